"""The data of the page: what is drawn first, what is filtered, detail of the ground, words of the rows."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from gazetteer import band, spelling_tables

from ..frame import Layers
from ..layers.columns import EventRow
from ..pages.palette import OTHER, SIGNS, THEMES
from .blocks import CHUNK, FIRST, Columns, block, column, event_columns, later_blocks, row_columns
from .figures import most_killed
from .first import first_columns
from .ground import AROUND, BEYOND, FAR, Ground, area_columns, base_shapes, detail, first_zoom, rooms, rough
from .opening import opening_columns, time_kinds
from .shapes import SCALE, inside, paths, points, rings
from .spots import Shape, Standing, anchor_columns, spot_columns, standing, zooms
from .within import codes

#: A line is drawn with a corridor of at least so many kilometres to each side.
LEAST_KM = 1.0
#: Days of publication that the page's head needs to know: it names one only where there is no other.
PUBLISHED = 2


@dataclass(frozen=True, slots=True)
class Payload:
    """The page's blocks of data in the order of the file.

    ``opening``: the first picture. ``data``: all that is filtered and listed. ``ground``: whole outlines, ""
    where the first ones are. ``more``: the words of the rows.
    """

    opening: str
    data: str
    ground: str
    more: tuple[str, ...]


def payload(layers: Layers, words: Mapping[str, str], lang: str) -> Payload:
    """The blocks of a map; the same layers give the same texts."""
    spots, ground = standing(layers), Ground(first_zoom(layers.focus) + BEYOND)
    opening = _opening(layers, spots, ground, words, lang)
    columns = Columns()
    event_columns(columns, layers.events)
    columns.measures("killed_most", most_killed(layers.events))
    anchor_columns(columns, spots)
    head = {
        "listed": FIRST,
        "order": [field.name for field in fields(EventRow)],
        "spelling": asdict(spelling_tables()),
        "chunk": CHUNK,
    }
    whole = Columns()
    area_columns(whole, ground.whole)
    return Payload(
        opening,
        block(head, columns),
        block({}, whole) if ground.saves() else "",
        tuple(later_blocks(layers.events)),
    )


def _opening(layers: Layers, spots: Standing, ground: Ground, words: Mapping[str, str], lang: str) -> str:
    columns, near = Columns(), detail(layers)
    spot_columns(columns, spots)
    types = opening_columns(columns, layers.events, spots)
    first = first_columns(columns, layers.events, spots)
    disputed = [rough(shape) for shape in layers.disputed.geometry]
    nations = layers.countries
    countries = base_shapes(nations, FAR, near)
    for name, frame, shapes, covering in (
        ("countries", nations, countries, True),
        ("units", layers.units, base_shapes(layers.units, 8 * AROUND, near), True),
        ("finer", layers.finer, _finer(layers.finer), False),
        ("land", layers.land, _finer(layers.land), False),
        ("disputed", layers.disputed, disputed, False),
    ):
        more = (
            rooms(countries, *(nations[at].tolist() for at in ("lon", "lat"))) if name == "countries" else {}
        )
        row_columns(columns, name, frame, {**ground.add(shapes, covering=covering), **more})
    row_columns(columns, "towns", layers.towns)
    area_columns(columns, ground.first())
    head = {
        "lang": lang,
        "words": dict(words),
        "themes": THEMES,
        "signs": [asdict(sign) for sign in (*SIGNS, OTHER)],
        "about": asdict(layers.about),
        "focus": list(layers.focus) if layers.focus else None,
        "scale": SCALE,
        "rough": ground.scale(),
        "events": len(layers.events),
        "types": types,
        "time": time_kinds(layers.events),
        "first": first,
        "published": _published(layers),
        "shapes": [_ground(shape) for shape in spots.shapes],
        "zooms": zooms(spots, layers),
        "corridors": _things(layers.corridors, layers),
        "zones": _things(layers.zones, layers),
        "reference": _things(layers.reference, layers),
        "fine": ground.zoom if ground.saves() else None,
    }
    return block(head, columns)


def _published(layers: Layers) -> list[str]:
    """The first days on which something was published."""
    frames = (layers.corridors, layers.zones, layers.events)
    held = {day for frame in frames for day in frame["published"].fillna("").tolist() if day}
    return sorted(held)[:PUBLISHED]


def _finer(frame: gpd.GeoDataFrame) -> list[BaseGeometry]:
    """Districts: units of two levels may lie over one another, so each is simplified by itself."""
    return [shape.simplify(AROUND / 4) for shape in frame.geometry]


def _ground(shape: Shape) -> dict[str, Any]:
    """The area of an event that has one of its own; of a line, the band about it and its paths."""
    if not shape.line:
        return {"areas": rings(shape.geometry), "paths": None}
    band_km = shape.corridor_km or LEAST_KM
    return {"areas": rings(band(shape.geometry, band_km)), "paths": paths(shape.geometry)}


def _things(frame: gpd.GeoDataFrame, layers: Layers) -> dict[str, Any]:
    """A layer's columns with its points, lines ([lon, lat] each), areas and the units that it lies in."""
    shapes = list(frame.geometry)
    lines = [parts[0] if (parts := paths(shape)) else None for shape in shapes]
    return {
        "rows": _rows(frame),
        "codes": codes(frame, (layers.countries, layers.units)),
        "points": [points(shape) for shape in shapes],
        "lines": lines,
        "areas": [rings(shape) for shape in shapes],
        "inside": [inside(shape) for shape in shapes],
    }


def _rows(frame: gpd.GeoDataFrame) -> dict[str, list[Any]]:
    return {name: column(frame[name]) for name in frame.columns if name not in {"geometry", "layer"}}
