"""Symbols that would cover one another are one, with the number of their events."""

import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely

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


#: How far the sign of each symbol in view stands from where it belongs, in km, with its look.
ASIDE = """(() => {
    const s = window.eventMapper.state, at = p => s.map.layerPointToLatLng(p);
    const far = d => d.from ? s.map.distance(at(d.from), at([d.x, d.y])) / 1000 : 0;
    return s.eventLayer.drawn.map(d => [far(d), d.parts.length, d.area]);
})()"""
AFRICA = (("SD", 32.5, 15.6), ("TD", 15.0, 12.1), ("ET", 38.7, 9.0), ("ML", -8.0, 12.6), ("NE", 2.1, 13.5),
          ("CD", 15.3, -4.3), ("SO", 45.3, 2.0), ("KE", 36.8, -1.3), ("MZ", 32.6, -25.9),
          ("NG", 7.5, 9.1))  # fmt: skip


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_no_sign_of_an_area_stands_in_another_part_of_the_world(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, phone: bool
) -> None:
    """Of each country an event at a town and one in the country as a whole, with room for few of them."""
    events = []
    for code, lon, lat in AFRICA:
        more = {"country": code, "country_name": code, "code": "", "admin1_name": ""}
        town = make.place(f"Town {code}", lon, lat, **more)
        whole = make.place(code, lon + 0.5, lat + 0.5, **more, level="country", id=f"unit:{code}")
        events += [make.event((make.at(place),), id=place.name.replace(" ", "")) for place in (town, whole)]
    page = look(page_of(gazetteer, tmp_path / "a.html", *events), phone=phone)
    page.evaluate("window.eventMapper.state.map.setView([10, 20], 2, { animate: false })")
    assert acting.on_map(page) == 2 * len(AFRICA)
    signs = page.evaluate(ASIDE)
    assert max(far for far, _, _ in signs) <= 400
    assert any(area and parts > 2 for _, parts, area in signs)  # one plate for what it would cover


def test_a_sign_of_several_places_says_so_beside_its_name(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    far = [make.event((make.at(make.place(f"P{i}", 36.3 + i / 8, 35.9)),), id=f"p{i}") for i in range(4)]
    events = [make.event((make.at(make.TAH),)), make.event((make.at(make.TAH),), id="e2"),
              make.event((make.at(NEAR),), id="e3"), *far]  # fmt: skip
    page = look(page_of(gazetteer, tmp_path / "a.html", *events))
    written = "window.eventMapper.state.labelLayer.written"
    page.evaluate("window.eventMapper.state.map.setView([35.54, 36.73], 9, { animate: false })")
    assert "al-Tah and 1 more" in page.evaluate(written)
    page.evaluate("window.eventMapper.state.map.setView([35.54, 36.73], 15, { animate: false })")
    assert {"al-Tah", "Near al-Tah"} <= set(page.evaluate(written))


def test_one_event_at_two_places_is_no_stack(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    far = make.place("Other", 36.9, 35.7)
    page = look(page_of(gazetteer, tmp_path / "a.html", make.event((make.at(make.TAH), make.at(far)))))
    page.evaluate("window.eventMapper.state.map.setView([35.5, 36.7], 3, { animate: false })")
    signs = page.evaluate(DRAWN)
    assert [(sign["count"], sign["stack"]) for sign in signs] == [(1, False)]


#: Towns in the east of DR Congo, and one far in the west.
CONGO = (("Goma", 29.23, -1.67, "NK"), ("Sake", 29.04, -1.57, "NK"), ("Bukavu", 28.86, -2.51, "SK"),
         ("Kinshasa", 15.31, -4.33, "KN"))  # fmt: skip
#: Symbols with the degrees at which they stand, before any stands aside.
WHERE = """(() => {
    const s = window.eventMapper.state, layer = s.eventLayer;
    return layer.drawn.map(d => {
        const [x, y] = d.from || [d.x, d.y], at = s.map.layerPointToLatLng([x, y]), look = layer._look(d);
        return [look.kind, look.count, look.stack, at.lng, at.lat];
    });
})()"""


def test_a_plate_stands_amid_what_it_shows(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    nation = {"country": "CD", "country_name": "Democratic Republic of the Congo"}
    places = {name: make.place(name, lon, lat, code=f"CD-{unit}", admin1_name=unit, id=name, **nation)
              for name, lon, lat, unit in CONGO}  # fmt: skip
    named = [*["Goma"] * 6, "Sake", "Bukavu", "Kinshasa"]
    province = make.place("North Kivu", 29.0, -0.8, code="CD-NK", level="admin1", id="unit:CD-NK", **nation)
    events = [make.event((make.at(places[name]),), id=f"e{n}") for n, name in enumerate(named)]
    events += [make.event((make.at(province),), id="p", type="Protests", sub_type="Peaceful protest")]
    page = look(page_of(gazetteer, tmp_path / "a.html", *events))
    page.evaluate("window.eventMapper.state.map.setView([-3, 24], 3, { animate: false })")
    ((kind, count, stack, lon, lat),) = page.evaluate(WHERE)
    assert (kind, count, stack) == ("area", 10, True)
    assert 26 < lon < 29.3  # most of the events are in the east
    acting.search(page, "Goma")
    ((kind, count, stack, lon, lat),) = page.evaluate(WHERE)
    assert (kind, count, stack) == ("point", 6, False)  # one town: its own sign
    assert (lon, lat) == pytest.approx((29.23, -1.67), abs=0.01)
    acting.search(page, "Bukavu")
    assert [one[:3] for one in page.evaluate(WHERE)] == [["point", 1, False]]
    acting.search(page, "protest")
    ((kind, count, stack, lon, lat),) = page.evaluate(WHERE)
    assert (kind, count, stack) == ("area", 1, False)  # somewhere in the province, which is outlined
    assert page.evaluate("eventMapper.state.groups.ground.reduce((a, b) => a + b)") == 1
    boundary = gazetteer.boundary("CD-NK")
    assert boundary is not None
    assert boundary.contains(shapely.Point(lon, lat))
    page.evaluate("eventMapper.change(eventMapper.state, { q: 'NK', typesOff: ['Protests'] })")
    ((kind, count, stack, lon, lat),) = page.evaluate(WHERE)
    assert (kind, count, stack) == ("area", 7, True)
    assert (lon, lat) == pytest.approx(((6 * 29.23 + 29.04) / 7, -(6 * 1.67 + 1.57) / 7), abs=0.02)


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
