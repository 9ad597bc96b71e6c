"""Scripts and romanisations: what must share a key, what must be told apart."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.ranking.candidates import fewer_words, respelled
from gazetteer.spellings import likeness
from gazetteer.spellings.batch import keys_all
from gazetteer.spellings.hashing import key_value
from gazetteer.spellings.likeness import similarity
from gazetteer.spellings.names import fold, form, has_no_vowels, keys, readings, sounds_alone, split_generic
from gazetteer.spellings.neighbours import neighbours

CYRILLIC = st.text("абвгдежзийклмнопрстуфхцчшщьюяіїєґ", min_size=1, max_size=9)
HEBREW = st.text("אבגדהוזחטיכלמנסעפצקרשתךםןףץ", min_size=1, max_size=8)
ARABIC = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئپچژگکیەێۆ", min_size=1, max_size=9)


def share_a_key(one: str, other: str) -> bool:
    mine = {k for r in readings(fold(one)) for k in keys(r)}
    return not mine.isdisjoint(k for r in readings(fold(other)) for k in keys(r))


def test_examples_of_likeness_hold() -> None:
    assert doctest.testmod(likeness).failed == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # BGN/PCGN, UNGEGN, French, German and press romanisations of one Arabic name
        ("Dayr az Zawr", "Deir ez-Zor"), ("Dayr az Zawr", "دير الزور"), ("Qāmishlī", "Kamichli"),
        ("Shaykhūn", "Cheikhoun"), ("Ḩamāh", "Hama"), ("Al Lādhiqīyah", "Lattaquié"),
        ("Jisr ash Shughūr", "Djisr ech-Choughour"), ("Jisr ash Shughūr", "Dschisr asch-Schughur"),
        ("Ma‘arrat an Nu‘mān", "Maarat al-Numaan"), ("Sa‘dah", "Saada"), ("As Suwaydā’", "Soueida"),
        ("Al Ḩasakah", "Hassaké"), ("Al Ḩasakah", "Alhasakah"), ("Ehl'-Kharj", "Al Kharj"),
        ("Aïn ett Tîné", "‘Ayn at Tīnah"), ("Ej Jdidé", "Al Judaydah"),
        # letters transcribed one by one
        ("alqamshly", "القامشلي"), ("mdynt alsdr", "مدينة الصدر"), ("aljzyrt", "Al Jazīrah"),
        # Arabic script: hamza, ta marbuta, alif maqsura, marks, what is written with the word
        ("إدلب", "ادلب"), ("سرمدا", "سرمدى"), ("سلمية", "سلميه"), ("حَلَب", "حلب"), ("والتح", "التح"),
        ("بإدلب", "إدلب"), ("للرقة", "الرقة"), ("وبحمص", "حمص"),
        # Persian, Urdu, Kurdish
        ("کرمانشاه", "Kermanshah"), ("گرگان", "Gorgan"), ("چابهار", "Chabahar"), ("پاوه", "Pawa"),
        ("ئاکرێ", "Akrê"), ("کەلار", "Kelar"), ("هەولێر", "Hewlêr"), ("Kobanî", "كوباني"),
        # Cyrillic
        ("Харків", "Kharkiv"), ("Харьков", "Kharkov"), ("Щастя", "Shchastya"), ("Київ", "Kyiv"),
        ("Юзовка", "Yuzovka"), ("Хомс", "حمص"), ("Алеппо", "Aleppo"),
        ("Ивано-Франковск", "Ivano-Frankovsk"),
        # Turkish
        ("Kırıkhan", "Kirikhan"), ("Şırnak", "Sirnak"), ("Çukurca", "Cukurca"),
        ("Doğubayazıt", "Dogubayazit"),
        # Hebrew: final letters and what is written with the word
        ("תל אביב", "Tel Aviv"), ("באר שבע", "Beer Sheva"), ("צפת", "Tzfat"), ("חולון", "Holon"),
        ("בחיפה", "Haifa"), ("רמאללה", "Ramallah"), ("בתל אביב", "Tel Aviv"), ("ומחיפה", "Haifa"),
        # joined and split
        ("Kafranbel", "Kafr Nabl"), ("Maarshurin", "Maar Shurin"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    close = {value for r in readings(fold(one)) for key in keys(r) for value in neighbours(key).tolist()}
    others = {key_value(k) for r in readings(fold(other)) for k in keys(r)}
    assert share_a_key(one, other) or not others.isdisjoint(close)


@pytest.mark.parametrize(
    ("asked", "right", "wrong"),
    [
        ("Kafr Nabl", "Kafr Nabil", "Kafr Nabudah"), ("Tell Rifat", "Tall Rifaat", "Tell Rajab"),
        ("Deir Hafer", "Dayr Hafir", "Deir Hassan"), ("Khirbet Ghazale", "Khirbat Ghazalah", "Khirbat Jawz"),
        ("Rifaat", "Tall Rifaat", "Rafah"), ("Umm Jalal", "Oum Jalal", "Umm Jurn"),
        ("alzwr", "Az Zawr", "Az Zibar"), ("سراقب", "Saraqib", "Sirqin"),
    ],
)  # fmt: skip
def test_generic_words_are_weighed(asked: str, right: str, wrong: str) -> None:
    assert similarity(form(asked), form(right)) > similarity(form(asked), form(wrong))


def test_a_generic_word_on_one_side_only_costs() -> None:
    alone, same = similarity("rifat", "tall rifat"), similarity("tell rifat", "tall rifat")
    other = similarity("kafr rifat", "tall rifat")
    assert same > alone > other


@pytest.mark.parametrize(
    ("words", "rest", "kind"),
    [
        ("Kuweires airport", "kuweires", "airport"), ("مطار حماة", "حماه", "airport"),
        ("qaryat al-Tah", "al tah", "village"), ("Hatay ili", "hatay", "province"), ("мiсто", "мiсто", None),
        ("село Липцы", "липцы", "village"), ("حاجز النيرب", "النيرب", "checkpoint"),
        ("Mount Hermon", "hermon", "mountain"), ("Yarmouk Camp", "yarmouk", "camp"),
    ],
)  # fmt: skip
def test_words_of_kind_in_many_languages(words: str, rest: str, kind: str | None) -> None:
    assert split_generic(fold(words)) == (rest, kind)


def test_a_written_and_is_read_last() -> None:
    assert readings(fold("والتح"))[0] == "والتح"
    assert "تح" in readings(fold("والتح"))


def test_transcribed_letters_are_known_by_their_missing_vowels() -> None:
    assert has_no_vowels("alqahrt")
    assert has_no_vowels("mdynt alsdr")
    assert not has_no_vowels("bahama")
    assert not has_no_vowels("damascus")


@given(st.lists(CYRILLIC | HEBREW | ARABIC, max_size=10))
def test_many_names_of_any_script_are_filed_as_each_alone(texts: list[str]) -> None:
    forms = sorted({form(t) for t in texts} - {""})
    expected = {(f, k) for f in forms if sounds_alone(f) for k in keys(f)}
    assert {(forms[i], k) for i, k in keys_all(forms)} == expected


def test_ways_to_write_a_name_otherwise() -> None:
    assert ("rovantsi", 0.01) in set(respelled("rovanci"))
    assert dict(fewer_words("tall rifat"))["rifat"] == pytest.approx(0.07)
    assert "tall rifat" in dict(fewer_words("rifat"))
    assert "mahawil" in dict(fewer_words("khan mahawil"))
