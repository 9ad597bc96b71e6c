"""How places are written in an index file: the tables, the columns, the forms of names and ids. Pure.

Spellings and sound keys are filed by number (see hashing.py): a spelling with the list of the places that
bear it, the most prominent first (see postings.py), a sound key with the spellings that have it, and who
bears each (see heard.py).
Longitude first, WGS 84.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from ..place import Level, Name, Place, Point

SCHEMA_VERSION = 11
READABLE = (9, 10, SCHEMA_VERSION)
"""Versions of files whose places can be read, if only to index them anew: what a user added is kept."""
FILTER_BITS_EACH, MOST_FILTER_BITS = 16, 1 << 28
"""The filters hold 16 bits a spelling or sound key (6 % of unknown ones pass and cost one look-up), 32 MB at
most each."""
LEVELS: tuple[Level, ...] = ("country", "admin1", "admin2", "admin3", "region", "settlement", "point")
STRONG = 1 << len(LEVELS)
"""Bit beside the levels of a spelling: the main name of a country, a curated or a large place."""
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB);
CREATE TABLE unit_number (number INTEGER PRIMARY KEY, country TEXT, admin1 TEXT);
CREATE TABLE place (row INTEGER PRIMARY KEY, id, name TEXT, lon REAL, lat REAL, level INTEGER, kind TEXT,
  unit INTEGER, population INTEGER, source TEXT, uncertainty REAL, names TEXT, also TEXT, note TEXT,
  admin2 TEXT, admin3 TEXT, stated TEXT, line INTEGER);
CREATE TABLE spelling (number INTEGER PRIMARY KEY, levels INTEGER, population INTEGER, places BLOB);
CREATE TABLE sound (number INTEGER PRIMARY KEY, places BLOB);
CREATE TABLE alias (id PRIMARY KEY, row INTEGER) WITHOUT ROWID;
CREATE TABLE same (row INTEGER, id, PRIMARY KEY (row, id)) WITHOUT ROWID;
CREATE TABLE unit (code TEXT PRIMARY KEY, country TEXT, level INTEGER, row INTEGER, box INTEGER, area BLOB)
  WITHOUT ROWID;
CREATE VIRTUAL TABLE unit_box USING rtree (id, west, east, south, north);
CREATE TABLE source (id TEXT, title TEXT, origin TEXT, version TEXT, licence TEXT, credit TEXT,
  places INTEGER, names INTEGER);
"""
AFTER = f"""
CREATE INDEX place_id ON place (id);
CREATE INDEX town_at ON place (lat, lon, population) WHERE level = {LEVELS.index("settlement")};
CREATE INDEX place_unit ON unit (box);
CREATE INDEX unit_row ON unit (row);
CREATE INDEX same_id ON same (id);
"""
_AS_NAME: Callable[[tuple[str, str]], Name] = partial(tuple.__new__, Name)
COLUMNS = (
    "row, id, name, lon, lat, level, kind, country, admin1, population, source, uncertainty, names, also, "
    "note, admin2, admin3"
)
BRIEF = COLUMNS.replace("names", "''") + ", names"
"""The columns with the names apart: to take them up is much of the time that making a place takes."""
FROM = "FROM place LEFT JOIN unit_number ON unit = number"


Label = Callable[[str], str]
"""The name of a country or unit, by its code."""
Brief = tuple[Place, str]
"""A place without its names, and its names as they are filed."""


def short_id(key: str) -> str | int:
    """An id as it is filed: GeoNames' as its number, which halves the index of ids."""
    number = key.removeprefix("geonames:")
    return int(number) if number.isdecimal() and number != key and len(number) < 18 else key


def full_id(key: str | int) -> str:
    """The id that ``short_id`` shortened."""
    return f"geonames:{key}" if isinstance(key, int) else key


def names_text(names: Iterable[Name]) -> str:
    """Names as they are filed: a line each, the language after a tab where it is known."""
    return "\n".join(dict.fromkeys([f"{n.text}\t{n.lang}" if n.lang else n.text for n in names]))


def _names(text: str) -> tuple[Name, ...]:
    """The names that ``names_text`` wrote; made without Name's own check, for there are many."""
    lines = text.split("\n")
    if "\t" not in text:
        return tuple(map(_AS_NAME, [(line, "") for line in lines if line]))
    pairs = [line.partition("\t") for line in lines]
    return tuple(map(_AS_NAME, [(name, lang) for name, _, lang in pairs if name]))


def texts_of(filed: str) -> list[str]:
    """The names that ``names_text`` wrote, without their languages."""
    lines = filed.split("\n")
    return [line.partition("\t")[0] for line in lines] if "\t" in filed else lines


def no_label(code: str) -> str:  # noqa: ARG001 - the signature of Label
    """No name: the names of its units are left open."""
    return ""


def make(row: tuple[Any, ...], label: Label = no_label) -> Place:
    """A place from its columns, as COLUMNS lists them; ``label`` names its units."""
    _, key, name, lon, lat, level, kind, country, admin1, people, source, radius, *texts = row
    names, also, note, admin2, admin3 = texts
    country, admin1, admin2, admin3 = country or "", admin1 or "", admin2 or "", admin3 or ""
    return Place(
        full_id(key), name, Point(lon, lat), LEVELS[level], kind, country, country and label(country),
        admin1, admin1 and label(admin1), _names(names),
        people, source, radius, tuple(also.split()) if also else (), note or "",
        admin2, admin2 and label(admin2), admin3, admin3 and label(admin3),
    )  # fmt: skip
