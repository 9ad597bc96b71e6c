"""How far it is to a border: of a unit, between two countries, the nearest one. Kilometres on WGS 84.

Lines are cut into short steps and laid into an azimuthal equidistant plane around the position, where
distances from it are those on the ellipsoid. What is drawn only because the map ends there (longitude
±180, the pole) is no border.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Geod, Proj
from shapely.geometry.base import BaseGeometry

from ..place import Point
from .boundaries import Boundaries
from .position import on_earth

STEP = 0.05
"""Degrees between the points of a line: a parallel is no great circle, and this keeps it where it is."""
SHARED, APART = 0.02, 0.05
"""Degrees within which two outlines are one border (a wide river between); those of two sources. Near the
ends of a border, where it meets the sea or a third country, its place is known no better than that."""
REACHES = (1.0, 4.0, 16.0, 60.0, 360.0)
"""Half sides, in degrees, of the boxes in which neighbours are looked for, one after the other."""
_WGS84 = Geod(ellps="WGS84")
Coordinates = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Border:
    """The nearest point of a border: ``km`` away at ``point``, between two units.

    ``between`` holds the codes of the units on both sides, or of the one unit whose outline it is (a
    coast, too, is an outline).
    """

    km: float
    point: Point
    between: tuple[str, ...]


class Borders:
    """Answers for the areas of one gazetteer."""

    def __init__(self, boundaries: Boundaries) -> None:
        self._boundaries = boundaries
        self._outline = lru_cache(maxsize=32)(self._outline_of)
        self._shared = lru_cache(maxsize=64)(self._shared_by)

    def outline(self, point: Point | tuple[float, float], code: str) -> Border | None:
        """The nearest point of the outline of a country or unit, coasts included; None where unknown."""
        return _nearest(on_earth(point), self._outline(code), (code,))

    def between(self, point: Point | tuple[float, float], one: str, other: str) -> Border | None:
        """The nearest point of the border that two countries or units share; None where they share none."""
        return _nearest(on_earth(point), self._shared(*sorted((one, other))), (one, other))

    def nearest(self, at: Point | tuple[float, float]) -> Border | None:
        """The nearest border of the country that holds a point with another; None at sea and on islands."""
        point = on_earth(at)
        home = self._boundaries.unit_at(point)[0]
        if not home or self._boundaries.area(home) is None:
            return None
        best: Border | None = None
        for reach in REACHES:
            lon, lat = point
            for code in self._boundaries.codes_in((lon - reach, lat - reach, lon + reach, lat + reach)):
                place = self._boundaries.unit(code)
                if place is None or place.level != "country" or code == home:
                    continue
                found = self.between(point, home, code)
                if found is not None and (best is None or found.km < best.km):
                    best = found
            # The box surely holds what is nearer than its closest side.
            side = 111.0 * reach * max(0.05, np.cos(np.radians(min(89.0, abs(point.lat) + reach))))
            if best is not None and best.km <= side:
                break
        return best

    def _outline_of(self, code: str) -> tuple[Coordinates, ...]:
        area = self._boundaries.area(code)
        return () if area is None else _lines(area)

    def _shared_by(self, one: str, other: str) -> tuple[Coordinates, ...]:
        """The parts of one outline that run along the other unit."""
        theirs = self._boundaries.area(other)
        mine = self._boundaries.area(one)
        if theirs is None or mine is None or not shapely.dwithin(mine, theirs, APART):
            return ()
        for gap in (SHARED, APART):
            found: list[Coordinates] = []
            for line in self._outline(one):
                touching = shapely.dwithin(theirs, shapely.points(line), gap)
                edges = np.flatnonzero(np.diff(np.concatenate(([False], touching, [False])).astype(int)))
                found += [line[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1]
            if found:
                return tuple(found)
        return ()


def _lines(area: BaseGeometry) -> tuple[Coordinates, ...]:
    """The outline in steps, cut where it runs along the edge of the map."""
    found = []
    for line in shapely.get_parts(shapely.get_parts(area.boundary)):
        xy = shapely.get_coordinates(shapely.segmentize(line, STEP))
        edge = (np.abs(xy[:, 0]) > 179.99) | (xy[:, 1] < -89.9)
        cuts = np.flatnonzero(edge[1:] & edge[:-1]) + 1
        found += [piece for piece in np.split(xy, cuts) if len(piece) > 1]
    return tuple(found)


def _nearest(point: Point, lines: tuple[Coordinates, ...], between: tuple[str, ...]) -> Border | None:
    if not lines:
        return None
    flat: Any = Proj(proj="aeqd", lat_0=point.lat, lon_0=point.lon, ellps="WGS84")
    # Near the antipode the plane is torn; what is nearest is never there unless all is.
    x, y = flat(*np.concatenate(lines).T)
    ends = np.cumsum([len(line) for line in lines])[:-1]
    plane = [
        shapely.LineString(part)
        for part in np.split(np.column_stack((x, y)), ends)
        if np.isfinite(part).all()
    ]
    if not plane:
        return None
    whole = shapely.MultiLineString(plane)
    spot = shapely.get_coordinates(shapely.shortest_line(shapely.Point(0, 0), whole))[1]
    lon, lat = flat(*spot, inverse=True)
    km = _WGS84.inv(point.lon, point.lat, lon, lat)[2] / 1000
    return Border(round(float(km), 3), Point(round(float(lon), 5), round(float(lat), 5)), between)
