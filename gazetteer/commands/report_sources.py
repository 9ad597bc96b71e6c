"""Sources and findings as tables for a terminal."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from ..place import SourceInfo
from ..report import plain

if TYPE_CHECKING:
    from ..additions.check import Finding
    from ..sources import Addable
    from ..storage.catalogue import LayerInfo

_NUMBERS = ("places", "there before", "names", "line")


def _table(title: str | None, columns: Iterable[str]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(
            column,
            overflow="fold",
            justify="right" if column in _NUMBERS else "left",
            no_wrap=column in ("places", "names", "line", "source"),
        )
    return table


def _row(table: Table, cells: Iterable[str]) -> None:
    table.add_row(*(escape(plain(cell)) for cell in cells))


def inside_table(embedded: Iterable[SourceInfo], added: "Iterable[LayerInfo]") -> Table:
    """What is built in and what was added: counts, date, licence, credit, file, start of its SHA-256."""
    columns = ("name", "what it is and where it is from", "places", "there before", "names", "added")
    table = _table("In your gazetteer", (*columns, "licence and credit"))
    table.show_lines = True
    for i in embedded:
        counts = (f"{i.places:,}", "", f"{i.names:,}")
        _row(table, (i.id, f"{i.title}, {i.version}", *counts, "built in", _terms(i)))
    for a in added:
        what, when = f"{a.title}: {a.origin}, {_short(a.version)}", a.added[:16].replace("T", " ")
        counts = (f"{a.places:,}", f"{a.merged:,}", f"{a.names:,}")
        _row(table, (a.name, what, *counts, when, _terms(a)))
    return table


def _terms(source: "SourceInfo | LayerInfo") -> str:
    return ". ".join(text for text in (source.licence, source.credit) if text)


def _short(version: str) -> str:
    """A version with the first figures of a SHA-256; JSON Lines have all."""
    return version[:20] + "…" if version.startswith("SHA-256 ") else version


def addable_table(addable: "Mapping[str, Addable]") -> Table:
    """What can be added, and by what a file of each kind is known."""
    table = _table(
        "What can be added: gazetteer add SOURCE FILE", ("source", "what", "formats", "known by", "licence")
    )
    for key, kind in addable.items():
        _row(table, (key, kind.title, kind.formats, kind.recognised, kind.licence))
    return table


def findings_table(findings: "Iterable[Finding]", title: str) -> Table:
    """What is doubtful: where, what, what to do."""
    table = _table(title or None, ("line", "place", "check", "what", "what to do"))
    for f in findings:
        place = f"{f.name} ({f.id})" if f.id else ""
        _row(table, (str(f.line), place, f.check, f.what, f.todo))
    return table
