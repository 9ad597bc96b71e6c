"""Chats: a Telegram channel or group exported as JSON or HTML, a WhatsApp chat as text; one report a message.

A message has the day on which it was written: "this morning" is of that day. A channel is the publisher of
what it writes, and who is forwarded of what it passes on; the name or number of a person is left out.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import regex

from gazetteer import not_json

from ..dates.daytext import Order, day_of, order_of
from ..errors import UsageError
from ..model import Report
from .decoding import decode
from .item import Asked, Item
from .markup import Element, tree, words_of
from .problem import Problem
from .text import scrub, tidy

_NO_CHAT = "is no chat of Telegram or WhatsApp: export it again, from Telegram as JSON."
_UNSEEN = regex.compile("[\u200e\u200f\u202a-\u202e\ufeff]")
#: How a message of WhatsApp begins: "04/06/2024, 22:14 - Name: " or "[04/06/2024, 22:14:05] Name: ".
_BEGINS = regex.compile(
    r"\[?(?P<day>\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}),?،?\s+"
    r"\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s*(?:[AaPp]\.?\s?[Mm]\.?|[صم]))?(?:\]\s*|\s+-\s+)"
    r"(?:(?P<who>[^:\n]{1,60}):\s)?"
)
#: How many lines in which somebody speaks tell a chat by themselves, and of how many words a name is at most.
_TELLING, _NAME = 2, 5
#: What stands there in logs and on live pages, or in a sentence, and is nobody's name.
_NOBODY = regex.compile(
    r"info|debug|trace|notice|warn(?:ing)?|error|fatal|critical|breaking|urgent|updated?|latest|live"
    r"|عاجل|تحديث|.*[,;!?،؛؟].*",
    regex.IGNORECASE,
)
#: A telephone number in place of a name, and what WhatsApp itself tells.
_NUMBER = regex.compile(r"~?\+?[\p{Nd}\s().-]{7,}")
_TOLD = regex.compile(
    r"\b(?:added|removed|left|joined|created (?:this )?group|changed|security code|end-to-end)\b"
    r"|أضاف|انضم|غادر|أنشأ|غي[ّ]?ر|أزال|مشف",
    regex.IGNORECASE,
)
#: What WhatsApp writes in place of a picture, a film or a message that was taken back.
_NOTHING = regex.compile(
    r"<[^<>\n]{3,40}>|(?:image|video|audio|sticker|document|GIF|Contact card) omitted"
    r"|(?:This message was deleted|You deleted this message)\.?",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Message:
    name: str
    day: str
    text: str
    publisher: str = ""


def speaks(text: str) -> bool:
    """Whether a text is line after line as WhatsApp writes a chat: its day, its time, and who speaks.

    Logs and live pages write no comma behind the day, or mostly no name behind the time. A log by place is
    written so too ("…, 22:13 - Kutum: two died"): where no bracket tells, somebody speaks twice, or a line
    stands there that only WhatsApp writes.
    """
    lines = [_UNSEEN.sub("", line) for line in text.splitlines() if line.strip()]
    begun = [begins for line in lines if (begins := _BEGINS.match(line))]
    if not begun or not _BEGINS.match(lines[0]) or any(b.string[b.end("day")] not in ",،" for b in begun):
        return False
    names = [begins["who"] for begins in begun if begins["who"] is not None]
    spoken = [who for who in names if len(who.split()) <= _NAME and not _NOBODY.fullmatch(who)]
    if len(spoken) < _TELLING or 2 * len(spoken) < len(begun):
        return False
    return len(set(spoken)) < len(spoken) or any(map(_is_own, begun))


def _is_own(begins: "regex.Match[str]") -> bool:
    """Whether a line could be of nothing but a chat: its bracket, its speaker's number, what it says."""
    said = begins.string[begins.end() :].strip()
    if begins["who"] is None:
        return bool(_TOLD.search(said))
    return begins[0].startswith("[") or bool(_NUMBER.fullmatch(begins["who"]) or _NOTHING.fullmatch(said))


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of a chat in its order; messages without words are left out, and their number told."""
    try:
        text = decode(item.whole(), item, asked, item.charset).lstrip("\ufeff \t\r\n")
        messages = list(_messages(text))
        order = asked.day_order or _order([message.day for message in messages])
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    if not messages:
        yield Problem(item.source, _NO_CHAT)
    silent = 0
    for message in messages:
        if not message.text.strip():
            silent += 1
            continue
        try:
            day: date | None = day_of(message.day, order) if message.day else None
        except UsageError as error:
            yield Problem(
                f"{item.source}, message {message.name},", f"has a day that cannot be used: {error}"
            )
            continue
        name, publisher = f"{item.stem}:{message.name}", tidy(message.publisher, 200)
        yield Report(id=scrub(name), text=scrub(message.text.strip()), published=day, publisher=publisher)
    if silent:
        which = "1 message without words is" if silent == 1 else f"{silent:,} messages without words are"
        asked.say(f"{item.source}: {which} not read.")


def _messages(text: str) -> Iterator[_Message]:
    if text[:1] == "{":
        yield from _of_json(text)
    elif text[:1] == "<":
        yield from _of_page(tree(text))
    else:
        yield from _of_lines(text)


def _of_json(text: str) -> Iterator[_Message]:
    """The messages of Telegram's JSON: of one chat, or of each in a whole export."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"is a damaged export of Telegram ({not_json(error)}): export it again.") from None
    listed = found.get("chats")
    chats = listed.get("list", []) if isinstance(listed, dict) else [found]
    for chat in (c for c in chats if isinstance(c, dict)):
        name, before = str(chat.get("name") or ""), f"{chat.get('id')}:" if len(chats) > 1 else ""
        for message in chat.get("messages") or ():
            if isinstance(message, dict) and message.get("type") == "message":
                own = name if str(message.get("from") or "") == name else ""
                person = str(message.get("forwarded_from_id") or "").startswith("user")
                passed_on = "" if person else str(message.get("forwarded_from") or "")
                words, day = _joined(message.get("text")), str(message.get("date") or "")
                yield _Message(f"{before}{message.get('id')}", day, words, passed_on or own)


def _joined(text: Any) -> str:
    """The words of a message that is a text, or pieces of one with their form (bold, a link)."""
    pieces = text if isinstance(text, list) else [text]
    return "".join(str(p.get("text", "") if isinstance(p, dict) else p or "") for p in pieces)


def _of_page(root: Element) -> Iterator[_Message]:
    """The messages of a page that Telegram wrote; one that joins that before it has its sender."""
    name = _words(root, ".//div[@class='page_header']")
    sender = ""
    for message in root.xpath("//div[contains(concat(' ', @class, ' '), ' message ')]"):
        stamps = message.xpath(".//div[contains(@class, 'date') and @title]/@title")
        if not stamps:
            continue  # a line that says the day, or who joined
        sender = _words(message, "./div[@class='body']/div[@class='from_name']") or sender
        passed_on = _words(message, ".//div[contains(@class, 'forwarded')]/div[@class='from_name']/text()")
        bodies = message.xpath(".//div[@class='text']")
        text = "\n".join(words_of(body) for body in bodies)
        day, number = str(stamps[0]).partition(" ")[0], (message.get("id") or "").removeprefix("message")
        yield _Message(number, day, text, passed_on or (name if sender == name else ""))


def _words(element: Element, path: str) -> str:
    found = element.xpath(path)
    said = found[0] if found else ""
    return " ".join((said if isinstance(said, str) else said.text_content()).split())


def _of_lines(text: str) -> Iterator[_Message]:
    """The messages of WhatsApp's text; a line without a day goes on with the message before it."""
    day, words, number, spoken = "", list[str](), 0, False
    for line in [*text.splitlines(), None]:
        plain = _UNSEEN.sub("", line) if line is not None else ""
        begins = _BEGINS.match(plain)
        if begins or line is None:
            if spoken:
                number += 1
                said = "\n".join(words)
                yield _Message(str(number), day, "" if _NOTHING.fullmatch(said.strip()) else said)
            if begins:
                day, words, spoken = begins["day"], [plain[begins.end() :]], begins["who"] is not None
        else:
            words.append(plain)


def _order(days: list[str]) -> Order:
    """How the days of a chat are written, if they go forward in one order alone. Raises UsageError."""
    if shown := order_of(days):
        return shown
    fits: list[Order] = []
    orders: tuple[Order, ...] = ("dmy", "mdy")
    for order in orders:
        try:
            read_so = [day_of(day, order) for day in days]
        except UsageError:
            continue
        if read_so == sorted(read_so):
            fits.append(order)
    if len(fits) == 1:
        return fits[0]
    unsure = next((day for day in days if len(fits) > 1 and day_of(day, "dmy") != day_of(day, "mdy")), "")
    if unsure:
        raise UsageError(f'has days such as "{unsure}", which may be two: say which with --day-order.')
    return ""
