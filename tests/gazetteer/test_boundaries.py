"""Polygons, units and the compiled data file."""

import gzip
import hashlib
import json
from importlib.resources import files

import pytest
import shapely

from gazetteer import Gazetteer, Point, distance_km

DATA = files("gazetteer").joinpath("data")


@pytest.mark.parametrize(
    ("lon", "lat", "codes"),
    [
        (36.727, 35.541, ("SY", "SY-ID")),
        (36.909, 35.697, ("SY", "SY-ID")),
        (36.009, 34.785, ("SY", "SY-TA")),
        (39.72, 43.6, ("RU", "RU-KDA")),
        (-30.0, 0.0, ("", "")),
        (2.35, 48.85, ("FR", "FR-75")),
    ],
)
def test_the_unit_that_holds_a_point(gaz: Gazetteer, lon: float, lat: float, codes: tuple[str, str]) -> None:
    assert gaz.unit_at(Point(lon, lat)) == codes


def test_the_country_is_the_union_of_its_units(gaz: Gazetteer) -> None:
    for country in ("SY", "LB", "FR"):
        whole = gaz.boundary(country)
        assert whole is not None
        parts = [gaz.boundary(u.admin1) for u in gaz.units(country)]
        assert sum(p.area for p in parts if p is not None) == pytest.approx(whole.area, rel=1e-6)


def test_syria_and_its_neighbours_fit_without_gap_or_overlap(gaz: Gazetteer) -> None:
    core = [gaz.boundary(c) for c in ("SY", "TR", "LB", "IQ", "JO", "IL")]
    areas = [a for a in core if a is not None]
    assert len(areas) == 6
    for i, a in enumerate(areas):
        for b in areas[i + 1 :]:
            assert a.intersection(b).area < 1e-4


def test_units_have_codes_names_and_areas(gaz: Gazetteer) -> None:
    units = gaz.units("SY")
    assert len(units) == 14
    assert {u.admin1 for u in units} >= {"SY-ID", "SY-HL", "SY-QU"}
    for unit in units:
        assert any("\u0600" <= c <= "\u06ff" for n in unit.names for c in n.text)
        assert gaz.boundary(unit.admin1) is not None
        assert unit.uncertainty_km > 5
    assert gaz.unit("XX") is None
    assert gaz.unit("SY-ZZ") is None
    assert gaz.boundary("ZZ") is None


@pytest.mark.parametrize(("code", "most"), [("RU-CHU", 1000), ("US-AK", 2500), ("FJ-N", 250), ("FJ-E", 500)])
def test_the_radius_of_a_unit_on_both_sides_of_the_date_line_holds_it_and_no_half_of_the_globe(
    gaz: Gazetteer, code: str, most: float
) -> None:
    unit, area = gaz.unit(code), gaz.boundary(code)
    assert unit is not None
    assert area is not None
    corners = [Point(lon, lat) for lon, lat in shapely.get_coordinates(area).tolist()]
    assert max(distance_km(unit.point, corner) for corner in corners) <= unit.uncertainty_km + 0.1 < most


def test_boxes(gaz: Gazetteer) -> None:
    box = (35.5, 34.0, 38.5, 37.0)
    assert {"SY", "TR", "LB"} == {p.country for p in gaz.countries_in(box)}
    assert "SY-ID" in {p.admin1 for p in gaz.units_in(box)}
    towns = gaz.towns(box, 20)
    assert len(towns) == 20
    assert [t.population for t in towns] == sorted((t.population for t in towns), reverse=True)
    assert next(t for t in towns if t.name == "Aleppo").kind == "seat"
    damascus = gaz.towns((36.0, 33.3, 36.6, 33.7), 3)
    assert "capital" in {t.kind for t in damascus}


def test_the_data_file_is_the_one_its_manifest_describes() -> None:
    packed = DATA.joinpath("units.json.gz").read_bytes()
    manifest = json.loads(DATA.joinpath("units.manifest.json").read_text("utf-8"))
    text = gzip.decompress(packed)
    units = json.loads(text)["units"]
    assert len(packed) == manifest["bytes"] < 4_000_000
    assert hashlib.sha256(packed).hexdigest() == manifest["sha256_file"]
    assert hashlib.sha256(text).hexdigest() == manifest["sha256_text"]
    assert len(units) == manifest["units"]
    assert sum(len(u["names"]) for u in units) == manifest["names"]
    assert len({u["code"] for u in units}) == len(units)
    assert manifest["licence"] == "public domain"


def test_disputed_units_are_labelled(gaz: Gazetteer) -> None:
    crimea = gaz.unit("UA-43")
    assert crimea is not None
    assert "disputed" in crimea.note


def test_a_unit_is_ground_alone(gazetteer: Gazetteer) -> None:
    """A mended outline may hold lines beside its polygons, which nothing can fill or simplify."""
    kinds = {gazetteer.boundary(code).geom_type for code in ("EG-JS", "GR-L", "SY-ID")}  # type: ignore[union-attr]
    assert kinds <= {"Polygon", "MultiPolygon"}
