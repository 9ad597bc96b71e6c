"""Lines of pages to paragraphs: running heads out, wrapped lines and broken words joined. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from .pdflines import Line

#: Lines at the upper and lower edge of a page that may be running heads.
_EDGE = 3
#: Pages on which a line must come back to be one.
_PAGES = 3
_DIGITS = regex.compile(r"\p{N}+")
_NUMBER = regex.compile(
    r"[-–—|\s]*(?:(?:page|p\.|صفحة)\s*)?\p{N}{1,4}(?:\s*(?:/|of|من)\s*\p{N}{1,4})?[-–—|\s]*", regex.IGNORECASE
)
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


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without lines that come back at their edges, numbers aside, and without page numbers."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in _edges(page)})
    often = {mark for mark, times in seen.items() if times >= max(_PAGES, len(pages) // 3)}
    kept = []
    for page in pages:
        edge = {id(line) for line in _edges(page)}
        kept.append([line for line in page if id(line) not in edge or not _runs(line, often, len(pages))])
    return kept


def _runs(line: Line, often: set[str], pages: int) -> bool:
    return _mark(line) in often or (pages > 1 and _NUMBER.fullmatch(line.text) is not None)


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height if len(page) <= 2 * _EDGE else [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _mark(line: Line) -> str:
    return str(_DIGITS.sub("0", line.text))


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of all pages in order; one may go on over the end of a page."""
    words = Counter(word.lower() for page in pages for line in page for word in _WORD.findall(line.text))
    held = ""
    last: Line | None = None
    for page in pages:
        width = _width(page)
        for number, line in enumerate(page):
            on = last is not None and (_over(last, line) if number == 0 else _goes_on(last, line, width))
            if on and last is not None:
                held = _join(held, line.text, last.broken, words)
            else:
                if held:
                    yield held
                held = line.text
            last = line
    if held:
        yield held


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
    full = last.right - last.left > 0.8 * width
    ended = last.text.endswith(_SENTENCE_ENDS)
    if ended and not full:
        return False
    indented = min(abs(line.left - last.left), abs(line.right - last.right)) > 0.8 * line.size
    if ended and indented:
        return False
    return full or line.text[:1].islower()


def _over(last: Line, line: Line) -> bool:
    """Whether a paragraph goes on at the top of the next page."""
    same = abs(line.size - last.size) <= 0.15 * max(line.size, last.size)
    return same and (last.broken or (line.text[:1].islower() and not last.text.endswith(_SENTENCE_ENDS)))


def _join(held: str, text: str, broken: bool, words: "Counter[str]") -> str:
    """Two lines as one: a word that was broken at the end of the line is made whole."""
    end, start = _WORD_END.search(held), _WORD_START.match(text)
    if not end or not start or not (broken or text[:1].islower()):
        return f"{held}{text}" if end and start else f"{held} {text}"
    whole, parted = f"{end[1]}{start.group()}".lower(), f"{end[1]}-{start.group()}".lower()
    keep = words[parted] > 0 or (not words[whole] and end[1].lower() in _KEPT) or not text[:1].islower()
    return f"{held}{text}" if keep else f"{held[:-1]}{text}"
