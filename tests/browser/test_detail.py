"""The panel of an event: the quote in its context, who says which number, the codes in words.

Past 300 lines, for all that the panel promises is held here.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from mapper.frame import layers
from mapper.model import Claim, Source
from mapper.webmap import render, save

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
BEFORE, QUOTE = "The road had been shut for a week.", "Shells hit the mill at dusk."
AFTER = "The council said it would reopen the road on Monday."


def two_voices() -> Any:
    """An event of which two sources give different figures, with words on both sides of its quote."""
    text = f"{BEFORE} {QUOTE} {AFTER}"
    start = text.index(QUOTE)
    counts = (
        make.count(low=4, high=4, who="people", claim="c1"),
        make.count("wounded", low=None, high=9, who="people", hedge="up to", claim="c1"),
        make.count(low=7, high=7, who="people", claim="c2"),
        make.count(low=2, high=2, who="children", claim="c2", scope="part"),
    )
    event = make.event(
        (make.at(make.TAH),), start=start, end=start + len(QUOTE), counts=counts, claims=("c1", "c2")
    )
    found = make.extraction(event, report={"text": text})
    witnesses = (Source("the hospital", "the town's hospital"), Source("witnesses", "witnesses"))
    claims = (Claim("c1", (Source("the governor", "the governor"),), 0, 9), Claim("c2", witnesses, 0, 9))
    return type(found)(found.report, found.mentions, claims, found.events)


@pytest.fixture(scope="module")
def told(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("detail") / "two.html"
    save(render(layers([two_voices()], gazetteer, title="Shells at dusk")), path)
    return path


def opened(page: Any, number: int = 0) -> Any:
    """The panel of an event of the list, with its words read."""
    page.locator(".em-item").nth(number).click()
    page.wait_for_selector(".em-detail dl")
    return page.locator(".em-detail")


def test_the_quote_stands_in_its_context(told: Path, look: Look) -> None:
    panel = opened(look(told))
    assert panel.locator("mark").inner_text() == QUOTE
    assert panel.locator(".em-quote").inner_text() == f"{BEFORE} {QUOTE} {AFTER}"
    assert [node.inner_text().strip() for node in panel.locator(".em-around").all()] == [BEFORE, AFTER]


def test_no_blank_stands_beside_a_quote_where_the_text_has_none(
    gazetteer: "Gazetteer", tmp_path: Path, look: Look
) -> None:
    text = "SANA said: “Shells hit the mill”, and named nobody."
    start = text.index("Shells")
    event = make.event((make.at(make.TAH),), start=start, end=start + len("Shells hit the mill"))
    path = tmp_path / "quoted.html"
    save(render(layers([make.extraction(event, report={"text": text})], gazetteer, title="A")), path)
    assert opened(look(path)).locator(".em-quote").inner_text() == text


def test_sources_that_differ_are_a_table(told: Path, look: Look) -> None:
    panel = opened(look(told))
    rows = [row.inner_text().split("\t") for row in panel.locator(".em-table tr").all()]
    flat = [[" ".join(cell.split()) for cell in row] for row in rows]
    plain = [[cell.replace("\u2068", "").replace("\u2069", "") for cell in row] for row in flat]
    assert plain == [
        ["Source", "Killed", "Wounded"],
        ["the governor", "4 people", "up to 9 people"],
        ["the hospital, citing witnesses", "7 people 2 children a part of the figure above", "–"],
    ]
    assert "The sources disagree." in panel.inner_text()
    assert [node.get_attribute("scope") for node in panel.locator("tbody th").all()] == ["row", "row"]


def test_who_says_so_and_how_they_know(told: Path, look: Look) -> None:
    panel = opened(look(told))
    said = panel.locator(".em-voices").inner_text().replace("\u2068", "").replace("\u2069", "")
    assert "the hospital, citing witnesses" in said
    assert "has it from witnesses" in said
    assert "in the text: “the town's hospital”" in said
    assert "does not say how it knows" in said  # the governor


def test_codes_are_said_in_words(told: Path, look: Look) -> None:
    text = opened(look(told)).inner_text()
    for words in (
        "ACLED time precision 1: the day is known",
        "ACLED geo-precision 1: the town named",
        "UCDP date precision 1: the exact day",
        "UCDP place precision 1: the exact place",
        "within about 1.5 km",
        "town or village",
    ):
        assert words in text, words


def test_the_citation_is_copied_and_said_to_be(told: Path, look: Look) -> None:
    page = look(told)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel = opened(page)
    panel.get_by_text("Copy the citation").click()
    expect(page.locator(".em-copied")).not_to_be_empty()
    assert panel.locator(".em-copied").inner_text() == "Copied."
    assert page.evaluate("navigator.clipboard.readText()") == (
        f"“{QUOTE}” (the governor; the hospital, citing witnesses). "
        "Example wire, “A clash in Idlib”, 23 January 2020. https://example.org/r1"
    )


def test_without_a_clipboard_a_selection_is_copied(told: Path, look: Look) -> None:
    page = look(told)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate(
        "document.addEventListener('copy', e => { window.had = document.getSelection().toString() })"
    )
    panel = opened(page)
    panel.get_by_text("Copy the citation").click()
    expect(page.locator(".em-copied")).to_have_text("Copied.")
    assert page.evaluate("window.had").startswith(f"“{QUOTE}”")
    page.evaluate("document.execCommand = () => false")
    panel.get_by_text("Copy the citation").click()
    expect(page.locator(".em-copied")).to_contain_text("does not let")


def test_the_panel_is_a_dialog_that_gives_the_focus_back(told: Path, look: Look) -> None:
    page = look(told)
    page.locator(".em-list").focus()
    page.keyboard.press("Enter")
    panel = page.locator(".em-detail")
    assert panel.get_attribute("role") == "dialog"
    assert panel.get_attribute("aria-label") == "Armed clash"
    assert page.evaluate("document.activeElement.id") == "em-detail"
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    assert page.evaluate("document.activeElement.id") == "em-options"
    assert page.evaluate("eventMapper.state.view.picked") == ""


def test_events_of_one_place_are_paged_through(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    events = [make.event((make.at(make.TAH),), id=f"e{n}", sub_type=f"Kind {n}") for n in range(3)]
    save(render(layers([make.extraction(*events)], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    panel = opened(page, 1)
    assert panel.locator(".em-of").inner_text() == "2 of 3"
    panel.get_by_label("Next").click()
    assert panel.locator("h2").inner_text() == "Kind 2"
    panel.get_by_label("Next").click()
    assert panel.locator("h2").inner_text() == "Kind 0"
    panel.get_by_label("Previous").click()
    assert panel.locator("h2").inner_text() == "Kind 2"
    assert page.locator(".em-item[aria-selected=true] .em-item-title").inner_text() == "Kind 2"


def test_a_click_on_the_map_opens_what_stands_there(told: Path, look: Look) -> None:
    page = look(told)
    chart = page.locator(".folium-map").bounding_box()
    at = page.evaluate("map_event_mapper.latLngToContainerPoint([35.541, 36.727])")
    page.mouse.click(chart["x"] + at["x"], chart["y"] + at["y"])
    page.wait_for_selector(".em-detail dl")
    assert "al-Tah" in page.locator(".em-detail").inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === map_event_mapper.getContainer()")


def test_it_is_shown_on_the_map_beside_the_panel(told: Path, look: Look) -> None:
    page = look(told)
    panel = opened(page)
    page.evaluate("void map_event_mapper.setView([0, 0], 4, { animate: false })")
    panel.get_by_text("Show on the map").click()
    at = page.evaluate("map_event_mapper.latLngToContainerPoint([35.541, 36.727])")
    chart, drawer = page.locator(".folium-map").bounding_box(), panel.bounding_box()
    assert 0 < at["y"] < chart["height"]
    assert 0 < at["x"] < drawer["x"] - chart["x"]
    assert page.evaluate("map_event_mapper.getZoom()") >= 10


def test_the_picked_event_shows_its_uncertainty(told: Path, look: Look) -> None:
    page = look(told)
    page.evaluate("void map_event_mapper.setView([35.541, 36.727], 13, { animate: false })")
    pixel = """() => { const map = map_event_mapper, at = map.latLngToLayerPoint([35.541, 36.727]);
      const node = document.querySelector('.leaflet-em-events-pane canvas'), box = node.getContext('2d');
      const from = L.DomUtil.getPosition(node);
      const ratio = node.width / parseFloat(node.style.width);
      return box.getImageData((at.x - from.x + 40) * ratio, (at.y - from.y) * ratio, 1, 1).data[3]; }"""
    assert page.evaluate(pixel) == 0
    opened(page)
    page.evaluate("void map_event_mapper.setView([35.541, 36.727], 13, { animate: false })")
    assert page.evaluate(pixel) > 0  # within 1.5 km of it


def test_words_that_cannot_be_read_are_said_and_asked_for_again(told: Path, look: Look) -> None:
    page = look(told)
    page.evaluate(
        "() => { const node = document.getElementById('em-more-0');"
        " window.kept = node.textContent; node.textContent = 'AAAA' }"
    )
    page.locator(".em-item").first.click()
    page.wait_for_selector(".em-detail [role=alert]")
    assert "could not be read" in page.locator(".em-detail").inner_text()
    assert "Armed clash" in page.locator(".em-detail h2").inner_text()
    page.evaluate("document.getElementById('em-more-0').textContent = window.kept")
    page.get_by_text("Try again").click()
    page.wait_for_selector(".em-detail mark")
    assert page.locator(".em-detail mark").inner_text() == QUOTE


def test_a_picked_id_that_is_not_there_opens_nothing(told: Path, look: Look) -> None:
    page = look(told)
    blank = json.dumps(["__proto__", "constructor", "no such event", "x" * 100_000])
    page.evaluate(f"{blank}.forEach(id => location.hash = '#picked=' + id)")
    assert not page.locator(".em-detail").is_visible()
    assert page.said == []


def test_a_picked_event_that_the_filters_hide_says_so(told: Path, look: Look) -> None:
    page = look(told)
    panel = opened(page)
    note = panel.locator(".em-hidden-note")
    assert not note.is_visible()
    assert note.text_content() == ""  # nor is it there for who reads what is not seen
    page.evaluate("eventMapper.change(eventMapper.state, { typesOff: ['Battles'] })")
    assert "filters hide this event" in note.inner_text()
    assert panel.locator("mark").inner_text() == QUOTE
    page.evaluate("eventMapper.change(eventMapper.state, { typesOff: [] })")
    assert not note.is_visible()


def test_a_picked_event_under_a_plate_stands_at_its_own_place(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    spots = [make.place(f"Hamlet {n}", 36.5 + n / 50, 35.6 + n % 7 / 50) for n in range(20)]
    events = [make.event((make.at(spot),), id=f"e{n}") for n, spot in enumerate(spots)]
    save(render(layers([make.extraction(*events)], gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.evaluate("void map_event_mapper.setView([35.7, 36.7], 6, { animate: false })")
    seen = """() => { const map = map_event_mapper, at = map.latLngToLayerPoint([35.6, 36.5]);
      const node = document.querySelector('.leaflet-overlay-pane canvas');
      if (!node) { return 0; }
      const from = L.DomUtil.getPosition(node), ratio = node.width / parseFloat(node.style.width);
      const spot = [(at.x - from.x) * ratio, (at.y - from.y) * ratio];
      return node.getContext('2d').getImageData(...spot, 1, 1).data[3]; }"""
    assert page.evaluate(seen) == 0
    page.evaluate("eventMapper.change(eventMapper.state, { picked: 'r1/e0' })")
    page.wait_for_timeout(100)
    assert page.evaluate(seen) > 0
    page.evaluate("void map_event_mapper.setView([35.6, 36.5], 13, { animate: false })")
    page.wait_for_timeout(100)
    assert page.evaluate("eventMapper.state.pickedSpots.length") == 0  # here it stands for itself
    page.keyboard.press("Escape")
    page.evaluate("void map_event_mapper.setView([35.7, 36.7], 6, { animate: false })")
    page.wait_for_timeout(100)
    assert page.evaluate(seen) == 0


def test_a_long_quote_is_shortened_and_shown_whole(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    text = " ".join(f"Shells hit hamlet {n} at dusk." for n in range(60))
    event = make.event((make.at(make.TAH),), start=0, end=len(text))
    save(
        render(layers([make.extraction(event, report={"text": text})], gazetteer, title="T")),
        tmp_path / "a.html",
    )
    page = look(tmp_path / "a.html")
    quote = opened(page).locator(".em-quote")
    short = quote.bounding_box()["height"]
    page.get_by_text("Show the whole quote").click()
    assert quote.bounding_box()["height"] > 2 * short
    assert page.get_by_text("Show the whole quote").count() == 0


def test_many_publishers_are_named_in_part(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    told = [
        make.extraction(
            make.event((make.at(make.TAH),)), report={"id": f"r{n}", "publisher": f"Paper {n:02}"}
        )
        for n in range(40)
    ]
    save(render(layers(told, gazetteer, title="T")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    assert "and 37 more" in page.inner_text(".em-sub")
    assert "Paper 39" not in page.inner_text(".em-sub")
    foot = page.locator(".em-foot")
    if not foot.locator("> details").evaluate("node => node.open"):
        foot.locator("> details > summary").click()
    foot.get_by_text("and 32 more").click()
    assert all(f"Paper {n:02}" in foot.inner_text() for n in range(40))


def test_on_a_phone_what_the_sheet_covers_is_not_reached_by_key(told: Path, look: Look) -> None:
    page = look(told, phone=True)
    page.locator(".em-drawer").click()
    page.locator(".em-item").first.click()
    page.wait_for_function("() => !document.querySelector('.em-detail').hidden")
    covered = """() => { const node = document.activeElement, box = node.getBoundingClientRect();
        const x = box.left + box.width / 2, y = box.top + Math.min(box.height / 2, 20);
        const top = document.elementFromPoint(x, y);
        return node !== document.body && Boolean(top) && !node.contains(top) && !top.contains(node); }"""
    for _ in range(16):
        page.keyboard.press("Tab")
        assert not page.evaluate(covered), page.evaluate("document.activeElement.outerHTML.slice(0, 80)")
    page.keyboard.press("Escape")
    assert not page.locator(".em-detail").is_visible()


@pytest.mark.parametrize("phone", [True, False])
def test_the_sign_of_a_picked_event_stands_under_no_button(phone: bool, told: Path, look: Look) -> None:
    page = look(told, phone=phone)
    # The map is moved so that the event lies under the zoom buttons; then it is chosen in the list.
    page.evaluate(
        """() => {
          const s = eventMapper.state, map = s.map, k = s.E.anchors(0)[0];
          const edge = map.getContainer().getBoundingClientRect();
          const box = document.querySelector(".leaflet-control-zoom").getBoundingClientRect();
          const at = map.latLngToContainerPoint([s.spots.lat(k), s.spots.lon(k)]);
          map.panBy([at.x - (box.left + box.width / 2 - edge.left), at.y - (box.bottom - 12 - edge.top)],
            { animate: false });
        }"""
    )
    if phone:
        page.locator(".em-drawer").click()
    opened(page)
    page.wait_for_timeout(300)
    covered = page.evaluate(
        """() => {
          const s = eventMapper.state, k = s.E.anchors(0)[0];
          const edge = s.map.getContainer().getBoundingClientRect();
          const at = s.map.latLngToContainerPoint([s.spots.lat(k), s.spots.lon(k)]);
          const top = document.elementFromPoint(edge.left + at.x, edge.top + at.y);
          return top === null || top.closest(".leaflet-control, #em-detail, .em-panel") !== null;
        }"""
    )
    assert not covered
