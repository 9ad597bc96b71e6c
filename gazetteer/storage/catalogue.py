"""What the user added: a small SQLite file in the data folder that lists the index files beside it.

A file is listed only when it is whole, and its name is never used twice, so that a reader that opened the
list a moment ago still reads what it found. Two processes may add at once: SQLite lets one in at a time.
"""

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path

import platformdirs

from ..errors import GazetteerError, IndexFileError
from ..place import SourceInfo
from ..process import computer, has_ended

_WAIT_SECONDS = 60.0
_OLD_SECONDS = 86_400.0
_DEAD_SECONDS = 3_600.0
"""What a process left that runs no more here, and that nobody has written for so long, is deleted: where no
computer is named it may run on another one that shares the folder. What this one wrote is deleted at once."""
_LEFT = re.compile(r"\.layer-.*\.sqlite\.(\d+)(?:-(\w+))?\.tmp")
"""The hidden files of a process that adds, by its number and its computer (build.written)."""
_TABLE = """
CREATE TABLE IF NOT EXISTS layer (name TEXT PRIMARY KEY, file TEXT, source TEXT, title TEXT, origin TEXT,
  version TEXT, licence TEXT, credit TEXT, places INTEGER, names INTEGER, units INTEGER, merged INTEGER,
  bad INTEGER, added TEXT, digest TEXT)
"""
_NAME = re.compile(r"[\w][\w .+-]{0,80}\Z")


@dataclass(frozen=True, slots=True)
class LayerInfo:
    """What was added under a name.

    ``added`` is the time in UTC (ISO 8601), ``digest`` the SHA-256 of what was read with its options,
    ``merged`` how many places were there already, ``bad`` how many rows could not be used, ``file`` the
    index file.
    """

    name: str
    file: str
    source: str
    title: str
    origin: str
    version: str
    licence: str
    credit: str
    places: int
    names: int
    units: int
    merged: int
    bad: int
    added: str
    digest: str

    @property
    def info(self) -> SourceInfo:
        """What is said of the source wherever its places are shown."""
        return SourceInfo(
            self.source,
            self.title,
            self.origin,
            self.version,
            self.licence,
            self.credit,
            self.places,
            self.names,
        )


def data_folder() -> Path:
    """Where added places live: $EVENT_MAPPER_DATA, else the user's data folder."""
    given = os.environ.get("EVENT_MAPPER_DATA")
    return Path(given) if given else Path(platformdirs.user_data_dir("event-mapper", appauthor=False))


def checked_name(name: str) -> str:
    """The name of an addition. Raises GazetteerError where it cannot be one."""
    if not _NAME.match(name):
        raise GazetteerError(
            f"“{name[:80]}” cannot be the name of an addition: use letters, digits, blanks, dots, + and -."
        )
    return name


def _kept_seconds(file: str) -> float:
    """How long after it was last written a file that nothing lists is kept."""
    writer = _LEFT.match(file)
    if writer is None or (writer[2] and writer[2] != computer()) or not has_ended(int(writer[1])):
        return _OLD_SECONDS
    return 0.0 if writer[2] else _DEAD_SECONDS


class Catalogue:
    """The list in a data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "catalogue.sqlite"

    def layers(self) -> tuple[LayerInfo, ...]:
        """What was added, by time. Raises IndexFileError where the list cannot be read."""
        if not self._path.is_file():
            return ()
        columns = ", ".join(f.name for f in fields(LayerInfo))
        with self._db() as db:
            rows = db.execute(f"SELECT {columns} FROM layer ORDER BY added, name").fetchall()
        return tuple(LayerInfo(*row) for row in rows)

    def path(self, layer: LayerInfo) -> Path:
        """The index file of an addition."""
        return self.folder / layer.file

    def put(self, layer: LayerInfo) -> LayerInfo | None:
        """List an index file that lies in the folder, in place of what had its name, which is returned."""
        columns = ", ".join(f.name for f in fields(LayerInfo))
        with self._db() as db:
            old = db.execute(f"SELECT {columns} FROM layer WHERE name = ?", (layer.name,)).fetchone()
            values = [getattr(layer, f.name) for f in fields(LayerInfo)]
            db.execute(
                f"INSERT OR REPLACE INTO layer ({columns}) VALUES ({','.join('?' * len(values))})", values
            )
        before = LayerInfo(*old) if old else None
        if before is not None and before.file != layer.file:
            self._forget(before.file)
        return before

    def drop(self, name: str) -> LayerInfo:
        """Take an addition from the list and delete its file. Raises GazetteerError where there is none."""
        known = {layer.name: layer for layer in self.layers()}
        if name not in known:
            there = ", ".join(known) or "nothing was added"
            raise GazetteerError(f"Nothing of the name “{name}” was added; what there is: {there}.")
        with self._db() as db:
            db.execute("DELETE FROM layer WHERE name = ?", (name,))
        self._forget(known[name].file)
        self.sweep()
        return known[name]

    def _forget(self, file: str) -> None:
        with suppress(OSError):  # in use on a system that locks open files: the next addition deletes it
            (self.folder / file).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Delete files of ours that nothing lists, left by an interruption.

        None younger than a day: another process may be writing it, or about to list it; but at once what a
        process of this computer was writing that runs no more.
        """
        listed = {layer.file for layer in self.layers()}
        for pattern in ("layer-*.sqlite", ".layer-*.sqlite.*"):
            for path in self.folder.glob(pattern):
                with suppress(OSError):
                    age = time.time() - path.stat().st_mtime
                    if path.name not in listed and age > _kept_seconds(path.name):
                        path.unlink()

    @contextmanager
    def _db(self) -> Iterator[sqlite3.Connection]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(self._path, timeout=_WAIT_SECONDS)
            try:
                with db:
                    db.execute(_TABLE)
                    yield db
            finally:
                db.close()
        except (sqlite3.Error, OSError) as error:
            unwritable = isinstance(error, OSError) or "readonly" in str(error) or "full" in str(error)
            instead = "" if unwritable else ", or delete it and add your places again"
            raise IndexFileError(
                f"The list of what was added, {self._path}, cannot be used ({error}); "
                f"set EVENT_MAPPER_DATA to another folder{instead}."
            ) from error
