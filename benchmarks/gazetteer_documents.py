"""How well the place names of whole texts are resolved, their spans given: ours against what a list knows.

Run: python -m benchmarks.gazetteer_documents [--half 0|1|both] [--data FILE ...] [--show N]. Reads LGL and
TUD-Loc 2013 in ../shared/data beside the repository (never copied), or other files of that form: JSON Lines
with "text", "toponyms" (phrase, start, end, lat, lon, and if known geonameid and fcode or type) and, where
known, "feed" or "publisher" and "url". Half 0 was developed on, half 1 is held out.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.gazetteer_gold import DATA, SETS, Gold, Judge, Text, half, read
from gazetteer import Answer, Gazetteer, Place
from gazetteer.measure import distance_km

EXACT_KM, NEAR_KM, FIELD_KM = 2.0, 25.0, 161.0
"""One place in two gazetteers lies within 2 km (research: p95 1.8 km); 161 km is the field's measure."""
SURE = 0.8
"""Answers of a publisher's other texts from this confidence on are its home."""


def population(judge: Judge, text: Text) -> list[Place | None]:
    """Baseline: of the places spelled so the one with most people."""
    found = [judge.spelled(g.named.name) for g in text.names]
    return [max(f, key=lambda p: p.population, default=None) for f in found]


def find_alone(judge: Judge, text: Text) -> list[Place | None]:
    """Baseline: what find() answers to the name alone."""
    for g in text.names:
        judge.spelled(g.named.name)
    answers = [judge.alone[g.named.name] for g in text.names]
    return [a.best.place if a.best else None for a in answers]


def resolved(
    judge: Judge, text: Text, *, publisher: bool = False, home: Iterable[Place] = ()
) -> tuple[Answer, ...]:
    """Ours: all names of the text together; with what the publisher's name and address say; with its home."""
    names = [judge.named(g) for g in text.names]
    given = {"publisher": text.publisher, "url": text.url} if publisher else {}
    return judge.gazetteer.resolve(names, text.text, home=home, **given)


def homes(judge: Judge, texts: Sequence[Text]) -> dict[str, list[Place]]:
    """Text id -> the places that the other texts of its publisher surely name."""
    by_publisher: dict[str, list[tuple[str, list[Place]]]] = defaultdict(list)
    for text in texts:
        if text.publisher:
            answers = dict.fromkeys(resolved(judge, text, publisher=True))
            sure = [a.best.place for a in answers if a.best and a.confidence >= SURE]
            by_publisher[text.publisher].append((text.id, [p for p in sure if p.level == "settlement"]))
    return {
        key: [p for other, places in of_one for p in places if other != key]
        for of_one in by_publisher.values()
        for key, _ in of_one
    }


@dataclass(slots=True)
class Tally:
    """Counts of one way over one collection."""

    gold: int = 0
    known: int = 0
    answered: int = 0
    exact: int = 0
    near: int = 0
    field: int = 0
    fair: int = 0
    near_all: int = 0
    field_all: int = 0
    fair_all: int = 0
    seconds: float = 0.0

    def add(self, judge: Judge, gold: Gold, place: Place | None) -> None:
        """Count one name."""
        if gold.point is None:
            return
        known = bool(judge.spelled(gold.named.name))
        self.gold, self.known = self.gold + 1, self.known + known
        if place is None:
            return
        self.answered += 1
        gap, same = distance_km(place.point, gold.point), judge.same_unit(place, gold)
        self.near_all, self.field_all = self.near_all + (gap <= NEAR_KM), self.field_all + (gap <= FIELD_KM)
        self.fair_all += gap <= FIELD_KM or same
        if known:
            same_entry = gold.key in (place.id, *place.also)
            self.exact += same_entry or same or gap <= EXACT_KM
            self.near, self.field = self.near + (gap <= NEAR_KM), self.field + (gap <= FIELD_KM)
            self.fair += gap <= FIELD_KM or same


Way = Callable[[Judge, Text], Sequence[Place | None]]


def _best(answers: Iterable[Answer]) -> list[Place | None]:
    return [a.best.place if a.best else None for a in answers]


def measure(judge: Judge, texts: Sequence[Text], home: dict[str, list[Place]]) -> dict[str, Tally]:
    """Every way over the texts."""
    ways: dict[str, Way] = {
        "most people": population,
        "find() alone": find_alone,
        "resolve()": lambda j, t: _best(resolved(j, t)),
        "… publisher, url": lambda j, t: _best(resolved(j, t, publisher=True)),
    }
    if home:
        ways["… its other texts"] = lambda j, t: _best(
            resolved(j, t, publisher=True, home=home.get(t.id, ()))
        )
    found: dict[str, Tally] = {}
    for name, way in ways.items():
        tally = found[name] = Tally()
        for text in texts:
            began = time.perf_counter()
            places = way(judge, text)
            tally.seconds += time.perf_counter() - began
            for gold, place in zip(text.names, places, strict=True):
                tally.add(judge, gold, place)
    return found


def reliability(
    judge: Judge, texts: Sequence[Text], home: dict[str, list[Place]]
) -> list[tuple[float, bool]]:
    """(confidence, right?) of every answer: right within 25 km or the same unit."""
    found = []
    for text in texts:
        answers = resolved(judge, text, publisher=True, home=home.get(text.id, ()))
        for gold, answer in zip(text.names, answers, strict=True):
            if answer.best and gold.point is not None:
                place = answer.best.place
                right = distance_km(place.point, gold.point) <= NEAR_KM or judge.same_unit(place, gold)
                found.append((answer.confidence, right))
    return found


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


COLUMNS: tuple[tuple[str, Callable[[Tally], str]], ...] = (
    ("gold", lambda t: str(t.gold)),
    ("≤25 km", lambda t: _share(t.near_all, t.gold)),
    ("≤161 km", lambda t: _share(t.field_all, t.gold)),
    ("or same unit", lambda t: _share(t.fair_all, t.gold)),
    ("spelled so", lambda t: str(t.known)),
    ("exact", lambda t: _share(t.exact, t.known)),
    ("≤25 km", lambda t: _share(t.near, t.known)),
    ("≤161 km", lambda t: _share(t.field, t.known)),
    ("or same unit", lambda t: _share(t.fair, t.known)),
    ("answered", lambda t: _share(t.answered, t.gold)),
    ("right ≤161 or same", lambda t: _share(t.fair_all, t.answered)),
)
"""Shares of all gold, then of the names that the gazetteer has a place of that very spelling for."""


def table_of(title: str, found: dict[str, Tally], texts: int) -> Table:
    """The table of one collection."""
    table = Table(title=title)
    for column in ("way", *(name for name, _ in COLUMNS), "ms a text"):
        table.add_column(column)
    for way, tally in found.items():
        milliseconds = 1000 * tally.seconds / max(1, texts)
        table.add_row(way, *(cell(tally) for _, cell in COLUMNS), f"{milliseconds:.2f}")
    return table


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("0", "1", "both"), default="1")
    parser.add_argument("--data", type=Path, nargs="*", default=[DATA / name for name in SETS])
    parser.add_argument("--show", type=int, default=0, help="print so many errors of each set")
    args = parser.parse_args()
    console = Console(width=190)
    files = [path for path in args.data if path.is_file()]
    if not files:
        console.print(f"skipped: the measuring data is not at {DATA}", markup=False)
        return 0
    gazetteer = Gazetteer.open()
    judge = Judge(gazetteer)
    versions = ", ".join(f"{s.id} {s.version}" for s in gazetteer.sources())
    console.print(f"{date.today()}; gazetteer: {versions}; half {args.half}", markup=False)
    pairs: list[tuple[float, bool]] = []
    for path in files:
        every = read(path)
        chosen = [t for t in every if args.half == "both" or half(t) == int(args.half)]
        home = homes(judge, every) if any(t.publisher for t in every) else {}
        found = measure(judge, chosen, home)
        console.print(table_of(f"{path.name}: {len(chosen)} texts, the names given", found, len(chosen)))
        pairs += reliability(judge, chosen, {})
        _errors(console, judge, chosen, args.show)
    console.print(_reliability_table(pairs))
    return 0


def _reliability_table(pairs: Sequence[tuple[float, bool]]) -> Table:
    table = Table(title="Reliability, publisher known: answers right within 25 km or the same unit")
    for column in ("confidence", "answers", "mean confidence", "right"):
        table.add_column(column)
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        part = [(c, right) for c, right in pairs if low <= c < high]
        if part:
            mean = sum(c for c, _ in part) / len(part)
            right = _share(sum(r for _, r in part), len(part))
            table.add_row(f"{low:g} to {min(1, high):g}", str(len(part)), f"{mean:.3f}", right)
    return table


def _errors(console: Console, judge: Judge, texts: Sequence[Text], most: int) -> None:
    shown = 0
    for text in texts if most else ():
        for gold, answer in zip(text.names, resolved(judge, text, publisher=True), strict=True):
            place = answer.best.place if answer.best else None
            if gold.point is None or shown >= most or not judge.spelled(gold.named.name):
                continue
            if place is None or (
                distance_km(place.point, gold.point) > FIELD_KM and not judge.same_unit(place, gold)
            ):
                shown += 1
                around = text.text[max(0, gold.named.start - 60) : gold.named.end + 40].replace("\n", " ")
                got = f"{place.name} {place.admin1 or place.country}" if place else answer.reason
                told = f"{text.publisher} {gold.named.name!r} {gold.point} got {got} ({answer.confidence})"
                console.print(f"{told}: {around}", markup=False)


if __name__ == "__main__":
    sys.exit(main())
