"""Places into the tables of the index file: who bears which spelling, which sounds, in which country.

Used by build.py. Lists of (spelling, place) pairs are numpy arrays, sorted and cut into groups: a million
and a half names pass in a few seconds. Longitude first, WGS 84.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from . import index as layout
from .batch import bare_all, fold_all, keys_all
from .place import Place, SourceInfo

Numbers = npt.NDArray[np.int64]
LARGE = 100_000
"""People from which on the main name of a settlement is one that everyone knows."""


def write(
    db: sqlite3.Connection,
    places: list[Place],
    areas: dict[str, bytes],
    infos: list[SourceInfo],
    progress: Callable[[str, float], None],
) -> None:
    """Fill the empty tables; ``places`` by prominence, ``areas`` as WKB by the code of their unit."""
    progress("indexing names", 0.4)
    counts = np.fromiter((len(p.names) for p in places), dtype=np.int64, count=len(places))
    texts = [n.text for p in places for n in p.names]
    once = {text: i for i, text in enumerate(dict.fromkeys(texts))}
    bare = bare_all(fold_all(list(once)))
    forms = sorted(set(bare) - {""})
    number = {form: i for i, form in enumerate(forms)} | {"": -1}
    of_text = np.fromiter(map(number.__getitem__, bare), dtype=np.int64, count=len(bare))
    of_name = of_text[np.fromiter(map(once.__getitem__, texts), dtype=np.int64, count=len(texts))]
    pairs = _unique(of_name * len(places) + np.repeat(np.arange(len(places)), counts))
    form_of, rank_of = np.divmod(pairs[pairs >= 0], len(places))
    main = np.fromiter((of_text[once[p.name]] for p in places), dtype=np.int64, count=len(places))
    progress("writing names", 0.6)
    db.executemany("INSERT INTO spelling VALUES (?,?,?,?)", _spellings(forms, form_of, rank_of, main, places))
    db.executemany("INSERT INTO sound VALUES (?,?,?)", _sounds(forms, form_of, rank_of, places))
    progress("writing places", 0.8)
    db.executemany(f"INSERT INTO place VALUES ({','.join('?' * 15)})", map(_row, range(len(places)), places))
    _write_units(db, places, areas)
    moved = [(f"also {other}", p.id) for p in places for other in p.also]
    db.executemany("INSERT INTO meta VALUES (?,?)", [("filter", _filter(forms)), *moved])
    db.executemany("INSERT INTO source VALUES (?,?,?,?,?,?,?,?)", [_source_row(i) for i in infos])
    progress("writing indexes", 0.95)
    db.executescript(layout.AFTER)
    db.execute("INSERT INTO meta VALUES ('schema', ?)", (layout.SCHEMA_VERSION,))
    db.commit()


def _row(rank: int, p: Place) -> tuple[object, ...]:
    return (
        rank, layout.short_id(p.id), p.name, p.point.lon, p.point.lat, layout.LEVELS.index(p.level), p.kind,
        p.country, p.admin1, p.population, p.source, p.uncertainty_km, " ".join(p.also), p.note,
        layout.names_text(p.names),
    )  # fmt: skip


def _source_row(info: SourceInfo) -> tuple[object, ...]:
    return (
        info.id, info.title, info.origin, info.version, info.licence, info.credit, info.places, info.names,
    )  # fmt: skip


def _unique(numbers: Numbers) -> Numbers:
    """The numbers in order, each once (by sorting, which is quicker here than numpy's hashing)."""
    numbers.sort()
    return numbers[_starts(numbers)]


def _starts(ordered: Numbers) -> Numbers:
    """Where each run of equal numbers begins."""
    return np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))


def _cut(starts: Numbers, ranks: Numbers) -> Iterator[bytes]:
    """The ranks of each run as little bytes: unsigned 32 bits, the order of the machine that reads it."""
    packed = memoryview(ranks.astype(np.uint32).tobytes())
    edges = [*(starts * 4).tolist(), len(packed)]
    return (bytes(packed[a:b]) for a, b in pairwise(edges))


def _spellings(
    forms: Sequence[str], form_of: Numbers, rank_of: Numbers, main: Numbers, places: Sequence[Place]
) -> Iterator[tuple[str, int, int, bytes]]:
    """Rows in the order of the table's key: every form has at least one place."""
    level = np.array([1 << layout.LEVELS.index(p.level) for p in places])
    people = np.array([p.population for p in places])
    large = (people >= LARGE) & (level == 1 << layout.LEVELS.index("settlement"))
    strong = large | np.array([p.level == "country" or p.source == "curated" for p in places])
    mark = np.where(strong[rank_of] & (main[rank_of] == form_of), layout.STRONG, 0)
    starts = _starts(form_of)
    masks = np.bitwise_or.reduceat(level[rank_of] | mark, starts).tolist()
    most = np.maximum.reduceat(people[rank_of], starts).tolist()
    return zip(forms, masks, most, _cut(starts, rank_of), strict=True)


def _sounds(
    forms: Sequence[str], form_of: Numbers, rank_of: Numbers, places: Sequence[Place]
) -> Iterator[tuple[str, str, bytes]]:
    """(coarse key, country, ranks) in the order of the table's key."""
    filed = keys_all(forms)
    keys = sorted({k for _, k in filed})
    number_of_key = {k: i for i, k in enumerate(keys)}
    countries = sorted({p.country for p in places})
    number_of_country = {c: i for i, c in enumerate(countries)}
    country = np.array([number_of_country[p.country] for p in places])
    form = np.fromiter((i for i, _ in filed), dtype=np.int64, count=len(filed))
    key = np.fromiter((number_of_key[k] for _, k in filed), dtype=np.int64, count=len(filed))
    first, last = np.searchsorted(form_of, form, "left"), np.searchsorted(form_of, form, "right")
    many = last - first  # each key of a form belongs to all places of that form
    at = np.repeat(first - np.concatenate(([0], np.cumsum(many)[:-1])), many) + np.arange(many.sum())
    rank = rank_of[at]
    pair = np.repeat(key, many) * len(countries) + country[rank]
    group, ranks = np.divmod(_unique(pair * len(places) + rank), len(places))
    starts = _starts(group)
    key_of, country_of = np.divmod(group[starts], len(countries))
    named = zip(key_of.tolist(), country_of.tolist(), _cut(starts, ranks), strict=True)
    return ((keys[k], countries[c], blob) for k, c, blob in named)


def _filter(forms: Sequence[str]) -> bytes:
    """One bit for each form: see Index.may_know."""
    crc = np.fromiter((zlib.crc32(f.encode()) for f in forms), dtype=np.int64, count=len(forms))
    position = crc & (layout.FILTER_BITS - 1)
    bits = np.zeros(layout.FILTER_BITS // 8, dtype=np.uint8)
    np.bitwise_or.at(bits, position >> 3, (1 << (position & 7)).astype(np.uint8))
    return bits.tobytes()


def _write_units(db: sqlite3.Connection, places: list[Place], areas: dict[str, bytes]) -> None:
    import shapely

    rank_of = {p.admin1 or p.country: r for r, p in enumerate(places) if p.source == "units"}
    for box, (code, area) in enumerate(sorted(areas.items())):
        west, south, east, north = shapely.from_wkb(area).bounds
        db.execute("INSERT INTO unit_box VALUES (?,?,?,?,?)", (box, west, east, south, north))
        row = (code, places[rank_of[code]].country, rank_of[code], box, zlib.compress(area, 6))
        db.execute("INSERT INTO unit VALUES (?,?,?,?,?)", row)
