"""Signs of a page to lines: those on one base line, in reading order, Arabic and Hebrew from the right. Pure.

A PDF says where each sign stands, not what a line is. Signs that follow each other on one base line are one
line (a row of a table too); pieces that stand apart in the file are joined where they touch. In a line of
Arabic the signs are put in order by where they stand, right to left, but for numbers and Latin words.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .pdfsigns import Glyph, without_notes

#: Share of the letter size that a base line may vary by (marks, raised signs).
_WOBBLE = 0.45
#: Share of the letter size from which a gap is a blank, from which it parts cells.
_BLANK, _APART = 0.11, 2.5
#: Share of it within which pieces of one base line belong together; letters of Arabic fonts are taller for
#: their width, and two columns of a page lie no farther apart than those of another script.
_NEAR, _TALL = 0.8, 0.5
#: Share from which a gap is a blank where blanks stand in the file, so that a gap by itself says little.
_GAP = 0.35


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line that is written from the left, and its ends in points."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, its ends and base line and letter size in points, y upwards.

    ``broken``: its last word goes on in the next. ``words``: none where it is written from the right.
    ``row``: it is a row of a table, and stands for itself.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    broken: bool = False
    words: tuple[Word, ...] = ()
    row: bool = False


@dataclass(slots=True)
class _Piece:
    """Signs that follow each other on one base line."""

    glyphs: list[Glyph]
    y: float
    size: float

    @property
    def left(self) -> float:
        return min(g.left for g in self.glyphs)

    @property
    def right(self) -> float:
        return max(g.right for g in self.glyphs)


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of a page in the order in which they begin in the file."""
    found = (_line(piece) for piece in _joined(_pieces(glyphs)))
    return [line for line in found if line.text]


def _pieces(glyphs: Iterable[Glyph]) -> list[_Piece]:
    found: list[_Piece] = []
    for glyph in glyphs:
        if glyph.sign in ("\r", "\n", "") or (glyph.made and not found):
            continue
        last = found[-1] if found else None
        if glyph.made or (last and _same_base(last, glyph)):
            if last:
                last.glyphs.append(glyph)
                last.size = max(last.size, glyph.size) if glyph.sign.strip() else last.size
        elif glyph.sign.strip():
            found.append(_Piece([glyph], glyph.y, glyph.size))
    return found


def _same_base(piece: _Piece, glyph: Glyph) -> bool:
    size = max(piece.size, glyph.size, 1.0)
    return abs(piece.y - glyph.y) <= _WOBBLE * size


def _joined(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Pieces of one base line that touch, as one; those of another column stay apart."""
    found: list[_Piece] = []
    rows: dict[int, list[_Piece]] = {}
    for piece in pieces:
        near = (p for k in range(-1, 2) for p in rows.get(round(piece.y / 8) + k, ()))
        other = next((p for p in near if _touch(p, piece)), None)
        if other is not None:
            other.glyphs.extend(piece.glyphs)
            other.size = max(other.size, piece.size)
        else:
            found.append(piece)
            rows.setdefault(round(piece.y / 8), []).append(piece)
    return found


def _touch(one: _Piece, other: _Piece) -> bool:
    size = max(one.size, other.size, 1.0)
    gap = max(one.left, other.left) - min(one.right, other.right)
    tall = _is_leftward(one.glyphs) and _is_leftward(other.glyphs)
    return abs(one.y - other.y) <= _WOBBLE * size and gap <= (_TALL if tall else _NEAR) * size


def _line(piece: _Piece) -> Line:
    signs = without_notes([g for g in piece.glyphs if g.sign])
    leftward = _is_leftward(signs)
    text = _leftward(signs, piece.size) if leftward else _rightward(signs, piece.size)
    last = next((g for g in reversed(piece.glyphs) if g.sign.strip()), None)
    return Line(
        "\t".join(" ".join(cell.split()) for cell in _composed(text).split("\t")).strip(),
        piece.left, piece.right, piece.y, piece.size,
        broken=bool(last and last.hyphen),
        words=() if leftward else tuple(_placed(signs, piece.size)),
    )  # fmt: skip


def _is_leftward(signs: Sequence[Glyph]) -> bool:
    """Whether most letters are written from the right."""
    letters = [g.sign for g in signs if g.sign and (g.sign.isalpha() or _from_right(g.sign))]
    return 2 * sum(map(_from_right, letters)) > len(letters)


def _from_right(sign: str) -> bool:
    return unicodedata.bidirectional(sign[0]) in ("R", "AL")


def _composed(text: str) -> str:
    """Arabic letters in the forms of their places in a word, and ligatures (ﬁ), as plain letters."""
    return "".join(unicodedata.normalize("NFKC", c) if _is_form(c) else c for c in text)


def _is_form(sign: str) -> bool:
    return "\ufb00" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc"


def _rightward(signs: Sequence[Glyph], size: float) -> str:
    """The signs in the order of the file, with blanks where there are gaps."""
    found: list[str] = []
    end = None
    least = _GAP
    for glyph in signs:
        blank = not glyph.sign.strip()
        if not blank and end is not None and glyph.left - end > _APART * size:
            found.append("\t")
        elif not blank and end is not None and glyph.left - end > least * size and found[-1].strip():
            found.append(" ")
        if glyph.sign:
            found.append(" " if blank else glyph.sign)
        end = end if blank and glyph.sign else max(glyph.right, end or glyph.right)
        least = _GAP if glyph.sign else _BLANK  # behind a mark that is left out PDFium puts no blank
    return "".join(found)


def _placed(signs: Sequence[Glyph], size: float) -> Iterator[Word]:
    """The words of a line from the left with where they stand."""
    held: list[Glyph] = []
    for glyph in signs:
        blank = not glyph.sign.strip()
        if held and not glyph.sign:
            held[-1] = replace(held[-1], right=glyph.right)
        elif held and (blank or glyph.left - held[-1].right > _GAP * size):
            yield Word(_composed("".join(g.sign for g in held)), held[0].left, held[-1].right)
            held = []
        if not blank:
            held.append(glyph)
    if held:
        yield Word(_composed("".join(g.sign for g in held)), held[0].left, held[-1].right)


def _leftward(signs: Sequence[Glyph], size: float) -> str:
    """The signs by where they stand, from the right; numbers and words of other scripts from the left."""
    words = _words(signs)
    spaced: list[str] = []
    end: float | None = None
    last, before = -1, False  # a gap before a mark that is left out
    # Blanks that stand nowhere say nothing; where they tell the words, their places are not asked for.
    placed = (at for at, g in enumerate(signs) if g.sign.strip() or (g.right > g.left and not words))
    for at in sorted(placed, key=lambda at: -(signs[at].left + signs[at].right)):
        glyph = signs[at]
        if not glyph.sign:
            before = before or (end is not None and end - glyph.right > _BLANK * size)
            end = glyph.left
            continue
        mark = unicodedata.category(glyph.sign[0]) == "Mn"
        gap = end - glyph.right if end is not None and not mark else 0.0
        told = bool(words) and last >= 0 and glyph.sign.isalnum() and signs[last].sign.isalnum()
        apart = gap > _GAP * size or words[at] != words[last] if told else gap > _BLANK * size
        if not glyph.sign.strip() or apart or before:
            spaced.append(" ")
        before = False
        if glyph.sign.strip():
            spaced.append(glyph.sign)
            end = end if mark and end is not None else min(glyph.left, glyph.left if end is None else end)
        last = last if mark else at
    return _brackets(_runs(_marks_after(spaced)))


def _words(signs: Sequence[Glyph]) -> list[int]:
    """The number of each sign's word, where the file itself parts them by blanks; [] where it does not.

    Where such a blank is said to stand cannot be relied on (browsers put it at either end of its word),
    nor can small gaps between letters, which have the width of their ink there, not of their room. Letters
    and digits between two blanks are a word, unless words so told would lie within one another; for
    brackets and stops, which files put on either side of a blank, the gap counts.
    """
    numbers, word = [], 0
    for glyph in signs:
        word += not glyph.sign.strip() and not glyph.made
        numbers.append(word)
    shown = [at for at, glyph in enumerate(signs) if glyph.sign.isalnum()]
    shown.sort(key=lambda at: -(signs[at].left + signs[at].right))
    order = [number for number, _ in groupby(numbers[at] for at in shown)]
    return numbers if len(order) > 1 and len(order) == len(set(order)) else []


_OPENING, _CLOSING = "([{«", ")]}»"


def _brackets(text: str) -> str:
    """Brackets turned the way they are read: files disagree on which half a mirrored one is."""
    found = list(text)
    for at, sign in enumerate(found):
        kind = max(_OPENING.find(sign), _CLOSING.find(sign))
        if kind >= 0:
            free_before = at == 0 or found[at - 1].isspace()
            free_after = at + 1 == len(found) or not found[at + 1].isalnum()
            found[at] = _OPENING[kind] if free_before and not free_after else _CLOSING[kind]
    return "".join(found)


def _marks_after(signs: Sequence[str]) -> list[str]:
    """A vowel mark behind its letter, where it came before."""
    found = list(signs)
    for at in range(len(found) - 1):
        if unicodedata.category(found[at][0]) == "Mn" and (at == 0 or found[at - 1] == " "):
            found[at], found[at + 1] = found[at + 1], found[at]
    return found


_LEFT = {"L", "EN", "AN", "ET", "ES", "CS"}


def _runs(signs: Sequence[str]) -> str:
    """Right-to-left order with each run of numbers or Latin words turned round; brackets mirrored."""
    found: list[str] = []
    for left, group in groupby(_directed(signs), key=lambda pair: pair[0]):
        run = [sign for _, sign in group]
        found.extend(reversed(run) if left else run)
    return "".join(found)


def _directed(signs: Sequence[str]) -> list[tuple[bool, str]]:
    """(is of a run from the left, sign): neutral signs belong to such a run only inside it."""
    kinds = [unicodedata.bidirectional(sign[0]) for sign in signs]
    left = [kind in ("L", "EN", "AN") for kind in kinds]
    at = 0
    while at < len(signs):
        if left[at] or kinds[at] in ("R", "AL", "NSM"):
            at += 1
            continue
        end = at
        while end < len(signs) and not left[end] and kinds[end] not in ("R", "AL", "NSM"):
            end += 1
        inside = at > 0 and end < len(signs) and left[at - 1] and left[end]
        numbers = inside and kinds[at - 1] in ("EN", "AN") and kinds[end] in ("EN", "AN")
        if inside and (not numbers or all(kinds[k] in _LEFT for k in range(at, end))):
            left[at:end] = [True] * (end - at)
        at = end
    return [(is_left, sign) for is_left, sign in zip(left, signs, strict=True)]
