"""Bare numbers by which others tell of the same dead: "the army admits two, the rebels boast of seven". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..model import CountMention
from ..reading import Reading
from ..words.numerals import Tok, number, tokens
from ..words.shapes import shape
from .figures import RIVAL

#: Behind the dead that were told first a rival figure stands in the same sentence or the next.
_NEXT = 1
#: So much larger or smaller it is at most.
_TIMES = 6
_ENDS = frozenset((",", ".", ";", ":", ")", "and", "but", "while", "with"))


def with_rivals(reading: Reading, found: Sequence[CountMention]) -> list[CountMention]:
    """The counts, in the order of the text; with the bare numbers by which somebody else tells of the dead."""
    told = list(found)
    for at, sentence in enumerate(reading.sentences):
        for said in shape("rival_figure").finditer(reading.text, sentence.start, sentence.end):
            toks = tokens(reading.text, said.start("figure"), sentence.end)
            figure = number(toks, 0, "")
            first = sum(m.start < said.start() for m in told)
            before = told[first - 1] if first else None
            if figure is None or before is None or not _ends(toks[figure[2] :]):
                continue
            near = reading.sentence_at(before.start) >= at - _NEXT
            if near and _alike(before, told[:first], figure[0]):
                start, end = toks[0].start, toks[figure[2] - 1].end
                dead = next(m for m in reversed(told[:first]) if m.what == "killed")
                words = reading.text[start:end]
                same = replace(dead, text=words, start=start, end=end, hedge=RIVAL, scope="event")
                told.insert(first, replace(same, min=figure[0], max=figure[1]))
    return told


def _ends(rest: Sequence[Tok]) -> bool:
    """Whether no noun follows a number."""
    return not rest or rest[0].lower in _ENDS


def _alike(before: CountMention, told: Sequence[CountMention], figure: int | None) -> bool:
    """Whether a number may be of the dead that were told right before."""
    dead = (
        before if before.what == "killed" else next((m for m in reversed(told) if m.what == "killed"), None)
    )
    known = (dead.min or dead.max or 0) if dead is not None and dead.scope == "event" else 0
    if not known or not figure or known == figure:
        return False
    return max(known, figure) <= _TIMES * min(known, figure)
