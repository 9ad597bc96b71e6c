"""Notes of analysts (notes.yaml), paragraphs of wires and posts (paragraphs.yaml): what each tells."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import mapper
from gazetteer import Gazetteer
from mapper.actors.sides import sides
from mapper.model import Event

HERE = Path(__file__).parent
NOTES = yaml.safe_load((HERE / "notes.yaml").read_text(encoding="utf-8"))
PARAGRAPHS = yaml.safe_load((HERE / "paragraphs.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", NOTES, ids=[row["id"] for row in NOTES])
def test_a_note_is_read_as_its_analyst_would_code_it(row: dict[str, Any], gazetteer: Gazetteer) -> None:
    found = mapper.extract(row["note"], published=row["day"], gazetteer=gazetteer)
    told = [event for event in found.events if event.status in ("asserted", "ongoing")]
    assert told[0].sub_type == row["sub_type"]
    assert sorted({side.code for side in sides(told[0])} - {0}) == row["sides"]
    if row["dead"] is not None:
        counts = [c.mention for event in told for c in event.counts if c.mention.what == "killed"]
        assert sum(c.min or c.max or 0 for c in counts if c.scope != "part") == row["dead"]


@pytest.mark.parametrize("row", PARAGRAPHS, ids=[row["id"] for row in PARAGRAPHS])
def test_a_paragraph_tells_of_these_events_and_no_other(row: dict[str, Any], gazetteer: Gazetteer) -> None:
    found = mapper.extract(row["text"], published=row["day"], gazetteer=gazetteer)
    told = [event for event in found.events if event.status in ("asserted", "ongoing")]
    assert sorted(event.sub_type for event in told) == sorted(label["sub_type"] for label in row["told"])
    for label in row["told"]:
        assert any(_fits(event, label) for event in told), label


def _fits(event: Event, label: dict[str, Any]) -> bool:
    """Whether an event is what a label says: sub-type, figure ("nobody": none), doer, place and country, its
    first day ("on"), and a name that is none of its places ("no")."""
    figures = {(c.mention.what, n) for c in event.counts for n in (c.mention.min, c.mention.max)}
    places = {
        (p.mention.text, p.mention.place.country if p.mention.place else None) for p in event.placements
    }
    acting = {a.mention.name for a in event.actors if a.role == "initiator"}
    return (
        event.sub_type == label["sub_type"]
        and ("on" not in label or label["on"] == (event.date.start if event.date else None))
        and label.get("no") not in {text for text, _ in places}
        and ("by" not in label or label["by"] in acting)
        and not (label.get("nobody") and figures)
        and all((what, label[what]) in figures for what in ("killed", "wounded") if label.get(what))
        and ("place" not in label or (label["place"], label["country"]) in places)
    )
