"""The day on which a web page was published, where the page marks it as that: never a day of its words.

Marks are looked at in the order in which they can be trusted: meta elements, the data of its story, time
elements, a line "Published: 4 June 2024" or an element called a date at the story's head, the address.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import regex

from ..dates.daytext import Order, day_of
from ..errors import UsageError
from ..heads.masthead import published_in
from .markup import AROUND, Element
from .pagedata import PageData, metas

ASIDE = regex.compile(
    r"\b(?:cookies?|consent|gdpr|banner|breadcrumbs?|share|sharing|social|related|newsletter|advert\w*|sidebar|"
    r"comments?|menu|navbar|popup|paywall|promo)\b",
    regex.IGNORECASE,
)
"""Classes and ids of what stands around a text."""
#: Names of meta elements (letters and digits alone) with the day of publication, and with a day of the page.
_NAMED = regex.compile(r".*(?:publish|publication|pubdate|pubtime|publicdate|issued|releasedate)")
_PLAIN = regex.compile(r"(?:date|dcdate|dctermsdate|datecreated|dccreated|dctermscreated|sailthrudate)\Z")
#: Names of those, and classes of elements, that tell another day.
_OTHER = regex.compile(r"modif|updat|revis|expir|start|end(?:date|time)|event|valid|access|review", regex.I)
#: Classes of a time element that is the page's own, and of an element that holds its day.
_OWN = regex.compile(r"publish|entry-date|posted|pubdate", regex.IGNORECASE)
_DATED = regex.compile(
    r"(?:^|[\s_-])(?:date|time|timestamp|published|pubdate|posted|datetime|byline|meta)(?:$|[\s_-])|publish|date\b",
    regex.IGNORECASE,
)
_PARTS = regex.compile(r"[|•·\n]")
_ADDRESS = regex.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[/_.-]?)(?P<m>0[1-9]|1[0-2]|(?<=[/_-])[1-9])(?P=s)"
    r"(?P<d>0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9])(?!\d)"
)
#: Characters of a mark in words, and elements that are looked at for one.
_SHORT, _MANY = 160, 200


class UnsureError(ValueError):
    """A mark that may be two days; its words are the argument."""


def marked_day(root: Element, data: PageData, address: str, order: Order = "") -> date | None:
    """The day of publication that the page marks as such, or that its address bears.

    Raises UnsureError where nothing but a day such as 03/04/2020 is marked and nobody says how it is meant.
    """
    unsure: list[str] = []
    for text in _said(root, data):
        try:
            return day_of(text, order)
        except UsageError as error:
            if "two days" in str(error):
                unsure.append(text)
    if day := _shown(root, order) or _in_address(address):
        return day
    if unsure:
        raise UnsureError(unsure[0])
    return None


def beside(element: Element) -> bool:
    """Whether an element stands in a menu, a footer, among comments or related stories."""
    return any(
        above.tag in AROUND or ASIDE.search(f"{above.get('class', '')} {above.get('id', '')}")
        for above in element.iterancestors()
    )


def _said(root: Element, data: PageData) -> Iterator[str]:
    """What may be the day, as meta elements, the data of the story and time elements give it."""
    given = [(name, said) for name, said in metas(root) if not _OTHER.search(name)]
    yield from (said for name, said in given if _NAMED.match(name))
    yield from _of_stories(root, data)
    yield from (said for name, said in given if _PLAIN.match(name))
    yield from _timed(root)


def _of_stories(root: Element, data: PageData) -> list[str]:
    """The day of the story in the page's data; of several stories that of the one that the page is headed."""
    said = [(str(s.get("headline") or s.get("name") or ""), s.get("datePublished")) for s in data.stories()]
    dated = [(_same(head), day) for head, day in said if isinstance(day, str) and day.strip()]
    if len({day[:10] for _, day in dated}) > 1:
        heads = {_same(h.text_content()) for h in root.iter("h1", "title")}
        dated = [(head, day) for head, day in dated if head and any(head in one for one in heads)]
    return [day for _, day in dated] or data.broken_days()


def _same(words: Any) -> str:
    return " ".join(str(words).split()).casefold()


def _story(root: Element) -> Element | None:
    """The element around the only heading of the page; None where it has none, or several stories."""
    heads = [h for h in root.iter("h1") if _same(h.text_content()) and not beside(h)]
    for head in heads[:1] if len(heads) == 1 else ():
        found = next(head.iterancestors("article"), None)
        return found if found is not None else next(head.iterancestors("main"), None)
    articles = [a for a in root.iter("article") if not beside(a)]
    return articles[0] if len(articles) == 1 else None


def _timed(root: Element) -> Iterator[str]:
    """The time of the element that is the page's own: called published, of its story, or alone."""
    every = [t for t in root.iter("time") if not beside(t) and not _OTHER.search(t.get("class", ""))]
    times = [(t, t.get("datetime") or t.text_content()) for t in every]
    story = _story(root)
    own = [(t, said) for t, said in times if story is not None and story in t.iterancestors()]
    others = () if own or len({said[:10] for _, said in times}) > 1 else times
    for these in (own, others):
        yield from (said for t, said in these if _OWN.search(t.get("class", "")) or t.get("pubdate"))
        yield from (said for _, said in these[:1])
    if not own:
        named = {said[:10]: said for t, said in times if _OWN.search(t.get("class", "")) or t.get("pubdate")}
        yield from named.values() if len(named) == 1 else ()


def _shown(root: Element, order: Order) -> date | None:
    """The day in the words at the head of the story, behind "Published:" or in an element called a date."""
    story = _story(root)
    if story is None:
        return None
    looked = 0
    for element in story.iter("div", "p", "span", "li", "small", "em", "address", "header"):
        words = element.text_content() if len(element) < 20 else ""
        if not words.strip() or len(words) > _SHORT or beside(element):
            continue
        looked += 1
        if looked > _MANY:
            return None
        called = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('id', '')}"
        day = _of_words(element, bool(_DATED.search(called)) and not _OTHER.search(called), order)
        if day is not None:
            return day
    return None


def _of_words(element: Element, called: bool, order: Order) -> date | None:
    """The day of an element's pieces: one that is labelled, or all of one in an element called a date."""
    for piece in (part for text in element.itertext() for part in _PARTS.split(text) if part.strip()):
        words = " ".join(piece.split())
        if (day := published_in(words, order)) or (called and (day := _bare(words, order))):
            return day
    return None


def _bare(words: str, order: Order) -> date | None:
    try:
        return day_of(words, order)
    except UsageError:
        return None


def _in_address(address: str) -> date | None:
    """The day that the path of an address bears: /2024/06/04/, /20240604/, /story-2024-06-04."""
    path = regex.sub(r"\A\w+://[^/]*|[?#].*\Z", "", address)
    for found in _ADDRESS.finditer(path):
        if day := _bare(f"{found['y']}-{found['m']}-{found['d']}", ""):
            return day
    return None
