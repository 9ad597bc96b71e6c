"""A grid of the globe whose cells are so many kilometres high and at least as wide: what a position is
coarsened to.

Pure. A cell is a row (from the south pole) and a column (from the 180th meridian); the same distance gives
the same grid for every map, so that two maps of one distance say no more than one. No cell crosses a pole
or the 180th meridian. Degrees, WGS 84, longitude first.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Point

#: Kilometres of a degree of latitude, on a sphere of the Earth's mean radius.
DEGREE_KM = 111.195
#: Digits of a cell's corners: 1e-6 degrees is 0.11 m.
_DIGITS = 6
#: Degrees to which the corners of an area are rounded that is kept as the text gives it: some 2 km.
_ROUND = 0.02
#: Their grid stands aside from round degrees, which places of lists are often given in.
_ASIDE = 0.00743


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One cell, by its row from the south and its column from the west."""

    row: int
    column: int


class Grid:
    """Cells of ``km`` kilometres."""

    def __init__(self, km: float) -> None:
        """A row is never lower than ``km``: what is left over at the pole is shared among all rows."""
        self.km = km
        self._rows = max(1, math.floor(180 * DEGREE_KM / km))
        self._high = 180 / self._rows

    def cell(self, point: Point) -> Cell:
        """The cell that holds a position."""
        row = min(self._rows - 1, max(0, math.floor((point.lat + 90) / self._high)))
        columns = self._columns(row)
        return Cell(row, min(columns - 1, max(0, math.floor((point.lon + 180) / 360 * columns))))

    def centre(self, cell: Cell) -> Point:
        """The middle of a cell."""
        lon = (cell.column + 0.5) * 360 / self._columns(cell.row) - 180
        return Point(round(lon, _DIGITS), round((cell.row + 0.5) * self._high - 90, _DIGITS))

    def steps(self, km: float) -> int:
        """How many whole cells reach at least ``km`` kilometres."""
        return math.ceil(km / self.km - 1e-9)

    def block(self, cell: Cell, steps: int = 0) -> BaseGeometry:
        """The cell with ``steps`` cells on each side of it, as a box; two where it meets longitude ±180.

        It holds every position within ``steps`` times the grid's kilometres of any position in the cell.
        """
        south = max(-90.0, (cell.row - steps) * self._high - 90)
        north = min(90.0, (cell.row + steps + 1) * self._high - 90)
        wide = self._half_width(cell, steps, max(abs(south), abs(north)))
        if wide >= 180:
            return _box(-180.0, south, 180.0, north)
        middle = (cell.column + 0.5) * 360 / self._columns(cell.row) - 180
        west, east = middle - wide, middle + wide
        if west < -180 - 1e-9:
            return shapely.union_all(
                [_box(west + 360, south, 180.0, north), _box(-180.0, south, east, north)]
            )
        if east > 180 + 1e-9:
            return shapely.union_all(
                [_box(west, south, 180.0, north), _box(-180.0, south, east - 360, north)]
            )
        return _box(west, south, east, north)

    def radius(self, steps: int = 0) -> float:
        """Kilometres from the middle of a block to its corners, rounded up to a whole number of them."""
        return float(math.ceil((steps + 0.5) * self._high * DEGREE_KM * math.sqrt(2)))

    def _columns(self, row: int) -> int:
        middle = math.radians((row + 0.5) * self._high - 90)
        return max(1, math.floor(360 * DEGREE_KM * math.cos(middle) / self.km))

    def _half_width(self, cell: Cell, steps: int, latitude: float) -> float:
        """Half the width in degrees; at its narrowest a block still reaches ``steps`` cells to each side."""
        own = 180 / self._columns(cell.row)
        if not steps:
            return own
        round_it = DEGREE_KM * math.cos(math.radians(min(latitude, 90.0)))
        return 180.0 if round_it * 180 <= steps * self.km else own + steps * self.km / round_it


def _box(west: float, south: float, east: float, north: float) -> BaseGeometry:
    return shapely.box(
        round(west, _DIGITS), round(south, _DIGITS), round(east, _DIGITS), round(north, _DIGITS)
    )


def inside(shape: BaseGeometry) -> Point:
    """A point in an area that stands for it."""
    point = shape.representative_point()
    return Point(round(point.x, _DIGITS), round(point.y, _DIGITS))


def rounded(shape: BaseGeometry) -> BaseGeometry:
    """An area with its corners moved by up to a kilometre: that of a part of a province may be a town."""
    aside = shapely.transform(shape, lambda xy: xy - _ASIDE)
    return shapely.transform(shapely.set_precision(aside, _ROUND), lambda xy: xy + _ASIDE)


def square_km(shape: BaseGeometry) -> float:
    """The ground that an area covers, roughly."""
    return float(shape.area * DEGREE_KM**2 * math.cos(math.radians(shape.centroid.y)))


def spots(shape: BaseGeometry) -> list[tuple[Point, float]]:
    """The positions of a shape (points, a line's corners, the middles of polygons), with how far it reaches.

    Kilometres from each, nought for points and lines.
    """
    found = []
    for part in shapely.get_parts(shape):
        if part.geom_type.endswith("Polygon"):
            west, south, east, north = part.bounds
            middle = Point((west + east) / 2, (south + north) / 2)
            across = (east - west) * math.cos(math.radians(middle.lat))
            found.append((middle, max(north - south, across) * DEGREE_KM / 2))
        else:
            found += [(Point(float(x), float(y)), 0.0) for x, y in shapely.get_coordinates(part)]
    return found


def strip(blocks: Sequence[BaseGeometry]) -> BaseGeometry:
    """Blocks one after the other and what lies between each and the next; not across longitude ±180."""
    between = [
        shapely.union_all([a, b]).convex_hull
        for a, b in pairwise(blocks)
        if max(a.bounds[2], b.bounds[2]) - min(a.bounds[0], b.bounds[0]) < 180
    ]
    return shapely.union_all([*blocks, *between])
