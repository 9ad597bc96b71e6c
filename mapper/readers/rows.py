"""Rows of a table in a document as paragraphs: "Date: 10 May; Place: Nyala; Killed: 3." Pure.

A table is read by people across a row and under a header; as bare words in a line its cells, and its rows,
would run into each other. So each row is a line that ends like a sentence, each cell in it has the word of
its column before it, and a semicolon parts two cells. What only looks like a table (a box, a letterhead, two
columns of prose) gives its paragraphs as they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

import regex

#: Characters and words that a cell of a header has at most.
_HEADER, _WORDS = 60, 6
#: A cell of more words than a header's shows that the row above it is one, as a figure does.
_FIGURE = regex.compile(r"\p{N}")
_SENTENCE = regex.compile(r'[.!?؟:;…][”"»)]*\Z')
#: What ends a cell so that the next needs no mark: a stop, where the cell has more sentences than one.
_INSIDE = regex.compile(r"[.!?؟…]\s+\S")
_SAID = regex.compile(r"[\p{L}\p{N}]")
#: Characters of a paragraph that stands in a cell for itself, and of a cell that is lent to the rows below.
_PROSE, LENT = 80, 120
#: Columns over which a cell may reach: what documents have, not what they can be made to say.
ACROSS = 64


@dataclass(slots=True)
class Cell:
    """A cell: its paragraphs, over how many columns it reaches, and what its document says of it.

    ``head``: it is marked as one of a header. ``above``: it goes on with the cell above it.
    """

    lines: list[str] = field(default_factory=list)
    across: int = 1
    head: bool = False
    above: bool = False

    @property
    def text(self) -> str:
        """Its paragraphs as one: short ones by commas, those of a sentence's length by full stops."""
        out = ""
        for line in self.lines:
            stop = " " if _SENTENCE.search(out) else ", " if len(line.split()) < 4 else ". "
            out = f"{out}{stop}{line}" if out else line
        return out


Row = list[Cell]


def reach(said: str) -> int:
    """Over how many columns or rows a cell reaches, as a document says; 1 where it says nothing sensible."""
    said = said.strip()
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 4 else 1


def told(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a table: a row with several cells is a sentence, any other gives its paragraphs."""
    grid = [_Placed(row, cells) for row, cells in zip(rows, _columns(rows), strict=True)]
    first = next((n for n, row in enumerate(grid) if row.several), len(grid))
    heads = _header(grid[first:])
    below = first + 1 if heads else first
    if heads and below < len(grid) and _second(heads, grid[below].cells):
        heads = [low or high for high, low in zip_longest(heads, grid[below].cells, fillvalue="")]
        below += 1
    alone = len(grid) - first < 2
    for number, row in enumerate(grid):
        if first <= number < below or (heads and row.cells == grid[first].cells):
            continue
        if not row.several or (not heads and (row.prose or (alone and row.long))):
            yield from (line for cell in row.row for line in cell.lines)
        else:
            yield sentence(row.cells, heads)


def sentence(cells: Sequence[str], heads: Sequence[str] = ()) -> str:
    """The cells of a row as a sentence, each under the word of its column where there is one."""
    out = ""
    said = [(head.rstrip(": "), cell) for head, cell in zip_longest(heads, cells, fillvalue="") if cell]
    pair = len(said) == 2 and not any(head for head, _ in said) and _headish(said[0][1])
    for number, (head, cell) in enumerate(said):
        part = f"{head}: {cell}" if head else cell
        last = number == len(said) - 1
        if not _INSIDE.search(cell) and not last:
            part = part.rstrip(".;, ")  # the mark between two cells takes their place
        if not out:
            out = part
        elif _SENTENCE.search(out):
            out = f"{out} {part}"
        else:
            out = f"{out}{': ' if pair else '; '}{part}"
    return out if _SENTENCE.search(out) else f"{out}."


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row, and the words of its cells by columns."""

    row: Row
    cells: list[str]

    @property
    def several(self) -> bool:
        """Whether more than one cell says anything."""
        return sum(1 for cell in self.cells if cell) > 1

    @property
    def prose(self) -> bool:
        """Whether a cell holds several paragraphs of some length."""
        return any(sum(1 for line in cell.lines if len(line) > _PROSE) > 1 for cell in self.row)

    @property
    def long(self) -> bool:
        """Whether a cell is as long as a paragraph, or holds several."""
        return any(len(cell.lines) > 1 or len(cell.text) > 2 * _PROSE for cell in self.row)


def _columns(rows: Sequence[Row]) -> Iterator[list[str]]:
    """The words of every row by columns; a short cell that goes on from above is said in each row."""
    over: list[str] = []
    for row in rows:
        placed: list[str] = []
        for cell in row:
            at, text = len(placed), cell.text if _SAID.search(cell.text) else ""
            if cell.above and not text and at < len(over) and len(over[at]) <= LENT:
                text = over[at]
            placed += [text, *[""] * (min(cell.across, ACROSS) - 1)]
        over = placed
        yield placed


def _header(grid: Sequence[_Placed]) -> list[str]:
    """The words of the columns, where the first row is a header: marked as one, or by its words; else []."""
    if len(grid) < 2:
        return []
    heads = grid[0].cells
    marked = all(cell.head for cell in grid[0].row if cell.lines)
    marked = marked and not all(cell.head for row in grid for cell in row.row)
    marked = marked and all(_headish(cell) for cell in heads if cell)
    return heads if marked or is_header(heads, [row.cells for row in grid[1:]]) else []


def is_header(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of a row head the columns below: few words, over figures or over longer text."""
    if not all(_headish(cell) for cell in heads if cell):
        return False
    for at in range(len(heads)):
        below = [row[at] for row in rows if at < len(row) and row[at]]
        if below and all(_FIGURE.search(cell) or len(cell.split()) > _WORDS for cell in below):
            return True
    return False


def _headish(text: str) -> bool:
    """Whether a cell may be one of a header: a few words without a figure that end no sentence."""
    few = 0 < len(text) <= _HEADER and len(text.split()) <= _WORDS
    return few and not _FIGURE.search(text) and not (text.endswith((".", "!", "?")) and len(text) > 4)


def _second(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a header has a second row: it parts a cell above it that reaches over several columns."""
    if not all(_headish(cell) for cell in lower if cell):
        return False
    pairs = list(zip_longest(upper, lower, fillvalue=""))
    wide = {at - 1 for at, (high, _) in enumerate(pairs) if at and not high}
    kept = all(not low or not high or low == high or at in wide for at, (high, low) in enumerate(pairs))
    return kept and any(low and not high for high, low in pairs)


class Tables:
    """The tables that a reader stands in while it goes through a document, the innermost last.

    ``line`` takes a paragraph; what it gives back stands in no table. A table in a cell is told when it ends,
    as paragraphs of that cell.
    """

    def __init__(self) -> None:
        """No table is open."""
        self._open: list[list[Row]] = []

    def begin(self) -> None:
        """A table begins."""
        self._open.append([])

    def row(self) -> None:
        """A row of the innermost table begins; one without a table is none."""
        if self._open:
            self._open[-1].append([])

    def cell(self, cell: Cell) -> None:
        """A cell of the row begins; its paragraphs come next."""
        if self._open:
            if not self._open[-1]:
                self.row()
            self._open[-1][-1].append(cell)

    def line(self, text: str) -> list[str]:
        """A paragraph: into the cell that is open, else given back."""
        if not self._open:
            return [text]
        if text:
            if not self._open[-1] or not self._open[-1][-1]:
                self.cell(Cell())
            self._open[-1][-1][-1].lines.append(text)
        return []

    def end(self) -> list[str]:
        """The innermost table ends: its lines, unless it stands in a cell."""
        if not self._open:
            return []
        return [out for line in told(self._open.pop()) for out in self.line(line)]
