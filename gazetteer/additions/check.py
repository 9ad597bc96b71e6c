"""What is doubtful in places that were or are to be added: each check is a small function of one entry. Pure.

CHECKS is the table of them: to look for something else, write a function and add a line. Positions are
longitude and latitude, WGS 84; distances in km.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from ..entry import BadRow, Entry, Found
from ..measure import distance_km
from ..place import Place, Point
from ..sources.make import MENDED
from ..spellings.names import form, keys

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

BORDER_KM = 3.0
"""How far outside its province a place may lie: borders are simplified, and sources draw them differently."""
COAST_KM = 25.0
"""How far outside its country: harbours, islands that a simplified coast leaves out, river borders."""
SAME_KM = 1.0
"""Two entries of one name within this distance are taken for one place written twice."""
SWAP_KM = 10.0
"""How far outside its country a place must lie before it is said to be the wrong way round."""
ENOUGH, SHARE = 5, 0.6
"""A province that we do not know by that name or code is the unit that holds this share of its places."""
_CODE = re.compile(r"\d|\A[A-Z]{2}\.\w+\Z")
"""What is a code of the source rather than words: "SY07", "US.TN"."""
_NOT_IN_A_PROVINCE = ("country", "admin1", "region")
_CELL = 0.02  # degrees, about 2 km: the grid in which doubles are looked for


class Units(Protocol):
    """What the checks ask about units; a Gazetteer answers all of it."""

    def unit_at(self, point: Point) -> tuple[str, str]:
        """Codes of the country and the first-level unit that hold a point."""

    def codes(self, words: str) -> tuple[str, ...]:
        """Codes of the units that words name."""

    def boundary(self, code: str) -> "BaseGeometry | None":
        """The area of a unit."""

    def label(self, code: str) -> str:
        """The name of a unit, for a sentence."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something doubtful: where (line and id), which check found it, what it is, what to do."""

    line: int
    id: str
    name: str
    check: str
    what: str
    todo: str


Check = Callable[[Entry, Units], str]
"""Says what is wrong with an entry, or "" where nothing is."""


def _gap_km(point: Point, area: "BaseGeometry") -> float:
    """Distance from a point to an area, 0 inside."""
    import shapely

    spot = shapely.Point(point)
    if area.distance(spot) == 0.0:
        return 0.0
    nearest = shapely.shortest_line(area, spot).coords[0]
    return distance_km(point, Point(nearest[0], nearest[1]))


def _outside_km(point: Point, codes: Iterable[str], units: Units) -> float:
    """Distance to the nearest of these units; 0 where one holds the point or none has an area."""
    areas = [area for area in map(units.boundary, codes) if area is not None]
    return min((_gap_km(point, area) for area in areas), default=0.0)


def nowhere(entry: Entry, units: Units) -> str:  # noqa: ARG001 - the signature of a check
    """At 0°, 0°, or at whole degrees: no position was recorded."""
    lon, lat = entry.place.point
    if abs(lon) < 1e-6 and abs(lat) < 1e-6:
        return "it lies at longitude 0, latitude 0, in the sea off Ghana"
    if entry.place.level in ("settlement", "point") and lon == int(lon) and lat == int(lat):
        return f"its position is whole degrees ({lat:.0f}, {lon:.0f})"
    return ""


def swapped(entry: Entry, units: Units) -> str:
    """With latitude and longitude exchanged it would lie where it is said to lie."""
    place = entry.place
    lon, lat = place.point
    if not place.country or abs(lon) > 90 or (lon, lat) == (0, 0):
        return ""
    if units.unit_at(place.point)[0] == place.country or units.unit_at(Point(lat, lon))[0] != place.country:
        return ""
    if _outside_km(place.point, (place.country,), units) <= SWAP_KM:
        return ""
    return f"it lies outside {units.label(place.country)}, but inside with latitude and longitude exchanged"


def outside_country(entry: Entry, units: Units) -> str:
    """It lies far from the country it is said to be in."""
    place = entry.place
    if not place.country or place.level in ("country", "region"):
        return ""
    here = units.unit_at(place.point)[0]
    if here == place.country:
        return ""
    gap = _outside_km(place.point, (place.country,), units)
    where = f", in {units.label(here)}" if here else ""
    return f"it lies {gap:.0f} km outside {units.label(place.country)}{where}" if gap > COAST_KM else ""


def outside_province(entry: Entry, units: Units) -> str:
    """It lies outside the first-level unit that its source states, where we know that by name."""
    if entry.place.level in _NOT_IN_A_PROVINCE:
        return ""
    return _outside(entry.place, entry.stated, _units_stated(entry, units), units)


def _outside(place: Place, stated: str, codes: Iterable[str], units: Units) -> str:
    """The sentence about a place outside all of these units; "" if it is in one or another check speaks."""
    listed = tuple(codes)
    here, unit = units.unit_at(place.point)
    if not listed or unit in listed or (place.country and here and here != place.country):
        return ""
    gap = _outside_km(place.point, listed, units)
    where = f", in {units.label(unit)}" if unit else ""
    return f"it lies {gap:.0f} km outside {stated}{where}" if gap > BORDER_KM else ""


def _units_stated(entry: Entry, units: Units) -> tuple[str, ...]:
    """First-level units that the words of the source name; () for words and codes that we do not know."""
    if not entry.stated or _CODE.search(entry.stated):
        return ()
    country = entry.place.country or units.unit_at(entry.place.point)[0]
    asked = f"{entry.stated}, {country}" if country else entry.stated
    return tuple(code for code in units.codes(asked) if "-" in code)


def no_key(entry: Entry, units: Units) -> str:  # noqa: ARG001 - the signature of a check
    """None of its names leaves anything that could be looked up by spelling or by sound."""
    forms = [form(name.text) for name in entry.place.names]
    if not any(forms):
        return "none of its names has a letter that can be looked up"
    if not any(key for f in forms if f for key in keys(f)):
        return "its names can be found by their exact spelling only: they have no consonants to go by"
    return ""


def damaged(entry: Entry, units: Units) -> str:  # noqa: ARG001 - the signature of a check
    """Its outline crosses itself in the source (sources/make.py mends it and notes that)."""
    return "its outline crosses itself" if MENDED in entry.place.note else ""


_MOVE = "Correct the position or the province."
CHECKS: tuple[tuple[str, Check, str], ...] = (
    ("no position", nowhere, "Find its true position, or take the row out."),
    ("swapped", swapped, "Exchange latitude and longitude, in the file or by --columns lat=…,lon=…."),
    ("outside its country", outside_country, "Correct the position or the country."),
    ("outside its province", outside_province, _MOVE),
    ("no usable key", no_key, "Add a name in Latin or Arabic letters."),
    ("damaged outline", damaged, "Mend the polygon in the file, or compare what was made of it with a map."),
)
"""Name of the check, the function, what to do."""
_PLACING = ("no position", "swapped", "outside its country", "outside its province")
"""One wrong position is one finding: the first of these that speaks."""
_PROVINCE = "outside its province"
_UNKNOWN = "Write its official name, English name or ISO 3166-2 code."
_ROW = "Correct the row; the others can be added without it."
_DOUBLE = "Take one of the two out, or give both the same id in one row."


def check(entries: Iterable[Found], units: Units) -> Iterator[Finding]:
    """The findings in the order of the entries; rows that cannot be used are findings too."""
    seen, unknown = _Seen(), _Unknown()
    cached = _Cached(units)
    for entry in entries:
        if isinstance(entry, BadRow):
            yield Finding(entry.line, "", "", "unusable row", entry.reason, _ROW)
            continue
        place = entry.place
        misplaced = False
        for name, function, todo in CHECKS:
            what = "" if misplaced and name in _PLACING else function(entry, cached)
            if what:
                misplaced = misplaced or name in _PLACING
                yield Finding(entry.line, place.id, place.name, name, what, todo)
        if (
            not misplaced
            and entry.stated
            and place.level not in _NOT_IN_A_PROVINCE
            and not _units_stated(entry, cached)
        ):
            unknown.add(entry, cached.unit_at(place.point)[1])
        double = seen.double(entry)
        if double:
            yield Finding(entry.line, place.id, place.name, "duplicate", double, _DOUBLE)
    yield from unknown.findings(cached)


class _Cached:
    """Units with the answers about names and areas kept: a file names the same few over and over."""

    def __init__(self, units: Units) -> None:
        self._last: tuple[Point, tuple[str, str]] | None = None
        self._unit_at = units.unit_at
        self.codes = lru_cache(maxsize=4096)(units.codes)
        self.boundary = lru_cache(maxsize=512)(units.boundary)
        self.label = lru_cache(maxsize=512)(units.label)

    def unit_at(self, point: Point) -> tuple[str, str]:
        if self._last is None or self._last[0] != point:
            self._last = (point, self._unit_at(point))
        return self._last[1]


class _Unknown:
    """Provinces under names and codes that we do not know: they are what holds most of their places."""

    def __init__(self) -> None:
        self._votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._first: dict[tuple[str, str], Entry] = {}
        self._odd: dict[tuple[str, str], list[Entry]] = defaultdict(list)

    def add(self, entry: Entry, unit: str) -> None:
        """Count a place; those outside what leads so far are kept to be looked at in the end."""
        key = (entry.place.country, entry.stated)
        votes = self._votes[key]
        votes[unit] += 1
        self._first.setdefault(key, entry)
        if votes.total() < 2 * ENOUGH or votes.most_common(1)[0][0] != unit:
            self._odd[key].append(entry)

    def findings(self, units: Units) -> Iterator[Finding]:
        """The places outside what their province turned out to be; what stayed unknown, once each."""
        for key, votes in self._votes.items():
            (leader, most), first = votes.most_common(1)[0], self._first[key]
            if leader and votes.total() >= ENOUGH and most >= SHARE * votes.total():
                for entry in self._odd[key]:
                    what = _outside(entry.place, f"{entry.stated} ({units.label(leader)})", (leader,), units)
                    if what:
                        yield Finding(entry.line, entry.place.id, entry.place.name, _PROVINCE, what, _MOVE)
                continue
            if _CODE.search(key[1]):
                continue  # a code of the source's own: nobody could correct it
            many = f" (in {votes.total():,} rows)" if votes.total() > 1 else ""
            country = units.label(key[0]) if key[0] else "any country"
            what = f"no province of {country} is known as “{key[1]}”{many}"
            yield Finding(first.line, first.place.id, first.place.name, "province not known", what, _UNKNOWN)


class _Seen:
    """Which ids and which names in which place were there before: by hashes, to hold millions."""

    def __init__(self) -> None:
        self._ids: dict[int, int] = {}
        self._named: dict[int, tuple[int, Point]] = {}

    def double(self, entry: Entry) -> str:
        """What an entry repeats, "" where it is new."""
        place = entry.place
        before = self._ids.setdefault(hash(place.id), entry.line)
        if before != entry.line:
            return f"its id stands in line {before} already"
        column, row = int(place.point.lon // _CELL), int(place.point.lat // _CELL)
        spelled, kind = form(place.name), place.level
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                known = self._named.get(hash((spelled, kind, column + dx, row + dy)))
                if known and distance_km(known[1], place.point) <= SAME_KM:
                    apart = distance_km(known[1], place.point)
                    return f"“{place.name}” stands in line {known[0]} too, {apart:.1f} km from here"
        if spelled:
            self._named[hash((spelled, kind, column, row))] = (entry.line, place.point)
        return ""
