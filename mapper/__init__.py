"""Event Mapper: from the text of reports to events with their evidence, and to a map.

The nouns. A :class:`Report` is one text with what is known of it. In it stand *mentions*: spans that
name a place, an actor, a date, a count, a weapon, a source. From them come :class:`Event` s (one
thing that happened, or did not, or may), :class:`Corridor` s (routes for people or aid) and
:class:`Zone` s (areas), each with *placements* (a place of the gazetteer, how precisely, and why)
and :class:`Claim` s (who says so). All that was read out of one report is an :class:`Extraction`.

The verbs. :func:`read` gives the reports of files, :func:`extract` what is in one report, and
:func:`map` draws what is in one or several::

    found = mapper.extract("Five people were killed in Idlib on Monday.", published="2020-01-23")
    drawn = mapper.map(found, output="outputs", name="idlib")

Positions count Unicode code points of the text; coordinates are longitude first, WGS 84.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from . import readers, serial, settings
from .dates.daytext import Order
from .errors import BackendError, MapperError, ReadError, UsageError
from .model import Claim, Corridor, DateSpan, Event, Extraction, Placement, Report, Zone
from .proposals.backend import Backend
from .proposals.model import RULES, Proposal, ProposedCount, ProposedEvent, ProposedMention, Quote
from .readers.table import columns_of
from .readers.text import scrub

if TYPE_CHECKING:
    from gazetteer import Gazetteer

    from .maps import Written

__all__ = [
    "Backend",
    "BackendError",
    "Claim",
    "Corridor",
    "DateSpan",
    "Event",
    "Extraction",
    "MapperError",
    "Placement",
    "Proposal",
    "ProposedCount",
    "ProposedEvent",
    "ProposedMention",
    "Quote",
    "ReadError",
    "Report",
    "UsageError",
    "Zone",
    "dumps",
    "extract",
    "loads",
    "map",
    "open_backend",
    "read",
]

#: What can be taken for a report: the report itself, its text, or the path of its file.
Source = Report | str | Path

dumps = serial.dumps
loads = serial.loads


def read(
    *paths: str | Path,
    format: str = "",
    encoding: str = "",
    columns: str = "",
    day_order: Order = "",
    on_error: Callable[[ReadError], object] | None = None,
) -> Iterator[Report]:
    """The reports of files, folders, addresses and ``-`` (standard input), in any format that is read.

    Plain text, HTML, PDF, Word, RSS and Atom feeds, JSON Lines, JSON, CSV, Excel; ``format``, ``encoding``,
    ``columns`` ("text=notes,published=event_date") and ``day_order`` ("dmy", "mdy") say how, where that
    cannot be told. Raises ReadError (a UsageError), naming the file and the line, at the first that cannot be
    read; with ``on_error`` each of these is handed to it instead, and the others are read::

        bad: list[mapper.ReadError] = []
        reports = list(mapper.read("reports.jsonl", on_error=bad.append))
    """
    if format and format not in {form.name for form in readers.FORMATS}:
        known = ", ".join(form.name for form in readers.FORMATS)
        raise UsageError(f'"{format}" is no format that is read: choose one of {known}.')
    for path in paths:
        if not isinstance(path, str | PathLike):
            raise UsageError(
                f"{_short(path)} is no path: give each file as an argument, as in mapper.read(*files)."
            )
    asked = readers.Asked(format, encoding, columns_of([columns] if columns else []), day_order)
    for found in readers.read(paths, asked=asked):
        if not isinstance(found, readers.Problem):
            yield found
            continue
        error = ReadError(str(found), found.source, found.line)
        if on_error is None:
            raise error
        on_error(error)


def extract(
    report: Source,
    *,
    published: date | str | None = None,
    publisher: str = "",
    about: str | Iterable[str] = (),
    gazetteer: "Gazetteer | None" = None,
    backend: Backend | None = None,
) -> Extraction:
    """What is in one report: a :class:`Report`, its text as ``str``, or a file as ``Path``.

    A ``str`` that is the name of a file, looks like one, or is an address, is refused: it is not the text.
    ``published`` (a date, a time, or "2020-01-23") and ``publisher`` serve a report that has none of its
    own; without a date, words such as "Thursday" stay unresolved. ``about``: countries or provinces that
    the report is about ("Syria"), where it does not say so. ``gazetteer``: another than
    the user's. ``backend``: what reads the report in place of the rules (see :func:`open_backend`).
    Raises UsageError where the date, the file or the place is not usable, BackendError where the
    back-end cannot read the report.
    """
    from .pipeline import about_codes
    from .pipeline import extract as extract_one  # heavy: loads with the first report

    known = settings.Settings(published=settings.given_day(published), publisher=publisher)
    places = gazetteer or _embedded()
    named = [about] if isinstance(about, str) else about
    whole = known.complete(_report(report))
    if whole.published:
        settings.publishable(whole.published, whole.published.isoformat())
    proposal = backend.propose(whole) if backend else RULES
    return extract_one(whole, places, about_codes(named, places), proposal)


def open_backend(name: str, *, endpoint: str = "", options: Iterable[str] = ()) -> Backend:
    """What reads reports in place of the rules: "spacy:MODEL" or "openai:MODEL" at an ``endpoint``.

    ``options`` are those of ``--backend-option`` ("timeout=60"); the key of an endpoint is in the
    environment variable EVENT_MAPPER_KEY. Raises UsageError where the back-end cannot be had.
    """
    from . import backends

    return backends.opened(name, endpoint, tuple(options))


def map(
    reports: Source | Extraction | Iterable[Source | Extraction],
    *,
    output: str | Path = "outputs",
    name: str = "",
    title: str = "",
    published: date | str | None = None,
    publisher: str = "",
    lang: str = "en",
    tiles: str = "",
    corridors: str | Path | None = None,
    about: str | Iterable[str] = (),
    gazetteer: "Gazetteer | None" = None,
    backend: Backend | None = None,
    coarsen: float | str = "",
    png: str | Path | None = None,
    pdf: str | Path | None = None,
    gpkg: str | Path | None = None,
) -> "Written":
    """Draw one map of one or several reports, or of what was extracted from them before.

    Writes ``output/name.html`` and ``output/name.geojson`` and returns the paths; without a ``name`` they
    are called after the one report's id, or "map" where there are several or positions are coarsened.
    ``lang`` is the language of the map's own words ("en", "ar"). ``tiles`` adds an online layer (a name of
    xyzservices or an address), ``corridors`` a file of known routes, ``about`` and ``backend`` as for
    ``extract``. ``coarsen`` is a number of kilometres or "unit": positions become areas and what names the
    places is left out. ``png`` and ``pdf`` are files for a sheet of A4, ``gpkg`` one for a GeoPackage.
    Raises UsageError where an option or a file is not usable.
    """
    from . import maps  # heavy: the map's libraries load for this function alone

    routes = Path(corridors) if corridors is not None else None
    asked = settings.Settings(
        output=Path(output),
        title=title,
        lang=lang,
        tiles=tiles,
        corridors=routes,
        coarsen=settings.coarseness(str(coarsen)),
        png=Path(png) if png is not None else None,
        pdf=Path(pdf) if pdf is not None else None,
        gpkg=Path(gpkg) if gpkg is not None else None,
    )
    known, day = maps.known_routes(asked), settings.given_day(published)
    stem = settings.file_name(name) if name else settings.SEVERAL
    if isinstance(reports, Report | str | Path | Extraction):
        given = [reports]
    else:
        given = [*reports] if isinstance(reports, Iterable) and not isinstance(reports, bytes) else [reports]
    whole = [item if isinstance(item, Extraction) else _report(item) for item in given]
    if not name and not coarsen and len(whole) == 1:
        one = whole[0]
        stem = settings.file_stem(one.id if isinstance(one, Report) else one.report.id)
    maps.keep_inputs(stem, asked, (item for item in given if isinstance(item, Path)))
    places = gazetteer or _embedded()
    found = [
        item
        if isinstance(item, Extraction)
        else extract(item, published=day, publisher=publisher, about=about, gazetteer=places, backend=backend)
        for item in whole
    ]
    return maps.write(maps.gather(found, places, asked, known), stem, asked)


def _report(source: Source) -> Report:
    if isinstance(source, Report):
        return source
    if isinstance(source, str):
        if readers.names_input(source):
            raise UsageError(
                f'"{source}" names a file or an address, and a str is taken for the text of a report: give '
                f'the reports of mapper.read("{source}"), or Path("{source}").'
            )
        name = hashlib.sha256(source.encode(errors="replace")).hexdigest()[:8]
        return readers.headed(Report(id=f"text-{name}", text=scrub(source)))
    if not isinstance(source, PathLike):
        raise UsageError(
            f"{_short(source)} is no report: give a Report, its text as str, or its file as Path."
        )
    found = list(read(source))
    if len(found) != 1:
        raise UsageError(f"{source} holds {len(found)} reports: go through them with mapper.read.")
    return found[0]


def _short(given: object) -> str:
    words = repr(given)
    return words if len(words) <= 60 else f"{words[:59]}…"


@cache
def _embedded() -> "Gazetteer":
    from gazetteer import Gazetteer

    return Gazetteer.open()
