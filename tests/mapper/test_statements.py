"""Statements, updates, alerts, posts, reports without war (statements.yaml): what each tells, and no more."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import mapper
from gazetteer import Gazetteer
from mapper.model import Event

ROWS = yaml.safe_load((Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_statement_tells_of_these_events_and_no_other(row: dict[str, Any], gazetteer: Gazetteer) -> None:
    found = mapper.extract(row["text"], published=row["day"], gazetteer=gazetteer)
    told = [event for event in found.events if event.status in ("asserted", "ongoing")]
    assert sorted(event.sub_type for event in told) == sorted(label["sub_type"] for label in row["told"])
    for label in row["told"]:
        assert any(_fits(event, label) for event in told), label
    ways = [(c.origin, c.to, c.status) for c in found.corridors]
    assert ways == [tuple(way) for way in row.get("ways", [])]


def _fits(event: Event, label: dict[str, Any]) -> bool:
    """Whether an event is what a label says: sub-type, figures, sides, day, and all places it is told at."""
    label = {("on" if key is True else key): said for key, said in label.items()}  # YAML reads "on" as true
    figures = {(c.mention.what, n) for c in event.counts for n in (c.mention.min, c.mention.max)}
    there = {p.mention.text for p in event.placements if p.role in ("at", "near", "target")}
    sides = {
        part: {a.mention.name for a in event.actors if a.role == part} for part in ("initiator", "target")
    }
    return (
        event.sub_type == label["sub_type"]
        and ("at" not in label or there == set(label["at"]))
        and ("units" not in label or label["units"] == _units(event))
        and ("by" not in label or label["by"] in sides["initiator"])
        and ("on" not in label or label["on"] in sides["target"])
        and ("date" not in label or (event.date is not None and str(event.date.start) == str(label["date"])))
        and ("dead" not in label or label["dead"] == [n for what, n in figures if what == "killed"])
        and ("hurt" not in label or label["hurt"] == sorted({n for what, n in figures if what == "wounded"}))
        and all((what, label[what]) in figures for what in ("killed", "wounded", "captured") if what in label)
    )


def _units(event: Event) -> list[str]:
    """The first-level units that an event is told of as a whole."""
    return sorted(p.mention.text for p in event.placements if p.mention.level == "admin1")
