"""Where events stand on the map, each spot once, and from which zoom the spots of a unit stand alone.

A spot is a point that a text names, a unit, or a shape of its own (circle, part of a unit, line).
Where most symbols of a unit would cover one another, the page draws one plate on the unit, with the
number of its events, and where the plates of a country would, one on the country: nothing is hidden
and nothing is moved to a place that no text names.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..frame import Layers
from .blocks import Columns
from .shapes import DIGITS

#: Kinds of spot, as the page's script numbers them.
POINT, UNIT, SHAPE = 0, 1, 2
#: Pixels that two symbols of settlements, and two plates on units, need between their middles.
APART, PLATES_APART = 13.0, 30.0
#: The share of a unit's symbols that may stand closer than that before the unit is drawn as one.
CROWDED = 0.5
#: From this zoom on every spot stands alone; 1 pixel is about 40 m.
ALONE = 12.0
#: Pixels of the world's width at zoom 0 of a web map (Mercator, EPSG:3857).
WORLD_PX = 256.0


@dataclass(frozen=True, slots=True)
class Shape:
    """The ground of events that are drawn as an area or a line of their own, in degrees (WGS 84)."""

    geometry: BaseGeometry
    line: bool
    corridor_km: float | None


@dataclass(frozen=True, slots=True)
class Spot:
    """One place on the map: degrees (WGS 84), its name, its units by ISO code, its ground if any.

    ``native``: its name in the script of its country, "" where that is not known.
    """

    kind: int
    lon: float
    lat: float
    name: str
    code: str
    unit: str
    country: str
    shape: int
    native: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """All spots, and those of each event: ``of[first[i]:first[i + 1]]`` for row i."""

    spots: tuple[Spot, ...]
    shapes: tuple[Shape, ...]
    first: NDArray[np.int64]
    of: NDArray[np.int64]


class _Homes:
    """The first-level unit and country of a spot: the row's where it names one, else who holds it."""

    def __init__(self, layers: Layers) -> None:
        self._found: list[tuple[str, str]] = list(
            layers.units[["code", "country"]].itertuples(index=False, name=None)
        )
        self._tree = shapely.STRtree(layers.units.geometry.to_numpy())
        frames = (layers.finer, layers.units, layers.countries)
        self.middle: dict[str, tuple[float, float]] = {
            code: (lon, lat)
            for frame in frames
            for code, lon, lat in frame[["code", "lon", "lat"]].itertuples(index=False, name=None)
        }

    def of(self, lon: float, lat: float, units: str, countries: str) -> tuple[str, str]:
        """The codes of both; the row's lists hold each code once and do not say whose it is."""
        if units and "; " not in units and "; " not in countries:
            return units, countries
        held = self._tree.query(shapely.Point(lon, lat), predicate="intersects")
        one = "" if "; " in countries else countries
        return self._found[held[0]] if len(held) else ("", one)


def standing(layers: Layers) -> Standing:
    """The spots of all events, in the order in which the events name them."""
    homes = _Homes(layers)
    number: dict[tuple[Any, ...], int] = {}
    spots: list[Spot] = []
    shapes: dict[bytes, tuple[int, Shape]] = {}
    first, of = [0], []
    for row in _rows(layers.events):
        for key, spot in _spots(row, homes, shapes):
            if number.setdefault(key, len(spots)) == len(spots):
                spots.append(spot)
            of.append(number[key])
        first.append(len(of))
    return Standing(
        tuple(spots),
        tuple(shape for _, shape in shapes.values()),
        np.array(first, dtype=np.int64),
        np.array(of, dtype=np.int64),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """What is needed of an event's row; the fields are columns of the same name."""

    geometry: BaseGeometry | None
    drawn_as: str
    place_names: str
    place_as_written: str
    place_native: str
    place_words: str
    unit_codes: str
    admin1_code: str
    country: str
    lon: float | None
    lat: float | None
    corridor_km: float | None


def _rows(events: gpd.GeoDataFrame) -> Iterator[_Row]:
    columns = [events[field.name].astype(object).tolist() for field in fields(_Row)[1:]]
    return (_Row(*values) for values in zip(events.geometry.to_numpy(), *columns, strict=True))


def _spots(
    row: _Row, homes: _Homes, shapes: dict[bytes, tuple[int, Shape]]
) -> list[tuple[tuple[Any, ...], Spot]]:
    if row.geometry is None or row.geometry.is_empty:
        return []
    if row.drawn_as == "point":
        return _points(row, row.geometry, homes)
    if row.drawn_as == "unit":
        return [_unit(code, row, homes) for code in row.unit_codes.split(";") if code]
    return _shape(row, row.geometry, homes, shapes)


def _points(row: _Row, shape: BaseGeometry, homes: _Homes) -> list[tuple[tuple[Any, ...], Spot]]:
    parts = shapely.get_parts(shape)
    names, written = row.place_names.split("; "), row.place_as_written.split("; ")
    native = row.place_native if len(parts) == len(names) == 1 else ""
    found = []
    for i, part in enumerate(parts):
        x, y = round(part.x, DIGITS), round(part.y, DIGITS)
        name = names[i] if len(names) == len(parts) else ""
        if len(written) == len(parts) and _latin(written[i]):
            name = written[i]
        own = homes.of(x, y, row.admin1_code, row.country)
        found.append((("p", x, y), Spot(POINT, x, y, name, "", *own, -1, native)))
    return found


def _latin(name: str) -> bool:
    """Whether a name is in Latin script: only then is the report's spelling what readers look for."""
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(letter, "") for letter in letters)


def _unit(code: str, row: _Row, homes: _Homes) -> tuple[tuple[Any, ...], Spot]:
    lon, lat = homes.middle.get(code, (row.lon or 0.0, row.lat or 0.0))
    own = homes.of(lon, lat, row.admin1_code, row.country)
    return ("u", code), Spot(UNIT, round(lon, DIGITS), round(lat, DIGITS), "", code, *own, -1)


def _shape(
    row: _Row, shape: BaseGeometry, homes: _Homes, shapes: dict[bytes, tuple[int, Shape]]
) -> list[tuple[tuple[Any, ...], Spot]]:
    if row.lon is None or row.lat is None or pd.isna(row.lon) or pd.isna(row.lat):
        return []
    corridor = None if row.corridor_km is None or pd.isna(row.corridor_km) else float(row.corridor_km)
    raw = shapely.to_wkb(shape) + repr(corridor).encode()
    line = not shape.geom_type.endswith("Polygon")
    number, _ = shapes.setdefault(raw, (len(shapes), Shape(shape, line, corridor)))
    x, y = round(row.lon, DIGITS), round(row.lat, DIGITS)
    own = homes.of(x, y, row.admin1_code, row.country)
    words = row.place_words or row.place_names
    return [(("s", raw), Spot(SHAPE, x, y, words, "", *own, number))]


def spot_columns(columns: Columns, found: Standing) -> None:
    """The spots as columns for the page."""
    for name in ("kind", "shape"):
        columns.numbers(f"spot_{name}", [getattr(spot, name) for spot in found.spots])
    for name in ("lon", "lat"):
        steps = np.rint(np.array([getattr(spot, name) for spot in found.spots], dtype=float) * 10**DIGITS)
        columns.measures(f"spot_{name}", steps, 10.0**-DIGITS)
    for name in ("name", "code", "unit", "country", "native"):
        columns.text(f"spot_{name}", [getattr(spot, name) for spot in found.spots])


def anchor_columns(
    columns: Columns, found: Standing, rows: NDArray[np.int64] | None = None, before: str = ""
) -> None:
    """Which spots each event has (of ``rows``, if given): how many, and their numbers one after the other."""
    columns.numbers(
        f"{before}spots_each", np.diff(found.first) if rows is None else np.diff(found.first)[rows]
    )
    columns.numbers(f"{before}spots_of", found.of if rows is None else runs(found, rows))


def runs(found: Standing, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """The spots of some events, one after the other."""
    parts = [found.of[found.first[row] : found.first[row + 1]] for row in rows]
    return np.concatenate(parts) if parts else np.array([], dtype=np.int64)


def zooms(found: Standing, layers: Layers) -> dict[str, float]:
    """By the code of a unit or country that has a polygon: the zoom from which what is in it stands alone."""
    middle: dict[str, tuple[float, float]] = {
        code: (lon, lat)
        for frame in (layers.countries, layers.units)
        for code, lon, lat in frame[["code", "lon", "lat"]].itertuples(index=False, name=None)
    }
    inner: dict[str, set[tuple[float, float]]] = defaultdict(set)
    plates: dict[str, set[str]] = defaultdict(set)
    for spot in found.spots:
        if spot.unit in middle:
            plates[spot.country].add(spot.unit)
            if spot.kind != UNIT:
                inner[spot.unit].add((spot.lon, spot.lat))
    made = {unit: alone(sorted(places), APART) for unit, places in inner.items()}
    for country, units in plates.items():
        if country in middle:
            made[country] = alone([middle[unit] for unit in sorted(units)], PLATES_APART)
    return {code: zoom for code, zoom in sorted(made.items()) if zoom > 0}


def alone(places: Sequence[tuple[float, float]], apart: float) -> float:
    """The lowest zoom at which no more than CROWDED of the places stand closer than ``apart`` pixels."""
    if len(places) < 2:
        return 0.0
    points = [shapely.Point(x, y) for x, y in pixels(np.array(places, dtype=float))]
    pairs, distances = shapely.STRtree(points).query_nearest(
        points, exclusive=True, all_matches=False, return_distance=True
    )
    nearest = np.zeros(len(places))
    nearest[pairs[0]] = distances
    close = float(np.quantile(nearest, CROWDED))
    if close <= 0:
        return ALONE
    return round(min(ALONE, max(0.0, float(np.log2(apart / close)))), 2)


def pixels(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude as pixels of zoom 0."""
    lat = np.radians(np.clip(places[:, 1], -85.0, 85.0))
    near = (places[:, 0] - places[0, 0] + 180.0) % 360.0  # on one side of the 180th meridian
    x = near / 360.0
    y = 0.5 - np.log(np.tan(np.pi / 4 + lat / 2)) / (2 * np.pi)
    return np.column_stack([x, y]) * WORLD_PX
