"""Rows added up: precision, recall and F1 of what was found, shares of what is right, distances. Pure."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .compared import Row

#: The group of all languages together.
ALL = "all"
#: The distances, in kilometres, within which shares of places are given; 161 km is the field's usual.
WITHIN_KM = (2.0, 10.0, 25.0, 161.0)

#: What is scored of a place, in words.
_PLACE = {
    "place": "the right place",
    "unlisted": "in no gazetteer",
    "km": "distance",
    "level": "level",
    "relation": "relation",
    "role": "role",
    "source": "who says so",
}
_WORDS = _PLACE | {"date": "exactly the days", "date.overlap": "a day in common", "figure": "exact figure"}

#: Every measure, in the order in which it is shown, with what it says. The base of a name ("event.place")
#: counts what is found, missed and spurious; the rest says what is right of what was found.
MENTIONS: tuple[tuple[str, str], ...] = tuple(
    (f"mention.{kind}{suffix}", words.format(kind=kind))
    for kind, more in (
        ("place", ("place", "unlisted", "km", "level", "relation", "role")),
        ("actor", ("name",)),
        ("date", ("date", "date.overlap")),
        ("count", ("what", "figure", "scope", "who", "hedge")),
        ("weapon", ("name",)),
        ("source", ("name",)),
        ("corridor", ()),
        ("zone", ()),
    )
    for suffix, words in (
        ("", "{kind} mentions, exact span"),
        (".overlap", "{kind} mentions, overlapping span"),
        *((f".{name}", f"{{kind}} mentions: {_WORDS.get(name, name)}") for name in more),
    )
)
EVENTS: tuple[tuple[str, str], ...] = (
    ("event", "events"),
    ("event.type", "type"),
    ("event.sub_type", "sub-type"),
    ("event.status", "status"),
    ("event.date", "date, exactly the days"),
    ("event.date.overlap", "date, a day in common"),
    ("event.actor", "actors"),
    ("event.actor.name", "actors: name"),
    ("event.actor.role", "actors: role"),
    ("event.actor.category", "actors: category"),
    ("event.actor.country", "actors: country"),
    ("event.actor.source", "actors: who says so"),
    ("event.weapon", "weapons"),
    ("event.weapon.name", "weapons: name"),
    ("event.weapon.category", "weapons: category"),
    ("event.weapon.source", "weapons: who says so"),
    ("event.count", "counts"),
    ("event.count.figure", "counts: exact figure"),
    ("event.count.scope", "counts: scope"),
    ("event.count.who", "counts: of whom"),
    ("event.count.hedge", "counts: hedge"),
    ("event.count.source", "counts: who says so"),
    ("event.place", "places of events"),
    *((f"event.place.{name}", f"places of events: {words}") for name, words in _PLACE.items()),
    ("event.source", "attribution chains"),
)
ROUTES: tuple[tuple[str, str], ...] = (
    ("corridor", "corridors"),
    *(
        (f"corridor.{end}{suffix}", f"corridors: {end}, {words}")
        for end in ("from", "to", "via")
        for suffix, words in (("", "exact words"), (".overlap", "overlapping words"))
    ),
    ("corridor.count", "corridors: number"),
    ("corridor.status", "corridors: status"),
    ("corridor.opened_by", "corridors: opened by"),
    ("corridor.for_whom", "corridors: for whom"),
    ("corridor.date", "corridors: date"),
    ("corridor.place", "places of corridors"),
    *((f"corridor.place.{name}", f"places of corridors: {words}") for name, words in _PLACE.items()),
    ("corridor.source", "corridors: attribution chains"),
    ("zone", "zones"),
    ("zone.name", "zones: name"),
    ("zone.status", "zones: status"),
    ("zone.place", "places of zones"),
    *((f"zone.place.{name}", f"places of zones: {words}") for name, words in _PLACE.items()),
    ("zone.source", "zones: attribution chains"),
)
TITLES: dict[str, str] = dict((*MENTIONS, *EVENTS, *ROUTES))


@dataclass(slots=True)
class Tally:
    """The rows of one measure in one group of reports."""

    outcomes: Counter[str] = field(default_factory=Counter)
    kilometres: list[float] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Count one row."""
        self.outcomes[row.outcome] += 1
        if row.km is not None:
            self.kilometres.append(row.km)


@dataclass(frozen=True, slots=True)
class Score:
    """One measure in one group: counts of outcomes, and the shares they make (None: of nothing).

    ``kind`` is "found" (``precision``, ``recall``, ``f1``), "share" (``share`` of what was labelled) or
    "distance" (``within``: pairs of kilometres and the share of labels so near, ``median_km``).
    """

    measure: str
    title: str
    kind: str
    right: int
    wrong: int
    missed: int
    spurious: int
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    share: float | None = None
    within: tuple[tuple[float, float], ...] = ()
    median_km: float | None = None

    @property
    def labelled(self) -> int:
        """How many labels there were."""
        return self.right + self.wrong + self.missed


class Board:
    """Tallies by language and measure, and over all."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self.reports: Counter[str] = Counter()
        self.tallies: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))

    def add(self, lang: str, rows: Iterable[Row]) -> None:
        """Count the rows of one report under its language and under ALL."""
        for group in (ALL, lang or "und"):
            self.reports[group] += 1
        for row in rows:
            for group in (ALL, lang or "und"):
                self.tallies[group][row.measure].add(row)

    def groups(self) -> tuple[str, ...]:
        """ALL, then the languages, those with most reports first."""
        rest = sorted((g for g in self.reports if g != ALL), key=lambda g: (-self.reports[g], g))
        return (ALL, *rest) if self.reports else ()

    def scores(self, group: str) -> Iterator[Score]:
        """The scores of one group, in the order of TITLES."""
        for measure in TITLES:
            if measure in self.tallies[group]:
                yield score(measure, self.tallies[group][measure])


def score(measure: str, tally: Tally) -> Score:
    """The shares that a tally makes."""
    right, wrong, missed, spurious = (
        tally.outcomes[name] for name in ("right", "wrong", "missed", "spurious")
    )
    base = (measure, TITLES[measure])
    numbers = (right, wrong, missed, spurious)
    if measure.endswith(".km"):
        total = right + wrong + missed
        near = tuple((km, sum(far <= km for far in tally.kilometres) / total) for km in WITHIN_KM)
        middle = statistics.median(tally.kilometres) if tally.kilometres else None
        return Score(*base, "distance", *numbers, within=near, median_km=middle)
    if not _counts_findings(measure):
        return Score(*base, "share", *numbers, share=_ratio(right, right + wrong + missed))
    precision, recall = _ratio(right, right + spurious), _ratio(right, right + missed)
    f1 = _ratio(2 * right, 2 * right + spurious + missed)
    return Score(*base, "found", *numbers, precision=precision, recall=recall, f1=f1)


def _counts_findings(measure: str) -> bool:
    parts = measure.split(".")
    if parts[0] == "mention":
        return len(parts) == 2 or parts[2:] == ["overlap"]
    return (
        len(parts) == 1
        or (len(parts) == 2 and parts[1] in ("actor", "weapon", "place", "source"))
        or (measure == "event.count")
    )


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
