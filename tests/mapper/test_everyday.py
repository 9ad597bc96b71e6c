"""Words of conflict in daily life tell of no event, deeds in the same words do: ``everyday[_ar].txt``."""

from pathlib import Path

import pytest

import mapper
from gazetteer import Gazetteer

ROWS = [
    line
    for name in ("everyday.txt", "everyday_ar.txt")
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
DEEDS = [line.removeprefix("! ") for line in ROWS if line.startswith("! ")]
LINES = [line for line in ROWS if not line.startswith("! ")]


def _told(text: str, gazetteer: Gazetteer) -> list[str]:
    found = mapper.extract(text, published="2026-11-20", gazetteer=gazetteer)
    return [event.sub_type for event in found.events if event.status in ("asserted", "ongoing")]


@pytest.mark.parametrize("text", LINES, ids=[str(n) for n in range(len(LINES))])
def test_daily_life_tells_of_no_event(text: str, gazetteer: Gazetteer) -> None:
    assert _told(text, gazetteer) == []


@pytest.mark.parametrize("text", DEEDS, ids=[str(n) for n in range(len(DEEDS))])
def test_deeds_in_the_same_words_are_told(text: str, gazetteer: Gazetteer) -> None:
    assert _told(text, gazetteer)
