"""The handles of the strip of time, and the days that were typed."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from acting import AXIS, page_of_events
from scene import event, span

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


def view(page: Any, *names: str) -> list[Any]:
    return [page.evaluate(f"window.eventMapper.state.view.{name}") for name in names]


def test_a_typed_day_stays_while_the_other_end_is_moved(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    days = ("2019-01-01", "2021-03-01")
    events = [event(f"e{n}", "Riots", "Mob violence", make.TAH, span(day)) for n, day in enumerate(days)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    assert page.evaluate(f"{AXIS}.unit") == "week"
    page.evaluate("eventMapper.change(eventMapper.state, {from: '2020-01-01', to: '2020-02-05'})")
    low, high = page.get_by_role("slider", name="From day"), page.get_by_role("slider", name="To day")
    low.press("ArrowRight")
    assert view(page, "from", "to") == [
        "2020-01-06",
        "2020-02-05",
    ]
    page.evaluate("eventMapper.change(eventMapper.state, {from: '2020-01-01'})")
    high.press("ArrowRight")
    assert view(page, "from", "to") == ["2020-01-01", "2020-02-16"]
