"""The data of the page: layers as columns of JSON, zipped, in base64, for our own script to read.

Shapes are polygons of rings of whole numbers, each the step from the one before, in units of
1 / SCALE degree: a tenth of the size of plain GeoJSON.
"""

import base64
import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import band

from ..columns import DisputedRow, TownRow, UnitRow
from ..frame import Layers

#: Steps of a degree in which coordinates are kept: 11 m.
SCALE = 10_000
#: How far (degrees) a border may move: where the events are, around them, in the rest of the world.
NEAR, AROUND, FAR = 0.0, 0.004, 0.08
#: A line is drawn with a corridor of at least so many kilometres to each side.
LEAST_KM = 1.0
#: Base parts below this size (square degrees) are left out far from the events: specks at world scale.
SPECK = 0.02


def payload(layers: Layers, words: Mapping[str, str], lang: str) -> str:
    """The page's data; the same layers give the same text."""
    data = {
        "lang": lang,
        "words": dict(words),
        "about": asdict(layers.about),
        "focus": list(layers.focus) if layers.focus else None,
        "scale": SCALE,
        "events": _columns(layers.events),
        "points": [_points(shape) for shape in layers.events.geometry],
        "circles": [
            _ground(shape, way, km)
            for shape, way, km in zip(
                layers.events.geometry,
                layers.events["drawn_as"],
                layers.events["corridor_km"].astype(object),
                strict=True,
            )
        ],
        "paths": [_paths(shape) for shape in layers.events.geometry],
        "corridors": _things(layers.corridors),
        "zones": _things(layers.zones),
        "reference": _things(layers.reference),
        "units": _base(layers.units, 8 * AROUND),
        "finer": _finer(layers.finer),
        "land": _finer(layers.land),
        "countries": _base(layers.countries, FAR),
        "towns": _towns(layers.towns),
        "disputed": _disputed(layers.disputed),
    }
    text = json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("ascii"), 9, mtime=0)).decode("ascii")


def _plain(value: Any) -> Any:
    return None if value is None or value is pd.NA or value != value else value


def _columns(frame: gpd.GeoDataFrame) -> dict[str, list[Any]]:
    names = [name for name in frame.columns if name not in {"geometry", "layer"}]
    return {name: [_plain(value) for value in frame[name].astype(object).tolist()] for name in names}


def _points(shape: BaseGeometry | None) -> list[list[float]]:
    if shape is None or shape.geom_type not in {"Point", "MultiPoint"}:
        return []
    return [[round(part.x, 5), round(part.y, 5)] for part in shapely.get_parts(shape)]


def _ground(shape: BaseGeometry | None, way: str, km: Any) -> list[list[list[int]]] | None:
    """The area of an event that has one of its own, the corridor about one drawn as a line."""
    if shape is None or way not in {"circle", "part", "line", "cell"}:
        return None
    return rings(shape) if way != "line" else rings(band(shape, _plain(km) or LEAST_KM))


def _paths(shape: BaseGeometry | None) -> list[list[list[float]]] | None:
    """The lines of an event, [lon, lat] each; None where it is drawn otherwise."""
    if shape is None or shape.geom_type not in {"LineString", "MultiLineString"}:
        return None
    return [[[round(x, 5), round(y, 5)] for x, y in part.coords] for part in shapely.get_parts(shape)]


def _things(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    """A layer's columns with its points, lines ([lon, lat] each) and areas."""
    shapes = list(frame.geometry)
    lines = [
        [[round(x, 5), round(y, 5)] for x, y in shape.coords]
        if shape is not None and shape.geom_type == "LineString"
        else None
        for shape in shapes
    ]
    return {
        "rows": _columns(frame),
        "points": [_points(shape) for shape in shapes],
        "lines": lines,
        "areas": [rings(shape) for shape in shapes],
        "inside": [_inside(shape) for shape in shapes],
    }


def _inside(shape: BaseGeometry | None) -> list[float] | None:
    if shape is None or shape.is_empty:
        return None
    point = shape.representative_point()
    return [round(point.x, 5), round(point.y, 5)]


def rings(shape: BaseGeometry | None) -> list[list[list[int]]] | None:
    """Polygons of rings of steps; None for a shape that is no area."""
    if shape is None or shape.is_empty or shape.geom_type not in {"Polygon", "MultiPolygon"}:
        return None
    polygons = [[part.exterior, *part.interiors] for part in shapely.get_parts(shape)]
    return [[steps for ring in polygon if (steps := _steps(ring))] for polygon in polygons]


def _steps(ring: BaseGeometry) -> list[int]:
    whole = np.rint(shapely.get_coordinates(ring) * SCALE).astype(np.int64)
    moved = np.vstack([[True, True], np.diff(whole, axis=0) != 0]).any(axis=1)
    whole = whole[moved][:-1] if len(whole) > 1 and (whole[0] == whole[-1]).all() else whole[moved]
    if len(whole) < 3:
        return []
    steps = np.vstack([whole[:1], np.diff(whole, axis=0)])
    return [int(value) for value in steps.ravel()]


def _base(frame: gpd.GeoDataFrame, far: float) -> dict[str, Any]:
    """Areas as they are where the events are, simpler beside them, simplest (``far``) elsewhere."""
    shapes = np.array([*frame.geometry, None], dtype=object)[:-1]
    close, own = frame["near"].to_numpy(dtype=bool), frame["concerned"].to_numpy(dtype=bool)
    full = close & (own | frame["code"].str.contains("-").to_numpy(dtype=bool))
    around = (close | own) & ~full
    for chosen, tolerance in ((full, NEAR), (around, AROUND), (~full & ~around, far)):
        if tolerance and chosen.any():
            shapes[chosen] = shapely.coverage_simplify(shapes[chosen], tolerance)
    fine = full | around
    drawn = [rings(shape if kept else _coarse(shape)) for shape, kept in zip(shapes, fine, strict=True)]
    made: dict[str, Any] = {f.name: _columns(frame)[f.name] for f in fields(UnitRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    return {**made, "areas": drawn}


def _finer(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    """Districts: units of two levels may lie over one another, so each is simplified by itself."""
    made: dict[str, Any] = {f.name: _columns(frame)[f.name] for f in fields(UnitRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    return {**made, "areas": [rings(shape.simplify(AROUND / 4)) for shape in frame.geometry]}


def _coarse(shape: BaseGeometry) -> BaseGeometry:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    kept = [part for part in parts if part.area > SPECK] or [max(parts, key=lambda part: part.area)]
    return shapely.MultiPolygon(kept)


def _towns(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    made: dict[str, Any] = {f.name: _columns(frame)[f.name] for f in fields(TownRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    return made


def _disputed(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    made: dict[str, Any] = {f.name: _columns(frame)[f.name] for f in fields(DisputedRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    shapes = [_coarse(shape.simplify(AROUND)) for shape in frame.geometry]
    return {**made, "areas": [rings(shape) for shape in shapes]}


def _short(values: Sequence[float]) -> list[float]:
    return [round(value, 4) for value in values]
