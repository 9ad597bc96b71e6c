"""`python -m benchmarks.map`: our map beside folium's own ways to draw the same events, in headless Chromium.

Build: seconds from data in memory to the file. Drawn: milliseconds from opening the file until the events
are on the map, which can be moved, and a frame has been shown. Ready: the same until all that is on the
screen is there and right: of our page map, names, list, filters, numbers and strip of time. Whole: until all
columns have been read, so that what the reader does is answered; of folium's pages, which have only a map,
the three are one. The page's own clock tells them, in the same way for all: two frames after the page marks
them, or after its load event. Heap: the page's JavaScript memory when whole. The baselines get a position and
a popup with type, date, place and quote; our page carries every column of every event. All files are whole
and are opened with the network cut, in turns; the middle of the rounds is printed. ``--scattered`` puts every
event at a point of its own; ``--throttle`` slows the processor down as a phone or an old laptop would.
"""

import argparse
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from gazetteer import Gazetteer
from mapper.frame import Layers
from mapper.webmap import save

from .map_browser import PATIENCE, browser, opened
from .map_data import invented
from .map_ways import WAYS

#: A way with so many events is not tried where the number of events is larger: the page would not open.
LIMIT = {"Marker": 10_000}
#: The marks for "drawn", "ready" and "whole" of our page, and of a page of folium's.
OURS, THEIRS = ("em-drawn", "em-ready", "em-whole"), ("load", "load", "load")
#: What is seen of one opening: milliseconds until each mark, megabytes of heap; None where it never opens.
Seen = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What one file took: seconds, megabytes, milliseconds (None: never), megabytes of heap."""

    build: float
    size: float
    drawn: float | None
    ready: float | None
    whole: float | None
    heap: float | None


def look(path: Path, chromium: Any, throttle: float) -> Seen:
    """Opens a file once: drawn, ready, whole, heap."""
    ours = path.stem == "Event-Mapper"
    with opened(chromium, path, OURS if ours else THEIRS, throttle) as (page, times):
        if times is None:
            return None, None, None, None
        return *times, page.evaluate("performance.memory.usedJSHeapSize") / 1e6


def built(name: str, layers: Layers, folder: Path) -> tuple[Path, float]:
    """The file of one way, and the seconds that took."""
    path = folder / f"{name.replace(' ', '-')}.html"
    start = time.perf_counter()
    save(WAYS[name](layers), path)
    return path, time.perf_counter() - start


def measure(
    files: dict[str, tuple[Path, float]], chromium: Any, rounds: int, throttle: float
) -> dict[str, Result]:
    """Opens all files in turns, so that what else the machine does falls on all of them."""
    seen: dict[str, list[Seen]] = {name: [] for name in files}
    for _ in range(rounds):
        for name, (path, _) in files.items():
            if not seen[name] or seen[name][0][0] is not None:
                seen[name].append(look(path, chromium, throttle))
    return {
        name: Result(
            build, path.stat().st_size / 1e6, *(_middle(column) for column in zip(*seen[name], strict=True))
        )
        for name, (path, build) in files.items()
    }


def _middle(values: Seen) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.median(known) if len(known) == len(values) else None


def inside(path: Path, chromium: Any) -> list[tuple[str, str]]:
    """What our own page takes for what a reader does, in milliseconds, and what its blocks weigh."""
    found = []
    with opened(chromium, path, OURS) as (page, _):
        for said, blocks in (
            ("first block: what the page opens with, MB", "opening"),
            ("second block: all that is filtered and listed, MB", "data"),
            ("third block: whole outlines of the ground, MB", "ground"),
            ("later blocks: quotes and reasons, MB", "more"),
        ):
            found.append((said, f"{page.evaluate(WEIGHT, blocks) / 1e6:.2f}"))
        for said, script in DEEDS:
            times = [page.evaluate(f"{TIMED}({script})") for _ in range(8)]
            found.append((said, f"{statistics.median(times):.0f}"))
    return found


#: Text of the page's blocks of data, in characters.
WEIGHT = """name => {
  let own = false, sum = 0;
  for (const node of document.querySelectorAll("script[type='application/octet-stream']")) {
    own = node.id ? node.id.startsWith("em-" + name) : own;
    sum += own ? node.textContent.length : 0;
  }
  return sum;
}"""
#: Runs a function of the page's state and says how many milliseconds it took.
TIMED = "(f => { const s = eventMapper.state, t = performance.now(); f(s); return performance.now() - t; })"
DEEDS = (
    ("a time filter and redraw, ms", "s => eventMapper.change(s, { from: s.view.from ? '' : '2020-01-01' })"),
    (
        "a type switched and redraw, ms",
        "s => eventMapper.change(s, { typesOff: s.view.typesOff.length ? [] : ['Battles'] })",
    ),
    ("free text and redraw, ms", "s => eventMapper.change(s, { q: s.view.q ? '' : 'Idlib' })"),
    ("redraw after a move, ms", "s => s.eventLayer.redraw()"),
    (
        "zoom in by three and redraw, ms",
        "s => s.map.setZoom(s.map.getZoom() > 6 ? 4 : 7.5, { animate: false })",
    ),
)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--only", nargs="+", choices=tuple(WAYS), default=tuple(WAYS))
    parser.add_argument("--scattered", action="store_true", help="no two events at one point")
    parser.add_argument("--keep", type=Path, help="a folder for the files, to look at them")
    parser.add_argument("--rounds", type=int, default=3, help="how often each file is opened")
    parser.add_argument("--throttle", type=float, default=1, help="how many times slower the processor is")
    chosen = parser.parse_args()
    console, gazetteer = Console(width=120), Gazetteer.open()
    with tempfile.TemporaryDirectory() as temporary, browser() as chromium:
        for number in chosen.number:
            folder = (chosen.keep or Path(temporary)) / str(number)
            folder.mkdir(parents=True, exist_ok=True)
            layers = invented(number, gazetteer, scattered=chosen.scattered)
            names = [name for name in chosen.only if number <= LIMIT.get(name, number)]
            files = {name: built(name, layers, folder) for name in names}
            found = measure(files, chromium, chosen.rounds, chosen.throttle)
            slowed = f", processor {chosen.throttle:g} times slower" if chosen.throttle != 1 else ""
            _print(console, f"{number:,} events{slowed}", found)
            if "Event Mapper" in files:
                for said, value in inside(files["Event Mapper"][0], chromium):
                    console.print(f"  {said}: {value}")


def _print(console: Console, title: str, found: dict[str, Result]) -> None:
    """``times``: how many times as long as ours until ours is drawn, ready, whole."""
    table = Table(title=title)
    marks = ("drawn ms", "times", "ready ms", "times", "whole ms", "times")
    for head in ("way", "build s", "file MB", *marks, "heap MB"):
        table.add_column(head, justify="left" if head == "way" else "right")
    own = found.get("Event Mapper")
    for name, made in found.items():
        cells = [f"{made.build:.1f}", f"{made.size:.1f}"]
        for mark in ("drawn", "ready", "whole"):
            value, ours = getattr(made, mark), getattr(own, mark, None)
            cells.append(f"over {PATIENCE} s" if value is None else f"{value:,.0f}")
            cells.append(f"{value / ours:.1f}" if value and ours else "")
        table.add_row(name, *cells, "" if made.heap is None else f"{made.heap:.0f}")
    console.print(table)


if __name__ == "__main__":
    main()
