"""The command line of the gazetteer. Answers go to standard output, errors to standard error."""

import io
import json
import os
import sys
import warnings
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import Console

from .commands import sources as cli_sources
from .commands.online import cache_command, chained, failures, online_options
from .commands.where import BOUNDARIES, where_command
from .errors import GazetteerError, GazetteerWarning, not_json
from .lookup import Gazetteer
from .place import Answer, Point, Query
from .process import laid_out, run_command
from .ranking.asking import kind_asked
from .report import answer_row, answer_table, plain, query_row, source_row, source_table

WIDE = 160  # columns of a table where the output is no terminal and COLUMNS is not set
FORMATS = click.Choice(["table", "jsonl"])


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("event-mapper"), prog_name="gazetteer")
def cli() -> None:
    """Places and all the spellings of their names, offline."""


@cli.command()
@click.argument("name")
@click.option(
    "--in", "within", multiple=True, metavar="PLACE", help="Country or province it lies in; may be repeated."
)
@click.option(
    "--near", metavar="LON,LAT", help="A position it is likely to be near (WGS 84, longitude first)."
)
@click.option("--kind", metavar="KIND", help="What the text calls it: village, city, province, country, …")
@click.option(
    "--limit", default=5, show_default=True, type=click.IntRange(1, 100), help="Most candidates shown."
)
@click.option("--format", "form", type=FORMATS, help="Default: table; jsonl for standard input.")
@BOUNDARIES
@online_options
def find(
    name: str,
    within: tuple[str, ...],
    near: str | None,
    kind: str | None,
    limit: int,
    form: str | None,
    boundaries: tuple[Path, ...],
    online: bool,
    geocoder: str | None,
    geocoder_options: tuple[str, ...],
) -> None:
    """Find the place that NAME means: ranked candidates with the reasons for each.

    NAME may be "al-Samaka, Idlib, Syria". With NAME - each line of standard input is a JSON object with
    name and, where known, in, near and kind; each is answered by one line. The options hold for lines
    that do not say these themselves.

    Nothing goes over the network without --online. With it, a name that is not found here (an ambiguous
    one is found) is asked of a geocoder, at most once a second, and its answer says that it came from
    there. An option may also stand in the environment: EVENT_MAPPER_GEOCODER_API_KEY for api_key.
    """
    if name != "-" and not name.strip():
        raise GazetteerError("The name is empty: write the name of a place, or - to read JSON Lines.")
    told = Query(name, within, (), _near(near), kind_asked(kind))
    gazetteer = chained(Gazetteer.open(), online, geocoder, geocoder_options)
    gazetteer.use_boundaries(*boundaries)
    for words in within:
        if not gazetteer.codes(words):
            raise GazetteerError(
                f"--in “{words}” is not known: write a country or province, by its name or ISO code."
            )
    if name == "-":
        _find_lines(gazetteer, told, limit, form or "jsonl")
    else:
        _show(gazetteer.ask(told, limit), form or "table")
    lost = failures(gazetteer)
    for sentence in lost:
        click.echo(plain(f"{sentence}."), err=True)
    click.get_current_context().exit(1 if lost else 0)


@cli.command()
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print it.")
def info(form: str) -> None:
    """Say what is inside, from where, under which licence."""
    sources = Gazetteer.open().sources()
    if form == "table":
        click.echo(laid_out(_console(), source_table(sources)), nl=False)
        return
    for source in sources:
        click.echo(json.dumps(source_row(source), ensure_ascii=False))


for _command in cli_sources.COMMANDS:
    cli.add_command(_command)


def _console() -> Console:
    known = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal()
    return Console(width=None if known else WIDE, highlight=False)


cli.add_command(cache_command)
cli.add_command(where_command(lambda table: click.echo(laid_out(_console(), table), nl=False)))


def _show(answer: Answer, form: str) -> None:
    if form == "jsonl":
        click.echo(json.dumps(answer_row(answer), ensure_ascii=False))
    elif answer.candidates:
        click.echo(laid_out(_console(), answer_table(answer)), nl=False)
    else:
        click.echo(plain(answer.reason))


def _near(value: Any) -> tuple[Point, ...]:
    """A position from "lon,lat" or [lon, lat]; several from a list of pairs."""
    if value is None or value == "" or value == []:
        return ()
    if isinstance(value, list) and all(isinstance(v, list) for v in value):
        return tuple(p for v in value for p in _near(v))
    try:
        lon, lat = (float(v) for v in (value.split(",") if isinstance(value, str) else value))
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        raise GazetteerError(
            f"“{str(value)[:60]}” is no position; give longitude,latitude such as 36.7,35.5."
        ) from error
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise GazetteerError(f"“{value}” lies outside the world; give longitude,latitude, in this order.")
    return (Point(lon, lat),)


def _query(line: str, told: Query) -> Query:
    """What a line asks, with what is ``told`` for all lines where it does not say it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise GazetteerError(f"not JSON ({not_json(error)}); write one object a line") from error
    if not isinstance(row, dict) or not isinstance(row.get("name"), str):
        raise GazetteerError('no object with a “name” that is text; write {"name": …}')
    within = row.get("in") or list(told.within)
    within = [within] if isinstance(within, str) else within
    kind = row.get("kind")
    if not isinstance(within, list) or not all(isinstance(w, str) for w in within):
        raise GazetteerError("“in” is neither text nor a list of texts")
    if kind is not None and not isinstance(kind, str):
        raise GazetteerError("“kind” is not text")
    near = _near(row.get("near")) or told.near
    return Query(row["name"], tuple(within), (), near, kind_asked(kind) or told.kind)


def _answers(gazetteer: Gazetteer, lines: TextIO, told: Query, limit: int) -> Iterator[tuple[Answer, int]]:
    """An answer a line, and the number of the line where it could not be read, else 0."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield gazetteer.ask(_query(line, told), limit), 0
        except GazetteerError as error:
            yield Answer(Query(""), None, 0.0, f"line {number} cannot be read: {error}"), number


def _find_lines(gazetteer: Gazetteer, told: Query, limit: int, form: str) -> None:
    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    bad = []
    for answer, number in _answers(gazetteer, lines, told, limit):
        if number:
            bad.append(number)
        if number and form == "jsonl":
            row = {"query": query_row(answer.query) | {"line": number}, "best": None}
            click.echo(json.dumps(row | {"reason": answer.reason, "candidates": []}, ensure_ascii=False))
        else:
            _show(answer, form)
        sys.stdout.flush()
    if bad:
        listed = ", ".join(map(str, bad[:10]))
        raise GazetteerError(
            f"{len(bad)} line(s) of standard input could not be read ({listed}); correct them."
        )


def tell_warnings() -> None:
    """Print what could not be used of the user's additions, each once, as a sentence on standard error."""
    told: set[str] = set()

    def show(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        if issubclass(category, GazetteerWarning) and str(message) not in told:
            told.add(str(message))
            click.echo(plain(str(message)), err=True)

    warnings.simplefilter("always", GazetteerWarning)
    warnings.showwarning = show


def main() -> None:
    """Run the command line: an error is one sentence and exit code 2."""
    tell_warnings()
    started = partial(cli, prog_name="gazetteer", standalone_mode=False)
    if code := run_command(started, "gazetteer", (GazetteerError,), _say):
        sys.exit(code)


def _say(sentence: str) -> None:
    click.echo(plain(sentence), err=True)


if __name__ == "__main__":
    main()
