"""Spellings: folding, articles, sound keys, likeness."""

import doctest

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer.spellings import names
from gazetteer.spellings.batch import bare_all, fold_all, keys_all
from gazetteer.spellings.likeness import similarity
from gazetteer.spellings.names import (
    bare,
    coarse,
    fine_keys,
    fold,
    form,
    keys,
    readings,
    sounds_alone,
    split_generic,
)

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
LATIN = st.text("abdefghijklmnqrstuwyz", min_size=3, max_size=10)


def test_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(names).failed == 0
    assert doctest.testmod(names).attempted >= 5


@given(WORDS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(WORDS)
def test_every_form_of_any_text_is_defined(text: str) -> None:
    found = form(text)
    assert found == found.strip()
    assert all(k and k == coarse(k) for k in keys(found))
    assert similarity(found, found) == 1.0


@given(LATIN, st.sampled_from(["al-", "el-", "Al ", "al‑", "AL-", "ul "]))
def test_an_article_changes_no_look_up(word: str, article: str) -> None:
    assert form(article + word) == form(word)


@pytest.mark.parametrize("article", ["at-Tah", "al-Tah", "el Tah", "At Tah", "AT-TAH", "et-Tah", "ut-Tah"])
def test_sun_letters(article: str) -> None:
    assert form(article) == "tah"


def test_a_word_that_only_looks_like_an_article_stays() -> None:
    assert form("An Giang") == "an giang"
    assert form("As Pontes") == "as pontes"
    assert form("Al") == "al"


@given(WORDS, WORDS)
@example("C", "ח")  # a letter of two sounds, of which the second is the other's only one
def test_likeness_is_a_share_and_has_no_sides(a: str, b: str) -> None:
    one, other = similarity(form(a), form(b)), similarity(form(b), form(a))
    assert 0.0 <= one <= 1.0
    assert one == pytest.approx(other)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("al-Tah", "التح"),
        ("Samkeh", "سمكة"),
        ("Abu al-Duhur", "أبو الظهور"),
        ("Abul Thohur", "أبو الظهور"),
        ("Maarrat al-Numan", "معرة النعمان"),
        ("Ma'arrat An Nu'man", "مَعَرَّة النُّعْمَان"),
        ("Khuwayn al-Kabir", "خوين الكبير"),
        ("Kafr Ruma", "كفرومة"),
        ("Deir ez-Zor", "دير الزور"),
        ("Idlib", "إدلب"),
        ("Chioukh", "شيوخ"),
        ("Jarjanaz", "جرجناز"),
        ("Qamishli", "القامشلي"),
        ("Tehran", "تهران"),
    ],
)
def test_latin_and_arabic_spellings_share_a_key(latin: str, arabic: str) -> None:
    assert set(keys(form(latin))) & set(keys(form(arabic)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Идлиб", "Idlib"),
        ("Херсон", "Kherson"),
        ("İdlib", "Idlib"),
        ("Şanlıurfa", "Sanliurfa"),
        ("חיפה", "Haifa"),
    ],
)
def test_other_scripts_share_a_key_too(one: str, other: str) -> None:
    assert set(keys(form(one))) & set(keys(form(other)))


def test_short_names_that_differ_in_one_letter_are_not_alike() -> None:
    for other in ("tih", "tal", "tel", "tar"):
        assert similarity("tah", other) < 0.95


def test_a_name_that_goes_on_is_not_alike() -> None:
    assert similarity("malek", "malikiyeh") < 0.86
    assert similarity("khan sheikhun", "khan shaykhun") > 0.9


def test_joined_articles_are_read_both_ways() -> None:
    assert "hasakah" in readings("alhasakah")
    assert readings(fold("Attah"))[-1] == "tah"
    assert readings("aleppo")[0] == "aleppo"


def test_words_of_kind() -> None:
    assert split_generic(fold("محافظة إدلب")) == ("ادلب", "province")
    assert split_generic("province of idlib") == ("idlib", "province")
    assert split_generic("idlib") == ("idlib", None)
    assert split_generic("village") == ("village", None)


def test_fine_keys_tell_what_coarse_ones_do_not() -> None:
    assert set(fine_keys("tall")).isdisjoint(fine_keys("dall"))
    assert keys("tall") == keys("dall")


@given(st.lists(WORDS | LATIN | st.lists(LATIN, max_size=3).map(" ".join), max_size=12))
def test_many_names_at_once_are_treated_as_each_alone(texts: list[str]) -> None:
    folded = fold_all(texts)
    assert folded == [fold(t) for t in texts]
    assert bare_all(folded) == [bare(f) for f in folded]
    forms = sorted({bare(f) for f in folded} - {""})
    expected = {(f, k) for f in forms if sounds_alone(f) for k in keys(f)}
    assert {(forms[i], k) for i, k in keys_all(forms)} == expected
