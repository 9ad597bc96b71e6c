"""RSS and Atom feeds: one report an entry; the content where it is there, else the summary.

feedparser reads every kind and mends what is broken. The publisher is the feed's title, or the source that an
entry names; the id is the one the feed gives, so that the same entry has the same id tomorrow.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any

import regex

from gazetteer import is_url, public

from ..dates.daytext import day_of
from ..errors import UsageError
from ..model import YEARS, Report
from .decoding import decode
from .feedends import without_end
from .html import DECLARED, declared
from .item import Asked, Item
from .markup import tree, words_of
from .problem import Problem
from .text import scrub, tidy

#: Bytes of a feed; usual ones have a hundredth of it.
LARGEST = 16 << 20
_ENTITY = regex.compile(rb"<!ENTITY", regex.IGNORECASE)
_TAG = regex.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_LANG = regex.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
#: Where an entry says its day, the day of publication first.
_DAYS = ("published", "created", "updated")


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The reports of a feed, in its order; an entry without a word is a Problem with its number."""
    try:
        raw = item.whole(LARGEST)
        if _ENTITY.search(raw):
            raise UsageError("declares entities of its own, which can fill the memory: save it without them.")
        text = decode(raw, item, asked, item.charset or declared(raw))
        found = _parsed(DECLARED.sub("", text, count=1))
    except UsageError as error:
        yield Problem(item.source, str(error))
        return
    if not found.entries:
        yield Problem(item.source, "is a feed without entries, or no feed: give an RSS or Atom file.")
    for number, entry in enumerate(found.entries, 1):
        report = _report(entry, found.feed)
        if report.text.strip():
            written = next((tidy(text, 60) for _, text in _days(entry) if text), "")
            if written and report.published is None and not asked.dated:
                asked.say(f"{item.source}, entry {number}: “{written}” is no day; --published gives one.")
            yield report
        else:
            yield Problem(f"{item.source}, entry {number},", "holds no text: read the page it links to.")


def _parsed(text: str) -> Any:
    import feedparser  # loads for feeds alone

    try:
        return feedparser.parse(
            text.encode("utf-8", "replace"),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,  # we keep the words alone
        )
    except Exception as error:  # noqa: BLE001 - it mends what anybody wrote, and sometimes stumbles
        raise UsageError(f"is a feed that cannot be read ({type(error).__name__}): save it again.") from None


def _report(entry: Any, feed: Any) -> Report:
    title = tidy(_words(str(entry.get("title", ""))))
    body = max((without_end(_words(text), title) for text in _bodies(entry)), key=len, default="")
    link = str(entry.get("link", "")).strip()
    published = _day(entry)
    source = entry.get("source")
    named = str(source.get("title", "")) if isinstance(source, dict) else ""
    language = str(entry.get("language", "") or feed.get("language", ""))
    return Report(
        id=_identity(entry, link, title, body),
        text=scrub(body or title),
        title=title if body else "",
        published=published,
        publisher=tidy(_words(named or str(feed.get("title", ""))), 200),
        url=tidy(_clean(link), 2000) if is_url(link) else "",
        lang=language if _LANG.match(language) else "",
    )


def _clean(link: str) -> str:
    """A link without a user's name and password."""
    return public(link) if "@" in link.partition("//")[2].partition("/")[0] else link


def _bodies(entry: Any) -> Iterator[str]:
    """The contents of an entry; the summary only where there is no content."""
    contents = [str(c.get("value", "")) for c in entry.get("content", ()) if isinstance(c, dict)]
    contents = [c for c in contents if c.strip()]
    yield from contents or [str(entry.get("summary", ""))]


def _words(text: str) -> str:
    """The words of HTML, or of plain text; paragraphs stay lines."""
    if not _TAG.search(text):
        return "\n".join(line for line in (" ".join(part.split()) for part in text.splitlines()) if line)
    try:
        return words_of(tree(f"<div>{text}</div>"))
    except UsageError:
        return ""


def _identity(entry: Any, link: str, title: str, body: str) -> str:
    """The id that the feed gives, else the link, else a mark of the words."""
    given = tidy(str(entry.get("id", "")), 300)
    if given:
        return given
    if link:
        return tidy(_clean(link), 300)
    words = f"{title}\n{body}".encode(errors="replace")
    return f"entry-{hashlib.sha256(words).hexdigest()[:12]}"


def _day(entry: Any) -> date | None:
    """The day of publication as written; of changing only where there is no other."""
    for key, text in _days(entry):
        try:
            if text:
                return day_of(text)
        except UsageError:
            parts = dict.get(entry, f"{key}_parsed")
            if parts and parts[0] in YEARS:
                return date(parts[0], parts[1], parts[2])
    return None


def _days(entry: Any) -> list[tuple[str, str]]:
    """The days that an entry gives, by what they are; the parser answers a missing one with another."""
    return [(key, str(entry[key] or "")) for key in _DAYS if key in entry]
