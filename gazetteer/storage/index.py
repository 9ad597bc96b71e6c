"""One SQLite file of places: exact, sound, id and spatial look-ups. Layers reads several as one.

Rows and ids are read in storage/opened.py; the layout stands in storage/layout.py. Longitude first, WGS 84.
"""

import math
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..place import Level, Place, Point
from ..spellings.hashing import (
    COUNTRY_BITS,
    key_value,
    number_of,
    sound_number,
    sound_numbers,
    sound_positions,
)
from ..spellings.names import form
from .fetching import marked, pick
from .heard import Heard, different_places
from .known import Known
from .layout import (
    COLUMNS,
    FROM,
    LEVELS,
    SCHEMA_VERSION,
    STRONG,
    make,
    no_label,
)
from .opened import MAPPED, IndexFile
from .postings import Posting, unpack

KM_PER_DEGREE = 111.195
"""Of latitude, on a sphere of mean radius."""
SHORT_LIST, REMEMBERED, REMEMBERED_SOUNDS = 2048, 8192, 65536
"""Lists of places of so many bytes at most are remembered while the file is open, so many of spellings and
of sound keys; that there is none is remembered too."""
MOST_NAMESAKES = 200
"""Of the places with one name in a country so many are looked at, to find the same place in another file."""
FEW = 8
"""Fewer sound keys are looked up without asking the filter first."""
_number = lru_cache(maxsize=32768)(number_of)


class Index(IndexFile):
    """Look-ups in a built index file; how it is opened, and what is said of its rows, IndexFile says."""

    def __init__(
        self, path: Path, versions: Collection[int] = (SCHEMA_VERSION,), mapped: int = MAPPED
    ) -> None:
        super().__init__(path, versions, mapped)
        self._lists: dict[int, bytes] = {}
        self._sound_lists: dict[int, bytes] = {}
        self.units_of_codes = lru_cache(maxsize=1024)(self._numbers)
        self.units_array = lru_cache(maxsize=64)(lambda codes: marked(self.units_of_codes(codes)))

    @cached_property
    def _units_of(self) -> dict[str, frozenset[int]]:
        """Numbers by code: of a country all of its units; of a unit its own and that of unknown units."""
        found: dict[str, set[int]] = {}
        sql = "SELECT number, country, admin1 FROM unit_number ORDER BY admin1"
        for number, country, admin1 in self._db.execute(sql):
            found.setdefault(country, set()).add(number)
            if admin1:
                found.setdefault(admin1, {self._country_number[country]}).add(number)
        return {code: frozenset(numbers) for code, numbers in found.items()}

    @cached_property
    def _country_number(self) -> dict[str, int]:
        sql = "SELECT country, number FROM unit_number WHERE admin1 = ''"
        return dict(self._db.execute(sql).fetchall())

    @cached_property
    def _filter(self) -> tuple[bytes, int]:
        bits: bytes = self.meta("filter")
        return bits, len(bits) * 8 - 1

    @cached_property
    def _sound_filter(self) -> tuple[npt.NDArray[np.uint8], int]:
        bits = np.frombuffer(self.meta("sound_filter"), dtype=np.uint8)
        return bits, len(bits) * 8

    def _numbers(self, codes: tuple[str, ...]) -> frozenset[int]:
        return frozenset().union(*(self._units_of.get(code, ()) for code in codes))

    def _list(self, number: int) -> bytes:
        """The list of the places that are spelled so; short ones are remembered."""
        found = self._lists.get(number)
        if found is None:
            sql = "SELECT places FROM spelling WHERE number = ?"
            row = self._db.execute(sql, (number,)).fetchone()
            found = row[0] if row else b""
            if len(found) <= SHORT_LIST:
                if len(self._lists) >= REMEMBERED:
                    self._lists.clear()
                self._lists[number] = found
        return found

    def exact(self, form: str, codes: tuple[str, ...], most: int) -> list[Posting]:
        """The places with a name of that bare form, in these countries or first-level units if any."""
        found = self._list(_number(form))
        return self._picked(found, codes, most) if found else []

    def _picked(self, places: bytes, codes: tuple[str, ...], most: int) -> list[Posting]:
        """The places of a list in these countries or first-level units if any, so many at most."""
        if not codes or len(places) <= SHORT_LIST:
            return unpack(places, most, self.units_of_codes(codes) if codes else None)
        return pick(places, self.units_array(codes), most)

    def heard(self, values: Collection[int], codes: tuple[str, ...]) -> Heard:
        """The forms of the keys of these values (hashing.py) in the countries of these codes, or anywhere."""
        return Heard(self._sounds(values, codes))

    def places_in(self, codes: tuple[str, ...]) -> npt.NDArray[np.bool_] | None:
        """For every number of a unit whether its places are in these codes; None where countries say all."""
        return self.units_array(codes) if any(len(code) > 2 for code in codes) else None

    def count_sounding(self, key: str, countries: tuple[str, ...]) -> int:
        """How many places in these countries, or anywhere, have a name of that coarse key."""
        return sum(map(different_places, self._sounds((key_value(key),), countries)))

    def _sounds(self, values: Collection[int], codes: tuple[str, ...]) -> Iterator[bytes]:
        """The lists of places of these keys for each country, of these or all, in which one is known."""
        if not codes:
            sql = "SELECT places FROM sound WHERE number BETWEEN ? AND ?"
            for first in (sound_number(value, 0) for value in values):
                last = first + (1 << COUNTRY_BITS) - 1
                yield from (row[0] for row in self._db.execute(sql, (first, last)))
            return
        countries = {n for code in codes if (n := self._country_number.get(code[:2])) is not None}
        if countries:
            yield from self._sound_lists_of(self._sound_numbers(values, countries))

    def _sound_numbers(self, values: Collection[int], countries: Collection[int]) -> list[int]:
        """The numbers of these keys in these countries, without most of those that are not known."""
        if len(values) * len(countries) < FEW:
            return [sound_number(value, country) for value in values for country in countries]
        bits, size = self._sound_filter
        each = np.array(list(countries), dtype=np.int64)[:, None]
        numbers = sound_numbers(np.fromiter(values, np.uint64, len(values)), each).ravel()
        at = sound_positions(numbers, size)
        found: list[int] = numbers[bits[at >> 3] >> (at & 7) & 1 > 0].tolist()
        return found

    def _sound_lists_of(self, numbers: Collection[int]) -> Iterator[bytes]:
        """The list of places of each of these numbers; short ones are remembered."""
        known = self._sound_lists
        missing = [number for number in numbers if number not in known]
        if len(known) + len(missing) > REMEMBERED_SOUNDS:
            known.clear()
            missing = list(numbers)
        read = dict.fromkeys(missing, b"")
        read.update(self._rows("SELECT number, places FROM sound WHERE number", missing))
        known.update((number, blob) for number, blob in read.items() if len(blob) <= SHORT_LIST)
        found = (known[number] if number in known else read[number] for number in numbers)
        return filter(None, found)

    def may_know(self, number: int) -> bool:
        """False where no place is spelled so; True nearly always means that one is (ask ``known``)."""
        bits, mask = self._filter
        position = number & mask
        return bool(bits[position >> 3] & (1 << (position & 7)))

    def known(self, numbers: Collection[int]) -> dict[int, Known]:
        """Of the bare forms of these numbers those that are spelled like a place."""
        found = {}
        select = "SELECT number, levels, population FROM spelling WHERE number"
        for number, mask, people in self._rows(select, numbers):
            levels = tuple(level for i, level in enumerate(LEVELS) if mask >> i & 1)
            found[number] = Known(levels, people, bool(mask & STRONG))
        return found

    def unit_row(self, code: str) -> int | None:
        """The row of a country or unit."""
        row = self._db.execute("SELECT row FROM unit WHERE code = ?", (code,)).fetchone()
        return row[0] if row else None

    def units_of(self, country: str, level: Level) -> list[tuple[str, int]]:
        """(code, row) for the units of a country on a level that have a polygon, by code."""
        sql = "SELECT code, row FROM unit WHERE country = ? AND level = ? AND area IS NOT NULL ORDER BY code"
        return self._db.execute(sql, (country, LEVELS.index(level))).fetchall()

    def has_units(self, level: Level) -> bool:
        """Whether there is a unit of that level with its polygon."""
        sql = f"SELECT 1 FROM unit WHERE level = {LEVELS.index(level)} AND area IS NOT NULL"
        return self._db.execute(sql).fetchone() is not None

    def codes_in(self, bbox: tuple[float, float, float, float], level: Level | None) -> list[str]:
        """Codes of the units, of a level if given, whose bounding box meets west, south, east, north."""
        west, south, east, north = bbox
        sql = (
            "SELECT code FROM unit_box JOIN unit ON unit.box = unit_box.id "
            "WHERE west <= ? AND east >= ? AND south <= ? AND north >= ?"
        )
        if level is not None:
            sql += f" AND level = {LEVELS.index(level)}"
        return [row[0] for row in self._db.execute(sql + " ORDER BY code", (east, west, north, south))]

    def towns_in(self, bbox: tuple[float, float, float, float], limit: int) -> list[Posting]:
        """(population, row) of the settlements in west, south, east, north, the largest first."""
        west, south, east, north = bbox
        sql = (
            f"SELECT population, row FROM place WHERE level = {LEVELS.index('settlement')} "
            "AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? ORDER BY population DESC, row LIMIT ?"
        )
        return self._db.execute(sql, (south, north, west, east, limit)).fetchall()

    def near(self, point: Point, km: float, limit: int = 400) -> list[tuple[int, Place]]:
        """(row, place) of the settlements around a position, in a box that holds the circle of so many km."""
        north = km / KM_PER_DEGREE
        east = north / max(0.01, math.cos(math.radians(point.lat)))
        sql = (
            f"SELECT {COLUMNS} {FROM} WHERE level = {LEVELS.index('settlement')} "
            "AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? LIMIT ?"
        )
        box = (point.lat - north, point.lat + north, point.lon - east, point.lon + east)
        return [(row[0], make(row)) for row in self._db.execute(sql, (*box, limit))]

    def around(self, place: Place, km: float) -> list[tuple[int, Place]]:
        """(row, place) of what may be that place: of settlements those near it, of mountains, camps and the
        like, which no position is filed for, those that bear one of its names in its country."""
        if place.level == "settlement":
            return self.near(place.point, km)
        codes = (place.country,) if place.country else ()
        forms = {form(name.text) for name in place.names} - {""}
        rows = {row for one in forms for _, row in self.exact(one, codes, MOST_NAMESAKES)}
        return [(row, p) for row, p in self.places(rows, no_label) if p.level == place.level]
