"""Whether a file that is to be written is one that is read: asked of the disk, as a file has many names."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def written_over(written: Iterable[Path | int], read: Iterable[str | Path | int]) -> Path | int | None:
    """The first file to be written that is among those read, whatever it is called there; else None.

    A number stands for a stream that is open, a folder for all files in it.
    """
    there: dict[tuple[int, int], Path | int] = {}
    for path in written:
        with suppress(OSError, ValueError):  # what is not there is written over nothing
            there[_identity(path)] = path
    for file in _files(read) if there else ():
        with suppress(OSError, ValueError):
            found = there.get(_identity(file))
            if found is not None:
                return found
    return None


def _files(read: Iterable[str | Path | int]) -> Iterable[str | Path | int]:
    for file in read:
        yield from Path(file).rglob("*") if isinstance(file, Path) and file.is_dir() else (file,)


def _identity(file: str | Path | int) -> tuple[int, int]:
    found = os.stat(file)  # noqa: PTH116 - of an open stream too
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("a terminal or a device keeps nothing")
    return found.st_dev, found.st_ino
