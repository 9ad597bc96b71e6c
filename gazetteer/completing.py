"""What a row of a source leaves open: its country and first-level unit, from its position and from what
the source states.

A source names units in its own codes. The first rows of a unit are placed by their positions; once most of
them agree, the unit's code is known and serves the rest, which is surer at a border than a polygon with
simplified lines and quicker for millions of rows. Positions are longitude and latitude, WGS 84.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from .entry import Entry
from .layers import Layers
from .merge import assign_units, sounds
from .place import Level
from .sources.units import Unit

VOTES, AGREED = 20, 0.8
"""So many rows of a stated unit decide what it is, where this share of them lies in one polygon."""
OVERLAP = 0.5
"""Two polygons that share more than this part of their union are one unit."""
FIRST: Level = "admin1"


class Completer:
    """Fills in the country and first-level unit of entries, batch after batch."""

    def __init__(self, index: Layers) -> None:
        self._index = index
        self._units: list[Unit] = []
        self._box: tuple[float, float, float, float] | None = None
        self._votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._decided: dict[tuple[str, str], str] = {}

    def complete(self, batch: Sequence[Entry]) -> list[Entry]:
        """The entries with ``country`` and ``admin1`` where they can be known; units with their code."""
        self._reach([e.place.point for e in batch])
        open_rows = [i for i, e in enumerate(batch) if self._open(e)]
        found = assign_units([batch[i].place for i in open_rows], self._units)
        placed = list(batch)
        for i, place in zip(open_rows, found, strict=True):
            placed[i] = replace(batch[i], place=place)
            if place.admin1 and batch[i].stated:
                self._votes[(place.country, batch[i].stated)][place.admin1] += 1
        self._decide()
        return [self._settled(e) for e in placed]

    def _open(self, entry: Entry) -> bool:
        place = entry.place
        if place.level == "country" or place.admin1:
            return False
        return (place.country, entry.stated) not in self._decided

    def _reach(self, points: Sequence[tuple[float, float]]) -> None:
        """Load the units around these positions, unless they are there."""
        if not points:
            return
        lons, lats = [p[0] for p in points], [p[1] for p in points]
        box = (min(lons) - 1, min(lats) - 1, max(lons) + 1, max(lats) + 1)
        if self._box is not None and shapely.box(*self._box).contains(shapely.box(*box)):
            return
        if self._box is not None:
            box = (-181.0, -91.0, 181.0, 91.0)  # a file that goes far goes everywhere
        self._box = box
        self._units = []
        for code in dict.fromkeys(self._index.codes_in(box, FIRST)):
            number, area = self._index.unit_number(code), self._index.area(code)
            if number is not None and area is not None:
                self._units.append(Unit(self._index.place(number), shapely.from_wkb(area)))

    def _decide(self) -> None:
        for stated, votes in self._votes.items():
            (code, most), total = votes.most_common(1)[0], votes.total()
            if stated not in self._decided and total >= VOTES and most >= AGREED * total:
                self._decided[stated] = code

    def _settled(self, entry: Entry) -> Entry:
        place = entry.place
        if place.level == "country":
            return replace(entry, code=place.country)
        if entry.stated:
            code = self._decided.get((place.country, entry.stated), place.admin1)
            place = replace(place, admin1=code) if code != place.admin1 else place
        if place.level == FIRST:
            return self._first_level(replace(entry, place=place))
        return entry if place is entry.place else replace(entry, place=place)

    def _first_level(self, entry: Entry) -> Entry:
        """A province of the source: ours where the polygons or the names say so, else one of its own."""
        mine = [u for u in self._units if u.place.country == entry.place.country]
        if entry.area is not None:
            rated = [(_overlap(entry.area, u), u.place) for u in mine if entry.area.intersects(u.area)]
            share, ours = max(rated, key=lambda r: r[0], default=(0.0, None))
            same = ours is not None and (share > OVERLAP or bool(sounds(ours) & sounds(entry.place)))
        else:
            ours = next((u.place for u in mine if u.place.admin1 == entry.place.admin1), None)
            same = ours is not None and bool(sounds(ours) & sounds(entry.place))
        if ours is None or not same:
            return entry
        return replace(entry, place=replace(entry.place, admin1=ours.admin1), code=ours.admin1)


def _overlap(area: BaseGeometry, unit: Unit) -> float:
    whole = shapely.area(shapely.union(area, unit.area))
    return float(shapely.area(shapely.intersection(area, unit.area)) / whole) if whole else 0.0
