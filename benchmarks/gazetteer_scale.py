"""Speed and size of the gazetteer, as embedded and with millions of places added.

    python -m benchmarks.gazetteer_scale [--rows 13000000] [--countries 20] [--keep FOLDER]

Invents a GeoNames file of that many rows (benchmarks/geonames_file.py), adds it with the reader that users
have, and asks both for names they were built with: as they are written, and respelled so that only their
sound is known. A tenth of the rows in a tenth of the countries (--rows 1300000 --countries 2) costs a look-up
as much, for the country is given and only its part is read. Prints times of this machine (of look-ups
processor time): the ratios between the columns are worth more than the figures.
"""

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.table import Table

from gazetteer import Gazetteer
from gazetteer.additions.adding import add, remove
from gazetteer.opening import embedded_path, user_layers
from gazetteer.sources import ADDABLE
from gazetteer.sources.options import Options
from gazetteer.spellings.names import form
from gazetteer.storage.catalogue import Catalogue, LayerInfo
from gazetteer.storage.index import Index
from gazetteer.storage.layers import Layers

from .geonames_file import COUNTRIES, write

ASKED = 1_000
_RESPELL = str.maketrans({"a": "e", "e": "i", "i": "e", "o": "u", "u": "o"})
_READER = """
import sys, time
from pathlib import Path
from rich.console import Console
from rich.table import Table

from gazetteer import Gazetteer
asked = failed = 0
end = time.monotonic() + float(sys.argv[2])
while time.monotonic() < end:
    with Gazetteer.open(data=Path(sys.argv[1])) as gazetteer:
        for name in ("Aleppo", "al-Tah", "Kharkiv", "El Fasher"):
            asked += 1
            country = {"Kharkiv": "UA", "El Fasher": "SD"}.get(name, "SY")
            failed += gazetteer.find(name, within=country).best is None
print(asked, failed)
"""


def sample(path: Path, count: int) -> list[tuple[str, str]]:
    """(name, country) of places of an index file, taken at random, always the same."""
    index, rng = Index(path), random.Random(7)
    rows = rng.sample(range(index.meta("rows")), count)
    places = [index.place(row) for row in rows]
    index.close()
    return [(p.name, p.country) for p in places if p.name.isascii() and p.country]


def respelled(names: list[tuple[str, str]], layers: Layers) -> list[tuple[str, str]]:
    """The names with other vowels, where nothing is spelled so."""
    other = [(name.lower().translate(_RESPELL), country) for name, country in names]
    return [(name, country) for name, country in other if not layers.exact(form(name))]


def timed(ask: Callable[[str, str], object], names: list[tuple[str, str]]) -> tuple[float, float]:
    """Median and 95th percentile in microseconds, each name asked once and never before.

    Of processor time: on a machine that does other work too the time on the clock says little.
    """
    took = []
    for name, country in names:
        begin = time.process_time_ns()
        ask(name, country)
        took.append((time.process_time_ns() - begin) / 1000)
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def opening_ms(data: Path) -> float:
    """Median time in ms to open the gazetteer with what was added to a folder."""
    took = []
    for _ in range(9):
        begin = time.perf_counter_ns()
        Gazetteer.open(data=data).close()
        took.append((time.perf_counter_ns() - begin) / 1e6)
    return statistics.median(took)


def questions(data: Path, file: Path) -> Iterator[tuple[str, str]]:
    """(what, figures) of one gazetteer: opening, exact look-up, ranked look-ups."""
    yield "open, ms", f"{opening_ms(data):.1f}"
    names = sample(file, ASKED)
    layers = user_layers(data)
    half = len(names) // 2

    def exact(name: str, country: str) -> object:
        found = layers.exact(form(name), (country,))
        return found and layers.place(found[0])

    yield "exact look-up with its place, µs", "{:.0f} (p95 {:.0f})".format(*timed(exact, names[:half]))
    other = respelled(names, layers)
    with Gazetteer.open(data=data) as gazetteer:

        def ask(name: str, country: str) -> object:
            return gazetteer.find(name, within=country)

        yield "find as written, ranked, µs", "{:.0f} (p95 {:.0f})".format(*timed(ask, names[half:]))
        yield "find by sound, ranked, µs", "{:.0f} (p95 {:.0f})".format(*timed(ask, other))
    layers.close()


def _added(source: Path, data: Path, name: str, most: int | None) -> LayerInfo:
    addable = ADDABLE["geonames"]
    rows = islice(addable.read(source, Options()), most)
    info = addable.info("geonames", source.name, "invented")
    return add(name, rows, digest=name, info=info, folder=data).layer


def imported(source: Path, data: Path) -> dict[str, str]:
    """Add the file, and then its first rows once more while two processes read; what that took."""
    begin = time.perf_counter()
    layer = _added(source, data, "invented", None)
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    readers = [
        subprocess.Popen([sys.executable, "-c", _READER, str(data), "10"], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    _added(source, data, "once more", 30_000)
    answered = [tuple(map(int, reader.communicate()[0].split())) for reader in readers]
    remove("once more", data)
    asked, failed = (sum(column) for column in zip(*answered, strict=True))
    return {
        "rows added": f"{layer.places:,} with {layer.names:,} names",
        "rows a second": f"{layer.places / seconds:,.0f} ({seconds:.0f} s)",
        "peak memory, MB": f"{peak:.0f}",
        "index, MB": f"{(data / layer.file).stat().st_size / 1e6:,.0f}",
        "questions of two readers while one adds, failed": f"{asked:,}, {failed}",
    }


def table(title: str, rows: dict[str, str]) -> None:
    """Print figures under a title."""
    shown = Table(title=title, title_justify="left", show_header=False)
    for what, figure in rows.items():
        shown.add_row(what, figure)
    Console(width=100).print(shown)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the invented file")
    most = len(COUNTRIES)
    parser.add_argument("--countries", type=int, default=most, choices=range(1, most + 1), metavar="N")
    parser.add_argument("--keep", type=Path, help="folder for the file and its index, kept for the next run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        empty, data = folder / "empty", folder / f"data-{options.rows}-{options.countries}"
        data.mkdir(parents=True, exist_ok=True)
        base = embedded_path()
        machine = f"{os.cpu_count()} processors, Python {sys.version.split()[0]}"
        table(f"Embedded index ({machine})", dict(questions(empty, base)))
        if not Catalogue(data).layers():
            source = folder / f"invented-{options.rows}-{options.countries}.txt"
            write(source, options.rows, countries=options.countries)
            table("Adding a GeoNames file", imported(source, data))
        file = data / Catalogue(data).layers()[0].file
        table(
            f"With {options.rows:,} places in {options.countries} countries added",
            dict(questions(data, file)),
        )


if __name__ == "__main__":
    main()
