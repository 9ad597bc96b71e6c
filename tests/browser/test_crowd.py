"""Symbols that would cover one another are one, with the number of their events."""

import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import acting
import factory as make  # importlib mode puts no folder of tests on the path

from mapper.frame import layers
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
CAPITALS = (
    ("LB", "Lebanon", 35.5, 33.9), ("SY", "Syria", 36.3, 33.5), ("JO", "Jordan", 35.9, 31.9),
    ("IQ", "Iraq", 44.4, 33.3), ("GE", "Georgia", 44.8, 41.7), ("AM", "Armenia", 44.5, 40.2),
    ("AZ", "Azerbaijan", 49.9, 40.4), ("TR", "Turkey", 32.9, 39.9), ("BR", "Brazil", -47.9, -15.8),
    ("ID", "Indonesia", 106.8, -6.2), ("US", "United States", -77.0, 38.9),
)  # fmt: skip
NEAR = make.place("Near al-Tah", 36.735, 35.545)
#: Symbols in view: where they stand, their radius, the events and places that each stands for.
DRAWN = """(() => {
    const s = window.eventMapper.state, layer = s.eventLayer;
    return layer.drawn.map(d => ({ ...d, parts: d.parts.length, ...layer._look(d) }));
})()"""


def page_of(gazetteer: "Gazetteer", path: Path, *events: Any) -> Path:
    save(render(layers([make.extraction(*events)], gazetteer, title="A crowd")), path)
    return path


def test_two_towns_on_one_another_are_one_sign_until_there_is_room(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    events = [make.event((make.at(make.TAH),)), make.event((make.at(NEAR),), id="e2"),
              make.event((make.at(make.TAH), make.at(NEAR)), id="e3")]  # fmt: skip
    for i in range(4):  # in one province with towns that stand apart, or the province would be one plate
        events.append(make.event((make.at(make.place(f"P{i}", 36.3 + i / 8, 35.9)),), id=f"p{i}"))
    page = look(page_of(gazetteer, tmp_path / "a.html", *events))
    page.evaluate("window.eventMapper.state.map.setView([35.54, 36.73], 9, { animate: false })")
    (one,) = [sign for sign in page.evaluate(DRAWN) if sign["parts"] > 1]
    assert (one["parts"], one["count"], one["stack"]) == (2, 3, True)
    assert acting.on_map(page) == 7
    shift = "window.eventMapper.state.map.layerPointToContainerPoint([0, 0])"
    edge, by = page.locator(".folium-map").bounding_box(), page.evaluate(shift)
    page.mouse.click(edge["x"] + by["x"] + one["x"], edge["y"] + by["y"] + one["y"])
    page.locator(".em-detail dl").wait_for()
    assert page.locator(".em-of").inner_text() == "1 of 3"
    page.evaluate("window.eventMapper.state.map.setView([35.54, 36.73], 15, { animate: false })")
    assert sorted(sign["count"] for sign in page.evaluate(DRAWN)) == [2, 2]
    assert page.said == []


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize("level", ["settlement", "country"])
def test_no_symbol_covers_another_on_a_map_of_the_world(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, phone: bool, level: str
) -> None:
    events = []
    for code, name, lon, lat in CAPITALS:
        more = {"country": code, "country_name": name, "code": "", "admin1_name": "", "level": level}
        place = make.place(name, lon, lat, **more, id=f"unit:{code}" if level == "country" else f"t:{code}")
        events.append(make.event((make.at(place),), id=code))
    page = look(page_of(gazetteer, tmp_path / "a.html", *events), phone=phone)
    signs = page.evaluate(DRAWN)
    assert sum(sign["count"] for sign in signs) == len(CAPITALS)
    for a, b in combinations(signs, 2):
        far = max(abs(a["x"] - b["x"]), abs(a["y"] - b["y"]))
        assert far >= (2 * a["r"] if a["area"] and b["area"] else 0.7 * a["r"])


def test_one_event_at_two_places_is_no_stack(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    far = make.place("Other", 36.9, 35.7)
    page = look(page_of(gazetteer, tmp_path / "a.html", make.event((make.at(make.TAH), make.at(far)))))
    page.evaluate("window.eventMapper.state.map.setView([35.5, 36.7], 3, { animate: false })")
    signs = page.evaluate(DRAWN)
    assert [(sign["count"], sign["stack"]) for sign in signs] == [(1, False)]


def test_a_link_to_an_event_shows_its_symbol_above_the_sheet(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    south = make.place("South", 36.6, 35.1)
    path = page_of(
        gazetteer,
        tmp_path / "a.html",
        make.event((make.at(make.TAH),)),
        make.event((make.at(south),), id="e2"),
    )
    page = look(path, phone=True)
    for number in (0, 1):
        id = page.evaluate("i => encodeURIComponent(window.eventMapper.state.E.text('event_id', i))", number)
        page.goto("about:blank")
        page.goto(f"{path.as_uri()}#event={id}")
        page.wait_for_selector("body.em-ready")
        page.locator(".em-detail dl").wait_for()
        y = page.evaluate(
            "(() => { const s = window.eventMapper.state;"
            " const edge = s.map.getContainer().getBoundingClientRect();"
            " const d = s.eventLayer.drawn.find(d => d.parts.some(p => p.group === s.focus));"
            " return edge.top + s.map.layerPointToContainerPoint([d.x, d.y]).y; })()"
        )
        assert (
            page.locator(".folium-map").bounding_box()["y"]
            < y
            < page.locator(".em-detail").bounding_box()["y"]
        )
    assert page.said == []


def test_an_event_of_two_places_is_one_in_each_copy_of_the_world(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    sea = {"code": "", "admin1_name": "", "country": "", "country_name": ""}
    here, there = (make.place(name, lon, 38.0, **sea) for name, lon in (("Here", -40.0), ("There", -40.2)))
    events = [make.event((make.at(here), make.at(there)), id="both"), make.event((make.at(here),), id="one")]
    page = look(page_of(gazetteer, tmp_path / "a.html", *events))
    page.evaluate("window.eventMapper.state.map.setView([20, -40], 1, { animate: false })")
    signs = page.evaluate(DRAWN)
    assert len(signs) >= 2
    assert {sign["parts"] for sign in signs} == {2}
    assert {sign["count"] for sign in signs} == {2}
