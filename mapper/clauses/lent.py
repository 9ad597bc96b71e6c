"""Where a clause was that names no known place of its own, as far as the words about it show. Pure.

What is lent is marked as inherited: a reader sees that the clause itself does not say it.
"""

from collections.abc import Sequence

from ..model import PlaceMention, Role
from ..reading import between
from .drafts import HAPPENED, Draft

#: What is dated by the month or the year is told of a country rather than of the place last named.
_LONG = ("month", "year")
#: A place named so many characters before at most is inherited.
INHERIT_REACH = 4_000
#: So many characters behind a clause (and before it, for a unit that holds an unknown place) are read.
NEXT_REACH = 600
_UNITS = ("admin1", "admin2", "admin3")
_HOLDING = ("country", "region", *_UNITS)


def inherited(draft: Draft, places: Sequence[PlaceMention]) -> tuple[tuple[PlaceMention, Role], ...]:
    """The place last named before a clause that names none: its unit rather than its village, because
    the clause does not say that it was in the village too."""
    before = [
        p
        for p in between(places, draft.start - INHERIT_REACH, draft.start)
        if p.start < draft.start and p.place is not None and p.role in (*HAPPENED, "dateline")
    ]
    broad = draft.date is not None and draft.date.span is not None and draft.date.span.precision in _LONG
    units = [p for p in before if p.level in _UNITS and not broad]
    countries = [p for p in before if p.level == "country"]
    chosen = (units or countries or ([] if broad else before))[-1:]
    return tuple((p, "within" if p.level == "country" else "at") for p in chosen)


def told_next(
    text: str, draft: Draft, places: Sequence[PlaceMention]
) -> tuple[tuple[PlaceMention, Role], ...]:
    """The place that the rest of its paragraph names first, for news that names none: a unit holds it; of
    a spot only that it is near is told."""
    if draft.status not in ("asserted", "ongoing"):
        return ()
    _, end = _paragraph(text, draft)
    behind = between(places, draft.start, min(end, draft.end + NEXT_REACH))
    known = [p for p in behind if p.place is not None and p.role in HAPPENED]
    return tuple((p, "within" if p.level in _HOLDING else "near") for p in known[:1])


def holding(text: str, draft: Draft, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The unit last named in the paragraph before a clause whose own places are not known, or else the
    first behind it; none if it names no unit."""
    begin, end = _paragraph(text, draft)
    near = between(places, max(begin, draft.start - NEXT_REACH), min(end, draft.end + NEXT_REACH))
    units = [p for p in near if p.level in _HOLDING and p.place is not None and p.role in HAPPENED]
    before = [p for p in units if p.start < draft.start][-1:]
    return tuple(before or [p for p in units if p.start >= draft.start][:1])


def _paragraph(text: str, draft: Draft) -> tuple[int, int]:
    """Where the paragraph of a clause begins and ends."""
    end = text.find("\n\n", draft.end)
    return text.rfind("\n\n", 0, draft.start) + 1, len(text) if end < 0 else end
