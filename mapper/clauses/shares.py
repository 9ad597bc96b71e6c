"""A toll that a sentence shares out among places: "six died: four in X on Monday and two in Y". Pure.

Also without a whole before it: "killed five in X, three in Y and wounded two in Z" is an event a place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..draft import Draft
from ..model import CountMention, DateMention, PlaceMention
from ..places.levels import HAPPENED, SPOTS
from ..places.same import same_or_holds
from ..words.shapes import shape

#: Where people were harmed, told beside their figure.
_THERE = ("at", "near")
#: A toll stands at most so many characters behind "with".
_NEAR_WITH = 60


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
    if led := _place_first(text, draft):
        return _apart(draft, [_Share(place.start, count.end, (count,), (place,)) for place, count in led])
    colon = text.find(":", draft.lead.start, draft.end)
    if colon < 0:
        return _each_its_place(draft)
    parts = [c for c in counts if c.start > colon and c.scope == "event" and c.min == c.max]
    whole = [c for c in draft.counts if c.end <= colon and c.scope == "event"]
    ends = [*(c.start for c in parts[1:]), draft.end]
    inside = [[p for p in places if c.start < p.start < end] for c, end in zip(parts, ends, strict=False)]
    of_it = any(w.max and w.max == sum(c.max or 0 for c in parts if c.what == w.what) for w in whole)
    if len(parts) < 2 or not of_it or not all(inside):
        return (draft,)
    around = [replace(p, role="within") if p.role in HAPPENED else p for p in draft.places if p.end <= colon]
    return tuple(_parts(draft, tuple(zip(parts, ends, strict=True)), around, places, dates))


def _each_its_place(draft: Draft) -> tuple[Draft, ...]:
    """A draft for each place that has figures of its own, the places being apart from each other."""
    told = [c for c in draft.counts if c.what in ("killed", "wounded") and c.scope != "total"]
    there = [p for p in draft.places if p.role in _THERE and told and p.start > told[0].start]
    runs: list[tuple[list[CountMention], list[PlaceMention]]] = []
    told_in_order: list[CountMention | PlaceMention] = sorted((*told, *there), key=lambda m: m.start)
    for mention in told_in_order:
        if isinstance(mention, CountMention):
            if not runs or runs[-1][1]:
                runs.append(([], []))
            runs[-1][0].append(mention)
        else:
            runs[-1][1].append(mention)
    if len(runs) < 2 or not all(places and counts[0].scope == "event" for counts, places in runs):
        return (draft,)
    if any(
        _one(a, b) for n, (_, mine) in enumerate(runs) for _, more in runs[:n] for a in mine for b in more
    ):
        return (draft,)
    runs[0] = (_without_whole([c for counts, _ in runs for c in counts], runs[0][0]), runs[0][1])
    return _apart(
        draft,
        [
            _Share(counts[0].start, max(m.end for m in (*counts, *places)), tuple(counts), tuple(places))
            for counts, places in runs
        ],
    )


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


def _place_first(text: str, draft: Draft) -> list[tuple[PlaceMention, CountMention]]:
    """The places with their figure right behind each, as a list tells them: "X 9 dead, Y 11 dead"; fewer than
    two are no list, and other figures are of the whole."""
    told = [c for c in draft.counts if c.scope == "event"]
    there = [(p, next((c for c in told if c.start > p.end), None)) for p in draft.places if p.role in _THERE]
    led = [(p, c) for p, c in there if c is not None and not text[p.end : c.start].strip(" (:")]
    return led if len(led) > 1 and len(led) == len({c.start for _, c in led}) == len(told) else []


def _without_whole(counts: Sequence[CountMention], first: list[CountMention]) -> list[CountMention]:
    """The figures of the first place without the whole: "12 died, six in X, four in Y"."""
    whole, rest = first[0], [c for c in counts[1:] if c.what == first[0].what]
    parts, most = sum(c.max or c.min or 0 for c in rest), whole.max or whole.min or 0
    if len(first) < 2 or first[1].what != whole.what or len(rest) < 2 or parts > most:
        return first
    return first[1:] if parts == most else [*first[1:], replace(whole, scope="total")]


def _one(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places may be one, or the one in the other."""
    if (one.place is None) == (other.place is None):
        return same_or_holds(one, other)
    return not all(p.place is None or p.level in SPOTS for p in (one, other))


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


def told_of_the_main(text: str, made: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; a toll behind a last "with" is of its main clause: "Clashes after the
    arrest of X, police said, with six people killed"."""
    if len(made) < 2 or made[-1].relation != "after" or made[0].relation != "main":
        return list(made)
    last = made[-1]
    said = shape("with_toll").search(text, last.lead.end, last.end)
    if said is None:
        return list(made)
    tolls = tuple(c for c in last.counts if said.end() <= c.start <= said.end() + _NEAR_WITH)
    first = replace(made[0], counts=(*made[0].counts, *tolls))
    return [first, *made[1:-1], replace(last, counts=tuple(c for c in last.counts if c not in tolls))]
