"""A toll that a sentence shares out among places or days: "six died: four in X and two in Y". Pure.

Where no whole stands before them, each has its place in :mod:`mapper.cutting.conjuncts`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS
from ..model import CountMention, DateMention, PlaceMention, Scope
from ..words.shapes import shape

#: Where people were harmed, told beside their figure.
_THERE = ("at", "near")
#: A toll stands at most so many characters behind "with".
_NEAR_WITH = 60
#: At most so many characters stand between two names of a list.
_LISTED = 8
#: A bare figure in brackets behind a place.
_BRACKETS = regex.compile(r"\s*\((?P<n>\d{1,4})\)")


@dataclass(frozen=True, slots=True)
class _Share:
    """What a sentence tells of one of several places: its span, its figures, its places."""

    start: int
    end: int
    counts: tuple[CountMention, ...]
    places: tuple[PlaceMention, ...]


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
    if pairs := _one_each(text, draft):
        made = _apart(draft, [_Share(min(p.start, c.start), max(p.end, c.end), (c,), (p,)) for p, c in pairs])
        behind = tuple(p for p in made[1].places if p.start > pairs[0][1].end)
        return (
            made[0],
            replace(made[1], places=behind),
        )  # what holds the first place holds no other
    if len(days := _by_day(text, draft, dates)) > 1:
        first, *more = (
            replace(made, date=day)
            for made, (_, day) in zip(_apart(draft, [s for s, _ in days]), days, strict=True)
        )
        there = tuple(p for p in draft.places if p.start < days[1][0].start)
        return (replace(first, places=there), *(replace(d, places=there) for d in more))
    if led := _place_first(text, draft):
        return _apart(draft, [_Share(place.start, count.end, (count,), (place,)) for place, count in led])
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
    return tuple(_parts(draft, tuple(zip(parts, ends, strict=True)), around, places, dates))


def _apart(draft: Draft, shares: Sequence[_Share]) -> tuple[Draft, ...]:
    """A draft for each share: the first goes on with the draft, the others tell of something else."""
    given = {id(p) for share in shares for p in share.places}
    around = tuple(p for p in draft.places if id(p) not in given)
    return tuple(
        replace(
            draft,
            start=draft.start if n == 0 else share.start,
            end=share.end,
            counts=share.counts,
            places=(*share.places, *around),
            relation=draft.relation if n == 0 else "new",
            novel=n > 0 or draft.novel,
            definite=draft.definite and n == 0,
        )
        for n, share in enumerate(shares)
    )


def _by_day(text: str, draft: Draft, dates: Sequence[DateMention]) -> list[tuple[_Share, DateMention]]:
    """ "Three were killed in X on Sunday and another two on Monday": the figures with the day behind them;
    none where a place stands behind the first day."""
    told = [c for c in draft.counts if c.scope == "event"]
    days = [d for d in dates if draft.start <= d.start < draft.end and d.span and d.span.precision == "day"]
    ends = [-1, *(d.start for d in days)]
    groups = [(d, [c for c in told if end < c.start < d.start]) for end, d in zip(ends, days, strict=False)]
    apart = len({d.span for d in days}) == len(days) > 1
    apart = apart and shape("died_later").search(text, draft.start, draft.end) is None
    given = apart and all(counts for _, counts in groups) and sum(len(c) for _, c in groups) == len(told)
    if not given or any(p.start > days[0].start for p in draft.places):
        return []
    return [(_Share(counts[0].start, day.end, tuple(counts), ()), day) for day, counts in groups]


def paired(
    text: str, spots: Sequence[PlaceMention], counts: Sequence[CountMention]
) -> list[tuple[PlaceMention, CountMention]]:
    """The places of a list with the figures of a list behind it: "hit X and Y, killing two and four"."""
    figures = row(text, counts, spots[-1].end)
    named = all(len(text[a.end : b.start].strip(" ,")) < _LISTED for a, b in pairwise(spots))
    return list(zip(spots, figures, strict=True)) if named and len(figures) == len(spots) else []


def row(text: str, counts: Sequence[CountMention], start: int) -> list[CountMention]:
    """The figures of a clause where they are a row of like ones behind its places."""
    told = [c for c in counts if c.scope == "event" and c.min == c.max and c.max]
    if not told or told[0].start < start or len({c.what for c in told}) > 1:
        return []
    listed = all(shape("list_gap").match(text[a.end : b.start]) for a, b in pairwise(told))
    return told if listed else []


def without_whole(
    counts: Sequence[CountMention], first: tuple[CountMention, ...]
) -> tuple[CountMention, ...]:
    """The figures of the first place without the whole: "12 died, six in X, four in Y"."""
    whole, rest = first[0], [c for c in counts[1:] if c.what == first[0].what]
    parts, most = sum(c.max or c.min or 0 for c in rest), whole.max or whole.min or 0
    if len(first) < 2 or first[1].what != whole.what or len(rest) < 2 or parts > most:
        return first
    return first[1:] if parts == most else (*first[1:], replace(whole, scope="total"))


def _place_first(text: str, draft: Draft) -> list[tuple[PlaceMention, CountMention]]:
    """The places with their figure right behind each, as a list tells them: "X 9 dead, Y 11 dead"; fewer than
    two are no list, and other figures are of the whole."""
    told = [c for c in draft.counts if c.scope == "event"]
    told = [*told, *_bracketed(text, draft, told)]
    there = [(p, next((c for c in told if c.start > p.end), None)) for p in draft.places if p.role in _THERE]
    led = [(p, c) for p, c in there if c is not None and not text[p.end : c.start].strip(" (:")]
    return led if len(led) > 1 and len(led) == len({c.start for _, c in led}) == len(told) else []


def _bracketed(text: str, draft: Draft, told: Sequence[CountMention]) -> Iterator[CountMention]:
    """The bare figures in brackets behind places, where the first says of what: "in X (5 killed), Y (2)"."""
    first = next((c for c in told if text[: c.start].rstrip().endswith("(")), None)
    for place in draft.places if first is not None else ():
        bare = _BRACKETS.match(text, place.end)
        if first is not None and bare is not None and place.start > first.end:
            start, end = bare.span("n")
            number = int(bare["n"])
            yield replace(first, text=bare["n"], start=start, end=end, min=number, max=number, hedge="")


def _one_each(text: str, draft: Draft) -> list[tuple[PlaceMention, CountMention]]:
    """ "In Nyala eight people died, a medic said, and 14 were killed in El Fasher": two places with a figure
    each, the first place before its figure and the other behind its own."""
    told = [c for c in draft.counts if c.scope == "event"]
    spots = sorted((p for p in draft.places if p.role in _THERE and p.level in SPOTS), key=lambda p: p.start)
    if len(told) != 2 or len(spots) != 2 or told[0].what != told[1].what:
        return []
    (one, other), (first, second) = spots, sorted(told, key=lambda c: c.start)
    order = one.end <= first.start and first.end <= second.start and second.end <= other.start
    joined = order and shape("and_then").search(text, first.end, second.start) is not None
    plain = order and not any(mark in text[second.end : other.start] for mark in ",;")
    return [(one, first), (other, second)] if joined and plain else []


def _parts(
    draft: Draft,
    parts: Sequence[tuple[CountMention, int]],
    around: Sequence[PlaceMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> Iterator[Draft]:
    """A draft for each part of a toll, told from its figure up to where the next one begins."""
    for part, end in parts:
        own = tuple(p for p in places if part.start < p.start < end)
        day = next((d for d in dates if part.start < d.start < end), None)
        told = day or next((d for d in dates if d.end <= parts[0][0].start), None)
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


def some_told_apart(text: str, made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; a toll behind which the deed is told that some of its dead are of is that of
    many deeds: "13 were killed in the past day, among them three who died when a bomber drove into X"."""
    parts = [d.relation == "new" and shape("some_of_them").match(text, d.start) is not None for d in made]
    return [
        replace(_rescoped(d, "part", "event"), date=d.date or made[n - 1].date)
        if parts[n]
        else replace(_rescoped(d, "event", "total"), only_joins=True)
        if True in parts[n + 1 : n + 2]
        else d
        for n, d in enumerate(made)
    ]


def _rescoped(draft: Draft, scope: str, other: Scope) -> Draft:
    """A draft whose figures of a scope have another."""
    return replace(
        draft, counts=tuple(replace(c, scope=other) if c.scope == scope else c for c in draft.counts)
    )


def told_of_the_main(text: str, made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; a toll behind a last "with" is of its main clause: "Clashes after the
    arrest of X, police said, with six people killed", "bombed X in response to rockets, killing two"."""
    made = some_told_apart(text, made)
    if len(made) < 2 or made[-1].relation != "after" or made[0].relation != "main":
        return list(made)
    last = made[-1]
    said = shape("with_toll").search(text, last.lead.end, last.end)
    said = said or shape("answer_killing").match(text, last.start, last.end)
    if said is None:
        return list(made)
    tolls = tuple(c for c in last.counts if said.end() <= c.start <= said.end() + _NEAR_WITH)
    first = replace(made[0], counts=(*made[0].counts, *tolls))
    return [first, *made[1:-1], replace(last, counts=tuple(c for c in last.counts if c not in tolls))]
