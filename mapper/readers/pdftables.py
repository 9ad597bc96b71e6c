"""Tables on a page of a PDF: lines under a header whose words stand in its columns, row by row. Pure.

A PDF has no tables, only words at places. A table is told where a line parts into a few short words far from
each other, a header, and the lines below begin and part where its words begin. What a column cannot be told
of (words that are centred, right to left) stays as lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .pdflines import Line, Word
from .rows import Cell, is_header, told

#: Points by which a word may miss the beginning of its column.
_MISS = 3.0
#: Share of the letter size that lies between two cells at least; two words of a cell of a header are nearer.
_APART = 0.5
#: Share of the letter size that lies from one line of a table to the next at most.
_FALL = 6.0
#: Words of a line in a column of text.
_LONG = 4
#: A gap between two rows is so much larger than one between two lines of a cell, which is no more than this
#: share of the letter size; lines of cells side by side that stand less apart are not of one cell.
_LARGER, _LINE, _BESIDE = 1.15, 1.35, 0.8


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands on one base line: the numbers of its lines, its words from the left, height and size."""

    numbers: tuple[int, ...]
    words: tuple[Word, ...]
    y: float
    size: float


def with_rows(page: Sequence[Line]) -> list[Line]:
    """The lines of a page, each table of them as lines that say its rows."""
    bands = _bands(page)
    put: dict[int, list[Line]] = {}
    gone: set[int] = set()
    at = 0
    while at < len(bands):
        rows, after = _table(bands, at)
        if rows:
            numbers = [n for band in bands[at:after] for n in band.numbers]
            gone.update(numbers)
            first = page[min(numbers)]
            put[min(numbers)] = [replace(first, text=text, row=True, words=()) for text in told(rows)]
        at = after if rows else at + 1
    out: list[Line] = []
    for number, line in enumerate(page):
        out += put.get(number, [] if number in gone else [line])
    return out


def _bands(page: Sequence[Line]) -> list[_Band]:
    """The base lines of a page from the top; one with words from the right is left out."""
    found: list[list[int]] = []
    order = sorted(range(len(page)), key=lambda n: -page[n].y)
    for number in order:
        line = page[number]
        last = page[found[-1][0]] if found else None
        if last is not None and last.y - line.y <= 0.3 * max(last.size, line.size):
            found[-1].append(number)
        else:
            found.append([number])
    bands = []
    for numbers in found:
        lines = [page[n] for n in numbers]
        words = tuple(sorted((w for line in lines for w in line.words), key=lambda w: w.left))
        if words and all(line.words for line in lines):
            size = max(line.size for line in lines)
            bands.append(_Band(tuple(numbers), words, lines[0].y, size))
    return bands


def _table(bands: Sequence[_Band], at: int) -> tuple[list[list[Cell]], int]:
    """The rows of the table whose header a band is, and the number of the band behind it; [] where none."""
    heads = _heads(bands[at])
    if len(heads) < 2:
        return [], at + 1
    starts = [left for left, _ in heads]
    cells: list[list[str]] = []
    after = at + 1
    while after < len(bands) and bands[after - 1].y - bands[after].y <= _FALL * bands[after].size:
        found = _in_columns(bands[after], starts)
        if found is None:
            break
        cells.append(found)
        after += 1
    header = [text for _, text in heads]
    while cells and sum(1 for cell in cells[-1] if cell) == 1 and cells[-1][0]:
        cells.pop()  # a line below the table that begins where its first column does
        after -= 1
    rows = list(_rows(bands[at + 1 : after], cells))
    if (
        _prose(cells)
        or not any(sum(1 for cell in row if cell) > 1 for row in rows)
        or not is_header(header, rows)
    ):
        return [], at + 1
    made = [[Cell([text], head=number == 0) if text else Cell() for text in row]
            for number, row in enumerate([header, *rows])]  # fmt: skip
    return made, after


def _heads(band: _Band) -> list[tuple[float, str]]:
    """Where the cells of a header begin, and their words."""
    out: list[tuple[float, str]] = []
    end = 0.0
    for word in band.words:
        if out and word.left - end <= _APART * band.size:
            out[-1] = (out[-1][0], f"{out[-1][1]} {word.text}")
        else:
            out.append((word.left, word.text))
        end = word.right
    return out


def _in_columns(band: _Band, starts: Sequence[float]) -> list[str] | None:
    """The words of a band by columns; None where they do not keep to them."""
    columns: list[list[Word]] = [[] for _ in starts]
    for word in band.words:
        at = sum(1 for start in starts if start <= word.left + _MISS) - 1
        if at < 0:
            return None
        columns[at].append(word)
    for at, words in enumerate(columns):
        if words and abs(words[0].left - starts[at]) > _MISS:
            return None
    filled = [words for words in columns if words]
    if any(b[0].left - a[-1].right < _APART * band.size for a, b in pairwise(filled)):
        return None
    return [" ".join(word.text for word in words) for words in columns]


def _prose(cells: Sequence[list[str]]) -> bool:
    """Whether the columns are those of a page of text: long lines in the first and in another."""
    long = [
        sum(len(cell.split()) for cell in column) > _LONG * sum(1 for cell in column if cell)
        for column in zip(*cells, strict=True)
    ]
    return bool(long) and long[0] and any(long[1:])


def _rows(bands: Sequence[_Band], cells: Sequence[list[str]]) -> Iterator[list[str]]:
    """The bands of a table as rows: where some gaps are clearly larger, these part rows; else a word in the
    first column begins one."""
    falls = [a.y - b.y for a, b in pairwise(bands)]
    size = max((band.size for band in bands), default=0.0)
    least = min((fall for fall in falls if fall > _BESIDE * size), default=0.0)
    least = min(least, _LINE * size)
    gaps = bool(falls) and max(falls) > _LARGER * least
    held: list[str] = []
    for number, row in enumerate(cells):
        new = falls[number - 1] > _LARGER * least if gaps and number else bool(row[0])
        if held and not new:
            held = [" ".join(filter(None, pair)) for pair in zip(held, row, strict=True)]
        else:
            if held:
                yield held
            held = list(row)
    if held:
        yield held
