"""Sides and banks of rivers, borders that two areas share, waters off a coast: shapes along a line.

Pure but for :func:`river`, which reads the compiled courses once. Degrees, WGS 84, longitude first;
distances kilometres. Like relations.py, whose values it answers with; None where the words give nothing.
"""

import itertools
import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from ..place import Level, Point
from ..spellings.names import fold
from .plane import Plane
from .relations import SLIVER, WEDGE, Extent, Wind, across, areal, circle, middle, up, wedge

#: About 50 km around an area a river still runs by it.
BY_DEGREES = 0.5
#: How far a bank reaches from the river (km).
BANK_KM = 10.0
#: Two areas whose outlines come within so many kilometres share a border: both are simplified apart.
SEAM_KM = 3.0
#: A river that is said to run by a town is taken to do so at a quarter of the way to the edge of its ground,
#: give or take as much, and at least so many kilometres: the Tigris in Mosul, the Euphrates by Raqqa.
RUNS_BY, FINEST_KM = 0.25, 2.0
#: Which bank it is to one who looks down the river: the courses are kept from source to mouth.
Hand = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class River:
    """A river's course, good to ``accuracy_km``, and the countries (ISO 3166-1) that it is known in."""

    name: str
    countries: tuple[str, ...]
    accuracy_km: float
    course: BaseGeometry


def river(name: str) -> River | None:
    """The river of that name, with or without the word "river", in the scripts of its countries."""
    return _rivers().get(fold(name))


def river_names() -> tuple[str, ...]:
    """The names that :func:`river` knows, as they are written."""
    return tuple(dict.fromkeys(name for one in _table() for name in (one["name"], *one["names"])))


@cache
def _table() -> tuple[dict[str, Any], ...]:
    text = resources.files("gazetteer").joinpath("data", "rivers.json").read_text("utf-8")
    return tuple(json.loads(text)["rivers"])


@cache
def _rivers() -> dict[str, River]:
    found: dict[str, River] = {}
    for row in _table():
        one = River(
            row["name"], tuple(row["countries"]), row["accuracy_km"], shapely.LineString(row["course"])
        )
        found |= {fold(name): one for name in (row["name"], *row["names"])}
    return found


def side(one: River, area: BaseGeometry, wind: Wind, level: Level = "region") -> Extent | None:
    """ "east of the Euphrates": the part of an area from which the river lies the opposite way.

    None where that is next to nothing of the area, or next to all of it.
    """
    plane = Plane(middle(area))
    whole = plane.flat(area)
    line = _lengthened(plane.flat(_past(one, area)), 2 * one.accuracy_km)
    cut = whole.intersection(_swept(line, wind.bearing, across(whole)))
    if not SLIVER < cut.area / whole.area < 1 - SLIVER / 10:
        return None
    said = f"the part of it on that side of the {one.name}, whose course is good to {one.accuracy_km:g} km"
    return areal(plane, cut, level, said)


def _past(one: River, area: BaseGeometry) -> BaseGeometry:
    """The course as far as it runs by an area: where it comes from lies on no side of it."""
    here = one.course.intersection(shapely.box(*area.bounds).buffer(BY_DEGREES))
    return one.course if here.is_empty else here


def bank(
    one: River, area: BaseGeometry | None, way: Wind | Hand | None, level: Level = "region"
) -> Extent | None:
    """ "along the Euphrates", "the eastern bank", "the left bank": its course within an area, or 10 km on one
    side of it."""
    course = one.course if area is None else one.course.intersection(area)
    if course.is_empty:
        return None
    plane = Plane(middle(course))
    line = plane.flat(course)
    width = BANK_KM + one.accuracy_km
    if way is None or area is None:
        return _line(
            plane, line, width, level, f"the course of the {one.name}, good to {one.accuracy_km:g} km"
        )
    run, whole = plane.flat(_run(one, area.bounds)), plane.flat(area)
    if isinstance(way, Wind):
        there = _swept(_lengthened(run, 2 * one.accuracy_km), way.bearing, across(whole))
        strip = line.buffer(width).intersection(whole).intersection(there)
    else:
        strip = _on_hand(run, way, width).intersection(whole)
    if strip.is_empty:
        return None
    return areal(plane, strip, level, f"the {width:g} km on that side of the {one.name}")


def by_town(one: River, point: Point, km: float, way: Wind | Hand | None) -> Extent | None:
    """ "on the western bank of the Nile in X": what of the land within ``km`` of a town lies on that side of
    a river, or the river's piece there. None where its course does not run by the town.

    The words say that the river runs there: a course that is drawn farther off is moved to the town.
    """
    plane = Plane(point)
    about = circle(point, km + 4 * one.accuracy_km)
    if not one.course.intersects(about):
        return None
    line = plane.flat(_run(one, about.bounds))
    spot = shapely.shortest_line(line, shapely.Point(0, 0)).coords[0]
    past, slack = math.hypot(*spot), max(FINEST_KM, RUNS_BY * km)
    if past > km + one.accuracy_km:
        return None
    moved = max(0.0, 1 - RUNS_BY * km / past) if past else 0.0
    line = affinity.translate(line, -moved * spot[0], -moved * spot[1])
    radius = max(km, 2 * slack)
    disc = shapely.Point(0, 0).buffer(radius, 16)
    if way is None:
        said = f"the piece of the {one.name} within {radius:.2g} km of it, good to {slack:.2g} km"
        return _line(plane, line.intersection(disc), slack, "point", said)
    if isinstance(way, Wind):
        there = _swept(_lengthened(line, 2 * radius), way.bearing, 2 * radius)
    else:
        there = _on_hand(_lengthened(line, 2 * radius), way, 2 * radius)
    cut = disc.intersection(there.union(line.buffer(slack)))
    said = (
        f"the {radius:.2g} km about it on that side of the {one.name}, whose course is good to {slack:.2g} km"
    )
    return areal(plane, cut, "point", said)


def _run(one: River, bounds: tuple[float, float, float, float]) -> BaseGeometry:
    """The course as far as it runs by a box, from where it first comes near to where it last leaves: its
    points stay in their order, from source to mouth."""
    west, south, east, north = bounds
    points = shapely.get_coordinates(shapely.segmentize(one.course, BY_DEGREES / 5))
    near = [
        at
        for at, (x, y) in enumerate(points)
        if west - BY_DEGREES <= x <= east + BY_DEGREES and south - BY_DEGREES <= y <= north + BY_DEGREES
    ]
    return shapely.LineString(points[near[0] : near[-1] + 1]) if len(near) > 1 else one.course


def _on_hand(line: BaseGeometry, hand: Hand, km: float) -> BaseGeometry:
    """The strip on the left or the right of a line, to one who goes along it."""
    return shapely.simplify(line, 1.0).buffer(km if hand == "left" else -km, single_sided=True)


def border(
    a: BaseGeometry, b: BaseGeometry, near: Point | None = None, km: float = 15.0, level: Level = "region"
) -> Extent | None:
    """The border that two areas share, or its piece within 50 km of the point of it nearest to ``near``.

    ``km`` is how far from the line a thing "on the border" may lie. None where they share none.
    """
    close = b.intersection(shapely.box(*a.bounds).buffer(1.0))
    shared = a.boundary.intersection(close.buffer(SEAM_KM / 80))
    lines = [p for p in shapely.get_parts(shared) if p.geom_type in ("LineString", "LinearRing")]
    if sum(line.length for line in lines) == 0:
        return None
    plane = Plane(near or middle(shapely.union_all(lines)))
    line: BaseGeometry = shapely.line_merge(plane.flat(shapely.union_all(lines)))
    said = "the border that both share"
    if near is not None:
        spot = shapely.get_coordinates(shapely.shortest_line(shapely.Point(0, 0), line))[-1]
        line = line.intersection(shapely.Point(spot).buffer(50.0))
        said = "the piece of the border nearest to it"
    return _line(plane, line, km, level, f"{said}, and {km:g} km to each side")


def offshore(point: Point, own_km: float, land: BaseGeometry | None, km: float, wind: Wind | None) -> Extent:
    """ "off the coast of X": the water within ``km`` of X, or on one side of it; land is left out.

    Where hardly any water lies within reach, the circle is whole and the reasons say so.
    """
    radius = own_km + km
    plane = Plane(point)
    disc = plane.flat(circle(point, radius))
    if wind is not None:
        disc = disc.intersection(wedge(wind.bearing, WEDGE, 2 * radius))
    sea = disc if land is None else disc.difference(plane.flat(land.intersection(circle(point, 2 * radius))))
    if sea.area < 0.03 * disc.area:
        return areal(plane, disc, "point", f"within {radius:.3g} km of it, where the map shows no water")
    return areal(plane, sea, "point", f"the water within {radius:.3g} km of it")


def waters(area: BaseGeometry, land: BaseGeometry, km: float) -> Extent | None:
    """ "off the coast of Syria": the water within ``km`` of a country or unit; None where it has no coast."""
    plane = Plane(middle(area))
    flat = plane.flat(area)
    sea = flat.buffer(km, 8).difference(plane.flat(land)).difference(flat.buffer(SEAM_KM / 10))
    parts = [part for part in shapely.get_parts(sea) if part.area > km]  # slivers between two outlines
    if not parts:
        return None
    return areal(plane, shapely.union_all(parts), "region", f"the water within {km:.3g} km of its coast")


def _line(plane: Plane, line: BaseGeometry, km: float, level: Level, reason: str) -> Extent:
    """A line as an Extent: its middle, the radius that holds it with its corridor, the corridor."""
    middle_of = line.interpolate(0.5, normalized=True) if line.geom_type == "LineString" else None
    spot = middle_of or shapely.shortest_line(line.centroid, line).interpolate(1.0, normalized=True)
    corners = shapely.get_coordinates(line)
    radius = max(math.hypot(x - spot.x, y - spot.y) for x, y in corners) * 1.01 + km
    return Extent(plane.globe(line), plane.point(spot.x, spot.y), up(radius), level, (reason,), km)


def _swept(line: BaseGeometry, bearing: float, km: float) -> BaseGeometry:
    """All that a line passes over when it is moved so many kilometres along a bearing."""
    angle = math.radians(bearing)
    by = (2.5 * km * math.sin(angle), 2.5 * km * math.cos(angle))
    points = shapely.get_coordinates(shapely.simplify(line, 1.0))
    slabs = [shapely.MultiPoint([a, b, a + by, b + by]).convex_hull for a, b in itertools.pairwise(points)]
    return shapely.union_all([slab for slab in slabs if slab.geom_type == "Polygon"])


def _lengthened(line: BaseGeometry, km: float) -> BaseGeometry:
    """A line drawn on straight at both ends: a mouth that is known to some km still reaches the sea."""
    points = [(float(x), float(y)) for x, y in shapely.get_coordinates(line)]
    ends = []
    for (x, y), (fx, fy) in ((points[0], points[1]), (points[-1], points[-2])):
        size = math.hypot(x - fx, y - fy) or 1.0
        ends.append((x + (x - fx) / size * km, y + (y - fy) / size * km))
    return shapely.LineString([ends[0], *points, ends[1]])
