"""Events, corridors and zones as GeoDataFrames: one feature a thing, with the geometry it deserves.

The only home of geopandas besides export. No file, network or clock: the gazetteer is asked through
the few methods that basemap.Units names. Every frame is OGC:CRS84 (EPSG:4326, longitude first);
columns and their meaning stand in layers/columns.py.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Point

from .coarsening.coarsen import UNITS, Coarsener
from .geometry.extent import Bounds
from .geometry.outlines import area, corridor_shape, event_shape, joined, on_globe
from .geometry.whereabouts import lands, level, unit_code, where
from .layers.about import About, about, credits_of, silent
from .layers.basemap import (
    Units,
    country_rows,
    disputed_rows,
    finer_rows,
    land_rows,
    town_rows,
    unit_rows,
)
from .layers.columns import CorridorRow, DisputedRow, EventRow, ReferenceRow, TownRow, UnitRow, ZoneRow
from .layers.focus import Seen, focus, spot, widened
from .layers.rows import corridor_row, event_row, zone_row
from .model import Extraction, ReferenceCorridor

CRS = "OGC:CRS84"
_DTYPES: dict[Any, Any] = {
    str: "string",
    bool: "bool",
    int: "int64",
    float: "float64",
    int | None: "Int64",
    float | None: "Float64",
}


@dataclass(frozen=True, slots=True)
class Layers:
    """All that is drawn or written. ``focus`` (W, S, E, N: geometry/extent.py) is what the map opens on, or
    None.

    ``silent`` names the reports in which no event was found.
    """

    events: gpd.GeoDataFrame
    corridors: gpd.GeoDataFrame
    zones: gpd.GeoDataFrame
    reference: gpd.GeoDataFrame
    units: gpd.GeoDataFrame
    finer: gpd.GeoDataFrame
    land: gpd.GeoDataFrame
    countries: gpd.GeoDataFrame
    towns: gpd.GeoDataFrame
    disputed: gpd.GeoDataFrame
    about: About
    focus: Bounds | None
    silent: tuple[str, ...] = ()


def layers(
    extractions: Sequence[Extraction],
    gazetteer: Units,
    *,
    title: str,
    corridors: Sequence[ReferenceCorridor] = (),
    coarse: Coarsener | None = None,
) -> Layers:
    """The layers of a map or file.

    One row an event; its geometry is the point(s) of the settlements where it happened, else the
    polygon of the unit(s), else None with the reason in ``not_placed``. The same input gives the
    same ids. ``coarse`` coarsens positions before anything else is made of them: what the map opens
    on and which towns stand around it must not give away what its rows keep back.
    """
    events = _events(extractions, gazetteer, coarse)
    routes = _corridors(extractions, gazetteer, coarse)
    zones = _zones(extractions, coarse)
    reference = _reference(corridors, coarse)
    codes = _concerned(extractions) if coarse is None else _shown(events)
    seen = _seen(events)
    held = focus(seen, _others((routes, zones, reference)), gazetteer.boundary)
    view = widened(seen, held)
    countries = table(UnitRow, *country_rows(gazetteer, codes, held))
    shown = countries["code"][countries["near"] | countries["concerned"]]
    return Layers(
        events=events,
        corridors=routes,
        zones=zones,
        reference=reference,
        units=table(UnitRow, *unit_rows(gazetteer, codes, held)),
        finer=table(UnitRow, *finer_rows(gazetteer, codes, held)),
        land=table(UnitRow, *land_rows(gazetteer)),
        countries=countries,
        towns=table(TownRow, *town_rows(gazetteer, held, _points(events))),
        disputed=table(DisputedRow, *disputed_rows(gazetteer, view)),
        about=about(
            extractions,
            credits_of(extractions, gazetteer.sources(), frozenset(shown)),
            title=title,
            placed=int(events.geometry.notna().sum()),
            coarsened=coarse.sentence if coarse else "",
        ),
        focus=view,
        silent=silent(extractions, bare=coarse is not None),
    )


def table(row: type, rows: Sequence[Any], shapes: Sequence[BaseGeometry | None]) -> gpd.GeoDataFrame:
    """Rows of one dataclass as a GeoDataFrame with the documented dtypes, also where there is none."""
    data = {
        f.name: pd.Series([getattr(r, f.name) for r in rows], dtype=object).astype(_DTYPES[f.type])
        for f in fields(row)
    }
    return gpd.GeoDataFrame(
        data, geometry=gpd.array.from_shapely(np.array([*shapes, None], dtype=object)[:-1]), crs=CRS
    )


def records(frame: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """The rows of a layer as dictionaries, with None for what is missing."""
    names = [name for name in frame.columns if name != "geometry"]
    columns = [frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in names]
    for shape, *values in zip(frame.geometry, *columns, strict=True):
        yield {"geometry": shape, **dict(zip(names, values, strict=True))}


def _unique(rows: list[Any], key: str) -> list[Any]:
    """The rows with ids made unique by their order, which the input decides ("a", "a~2")."""
    seen: Counter[str] = Counter()
    out = []
    for row in rows:
        own = getattr(row, key)
        seen[own] += 1
        out.append(replace(row, **{key: f"{own}~{seen[own]}"}) if seen[own] > 1 else row)
    return out


def _events(
    extractions: Sequence[Extraction], gazetteer: Units, coarse: Coarsener | None
) -> gpd.GeoDataFrame:
    rows: list[EventRow] = []
    shapes: list[BaseGeometry | None] = []
    for extraction in extractions:
        for event in extraction.events:
            shape, drawn_as = event_shape(where(event.placements), gazetteer.boundary)
            rows.append(event_row(extraction, event, drawn_as))
            shapes.append(shape)
    if coarse:
        rows, shapes = coarse.events(rows, shapes)
    return table(EventRow, _unique(rows, "event_id"), shapes)


def _corridors(
    extractions: Sequence[Extraction], gazetteer: Units, coarse: Coarsener | None
) -> gpd.GeoDataFrame:
    rows: list[CorridorRow] = []
    shapes: list[BaseGeometry | None] = []
    broad: list[bool] = []
    for extraction in extractions:
        for corridor in extraction.corridors:
            shape, drawn_as, units = corridor_shape(corridor.placements, gazetteer.boundary)
            rows.append(corridor_row(extraction, corridor, drawn_as, units))
            shapes.append(shape)
            broad.append(all(level(placement) in UNITS for placement in corridor.placements))
    if coarse:
        rows, shapes = coarse.corridors(rows, shapes, broad)
    return table(CorridorRow, _unique(rows, "corridor_id"), shapes)


def _zones(extractions: Sequence[Extraction], coarse: Coarsener | None) -> gpd.GeoDataFrame:
    rows: list[ZoneRow] = []
    shapes: list[BaseGeometry | None] = []
    broad: list[bool] = []
    for extraction in extractions:
        for zone in extraction.zones:
            shape = area(zone.geometry)
            note = zone.note or ("" if shape is not None else "The text does not say how far it reaches.")
            rows.append(zone_row(extraction, zone, note))
            shapes.append(shape)
            broad.append(all(level(placement) in UNITS for placement in zone.placements))
    if coarse:
        rows, shapes = coarse.zones(rows, shapes, broad)
    return table(ZoneRow, _unique(rows, "zone_id"), shapes)


def _reference(corridors: Sequence[ReferenceCorridor], coarse: Coarsener | None) -> gpd.GeoDataFrame:
    rows: list[ReferenceRow] = []
    shapes: list[BaseGeometry | None] = []
    for corridor in corridors:
        path = [point for point in corridor.path if on_globe(point)]
        key = hashlib.sha256(repr((corridor.name, corridor.opened, path)).encode()).hexdigest()[:12]
        note = "Reference from a file given to the map, not the report's words"
        rows.append(
            ReferenceRow(
                "reference",
                f"reference/{key}",
                corridor.name,
                corridor.opened,
                corridor.status,
                corridor.standing,
                corridor.source,
                note,
            )
        )
        shapes.append(joined(path))
    if coarse:
        rows, shapes = coarse.reference(rows, shapes)
    return table(ReferenceRow, _unique(rows, "reference_id"), shapes)


def _concerned(extractions: Sequence[Extraction]) -> dict[str, int]:
    """Codes of the units and countries that something is placed in, with how many things."""
    found: Counter[str] = Counter()
    for extraction in extractions:
        events, corridors, zones = extraction.events, extraction.corridors, extraction.zones
        told = [where(event.placements) for event in events]
        told += [corridor.placements for corridor in corridors] + [zone.placements for zone in zones]
        for chosen in told:
            places = [place for placement in chosen for place in lands(placement)]
            found.update({place.country for place in places if place.country})
            inner = [place for place in places if place.level != "country"]
            found.update({code for place in inner for code in (place.admin1, unit_code(place))} - {""})
    return dict(found)


def _shown(events: gpd.GeoDataFrame) -> dict[str, int]:
    """The same of coarsened events: of their rows alone, no unit below the first level."""
    cells = [cell.split("; ") for name in ("country", "admin1_code") for cell in events[name]]
    return dict(Counter(code for codes in cells for code in codes if code))


def _seen(events: gpd.GeoDataFrame) -> list[Seen]:
    """The events that have a geometry, with what the first view asks of them."""
    names = ("drawn_as", "status", "level", "country", "place_words", "admin1_code")
    columns = [events[name].fillna("").tolist() for name in names]
    return [
        Seen(shape, drawn_as, status, level, country, words != "", tuple(filter(None, units.split("; "))))
        for shape, drawn_as, status, level, country, words, units in zip(
            events.geometry.to_numpy(), *columns, strict=True
        )
        if shape is not None and not shape.is_empty
    ]


def _points(events: gpd.GeoDataFrame) -> list[Point]:
    """Where events stand at settlements."""
    shapes = events.geometry.to_numpy()[(events["drawn_as"] == "point").to_numpy()]
    return [Point(x, y) for x, y in shapely.get_coordinates(shapes).tolist()]


def _others(frames: Iterable[gpd.GeoDataFrame]) -> Iterator[BaseGeometry]:
    """The shapes of routes and zones; of one drawn by a symbol over its units, that symbol's place."""
    for frame in frames:
        over = frame["drawn_as"] == "area symbol" if "drawn_as" in frame else [False] * len(frame)
        for shape, symbol in zip(frame.geometry, over, strict=True):
            if shape is not None and not shape.is_empty:
                yield spot(shape) if symbol else shape
