"""Corridors, zones and known routes: drawn for what they are, and filtered by what they have."""

import json
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

from gazetteer import Point
from mapper import maps
from mapper.frame import layers
from mapper.model import DateSpan, ReferenceCorridor
from mapper.settings import Coarse, Settings
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


@pytest.mark.parametrize("how", [Coarse(10), Coarse(None)], ids=["km", "unit"])
def test_a_coarsened_route_is_the_ground_it_runs_over_and_says_so(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, how: Coarse
) -> None:
    route = ReferenceCorridor(
        "Old road", (Point(36.65, 35.44), Point(37.05, 35.99)), "2020-01-13", "opened", ""
    )
    found = make.extraction(
        make.event(), corridors=(make.corridor(make.at(make.TAH, "from"), make.at(make.IDLIB, "toward")),)
    )
    shown = maps.gather([found], gazetteer, Settings(coarsen=how), (route,))
    save(render(shown), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    for name in ("reference", "corridors"):
        kinds = page.evaluate(
            "name => Object.values(window.eventMapper.state.drawn[name]._layers)"
            ".map(l => l instanceof L.Polygon ? 'ground' : l instanceof L.Polyline ? 'line' : 'sign')",
            name,
        )
        assert sorted(kinds) == ["ground", "sign"], name
    page.locator(".em-jumps .em-button[data-section='reference']").click()
    page.keyboard.press("Enter")
    assert "coarsened" in page.locator(".em-detail-body").inner_text()
    assert page.said == []


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two corridors, a zone and a known route beside events."""
    where = tmp_path_factory.mktemp("routes") / "a.html"
    known = (ReferenceCorridor("Old road", (Point(39.0, 36.0),), "2020-03-01", "opened", "a list"),)
    told = make.whole()
    dated = DateSpan(date(2020, 1, 10), date(2020, 1, 11), "day")
    one, two = told.corridors
    told = replace(
        told,
        corridors=(replace(one, date=dated), replace(two, status="agreed", origin="al-Tah", to="al-Samaka")),
    )
    save(render(layers([told], gazetteer, title="Routes", corridors=known)), where)
    return where


def sections(page: Any) -> dict[str, int]:
    """How many of each the list has."""
    found: dict[str, int] = page.evaluate(
        "Object.fromEntries(window.eventMapper.state.list.sections"
        ".filter(s => s.kind !== 'event').map(s => [s.name, s.size]))"
    )
    drawn = page.evaluate("Object.entries(window.eventMapper.state.kept).map(([k, v]) => [k, v.length])")
    assert found == {name: size for name, size in drawn if size}
    return found


def choose(page: Any, **view: Any) -> None:
    page.evaluate("patch => window.eventMapper.change(window.eventMapper.state, patch)", view)


@pytest.mark.parametrize(
    ("view", "left"),
    [
        ({}, {"corridors": 2, "zones": 1, "reference": 1}),
        ({"from": "2020-01-11"}, {"corridors": 1, "zones": 1, "reference": 1}),
        ({"to": "2020-02-01"}, {"corridors": 2, "zones": 1}),
        ({"to": "2020-01-09"}, {"corridors": 1, "zones": 1}),
        ({"undated": False}, {"corridors": 1, "reference": 1}),
        ({"statusOff": ["planned"]}, {"corridors": 1, "zones": 1, "reference": 1}),
        ({"areas": ["SY-ID"]}, {"corridors": 2, "zones": 1}),
        ({"areas": ["SY"]}, {"corridors": 2, "zones": 1, "reference": 1}),
        ({"areas": ["SY-RA"]}, {"reference": 1}),
        ({"q": "demilitarised"}, {"zones": 1}),
        ({"q": "Samaka corridor"}, {"corridors": 1}),
        ({"q": "zzzzqqq"}, {}),
        ({"sources": ["SANA"]}, {"corridors": 2}),
        ({"typesOff": ["Battles"], "killed": 3}, {"corridors": 2, "zones": 1, "reference": 1}),
    ],
)
def test_routes_and_zones_are_filtered_by_what_they_have(
    path: Path, look: Look, view: dict[str, Any], left: dict[str, int]
) -> None:
    page = look(path)
    choose(page, **view)
    assert sections(page) == left
    if view:
        assert f": {sum(left.values())} of 4 shown;" in page.locator(".em-side .em-small").first.inner_text()
    assert page.said == []


def test_the_file_holds_the_routes_that_are_shown(path: Path, look: Look, tmp_path: Path) -> None:
    page = look(path)
    choose(page, to="2020-02-01", layersOff=["zones"])
    page.locator(".em-saving summary").click()
    with page.expect_download() as waiting:
        page.locator(".em-saving button[data-format=geojson]").click()
    waiting.value.save_as(tmp_path / "a.geojson")
    whole = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))
    layers_held = [feature["properties"]["layer"] for feature in whole["features"]]
    assert layers_held.count("corridor") == 2
    assert not {"zone", "reference"} & set(layers_held)
    line = next(f for f in whole["features"] if f["properties"].get("drawn_as") == "line")
    assert line["geometry"]["type"] == "LineString"


STANDINGS = ("open", "agreed", "planned", "closed", "attacked")


@pytest.fixture(scope="module")
def standing(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corridor and a known route of each standing, and a known route that says nothing of it."""
    where = tmp_path_factory.mktemp("standing") / "a.html"
    ends = (make.at(make.TAH, "from"), make.at(make.SAMAKA, "toward"))
    told = make.extraction(corridors=tuple(make.corridor(*ends, id=s, status=s) for s in STANDINGS))
    road = (Point(36.5, 35.5), Point(36.8, 35.6))
    known = [ReferenceCorridor(f"Road {s}", road, status=s, standing=s) for s in (*STANDINGS, "")]
    save(render(layers([told], gazetteer, title="Routes", corridors=known)), where)
    return where


@pytest.mark.parametrize("name", ["corridors", "reference"])
def test_lines_are_drawn_by_how_a_route_stands_and_told_in_the_legend(
    standing: Path, look: Look, name: str
) -> None:
    page = look(standing)
    lines = page.evaluate(
        "name => Object.values(window.eventMapper.state.drawn[name]._layers)"
        ".filter(l => l instanceof L.Polyline && l.options.dashArray)"
        ".map(l => [l.options.dashArray, l.options.color])",
        name,
    )
    assert len({dash for dash, _ in lines}) == len(lines) == (6 if name == "reference" else 5)
    assert len({colour for _, colour in lines}) == 2
    head = {"corridors": "Corridors", "reference": "Known routes (reference)"}[name]
    part = page.locator(".em-legend-part").filter(has=page.get_by_text(head, exact=True)).first
    assert part.locator(".em-choice").all_inner_texts() == [
        "Open", "Agreed, not yet said to be open", "Planned or asked for", "Closed", "Under attack",
    ]  # fmt: skip
    assert page.said == []


#: Of each sign that stands aside: how far, and the ink half way between it and where it belongs.
LEADERS = """(() => {
  const s = eventMapper.state, canvas = s.map._renderer, b = canvas._bounds.min, ratio = canvas._container.width / canvas._bounds.getSize().x;
  return s.marks.filter(m => !m.middle().equals(m._point)).map(m => {
    const at = m.middle().add(m._point).divideBy(2);
    return [m.middle().distanceTo(m._point), canvas._ctx.getImageData((at.x - b.x) * ratio, (at.y - b.y) * ratio, 1, 1).data[3]];
  });
})()"""  # noqa: E501


def test_a_sign_that_stands_aside_is_tied_to_its_route(standing: Path, look: Look) -> None:
    page = look(standing)
    page.evaluate("eventMapper.state.map.setView([35.6, 36.8], 3, { animate: false })")
    page.wait_for_timeout(100)  # Leaflet draws with the next frame
    aside = page.evaluate(LEADERS)
    assert len(aside) >= 3

    for far, ink in aside:
        assert far <= 102  # as far as plates do
        assert ink > 150


def test_a_sign_on_a_map_of_the_world_stands_as_near_its_route_as_there_is_room(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    """In a ring of towns some 60 pixels away, whose symbols leave it room no farther off than 30."""
    ways = [n * math.pi / 4 for n in range(8)]
    towns = [
        make.place(f"Town {n}", 36.6 + 21.8 * math.cos(way), 35.5 + 17.4 * math.sin(way), id=f"town:{n}")
        for n, way in enumerate(ways)
    ]
    events = [make.event((make.at(town),), id=f"e{n}") for n, town in enumerate([make.TAH, *towns])]
    ends = (make.at(make.TAH, "from"), make.at(make.SAMAKA, "toward"))
    told = make.extraction(*events, corridors=(make.corridor(*ends),))
    save(render(layers([told], gazetteer, title="Ring")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.evaluate("eventMapper.state.map.setView([35.6, 36.8], 2, { animate: false })")
    page.wait_for_timeout(100)  # Leaflet draws with the next frame
    ((far, ink),) = page.evaluate(LEADERS)
    assert far <= 30
    assert ink > 150


def test_the_list_says_the_state_and_the_way_of_a_corridor_in_words(path: Path, look: Look) -> None:
    said = look(path).locator(".em-item").all_inner_texts()
    agreed = [line for line in said if "Agreed, not yet said to be open" in line]
    assert len(agreed) == 1
    assert "from \u2068al-Tah\u2069 to \u2068al-Samaka\u2069" in agreed[0]
