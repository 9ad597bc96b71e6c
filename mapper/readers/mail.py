"""E-mails: a message saved as .eml, a mailbox exported as .mbox, one report a message.

The subject is the title and the day it was sent that of publication; who wrote it is not taken, for a
colleague who passes a report on has not published it. What is forwarded is read in place of the e-mail around
it, with its own day (``quoted``); an e-mail that is attached to another is one more report.
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
from .markup import Element, tree, words_of
from .problem import Problem
from .quoted import MORE, own_words
from .text import scrub, tidy

_BETWEEN = regex.compile(rb"(?:\A|(?<=\n))From \S+ [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n")
#: How a mailbox writes a line of a message that begins with "From ", so that it parts no two messages.
_ESCAPED = regex.compile(rb"^>(?=>*From )", regex.MULTILINE)
_NO_TEXT = "holds no text: save what is attached to it as files, and give those."
_NO_MAIL = "is no e-mail, for it has no head (From:, Date:, Subject:): save it as .eml, or its text as .txt."
Part = email.message.Message


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The report of one message; its id is the item's stem."""
    try:
        yield from _reports(_parsed(item.whole()), item, asked, item.source, item.stem)
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
            source, name = f"{item.source}, message {number},", f"{item.stem}:{number}"
            yield from _reports(_parsed(_ESCAPED.sub(b"", raw)), item, asked, source, name)
        except UsageError as error:
            yield Problem(f"{item.source}, message {number},", str(error))


def _parsed(raw: bytes) -> Part:
    message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(raw)
    if not any(message.get(key) for key in ("from", "date", "subject")):
        raise UsageError(_NO_MAIL)
    return message


def _reports(message: Part, item: Item, asked: Asked, source: str, name: str) -> Iterator[Report]:
    """The report of a message and those of the messages that are attached to it, if any has a text."""
    inside = _taken_apart(message)[1]
    try:
        yield _report(message, item, asked, source, name)
    except UsageError:
        if not inside:
            raise
    for number, one in enumerate(inside, 1):
        yield from _reports(one, item, asked, f"{source} attached message {number},", f"{name}/{number}")


def _taken_apart(message: Part) -> tuple[list[Part], list[Part]]:
    """The parts of a message, and the messages that are attached to it."""
    parts, inside, waiting = list[Part](), list[Part](), [message]
    while waiting:
        part = waiting.pop(0)
        below = part.get_payload() if part.is_multipart() else []
        messages = [one for one in below if isinstance(one, email.message.Message)]
        if part.get_content_type() == "message/rfc822":
            inside += messages
        elif part.is_multipart():
            waiting[:0] = messages
        else:
            parts.append(part)
    return parts, inside


def _report(message: Part, item: Item, asked: Asked, source: str, name: str) -> Report:
    parts = _taken_apart(message)[0]
    shown = [part for part in parts if not part.get_filename()]
    plain = [part for part in shown if part.get_content_type() == "text/plain"]
    pages = [part for part in shown if part.get_content_type() == "text/html"]
    attached = len(parts) - len(plain) - len(pages)
    title, day = tidy(_decoded(message.get("subject", ""))), _sent(message)
    found = own_words("\n".join(_words(part, item, asked) for part in plain), title)
    if not found.text and pages:
        found = own_words("\n".join(words_of(_page(_words(part, item, asked))) for part in pages), title)
    if not found.text:
        raise UsageError(_NO_TEXT)
    if found.forwarded:
        title, day = tidy(found.subject) or title, found.sent
        if found.above >= MORE:
            asked.say(f"{source} is read as what is forwarded in it; what stands above that is left out.")
    if attached:
        asked.say(f"{source} has {attached} attached that {'is' if attached == 1 else 'are'} not read.")
    return Report(id=scrub(name), text=scrub(found.text), title=title, published=day, url=item.url)


def _page(text: str) -> Element:
    """An e-mail's page; what mail programs mark there as quoted begins with ">", a line each."""
    root = tree(text)
    for part in root.xpath("//blockquote[@type='cite'] | //*[contains(@class, 'gmail_quote')]//blockquote"):
        for line in (part, *part.iterdescendants("p", "div", "li", "br")):
            if line.tag == "br":
                line.tail = f">{line.tail or ''}"
            else:
                line.text = f">{line.text or ''}"
    return root


def _words(part: Part, item: Item, asked: Asked) -> str:
    content = part.get_payload(decode=True)
    return (
        decode(content, item, asked, str(part.get_content_charset(""))) if isinstance(content, bytes) else ""
    )


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
