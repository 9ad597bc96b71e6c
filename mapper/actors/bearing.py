"""People of whom only what they bear, ride or wear is told, as an armed group: "men with machetes". Pure."""

from collections.abc import Sequence

from ..model import ActorMention
from ..words.shapes import shape

_UNNAMED = "unnamed armed group"


def bearing(text: str, start: int, end: int, found: Sequence[ActorMention]) -> list[ActorMention]:
    """The mentions of such people between two positions of a text, beside those ``found`` there already; of
    how many a number tells, the counts know."""
    made = []
    for told in shape("men_who_bear").finditer(text, start, end):
        first, last = told.span("who")
        if not any(m.start < last and first < m.end for m in found):
            made.append(ActorMention("actor", told["who"], first, last, _UNNAMED, (), "militia"))
    return made
