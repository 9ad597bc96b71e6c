"""Words that lead to a place beside prepositions: "villages in X, including Y", "left X for Y". Pure."""

from collections.abc import Sequence

from ..model import Mention, PlaceMention
from ..reading import Token
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .words import PlaceWords

#: How many characters before a place are read for "left Y for".
_FAR = 90
#: Several that are told of together are named at most so many words before one of them.
_SAID_BEFORE = 10
#: Roles of places that say where a thing was; a day stands so many characters behind such a name ("on").
_THERE, _BESIDE = ("at", "near", "target"), 9


def one_of_several(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether several places were said before a word that names one: "villages in X, including Y"."""
    return tokens[at].lower in grammar("en", "singles_out") and any(
        t.lower.endswith("s") and (t.lower in table.kinds or t.lower in table.vague)
        for t in tokens[max(0, at - _SAID_BEFORE) : at]
    )


def gone_for(text: str, start: int) -> bool:
    """Whether somebody left another place, known or not, for the one at ``start``."""
    return shape("left_for").search(text, max(0, start - _FAR), start) is not None


def left_for(text: str, previous: PlaceMention, start: int) -> bool:
    """Whether words lead from the place before to this one: "left Sumy for Poltava"."""
    gap = text[previous.end : start]
    return gap == " for " and bool(
        shape("left_a_place").search(text, max(0, previous.start - 30), previous.start)
    )


def in_parallel(text: str, previous: PlaceMention, start: int, end: int, others: Sequence[Mention]) -> bool:
    """Whether a name stands where the place before it stood to a deed: "took X last week, and Y on Tuesday",
    "attacked X, then Y", "X (5 killed), Y (2)"."""
    gap = text[previous.end : start]
    if len(gap) > _FAR or previous.role not in _THERE:
        return False
    if shape("then_there").search(gap) is not None:
        return True
    if shape("toll_in_brackets").fullmatch(gap) is not None:
        return text.startswith(" (", end) and text[end + 2 : end + 3].isdigit()
    if shape("toll_between").fullmatch(gap) and shape("toll_behind").match(text, end):
        return True
    days = [d for d in others if d.kind == "date"]
    behind = any(0 < d.start - end <= _BESIDE for d in days)
    before = behind and any(previous.end <= d.start and d.end < start for d in days)
    return before and shape("joined_anew").search(gap) is not None
