"""Known routes from a file that the user gives (--corridors): GeoJSON lines or points, or CSV.

CSV columns: ``name``, then ``wkt`` (a POINT or LINESTRING) or ``from_lon,from_lat`` with, for a line,
``to_lon,to_lat``; ``opened``, ``status`` and ``source`` where known. Degrees, WGS 84, longitude first.
"""

import csv
import io
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely

from gazetteer import Point, not_json

from ..errors import UsageError
from ..model import ReferenceCorridor
from ..routes.standing import standing

_NAMED = ("name", "opened", "status", "source")
_ENDS = (("from_lon", "from_lat"), ("to_lon", "to_lat"))


def read(path: Path) -> tuple[ReferenceCorridor, ...]:
    """The routes of a file. Raises UsageError, naming the file and the entry that cannot be used."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text: save the routes as GeoJSON or CSV in UTF-8.") from None
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise UsageError(f"{path} cannot be read ({why}): give a GeoJSON or CSV file.") from error
    if not text.strip():
        raise UsageError(f"{path} is empty: give GeoJSON lines or points, or CSV with a header.")
    found = tuple(_geojson(text, path) if text.lstrip()[0] in "{[" else _csv(text, path))
    if not found:
        raise UsageError(f"{path} holds no route: give GeoJSON lines or points, or CSV rows.")
    return found


def _geojson(text: str, path: Path) -> Iterator[ReferenceCorridor]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is not JSON ({not_json(error)}): give a GeoJSON file.") from error
    for number, feature in enumerate(_features(data, path), 1):
        at = f"feature {number} of {path}"
        if not isinstance(feature, dict) or not isinstance(feature.get("geometry"), dict):
            raise UsageError(f"{at} has no geometry: give it a Point or a LineString.")
        properties = feature.get("properties")
        plain = {str(k): _text(v) for k, v in properties.items()} if isinstance(properties, dict) else {}
        for line in _lines(feature["geometry"], at):
            yield _corridor(plain, line, at)


def _features(data: Any, path: Path) -> list[Any]:
    if isinstance(data, dict) and isinstance(data.get("features"), list):
        return list(data["features"])
    if isinstance(data, dict) and data.get("type") == "Feature":
        return [data]
    raise UsageError(f"{path} is not a GeoJSON FeatureCollection: save it as one.")


def _lines(geometry: dict[str, Any], at: str) -> list[list[Any]]:
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind not in {"Point", "LineString", "MultiPoint", "MultiLineString"} or not isinstance(
        coordinates, list
    ):
        raise UsageError(f"The geometry of {at} is a {kind}: give a Point or a LineString.")
    nested = kind in {"MultiPoint", "MultiLineString"}
    if nested and not all(isinstance(part, list) for part in coordinates):
        raise UsageError(
            f"The coordinates of {at} are no lists of positions: save the file as GeoJSON again."
        )
    return {
        "Point": [[coordinates]],
        "LineString": [coordinates],
        "MultiPoint": [[part] for part in coordinates],
        "MultiLineString": coordinates,
    }[kind]


def _csv(text: str, path: Path) -> Iterator[ReferenceCorridor]:
    mark = max(",;\t", key=text.lstrip().partition("\n")[0].count)
    rows = csv.DictReader(io.StringIO(text), delimiter=mark)
    header = {(name or "").strip().lower() for name in rows.fieldnames or ()}
    if "name" not in header or not ("wkt" in header or {"from_lon", "from_lat"} <= header):
        raise UsageError(f"{path} needs the columns name and wkt, or name, from_lon and from_lat.")
    for number, row in _numbered(rows, path):
        plain = {k.strip().lower(): (v or "").strip() for k, v in row.items() if isinstance(k, str)}
        if not any(plain.values()):
            continue
        at = f"line {number} of {path}"
        yield _corridor(plain, _wkt(plain["wkt"], at) if plain.get("wkt") else _ends(plain, mark), at)


def _numbered(rows: "csv.DictReader[str]", path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the number of their line; UsageError for a field that no CSV file should hold."""
    try:
        yield from enumerate(rows, 2)
    except csv.Error as error:
        raise UsageError(f"{path} cannot be read as CSV ({error}): check its quotes.") from error


def _wkt(text: str, at: str) -> list[Any]:
    try:
        shape = shapely.from_wkt(text)
    except shapely.GEOSException as error:
        raise UsageError(f"The wkt in {at} cannot be read: give a POINT or a LINESTRING.") from error
    if shape.geom_type not in {"Point", "LineString"} or shape.is_empty:
        raise UsageError(f"The wkt in {at} is a {shape.geom_type}: give a POINT or a LINESTRING.")
    return [list(position) for position in shape.coords]


def _ends(row: dict[str, str], mark: str) -> list[Any]:
    """The positions of a row; where cells are not parted by commas, one may stand before decimals."""
    cells = {key: row.get(key, "") for pair in _ENDS for key in pair}
    if mark != ",":
        cells = {key: cell.replace(",", ".") for key, cell in cells.items()}
    return [[cells[lon], cells[lat]] for lon, lat in _ENDS if cells[lon] or cells[lat]]


def _corridor(properties: dict[str, str], line: list[Any], at: str) -> ReferenceCorridor:
    path = tuple(_point(position, at) for position in line)
    if not path:
        raise UsageError(f"{at[0].upper()}{at[1:]} has no position: give longitude and latitude.")
    rest = tuple((k, v) for k, v in properties.items() if k not in {*_NAMED, "wkt", *sum(_ENDS, ())} and v)
    known = {name: properties.get(name, "") for name in _NAMED}
    return ReferenceCorridor(path=path, properties=rest, standing=standing(known["status"]), **known)


def _point(position: Any, at: str) -> Point:
    try:
        lon, lat = float(position[0]), float(position[1])
    except (TypeError, ValueError, IndexError) as error:
        raise UsageError(f"A position in {at} is no pair of numbers: give longitude, latitude.") from error
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
        raise UsageError(f"The position {lon}, {lat} in {at} is not on the globe: longitude comes first.")
    return Point(lon, lat)


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
