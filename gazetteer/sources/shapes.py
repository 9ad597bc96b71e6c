"""Layers and sheets through GDAL (pyogrio): shapefile, GeoPackage, KML, XLSX, plain or in a zip.

Geometry comes back in longitude and latitude, WGS 84, whatever the file is in.
"""

import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio
import pyogrio.raw
import pyproj
import shapely
from pyogrio.errors import CRSError, DataLayerError, DataSourceError, FeatureError
from shapely.geometry.base import BaseGeometry

from gazetteer.entry import BadRow
from gazetteer.errors import SourceError

from .files import archive
from .record import HEADER, Fits, Record, whole

BATCH = 5_000
_FAILURES = (DataSourceError, DataLayerError, FeatureError, CRSError, ValueError, RuntimeError, NameError)
"""What pyogrio raises for damaged files; NameError is a slip of its own where a CRS cannot be read."""


@lru_cache(maxsize=16)
def _transformer(crs: str) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(crs, "OGC:CRS84", always_xy=True)


def _is_lonlat(crs: str | None) -> bool:
    return not crs or crs.upper() in ("EPSG:4326", "OGC:CRS84")


def to_wgs84(geometry: BaseGeometry, crs: str) -> BaseGeometry:
    """A geometry of another reference system in longitude and latitude. Raises pyproj's errors."""
    change = _transformer(crs)

    def moved(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.column_stack(change.transform(points[:, 0], points[:, 1]))

    return shapely.transform(shapely.force_2d(geometry), moved)


def _quiet(function: Any, *arguments: Any, **named: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(*arguments, **named)


def _layer(source: str, name: str) -> str:
    """The layer with the most features, of those with a geometry if any has."""
    try:
        layers = _quiet(pyogrio.list_layers, source)
        if not len(layers):
            raise SourceError(f"{name} holds no layer.")
        counted = [
            (
                kind is not None,
                int(_quiet(pyogrio.read_info, source, layer=layer, force_feature_count=True)["features"]),
                layer,
            )
            for layer, kind in layers
        ]
    except _FAILURES as error:
        raise SourceError(
            f"{name} cannot be read as a layer of places ({_first_line(error)}); "
            "a shapefile needs its .shp, .shx and .dbf together."
        ) from error
    return str(max(counted)[2])


def _first_line(error: BaseException) -> str:
    """GDAL's reason without the path, which may be one inside the archive."""
    said = " ".join(str(error).split())
    return said if len(said) <= 120 else said[:119] + "…"


def read(path: Path, inside: list[str] | None = None) -> Iterator[Record | BadRow]:
    """The features of a layer file; ``inside``: the layers of a zip, of which the largest counts.

    Raises SourceError where no layer can be read.
    """
    source, name = str(path), path.name
    if inside:
        with archive(path) as opened:
            chosen = max(inside, key=lambda n: opened.getinfo(n).file_size)
        source, name = f"/vsizip/{{{path.resolve()}}}/{chosen}", f"{chosen} in {path.name}"
    layer = _layer(source, name)
    start = 0
    while True:
        try:
            meta, _, shapes, columns = _quiet(
                pyogrio.raw.read, source, layer=layer, skip_features=start, max_features=BATCH,
                datetime_as_string=True,
            )  # fmt: skip
        except _FAILURES as error:
            raise SourceError(f"{name} is damaged after feature {start} ({_first_line(error)}).") from error
        yield from _batch(start, meta, shapes, columns)
        count = len(columns[0]) if columns else len(shapes) if shapes is not None else 0
        start += count
        if count < BATCH:
            return


def _batch(start: int, meta: Any, shapes: Any, columns: list[Any]) -> Iterator[Record | BadRow]:
    fields, crs = [str(f) for f in meta["fields"]], meta.get("crs")
    count = len(columns[0]) if columns else len(shapes) if shapes is not None else 0
    for i in range(count):
        values = {f: _text(c[i]) for f, c in zip(fields, columns, strict=True)}
        try:
            geometry, mended = _geometry(None if shapes is None else shapes[i], crs)
        except Exception as error:  # noqa: BLE001 - shapely and pyproj raise what they like
            yield BadRow(start + i + 1, f"its geometry cannot be read ({str(error)[:80]})")
            continue
        yield Record(start + i + 1, values, geometry, mended)


def _geometry(packed: bytes | None, crs: str | None) -> tuple[BaseGeometry | None, bool]:
    """The geometry in longitude and latitude, and whether it had to be mended."""
    if packed is None:
        return None, False
    geometry = shapely.from_wkb(packed)
    if geometry.is_empty:
        return None, False
    if crs is not None and not _is_lonlat(crs):
        geometry = to_wgs84(geometry, crs)
    return whole(geometry)


def _text(value: Any) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, (float, np.floating)):
        size = float(value)
        return str(int(size)) if size.is_integer() and abs(size) < 1e15 else repr(size)
    return str(value)


def _cells(path: str, layer: str) -> int:
    """How much stands in a sheet: rows times columns, so that the notes beside a table lose."""
    facts = _quiet(pyogrio.read_info, path, layer=layer, force_feature_count=True)
    return int(facts["features"]) * len(facts["fields"])


def sheet(path: Path, fits: Fits | None = None) -> tuple[str, Iterator[tuple[int, list[str]]]]:
    """The fullest sheet of a workbook: its name ("" if it is the only one), its rows as text.

    ``fits`` says whether a row is the header that is looked for: a sheet with one goes before a fuller one.
    Raises SourceError where no sheet has rows, or the file is no workbook.
    """
    source = str(path)
    try:
        names = [str(layer) for layer, _ in _quiet(pyogrio.list_layers, source)]
        if not names:
            raise SourceError(f"{path.name} holds no sheet with rows.")
        fullest = sorted(names, key=lambda n: -_cells(source, n))
        chosen = fullest[0]
        if fits is not None and len(names) > 1:
            heads = ((name, _of_sheet(source, name, HEADER)) for name in fullest)
            chosen = next((name for name, rows in heads if any(fits(row) for _, row in rows)), chosen)
        return (chosen if len(names) > 1 else ""), _of_sheet(source, chosen)
    except _FAILURES as error:
        raise SourceError(f"{path.name} is no readable Excel file: save it again as .xlsx.") from error


def _of_sheet(source: str, name: str, most: int | None = None) -> Iterator[tuple[int, list[str]]]:
    """The rows of a sheet; with ``most`` no more than so many are read."""
    meta, _, _, columns = _quiet(
        pyogrio.raw.read, source, layer=name, max_features=most, HEADERS="DISABLE", FIELD_TYPES="STRING"
    )
    return _rows([str(f) for f in meta["fields"]], columns)


def _rows(fields: list[str], columns: list[Any]) -> Iterator[tuple[int, list[str]]]:
    """The rows of a sheet. GDAL heeds the word not to take headers for the first sheet alone: of a later one
    the first row has become the names of the columns, which are Field1, Field2, … where it has not."""
    taken = fields != [f"Field{number}" for number in range(1, len(fields) + 1)]
    if taken:
        yield 1, fields
    for i in range(len(columns[0]) if columns else 0):
        yield i + 1 + taken, [_text(c[i]) for c in columns]
