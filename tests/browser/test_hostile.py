"""What a report may say must not run, and must not turn, hide or break what stands beside it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from gazetteer import Point
from mapper.frame import layers
from mapper.model import Claim, ReferenceCorridor, Source
from mapper.webmap import render, save

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
WORDS = {
    "script": "<script>window.ran=1</script></script><svg onload=window.ran=1>",
    "handler": "<img src=x onerror='window.ran=1'> \" onmouseover=window.ran=1 x=\"",
    "template": "${window.ran=1} `${window.ran=1}` {{7*7}} {% raw %} {# #} <%= 1 %>",
    "escape": "C:\\201 \\u0041 \\x3cscript\\x3e &lt;b&gt; &#60;b&#62; ]]> <!-- -->",
    "turned": "abc \u202e gpj.exe \u2067 \u2069\u2069 \u202d x",
    "odd": "half \ud800 pair \udc00 \x00\x01\x7f \u2028\u2029 \ufeff \ufffe",
    "long": "x" * 10_000,
    "marks": "e" + "\u0301" * 5_000,
}
LINK = (
    "javascript:window.ran=1",
    "data:text/html,<script>window.ran=1</script>",
    'https://\u202eexample.org/"><b>',
)


def hostile(text: str, url: str) -> Any:
    """A report in which everything that may be said is the text."""
    bad = make.place(text, 36.7, 35.5, admin1_name=text, country_name=text, names=())
    events = (
        make.event(
            (make.at(bad, reasons=(text,), reason=text),), type=text, sub_type=text, date_words=text,
            date_reason=text, type_reason=text, claims=("c1", "c2"),
            counts=(make.count(who=text, hedge=text, claim="c1"), make.count(low=9, who=text, claim="c2")),
        ),
        make.event((make.at(make.place("n", float("nan"), 35)),), id="e2"),
        make.event((make.at(make.place("w", -180, -90)), make.at(make.place("e", 180, 90))), id="e3"),
        make.event((make.at(None, name=text, reason=text),), id=f"e4{text[:50]}", status=text[:200]),
    )  # fmt: skip
    told = make.extraction(
        *events,
        report={
            "title": text,
            "publisher": text,
            "url": url,
            "lang": text[:40],
            "text": f"{text} {text} {text}",
        },
        corridors=(
            make.corridor(make.at(make.IDLIB), origin=text, opened_by=text, for_whom=text, status=text[:99]),
        ),
        zones=(make.zone(name=text, note=text),),
    )
    claims = (Claim("c1", (Source(text, text), Source(text, text[:9])), 0, 90), Claim("c2", (), 0, 20))
    return type(told)(told.report, (), claims, told.events, told.corridors, told.zones)


@pytest.mark.parametrize("name", WORDS)
def test_words_never_run_and_everything_opens(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, name: str
) -> None:
    text = WORDS[name]
    route = ReferenceCorridor(text, (Point(36.9, 35.7),), text, text, text)
    path = tmp_path / "a.html"
    save(render(layers([hostile(text, LINK[len(name) % 3])], gazetteer, title=text, corridors=[route])), path)
    page = look(path)
    page.locator(".em-list").focus()
    total = page.evaluate("eventMapper.state.list.total")
    assert total >= 6
    for _ in range(total):
        page.keyboard.press("Enter")
        page.wait_for_selector(".em-detail dl")
        page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true })")
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowDown")
    assert page.evaluate("window.ran") is None
    assert page.locator("a[href^='javascript'], a[href^='data']").count() == 0
    assert page.asked == [path.as_uri()]
    assert page.said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert page.locator("svg[onload], img[onerror], [onmouseover]").count() == 0


def test_a_title_of_a_megabyte(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    text = WORDS["script"] * 16_000
    told = make.extraction(make.event((make.at(make.TAH),)), report={"title": text, "publisher": text})
    save(render(layers([told], gazetteer, title=text)), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.locator(".em-item").first.click()
    page.wait_for_selector(".em-detail dl")
    head, chart = page.locator(".em-head").bounding_box(), page.locator(".folium-map").bounding_box()
    assert head["height"] < 130
    assert chart["height"] > 400
    assert page.evaluate("window.ran") is None
    assert page.said == []


def test_an_override_does_not_turn_its_neighbours(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    text = WORDS["turned"]
    save(render(layers([hostile(text, "https://example.org/x")], gazetteer, title=text)), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".em-item").first.click()
    page.wait_for_selector(".em-detail dl")
    # where each letter of our own words stands: from left to right, whatever stands beside them
    order = """selector => Array.from(document.querySelectorAll(selector)).every(node => {
      const text = Array.from(node.childNodes).find(n => n.nodeType === 3 && n.textContent.trim().length > 2);
      if (!text) { return true; }
      const range = document.createRange(), at = [0, 1, 2].map(i => {
        range.setStart(text, i); range.setEnd(text, i + 1); return range.getBoundingClientRect().left; });
      return at[0] <= at[1] && at[1] <= at[2]; })"""
    assert page.evaluate(
        order, ".em-detail dt, .em-detail button, .em-chip, .em-list-head, .em-foot b, summary"
    )
    page.get_by_text("Copy the citation").click()
    expect(page.locator(".em-copied")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("https://example.org/x")
    assert not set(copied) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_positions_at_the_edge_of_the_world(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    spots = [
        (180.0, 90.0),
        (-180.0, -90.0),
        (0.0, 0.0),
        (179.9999, 89.9999),
        (float("nan"), 1.0),
        (1.0, float("inf")),
    ]
    events = [make.event((make.at(make.place(f"p{n}", *spot)),), id=f"e{n}") for n, spot in enumerate(spots)]
    save(render(layers([make.extraction(*events)], gazetteer, title="Edges")), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    page.locator(".em-list").focus()
    for _ in spots:
        page.keyboard.press("Enter")
        page.wait_for_selector(".em-detail dl")
        button = page.get_by_text("Show on the map")
        if button.count():
            button.click()
        page.keyboard.press("Escape")
        page.locator(".em-list").focus()
        page.keyboard.press("ArrowDown")
    assert page.evaluate("isFinite(map_event_mapper.getCenter().lat)")
    assert "not on the globe" in page.locator(".em-list").inner_text()
    assert page.said == []
