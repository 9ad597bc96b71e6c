"""GeoPackage: events, corridors, zones and known routes as layers of one file, and a table about them.

Written by GDAL through pyogrio. A layer may hold points, lines and areas together, as an event may be known
no finer than its province; days are dates, what is not known is null.
"""

import tempfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import UsageError
from ..frame import Layers
from ..geometry.extent import cut
from ..layers.columns import DAYS

LAYERS = ("events", "corridors", "zones", "reference")
"""The layers, in the order in which they are written; those that hold nothing are left out but the first."""
_TYPES = {"i": np.int64, "I": np.int64, "u": np.int64, "f": np.float64, "F": np.float64, "b": np.bool_}


def write(layers: Layers, path: Path) -> None:
    """Write the file whole, or leave what was there. Raises UsageError where it cannot be written."""
    import pyogrio.errors

    try:
        with tempfile.TemporaryDirectory(prefix=".gpkg-", dir=path.parent) as aside:
            made = Path(aside) / "made.gpkg"
            for name in LAYERS:
                frame = getattr(layers, name)
                if name == LAYERS[0] or len(frame):
                    _add(made, name, frame)
            _add_about(made, layers)
            made.replace(path)
    except (OSError, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UsageError(
            f"{path} cannot be written ({why.lower()}): check the folder and the disk."
        ) from error


def _add(path: Path, name: str, frame: gpd.GeoDataFrame) -> None:
    shapes = [None if s is None or s.is_empty else shapely.force_2d(cut(s)) for s in frame.geometry]
    columns = [column for column in frame.columns if column != "geometry"]
    _write(path, name, [_column(frame[c], day=c in DAYS) for c in columns], columns, shapely.to_wkb(shapes))


def _add_about(path: Path, layers: Layers) -> None:
    """A table of what must stay with the data: credits, disclaimer, notes."""
    about = layers.about
    said = [
        ("title", about.title), *(("credit", words) for words in about.credits),
        ("disclaimer", about.disclaimer), *(("note", words) for words in about.notes),
        ("coarsened", about.coarsened), ("columns", "docs/geojson.md of Event Mapper explains every column."),
    ]  # fmt: skip
    rows = pd.DataFrame([(what, str(words)) for what, words in said if words], columns=["what", "words"])
    _write(path, "about", [_column(rows[c], day=False) for c in rows.columns], list(rows.columns), None)


def _column(values: pd.Series, *, day: bool) -> tuple[Any, Any]:
    """A column as GDAL takes it: its values, and where they are missing."""
    if day:
        values = values.where(values != "")
        missing = values.isna().to_numpy(dtype=bool)
        return np.array(values.fillna("NaT").tolist(), dtype="datetime64[D]"), missing
    missing = values.isna().to_numpy(dtype=bool)
    kind = _TYPES.get(values.dtype.kind)
    if kind is None:
        return values.fillna("").astype(object).to_numpy(), missing
    return values.fillna(0).to_numpy(dtype=kind), missing


def _write(path: Path, name: str, data: list[tuple[Any, Any]], columns: list[str], shapes: Any) -> None:
    from pyogrio import raw

    raw.write(
        str(path), shapes, [values for values, _ in data], columns, field_mask=[gone for _, gone in data],
        layer=name, driver="GPKG", geometry_type=None if shapes is None else "Unknown",
        crs=None if shapes is None else "EPSG:4326", append=path.exists(),
    )  # fmt: skip
