"""Which units hold a point, how far borders are, and boundaries that a user brings."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely
from click.testing import CliRunner
from geopy.distance import geodesic
from shapely import affinity
from shapely.geometry import mapping

from gazetteer import Gazetteer, GazetteerError, Level, Place, Point, SourceError, cli
from gazetteer.entry import Entry
from gazetteer.geography.borders import Borders
from gazetteer.geography.boundaries import Boundaries
from gazetteer.measure import distance_km
from gazetteer.storage.index import Index
from gazetteer.storage.layers import Layers
from gazetteer.storage.writing import Writer


@pytest.fixture
def own() -> Iterator[Gazetteer]:
    """A gazetteer of its own for tests that bring boundaries."""
    with Gazetteer.open() as opened:
        yield opened


def codes(places: Any) -> list[str]:
    return [p.admin3 or p.admin2 or p.admin1 or p.country for p in places]


def test_the_chain_begins_with_the_country(gaz: Gazetteer) -> None:
    assert codes(gaz.units_at((36.727, 35.541))) == ["SY", "SY-ID"]
    assert gaz.units_at((-30.0, 0.0)) == ()
    assert codes(gaz.units_at((77.1, 35.4))) == ["XX-X06"]  # no country


@pytest.mark.parametrize(
    ("lon", "lat", "a", "b", "low", "high"),
    [
        (36.727, 35.541, "SY", "TR", 55, 63),
        (-100.0, 49.5, "CA", "US", 54.5, 56.7),  # due south: half a degree is 55.6 km, our line 0.8 km off
        (-100.0, 48.5, "US", "CA", 54.5, 56.7),
        (44.36, 33.32, "IQ", "SY", 290, 340),
    ],
)
def test_the_border_between_two_countries(
    gaz: Gazetteer, lon: float, lat: float, a: str, b: str, low: float, high: float
) -> None:
    found = gaz.borders().between((lon, lat), a, b)
    assert found is not None
    assert low < found.km < high
    assert set(found.between) == {a, b}
    assert geodesic((lat, lon), (found.point.lat, found.point.lon)).km == pytest.approx(found.km, abs=0.01)


def test_the_nearest_border_and_its_absence(gaz: Gazetteer) -> None:
    borders = gaz.borders()
    nearest = borders.nearest(Point(36.727, 35.541))
    assert nearest is not None
    assert set(nearest.between) == {"SY", "TR"}
    assert borders.nearest(Point(-19.0, 64.9)) is None  # Iceland
    assert borders.nearest(Point(-30.0, 0.0)) is None
    assert borders.between(Point(36.7, 35.5), "SY", "FR") is None
    coast = borders.outline(Point(-19.0, 64.9), "IS")
    assert coast is not None
    assert 80 < coast.km < 110  # to the head of the Eyjafjörður


def test_the_edge_of_the_map_is_no_border(gaz: Gazetteer) -> None:
    coast = gaz.borders().outline(Point(179.9, 67.8), "RU")
    assert coast is not None
    assert coast.km > 50


def test_where_prints_units_and_borders() -> None:
    runner = CliRunner()
    asked = ["where", "36.727,35.541", "--border", "Idlib", "--border", "Syria/Turkey", "--format", "jsonl"]
    row = json.loads(runner.invoke(cli.cli, asked).stdout)
    assert [unit["code"] for unit in row["units"]] == ["SY", "SY-ID"]
    assert [border["between"] for border in row["borders"]] == [["SY", "TR"], ["SY-ID"], ["SY", "TR"]]
    assert row["disputed"] == []
    south = runner.invoke(cli.cli, ["where", "-58.4,-34.6"])
    assert south.exit_code == 0
    assert "Argentina" in south.stdout
    assert "at sea" in runner.invoke(cli.cli, ["where", "0,0"]).stdout


@pytest.mark.parametrize(
    "asked", [["91"], ["200,1"], ["1,1", "--border", "Qwertyland"], ["36.7,35.5", "--border", "SY/FR"]]
)
def test_where_refuses_in_a_sentence(asked: list[str]) -> None:
    run = CliRunner().invoke(cli.cli, ["where", *asked])
    assert isinstance(run.exception, GazetteerError)
    assert str(run.exception).endswith(".")


Box = tuple[float, float, float, float]


def square(level: Level, box: Box, one: str = "", two: str = "", three: str = "") -> Entry:
    code = three or two or one or "QQ"
    place = Place(f"u:{code}", code, Point(0, 0), level, level, "QQ", admin1=one, admin2=two, admin3=three)
    return Entry(place, area=shapely.box(*box), code=code)


@pytest.fixture
def layered(tmp_path: Path) -> Iterator[Boundaries]:
    """Four levels of units in an index: a square country, halves, quarters."""
    with Writer(tmp_path / "squares.sqlite") as writer:
        writer.add(
            [
                square("country", (0, 0, 4, 4)),
                square("admin1", (0, 0, 2, 4), "QQ-W"),
                square("admin1", (2, 0, 4, 4), "QQ-E"),
                square("admin2", (0, 0, 2.04, 2), "QQ-W", "W1"),  # drawn otherwise
                square("admin2", (0, 2, 2, 4), "QQ-W", "W2"),
                square("admin2", (2.04, 0, 4, 4), "QQ-E", "E1"),
                square("admin3", (0, 0, 1, 2), "QQ-W", "W1", "W1a"),
            ]
        )
        writer.finish([], {}, lambda _words, _share: None)
    layers = Layers([Index(tmp_path / "squares.sqlite")])
    yield Boundaries(layers)
    layers.close()


def test_the_deepest_chain_of_a_layered_index(layered: Boundaries) -> None:
    boundaries = layered
    assert codes(boundaries.units_at(Point(0.5, 0.5))) == ["QQ", "QQ-W", "W1", "W1a"]
    assert codes(boundaries.units_at(Point(1.5, 0.5))) == ["QQ", "QQ-W", "W1"]
    # W1 is drawn over the province's border: the point is in the east, and so is its district.
    assert codes(boundaries.units_at(Point(2.02, 0.5))) == ["QQ", "QQ-E", "E1"]
    assert boundaries.unit_at(Point(1.5, 0.5)) == ("QQ", "QQ-W")
    border = Borders(boundaries).between(Point(0.5, 3.0), "QQ-W", "QQ-E")
    assert border is not None
    assert border.km == pytest.approx(geodesic((3.0, 0.5), (3.0, 2.0)).km, rel=0.001)


def write(path: Path, rows: list[tuple[dict[str, Any], Any]], **more: Any) -> Path:
    features = [{"type": "Feature", "properties": p, "geometry": mapping(g) if g else None} for p, g in rows]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), "utf-8")
    return path


def shifted(gaz: Gazetteer, code: str, west: float = 0.01) -> Any:
    area = gaz.boundary(code)
    assert area is not None
    return affinity.translate(area, -west, 0)


def provinces(gaz: Gazetteer) -> list[tuple[dict[str, Any], Any]]:
    """Lebanon's provinces a little to the west, in OCHA's layout, under codes of their own."""
    return [
        (
            {"ADM0_PCODE": "LB", "ADM1_PCODE": f"LB9{n}", "ADM1_EN": unit.name, "ADM1_AR": "اسم"},
            shifted(gaz, unit.admin1),
        )
        for n, unit in enumerate(gaz.units("LB"))
    ]


@pytest.mark.parametrize("kind", ["geojson", "gpkg", "shp"])
def test_a_file_takes_the_place_of_ours(own: Gazetteer, tmp_path: Path, kind: str) -> None:
    path = write(tmp_path / "given.geojson", provinces(own))
    before = {unit.admin1: own.boundary(unit.admin1) for unit in own.units("LB")}
    if kind != "geojson":
        frame = gpd.read_file(path)
        path = tmp_path / f"given.{kind}"
        frame.to_file(path, encoding="utf-8")
    own.use_boundaries(path)
    assert {unit.admin1 for unit in own.units("LB")} == set(before)
    for unit in own.units("LB"):
        assert unit.also
        assert unit.also[0].startswith("boundaries:LB9")
        area = own.boundary(unit.admin1)
        assert area is not None
        assert area.bounds[0] == pytest.approx(before[unit.admin1].bounds[0] - 0.01, abs=1e-6)
    whole = own.boundary("LB")
    assert whole is not None
    assert whole.area == pytest.approx(sum(own.boundary(c).area for c in before), rel=1e-6)
    (ours,) = [s for s in own.sources() if s.id == "units"]
    assert ours.credit == f"Boundaries of Lebanon: {path.name}"
    assert own.unit_at((36.63, 35.93)) == ("SY", "SY-ID")
    own.use_boundaries()
    assert own.boundary("LB-BI") == before["LB-BI"]


def test_finer_units_of_a_file_and_the_provinces_they_add_up_to(own: Gazetteer, tmp_path: Path) -> None:
    rows = []
    for n, unit in enumerate(own.units("LB")):
        area = own.boundary(unit.admin1)
        west, south, east, north = area.bounds
        half = shapely.box(west, south, (west + east) / 2, north)
        for m, part in enumerate((area.intersection(half), area.difference(half))):
            stated = {"adm1_pcode": f"LB9{n}", "adm1_name": unit.name, "iso_a2": "LB"}
            rows.append((stated | {"adm2_pcode": f"LB9{n}{m}", "adm2_name": f"Part {n}{m}"}, part))
    own.use_boundaries(write(tmp_path / "districts.geojson", rows))
    spot = own.boundary("LB90").representative_point() if own.boundary("LB90") else None
    assert spot is None  # the province keeps our code
    inside = own.boundary("LB901").representative_point()
    chain = own.units_at((inside.x, inside.y))
    assert [p.level for p in chain] == ["country", "admin1", "admin2"]
    assert chain[2].name == "Part 01"
    assert chain[2].admin1 == chain[1].admin1
    assert all(unit.admin1.startswith("LB-") for unit in own.units("LB"))


def test_a_match_by_iso_code_by_name_and_none(own: Gazetteer, tmp_path: Path) -> None:
    idlib, homs = own.boundary("SY-ID"), own.boundary("SY-HI")
    rows = [({"name": "Anything", "iso_3166_2": "SY-ID"}, idlib), ({"name": "Hims"}, homs.buffer(-0.2))]
    sea = shapely.box(34.0, 34.0, 34.5, 34.5)
    own.use_boundaries(write(tmp_path / "two.geojson", [*rows, ({"name": "Seaville", "code": "SV"}, sea)]))
    assert own.unit("SY-ID").names[-1].text == "Anything"
    assert own.boundary("SY-HI").equals(homs.buffer(-0.2))
    assert own.boundary("SY-HL") is not None  # the others stay ours
    assert own.unit("SV").name == "Seaville"


def test_a_unit_of_a_file_lies_within_its_radius(own: Gazetteer, tmp_path: Path) -> None:
    wide, tall = shapely.box(28.0, 34.0, 32.0, 34.2), shapely.box(33.0, 33.0, 33.1, 36.0)
    north, near = shapely.box(20.0, 70.0, 24.0, 70.5), shapely.box(35.0, 34.0, 35.2, 34.2)
    far = shapely.MultiPolygon([near, shapely.box(60.0, 34.0, 60.1, 34.1)])
    rows = [({"name": f"Unit {n}", "code": f"Q{n}"}, area) for n, area in enumerate((wide, tall, north, far))]
    rows.append(({"name": "Idlib", "iso_3166_2": "SY-ID"}, own.boundary("SY-ID").buffer(0.3)))
    own.use_boundaries(write(tmp_path / "units.geojson", rows))
    for code in ("Q0", "Q1", "Q2", "Q3", "SY-ID"):
        unit, area = own.unit(code), own.boundary(code)
        corners = [Point(lon, lat) for lon, lat in shapely.get_coordinates(area).tolist()]
        farthest = max(distance_km(unit.point, corner) for corner in corners)
        assert farthest <= unit.uncertainty_km * 1.01 < 1.6 * farthest, code


BOW_TIE = shapely.Polygon([(36, 35), (37, 36), (37, 35), (36, 36)])
ONE, OTHER = shapely.box(36, 35, 37, 36), shapely.box(36.5, 35, 37.5, 36)
BAD = [
    ("no file", None, "does not exist"),
    ("text", "no json", "cannot be read"),
    ("empty", [], "no polygons"),
    ("points", [({"name": "a"}, shapely.Point(36, 35))], "no polygons"),
    ("null", [({"name": "a"}, None)], "no polygons"),
    ("bow tie", [({"name": "a"}, BOW_TIE)], "no valid polygon"),
    ("nameless", [({"x": 1.5}, shapely.box(36, 35, 37, 36))], "neither a name nor a code"),
    ("metres", [({"name": "a"}, shapely.box(300_000, 4e6, 310_000, 4.1e6))], "outside the world"),
    ("swapped", [({"name": "Idlib", "iso": "SY-ID"}, shapely.box(55, 36, 56, 36.5))], "lies elsewhere"),
    ("overlap", [({"name": "a"}, ONE), ({"name": "b"}, OTHER)], "overlap"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "words"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_a_bad_file_is_a_sentence_and_ours_stay(
    own: Gazetteer, tmp_path: Path, rows: Any, words: str
) -> None:
    path = tmp_path / "bad.geojson"
    if isinstance(rows, str):
        path.write_text(rows)
    elif rows is not None:
        write(path, rows)
    before = own.unit_at((36.727, 35.541))
    with pytest.raises(SourceError, match=words) as caught:
        own.use_boundaries(path)
    assert "\n" not in str(caught.value)
    assert own.unit_at((36.727, 35.541)) == before


def test_another_reference_system_is_refused(own: Gazetteer, tmp_path: Path) -> None:
    path = write(tmp_path / "given.geojson", provinces(own))
    gpd.read_file(path).to_crs(32636).to_file(tmp_path / "utm.gpkg")
    with pytest.raises(SourceError, match="EPSG:32636"):
        own.use_boundaries(tmp_path / "utm.gpkg")
    gpd.read_file(path).to_crs(4326).to_file(tmp_path / "wgs.gpkg")
    own.use_boundaries(tmp_path / "wgs.gpkg")


SHARED = Path(__file__).parents[3] / "shared" / "data"


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no data beside the checkout ({SHARED})")
def test_ochas_places_lie_in_the_units_they_state(own: Gazetteer) -> None:
    import csv

    own.use_boundaries(*sorted((SHARED / "admin").glob("syr_admin*.geojson")))
    with (SHARED / "gazetteer" / "ocha_syr_populated_places.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["lat"]][::40]
    right = 0
    for row in rows:
        chain = {p.level: p for p in own.units_at((float(row["lon"]), float(row["lat"])))}
        right += "admin3" in chain and chain["admin3"].admin3 == row["admin3_pcode"]
    assert right / len(rows) > 0.98


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [
        (29.2285, -1.6792, "CD"),  # Goma, which the drawn line puts into Rwanda
        (-106.487, 31.7587, "US"),  # El Paso
        (38.355, 36.891, "SY"),  # Kobani
        (28.19, 59.377, "EE"),  # Narva
        (34.24, 31.28, "EG"),  # Egypt's Rafah, at disputed land that Egypt claims no part of
    ],
)
def test_near_a_border_a_position_is_in_the_country_of_the_town_beside_it(
    gaz: Gazetteer, lon: float, lat: float, country: str
) -> None:
    area = gaz.boundary(country)
    assert area is not None
    assert not area.covers(shapely.Point(lon, lat))  # the line says otherwise, and stays as it is
    assert gaz.unit_at((lon, lat))[0] == country
    assert gaz.units_at((lon, lat))[0].country == country


def test_far_from_towns_and_in_disputed_land_the_line_decides(gaz: Gazetteer) -> None:
    assert gaz.town_across((36.7, 35.5)) is None
    assert gaz.unit_at((35.2287, 31.7783))[0] == "IL"  # East Jerusalem, as Natural Earth has it
    assert (
        gaz.unit_at((35.77, 33.266))[0] == "IL"
    )  # the Golan Heights beside Majdal Shams, which is filed in SY


def test_where_says_that_the_side_of_a_near_border_is_not_sure() -> None:
    def said(at: str, *more: str) -> str:
        return CliRunner().invoke(cli.cli, ["where", at, *more]).stdout

    goma = json.loads(said("29.2285,-1.6792", "--format", "jsonl"))
    assert "it is taken to be in Democratic Republic of the Congo, as Goma" in goma["note"]
    assert "The lines inside are good to some 2 km" in said("38.355,36.891")
    assert json.loads(said("36.7,35.5", "--format", "jsonl"))["note"] == ""


@pytest.mark.parametrize("given", [(360, 0), (37.16, 96.2), (float("nan"), 0.0), (36.7,), ("x", 1)])
def test_a_position_outside_the_world_is_an_error_and_not_the_sea(gaz: Gazetteer, given: Any) -> None:
    for ask in (gaz.unit_at, gaz.units_at, gaz.borders().nearest):
        with pytest.raises(GazetteerError):
            ask(given)
