"""Where "5 km south of X", "between X and Y", "northern X" or "off X" is: shapes with their uncertainty.

Pure: positions and shapely shapes in degrees (WGS 84, longitude first) in, an :class:`Extent` out.
Bearings are degrees clockwise from north, distances kilometres. Why each size is what it is, and
what was measured: docs/decisions/0008-relational-places.md. How much a distance and a bearing leave
open follows the point-radius method (Wieczorek, Guo, Hijmans 2004, doi 10.1080/13658810412331280211).
Sides of rivers, borders and coasts are in courses.py.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import GazetteerError
from ..place import Level, Point
from .plane import Plane

#: Half the angle of a sector seen from the chief town; from a mere middle it is half of the unit.
WEDGE, HALF = 67.5, 90.0
#: A sector smaller than this share of its unit is no use: the town lies at that edge of it.
SLIVER = 0.05
#: A circle about the middle of a unit is moved so often at most, until so much of it is land of the unit.
_SHIFTS, _FULL = 2, 0.75
#: A road strays so far from the straight line between its ends, as a share of their distance.
STRAY = 0.15
#: No text means a distance of more kilometres than this.
FARTHEST = 5_000.0
#: The point of a settlement is good to so many km: 95 % of 7,000 lie that close in two gazetteers.
POINT_KM = 1.8
#: No place is known better than this (km).
LEAST = 0.5
#: What people round a distance to, coarsest first.
_STEPS = (100.0, 50.0, 10.0, 5.0, 1.0, 0.5)
#: So many shapes of each kind are remembered: reports of one country speak of "northern X" again and again.
_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Wind:
    """A direction: degrees clockwise from north, and how far to each side the word reaches.

    45 for one of the four main winds, 22.5 for one between them, 11.25 for one of sixteen: "north" is
    all from north-west to north-east (the point-radius method).
    """

    bearing: float
    reach: float = 45.0


@dataclass(frozen=True, slots=True)
class Extent:
    """Where the words put a thing.

    ``uncertainty_km`` is the radius around ``centre`` within which it lies. ``corridor_km``: how far
    from the line it may lie, where ``geometry`` is one. ``level`` is never better than the words.
    """

    geometry: BaseGeometry
    centre: Point
    uncertainty_km: float
    level: Level
    reasons: tuple[str, ...] = ()
    corridor_km: float = 0.0


@lru_cache(_REMEMBERED)
def circle(point: Point, km: float) -> BaseGeometry:
    """A polygon of 64 corners ``km`` kilometres around a point, anywhere on the globe.

    Raises GazetteerError for a radius that is no number from 0 to 5,000.
    """
    return Plane(point).globe(shapely.Point(0, 0).buffer(max(_checked(km), 0.01), 16))


def band(shape: BaseGeometry, km: float) -> BaseGeometry:
    """A shape with ``km`` kilometres around it. Raises GazetteerError as :func:`circle`."""
    plane = Plane(middle(shape))
    return plane.globe(plane.flat(shape).buffer(_checked(km), 8))


def middle(shape: BaseGeometry) -> Point:
    """A position about the middle of a shape, for a plane around it; parts at ±180 are one."""
    west, _, east, _ = shape.bounds
    if east - west > 180:  # two sides of the 180th meridian
        shape = shapely.transform(shape, lambda xy: xy + (xy[:, :1] < 0) * [360.0, 0.0])
    centre = shape.centroid
    return Point((centre.x + 180) % 360 - 180, centre.y)


def around(point: Point, own_km: float, km: float) -> Extent:
    """Within ``km`` of a place that is itself ``own_km`` large: near it, at its outskirts, so far from it."""
    radius = max(LEAST, own_km + _checked(km))
    return Extent(circle(point, radius), point, up(radius), "point", (f"within {radius:.3g} km of it",))


def offset(point: Point, own_km: float, km: float, wind: Wind, spread_km: float = 0.0) -> Extent:
    """ "5 km south of X": a circle around the position that distance and bearing give.

    Its radius puts together, as errors that do not know of one another, what the number leaves open
    (``spread_km``, at least a tenth of it), what the wind does (the way from the middle of its reach to
    its edge) and the size of the place that is measured from.
    """
    along = max(spread_km, _checked(km) / 10)
    radius = max(LEAST, math.hypot(along, 2 * km * math.sin(math.radians(wind.reach / 2)), own_km))
    angle = math.radians(wind.bearing)
    centre = Plane(point).point(km * math.sin(angle), km * math.cos(angle))
    said = f"{km:.3g} km at {wind.bearing:g}° from it, give or take {radius:.2g} km"
    return Extent(circle(centre, radius), centre, up(radius), "point", (said,))


@lru_cache(_REMEMBERED)
def toward(point: Point, own_km: float, km: float, wind: Wind, half: bool = False) -> Extent:
    """ "east of X", "the eastern outskirts of X": the slice of the circle around X on that side.

    ``half``: half of the circle ("southern Aleppo", the city).
    """
    radius = max(LEAST, own_km + _checked(km))
    plane = Plane(point)
    disc = shapely.Point(0, 0).buffer(radius, 16)
    slice_ = wedge(wind.bearing, HALF if half else WEDGE, 2 * radius).buffer(POINT_KM, 4)
    return areal(plane, disc.intersection(slice_), "point", f"the {radius:.3g} km on that side of it")


def between(a: Point, b: Point, own_km: float = 0.0) -> Extent:
    """ "between X and Y": the strip along the straight line from one to the other."""
    plane, line = _segment(a, b)
    width = max(LEAST, own_km, STRAY * line.length)
    return areal(plane, line.buffer(width, 8), "point", f"the strip of {width:.2g} km beside their line")


def among(points: Sequence[Point], own_km: float = 0.0) -> Extent:
    """ "between X, Y and Z": the land between them, and beside it as much as beside a strip so long."""
    ordered = sorted(points)
    plane = Plane(ordered[0])
    corners = shapely.MultiPoint([plane.at(point) for point in ordered])
    reach = STRAY * across(corners)
    hull = corners.convex_hull.buffer(max(LEAST, own_km, reach), 8)
    return areal(
        plane, hull, "point", f"the land between them, and {max(LEAST, own_km, reach):.2g} km beside it"
    )


def halfway(a: Point, b: Point, own_km: float = 0.0) -> Extent:
    """ "halfway between X and Y": a circle around the middle, of 15 % of the way."""
    plane, line = _segment(a, b)
    radius = max(LEAST, own_km, STRAY * line.length)
    return areal(plane, shapely.Point(0, 0).buffer(radius, 16), "point", "about the middle of the way")


def road(a: Point, b: Point, via: Point | None = None) -> Extent:
    """ "the X–Y road": the straight line between the ends, by the town that it leads through, if one is
    named, and the corridor that the road keeps to.

    No road is known here: the corridor is 15 % of the distance to each side, at least 1 km. Where both ends
    are one position (a town and its district) no line is known either: a circle, as of "near X".
    """
    if a == b:
        return around(a, 0.0, LEAST)
    plane, line = _segment(a, b)
    if via is not None and via not in (a, b):
        return _by_way_of(a, via, b)
    width = max(1.0, STRAY * line.length)
    said = f"a straight line: the road itself is not known here and keeps within {width:.2g} km of it"
    return Extent(plane.globe(line), plane.point(0, 0), up(line.length / 2 + width), "point", (said,), width)


def _by_way_of(a: Point, via: Point, b: Point) -> Extent:
    """The road from a to b through a third place: two straight lines, as wide as the longer one needs."""
    plane = Plane(via)
    ends = [plane.at(point) for point in (a, via, b)]
    line = shapely.LineString(ends)
    width = max(1.0, STRAY * max(math.dist(ends[0], ends[1]), math.dist(ends[1], ends[2])))
    spot = line.interpolate(0.5, normalized=True)
    radius = max(math.dist((spot.x, spot.y), end) for end in ends) + width
    said = f"straight lines: the road itself is not known here and keeps within {width:.2g} km of them"
    return Extent(plane.globe(line), plane.point(spot.x, spot.y), up(radius), "point", (said,), width)


@lru_cache(_REMEMBERED)
def sector(
    unit: BaseGeometry,
    wind: Wind,
    level: Level,
    town: Point | None = None,
    without: BaseGeometry | None = None,
) -> Extent:
    """ "northern X": the part of a unit that is seen that way from its chief town, or from its middle.

    ``town`` is the chief town; where it is None, lies outside or has next to nothing on that side, the
    half of the unit beyond its middle is taken. ``without`` is left out (the town itself, where the
    words say countryside).
    """
    inside = town is not None and unit.intersects(shapely.Point(town))
    for anchor, angle in ((town if inside else None, WEDGE), (middle(unit), HALF)):
        if anchor is None:
            continue
        plane = Plane(anchor)
        flat = plane.flat(unit)
        cut = flat.intersection(wedge(wind.bearing, angle, across(flat)))
        if cut.area >= SLIVER * flat.area:
            break
    seen = "its chief town" if angle == WEDGE else "its middle"
    rest = _without(plane, cut, without)
    return areal(plane, rest, level, f"the part of it within {angle:g}° of that bearing from {seen}")


@lru_cache(_REMEMBERED)
def central(unit: BaseGeometry, level: Level) -> Extent:
    """ "central X": the part of a unit around its middle, a circle of a quarter of its size.

    Where that middle lies in the sea or beside a neighbour (Haiti), it is moved onto the land around.
    """
    plane = Plane(middle(unit))
    flat = plane.flat(unit)
    about, reach = shapely.Point(0, 0), math.sqrt(flat.area / math.pi) / 2
    cut = flat.intersection(about.buffer(reach, 32))
    for _ in range(_SHIFTS):
        if cut.is_empty or cut.area > _FULL * about.buffer(reach, 32).area:
            break
        about = cut.centroid
        cut = flat.intersection(about.buffer(reach, 32))
    kept = cut if cut.area > SLIVER * flat.area else flat
    return areal(plane, kept, level, "the part of it about its middle")


@lru_cache(_REMEMBERED)
def countryside(unit: BaseGeometry, level: Level, without: BaseGeometry | None) -> Extent:
    """ "the countryside of X", "rural X": the unit but for its chief town."""
    plane = Plane(middle(unit))
    return areal(plane, _without(plane, plane.flat(unit), without), level, "all of it but its chief town")


def wedge(bearing: float, reach: float, km: float) -> BaseGeometry:
    """In a plane: the slice within ``reach`` degrees (at most 90) of a bearing, ``km`` long at least."""
    angles = [math.radians(bearing + reach * step / 8) for step in range(-8, 9)]
    return shapely.Polygon(
        [(0.0, 0.0), *((1.1 * km * math.sin(angle), 1.1 * km * math.cos(angle)) for angle in angles)]
    )


def spread(number: float, about: bool = False) -> float:
    """What a number leaves open, in its own unit: half of the step it is rounded to; twice that if hedged.

    5 → 1.25, 12 → 0.5, 10 → 2.5, 60 → 5, 25 → 2.5, 100 → 25: never more than a quarter of the number.
    """
    if number <= 0 or not math.isfinite(number):
        return 0.0
    step = next((s for s in _STEPS if abs(number / s - round(number / s)) < 1e-6), 0.1)
    return min(step / 2, number / 4) * (2 if about else 1)


def _checked(km: float) -> float:
    if not math.isfinite(km) or not 0 <= km <= FARTHEST:
        raise GazetteerError(f"a distance of {km} km is none: give 0 to {FARTHEST:,.0f} km.")
    return km


def _segment(a: Point, b: Point) -> tuple[Plane, BaseGeometry]:
    """The great-circle way from a to b as a straight line in the plane around its middle."""
    start = Plane(a)
    x, y = start.at(b)
    plane = Plane(start.point(x / 2, y / 2))
    return plane, shapely.LineString([plane.at(a), plane.at(b)])


def across(flat: BaseGeometry) -> float:
    """A length in a plane that reaches from its centre beyond the shape."""
    return max(1.0, *(math.hypot(x, y) for x in flat.bounds[::2] for y in flat.bounds[1::2]))


def _without(plane: Plane, flat: BaseGeometry, hole: BaseGeometry | None) -> BaseGeometry:
    rest = flat if hole is None else flat.difference(plane.flat(hole))
    return flat if rest.is_empty else rest


def areal(plane: Plane, flat: BaseGeometry, level: Level, reason: str) -> Extent:
    """An area of a plane as an Extent: its middle, and the radius that holds it."""
    centre = flat.centroid if flat.intersects(flat.centroid) else flat.representative_point()
    corners = shapely.get_coordinates(flat)
    radius = max(LEAST, *(math.hypot(x - centre.x, y - centre.y) for x, y in corners))
    return Extent(plane.globe(flat), plane.point(centre.x, centre.y), up(radius * 1.01), level, (reason,))


def up(km: float) -> float:
    """A radius rounded up to 100 m: what it holds stays held."""
    return math.ceil(km * 10) / 10
