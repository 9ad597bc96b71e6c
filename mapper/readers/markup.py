"""HTML as a tree and a tree as text: blocks become lines, marks and scripts are left out.

The home of lxml's HTML parser; the main text of a whole page is found by ``html``.
"""

from collections.abc import Iterator
from typing import Any

from ..errors import UsageError

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
_CELLS = frozenset({"td", "th", "cell"})
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
    """The text of a tree, a line a block, without empty lines; cells of a row are parted by tabs."""
    lines: list[str] = [""]
    for piece in _pieces(root, SILENT | leave_out):
        if piece == "\n":
            lines.append("")
        else:
            lines[-1] = f"{lines[-1]}{piece}"
    clean = (_line(line) for line in lines)
    return "\n".join(line for line in clean if line)


def _line(text: str) -> str:
    cells = (" ".join(cell.split()) for cell in text.translate(_BLANK).split("\t"))
    return "\t".join(cell for cell in cells if cell)


def _pieces(root: Element, silent: frozenset[str]) -> Iterator[str]:
    """Texts, "\\n" where a block begins or ends, tabs between cells; without recursion, however deep."""
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
            yield from _edge(name)
            if element.text:
                yield _plain(element.text)
            continue
        if skipped:
            skipped -= 1
        else:
            yield from _edge(name)
        if not skipped and element.tail and element is not root:
            yield _plain(element.tail)


def _edge(name: str) -> Iterator[str]:
    if name in BLOCKS:
        yield "\n"
    elif name in _CELLS:
        yield "\t"


def _plain(text: str) -> str:
    """Line ends in a source mean no more than a blank."""
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
