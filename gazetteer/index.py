"""The SQLite file behind the Gazetteer: exact, sound, id and spatial look-ups. The only home of its SQL.

Places are numbered by prominence: rank 0 is the most prominent, so that every list of ranks is already
in that order and can be cut short. Longitude first, WGS 84.
"""

import sqlite3
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from .disputed import noted
from .errors import IndexFileError
from .place import Level, Name, Place, Point, SourceInfo

SCHEMA_VERSION = 8
FILTER_BITS = 1 << 25  # 4 MB: about 3 % of unknown spellings pass the filter and cost one look-up
LEVELS: tuple[Level, ...] = ("country", "admin1", "admin2", "admin3", "region", "settlement", "point")
STRONG = 1 << len(LEVELS)
"""Bit beside the levels of a spelling: the main name of a country, a curated or a large place."""
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB);
CREATE TABLE place (rank INTEGER PRIMARY KEY, id, name TEXT, lon REAL, lat REAL, level INTEGER,
  kind TEXT, country TEXT, admin1 TEXT, population INTEGER, source TEXT, uncertainty REAL, also TEXT,
  note TEXT, names TEXT);
CREATE TABLE spelling (form TEXT PRIMARY KEY, levels INTEGER, population INTEGER, ranks BLOB) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, country TEXT, ranks BLOB, PRIMARY KEY (key, country)) WITHOUT ROWID;
CREATE TABLE unit (code TEXT PRIMARY KEY, country TEXT, rank INTEGER, box INTEGER, area BLOB) WITHOUT ROWID;
CREATE VIRTUAL TABLE unit_box USING rtree (id, west, east, south, north);
CREATE TABLE source (id TEXT, title TEXT, origin TEXT, version TEXT, licence TEXT, credit TEXT,
  places INTEGER, names INTEGER);
"""
AFTER = f"""
CREATE UNIQUE INDEX place_id ON place (id);
CREATE INDEX town_at ON place (lat, lon, population) WHERE level = {LEVELS.index("settlement")};
CREATE INDEX place_unit ON unit (box);
"""
_COLUMNS = (
    "rank, id, name, lon, lat, level, kind, country, admin1, population, source, uncertainty, also, note, "
    "names"
)


def short_id(key: str) -> str | int:
    """An id as it is filed: GeoNames' as its number, which halves the index of ids."""
    number = key.removeprefix("geonames:")
    return int(number) if number.isdecimal() and number != key else key


def names_text(names: Iterable[Name]) -> str:
    """Names as they are filed: a line each, the language after a tab where it is known."""
    return "\n".join(dict.fromkeys([f"{n.text}\t{n.lang}" if n.lang else n.text for n in names]))


def unpack(blob: bytes) -> "array[int]":
    """Ranks from their bytes (unsigned 32 bits, the machine's order: the file never leaves it)."""
    return array("I", blob)


class Index:
    """Read-only access to a built index file. Raises IndexFileError where the file is not one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.is_file():
            raise IndexFileError(
                f"The index file {path} does not exist; open the gazetteer without a path to build it."
            )
        try:
            self._db = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            version = self._db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        except sqlite3.Error as error:
            raise IndexFileError(
                f"{path} is not an index of this gazetteer; delete it to build it anew."
            ) from error
        if version is None or version[0] != SCHEMA_VERSION:
            raise IndexFileError(f"{path} was made by another version; delete it to build it anew.")
        self._filter: bytes | None = None
        self.label = lru_cache(maxsize=8192)(self._label)
        self.place = lru_cache(maxsize=4096)(self._place)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _label(self, code: str) -> str:
        """The name of a country or unit ("" where unknown)."""
        sql = "SELECT name FROM place JOIN unit USING (rank) WHERE code = ?"
        row = self._db.execute(sql, (code,)).fetchone()
        return str(row[0]) if row else ""

    def _make(self, row: tuple[Any, ...]) -> Place:
        (
            _,
            key,
            name,
            lon,
            lat,
            level,
            kind,
            country,
            admin1,
            population,
            source,
            radius,
            also,
            note,
            names,
        ) = row
        pairs = (line.partition("\t") for line in names.split("\n"))
        full = f"geonames:{key}" if isinstance(key, int) else key
        place = Place(
            full, name, Point(lon, lat), LEVELS[level], kind, country, self.label(country), admin1,
            self.label(admin1), tuple(Name(text, lang) for text, _, lang in pairs if text), population,
            source, radius, tuple(also.split()),
        )  # fmt: skip
        return replace(place, note=noted(place, note))

    def _place(self, rank: int) -> Place:
        """The place of that rank."""
        row = self._db.execute(f"SELECT {_COLUMNS} FROM place WHERE rank = ?", (rank,)).fetchone()
        return self._make(row)

    def by_id(self, key: str) -> Place | None:
        """The place of that id, or of that id in another source."""
        row = self._db.execute(f"SELECT {_COLUMNS} FROM place WHERE id = ?", (short_id(key),)).fetchone()
        if row is None:
            moved = self._db.execute("SELECT value FROM meta WHERE key = ?", (f"also {key}",)).fetchone()
            return self.by_id(moved[0]) if moved else None
        return self._make(row)

    def exact(self, form: str) -> "array[int]":
        """Ranks of the places with a name of that bare form."""
        row = self._db.execute("SELECT ranks FROM spelling WHERE form = ?", (form,)).fetchone()
        return unpack(row[0]) if row else array("I")

    def sounding(self, key: str, countries: Iterable[str] = ()) -> list[int]:
        """Ranks of the places with a name of that coarse key, in these countries or anywhere."""
        wanted = tuple(countries)
        sql, arguments = "SELECT ranks FROM sound WHERE key = ?", (key, *wanted)
        if wanted:
            sql += f" AND country IN ({','.join('?' * len(wanted))})"
        return sorted(rank for row in self._db.execute(sql, arguments) for rank in unpack(row[0]))

    def may_know(self, form: str) -> bool:
        """False where no place is spelled so; True nearly always means that one is (ask ``known``)."""
        if self._filter is None:
            self._filter = self._db.execute("SELECT value FROM meta WHERE key = 'filter'").fetchone()[0]
        position = zlib.crc32(form.encode()) & (FILTER_BITS - 1)
        return bool(self._filter[position >> 3] & (1 << (position & 7)))

    def known(self, forms: Iterable[str]) -> dict[str, tuple[tuple[Level, ...], int, bool]]:
        """Of these bare forms those that are spelled like a place: its levels, largest population, strong?"""
        wanted, found = list(forms), {}
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            sql = f"SELECT form, levels, population FROM spelling WHERE form IN ({','.join('?' * len(part))})"
            for form, mask, population in self._db.execute(sql, part):
                levels = tuple(level for i, level in enumerate(LEVELS) if mask >> i & 1)
                found[form] = (levels, population, bool(mask & STRONG))
        return found

    def unit_rank(self, code: str) -> int | None:
        """The rank of a country or first-level unit."""
        row = self._db.execute("SELECT rank FROM unit WHERE code = ?", (code,)).fetchone()
        return row[0] if row else None

    def unit_ranks(self, country: str) -> list[int]:
        """Ranks of the first-level units of a country, by code."""
        sql = "SELECT rank FROM unit WHERE country = ? AND code != country ORDER BY code"
        return [row[0] for row in self._db.execute(sql, (country,))]

    def area(self, code: str) -> bytes | None:
        """The polygon of a country or unit as WKB."""
        row = self._db.execute("SELECT area FROM unit WHERE code = ?", (code,)).fetchone()
        return zlib.decompress(row[0]) if row else None

    def codes_in(self, bbox: tuple[float, float, float, float]) -> list[str]:
        """Codes of countries and units whose bounding box meets west, south, east, north."""
        west, south, east, north = bbox
        sql = (
            "SELECT code FROM unit_box JOIN unit ON unit.box = unit_box.id "
            "WHERE west <= ? AND east >= ? AND south <= ? AND north >= ? ORDER BY code"
        )
        return [row[0] for row in self._db.execute(sql, (east, west, north, south))]

    def towns_in(self, bbox: tuple[float, float, float, float], limit: int) -> list[int]:
        """Ranks of the settlements in west, south, east, north: the largest first, then by rank."""
        west, south, east, north = bbox
        sql = (
            f"SELECT rank FROM place WHERE level = {LEVELS.index('settlement')} "
            "AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? ORDER BY population DESC, rank LIMIT ?"
        )
        return [row[0] for row in self._db.execute(sql, (south, north, west, east, limit))]

    def sources(self) -> tuple[SourceInfo, ...]:
        """What the file was built from."""
        return tuple(SourceInfo(*row) for row in self._db.execute("SELECT * FROM source"))
