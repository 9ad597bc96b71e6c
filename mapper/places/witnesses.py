"""Where those are who tell of something they saw: "medics in the town of X said". Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from ..model import PlaceMention, SourceMention
from ..reading import Reading, between
from ..words.grammar import words
from ..words.shapes import shape

#: So many characters before a place are read for "who reached the town of".
_REACHED = 48


def names(reading: Reading, voiced: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """The sources, of witnesses and local officials only the words that name them, not where they are:
    "elders in X", "X's mayor", "X residents"."""
    lang = reading.report.lang
    seen = words(lang, "witnesses") | words(lang, "local_voices")
    found = []
    for source in voiced:
        cut = shape("where_they_are").search(source.text)
        local = cut is not None and bool(set(source.text[: cut.start()].lower().split()) & seen)
        town = next((h for h in between(reading.hits, source.start, source.start + 1)), None)
        theirs = town is not None and _theirs(reading.text[town.end : source.end], seen)
        if town is not None and theirs and "settlement" in town.levels:
            source = replace(source, start=town.end)
        found.append(replace(source, end=source.start + cut.start()) if cut and local else source)
    return tuple(found)


def _theirs(behind: str, seen: frozenset[str]) -> bool:
    """Whether only a word for witnesses or local officials stands behind a town: "'s mayor", " residents"."""
    said = behind.removeprefix("'s").removeprefix("’s").lower().split()
    return behind[:1] in ("'", "’", " ") and len(said) == 1 and said[0] in seen


def speaking(
    text: str, found: Sequence[PlaceMention], voiced: Sequence[SourceMention]
) -> tuple[PlaceMention, ...]:
    """The places; one in a source's words, or in what is said of who tells, is where somebody speaks."""
    spans = sorted((s.start, s.end) for s in voiced)
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))

    def speaks(place: PlaceMention) -> bool:
        at = bisect_right(starts, place.start) - 1
        return at >= 0 and place.start < ends[at]

    def seen(place: PlaceMention) -> bool:
        """ "Aid workers who reached X said they found bodies": where they were."""
        return shape("who_reached").search(text, max(0, place.start - _REACHED), place.start) is not None

    return tuple(
        replace(p, role="speaker") if (speaks(p) and not seen(p)) or _who_tells(text, p, ends) else p
        for p in found
    )


def _who_tells(text: str, place: PlaceMention, ends: Sequence[int]) -> bool:
    """ "Abdullahi Farah, an elder in X, told": whether a place only says where one who tells is from, between
    the name and the word of saying."""
    at = bisect_right(ends, place.start) - 1
    if at < 0 or not shape("of_there_said").match(text, place.end):
        return False
    return shape("one_of").fullmatch(text, ends[at], place.start) is not None
