"""Which file the words of a user mean, where it has to be fetched from, and how it is to be read.

Used by the commands that add and check places. Nothing here prints; sentences go to a function.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..build import cache_folder
from ..entry import Found
from ..errors import GazetteerError, SourceError
from ..network.address import is_url, public
from ..overseas import filed
from ..sources import ADDABLE, Addable
from ..sources.options import Options
from ..sources.values import country_of
from .download import Arrived, digest_of, fetch, geonames_url
from .progress import arriving

READING = "6"
"""Changed where readers give other names for the same rows: a file added again is then read anew."""
Say = Callable[[str], None]
_UNSAFE = re.compile(r"[^\w.+-]+")
_ENDINGS = re.compile(
    r"(?:\.(?:zip|gz|csv|tsv|txt|tab|xlsx|geojson|json|geojsonl|jsonl|ndjson|shp|gpkg|kml))+\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Words:
    """What a user said about a file: the source, the file, and the options as they were written."""

    source: str
    file: str
    columns: tuple[str, ...] = ()
    country: str = ""
    encoding: str = ""
    names: str | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A file that is at hand: where it came from, its SHA-256, how to read it.

    ``digest`` is the file's own, ``stamp`` that of the file with the options that change what is read.
    """

    path: Path
    origin: str
    digest: str
    stamp: str
    options: Options
    source: Addable

    def entries(self) -> Iterator[Found]:
        """What the file holds, each place under the country that the boundaries have it in."""
        return filed(self.source.read(self.path, self.options))


def source_of(name: str) -> Addable:
    """The source of that id. Raises GazetteerError, naming those there are."""
    if name not in ADDABLE:
        raise GazetteerError(f"“{name}” is no source that can be added; choose one of: {', '.join(ADDABLE)}.")
    return ADDABLE[name]


@contextmanager
def opened(words: Words, name: str, say: Say) -> Iterator[Input]:
    """The file that words mean, fetched if need be and then deleted. Raises GazetteerError."""
    source = source_of(words.source)
    pairs, country = columns(words.columns, words.source), _country(words.country)
    if words.names and words.source != "geonames":
        raise GazetteerError("--names is GeoNames' table of alternate names; it goes with “geonames” only.")
    said = [*(f"{a}={b}" for a, b in pairs), country, words.encoding]
    with _file(words.source, words.file, say) as (path, origin, digest):
        if not words.names:
            options = Options(pairs, country, name, None, words.encoding, say)
            yield Input(path, origin, digest, _stamp(digest, said), options, source)
            return
        with _file("geonames", words.names, say, alternates=True) as (table, _, other):
            options = Options(pairs, country, name, table, words.encoding, say)
            yield Input(path, origin, digest, _stamp(digest, [*said, other]), options, source)


def _stamp(digest: str, said: Iterable[str]) -> str:
    """One digest of the file, of the options and of how rows are read."""
    return hashlib.sha256("\n".join((digest, READING, *said)).encode()).hexdigest()


@contextmanager
def _file(source: str, words: str, say: Say, *, alternates: bool = False) -> Iterator[tuple[Path, str, str]]:
    """Path, origin and SHA-256 of a path, an address, or for GeoNames a code such as SY."""
    path = Path(words)
    code = geonames_url(words, alternates=alternates) if source == "geonames" else None
    if is_url(words) or (code is not None and not path.is_file()):
        arrived = _fetched(code or words, source, say, alternates)
        try:
            yield arrived.path, arrived.origin, arrived.digest
        finally:
            arrived.path.unlink(missing_ok=True)
        return
    if not path.exists():
        more = ", or a code such as SY, allCountries or cities15000" if source == "geonames" else ""
        raise SourceError(f"There is no file {words}; give a file or an http address{more}.")
    yield path, path.name, digest_of(path)


def _fetched(url: str, source: str, say: Say, alternates: bool) -> Arrived:
    last = public(url).rpartition("/")[2] or "FILE"
    file = f"--names {last}" if alternates else f"gazetteer add {source} {last}"
    with arriving(f"Downloading {last}") as progress:
        instead = f"download it elsewhere and give the file: {file}"
        arrived = fetch(url, cache_folder() / "downloads", progress, instead=instead)
    size = arrived.path.stat().st_size / 1e6
    say(f"Downloaded {arrived.origin} ({size:.1f} MB, SHA-256 {arrived.digest}).")
    return arrived


def columns(given: Iterable[str], source: str) -> tuple[tuple[str, str], ...]:
    """(what, column) pairs from texts such as "lat=Y,lon=X"; a comma in a column's name may stay.

    Raises GazetteerError for what is no pair, and for columns of a source that is no table.
    """
    pairs = []
    for part in (p for text in given for p in re.split(r",(?=\s*\w+=)", text)):
        what, mark, column = part.partition("=")
        if not mark or not what.strip() or not column.strip():
            raise GazetteerError(f"--columns “{part}” is no pair; write what=COLUMN, such as lat=Latitude.")
        pairs.append((what.strip(), column.strip()))
    if pairs and source != "table":
        raise GazetteerError(
            f"--columns is for “table”; the columns of {source} are known. Use “gazetteer add table”."
        )
    return tuple(pairs)


def _country(text: str) -> str:
    code = country_of(text)
    if text and not code:
        raise GazetteerError(f"--country “{text}” is no country; give its ISO code, such as SY.")
    return code


def name_for(source: str, words: str) -> str:
    """A name for an addition: "geonames-SY", else the file's own name without its endings."""
    stem = words.partition("?")[0].rstrip("/\\").replace("\\", "/").rpartition("/")[2]
    stem = _UNSAFE.sub("_", _ENDINGS.sub("", stem)).strip("_.+-")[:60] or "places"
    if source != "geonames":
        return stem
    return f"geonames-{stem.upper() if len(stem) == 2 else stem}"


def meant(words: str, known: Iterable[str]) -> str:
    """The name of an addition that words give, or that of the file they give; else the words.

    >>> meant("my sites.csv", ["my_sites"]), meant("SY.zip", ["geonames-SY"]), meant("other", ["my_sites"])
    ('my_sites', 'geonames-SY', 'other')
    """
    given = (words, name_for("table", words), name_for("geonames", words))
    there = set(known)
    return next((name for name in given if name in there), words)
