"""The strip of time: typed days, handles by key and mouse, spans, events without a date, play."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from acting import ALL, AXIS, COUNTS, SOON, on_map, page_of_events, search, shown
from scene import event, span

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]


@pytest.fixture(scope="module")
def path(gazetteer: "Gazetteer", tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of_events(gazetteer, tmp_path_factory.mktemp("time") / "a.html")


def view(page: Any, *names: str) -> list[Any]:
    return [page.evaluate(f"window.eventMapper.state.view.{name}") for name in names]


def test_typed_days_are_inclusive_and_spans_count_where_they_reach(path: Path, look: Look) -> None:
    page = look(path)
    page.get_by_label("From day").first.fill("2020-01-20")
    assert shown(page) == ALL - {"a"}
    page.get_by_label("To day").first.fill("2020-01-31")
    assert shown(page) == {"b", "c", "y", "u"}
    assert on_map(page) == 4
    page.get_by_label("From day").first.fill("2020-02-05")  # after the other: both are moved
    assert view(page, "from", "to") == ["2020-02-05", "2020-02-05"]
    assert "both are 5 February 2020" in page.locator(".em-notice").inner_text()
    page.get_by_label("To day").first.fill("")  # what is said goes with the days that it is about
    assert page.locator(".em-notice").inner_text() == ""
    page.get_by_label("To day").first.fill("2020-02-05")
    assert shown(page) == {"w", "m", "y", "u"}


def test_what_has_no_date_has_a_box_of_its_own(path: Path, look: Look) -> None:
    page = look(path)
    label = page.locator(".em-time label", has_text="Without a date (1)")
    label.locator("input").uncheck()
    assert shown(page) == ALL - {"u"}
    assert label.is_visible()


def test_bars_and_spans_show_what_passes_the_other_filters(path: Path, look: Look) -> None:
    page = look(path)
    assert page.evaluate(f"{AXIS}.unit") == "day"
    assert page.evaluate(f"Array.from({COUNTS}.bars).reduce((a, b) => a + b, 0)") == 5  # a b c d n
    assert page.evaluate(f"{COUNTS}.lanes.map(lane => lane.map(span => span[1] - span[0]))") == [
        [7],
        [29],
        [366],
    ]
    said = page.locator(".em-time-said").inner_text()
    assert "Bars: events by day" in said
    assert "3 known only to a span" in said
    search(page, "Aleppo")
    assert page.evaluate(f"Array.from({COUNTS}.bars).reduce((a, b) => a + b, 0)") == 1
    assert page.evaluate(f"{COUNTS}.lanes.map(lane => lane.length)") == [1, 0, 0]
    page.get_by_label("To day").first.fill("2020-01-01")
    assert page.evaluate(f"Array.from({COUNTS}.bars).reduce((a, b) => a + b, 0)") == 1  # its own choice apart


def test_every_event_is_in_a_bar_a_span_or_a_number(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    events = [
        event(f"e{n}", "Riots", "Mob violence", make.TAH, span(f"2020-03-{n:02}")) for n in range(1, 29)
    ]
    events.append(event("old", "Riots", "Mob violence", make.TAH, span("1987-03-01")))
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    assert page.evaluate(f"{AXIS}.high - {AXIS}.low") < 60
    assert page.evaluate(f"[{COUNTS}.early, {COUNTS}.late]") == [1, 0]
    assert "1 earlier than shown here" in page.locator(".em-time-said").inner_text()
    assert len(shown(page)) == 29
    page.get_by_role("slider", name="From day").press("Home")
    assert len(shown(page)) == 29
    page.get_by_role("slider", name="From day").press("ArrowRight")
    assert len(shown(page)) == 27


@pytest.mark.parametrize(
    ("days", "unit"), [(("2020-01-01", "2020-03-01"), "day"), (("2019-01-01", "2021-03-01"), "week"),
                       (("2012-01-01", "2021-03-01"), "month"), (("1950-01-01", "2020-01-01"), "year")]
)  # fmt: skip
def test_bars_are_as_long_as_the_span_asks(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path, days: tuple[str, str], unit: str
) -> None:
    events = [event(f"e{n}", "Riots", "Mob violence", make.TAH, span(day)) for n, day in enumerate(days)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    assert page.evaluate(f"{AXIS}.unit") == unit
    assert page.evaluate(f"{COUNTS}.bars[0]") == 1
    assert page.evaluate(f"{COUNTS}.bars[{AXIS}.bars - 1]") == 1


def test_handles_by_keyboard(path: Path, look: Look) -> None:
    page = look(path)
    low, high = page.get_by_role("slider", name="From day"), page.get_by_role("slider", name="To day")
    assert low.get_attribute("aria-valuetext") == "5 January 2020, and all before"
    low.press("ArrowRight")
    assert view(page, "from", "to") == ["2020-01-06", ""]
    assert low.get_attribute("aria-valuetext") == "6 January 2020"
    assert shown(page) == ALL - {"a"}
    low.press("PageUp")
    high.press("ArrowLeft")
    assert view(page, "from", "to") == ["2020-01-12", "2020-02-29"]
    low.press("End")  # never past the other
    assert view(page, "from", "to") == ["2020-02-29", "2020-02-29"]
    low.press("Home")
    high.press("End")
    assert view(page, "from", "to") == ["", ""]
    assert shown(page) == ALL


def test_handles_by_mouse_and_a_window_pushed_along(path: Path, look: Look) -> None:
    page = look(path)
    track = page.locator(".em-track").bounding_box()
    bars = page.evaluate(f"{AXIS}.bars")

    def x(bar: float) -> float:
        return float(track["x"] + track["width"] * bar / bars)

    y = track["y"] + 20

    def drag(start: float, end: float) -> None:
        page.mouse.move(x(start), y)
        page.mouse.down()
        page.mouse.move(x((start + end) / 2), y)
        page.mouse.move(x(end), y)
        page.mouse.up()

    drag(10.5, 20.5)  # a new window
    assert view(page, "from", "to") == ["2020-01-15", "2020-01-25"]
    drag(15.5, 18.5)  # pushed along
    assert view(page, "from", "to") == ["2020-01-18", "2020-01-28"]
    drag(24, 30.5)  # its end
    assert view(page, "from", "to") == ["2020-01-18", "2020-02-04"]


def test_all_up_to_a_day(path: Path, look: Look) -> None:
    page = look(path)
    page.get_by_label("From day").first.fill("2020-01-20")
    page.get_by_label("To day").first.fill("2020-01-25")
    page.get_by_label("How the days are taken").select_option("cumulative")
    assert shown(page) == {"a", "b", "c", "y", "u"}
    assert not page.get_by_role("slider", name="From day").is_visible()
    page.get_by_role("slider", name="To day").press("PageUp")
    assert view(page, "to") == ["2020-01-31"]


def test_play_goes_through_the_axis_and_pauses(path: Path, look: Look) -> None:
    page = look(path)
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() + 60_000"))
    page.get_by_role("button", name="Play").click()
    assert view(page, "from", "to") == ["", "2020-01-05"]
    page.clock.run_for(2200)
    assert view(page, "from", "to") == ["2020-01-08", "2020-01-08"]
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(5000)
    assert view(page, "from", "to") == ["2020-01-08", "2020-01-08"]
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(120_000)
    assert view(page, "to") == [""]
    assert page.get_by_role("button", name="Play").is_visible()


def test_years_are_played_by_more_than_a_bar_and_none_is_left_out(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    days = [f"{year}-{month:02}-15" for year in (2020, 2021, 2022) for month in range(1, 13)]
    events = [event(f"e{n}", "Riots", "Mob violence", make.TAH, span(day)) for n, day in enumerate(days)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    assert page.evaluate(f"{AXIS}.unit") == "week"
    bars = page.evaluate(f"{AXIS}.bars")
    assert bars > 120
    page.evaluate(
        "void (() => { const s = window.eventMapper.state; window.seen = []; window.steps = 0;"
        " s.listeners.push((_, changed) => { if (changed.from || changed.to) {"
        " steps++; s.shown.forEach(i => seen.push(s.E.text('event_id', i))); } }); })()"
    )
    page.clock.install()
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(120_000)
    page.get_by_role("button", name="Play").wait_for()
    assert len(set(page.evaluate("seen"))) == len(days)
    assert page.evaluate("steps") <= bars / 2 + 3


def test_where_motion_is_unwelcome_play_is_a_step(path: Path, look: Look) -> None:
    page = look(path)
    page.emulate_media(reduced_motion="reduce")
    page.clock.install()
    page.locator(".em-play").click()
    page.get_by_role("button", name="Next step").click()
    page.clock.run_for(10_000)
    assert view(page, "from", "to") == ["2020-01-06", "2020-01-06"]


def test_without_any_date_there_is_no_axis(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    told = make.extraction(event("u", "Riots", "Mob violence", make.TAH, None))
    page = look(page_of_events(gazetteer, tmp_path / "a.html", told))
    assert not page.locator(".em-track").is_visible()
    assert page.locator(".em-time label", has_text="Without a date (1)").is_visible()
    assert page.said == []


def test_by_finger_on_a_phone(path: Path, look: Look) -> None:
    page = look(path, phone=True)
    track = page.locator(".em-track").bounding_box()
    page.touchscreen.tap(track["x"] + track["width"] / 2, track["y"] + 20)
    start, end = view(page, "from", "to")
    assert start == end != ""


def test_events_of_one_day_need_no_strip(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    told = make.extraction(event("a", "Riots", "Mob violence", make.TAH, span("2020-01-05")))
    page = look(page_of_events(gazetteer, tmp_path / "a.html", told))
    assert not page.locator(".em-time").is_visible()
    assert len(shown(page)) == 1


def test_bars_of_few_days_have_room_around_them(gazetteer: "Gazetteer", look: Look, tmp_path: Path) -> None:
    events = [event(f"e{n}", "Riots", "Mob violence", make.TAH, span(f"2020-01-0{n}")) for n in (4, 5)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    assert page.evaluate(f"Array.from({COUNTS}.bars).join('')") == "000000110000000"
    page.get_by_role("slider", name="To day").press("Home")
    assert shown(page) == set()  # the first bar alone: an empty day
    page.get_by_role("slider", name="To day").press("End")
    assert len(shown(page)) == 2


def test_the_strip_follows_the_theme(path: Path, look: Look) -> None:
    page = look(path)
    light = page.locator(".em-track").screenshot()
    page.locator(".em-theme").click()
    assert page.locator(".em-track").screenshot() != light


@pytest.mark.parametrize("size", [(390, 844), (844, 390)])
def test_with_little_room_days_and_mode_unfold(path: Path, look: Look, size: tuple[int, int]) -> None:
    page = look(path, phone=True)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    mode = page.get_by_label("How the days are taken")
    assert not mode.is_visible()
    opener = page.locator(".em-time-opener")
    assert opener.inner_text() == "Days: all days"
    opener.tap()
    page.get_by_label("To day").first.fill("2020-01-25")
    mode.select_option("cumulative")
    assert shown(page) == {"a", "b", "c", "y", "u"}
    assert opener.inner_text() == "Days: – 25 January 2020"
    mode.press("Escape")
    assert not mode.is_visible()
    assert page.evaluate("document.activeElement.className") == "em-time-opener"


def test_weeks_have_the_months_that_begin_under_them(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    days = [f"20{year}-{month:02}-02" for year in (20, 21) for month in range(1, 13)]
    events = [event(f"e{n}", "Riots", "Mob violence", make.TAH, span(day)) for n, day in enumerate(days)]
    page = look(page_of_events(gazetteer, tmp_path / "a.html", make.extraction(*events)))
    assert page.evaluate(f"{AXIS}.unit") == "week"
    page.evaluate(
        "void (() => { window.said = []; const write = CanvasRenderingContext2D.prototype.fillText;"
        " CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {"
        " window.said.push([text, x]); return write.call(this, text, x, y); }; })()"
    )
    page.set_viewport_size({"width": 1439, "height": 900})
    page.wait_for_timeout(SOON)
    said = dict(page.evaluate("window.said"))
    width = page.evaluate("window.eventMapper.state.time.track.clientWidth")
    low, high = page.evaluate(f"[{AXIS}.low, {AXIS}.high]")
    march = (date(2020, 3, 1) - date(1970, 1, 1)).days
    assert said["Mar 2020"] == pytest.approx(width * (march - low) / (high - low) + 2, abs=2)
