"""The rows of an added file that cannot be used: the first are shown, all go to a file if one is wanted."""

import os
from contextlib import suppress
from pathlib import Path

import click

from ..entry import BadRow
from ..errors import GazetteerError
from ..report import plain


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

    def ready(self) -> None:
        """Raise GazetteerError where the file cannot be written, before anything is added."""
        if self._file is not None:
            temporary = _written(self._file, "")
            temporary.unlink()

    def close(self) -> None:
        """Say how many there were besides, and write the file."""
        if self.count > self._shown:
            where = f"all are in {self._file}" if self._file else "--rejects FILE writes all"
            note(f"… and {many(self.count - self._shown, 'more row')} that cannot be used ({where}).")
        if self._file is not None:
            lines = "".join(f"{r.line}\t{plain(r.reason)}\n" for r in self._rows)
            temporary = _written(self._file, "line\treason\n" + lines)
            try:
                temporary.replace(self._file)
            except OSError as error:
                raise _refused(self._file, temporary, error) from error


def _written(file: Path, text: str) -> Path:
    """A file beside the one that is meant, with the text."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _refused(file, temporary, error) from error
    return temporary


def _refused(file: Path, temporary: Path, error: OSError) -> GazetteerError:
    with suppress(OSError):
        temporary.unlink(missing_ok=True)
    return GazetteerError(f"{file} cannot be written ({error.strerror or error}).")
