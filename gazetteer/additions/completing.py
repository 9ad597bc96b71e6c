"""What a row of a source leaves open: its country and first-level unit, from its position and from what
the source states.

A source names units in its own codes. The first rows of a unit are placed by their positions; once most of
them agree, the unit's code is known and serves the rest, which is surer at a border than a polygon with
simplified lines and quicker for millions of rows. Positions are longitude and latitude, WGS 84.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from ..entry import Entry, Whereabouts
from ..place import Level, Place
from ..sources.merge import sounds, unit_of_each
from ..storage.layers import Layers

VOTES, AGREED = 20, 0.8
"""So many rows of a stated unit decide what it is, where this share of them lies in one polygon."""
OVERLAP = 0.5
"""Two polygons that share more than this part of their union are one unit."""
FIRST: Level = "admin1"
WORLD = (-181.0, -91.0, 181.0, 91.0)


class Completer:
    """Finds the country and first-level unit of entries, batch after batch."""

    def __init__(self, index: Layers) -> None:
        self._index = index
        self._units: list[Place] = []
        self._areas: list[BaseGeometry] = []
        self._box: tuple[float, float, float, float] | None = None
        self._votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._decided: dict[tuple[str, str], str] = {}

    def complete(self, batch: Sequence[Entry]) -> list[Whereabouts]:
        """Where each entry lies, as far as that can be known."""
        self._reach([e.place.point for e in batch])
        open_rows = [i for i, e in enumerate(batch) if self._open(e)]
        found = unit_of_each(
            [batch[i].place.point for i in open_rows],
            [batch[i].place.country for i in open_rows],
            self._units,
            self._areas,
        )
        units = {open_rows[i]: self._units[u] for i, u in found.items()}
        for i, unit in units.items():
            if batch[i].stated:
                self._votes[(unit.country, batch[i].stated)][unit.admin1] += 1
        self._decide()
        return [self._whereabouts(e, units.get(i)) for i, e in enumerate(batch)]

    def _open(self, entry: Entry) -> bool:
        place = entry.place
        if place.admin1 or (place.level == "country" and place.country):
            return False
        return (place.country, entry.stated) not in self._decided

    def _reach(self, points: Sequence[tuple[float, float]]) -> None:
        """Load the units around these positions, unless they are there."""
        if not points:
            return
        lons, lats = [p[0] for p in points], [p[1] for p in points]
        box = (min(lons) - 1, min(lats) - 1, max(lons) + 1, max(lats) + 1)
        if self._box is not None:
            if shapely.box(*self._box).covers(shapely.box(*box)):
                return
            box = WORLD  # a file that goes further goes everywhere
        self._box = box
        self._units, self._areas = [], []
        for code in dict.fromkeys(self._index.codes_in(box, FIRST)):
            number, area = self._index.unit_number(code), self._index.area(code)
            if number is not None and area is not None:
                self._units.append(self._index.place(number))
                self._areas.append(shapely.from_wkb(area))

    def _decide(self) -> None:
        for stated, votes in self._votes.items():
            if stated in self._decided:
                continue
            (code, most), total = votes.most_common(1)[0], votes.total()
            if total >= VOTES and most >= AGREED * total:
                self._decided[stated] = code

    def _whereabouts(self, entry: Entry, unit: Place | None) -> Whereabouts:
        place = entry.place
        country = place.country or (unit.country if unit else "")
        if place.level == "country":
            return Whereabouts(country, "", country)
        admin1 = place.admin1 or (unit.admin1 if unit else "")
        if entry.stated:
            admin1 = self._decided.get((country, entry.stated), admin1)
        if place.level == FIRST:
            return self._first_level(entry, country, admin1)
        return Whereabouts(country, admin1)

    def _first_level(self, entry: Entry, country: str, admin1: str) -> Whereabouts:
        """A province of the source: ours where the polygons or the names say so, else one of its own."""
        mine = [(u, a) for u, a in zip(self._units, self._areas, strict=True) if u.country == country]
        if entry.area is not None:
            rated = [(_overlap(entry.area, a), u) for u, a in mine if entry.area.intersects(a)]
            share, ours = max(rated, key=lambda r: r[0], default=(0.0, None))
            same = ours is not None and (share > OVERLAP or bool(sounds(ours) & sounds(entry.place)))
        else:
            ours = next((u for u, _ in mine if u.admin1 == admin1), None)
            same = ours is not None and bool(sounds(ours) & sounds(entry.place))
        if ours is None or not same:
            return Whereabouts(country, admin1)
        return Whereabouts(country, ours.admin1, ours.admin1)


def _overlap(a: BaseGeometry, b: BaseGeometry) -> float:
    whole = shapely.area(shapely.union(a, b))
    return float(shapely.area(shapely.intersection(a, b)) / whole) if whole else 0.0
