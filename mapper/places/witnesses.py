"""Where those are who tell of something they saw: "medics in the town of X said". Pure."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from ..model import PlaceMention, SourceMention
from ..reading import Reading
from ..words.grammar import words

_BEHIND = regex.compile(r"\s(?:in|of|at|near|from)\s", regex.I)


def names(reading: Reading, voiced: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """The sources, of witnesses only the words that name them and not the place where they are."""
    seen = words(reading.report.lang, "witnesses")
    found = []
    for source in voiced:
        cut = _BEHIND.search(source.text)
        local = cut is not None and bool(set(source.text[: cut.start()].lower().split()) & seen)
        found.append(replace(source, end=source.start + cut.start()) if cut and local else source)
    return tuple(found)


def speaking(found: Sequence[PlaceMention], voiced: Sequence[SourceMention]) -> tuple[PlaceMention, ...]:
    """The places; one inside a source's words is where somebody speaks."""
    return tuple(
        replace(p, role="speaker") if any(s.start <= p.start < s.end for s in voiced) else p for p in found
    )
