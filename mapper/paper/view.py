"""Which part of the globe a sheet shows, in which projection, and where on the sheet a position is. Pure.

A sheet is measured in points (1/72 inch) from its lower left corner; positions are degrees, WGS 84.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

from ..geometry.extent import Bounds, cut, turned

#: A map whose events lie farther apart than this (degrees) is one of the world.
FAR = (120.0, 100.0)
#: The least that a map shows from its middle to its side, in metres: what is around a single village.
LEAST = 40_000.0
#: Room around the events, as a share of their extent.
ROOM = 0.08
#: The largest half diagonal (metres) of a map that is no map of the world.
LARGEST = 9_000_000.0
#: Edges longer than this (degrees) bend on the sheet.
_PIECE = 0.5
#: Breadth (degrees) that is left out where a map of the world begins and ends: both are the same meridian.
_HAIR = 1e-6
_GLOBE = Geod(ellps="WGS84")
_Pairs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle of the sheet that holds the map, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """In points of the sheet."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In points of the sheet."""
        return self.top - self.bottom

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether a point of the sheet lies in the frame, ``margin`` points or more from its sides."""
        inside = self.left + margin <= x <= self.right - margin
        return inside and self.bottom + margin <= y <= self.top - margin


class View:
    """The part of the globe in a frame.

    ``name`` says the projection in words. Near: Lambert's azimuthal equal-area about the middle, whose
    scale is true there; of the world: Equal Earth, on which areas are true, too.
    """

    def __init__(self, focus: Bounds | None, frame: Frame) -> None:
        """``focus`` (W, S, E, N) is what the map must show; None for the world."""
        self.frame = frame
        west, south, east, north = focus or (-180.0, -58.0, 180.0, 78.0)
        self.world = focus is None or east - west > FAR[0] or north - south > FAR[1]
        lon = round((west + east) / 2, 2)
        middle = (lon - 360 if lon > 180 else lon, round((south + north) / 2, 2))
        if not self.world:
            self._near(middle, (west, south, east, north))
            self.world = math.hypot(self._wide, self._high) / 2 > LARGEST
        if self.world:
            self._far(middle[0] if east > 180 else 0.0, (west, south, east, north))
        self._clips = self._boxes()

    def _near(self, middle: tuple[float, float], focus: Bounds) -> None:
        lon, lat = middle
        self.name = (
            f"Lambert azimuthal equal-area about {_degrees(lat, 'NS')}, {_degrees(lon, 'EW')} (WGS 84)"
        )
        self._lon = lon
        self._to_map(f"+proj=laea +lat_0={lat} +lon_0={lon} +datum=WGS84 +units=m +no_defs", focus)

    def _far(self, lon: float, focus: Bounds) -> None:
        self.name = f"Equal Earth about {_degrees(lon, 'EW')} (WGS 84)" if lon else "Equal Earth (WGS 84)"
        self._lon = lon
        self._to_map(f"+proj=eqearth +lon_0={lon} +datum=WGS84 +units=m +no_defs", focus)

    def _to_map(self, crs: str, focus: Bounds) -> None:
        """Set the projection and the rectangle of it that fills the frame around the focus."""
        self._forward = Transformer.from_crs("OGC:CRS84", crs, always_xy=True)
        outline = shapely.get_coordinates(shapely.segmentize(shapely.box(*focus), 1.0))
        x, y = self._forward.transform(outline[:, 0], outline[:, 1])
        west, east, south, north = np.nanmin(x), np.nanmax(x), np.nanmin(y), np.nanmax(y)
        wide = max((east - west) * (1 + 2 * ROOM), 2 * LEAST)
        high = max((north - south) * (1 + 2 * ROOM), 2 * LEAST)
        self._scale = min(self.frame.width / wide, self.frame.height / high)
        self._wide, self._high = self.frame.width / self._scale, self.frame.height / self._scale
        self._west, self._south = (west + east - self._wide) / 2, (south + north - self._high) / 2
        if self.world:
            _, top = self._forward.transform(self._lon, 90.0)
            low, high = -top, max(-top, top - self._high)
            self._south = min(max(self._south, low), high) if self._high < 2 * top else -self._high / 2

    def _boxes(self) -> list[tuple[BaseGeometry, float]]:
        """The boxes of degrees that hold all of the frame, none over longitude ±180.

        Each with the degrees by which what it holds is turned, so that the frame's are one behind the other.
        """
        if self.world:
            return _turns(self._lon - 180 + _HAIR, -90, self._lon + 180 - _HAIR, 90)
        xs, ys = np.meshgrid(
            np.linspace(self.frame.left, self.frame.right, 25),
            np.linspace(self.frame.bottom, self.frame.top, 25),
        )
        lon, lat = self.degrees(xs.ravel(), ys.ravel())
        around = (lon - self._lon + 180) % 360 - 180
        south, north = lat.min() - 0.3, lat.max() + 0.3
        west, east = self._lon + around.min() * 1.02 - 0.3, self._lon + around.max() * 1.02 + 0.3
        for pole in (90.0, -90.0):
            if self.frame.holds(*self.xy(self._lon, pole)):
                west, east, south, north = -180.0, 180.0, min(south, pole), max(north, pole)
        south, north = max(-90.0, south), min(90.0, north)
        if east - west >= 360:
            west, east = self._lon - 180 + _HAIR, self._lon + 180 - _HAIR
        return _turns(west, south, east, north)

    def xy(self, lon: Any, lat: Any) -> tuple[Any, Any]:
        """Where positions are on the sheet; infinite for what the projection does not show."""
        x, y = self._forward.transform(lon, lat)
        return (
            self.frame.left + (np.asarray(x) - self._west) * self._scale,
            self.frame.bottom + (np.asarray(y) - self._south) * self._scale,
        )

    def degrees(self, x: _Pairs, y: _Pairs) -> tuple[_Pairs, _Pairs]:
        """Longitude and latitude of points of the sheet; infinite beside the globe."""
        lon, lat = self._forward.transform(
            self._west + (x - self.frame.left) / self._scale,
            self._south + (y - self.frame.bottom) / self._scale,
            direction="INVERSE",
        )
        return np.asarray(lon), np.asarray(lat)

    def lonlat(self, x: float, y: float) -> tuple[float, float]:
        """The position of one point of the sheet; infinite beside the globe."""
        lon, lat = self.degrees(np.array([x]), np.array([y]))
        return float(lon[0]), float(lat[0])

    def at(self, lon: float, lat: float) -> tuple[float, float] | None:
        """The point of the sheet of one position; None where it is not in the frame."""
        if not (math.isfinite(lon) and math.isfinite(lat)):
            return None
        x, y = (float(value) for value in self.xy(lon, lat))
        return (x, y) if math.isfinite(x) and math.isfinite(y) and self.frame.holds(x, y) else None

    def shape(self, shape: BaseGeometry | None) -> BaseGeometry | None:
        """A shape of degrees in points of the sheet, cut to what the frame may show; None for nothing."""
        if shape is None or shape.is_empty:
            return None
        shape = cut(shape)
        clipped = [(shapely.clip_by_rect(shape, *box.bounds), by) for box, by in self._clips]
        parts = [turned(part, by) for part, by in clipped if not part.is_empty]
        if not parts:
            return None
        fine = shapely.segmentize(shapely.union_all(parts) if len(parts) > 1 else parts[0], _PIECE)
        made = shapely.transform(fine, lambda xy: np.column_stack(self.xy(xy[:, 0], xy[:, 1])))
        found = shapely.simplify(made, 0.12, preserve_topology=False)
        return None if found.is_empty or not np.isfinite(shapely.bounds(found)).all() else found

    def seen(self, shape: BaseGeometry | None) -> bool:
        """Whether anything of a shape lies in the frame."""
        made, frame = self.shape(shape), self.frame
        inside = shapely.box(frame.left, frame.bottom, frame.right, frame.top)
        return made is not None and bool(shapely.make_valid(made).intersects(inside))

    def km(self, points: float) -> float:
        """Kilometres on the ground of a length of the sheet, along a row through the map's middle."""
        x, y = (self.frame.left + self.frame.right) / 2, (self.frame.bottom + self.frame.top) / 2
        lon, lat = self.degrees(np.array([x - points / 2, x + points / 2]), np.array([y, y]))
        return float(_GLOBE.inv(lon[0], lat[0], lon[1], lat[1])[2]) / 1000

    def outline(self) -> BaseGeometry | None:
        """The edge of the globe on a map of the world; None where the globe fills the frame."""
        return self.shape(shapely.segmentize(shapely.box(-180, -90, 180, 90), 1.0)) if self.world else None


def _turns(west: float, south: float, east: float, north: float) -> list[tuple[BaseGeometry, float]]:
    """The parts of a box of any longitudes that lie between ±180, with the degrees that lead back to it."""
    whole, found = shapely.box(-180, -90, 180, 90), []
    for by in (-360.0, 0.0, 360.0):
        part = shapely.box(west - by, south, east - by, north).intersection(whole)
        if part.area > 0:
            found.append((part, by))
    return found


def _degrees(value: float, ends: str) -> str:
    return f"{abs(value):g}°{'' if not value else ends[0] if value > 0 else ends[1]}"
