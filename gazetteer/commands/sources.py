"""The commands of the command line that deal with places of others: add, remove, sources, check.

What they need is loaded when they run: `gazetteer find` should not wait for it.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from ..entry import Found
from ..errors import GazetteerError
from ..place import Point
from ..process import laid_out
from .rejects import Rejects, many, note

if TYPE_CHECKING:
    from ..additions.adding import Added
    from ..additions.check import Finding
    from ..additions.inputs import Input
    from ..lookup import Gazetteer

WIDE = 160  # columns of a table where the output is no terminal
FORMATS = click.Choice(["table", "jsonl"])
_COLUMNS_HELP = (
    "For “table”: which column is what: name, name_<language>, names, lat, lon, where, country, admin1, "
    "admin2, admin3, kind, population, id, geonames, wikidata. May be repeated."
)


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)


def _line(row: dict[str, Any]) -> None:
    click.echo(json.dumps(row, ensure_ascii=False))


@click.command()
@click.argument("source")
@click.argument("file")
@click.option("--name", metavar="NAME", help="What to call it, for “remove”. Default: after the file.")
@click.option("--columns", multiple=True, metavar="WHAT=COLUMN,…", help=_COLUMNS_HELP)
@click.option("--country", default="", metavar="XX", help="ISO code of the country of rows that name none.")
@click.option(
    "--names", metavar="FILE", help="For “geonames”: its table of alternate names (file, address or code)."
)
@click.option("--encoding", default="", metavar="NAME", help="Encoding of a text table, where guessed wrong.")
@click.option(
    "--rejects", type=click.Path(path_type=Path), metavar="FILE", help="Write all rows that cannot be used."
)
@click.option(
    "--max-bad-shown",
    default=5,
    show_default=True,
    type=click.IntRange(0),
    metavar="N",
    help="Bad rows shown.",
)
def add(
    source: str,
    file: str,
    name: str | None,
    columns: tuple[str, ...],
    country: str,
    names: str | None,
    encoding: str,
    rejects: Path | None,
    max_bad_shown: int,
) -> None:
    """Add the places of a file to the gazetteer.

    SOURCE is what kind of file it is: geonames, ocha, whosonfirst, wikidata, osm or table (“gazetteer
    sources” says more). FILE is a file, an http address or, for geonames, a code: SY, allCountries,
    cities15000. What cannot be used is named by its line, and the rest goes in. The same file twice changes
    nothing; another file under the same name takes its place.
    """
    from ..additions.inputs import Words, name_for, opened

    chosen, bad = name or name_for(source, file), Rejects(max_bad_shown, rejects)
    with opened(Words(source, file, columns, country, encoding, names), chosen, note) as given:
        added = _stored(chosen, source, given, bad)
    layer = added.layer
    if not added.changed:
        click.echo(f"“{layer.name}” holds this file ({many(layer.places, 'place')}); nothing was changed.")
        return
    unused = f"{many(layer.bad, 'row')} could not be used" if layer.bad else "Every row could be used"
    click.echo(
        f"Added “{layer.name}”: {many(layer.places, 'place')} with {many(layer.names, 'name')}; "
        f"{layer.merged:,} of these places were there already. {unused}."
    )
    if added.instead_of is not None:
        old = added.instead_of
        click.echo(
            f"It took the place of “{old.name}”: {many(old.places, 'place')} of {old.origin} ({old.title}). "
            "To keep both, give each a --name."
        )
    quoted = f'"{layer.name}"' if " " in layer.name else layer.name
    if source == "table" and (wrong := _doubtful(layer.name)):
        looks = "looks" if wrong == 1 else "look"
        click.echo(f"{many(wrong, 'row')} {looks} wrong: run gazetteer check {quoted}")
    click.echo(f"Take it out again with: gazetteer remove {quoted}")
    if bad.count:
        sys.exit(1)


def _doubtful(name: str) -> int:
    """In how many rows of what was added under a name `gazetteer check` finds something."""
    from ..additions.progress import counting
    from ..lookup import Gazetteer

    lines: set[int] = set()
    with Gazetteer.open() as gazetteer, counting("Checking") as progress:
        for _, findings in _layers((name,), gazetteer):
            for finding in findings:
                lines.add(finding.line)
                progress("Checking; doubtful so far:", len(lines))
    return len(lines)


def _stored(name: str, source: str, given: "Input", bad: Rejects) -> "Added":
    from ..additions import adding
    from ..additions.progress import counting

    adding.allowed(name)  # what is inside is built first, under its own bar
    entries = given.entries()
    info = given.source.info(source, given.origin, f"SHA-256 {given.digest}")
    bad.ready(given)
    try:
        with counting(f"Reading {given.origin}") as progress:
            added = adding.add(
                name, entries, digest=given.stamp, info=info, on_bad=bad.add, progress=progress
            )
    except GazetteerError:
        bad.close(given)
        raise
    if added.changed:  # of a file that is inside already no row was read, and its rejects stay as they are
        bad.close(given)
    return added


@click.command()
@click.argument("name")
def remove(name: str) -> None:
    """Take out what was added under NAME; “gazetteer sources” lists the names."""
    from ..additions import adding
    from ..additions.inputs import meant

    layer = adding.remove(meant(name, (layer.name for layer in adding.added())))
    click.echo(f"Removed “{layer.name}”: {many(layer.places, 'place')} of {layer.origin}.")


@click.command()
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print it.")
def sources(form: str) -> None:
    """Say what is inside, what was added, and what can be added."""
    from ..additions import adding
    from ..opening import embedded_path
    from ..sources import ADDABLE
    from ..storage.index import Index
    from .report_sources import addable_table, inside_table

    inside, added = Index(embedded_path()), adding.added()
    embedded = inside.sources()
    inside.close()
    if form == "table":
        for table in (inside_table(embedded, added), addable_table(ADDABLE)):
            click.echo(laid_out(_console(), table), nl=False)
        return
    for info in embedded:
        _line({"state": "inside", "name": info.id} | asdict(info))
    for layer in added:
        _line({"state": "added"} | asdict(layer))
    for key, kind in ADDABLE.items():
        facts = {"licence": kind.licence, "credit": kind.credit, "formats": kind.formats}
        _line({"state": "addable", "id": key, "title": kind.title} | facts | {"known by": kind.recognised})


@click.command()
@click.argument("what", nargs=-1, metavar="[NAME | SOURCE FILE]")
@click.option("--columns", multiple=True, metavar="WHAT=COLUMN,…", help="As for “add”.")
@click.option("--country", default="", metavar="XX", help="As for “add”.")
@click.option("--encoding", default="", metavar="NAME", help="As for “add”.")
@click.option(
    "--limit", default=50, show_default=True, type=click.IntRange(1), help="Most rows of the table."
)
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="jsonl prints all.")
def check(
    what: tuple[str, ...], columns: tuple[str, ...], country: str, encoding: str, limit: int, form: str
) -> None:
    """Look for doubtful places: in what was added (all, or NAME), or in a FILE before it is added.

    Looks for positions outside the stated province or country, exchanged latitude and longitude, doubles,
    names that no look-up could find. The exit code is 1 where something was found.
    """
    from ..additions.inputs import Words, opened
    from ..lookup import Gazetteer

    if len(what) > 2:
        raise GazetteerError("Give the NAME of what was added, or a SOURCE and a FILE, or nothing.")
    with Gazetteer.open() as gazetteer:
        if len(what) == 2:
            words = Words(what[0], what[1], columns, country, encoding)
            with opened(words, "check", note) as given:
                entries = given.entries()
                count = _report(_findings(entries, gazetteer), form, limit)
        else:
            count = sum(_report(f, form, limit, name) for name, f in _layers(what, gazetteer))
    if count:
        sys.exit(1)


def _layers(what: tuple[str, ...], gazetteer: "Gazetteer") -> "Iterator[tuple[str, Iterator[Finding]]]":
    """The name and the findings of what was added: of all, or of one."""
    from ..additions.inputs import meant
    from ..storage.catalogue import Catalogue, data_folder
    from ..storage.index import Index

    catalogue = Catalogue(data_folder())
    known = {layer.name: layer for layer in catalogue.layers()}
    name = meant(what[0], known) if what else ""
    if what and name not in known:
        there = ", ".join(known) or "nothing was added yet"
        raise GazetteerError(
            f"Nothing of the name “{what[0]}” was added ({there}); for a file give SOURCE FILE."
        )
    if not known:
        click.echo("Nothing was added yet; give a SOURCE and a FILE to check one.")
    for layer in [known[name]] if what else known.values():
        index = Index(catalogue.path(layer))
        yield layer.name, _findings(index.entries(), gazetteer)
        index.close()


class _Units:
    """What the checks ask, answered by a Gazetteer."""

    def __init__(self, gazetteer: "Gazetteer") -> None:
        self._gazetteer = gazetteer
        self.codes, self.boundary = gazetteer.codes, gazetteer.boundary

    def unit_at(self, point: Point) -> tuple[str, str]:
        """The codes of the country and the first-level unit that hold a point."""
        return self._gazetteer.unit_at(point)

    def label(self, code: str) -> str:
        """The name of a unit."""
        unit = self._gazetteer.unit(code)
        return unit.name if unit else code


def _findings(entries: Iterable[Found], gazetteer: "Gazetteer") -> "Iterator[Finding]":
    from ..additions.check import check as look

    return look(entries, _Units(gazetteer))


def _report(findings: "Iterator[Finding]", form: str, limit: int, name: str = "") -> int:
    """Print findings; how many there were."""
    from ..additions.progress import counting
    from .report_sources import findings_table

    count, shown, by_check = 0, list["Finding"](), dict[str, int]()
    with counting("Checking") as progress:
        for finding in findings:
            count += 1
            by_check[finding.check] = by_check.get(finding.check, 0) + 1
            if form == "jsonl":
                _line(({"added": name} if name else {}) | asdict(finding))
            elif count <= limit:
                shown.append(finding)
            progress("Checking; doubtful so far:", count)
    if form == "jsonl":
        return count
    if not count:
        click.echo(f"Nothing doubtful{f' in “{name}”' if name else ''}.")
        return 0
    click.echo(laid_out(_console(), findings_table(shown, name)), nl=False)
    listed = ", ".join(f"{n:,} {c}" for c, n in sorted(by_check.items(), key=lambda i: -i[1]))
    rest = f"; {count - limit:,} are not shown (--limit, --format jsonl)" if count > limit else ""
    click.echo(f"{count:,} found: {listed}{rest}.")
    return count


COMMANDS: tuple[click.Command, ...] = (add, remove, sources, check)
"""To be registered by the command line."""
