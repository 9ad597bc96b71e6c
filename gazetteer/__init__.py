"""A gazetteer: places, all the spellings of their names, and the units that hold them.

The noun of this package is the :class:`Place`: something with a name and a position. A
:class:`Gazetteer` answers a :class:`Query` (a name with what is known around it) with an
:class:`Answer`: ranked :class:`Candidate` s, each with its reasons in words, or None with the reason.

Where "5 km south of X" or "east of the Euphrates" is, the functions from :func:`around` to
:func:`toward` say with an :class:`Extent`.

    from gazetteer import find
    find("al-Samaka", within="Idlib").best.place.point

The files beside this one are the whole on one page: values (``place``), names and their keys (``names``),
weights (``scoring``), the index (``index``, ``build``), questions (``lookup``), units (``boundaries``). In
folders stands what these are made of (``spellings``, ``storage``, ``ranking``, ``texts``, ``geography``) and
what stands around them (``sources``, ``additions``, ``network``, ``commands``, ``data``).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from .build import cache_folder
from .cells import csv_row, inert
from .credits import credit_in
from .default import set_opening
from .disputed import DisputedArea
from .entry import BadRow
from .errors import GazetteerError, GazetteerWarning, IndexFileError, RemoteError, SourceError, not_json
from .geography.courses import (
    Hand,
    River,
    bank,
    border,
    by_town,
    offshore,
    river,
    river_names,
    side,
    waters,
)
from .geography.older import older
from .geography.relations import (
    Extent,
    Wind,
    among,
    around,
    band,
    between,
    central,
    circle,
    countryside,
    halfway,
    offset,
    road,
    sector,
    spread,
    toward,
)
from .lookup import BBox, Gazetteer
from .measure import distance_km
from .network.address import is_url, public
from .network.chain import OnlineGazetteer
from .network.foreign import online_credit
from .notes import must_know
from .overwritten import written_over
from .place import (
    Answer,
    Candidate,
    Hit,
    Level,
    Name,
    Place,
    Point,
    Query,
    SourceInfo,
    has_approximate_border,
)
from .process import laid_out, mute, run_command, set_up_command
from .spellings.own_script import native
from .spellings.spelling import SpellingTables, spelling_tables
from .texts.document import Named
from .values import quick

if TYPE_CHECKING:
    from .network.web import Page
    from .sources.record import Record

__all__ = [
    "Answer",
    "BBox",
    "BadRow",
    "Candidate",
    "DisputedArea",
    "Extent",
    "Gazetteer",
    "GazetteerError",
    "GazetteerWarning",
    "Hand",
    "Hit",
    "IndexFileError",
    "Level",
    "Name",
    "Named",
    "OnlineGazetteer",
    "Place",
    "Point",
    "Query",
    "RemoteError",
    "River",
    "SourceError",
    "SourceInfo",
    "SpellingTables",
    "Wind",
    "among",
    "around",
    "band",
    "bank",
    "between",
    "border",
    "by_town",
    "central",
    "circle",
    "countryside",
    "credit_in",
    "csv_row",
    "distance_km",
    "fetch_page",
    "find",
    "guessed_encoding",
    "halfway",
    "has_approximate_border",
    "inert",
    "info",
    "is_url",
    "laid_out",
    "must_know",
    "mute",
    "native",
    "not_json",
    "offset",
    "offshore",
    "older",
    "online",
    "online_credit",
    "public",
    "quick",
    "river",
    "river_names",
    "road",
    "run_command",
    "sector",
    "set_up_command",
    "sheet_rows",
    "side",
    "spelling_tables",
    "spread",
    "table_rows",
    "toward",
    "waters",
    "written_over",
]


@lru_cache(maxsize=1)
def _default() -> Gazetteer:
    return Gazetteer.open()


set_opening(_default)


def find(
    name: str,
    *,
    within: str | Iterable[str] | None = (),
    context: str | Iterable[str] | None = (),
    near: Iterable[Point | tuple[float, float] | float] = (),
    kind: str | None = None,
    limit: int = 5,
) -> Answer:
    """Find the place that a name means: :meth:`Gazetteer.find` of the user's own gazetteer."""
    return _default().find(name, within=within, context=context, near=near, kind=kind, limit=limit)


def info() -> tuple[SourceInfo, ...]:
    """What the user's gazetteer holds, from where, under which licence."""
    return _default().sources()


def online(
    local: Gazetteer, geocoder: str = "nominatim", options: Mapping[str, str] | Iterable[str] = ()
) -> OnlineGazetteer:
    """That gazetteer, asking a geocoder of geopy over the network where it does not know a name itself.

    ``options`` are the geocoder's, as pairs or as "key=value" (``domain=…``, ``api_key=…``, ``timeout=10``,
    ``delay=1``). Answers are remembered for 30 days in the cache folder. Raises GazetteerError for an
    unknown geocoder or option; failures of the network are reasons in the answers.
    """
    from .network.remote import opened  # geopy loads for this function alone

    return OnlineGazetteer(local, opened(geocoder, options, cache_folder()))


def table_rows(
    source: BufferedReader,
    name: str,
    encoding: str,
    say: Callable[[str], None],
    fits: Callable[[list[str]], bool] | None = None,
) -> "Iterator[Record | BadRow]":
    """The rows of a text table with a header, as tables of places are read.

    Separators, encodings (told to ``say`` where it is not UTF-8) and broken quotes are found out; a row
    that cannot be read is a BadRow. ``fits`` says whether a row is the header, which is then looked for
    among the first. Raises SourceError, a sentence, for what is no table.
    """
    from .rows import Options, text_rows  # loads what guesses encodings

    return text_rows(source, name, Options(encoding=encoding, say=say), fits)


def sheet_rows(
    path: Path, say: Callable[[str], None], fits: Callable[[list[str]], bool] | None = None
) -> "Iterator[Record | BadRow]":
    """The rows of an Excel workbook's fullest sheet, of one with a header that ``fits`` first.

    Raises SourceError, a sentence, for a damaged one.
    """
    from .rows import Options  # loads GDAL
    from .rows import sheet_rows as of_sheet

    return of_sheet(path, Options(say=say), fits)


def guessed_encoding(sample: bytes) -> str:
    """The likeliest encoding (a Python name) of bytes that are a text but not UTF-8."""
    from .rows import guessed_encoding as guess

    return guess(sample)


def fetch_page(url: str, *, largest: int, purpose: str, instead: str) -> "Page":
    """What is at an http or https address, of ``largest`` bytes at most, in memory.

    ``purpose`` is told to the server; ``instead`` is what to do where it cannot be had. Raises SourceError
    in one sentence that names the address without passwords and without what stands behind "?".
    """
    from .network.web import get  # the library for the network loads for this function alone

    return get(url, largest=largest, purpose=purpose, instead=instead)
