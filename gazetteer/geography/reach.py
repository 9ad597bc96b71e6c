"""How far a unit reaches from its point: the radius within which what is named lies. WGS 84. Pure."""

import shapely
from shapely.geometry.base import BaseGeometry

from ..measure import distance_km
from ..place import Point

_KM_PER_DEGREE = 111.195


def radius_km(area: BaseGeometry, point: Point) -> float:
    """Distance to the far corner of the bounding box: the thing named lies within.

    The box of an area on both sides of longitude 180, or about a pole, goes round the globe: there it is the
    distance to the area's own farthest corner.
    """
    west, south, east, north = area.bounds
    if east - west > 180:
        corners = shapely.get_coordinates(area).tolist()
        return round(max(distance_km(point, Point(lon, lat)) for lon, lat in corners), 1)
    width = max(abs(east - point.lon), abs(point.lon - west))
    height = max(abs(north - point.lat), abs(point.lat - south))
    squeeze = max(0.05, 1 - (abs(point.lat) / 90) ** 2)
    return float(round(((width * squeeze) ** 2 + height**2) ** 0.5 * _KM_PER_DEGREE, 1))


def mainland(area: BaseGeometry) -> BaseGeometry:
    """The largest piece of a country's land: islands far off are not what its name means."""
    largest: BaseGeometry = max(shapely.get_parts(area), key=lambda part: part.area)
    return largest
