"""The command line: `mapper read`, `mapper extract`, `mapper map`. The only file that prints or exits.

Exit code 0: all done. 1: done, but some input could not be read. 2: nothing was done. Every error is
one sentence on standard error. 130: stopped by Ctrl-C.
"""

import sys
import warnings
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from typing import Any

import click

from gazetteer import GazetteerError, GazetteerWarning, laid_out, mute, run_command

from . import serial
from .commands.evaluate import evaluate_command
from .commands.options import (
    COARSEN,
    JOBS,
    asked,
    complain,
    console,
    input_options,
    map_options,
    map_settings,
    places_options,
)
from .commands.overview import MOST, overview
from .commands.reports import Reading
from .commands.table import table
from .errors import MapperError, UsageError
from .files import kept
from .gold import draft as gold_draft
from .model import Extraction
from .readers import jsonl
from .settings import Settings, coarseness, day_of_publication

REPORTS = click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
PUBLISHED = click.option("--published", default="", metavar="DATE", help="Day of reports that carry none.")
PUBLISHER = click.option(
    "--publisher", default="", metavar="NAME", help="Publisher of reports that name none."
)
#: Formats made of all reports together, as in ``mapper.export.TEXTS``, whose libraries are not loaded here.
PRINTED = ("csv", "geojson")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("event-mapper"), prog_name="mapper")
def cli() -> None:
    """Turn reports about conflicts and crises into events with their evidence, and into a map.

    REPORT is a file (plain text, HTML, PDF, .docx, an RSS or Atom feed, e-mails as .eml or .mbox, .jsonl,
    .json, .csv, .tsv, .xlsx), a folder of such files, an http or https address, or - for standard input.
    Title, day and publisher are taken from the report where they stand in it.
    """


@cli.command("map")
@REPORTS
@PUBLISHED
@PUBLISHER
@map_options
@input_options
@places_options
@JOBS
def map_command(reports: tuple[str, ...], published: str, publisher: str, **options: Any) -> None:
    """Draw a map that opens with no network, and the same as GeoJSON.

    Writes DIR/<stem>.html and DIR/<stem>.geojson, <stem> being the report's file name; several
    reports, a .jsonl file or standard input make one map named "map", with DIR/map-summary.html beside
    it. Then prints a table of what was found; of many reports, how much of what. Nothing goes over the
    network without --online.
    """
    given = asked(options, dated=bool(published))
    settings = Settings(
        published=day_of_publication(published) if published else None,
        publisher=publisher,
        **map_settings(options),
    )
    from . import maps  # heavy: the map's libraries load for this command alone

    known, stem = maps.known_routes(settings), maps.stem_of(reports, settings)
    maps.keep_inputs(stem, settings, reports)
    reading = Reading(reports, settings, given, streams=False)
    found = list(reading.extractions())
    if found and reading.gazetteer:
        shown = maps.gather(found, reading.gazetteer, settings, known)
        written = maps.write(shown, stem, settings)
        tell(found, [f"{what}: {path}" for what, path in written.files()])
    reading.finish()


@cli.command("extract")
@REPORTS
@PUBLISHED
@PUBLISHER
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "jsonl", *PRINTED, "labels"]),
    default="table",
    show_default=True,
    help="What to write.",
)
@COARSEN
@input_options
@places_options
@JOBS
def extract_command(
    reports: tuple[str, ...], published: str, publisher: str, style: str, coarsen: str, **options: Any
) -> None:
    """Write what is found in reports to standard output.

    table is for reading, as wide as the terminal (elsewhere 120 characters, or $COLUMNS); jsonl is
    one JSON object a report, each written as soon as it
    is read; csv is one row an event, of all the reports together, for R, pandas or a spreadsheet; geojson
    is what `mapper map` writes; labels is YAML to correct and to score against with `mapper evaluate`.
    """
    given = asked(options, dated=bool(published))
    settings = Settings(
        published=day_of_publication(published) if published else None,
        publisher=publisher,
        coarsen=coarseness(coarsen),
        **options,
    )
    if settings.coarsen and style not in PRINTED:
        raise UsageError(
            f"--coarsen goes with --format {' or '.join(PRINTED)}: {style} holds the report's words, "
            "which name the place."
        )
    reading = Reading(reports, settings, given)
    if style in PRINTED:
        found = list(reading.extractions())
        if found and reading.gazetteer:
            from . import maps

            maps.print_as(style, maps.gather(found, reading.gazetteer, settings), sys.stdout)
    else:
        for extraction in reading.extractions():
            if style == "jsonl":
                click.echo(serial.dumps(extraction))
            elif style == "labels":
                click.echo(gold_draft.draft(extraction), nl=False)
            else:
                show(extraction)
    reading.finish()


@cli.command("read")
@REPORTS
@PUBLISHED
@PUBLISHER
@input_options
def read_command(reports: tuple[str, ...], published: str, publisher: str, **options: Any) -> None:
    """Write reports as JSON Lines to standard output, with what is known of each.

    One object a line with id, title, text, published, publisher, url and lang; `mapper extract -` and
    `mapper map -` read it.
    """
    given = asked(options, dated=bool(published))
    settings = Settings(published=day_of_publication(published) if published else None, publisher=publisher)
    reading = Reading(reports, settings, given)
    for report in reading:
        click.echo(jsonl.line_of(report))
    reading.finish()


cli.add_command(evaluate_command)


def show(extraction: Extraction) -> None:
    """Print the table of one report and an empty line."""
    page = console()
    click.echo(laid_out(page, table(extraction, page.width), ""), nl=False)


def tell(found: Sequence[Extraction], lines: Sequence[str]) -> None:
    """Print the tables of what was found, of many reports one for all, then lines.

    The files are written by then: who stops listening ("| head") ends nothing but the printing.
    """
    try:
        if len(found) > MOST:
            click.echo(laid_out(console(), overview(found), ""), nl=False)
        else:
            for extraction in found:
                show(extraction)
        for line in lines:
            click.echo(line)
        sys.stdout.flush()
    except BrokenPipeError:
        mute()


def tell_warnings() -> None:
    """Print what could not be used of the user's additions as a sentence on standard error."""

    def told(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        if issubclass(category, GazetteerWarning):
            complain(str(message))

    warnings.simplefilter("always", GazetteerWarning)
    warnings.showwarning = told


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line (on ``sys.argv`` by default); an error is one sentence and exit code 2."""
    tell_warnings()
    try:
        started = partial(cli.main, arguments, prog_name="mapper", standalone_mode=False)
        if code := run_command(started, "mapper", (MapperError, GazetteerError), complain):
            sys.exit(code)
    finally:
        kept.write()


if __name__ == "__main__":
    main()
