"""The page on paper: one sheet of A4 with map, legend and sources, light also where the screen is dark."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from mapper import maps
from mapper.frame import layers
from mapper.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
STATE = """() => ({ legend: !!document.querySelector('.folium-map .em-legend'),
  canvases: document.querySelectorAll('.leaflet-pane canvas').length,
  hidden: [...document.querySelectorAll('.leaflet-pane canvas')].filter(c => c.style.display).length,
  theme: document.documentElement.dataset.theme })"""


@pytest.fixture(scope="module")
def files(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> maps.Written:
    told = [make.whole(), make.extraction(note="No event.", report={"id": "r2"})]
    shown = layers(told, gazetteer, title="A clash in Idlib")
    return maps.write(shown, "two", Settings(output=tmp_path_factory.mktemp("print")))


def sheet(page: Any, path: Path) -> tuple[str, Any]:
    """What the page prints: the words of its one sheet, and a small picture of it."""
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((841.9, 595.3), abs=1)
    return str(document[0].get_textpage().get_text_range()), document[0].render(scale=0.5).to_numpy()


def test_one_sheet_with_map_legend_and_sources(look: Look, files: maps.Written, tmp_path: Path) -> None:
    page = look(files.html)
    before = page.evaluate(STATE)
    words, picture = sheet(page, tmp_path / "m.pdf")
    for said in ("A clash in Idlib", "Legend", "Battles", "GeoNames", "do not imply"):
        assert said in words, said
    assert "Zoom in" not in words
    assert "Armed clash" not in words  # the list stays on the screen
    coloured = (picture.max(axis=2).astype(int) - picture.min(axis=2) > 12).mean()
    assert coloured > 0.2  # the map is there: land, provinces and signs
    assert page.evaluate(STATE) == before
    assert page.said == []


def test_paper_shows_north_its_projection_and_all_sources(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    told = [
        make.extraction(
            make.event((make.at(make.TAH),), id=f"e{n}"), report={"id": f"r{n}", "publisher": f"Paper {n}"}
        )
        for n in range(14)
    ]
    shown = layers(told, gazetteer, title="Fourteen papers")
    page = look(maps.write(shown, "many", Settings(output=tmp_path)).html)
    screen = page.locator("body").inner_text()
    assert "Projection" not in screen
    assert page.locator(".em-north").count() == 0
    words, _ = sheet(page, tmp_path / "n.pdf")
    assert "Projection: Web Mercator" in words
    assert re.search(r"^N\s*$", words, re.MULTILINE)
    assert all(f"Paper {n}" in words for n in range(14))  # eight of them are in sight on the screen
    assert not page.locator(".em-north").is_visible()
    sheet(page, tmp_path / "again.pdf")
    assert page.locator(".em-north").count() == 1
    assert not page.locator(".em-more").evaluate("n => n.open")
    assert page.said == []


def test_a_list_of_sources_too_long_for_a_sheet_says_how_many_more(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    told = [
        make.extraction(
            make.event((make.at(make.TAH),), id=f"e{n}"),
            report={"id": f"r{n}", "publisher": f"The long name of paper {n}"},
        )
        for n in range(90)
    ]
    page = look(maps.write(layers(told, gazetteer, title="Many"), "more", Settings(output=tmp_path)).html)
    words, _ = sheet(page, tmp_path / "n.pdf")
    assert "and 82 more" in words
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    foot, legend = (page.locator(name).bounding_box() for name in (".em-foot", ".em-legend"))
    assert foot["x"] + foot["width"] <= legend["x"]


def test_a_legend_longer_than_the_sheet_is_made_to_fit(
    look: Look, files: maps.Written, tmp_path: Path
) -> None:
    page = look(files.html)
    page.evaluate("""() => { const body = document.querySelector('.em-legend-body'), part = body.firstChild;
      for (let n = 0; n < 8; n++) { body.appendChild(part.cloneNode(true)); }
      body.appendChild(document.createElement('div')).textContent = 'the last row'; }""")
    words, _ = sheet(page, tmp_path / "a.pdf")  # one sheet
    assert "the last row" in words


def test_paper_says_what_the_filters_leave_out(look: Look, files: maps.Written, tmp_path: Path) -> None:
    page = look(files.html)
    page.evaluate("eventMapper.change(eventMapper.state, { killed: 100000 })")
    words, _ = sheet(page, tmp_path / "m.pdf")
    assert "100,000 or more killed" in words
    assert re.search(r"0 of \d+ events shown", words)
    assert "Background, earlier years" not in words  # not drawn, so not in the legend of the sheet


def test_a_dark_screen_prints_as_a_light_one(look: Look, files: maps.Written, tmp_path: Path) -> None:
    light, dark = look(files.html), look(files.html)
    dark.emulate_media(color_scheme="dark")
    dark.wait_for_timeout(200)
    assert dark.evaluate(STATE)["theme"] == "dark"
    pictures = [sheet(page, tmp_path / f"{n}.pdf")[1].astype(int) for n, page in enumerate((light, dark))]
    assert (abs(pictures[0] - pictures[1]).max(axis=2) > 40).mean() < 0.01
    assert dark.evaluate(STATE)["theme"] == "dark"
    assert dark.said == []


def test_the_page_leads_to_the_summary_and_back(look: Look, files: maps.Written) -> None:
    page = look(files.html)
    page.locator(".em-summary").click()
    assert page.url == files.summary.as_uri()
    assert page.locator("h1").inner_text() == "Summary: A clash in Idlib"
    page.get_by_role("link", name="The map").click()
    page.wait_for_selector("body.em-ready")
    assert page.said == []


@pytest.mark.parametrize("phone", [False, True])
def test_the_summary_fits_its_screen(browser: Any, files: maps.Written, phone: bool) -> None:
    width = 390 if phone else 1440
    for scheme in ("light", "dark"):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, offline=True, color_scheme=scheme
        )
        page, said = context.new_page(), list[str]()
        page.on("console", lambda message, said=said: said.append(message.text))
        page.goto(files.summary.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
        assert dark is (scheme == "dark")
        assert said == []
        context.close()


def test_the_printed_summary_has_each_total_once_and_the_colours_of_its_key(
    browser: Any, files: maps.Written, tmp_path: Path
) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(files.summary.as_uri())
    tables = page.locator("tfoot").count()
    page.pdf(path=tmp_path / "s.pdf", width="200mm", height="60mm", print_background=False)
    document = pypdfium2.PdfDocument(tmp_path / "s.pdf")
    words = "\n".join(str(sheet.get_textpage().get_text_range()) for sheet in document)
    assert tables
    assert len(re.findall(r"^Total", words, re.MULTILINE)) == tables
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.kinds i')).printColorAdjust") == "exact"
    context.close()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_legend_stands_beside_the_map_in_either_direction(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, lang: str
) -> None:
    shown = layers([make.whole()], gazetteer, title="A clash")
    page = look(maps.write(shown, lang, Settings(output=tmp_path, lang=lang)).html)
    page.set_viewport_size({"width": 1046, "height": 718})  # A4 landscape within its margins
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    chart, legend = (page.locator(f"body > {part}").bounding_box() for part in (".folium-map", ".em-legend"))
    left, right = (legend, chart) if lang == "ar" else (chart, legend)
    assert left["x"] + left["width"] <= right["x"]
    assert right["x"] + right["width"] <= 1046
