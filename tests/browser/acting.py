"""What the tests of filters do to a page and ask of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import scene  # beside this file; conftest.py puts the folder on the path

from mapper.frame import layers
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

#: Waits for what the page does a moment after a keystroke: its own delays are 120 and 250 ms.
SOON = 400
ALL = set("abcdwmyun")
#: What the strip of time counts, and its axis.
COUNTS = "window.eventMapper.state.time.counts"
AXIS = "window.eventMapper.state.time.axis"


def page_of_events(gazetteer: "Gazetteer", path: Path, *told: Any) -> Path:
    """The page of the scene's report, or of others."""
    save(render(layers(told or [scene.told()], gazetteer, title="Idlib, January: a test")), path)
    return path


def shown(page: Any) -> set[str]:
    """The ids (without the report's) of the events that the page's state shows."""
    ids: list[str] = page.evaluate(
        "(() => { const s = window.eventMapper.state;"
        " return Array.from(s.shown, i => s.E.text('event_id', i)); })()"
    )
    assert len(ids) == len(set(ids))
    return {id.rpartition("/")[2] for id in ids}


def on_map(page: Any) -> int:
    """How many events the symbols in view stand for."""
    count: int = page.evaluate(
        "(() => { const s = window.eventMapper.state, g = s.groups;"
        " const count = d => d.look ? d.look.count : g.count[d.group];"
        " return s.eventLayer.drawn.reduce((sum, d) => sum + count(d), 0); })()"
    )
    return count


def line(page: Any) -> str:
    """The line that says how much is shown."""
    text: str = page.locator(".em-shown").text_content()
    return text


def panel(page: Any, name: str = "Filters") -> Any:
    """Unfolds a panel beside the map."""
    page.locator(".em-side-button", has_text=name).click()
    return page.locator(".em-side-panel:not([hidden])")


def group(page: Any, dimension: str) -> Any:
    """Unfolds one group of the filter panel."""
    node = page.locator(f".em-filter[data-dimension='{dimension}']")
    if not node.evaluate("node => node.open"):
        node.locator("summary").first.click()
        page.wait_for_timeout(50)  # its numbers are filled when it has opened
    return node


def box(group: Any, words: str) -> Any:
    """The box of a group with these words."""
    return group.locator("label.em-choice", has_text=words).locator("input").first


def beside(group: Any, words: str) -> int:
    """The number beside the box with these words."""
    return int(group.locator("label.em-choice", has_text=words).locator(".em-count").first.inner_text())


def search(page: Any, words: str) -> None:
    """Types into the search field and waits for the page to have searched."""
    page.locator("#em-q").fill(words)
    page.wait_for_function("q => window.eventMapper.state.view.q === q", arg=words)
