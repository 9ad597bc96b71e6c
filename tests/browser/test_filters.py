"""Filters drive everything: list, map, counts and legend follow one state; nothing goes without a word."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from acting import ALL, SOON, beside, box, group, line, on_map, page_of_events, panel, search, shown
from scene import event, sides, span

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("filters") / "a.html")


def test_at_first_history_is_hidden_and_all_else_is_told(path: Path, look: Look) -> None:
    page = look(path)
    assert shown(page) == ALL
    assert line(page) == "9 of 10 events shown, 1 of them not on the map."
    assert on_map(page) == 8
    assert page.locator(".em-shown").get_attribute("aria-live") == "polite"
    assert page.said == []


def test_a_type_leaves_map_list_line_counts_and_legend(path: Path, look: Look) -> None:
    page = look(path)
    panel(page)
    types = group(page, "type")
    assert beside(types, "Protests") == 3
    box(types, "Protests").uncheck()
    assert shown(page) == ALL - {"d", "y", "n"}
    assert on_map(page) == 6
    assert line(page) == "6 of 10 events shown."
    assert beside(types, "Protests") == 3  # what the box would show again
    assert types.locator("summary .em-count").first.inner_text() == "types hidden: 1"
    assert page.locator(".em-item", has_text="Peaceful protest").count() == 0
    assert page.locator(".em-item", has_text="Armed clash").count() == 2
    assert not page.locator(".em-legend label", has_text="Protests").locator("input").is_checked()
    assert beside(page.locator(".em-legend"), "Background") == 1
    page.get_by_role("button", name="Reset").click()
    assert shown(page) == ALL


def test_sub_types_stand_below_their_type(path: Path, look: Look) -> None:
    page = look(path)
    panel(page)
    types = group(page, "type")
    types.locator(".em-subs summary").first.click()
    box(types, "Air/drone strike").uncheck()
    assert shown(page) == ALL - {"c"}


def test_history_can_be_shown(path: Path, look: Look) -> None:
    page = look(path)
    panel(page)
    status = group(page, "status")
    assert beside(status, "Background") == 1
    box(status, "Background").check()
    assert shown(page) == ALL | {"h"}
    box(status, "Planned").uncheck()
    assert shown(page) == (ALL | {"h"}) - {"n"}


def test_killed_at_least_counts_the_highest_claim(path: Path, look: Look) -> None:
    page = look(path)
    panel(page)
    killed = group(page, "killed")
    killed.locator("input").fill("5")  # as it is typed: no key ends it
    assert shown(page) == {"b"}
    killed.locator("input").fill("3")
    assert shown(page) == {"a", "b"}
    assert "any source" in killed.inner_text()


def test_killed_at_least_finds_what_one_source_of_two_says(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    figures = (make.count(low=50, high=None, claim="c1"), make.count(low=30, high=30, claim="c2"))
    low = (make.count(low=5, high=None, claim="c1"),)
    up_to = (make.count(low=None, high=40, claim="c1"),)
    events = [
        event("two", "Battles", "Armed clash", make.TAH, span("2020-01-05"), counts=figures,
              claims=("c1", "c2")),
        event("low", "Battles", "Armed clash", make.TAH, span("2020-01-06"), counts=low),
        event("upto", "Battles", "Armed clash", make.TAH, span("2020-01-07"), counts=up_to),
        event("none", "Battles", "Armed clash", make.TAH, span("2020-01-08")),
    ]  # fmt: skip
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    found = {}
    for least in (1, 5, 6, 40, 41, 50, 51):
        page.evaluate("n => window.eventMapper.change(window.eventMapper.state, { killed: n })", least)
        found[least] = shown(page)
    assert found == {
        1: {"two", "low", "upto"}, 5: {"two", "low", "upto"}, 6: {"two", "upto"}, 40: {"two", "upto"},
        41: {"two"}, 50: {"two"}, 51: set(),
    }  # fmt: skip


def test_actors_are_found_by_another_spelling_and_counted_once(path: Path, look: Look) -> None:
    page = look(path)
    panel(page)
    actors = group(page, "actor")
    assert beside(actors, "Syrian army") == beside(actors, "Russian forces") == 2
    actors.locator("input[type=search]").fill("Jabhet an Nusra")
    assert actors.locator("label.em-choice").count() == 1
    box(actors, "Jabhat al-Nusra").check()
    assert shown(page) == {"a"}
    actors.locator("input[type=search]").fill("")
    assert beside(actors, "Russian forces") == 2  # under the other filters, its own apart
    box(actors, "Russian forces").check()
    assert shown(page) == {"a", "b", "c"}
    assert actors.locator("summary .em-count").first.inner_text() == "2 chosen"


def test_provinces_sources_and_levels(path: Path, look: Look) -> None:
    page = look(path)
    panel(page)
    areas = group(page, "area")
    box(areas, "Aleppo").check()
    assert shown(page) == {"c", "w"}
    sources = group(page, "source")
    assert beside(sources, "Enab Baladi") == 1
    box(sources, "Enab Baladi").check()
    assert shown(page) == {"w"}
    page.get_by_role("button", name="Reset").click()
    levels = group(page, "level")
    assert beside(levels, "province") == 1
    box(levels, "town or village").uncheck()
    assert shown(page) == {"m", "n"}


def test_counts_by_province_and_type_follow_the_filters(path: Path, look: Look) -> None:
    page = look(path)
    counts = panel(page, "Counts")

    def rows() -> dict[str, list[str]]:
        found = {}
        for row in counts.locator("tbody tr, tfoot tr").all():
            name, *numbers = row.locator("th, td").all_inner_texts()
            found[name] = numbers
        return found

    heads = [head.strip() for head in counts.locator("thead th").all_text_contents()]
    assert heads[0] == "Province"
    assert rows()["Aleppo"][-1] == "2"
    assert rows()["Idlib"][-1] == "6"
    assert rows()["In no one province, or not placed"][-1] == "1"
    assert rows()["All shown"][-1] == "9"
    search(page, "Maaret")
    assert set(rows()) == {"Idlib", "All shown"}
    assert rows()["All shown"][-1] == "2"


def test_by_keyboard_alone(path: Path, look: Look) -> None:
    page = look(path)
    page.locator("#em-q").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Filters"
    page.keyboard.press("Enter")
    assert page.locator(".em-side-button").first.get_attribute("aria-expanded") == "true"
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.word") == "Battles":
            break
    page.keyboard.press("Space")
    assert shown(page) == ALL - {"a", "m"}
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent").startswith("Filters")
    assert page.locator(".em-side-panel:not([hidden])").count() == 0


def test_on_a_phone_the_filters_are_a_sheet_over_the_map(path: Path, look: Look) -> None:
    page = look(path, phone=True)
    assert not page.locator(".em-side").is_visible()
    page.locator(".em-opener").tap()
    box(group(page, "type"), "Protests").tap()
    assert line(page) == "6 of 10 events shown."
    assert page.locator(".em-opener").inner_text() == "Filters (1)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".em-drawer").tap()  # one sheet at a time
    assert not page.locator(".em-side").is_visible()
    page.locator(".em-opener").tap()
    page.keyboard.press("Escape")
    assert not page.locator(".em-side").is_visible()
    assert page.evaluate("document.activeElement.classList.contains('em-opener')")
    page.locator(".em-opener").tap()
    page.locator(".em-opener").tap()
    assert not page.locator(".em-side").is_visible()
    assert not page.locator(".em-panel").is_visible()


def test_a_number_for_several_places_has_a_second_plate(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    places = [make.place(f"P{n}", 36.6 + n / 200, 35.6 + n / 300) for n in range(9)]
    events = [make.event((make.at(place),), id=f"e{n}") for n, place in enumerate(places)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    looks = (
        "(() => { const s = window.eventMapper.state;"
        " return s.eventLayer.drawn.map(d => [s.groups.count[d.group], d.group >= s.spots.n]); })()"
    )
    page.evaluate("void window.eventMapper.state.map.setView([35.6, 36.6], 5, { animate: false })")
    assert page.evaluate(looks) == [[9, True]]
    assert "Several places as one" in page.locator(".em-legend").inner_text()
    page.evaluate("void window.eventMapper.state.map.setView([35.6, 36.6], 13, { animate: false })")
    assert [count for count, _ in page.evaluate(looks)] == [1] * len(page.evaluate(looks))


HOSTILE = (
    "<script>window.ran=1</script><img src=x onerror='window.ran=1'>${window.ran=1}{{7*7}}; \u202e__proto__"
)


def test_hostile_names_are_only_words_in_all_panels(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    long = "x" * 10_000
    bad = make.place(HOSTILE, 36.7, 35.5, admin1_name=HOSTILE, country_name=HOSTILE)
    names = [HOSTILE, "__proto__", "constructor", long, "=1+1", "\ud800"]
    events = [
        event(f"e{n}", name, name, bad, span("2020-01-05"), actors=sides(name, HOSTILE), status="on<b>going")
        for n, name in enumerate(names)
    ]
    told = make.extraction(*events, report={"title": HOSTILE, "publisher": HOSTILE})
    page = look(page_of_events(gazetteer, tmp_path / "a.html", told))
    panel(page)
    for summary in page.locator(".em-filter > summary").all():
        if not summary.evaluate("node => node.parentNode.open"):
            summary.click()
    box(group(page, "actor"), "__proto__").check()
    assert shown(page) == {"e0", "e1", "e2", "e3", "e4", "e5"}  # the other side of each is named so, too
    page.get_by_role("button", name="Reset").click()
    page.locator(".em-filter[data-dimension='actor'] input[type=search]").fill("constructor")
    box(group(page, "actor"), "constructor").check()
    assert shown(page) == {"e2"}
    panel(page, "Counts")
    box(page.locator(".em-side-panel:not([hidden])"), "Colour provinces").check()
    search(page, HOSTILE)
    page.wait_for_timeout(SOON)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert page.said == []
