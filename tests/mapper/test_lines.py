"""Borders and rivers with the place behind them that says which piece is meant, from sentence to geometry."""

from datetime import date

import pytest
import shapely

from gazetteer import Gazetteer, Point, distance_km, river_names
from mapper.geometry.outlines import drawn
from mapper.model import Placement, Relation, Report
from mapper.pipeline import extract


def first(gazetteer: Gazetteer, where: str, lang: str = "en") -> tuple[Placement, Relation | None]:
    """The main place of an event that was "where", and its relation."""
    text = f"Gunmen killed four people {where}." if lang == "en" else f"قتل أربعة أشخاص {where}."
    (event,) = extract(Report("r", text, published=date(2024, 2, 20)), gazetteer).events
    return event.placements[0], event.placements[0].mention.relation


@pytest.mark.parametrize(
    ("where", "unit", "lang"),
    [
        ("near the Turkish border in Idlib, Syria", "SY-ID", "en"),
        ("near the Iraqi border in Hasakah", "SY-HA", "en"),
        ("near the Turkish border in Aleppo, Syria", "SY-HL", "en"),
        ("close to the Lebanese border in Homs", "SY-HI", "en"),
        ("near the Iranian border in Sulaymaniyah", "IQ-SU", "en"),
        ("near the Turkish border in Idlib province, Syria", "SY-ID", "en"),
        ("on the Syrian-Turkish border in Aleppo", "SY-HL", "en"),
        ("قرب الحدود التركية في حلب", "SY-HL", "ar"),
        ("بالقرب من الحدود التركية في إدلب", "SY-ID", "ar"),
    ],
)
def test_a_border_in_a_name_of_town_and_province_is_that_of_the_province(
    gazetteer: Gazetteer, where: str, unit: str, lang: str
) -> None:
    place, relation = first(gazetteer, where, lang)
    assert relation is not None
    assert place.mention.place is not None
    assert (relation.kind, place.mention.place.admin1, place.mention.level) == ("border", unit, "admin1")
    assert place.role in ("near", "at")


@pytest.mark.parametrize(
    "where",
    [
        "near the Turkish border in Idlib city, Syria",  # the words say the city
        "near the Turkish border in Qamishli, Syria",  # no province bears that name
        "near the Russian border in Homs, Syria",  # there is none
    ],
)
def test_a_border_in_a_town_is_no_border_of_its_province(gazetteer: Gazetteer, where: str) -> None:
    place, _ = first(gazetteer, where)
    assert place.mention.level == "settlement"


def test_a_town_right_at_the_border_is_the_town(gazetteer: Gazetteer) -> None:
    """Kilis lies 8 km from the border that its province shares with Syria."""
    place, _ = first(gazetteer, "near the Syrian border in Kilis, Turkey")
    assert place.mention.level == "settlement"


def test_both_sides_of_a_border_say_of_which_country_a_village_is(gazetteer: Gazetteer) -> None:
    text = "Gunmen killed four people on the Kosovo-Serbia border near Banjska."
    found = extract(Report("r", text, published=date(2024, 2, 20)), gazetteer)
    village = found.events[0].placements[0].mention
    assert village.place is not None
    assert (village.text, village.place.country) == ("Banjska", "XK")
    line = next(m for m in found.mentions if getattr(m, "relation", None) and m.relation.kind == "border")
    shape = drawn(line.relation.geometry)
    assert shape is not None
    assert distance_km(line.relation.centre, village.place.point) < 60
    assert shape.bounds[1] > 42.7  # the piece by the village, not the border down to Macedonia


@pytest.mark.parametrize(
    ("where", "unit", "inside", "outside", "lang"),
    [
        ("west of the Nile in Khartoum, Sudan", "SD-KH", (32.2, 15.6), (32.9, 15.6), "en"),
        ("east of the White Nile in Khartoum state", "SD-KH", (33.2, 15.4), (32.2, 15.6), "en"),
        ("east of the Nile in Minya, Egypt", "EG-MN", (30.85, 28.1), (30.6, 28.1), "en"),
        ("on the east bank of the Nile in Aswan, Egypt", "EG-ASN", (33.0, 24.5), (32.7, 24.4), "en"),
        ("شرق نهر النيل في المنيا", "EG-MN", (30.85, 28.1), (30.6, 28.1), "ar"),
    ],
)
def test_a_river_is_no_unit_of_its_name(
    gazetteer: Gazetteer,
    where: str,
    unit: str,
    inside: tuple[float, float],
    outside: tuple[float, float],
    lang: str,
) -> None:
    place, relation = first(gazetteer, where, lang)
    assert relation is not None
    assert place.mention.place is not None
    assert place.mention.place.admin1 == unit
    shape = drawn(relation.geometry)
    assert shape is not None
    assert shape.contains(shapely.Point(inside))
    assert not shape.contains(shapely.Point(outside))


@pytest.mark.parametrize(
    ("where", "unit"),
    [
        ("in River Nile state, Sudan", "SD-NR"),
        ("in White Nile, Sudan", "SD-NW"),
        ("in the Blue Nile", "SD-NB"),
    ],
)
def test_a_unit_that_bears_a_rivers_name_is_still_one(gazetteer: Gazetteer, where: str, unit: str) -> None:
    place, relation = first(gazetteer, where)
    assert relation is None
    assert place.mention.place is not None
    assert place.mention.place.admin1 == unit


def test_a_river_that_was_crossed_is_no_unit(gazetteer: Gazetteer) -> None:
    assert "Nile" in river_names()
    found = extract(Report("r", "Rebels crossed the Nile and killed four people in Atbara."), gazetteer)
    nile = next(m for m in found.mentions if m.text == "Nile")
    assert getattr(nile, "place", None) is None
    assert "a river" in getattr(nile, "reason", "")


@pytest.mark.parametrize(
    ("where", "town", "inside", "outside", "lang"),
    [
        ("on the west bank of the Tigris in Mosul", "Mosul", (43.08, 36.34), (43.21, 36.36), "en"),
        ("on the west bank of the Nile in Omdurman", "Omdurman", (32.44, 15.64), (32.57, 15.65), "en"),
        (
            "on the eastern bank of the Euphrates near Mayadin",
            "Al Mayādīn",
            (40.50, 35.04),
            (40.38, 34.99),
            "en",
        ),
        ("on the left bank of the Euphrates in Raqqa city", "Ar Raqqah", (39.03, 36.0), (38.98, 35.86), "en"),
        (
            "on the right bank of the Dnipro near Nikopol, Ukraine",
            "Nikopol",
            (34.4, 47.62),
            (34.4, 47.50),
            "en",
        ),
        ("على الضفة الغربية لنهر النيل في أم درمان", "Omdurman", (32.44, 15.64), (32.57, 15.65), "ar"),
        ("على الضفة الشرقية لنهر الفرات قرب الميادين", "Al Mayādīn", (40.50, 35.04), (40.38, 34.99), "ar"),
        ("على الضفة اليسرى لنهر الفرات في الرقة", "Ar Raqqah", (39.03, 36.0), (38.98, 35.86), "ar"),
    ],
)
def test_a_bank_by_a_town_is_on_that_side_of_the_town(
    gazetteer: Gazetteer,
    where: str,
    town: str,
    inside: tuple[float, float],
    outside: tuple[float, float],
    lang: str,
) -> None:
    place, relation = first(gazetteer, where, lang)
    mention = place.mention
    assert relation is not None
    assert mention.place is not None
    assert (relation.kind, mention.place.name, mention.level) == ("bank", town, "point")
    shape = drawn(relation.geometry)
    assert shape is not None
    assert shape.contains(shapely.Point(inside))
    assert not shape.contains(shapely.Point(outside))
    assert (place.geo_precision, place.where_prec) == (2, 2)


@pytest.mark.parametrize(
    ("where", "km"),
    [("along the Tigris in Baghdad", 25), ("on the banks of the Nile in Khartoum", 15)],
)
def test_along_a_river_in_a_great_city_is_its_piece_there(
    gazetteer: Gazetteer, where: str, km: float
) -> None:
    place, relation = first(gazetteer, where)
    assert relation is not None
    assert place.mention.place is not None
    assert place.mention.place.level == "settlement"
    assert relation.corridor_km <= 10
    assert place.mention.uncertainty_km <= km
    assert distance_km(relation.centre, Point(*place.mention.place.point)) < km


def test_along_a_river_in_a_bare_name_is_its_piece_in_the_province(gazetteer: Gazetteer) -> None:
    place, relation = first(gazetteer, "along the Khabur River in Hasakah, Syria")
    assert relation is not None
    assert (relation.kind, place.mention.level) == ("bank", "admin1")
