"""Web pages: the main text without menus, and title, day, publisher, address and language where they stand.

trafilatura finds the text and the metadata. Of a page too short or too plain for it, all visible words are
taken but for menus and footers.
"""

import copy
import json
import logging
from collections import deque
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

import regex

from gazetteer import is_url, public

from ..dates.daytext import day_of
from ..errors import UsageError
from ..model import Report
from .decoding import decode, known
from .item import Asked, Item
from .markup import AROUND, Element, tree, with_whole_rows, words_of
from .problem import Problem
from .text import scrub, tidy, title_of, untitled

#: Bytes and elements of a page that are looked at; articles have a hundredth of it.
LARGEST, ELEMENTS = 16 << 20, 60_000
#: Pieces of data for search engines that are looked at.
_DATA = 50
#: Bytes in which a page names its encoding.
_PRESCAN = 4096
_CHARSET = regex.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", regex.IGNORECASE)
_XML = regex.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']""", regex.IGNORECASE)
#: The declaration that opens an XML document.
DECLARED = regex.compile(r"\s*<\?xml[^>]{0,300}\?>")
_ASIDE = regex.compile(
    r"\b(?:cookies?|consent|gdpr|banner|breadcrumbs?|share|sharing|social|related|newsletter|advert\w*|sidebar|"
    r"comments?|menu|navbar|popup|paywall|promo)\b",
    regex.IGNORECASE,
)
"""Classes and ids of what stands around a text."""
_OWN = regex.compile(r"publish|entry-date|posted|pubdate", regex.IGNORECASE)
"""Classes of a time element that is the page's own."""
_LANG = regex.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datePublished", "date-published", "publish-date",
    "dc.date", "DC.date", "dc.date.issued", "DC.date.issued", "dcterms.date", "dcterms.issued",
    "sailthru.date", "parsely-pub-date", "pubdate",
)  # fmt: skip
"""What meta elements with the day of publication are called."""
NO_TEXT = "holds no text: it may be filled in by scripts; open it in a browser and save its text."


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The report of a page; its id is the item's stem."""
    try:
        yield _report(item, asked)
    except UsageError as error:
        yield Problem(item.source, str(error))


def _report(item: Item, asked: Asked) -> Report:
    raw = item.whole(LARGEST)
    if not raw.strip():
        raise UsageError("is empty: save the page again.")
    text = decode(raw, item, asked, item.charset if known(item.charset) else declared(raw))
    root = tree(DECLARED.sub("", text, count=1))
    if sum(1 for _ in root.iter()) > ELEMENTS:
        raise UsageError(f"is a page of more than {ELEMENTS} elements, no report: save its text alone.")
    page = _extracted(root, item)
    article = words_of(page.body) if page is not None and page.body is not None else ""
    article = _whole_where_short(article, root)
    if not article:
        raise UsageError(NO_TEXT)
    stated = (page.title if page is not None else "", _first(root, "//title"), _first(root, "//h1"))
    title = next(filter(None, (title_of(words or "") for words in stated)), "")
    return Report(
        id=scrub(item.stem),
        text=scrub(untitled(article, title)),
        title=title,
        published=_marked_day(root, _address(root, item)),
        publisher=_publisher(root, page, item),
        url=_address(root, item),
        lang=_language(root),
    )


def declared(raw: bytes) -> str:
    """The encoding that a page names in its own head, "" where none."""
    match = _XML.match(raw[:_PRESCAN]) or _CHARSET.search(raw[:_PRESCAN])
    return match[1].decode("ascii", "replace") if match else ""


def _extracted(root: Element, item: Item) -> Any:
    """trafilatura's document, None where it finds none or gives up on a strange page."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return bare_extraction(
            with_whole_rows(copy.deepcopy(root)),  # it changes what it is given
            url=item.url or None,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params={"extensive_search": False},
        )
    except Exception:  # noqa: BLE001 - it parses what anybody wrote; our own reading of the page follows
        return None


def _whole_where_short(article: str, root: Element) -> str:
    """All words of a page that has few: its text found is then a scrap, or has the menus in it."""
    if len(article) >= 250:
        return article
    bases = root.xpath("//article"), root.xpath("//main"), root.xpath("//body")
    base = next((found[0] for found in bases if len(found) == 1), root)
    kept = copy.deepcopy(base)
    for part in kept.xpath(".//*[@class or @id]"):
        if _ASIDE.search(f"{part.get('class', '')} {part.get('id', '')}"):
            part.drop_tree()
    words = words_of(kept, AROUND)
    return words if len(words) <= 2 * len(article) + 250 or not article else article


def _first(root: Element, path: str) -> str:
    found = root.xpath(path)
    return " ".join(found[0].text_content().split()) if found else ""


def _meta(root: Element, *names: str) -> str:
    """The content of the first of these meta elements that says anything."""
    for name in names:
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for element in root.iterfind(f".//meta[@{attribute}='{name}']"):
                if said := (element.get("content") or "").strip():
                    return str(said)
    return ""


def _day(text: str | None) -> date | None:
    try:
        return day_of(text) if text else None
    except UsageError:
        return None


def _marked_day(root: Element, address: str) -> date | None:
    """The day of publication that the page marks as such, or that its address bears.

    Only marks are looked at (meta elements, JSON-LD, time elements of the article); a day in the words of
    the page may be any day, that of the last change of the site for one.
    """
    import lxml.html
    from htmldate import find_date

    if day := _day(_meta(root, *_PUBLISHED)) or _timed(root):
        return day
    marks, head = lxml.html.Element("html"), lxml.html.Element("head")
    marks.extend((head, lxml.html.Element("body")))
    given = root.xpath("//meta | //script[@type='application/ld+json']")
    head.extend(copy.deepcopy(e) for e in given if "modif" not in str(e.get("property") or e.get("name")))
    try:
        return _day(find_date(marks, extensive_search=False, original_date=True, url=address or None))
    except Exception:  # noqa: BLE001 - it reads what anybody wrote; a page without a day is still a report
        return None


def _timed(root: Element) -> date | None:
    """The day of the time element that is the page's own: of its article, called published, or alone."""
    marked = root.xpath("//article//time[@datetime] | //main//time[@datetime] | //time[@pubdate]")
    every = [time for time in root.xpath("//time[@datetime]") if not _beside(time)]
    named = [time for time in every if _OWN.search(time.get("class", ""))]
    own = [time for time in marked if not _beside(time)]
    for time in (*named[:1], *own[:1]):
        if day := _day(time.get("datetime")):
            return day
    days = {_day(time.get("datetime")) for time in every}
    return days.pop() if len(days) == 1 else None


def _beside(element: Element) -> bool:
    """Whether an element stands in a menu, a footer, among comments or related stories."""
    return any(
        above.tag in AROUND or _ASIDE.search(f"{above.get('class', '')} {above.get('id', '')}")
        for above in element.iterancestors()
    )


def _publisher(root: Element, page: Any, item: Item) -> str:
    """The site's name, else its host where the page comes from the network or names its address."""
    name = tidy(_meta(root, "og:site_name", "publisher", "dc.publisher", "application-name"), 200)
    name = name or tidy(_publisher_in_data(root), 200)
    name = name or tidy((page.sitename if page is not None else "") or "", 200)
    if name:
        return name
    host = urlsplit(_address(root, item)).hostname or ""
    return host.removeprefix("www.")


def _publisher_in_data(root: Element) -> str:
    """The publisher that the page's data for search engines (JSON-LD) names, "" where there is none.

    trafilatura, asked after this, wants an "@context" and an object, and lets an account go first.
    """
    for script in root.xpath("//script[@type='application/ld+json']")[:_DATA]:
        try:
            waiting = deque([json.loads(script.text_content())])
        except (ValueError, RecursionError):
            continue
        while waiting:
            data = waiting.popleft()
            if isinstance(data, list):
                waiting.extendleft(reversed(data))
            elif isinstance(data, dict):
                said = data.get("publisher")
                said = said[0] if isinstance(said, list) and said else said
                name = said.get("name") if isinstance(said, dict) else said
                if isinstance(name, str) and name.strip() and not is_url(name):
                    return name
                waiting.append(data.get("@graph"))
    return ""


def _address(root: Element, item: Item) -> str:
    """The page's address as it names it itself, else where it was fetched."""
    links = root.xpath("//link[@rel='canonical']/@href")
    for said in (*links[:1], _meta(root, "og:url")):
        try:
            whole = urljoin(item.url, said.strip()) if said else ""
            if is_url(whole) and urlsplit(whole).hostname:
                return tidy(_without_user(whole), 2000)
        except ValueError:
            continue
    return item.url


def _without_user(url: str) -> str:
    """An address that a page gives of itself: its question stays, a name and password go."""
    return url if "@" not in urlsplit(url).netloc else public(url)


def _language(root: Element) -> str:
    said = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    said = said or _meta(root, "content-language", "og:locale").strip()
    return said.replace("_", "-") if _LANG.match(said) else ""
