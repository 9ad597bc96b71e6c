"""Notes that name no place of the event: the unit that parties, unions, works and halls tell, or none."""

from pathlib import Path

import pytest
import yaml

import mapper
from benchmarks.extraction_scores import main_event, main_place
from gazetteer import Gazetteer

ROWS = yaml.safe_load((Path(__file__).parent / "notes_units.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["note"][:50] for row in ROWS])
def test_the_unit_of_an_event_is_lent_by_who_acts(row: dict[str, str], gazetteer: Gazetteer) -> None:
    event = main_event(mapper.extract(row["note"], published="2016-03-15", gazetteer=gazetteer))
    assert event is not None
    named = main_place(event)
    assert (named.place.admin1 if named and named.place else "") == row["unit"]
