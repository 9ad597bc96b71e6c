"""Areas and lines as the page reads them.

Shapes are polygons of rings of whole numbers, each the step from the one before, in units of
1 / SCALE degree: a tenth of the size of plain GeoJSON.
"""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

#: Steps of a degree in which coordinates of areas are kept: 11 m.
SCALE = 10_000
#: Digits after the point of a position (degrees): 1 m.
DIGITS = 5


def points(shape: BaseGeometry | None) -> list[list[float]]:
    """[lon, lat] of each point of a (multi)point; none for another shape."""
    if shape is None or shape.geom_type not in {"Point", "MultiPoint"}:
        return []
    return [[round(part.x, DIGITS), round(part.y, DIGITS)] for part in shapely.get_parts(shape)]


def paths(shape: BaseGeometry | None) -> list[list[list[float]]] | None:
    """The lines of a shape, [lon, lat] each; None where it is none."""
    if shape is None or shape.geom_type not in {"LineString", "MultiLineString"}:
        return None
    lines = shapely.get_parts(shape)
    return [[[round(x, DIGITS), round(y, DIGITS)] for x, y in part.coords] for part in lines]


def inside(shape: BaseGeometry | None) -> list[float] | None:
    """A point in or on a shape, where its symbol can stand."""
    if shape is None or shape.is_empty:
        return None
    point = shape.representative_point()
    return [round(point.x, DIGITS), round(point.y, DIGITS)]


def rings(shape: BaseGeometry | None, scale: int = SCALE) -> list[list[list[int]]] | None:
    """Polygons of rings of steps of 1 / ``scale`` degree; None for a shape that is no area."""
    if shape is None or shape.is_empty or shape.geom_type not in {"Polygon", "MultiPolygon"}:
        return None
    polygons = [[part.exterior, *part.interiors] for part in shapely.get_parts(shape)]
    return [[steps for ring in polygon if (steps := _steps(ring, scale))] for polygon in polygons]


def _steps(ring: BaseGeometry, scale: int) -> list[int]:
    whole = np.rint(shapely.get_coordinates(ring) * scale).astype(np.int64)
    moved = np.vstack([[True, True], np.diff(whole, axis=0) != 0]).any(axis=1)
    whole = whole[moved][:-1] if len(whole) > 1 and (whole[0] == whole[-1]).all() else whole[moved]
    if len(whole) < 3:
        return []
    steps = np.vstack([whole[:1], np.diff(whole, axis=0)])
    return [int(value) for value in steps.ravel()]
