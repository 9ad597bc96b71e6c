"""The events of a sheet gathered by where they are drawn: at a town, or over an area. Pure.

What the page shows by default is what paper shows: no background, nothing denied or only possible.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import band

from ..frame import Layers, records
from ..layers.about import HIDDEN
from ..pages.palette import HOLLOW, SIGNS

#: A line is drawn with a band of at least so many kilometres to each side.
LEAST_KM = 1.0
_RANK = {sign.type: number for number, sign in enumerate(SIGNS)}


def rank(kind: str) -> tuple[int, str]:
    """The order of types of events: gravest first, those we do not know last."""
    return (_RANK.get(kind, 99), kind)


@dataclass(slots=True)
class Mark:
    """Events at one place. ``area`` is what they lie in somewhere, None at a town; ``path`` a line in it.

    ``events`` are their ids with their types, ``km`` is the largest uncertainty of those at a town,
    ``label`` the name to write beside the sign, ``broad`` an area of a country or more.
    """

    lon: float
    lat: float
    area: BaseGeometry | None = None
    path: BaseGeometry | None = None
    label: str = ""
    km: float = 0.0
    broad: bool = False
    events: dict[str, str] = field(default_factory=dict)
    hollow: bool = True
    cell: bool = False

    @property
    def kinds(self) -> list[str]:
        """The types of its events, gravest first, each once."""
        return sorted(set(self.events.values()), key=rank)


def areas_by_code(layers: Layers) -> dict[str, dict[str, Any]]:
    """Countries and units by code: their row, with the geometry."""
    frames = (layers.countries, layers.units, layers.finer)
    return {row["code"]: row for frame in frames for row in records(frame)}


def marks(layers: Layers) -> list[Mark]:
    """The events that are shown, gathered; areas first, then from north to south."""
    units, found = areas_by_code(layers), dict[str, Mark]()
    for row in records(layers.events):
        if row["status"] in HIDDEN:
            continue
        for key, mark in _anchors(row, units):
            own = found.setdefault(key, mark)
            own.events[row["event_id"]] = row["event_type"]
            own.hollow = own.hollow and row["status"] in HOLLOW
            own.km = max(own.km, row["uncertainty_km"] or 0.0)
    return sorted(found.values(), key=lambda mark: (mark.area is None, -mark.lat, mark.lon))


def _anchors(row: Mapping[str, Any], units: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Mark]]:
    shape = row["geometry"]
    if shape is None or shape.is_empty:
        return
    broad = row["level"] in ("country", "region")
    if shape.geom_type in ("Point", "MultiPoint"):
        points = [p for p in shapely.get_parts(shape) if math.isfinite(p.x) and math.isfinite(p.y)]
        names = row["place_names"].split("; ")
        names = names if len(names) == len(points) else [""] * len(points)
        for point, name in zip(points, names, strict=True):
            yield f"{point.x:.4f} {point.y:.4f}", Mark(point.x, point.y, label=name)
    elif row["drawn_as"] == "unit":
        for code in filter(None, row["unit_codes"].split(";")):
            if code in units:
                unit = units[code]
                yield code, Mark(unit["lon"], unit["lat"], unit["geometry"], broad=broad)
    elif row["drawn_as"] == "cell":
        for part in shapely.get_parts(shape):
            middle = part.centroid
            yield f"cell {middle.x:.5f} {middle.y:.5f}", Mark(middle.x, middle.y, part, cell=True)
    elif row["lon"] is not None:
        lon, lat, line = row["lon"], row["lat"], row["drawn_as"] == "line"
        area = band(shape, row["corridor_km"] or LEAST_KM) if line else shape
        words = row["place_words"].split("; ")[0]
        mark = Mark(lon, lat, area, shape if line else None, words, broad=broad)
        yield f"at {lon} {lat}", mark


def spots_over(row: Mapping[str, Any], units: Mapping[str, Mapping[str, Any]]) -> list[tuple[float, float]]:
    """Where the sign of a corridor stands that names no route: at its points, else over its units."""
    shape = row["geometry"]
    if shape is None or shape.is_empty:
        return []
    if shape.geom_type in ("Point", "MultiPoint"):
        return [(p.x, p.y) for p in shapely.get_parts(shape)]
    over = [units[code] for code in (row.get("unit_codes") or "").split(";") if code in units]
    if len(over) > 1:
        first = over[0]["lon"]  # the others on the same side of the 180th meridian
        lon = first + sum((unit["lon"] - first + 180) % 360 - 180 for unit in over) / len(over)
        return [((lon + 180) % 360 - 180, sum(unit["lat"] for unit in over) / len(over))]
    inside = shape.representative_point()
    return [(inside.x, inside.y)]
