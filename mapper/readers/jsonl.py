"""JSON Lines: one object a line with ``text`` and, where known, ``id``, ``title``, ``published``,
``publisher``, ``url`` and ``lang``. Other members are left alone, so that what `mapper extract`
writes can be read again. A JSON document is one such object, or a list of them."""

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from gazetteer import not_json

from ..dates.daytext import day_of
from ..errors import UsageError
from ..model import Report
from . import members
from .decoding import decode
from .item import Asked, Item, lines
from .problem import Problem
from .table import few, headers, plain
from .text import scrub

_BOM = b"\xef\xbb\xbf"


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of a stream of lines; a bad line is a Problem with its number, counted from 1.

    A record without an ``id`` is called ``stem:line``.
    """
    numbered: Iterator[tuple[int, bytes | UsageError]] = enumerate(_lines(item, asked), start=1)
    first = list(islice(numbered, members.PROBE)) if asked.columns else []
    empty, told = True, set[str]()
    try:
        members.check(filter(None, (_loaded(line) for _, line in first)), asked)
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    for number, line in chain(first, numbered):
        if isinstance(line, UsageError):
            yield Problem(item.source, str(line))
            return
        if not line.strip():
            continue
        empty = False
        try:
            record = members.renamed(_record(line), asked)
            _tell_of_days(record, item, asked, told)
            yield _report(record, f"{item.stem}:{number}", asked)
        except UsageError as error:
            yield Problem(item.source, str(error), number)
    if empty:
        yield Problem(item.source, 'is empty: write one JSON object with "text" a line.')


def read_document(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of a JSON document: of one object, or of a list; ids as ``stem:number``, from 1."""
    try:
        records = _records(decode(item.whole(), item, asked, item.charset), asked)
        members.check(records, asked)
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    told = set[str]()
    for number, given in enumerate(records, start=1):
        try:
            record = members.renamed(given, asked)
            _tell_of_days(record, item, asked, told)
            yield _report(record, item.stem if len(records) == 1 else f"{item.stem}:{number}", asked)
        except UsageError as error:
            yield Problem(f"{item.source}, object {number},", str(error))


def line_of(report: Report) -> str:
    """A report as one line of JSON, as :func:`read` takes it, without a line end."""
    known = {
        "id": report.id,
        "title": report.title,
        "published": report.published.isoformat() if report.published else None,
        "publisher": report.publisher,
        "url": report.url,
        "lang": report.lang,
        **({"about": report.about} if report.about else {}),
        "text": report.text,
    }
    return scrub(json.dumps(known, ensure_ascii=False))


def is_record(line: bytes) -> bool:
    """Whether a line is a JSON object with "text"."""
    try:
        found = json.loads(line.removeprefix(_BOM))
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "text" in found


def _lines(item: Item, asked: Asked) -> Iterator[bytes | UsageError]:
    """The lines in UTF-8 without a byte order mark; a stream in another encoding is decoded whole."""
    for number, line in enumerate(stream := lines(item.stream)):
        if number == 0 and (line.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or asked.encoding):
            try:
                whole = decode(line + b"".join(stream), item, asked)
                yield from whole.encode(errors="replace").split(b"\n")
            except UsageError as error:
                yield error
            return
        yield line.removeprefix(_BOM) if number == 0 else line


def _records(text: str, asked: Asked) -> list[Any]:
    if not text.strip():
        raise UsageError('is empty: write one object with "text", or a list of them.')
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(
            f'is not JSON ({not_json(error)}): write one object with "text", or a list of them; '
            "one object a line is a .jsonl file."
        ) from None
    records = found if isinstance(found, list) else _listed(found, asked)
    if not records:
        raise UsageError('is an empty list: write objects with "text" into it.')
    return records


def _listed(found: Any, asked: Asked) -> list[Any]:
    """The objects of the one list that an object holds, as servers answer and GeoJSON is; else itself."""
    if not isinstance(found, dict) or members.has_text(found, asked):
        return [found]
    lists = [value for value in found.values() if isinstance(value, list) and value]
    several = [value for value in lists if all(isinstance(one, dict) for one in value)]
    return several[0] if len(several) == 1 else [found]


def _report(record: Any, name: str, asked: Asked) -> Report:
    if not isinstance(record, dict):
        raise UsageError('is not a JSON object: write one object with "text" a line.')
    text = record.get("text")
    if "text" in record and (text is None or (isinstance(text, str) and not text.strip())):
        raise UsageError('has no text: fill in its "text" or leave it out.')
    if "text" in record and not isinstance(text, str):
        raise UsageError('has a "text" that is not text: write it as a JSON string.')
    if text is None:
        raise UsageError(
            'has no "text": give each object the report\'s text as a string, or say which member it is with '
            f"--columns text=… (it has {few(list(record))})."
        )
    published = _words(record, "published")
    try:
        given = day_of(published, asked.day_order) if published else None
    except UsageError as error:
        raise UsageError(f'has a bad "published": {error}') from None
    return Report(
        id=_words(record, "id") or name,
        text=scrub(text),
        title=_words(record, "title"),
        published=given,
        publisher=_words(record, "publisher"),
        url=_words(record, "url"),
        lang=_words(record, "lang"),
        about=_names(record, "about"),
    )


def _tell_of_days(record: Any, item: Item, asked: Asked, told: set[str]) -> None:
    """Say, once for each, which members look like a day of publication and are not taken for it."""
    if asked.dated or not isinstance(record, dict) or record.get("published"):
        return
    days = headers()["published"]
    for member in record:
        if member != "published" and plain(member) in days and record[member] and member not in told:
            told.add(member)
            asked.say(
                f'{item.source}: “{member}” is left alone; a day of publication is called "published", '
                f"or said with --columns published={member}."
            )


def _record(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise UsageError("is not UTF-8 text: save the file as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f'is not JSON ({not_json(error)}): write one object with "text" a line.') from None


def _loaded(line: bytes | UsageError) -> Any:
    """What a line holds; None where it holds nothing that can be used, which is told when its turn comes."""
    try:
        return None if isinstance(line, UsageError) else _record(line)
    except UsageError:
        return None


def _names(record: dict[str, Any], key: str) -> tuple[str, ...]:
    """A member that is a name or a list of names."""
    value = record.get(key)
    listed = value if isinstance(value, list) else [value]
    return tuple(filter(None, (_words({key: one}, key) for one in listed)))


def _words(record: dict[str, Any], key: str) -> str:
    """A member as text: "" where it is missing or null; a number only for an id."""
    value = record.get(key)
    if value is None:
        return ""
    if isinstance(value, str):
        return scrub(value)
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UsageError(f'has a "{key}" that is not text: write it as a JSON string.')
