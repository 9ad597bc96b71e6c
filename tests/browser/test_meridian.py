"""Maps over the 180th meridian: they open the shorter way round, with all that is told in one copy."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

from mapper.frame import layers
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
HERE: dict[str, Any] = {"code": "FJ-N", "admin1_name": "Northern", "country": "FJ", "country_name": "Fiji"}
WEST = make.place("Labasa", 179.37, -16.43, **HERE)
EAST = make.place("Rabi", -179.97, -16.5, **HERE)
FAR = make.place("Lakeba", -178.8, -18.2, **{**HERE, "code": "FJ-E", "admin1_name": "Eastern"})
ZONE = (
    '{"type":"MultiPolygon","coordinates":[[[[179.7,-17.4],[180,-17.4],[180,-17],[179.7,-17],[179.7,-17.4]]],'
    "[[[-180,-17.4],[-179.7,-17.4],[-179.7,-17],[-180,-17],[-180,-17.4]]]]}"
)


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Events, a corridor and a zone on both sides of the meridian."""
    where = tmp_path_factory.mktemp("meridian") / "a.html"
    found = make.extraction(
        make.event((make.at(WEST),)),
        make.event((make.at(EAST),), id="e2"),
        make.event((make.at(FAR),), id="e3"),
        corridors=(make.corridor(make.at(WEST, "from"), make.at(FAR, "toward")),),
        zones=(make.zone(geometry=ZONE),),
    )
    save(render(layers([found], gazetteer, title="Two sides")), where)
    return where


#: Where everything is on the screen: symbols of events, the ends of the corridor, the corners of the zone.
SPOTS = """(() => {
    const s = window.eventMapper.state, map = s.map, size = map.getSize();
    const held = p => p.x >= 0 && p.y >= 0 && p.x <= size.x && p.y <= size.y;
    const at = ll => held(map.latLngToContainerPoint(ll)), shift = map.layerPointToContainerPoint([0, 0]);
    const drawn = name => Object.values(s.drawn[name]._layers).filter(l => l.getLatLngs)
        .flatMap(l => l.getLatLngs().flat(2)).map(at);
    return {
        events: s.eventLayer.drawn.filter(d => held(shift.add([d.x, d.y]))).length,
        picked: s.eventLayer.drawn.filter(d => d.group === s.focus && held(shift.add([d.x, d.y]))).length,
        corridor: drawn('corridors'), zone: drawn('zones'),
        signs: s.marks.map(m => at(m.spot())), wide: map.getBounds().getEast() - map.getBounds().getWest(),
    };
})()"""


def test_the_first_view_holds_both_sides_and_no_more(path: Path, look: Look) -> None:
    page = look(path)
    found = page.evaluate(SPOTS)
    assert found["wide"] < 12
    assert found["events"] == 3
    assert all(found["corridor"])
    assert len(found["corridor"]) >= 2
    assert all(found["zone"])
    assert len(found["zone"]) >= 8
    assert all(found["signs"])
    assert page.said == []


@pytest.mark.parametrize("lon", [-179.0, 179.0, 181.0], ids=["west", "east", "beyond"])
def test_they_stay_in_view_from_either_side(path: Path, look: Look, lon: float) -> None:
    page = look(path)
    page.evaluate("window.eventMapper.state.map.setView([-17.2, 20], 6, { animate: false })")
    page.evaluate("lon => window.eventMapper.state.map.setView([-17.2, lon], 7, { animate: false })", lon)
    found = page.evaluate(SPOTS)
    assert found["events"] == 3
    assert all(found["corridor"])
    assert all(found["zone"])
    assert all(found["signs"])


def test_no_edge_is_drawn_where_the_world_begins(path: Path, look: Look) -> None:
    page = look(path)
    seams = page.evaluate(
        "(() => { const s = window.eventMapper.state;"
        " return Object.values(s.drawn.zones._layers).filter(l => l.options.stroke !== false)"
        ".flatMap(l => l.getLatLngs().flat(2).filter((p, i, all) => i && Math.abs(p.lng) === 180"
        " && all[i - 1].lng === p.lng)).length; })()"
    )
    assert seams == 0
    made = "Object.values(window.eventMapper.state.areas['FJ'].path.made).some(m => Boolean(m.edge))"
    assert page.evaluate(made)


def test_an_event_beyond_is_picked_and_brought_into_view(path: Path, look: Look) -> None:
    page = look(path)
    for name in ("Labasa", "Rabi", "Lakeba"):
        page.locator(".em-item", has_text=name).first.click()
        page.wait_for_function("() => !document.querySelector('.em-detail').hidden")
        found = page.evaluate(SPOTS)
        assert found["wide"] < 12
        assert found["picked"] == 1
    page.locator(".em-detail-body .em-action, .em-detail-body button", has_text="map").first.click()
    assert page.evaluate(SPOTS)["wide"] < 12
    assert page.said == []


def test_the_file_has_the_line_in_two_parts(path: Path, look: Look, tmp_path: Path) -> None:
    page = look(path)
    page.locator(".em-saving summary").click()
    with page.expect_download() as waiting:
        page.locator(".em-saving button[data-format=geojson]").click()
    waiting.value.save_as(tmp_path / "a.geojson")
    features = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"]
    line = next(f["geometry"] for f in features if f["properties"]["layer"] == "corridor")
    assert line["type"] == "MultiLineString"
    assert [[p[0] for p in part] for part in line["coordinates"]] == [[179.37, 180], [-180, -178.8]]
