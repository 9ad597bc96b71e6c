"""The signs of a PDF's page with where they stand, and the raised marks of footnotes among them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .text import is_note

#: Shares of the letter size by which a mark is raised at least, and that it has of it at most.
_RAISED, _SMALLER = 0.15, 0.9


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign: its origin on the base line, its left and right end and height in points, y upwards.

    ``made``: PDFium put it in (a blank, a line end). ``hyphen``: it breaks a word at the end of a line.
    A sign "" takes room and says nothing: a mark that is left out.
    """

    sign: str
    x: float
    y: float
    left: float
    right: float
    size: float
    made: bool = False
    hyphen: bool = False


def without_notes(line: Sequence[Glyph]) -> list[Glyph]:
    """The signs of a line, the marks of footnotes raised behind its words as signs "".

    They would make 122 of 12. One at the head of a line is its own number, and stays, with a blank behind it.
    """
    shown = sorted((g.size, g.y) for g in line if g.sign.strip())
    if not shown or shown[0][0] > _SMALLER * shown[-1][0]:
        return list(line)
    large = sorted(y for size, y in shown if size > _SMALLER * shown[-1][0])
    base, least = large[len(large) // 2], _RAISED * shown[-1][0]
    found: list[Glyph] = []
    for raised, group in groupby(line, key=lambda g: _is_raised(g, base, least, shown[-1][0])):
        run = list(group)
        said, before = "".join(g.sign for g in run), "".join(g.sign for g in found)
        if not raised or not is_note(said, before.rstrip()):
            found += run
        elif before.strip():
            end = max(at for at, g in enumerate(run, 1) if g.sign.strip())
            found += [replace(g, sign="", made=True) for g in run[:end]] + run[end:]
        else:
            found += [*run, replace(run[-1], sign=" ", left=run[-1].right, made=True)]
    return found


def _is_raised(glyph: Glyph, base: float, least: float, size: float) -> bool:
    """Whether a sign stands above the base line, in smaller letters; a blank between such is of them."""
    return glyph.y - base > least and (glyph.size <= _SMALLER * size or not glyph.sign.strip())
