"""Notes of analysts, of the countries least covered elsewhere and of many, with unit and place."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import mapper
from benchmarks.extraction_scores import deaths, main_event, main_place, point_of
from gazetteer import Gazetteer
from mapper.actors.sides import sides
from mapper.model import Event

FILES = ("notes_far.yaml", "notes_wide.yaml", "notes_asia.yaml", "notes_hands.yaml")
NOTES = [
    row
    for name in FILES
    for row in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]
#: Roles of places that a note may be coded at.
WHERE = ("at", "near", "within", "target", "via", "toward")


@pytest.mark.parametrize("row", NOTES, ids=[row["id"] for row in NOTES])
def test_a_note_from_afar_is_read_as_its_analyst_would_code_it(
    row: dict[str, Any], gazetteer: Gazetteer
) -> None:
    found = mapper.extract(row["note"], published=row["day"], gazetteer=gazetteer)
    event = main_event(found)
    assert event is not None
    assert event.sub_type == row["sub_type"]
    assert _codes(event, row["unit"][:2]) == row["sides"]
    assert row["dead"] is None or deaths(found) == row["dead"]
    named = main_place(event)
    point = point_of(named)
    unit = named.place.admin1 if named and named.place else ""
    assert (unit or (gazetteer.unit_at(point)[1] if point else "")) == row["unit"]
    assert any(row["place"] in p.mention.text for p in event.placements if p.role in WHERE)


def _codes(event: Event, country: str) -> list[int]:
    """The codes of the sides; the forces of another state than the note's are foreign."""
    found = set()
    for side in sides(event):
        of = side.actor.mention.country if side.actor else ""
        found.add(8 if side.code == 1 and of and of != country else side.code)
    return sorted(found - {0})
