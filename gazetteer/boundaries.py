"""Provinces and countries as polygons: which unit holds a point, which units meet a box. Lon/lat, WGS 84."""

from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from .layers import Layers
from .place import Level, Place, Point

SHORE_DEGREES = 0.05
"""About 5 km: a point off a simplified coast or in a seam still belongs to the nearest unit."""


class Boundaries:
    """The areas of an index; each polygon is read when it is first needed."""

    def __init__(self, index: Layers) -> None:
        self._index = index
        self.area = lru_cache(maxsize=512)(self._area)

    def _area(self, code: str) -> BaseGeometry | None:
        """The area of a country ("SY") or first-level unit ("SY-ID"), or None for an unknown code."""
        blob = self._index.area(code)
        if blob is None:
            return None
        area = shapely.from_wkb(blob)
        shapely.prepare(area)
        return area

    def unit_at(self, point: Point) -> tuple[str, str]:
        """The codes of the country and the first-level unit that hold a point, ("", "") at sea."""
        lon, lat = point
        reach = SHORE_DEGREES
        spot = shapely.Point(lon, lat)
        nearest, gap = "", reach
        for code in self._index.codes_in((lon - reach, lat - reach, lon + reach, lat + reach), "admin1"):
            area = self.area(code)
            if area is None:
                continue
            distance = float(area.distance(spot))
            if distance == 0.0:
                return code.split("-")[0], code
            if distance < gap:
                nearest, gap = code, distance
        return (nearest.split("-")[0], nearest) if nearest else ("", "")

    def meeting(self, bbox: tuple[float, float, float, float], first_level: bool) -> tuple[Place, ...]:
        """The countries, or the first-level units, whose area meets a box (west, south, east, north)."""
        box = shapely.box(*bbox)
        level: Level = "admin1" if first_level else "country"
        found = []
        for code in dict.fromkeys(self._index.codes_in(bbox, level)):
            area = self.area(code)
            if area is not None and area.intersects(box):
                number = self._index.unit_number(code)
                if number is not None:
                    found.append(self._index.place(number))
        return tuple(found)
