"""A position as a caller gives it: longitude and latitude in degrees, WGS 84, on the Earth. Pure."""

from collections.abc import Sequence

from ..errors import GazetteerError
from ..place import Point


def on_earth(given: Sequence[float]) -> Point:
    """(lon, lat) as a Point. Raises GazetteerError for no pair of numbers, and for one outside the world."""
    try:
        lon, lat = map(float, given)
    except (TypeError, ValueError):
        raise GazetteerError(
            f"“{given}” is no position; give longitude and latitude, in this order."
        ) from None
    if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):  # neither is "nan"
        raise GazetteerError(
            f"“{lon:g}, {lat:g}” lies outside the world; give longitude, latitude, in this order."
        )
    return Point(lon, lat)
