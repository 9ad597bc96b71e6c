"""The ground behind the events: each area as the first view can show it and, where that is coarser, whole.

What a zoom cannot show is most of a border. The page opens with outlines that are right to a pixel of its
first view and serve a little beyond it, and reads the whole ones afterwards, for whoever looks closer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..frame import Layers
from ..geometry.extent import Bounds
from .blocks import Columns
from .shapes import SCALE, rings
from .spots import WORLD_PX

#: How far (degrees) a border may move: around the events, in the rest of the world.
AROUND, FAR = 0.004, 0.08
#: Borders keep every corner where the events are if the view is no wider than so many degrees, and lose
#: detail that is smaller than this part of a wider view: some pixels when it is enlarged eight times.
WHOLE, PART = 4.0, 1 / 6000
#: Base parts below this size (square degrees) are left out far from the events: specks at world scale.
SPECK = 0.02
#: The map beside the list on a screen of 1440 by 900, without what its legend and its edges take, in pixels.
SCREEN = (790.0, 565.0)
#: The closest first view, and the one of a map without a focus.
CLOSEST, WORLDWIDE = 11.0, 2.5
#: Zooms beyond the first view up to which the coarse outlines serve, and how far (pixels) a corner that is
#: left out may stand off in that view, as a triangle of that size squared: no pixel is seen to move.
BEYOND, OFF = 0.5, 1.0
#: Parts of a pixel of that zoom that the corners of coarse outlines are kept to.
FINE = 6
#: A name reaches no farther from its point than so many degrees.
ROOM = 30.0
#: The coarse outlines stand alone where they save less than this share of the corners.
SAVED = 0.3


@dataclass(slots=True)
class Ground:
    """Areas of all layers row by row: ``coarse`` for the first block, ``whole`` for the later one."""

    zoom: float
    coarse: list[Any] = field(default_factory=list)
    whole: list[Any] = field(default_factory=list)

    def add(self, shapes: Sequence[BaseGeometry], *, covering: bool) -> dict[str, list[float]]:
        """Takes the areas of one layer, which cover their ground without gaps or each by itself.

        Gives the edges of their boxes, and sizes that say from which zoom a name fits.
        """
        off = OFF / self._pixels(self.zoom - BEYOND)
        made = _simpler(shapes, off) if covering else [shape.simplify(off / 2) for shape in shapes]
        speck = 2 * OFF / self._pixels(self.zoom)
        self.coarse += [rings(_larger(shape, speck**2), self.grid()) for shape in made]
        self.whole += [rings(shape) for shape in shapes]
        boxes = np.array([_box(shape) for shape in shapes]).reshape(-1, 4)
        edges = dict(zip(("west", "south", "east", "north"), boxes.T.tolist(), strict=True))
        return {**edges, "size": [_extent(shape) for shape in shapes]}

    def first(self) -> list[Any]:
        """The areas that the page opens with: the whole ones, where the coarse save little."""
        return self.coarse if self.saves() else self.whole

    def scale(self) -> int:
        """Steps of a degree of those areas."""
        return self.grid() if self.saves() else SCALE

    def grid(self) -> int:
        """Steps of a degree of the coarse outlines: parts of a pixel, whole numbers of them."""
        return min(SCALE, math.ceil(FINE * self._pixels(self.zoom)))

    @staticmethod
    def _pixels(zoom: float) -> float:
        """Pixels of a degree of longitude at a zoom."""
        return float(WORLD_PX * 2.0**zoom / 360.0)

    def saves(self) -> bool:
        """Whether the whole outlines are worth a block of their own."""
        return _corners(self.coarse) <= (1 - SAVED) * _corners(self.whole)


def first_zoom(focus: Bounds | None) -> float:
    """The zoom of the first view on a common screen, in steps of Leaflet's."""
    if focus is None:
        return WORLDWIDE
    west, south, east, north = focus
    high = abs(_mercator(north) - _mercator(south)) or 1e-9
    wide = (east - west) / 360.0 or 1e-9
    fits = min(math.log2(size / WORLD_PX / part) for size, part in zip(SCREEN, (wide, high), strict=True))
    return max(0.5, min(CLOSEST, fits))


def _mercator(lat: float) -> float:
    """Degrees of latitude as a part of the world's width on a web map."""
    held = math.radians(max(-85.0, min(85.0, lat)))
    return 0.5 - math.log(math.tan(math.pi / 4 + held / 2)) / (2 * math.pi)


def area_columns(columns: Columns, rows: Sequence[Any]) -> None:
    """Areas of rows as columns: polygons of each, rings of each polygon, numbers of each ring, all steps."""
    polygons = [polygon for areas in rows for polygon in areas or ()]
    lines = [ring for polygon in polygons for ring in polygon]
    columns.numbers("row_size", [len(areas or ()) for areas in rows])
    columns.numbers("polygon_size", [len(polygon) for polygon in polygons])
    columns.numbers("ring_size", [len(ring) for ring in lines])
    columns.numbers("steps", [step for ring in lines for step in ring])


def detail(layers: Layers) -> float:
    """How far (degrees) a border may move where the events are."""
    focus = layers.focus
    span = max(focus[2] - focus[0], focus[3] - focus[1]) if focus else 0.0
    return span * PART if span > WHOLE else 0.0


def base_shapes(frame: Any, far: float, near: float) -> list[BaseGeometry]:
    """Areas as they are where the events are, but for ``near``; simpler beside them, ``far`` elsewhere."""
    shapes = np.array([*frame.geometry, None], dtype=object)[:-1]
    close, own = frame["near"].to_numpy(dtype=bool), frame["concerned"].to_numpy(dtype=bool)
    full = close & (own | frame["code"].str.contains("-").to_numpy(dtype=bool))
    around = (close | own) & ~full
    for chosen, tolerance in ((full, near), (around, max(AROUND, near)), (~full & ~around, max(far, near))):
        if tolerance and chosen.any():
            shapes[chosen] = shapely.coverage_simplify(shapes[chosen], tolerance)
    fine = full | around
    return [shape if kept else _larger(shape, SPECK) for shape, kept in zip(shapes, fine, strict=True)]


def rooms(
    shapes: Sequence[BaseGeometry], lons: Sequence[float], lats: Sequence[float]
) -> dict[str, list[float]]:
    """How far (degrees) a name may reach from its point to the west and the east.

    Another of these areas begins there; the sea is free. ROOM at most.
    """
    held, tree = np.array([*shapes, None], dtype=object)[:-1], shapely.STRtree(list(shapes))
    found: dict[str, list[float]] = {"room_west": [], "room_east": []}
    for own, (lon, lat) in enumerate(zip(lons, lats, strict=True)):
        line = shapely.LineString([(lon - ROOM, lat), (lon + ROOM, lat)])
        others = [other for other in tree.query(line) if other != own]
        parts = shapely.get_parts(shapely.intersection(held[others], line)).tolist() if others else []
        edges = [part.bounds for part in parts if not part.is_empty]
        found["room_west"].append(min((lon - edge[2] for edge in edges if edge[2] <= lon), default=ROOM))
        found["room_east"].append(min((edge[0] - lon for edge in edges if edge[0] >= lon), default=ROOM))
    return found


def _box(shape: BaseGeometry) -> list[float]:
    """West, south, east, north; none of them is a number where there is no area."""
    return [math.nan] * 4 if rings(shape) is None else [float(edge) for edge in shape.bounds]


def _extent(shape: BaseGeometry) -> float:
    """The box of the largest part in square degrees."""
    boxes: NDArray[np.float64] = shapely.bounds(shapely.get_parts(shape))
    sizes = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return round(float(np.nanmax(sizes)), 3) if len(sizes) else 0.0


def rough(shape: BaseGeometry) -> BaseGeometry:
    """An area whose outline is known roughly."""
    return _larger(shape.simplify(AROUND), SPECK)


def _simpler(shapes: Sequence[BaseGeometry], off: float) -> Sequence[BaseGeometry]:
    if not len(shapes):
        return shapes
    held = np.array([*shapes, None], dtype=object)[:-1]
    return list(shapely.coverage_simplify(held, off))


def _larger(shape: BaseGeometry, speck: float) -> BaseGeometry:
    """An area without its specks; its largest part where all are."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    if len(parts) < 2:
        return shape
    kept = [part for part in parts if part.area > speck] or [max(parts, key=lambda part: part.area)]
    return shapely.MultiPolygon(kept)


def _corners(areas: Sequence[Any]) -> int:
    return sum(len(ring) for polygons in areas for polygon in polygons or () for ring in polygon)
