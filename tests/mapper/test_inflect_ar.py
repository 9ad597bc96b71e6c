"""Arabic inflection: forms that the press writes come out of the words of the lexicon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.lexicon import load
from mapper.words.arabic import fold
from mapper.words.inflect_ar import fold_all, noun_forms, people_forms, verb_forms

LETTERS = st.text(alphabet="ابتجحدرسشصطعفقكلمنهوي", min_size=3, max_size=6)


@pytest.mark.parametrize(
    ("lemma", "written", "form"),
    [
        ("قصف", "قصفت", "past"),
        ("قصف", "يقصفون", "s"),
        ("انفجر", "ينفجر", "s"),
        ("استهدف", "تستهدف", "s"),
        ("هاجم", "هوجمت", "participle"),
        ("نفى", "نفت", "past"),
        ("أطلق النار", "أطلقوا النار", "past"),
    ],
)
def test_verbs(lemma: str, written: str, form: str) -> None:
    assert verb_forms(lemma, {})[fold_all(written)] == form


def test_irregular_verbs_have_their_own_present_and_passive() -> None:
    forms = verb_forms("أصاب", {"أصاب": ["يصيب", "أصيب"]})
    assert forms["يصيب"] == "s"
    assert forms[fold("أُصيبت")] == "participle"
    assert forms[fold("أصابت")] == "past"


@pytest.mark.parametrize(
    ("lemma", "written"),
    [
        ("غارة", "غارات"),
        ("غارة", "غارتين"),
        ("انفجار", "انفجارات"),
        ("هجوم/هجمات", "هجمات"),
        ("هجوم/هجمات", "هجوماً"),
        ("عبوة ناسفة", "عبوتين ناسفتين"),
        ("صاروخ موجه/صواريخ موجهة", "صواريخ موجهة"),
    ],
)
def test_nouns(lemma: str, written: str) -> None:
    assert fold_all(written) in noun_forms(lemma)


def test_a_broken_plural_takes_the_place_of_the_sound_one() -> None:
    assert fold("هجومات") not in noun_forms("هجوم/هجمات")


@pytest.mark.parametrize("written", ["متظاهرون", "متظاهرين", "متظاهرة", "متظاهرو", "متظاهران", "متظاهرات"])
def test_people(written: str) -> None:
    assert fold(written) in people_forms("متظاهر")


@given(LETTERS)
def test_every_form_is_folded_and_holds_letters(word: str) -> None:
    for form in (*verb_forms(word, {}), *noun_forms(word), *people_forms(word)):
        assert form == fold_all(form) != ""


def test_every_irregular_verb_is_one_of_the_lexicon() -> None:
    table = load("triggers")["ar"]
    rows = [row for row in table.values() if isinstance(row, dict)]
    verbs = [v for row in rows for v in (*row.get("verbs", ()), *row.get("verbs_with", ()))]
    listed = {v.split()[0] for v in verbs} | set(verbs)  # "signs" and "falls" are alike in the past alone
    listed |= {v.split()[0] for row in rows for v in row.get("needs", ())} | set(table["light_verbs"])
    unknown = set(table["irregular"]) - listed
    assert not unknown, f"{sorted(unknown)}: no verb of the table; delete it or list the verb"
