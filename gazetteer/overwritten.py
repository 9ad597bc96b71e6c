"""Whether a file that is to be written is one that is read: asked of the disk, as a file has many names."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def written_over(written: Iterable[Path], read: Iterable[str | Path | int]) -> Path | None:
    """The first file to be written that is among those read, whatever it is called there; else None.

    A number stands for a stream that is open, a folder for all files in it.
    """
    there: dict[tuple[int, int], Path] = {}
    for path in written:
        with suppress(OSError, ValueError):  # what is not there is written over nothing
            there[_identity(path)] = path
    for file in _files(read) if there else ():
        with suppress(OSError, ValueError):
            if found := there.get(_identity(file)):
                return found
    return None


def _files(read: Iterable[str | Path | int]) -> Iterable[str | Path | int]:
    for file in read:
        yield from Path(file).rglob("*") if isinstance(file, Path) and file.is_dir() else (file,)


def _identity(file: str | Path | int) -> tuple[int, int]:
    found = os.stat(file)  # noqa: PTH116 - of an open stream too
    return found.st_dev, found.st_ino
