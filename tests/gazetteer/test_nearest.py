"""A quick look at which of many names sound most like one."""

from collections.abc import Sequence

import pytest

from gazetteer.spellings.likeness import spoken
from gazetteer.spellings.names import form
from gazetteer.spellings.nearest import Nearest, heard

MANY = ["saraqib", "sarmin", "binnish", "kafr nabl", "maarrat numan", "jisr shughur", "saqlabiyah", "suran"]


@pytest.mark.parametrize(
    ("asked", "known", "expected"),
    [
        ("sarakeb", MANY, "saraqib"),
        ("chaghour", ["sakur", "shaghur", "sahar", "sughra"], "shaghur"),
        ("djisr ech choughour", MANY, "jisr shughur"),
        ("srmyn", MANY, "sarmin"),  # written without vowels
        ("سرمين", MANY, "sarmin"),
        ("سرمين", [form("سرمدا"), form("سرمين"), form("سراقب")], form("سرمين")),
        ("sarmin", [form("سرمدا"), form("سرمين"), form("سراقب")], form("سرمين")),
        ("sarmin", [form("Саракиб"), form("Сармин")], form("Сармин")),
    ],
)
def test_the_likest_sound_comes_first(asked: str, known: Sequence[str], expected: str) -> None:
    assert known[Nearest(known).to(asked, 1)[0]] == expected


def test_so_many_are_named_each_once() -> None:
    for most in (1, 3, 99):
        found = Nearest(MANY).to("sarmin", most)
        assert len(found) == len(set(found)) == min(most, len(MANY))
    assert Nearest(MANY).to("qq", 2) == Nearest(MANY).to("qq", 2)


@pytest.mark.parametrize("text", ["maarrat numan", "cheikh miskine", "oued khir", "dzhankoi", "saqlabiya"])
def test_many_are_heard_as_one_is(text: str) -> None:
    assert heard([text, "sarmin"], vowels=True) == [spoken(text), "sarmin"]
    assert heard([text], vowels=False) == [spoken(text).translate(str.maketrans("", "", "aiu"))]
