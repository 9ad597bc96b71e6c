"""The geometry that a placed thing deserves: a point only where the text names one, else an area.

Pure. Degrees, WGS 84, longitude first; distances in kilometres.
"""

import math
from collections.abc import Callable, Iterable, Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Point

from .model import Placement
from .rows import POINT_LEVELS, level, unit_code, usable

Bounds = tuple[float, float, float, float]
Boundary = Callable[[str], BaseGeometry | None]
#: Radius (km) of the circle for an area without a polygon or a radius of its own: UCDP's "near".
NEAR_KM = 25.0
#: A degree of latitude in kilometres (mean Earth radius 6371.0088 km, IUGG).
DEGREE_KM = math.pi * 6371.0088 / 180


def on_globe(point: Point) -> bool:
    """Whether a position is finite and within ±180, ±90 degrees."""
    lon, lat = point
    return math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90


def circle(point: Point, km: float) -> BaseGeometry:
    """A polygon of 64 corners about ``km`` kilometres around a point, cut at the poles and at ±180."""
    radius = km / DEGREE_KM
    stretch = max(0.02, math.cos(math.radians(point.lat)))
    corners = []
    for step in range(64):
        angle = 2 * math.pi * step / 64
        lon = point.lon + radius * math.cos(angle) / stretch
        lat = point.lat + radius * math.sin(angle)
        corners.append((min(180.0, max(-180.0, lon)), min(90.0, max(-90.0, lat))))
    return shapely.Polygon(corners)


def grown(bounds: Iterable[float], share: float) -> Bounds:
    """A box made larger by ``share`` of its size (at least 0.1 degrees) on each side, on the globe."""
    west, south, east, north = (float(value) for value in bounds)
    dx, dy = max(0.1, (east - west) * share), max(0.1, (north - south) * share)
    return max(-180.0, west - dx), max(-90.0, south - dy), min(180.0, east + dx), min(90.0, north + dy)


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


def _polygons(shape: BaseGeometry) -> BaseGeometry | None:
    """Only the polygons of a geometry: what a repair may leave beside them are lines and points."""
    parts = [p for p in shapely.get_parts(shape) if p.geom_type in {"Polygon", "MultiPolygon"}]
    return shapely.union_all(parts) if parts else None


def unit_shape(place: Place, km: float, boundary: Boundary) -> tuple[BaseGeometry | None, str]:
    """The polygon of a unit or country ("unit"), else a circle of its uncertainty ("circle")."""
    if place.level in {"admin3", "admin2", "admin1", "country"}:
        shape = boundary(unit_code(place))
        if shape is not None and not shape.is_empty:
            return shape, "unit"
    return circle(place.point, km or place.uncertainty_km or NEAR_KM), "circle"


def event_shape(chosen: Sequence[Placement], boundary: Boundary) -> tuple[BaseGeometry | None, str]:
    """The geometry of an event, and how it was made: "point", "unit", "circle", or "" for none."""
    places = [(p, p.mention.place) for p in chosen if p.mention.place is not None]
    if not places:
        return None, ""
    if level(places[0][0]) in POINT_LEVELS:
        points = [shapely.Point(place.point) for _, place in places]
        return (points[0] if len(points) == 1 else shapely.MultiPoint(points)), "point"
    shapes, ways = [], []
    for placement, place in places:
        shape, way = unit_shape(place, placement.mention.uncertainty_km, boundary)
        shapes.append(shape)
        ways.append(way)
    return shapely.union_all([s for s in shapes if s is not None]), "circle" if "circle" in ways else "unit"


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
