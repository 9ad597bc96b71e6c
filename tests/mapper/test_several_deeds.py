"""Sentences with several deeds, places, days or tolls (several_deeds.yaml), and some that were once misread
(mended.yaml): each event, and no other."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import mapper
from gazetteer import Gazetteer
from mapper.model import Event

ROWS = [
    row
    for name in ("several_deeds.yaml", "mended.yaml")
    for row in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]
#: The day on which a sentence is read where its row gives none.
DAY = "2024-05-03"


@pytest.mark.parametrize("row", ROWS, ids=[str(number) for number in range(len(ROWS))])
def test_a_sentence_tells_of_these_events_and_no_other(row: dict[str, Any], gazetteer: Gazetteer) -> None:
    found = mapper.extract(row["text"], published=str(row.get("day", DAY)), gazetteer=gazetteer)
    told = [event for event in found.events if event.status in ("asserted", "ongoing")]
    assert sorted(event.sub_type for event in told) == sorted(label["sub_type"] for label in row["told"])
    for label in row["told"]:
        assert any(_fits(event, label) for event in told), label


def _fits(event: Event, label: dict[str, Any]) -> bool:
    """Whether an event is what a label says: sub-type, all places it is told at, days and figures."""
    there = {p.mention.text for p in event.placements if p.role in ("at", "near", "target")}
    return (
        event.sub_type == label["sub_type"]
        and ("at" not in label or there == set(label["at"]))
        and ("date" not in label or (event.date is not None and str(event.date.start) == str(label["date"])))
        and ("until" not in label or (event.date is not None and str(event.date.end) == str(label["until"])))
        and all(_sum(event, what) == label[what] for what in ("killed", "wounded") if what in label)
    )


def _sum(event: Event, what: str) -> int:
    figures = [c.mention for c in event.counts if c.mention.what == what and c.mention.scope == "event"]
    return sum(f.max or f.min or 0 for f in figures)
