"""Rows of CSV files that a spreadsheet reads as meant: no text runs as a formula or ends its row. Pure."""

import csv
import io
from collections.abc import Iterable

_RUN = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet takes for a formula."""


def inert(text: str) -> str:
    """A cell's text, with an apostrophe before it where a spreadsheet would run it as a formula.

    >>> inert("=1+1"), inert("Idlib")
    ("'=1+1", 'Idlib')
    """
    return f"'{text}" if text.startswith(_RUN) else text


def csv_row(cells: Iterable[object], delimiter: str = ",") -> str:
    """A row with the end of its line.

    Both signs of a line's end are told to the writer, which quotes no other: a bare carriage return in a
    cell would end the row for a spreadsheet, and what stands behind it could run as a formula.
    """
    held = io.StringIO(newline="")
    csv.writer(held, delimiter=delimiter, lineterminator="\r\n").writerow(cells)
    return held.getvalue().removesuffix("\r\n") + "\n"
