"""Places into an index file, as they come: a batch at a time, then the lists of who bears which spelling.

A million names pass in some seconds, and thirteen million places in the memory of some batches; what must
be sorted waits on disk (see spool.py). Longitude first, WGS 84.
"""

import gc
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt

from ..entry import Entry, Whereabouts
from ..measure import prominence
from ..place import Place, SourceInfo
from ..spellings.hashing import sound_numbers, sound_positions
from . import layout
from .beside import Beside
from .heard import packed
from .postings import pack
from .sounds import SoundSpool
from .spool import Numbers, Rows, Spool

Bits = npt.NDArray[np.uint8]
Progress = Callable[[str, float], None]
"""Called with what is being done and the share done, 0–1."""
STORAGE_ERRORS = (OSError, sqlite3.Error)
"""What writing or reading an index file may end in where the disk is full or not to be written."""
BATCH = 16_384
"""Places written at a time: two batches lie in memory, some 2.5 kB a place."""
LARGE = 100_000
"""People from which on the main name of a settlement is one that everyone knows."""
_MAIN = np.uint32(1 << 31)
"""Bit beside a row in the spool: the name makes its spelling STRONG."""
_PRAGMAS = """
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192; PRAGMA cache_size=-65536;
PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=FILE;
"""
_PLACE = f"INSERT INTO place VALUES ({','.join('?' * 18)})"


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: millions of small values that are no garbage triple the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries by BATCH."""
    waiting = iter(entries)
    while batch := list(islice(waiting, BATCH)):
        yield batch


class Writer:
    """Fills a new index file at ``path``; in a ``with`` statement, so that nothing is left open."""

    def __init__(self, path: Path) -> None:
        self._open = ExitStack()
        self._db = sqlite3.connect(path)
        self._open.callback(self._db.close)
        self._db.executescript(_PRAGMAS + layout.SCHEMA)
        self._db.execute("BEGIN")
        self._spellings = self._open.enter_context(Spool(path.with_name(path.name + ".spellings")))
        self._sounds = self._open.enter_context(SoundSpool(path.with_name(path.name + ".sounds")))
        self._names = self._open.enter_context(Beside())
        self._waiting: tuple[int, npt.NDArray[np.bool_]] | None = None
        self._units: dict[tuple[str, str], int] = {}
        self._unit, self._level, self._prominence = array("H"), array("B"), array("B")
        self._scripts, self._population = array("B"), array("I")
        self.rows = self.names = self.unit_rows = 0

    def __enter__(self) -> "Writer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def add(self, batch: Sequence[Entry], where: Sequence[Whereabouts] = ()) -> None:
        """Write the places of a batch and note their spellings.

        ``where``: the country, first-level unit and code of each, in place of what the entry says.
        """
        if not batch:
            return
        places = [e.place for e in batch]
        rows = range(self.rows, self.rows + len(batch))
        where = where or [Whereabouts(e.place.country, e.place.admin1, e.code) for e in batch]
        for place, there in zip(places, where, strict=True):
            self._unit.append(self._unit_number(there.country, there.admin1))
            self._level.append(layout.LEVELS.index(place.level))
            self._prominence.append(round(255 * min(1.0, max(0.0, prominence(place)))))
            self._population.append(min(max(place.population, 0), 0xFFFFFFFF))
        self._take()
        names = [layout.names_text(p.names) for p in places]
        self._names.give(names, [p.name for p in places])
        self._db.executemany(_PLACE, map(self._row, rows, batch, names))
        self._db.executemany(
            "INSERT OR IGNORE INTO alias VALUES (?,?)",
            [(layout.short_id(other), row) for row, p in zip(rows, places, strict=True) for other in p.also],
        )
        for row, entry, there in zip(rows, batch, where, strict=True):
            if entry.place.level in ("country", "admin1", "admin2", "admin3"):
                self._write_unit(row, entry, there)
        self._waiting = self.rows, np.fromiter(map(_well_known, places), dtype=bool, count=len(places))
        self.rows += len(batch)
        self.names += sum(len(p.names) for p in places)

    def finish(self, infos: Sequence[SourceInfo], facts: Mapping[str, object], progress: Progress) -> None:
        """Write the lists of spellings, the indexes and what is said of the file: the end of writing."""
        self._take()
        progress("writing names", 0.6)
        bits, sounds = _new_filter(self._spellings.count), _new_filter(self._sounds.count)
        self._db.executemany("INSERT INTO spelling VALUES (?,?,?,?)", self._spelling_rows(bits))
        progress("writing sounds", 0.75)
        self._db.executemany("INSERT INTO sound VALUES (?,?)", self._sound_rows(sounds))
        numbers = [(n, country, admin1) for (country, admin1), n in self._units.items()]
        self._db.executemany("INSERT INTO unit_number VALUES (?,?,?)", numbers)
        rows = [(i.id, i.title, i.origin, i.version, i.licence, i.credit, i.places, i.names) for i in infos]
        self._db.executemany("INSERT INTO source VALUES (?,?,?,?,?,?,?,?)", rows)
        progress("writing indexes", 0.9)
        self._db.executescript(layout.AFTER)
        filters = {"filter": bits.tobytes(), "sound_filter": sounds.tobytes()}
        facts = {"rows": self.rows, **filters, **facts, "schema": layout.SCHEMA_VERSION}
        self._db.executemany("INSERT INTO meta VALUES (?,?)", facts.items())
        self._db.commit()

    def _unit_number(self, country: str, admin1: str) -> int:
        for unit in ((country, ""), (country, admin1)):
            if unit not in self._units:
                self._units[unit] = len(self._units)
        return self._units[(country, admin1)]

    def _row(self, row: int, e: Entry, names: str) -> tuple[object, ...]:
        p = e.place
        return (
            row, layout.short_id(p.id), p.name, p.point.lon, p.point.lat, self._level[row], p.kind,
            self._unit[row], p.population, p.source, p.uncertainty_km, names,
            " ".join(p.also) or None, p.note or None, p.admin2 or None, p.admin3 or None, e.stated or None,
            e.line or None,
        )  # fmt: skip

    def _take(self) -> None:
        """Note the spellings and sounds of the batch whose names were read meanwhile."""
        if self._waiting is None:
            return
        (first, well_known), self._waiting = self._waiting, None
        said = self._names.take()
        rows = (said.place + first).astype(np.uint32)
        strong = said.main & well_known[said.place]
        self._spellings.add(said.forms.hashed[said.form], rows | np.where(strong, _MAIN, np.uint32(0)))
        scripts = np.zeros(len(well_known), dtype=np.uint8)
        np.bitwise_or.at(scripts, said.place, np.uint8(1) << said.forms.script[said.form])
        self._scripts.frombytes(scripts.tobytes())
        country = np.zeros(len(self._units), dtype=np.int64)
        for (code, _), n in self._units.items():
            country[n] = self._units[(code, "")]
        units = np.frombuffer(self._unit, dtype=np.uint16)[rows[said.line]]
        self._sounds.add(
            sound_numbers(said.key, country[units]), rows[said.line], said.name[said.line],
            said.form[said.line], said.forms,
        )  # fmt: skip

    def _spelling_rows(self, bits: Bits) -> Iterator[tuple[int, int, int, bytes]]:
        """Rows in the order of the table's key; the filter's bits are set on the way."""
        level = np.uint8(1) << np.frombuffer(self._level, dtype=np.uint8)
        people = np.frombuffer(self._population, dtype=np.uint32)
        for numbers, rows in self._spellings.parts():
            main = (rows & _MAIN) != 0
            numbers, starts, rows, order = self._grouped(numbers, rows & ~_MAIN)
            _set(bits, numbers & (len(bits) * 8 - 1))
            masks = np.bitwise_or.reduceat(
                level[rows] | np.where(main[order], np.uint8(layout.STRONG), np.uint8(0)), starts
            )
            most = np.maximum.reduceat(people[rows], starts)
            yield from zip(
                numbers.tolist(), masks.tolist(), most.tolist(), self._packed(starts, rows), strict=True
            )

    def _sound_rows(self, bits: Bits) -> Iterator[tuple[int, bytes]]:
        """The same for sound keys, with the forms that have them (see heard.py)."""
        units, scripts = np.frombuffer(self._unit, dtype=np.uint16), np.frombuffer(self._scripts, np.uint8)
        prominent = np.frombuffer(self._prominence, dtype=np.uint8)
        for part in self._sounds.parts():
            _set(bits, sound_positions(part.number, len(bits) * 8))
            yield from packed(part, units.__getitem__, prominent.__getitem__, scripts.__getitem__)

    def _grouped(self, numbers: Numbers, rows: Rows) -> tuple[Numbers, Numbers, Rows, Numbers]:
        """Each number once, where its rows start, the rows by number and prominence, and that order."""
        weight = np.frombuffer(self._prominence, dtype=np.uint8)[rows].astype(np.int16)
        order = np.lexsort((rows, -weight, numbers))
        numbers, rows = numbers[order], rows[order]
        starts = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1])))
        return numbers[starts], starts, rows, order

    def _packed(self, starts: Numbers, rows: Rows) -> Iterator[bytes]:
        units = np.frombuffer(self._unit, dtype=np.uint16)[rows]
        return pack(starts, rows, units, np.frombuffer(self._prominence, dtype=np.uint8)[rows])

    def _write_unit(self, row: int, entry: Entry, there: Whereabouts) -> None:
        """A country or unit, with its polygon where the source gives one."""
        import shapely

        place, area = entry.place, entry.area
        self.unit_rows += 1
        box = None
        if area is not None:
            box = row
            west, south, east, north = area.bounds
            self._db.execute("INSERT INTO unit_box VALUES (?,?,?,?,?)", (box, west, east, south, north))
        packed = None if area is None else zlib.compress(shapely.to_wkb(area), 6)
        code = there.code or entry.code or unit_code(place)
        values = (code, there.country, self._level[row], row, box, packed)
        self._db.execute("INSERT OR IGNORE INTO unit VALUES (?,?,?,?,?,?)", values)


def _new_filter(count: int) -> Bits:
    wanted = min(layout.MOST_FILTER_BITS, max(1 << 16, layout.FILTER_BITS_EACH * count))
    return np.zeros((1 << (wanted - 1).bit_length()) // 8, dtype=np.uint8)


def _set(bits: Bits, positions: Numbers) -> None:
    """Set the bits at these positions of a filter."""
    np.bitwise_or.at(bits, positions >> 3, (1 << (positions & 7)).astype(np.uint8))


def link(path: Path, pairs: Iterable[tuple[int, str]]) -> int:
    """Note in a finished file that its places, by row, are places of other files, by id; how many."""
    db = sqlite3.connect(path)
    try:
        rows = [(row, layout.short_id(key)) for row, key in pairs]
        db.executemany("INSERT OR IGNORE INTO same VALUES (?,?)", rows)
        db.commit()
    finally:
        db.close()
    return len(rows)


def unit_code(place: Place) -> str:
    """The code of a unit that a source gave: what stands after the source in its id ("ocha:SY0703")."""
    return place.id.partition(":")[2]


def _well_known(place: Place) -> bool:
    if place.level == "country" or place.id.startswith("curated:"):
        return True
    return place.level == "settlement" and place.population >= LARGE
