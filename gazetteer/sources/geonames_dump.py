"""GeoNames' own dumps: a country (SY.zip), allCountries, cities500 and the like, plain or zipped.

Nineteen columns by tabs without a header (https://download.geonames.org/export/dump/readme.txt), UTF-8.
Read line by line: thirteen million rows need no more memory than one.
"""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import repeat
from pathlib import Path

from gazetteer.entry import BadRow, Entry, Found
from gazetteer.errors import SourceError
from gazetteer.measure import kind_of
from gazetteer.place import Name, Place, Point

from .altnames import AlternateNames
from .files import DAMAGED, binary
from .geonames_codes import AIRPORT, Sort, sort_of
from .options import Options

COLUMNS = 19
MOST_IDS = 1 << 28
"""Ids below this are remembered, to find rows that repeat one: 32 MB at most."""
PROBE = 50
"""Lines that are looked at before a file is refused as none of this format."""
_NOT_A_NAME = re.compile(r"://|[\x00-\x08\x0b-\x1f\x7f]")
Extra = Callable[[int], tuple[Name, ...]]


def _none(_key: int) -> tuple[Name, ...]:
    return ()


def _names(main: str, ascii_name: str, others: str) -> tuple[Name, ...]:
    """The main name first, each spelling once, without codes and links."""
    if not others:
        if ascii_name == main or not ascii_name:
            return (Name(main),)
        return (Name(main), Name(ascii_name))
    kept = dict.fromkeys((main, ascii_name, *others.split(",")))
    kept.pop("", None)
    if _NOT_A_NAME.search(others):
        kept = {n: None for n in kept if n == main or not _NOT_A_NAME.search(n)}
    found = [n for n in kept if len(n) > 3 or n == main or not AIRPORT.match(n)]
    return tuple(map(tuple.__new__, repeat(Name), zip(found, repeat(""))))  # Name(n, "") in C


def _radius(sort: Sort, population: int) -> float:
    if sort.level == "settlement" and not sort.km:
        return round(2 + (min(population, 1e9) / 1e6) ** 0.5 * 6, 1) if population > 0 else 2.0
    return sort.km


def _entry(cells: list[str], line: int, extra: Extra) -> Found:
    """The entry of a row of nineteen cells; raises ValueError for what is no number."""
    name = cells[1]
    lat, lon, people = float(cells[4]), float(cells[5]), cells[14]
    if not (-90.0 <= lat <= 90.0 and -180.0 <= lon <= 180.0):
        return BadRow(line, f"latitude {cells[4]}, longitude {cells[5]} lies outside the world")
    if not name or name.isspace():
        return BadRow(line, "it has no name")
    population = int(people) if people else 0
    country, first, second, third = cells[8], cells[10], cells[11], cells[12]
    sort = sort_of(cells[6], cells[7])
    names = _names(name, cells[2], cells[3])
    more = extra(int(cells[0]))
    if more:
        told = {n.text for n in more}
        names = (names[0], *more, *[n for n in names[1:] if n.text not in told])
    stated = f"{country}.{first}" if first and first != "00" else ""
    admin2 = f"{stated}.{second}" if second and stated else ""
    admin3 = f"{admin2}.{third}" if third and admin2 else ""
    kind = kind_of(population) if sort.kind == "by size" else sort.kind
    place = Place(
        f"geonames:{int(cells[0])}", name, Point(lon, lat), sort.level, kind, country, "", "", "", names,
        population, "geonames", _radius(sort, population), (), sort.note, admin2, "",
        admin3,
    )  # fmt: skip
    code = {"ADM2": admin2, "ADM3": admin3}.get(cells[7], "")
    return Entry(place, line, stated, None, code)


def _refusal(name: str, cells: list[str]) -> str:
    """What to say of a file whose first lines are no rows of the dump."""
    if 4 <= len(cells) <= 10 and cells[0].isdecimal() and cells[1].isdecimal():
        return f"{name} is GeoNames' table of alternate names; give it beside a dump: --names {name}."
    return (
        f"{name} is no GeoNames dump: its first lines have {len(cells)} columns separated by tabs instead of "
        f"{COLUMNS}; for a table with a header use “table” in place of “geonames”."
    )


def _lines(stream: io.TextIOWrapper, name: str) -> Iterator[tuple[int, str]]:
    try:
        yield from enumerate(stream, 1)
    except DAMAGED as error:
        raise SourceError(f"{name} is damaged or cut off ({error}); download it again.") from error


class _Seen:
    """The ids that were read, a bit each: GeoNames numbers its places, now up to some 13 million."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def again(self, key: int) -> bool:
        """Whether this id was read before; from now on it was. Ids that GeoNames never gave are not kept."""
        at, bit = key >> 3, 1 << (key & 7)
        if not 0 <= at < MOST_IDS >> 3:
            return False
        if at >= len(self._bits):
            self._bits.extend(bytes(max(at + 1 - len(self._bits), len(self._bits), 1 << 16)))
        known = bool(self._bits[at] & bit)
        self._bits[at] |= bit
        return known


def _rows(stream: io.TextIOWrapper, name: str, extra: Extra) -> Iterator[Found]:
    waiting: list[BadRow] = []  # until the first row that can be used shows that it is a dump
    first: list[str] = []
    good, seen = False, _Seen()
    for line, text in _lines(stream, name):
        cells = text.rstrip("\r\n").split("\t")
        if len(cells) == COLUMNS:
            try:
                found = _entry(cells, line, extra)
            except ValueError as error:
                found = BadRow(line, f"a number cannot be read ({error})")
            else:
                if isinstance(found, Entry) and seen.again(int(cells[0])):
                    found = BadRow(line, f"it has the id {cells[0]} of an earlier line")
            if not good:
                yield from waiting
                waiting, good = [], True
            yield replace(found, cells=tuple(cells)) if isinstance(found, BadRow) else found
        elif text.strip() and not text.startswith("#"):
            reason = f"it has {len(cells)} columns separated by tabs instead of {COLUMNS}"
            bad = BadRow(line, reason, tuple(cells))
            if good:
                yield bad
                continue
            first = first or cells
            waiting.append(bad)
            if len(waiting) >= PROBE:
                break
    if waiting:
        raise SourceError(_refusal(name, first))


def read(path: Path, options: Options) -> Iterator[Found]:
    """Entries of a dump, WGS 84. ``stated`` is GeoNames' own code of the province ("SY.12").

    ``place.admin2`` and ``admin3`` are GeoNames' codes too, written "SY.12.<admin2>.<admin3>";
    ``admin1`` is left open, since GeoNames' codes are not ISO's: completing.py finds out. Raises
    SourceError for a file that is no dump or is damaged.
    """
    with ExitStack() as stack:
        extra: Extra = _none
        if options.names:
            names = stack.enter_context(closing(AlternateNames.read(options.names)))
            yield from names.bad
            extra = names.of
        raw, name = stack.enter_context(binary(path, (".txt", ".tsv")))
        stream = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="\n")
        yield from _rows(stream, name, extra)
