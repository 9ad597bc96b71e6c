"""The geometry that a placed thing deserves: a point only where the text names one, else an area.

Pure. Degrees, WGS 84, longitude first; distances in kilometres.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Point, band, circle

from ..model import Placement, PlaceMention
from .whereabouts import POINT_LEVELS, level, unit_code, usable

Boundary = Callable[[str], BaseGeometry | None]
#: Radius (km) of the circle for an area without a polygon or a radius of its own: UCDP's "near".
NEAR_KM = 25.0
#: The ground of a settlement reaches at least so many kilometres from its point.
LEAST_KM = 0.5
#: No circle has a larger radius (km).
FARTHEST = 5_000.0
#: The ways an event is drawn: "circle" for any area around or beside a settlement, "part" of a unit.
DRAWN = ("circle", "part", "line", "unit", "point")
#: A geometry is simplified by this share of its size, at most by so many degrees, before it is written.
SIMPLER, SIMPLEST = 0.002, 0.05
#: A part of fewer squares of that size is a speck.
SPECK = 4.0
#: So many geometries are remembered as text, and as read from it.
_REMEMBERED = 512


def on_globe(point: Point) -> bool:
    """Whether a position is finite and within ±180, ±90 degrees."""
    lon, lat = point
    return math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90


def joined(path: Sequence[Point]) -> BaseGeometry | None:
    """A line through the positions, a point for one, None for none."""
    distinct = list(dict.fromkeys(path))
    if not distinct:
        return None
    return shapely.Point(distinct[0]) if len(distinct) == 1 else shapely.LineString(list(path))


def area(text: str | None) -> BaseGeometry | None:
    """A polygon from GeoJSON text; None for none, for other shapes and for what cannot be read."""
    if not text:
        return None
    try:
        shape = shapely.from_geojson(text)
    except shapely.GEOSException:
        return None
    if shape is None or shape.geom_type not in {"Polygon", "MultiPolygon"} or shape.is_empty:
        return None
    bounds = shapely.bounds(shape)
    if not (on_globe(Point(*bounds[:2])) and on_globe(Point(*bounds[2:]))):
        return None
    return shape if shape.is_valid else _polygons(shapely.make_valid(shape))


@lru_cache(_REMEMBERED)
def as_text(shape: BaseGeometry) -> str:
    """GeoJSON with right-hand winding (RFC 7946), as fine as what is approximate deserves.

    Islands that simplifying makes specks of are left out; an area stays valid and an area.
    """
    west, south, east, north = shape.bounds
    fine = min(SIMPLEST, SIMPLER * max(east - west, north - south))
    simple = shapely.set_precision(shapely.simplify(shape, fine), 0.0001)
    if not shape.geom_type.endswith("Polygon"):
        return str(shapely.to_geojson(shape if simple.is_empty else simple))
    parts = shapely.get_parts(_polygons(shapely.make_valid(simple)) or shape)
    large = [part for part in parts if part.area > SPECK * fine**2] or [
        max(parts, key=lambda part: part.area)
    ]
    kept = large[0] if len(large) == 1 else shapely.MultiPolygon(large)
    return str(shapely.to_geojson(shapely.orient_polygons(kept)))


@lru_cache(_REMEMBERED)
def drawn(text: str) -> BaseGeometry | None:
    """A relation's geometry from its GeoJSON: an area or a line; None for what cannot be read."""
    found = area(text)
    if found is not None:
        return found
    try:
        shape = shapely.from_geojson(text)
    except shapely.GEOSException:
        return None
    return shape if shape is not None and shape.geom_type.endswith("LineString") and shape.length else None


def _polygons(shape: BaseGeometry) -> BaseGeometry | None:
    """Only the polygons of a geometry: what a repair may leave beside them are lines and points."""
    parts = [p for p in shapely.get_parts(shapely.get_parts(shape)) if p.geom_type == "Polygon"]
    return shapely.union_all(parts) if parts else None


def meet(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two settlements, or what lies beside them, have ground in common.

    Two things that both lie beside settlements are told apart by these, however wide their circles are; so is
    what lies "near" one from another, for the word says no distance.
    """
    beside = one.relation is not None and other.relation is not None and one.level == other.level == "point"
    vague = any(
        m.relation is not None and m.relation.kind == "near" and not m.relation.km for m in (one, other)
    )
    if (beside or vague) and _ids(one) != _ids(other):
        return False
    first, second = _reach(one), _reach(other)
    return first is not None and second is not None and bool(first.intersects(second))


def _ids(mention: PlaceMention) -> set[str]:
    places = (mention.place, mention.relation.other if mention.relation else None)
    return {place.id for place in places if place is not None}


def _reach(mention: PlaceMention) -> BaseGeometry | None:
    """The ground that a settlement, or the relation to one, may mean."""
    relation = mention.relation
    shape = drawn(relation.geometry) if relation is not None else None
    if relation is not None and shape is not None:
        return band(shape, relation.corridor_km) if relation.corridor_km else shape
    if mention.place is None:
        return None
    return circle(mention.place.point, min(FARTHEST, max(LEAST_KM, mention.uncertainty_km)))


def unit_shape(place: Place, km: float, boundary: Boundary) -> tuple[BaseGeometry | None, str]:
    """The polygon of a unit or country ("unit"), else a circle of its uncertainty ("circle")."""
    if place.level in {"admin3", "admin2", "admin1", "country"}:
        shape = boundary(unit_code(place))
        if shape is not None and not shape.is_empty:
            return shape, "unit"
    return circle(place.point, min(FARTHEST, km or place.uncertainty_km or NEAR_KM)), "circle"


def event_shape(chosen: Sequence[Placement], boundary: Boundary) -> tuple[BaseGeometry | None, str]:
    """The geometry of an event, and how it was made: one of DRAWN, or "" for none.

    Pins only where every place is named as such: beside a circle or a line, a place is drawn as a
    circle of its own uncertainty.
    """
    places = [(p, p.mention.place) for p in chosen if p.mention.place is not None]
    if not places:
        return None, ""
    related = any(p.mention.relation is not None for p, _ in places)
    if level(places[0][0]) in POINT_LEVELS and not related:
        points = [shapely.Point(place.point) for _, place in places]
        return (points[0] if len(points) == 1 else shapely.MultiPoint(points)), "point"
    shapes, ways = [], []
    for placement, place in places:
        shape, way = _one(placement, place, boundary)
        shapes.append(shape)
        ways.append(way)
    if "line" in ways and set(ways) != {"line"}:
        shapes = [_wide(shape, p) for shape, (p, _) in zip(shapes, places, strict=True)]
        ways = ["circle" if way == "line" else way for way in ways]
    order = [way for way in DRAWN if way in ways]
    return shapely.union_all([s for s in shapes if s is not None]), order[0]


def _one(placement: Placement, place: Place, boundary: Boundary) -> tuple[BaseGeometry | None, str]:
    """The geometry of one place and the way it is drawn."""
    relation = placement.mention.relation
    shape = drawn(relation.geometry) if relation is not None else None
    if relation is None or shape is None:
        return unit_shape(place, placement.mention.uncertainty_km, boundary)
    if not shape.geom_type.endswith("Polygon"):
        return shape, "line"
    return shape, "circle" if level(placement) in POINT_LEVELS else "part"


def _wide(shape: BaseGeometry | None, placement: Placement) -> BaseGeometry | None:
    """A line with its corridor, other shapes as they are."""
    relation = placement.mention.relation
    if shape is None or relation is None or shape.geom_type.endswith("Polygon"):
        return shape
    return band(shape, relation.corridor_km)


def corridor_shape(
    placements: Sequence[Placement], boundary: Boundary
) -> tuple[BaseGeometry | None, str, str]:
    """A corridor's geometry, how it is drawn, and the codes of the units named (";" between).

    A line only where the text gives one place as its start and one as its end, both settlements
    (those it passes between them, in the text's order); else the settlements as points; else the
    union of the units named, for one symbol over them.
    """
    good = [p for p in placements if usable(p.mention.place)]
    points = [p for p in good if level(p) in POINT_LEVELS]
    starts = _spots(p for p in points if p.role in {"from", "origin"})
    ends = _spots(p for p in points if p.role in {"toward", "target"})
    via = _spots(p for p in points if p.role == "via")
    if len(starts) == 1 and len(ends) == 1 and starts != ends:
        return joined([*starts, *via, *ends]), "line", ""
    spots = _spots(points)
    if spots:
        return (shapely.Point(spots[0]) if len(spots) == 1 else shapely.MultiPoint(spots)), "point", ""
    units: dict[str, BaseGeometry] = {}
    finest = [p for p in good if level(p) != "country"] or good
    for placement in finest:
        place = placement.mention.place
        if place is not None:
            shape, _ = unit_shape(place, placement.mention.uncertainty_km, boundary)
            if shape is not None:
                units[unit_code(place) or place.id] = shape
    if not units:
        return None, "", ""
    return shapely.union_all(list(units.values())), "area symbol", ";".join(units)


def _spots(placements: Iterable[Placement]) -> list[Point]:
    """The positions, each once, in order."""
    return list(dict.fromkeys(p.mention.place.point for p in placements if p.mention.place is not None))
