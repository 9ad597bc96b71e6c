"""E-mails: a message saved as .eml, a mailbox exported as .mbox, one report a message.

The subject is the title and the day it was sent that of publication; who wrote it is not taken, for a
colleague who passes a report on has not published it. Lines quoted from an earlier message (">") are left
out, since that message is a report of its own.
"""

import email.header
import email.message
import email.parser
import email.policy
import email.utils
from collections.abc import Iterator
from datetime import date

import regex

from ..errors import UsageError
from ..model import YEARS, Report
from .decoding import decode
from .item import Asked, Item
from .markup import tree, words_of
from .problem import Problem
from .text import scrub, tidy

_BETWEEN = regex.compile(rb"(?:\A|(?<=\n))From \S+ [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n")
_NO_TEXT = "holds no text: save what is attached to it as files, and give those."
_NO_MAIL = "is no e-mail, for it has no head (From:, Date:, Subject:): save it as .eml, or its text as .txt."
_SIGNATURE = "-- "
Part = email.message.Message


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The report of one message; its id is the item's stem."""
    try:
        yield _report(item.whole(), item, asked, item.source, item.stem)
    except UsageError as error:
        yield Problem(item.source, str(error))


def read_box(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of a mailbox in its order; a message without text is a Problem with its number."""
    try:
        found = [part for part in _BETWEEN.split(item.whole()) if part.strip()]
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    if not found:
        yield Problem(item.source, "is an empty mailbox: export it again.")
    for number, raw in enumerate(found, 1):
        try:
            yield _report(raw, item, asked, f"{item.source}, message {number},", f"{item.stem}:{number}")
        except UsageError as error:
            yield Problem(f"{item.source}, message {number},", str(error))


def _report(raw: bytes, item: Item, asked: Asked, source: str, name: str) -> Report:
    message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(raw)
    if not any(message.get(key) for key in ("from", "date", "subject")):
        raise UsageError(_NO_MAIL)
    parts = [part for part in message.walk() if not part.is_multipart()]
    shown = [part for part in parts if not part.get_filename()]
    plain = [part for part in shown if part.get_content_type() == "text/plain"]
    pages = [part for part in shown if part.get_content_type() == "text/html"]
    attached = len(parts) - len(plain) - len(pages)
    text = "\n".join(_unquoted(_words(part, item, asked)) for part in plain).strip()
    if not text and pages:
        text = "\n".join(words_of(tree(_words(part, item, asked))) for part in pages).strip()
    if not text:
        raise UsageError(_NO_TEXT)
    if attached:
        asked.say(f"{source} has {attached} attached that {'is' if attached == 1 else 'are'} not read.")
    title = tidy(_decoded(message.get("subject", "")))
    return Report(id=scrub(name), text=scrub(text), title=title, published=_sent(message), url=item.url)


def _words(part: Part, item: Item, asked: Asked) -> str:
    content = part.get_payload(decode=True)
    return (
        decode(content, item, asked, str(part.get_content_charset(""))) if isinstance(content, bytes) else ""
    )


def _unquoted(text: str) -> str:
    """What the writer wrote: no lines quoted from another message, nothing below the mark of a signature."""
    kept = []
    for line in text.splitlines():
        if line == _SIGNATURE:
            break
        if not line.startswith(">"):
            kept.append(line)
    return "\n".join(kept)


def _decoded(head: object) -> str:
    """A head in words; as it stands where it cannot be decoded."""
    try:
        return str(email.header.make_header(email.header.decode_header(str(head))))
    except (LookupError, ValueError, email.errors.HeaderParseError):
        return str(head)


def _sent(message: Part) -> date | None:
    """The day that the message says it was sent, as it stands there, whatever the time zone."""
    try:
        day = email.utils.parsedate_to_datetime(str(message.get("date", ""))).date()
    except (ValueError, TypeError, OverflowError):
        return None
    return day if day.year in YEARS else None
