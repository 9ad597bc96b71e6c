"""Participles that share the auxiliary of one before them."""

import pytest

from mapper.words.passives import shared_be


@pytest.mark.parametrize(
    ("said", "participle", "where"),
    [
        ("nine people were taken off a bus and *shot on monday", 1, 2),
        ("five traders were stopped near djibo , searched and later *beheaded", 1, 2),
        ("a priest was dragged from his car and *killed", 1, 2),
        ("two women were kidnapped and *gunned down in", 2, 2),
    ],
)
def test_it_is_the_auxiliary_of_the_first(said: str, participle: int, where: int) -> None:
    words = said.replace("*", "").split()
    at = next(n for n, word in enumerate(said.split()) if word.startswith("*"))
    assert shared_be(words, at, at + participle) == where


@pytest.mark.parametrize(
    "said",
    [
        "police were called and *shot two men",  # it has an object
        "the bus was on its way and *stopped",  # no participle behind the first "was"
        "residents were chased by men who fled and *killed",  # a clause lies between
        "nine people *shot",
        "*shot",
    ],
)
def test_it_shares_none(said: str) -> None:
    at = next(n for n, word in enumerate(said.split()) if word.startswith("*"))
    assert shared_be(said.replace("*", "").split(), at, at + 1) is None
