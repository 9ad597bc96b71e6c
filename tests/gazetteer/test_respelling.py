"""Which place is meant by a name that no place bears."""

import pytest

from gazetteer.spellings.abjad import agreement
from gazetteer.spellings.respelling import LEAST, Respelled, shares


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("sukayk", "سكيك"),
        ("qubbat kurdi", "قبه كردي"),
        ("hamouriyah", "حموريه"),
        ("tallat bayda", "تله بيضا"),
    ],
)
def test_a_spelling_agrees_with_the_letters_that_it_writes(latin: str, arabic: str) -> None:
    assert agreement(latin, arabic) > 0.9


@pytest.mark.parametrize(
    ("latin", "arabic"), [("sukayk", "سقيا"), ("hamouriyah", "حمرا"), ("sarmin", "سلمى"), ("", "سكيك")]
)
def test_other_letters_do_not_agree(latin: str, arabic: str) -> None:
    assert agreement(latin, arabic) < 0.85


def test_a_short_vowel_costs_less_than_a_long_one_and_that_less_than_a_consonant() -> None:
    assert agreement("sarmin", "سرمين") > agreement("sarmn", "سرمين") > agreement("sarin", "سرمين")


def test_one_that_agrees_well_is_meant_and_two_as_good_share() -> None:
    good = Respelled(0.9, 0.97, None)
    assert shares([good], True)[0] > 0.8
    assert max(shares([good, good, good], True)) < LEAST


def test_the_unit_named_makes_a_place_likelier() -> None:
    fair = Respelled(0.8, 0.9, None)
    assert shares([fair], True)[0] > shares([fair], False)[0]


def test_what_lies_beside_another_place_of_the_text_is_likelier_and_what_lies_far_less() -> None:
    beside, alone, far = (Respelled(0.85, 0.9, km) for km in (3.0, None, 300.0))
    near, lone, away = (shares([place], False)[0] for place in (beside, alone, far))
    assert near > lone > away


def test_nothing_is_believed_of_nothing() -> None:
    assert shares([], True) == []
