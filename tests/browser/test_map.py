"""The map in a real browser, offline: it asks for nothing, shows everything, and runs no report's words."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import folium
import pytest
from playwright.sync_api import expect

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
    chart, head = page.locator(".folium-map").bounding_box(), page.locator(".em-head").bounding_box()
    assert head["y"] + head["height"] <= chart["y"] + 1
    assert chart["height"] > 300
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= page.viewport_size["width"]


def test_the_popup_tells_everything(whole: Path, look: Look) -> None:
    page = look(whole)
    item(page, "al-Samaka; al-Tah").click()
    popup = page.locator(".leaflet-popup")
    popup.wait_for()
    for summary in popup.locator("summary").all():
        summary.click()
    text = popup.inner_text()
    for words in (
        "Up to 40 soldiers were killed",
        "23 January 2020 (to the day)",
        "up to 40 soldiers — SANA, citing a military source",
        "Jabhat al-Nusra",
        "the terrorists",
        "vehicle bomb",
        "town or village",
        "80 %",
        "in the province named",
        "Samkeh (Tartus, Syria), 0.31",
        "ACLED: time 1, place 1",
        "Example wire",
    ):
        assert words in text, words
    link = popup.locator("a.em-link")
    assert link.get_attribute("href") == "https://example.org/r1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_several_events_in_one_place_are_paged_through(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    events = [make.event((make.at(make.TAH),), id=f"e{n}", sub_type=f"Kind {n}") for n in range(3)]
    save(render(layers([make.extraction(*events)], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    item(page, "Kind 1").click()
    popup = page.locator(".leaflet-popup")
    assert popup.locator(".em-pages").inner_text().split("\n")[1] == "2 of 3"
    popup.get_by_label("Next").click()
    assert popup.locator("h2").inner_text() == "Kind 2"
    popup.get_by_label("Next").click()
    assert popup.locator("h2").inner_text() == "Kind 0"


def test_history_is_hidden_at_first_and_never_lost(whole: Path, look: Look) -> None:
    page = look(whole)
    box = page.get_by_label("Background, earlier years")
    assert not box.is_checked()
    item(page, "Syria (country)").click()
    expect(box).to_be_checked()
    assert page.locator(".leaflet-popup").is_visible()


def test_what_is_not_placed_is_told_in_the_list(whole: Path, look: Look) -> None:
    page = look(whole)
    item(page, "Peaceful protest").click()
    assert page.locator(".leaflet-popup").count() == 0
    assert "no place of that name" in page.locator(".em-inline").inner_text()


def test_routes_and_zones_say_what_they_are(whole: Path, look: Look) -> None:
    page = look(whole)
    for words, said in (
        ("3 corridors in all", "routes not named in the report"),
        ("Straight line", "not the road itself"),
        ("demilitarised zone", "As described in the text, extent approximate"),
        ("A known crossing", "not the report's words"),
    ):
        item(page, words).click()
        assert said.lower() in page.locator(".leaflet-popup").inner_text().lower()
    assert page.said == []


def test_a_symbol_on_the_canvas_opens_its_popup(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    told = make.extraction(make.event((make.at(make.TAH),)))
    save(render(layers([told], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    chart = page.locator(".folium-map").bounding_box()
    at = page.evaluate("map_event_mapper.latLngToContainerPoint([35.541, 36.727])")
    page.mouse.click(chart["x"] + at["x"], chart["y"] + at["y"])
    page.wait_for_selector(".leaflet-popup")
    assert "al-Tah" in page.locator(".leaflet-popup").inner_text()


def test_by_keyboard_alone(whole: Path, look: Look) -> None:
    page = look(whole)
    page.locator(".em-skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup")
    assert popup.get_attribute("role") == "dialog"
    assert page.evaluate("document.activeElement.className").startswith("leaflet-popup")
    page.keyboard.press("Escape")
    page.wait_for_selector(".leaflet-popup", state="detached")
    assert page.evaluate("document.activeElement.className") == "em-item"


def test_layers_can_be_hidden(whole: Path, look: Look) -> None:
    page = look(whole)
    before = page.screenshot()
    for name in ("Zones in the text", "Corridors in the text", "Provinces", "Battles", "Names"):
        page.locator("label.em-choice", has_text=name).locator("input").uncheck()
    page.wait_for_timeout(100)
    assert page.screenshot() != before
    assert page.said == []


def test_on_a_phone_the_list_opens_and_the_popup_fits(whole: Path, look: Look) -> None:
    page = look(whole, phone=True)
    assert not page.locator(".em-panel").is_visible()
    assert not page.locator(".em-legend-body").is_visible()
    page.locator(".em-drawer").tap()
    item(page, "al-Samaka; al-Tah").tap()
    page.wait_for_timeout(500)
    box = page.locator(".leaflet-popup-content-wrapper").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert box["y"] >= page.locator(".folium-map").bounding_box()["y"]


def test_an_empty_map_says_so(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    empty = make.extraction(note="It tells of no event.")
    save(render(layers([empty], gazetteer, title="Soup")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert "No event was found in this report." in page.inner_text("body")
    assert page.said == []


HOSTILE = (
    "<script>window.ran=1</script><img src=x onerror='window.ran=1'>"
    "</script><svg onload=window.ran=1>${window.ran=1}{{7*7}} C:\\201 \u202e\u2028\x00 "
)


@pytest.mark.parametrize("size", [1, 8000])
def test_hostile_words_never_run(gazetteer: "Gazetteer", look: Look, tmp_path: Path, size: int) -> None:
    text = HOSTILE * size  # the larger is about 1 MB
    bad = make.place(HOSTILE, 36.7, 35.5, admin1_name=HOSTILE, country_name=HOSTILE)
    nowhere = make.place("n", float("nan"), 35)
    events = [
        make.event((make.at(bad),), type=HOSTILE, sub_type=HOSTILE, date_words=HOSTILE, date_reason=HOSTILE),
        make.event((make.at(nowhere),), id="e2", status="on<b>going"),
    ]
    told = make.extraction(
        *events,
        report={"title": text, "publisher": HOSTILE, "url": "javascript:window.ran=1", "lang": HOSTILE},
        corridors=(make.corridor(make.at(make.IDLIB), origin=HOSTILE, opened_by=HOSTILE),),
        zones=(make.zone(name=HOSTILE, note=HOSTILE),),
    )
    route = ReferenceCorridor(HOSTILE, (Point(36.9, 35.7),), HOSTILE, HOSTILE, HOSTILE)
    save(render(layers([told], gazetteer, title=text, corridors=[route])), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    for number in range(page.locator(".em-item").count()):
        page.locator(".em-item").nth(number).click()
        page.wait_for_timeout(50)
    assert page.evaluate("window.ran") is None
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.asked == [(tmp_path / "a.html").as_uri()]
    assert page.said == []
    assert "<script>window.ran=1</script>" in page.inner_text("h1")


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
    assert "administered by Russia" in page.inner_text(".em-disputes")
    item(page, "Simferopol").click()
    assert "claimed by Russia, Ukraine" in page.locator(".leaflet-popup").inner_text()
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
    line = page.locator(".em-item-line", has_text="معرة النعمان").first.inner_text()
    assert f"\u2068{words}\u2069" in line
