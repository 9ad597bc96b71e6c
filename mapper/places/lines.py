"""Borders and rivers that a text names: "the Syrian-Turkish border", "east of the Euphrates".

They are no places of a gazetteer, so they become mentions of their own, or change the place right behind
them: borders_named.py and rivers_named.py say how; here the words are looked for.
"""

from collections.abc import Callable, Sequence

from gazetteer import Gazetteer

from ..model import PlaceMention
from ..reading import Reading, between
from ..words.patterns import Pattern
from . import borders_named, rivers_named
from .line_spots import Land, Made, Spot
from .relation_grammar import Grammar, grammar


def lines(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer, leaning: Sequence[str] = ()
) -> tuple[tuple[PlaceMention, ...], tuple[PlaceMention, ...]]:
    """The borders and the sides, banks and courses of rivers that the report names, in its order; and those
    of the mentions that their words change ("the Turkish border in X" is in the province of that name).

    ``leaning``: countries that it is about or of which those who act are.
    """
    table = grammar(reading.report.lang)
    spots = table.sieve.spots(reading.text)
    found: list[PlaceMention] = []
    changed: list[PlaceMention] = []
    land = Land(gazetteer)
    told = [(pattern, make) for pattern, make in _makers(table) if spots.anywhere(pattern)]
    for sentence in reading.sentences if told else ():
        limits = sentence.start, sentence.end
        here = [m for m in between(mentions, *limits) if m.place is not None]
        for pattern, make in told:
            if not spots.may(pattern, *limits):
                continue
            for match in pattern.finditer(reading.text, *limits):
                if any(start < match.end() and match.start() < end for start, end in _taken(found, changed)):
                    continue
                line, place = make(Spot(reading, sentence, match, mentions, here, gazetteer, land, leaning))
                found += [line] if line is not None else []
                changed += [place] if place is not None else []
    return tuple(found), tuple(changed)


def _makers(table: Grammar) -> list[tuple[Pattern, Callable[[Spot], Made]]]:
    """The patterns of borders and of rivers, with what makes a mention of what they find."""
    borders = [(pattern, borders_named.named) for pattern in table.borders]
    return [*borders, *((pattern, rivers_named.named) for pattern in table.rivers)]


def _taken(found: Sequence[PlaceMention], changed: Sequence[PlaceMention]) -> list[tuple[int, int]]:
    """The words that are read: those of lines, and those of places that a river's words were put to."""
    related = [m.relation for m in changed if m.relation is not None]
    return [(m.start, m.end) for m in found] + [(r.start, r.end) for r in related]
