"""Notes that state how many died (notes_dead.txt): the figure of all that is told as happened."""

from datetime import date
from pathlib import Path

import pytest

import mapper
from benchmarks.extraction_scores import deaths
from gazetteer import Gazetteer

LINES = [
    line.split(" | ", 1)
    for line in (Path(__file__).parent / "notes_dead.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("dead", "note"), LINES, ids=[note[:50] for _, note in LINES])
def test_so_many_died(dead: str, note: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(note, published=date(2016, 6, 15), gazetteer=gazetteer)
    assert found.events
    assert deaths(found) == int(dead)
