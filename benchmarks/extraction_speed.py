"""`python -m benchmarks.extraction_speed`: how fast reports are read, on one core.

Articles of about 2,500 characters: local news (LGL, the half that is developed on) where the data folder
lies beside the repository, else the repository's own examples and cases. Times are processor time of this
process, so that other work on the machine counts little. Caches are warm from other articles.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import regex
import yaml
from rich.console import Console
from rich.table import Table

from gazetteer import Gazetteer, set_up_command
from mapper import serial
from mapper.detect import actors, counts, dates, places, sources, triggers, weapons
from mapper.model import Extraction, Report
from mapper.pipeline import extract
from mapper.place import resolve
from mapper.reading import Reading, ready
from mapper.voices.claims import voices

from .extraction_data import half

ROOT = Path(__file__).resolve().parents[1]
LGL = ROOT.parent / "shared" / "data" / "geoparsing" / "lgl.jsonl"
#: Characters of an article, as the target says it: 200 such articles a second.
ARTICLE = 2_500
PUBLISHED = date(2009, 3, 20)
#: What a reader without rules would do: every number and every known name.
NUMBER = regex.compile(r"\b\d+(?:,\d{3})*\b")
#: Texts that are no article: what is said again and again to the length asked for.
HOSTILE = {
    "one line without full stops": "the army shelled Idlib and Homs and five were killed on Monday and ",
    "commas": ", ",
    "numbers": "in 5, 12 and 2019 the 17 ",
    "names of places": "Aleppo, Idlib, Homs and Kharkiv, ",
    "people killed": "five people were killed and 3 wounded, ",
    "borders": "the border with Turkey and 5 km north of Idlib, ",
    "one word": "a",
    "quotation marks": '"he said ',
}


#: `mapper`, which says at its end what processor time it took and its memory at most (kB, Linux).
COMMAND = """
import atexit, sys, time
def told():
    most = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
    print(time.process_time(), *most, file=sys.stderr)
atexit.register(told)
from mapper.cli import main
main(sys.argv[1:])
"""


def articles(most: int) -> tuple[str, list[Report]]:
    """Where the articles are from, and at most so many of them, each cut or joined to its length."""
    if LGL.exists():
        rows = [json.loads(line) for line in LGL.read_text("utf-8").split("\n") if line]
        texts = [row["text"] for row in rows if half(str(row["doc_id"])) == 0]
        name = "LGL, half 0"
    else:
        texts = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
        for path in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
            texts += [case["text"] for case in yaml.safe_load_all(path.read_text("utf-8")) if "text" in case]
        name = "examples and cases"
    whole = "\n\n".join(texts)
    cut = [whole[at : at + ARTICLE] for at in range(0, len(whole) - ARTICLE, ARTICLE)]
    return name, [Report(f"a{n}", text, published=PUBLISHED) for n, text in enumerate(cut[:most])]


def timed(run: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000


def stages(warm: Sequence[Report], reports: Sequence[Report]) -> list[tuple[str, float]]:
    """Milliseconds an article for each part of the flow, by what it is given in the flow.

    The gazetteer is a new one: what it remembers of an article is of that article alone.
    """
    spent: dict[str, float] = {}
    with Gazetteer.open() as gazetteer:
        for report in warm:
            extract(report, gazetteer)
        for report in reports:
            parts = _Parts(spent)
            hits = parts.run(
                "names of places in the text (gazetteer)", lambda r: gazetteer.scan(r.text), report
            )
            reading = parts.run("language, sentences, words", lambda r, h: ready(r, h), report, hits)
            _detectors(reading, gazetteer, parts)
    return [(name, total / len(reports)) for name, total in spent.items()]


class _Parts:
    """Adds up the time of each part."""

    def __init__(self, spent: dict[str, float]) -> None:
        """``spent`` is added to."""
        self._spent = spent

    def run(self, name: str, work: Callable[..., Any], *given: object) -> Any:
        """The answer of a part, its time added to what is spent on it."""
        start = time.process_time()
        answer = work(*given)
        self._spent[name] = self._spent.get(name, 0.0) + (time.process_time() - start) * 1000
        return answer


def _detectors(reading: Reading, gazetteer: Gazetteer, parts: _Parts) -> None:
    when = parts.run("dates", dates.detect, reading)
    parts.run("counts", counts.detect, reading)
    means = parts.run("weapons", weapons.detect, reading)
    who = parts.run("actors", actors.detect, reading)
    said = parts.run("sources", sources.read, reading, who)
    where = parts.run("places", places.detect, reading, (*when, *means, *who, *said.mentions))
    parts.run("places resolved (mostly gazetteer)", resolve, reading, where, gazetteer)
    parts.run("triggers", triggers.find, reading)
    parts.run("claims", voices, reading, said.attributions)


def plain(reports: Sequence[Report], gazetteer: Gazetteer) -> None:
    """The baseline: every number and every known name, nothing judged."""
    for report in reports:
        NUMBER.findall(report.text)
        gazetteer.scan(report.text)


def command(reports: Sequence[Report]) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of the processor and megabytes at most of one `mapper extract`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        rows = [{"id": r.id, "text": r.text, "published": PUBLISHED.isoformat()} for r in reports]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        start = time.perf_counter()
        program = [sys.executable, "-c", COMMAND, "extract", str(path), "--format", "jsonl"]
        done = subprocess.run(program, capture_output=True, cwd=ROOT, check=True, text=True)
        clock, (seconds, kilobytes) = time.perf_counter() - start, done.stderr.split()[-2:]
        return clock, float(seconds), int(kilobytes) / 1024


def growth(gazetteer: Gazetteer, text: str, sizes: Sequence[int]) -> list[float]:
    """Milliseconds a thousand characters of a text said over and over to each of the sizes."""
    found = []
    for size in sizes:
        report = Report("x", (text * (size // len(text) + 1))[:size], published=PUBLISHED)
        found.append(timed(lambda r=report: extract(r, gazetteer)) / size * 1000)  # type: ignore[misc]  # as above
    return found


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A table with its first column on the left."""
    made = Table(*heads, title=title, title_justify="left")
    for column in made.columns[1:]:
        column.justify = "right"
    for row in rows:
        made.add_row(*row)
    return made


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200, help="articles that are timed")
    parser.add_argument("--longest", type=int, default=250_000, help="characters of the longest text")
    asked = parser.parse_args()
    set_up_command()  # as `mapper extract` does
    console, gazetteer = Console(width=110), Gazetteer.open()
    name, found = articles(asked.articles + 20)
    warm, reports = found[-20:], found[:-20]
    parts = stages(warm, reports[:100])
    with Gazetteer.open() as other:
        base = timed(lambda: plain(reports, other)) / len(reports)
    for report in warm:
        extract(report, gazetteer)
    read: list[Extraction] = []
    ours = timed(lambda: read.extend(extract(r, gazetteer) for r in reports)) / len(reports)
    written = timed(lambda: [serial.dumps(e) for e in read]) / len(reports)
    rows = [(label, f"{ms:.2f}", f"{1000 / ms:,.0f}") for label, ms in (
        ("numbers by a pattern, names by the gazetteer (baseline)", base), ("extract", ours),
        ("written as JSON", written))]  # fmt: skip
    console.print(
        table(f"{len(reports)} articles of {ARTICLE:,} characters ({name})", ("", "ms", "a second"), rows)
    )
    rest = ours - sum(ms for _, ms in parts)
    shown = [(label, f"{ms:.2f}") for label, ms in (*parts, ("events, corridors, zones and the rest", rest))]
    console.print(table("Milliseconds an article, by part", ("", "ms"), shown))
    cold, many = min(command(reports[:1]) for _ in range(3)), command(reports)
    commands = [(label, *(f"{x:.2f}" for x in used)) for label, used in (
        ("one article", cold), (f"{len(reports)} articles", many))]  # fmt: skip
    console.print(table("mapper extract", ("", "clock s", "processor s", "MB"), commands))
    sizes = [asked.longest // 100, asked.longest // 10, asked.longest]
    texts = {"articles": "\n\n".join(r.text for r in reports), **HOSTILE}
    lines = [
        (label, *(f"{ms:.2f}" for ms in growth(gazetteer, text, sizes))) for label, text in texts.items()
    ]
    console.print(
        table("Milliseconds a thousand characters, by length", ("", *(f"{s:,}" for s in sizes)), lines)
    )


if __name__ == "__main__":
    main()
