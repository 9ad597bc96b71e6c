"""Which units hold a point, the area of a unit, which units meet a box. Lon/lat, WGS 84.

Areas are those of the index or, where the user gave a file, that file's (given.py): there the file's
are the only ones for the units and countries that it holds.
"""

import math
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from .. import disputed
from ..disputed import DisputedArea
from ..measure import distance_km
from ..place import Level, Place, Point
from ..storage.index import KM_PER_DEGREE
from ..storage.layers import Layers
from .given import Given
from .plane import areas

SHORE_DEGREES = 0.05
"""About 5 km: a point off a simplified coast or in a seam still belongs to the nearest unit."""
LINE_DEGREES, LINE_KM = 0.02, 2.0
"""Borders inside are simplified for small maps, and good to so much."""
TOWN_KM, MOST_TOWNS = 1.5, 20
"""So near a listed town a point is in the country that the town is filed under."""
LEVELS: tuple[Level, ...] = ("country", "admin1", "admin2", "admin3")
BBox = tuple[float, float, float, float]


class Boundaries:
    """The areas of an index; each polygon is read when it is first needed."""

    def __init__(self, index: Layers) -> None:
        self._index = index
        self._given: Given | None = None
        self.area = lru_cache(maxsize=512)(self._area)
        self.unit = lru_cache(maxsize=8192)(self._unit)
        self.unit_at = lru_cache(maxsize=8192)(self._unit_at)

    def use(self, given: Given | None) -> None:
        """Take the units of a file instead of ours from now on; None: ours again."""
        self._given = given
        self.area.cache_clear()
        self.unit.cache_clear()
        self.unit_at.cache_clear()

    @property
    def given(self) -> Given | None:
        """The units of a file that are used instead of ours, or None."""
        return self._given

    def _area(self, code: str) -> BaseGeometry | None:
        """The area of a country ("SY") or unit ("SY-ID", "SY0203"), or None for an unknown code."""
        area = self._given.area(code) if self._given else None
        if area is None:
            blob = None if self._hidden(code) else self._index.area(code)
            if blob is None:
                return None
            area = areas(shapely.from_wkb(blob))
        shapely.prepare(area)
        return area

    def _unit(self, code: str) -> Place | None:
        """The entry of a country or unit, or None."""
        place = self._given.place(code) if self._given else None
        if place is not None or self._hidden(code):
            return place
        number = self._index.unit_number(code)
        return None if number is None else self._index.place(number)

    def replaced(self) -> tuple[tuple[Place, BaseGeometry], ...]:
        """The countries of which a file's units are used, with the area that we had for them."""
        codes = sorted(c for c, level in self._given.replaced if level == "admin1") if self._given else []
        blobs = ((self.unit(code), self._index.area(code)) for code in codes)
        return tuple((place, shapely.from_wkb(blob)) for place, blob in blobs if place and blob)

    def _hidden(self, code: str) -> bool:
        """Whether a unit of ours gives way to a file that holds all units of its country and level."""
        if self._given is None or not self._given.replaced:
            return False
        number = self._index.unit_number(code)
        if number is None:
            return False
        place = self._index.place(number)
        return (place.country, place.level) in self._given.replaced and self._given.place(code) is None

    @property
    def finer(self) -> bool:
        """Whether units of the second or third level are known anywhere."""
        return self._index.finer or (self._given is not None and self._given.finer)

    def units(self, country: str, level: Level = "admin1") -> tuple[Place, ...]:
        """The units of a country on a level, by code: those of a file in use first, then ours."""
        codes = list(self._given.codes(country, level)) if self._given else []
        codes += [code for code, _ in self._index.units(country, level)]
        found = (self.unit(code) for code in sorted(set(codes)))
        return tuple(place for place in found if place is not None)

    def below(self, code: str) -> tuple[Place, ...]:
        """The second-level units of a first-level one, or the third-level ones of a second-level one."""
        outer = self.unit(code)
        finer: dict[Level, Level] = {"admin1": "admin2", "admin2": "admin3"}
        if outer is None or outer.level not in finer:
            return ()
        level = finer[outer.level]
        listed = {p.id: p for p in self.units(outer.country, level) if _inside(p, outer)}
        return tuple(listed[key] for key in sorted(listed))

    def codes_in(self, bbox: BBox) -> list[str]:
        """Codes of countries and units whose bounding box meets west, south, east, north."""
        codes = self._index.codes_in(bbox)
        if self._given is not None:
            codes = sorted({c for c in codes if not self._hidden(c)} | set(self._given.codes_in(bbox)))
        return codes

    def _unit_at(self, point: Point) -> tuple[str, str]:
        """The codes of the country and the first-level unit that hold a point, ("", "") at sea."""
        code = self._first_level(point, self._around(point))
        place = self.unit(code) if code else None
        return (place.country, code) if place is not None else ("", "")

    def _first_level(self, point: Point, around: list[str]) -> str:
        """The code of the unit whose area holds a point, near a border of that of a town beside it."""
        code = self._holding(point, "admin1", around)
        town = self._town_across(point, code, around)
        return code if town is None else town.admin1

    def town_across(self, point: Point) -> Place | None:
        """The listed town by which a point counts to another country than the lines say; None for most."""
        around = self._around(point)
        return self._town_across(point, self._holding(point, "admin1", around), around)

    def _town_across(self, point: Point, code: str, around: list[str]) -> Place | None:
        """The nearest listed town, where it is in another country and that one's line is near too.

        None in a user's boundaries, which are the user's to draw, and in disputed areas, which stay as drawn.
        """
        held = self.unit(code) if code else None
        if held is None or self._is_given(code):
            return None
        near = self._across(point, held.country, around)
        if not near:
            return None
        north = TOWN_KM / KM_PER_DEGREE
        east = north / max(0.01, math.cos(math.radians(point.lat)))
        box = (point.lon - east, point.lat - north, point.lon + east, point.lat + north)
        towns = self._index.places(self._index.towns_in(box, MOST_TOWNS))
        beside = [(distance_km(t.point, point), t) for t in towns if t.country]
        km, town = min(beside, key=lambda one: one[0], default=(math.inf, held))
        lies_there = km <= TOWN_KM and town.country in near and self.unit(town.admin1) is not None
        return town if lies_there and not self._at_issue(held, town, point) else None

    @staticmethod
    def _at_issue(held: Place, town: Place, point: Point) -> bool:
        """Whether the country of a town is one of those that claim or hold the disputed area of a point."""
        found = disputed.of(held.country, held.admin1, point)
        return any(town.country in area.parties for area in found)

    def _across(self, point: Point, country: str, around: list[str]) -> set[str]:
        """The other countries whose drawn line is no farther from a point than it may be wrong."""
        spot, found = shapely.Point(point), set[str]()
        for code in around:
            unit = self.unit(code)
            if unit is None or unit.level != "admin1" or unit.country in (country, *found):
                continue
            area = None if self._is_given(code) else self.area(code)
            if area is not None and shapely.dwithin(area, spot, LINE_DEGREES):
                found.add(unit.country)
        return found

    def _is_given(self, code: str) -> bool:
        return self._given is not None and self._given.area(code) is not None

    def units_at(self, point: Point) -> tuple[Place, ...]:
        """The units that hold a point, from the country down to the finest known; () at sea.

        Each lies in the one before it: where the polygons of two sources differ along a border, a finer
        unit of another province is not taken.
        """
        around = self._around(point)
        code = self._first_level(point, around)
        first = self.unit(code) if code else None
        found: list[Place] = [] if first is None else [first]
        for level in LEVELS[2:]:
            code = self._holding(point, level, around, found[-1] if found else None)
            place = self.unit(code) if code else None
            if place is not None:
                found.append(place)
        code = found[0].country if found else self._holding(point, "country", around)
        country = self.unit(code) if code else None
        return (country, *found) if country is not None else tuple(found)

    def _around(self, point: Point) -> list[str]:
        lon, lat = point
        return self.codes_in(
            (lon - SHORE_DEGREES, lat - SHORE_DEGREES, lon + SHORE_DEGREES, lat + SHORE_DEGREES)
        )

    def _holding(self, point: Point, level: Level, codes: list[str], outer: Place | None = None) -> str:
        """The code of the unit of that level which holds a point, or the nearest within SHORE_DEGREES."""
        spot = shapely.Point(point)
        best, least = "", (SHORE_DEGREES, 1)
        for code in codes:
            place = self.unit(code)
            if place is None or place.level != level or not _inside(place, outer):
                continue
            area = self.area(code)
            if area is None:
                continue
            own = self._given is not None and self._given.area(code) is not None
            rank = (float(area.distance(spot)), 0 if own else 1)  # at one distance, the file's unit wins
            if rank < least:
                best, least = code, rank
        return best

    def meeting(self, bbox: BBox, first_level: bool) -> tuple[Place, ...]:
        """The countries, or the first-level units, whose area meets a box (west, south, east, north)."""
        box, wanted = shapely.box(*bbox), "admin1" if first_level else "country"
        found = []
        for code in self.codes_in(bbox):
            place = self.unit(code)
            if place is not None and place.level == wanted:
                area = self.area(code)
                if area is not None and area.intersects(box):
                    found.append(place)
        return tuple(found)

    def disputed_in(self, bbox: BBox) -> tuple[tuple[DisputedArea, BaseGeometry], ...]:
        """The disputed areas that meet a box, each with its shape."""
        box, found = shapely.box(*bbox), []
        for area in disputed.areas():
            shape = self._shape(area, box)
            if shape is not None and not shape.is_empty:
                found.append((area, shape))
        return tuple(found)

    def _shape(self, disputed_area: DisputedArea, box: BaseGeometry) -> BaseGeometry | None:
        """The units of an area or, where it is a part of them, its rough ring on their land."""
        ring = shapely.Polygon(disputed_area.ring) if disputed_area.ring else None
        if ring is not None and not ring.intersects(box):
            return None
        parts = [area for code in disputed_area.units if (area := self.area(code)) is not None]
        shape = shapely.union_all(parts) if parts else None
        if shape is None or not shape.intersects(box):
            return None
        return shape if ring is None else shapely.make_valid(ring).intersection(shape)


def _inside(place: Place, outer: Place | None) -> bool:
    """Whether a unit belongs to the one found before it, as far as the source says where it belongs."""
    if outer is None:
        return True
    if place.admin1 and outer.admin1 and place.admin1 != outer.admin1:
        return False
    if outer.level == "admin2" and place.admin2 and place.admin2 != outer.admin2:
        return False
    return not place.country or place.country == outer.country
