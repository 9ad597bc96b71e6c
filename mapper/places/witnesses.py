"""Where those are who tell of something they saw: "medics in the town of X said". Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import regex

from ..model import PlaceMention, SourceMention
from ..reading import Reading
from ..words.grammar import words

_BEHIND = regex.compile(r"\s(?:in|of|at|near|from)\s", regex.I)


def names(reading: Reading, voiced: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """The sources, of witnesses and local officials only the words that name them, not where they are."""
    lang = reading.report.lang
    seen = words(lang, "witnesses") | words(lang, "local_voices")
    found = []
    for source in voiced:
        cut = _BEHIND.search(source.text)
        local = cut is not None and bool(set(source.text[: cut.start()].lower().split()) & seen)
        found.append(replace(source, end=source.start + cut.start()) if cut and local else source)
    return tuple(found)


def speaking(found: Sequence[PlaceMention], voiced: Sequence[SourceMention]) -> tuple[PlaceMention, ...]:
    """The places; one inside a source's words is where somebody speaks."""
    spans = sorted((s.start, s.end) for s in voiced)
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))

    def speaks(place: PlaceMention) -> bool:
        at = bisect_right(starts, place.start) - 1
        return at >= 0 and place.start < ends[at]

    return tuple(replace(p, role="speaker") if speaks(p) else p for p in found)
