"""The town that a district of a new file is named after, under the district's spelling too.

A file of boundaries writes "Khan Shaykun" for the subdistrict around the town that is listed as Khān
Shaykhūn. Without this a report's "Khan Shaykun" would be the subdistrict alone, and lose its point on the
map the moment the boundaries are added.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import shapely

from ..entry import Entry
from ..measure import distance_km
from ..place import FINER, Place, Point
from ..spellings.likeness import similarity
from ..spellings.names import bare, fold
from ..storage.layers import Layers

LIKE = 0.82
"""A town in the district whose name is so like the district's is the one it is named after."""
FARTHEST_KM = 60.0
"""No town farther than this from the middle of a district is looked at."""


class Namesakes:
    """Adds to each district of a file the town it is named after.

    ``rows``: where these stand among all that is handed on, from 0; ``names``: how many names they have.
    """

    def __init__(self, others: Layers) -> None:
        self._others, self._handed_on = others, 0
        self.rows: set[int] = set()
        self.names = 0

    def beside(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The entries, each district followed by its town where that is listed under other spellings."""
        for entry in entries:
            self._handed_on += 1
            yield entry
            town = self._town(entry) if entry.place.level in FINER and entry.area is not None else None
            if town is not None:
                named = self._named(entry, town)
                self.rows.add(self._handed_on)
                self._handed_on += 1
                self.names += len(named.place.names)
                yield named

    def _town(self, unit: Entry) -> Place | None:
        """The one settlement inside whose name is likest; None where one is spelled so, or several may be."""
        assert unit.area is not None
        west, south, east, north = unit.area.bounds
        corners = (Point(lon, lat) for lon in (west, east) for lat in (south, north))
        reach = max(distance_km(unit.place.point, corner) for corner in corners)
        asked = {bare(fold(n.text)) for n in unit.place.names} - {""}
        best: dict[str, tuple[float, Place]] = {}
        for town in self._others.around(replace(unit.place, level="settlement"), min(reach, FARTHEST_KM)):
            if town.level != "settlement" or not unit.area.covers(shapely.Point(town.point)):
                continue
            forms = {bare(fold(n.text)) for n in town.names}
            if asked <= forms:
                return None
            likest = max((similarity(a, form, LIKE) for a in asked for form in forms), default=0.0)
            if likest >= LIKE:
                best[town.id] = (likest, town)
        found = sorted(best.values(), key=lambda one: -one[0])
        alone = len(found) == 1 or (len(found) > 1 and found[0][0] > found[1][0])
        return found[0][1] if alone else None

    @staticmethod
    def _named(unit: Entry, town: Place) -> Entry:
        """The town under its own id, name and position, called as its district is too."""
        names = tuple(dict.fromkeys((town.names[0], *unit.place.names)))
        return Entry(replace(town, names=names, also=(), note=""), unit.line)
