"""What the extraction's benchmarks read: notes of ACLED, texts of Airwars, verbs with their places.

Read from ../shared/data beside the repository, never copied. Half 0 of each set was developed on, half 1 is
held out: the half of a text is a checksum of its id.
"""

import csv
import json
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import regex
from platformdirs import user_cache_path

from gazetteer import Gazetteer, Point
from gazetteer.spellings.names import fold
from mapper.model import Report

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

#: ACLED's classes of 2018 → today's types; what was "Riots/Protests" may be either.
TYPES = {
    "battle": ("Battles",),
    "remote violence": ("Explosions/Remote violence",),
    "violence against civilians": ("Violence against civilians",),
    "riots/protests": ("Riots", "Protests"),
    "strategic development": ("Strategic developments",),
    "headquarters or base established": ("Strategic developments",),
    "non-violent transfer of territory": ("Strategic developments",),
}
#: ACLED's codes of a side → our kinds of actors.
SIDES = {
    "1": "state",
    "2": "rebel",
    "3": "militia",
    "4": "militia",
    "5": "protesters",
    "6": "protesters",
    "7": "civilians",
    "8": "foreign",
}

_DEATH = (
    r"(?:kill|dead\b|death|died\b|dies\b|fatal|slain|gunned|murder|execut|behead|casualt|perish|lives\b"
    r"|bod(?:y|ies)\b)"
)
_NUMBER = (
    r"(?:\d+|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|an?|several|some)"
)
#: Words that state a number of deaths, or that there were none.
STATED = regex.compile(rf"(?i)\b{_NUMBER}\b[^.;]{{0,60}}?\b{_DEATH}|\b{_DEATH}\w*[^.;]{{0,60}}?\b{_NUMBER}\b")
#: Figures that the coders took by convention, or shared out over several rows.
CODED = regex.compile(
    r"(?i)\bcod(ed|ing)\b|(split|spread) (between|over|across)|divided|distribut|allocat|tally|evenly"
)


@dataclass(frozen=True, slots=True)
class Note:
    """An analyst's account with what its coders read from it; ``deaths`` None where the words state none.

    ``unit``: their name of the first-level unit; ``named``: the words hold the name of the location or of a
    unit that the coders gave.
    """

    report: Report
    point: Point
    country: str
    unit: str
    types: tuple[str, ...]
    deaths: int | None
    sides: tuple[str, ...]
    named: bool


@dataclass(frozen=True, slots=True)
class Incident:
    """A text of Airwars with the place and the range of killed of the incident it is tied to."""

    report: Report
    point: Point
    killed: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, the span of the verb of an event and the spans of the places it happened at."""

    report: Report
    verb: tuple[int, int]
    places: tuple[tuple[int, int], ...]


def half(key: str) -> int:
    """The half a text belongs to, by a checksum of its id."""
    return zlib.crc32(key.encode()) % 2


def acled(path: Path, key: str) -> Iterator[Note]:
    """The notes of an ACLED file with words in them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            text = (row["notes"] or "").strip()
            kind = row["event_type"].lower()
            types = TYPES.get("battle" if kind.startswith("battle") else kind)
            if not text or types is None:
                continue
            stated = bool(STATED.search(text)) and not CODED.search(text) and row["fatalities"].isdigit()
            yield Note(
                Report(row[key], text, published=date.fromisoformat(row["event_date_iso"]), lang="en"),
                Point(float(row["longitude"]), float(row["latitude"])),
                row["country"],
                row["admin1"] or "",
                types,
                int(row["fatalities"]) if stated else None,
                tuple(sorted(SIDES[row[c]] for c in ("inter1", "inter2") if row[c] in SIDES)),
                _named(row, text),
            )


def _named(row: dict[str, str], text: str) -> bool:
    said = fold(text)
    names = (fold(row[c] or "") for c in ("location", "admin1", "admin2", "admin3"))
    return any(name and name in said for name in names)


def airwars(path: Path) -> Iterator[Incident]:
    """The texts of Airwars that are tied to one incident with a position."""
    for row in _lines(path):
        (one,) = row["incidents"]
        if not row.get("text") or one.get("lat") in (None, ""):
            continue
        low, high = str(one.get("killed_min", "")), str(one.get("killed_max", ""))
        killed = (int(low), int(high)) if low.isdigit() and high.isdigit() else None
        report = Report(
            row["source_id"],
            row["text"],
            title=row.get("title") or "",
            published=date.fromisoformat(one["date"]),
            publisher=row.get("publisher") or "",
        )
        yield Incident(report, Point(float(one["lon"]), float(one["lat"])), killed)


def told(path: Path) -> Iterator[Told]:
    """The sentences that have one verb and a place, but for those whose spans are not of the text.

    One row in seven counts words where the others count characters: its spans are empty or cut a word.
    """
    for number, row in enumerate(_lines(path)):
        spans = [(s["label"], s["start"], s["end"]) for s in row["spans"]]
        verbs = [(a, b) for label, a, b in spans if label == "VERB"]
        places = tuple((a, b) for label, a, b in spans if label == "LOCATION")
        if len(verbs) == 1 and places and all(whole(row["text"], a, b) for _, a, b in spans):
            yield Told(Report(f"told-{number}", row["text"], lang="en"), verbs[0], places)


def whole(text: str, start: int, end: int) -> bool:
    """Whether a span holds letters and cuts no word."""
    if not any(c.isalnum() for c in text[start:end]):
        return False
    cuts_first = text[start].isalnum() and text[start - 1 : start].isalnum()
    return not cuts_first and not (text[end - 1].isalnum() and text[end : end + 1].isalnum())


def _lines(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]  # rows of JSON, read at once
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def with_ocha() -> Gazetteer:
    """The embedded gazetteer with OCHA's populated places of Syria added, in a folder of its own."""
    from gazetteer.additions import adding
    from gazetteer.additions.inputs import Words, opened

    folder = user_cache_path("event-mapper-benchmarks") / "ocha"
    words = Words("ocha", str(DATA / "gazetteer" / "ocha_syr_populated_places.csv"), (), "SY", "", None)
    with opened(words, "ocha", lambda _: None) as given:
        info = given.source.info("ocha", given.origin, f"SHA-256 {given.digest}")
        entries = given.source.read(given.path, given.options)
        adding.add("ocha", entries, digest=given.stamp, info=info, folder=folder)
    return Gazetteer.open(data=folder)


def embedded() -> Gazetteer:
    """The embedded gazetteer alone, whatever the user has added."""
    from gazetteer.opening import embedded_path

    return Gazetteer.open(embedded_path())


def closed(gazetteer: Gazetteer) -> closing[Gazetteer]:
    """The gazetteer, closed at the end of the block."""
    return closing(gazetteer)


def sample(items: Sequence, most: int) -> list:  # type: ignore[type-arg]  # of any kind
    """At most so many items, spread evenly by a checksum of their ids."""
    ordered = sorted(items, key=lambda item: zlib.crc32(b"sample" + item.report.id.encode()))
    return ordered[:most] if most else ordered
