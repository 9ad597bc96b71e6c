"""Words that lead to a place beside prepositions: "villages in X, including Y", "left X for Y". Pure."""

from collections.abc import Sequence

from ..model import PlaceMention
from ..reading import Token
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .words import PlaceWords

#: How many characters before a place are read for "left Y for".
_FAR = 90
#: Several that are told of together are named at most so many words before one of them.
_SAID_BEFORE = 10


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
