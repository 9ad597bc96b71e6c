"""Many filters at once, as links, back and forward: list, legend, bars, provinces and files say the same.

What should be shown is worked out here from the frame, not by the page.
"""

import csv
import io
import json
import random
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "mapper"))
sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from acting import SOON
from scene import CITY, event, sides, span

from mapper.frame import layers
from mapper.webmap import render, save

if TYPE_CHECKING:
    from gazetteer import Gazetteer

pytestmark = pytest.mark.browser
Look = Callable[..., Any]
Row = Mapping[str, Any]
TYPES = (("Battles", "Armed clash"), ("Protests", "Peaceful protest"), ("Riots", "Mob violence"))
PLACES = (make.TAH, CITY, make.IDLIB, make.SYRIA, None)
STATUSES = ("asserted", "asserted", "asserted", "ongoing", "planned", "negated", "historical")
KILLED = ((None, None), (1, 1), (3, 7), (None, 40), (50, None))
HIDDEN = ("historical", "negated", "hypothetical")
PUBLISHERS = ("SANA", "Reuters", "سانا")
#: What the page says: rows shown, the line above the list, numbers of legend and bars, provinces coloured.
SAID = """(() => {
  const s = eventMapper.state, c = s.time.counts, sum = xs => Array.from(xs).reduce((a, b) => a + b, 0);
  const number = text => parseInt(text.replace(/[^0-9]/g, ''), 10);
  const boxes = list => Object.fromEntries([...document.querySelectorAll(`.em-legend-part input[data-list=${list}]`)]
    .map(box => [box.dataset.word, number(box.closest('label').querySelector('.em-count').textContent)]));
  return {
    ids: Array.from(s.shown, i => s.E.text('event_id', i)).sort(), line: document.querySelector('.em-shown').textContent,
    types: boxes('typesOff'), statuses: boxes('statusOff'), provinces: Object.keys(s.fills).sort(),
    time: sum(c.bars) + sum(c.lanes.map(lane => sum(lane.map(x => x[2])))) + c.early + c.late + c.undated
  };
})()"""  # noqa: E501


def events(chance: random.Random) -> list[Any]:
    """Three reports of 200 events each; some at two places, some without a day or known to a span."""
    found = []
    for number in range(600):
        kind, sub = chance.choice(TYPES)
        day = date(2020, 1, 1) + timedelta(days=int(chance.gauss(200, 60)))
        spans = (
            span(day.isoformat()),
            span(day.isoformat(), 7, "week"),
            span("2020-01-01", 366, "year"),
            None,
        )
        low, high = chance.choice(KILLED)
        more: dict[str, Any] = {"status": chance.choice(STATUSES)}
        if low or high:
            more["counts"] = (make.count(low=low, high=high),)
        if number % 3:
            more["actors"] = sides(chance.choice(("Syrian army", "police")), "civilians")
        place = chance.choice(PLACES)
        made = event(f"e{number}", kind, sub, place, chance.choices(spans, (12, 2, 1, 1))[0], **more)
        if place is make.TAH and number % 4 == 0:
            made = replace(made, placements=(make.at(make.TAH), make.at(CITY)))
        found.append(made)
    return found


def passes(row: Row, view: Mapping[str, Any], without: str = "") -> bool:
    """Whether an event is shown by a view; ``without``: a filter that is not asked."""
    most = max((row[name] for name in ("killed_min", "killed_max") if pd.notna(row[name])), default=-1)
    start, after = row["date_start"], row["date_end"]
    tests = {
        "time": view["undated"] if not start else after > view["from"] and start <= view["to"],
        "types-off": row["event_type"] not in view["types-off"],
        "status-off": row["status"] not in view["status-off"],
        "areas": not view["areas"] or bool({*row["admin1_code"].split("; ")} & {*view["areas"]}),
        "levels-off": row["level"] not in view["levels-off"],
        "sources": not view["sources"]
        or bool({row["publisher"], *row["sources"].split("; ")} & {*view["sources"]}),
        "actors": not view["actors"] or row["actor1"] in view["actors"],
        "killed": most >= view["killed"] or not view["killed"],
        "q": view["q"].lower() in row["place_names"].lower(),
    }
    return all(passed for name, passed in tests.items() if name != without)


def view_of(chance: random.Random) -> dict[str, Any]:
    def some(*words: str) -> list[str]:
        return chance.sample(words, chance.choice((0, 0, 1, 2)))

    days = sorted((date(2020, 4, 1) + timedelta(days=chance.randint(0, 200))).isoformat() for _ in range(2))
    return {
        "from": days[0], "to": days[1], "undated": chance.random() < 0.5,
        "types-off": some("Battles", "Protests", "Riots"), "areas": some("SY-ID", "SY-HL"),
        "status-off": chance.sample(sorted(set(STATUSES)), 2), "levels-off": some("settlement", "admin1", ""),
        "sources": some(*PUBLISHERS), "actors": some("Syrian army", "police"),
        "killed": chance.choice((0, 0, 1, 7, 50)), "q": chance.choice(("", "", "Aleppo", "Tah")),
    }  # fmt: skip


def link(view: Mapping[str, Any]) -> str:
    def written(value: Any) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        words = value if isinstance(value, list) else [str(value)]
        return ",".join(quote(word) if word else "~" for word in words)

    return "#provinces=yes&" + "&".join(f"{k}={written(v)}" for k, v in view.items() if v or v is False)


def agrees(page: Any, rows: list[Row], view: Mapping[str, Any]) -> set[str]:
    """The events that should be shown, after all that the page says of their number was found right."""
    page.wait_for_function("asked => eventMapper.state.view.from === asked", arg=view["from"])
    said, want = page.evaluate(SAID), sorted(row["event_id"] for row in rows if passes(row, view))
    assert said["ids"] == want
    assert said["line"].startswith(f"{len(want)} of ")
    for name, column, key in (("types", "event_type", "types-off"), ("statuses", "status", "status-off")):
        for word, number in said[name].items():
            assert number == sum(row[column] == word and passes(row, view, key) for row in rows), word
    assert said["time"] == sum(passes(row, view, "time") for row in rows)
    units = {code for row in rows if passes(row, view) for code in row["admin1_code"].split("; ")}
    assert said["provinces"] == sorted(units - {""})
    return set(want)


def file_ids(page: Any, kind: str, folder: Path) -> list[str]:
    page.locator(".em-saving summary").click()
    with page.expect_download() as waiting:
        page.locator(f".em-saving button[data-format={kind}]").click()
    waiting.value.save_as(folder / kind)
    text = (folder / kind).read_bytes().decode("utf-8-sig")
    if kind == "csv":
        return [row["event_id"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    return [feature["properties"]["event_id"] for feature in json.loads(text)["features"]]


def test_all_that_says_how_many_agrees_under_many_filters(
    gazetteer: "Gazetteer", look: Look, tmp_path: Path
) -> None:
    chance = random.Random(20)
    made = events(chance)
    told = [make.extraction(*made[200 * k : 200 * (k + 1)], report={"id": f"r{k}", "publisher": name})
            for k, name in enumerate(PUBLISHERS)]  # fmt: skip
    shown = layers(told, gazetteer, title="Agree")
    columns = shown.events.drop(columns="geometry")
    rows: list[Row] = columns.fillna(dict.fromkeys(columns.select_dtypes(object), "")).to_dict("records")
    save(render(shown), tmp_path / "a.html")
    page = look(tmp_path / "a.html")
    views = [view_of(chance) for _ in range(16)]
    for number, view in enumerate(views):
        page.evaluate("hash => { location.hash = hash; }", link(view))
        want = agrees(page, rows, view)
        for kind in ("csv", "geojson") if want and number % 5 == 0 else ():
            found = file_ids(page, kind, tmp_path)
            assert len(found) == len(want)
            assert set(found) == want
    for view in views[-2:-8:-1]:
        page.wait_for_timeout(SOON)  # the page writes its own address a moment later
        page.go_back()
        agrees(page, rows, view)
    for view in views[-6:]:
        page.wait_for_timeout(SOON)
        page.go_forward()
        agrees(page, rows, view)
    assert page.said == []
