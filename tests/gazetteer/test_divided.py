"""First-level units of today: parted from older ones by the towns that GeoNames puts in each."""

import pytest
import shapely

from gazetteer import Gazetteer, Place, Point, has_approximate_border
from gazetteer.errors import SourceError
from gazetteer.geography import older
from gazetteer.sources import divided
from gazetteer.sources.units import Unit

ROWS = divided.read()


def _unit(code: str, west: float) -> Unit:
    """A square of two degrees."""
    area = shapely.box(west, 0.0, west + 2, 2.0)
    place = Place(f"unit:{code}", code, Point(west + 1, 1.0), "admin1", "province", code[:2], admin1=code)
    return Unit(place, area)


def _row(code: str, geonames: str, *of: str) -> divided.Today:
    return divided.Today(code, geonames, of, code, (), "county", "since today")


def _today(
    monkeypatch: pytest.MonkeyPatch, rows: list[divided.Today], towns: dict[str, list[Point]]
) -> divided.Divided:
    monkeypatch.setattr(divided, "read", lambda: tuple(rows))
    units = [_unit("AA-1", 0.0), _unit("AA-2", 2.0)]
    listed = [divided.Town("AA", code, point) for code, points in towns.items() for point in points]
    holding = {i: "AA-1" if town.point.lon < 2 else "AA-2" for i, town in enumerate(listed)}
    return divided.today(units, listed, holding)


def test_an_older_unit_is_parted_half_way_between_the_towns(monkeypatch: pytest.MonkeyPatch) -> None:
    towns = {"AA.10": [Point(0.5, 1.0)], "AA.11": [Point(1.5, 1.0)], "AA.20": [Point(3.0, 1.0)]}
    found = _today(monkeypatch, [_row("AA-N", "AA.10", "AA-1")], towns)
    areas = {u.place.admin1: u.area for u in found.units}
    assert areas["AA-N"].equals(shapely.box(0, 0, 1, 2))
    assert areas["AA-1"].equals(shapely.box(1, 0, 2, 2))
    assert areas["AA-2"].equals(shapely.box(2, 0, 4, 2))
    assert found.stands == {"AA.10": "AA-N", "AA.11": "AA-1", "AA.20": "AA-2"}
    assert found.former == []
    rough = {u.place.admin1 for u in found.units if has_approximate_border(u.place)}
    assert rough == {"AA-N", "AA-1"}


def test_an_older_unit_of_which_nothing_is_left_becomes_a_region(monkeypatch: pytest.MonkeyPatch) -> None:
    towns = {"AA.10": [Point(0.5, 1.0)], "AA.11": [Point(1.5, 1.0)], "AA.20": [Point(3.0, 1.0)]}
    found = _today(monkeypatch, [_row("AA-N", "AA.10", "AA-1"), _row("AA-M", "AA.11", "AA-1")], towns)
    assert [(p.name, p.level, p.admin1) for p in found.former] == [("AA-1", "region", "")]
    assert {u.place.admin1 for u in found.units} == {"AA-N", "AA-M", "AA-2"}


def test_a_stray_town_is_no_unit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine in ten towns of the older unit are the county's: one of an unknown code keeps nothing."""
    many = [Point(0.2 + 0.1 * i, 0.5) for i in range(12)]
    towns = {"AA.10": many, "AA.77": [Point(1.9, 1.9)], "AA.20": [Point(3.0, 1.0)]}
    found = _today(monkeypatch, [_row("AA-N", "AA.10", "AA-1")], towns)
    assert "AA.77" not in found.stands
    assert [p.name for p in found.former] == ["AA-1"]


def test_a_place_whose_unit_is_known_helps_to_draw_the_border(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divided, "read", lambda: (_row("AA-N", "AA.10", "AA-1"),))
    towns = [divided.Town("AA", "AA.10", Point(0.5, 1.0)), divided.Town("AA", "AA.11", Point(1.5, 1.0))]
    more = [Place("curated:x", "x", Point(0.7, 1.0), "settlement", "town", "AA", admin1="AA-1")]
    found = divided.today([_unit("AA-1", 0.0)], towns, {0: "AA-1", 1: "AA-1"}, more)
    area = next(u.area for u in found.units if u.place.admin1 == "AA-N")
    assert area.bounds[2] == pytest.approx(0.6)


def test_a_broken_row_is_named(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "units_today.tsv").write_text("# head\nCD-IT\tCD.17\tIturi\n", encoding="utf-8")
    monkeypatch.setattr(older, "table", tmp_path.joinpath)
    older.rows.cache_clear()
    with pytest.raises(SourceError, match="Line 2"):
        divided.read()


def test_the_codes_are_there_once_and_each_older_unit_was_one() -> None:
    assert len({row.code for row in ROWS}) == len({row.geonames for row in ROWS}) == len(ROWS) > 100
    assert {row.code[:2] for row in ROWS} == {row.geonames[:2] for row in ROWS}


def test_each_has_an_area_in_its_country_and_knows_that_its_border_is_approximate(gaz: Gazetteer) -> None:
    for row in ROWS:
        unit, area = gaz.unit(row.code), gaz.boundary(row.code)
        assert unit is not None, row.code
        assert area is not None
        assert area.is_valid
        assert has_approximate_border(unit)
        assert area.contains(shapely.Point(unit.point)), row.code
        assert gaz.unit_at(unit.point) == (row.code[:2], row.code)


@pytest.mark.parametrize("country", sorted({row.code[:2] for row in ROWS}))
def test_the_parts_fill_their_country_and_do_not_overlap(gaz: Gazetteer, country: str) -> None:
    whole = gaz.boundary(country)
    assert whole is not None
    areas = [area for unit in gaz.units(country) if (area := gaz.boundary(unit.admin1)) is not None]
    joint = shapely.union_all(areas)
    assert joint.area == pytest.approx(whole.area, rel=1e-3)
    assert sum(area.area for area in areas) == pytest.approx(joint.area, rel=1e-4)


@pytest.mark.parametrize(
    ("town", "country", "unit"),
    [
        ("Bunia", "CD", "CD-IT"),
        ("Kisangani", "CD", "CD-TO"),
        ("Lubumbashi", "CD", "CD-HK"),
        ("Goma", "CD", "CD-NK"),
        ("Garissa", "KE", "KE-07"),
        ("Lodwar", "KE", "KE-43"),
        ("Eldoret", "KE", "KE-44"),
        ("Nairobi", "KE", "KE-110"),
        ("Janakpur", "NP", "NP-P2"),
        ("Kathmandu", "NP", "NP-P3"),
        ("Hawassa", "ET", "ET-SI"),
        ("Jinka", "ET", "ET-X02"),
        ("Baalbek", "LB", "LB-BH"),
        ("Zahle", "LB", "LB-BI"),
        ("An Nuhud", "SD", "SD-GK"),
        ("Kadugli", "SD", "SD-KS"),
        ("Timika", "ID", "ID-PT"),
        ("Khimki", "RU", "RU-MOS"),
        ("St. Louis", "US", "US-MO"),
    ],
)
def test_a_town_lies_in_the_unit_of_today(gaz: Gazetteer, town: str, country: str, unit: str) -> None:
    best = gaz.find(town, within=country, kind="city").best
    assert best is not None
    assert best.place.admin1 == unit


@pytest.mark.parametrize(
    ("district", "country", "unit"), [("Karbi Anglong", "IN", "Assam"), ("Tirap", "IN", "Arunachal Pradesh")]
)
def test_a_district_lies_in_the_unit_of_its_code(
    gaz: Gazetteer, district: str, country: str, unit: str
) -> None:
    best = gaz.find(f"{district} district", within=country).best
    assert best is not None
    assert best.place.admin1_name == unit


@pytest.mark.parametrize(
    ("name", "country"), [("Orientale", "CD"), ("Rift Valley Province", "KE"), ("Katanga", "CD")]
)
def test_what_was_a_unit_is_a_region_of_its_country(gaz: Gazetteer, name: str, country: str) -> None:
    best = gaz.find(name, within=country).best
    assert best is not None
    assert (best.place.level, best.place.country) == ("region", country)
    assert best.place.note.startswith("a first-level unit until")


@pytest.mark.parametrize(
    ("town", "unit"),
    [("Wamena", "Papua, Indonesia"), ("Wamena", "Highland Papua"), ("Babanusa", "South Kordofan")],
)
def test_a_town_is_found_in_the_unit_that_it_lay_in(gaz: Gazetteer, town: str, unit: str) -> None:
    assert gaz.find(town, within=unit).best is not None
