"""Zones: what is one, which places the words tie to it, and an extent that says it is approximate."""

import json

import pytest
from shapely.geometry import Point as ShapelyPoint
from shapely.geometry import shape

from gazetteer import Gazetteer, Point
from mapper.model import Report, Zone
from mapper.pipeline import extract


def _zones(text: str, gazetteer: Gazetteer) -> tuple[Zone, ...]:
    return extract(Report("r", text), gazetteer).zones


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        (
            "Troops left the demilitarised zone around Idlib and parts of Aleppo province.",
            "demilitarised zone",
            ["Idlib", "Aleppo"],
        ),
        ("A buffer zone was set up in Quneitra province.", "buffer zone", ["Quneitra"]),
        ("Shots were fired along the front line near Donetsk.", "front line", ["Donetsk"]),
        ("They proposed a safe zone.", "safe zone", []),
        ("The safe zones agreed in Astana came into force.", "safe zones", []),
        ("The front line now runs from Kupiansk to Svatove.", "front line", ["Kupiansk", "Svatove"]),
        ("Rebels pushed the front line to the outskirts of Goma.", "front line", ["Goma"]),
        ("The army dug in along a front between Lyman and Siversk.", "front", ["Lyman", "Siversk"]),
        ("Guns were silent on the northern front near Kharkiv.", "northern front", ["Kharkiv"]),
        ("The line of withdrawal runs from Naqoura to Metula.", "line of withdrawal", ["Naqoura", "Metula"]),
        ("The truce along the Line of Control has held.", "Line of Control", []),
        ("Men were sent to a humanitarian zone in Rafah.", "humanitarian zone", ["Rafah"]),
        (
            "The de-escalation zones in Idlib, Homs and eastern Ghouta were patrolled.",
            "de-escalation zones",
            ["Idlib", "Homs", "Ghouta"],
        ),
        ("The front line west of Saraqib held.", "front line", ["Saraqib"]),
        ("Troops dug in along a front from Lyman to Siversk.", "front", ["Lyman", "Siversk"]),
        ("Marines held the Pokrovsk front line.", "front line", ["Pokrovsk"]),
        ("The front line was 20 kilometres north of Goma.", "front line", ["Goma"]),
        ("The front line passes through Sake, 25 km west of Goma.", "front line", ["Sake"]),
        ("The army declared Nasir county a military zone.", "military zone", ["Nasir"]),
        ("Troops pushed the front line back to Sake.", "front line", ["Sake"]),
        ("Rafah was declared a humanitarian zone; raids hit the safe zone.", "humanitarian zone", ["Rafah"]),
    ],
)
def test_zones(text: str, name: str, places: list[str], gazetteer: Gazetteer) -> None:
    (zone,) = _zones(text, gazetteer)
    assert zone.name == name
    assert [p.mention.text for p in zone.placements] == places
    assert (zone.geometry is None) == (not places)
    assert zone.note


def test_a_front_line_at_no_place_is_no_zone(gazetteer: Gazetteer) -> None:
    assert _zones("Clashes went on along the front lines.", gazetteer) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The wounded were taken from the front line to Dnipro.",
        "Washington said it would not enforce a no-fly zone over Syria.",
        "Iran rejected a buffer zone in Quneitra.",
    ],
)
def test_what_lies_elsewhere_or_is_refused_is_no_zone(text: str, gazetteer: Gazetteer) -> None:
    assert _zones(text, gazetteer) == ()


def test_a_front_line_between_towns_is_a_band_from_one_to_the_other(gazetteer: Gazetteer) -> None:
    (zone,) = _zones("The front line runs from Kupiansk to Svatove.", gazetteer)
    assert zone.geometry is not None
    one, other = (p.mention.place for p in zone.placements)
    assert one is not None
    assert other is not None
    halfway = Point((one.point.lon + other.point.lon) / 2, (one.point.lat + other.point.lat) / 2)
    assert shape(json.loads(zone.geometry)).contains(ShapelyPoint(*halfway))
    assert "straight way" in zone.note


def test_a_zone_around_a_province_is_a_band_along_its_border(gazetteer: Gazetteer) -> None:
    (zone,) = _zones(
        "Troops left the demilitarised zone that surrounds Idlib province and parts of Hama province.",
        gazetteer,
    )
    assert zone.geometry is not None
    area = shape(json.loads(zone.geometry))
    idlib = gazetteer.boundary("SY-ID")
    assert idlib is not None
    assert area.is_valid
    assert not area.contains(idlib.representative_point())
    assert area.intersects(idlib)
    assert gazetteer.unit_at(Point(*area.representative_point().coords[0]))[0] == "SY"
    assert "approximate" in zone.note


def test_a_zone_at_a_distance_is_drawn_there(gazetteer: Gazetteer) -> None:
    (zone,) = _zones("The front line was 20 kilometres north of Goma.", gazetteer)
    assert zone.note == "extent approximate: drawn over 20 kilometres north of Goma"
    assert not shape(json.loads(zone.geometry or "")).contains(ShapelyPoint(29.2285, -1.6792))


@pytest.mark.parametrize(
    ("text", "said", "high"),
    [
        (
            "They set up a 5-kilometre-deep buffer zone along the border with Lebanon.",
            "5-kilometre-deep",
            1.8,
        ),
        ("They agreed on a demilitarised zone 10 km wide around Idlib.", "10 km wide", 1.3),
        ("The front line runs 3 km wide from Kupiansk to Svatove.", "3 km wide", 0.5),
        ("A buffer zone was set up in Quneitra province, with a width of 10 km.", "width of 10 km", 0.8),
        ("اتفق الطرفان على منطقة عازلة بعرض 20 كم حول إدلب.", "بعرض 20 كم", 1.6),
    ],
)
def test_a_width_that_is_told_is_used_and_said(
    text: str, said: str, high: float, gazetteer: Gazetteer
) -> None:
    lang = "ar" if "منطقة" in text else "en"
    [zone] = extract(Report("r", text, lang=lang), gazetteer).zones
    assert f"the report says of its width “{said}”" in zone.note
    assert "gives no width" not in zone.note
    assert zone.geometry is not None
    _, south, _, north = shape(json.loads(zone.geometry)).bounds
    assert north - south < high


def test_a_border_is_as_wide_as_the_report_says_on_both_sides(gazetteer: Gazetteer) -> None:
    told = "Israel set up a {}buffer zone along the border with Lebanon."
    narrow, plain, wide = (
        shape(json.loads(_zones(told.format(words), gazetteer)[0].geometry or "{}")).area
        for words in ("2 km wide ", "", "40 km wide ")
    )
    assert narrow < plain < wide


def test_a_zone_without_a_place_still_says_its_width(gazetteer: Gazetteer) -> None:
    [zone] = _zones("Both agreed on a buffer zone 20 km wide along the border.", gazetteer)
    assert (zone.geometry, zone.note) == (
        None, "the report does not say where it lies; the report says of its width “20 km wide”",
    )  # fmt: skip


def test_how_far_a_zone_lies_from_something_is_no_width(gazetteer: Gazetteer) -> None:
    for text in (
        "They agreed on a buffer zone in Idlib, 20 km from the border.",
        "A buffer zone was set up 5 km south of Quneitra.",
        "Troops left the demilitarised zone around Idlib and 30 km of road.",
    ):
        assert "of its width" not in _zones(text, gazetteer)[0].note
