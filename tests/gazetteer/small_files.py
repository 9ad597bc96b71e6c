"""Small files in the layouts of the sources, written by tests, and the readers asked for them."""

import csv
import io
import json
import warnings
from pathlib import Path
from typing import Any

import geopandas
import pyogrio

from gazetteer import Place
from gazetteer.entry import BadRow, Entry
from gazetteer.sources import ADDABLE
from gazetteer.sources.options import Options

Rows = list[dict[str, Any]]
VILLAGE = {"NAME_EN": "Kafr Test", "NAME_AR": "كفر تست", "PCODE": "C9001"}
UNITS = {
    "ADM1_EN": "Idleb",
    "ADM1_PCODE": "SY07",
    "ADM2_EN": "Ariha",
    "ADM2_PCODE": "SY0703",
    "ADM3_EN": "Ehsem",
    "ADM3_PCODE": "SY070302",
    "ADM0_PCODE": "SY",
}


def read(source: str, path: Path, **options: Any) -> tuple[list[Entry], list[BadRow]]:
    found = list(ADDABLE[source].read(path, Options(name="mine", **options)))
    return [f for f in found if isinstance(f, Entry)], [f for f in found if isinstance(f, BadRow)]


def only(source: str, path: Path, **options: Any) -> Place:
    (entry,), bad = read(source, path, **options)
    assert bad == []
    return entry.place


def as_csv(path: Path, rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def as_layer(path: Path, rows: Rows, shapes: list[Any], crs: int = 4326) -> Path:
    frame = geopandas.GeoDataFrame(rows, geometry=shapes, crs=4326).to_crs(crs)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pyogrio.write_dataframe(frame, path, encoding="utf-8" if path.suffix == ".shp" else None)
    return path


def as_json(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path
