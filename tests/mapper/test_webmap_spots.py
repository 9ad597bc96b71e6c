"""Where events stand: each spot once, in its own unit, alone only where there is room."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mapper.frame import Layers, layers
from mapper.webmap.spots import ALONE, POINT, SHAPE, UNIT, Standing, alone, pixels, standing, zooms

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer


def stand(gazetteer: "Gazetteer", *events: object) -> tuple[Standing, Layers]:
    shown = layers([make.extraction(*events)], gazetteer, title="Test")
    return standing(shown), shown


def test_a_place_of_two_events_is_one_spot(gazetteer: "Gazetteer") -> None:
    found, _ = stand(gazetteer, make.event((make.at(make.TAH),)), make.event((make.at(make.TAH),)))
    assert len(found.spots) == 1
    assert found.first.tolist() == [0, 1, 2]
    assert found.of.tolist() == [0, 0]
    assert (found.spots[0].kind, found.spots[0].name, found.spots[0].unit) == (POINT, "al-Tah", "SY-ID")


def test_places_of_one_event_stand_in_their_own_units(gazetteer: "Gazetteer") -> None:
    """The row's list of units holds each code once: it does not say which place is whose."""
    other = make.place("Manbij", 37.955, 36.528, code="SY-HL")
    found, _ = stand(gazetteer, make.event((make.at(make.TAH), make.at(make.SAMAKA), make.at(other))))
    assert [spot.unit for spot in found.spots] == ["SY-ID", "SY-ID", "SY-HL"]
    assert {spot.country for spot in found.spots} == {"SY"}


def test_a_province_is_a_spot_of_its_own_kind(gazetteer: "Gazetteer") -> None:
    found, _ = stand(gazetteer, make.event((make.at(make.IDLIB),)), make.event(()))
    assert [(spot.kind, spot.code) for spot in found.spots] == [(UNIT, "SY-ID")]
    assert found.first.tolist() == [0, 1, 1]


def test_equal_shapes_travel_once(gazetteer: "Gazetteer") -> None:
    area = make.place("the marshes", 36.5, 35.5, level="region", uncertainty_km=20.0)
    found, _ = stand(gazetteer, make.event((make.at(area),)), make.event((make.at(area),)))
    assert len(found.shapes) == 1
    assert [spot.kind for spot in found.spots] == [SHAPE]


def test_a_crowded_unit_stands_as_one_until_there_is_room(gazetteer: "Gazetteer") -> None:
    places = [make.place(f"Village {i}", 36.6 + i * 0.02, 35.6) for i in range(6)]
    found, shown = stand(gazetteer, *(make.event((make.at(place),)) for place in places))
    zoom = zooms(found, shown)["SY-ID"]
    assert 8 < zoom < 11
    alone, shown = stand(gazetteer, make.event((make.at(make.TAH),)))
    assert "SY-ID" not in zooms(alone, shown)


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), max_size=30), st.floats(5, 40))
def test_the_zoom_is_one_that_a_map_has(places: list[tuple[float, float]], apart: float) -> None:
    assert 0 <= alone(places, apart) <= ALONE
    if places:
        assert np.isfinite(pixels(np.array(places, dtype=float))).all()


def test_a_spot_bears_the_report_s_own_spelling(gazetteer: "Gazetteer") -> None:
    tidy = make.place("Arīḩā", 36.609, 35.814)
    found, _ = stand(gazetteer, make.event((make.at(tidy, text="Ariha"),)))
    assert found.spots[0].name == "Ariha"
    arabic, _ = stand(gazetteer, make.event((make.at(tidy, text="أريحا"),)))
    assert arabic.spots[0].name == "Arīḩā"
