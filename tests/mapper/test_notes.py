"""Notes as analysts of conflict write them (notes.yaml): what, who against whom, and how many died."""

from pathlib import Path
from typing import Any

import pytest
import yaml

import mapper
from gazetteer import Gazetteer
from mapper.actors.sides import sides

NOTES = yaml.safe_load((Path(__file__).parent / "notes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", NOTES, ids=[row["id"] for row in NOTES])
def test_a_note_is_read_as_its_analyst_would_code_it(row: dict[str, Any], gazetteer: Gazetteer) -> None:
    found = mapper.extract(row["note"], published=row["day"], gazetteer=gazetteer)
    told = [event for event in found.events if event.status in ("asserted", "ongoing")]
    assert told[0].sub_type == row["sub_type"]
    assert sorted({side.code for side in sides(told[0])} - {0}) == row["sides"]
    if row["dead"] is not None:
        counts = [c.mention for event in told for c in event.counts if c.mention.what == "killed"]
        assert sum(c.min or c.max or 0 for c in counts if c.scope != "part") == row["dead"]
