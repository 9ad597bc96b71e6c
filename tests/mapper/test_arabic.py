"""Arabic words: one spelling for variants, every reading of what is written onto a word, spans kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.model import Report
from mapper.reading import ready
from mapper.words import arabic
from mapper.words.phrases import Phrases, atoms

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱـًٌٍَُِّْ"
WORDS = st.text(LETTERS, min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أُصيب", "اصيب"),
        ("إصابة", "اصابه"),
        ("مستشفى", "مستشفي"),
        ("قـصـف", "قصف"),
        ("مسؤول", "مسوول"),
        ("طائرة", "طايره"),
        ("ٱلقرية", "القريه"),
        ("٢٠٢٢", "2022"),
        ("سوریا", "سوريا"),
        ("ﻗﺼﻒ", "قصف"),
    ],
)
def test_one_spelling(one: str, other: str) -> None:
    assert arabic.fold(one) == other


def test_a_number_keeps_its_marks() -> None:
    assert arabic.fold("١٬٥٠٠") == "1٬500"
    assert arabic.fold("٢٫٥") == "2٫5"


@pytest.mark.parametrize(
    ("word", "inside"),
    [
        ("وقُتل", "قتل"),
        ("فانفجرت", "انفجرت"),
        ("وبالمدفعية", "مدفعيه"),
        ("للجيش", "الجيش"),
        ("للجيش", "جيش"),
        ("ولقوات", "قوات"),
        ("سيهاجم", "يهاجم"),
        ("وسيهاجم", "يهاجم"),
        ("مواقعهم", "مواقع"),
        ("بطائراتها", "طايرات"),
        ("لحكومته", "حكومه"),
        ("مقتلهما", "مقتل"),
        ("والحي", "حي"),
    ],
)
def test_what_is_written_onto_a_word_comes_off(word: str, inside: str) -> None:
    assert inside in arabic.forms(word)


@pytest.mark.parametrize(
    ("word", "never"),
    [("ولد", "د"), ("لقي", "قي"), ("منهم", "من"), ("الى", "ي"), ("سقط", "قط"), ("قتيلة", "قتيل")],
)
def test_too_little_is_never_left(word: str, never: str) -> None:
    assert never not in arabic.forms(word)


@given(WORDS)
def test_forms_begin_with_the_word_and_do_not_repeat(word: str) -> None:
    found = arabic.forms(word)
    assert len(found) == len(set(found)) <= 24
    if arabic.fold(word):
        assert found[0] == arabic.fold(word)
    assert all(arabic.fold(form) == form for form in found)
    assert all(len(form) <= len(found[0]) for form in found)


@given(st.text(LETTERS + " .،؛؟!«»٣5aBéא\u200f_#•🔴\n", max_size=200))
def test_spans_are_those_of_the_text(text: str) -> None:
    reading = ready(Report("r", text, lang="ar"))
    last = 0
    for sentence in reading.sentences:
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
        for token in sentence.tokens:
            assert sentence.start <= token.start < sentence.end
            assert text[token.start : token.end] == token.text
            assert token.forms
            assert token.forms[0] == token.lower or token.lower == ""


@given(WORDS, st.sampled_from(["و", "ف", "ب", "ل", "ك", "وب", "فل"]))
def test_a_word_is_found_with_what_is_written_before_it(word: str, before: str) -> None:
    if len(arabic.fold(word)) < 3 or word[0] in "ًٌٍَُِّْـ":
        return
    assert arabic.fold(word) in arabic.forms(before + word)


def told(text: str) -> list[str]:
    return [text[s.start : s.end] for s in ready(Report("r", text, lang="ar")).sentences]


def test_sentences() -> None:
    assert told("من نفذ الهجوم؟ لا أحد يعرف! غادر الجنود...") == [
        "من نفذ الهجوم؟",
        "لا أحد يعرف!",
        "غادر الجنود...",
    ]
    assert told("قتل الطبيب د. سامر في عيادته. وأغلق المشفى") == [
        "قتل الطبيب د. سامر في عيادته.",
        "وأغلق المشفى",
    ]
    assert told("🔴 قصف على البلدة 🔴 إصابة طفل • حريق في السوق") == [
        "🔴 قصف على البلدة",
        "🔴 إصابة طفل",
        "• حريق في السوق",
    ]


def test_hashtags_are_words() -> None:
    reading = ready(Report("r", "#قصف_القرية الآن", lang="ar"))
    assert [t.lower for t in reading.sentences[0].tokens] == ["قصف", "القريه", "الان"]


def found(phrase: str, text: str) -> list[str]:
    table, words = Phrases([(phrase, True)]), atoms(text)
    hits = [(i, table.at(words, i)) for i in range(len(words))]
    return [text[words[i].start : words[hit[1] - 1].end] for i, hit in hits if hit]


def test_phrases_are_found_with_articles_and_pronouns() -> None:
    assert found("سيارة مفخخة", "انفجرت السيارة المفخخة") == ["السيارة المفخخة"]
    assert found("سيارة مفخخة", "وبسيارةٍ مفخّخة") == ["وبسيارةٍ مفخّخة"]
    assert found("لقوا مصرع", "ولقوا مصرعهم") == ["ولقوا مصرعهم"]
    assert found("إطلاق نار", "بإطلاق النار") == ["بإطلاق النار"]
    assert found("هجوم بقنبلة", "الهجوم بالقنبلة") == ["الهجوم بالقنبلة"]


def test_and_parts_the_words_of_a_phrase() -> None:
    assert found("قصف قوات", "قصف وقوات") == []
    assert found("قصف قوات", "قصف، قوات") == []


def test_the_longest_phrase_wins_over_the_plainest_form() -> None:
    words = atoms("والقصف المدفعي")
    table = Phrases([("القصف", 1), ("قصف مدفعي", 2)])
    assert table.at(words, 0) == (2, 2)


def test_marks_of_direction_do_not_part_a_phrase() -> None:
    assert found("قوات النظام", "قوات\u200f النظام") == ["قوات\u200f النظام"]


def test_many_marks_on_a_letter_are_dropped_whatever_their_order() -> None:
    marks = "\u064e\u0651\u0650" * 20_000
    assert arabic.fold(f"حل{marks}ب") == "حلب"


def test_a_word_of_marks_alone_has_no_letters() -> None:
    assert arabic.inner_forms("ـ") == {""}
