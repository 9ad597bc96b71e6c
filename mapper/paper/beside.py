"""Where words and numbers of a shape may stand on a sheet: over it, right beside it, or led to it. Pure.

All measures are points of the sheet; boxes are left, bottom, right, top.
"""

import math
from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Box = tuple[float, float, float, float]
Spot = tuple[float, float]
#: Steps of the grid of points over a shape, and along its outline; of both so many are looked at.
STEP, ALONG, MOST = 5.0, 8.0, 300
#: Right beside a shape: so far from it.
GAP = 2.0
#: How far from its shape a thing with a line that leads there stands, nearest first.
LED = (10.0, 18.0, 28.0, 40.0)
#: So far into its shape that line goes.
INTO = 3.0


def over(shape: BaseGeometry, near: Spot) -> list[Spot]:
    """Points of a shape on a grid, the nearest to a spot first."""
    west, south, east, north = shape.bounds
    step = max(STEP, math.sqrt((east - west) * (north - south) / (MOST * 4)))
    xs, ys = np.meshgrid(np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step))
    x, y = xs.ravel(), ys.ravel()
    if shape.geom_type.endswith("Polygon"):
        inside = shapely.intersects_xy(shape, x, y)
    else:
        inside = shapely.dwithin(shape, shapely.points(x, y), step / 2)
    found = list(zip(x[inside].tolist(), y[inside].tolist(), strict=True))
    return sorted(found, key=lambda spot: math.dist(spot, near))[:MOST]


def boxes_beside(shape: BaseGeometry, wide: float, high: float, near: Spot) -> list[Box]:
    """Boxes of a size on a shape or right beside it, the nearest to a spot first."""
    middles = over(shape, near) if shape.geom_type.endswith("Polygon") else []
    boxes = [_box(x - wide / 2, y - high / 2, wide, high) for x, y in middles]
    boxes = [box for box in boxes if _covers(shape, box)]
    found = [
        (math.dist(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), near), box)
        for box in (*boxes, *_along(shape, wide, high, GAP))
        if shapely.distance(shape, shapely.box(*box)) <= high
    ]
    return [box for _, box in sorted(found)]


def boxes_led(shape: BaseGeometry, wide: float, high: float) -> list[tuple[Box, BaseGeometry]]:
    """Boxes of a size away from a shape, the nearest first, each with the line that leads to the shape."""
    found: list[tuple[float, Box, BaseGeometry]] = []
    for gap in LED:
        for box in _along(shape, wide, high, gap):
            area = shapely.box(*box)
            far = float(shapely.distance(shape, area))
            if far >= min(LED) / 2:
                found.append((far, box, _into(shapely.shortest_line(area, shape), shape)))
    return [(box, line) for _, box, line in sorted(found, key=lambda one: one[:2])]


def _covers(shape: BaseGeometry, box: Box) -> bool:
    """Whether the middle line of a box lies on a shape."""
    xs = np.linspace(box[0], box[2], 5)
    return bool(shapely.intersects_xy(shape, xs, (box[1] + box[3]) / 2).all())


def _along(shape: BaseGeometry, wide: float, high: float, gap: float) -> Iterator[Box]:
    """Boxes to the right, to the left, above and below points of an outline; farther off askew, too."""
    parts = shapely.get_parts(shape)
    outlines = [part.boundary if part.geom_type == "Polygon" else part for part in parts]
    lines = [line for outline in outlines for line in shapely.get_parts(outline)]
    step = max(ALONG, shape.length / MOST * 4)
    for line in lines:
        for at in np.arange(0.0, max(line.length, 0.1), step):
            spot = line if line.geom_type == "Point" else line.interpolate(at)
            yield _box(spot.x + gap, spot.y - high / 2, wide, high)
            yield _box(spot.x - gap - wide, spot.y - high / 2, wide, high)
            yield _box(spot.x - wide / 2, spot.y + gap, wide, high)
            yield _box(spot.x - wide / 2, spot.y - gap - high, wide, high)
            for left in (spot.x + gap, spot.x - gap - wide) if gap > GAP else ():
                yield _box(left, spot.y + gap, wide, high)
                yield _box(left, spot.y - gap - high, wide, high)


def _into(line: BaseGeometry, shape: BaseGeometry) -> BaseGeometry:
    """A line to a shape, carried on into it where it is deep enough."""
    (x, y), (to_x, to_y) = shapely.get_coordinates(line).tolist()
    long = math.dist((x, y), (to_x, to_y)) or 1.0
    end = (to_x + (to_x - x) / long * INTO, to_y + (to_y - y) / long * INTO)
    return shapely.LineString([(x, y), end if shapely.intersects_xy(shape, *end) else (to_x, to_y)])


def _box(left: float, low: float, wide: float, high: float) -> Box:
    return (left, low, left + wide, low + high)
