"""PDF files: the text of their pages as paragraphs, without running heads and page numbers.

PDFium takes the signs and their places from the file; ``pdflines`` makes lines of them, ``pdftables`` rows of
tables; ``pdfedges`` leaves out what runs along the edges, ``pdftext`` makes paragraphs. The day a file was
made is not the day a report was published: it is told, not taken.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

from ..dates.daytext import day_of
from ..errors import UsageError
from ..heads.masthead import head
from ..model import Report
from .item import Asked, Item
from .pdfedges import without_running
from .pdflines import Line, lines_of
from .pdfsigns import Glyph
from .pdftables import with_rows
from .pdftext import paragraphs
from .problem import Problem
from .text import scrub, tidy, title_of, untitled

#: Pages and signs that are read at most; a long report has 500 pages with 3,000 signs each.
PAGES, SIGNS = 2_000, 5_000_000
NO_TEXT = (
    "holds no text: it is a scan or a picture; run text recognition first (for example ocrmypdf) "
    "and give its result."
)
#: Signs that PDFium may put in (blank, line end), and those that may break a word.
_MADE, _HYPHENS = frozenset({9, 10, 13, 32}), frozenset({2, 0x2D, 0xAD, 0x2010, 0xFFFE})
_ERRORS = {
    2: "cannot be opened: give its name as a path to a file.",
    3: "is a damaged PDF, or none at all: download or save it again.",
    4: "is protected by a password: save it without one.",
    5: "is protected in a way that cannot be read: save it without protection.",
    6: "holds no page that can be read: download or save it again.",
}
_MAKERS = ("microsoft word - ", "microsoft powerpoint - ")
_ENDINGS = (
    ".doc",
    ".docx",
    ".pdf",
    ".indd",
    ".qxd",
    ".rtf",
    ".odt",
    ".xls",
    ".xlsx",
    ".ppt",
    ".pptx",
    ".html",
)


def read(item: Item, asked: Asked) -> Iterator[Report | Problem]:
    """The report of a PDF; its id is the item's stem."""
    try:
        yield _report(item, asked)
    except UsageError as error:
        yield Problem(item.source, str(error))


def _report(item: Item, asked: Asked) -> Report:
    content = item.whole()
    document = _opened(content)
    try:
        pages = list(_pages(document, item, asked))
        title, made = _described(document)
    finally:
        document.close()
    kept = without_running([with_rows(page) for page in pages])
    text = "\n".join(paragraphs(kept))
    if not any(c.isalnum() for c in text):
        raise UsageError(NO_TEXT)
    if made and not asked.dated and head(text, asked.day_order).published is None:
        asked.say(f"{item.source} was made on {made}, which is not taken for its day; --published gives one.")
    title = title or _largest(kept)
    return Report(id=scrub(item.stem), text=scrub(untitled(text, title)), title=title, url=item.url)


def _opened(content: bytes) -> Any:
    import pypdfium2  # PDFium loads for PDF files alone

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None) or 3
        raise UsageError(_ERRORS.get(code, _ERRORS[3])) from None


def _pages(document: Any, item: Item, asked: Asked) -> Iterator[list[Line]]:
    """The lines of every page that can be read; what is left out is told."""
    import pypdfium2

    signs, lost = 0, 0
    for number in range(len(document)):
        if number >= PAGES or signs >= SIGNS:
            asked.say(f"{item.source}: only the first {number} pages are read.")
            break
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            lost += 1
            continue
        try:
            signs += text.count_chars()
            yield lines_of(_glyphs(text, SIGNS))
        finally:
            text.close()
            page.close()
    if lost:
        asked.say(f"{item.source}: {lost} damaged {'page is' if lost == 1 else 'pages are'} left out.")


def _glyphs(text: Any, most: int) -> Iterator[Glyph]:
    """The signs of a page with where they stand, in the order of the file."""
    import pypdfium2.raw as raw

    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    for index in range(min(text.count_chars(), most)):
        code = raw.FPDFText_GetUnicode(text, index)
        made = code in _MADE and bool(raw.FPDFText_IsGenerated(text, index))
        hyphen = code in _HYPHENS and raw.FPDFText_IsHyphen(text, index) == 1
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        size = abs(box.top - box.bottom)
        yield Glyph(_sign(code, hyphen), x.value, y.value, box.left, box.right, size, made, hyphen)


def _sign(code: int, hyphen: bool) -> str:
    if hyphen:
        return "-"
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code <= 0xDFFF else "\ufffd" if code else ""


def _described(document: Any) -> tuple[str, str]:
    """The title and the day of making that the file states of itself; "" where it does not."""
    said = document.get_metadata_dict()
    title = title_of(str(said.get("Title", "")))
    low = title.lower()
    if low.startswith(_MAKERS) or low.endswith(_ENDINGS):
        title = ""
    try:
        made = day_of(str(said.get("CreationDate", "")).removeprefix("D:")[:8]).isoformat()
    except UsageError:
        made = ""
    return title, made


def _largest(pages: list[list[Line]]) -> str:
    """The heading in the largest letters on the first page, where they are clearly larger than the text."""
    first = next((page for page in pages if page), [])
    if len(first) < 2:
        return ""
    sizes = sorted(line.size for line in first for _ in line.text)
    usual, largest = sizes[len(sizes) // 2], max(line.size for line in first[:15])
    if largest < 1.2 * usual:
        return ""
    words = [line.text for line in first[:15] if line.size > 0.95 * largest]
    title = tidy(" ".join(words[:3]))
    return title if len(title) <= 200 else ""
