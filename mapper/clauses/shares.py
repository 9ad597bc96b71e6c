"""A toll that a sentence shares out among places: "six died: four in X on Monday and two in Y". Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import CountMention, DateMention, PlaceMention
from .draft import HAPPENED, Draft


def shared(
    text: str,
    draft: Draft,
    counts: Sequence[CountMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> tuple[Draft, ...]:
    """One draft for each place that has a part of the toll, or the draft itself where nothing is shared out.

    ``counts``, ``places`` and ``dates`` are those of the sentence. What holds all the places stands before
    the colon. The whole toll is left out, for its parts sum up to it.
    """
    colon = text.find(":", draft.lead.start, draft.end)
    if colon < 0:
        return (draft,)
    parts = [c for c in counts if c.start > colon and c.scope == "event" and c.min == c.max]
    whole = [c for c in draft.counts if c.end <= colon and c.scope == "event"]
    ends = [*(c.start for c in parts[1:]), draft.end]
    inside = [[p for p in places if c.start < p.start < end] for c, end in zip(parts, ends, strict=False)]
    of_it = any(w.max and w.max == sum(c.max or 0 for c in parts if c.what == w.what) for w in whole)
    if len(parts) < 2 or not of_it or not all(inside):
        return (draft,)
    around = [replace(p, role="within") if p.role in HAPPENED else p for p in draft.places if p.end <= colon]
    return tuple(_parts(draft, parts, ends, around, places, dates))


def _parts(
    draft: Draft,
    parts: Sequence[CountMention],
    ends: Sequence[int],
    around: Sequence[PlaceMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> Iterator[Draft]:
    for part, end in zip(parts, ends, strict=True):
        own = tuple(p for p in places if part.start < p.start < end)
        day = next((d for d in dates if part.start < d.start < end), None)
        told = day or next((d for d in dates if d.end <= parts[0].start), None)
        yield replace(
            draft,
            start=part.start,
            end=max(m.end for m in (part, *own, *((day,) if day else ()))),
            counts=(part,),
            places=(*own, *around),
            date=told,
            relation="new",
            definite=False,
            novel=True,
            told_on=draft.told_on and day is None,
        )
