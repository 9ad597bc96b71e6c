"""A river asked by its name is that river, never a town or state that sounds like it."""

import pytest
import shapely

from gazetteer import Gazetteer, river


@pytest.mark.parametrize(
    ("name", "found"),
    [("Euphrates", "Euphrates"), ("Tigris", "Tigris"), ("Litani River", "Litani"), ("Orontes", "Orontes"),
     ("Khabur", "Khabur"), ("Oskil", "Oskil"), ("Dnieper", "Dnipro"), ("Nile", "Nile"),
     ("نهر الفرات", "Euphrates"),
     ("Jordan River", "Jordan River"), ("river Nile", "Nile")],
)  # fmt: skip
def test_a_river_is_answered_with_its_length_as_uncertainty(gaz: Gazetteer, name: str, found: str) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    place = answer.best.place
    assert (place.name, place.level, place.kind) == (found, "region", "river")
    course = river(name).course  # type: ignore[union-attr]
    assert course.distance(shapely.Point(place.point)) < 0.02
    assert place.uncertainty_km > 40
    assert gaz.get(place.id) == place


def test_in_a_country_it_stands_at_the_middle_of_its_course_there(gaz: Gazetteer) -> None:
    for name, within in (
        ("Euphrates", "SY"),
        ("Dnieper", "UA"),
        ("Nile", "SD"),
        ("Tigris", "IQ"),
        ("Litani", "LB"),
    ):
        answer = gaz.find(name, within=within)
        assert answer.best is not None
        assert answer.best.place.id.startswith("river:")
        assert gaz.unit_at(answer.best.place.point)[0] == within
    whole, there = gaz.find("Euphrates").best, gaz.find("Euphrates", within="SY").best
    assert whole is not None
    assert there is not None
    assert there.place.uncertainty_km < whole.place.uncertainty_km


@pytest.mark.parametrize(
    ("name", "within", "found"),
    [("Niger", (), "unit:NE"), ("Jordan", (), "unit:JO"), ("Dnipro", (), "geonames:709930"),
     ("Helmand", (), "unit:AF-HEL"), ("Днепр", "UA", "geonames:709930"), ("River Nile", "SD", "unit:SD-NR"),
     ("Blue Nile", "SD", "unit:SD-NB"), ("Oskil", "UA-63", "geonames:710514")],
)  # fmt: skip
def test_a_country_a_unit_or_a_city_that_goes_by_that_name_is_meant(
    gaz: Gazetteer, name: str, within: str, found: str
) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert answer.best.place.id == found


def test_in_a_text_and_said_to_be_a_village_it_is_no_river(gaz: Gazetteer) -> None:
    assert all(c.place.kind != "river" for c in gaz.find("Oskil", context="UA").candidates)
    assert gaz.find("Oskil", within="UA", kind="village").best.place.level == "settlement"  # type: ignore[union-attr]
    assert gaz.find("Euphrates", within="BR").best is None
