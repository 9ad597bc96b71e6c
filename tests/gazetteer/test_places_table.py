"""The two tables of places edited by hand: each row lies where it says, can be found, and hides nobody."""

import math
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Place, Point, SourceError
from gazetteer.measure import distance_km
from gazetteer.sources import curated, other_names
from gazetteer.spellings.names import form

BORDER_KM = 14
"""So far may a place at a border lie on the wrong side: the borders inside are drawn for small maps."""
APART_KM = 15


def _around(point: Point, km: float) -> Point:
    north = km / 111.2
    return Point(point.lon + north / math.cos(math.radians(point.lat)), point.lat + north)


def _near(point: Point) -> list[Point]:
    """The point, and points around it at growing distances."""
    steps = [
        (km * math.sin(turn * math.pi / 8), km * math.cos(turn * math.pi / 8))
        for km in range(2, BORDER_KM + 1, 2)
        for turn in range(16)
    ]
    scale = math.cos(math.radians(point.lat))
    return [point, *(Point(point.lon + x / 111.2 / scale, point.lat + y / 111.2) for x, y in steps)]


def test_each_place_lies_in_the_unit_it_says(gaz: Gazetteer) -> None:
    wrong = []
    for place in curated.read():
        if place.admin1:
            assert gaz.unit(place.admin1) is not None, place.name
        if place.level == "region" or not place.country:
            continue
        stated = (place.country, place.admin1)
        if not any(gaz.unit_at(point) == stated for point in _near(place.point)):
            wrong.append((place.name, stated, gaz.unit_at(place.point)))
    assert wrong == []


def test_most_of_those_that_were_checked_lie_in_their_unit_to_the_point(gaz: Gazetteer) -> None:
    checked = [p for p in curated.read() if p.id.startswith("checked:") and p.admin1]
    inside = [p for p in checked if gaz.unit_at(p.point)[1] == p.admin1]
    assert len(inside) > 0.93 * len(checked) > 300


def test_what_lies_in_no_unit_is_wide_or_says_why() -> None:
    for place in curated.read():
        assert place.admin1 or place.level == "region" or place.note.split(";")[0], place.name


def test_each_name_can_be_looked_up() -> None:
    for place in curated.read():
        for name in place.names:
            assert len(form(name.text)) > 1, (place.name, name.text)


def test_the_table_is_sorted_by_country() -> None:
    table = Path(str(files("gazetteer"))) / "data" / "places.tsv"
    countries = [place.country or "~" for place in curated.read(table)]
    assert all(a <= b for a, b in pairwise(countries))


def _doubles(gaz: Gazetteer, place: Place) -> list[str]:
    """Other settlements of its name beside a settlement of the table, as the index holds them."""
    own = gaz.get(place.id)
    assert own is not None, place.id
    corner, other = _around(place.point, -APART_KM), _around(place.point, APART_KM)
    beside = gaz.towns((*corner, *other), 500)
    names = {form(name.text) for name in place.names}
    return [
        f"{place.name}: {town.id}"
        for town in beside
        if town.id != own.id
        and form(town.name) in names
        and (town.source, town.country) == ("geonames", place.country)
        and distance_km(town.point, place.point) < APART_KM
    ]


def test_no_settlement_of_the_table_is_listed_a_second_time(gaz: Gazetteer) -> None:
    settlements = [place for place in curated.read() if place.level == "settlement"]
    assert [double for place in settlements for double in _doubles(gaz, place)] == []


def test_other_names_are_of_places_that_are_there(gaz: Gazetteer) -> None:
    for key, names in other_names.read().items():
        place = gaz.get(key)
        assert place is not None, key
        for name in names:
            kind = "district" if place.level == "admin2" else None
            answer = gaz.find(name, within=(place.country,), kind=kind)
            assert answer.best is not None, (name, answer.reason)
            assert key in (answer.best.place.id, *answer.best.place.also), name


def test_the_table_of_other_names_says_how_places_are_called(gaz: Gazetteer) -> None:
    table = Path(other_names.__file__).parents[1] / "data" / "place_names.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            key, name, others = line.split("\t")
            place = gaz.get(key)
            assert place is not None, line
            called = [other.removeprefix("=") for other in others.split(";") if other.startswith("=")]
            assert place.name == (called or [name])[0], line
            assert name in (place.name, *(n.text for n in place.names)), line


@pytest.mark.parametrize(
    "line", ["geonames:1", "geonames:1\tName\t ; ", "Name\tName\tOther", "a:1\tA\tB\na:1\tA\tC"]
)
def test_a_bad_line_of_other_names_is_named(tmp_path: Path, line: str) -> None:
    table = tmp_path / "place_names.tsv"
    table.write_text("# id\n" + line + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"Line [23] of place_names\.tsv"):
        other_names.read(table)


@pytest.mark.parametrize(
    ("name", "within", "lat", "lon"),
    [
        ("Robotyne", "UA", 47.44, 35.84),
        ("Работино", "UA", 47.44, 35.84),
        ("Zamzam camp", "SD", 13.48, 25.31),
        ("Tishrin Dam", "SY", 36.38, 38.18),
        ("Aita al-Shaab", "LB", 33.10, 35.33),
        ("العديسة", "LB", 33.25, 35.54),
        ("عسقلان", "IL", 31.67, 34.57),
        ("أسدود", "IL", 31.79, 34.65),
        ("هرجيسا", "SO", 9.56, 44.06),
        ("Palma", "MZ", -10.77, 40.47),
        ("Moura", "ML", 14.33, -4.60),
        ("Cité Soleil", "HT", 18.58, -72.33),
        ("Shire", "ET", 14.10, 38.28),
        ("Hawija", "IQ", 35.32, 43.77),
        ("al-Bireh", "PS", 31.91, 35.22),
    ],
)
def test_small_places_of_the_news_are_found(
    gaz: Gazetteer, name: str, within: str, lat: float, lon: float
) -> None:
    best = gaz.find(name, within=(within,)).best
    assert best is not None
    assert distance_km(best.place.point, Point(lon, lat)) < 3


@pytest.mark.parametrize(
    ("name", "country"), [("Palma", "ES"), ("Nowshera", "PK"), ("Mansoura", "EG"), ("Houla", "SY")]
)
def test_they_hide_no_well_known_place_of_their_name(gaz: Gazetteer, name: str, country: str) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert best.place.country == country


def test_a_unit_without_borders_is_as_wide_as_its_land(gaz: Gazetteer) -> None:
    """The towns of Taoudénit lie within 420 km of their middle, but the region is as large as Italy."""
    for name, country, least in (
        ("Taoudénit Region", "ML", 450),
        ("Tshopo", "CD", 350),
        ("Turkana County", "KE", 220),
    ):
        best = gaz.find(name, within=country).best
        assert best is not None
        assert best.place.uncertainty_km >= least


def test_a_village_known_to_lie_somewhere_around_a_town_is_not_that_town(gaz: Gazetteer) -> None:
    """ "Kafr Hud", within 15 km of Kafr Zayta, sounds like it by the coarse key, and had taken its names."""
    for name, own in (("Kafr Zita", "Kafr Zaytā"), ("Kafr Hud", "Kafr Hud"), ("Nawa", "Nawá")):
        best = gaz.find(name, within="Syria").best
        assert best is not None
        assert best.place.name == own


def test_no_region_of_the_table_is_the_unit_that_it_lies_in(gaz: Gazetteer) -> None:
    """A province has an outline: a circle of its name would hide it."""
    twice = [
        place.name for place in curated.read()
        if place.level == "region" and place.kind == "region" and place.admin1
        and (unit := gaz.unit(place.admin1)) is not None
        and {form(n.text) for n in place.names} & {form(unit.name), form(f"{unit.name} {unit.kind}")}
    ]  # fmt: skip
    assert twice == []


@pytest.mark.parametrize(
    ("name", "unit"),
    [("North Kivu", "CD-NK"), ("Cabo Delgado", "MZ-P"), ("Tigray", "ET-TI"), ("Rakhine", "MM-16"),
     ("Arakan", "MM-16"), ("Chechnya", "RU-CE"), ("الشيشان", "RU-CE"), ("Hadhramaut", "YE-HD"),
     ("حضرموت", "YE-HD"),
     ("Lower Shabelle", "SO-SH"), ("KPK", "PK-KP"), ("Abkhazia", "GE-AB"), ("Socotra", "YE-SU")],
)  # fmt: skip
def test_a_province_is_answered_with_its_outline(gaz: Gazetteer, name: str, unit: str) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert (best.place.id, best.place.level) == (f"unit:{unit}", "admin1")
