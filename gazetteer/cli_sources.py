"""The commands of the command line that deal with places of others: add, remove, sources, check."""

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn, TransferSpeedColumn
from rich.table import Table

from .entry import BadRow, Found
from .errors import GazetteerError, SourceError
from .place import Point, SourceInfo
from .report import plain

if TYPE_CHECKING:
    from .catalogue import LayerInfo
    from .check import Finding
    from .download import Arrived
    from .lookup import Gazetteer
    from .sources import Addable
    from .sources.options import Options

WIDE = 160  # columns of a table where the output is no terminal
FORMATS = click.Choice(["table", "jsonl"])
_UNSAFE = re.compile(r"[^\w.+-]+")


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)


def _note(sentence: str) -> None:
    click.echo(plain(sentence), err=True)


def _source(name: str) -> "Addable":
    from .sources import ADDABLE

    if name not in ADDABLE:
        raise GazetteerError(f"“{name}” is no source that can be added; choose one of: {', '.join(ADDABLE)}.")
    return ADDABLE[name]


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read: where it is, what the user called it, its SHA-256, and whether it is ours to delete."""

    path: Path
    origin: str
    digest: str
    fetched: bool = False


@contextmanager
def _file(source: str, words: str, *, alternates: bool = False) -> Iterator[_File]:
    """The file that words name: a path, an address, or for GeoNames a code such as SY; fetched if need be."""
    from .download import digest_of, geonames_url, is_url

    path = Path(words)
    code = geonames_url(words, alternates=alternates) if source == "geonames" else None
    if is_url(words) or (code is not None and not path.exists()):
        arrived = _fetched(code or words, source, words)
        try:
            yield _File(arrived.path, arrived.origin, arrived.digest, fetched=True)
        finally:
            arrived.path.unlink(missing_ok=True)
        return
    if not path.exists():
        more = " or a code such as SY, allCountries or cities15000" if source == "geonames" else ""
        raise SourceError(f"There is no file {words}; give a file, an http address{more}.")
    digest = digest_of(path)
    yield _File(path, path.name, digest)


def _fetched(url: str, source: str, words: str) -> "Arrived":
    from .build import cache_folder
    from .download import fetch, is_url

    last = url.rpartition("/")[2]
    instead = f"download it elsewhere and give the file: gazetteer add {source} {last or 'FILE'}"
    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn(),
        console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty(),
    )  # fmt: skip
    with bar:
        task = bar.add_task(f"Downloading {escape(plain(last))}", total=None)
        arrived = fetch(
            url,
            cache_folder() / "downloads",
            lambda _words, done, whole: bar.update(task, completed=done, total=whole or None),
            instead=instead,
        )
    size = arrived.path.stat().st_size / 1e6
    _note(f"Downloaded {url if not is_url(words) else words} ({size:.1f} MB, SHA-256 {arrived.digest}).")
    return arrived


def _columns(given: Iterable[str], source: str) -> tuple[tuple[str, str], ...]:
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
    from .sources.values import country_of

    code = country_of(text)
    if text and not code:
        raise GazetteerError(f"--country “{text}” is no country; give its ISO code, such as SY.")
    return code


@contextmanager
def _options(
    source: str, columns: Iterable[str], country: str, encoding: str, names: str | None, name: str
) -> "Iterator[tuple[Options, str]]":
    """The options and a digest of those that change what is read ("" where none does)."""
    from .sources.options import Options

    options = Options(_columns(columns, source), _country(country), name, None, encoding, _note)
    said = [*(f"{a}={b}" for a, b in options.columns), options.country, encoding]
    if not names:
        yield options, "\n".join(said) if any(said) else ""
        return
    if source != "geonames":
        raise GazetteerError("--names is GeoNames' table of alternate names; it goes with “geonames” only.")
    with _file("geonames", names, alternates=True) as table:
        yield replace(options, names=table.path), "\n".join([*said, table.digest])


def _name_for(source: str, words: str) -> str:
    """A name for an addition: "geonames-SY", else the file's own name without its endings."""
    stem = words.rstrip("/\\").replace("\\", "/").rpartition("/")[2].partition("?")[0]
    stem = re.sub(
        r"(\.(zip|gz|csv|tsv|txt|xlsx|geojson|json|shp|gpkg|kml|geojsonl|jsonl))+\Z", "", stem, flags=re.I
    )
    stem = _UNSAFE.sub("_", stem).strip("_.")[:60] or "places"
    return f"{source}-{stem.upper() if len(stem) == 2 else stem}" if source == "geonames" else stem


class _Bad:
    """Shows the first bad rows, and writes all of them to a file where one is wanted."""

    def __init__(self, shown: int, rejects: Path | None) -> None:
        self._shown, self._rejects, self._rows = shown, rejects, list[BadRow]()
        self.count = 0

    def add(self, row: BadRow) -> None:
        self.count += 1
        if self.count <= self._shown:
            _note(f"line {row.line}: {row.reason}")
        if self._rejects is not None:
            self._rows.append(row)

    def close(self) -> None:
        if self.count > self._shown:
            rest = self.count - self._shown
            where = f"all are in {self._rejects}" if self._rejects else "--rejects FILE writes all"
            _note(f"… and {rest:,} more rows that cannot be used ({where}).")
        if self._rejects is None:
            return
        lines = "".join(f"{r.line}\t{plain(r.reason)}\n" for r in self._rows)
        temporary = self._rejects.with_name(f".{self._rejects.name}.tmp")
        try:
            temporary.write_text("line\treason\n" + lines, encoding="utf-8")
            temporary.replace(self._rejects)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise GazetteerError(f"{self._rejects} cannot be written ({error.strerror or error}).") from error


@contextmanager
def _counting(words: str) -> Iterator[Callable[[str, int], None]]:
    """A line on the terminal with what is being done, the rows so far, and how many a second."""
    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,.0f} rows"),
        TextColumn("{task.fields[speed]}"),
        console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty(),
    )  # fmt: skip
    with bar:
        task = bar.add_task(escape(plain(words)), total=None, speed="")

        def told(doing: str, rows: int) -> None:
            speed = bar.tasks[0].speed
            said = f"{speed:,.0f} rows/s" if speed else ""
            bar.update(task, description=escape(plain(doing)), completed=rows, speed=said)

        yield told


@click.command()
@click.argument("source")
@click.argument("file")
@click.option("--name", metavar="NAME", help="What to call it, for “remove”. Default: after the file.")
@click.option(
    "--columns",
    multiple=True,
    metavar="WHAT=COLUMN,…",
    help="For “table”: which column is what: name, name_<language>, names, lat, lon, where, country, admin1, "
    "admin2, admin3, kind, population, id, geonames, wikidata. May be repeated.",
)
@click.option("--country", default="", metavar="XX", help="ISO code of the country of rows that name none.")
@click.option(
    "--names",
    metavar="FILE",
    help="For “geonames”: its table of alternate names (a file, an address, or a code).",
)
@click.option(
    "--encoding", default="", metavar="NAME", help="Encoding of a text table, where it is guessed wrong."
)
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
    source: str, file: str, name: str | None, columns: tuple[str, ...], country: str, names: str | None,
    encoding: str, rejects: Path | None, max_bad_shown: int,
) -> None:  # fmt: skip
    """Add the places of a file to the gazetteer.

    SOURCE is what kind of file it is: geonames, ocha, whosonfirst, wikidata, osm or table (“gazetteer
    sources” says more). FILE is a file, an http address or, for geonames, a code: SY, allCountries,
    cities15000. What cannot be used is named by its line, and the rest goes in. The same file twice changes
    nothing; another file under the same name takes its place.
    """
    kind, chosen = _source(source), name or _name_for(source, file)
    bad = _Bad(max_bad_shown, rejects)
    with (
        _options(source, columns, country, encoding, names, chosen) as (options, said),
        _file(source, file) as found,
    ):
        digest = found.digest if not said else hashlib.sha256(f"{found.digest}\n{said}".encode()).hexdigest()
        info = kind.info(source, found.origin, f"SHA-256 {found.digest}")
        _store(chosen, kind.read(found.path, options), digest, info, bad)
    if bad.count:
        sys.exit(1)


def _store(name: str, entries: Iterator[Found], digest: str, info: SourceInfo, bad: _Bad) -> None:
    from . import adding
    from .catalogue import checked_name
    from .opening import embedded_path

    checked_name(name)
    embedded_path()  # built first, under its own bar
    try:
        with _counting(f"Reading {info.origin}") as progress:
            result = adding.add(name, entries, digest=digest, info=info, on_bad=bad.add, progress=progress)
    finally:
        bad.close()
    layer = result.layer
    if not result.changed:
        click.echo(f"“{layer.name}” holds this file already ({layer.places:,} places); nothing was changed.")
        return
    click.echo(
        f"Added “{layer.name}”: {_many(layer.places, 'place')} with {_many(layer.names, 'name')}; "
        f"{layer.merged:,} of these places were there already. "
        f"{_many(layer.bad, 'row') if layer.bad else 'No row'} could not be used."
    )
    click.echo(f"Take it out again with: gazetteer remove {_quoted(layer.name)}")


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name


@click.command()
@click.argument("name")
def remove(name: str) -> None:
    """Take out what was added under NAME; “gazetteer sources” lists the names."""
    from . import adding

    layer = adding.remove(name)
    click.echo(f"Removed “{layer.name}”: {_many(layer.places, 'place')} of {layer.origin}.")


@click.command()
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="How to print it.")
def sources(form: str) -> None:
    """Say what is inside, what was added, and what can be added."""
    from . import adding
    from .opening import embedded_path, read_layers
    from .sources import ADDABLE

    inside, added = read_layers(embedded_path(), []), adding.added()
    embedded = inside.sources()
    inside.close()
    if form == "jsonl":
        for info in embedded:
            _line({"state": "inside", "name": info.id} | asdict(info))
        for layer in added:
            _line({"state": "added"} | asdict(layer))
        for key, kind in ADDABLE.items():
            facts = {"title": kind.title, "licence": kind.licence, "credit": kind.credit}
            _line(
                {"state": "addable", "id": key}
                | facts
                | {"formats": kind.formats, "recognised": kind.recognised}
            )
        return
    console = _console()
    console.print(_inside_table(embedded, added))
    console.print(_addable_table(ADDABLE))


def _line(row: dict[str, Any]) -> None:
    click.echo(json.dumps(row, ensure_ascii=False))


def _inside_table(embedded: Iterable[SourceInfo], added: "Iterable[LayerInfo]") -> Table:
    table = Table(title="In your gazetteer", title_justify="left")
    for column in ("name", "what", "places", "there before", "names", "added", "licence", "credit", "from"):
        right = column in ("places", "names", "there before")
        table.add_column(
            column,
            overflow="fold",
            justify="right" if right else "left",
            no_wrap=column in ("places", "names"),
        )
    for i in embedded:
        row = (i.id, i.title, f"{i.places:,}", "", f"{i.names:,}", "built in", i.licence, i.credit, i.version)
        table.add_row(*(escape(plain(cell)) for cell in row))
    for a in added:
        when, whence = a.added[:16].replace("T", " "), f"{a.origin}, {_short(a.version)}"
        counts = (f"{a.places:,}", f"{a.merged:,}", f"{a.names:,}")
        row = (a.name, a.title, *counts, when, a.licence, a.credit, whence)
        table.add_row(*(escape(plain(cell)) for cell in row))
    return table


def _short(version: str) -> str:
    """A version with the first figures of a SHA-256; jsonl has all."""
    return version[:20] + "…" if version.startswith("SHA-256 ") else version


def _addable_table(addable: "dict[str, Addable]") -> Table:
    table = Table(title="What can be added: gazetteer add SOURCE FILE", title_justify="left")
    for column in ("source", "what", "formats", "known by", "licence"):
        table.add_column(column, overflow="fold")
    for key, kind in addable.items():
        table.add_row(*(escape(c) for c in (key, kind.title, kind.formats, kind.recognised, kind.licence)))
    return table


@click.command()
@click.argument("what", nargs=-1, metavar="[NAME | SOURCE FILE]")
@click.option("--columns", multiple=True, metavar="WHAT=COLUMN,…", help="As for “add”.")
@click.option("--country", default="", metavar="XX", help="As for “add”.")
@click.option("--encoding", default="", metavar="NAME", help="As for “add”.")
@click.option(
    "--limit", default=50, show_default=True, type=click.IntRange(1), help="Most findings in the table."
)
@click.option("--format", "form", type=FORMATS, default="table", show_default=True, help="jsonl prints all.")
def check(
    what: tuple[str, ...], columns: tuple[str, ...], country: str, encoding: str, limit: int, form: str
) -> None:
    """Look for doubtful places: in what was added (all, or NAME), or in a FILE before it is added.

    Looks for positions outside the stated province or country, exchanged latitude and longitude, doubles,
    names that no look-up could find. The exit code is 1 where something was found.
    """
    if len(what) > 2:
        raise GazetteerError("Give the NAME of what was added, or a SOURCE and a FILE, or nothing.")
    from .lookup import Gazetteer

    with Gazetteer.open() as gazetteer:
        if len(what) == 2:
            with (
                _options(what[0], columns, country, encoding, None, "check") as (options, _),
                _file(*what) as found,
            ):
                count = _report(_checked(_source(what[0]).read(found.path, options), gazetteer), form, limit)
        else:
            count = sum(_report(f, form, limit, name) for name, f in _layers(what, gazetteer))
    if count:
        sys.exit(1)


def _layers(what: tuple[str, ...], gazetteer: "Gazetteer") -> "Iterator[tuple[str, Iterator[Finding]]]":
    from .catalogue import Catalogue, data_folder
    from .index import Index

    catalogue = Catalogue(data_folder())
    known = {layer.name: layer for layer in catalogue.layers()}
    if what and what[0] not in known:
        there = ", ".join(known) or "nothing was added yet"
        raise GazetteerError(
            f"Nothing of the name “{what[0]}” was added ({there}); for a file give SOURCE FILE."
        )
    if not known:
        click.echo("Nothing was added yet; give a SOURCE and a FILE to check one.")
    for layer in [known[what[0]]] if what else known.values():
        index = Index(catalogue.path(layer))
        yield layer.name, _checked(index.entries(), gazetteer)
        index.close()


def _checked(entries: Iterable[Found], gazetteer: "Gazetteer") -> "Iterator[Finding]":
    from .check import check as look

    return look(entries, _Units(gazetteer))


class _Units:
    """What the checks ask, answered by a Gazetteer."""

    def __init__(self, gazetteer: "Gazetteer") -> None:
        self._gazetteer = gazetteer
        self.unit_at: Callable[[Point], tuple[str, str]] = gazetteer.unit_at
        self.codes, self.boundary = gazetteer.codes, gazetteer.boundary

    def label(self, code: str) -> str:
        """The name of a unit."""
        unit = self._gazetteer.unit(code)
        return unit.name if unit else code


def _report(findings: "Iterator[Finding]", form: str, limit: int, name: str = "") -> int:
    """Print findings; how many there were."""
    if form == "jsonl":
        count = 0
        for finding in findings:
            count += 1
            _line(({"added": name} if name else {}) | asdict(finding))
        return count
    with _counting("Checking") as progress:
        shown, by_check, count = [], dict[str, int](), 0
        for finding in findings:
            count += 1
            by_check[finding.check] = by_check.get(finding.check, 0) + 1
            if count <= limit:
                shown.append(finding)
            progress("Checking: doubtful", count)
    if not count:
        click.echo(f"Nothing doubtful{f' in “{name}”' if name else ''}.")
        return 0
    table = Table(title=name or None, title_justify="left")
    for column in ("line", "place", "check", "what", "what to do"):
        table.add_column(column, overflow="fold", justify="right" if column == "line" else "left")
    for f in islice(shown, limit):
        place = f"{f.name} ({f.id})" if f.id else ""
        table.add_row(str(f.line), *(escape(plain(c)) for c in (place, f.check, f.what, f.todo)))
    _console().print(table)
    listed = ", ".join(f"{n:,} {c}" for c, n in sorted(by_check.items(), key=lambda i: -i[1]))
    rest = f"; {count - limit:,} more are not shown (--limit, --format jsonl)" if count > limit else ""
    click.echo(f"{count:,} found: {listed}{rest}.")
    return count


COMMANDS: tuple[click.Command, ...] = (add, remove, sources, check)
"""To be registered by the command line."""
