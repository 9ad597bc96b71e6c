"""Who tells of harm is nobody it happened to."""

import pytest

from mapper.counts.quantities import quantities
from mapper.counts.speaking import speaks
from mapper.detect.counts import detect
from mapper.model import Report
from mapper.reading import ready
from mapper.words.numerals import tokens


def _figures(text: str) -> list[tuple[str, int | None]]:
    return [(c.what, c.min) for c in detect(ready(Report("r", text)))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The blast killed nine shoppers and two guards, a medical worker told dpa.", [9, 2]),
        ("The blast killed a farmer and a boy, officials said.", [1, 1]),
        ("Shells killed three women and a boy, the local doctor Karim Haddad told reporters.", [3, 1]),
        ("Shells killed three women and a boy, a health official in the town said.", [3, 1]),
        ("Two officials said five people were killed.", [5]),
        ("A survivor of the crash said seven died.", [7]),
    ],
)
def test_a_source_is_no_victim(text: str, figures: list[int]) -> None:
    assert _figures(text) == [("killed", number) for number in figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Five people reported missing had fled.", [("missing", 5)]),
        ("A woman said to be pregnant was killed.", [("killed", 1)]),
        ("An alleged smuggler was killed in what officers claimed was a gunfight.", [("killed", 1)]),
        ("Gunmen killed two traders residents said were brothers.", [("killed", 2)]),
    ],
)
def test_who_is_spoken_of_stays_a_victim(text: str, figures: list[tuple[str, int]]) -> None:
    assert _figures(text) == figures


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A shell killed a family of five.", 5),
        ("A family of six was killed when the roof fell in.", 6),
        ("Gunmen killed a crew of at least 12.", 12),
        ("A shell killed a family.", None),
    ],
)
def test_a_group_of_people_has_the_size_that_is_said(text: str, number: int | None) -> None:
    assert _figures(text) == [("killed", number)]


def test_speaks_needs_a_verb_of_saying() -> None:
    text = "two guards said"
    toks = tokens(text, 0, len(text))
    (guards,) = quantities(toks, frozenset())
    assert speaks(toks, guards, frozenset())
    assert not speaks(toks[:2], guards, frozenset())
