"""What stands at the edges of a PDF's pages: running heads and feet, page numbers, and footnotes. Pure.

A running line comes back in its place on another page, with the same numbers in it or ones that count the
pages, and stands apart from the text: by a gap, by the size of its letters, or as the outermost line of many
pages. So "Killed: 3" at the head of one page and "Killed: 4" at that of the next stay.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import regex

from .pdflines import Line

#: Lines at the upper and lower edge of a page that may be running ones: an address has some at the foot.
_EDGE = 5
#: Pages on which a line comes back that nothing but its return shows to be a running one; the share of all.
_PAGES, _SHARE = 3, 3
#: Pages from one to the next on which a running line stands: left and right pages have lines of their own.
_NEXT = 2
#: Points by which its height varies, and the share by which letters are of one size.
_PLACE, _SIZE = 2.0, 0.08
#: Times the usual fall from line to line that part a running line from the text; a fall is no more than this
#: share of the size of letters.
_PARTED, _LINE = 1.4, 1.6
_DIGITS = regex.compile(r"\p{N}+")
_NUMBER = regex.compile(
    r"[-–—|\s]*(?:(?:p\s?a\s?g\s?e|pp?\.|(?:ال)?صفحة)\s*[|:]?\s*)?\p{N}{1,3}(?:\s*(?:/|of|من)\s*\p{N}{1,3})?"
    r"[-–—|\s]*(?:\|\s*p\s?a\s?g\s?e)?",
    regex.IGNORECASE,
)
_NOTE = regex.compile(r"(?:[\[(]?\p{N}{1,3}[\])]?|[*†‡§]{1,3})[.)]?(?:\s|(?=\p{L}))")

Page = Sequence[Line]


def without_running(pages: Sequence[Page]) -> list[list[Line]]:
    """The pages without lines that come back at their edges, and without page numbers."""
    places = [_places(page) for page in pages]
    seen: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for at in places[number]:
            seen[_mark(page[at])].append((number, page[at]))
    kept = []
    for number, page in enumerate(pages):
        gone = {at for at, outer in places[number].items()
                if _is_running(page[at], number, outer, seen[_mark(page[at])], len(pages))
                or _is_number(page[at], outer, len(pages))}  # fmt: skip
        kept.append([line for at, line in enumerate(page) if at not in gone])
    return kept


def _places(page: Page) -> dict[int, str]:
    """The lines at the edges of a page, by number: how each stands there.

    "apart" from the text, "outermost" as the first or last line, or "" where it is neither. Rows of a table
    are none.
    """
    order = sorted((n for n, line in enumerate(page) if not line.row), key=lambda n: -page[n].y)
    found: dict[int, str] = {}
    for edge in (order, order[::-1]):
        parted = _parted(page, edge)
        for rank, at in enumerate(edge[:_EDGE]):
            same = abs(page[at].y - page[edge[0]].y) <= _PLACE
            stands = "apart" if rank < parted else "outermost" if same else ""
            found[at] = found.get(at) or stands
    return found


def _parted(page: Page, edge: Sequence[int]) -> int:
    """How many lines from an edge stand apart from the text: as far as their letters are of another size, or
    to the first gap; none where that is most of the page."""
    body = _usual(page)
    other = (abs(page[at].size - body) > _SIZE * body for at in edge)
    sized = next((rank for rank, differs in enumerate(other) if not differs), len(edge))
    falls = [abs(page[a].y - page[b].y) for a, b in pairwise(edge)]
    lines = [fall for fall in falls if fall > _PLACE]
    usual = min(median(lines), _LINE * body) if lines else 0.0
    gap = next((rank for rank, fall in enumerate(falls, 1) if fall > _PARTED * usual), 0)
    apart = max(sized, gap)
    signs = sum(len(page[at].text) for at in edge[:apart])
    return apart if 2 * signs < sum(len(line.text) for line in page) else 0


def _usual(page: Page) -> float:
    """The size of most letters of a page."""
    sizes = Counter[float]()
    for line in page:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _is_running(line: Line, number: int, outer: str, seen: Sequence[tuple[int, Line]], pages: int) -> bool:
    """Whether a line comes back: near by and in its place, or on so many pages wherever they have it."""
    again = {n for n, other in seen if n != number and _is_same(line, other, n - number)}
    near = any(abs(n - number) <= _NEXT and _in_place(line, other) for n, other in seen if n in again)
    many = len(again) + 1 >= max(_PAGES, pages // _SHARE)
    return bool(outer) and (many or (near and outer == "apart"))


def _is_same(line: Line, other: Line, later: int) -> bool:
    """Whether two lines say the same but for numbers that count the pages."""
    if abs(line.size - other.size) > _SIZE * line.size:
        return False
    pairs = zip(_DIGITS.findall(line.text), _DIGITS.findall(other.text), strict=True)
    return all(one == two or _page(two) - _page(one) == later for one, two in pairs)


def _page(digits: str) -> float:
    """The number of a page; a year, which may count on from page to page too, is none."""
    return int(digits) if digits.isdecimal() and len(digits) < 4 else math.nan


def _in_place(line: Line, other: Line) -> bool:
    return abs(line.y - other.y) <= _PLACE


def _is_number(line: Line, outer: str, pages: int) -> bool:
    """Whether a line is the number of its page: a number that is called that, or alone."""
    found = _NUMBER.fullmatch(line.text)
    return found is not None and (any(c.isalpha() for c in line.text) or (bool(outer) and pages > 1))


def _mark(line: Line) -> str:
    return str(_DIGITS.sub("0", line.text))


def with_notes_behind(page: Page) -> tuple[list[Line], list[Line]]:
    """The text of a page, and the footnotes below it: small lines of which the first has a mark."""
    body = _usual(page)
    order = sorted(range(len(page)), key=lambda n: page[n].y)
    small = list(_small(page, order, body))
    while small and not begins_note(page[small[-1]]):
        small.pop()
    below = set(small)
    text = [line for at, line in enumerate(page) if at not in below]
    return text, [line for at, line in enumerate(page) if at in below]


def begins_note(line: Line) -> bool:
    """Whether a line begins with the mark of a footnote."""
    return _NOTE.match(line.text) is not None


def _small(page: Page, order: Sequence[int], body: float) -> Iterator[int]:
    """The numbers of the lines from the foot of a page up that are set smaller than its text."""
    for at in order:
        if page[at].row or page[at].size > (1 - _SIZE) * body:
            return
        yield at
