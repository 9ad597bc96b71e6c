"""Word files (.docx): paragraphs in order, a row of a table as a sentence, title and language.

The day a file was made or saved is not the day a report was published, so it is not taken for it.
"""

import io
from collections.abc import Iterator
from typing import Any

from ..errors import UsageError
from ..model import Report
from . import packed
from .item import Asked, Item
from .problem import Problem
from .rows import Cell, Tables, reach
from .text import is_note, scrub, tidy, title_of, untitled

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SILENT = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr", _FALLBACK}
)
_DAMAGED = "is a damaged Word file ({}): open it in a word processor and save it again."


def read(item: Item, _asked: Asked) -> Iterator[Report | Problem]:
    """The report of a Word file; its id is the item's stem."""
    try:
        yield _report(item)
    except UsageError as error:
        yield Problem(item.source, str(error))


def _report(item: Item) -> Report:
    content = item.whole()
    packed.check(content, _DAMAGED)
    document = _opened(content)
    text = "\n".join(_lines(document.element.body))
    if not text.strip():
        raise UsageError(
            "holds no text: it may hold pictures of it; run text recognition (OCR) and save the text."
        )
    title, lang = _properties(document)
    title = title or _heading(document)
    return Report(
        id=scrub(item.stem), text=scrub(untitled(text, title)), title=title, url=item.url, lang=lang
    )


def _opened(content: bytes) -> Any:
    import docx  # python-docx loads for Word files alone

    try:
        document = docx.Document(io.BytesIO(content))
        if document.element.body is None:
            raise UsageError(_DAMAGED.format("it has no body"))
        return document
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged package raises whatever it stumbles over
        raise UsageError(_DAMAGED.format(_reason(error))) from None


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())
    return words[:80] if words and len(words) < 200 else type(error).__name__


def _lines(body: Any) -> Iterator[str]:
    """Paragraphs as lines; of a table, what its rows say."""
    tables = Tables()
    for event, element in _walk(body):
        if element.tag == f"{_W}tbl":
            if event == "start":
                tables.begin()
            else:
                yield from tables.end()
        elif event == "start" and element.tag == f"{_W}tr":
            tables.row()
        elif event == "start" and element.tag == f"{_W}tc":
            tables.cell(_cell(element))
        elif event == "end" and element.tag == f"{_W}p" and not _inside_paragraph(element):
            yield from filter(None, tables.line(" ".join(_words(element).split())))


def _cell(element: Any) -> Cell:
    """A cell without its words: how far it reaches, and whether its row is repeated as a header."""
    span, merged = element.find(f"{_W}tcPr/{_W}gridSpan"), element.find(f"{_W}tcPr/{_W}vMerge")
    wide = str(span.get(f"{_W}val", "")) if span is not None else ""
    above = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
    row = element.getparent()
    head = row is not None and row.find(f"{_W}trPr/{_W}tblHeader") is not None
    return Cell(across=reach(wide), head=head, above=above)


def _walk(body: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in _SILENT:
            walk.skip_subtree()
            continue
        if event == "end" and element.tag in _SILENT:
            continue
        yield event, element


def _inside_paragraph(paragraph: Any) -> bool:
    """Whether a paragraph stands in another (of a text box), whose words are read with it."""
    return next(paragraph.iterancestors(f"{_W}p"), None) is not None


def _words(paragraph: Any) -> str:
    """The words of a paragraph with what was inserted, without what was deleted."""
    found: list[str] = []
    for event, element in _walk(paragraph):
        if event == "start":
            if element.tag == f"{_W}t":
                found.append(_seen(element, "".join(found[-2:])))
            elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}ptab"):
                found.append(" ")
            elif element.tag == f"{_W}noBreakHyphen":
                found.append("-")
        elif element.tag == f"{_W}p" and element is not paragraph:
            found.append(" ")
    return "".join(found)


def _seen(text: Any, before: str) -> str:
    """The words of a piece of text; none where they are hidden, or the raised mark of a footnote."""
    form = text.getparent().find(f"{_W}rPr")
    said = text.text or ""
    if form is None:
        return said
    hidden, raised = form.find(f"{_W}vanish"), form.find(f"{_W}vertAlign")
    if hidden is not None and hidden.get(f"{_W}val", "true") not in ("0", "false"):
        return ""
    up = raised is not None and raised.get(f"{_W}val") == "superscript"
    return "" if up and is_note(said, before) else said


def _properties(document: Any) -> tuple[str, str]:
    """Title and language of the core properties; what a template left there is no title."""
    try:
        core = document.core_properties
        title, lang = title_of(core.title or ""), tidy(core.language or "", 20)
    except Exception:  # noqa: BLE001 - properties are an extra; a damaged part must not cost the text
        return "", ""
    return title, lang


def _heading(document: Any) -> str:
    """The first paragraph in the style of a title or of the first heading, among the first ten."""
    try:
        for paragraph in document.paragraphs[:10]:
            style = str(getattr(paragraph.style, "style_id", "") or "").lower()
            if style in ("title", "heading1") and paragraph.text.strip():
                return tidy(paragraph.text)
    except Exception:  # noqa: BLE001 - a style that is named and not there
        return ""
    return ""
