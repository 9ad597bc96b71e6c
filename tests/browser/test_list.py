"""The list beside the map: what is shown and nothing else, by keyboard, at any length."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from mapper.frame import layers
from mapper.model import DateSpan
from mapper.webmap import render, save

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
MANY = 3000


@pytest.fixture(scope="module")
def many(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Events of as many days in two types, newest last in the report."""
    days = [date(2012, 1, 1) + timedelta(days=n) for n in range(MANY)]
    events = [
        make.event(
            (make.at(make.TAH),), id=f"e{n}", date=DateSpan(day, day + timedelta(days=1), "day"), counts=(),
            type="Battles" if n % 2 else "Protests", sub_type=f"Kind {n}",
        )
        for n, day in enumerate(days)
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("list") / "many.html"
    save(render(layers([make.extraction(*events)], gazetteer, title="Many")), path)
    return path


@pytest.fixture(scope="module")
def whole(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("list") / "whole.html"
    save(render(layers([make.whole()], gazetteer, title="A clash in Idlib")), path)
    return path


def active(page: Any) -> str:
    """The title of the line that a screen reader is told to read."""
    told: str = page.evaluate(
        "document.getElementById(document.getElementById('em-options').getAttribute('aria-activedescendant'))"
        ".querySelector('.em-item-title').textContent"
    )
    return told


def test_only_what_is_in_view_exists(many: Path, look: Look) -> None:
    page = look(many)
    assert page.locator(".em-item").count() < 40
    assert page.locator(".em-list-head .em-count").first.inner_text() == f"{MANY:,}"
    box = page.locator(".em-list")
    assert box.evaluate("node => node.scrollHeight") > MANY * 50
    box.evaluate("node => { node.scrollTop = node.scrollHeight / 2 }")
    page.wait_for_timeout(100)
    shown = [int(node.get_attribute("aria-posinset")) for node in page.locator(".em-item").all()]
    assert len(shown) < 40
    assert min(shown[1:]) > MANY / 2 - 40  # the active line stays, wherever one scrolls


def test_keys_move_and_open(many: Path, look: Look) -> None:
    page = look(many)
    page.locator(".em-list").focus()
    assert active(page) == f"Kind {MANY - 1}"  # newest first
    for key, wanted in (
        ("ArrowDown", MANY - 2),
        ("End", 0),
        ("ArrowUp", 1),
        ("Home", MANY - 1),
        ("ArrowUp", MANY - 1),
    ):
        page.keyboard.press(key)
        assert active(page) == f"Kind {wanted}", key
    page.keyboard.press("PageDown")
    down = int(active(page).removeprefix("Kind "))
    assert MANY - 20 < down < MANY - 3
    page.keyboard.press("PageUp")
    assert active(page) == f"Kind {MANY - 1}"
    page.keyboard.press("End")
    line, box = page.locator("#em-option-2999").bounding_box(), page.locator(".em-list").bounding_box()
    assert line["y"] + line["height"] <= box["y"] + box["height"] + 1
    page.keyboard.press("Enter")
    page.wait_for_selector(".em-detail dl")
    assert page.locator(".em-detail h2").inner_text() == "Kind 0"


def test_lines_are_options_of_a_list_box(many: Path, look: Look) -> None:
    page = look(many)
    box, line = page.locator(".em-list"), page.locator(".em-item").first
    assert (box.get_attribute("role"), box.get_attribute("tabindex")) == ("listbox", "0")
    assert box.get_attribute("aria-label")
    assert (line.get_attribute("role"), line.get_attribute("aria-setsize")) == ("option", str(MANY))
    assert line.get_attribute("aria-posinset") == "1"
    assert line.get_attribute("aria-selected") == "false"


def test_the_list_follows_the_filters(many: Path, look: Look) -> None:
    page = look(many)
    page.locator(".em-legend label.em-choice", has_text="Battles").locator("input").uncheck()
    assert page.locator(".em-list-head .em-count").first.inner_text() == f"{MANY // 2:,}"
    page.locator(".em-list").focus()
    assert active(page) == f"Kind {MANY - 2}"
    page.locator(".em-legend label.em-choice", has_text="Protests").locator("input").uncheck()
    assert page.locator(".em-item").count() == 0
    assert page.locator(".em-empty").inner_text() == "No event passes the filters."
    assert page.locator(".em-list").get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.locator(".em-legend label.em-choice", has_text="Battles").locator("input").check()
    assert page.locator(".em-list-head .em-count").first.inner_text() == f"{MANY // 2:,}"
    assert page.said == []


def test_the_list_follows_what_is_picked(many: Path, look: Look) -> None:
    page = look(many)
    page.evaluate("location.hash")
    page.locator(".em-item").first.click()
    page.wait_for_selector(".em-detail dl")
    page.locator(".em-detail").get_by_label("Previous").click()  # from the newest to the place's last
    page.wait_for_timeout(100)
    line = page.locator(".em-item[aria-selected=true]")
    assert line.inner_text().split("\n")[0] == page.locator(".em-detail h2").inner_text()
    spot, box = line.bounding_box(), page.locator(".em-list").bounding_box()
    assert box["y"] - 1 <= spot["y"] < box["y"] + box["height"]


def test_what_is_not_on_the_map_says_why(whole: Path, look: Look) -> None:
    page = look(whole)
    line = page.locator(".em-item", has_text="Peaceful protest")
    assert "not on the map" in line.inner_text()
    expect(line).to_contain_text("no place of that name")
    line.click()
    page.wait_for_selector(".em-detail dl")
    panel = page.locator(".em-detail")
    assert "no place of that name" in panel.inner_text()
    assert panel.get_by_text("Show on the map").count() == 0


def test_background_is_kept_apart_and_shown_when_asked_for(whole: Path, look: Look) -> None:
    page = look(whole)
    jumps = page.locator(".em-jumps")
    assert "Background" in jumps.inner_text()
    box = page.locator(".em-legend").get_by_label("Background, earlier years")
    assert not box.is_checked()
    jumps.get_by_text("Background").click()
    assert page.evaluate("document.activeElement.id") == "em-options"
    page.keyboard.press("Enter")
    page.wait_for_selector(".em-detail dl")
    assert "Background, earlier years" in page.locator(".em-detail").inner_text()
    assert box.is_checked()
    assert "Background" not in jumps.inner_text()  # now among the events


def test_routes_and_zones_say_what_they_are(whole: Path, look: Look) -> None:
    page = look(whole)
    for words, said in (
        ("3 corridors in all", "routes not named in the report"),
        ("Straight line", "not the road itself"),
        ("demilitarised zone", "As described in the text, extent approximate"),
    ):
        page.locator(".em-item", has_text=words).first.click()
        assert said.lower() in page.locator(".em-detail").inner_text().lower()
    assert page.said == []


def test_on_a_phone_list_and_panel_are_sheets(whole: Path, look: Look) -> None:
    page = look(whole, phone=True)
    assert not page.locator(".em-panel").is_visible()
    page.locator(".em-drawer").tap()
    assert page.locator(".em-drawer").get_attribute("aria-expanded") == "true"
    page.locator(".em-item", has_text="al-Samaka; al-Tah").first.tap()
    page.wait_for_selector(".em-detail dl")
    assert not page.locator(".em-panel").is_visible()
    sheet, chart = page.locator(".em-detail").bounding_box(), page.locator(".folium-map").bounding_box()
    assert (sheet["x"], sheet["width"]) == (0, 390)
    assert chart["y"] + 100 < sheet["y"]
    assert sheet["y"] + sheet["height"] <= page.locator(".em-foot").bounding_box()["y"] + 1
    at = page.evaluate("map_event_mapper.latLngToContainerPoint([35.541, 36.727])")
    assert chart["y"] < chart["y"] + at["y"] < sheet["y"]


def test_on_a_phone_the_events_stay_in_sight_above_the_list(whole: Path, look: Look) -> None:
    page = look(whole, phone=True)
    seen = """() => { const map = eventMapper.state.map, edge = map.getContainer().getBoundingClientRect();
      const top = document.querySelector(".em-panel").getBoundingClientRect().top - edge.top;
      return eventMapper.state.eventLayer.drawn.map(d => map.layerPointToContainerPoint([d.x, d.y]))
        .filter(p => p.y > 0 && p.y < top).length; }"""
    home = page.evaluate("eventMapper.state.map.getCenter()")
    page.locator(".em-drawer").tap()
    assert page.evaluate(seen) > 0
    page.locator(".em-drawer").tap()
    assert page.evaluate("eventMapper.state.map.getCenter()") == pytest.approx(home, abs=0.01)


def test_on_a_phone_one_sheet_is_open_at_a_time(whole: Path, look: Look) -> None:
    page = look(whole, phone=True)
    listed, told, side = (page.locator(name) for name in (".em-panel", ".em-detail", ".em-side"))
    page.locator(".em-drawer").tap()
    assert page.evaluate("document.activeElement.id") == "em-options"
    page.keyboard.press("Enter")
    told.locator("dl").wait_for()
    assert not listed.is_visible()
    page.locator(".em-drawer").tap()
    assert (listed.is_visible(), told.is_visible()) == (True, False)
    page.locator(".em-opener").tap()
    assert (listed.is_visible(), side.is_visible()) == (False, True)
    page.locator(".em-drawer").tap()
    assert (listed.is_visible(), side.is_visible()) == (True, False)
    page.keyboard.press("Escape")
    assert not listed.is_visible()
    assert page.evaluate("document.activeElement.classList.contains('em-drawer')")
    assert page.said == []
