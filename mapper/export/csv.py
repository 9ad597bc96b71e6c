"""CSV of the events: one row an event, the columns of docs/geojson.md without the geometry.

For R, pandas and spreadsheets: a byte order mark (Excel shows Arabic only with it; pandas and readr know
it), empty cells where nothing is known, and an apostrophe before text that a spreadsheet would run as a
formula, true and false and the shortest numbers, as the page's own download has it.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from gazetteer import csv_row, inert

from ..frame import Layers

_MARK = "\ufeff"


def chunks(layers: Layers) -> Iterator[str]:
    """The text of the file, a row a part."""
    frame = layers.events.drop(columns="geometry")
    yield _MARK + csv_row(frame.columns)
    for row in frame.astype(object).itertuples(index=False, name=None):
        yield csv_row(map(_cell, row))


def _cell(value: Any) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, str):
        return inert(value)
    return str(value).lower() if isinstance(value, bool) else str(value).removesuffix(".0")
