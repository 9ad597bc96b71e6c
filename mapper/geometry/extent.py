"""The box of degrees that shapes fill, by the shorter way round the globe. Pure.

A box is W, S, E, N (WGS 84), with W from -180 up to 180. Over the 180th meridian E is beyond 180: the islands
of Fiji fill 177 to 182. What asks for boxes on the globe gets its parts.
"""

import math
from collections.abc import Iterable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Bounds = tuple[float, float, float, float]
#: A box reaches over the 180th meridian only where it is no wider than this (degrees): a map of the whole
#: world keeps its usual edges.
WIDEST = 180.0


def extent(shapes: Iterable[BaseGeometry]) -> Bounds:
    """The smallest box that holds the shapes, over the 180th meridian where that is the shorter way.

    Shapes that lie on both sides of it are given in parts, as GeoJSON has them; a line goes the shorter way.
    """
    parts = shapely.get_parts([cut(shape) for shape in shapes])
    boxes = shapely.bounds(parts)
    boxes = boxes[np.isfinite(boxes).all(axis=1)]
    west, south = boxes[:, 0].min(), boxes[:, 1].min()
    east, north = boxes[:, 2].max(), boxes[:, 3].max()
    order = np.argsort(boxes[:, 0], kind="stable")
    starts, ends = boxes[order, 0], np.maximum.accumulate(boxes[order, 2])
    gaps = starts[1:] - ends[:-1]
    if len(gaps) and gaps.max() > west + 360 - east and 360 - gaps.max() <= WIDEST:
        widest = int(gaps.argmax())
        west, east = starts[widest + 1], ends[widest] + 360
    return float(west), float(south), float(east), float(north)


def grown(bounds: Iterable[float], share: float, least: float = 0.1) -> Bounds:
    """A box made larger by ``share`` of its size (at least ``least`` degrees) on each side."""
    west, south, east, north = (float(value) for value in bounds)
    dx, dy = max(least, (east - west) * share), max(least, (north - south) * share)
    west, east = west - dx, east + dx
    south, north = max(-90.0, south - dy), min(90.0, north + dy)
    if east - west >= 360:
        return -180.0, south, 180.0, north
    turn = 360.0 * math.floor((west + 180) / 360)
    return (west - turn, south, east - turn, north) if turn else (west, south, east, north)


def sides(bounds: Bounds) -> tuple[Bounds, ...]:
    """The parts of a box that lie between -180 and 180 degrees: two where it reaches over the meridian."""
    west, south, east, north = bounds
    if east <= 180:
        return (bounds,)
    return (west, south, 180.0, north), (-180.0, south, min(east - 360, west), north)


def ground(bounds: Bounds) -> BaseGeometry:
    """A box as an area."""
    return shapely.union_all([shapely.box(*part) for part in sides(bounds)])


def inner_spot(shape: BaseGeometry) -> shapely.Point:
    """A point in the largest part of an area, by its ground: Norway is named on its mainland."""
    spots: list[shapely.Point] = [part.representative_point() for part in shapely.get_parts(shape)]
    sizes = [
        part.area * math.cos(math.radians(spot.y))
        for part, spot in zip(shapely.get_parts(shape), spots, strict=True)
    ]
    return spots[int(np.argmax(sizes))]


def turned(shape: BaseGeometry, by: float) -> BaseGeometry:
    """A shape with so many degrees added to its longitudes."""
    return shapely.transform(shape, lambda xy: xy + np.array([by, 0.0])) if by else shape


def cut(shape: BaseGeometry) -> BaseGeometry:
    """A line that takes the shorter way from corner to corner, cut where it meets the 180th meridian.

    Anything else, and a line that stays on one side, as it is.
    """
    if shape.geom_type != "LineString":
        return shape
    corners = shapely.get_coordinates(shape)
    steps = np.diff(corners[:, 0])
    if not (np.abs(steps) > 180).any():
        return shape
    corners[1:, 0] -= 360 * np.cumsum(np.round(steps / 360))
    turns = range(int((corners[:, 0].min() + 180) // 360), int((corners[:, 0].max() + 180) // 360) + 1)
    line, pieces = shapely.LineString(corners), list[BaseGeometry]()
    for turn in turns:
        piece = shapely.clip_by_rect(line, 360.0 * turn - 180, -90, 360.0 * turn + 180, 90)
        pieces.extend(shapely.get_parts(turned(piece, -360.0 * turn)))
    return shapely.MultiLineString(
        [shapely.get_coordinates(p) for p in pieces if p.geom_type == "LineString"]
    )
