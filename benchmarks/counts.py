"""How exactly the deaths of a note are read: ours against "the first number in the text".

Run: python benchmarks/counts.py [--half 0|1] [--show N]. Reads ACLED and Airwars in ../shared/data beside the
repository (never copied); where that is absent it says so and stops. A note counts when its words speak of
death at all and no figure in it was "coded" by convention. Half 0 was developed on, half 1 is held out.
"""

import argparse
import csv
import json
import sys
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex
from rich.console import Console
from rich.table import Table

from mapper.detect.counts import detect
from mapper.model import CountMention, Report
from mapper.numerals import WORDS
from mapper.reading import ready

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_DEATH = regex.compile(
    r"(?i)\b(kill|dead|death|died|fatal|slain|gunned|murder|execut|behead|assassinat|casualt|perish|martyr)"
)
_CODED = regex.compile(
    r"(?i)\bcod(ed|ing)\b|(split|spread) (between|over|across)|divided|distribut|allocat|tally|evenly"
)
_MORE = regex.compile(r"(?i)\b(additional|another|further|more)\b(?! than)")
_DIGITS = regex.compile(r"\b\d+\b|\b[a-z]+\b")


@dataclass(frozen=True, slots=True)
class Note:
    """A text with the lowest and highest figure of killed that its coders read from it."""

    id: str
    text: str
    low: int
    high: int


def acled(path: Path, key: str) -> Iterator[Note]:
    """The notes of an ACLED file that speak of death and hold no coder's convention."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            text, deaths = row["notes"] or "", row["fatalities"]
            if _DEATH.search(text) and not _CODED.search(text) and deaths.isdigit():
                yield Note(row[key], text, int(deaths), int(deaths))


def airwars(path: Path) -> Iterator[Note]:
    """The English texts of Airwars that speak of death, with the range that Airwars gives."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            text, incidents = row.get("text") or "", row.get("incidents") or []
            if row.get("lang") != "en" or not _DEATH.search(text) or len(incidents) != 1:
                continue
            low, high = incidents[0].get("killed_min", ""), incidents[0].get("killed_max", "")
            if low.isdigit() and high.isdigit():
                yield Note(row["source_id"], text, int(low), int(high))


def figure(found: tuple[CountMention, ...], report: Report) -> int | None:
    """One figure of killed; 0 where nothing is told. Of a range the lowest, as ACLED does.

    It is the sum of the first sentence that gives one, and of what later ones add ("another 5", "4 more").
    """
    sentences = ready(report).sentences
    own = [m for m in found if m.what == "killed" and m.scope == "event"]
    if not own:
        return 0
    total = 0
    for sentence in sentences:
        here = [m for m in own if sentence.start <= m.start < sentence.end]
        more = [m for m in here if not total or _MORE.search(m.hedge + " " + m.text)]
        total += sum(v for m in more if (v := m.min if m.min is not None else m.max) is not None)
    if total:
        return total
    values = [m.max if m.max is not None else m.min for m in own]
    return 0 if any(v == 0 for v in values) else None


def first_number(text: str) -> int:
    """The baseline: the first number in the text, in digits or words; 0 where there is none."""
    for m in _DIGITS.finditer(text.lower()):
        if m.group().isdigit():
            return int(m.group())
        if m.group() in WORDS:
            return WORDS[m.group()]
    return 0


def half(note: Note) -> int:
    """The half a note belongs to, by a checksum of its id."""
    return zlib.crc32(note.id.encode()) % 2


def measure(name: str, notes: list[Note], table: Table, show: int, console: Console) -> None:
    """Add one row: how many figures are exact, for all notes and for those with deaths."""
    start, exact, base, dead, exact_dead, base_dead, shown = time.perf_counter(), 0, 0, 0, 0, 0, 0
    for note in notes:
        report = Report(note.id, note.text, lang="en")
        got = figure(detect(ready(report)), report)
        right = got is not None and note.low <= got <= note.high
        plain = note.low <= first_number(note.text) <= note.high
        exact, base = exact + right, base + plain
        if note.high > 0:
            dead, exact_dead, base_dead = dead + 1, exact_dead + right, base_dead + plain
        if not right and shown < show:
            shown += 1
            console.print(f"[{note.low}-{note.high}] {got}: {note.text[:600]}", markup=False)
    seconds = time.perf_counter() - start
    share = f"{exact / len(notes):.3f}" if notes else "-"
    table.add_row(name, str(len(notes)), share, f"{base / max(1, len(notes)):.3f}", str(dead),
                  f"{exact_dead / max(1, dead):.3f}", f"{base_dead / max(1, dead):.3f}",
                  f"{1000 * seconds / max(1, len(notes)):.2f}")  # fmt: skip


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many errors of each set")
    args = parser.parse_args()
    console = Console(width=160)
    if not DATA.is_dir():
        console.print(f"skipped: the measuring data is not at {DATA}", markup=False)
        return 0
    sets = {
        "ACLED Syria 2018": list(acled(DATA / "acled" / "acled_syria_2018_jan_mar.csv", "data_id")),
        "ACLED South Asia 2015": list(
            acled(DATA / "acled" / "acled_south_se_asia_2015.csv", "event_id_cnty")
        ),
        "Airwars English": list(airwars(DATA / "airwars" / "airwars_syria_texts_dev.jsonl")),
    }
    table = Table(
        title=f"Killed, exact share, half {args.half} ({'held out' if args.half else 'developed on'})"
    )
    for column in (
        "set",
        "notes",
        "ours",
        "first number",
        "with deaths",
        "ours",
        "first number",
        "ms a note",
    ):
        table.add_column(column)
    for name, notes in sets.items():
        measure(name, [n for n in notes if half(n) == args.half], table, args.show, console)
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
