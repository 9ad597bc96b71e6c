"""JSON Lines: one object a line with ``text`` and, where known, ``id``, ``title``, ``published``,
``publisher``, ``url`` and ``lang``. Other members are left alone, so that what `mapper extract`
writes can be read again."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import UsageError
from ..model import Report
from ..settings import day
from .problem import Problem
from .text import decode, scrub

_BOM = b"\xef\xbb\xbf"


def read(stream: Iterable[bytes], source: str, stem: str) -> Iterator[Report | Problem]:
    """The reports of a stream of lines; a bad line is a Problem with its number, counted from 1.

    A record without an ``id`` is called ``stem:line``.
    """
    empty = True
    for number, line in enumerate(_lines(stream), start=1):
        if isinstance(line, UnicodeDecodeError):
            yield Problem(source, "is not the UTF-16 or UTF-32 text it says it is: save it as UTF-8.")
            return
        if not line.strip():
            continue
        empty = False
        try:
            yield _report(line, f"{stem}:{number}")
        except UsageError as error:
            yield Problem(source, str(error), number)
    if empty:
        yield Problem(source, 'is empty: write one JSON object with "text" a line.')


def is_record(line: bytes) -> bool:
    """Whether a line is a JSON object with "text"."""
    try:
        found = json.loads(line.removeprefix(_BOM))
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "text" in found


def _lines(stream: Iterable[bytes]) -> Iterator[bytes | UnicodeDecodeError]:
    """The lines in UTF-8 without a byte order mark; a stream in UTF-16 or UTF-32 is decoded whole."""
    for number, line in enumerate(lines := iter(stream)):
        if number == 0 and line.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
            try:
                yield from decode(line + b"".join(lines)).encode().split(b"\n")
            except UnicodeDecodeError as error:
                yield error
            return
        yield line.removeprefix(_BOM) if number == 0 else line


def _report(line: bytes, name: str) -> Report:
    record = _record(line)
    text = record.get("text")
    if not isinstance(text, str):
        raise UsageError('has no "text": give each object the report\'s text as a string.')
    published = _words(record, "published")
    try:
        given = day(published) if published else None
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
    )


def _record(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise UsageError("is not UTF-8 text: save the file as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        why = str(getattr(error, "msg", error)).lower()
        raise UsageError(f'is not JSON ({why}): write one object with "text" a line.') from None
    if not isinstance(found, dict):
        raise UsageError('is not a JSON object: write one object with "text" a line.')
    return found


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
