"""GeoJSON by RFC 7946, and that GDAL reads it back equal."""

import json
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Point
from mapper.errors import MapperError
from mapper.export import geojson
from mapper.frame import Layers, layers
from mapper.model import ReferenceCorridor

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

ROUTE = ReferenceCorridor("Crossing", (Point(37.047, 35.737), Point(37.1, 35.8)), "2020-01-13")


@pytest.fixture(scope="module")
def shown(gazetteer: "Gazetteer") -> Layers:
    return layers([make.whole()], gazetteer, title="A clash", corridors=[ROUTE])


@pytest.fixture
def written(shown: Layers, tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "events.geojson"
    geojson.write(shown, path)
    return path


def load(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_the_file_is_as_the_standard_says(written: Path, shown: Layers) -> None:
    data = load(written)
    assert "crs" not in data
    assert len(data["bbox"]) == 4
    assert not [f for f in data["features"] if "bbox" in f]
    assert len({f["id"] for f in data["features"]}) == len(data["features"]) == 4 + 2 + 1 + 1
    assert {f["properties"]["layer"] for f in data["features"]} == {"event", "corridor", "zone", "reference"}
    assert data["about"]["disclaimer"] == shown.about.disclaimer
    assert any("GeoNames" in credit for credit in data["about"]["credits"])


def test_dates_are_text_and_an_unplaced_event_is_null(written: Path) -> None:
    events = {f["id"]: f for f in load(written)["features"] if f["properties"]["layer"] == "event"}
    first = events["r1/e1"]["properties"]
    assert (first["date_start"], first["date_end"]) == ("2020-01-23", "2020-01-24")
    assert (first["killed_min"], first["killed_max"], first["killed_text"]) == (None, 40, "up to 40 soldiers")
    assert events["r1/e4"]["geometry"] is None


def test_gdal_reads_it_back_equal(written: Path, shown: Layers) -> None:
    read = gpd.read_file(written, engine="pyogrio").set_index("id")
    assert str(read.crs).replace("OGC:CRS84", "EPSG:4326") == "EPSG:4326"
    assert len(read) == 8
    for _, row in shown.events.iterrows():
        other = read.loc[row["event_id"]]
        assert other["quote"] == row["quote"]
        assert other["killed_text"] == row["killed_text"]
        assert str(other["killed_max"]).removesuffix(".0").replace("nan", "<NA>") == str(row["killed_max"])
        if row.geometry is None:
            assert other.geometry is None
        else:
            assert other.geometry.normalize().equals_exact(row.geometry.normalize(), 1e-6)


@pytest.mark.skipif(shutil.which("ogrinfo") is None, reason="gdal-bin is not installed")
def test_ogrinfo_reads_it(written: Path) -> None:
    done = subprocess.run(["ogrinfo", "-so", "-al", str(written)], capture_output=True, text=True, check=True)
    assert "Feature Count: 8" in done.stdout
    assert "killed_max: Integer" in done.stdout
    assert "WGS 84" in done.stdout
    assert "ERROR" not in done.stderr


def signed(ring: Any) -> float:
    return sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairwise(ring))


def test_every_area_turns_by_the_right_hand(written: Path) -> None:
    turned = 0
    for feature in load(written)["features"]:
        shape = feature["geometry"] or {"type": ""}
        polygons = {"Polygon": [shape.get("coordinates")], "MultiPolygon": shape.get("coordinates")}
        for polygon in polygons.get(shape["type"], []):
            assert signed(polygon[0]) < 0, feature["id"]
            assert all(signed(hole) > 0 for hole in polygon[1:])
            turned += 1
    assert turned >= 3


@given(st.floats(-170, 170), st.floats(-80, 80), st.floats(0.01, 9), st.booleans(), st.booleans())
def test_rings_are_turned_whichever_way_they_came(
    x: float, y: float, size: float, one: bool, two: bool
) -> None:
    outer, inner = shapely.box(x, y, x + size, y + size, ccw=one), shapely.box(0, 0, 1, 1, ccw=two)
    hole = [(x + size * (0.25 + 0.5 * a), y + size * (0.25 + 0.5 * b)) for a, b in inner.exterior.coords]
    made = geojson.geometry(shapely.Polygon(outer.exterior, [hole]))
    assert made is not None
    assert signed(made["coordinates"][0]) < 0 < signed(made["coordinates"][1])


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "C:\\201 ${x} {{7*7}}", "a\u2028b\u202ec", "\ud800"]
)
def test_words_stay_words(gazetteer: "Gazetteer", tmp_path: Path, text: str) -> None:
    told = make.extraction(make.event((make.at(make.TAH),), date_words=text), report={"title": text})
    geojson.write(layers([told], gazetteer, title=text), tmp_path / "a.geojson")
    data = load(tmp_path / "a.geojson")
    kept = text.encode("utf-8", "replace").decode()
    assert data["features"][0]["properties"]["title"] == kept == data["title"]


def test_an_empty_map_is_an_empty_collection(gazetteer: "Gazetteer", tmp_path: Path) -> None:
    geojson.write(layers([make.extraction(note="Nothing.")], gazetteer, title="T"), tmp_path / "a.geojson")
    data = load(tmp_path / "a.geojson")
    assert data["features"] == []
    assert "bbox" not in data


def test_a_failed_write_leaves_the_old_file(
    shown: Layers, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = written.read_bytes()

    def half(_: Layers) -> Any:
        yield "{"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(geojson, "chunks", half)
    with pytest.raises(OSError, match="No space"):
        geojson.write(shown, written)
    assert written.read_bytes() == before
    assert [p.name for p in written.parent.iterdir()] == [written.name]


def test_a_folder_that_cannot_be_made_is_said(shown: Layers, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(MapperError, match="Cannot write"):
        geojson.write(shown, tmp_path / "file" / "a.geojson")


def test_every_property_is_documented(written: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "geojson.md").read_text(encoding="utf-8")
    names = {name for f in load(written)["features"] for name in f["properties"]}
    assert not [name for name in sorted(names) if f"`{name}`" not in page]


def test_over_longitude_180_the_box_is_narrow_and_lines_are_cut(
    gazetteer: "Gazetteer", tmp_path: Path
) -> None:
    route = ReferenceCorridor("Ferry", (Point(179.4, -16.4), Point(-178.8, -18.2)), "2020-01-13")
    shown = layers([make.extraction()], gazetteer, title="Two sides", corridors=[route])
    geojson.write(shown, tmp_path / "a.geojson")
    data = load(tmp_path / "a.geojson")
    assert data["bbox"] == [179.4, -18.2, -178.8, -16.4]
    line = data["features"][0]["geometry"]
    assert [[p[0] for p in part] for part in line["coordinates"]] == [[179.4, 180], [-180, -178.8]]
