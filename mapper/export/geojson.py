"""GeoJSON by RFC 7946: one FeatureCollection of events, corridors, zones and reference routes.

Written here and not by GDAL, whose only ways to a top-level ``bbox`` (WRITE_BBOX, to_json's
show_bbox) add one to every feature too, and whose single schema would give each feature the null
columns of the other layers.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from ..files import atomic
from ..frame import Layers
from ..geometry.extent import cut, extent
from ..layers.about import About
from ..layers.columns import DAYS

#: Digits after the point of a coordinate: 1e-6 degrees is 0.11 m; RFC 7946, section 11.2.
DIGITS = 6
#: Column that becomes the feature's id, by layer.
_IDS = {"events": "event_id", "corridors": "corridor_id", "zones": "zone_id", "reference": "reference_id"}


def write(layers: Layers, path: Path) -> None:
    """Write the file whole, or leave what was there.

    CRS84 without a ``crs`` member, exterior rings counter-clockwise, ``bbox`` at the top alone, ids
    at the features, null geometry for what is not placed. Raises MapperError where the folder
    cannot be written to.
    """
    atomic.write(path, chunks(layers))


def chunks(layers: Layers) -> Iterator[str]:
    """The text of the file, a feature a line."""
    head: dict[str, object] = {
        "type": "FeatureCollection",
        "title": layers.about.title,
        "about": _about(layers.about),
    }
    frames = [getattr(layers, name) for name in _IDS]
    box = _bbox(frames)
    if box:
        head["bbox"] = box
    yield _dump(head)[:-1] + ',"features":['
    mark = "\n"
    for frame, key in zip(frames, _IDS.values(), strict=True):
        for feature in _features(frame, key):
            yield mark + _dump(feature)
            mark = ",\n"
    yield "\n]}\n"


def _dump(value: object) -> str:
    """JSON in UTF-8; half a surrogate pair, which UTF-8 cannot hold, becomes "?"."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode("utf-8")


def _about(about: About) -> dict[str, object]:
    return {
        "date_from": about.date_from,
        "date_to": about.date_to,
        "publishers": list(about.publishers),
        "credits": list(about.credits),
        "disclaimer": about.disclaimer,
        **({"coarsened": about.coarsened} if about.coarsened else {}),
        "notes": list(about.notes),
        "columns": "Every property is explained in docs/geojson.md of Event Mapper.",
    }


def _features(frame: gpd.GeoDataFrame, key: str) -> Iterator[dict[str, object]]:
    columns = [name for name in frame.columns if name != "geometry"]
    values = [frame[name].astype(object).tolist() for name in columns]
    for shape, *row in zip(frame.geometry, *values, strict=True):
        properties = {name: _plain(value) for name, value in zip(columns, row, strict=True)}
        yield {
            "type": "Feature",
            "id": properties[key],
            "geometry": geometry(shape),
            "properties": _dated(properties),
        }


def _plain(value: Any) -> object:
    return None if pd.isna(value) else value


def _dated(properties: dict[str, object]) -> dict[str, object]:
    """Days that are not known as null rather than "", so that a GIS reads the column as dates."""
    return {k: None if k in DAYS and v == "" else v for k, v in properties.items()}


def geometry(shape: BaseGeometry | None) -> dict[str, Any] | None:
    """A geometry as RFC 7946 wants it: rings by the right-hand rule, lines cut at longitude 180, rounded."""
    if shape is None or shape.is_empty:
        return None
    rounded = shapely.transform(shapely.force_2d(cut(shape)), lambda xy: xy.round(DIGITS))
    made: dict[str, Any] = mapping(shapely.orient_polygons(rounded, exterior_cw=False))
    return made


def _bbox(frames: list[gpd.GeoDataFrame]) -> list[float] | None:
    """West, south, east, north; west is the larger one where it lies over longitude 180 (section 5.2)."""
    shapes = [
        shape for frame in frames for shape in frame.geometry if shape is not None and not shape.is_empty
    ]
    if not shapes:
        return None
    west, south, east, north = extent(shapes)
    return [round(v, DIGITS) for v in (west, south, east - 360 if east > 180 else east, north)]
