"""The rows of an added file that cannot be used: the first are shown, all go to a file if one is wanted."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..cells import csv_row, inert
from ..entry import BadRow
from ..errors import GazetteerError, SourceError
from ..overwritten import written_over
from ..report import plain

if TYPE_CHECKING:
    from ..additions.inputs import Input

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def note(sentence: str) -> None:
    """Say a sentence on standard error."""
    click.echo(plain(sentence), err=True)


def many(count: int, word: str) -> str:
    """A number of things in words: "1 place", "1,200 places"."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


class Rejects:
    """Shows the first bad rows, and writes all of them to a file where one is wanted."""

    def __init__(self, shown: int, file: Path | None) -> None:
        self._shown, self._file, self._rows = shown, file, list[BadRow]()
        self.count = 0

    def add(self, row: BadRow) -> None:
        """Show or keep a row."""
        self.count += 1
        if self.count <= self._shown:
            note(f"line {row.line}: {row.reason}")
        if self._file is not None:
            self._rows.append(row)

    def ready(self, given: "Input") -> None:
        """Raise GazetteerError where the file is one given or cannot be written, before anything is added."""
        if self._file is not None:
            read = (given.path, *filter(None, [given.options.names]))
            if written_over([self._file], read):
                raise GazetteerError(
                    f"{self._file} would be written over the file given: name another with --rejects."
                )
            temporary = _written(self._file, "")
            temporary.unlink()

    def close(self, given: "Input") -> None:
        """Say how many there were besides, and write the file: line, reason, and what stands in the row."""
        if self.count > self._shown:
            where = f"all are in {self._file}" if self._file else "--rejects FILE writes all"
            note(f"… and {many(self.count - self._shown, 'more row')} that cannot be used ({where}).")
        if self._file is not None:
            temporary = _written(self._file, _table(self._rows, _values(self._rows, given), self._file))
            try:
                temporary.replace(self._file)
            except OSError as error:
                raise _refused(self._file, temporary, error) from error


def _values(rows: list[BadRow], given: "Input") -> Mapping[int, Mapping[str, str]]:
    """What stands in these rows, by line, from another look at the file: a source hands on reasons alone."""
    from ..sources.record import Record
    from ..sources.records import records

    wanted = {row.line for row in rows if not row.cells}
    if not wanted or not given.path.is_file():
        return {}  # of a folder, several files have such a line
    try:
        again = records(given.path, replace(given.options, say=lambda _: None))
        return {row.line: row.values for row in again if isinstance(row, Record) and row.line in wanted}
    except SourceError:
        return {}


def _table(rows: list[BadRow], values: Mapping[int, Mapping[str, str]], file: Path) -> str:
    """The rows as CSV, or with tabs where the file is not called so."""
    columns = list(dict.fromkeys(column for row in rows for column in values.get(row.line, ())))
    table: list[list[str]] = [["line", "reason", *columns]]
    for row in rows:
        known = values.get(row.line, {})
        cells = [known.get(column, "") for column in columns] if not row.cells else row.cells
        table.append([str(row.line), plain(row.reason), *cells])
    delimiter = "," if _is_csv(file) else "\t"
    return "".join(csv_row(map(_cell, cells), delimiter) for cells in table)


def _cell(text: str) -> str:
    """A cell as it stood, but for what a spreadsheet would run: a longitude of -70.1 is a number."""
    text = text.replace("\0", "\ufffd")
    return text if _NUMBER.fullmatch(text) else inert(text)


def _is_csv(file: Path) -> bool:
    return file.suffix.lower() == ".csv"


def _written(file: Path, text: str) -> Path:
    """A file beside the one that is meant, with the text; a CSV file with the mark of its encoding."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8-sig" if _is_csv(file) else "utf-8", errors="replace")
    except OSError as error:
        raise _refused(file, temporary, error) from error
    return temporary


def _refused(file: Path, temporary: Path, error: OSError) -> GazetteerError:
    with suppress(OSError):
        temporary.unlink(missing_ok=True)
    return GazetteerError(f"{file} cannot be written ({error.strerror or error}).")
