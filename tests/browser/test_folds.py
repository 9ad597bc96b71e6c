"""The strip of time: long stretches without events, drawn short and told; the bars beside the handles."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from acting import AXIS, COUNTS, page_of_events, shown
from scene import event, span

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


def of_days(gazetteer: "Gazetteer", path: Path, days: list[str], *more: Any) -> Path:
    """A map of one riot a day."""
    riots = [event(f"e{n}", "Riots", "Mob violence", make.TAH, span(day)) for n, day in enumerate(days)]
    return page_of_events(gazetteer, path, make.extraction(*riots, *more))


OLD, NEW = ["2020-01-12", "2020-01-14", "2020-01-15"], [f"2024-03-{n:02}" for n in range(1, 29, 3)]


def test_a_long_stretch_without_events_is_one_bar_and_told(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    between = event("y", "Protests", "Peaceful protest", make.TAH, span("2022-01-01", 365, "year"))
    page = look(of_days(gazetteer, tmp_path / "a.html", [*OLD, *NEW], between))
    assert page.evaluate(f"[{AXIS}.unit, {AXIS}.bars, ...{AXIS}.folds]") == ["day", 4 + 1 + 28, 4]
    assert page.evaluate(f"Array.from({COUNTS}.bars).reduce((a, b) => a + b, 0)") == len(OLD) + len(NEW)
    assert page.evaluate(f"{COUNTS}.lanes[2].length") == 1  # a year within it is a span still
    assert "without events" in page.locator(".em-time-said").inner_text()
    low = page.get_by_role("slider", name="From day")
    for _ in range(5):
        low.press("ArrowRight")
    assert [page.evaluate("window.eventMapper.state.view.from")] == ["2024-03-01"]
    assert shown(page) == {f"e{n}" for n in range(3, 13)}
    track = page.locator(".em-track").bounding_box()
    at = page.evaluate(f"{AXIS}.at[5]") * track["width"] + track["x"]  # the first bar behind the stretch
    page.get_by_label("From day").first.fill("")
    for x in (at + 2, at + 30):
        page.mouse.move(x, track["y"] + 20)
        page.mouse.down() if x < at + 9 else page.mouse.up()
    assert [page.evaluate("window.eventMapper.state.view.from")] == ["2024-03-01"]


@pytest.mark.parametrize(
    "days",
    [
        [f"{year}-{month:02}-01" for year in (2021, 2022, 2023) for month in (1, 5, 9)],  # seldom all along
        ["2024-01-01", "2024-01-02", "2024-02-20", "2024-02-21"],  # weeks apart
        ["2020-01-01", "2024-01-01"],  # two days alone
        [*(f"2023-{month:02}-01" for month in range(1, 13)), "2024-08-01"],  # the rest is as long
    ],
)
def test_other_stretches_are_as_long_as_they_were(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, days: list[str]
) -> None:
    page = look(of_days(gazetteer, tmp_path / "a.html", days))
    assert page.evaluate(f"{AXIS}.folds.size") == 0
    assert "without events" not in page.locator(".em-time-said").inner_text()


def test_several_old_reports_leave_room_for_the_new_ones(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    days = ["1999-05-05", "2011-03-15", "2011-03-18", "2024-03-01", "2024-03-02"]
    page = look(of_days(gazetteer, tmp_path / "a.html", days))
    assert page.evaluate(f"{AXIS}.folds.size") == 2
    assert page.evaluate(f"{AXIS}.unit") == "day"
    assert page.evaluate(f"Array.from({COUNTS}.bars).reduce((a, b) => a + b, 0)") == len(days)
    assert page.said == []


def test_the_handles_hide_no_bar(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    days = [*(f"2024-{month:02}-01" for month in range(1, 9)), "2024-08-28"]
    page = look(of_days(gazetteer, tmp_path / "a.html", days))
    track = page.locator(".em-track").bounding_box()
    grips = [
        page.evaluate(
            """end => {
              const node = document.querySelector(".em-handle-" + end);
              const seen = getComputedStyle(node, "::after");
              const left = node.getBoundingClientRect().left + parseFloat(seen.left);
              return [left, left + parseFloat(seen.width)];
            }""",
            end,
        )
        for end in ("from", "to")
    ]
    assert grips[0][1] <= track["x"] + 0.5
    assert grips[1][0] >= track["x"] + track["width"] - 0.5
