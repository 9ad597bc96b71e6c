"""What the commands of `mapper` share: the options that say where places come from, and how they complain."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from gazetteer import Gazetteer, online

from .. import backends
from ..errors import UsageError
from ..proposals.backend import Backend
from ..readers import FORMATS, Asked
from ..readers.table import columns_of
from ..settings import Settings, coarseness, file_name
from .table import plain

#: Columns of a table where the output is no terminal and COLUMNS is not set, and the fewest there can be.
WIDE, LEAST = 120, 40
#: As many processes as the pool of Windows takes.
MOST_JOBS = 61
PLACES = (
    click.option(
        "--online", is_flag=True,
        help="Ask a geocoder over the network for names that the gazetteer does not know.",
    ),
    click.option(
        "--geocoder", default="nominatim", metavar="NAME",
        help="Which geocoder of geopy --online asks.  [nominatim]",
    ),
    click.option(
        "--geocoder-option", "geocoder_options", multiple=True, metavar="KEY=VALUE",
        help="An option of the geocoder, such as domain, api_key or timeout; may be repeated.",
    ),
    click.option(
        "--boundaries", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
        help="Provinces of a file (GeoJSON, GeoPackage, shapefile) instead of ours; may be repeated.",
    ),
    click.option(
        "--about", multiple=True, metavar="PLACE",
        help="Country, province or district (name or ISO code) that the reports are about, where they do not "
        "say so; may be repeated.",
    ),
    click.option(
        "--backend", default="rules", metavar="NAME",
        help="What reads the reports: rules, spacy:MODEL or openai:MODEL.  [rules]",
    ),
    click.option(
        "--endpoint", default="", metavar="URL",
        help="Address of the server of openai:MODEL; the key, if any, is in $EVENT_MAPPER_KEY.",
    ),
    click.option(
        "--backend-option", "backend_options", multiple=True, metavar="KEY=VALUE",
        help="An option of the back-end, such as timeout=60 or PERSON=none; may be repeated.",
    ),
)  # fmt: skip
"""The options that say where places and boundaries come from, and what reads the reports."""

INPUT = (
    click.option(
        "--input-format", type=click.Choice([form.name for form in FORMATS]),
        help="What the input is, where its name and its beginning do not tell.",
    ),
    click.option("--encoding", default="", metavar="NAME", help="Encoding of text, such as windows-1256."),
    click.option(
        "--columns", multiple=True, metavar="WHAT=COLUMN,…",
        help="For tables and JSON: which column or member is what: text, id, title, published, publisher, "
        "url, lang, about (the country or province). May be repeated.",
    ),
    click.option(
        "--day-order", type=click.Choice(["dmy", "mdy"]),
        help="How 03/04/2020 is meant: the day or the month first.",
    ),
)  # fmt: skip
"""The options that say how the input is to be read."""

COARSEN = click.option(
    "--coarsen", default="", metavar="KM|unit",
    help="Coarsen positions to cells of so many km, or to provinces, and leave out what names the place.",
)  # fmt: skip
"""How coarse positions are made before anything is written."""

MAP = (
    click.option("-o", "--output", default="outputs", metavar="DIR", help="Folder for the files.  [outputs]"),
    click.option("--name", default="", metavar="NAME", help="Name of the files, without an ending."),
    click.option(
        "--title",
        default="",
        metavar="TEXT",
        help="Heading of the map; without it the report's title, or of several how many and of which days.",
    ),
    click.option("--lang", default="en", metavar="CODE", help="Language of the map's own words: en or ar."),
    click.option(
        "--tiles", default="", metavar="NAME|URL", help="Add an online layer, such as OpenStreetMap.Mapnik."
    ),
    click.option(
        "--corridors",
        default="",
        metavar="FILE",
        help="Draw known routes (GeoJSON, or CSV with name and wkt).",
    ),
    click.option("--png", default="", metavar="FILE", help="Draw a sheet of A4 too, as a picture (300 dpi)."),
    click.option("--pdf", default="", metavar="FILE", help="Draw a sheet of A4 too, as PDF."),
    click.option(
        "--gpkg",
        default="",
        metavar="FILE",
        help="Write a GeoPackage too: events, corridors, zones as layers.",
    ),
    COARSEN,
)
"""The options that say what a map is like and where its files go."""


JOBS = click.option(
    "--jobs", default=1, show_default=True, metavar="N", type=click.IntRange(1, MOST_JOBS),
    help="How many processes read reports at once, for many reports: each takes 0.3 GB and two seconds to "
    "start.",
)  # fmt: skip
"""How many processes read."""


def map_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of MAP, in their order."""
    for option in reversed(MAP):
        command = option(command)
    return command


def map_settings(options: dict[str, Any]) -> dict[str, Any]:
    """The fields of Settings that the options of MAP ask for, beside the others given."""
    paths = {
        name: Path(options[name]) if options[name] else None for name in ("corridors", "png", "pdf", "gpkg")
    }
    name = file_name(options["name"]) if options["name"] else ""
    return {
        **options, **paths, "name": name, "output": Path(options["output"]),
        "coarsen": coarseness(options["coarsen"]),
    }  # fmt: skip


def input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of INPUT, in their order."""
    for option in reversed(INPUT):
        command = option(command)
    return command


def asked(options: dict[str, Any], *, dated: bool) -> Asked:
    """What the options of INPUT say, taken out of all options. Raises UsageError for --columns misused."""
    return Asked(
        format=options.pop("input_format") or "",
        encoding=options.pop("encoding"),
        columns=columns_of(options.pop("columns")),
        day_order=options.pop("day_order") or "",
        dated=dated,
        say=complain,
    )


def places_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of PLACES, in their order."""
    for option in reversed(PLACES):
        command = option(command)
    return command


def opened(settings: Settings) -> Gazetteer:
    """The gazetteer, with the user's boundaries and, only where asked for, the geocoder behind it.

    Raises UsageError where a geocoder is told of that would not be asked, or would be by several at once.
    """
    if settings.online and settings.jobs > 1:
        raise UsageError("--online asks one name at a time: leave out --jobs.")
    if not settings.online and (settings.geocoder != Settings().geocoder or settings.geocoder_options):
        said = "--geocoder-option" if settings.geocoder_options else "--geocoder"
        raise UsageError(f"{said} says whom --online asks: add --online, or leave it out.")
    places = Gazetteer.open()
    places.use_boundaries(*settings.boundaries)
    return online(places, settings.geocoder, settings.geocoder_options) if settings.online else places


def backend(settings: Settings) -> Backend:
    """What reads the reports. Raises UsageError where it cannot be had."""
    return backends.opened(settings.backend, settings.endpoint, settings.backend_options)


def console() -> Console:
    """Standard output as wide as its terminal; elsewhere as wide as $COLUMNS says, or else as a page is."""
    said = os.environ.get("COLUMNS", "")
    told = int(said) if said.isascii() and said.isdigit() and len(said) < 5 else 0
    width = None if sys.stdout.isatty() else max(told, LEAST) if told else WIDE
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


@contextmanager
def counting(*, beside_output: bool = True) -> Iterator[Callable[[int], None]]:
    """Told how many reports were read; shows it where no results fill the same terminal meanwhile."""
    if not sys.stderr.isatty() or (beside_output and sys.stdout.isatty()):
        yield lambda _number: None
        return
    with Console(stderr=True).status("Reading …") as shown:
        yield lambda number: shown.update(f"Reports read: {number}")


def complain(sentence: str) -> None:
    """Print one sentence on standard error; nothing in it steers the terminal."""
    click.echo(f"mapper: {plain(sentence)}", err=True)
