"""Tables of reports: CSV, TSV and the fullest sheet of an Excel workbook, one report a row.

Which column is what is said by the user ("text=notes,published=event_date") or told by usual headers. A row
that cannot be used is a Problem with its line; the rest goes in. Separators, encodings and broken quotes are
found out where tables of places are read, behind the gazetteer's door.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

import regex

from gazetteer import BadRow, GazetteerError, sheet_rows, table_rows

from ..dates.daytext import Order, day_of, order_of
from ..errors import UsageError
from ..lexicon import load
from ..model import Report
from . import packed
from .item import Asked, Item
from .problem import Problem
from .text import scrub, tidy

#: What a column may be, in the order in which headers are looked at.
WHAT = ("text", "id", "title", "published", "publisher", "url", "lang", "about")
#: Rows by which the columns and the order of day and month are judged.
PROBE = 500
_NOT_WORD = regex.compile(r"[^\p{L}\p{N}]+")
_CODE = regex.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_SHEET = 32 << 20

Row = Any  # gazetteer's Record: ``line`` and ``values``, which the door hands on without its name
Columns = Mapping[str, tuple[str, ...]]


@cache
def headers() -> dict[str, tuple[str, ...]]:
    """What is looked for -> headers that say so (letters and digits only, small), the likelier first."""
    return {what: tuple(map(str, load("columns").get(what, ()))) for what in WHAT}


@cache
def nothing() -> frozenset[str]:
    """What a cell says in which nothing is known: letters and digits only ("n/a" is "na"), small."""
    return frozenset({"", *map(str, load("columns")["nothing"])})


def columns_of(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """(what, column) pairs from texts such as "text=notes,published=event_date". Raises UsageError."""
    pairs = []
    for part in (p for text in given for p in regex.split(r",(?=\s*\w+\s*=)", text)):
        what, mark, column = (word.strip() for word in part.partition("="))
        if not mark or not column or what not in WHAT:
            raise UsageError(
                f"--columns “{part.strip()}” cannot be used: write {', '.join(WHAT)} "
                "with the name of a column, such as text=notes."
            )
        pairs.append((what, column))
    return tuple(pairs)


def looks_like_header(line: str) -> bool:
    """Whether a line is the header of a table of reports: it names a text and something else we know."""
    for mark in "\t;,|":
        cells = [plain(cell) for cell in line.split(mark)]
        known = {what for cell in cells for what, names in headers().items() if cell in names}
        if len(cells) > 1 and "text" in known and len(known) > 1:
            return True
    return False


def plain(header: str) -> str:
    """A header in small letters, letters and digits only: "Event_Date" -> "eventdate"."""
    return str(_NOT_WORD.sub("", header.casefold()))


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of a text table. A row without an id is called ``stem:line``."""
    say = asked.say
    fits = partial(_heads, asked)
    yield from _reports(lambda: table_rows(item.stream, item.source, asked.encoding, say, fits), item, asked)


def read_sheet(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of the fullest sheet of an Excel workbook that has a column for a text."""
    try:
        content = item.whole(_SHEET)
        packed.check(content, "is a damaged Excel file ({}): open it in a spreadsheet and save it again.")
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    with tempfile.TemporaryDirectory(prefix="event-mapper-") as folder:
        path = Path(folder) / "table.xlsx"  # GDAL reads a file
        path.write_bytes(content)

        def say(sentence: str) -> None:
            asked.say(sentence.replace(f"of {path.name}.", f"of {item.source}."))

        yield from _reports(lambda: sheet_rows(path, say, partial(_heads, asked)), item, asked)


def _reports(rows_of: Any, item: Item, asked: Asked) -> Iterator[Report | Problem]:
    try:
        rows: Iterator[Row | BadRow] = rows_of()
        first = list(islice(rows, PROBE))
        known = [row for row in first if not isinstance(row, BadRow)]
        if not known:
            yield from (Problem(item.source, f"cannot be used: {row.reason}.", row.line) for row in first)
            if not first:
                yield Problem(item.source, "has no rows under its header: write a header and rows below it.")
            return
        have = list(dict.fromkeys(column for row in known for column in row.values))
        columns = _columns(have, asked, item)
        order = asked.day_order or _order(known, columns, asked, item)
        for row in chain(first, rows):
            yield _report(row, columns, order, item)
    except (GazetteerError, UsageError) as error:
        yield _whole(item, str(error))


def _heads(asked: Asked, row: list[str]) -> bool:
    """Whether a row of a table is its header: it names what is asked for, or a text and one thing more."""
    have = {plain(cell) for cell in row if cell.strip()}
    wanted = {plain(column) for _, column in asked.columns}
    known = {what for what, names in headers().items() if have & set(names)}
    return wanted <= have if wanted else "text" in known and len(known) > 1


def _whole(item: Item, sentence: str) -> Problem:
    """A Problem from a sentence that names its file itself, or from the rest of one."""
    name = Path(item.source).name
    for lead in (item.source, name, "table.xlsx"):
        if sentence.startswith(lead + " "):
            return Problem(item.source, sentence[len(lead) + 1 :])
    return Problem(item.source, sentence if sentence[:1].islower() else f"cannot be read: {sentence}")


def _columns(have: list[str], asked: Asked, item: Item) -> Columns:
    """What each column is: as said, else by its header. Raises UsageError where none is the text."""
    said: dict[str, tuple[str, ...]] = {}
    for what, column in asked.columns:
        said[what] = (*said.get(what, ()), existing(column, have))
    taken = {column for columns in said.values() for column in columns}
    guessed: dict[str, tuple[str, ...]] = {}
    by_plain = {plain(h): h for h in reversed(have) if h not in taken}
    for what, names in headers().items():
        found = next((by_plain[n] for n in names if n in by_plain), None)
        if what not in said and found is not None:
            guessed[what] = (found,)
            del by_plain[plain(found)]
    if "text" not in said and "text" not in guessed:
        raise UsageError(
            f"has no column that is clearly the text: say which with --columns text=… (it has {few(have)})."
        )
    if guessed:
        listed = ", ".join(f"{what}={columns[0]}" for what, columns in guessed.items())
        columns = {column for found in (said | guessed).values() for column in found}
        left = [name for name in have if name not in columns]
        rest = f"; left alone: {few(left)}" if left else ""
        asked.say(f"Columns taken of {item.source}: {listed}{rest} (--columns says otherwise).")
    return said | guessed


def existing(column: str, have: list[str]) -> str:
    """The column that is meant, as it is written. Raises UsageError, which names those there are."""
    alike = [h for h in have if h == column] or [h for h in have if plain(h) == plain(column)]
    if not alike:
        raise UsageError(f"has no column “{column}”: it has {few(have)}.")
    return alike[0]


def few(have: list[str]) -> str:
    """The names of columns, as many as one reads."""
    return ", ".join(name[:40] for name in have[:12]) + (", …" if len(have) > 12 else "")


def _order(rows: list[Row], columns: Columns, asked: Asked, item: Item) -> Order:
    """How the dates of the column are written, where some of them leave no doubt."""
    texts = [_cell(row, columns, "published") for row in rows]
    order = order_of(texts)
    if order:
        sense = "the day before the month" if order == "dmy" else "the month before the day"
        asked.say(f"The dates of {item.source} are read with {sense} (--day-order says otherwise).")
    return order


def _cell(row: Row, columns: Columns, what: str) -> str:
    """The words of a column; of several columns for one thing, of all, one below the other."""
    found = [row.get(column) for column in columns.get(what, ())]
    return "\n".join(cell for cell in found if cell)


def _report(row: Row | BadRow, columns: Columns, order: Order, item: Item) -> Report | Problem:
    if isinstance(row, BadRow):
        return Problem(item.source, f"cannot be used: {row.reason}.", row.line)
    text = _cell(row, columns, "text")
    if not text:
        return Problem(item.source, "has no text: fill in the column or leave out the row.", row.line)
    written = _cell(row, columns, "published")
    try:
        published = None if plain(written) in nothing() else day_of(written, order)
    except UsageError as error:
        return Problem(item.source, f"has a date that cannot be used: {error}", row.line)
    lang = _cell(row, columns, "lang").strip()
    return Report(
        id=tidy(_cell(row, columns, "id"), 200) or f"{item.stem}:{row.line}",
        text=scrub(text),
        title=tidy(_cell(row, columns, "title")),
        published=published,
        publisher=tidy(_cell(row, columns, "publisher"), 200),
        url=tidy(_cell(row, columns, "url"), 2000),
        lang=lang if _CODE.match(lang) else "",
        about=tuple(filter(None, (tidy(row.get(name) or "", 200) for name in columns.get("about", ())))),
    )
