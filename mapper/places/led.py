"""Words that lead to a place beside prepositions: "villages in X, including Y", "left X for Y". Pure."""

from collections.abc import Sequence

import regex

from ..model import PlaceMention
from ..reading import Token
from .words import PlaceWords

#: Before a place that somebody goes from.
_LEFT = regex.compile(
    r"\b(?:left|leave|leaves|leaving|departed|fled|fleeing)\s+(?:(?!for|to|from|in|at|after)\p{Ll}+\s+){0,4}$"
)
#: From the word for leaving to the place that was left for.
_GONE = regex.compile(
    r"\b(?:left|leaving|departed|fled)\s+(?:[\p{L}’'-]+\s+){0,6}?\p{Lu}[\p{L}’'-]+\s+for\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?$"
)
_FAR = 90
#: Words that name one of several, and so many words before them several are said.
_SINGLES = ("including", "namely", "notably", "especially", "particularly")
_SAID_BEFORE = 10


def one_of_several(tokens: Sequence[Token], at: int, table: PlaceWords) -> bool:
    """Whether several places were said before a word that names one: "villages in X, including Y"."""
    return tokens[at].lower in _SINGLES and any(
        t.lower.endswith("s") and (t.lower in table.kinds or t.lower in table.vague)
        for t in tokens[max(0, at - _SAID_BEFORE) : at]
    )


def gone_for(text: str, start: int) -> bool:
    """Whether somebody left another place, known or not, for the one at ``start``."""
    return _GONE.search(text, max(0, start - _FAR), start) is not None


def left_for(text: str, previous: PlaceMention, start: int) -> bool:
    """Whether words lead from the place before to this one: "left Sumy for Poltava"."""
    gap = text[previous.end : start]
    return gap == " for " and bool(_LEFT.search(text, max(0, previous.start - 30), previous.start))
