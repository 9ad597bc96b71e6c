"""The page's data in blocks: first picture, columns to filter by, detail of the ground, words of the rows.

All but the last kind are bytes: the length of a JSON head, the head, then columns of little-endian
numbers, each at a multiple of eight, so that the browser reads them in place; what is the same lies there
once. Text is kept as a number
into the column's list of words, which stands among the numbers as JSON of its own and is parsed when it
is first asked for. The blocks of the rows' words hold CHUNK rows each as columns of JSON. All are zipped
and in base64, which holds no sign that a template or a browser would run.
"""

import base64
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

#: Columns that the page needs to filter and list; all others travel in the later blocks.
FIRST = (
    "event_id", "event_type", "sub_event_type", "status", "date_precision", "actor1", "actor1_as_written",
    "actor2", "actor2_as_written", "actors_other", "country", "country_name", "admin1_code", "admin1",
    "killed_min", "killed_max", "killed_text", "wounded_text", "captured_text", "displaced_text",
    "missing_text", "level", "drawn_as", "geo_precision", "source_chain", "sources", "publisher",
    "published", "report_id", "title", "place_names", "place_words", "place_as_written", "place_not_found",
    "places_other", "unit_codes",
    "uncertainty_km", "confidence", "claims_disagree", "lang",
)  # fmt: skip
#: The steps in which numbers that are not whole are kept: metres, thousandths.
UNITS = {"uncertainty_km": 0.001, "confidence": 0.001}
#: The steps of positions and sizes of the base map, in degrees and square degrees: 11 m.
DEGREE = 1e-4
#: Columns of days, which travel as numbers.
DAYS = ("date_start", "date_end")
#: The kind of a column whose words are as many as its rows, and in their order: it has no numbers.
ROW = "row"
#: Rows of a later block: some hundred kilobytes, read in a few hundredths of a second.
CHUNK = 2_000
#: Stands for "not known" in a column of whole numbers.
UNKNOWN = -(2**31)
#: The lowest and the largest number that are kept as they are.
LEAST, MOST = -(2**29), 2**30


class Columns:
    """Collects named columns of numbers and the head that says where each of them lies."""

    def __init__(self) -> None:
        self.head: dict[str, dict[str, Any]] = {}
        self._parts: list[bytes] = []
        self._size = 0
        self._at: dict[bytes, int] = {}

    def _add(self, data: bytes) -> int:
        """Where these bytes lie: what is the same for two columns lies there once."""
        at = self._at.setdefault(data, self._size)
        if at < self._size:
            return at
        self._parts += [data, bytes(-len(data) % 8)]
        self._size += len(data) + -len(data) % 8
        return at

    def numbers(self, name: str, values: Any, **more: Any) -> None:
        """A column of whole numbers in the smallest kind that holds them: u1, u2, i2 or i4.

        Of ``more``, ``unit`` is what the page multiplies them by; ``low`` is added first, and 0 is then
        "not known".
        """
        whole = np.asarray(values, dtype=np.int64)
        least, most = (int(whole.min()), int(whole.max())) if len(whole) else (0, 0)
        kinds = (("u1", 0, 2**8), ("u2", 0, 2**16), ("i2", -(2**15), 2**15))
        kind = next((name for name, low, high in kinds if low <= least and most < high), "i4")
        at = self._add(np.ascontiguousarray(whole, dtype=f"<{kind}").tobytes())
        self.head[name] = {"kind": kind, "at": at, "n": len(whole), **more}

    def measures(self, name: str, values: Any, unit: float = 1.0) -> None:
        """A column of whole multiples of a unit, some of which may be UNKNOWN."""
        whole = np.asarray(values, dtype=np.int64)
        known = whole[whole != UNKNOWN]
        low = int(known.min()) - 1 if len(known) else 0
        self.numbers(name, np.where(whole == UNKNOWN, 0, whole - low), unit=unit, low=low)

    def text(self, name: str, values: Sequence[str]) -> None:
        """A column of text: numbers into the list of its words, in the order in which they come up."""
        codes, words = pd.factorize(np.array(values, dtype=object))
        data = dump([str(word) for word in words])
        head = {"words_at": self._add(data), "words_size": len(data)}
        if len(words) == len(codes):
            self.head[name] = {"kind": ROW, "at": 0, "n": len(codes), **head}
        else:
            self.numbers(name, codes, **head)

    def bytes(self) -> bytes:
        """All columns, one after the other."""
        return b"".join(self._parts)


def event_columns(columns: Columns, events: gpd.GeoDataFrame, before: str = "") -> None:
    """The columns of FIRST, and the span of days of each event; ``before`` goes before their names."""
    for name in FIRST:
        values = events[name]
        if values.dtype == "string":
            columns.text(before + name, values.fillna("").tolist())
        else:
            columns.measures(before + name, _whole(values, UNITS.get(name, 1.0)), UNITS.get(name, 1.0))
    start, length, of = spans(events)
    columns.numbers(f"{before}span", of)
    span_columns(columns, start, length, before)


def row_columns(
    columns: Columns, name: str, frame: gpd.GeoDataFrame, more: Mapping[str, Sequence[float]] | None = None
) -> None:
    """The rows of a table of the base map, column by column: a page makes a cell of it when it is asked for.

    ``more``: further numbers of the rows. Numbers that are not whole are kept in steps of DEGREE.
    """
    for own in frame.columns:
        values = frame[own]
        if own in {"geometry", "layer"}:
            continue
        if values.dtype == "string":
            columns.text(f"{name}_{own}", values.fillna("").tolist())
        elif values.dtype == "float64":
            columns.measures(f"{name}_{own}", _whole(values, DEGREE), DEGREE)
        else:
            columns.numbers(f"{name}_{own}", values.astype("int64"))
    for own, numbers in (more or {}).items():
        columns.measures(f"{name}_{own}", _whole(pd.Series(numbers, dtype="float64"), DEGREE), DEGREE)


def spans(events: gpd.GeoDataFrame) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Each span of days once, by its first day and how many days it lasts; which of them each event has."""
    start, end = (days(events[name]) for name in DAYS)
    length = np.where((start == UNKNOWN) | (end == UNKNOWN), UNKNOWN, end - start)
    held, of = np.unique(np.column_stack([start, length]), axis=0, return_inverse=True)
    return held[:, 0], held[:, 1], of.reshape(-1)


def span_columns(
    columns: Columns, start: NDArray[np.int64], length: NDArray[np.int64], before: str = ""
) -> None:
    """Spans by the number of days since 1970 and how many days they last."""
    columns.measures(f"{before}span_start", start)
    columns.measures(f"{before}span_days", length)


def _whole(values: pd.Series, unit: float) -> NDArray[np.int64]:
    """Numbers as whole multiples of a unit, which zip better; UNKNOWN where nothing is known."""
    known = values.astype("Float64").to_numpy(dtype=float, na_value=np.nan) / unit
    whole = np.clip(np.rint(np.nan_to_num(known)), LEAST, MOST)
    return np.where(np.isnan(known), UNKNOWN, whole).astype(np.int64)


def days(values: pd.Series) -> NDArray[np.int64]:
    """Days since 1970-01-01; UNKNOWN for an event without a date. Years before 1677 stay whole."""
    made = np.array([value or "NaT" for value in values.fillna("").tolist()], dtype="datetime64[D]")
    whole: NDArray[np.int64] = np.where(np.isnat(made), UNKNOWN, made.astype("int64"))
    return whole


def block(head: dict[str, Any], columns: Columns) -> str:
    """A head and its columns as one text; the same input gives the same text."""
    text = dump({**head, "columns": columns.head})
    text += b" " * (-(len(text) + 4) % 8)
    return packed(len(text).to_bytes(4, "little") + text + columns.bytes())


def later_blocks(events: gpd.GeoDataFrame) -> Iterator[str]:
    """The other columns of the events, CHUNK rows a text."""
    names = [name for name in events.columns if name not in {"geometry", "layer", *FIRST, *DAYS}]
    for start in range(0, len(events), CHUNK):
        part = events.iloc[start : start + CHUNK]
        yield packed(dump({name: column(part[name]) for name in names}))


def column(values: pd.Series) -> list[Any]:
    """A column as plain values, None where nothing is known."""
    return [plain(value) for value in values.astype(object).tolist()]


def plain(value: Any) -> Any:
    """None for what pandas calls missing, anything else as it is."""
    return None if value is None or value is pd.NA or value != value else value


def dump(value: Any) -> bytes:
    """Compact JSON in ASCII."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")


def packed(data: bytes) -> str:
    """Zipped and in base64."""
    return base64.b64encode(gzip.compress(data, 6, mtime=0)).decode("ascii")
