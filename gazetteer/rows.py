"""Rows of a table that anybody wrote: what the readers of places know of separators, encodings and sheets.

The door hands these on, so that tables of reports are read as tables of places are.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from .entry import BadRow
from .sources import tables
from .sources.options import Options as Options
from .sources.record import Fits, Record


def text_rows(
    stream: io.BufferedReader, name: str, options: Options, fits: Fits | None = None
) -> Iterator[Record | BadRow]:
    """The rows of a text table, as they come; an encoding "" is found out and, unless UTF-8, told.

    Raises SourceError where the bytes are no text or the encoding is not known.
    """
    return tables.read_stream(stream, name, options, fits)


def sheet_rows(path: Path, options: Options, fits: Fits | None = None) -> Iterator[Record | BadRow]:
    """The rows of the fullest sheet of an Excel workbook. Raises SourceError for a damaged one."""
    return tables.read_xlsx(path, options, fits)


def guessed_encoding(sample: bytes) -> str:
    """The likeliest encoding of a text that is not UTF-8 and bears no mark."""
    return tables.encoding_of(sample, whole=False)
