"""What a reader sees first: events in their provinces, the towns around them named, right numbers."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

from mapper.frame import layers
from mapper.model import DateSpan
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
SIZES = [(1440, 900), (1100, 760), (768, 1024), (390, 844)]

#: The box of a unit on the screen, the map's, and those of the controls that stand open on it.
BOXES = """code => {
    const s = window.eventMapper.state, map = s.map, b = s.areas[code].box, edge = map.getContainer().getBoundingClientRect();
    const a = map.latLngToContainerPoint([b[3], b[0]]), c = map.latLngToContainerPoint([b[1], b[2]]);
    const legend = document.querySelector('details.em-legend').getBoundingClientRect();
    return { unit: [a.x, a.y, c.x, c.y], map: [edge.width, edge.height],
        legend: [legend.left - edge.left, legend.top - edge.top, legend.right - edge.left, legend.bottom - edge.top],
        names: s.labelLayer.written };
}"""  # noqa: E501


@pytest.fixture(scope="module")
def pages(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A map of one event in a town, and one of one event in a province."""
    folder, made = tmp_path_factory.mktemp("opening"), {}
    for name, place in (("town", make.TAH), ("province", make.IDLIB)):
        made[name] = folder / f"{name}.html"
        found = make.extraction(make.event((make.at(place),)))
        save(render(layers([found], gazetteer, title="One event")), made[name])
    return made


@pytest.mark.parametrize("size", SIZES, ids=["desk", "small", "tablet", "phone"])
@pytest.mark.parametrize("what", ["town", "province"])
def test_the_province_of_the_only_event_is_seen_whole(
    pages: dict[str, Path], look: Look, what: str, size: tuple[int, int]
) -> None:
    page = look(pages[what])
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.reload()
    page.wait_for_selector("body.em-ready")
    found = page.evaluate(BOXES, "SY-ID")
    left, top, right, bottom = found["unit"]
    assert left >= 0
    assert top >= 0
    assert right <= found["map"][0]
    assert bottom <= found["map"][1]
    assert max(right - left, bottom - top) > 150
    legend = found["legend"]
    assert right <= legend[0] or left >= legend[2] or bottom <= legend[1] or top >= legend[3]


@pytest.mark.parametrize("what", ["town", "province"])
def test_towns_around_the_event_are_named(pages: dict[str, Path], look: Look, what: str) -> None:
    page = look(pages[what])
    assert {"Saraqib", "Khān Shaykhūn"} & set(page.evaluate(BOXES, "SY-ID")["names"])


def test_towns_are_named_on_a_wide_view_too(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    far = {"country": "SD", "country_name": "Sudan", "code": "", "admin1_name": ""}
    events = [make.event((make.at(make.place(f"P{i}", lon, lat, **far)),), id=f"e{i}")
              for i, (lon, lat) in enumerate([(24.0, 12.0), (36.0, 19.5)])]  # fmt: skip
    save(render(layers([make.extraction(*events)], gazetteer, title="Two ends")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    towns = page.evaluate(
        "(() => { const s = window.eventMapper.state;"
        " return s.towns.filter(t => !t.capital && t.population < 1e6).map(t => t.name); })()"
    )
    assert page.evaluate("window.eventMapper.state.map.getZoom()") < 7
    written = page.evaluate("window.eventMapper.state.labelLayer.written")
    assert len(set(towns) & set(written)) >= 3


#: The countries that are named, each with the middle of its name in degrees, and points left and right of it.
NAMED = """() => {
  const s = eventMapper.state, codes = Object.fromEntries(s.countries.map(c => [c.name, c.code]));
  return s.labelLayer.written.map((text, i) => {
    const [x, y, w, h] = s.labelLayer.where[i];
    const at = [0.5, 0.22, 0.78].map(part => s.map.containerPointToLatLng([x + part * w, y + h / 2]).wrap());
    return [codes[text], ...at.map(point => [point.lng, point.lat])];
  }).filter(one => one[0]); }"""


@pytest.mark.parametrize("zoom", [1, 2, 3, 4])
def test_a_country_is_named_on_its_own_ground_or_not_at_all(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, zoom: float
) -> None:
    spots = [("SD", 25.3, 13.6), ("SD", 33.0, 15.5), ("SD", 30.2, 13.2), ("NG", 13.2, 11.8), ("NG", 8.1, 7.3)]
    places = [make.place(f"P{i}", lon, lat, country=code, country_name=code, code="")
              for i, (code, lon, lat) in enumerate(spots)]  # fmt: skip
    events = [make.event((make.at(place),), id=place.name) for place in places]
    save(render(layers([make.extraction(*events)], gazetteer, title="Wide")), tmp_path / "a.html")
    page = look(tmp_path / "a.html", phone=zoom == 1)
    page.evaluate(f"eventMapper.state.map.setView([12, 20], {zoom}, {{ animate: false }})")
    named = page.evaluate(NAMED)
    assert len(named) >= 3
    grounds = {row["code"]: gazetteer.boundary(row["code"]) for row in page.evaluate(COUNTRIES)}
    for code, middle, *ends in named:
        assert grounds[code].distance(shapely.Point(middle)) < 0.5, code
        for end in (
            () if code in {"SD", "NG"} else ends
        ):  # where the events are a country is named all the same
            point = shapely.Point(end)
            near = {other for other, ground in grounds.items() if other != code and ground.contains(point)}
            assert not near or grounds[code].distance(point) < 0.5, (code, near)


#: All countries of the map.
COUNTRIES = "eventMapper.state.countries.map(row => ({ code: row.code }))"


def test_a_long_name_is_broken_rather_than_written_across_a_border(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    nation = {"country": "CD", "country_name": "Democratic Republic of the Congo", "code": "CD-NK"}
    spots = [(29.23, -1.67), (15.31, -4.33), (36.7, 35.5)]
    events = [make.event((make.at(make.place(f"P{n}", lon, lat, **nation)),), id=f"e{n}")
              for n, (lon, lat) in enumerate(spots)]  # fmt: skip
    save(render(layers([make.extraction(*events)], gazetteer, title="Wide")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.evaluate("eventMapper.change(eventMapper.state, { q: 'zzzz' })")  # no symbol takes the room
    wide = page.evaluate(BROKEN, 4)
    assert "Democratic Republic of the Congo" in wide
    assert wide["Democratic Republic of the Congo"] > 30  # two lines
    assert "Republic of the Congo" not in wide or wide["Republic of the Congo"] > 30
    close = page.evaluate(BROKEN, 6)
    assert close["Democratic Republic of the Congo"] < 30


#: Names at a zoom, with the height of each.
BROKEN = """zoom => {
  const s = eventMapper.state;
  s.map.setView([-3, 22], zoom, { animate: false });
  return Object.fromEntries(s.labelLayer.written.map((text, i) => [text, s.labelLayer.where[i][3]]));
}"""


#: What stands around the map, in words; of the list the lines in view.
AROUND = """() => ["em-jumps", "em-side", "em-legend-body", "em-time"].map(name => {
  const node = document.querySelector("." + name);
  const said = [...node.querySelectorAll("[aria-valuetext]")].map(one => one.getAttribute("aria-valuetext"));
  return name + ": " + node.innerText + said.join();
}).concat(document.querySelector(".em-time canvas").toDataURL(), [...document.querySelectorAll(".em-item")]
.filter(node => {
  const own = node.getBoundingClientRect(), list = document.querySelector(".em-list").getBoundingClientRect();
  return own.top < list.bottom && own.bottom > list.top;
}).map(node => node.innerText))"""
#: The same, noted by the page itself when it is first ready and when the columns have been read.
NOTED = (
    """
window.noted = [];
new MutationObserver(() => ["em-ready", "em-whole"].forEach((name, k) => {
  if (document.body && noted.length === k && document.body.matches("." + name)) {
    noted.push([Boolean(eventMapper.state.E), (AROUND)()]);
  }
})).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
"""
).replace("AROUND", AROUND)


#: The words of each state of the page while it opens, noted by itself.
WAITING = """
window.noted = [];
new MutationObserver(() => {
  const said = document.querySelector("[role=status].em-reading"), list = document.querySelector(".em-list");
  const now = [said ? said.innerText : "", Boolean(list), Boolean(window.eventMapper && eventMapper.state)];
  if (String(now) !== String(noted.at(-1))) { noted.push(now); }
}).observe(document, { subtree: true, childList: true });
"""


def test_a_link_to_other_events_says_that_they_are_read(many: Path, look: Look) -> None:
    page = look(many)
    page.add_init_script(WAITING)
    page.goto(many.as_uri() + "#types-off=Battles")
    page.reload()
    page.wait_for_selector("body.em-whole")
    noted = page.evaluate("noted")
    said = next(state for state in noted if state[0])
    assert said == ["Reading the events that this link asks for …", False, False]
    assert noted[-1] == ["", True, True]
    assert set(
        page.evaluate("Array.from(eventMapper.state.shown, i => eventMapper.state.E.text('event_type', i))")
    ) == {"Protests"}
    assert page.said == []


@pytest.fixture(scope="module")
def many(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More events than are read at once."""
    firsts = [date(2015, 1, 1) + timedelta(days=n % 900) for n in range(2_100)]
    days = [DateSpan(day, day + timedelta(days=(1, 7, 400)[n % 3]), "day") for n, day in enumerate(firsts)]
    places = [
        (make.at(make.TAH),),
        (make.at(make.SAMAKA), make.at(make.TAH)),
        (make.at(None, reason="none"),),
    ]
    events = [
        make.event(
            places[n % 3], id=f"e{n}", date=day if n % 11 else None, type="Battles" if n % 2 else "Protests",
            sub_type=f"Kind {n}", status=("asserted", "planned", "historical", "negated")[n % 4],
        )
        for n, day in enumerate(days)
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("many") / "a.html"
    save(render(layers([make.extraction(*events)], gazetteer, title="Many")), path)
    return path


def test_what_a_large_page_shows_before_its_columns_is_what_they_say(many: Path, look: Look) -> None:
    page = look(many)
    page.add_init_script(NOTED)
    page.reload()
    page.wait_for_selector("body.em-whole")
    (early, first), (late, whole) = page.evaluate("noted")
    assert (early, late) == (False, True)
    assert "1,050 of 2,100 events" in first[1]
    assert first == whole
    assert page.said == []


#: What a reader does as soon as the page is ready, long before its columns are there.
HASTY = """
window.early = null;
new MutationObserver(() => {
  if (early !== null || !document.body || !document.body.matches(".em-ready")) { return; }
  early = !eventMapper.state.E;
  DEEDS
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
"""
KEYS = """
  const list = document.querySelector(".em-list");
  for (const key of ["ArrowDown", "ArrowDown", "Enter"]) {
    list.dispatchEvent(new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true }));
  }
"""
EVERYTHING = """
  const map = eventMapper.state.map.getContainer(), edge = map.getBoundingClientRect();
  for (const node of document.querySelectorAll("button:not([data-format]), summary, label, .em-item, .em-skip, .leaflet-bar a")) {
    if (!node.getClientRects().length) { continue; }
    node.click();
  }
  document.querySelector("[data-format=link]").click();
  for (const name of ["pointerdown", "pointermove", "pointerup", "mousemove", "click"]) {
    for (const x of [0.3, 0.5, 0.7]) {
      map.dispatchEvent(new MouseEvent(name, { clientX: edge.x + x * edge.width, clientY: edge.y + edge.height / 2, bubbles: true }));
    }
  }
  for (const key of ["ArrowLeft", "Escape"]) {
    document.querySelector(".em-handle").dispatchEvent(new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true }));
  }
"""  # noqa: E501


@pytest.mark.parametrize("deeds", [KEYS, EVERYTHING], ids=["keys", "everything"])
def test_what_is_done_before_the_page_is_whole_is_done_then(many: Path, look: Look, deeds: str) -> None:
    page = look(many)
    page.add_init_script(HASTY.replace("DEEDS", deeds))
    page.reload()
    page.wait_for_selector("body.em-whole")
    assert page.evaluate("early") is True
    if deeds == KEYS:
        page.wait_for_selector("#em-option-2[aria-selected=true]")
    else:
        page.wait_for_function("() => eventMapper.state.view.typesOff.length > 0")
    assert page.said == []


@pytest.mark.parametrize(("lang", "size"), [("en", (1366, 900)), ("ar", (390, 844))])
def test_without_script_the_page_says_so_at_its_top(
    gazetteer: "Gazetteer", browser: Any, tmp_path: Path, lang: str, size: tuple[int, int]
) -> None:
    save(render(layers([make.whole()], gazetteer, title="A clash"), lang=lang), tmp_path / "m.html")
    context = browser.new_context(
        viewport=dict(zip(("width", "height"), size, strict=True)), java_script_enabled=False
    )
    page = context.new_page()
    page.goto((tmp_path / "m.html").as_uri())
    box = page.locator("noscript").bounding_box()
    context.close()
    assert box is not None
    assert (box["x"], box["y"], box["width"]) == (0, 0, size[0])
    assert 20 < box["height"] < 100
