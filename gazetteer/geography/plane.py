"""A flat map in kilometres around one point, and the way back to the globe: where shapes are computed.

The azimuthal equidistant projection on a sphere of the Earth's mean radius: distances and bearings from
the centre are true (to 0.6 % of the ellipsoid's), a thousand kilometres out lengths across are 0.4 %
too long. Poles and the 180th meridian are no edge of it: what comes back is cut there (RFC 7946).
"""

import math

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from ..measure import EARTH_KM
from ..place import Point

#: Edges are broken into pieces of at most so many degrees before they are bent (0.1 degrees: 11 km).
_PIECE = 0.1
#: Kilometres of the hair's breadth that is cut from a pole outward, so that a ring has two sides.
_HAIR = 0.001
#: Beyond this latitude an edge must be broken into more pieces: a few km are many degrees there.
_POLAR = 80.0
_Pairs = NDArray[np.float64]


class Plane:
    """Kilometres east and north of ``centre`` (longitude, latitude, WGS 84)."""

    def __init__(self, centre: Point) -> None:
        self._lon, self._lat = centre
        self._sin, self._cos = math.sin(math.radians(centre.lat)), math.cos(math.radians(centre.lat))

    def flat(self, shape: BaseGeometry) -> BaseGeometry:
        """A shape in degrees as one in kilometres; its edges follow longitude and latitude."""
        fine = shapely.segmentize(shape, _PIECE)
        there = shapely.transform(fine, self._forward)
        there = there if there.is_valid else shapely.make_valid(there)
        return areas(there) if shape.geom_type.endswith("Polygon") else there

    def globe(self, shape: BaseGeometry) -> BaseGeometry:
        """A shape in kilometres as one in degrees, valid, cut at the 180th meridian and at a pole."""
        if shape.is_empty:
            return shape
        west, south, east, north = shape.bounds
        size = east - west + north - south
        polar = abs(self._lat) + math.degrees(size / EARTH_KM) > _POLAR
        fine = shapely.segmentize(self._slit(shape), max(0.02, min(25.0, size / (1_000 if polar else 40))))
        back = _on_globe(shapely.transform(fine, self._inverse))
        return areas(back) if shape.geom_type.endswith("Polygon") else back

    def point(self, x: float, y: float) -> Point:
        """The position so many kilometres east and north of the centre."""
        lon, lat = self._inverse(np.array([[x, y]], dtype=np.float64))[0]
        return Point((float(lon) + 180) % 360 - 180, float(lat))

    def at(self, point: Point) -> tuple[float, float]:
        """Kilometres east and north of the centre of a position."""
        x, y = self._forward(np.array([point], dtype=np.float64))[0]
        return float(x), float(y)

    def _slit(self, shape: BaseGeometry) -> BaseGeometry:
        """The shape without a hair's breadth from each pole outward: there its longitudes jump."""
        reach = 4 * math.pi * EARTH_KM
        if shape.geom_type not in ("Polygon", "MultiPolygon"):
            return shape
        for sign in (1, -1):
            pole = sign * EARTH_KM * math.radians(90 - sign * self._lat)
            hair = shapely.box(-_HAIR, min(pole - sign * _HAIR, sign * reach), _HAIR,
                               max(pole - sign * _HAIR, sign * reach))  # fmt: skip
            if shape.intersects(hair):
                shape = shape.difference(hair)
        return shape

    def _forward(self, degrees: _Pairs) -> _Pairs:
        lat, east = np.radians(degrees[:, 1]), np.radians(degrees[:, 0] - self._lon)
        across = np.cos(lat) * np.sin(east)
        along = self._cos * np.sin(lat) - self._sin * np.cos(lat) * np.cos(east)
        toward = self._sin * np.sin(lat) + self._cos * np.cos(lat) * np.cos(east)
        length = np.hypot(across, along)
        angle = np.arctan2(length, toward)
        stretch = np.where(length > 0, EARTH_KM * angle / np.where(length > 0, length, 1.0), EARTH_KM)
        return np.column_stack([stretch * across, stretch * along])

    def _inverse(self, km: _Pairs) -> _Pairs:
        length = np.hypot(km[:, 0], km[:, 1])
        angle = length / EARTH_KM
        safe = np.where(length > 0, length, 1.0)
        sine = self._cos * np.sin(angle) * km[:, 1] / safe + self._sin * np.cos(angle)
        lat = np.arcsin(np.clip(sine, -1.0, 1.0))
        east = np.arctan2(
            km[:, 0] / safe * np.sin(angle),
            self._cos * np.cos(angle) - self._sin * np.sin(angle) * km[:, 1] / safe,
        )
        return np.column_stack([self._lon + np.degrees(east), np.degrees(lat)])


def _on_globe(shape: BaseGeometry) -> BaseGeometry:
    """Longitudes beyond ±180 brought round to the other side; the parts stay one geometry."""
    west, _, east, _ = shape.bounds
    if west < -180 or east > 180:
        world = shapely.box(-180, -90, 180, 90)
        turns = [affinity.translate(shape, xoff=by) for by in (-360.0, 0.0, 360.0)]
        whole = [turn if turn.is_valid else shapely.make_valid(turn) for turn in turns]
        shape = shapely.union_all([part.intersection(world) for part in whole])
    return shape if shape.is_valid else shapely.make_valid(shape)


def areas(shape: BaseGeometry) -> BaseGeometry:
    """Only the polygons: mending and cutting may leave lines and points beside them."""
    if shape.geom_type != "GeometryCollection":
        return shape
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])
