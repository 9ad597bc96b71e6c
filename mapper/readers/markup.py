"""HTML as a tree and a tree as text: blocks become lines, marks and scripts are left out.

The home of lxml's HTML parser; the main text of a whole page is found by ``html``.
"""

import copy
from collections.abc import Iterator
from enum import Enum
from itertools import chain
from typing import Any

from ..errors import UsageError
from .rows import ACROSS, LENT, Cell, Tables, reach

Element = Any  # lxml brings no types
#: Elements that begin and end a line.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "lb", "legend", "li", "list", "item",
    "main", "nav", "ol", "p", "pre", "quote", "row", "section", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul",
})  # fmt: skip
#: Elements whose words are no text of the page.
SILENT = frozenset({
    "applet", "audio", "base", "button", "canvas", "datalist", "embed", "iframe", "img",
    "input", "link", "map", "meta", "noscript", "object", "option", "param", "picture", "script",
    "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
})  # fmt: skip
#: Parts of a page around its text.
AROUND = frozenset({"nav", "footer", "aside", "form", "menu", "dialog"})
_ROWS, _CELLS = frozenset({"tr", "row"}), frozenset({"td", "th", "cell"})
_BLANK = str.maketrans({"\xa0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\xad": ""})


def tree(text: str) -> Element:
    """The root element of a page. Raises UsageError where there is none."""
    import lxml.html  # loads for pages and feeds alone
    from lxml import etree

    try:
        parser = lxml.html.HTMLParser(
            encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False
        )
        content = text.replace("\0", "").encode("utf-8", "replace")
        root = lxml.html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        raise UsageError("holds no text that can be read as a web page: save it again, or as text.") from None
    return root


def words_of(root: Element, leave_out: frozenset[str] = frozenset()) -> str:
    """The text of a tree, a line a block, without empty lines; a row of a table is a sentence.

    The tree is the reader's own: its tables are changed.
    """
    lines: list[str] = []
    tables, held = Tables(), ""
    with_whole_rows(root)
    for piece in chain(_pieces(root, SILENT | leave_out), ("\n",)):
        if isinstance(piece, str) and piece != "\n":
            held = f"{held}{piece}"
            continue
        if line := " ".join(held.translate(_BLANK).split()):
            lines += tables.line(line)
        held = ""
        if isinstance(piece, Cell):
            tables.cell(piece)
        elif piece is _Mark.TABLE:
            tables.begin()
        elif piece is _Mark.ROW:
            tables.row()
        elif piece is _Mark.END:
            lines += tables.end()
    return "\n".join(lines)


class _Mark(Enum):
    """What happens between texts: a table begins or ends, a row begins."""

    TABLE, ROW, END = range(3)


def _pieces(root: Element, silent: frozenset[str]) -> Iterator[str | Cell | _Mark]:
    """Texts, "\n" where a block begins or ends, tables with their rows and cells; without recursion, however
    deep."""
    from lxml import etree

    skipped = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not skipped and element.tail and element is not root:
                yield _plain(element.tail)
            continue
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if skipped or name in silent:
                skipped += 1
                continue
            yield from _edge(name, element)
            if element.text:
                yield _plain(element.text)
            continue
        if skipped:
            skipped -= 1
        elif name == "table":
            yield _Mark.END
        elif name in BLOCKS or name in _CELLS:
            yield "\n"
        if not skipped and element.tail and element is not root:
            yield _plain(element.tail)


def _edge(name: str, element: Element) -> Iterator[str | Cell | _Mark]:
    """What the beginning of an element is."""
    if name == "table":
        yield _Mark.TABLE
    elif name in _ROWS:
        yield _Mark.ROW
    elif name in _CELLS:
        head = name == "th" or element.get("role") == "head"
        yield Cell(across=_number(element, "colspan"), head=head)
    elif name in BLOCKS:
        yield "\n"


def _number(element: Element, name: str) -> int:
    """Over how many columns or rows a cell reaches."""
    return reach(element.get(name) or "")


def with_whole_rows(root: Element) -> Element:
    """The same tree: a short cell over several rows stands in each of them, an empty one for a long one."""
    for table in root.iter("table"):
        lent: dict[int, list[Element]] = {}
        for row in table.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr"):
            at = 0
            for cell in [c for c in row if c.tag in _CELLS]:
                at = _filled(row, row.index(cell), at, lent)
                down, across = _number(cell, "rowspan"), _number(cell, "colspan")
                cell.attrib.pop("rowspan", None)
                if down > 1 and at < ACROSS:
                    lent[at] = [_lent(cell)] * (down - 1)
                at += across
            _filled(row, len(row), at, lent)
    return root


def _lent(cell: Element) -> Element:
    """A cell for the rows below: with its words, where they are few."""
    words = " ".join(cell.text_content().split())
    new = cell.makeelement(cell.tag, {"colspan": str(_number(cell, "colspan"))})
    new.text = words if len(words) <= LENT else None
    return new


def _filled(row: Element, index: int, at: int, lent: dict[int, list[Element]]) -> int:
    """Put cells from above before the child of a row of that number, as long as they follow on; the next
    column."""
    while lent.get(at):
        cell = copy.copy(lent[at].pop())
        row.insert(index, cell)
        index, at = index + 1, at + _number(cell, "colspan")
    return at


def _plain(text: str) -> str:
    """Line ends in a source mean no more than a blank."""
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
