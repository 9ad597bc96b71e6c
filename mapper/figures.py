"""How many people an event harmed, as one lowest and one highest figure: a view over its claims. Pure.

ACLED publishes the lowest figure that is credible, UCDP a lowest and a highest: both are read from the claims
here, and nothing is averaged. Every single figure stays with who says it in ``Event.counts``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from .model import Count, Event, What

#: A figure so worded comes on top of what was told before ("another five", "four more").
_ON_TOP = regex.compile(r"(?i)\b(?:additional|another|further|more)\b(?! than)")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and the highest number of people that the claims give; None: no claim bounds it there."""

    low: int | None
    high: int | None


def bounds(event: Event, what: What) -> Bounds | None:
    """The bounds of one kind of harm over all claims of an event; None where no claim gives a figure.

    What one voice says in one clause adds up ("three soldiers and two civilians"); what it says again
    elsewhere does not, unless it says that it comes on top. Parts and running totals are left out.
    """
    voices: dict[str | None, list[Count]] = {}
    for count in event.counts:
        if count.mention.what == what and count.mention.scope == "event":
            voices.setdefault(count.claim, []).append(count)
    told = [_sum(counts, event) for counts in voices.values()]
    if not told:
        return None
    lows = [b.low for b in told if b.low is not None]
    highs = [b.high for b in told if b.high is not None]
    # A figure without a lower bound ("up to 40") bounds from above alone.
    open_ended = any(b.high is None and b.low is not None for b in told)
    return Bounds(min(lows, default=None), None if open_ended else max(highs, default=None))


def _sum(counts: Sequence[Count], event: Event) -> Bounds:
    spans = [(event.start, event.end), *event.also]
    first: int | None = None
    taken: list[Count] = []
    for count in sorted(counts, key=lambda c: c.mention.start):
        where = next((n for n, (a, b) in enumerate(spans) if a <= count.mention.start < b), -1)
        first = where if first is None else first
        if where == first or _ON_TOP.search(f"{count.mention.hedge} {count.mention.text}"):
            taken.append(count)
    return Bounds(_total(c.mention.min for c in taken), _total(c.mention.max for c in taken))


def _total(values: Iterable[int | None]) -> int | None:
    given = list(values)
    known = [v for v in given if v is not None]
    return sum(known) if known and len(known) == len(given) else (sum(known) if known else None)
