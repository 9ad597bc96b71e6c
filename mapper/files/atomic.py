"""Writes a text file whole or not at all: to a temporary file beside it, then renamed."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..errors import MapperError


def write(path: Path, parts: Iterable[str]) -> None:
    """Write the parts as UTF-8; what was there before stays if anything fails.

    Raises MapperError where the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    except OSError as error:
        raise MapperError(
            f"Cannot write {path}: {error.strerror}; give a folder you may write to."
        ) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(parts)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
