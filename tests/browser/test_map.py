"""The map in a real browser, offline: it asks for nothing, shows everything, and runs no report's words."""

import math
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import folium
import pytest

import mapper
from gazetteer import Point
from mapper.frame import layers
from mapper.model import ReferenceCorridor
from mapper.webmap import render, save

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
ROUTE = ReferenceCorridor("A known crossing", (Point(37.047, 35.737),), "2020-01-13", "opened", "a list")
Look = Callable[..., Any]


@pytest.fixture(scope="module")
def whole(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "whole.html"
    save(render(layers([make.whole()], gazetteer, title="A clash in Idlib", corridors=[ROUTE])), path)
    return path


def item(page: Any, text: str) -> Any:
    return page.locator(".em-item", has_text=text).first


def test_one_file_and_no_request(whole: Path, look: Look) -> None:
    page = look(whole)
    assert page.asked == [whole.as_uri()]
    assert page.said == []


@pytest.mark.parametrize("phone", [False, True])
def test_the_frame_of_the_map(whole: Path, look: Look, phone: bool) -> None:
    page = look(whole, phone=phone)
    assert page.inner_text("h1") == "A clash in Idlib"
    assert "23 January 2020" in page.inner_text(".em-sub")
    assert page.title() == "A clash in Idlib"
    assert page.locator(".leaflet-control-scale-line").inner_text().endswith("km")
    if not page.locator(".em-foot details").evaluate("node => node.open"):
        page.locator(".em-foot summary").click()
    foot = page.inner_text(".em-foot")
    assert "do not imply endorsement" in foot
    assert "GeoNames" in foot
    assert "Natural Earth" in foot
    assert "OCHA" in foot
    assert page.get_by_role("main").count() == 1
    chart, head = page.locator(".folium-map").bounding_box(), page.locator(".em-head").bounding_box()
    assert head["y"] + head["height"] <= chart["y"] + 1
    assert chart["height"] > 300
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= page.viewport_size["width"]


def test_the_panel_tells_everything(whole: Path, look: Look) -> None:
    page = look(whole)
    item(page, "al-Samaka; al-Tah").click()
    panel = page.locator(".em-detail")
    panel.locator("dl").wait_for()
    for summary in panel.locator("summary").all():
        summary.click()
    text = panel.inner_text().replace("\u2068", "").replace("\u2069", "")
    for words in (
        "Up to 40 soldiers were killed",
        "23 January 2020 (to the day)",
        "up to 40 soldiers",
        "SANA, citing a military source",
        "Jabhat al-Nusra",
        "the terrorists",
        "vehicle bomb",
        "town or village",
        "80 %",
        "in the province named",
        "Samkeh (Tartus, Syria), 0.31",
        "ACLED time precision 1: the day is known",
        "Example wire",
    ):
        assert words in text, words
    link = panel.locator("a.em-link")
    assert link.get_attribute("href") == "https://example.org/r1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_layers_can_be_hidden(whole: Path, look: Look) -> None:
    page = look(whole)
    before = page.screenshot()
    for name in ("Zones in the text", "Corridors in the text", "Provinces", "Battles", "Names"):
        page.locator(".em-legend label.em-choice", has_text=name).locator("input").uncheck()
    page.wait_for_timeout(100)
    assert page.screenshot() != before
    assert page.said == []


def test_the_legend_says_whose_colour_a_sign_of_several_types_has(whole: Path, look: Look) -> None:
    assert "has the colour of the type that stands first" in look(whole).locator(".em-legend").inner_text()


def test_several_places_of_corridors_do_not_each_have_all_of_them(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    three = make.corridor(make.at(make.TAH, "within"), make.at(make.SAMAKA, "within"), count=3)
    save(render(layers([make.extraction(corridors=(three,))], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert page.evaluate("eventMapper.state.marks.map(mark => mark.options.look.count)") == [1, 1]
    page.wait_for_function(
        "() => eventMapper.state.labelLayer.written.includes('Place named for 3 corridors')"
    )


def test_an_empty_map_says_so(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    empty = make.extraction(note="It tells of no event.")
    save(render(layers([empty], gazetteer, title="Soup")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert "No event was found in this report." in page.inner_text("body")
    assert page.said == []


def test_a_marker_of_folium_stands_beside_ours(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    chart = render(layers([make.whole()], gazetteer, title="T"))
    folium.Marker([35.8, 36.7], popup="A note").add_to(chart)
    save(chart, tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert page.locator(".leaflet-marker-icon").evaluate("node => node.naturalWidth") > 0
    assert page.asked == [(tmp_path / "a.html").as_uri()]
    assert page.said == []


def test_disputed_areas_are_outlined_and_told(gazetteer: "Gazetteer", tmp_path: Path, look: Look) -> None:
    import mapper

    found = mapper.extract("Two people were killed in Simferopol, Crimea.", gazetteer=gazetteer)
    path = mapper.map(found, output=tmp_path, name="crimea", gazetteer=gazetteer).html
    page = look(path)
    assert page.said == []
    assert page.locator("input[data-word='disputed']").is_checked()
    page.locator(".em-foot > details > summary").click()
    if not page.locator(".em-disputes").evaluate("node => node.open"):
        page.locator(".em-disputes summary").click()
    assert "administered by Russia" in page.inner_text(".em-disputes")
    item(page, "Simferopol").click()
    page.wait_for_selector(".em-detail dl")
    assert "claimed by Russia, Ukraine" in page.locator(".em-detail").inner_text()
    page.keyboard.press("Escape")
    page.locator("input[data-word='disputed']").uncheck()
    assert page.said == []


def test_arabic_words_keep_their_direction_beside_latin_ones(
    gazetteer: "Gazetteer", tmp_path: Path, look: Look
) -> None:
    words = "5 كم جنوب معرة النعمان"
    text = f"قصفت المدفعية مواقع على بعد {words} يوم الثلاثاء."
    path = tmp_path / "arabic.html"
    found = mapper.extract(text, published="2020-01-22", gazetteer=gazetteer)
    save(render(layers([found], gazetteer, title="قصف")), path)
    page = look(path)
    assert page.locator(".em-item-line [dir=auto]", has_text=words).first.inner_text() == words


def test_corridors_look_and_are_told_by_their_status(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    said = ("open", "agreed", "closed", "attacked")
    routes = [
        make.corridor(make.at(make.TAH, "from"), make.at(make.SAMAKA, "toward"), id=f"k{i}", status=status)
        for i, status in enumerate(said)
    ]
    save(render(layers([make.extraction(corridors=routes)], gazetteer, title="T")), tmp_path / "m.html")
    page = look(tmp_path / "m.html")
    legend = page.inner_text(".em-legend")
    for words in ("Open", "Agreed, not yet said to be open", "Closed", "Under attack"):
        assert words in legend
    pictures = page.locator(".em-legend-part", has_text="Agreed, not yet").locator("svg").all()
    assert len({picture.inner_html() for picture in pictures}) == len(said)
    lines = page.evaluate(
        "eventMapper.state.drawn.corridors.getLayers().filter(l => l.options.dashArray)"
        ".map(l => l.options.dashArray + l.options.color)"
    )
    assert len(set(lines)) == len(said)


def test_a_plate_that_stands_aside_is_tied_to_its_area(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    """Where a point lies in the middle of a province, its plate makes room: on its own ground, or, where the
    province is too small on the screen, beside it with a line that says whose it is."""
    unit = layers([make.extraction(make.event((make.at(make.IDLIB),)))], gazetteer, title="T").units
    middle = unit[unit["code"] == "SY-ID"].iloc[0]
    town = make.place("A town", middle["lon"], middle["lat"])
    events = make.event((make.at(town),)), make.event((make.at(make.IDLIB),), id="e2")
    save(render(layers([make.extraction(*events)], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    plate = "(one => one.area && [one.x, one.y])(eventMapper.state.eventLayer.drawn[0])"
    point = "(one => [one.x, one.y])(eventMapper.state.eventLayer.drawn[1])"
    assert math.dist(page.evaluate(plate), page.evaluate(point)) > 25
    assert not page.evaluate("eventMapper.state.eventLayer.drawn.some(one => one.from)")
    page.evaluate("eventMapper.state.map.setZoom(4, { animate: false })")
    ink = page.evaluate(
        "(() => { const layer = window.eventMapper.state.eventLayer, d = layer.drawn.find(one => one.from);"
        " if (!d) { return null; } const at = (share) => { const ratio = layer._ratio, b = layer._bounds.min;"
        "   const x = d.from[0] + (d.x - d.from[0]) * share, y = d.from[1] + (d.y - d.from[1]) * share;"
        "   return layer._ctx.getImageData((x - b.x) * ratio, (y - b.y) * ratio, 1, 1).data[3]; };"
        " const length = Math.hypot(d.x - d.from[0], d.y - d.from[1]);"
        " return [length, at((10 + 1.2 * 2 + length - 15 - 1.2) / 2 / length)]; })()"
    )
    assert ink is not None
    assert ink[0] >= 36
    assert ink[1] > 200


def test_a_phone_shows_both_sides_of_the_world(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    far = make.place("Cali", -76.53, 3.44, code="", country="CO", country_name="Colombia")
    events = make.event((make.at(make.TAH),)), make.event((make.at(far),), id="e2")
    save(render(layers([make.extraction(*events)], gazetteer, title="T")), tmp_path / "w.html")
    page = look(tmp_path / "w.html", phone=True)
    spots = page.evaluate(
        "(({ map, eventLayer }) => eventLayer.drawn.map(d => map.layerPointToContainerPoint([d.x, d.y]).x))"
        "(eventMapper.state)"
    )
    assert len(spots) == 2
    assert all(0 < x < 390 for x in spots)


def test_the_first_picture_is_that_of_the_columns(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    """What the page opens with, added up by spot, gives the plates and symbols that the events give."""
    events = [
        make.event((make.at(make.TAH), make.at(make.SAMAKA)), id="a"),
        make.event((make.at(make.TAH),), id="b", type="Protests", sub_type="Peaceful protest"),
        make.event((make.at(make.SAMAKA),), id="c", status="planned"),
        make.event(
            (make.at(make.IDLIB), make.at(make.place("Manbij", 37.955, 36.528, code="SY-HL"))), id="d"
        ),
        make.event((make.at(make.TAH),), id="e", status="historical"),
    ]
    save(render(layers([make.extraction(*events)], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    for zoom in (3, 7.5, 13):
        counted = page.evaluate(COUNTED, zoom)
        assert counted[0] == counted[1]
    assert page.locator("body.em-drawn.em-ready").count() == 1


#: Zooms, and gives the numbers of all symbols as the page has them and as its opening has them.
COUNTED = """zoom => {
  const s = eventMapper.state, E = s.E, g = s.groups;
  const names = ["count", "solid", "types", "ground", "groundSolid", "groundTypes", "of", "members"];
  const where = k => g.count[k] ? [g.x[k], g.y[k]] : "";
  const read = () => names.map(name => g[name].join()).concat([...g.count.keys()].map(where)).join(";");
  s.map.setZoom(zoom, { animate: false });
  s.eventLayer.redraw();
  const rows = read();
  s.E = null;
  s.eventLayer.redraw();
  const opening = read();
  s.E = E;
  return [rows, opening];
}"""


def test_an_address_that_filters_is_what_is_first_drawn(whole: Path, look: Look) -> None:
    page = look(whole)
    page.goto(whole.as_uri() + "#types-off=Battles&map=8/35.8/36.7&theme=dark")
    page.reload()
    page.wait_for_selector("body.em-ready")
    assert page.evaluate("eventMapper.state.map.getZoom()") == 8
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("eventMapper.state.shown.length < eventMapper.state.E.n")


def test_the_foot_is_folded_on_a_low_window_and_its_line_names_the_credits(whole: Path, look: Look) -> None:
    page = look(whole)
    foot = page.locator(".em-foot > details")
    assert not foot.evaluate("node => node.open")
    assert "GeoNames" in foot.locator("> summary").inner_text()
    foot.locator("> summary").click()
    assert page.get_by_text("do not imply endorsement").is_visible()
