"""`python -m benchmarks.map`: our map beside folium's own ways to draw the same events, in headless Chromium.

Build: seconds from data in memory to the file. Ready: milliseconds from opening the file until everything
is drawn and a frame has been shown. Heap: the page's JavaScript memory. The baselines get a position and a
popup with type, date, place and quote; our page carries every column of every event. All files are whole and
are opened with the network cut. ``--scattered`` puts every event at a point of its own.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
from folium.plugins import FastMarkerCluster, MarkerCluster
from rich.console import Console
from rich.table import Table

from gazetteer import Gazetteer
from mapper.frame import Layers
from mapper.webmap import render, save

from .map_data import invented

#: Chromium for a machine without a screen or a sandbox, and with a clock and memory as exact as it has.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--enable-precise-memory-info",
)  # fmt: skip
#: A way with so many events is not tried where the number of events is larger: the page would not open.
LIMIT = {"Marker": 10_000}
#: What our page bears when everything is drawn.
READY = "body.em-ready"
#: Seconds after which a page counts as not opening.
PATIENCE = 240


@dataclass(frozen=True, slots=True)
class Result:
    """What one file took: seconds, megabytes, milliseconds (None: never ready), megabytes of heap."""

    build: float
    size: float
    ready: float | None
    heap: float | None


def ours(layers: Layers) -> Any:
    """Our page."""
    return render(layers)


def points(layers: Layers) -> list[tuple[float, float, str]]:
    """Latitude, longitude and the popup's words for every event that has a point."""
    frame = layers.events
    columns = [frame[name] for name in ("event_type", "date_start", "place_names", "quote", "drawn_as")]
    rows = zip(frame.geometry, *columns, strict=True)
    return [
        (p.y, p.x, f"{kind}, {day}, {name}: {quote}")
        for p, kind, day, name, quote, way in rows
        if way == "point"
    ]


def _chart() -> folium.Map:
    return folium.Map(location=[33, 37], zoom_start=4, tiles=None, prefer_canvas=True)


def marker(layers: Layers) -> Any:
    """folium.Marker with a Popup each."""
    chart = _chart()
    for lat, lon, line in points(layers):
        folium.Marker([lat, lon], popup=folium.Popup(line, parse_html=True)).add_to(chart)
    return chart


def cluster(layers: Layers) -> Any:
    """folium's MarkerCluster."""
    chart = _chart()
    rows = points(layers)
    places, lines = [[lat, lon] for lat, lon, _ in rows], [line for *_, line in rows]
    MarkerCluster(places, popups=lines).add_to(chart)
    return chart


def fast_cluster(layers: Layers) -> Any:
    """folium's FastMarkerCluster, with a callback that makes the popup of text."""
    chart = _chart()
    call = (
        "function (row) {"
        " var box = document.createElement('div'), made = L.marker(new L.LatLng(row[0], row[1]));"
        " box.textContent = row[2]; made.bindPopup(box); return made; }"
    )
    FastMarkerCluster([[lat, lon, line] for lat, lon, line in points(layers)], callback=call).add_to(chart)
    return chart


def geojson(layers: Layers) -> Any:
    """folium.GeoJson on canvas, with a style function and a popup of one column."""
    chart = _chart()
    rows = points(layers)
    frame = gpd.GeoDataFrame(
        {"line": [line for *_, line in rows]},
        geometry=gpd.points_from_xy([lon for _, lon, _ in rows], [lat for lat, *_ in rows]),
        crs="EPSG:4326",
    )
    folium.GeoJson(
        frame,
        marker=folium.CircleMarker(radius=5),
        style_function=lambda _: {"color": "#a0246e"},
        popup=folium.GeoJsonPopup(["line"], labels=False),
    ).add_to(chart)
    return chart


WAYS: dict[str, Callable[[Layers], Any]] = {
    "Event Mapper": ours,
    "FastMarkerCluster": fast_cluster,
    "GeoJson": geojson,
    "MarkerCluster": cluster,
    "Marker": marker,
}


@contextmanager
def browser() -> Iterator[Any]:
    """Debian's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        raise SystemExit("The benchmark needs chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        started = player.chromium.launch(executable_path=found, args=FLAGS)
        yield started
        started.close()


@contextmanager
def opened(chromium: Any, path: Path, selector: str) -> Iterator[tuple[Any, float | None]]:
    """A page with the network cut, and the milliseconds until a frame is shown with what the selector
    names, or of a page that draws while it loads, once it is loaded.
    """
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    ready = None
    try:
        page.goto(path.as_uri(), wait_until="commit" if selector else "load")
        if selector:
            page.wait_for_selector(selector, state="attached")
        ready = page.evaluate(SHOWN)
    except Exception as error:
        if "Timeout" not in str(error):
            raise
    yield page, ready
    context.close()


def measure(name: str, layers: Layers, folder: Path, chromium: Any) -> Result:
    """Build the file of one way, open it, and see what that took."""
    path = folder / f"{name.replace(' ', '-')}.html"
    start = time.perf_counter()
    save(WAYS[name](layers), path)
    build = time.perf_counter() - start
    with opened(chromium, path, READY if name == "Event Mapper" else "") as (page, ready):
        heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6 if ready is not None else None
    return Result(build, path.stat().st_size / 1e6, ready, heap)


def inside(path: Path, chromium: Any) -> list[tuple[str, str]]:
    """What our own page takes for what a reader does, in milliseconds, and what its blocks weigh."""
    found = []
    with opened(chromium, path, READY) as (page, _):
        for said, blocks in (
            ("first block: all that is drawn and filtered, MB", "#em-data"),
            ("later blocks: quotes and reasons, MB", "script[id^=em-more]"),
        ):
            found.append((said, f"{page.evaluate(WEIGHT, blocks) / 1e6:.2f}"))
        for said, script in DEEDS:
            times = [page.evaluate(f"{TIMED}({script})") for _ in range(8)]
            found.append((said, f"{statistics.median(times):.0f}"))
    return found


#: The clock of the page once a frame has been shown.
SHOWN = "new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(performance.now()))))"
#: Text of the page's blocks of data, in characters.
WEIGHT = "name => [...document.querySelectorAll(name)].reduce((sum, s) => sum + s.textContent.length, 0)"
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
    chosen = parser.parse_args()
    console, gazetteer = Console(width=110), Gazetteer.open()
    with tempfile.TemporaryDirectory() as temporary, browser() as chromium:
        for number in chosen.number:
            folder = (chosen.keep or Path(temporary)) / str(number)
            folder.mkdir(parents=True, exist_ok=True)
            _compare(
                console,
                number,
                invented(number, gazetteer, scattered=chosen.scattered),
                folder,
                chromium,
                chosen.only,
            )


def _compare(
    console: Console, number: int, layers: Layers, folder: Path, chromium: Any, names: tuple[str, ...]
) -> None:
    table = Table(title=f"{number:,} events")
    for head in ("way", "build s", "file MB", "ready ms", "times ours", "heap MB"):
        table.add_column(head, justify="left" if head == "way" else "right")
    results = {}
    for name in names:
        if number > LIMIT.get(name, number):
            table.add_row(name, "not tried", "", "", "", "")
            continue
        made = results[name] = measure(name, layers, folder, chromium)
        own = results.get("Event Mapper")
        ratio = f"{made.ready / own.ready:.1f}" if own and own.ready and made.ready else ""
        ready = f"over {PATIENCE} s" if made.ready is None else f"{made.ready:,.0f}"
        heap = "" if made.heap is None else f"{made.heap:.0f}"
        table.add_row(name, f"{made.build:.1f}", f"{made.size:.1f}", ready, ratio, heap)
    console.print(table)
    if "Event Mapper" in results:
        for said, value in inside(folder / "Event-Mapper.html", chromium):
            console.print(f"  {said}: {value}")


if __name__ == "__main__":
    main()
