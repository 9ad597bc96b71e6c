"""CSV of the events: one row an event, the columns of docs/geojson.md without the geometry.

For R, pandas and spreadsheets: a byte order mark (Excel shows Arabic only with it; pandas and readr know
it), empty cells where nothing is known, and an apostrophe before text that a spreadsheet would run as a
formula, as the page's own download has it.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from ..frame import Layers

_MARK = "\ufeff"
_RUN = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet takes for a formula."""


def chunks(layers: Layers) -> Iterator[str]:
    """The text of the file, a row a part."""
    frame = layers.events.drop(columns="geometry")
    yield _MARK + _line(frame.columns)
    for row in frame.astype(object).itertuples(index=False, name=None):
        yield _line(map(_cell, row))


def _cell(value: Any) -> str:
    if pd.isna(value):
        return ""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_RUN) else text


def _line(cells: Iterable[str]) -> str:
    """A row. Both signs of a line's end are told to the writer, which quotes no other: a bare carriage return
    in a report would end the row for a spreadsheet, and what stands behind it could run as a formula."""
    held = io.StringIO(newline="")
    csv.writer(held, lineterminator="\r\n").writerow(cells)
    return held.getvalue().removesuffix("\r\n") + "\n"
