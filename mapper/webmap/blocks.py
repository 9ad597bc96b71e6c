"""The page's data in two kinds of blocks: columns to draw and filter by at once, the words of the rows later.

The first block is bytes: the length of a JSON head, the head, then the columns as little-endian
numbers, each at a multiple of eight, so that the browser reads them in place. Text is kept as a
number into the column's list of words. The other blocks hold CHUNK rows each as columns of JSON.
All are zipped and in base64, which holds no sign that a template or a browser would run.
"""

import base64
import gzip
import json
from collections.abc import Iterator, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

#: Columns that the page needs to draw, filter and list; all others travel in the later blocks.
FIRST = (
    "event_id", "event_type", "sub_event_type", "status", "date_precision", "actor1", "actor2",
    "actors_other", "country", "country_name", "admin1_code", "admin1", "killed_min", "killed_max",
    "killed_text", "wounded_text", "captured_text", "displaced_text", "missing_text", "level",
    "drawn_as", "geo_precision", "source_chain", "sources", "publisher", "published", "report_id", "title",
    "place_names", "place_words", "unit_codes", "uncertainty_km", "confidence", "claims_disagree", "lang",
)  # fmt: skip
#: The steps in which numbers that are not whole are kept: metres, thousandths.
UNITS = {"uncertainty_km": 0.001, "confidence": 0.001}
#: Columns of days, which travel as numbers.
DAYS = ("date_start", "date_end")
#: Rows of a later block: some hundred kilobytes, read in a few hundredths of a second.
CHUNK = 2_000
#: Stands for "not known" in a column of whole numbers.
UNKNOWN = -(2**31)


class Columns:
    """Collects named columns of numbers and the head that says where each of them lies."""

    def __init__(self) -> None:
        self.head: dict[str, dict[str, Any]] = {}
        self._parts: list[bytes] = []
        self._size = 0

    def numbers(self, name: str, values: Any, kind: str = "i4", **more: Any) -> None:
        """A column; ``kind`` is numpy's: u1, u2, i4 or f8, little-endian.

        Of ``more``, ``unit`` is what the page multiplies whole numbers by, UNKNOWN being "not known".
        """
        raw = np.ascontiguousarray(values, dtype=f"<{kind}")
        data = raw.tobytes()
        self.head[name] = {"kind": kind, "at": self._size, "n": len(raw), **more}
        self._parts += [data, bytes(-len(data) % 8)]
        self._size += len(data) + -len(data) % 8

    def text(self, name: str, values: Sequence[str]) -> None:
        """A column of text: numbers into the list of its words, in the order in which they come up."""
        codes, words = pd.factorize(np.array(values, dtype=object))
        kind = "u1" if len(words) < 2**8 else "u2" if len(words) < 2**16 else "i4"
        self.numbers(name, codes, kind, words=[str(word) for word in words])

    def bytes(self) -> bytes:
        """All columns, one after the other."""
        return b"".join(self._parts)


def event_columns(columns: Columns, events: gpd.GeoDataFrame) -> None:
    """The columns of FIRST, and of DAYS as numbers of days since 1970."""
    for name in FIRST:
        values = events[name]
        if values.dtype == "string":
            columns.text(name, values.fillna("").tolist())
        else:
            columns.numbers(name, _whole(values, UNITS.get(name, 1.0)), "i4", unit=UNITS.get(name, 1.0))
    for name in DAYS:
        columns.numbers(name, _days(events[name]))


def _whole(values: pd.Series, unit: float) -> NDArray[np.int64]:
    """Numbers as whole multiples of a unit, which zip better; UNKNOWN where nothing is known."""
    known = values.astype("Float64").to_numpy(dtype=float, na_value=np.nan) / unit
    whole = np.where(np.isnan(known), UNKNOWN, np.rint(np.nan_to_num(known)))
    return np.clip(whole, UNKNOWN, -UNKNOWN - 1).astype(np.int64)


def _days(values: pd.Series) -> NDArray[np.int64]:
    """Days since 1970-01-01; UNKNOWN for an event without a date. Years before 1677 stay whole."""
    days = np.array([value or "NaT" for value in values.fillna("").tolist()], dtype="datetime64[D]")
    whole: NDArray[np.int64] = np.where(np.isnat(days), UNKNOWN, days.astype("int64"))
    return whole


def first_block(head: dict[str, Any], columns: Columns) -> str:
    """The head and the columns as one text; the same input gives the same text."""
    text = _dump({**head, "columns": columns.head})
    text += b" " * (-(len(text) + 4) % 8)
    return packed(len(text).to_bytes(4, "little") + text + columns.bytes())


def later_blocks(events: gpd.GeoDataFrame) -> Iterator[str]:
    """The other columns of the events, CHUNK rows a text."""
    names = [name for name in events.columns if name not in {"geometry", "layer", *FIRST, *DAYS}]
    for start in range(0, len(events), CHUNK):
        part = events.iloc[start : start + CHUNK]
        yield packed(_dump({name: column(part[name]) for name in names}))


def column(values: pd.Series) -> list[Any]:
    """A column as plain values, None where nothing is known."""
    return [plain(value) for value in values.astype(object).tolist()]


def plain(value: Any) -> Any:
    """None for what pandas calls missing, anything else as it is."""
    return None if value is None or value is pd.NA or value != value else value


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")


def packed(data: bytes) -> str:
    """Zipped and in base64."""
    return base64.b64encode(gzip.compress(data, 6, mtime=0)).decode("ascii")
