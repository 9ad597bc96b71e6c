"""An index file, open: what it holds by row and by id, and all of it in turn. Longitude first, WGS 84.

What is in it stands in layout.py; look-ups by spelling, sound and position are in index.py.
"""

import sqlite3
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from ..entry import Entry
from ..errors import IndexFileError
from ..place import Level, Place, SourceInfo
from .fetching import rows_of
from .layout import (
    BRIEF,
    COLUMNS,
    FROM,
    LEVELS,
    SCHEMA_VERSION,
    Brief,
    Label,
    full_id,
    make,
    no_label,
    short_id,
    texts_of,
)

MAPPED = 1 << 40
"""Bytes of the file that may be read where they lie in the system's memory, without a copy: all of it."""
SPOTS: tuple[Level, ...] = ("settlement", "point", "region")
"""Levels of what two sources may hold under ids of their own and without a code in common."""


class IndexFile:
    """Read-only access to a built index file. Raises IndexFileError where the file is not one.

    ``versions``: those of the layout that will do; of an older one only ``meta``, ``entries``, ``links`` and
    ``sources`` can be asked. ``mapped``: bytes of the file that may be read where they lie in memory; 0,
    where all of a large file is walked through once.
    """

    def __init__(
        self, path: Path, versions: Collection[int] = (SCHEMA_VERSION,), mapped: int = MAPPED
    ) -> None:
        self.path = path
        if not path.is_file():
            raise IndexFileError(
                f"The index file {path} does not exist; open the gazetteer without a path to build it."
            )
        try:
            self._db = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._db.execute(f"PRAGMA mmap_size = {mapped}")
            version = self.meta("schema")
        except sqlite3.Error as error:
            raise IndexFileError(
                f"{path} is not an index of this gazetteer; delete it to build it anew."
            ) from error
        if version not in versions:
            raise IndexFileError(f"{path} was made by another version; delete it to build it anew.")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def meta(self, key: str) -> Any:
        """A fact about the file, None where it is not there."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _rows(self, select: str, numbers: Collection[int | str]) -> Iterator[tuple[Any, ...]]:
        return rows_of(self._db.execute, select, numbers)

    def place(self, row: int) -> Place:
        """The place of that row as this file has it; ``country_name`` and the like are left open."""
        return next(iter(self.places((row,), no_label)))[1]

    def places(self, rows: Collection[int], label: Label) -> Iterator[tuple[int, Place]]:
        """(row, place) for each of these rows, as this file has it; ``label`` names its units."""
        found = self._rows(f"SELECT {COLUMNS} {FROM} WHERE row", rows)
        return ((row[0], make(row, label)) for row in found)

    def brief(self, rows: Collection[int], label: Label) -> Iterator[tuple[int, Brief]]:
        """``places`` without their names, which stand beside them as they are filed."""
        found = self._rows(f"SELECT {BRIEF} {FROM} WHERE row", rows)
        return ((row[0], (make(row[:-1], label), row[-1])) for row in found)

    def names(self, rows: Collection[int]) -> Iterator[tuple[int, list[str]]]:
        """(row, names) for the place of each of these rows: quicker than the place."""
        for row, text in self._rows("SELECT row, names FROM place WHERE row", rows):
            yield row, texts_of(text)

    def row_of(self, key: str) -> int | None:
        """The row of the place with that id, or that id in another source."""
        found = self._db.execute("SELECT row FROM place WHERE id = ?", (short_id(key),)).fetchone()
        found = found or self._db.execute("SELECT row FROM alias WHERE id = ?", (short_id(key),)).fetchone()
        return found[0] if found else None

    def linked_from(self, key: str) -> list[int]:
        """Rows that are said to be the place of another file with that id."""
        sql = "SELECT row FROM same WHERE id = ?"
        return [row[0] for row in self._db.execute(sql, (short_id(key),))]

    def linked_to(self, row: int) -> list[str]:
        """Ids of other files' places that the place of that row is."""
        return [full_id(r[0]) for r in self._db.execute("SELECT id FROM same WHERE row = ?", (row,))]

    def linked(self, rows: Collection[int]) -> set[int]:
        """Of these rows those whose places are said to be places of other files."""
        return {row for (row,) in self._rows("SELECT row FROM same WHERE row", rows)}

    def ids_among(self, keys: Collection[str]) -> set[str]:
        """Of these ids those of places in this file, or of places that are said to be one of these."""
        short = [short_id(key) for key in keys]
        found = (
            self._rows(f"SELECT id FROM {table} WHERE id", short) for table in ("place", "alias", "same")
        )
        return {full_id(key) for rows in found for (key,) in rows}

    def filed(self, source: str) -> Iterator[tuple[int, str | int]]:
        """(row, id as it is filed) of every place of a source."""
        yield from self._db.execute("SELECT row, id FROM place WHERE source = ?", (source,))

    def rows_filed(self, keys: Collection[str | int]) -> Iterator[tuple[int, str | int]]:
        """(row, id as it is filed) of the places that are filed under one of these ids."""
        return self._rows("SELECT row, id FROM place WHERE id", keys)

    def coded_units(self) -> list[tuple[int, str]]:
        """(row, code) of all countries and units."""
        return self._db.execute("SELECT row, code FROM unit ORDER BY row").fetchall()

    def finer_units(self, country: str) -> list[tuple[Place, bytes | None]]:
        """The second- and third-level units of a country, with their borders where the file has them."""
        levels = f"{LEVELS.index('admin2')}, {LEVELS.index('admin3')}"
        sql = f"SELECT {COLUMNS} {FROM} WHERE country = ? AND level IN ({levels})"
        found = [make(row) for row in self._db.execute(sql, (country,))]
        return [(place, self.area(place.admin3 or place.admin2)) for place in found]

    def area(self, code: str) -> bytes | None:
        """The polygon of a country or unit as WKB."""
        row = self._db.execute("SELECT area FROM unit WHERE code = ?", (code,)).fetchone()
        return zlib.decompress(row[0]) if row and row[0] else None

    def spots(self, but: str = "") -> Iterator[tuple[int, Place]]:
        """(row, place) of all that is no country or unit, without those of a source."""
        levels = ",".join(str(LEVELS.index(level)) for level in SPOTS)
        sql = f"SELECT {COLUMNS} {FROM} WHERE level IN ({levels}) AND source != ?"
        return ((row[0], make(row)) for row in self._db.execute(sql, (but,)))

    def sources(self) -> tuple[SourceInfo, ...]:
        """What the file was built from."""
        return tuple(SourceInfo(*row) for row in self._db.execute("SELECT * FROM source"))

    def countries(self, most: int) -> dict[str, int]:
        """How many of so many places spread evenly over the file lie in each country."""
        last = self._db.execute("SELECT max(row) FROM place").fetchone()[0] or 0
        rows = ",".join(map(str, range(1, last + 1, max(1, last // most))))
        sql = f"SELECT country, count(*) {FROM} WHERE row IN ({rows}) AND country != '' GROUP BY 1"
        return dict(self._db.execute(sql).fetchall())

    def entries(self) -> Iterator[Entry]:
        """All entries as they were added, in that order: to index them again, to check them."""
        import shapely

        sql = f"SELECT {COLUMNS}, stated, line {FROM} ORDER BY row"
        for row in self._db.execute(sql):
            place, stated, line = make(row[:-2]), row[-2], row[-1]
            if place.level not in ("country", "admin1", "admin2", "admin3"):
                yield Entry(place, line or 0, stated or "")
                continue
            sql = "SELECT code, area FROM unit WHERE row = ?"
            code, packed = self._db.execute(sql, (row[0],)).fetchone() or ("", None)
            area = shapely.from_wkb(zlib.decompress(packed)) if packed else None
            yield Entry(place, line or 0, stated or "", area, code)

    def links(self) -> list[tuple[int, str]]:
        """(row, id in another file) of the places that are in another file too."""
        return [(row, full_id(key)) for row, key in self._db.execute("SELECT row, id FROM same")]
