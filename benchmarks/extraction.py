"""How well reports are read: the event's place, type, deaths and sides, and which names are places.

Run: python -m benchmarks.extraction [--set NAME ...] [--half 0|1] [--sample N] [--show KIND:N].
Sets: acled-syria, acled-syria-embedded, acled-asia, airwars, event-location, lgl, tud, and reports (written
here). KIND of error: place, unit, type, deaths, sides, span, missed, wrong. Reads ../shared/data beside the
repository (never copied); where that is absent it says so and stops. Half 0 was developed on, half 1 is held
out.

An ACLED row is one event; of ours the first that is told as happened is held against it, and deaths are
summed over all that are. Baselines: the first place named, the most populous place named, the first number.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.extraction_data import DATA, acled, airwars, closed, embedded, half, sample, told, with_ocha
from benchmarks.extraction_scores import Scores, incidents, names, notes, verbs
from benchmarks.extraction_spans import marked, toponyms
from gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Set:
    """One set: its name, how it is read, in which gazetteer, how it is scored, and what is aimed at."""

    name: str
    read: Callable[[], Iterator]  # type: ignore[type-arg]  # of the items that ``score`` takes
    ocha: bool
    score: Callable[[Scores, Sequence, Gazetteer], None]  # type: ignore[type-arg]
    aims: dict[str, float]


ACLED = DATA / "acled"
OWN = Path(__file__).parent / "data"
SETS = (
    Set("acled-syria", lambda: acled(ACLED / "acled_syria_2018_jan_mar.csv", "data_id"), True,
        lambda s, i, g: notes(s, i, g, True),
        {"place <= 5 km": 0.90, "place <= 2 km": 0.85, "type": 0.85, "deaths": 0.92,
         "sides, all kinds": 0.80}),
    Set("acled-syria-embedded", lambda: acled(ACLED / "acled_syria_2018_jan_mar.csv", "data_id"), False,
        lambda s, i, g: notes(s, i, g, False), {"first-level unit": 0.90}),
    Set("acled-asia", lambda: acled(ACLED / "acled_south_se_asia_2015.csv", "event_id_cnty"), False,
        lambda s, i, g: notes(s, i, g, False), {"first-level unit": 0.80, "type": 0.80, "deaths": 0.90}),
    Set("airwars", lambda: airwars(DATA / "airwars" / "airwars_syria_texts_dev.jsonl"), True, incidents,
        {"an event <= 5 km": 0.70, "killed in range": 0.60}),
    Set("event-location", lambda: told(DATA / "events" / "event_location_dev.jsonl"), False, verbs,
        {"precision": 0.83, "recall": 0.83}),
    Set("reports", lambda: marked(OWN / "conflict-reports.txt"), False, names, {"F1": 0.80}),
    Set("lgl", lambda: toponyms(DATA / "geoparsing" / "lgl.jsonl"), False, names, {"F1": 0.70}),
    Set("tud", lambda: toponyms(DATA / "geoparsing" / "tud_loc_2013.jsonl"), False, names, {"F1": 0.70}),
)  # fmt: skip


def measure(one: Set, part: int, most: int) -> Scores:
    """Score one set."""
    scores = Scores()
    items = sample([item for item in one.read() if half(item.report.id) == part], most)
    with closed(with_ocha() if one.ocha else embedded()) as gazetteer:
        began = time.perf_counter()
        one.score(scores, items, gazetteer)
        scores.seconds, scores.texts = time.perf_counter() - began, len(items)
    return scores


def table(one: Set, scores: Scores, part: int) -> Table:
    """The scores of one set as a table."""
    which = "held out" if part else "developed on"
    each = 1000 * scores.seconds / max(1, scores.texts)
    shown = Table(title=f"{one.name}, half {part} ({which}): {scores.texts} texts, {each:.1f} ms each")
    for column in ("measure", "share", "asked", "aim"):
        shown.add_column(column, justify="left" if column == "measure" else "right")
    for name, asked in scores.asked.items():
        aim = one.aims.get(name)
        shown.add_row(
            name, f"{scores.right[name] / asked:.3f}", str(asked), "" if aim is None else f"{aim:.2f}"
        )
    for suffix in ("", ", same span"):
        if f"precision{suffix}" in scores.asked:
            p, r = (
                scores.right[f"{m}{suffix}"] / scores.asked[f"{m}{suffix}"] for m in ("precision", "recall")
            )
            aim = one.aims.get("F1") if not suffix else None
            shown.add_row(
                f"F1{suffix}", f"{2 * p * r / max(1e-9, p + r):.3f}", "", "" if aim is None else f"{aim:.2f}"
            )
    return shown


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", action="append", choices=[s.name for s in SETS], help="default: all")
    parser.add_argument("--half", type=int, choices=(0, 1), default=0)
    parser.add_argument("--sample", type=int, default=0, help="at most so many texts of each set")
    parser.add_argument(
        "--show", action="append", default=[], metavar="KIND:N", help="print N errors of a kind"
    )
    args = parser.parse_args()
    console = Console(width=150)
    if not DATA.is_dir():
        console.print(f"skipped: the measuring data is not at {DATA}", markup=False)
        return 0
    for one in SETS:
        if args.set and one.name not in args.set:
            continue
        scores = measure(one, args.half, args.sample)
        for wish in args.show:
            kind, _, number = wish.partition(":")
            for _, words in [e for e in scores.errors if e[0] == kind][: int(number or 20)]:
                console.print(f"{kind}: {words[:700]}", markup=False, highlight=False, soft_wrap=True)
        console.print(table(one, scores, args.half))
    return 0


if __name__ == "__main__":
    sys.exit(main())
