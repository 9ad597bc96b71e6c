"""Words of conflict in reports of daily life tell of no event: ``everyday.txt``, a line each."""

from pathlib import Path

import pytest

import mapper
from gazetteer import Gazetteer

LINES = [
    line
    for line in Path(__file__).with_name("everyday.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("text", LINES, ids=[str(n) for n in range(len(LINES))])
def test_daily_life_tells_of_no_event(text: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(text, published="2026-11-20", gazetteer=gazetteer)
    assert [event.sub_type for event in found.events if event.status in ("asserted", "ongoing")] == []
