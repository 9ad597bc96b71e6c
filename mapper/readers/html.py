"""Web pages: the main text without menus, and title, day, publisher, address and language where they stand.

trafilatura finds the text and the metadata. Of a page too short or too plain for it, all visible words are
taken but for menus and footers.
"""

import copy
import logging
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

import regex

from gazetteer import is_url, public

from ..errors import UsageError
from ..lexicon import load
from ..model import Report
from .decoding import decode, known
from .item import Asked, Item
from .markup import AROUND, Element, tree, with_whole_rows, words_of
from .pagedata import PageData, data_of, meta, without_broken
from .pageday import ASIDE, UnsureError, marked_day
from .problem import Problem
from .text import is_note, scrub, tidy, title_of, untitled

#: Bytes and elements of a page that are looked at; articles have a hundredth of it.
LARGEST, ELEMENTS = 16 << 20, 60_000
#: Characters of a text that may be a scrap.
SHORT = 250
#: Bytes in which a page names its encoding.
_PRESCAN = 4096
_CHARSET = regex.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", regex.IGNORECASE)
_XML = regex.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']""", regex.IGNORECASE)
#: The declaration that opens an XML document.
DECLARED = regex.compile(r"\s*<\?xml[^>]{0,300}\?>")
_LANG = regex.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
#: What meta elements with the name of the site are called.
_SITE = ("og:site_name", "publisher", "dc.publisher", "application-name")
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
    _prune(root)
    data = data_of(root)
    page = _extracted(root, data, item)
    article = words_of(page.body) if page is not None and page.body is not None else ""
    article = _whole_where_short(article, root)
    if len(article) < SHORT and len(hidden := _in_data(data)) > len(article):
        article = hidden
    if not article:
        raise UsageError(NO_TEXT)
    stated = (page.title if page is not None else "", _first(root, "//title"), _first(root, "//h1"))
    title = next(filter(None, (title_of(words or "") for words in stated)), "")
    return Report(
        id=scrub(item.stem),
        text=scrub(untitled(article, title)),
        title=title,
        published=_day(root, data, item, asked),
        publisher=_publisher(root, data, page, item),
        url=_address(root, item),
        lang=_language(root),
    )


def _prune(root: Element) -> None:
    """Take out what is no text of the story: marks of footnotes, hidden words, links to other stories."""
    ways = load("pages")["other_stories"]
    for part in list(root.iter("sup", "p", "div", "li", "h2", "h3", "h4", "strong")):
        words = " ".join(part.text_content().split()) if len(part) < 6 else ""
        linked = " ".join(" ".join(a.text_content() for a in part.iter("a")).split())
        lead = words.removesuffix(linked).strip(" :：»>-–").casefold() if linked else ""
        if (part.tag == "sup" and is_note(words, _before(part))) or lead in ways:
            part.drop_tree()
    hidden = root.xpath(
        "//body//*[@hidden] | //body//*[contains(translate(@style, ' ', ''), 'display:none')]"
    )
    if sum(len(part.text_content()) for part in hidden) < len(root.text_content()) // 2:
        for part in hidden:
            if part.getparent() is not None:
                part.drop_tree()


def _before(element: Element) -> str:
    """The text that an element stands right behind."""
    last = element.getprevious()
    return str((element.getparent().text if last is None else last.tail) or "")


def declared(raw: bytes) -> str:
    """The encoding that a page names in its own head, "" where none."""
    match = _XML.match(raw[:_PRESCAN]) or _CHARSET.search(raw[:_PRESCAN])
    return match[1].decode("ascii", "replace") if match else ""


def _extracted(root: Element, data: PageData, item: Item) -> Any:
    """trafilatura's document, None where it finds none or gives up on a strange page."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)  # trafilatura asks it
    try:
        return bare_extraction(
            with_whole_rows(without_broken(copy.deepcopy(root), data)),  # it changes what it is given
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
    if len(article) >= SHORT:
        return article
    bases = root.xpath("//article"), root.xpath("//main"), root.xpath("//body")
    base = next((found[0] for found in bases if len(found) == 1), root)
    kept = copy.deepcopy(base)
    for part in kept.xpath(".//*[@class or @id]"):
        if ASIDE.search(f"{part.get('class', '')} {part.get('id', '')}"):
            part.drop_tree()
    words = words_of(kept, AROUND)
    return words if len(words) <= 2 * len(article) + SHORT or not article else article


def _in_data(data: PageData) -> str:
    """The text of a page that scripts fill, where its data for search engines has it."""
    said = data.body()
    return words_of(tree(said)) if "<" in said else said.strip()


def _first(root: Element, path: str) -> str:
    found = root.xpath(path)
    return " ".join(found[0].text_content().split()) if found else ""


def _day(root: Element, data: PageData, item: Item, asked: Asked) -> date | None:
    """The day that the page marks; one that may be two days is told."""
    try:
        return marked_day(root, data, _address(root, item), asked.day_order)
    except UnsureError as mark:
        if not asked.dated:
            asked.say(
                f"{item.source} is not dated, for its “{tidy(str(mark), 40)}” may be two days: "
                "--day-order says which."
            )
        return None


def _publisher(root: Element, data: PageData, page: Any, item: Item) -> str:
    """The site's name, else its host where the page comes from the network or names its address."""
    sitename = (page.sitename if page is not None else "") or ""
    stated = (*(meta(root, name) for name in _SITE), data.publisher(), sitename)
    name = next((tidy(name, 200) for name in stated if name.strip() and not is_url(name)), "")
    if name:
        return name
    host = urlsplit(_address(root, item)).hostname or ""
    return host.removeprefix("www.")


def _address(root: Element, item: Item) -> str:
    """The page's address as it names it itself, else where it was fetched."""
    links = root.xpath("//link[@rel='canonical']/@href")
    for said in (*links[:1], meta(root, "og:url")):
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
    said = said or meta(root, "content-language", "og:locale").strip()
    return said.replace("_", "-") if _LANG.match(said) else ""
