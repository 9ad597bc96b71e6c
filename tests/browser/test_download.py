"""Files of what is shown: read back, they hold exactly the shown events, all columns, and run nothing."""

import csv
import dataclasses
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pytest
import shapely

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
import scene
from acting import page_of_events, search, shown

from mapper.export import TEXTS
from mapper.frame import layers
from mapper.layers.columns import EventRow

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
COLUMNS = [field.name for field in dataclasses.fields(EventRow)]


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("download") / "a.html")


def fetch(page: Any, format: str, folder: Path) -> Path:
    """Presses the button and keeps the file."""
    page.locator(".em-saving summary").click()
    with page.expect_download() as waiting:
        page.locator(f".em-saving button[data-format={format}]").click()
    kept = folder / waiting.value.suggested_filename
    waiting.value.save_as(kept)
    return kept


def rows(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    found = list(reader)
    assert reader.fieldnames == COLUMNS
    return found


def test_csv_holds_the_shown_rows_with_all_columns(
    path: Path, look: Look, tmp_path: Path, gazetteer: "Gazetteer"
) -> None:
    page = look(path)
    search(page, "Aleppo")
    file = fetch(page, "csv", tmp_path)
    assert file.name == "Idlib-January-a-test-shown.csv"
    found = rows(file)
    assert {row["event_id"].rpartition("/")[2] for row in found} == shown(page) == {"c", "w"}
    drawn = layers([scene.told()], gazetteer, title="T")
    own = csv.DictReader(io.StringIO("".join(TEXTS["csv"](drawn)).removeprefix("\ufeff"), newline=""))
    assert found == [row for row in own if row["event_id"] in {shown["event_id"] for shown in found}]
    assert page.said == []


def test_geojson_holds_the_same_with_geometry(
    path: Path, look: Look, tmp_path: Path, gazetteer: "Gazetteer"
) -> None:
    page = look(path)
    file = fetch(page, "geojson", tmp_path)
    whole = json.loads(file.read_text(encoding="utf-8"))
    features = {feature["id"].rpartition("/")[2]: feature for feature in whole["features"]}
    assert set(features) == shown(page)
    assert "crs" not in whole
    assert "do not imply endorsement" in whole["about"]["disclaimer"]
    assert whole["about"]["view"] == ""
    assert (whole["about"]["shown"], whole["about"]["events"]) == (9, 10)
    assert all(list(feature["properties"]) == COLUMNS for feature in features.values())
    assert features["a"]["geometry"] == {"type": "Point", "coordinates": [36.676, 35.643]}
    assert features["n"]["geometry"] is None
    assert features["u"]["properties"]["date_start"] is None
    unit = shapely.geometry.shape(features["m"]["geometry"])
    exact = gazetteer.boundary("SY-ID")
    assert unit.symmetric_difference(exact).area < 0.01 * exact.area
    assert shapely.is_ccw(shapely.get_parts(unit)[0].exterior)
    frame = gpd.read_file(file)
    assert len(frame) == 9
    assert frame.crs.to_epsg() == 4326
    assert int(frame.set_index("event_id").loc[features["b"]["id"], "killed_max"]) == 7


def test_the_view_is_in_the_file(path: Path, look: Look, tmp_path: Path) -> None:
    page = look(path)
    search(page, "Tah")
    whole = json.loads(fetch(page, "geojson", tmp_path).read_text(encoding="utf-8"))
    assert whole["about"]["view"] == "#q=Tah"
    assert [feature["id"].rpartition("/")[2] for feature in whole["features"]] == ["d"]


def test_no_folder_of_the_reader_leaves_the_computer(path: Path, look: Look, tmp_path: Path) -> None:
    """A file's address names folders and so its user; that of a page on the web leads others to the view."""
    page = look(path)
    search(page, "Tah")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    texts = [fetch(page, name, tmp_path).read_text(encoding="utf-8") for name in ("csv", "geojson")]
    page.locator(".em-saving summary").click()
    page.locator(".em-saving button[data-format=link]").click()
    page.wait_for_selector(".em-notice span")
    texts.append(page.evaluate("navigator.clipboard.readText()"))
    page.locator(".em-item").first.click()
    page.get_by_role("button", name="Copy the citation").click()
    page.wait_for_function("() => document.querySelector('.em-copied').textContent")
    texts.append(page.evaluate("navigator.clipboard.readText()"))
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    texts.append(page.evaluate("document.body.innerText"))
    assert len(set(texts)) == 5
    for text in texts:
        assert str(path.parent) not in text
        assert "file:" not in text


def test_the_address_of_a_page_on_the_web_is_in_the_file(path: Path, look: Look, tmp_path: Path) -> None:
    page = look(path)
    page.route("https://maps.example/**", lambda route: route.fulfill(path=path, content_type="text/html"))
    page.goto("https://maps.example/a.html")
    page.wait_for_selector("body.em-whole")
    search(page, "Tah")
    whole = json.loads(fetch(page, "geojson", tmp_path).read_text(encoding="utf-8"))
    assert whole["about"]["view"] == "https://maps.example/a.html#q=Tah"


def test_nothing_shown_gives_files_that_can_be_read(path: Path, look: Look, tmp_path: Path) -> None:
    page = look(path)
    search(page, "nowhere at all")
    assert rows(fetch(page, "csv", tmp_path)) == []
    assert json.loads(fetch(page, "geojson", tmp_path).read_text(encoding="utf-8"))["features"] == []


FORMULAS = ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\tcell", "\rcell"]


def test_formulas_are_only_words_in_a_spreadsheet(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    places = [make.place(f"P{n}", 36.0 + n / 10, -35.0, code="") for n in range(len(FORMULAS))]
    events = [
        scene.event(
            f"f{n}", "Battles", formula, places[n], scene.span("2020-01-05"), date_words=formula + ',\n"x"'
        )
        for n, formula in enumerate(FORMULAS)
    ]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    found = sorted(rows(fetch(page, "csv", tmp_path)), key=lambda row: row["event_id"])
    assert [row["sub_event_type"] for row in found] == ["'" + formula for formula in FORMULAS]
    assert [row["date_words"] for row in found] == ["'" + formula + ',\n"x"' for formula in FORMULAS]
    assert {row["lat"] for row in found} == {"-35"}  # a number stays one


def test_shapes_of_their_own_keep_them(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    import mapper

    text = "Two people were killed 5 km south of Saraqib on 3 March 2020."
    found = mapper.extract(text, published="2020-03-04", gazetteer=gazetteer)
    page = look(page_of_events(gazetteer, tmp_path / "a.html", found))
    whole = json.loads(fetch(page, "geojson", tmp_path).read_text(encoding="utf-8"))
    shapes = [
        shapely.geometry.shape(feature["geometry"]) for feature in whole["features"] if feature["geometry"]
    ]
    frame = layers([found], gazetteer, title="T").events
    exact = [shape for shape in frame.geometry if shape is not None]
    assert shapes
    for shape, own in zip(shapes, exact, strict=True):
        assert shape.geom_type.endswith("Polygon")
        assert shape.symmetric_difference(own).area < 0.02 * own.area


def test_neighbouring_provinces_are_one_valid_area(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    told = make.extraction(make.event((make.at(make.IDLIB), make.at(make.ALEPPO)), counts=()))
    page = look(page_of_events(gazetteer, tmp_path / "a.html", told))
    whole = json.loads(fetch(page, "geojson", tmp_path).read_text(encoding="utf-8"))
    shape = shapely.geometry.shape(whole["features"][0]["geometry"])
    exact = shapely.union_all([gazetteer.boundary("SY-ID"), gazetteer.boundary("SY-HL")])
    assert shape.is_valid
    assert shape.geom_type == "Polygon"
    assert shape.symmetric_difference(exact).area < 0.01 * exact.area
