"""Bare numbers by which others tell of the dead: "the army admits two, the rebels boast of nine". Pure."""

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
    """The counts, in the order of the text; with the bare numbers by which others tell of the dead."""
    told = list(found)
    if any(count.what == "killed" for count in told):
        for sentence in reading.sentences:
            for said in shape("rival_figure").finditer(reading.text, sentence.start, sentence.end):
                toks = tokens(reading.text, said.start("figure"), sentence.end)
                first = sum(m.start < said.start() for m in told)
                rival = _rival(reading, toks, told[:first])
                known = any(m.start <= toks[0].start < m.end for m in told)  # "put the toll at 15"
                if rival is not None and not known:
                    told.insert(first, rival)
    return told


def _rival(reading: Reading, toks: tuple[Tok, ...], told: Sequence[CountMention]) -> CountMention | None:
    """The number at the head of some words, as a figure of the dead told last, None where it is none."""
    figure = number(toks, 0, "")
    dead = next((m for m in reversed(told) if m.what == "killed"), None)
    if figure is None or dead is None or not _ends(toks[figure[2] :]) or not _alike(dead, figure[0]):
        return None
    here = reading.sentence_at(toks[0].start)
    if reading.sentence_at(told[-1].start) < here - _NEXT:
        return None
    start, end = toks[0].start, toks[figure[2] - 1].end
    words = reading.text[start:end]
    same = replace(dead, text=words, start=start, end=end, hedge=RIVAL, scope="event")
    return replace(same, min=figure[0], max=figure[1])


def _ends(rest: Sequence[Tok]) -> bool:
    """Whether no noun follows a number."""
    return not rest or rest[0].lower in _ENDS


def _alike(dead: CountMention, figure: int | None) -> bool:
    """Whether a number may be of the dead that were told right before."""
    known = (dead.min or dead.max or 0) if dead.scope == "event" else 0
    if not known or not figure or known == figure:
        return False
    return max(known, figure) <= _TIMES * min(known, figure)
