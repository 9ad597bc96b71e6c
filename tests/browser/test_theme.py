"""Light and dark, right to left, small and turned screens."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import mapper
from gazetteer import Point
from mapper.frame import layers
from mapper.model import ReferenceCorridor
from mapper.pages.palette import THEMES
from mapper.webmap import render, save

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
ROUTE = ReferenceCorridor("A known crossing", (Point(37.047, 35.737),), "2020-01-13", "opened", "a list")


@pytest.fixture(scope="module")
def pages(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("theme")
    shown = layers([make.whole()], gazetteer, title="A clash in Idlib", corridors=[ROUTE])
    for lang in ("en", "ar"):
        save(render(shown, lang=lang), folder / f"{lang}.html")
    return {lang: folder / f"{lang}.html" for lang in ("en", "ar")}


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


#: The colour of the base map in Syria, far from every sign: that of most dots, for borders are near.
LAND = """() => {
  const drawn = Array.from(document.querySelectorAll('.leaflet-em-land-pane canvas'));
  const node = drawn.find(canvas => canvas.style.display !== 'none'), from = L.DomUtil.getPosition(drawn[0]);
  const at = map_event_mapper.latLngToLayerPoint([35.2, 36.6]), seen = {};
  const ratio = node.width / parseFloat(node.style.width);
  const x = (at.x - from.x) * ratio, y = (at.y - from.y) * ratio;
  const d = node.getContext('2d').getImageData(x - 4, y - 4, 9, 9).data;
  for (let k = 0; k < d.length; k += 4) {
    const rgb = `rgb(${d[k]}, ${d[k + 1]}, ${d[k + 2]})`;
    seen[rgb] = (seen[rgb] || 0) + 1;
  }
  return Object.keys(seen).sort((a, b) => seen[b] - seen[a])[0]; }"""


def wait_for(page: Any, theme: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-theme", theme)
    ground = page.evaluate("getComputedStyle(document.querySelector('.em-panel')).backgroundColor")
    assert ground == rgb(THEMES[theme]["paper"])
    page.wait_for_timeout(100)
    assert page.evaluate(LAND) == rgb(THEMES[theme]["own"])
    page.said[:] = [said for said in page.said if "willReadFrequently" not in said]  # of LAND itself


def test_the_page_follows_the_system_and_the_button(pages: dict[str, Path], look: Look) -> None:
    page = look(pages["en"])
    wait_for(page, "light")
    page.emulate_media(color_scheme="dark")
    wait_for(page, "dark")
    assert page.evaluate("eventMapper.state.view.theme") == "auto"
    page.locator(".em-theme").click()
    wait_for(page, "light")
    assert page.evaluate("eventMapper.state.view.theme") == "light"
    page.locator(".em-theme").click()
    assert page.evaluate("eventMapper.state.view.theme") == "auto"  # the system's own
    assert page.said == []


def test_paper_is_light(pages: dict[str, Path], look: Look) -> None:
    page = look(pages["en"])
    page.emulate_media(color_scheme="dark")
    wait_for(page, "dark")
    # Looked at in the same task, as a printer does: with the next frame the page on the screen has the foot
    # open, and the map over it another size.
    printed = "() => { window.dispatchEvent(new Event('beforeprint')); return (" + LAND + ")(); }"
    paper = page.evaluate(printed)
    assert paper == rgb(THEMES["light"]["own"])
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.locator(".em-panel").first).to_have_css("background-color", rgb(THEMES["light"]["paper"]))
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    wait_for(page, "dark")


CONTRAST = """() => {
  const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = c => c.slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0) + 0.05;
  const below = node => {
    for (; node; node = node.parentElement) {
      const c = parse(getComputedStyle(node).backgroundColor);
      if (c.length === 3 || c[3] === 1) { return c; }
    }
    return [255, 255, 255];
  };
  const low = [];
  document.querySelectorAll('body *').forEach(node => {
    const words = Array.from(node.childNodes).some(n => n.nodeType === 3 && n.textContent.trim());
    const style = getComputedStyle(node);
    const unseen = style.visibility === 'hidden' || !node.getClientRects().length;
    if (!words || unseen || /SCRIPT|STYLE/.test(node.tagName)) { return; }
    const one = light(parse(style.color)), other = light(below(node));
    const ratio = Math.max(one, other) / Math.min(one, other);
    if (ratio < 4.5) { low.push([node.className, node.textContent.slice(0, 30), ratio.toFixed(2)]); }
  });
  return JSON.stringify(low);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [False, True])
def test_every_word_on_the_page_has_contrast(
    pages: dict[str, Path], look: Look, scheme: str, phone: bool
) -> None:
    page = look(pages["en"], phone=phone)
    page.emulate_media(color_scheme=scheme)
    wait_for(page, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true })")
    assert json.loads(page.evaluate(CONTRAST)) == []
    page.evaluate("document.querySelector('.em-item').click()")
    page.wait_for_selector(".em-detail dl")
    page.evaluate("document.querySelectorAll('.em-detail details').forEach(node => { node.open = true })")
    assert json.loads(page.evaluate(CONTRAST)) == []


def test_style_sheets_use_only_colours_of_the_table() -> None:
    folder = Path(mapper.__file__).parent / "webmap"
    for sheet in folder.glob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        used = {name.removeprefix("--em-") for name in re.findall(r"var\((--em-[\w-]+)", text)}
        own = {name.removeprefix("--em-") for name in re.findall(r"(--em-[\w-]+)\s*:", text)}
        sizes = {name for name in used if name.startswith("print-")}  # set by print.js, in pixels
        assert used - sizes <= set(THEMES["light"]) | own, sheet.name


def test_the_interface_runs_from_right_to_left(pages: dict[str, Path], look: Look) -> None:
    page = look(pages["ar"])
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    panel, chart = page.locator(".em-panel").bounding_box(), page.locator(".folium-map").bounding_box()
    assert panel["x"] > chart["x"]
    zoom = page.locator(".leaflet-control-zoom").bounding_box()
    assert zoom["x"] > chart["x"] + chart["width"] / 2
    page.locator(".em-item").first.click()
    page.wait_for_selector(".em-detail dl")
    drawer = page.locator(".em-detail").bounding_box()
    assert abs(drawer["x"] - chart["x"]) < 2
    latin = page.locator(".em-detail dd > div[dir=auto]", has_text="Jabhat al-Nusra").first
    assert latin.evaluate("node => getComputedStyle(node).direction") == "ltr"
    assert "right" in latin.evaluate("node => getComputedStyle(node).textAlign")  # begins where the page does
    text = page.locator(".em-detail").inner_text()
    assert "اشتباك مسلح" in text
    assert "نقلًا عن" in text
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert page.said == []


def test_no_english_word_of_the_interface_is_left(pages: dict[str, Path], look: Look) -> None:
    page = look(pages["ar"])
    page.locator(".em-item").first.click()
    page.wait_for_selector(".em-detail dl")
    words = page.evaluate(
        "document.querySelector('.em-foot-brief')?.remove(),"  # names of sources, as they are
        "Array.from(document.querySelectorAll('button, summary, dt, .em-choice-text, .em-jumps, .em-sub,"
        " .em-legend-head, .em-list-head, .em-chip, .em-table thead'))"
        ".map(node => node.textContent).join(' ')"
    )
    assert set(re.findall(r"[A-Za-z]{2,}", words)) <= {"Example", "wire", "km", "CSV", "GeoJSON"}


BOXES = """() =>
  ['.leaflet-control-zoom', '.em-home', '.em-legend', '.leaflet-control-scale', '.em-head', '.em-foot']
  .map(name => document.querySelector(name)).filter(node => node && node.getClientRects().length
    && getComputedStyle(node).visibility !== 'hidden').map(node => node.getBoundingClientRect().toJSON())"""


@pytest.mark.parametrize("size", [(390, 844), (844, 390), (320, 568), (1440, 900)])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_controls_do_not_overlap(
    pages: dict[str, Path], look: Look, size: tuple[int, int], lang: str
) -> None:
    page = look(pages[lang], phone=size[0] < 1000)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.wait_for_timeout(150)
    boxes = page.evaluate(BOXES)
    assert len(boxes) >= 5
    for n, a in enumerate(boxes):
        assert a["left"] >= -1
        assert a["right"] <= size[0] + 1
        assert a["bottom"] <= size[1] + 1
        for b in boxes[n + 1 :]:
            apart = a["right"] <= b["left"] + 1 or b["right"] <= a["left"] + 1
            assert apart or a["bottom"] <= b["top"] + 1 or b["bottom"] <= a["top"] + 1, (a, b)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator(".folium-map").bounding_box()["height"] >= size[1] * 0.3
    assert page.locator(".em-head-words").bounding_box()["width"] >= min(size) * 0.7


def test_the_map_fits_again_when_the_screen_is_turned(pages: dict[str, Path], look: Look) -> None:
    page = look(pages["en"], phone=True)
    inside = "map_event_mapper.getBounds().contains([[35.541, 36.727], [35.697, 36.909]])"
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_timeout(200)
    assert page.evaluate(inside)
    page.evaluate("void map_event_mapper.setView([10, 10], 5, { animate: false })")
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(200)
    at = page.evaluate("map_event_mapper.getCenter()")
    assert abs(at["lat"] - 10) < 4  # the reader has moved it: it stays
    assert page.evaluate("map_event_mapper.getSize().x") == 390
