"""Disputed areas: which there are, who is in charge, who claims them, and how our boundaries show them.

The facts stand in data/disputed.tsv. They are a record of claims and endorse none. Longitude first,
WGS 84. Pure but for reading that file once.
"""

from dataclasses import dataclass
from functools import lru_cache

from .place import Level, Place, Point
from .shipped import rows, table

FIELDS = 10
MARK = "disputed: "


@dataclass(frozen=True, slots=True)
class DisputedArea:
    """An area that more than one side claims.

    ``units`` are the codes of the units that it is or, with a ``ring`` (rough, good to some 10 km), that
    it lies in. ``shown`` is the country (ISO 3166-1) that Natural Earth's boundaries put it in, ``view``
    the same in words, ``at`` a position in it, ``origin`` where the claims are on record, ``parties`` the
    codes of the countries that claim it or that the boundaries put it in.
    """

    id: str
    name: str
    units: tuple[str, ...]
    ring: tuple[Point, ...]
    administered: str
    claimed: str
    shown: str
    view: str
    at: Point
    origin: str
    parties: tuple[str, ...]

    @property
    def note(self) -> str:
        """What a reader must know, in one sentence."""
        claims = self.claimed.replace("; ", ", ")
        return f"{MARK}{self.name}: administered by {self.administered}; claimed by {claims}; {self.view}"


@lru_cache(maxsize=1)
def areas() -> tuple[DisputedArea, ...]:
    """All of them, by the table's order. Raises ValueError, naming the line, for a row that is none."""
    return tuple(_area(number, row) for number, row in rows(table("disputed.tsv")))


def _area(number: int, row: list[str]) -> DisputedArea:
    if len(row) != FIELDS or not all(row[i] for i in (0, 1, 2, 4, 5, 6, 7, 8, 9)):
        raise ValueError(f"disputed.tsv, line {number}: {FIELDS} columns are needed, ring alone may be empty")
    key, name, units, ring, administered, claimed, shown, at, origin, parties = row
    code, _, view = shown.partition(": ")
    corners = tuple(_point(pair) for pair in ring.split(",")) if ring else ()
    return DisputedArea(
        key,
        name,
        tuple(units.split(";")),
        corners,
        administered,
        claimed,
        code,
        view,
        _point(at),
        origin,
        tuple(party for party in parties.split(";") if party != "-"),
    )


def _point(text: str) -> Point:
    lon, lat = (float(value) for value in text.split())
    return Point(lon, lat)


@lru_cache(maxsize=1)
def _by_unit() -> dict[str, tuple[DisputedArea, ...]]:
    found: dict[str, list[DisputedArea]] = {}
    for area in areas():
        for code in area.units:
            found.setdefault(code, []).append(area)
    return {code: tuple(listed) for code, listed in found.items()}


def of(country: str, admin1: str, point: Point) -> tuple[DisputedArea, ...]:
    """The disputed areas that a position lies in, given the units that hold it."""
    listed = (*_by_unit().get(admin1, ()), *_by_unit().get(country, ()))
    return tuple(area for area in listed if not area.ring or _within(area.ring, point))


def note_of(level: Level, country: str, admin1: str, point: Point) -> str:
    """The note for a place: that it lies in disputed areas, or that a part of the unit is one; else ""."""
    if level == "country":
        found = [area.note for area in _by_unit().get(country, ()) if not area.ring]
    elif level == "admin1":
        listed = (*_by_unit().get(admin1, ()), *_by_unit().get(country, ()))
        parts = [a for a in listed if a.ring and (admin1 in a.units or _within(a.ring, point))]
        found = [a.note for a in listed if not a.ring] + [f"in part {a.note}" for a in parts]
    else:
        found = [area.note for area in of(country, admin1, point)]
    return "; ".join(found)


def is_note(text: str) -> bool:
    """Whether a note of a place begins with one of these."""
    return text.startswith((MARK, f"in part {MARK}"))


def noted(place: Place, own: str) -> str:
    """The note of a place: what its source says of it and what the table says, the table's first."""
    told = note_of(place.level, place.country, place.admin1, place.point)
    return told if not own or (told and own.startswith("disputed")) else f"{told}; {own}".removeprefix("; ")


def _within(ring: tuple[Point, ...], point: Point) -> bool:
    """Even-odd: whether a position lies in a ring (open or closed)."""
    odd = False
    for a, b in zip(ring, (ring[-1], *ring[:-1]), strict=True):
        if (a.lat > point.lat) != (b.lat > point.lat):
            odd ^= point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon
    return odd
