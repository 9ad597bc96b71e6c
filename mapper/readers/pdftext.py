"""Lines of pages to paragraphs: wrapped lines and broken words joined, footnotes behind the text. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from .pdfedges import begins_note, with_notes_behind
from .pdflines import Line

#: Share of the width of a column from which a line is full, and may be one of several.
_FULL = 0.8
_BULLET = regex.compile(r"(?:[•▪■●◦‣➢✓*·-]|\(?\p{N}{1,3}[.)])\s")
_WORD_END = regex.compile(r"(\p{L}+(?:-\p{L}+)*)-\Z")
_WORD_START = regex.compile(r"\p{L}+")
_SENTENCE_ENDS = tuple('.!?:;…”"»)؟۔')
#: Beginnings of words that are written with a hyphen where they stand before another.
_KEPT = frozenset({
    "al", "el", "an", "as", "at", "ar", "ash", "ad", "az", "deir", "tel", "umm", "abu", "bani", "ain",
    "non", "anti", "pro", "ex", "self", "semi", "mid", "cross", "counter", "co", "cease", "car", "pre",
    "post", "re", "un", "multi", "inter", "high", "low", "north", "south", "east", "west", "air",
    "ground", "two", "three", "four", "five",
})  # fmt: skip


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of all pages in order; one may go on over the end of a page and the footnotes there."""
    words = Counter(word.lower() for page in pages for line in page for word in _WORD.findall(line.text))
    held, notes = "", list[str]()
    last: Line | None = None
    full = False
    for page in pages:
        width = _width(page)
        text, below = with_notes_behind(page)
        for number, line in enumerate(text):
            if last is not None and (_goes_on(last, line, width) if number else _over(last, line, full)):
                held = _join(held, line.text, last.broken, words)
            else:
                yield from (held, *notes) if held else ()
                held, notes = line.text, [] if held else notes
            last = line
            full = line.right - line.left > _FULL * width
        notes += _notes(below, words)
    yield from (held, *notes) if held else notes


def _notes(lines: Sequence[Line], words: "Counter[str]") -> Iterator[str]:
    """Footnotes, a paragraph each."""
    held, last, width = "", None, _width(lines)
    for line in lines:
        if last is not None and _goes_on(last, line, width) and not begins_note(line):
            held = _join(held, line.text, last.broken, words)
        else:
            yield from (held,) if held else ()
            held = line.text
        last = line
    yield from (held,) if held else ()


_WORD = regex.compile(r"\p{L}+(?:-\p{L}+)*")


def _width(page: Sequence[Line]) -> float:
    """How wide the lines of a column are on this page: what nine of ten do not pass."""
    widths = sorted(line.right - line.left for line in page)
    return widths[int(0.9 * (len(widths) - 1))] if widths else 0.0


def _goes_on(last: Line, line: Line, width: float) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    if last.row or line.row or _BULLET.match(line.text) or "\t" in line.text or "\t" in last.text:
        return False
    if abs(line.size - last.size) > 0.15 * max(line.size, last.size):
        return False
    fall = last.y - line.y
    if not 0 < fall <= 1.65 * max(line.size, last.size):
        return False
    overlap = min(last.right, line.right) - max(last.left, line.left)
    if overlap <= 0:
        return False
    full = last.right - last.left > _FULL * width
    ended = last.text.endswith(_SENTENCE_ENDS)
    if ended and not full:
        return False
    indented = min(abs(line.left - last.left), abs(line.right - last.right)) > 0.8 * line.size
    if ended and indented:
        return False
    return full or line.text[:1].islower()


def _over(last: Line, line: Line, full: bool) -> bool:
    """Whether a paragraph goes on at the top of the next page; ``full``: so was its last line."""
    if last.row or line.row or _BULLET.match(line.text) or "\t" in line.text or "\t" in last.text:
        return False
    same = abs(line.size - last.size) <= 0.15 * max(line.size, last.size)
    ended = last.text.endswith(_SENTENCE_ENDS)
    return same and (last.broken or (not ended and (full or line.text[:1].islower())))


def _join(held: str, text: str, broken: bool, words: "Counter[str]") -> str:
    """Two lines as one: a word that was broken at the end of the line is made whole."""
    end, start = _WORD_END.search(held), _WORD_START.match(text)
    if not end or not start or not (broken or text[:1].islower()):
        return f"{held}{text}" if end and start else f"{held} {text}"
    whole, parted = f"{end[1]}{start.group()}".lower(), f"{end[1]}-{start.group()}".lower()
    keep = words[parted] > 0 or (not words[whole] and end[1].lower() in _KEPT) or not text[:1].islower()
    return f"{held}{text}" if keep else f"{held[:-1]}{text}"
