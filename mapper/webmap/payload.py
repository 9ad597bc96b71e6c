"""The data of the page: what is drawn and filtered in a first block, the words of the rows in later ones."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import band, spelling_tables

from ..columns import DisputedRow, EventRow, TownRow, UnitRow
from ..frame import Layers
from ..geometry import Bounds
from ..palette import OTHER, SIGNS, THEMES
from .blocks import CHUNK, FIRST, Columns, column, event_columns, first_block, later_blocks
from .shapes import SCALE, inside, paths, points, rings
from .spots import Shape, spot_columns, standing, zooms

#: How far (degrees) a border may move: around the events, in the rest of the world.
AROUND, FAR = 0.004, 0.08
#: Borders keep every corner where the events are if the view is no wider than so many degrees, and lose
#: detail that is smaller than this part of a wider view: some pixels when it is enlarged eight times.
WHOLE, PART = 4.0, 1 / 6000
#: A line is drawn with a corridor of at least so many kilometres to each side.
LEAST_KM = 1.0
#: Base parts below this size (square degrees) are left out far from the events: specks at world scale.
SPECK = 0.02


def payload(layers: Layers, words: Mapping[str, str], lang: str) -> tuple[str, ...]:
    """The page's blocks of data, the first of them first; the same layers give the same texts."""
    columns = Columns()
    event_columns(columns, layers.events)
    spots = standing(layers)
    spot_columns(columns, spots)
    head = {
        "lang": lang,
        "words": dict(words),
        "themes": THEMES,
        "signs": [asdict(sign) for sign in (*SIGNS, OTHER)],
        "about": asdict(layers.about),
        "focus": list(layers.focus) if layers.focus else None,
        "scale": SCALE,
        "listed": FIRST,
        "order": [field.name for field in fields(EventRow)],
        "spelling": asdict(spelling_tables()),
        "chunk": CHUNK,
        "shapes": [_ground(shape) for shape in spots.shapes],
        "zooms": zooms(spots, layers),
        "corridors": _things(layers.corridors),
        "zones": _things(layers.zones),
        "reference": _things(layers.reference),
        "units": _base(layers.units, 8 * AROUND, layers.focus),
        "finer": _finer(layers.finer),
        "land": _finer(layers.land),
        "countries": _base(layers.countries, FAR, layers.focus),
        "towns": _towns(layers.towns),
        "disputed": _disputed(layers.disputed),
    }
    return (first_block(head, columns), *later_blocks(layers.events))


def _ground(shape: Shape) -> dict[str, Any]:
    """The area of an event that has one of its own; of a line, the band about it and its paths."""
    if not shape.line:
        return {"areas": rings(shape.geometry), "paths": None}
    band_km = shape.corridor_km or LEAST_KM
    return {"areas": rings(band(shape.geometry, band_km)), "paths": paths(shape.geometry)}


def _things(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    """A layer's columns with its points, lines ([lon, lat] each) and areas."""
    shapes = list(frame.geometry)
    lines = [parts[0] if (parts := paths(shape)) else None for shape in shapes]
    return {
        "rows": _rows(frame),
        "points": [points(shape) for shape in shapes],
        "lines": lines,
        "areas": [rings(shape) for shape in shapes],
        "inside": [inside(shape) for shape in shapes],
    }


def _rows(frame: gpd.GeoDataFrame) -> dict[str, list[Any]]:
    return {name: column(frame[name]) for name in frame.columns if name not in {"geometry", "layer"}}


def _detail(focus: Bounds | None) -> float:
    """How far (degrees) a border may move where the events are."""
    span = max(focus[2] - focus[0], focus[3] - focus[1]) if focus else 0.0
    return span * PART if span > WHOLE else 0.0


def _base(frame: gpd.GeoDataFrame, far: float, focus: Bounds | None) -> dict[str, Any]:
    """Areas as they are where the events are, simpler beside them, simplest (``far``) elsewhere."""
    near = _detail(focus)
    shapes = np.array([*frame.geometry, None], dtype=object)[:-1]
    close, own = frame["near"].to_numpy(dtype=bool), frame["concerned"].to_numpy(dtype=bool)
    full = close & (own | frame["code"].str.contains("-").to_numpy(dtype=bool))
    around = (close | own) & ~full
    for chosen, tolerance in ((full, near), (around, max(AROUND, near)), (~full & ~around, max(far, near))):
        if tolerance and chosen.any():
            shapes[chosen] = shapely.coverage_simplify(shapes[chosen], tolerance)
    fine = full | around
    drawn = [rings(shape if kept else _coarse(shape)) for shape, kept in zip(shapes, fine, strict=True)]
    made: dict[str, Any] = {f.name: _rows(frame)[f.name] for f in fields(UnitRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    return {**made, "areas": drawn}


def _finer(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    """Districts: units of two levels may lie over one another, so each is simplified by itself."""
    made: dict[str, Any] = {f.name: _rows(frame)[f.name] for f in fields(UnitRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    return {**made, "areas": [rings(shape.simplify(AROUND / 4)) for shape in frame.geometry]}


def _coarse(shape: BaseGeometry) -> BaseGeometry:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    kept = [part for part in parts if part.area > SPECK] or [max(parts, key=lambda part: part.area)]
    return shapely.MultiPolygon(kept)


def _towns(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    made: dict[str, Any] = {f.name: _rows(frame)[f.name] for f in fields(TownRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    return made


def _disputed(frame: gpd.GeoDataFrame) -> dict[str, Any]:
    made: dict[str, Any] = {f.name: _rows(frame)[f.name] for f in fields(DisputedRow)}
    made["lon"], made["lat"] = _short(made["lon"]), _short(made["lat"])
    shapes = [_coarse(shape.simplify(AROUND)) for shape in frame.geometry]
    return {**made, "areas": [rings(shape) for shape in shapes]}


def _short(values: Sequence[float]) -> list[float]:
    return [round(value, 4) for value in values]
