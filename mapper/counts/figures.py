"""How many people, or families, an event harmed, as one lowest and one highest figure of its claims. Pure.

ACLED publishes the lowest figure that is credible, UCDP a lowest and a highest: both are read from the claims
here, and nothing is averaged. Every single figure stays with who says it in ``Event.counts``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from ..model import Claim, Count, Event, Unit, What

#: A figure so worded comes on top of what was told before ("another five", "four more", "a third").
_ON_TOP = regex.compile(
    r"(?i)\b(?:additional|another|further|more|a (?:second|third|fourth|fifth|sixth|seventh))\b(?! than)"
)
#: Those killed or wounded; and words for both together.
_HARM, _CASUALTIES = ("killed", "wounded"), regex.compile(r"(?i)\b(?:casualt(?:y|ies)|losses)\b")
#: Words for people of any kind: "no people were hurt" is of everybody, "no officers were" of the officers.
_ANYBODY = frozenset(("", "people", "persons", "person", "anybody", "anyone", "أحد", "شخص", "أشخاص"))
#: The hedge of a figure that another has replaced, by language ("an earlier toll of six").
EARLIER = {"en": "earlier", "ar": "سابقًا"}
_EARLIER = regex.compile(rf"(?:{'|'.join(EARLIER.values())})\b")

#: The hedge of a bare number by which somebody else tells of the same dead ("the rebels boast of seven").
RIVAL = "by another account"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and the highest number that the claims give; None: no claim bounds it there."""

    low: int | None
    high: int | None


def stated(event: Event, what: What, unit: Unit = "people") -> list[Count]:
    """The event's own figures of one kind of harm in one unit: families are never added to people. An earlier
    figure counts where no other is given."""
    mine = [c for c in event.counts if c.mention.what == what and c.mention.scope == "event"]
    mine = [c for c in mine if c.mention.unit == unit]
    return [c for c in mine if not _EARLIER.match(c.mention.hedge)] or mine


def bounds(
    event: Event, what: What, claims: Mapping[str, Claim] | None = None, unit: Unit = "people"
) -> Bounds | None:
    """The bounds of one kind of harm over all claims of an event; None where no claim gives a figure.

    What one voice says in one clause adds up ("three soldiers and two civilians"); what it says again
    elsewhere does not, unless it says that it comes on top. Figures of different people add up whoever gives
    them ("eight policemen … one of the attackers"). Parts and running totals are left out. With ``claims``
    by id, two sentences of one source are one voice.
    """
    counts = stated(event, what, unit)
    if not counts:
        return _least(event, what, unit) or _none_at_all(event, what, unit)
    kinds = dict.fromkeys(c.people for c in counts)
    apart = [counts] if "" in kinds else [[c for c in counts if c.people == k] for k in kinds]
    found = [_range(told_by_voice(group, event, claims)) for group in apart]
    return found[0] if len(found) == 1 else Bounds(_total(b.low for b in found), _all(b.high for b in found))


def _none_at_all(event: Event, what: What, unit: Unit) -> Bounds | None:
    """Where nobody was hurt nobody died ("a bomb went off, but no one was hurt"), and where there were no
    casualties neither was anybody wounded. Of one group ("no officers were hurt") it says nothing."""
    if what not in _HARM or any(c.mention.what == what for c in event.counts):
        return None
    other: What = "wounded" if what == "killed" else "killed"
    told = stated(event, other, unit)
    said = what == "killed" or all(_CASUALTIES.search(c.mention.text) for c in told)
    none = bool(told) and all(_of_everybody(c) and not _ON_TOP.search(c.mention.text) for c in told)
    return Bounds(0, 0) if none and said else None


def _of_everybody(count: Count) -> bool:
    """Whether a figure is none at all, and of people of no one kind."""
    return count.mention.max == 0 and count.mention.who.lower() in _ANYBODY


def _least(event: Event, what: What, unit: Unit) -> Bounds | None:
    """Where only some of them are told of, there are no fewer: "the dead include three nurses"; some of a
    running total are of other events."""
    told = [c.mention for c in event.counts if c.mention.what == what and c.mention.unit == unit]
    if any(c.scope != "part" for c in told):
        return None
    least = max((c.min or 0 for c in told), default=0)
    return Bounds(least, None) if least else None


def told_by_voice(
    counts: Iterable[Count], event: Event, claims: Mapping[str, Claim] | None = None
) -> list[Bounds]:
    """What each voice says of the same people, in the order in which they speak."""
    voices: dict[object, list[Count]] = {}
    for count in counts:
        claim = (claims or {}).get(count.claim or "")
        voice: object = count.claim if claim is None else claim.sources
        told = [known for known in voices if not isinstance(known, Count)]  # each rival figure is alone
        if told and voice not in voices and _on_top(count):  # of what another had told
            voice = told[-1]
        voices.setdefault(count if count.mention.hedge == RIVAL else voice, []).append(count)
    return [_sum(told, event) for told in voices.values()]


def _on_top(count: Count) -> bool:
    return _ON_TOP.search(f"{count.mention.hedge} {count.mention.text}") is not None


def _range(told: Sequence[Bounds]) -> Bounds:
    lows = [b.low for b in told if b.low is not None]
    high = max((b.high for b in told if b.high is not None), default=None)
    # A figure without a lower bound ("up to 40") bounds from above alone. "At least 100" leaves the highest
    # open unless another voice gives more ("156").
    least = max((b.low for b in told if b.high is None and b.low is not None), default=None)
    open_ended = least is not None and (high is None or high < least)
    return Bounds(min(lows, default=None), None if open_ended else high)


def _sum(counts: Sequence[Count], event: Event) -> Bounds:
    spans = [(event.start, event.end), *event.also]
    if any(c.mention.min for c in counts):  # none of these people, but some of those
        counts = [c for c in counts if c.mention.max != 0]
    first: int | None = None
    taken: list[Count] = []
    for count in sorted(counts, key=lambda c: c.mention.start):
        where = next((n for n, (a, b) in enumerate(spans) if a <= count.mention.start < b), -1)
        first = where if first is None else first
        if where == first or _on_top(count):
            taken.append(count)
    given = [c for c in taken if (c.mention.min, c.mention.max) != (None, None)]
    return Bounds(_total(c.mention.min for c in given), _all(c.mention.max for c in given))


def _total(values: Iterable[int | None]) -> int | None:
    known = [v for v in values if v is not None]
    return sum(known) if known else None


def _all(values: Iterable[int | None]) -> int | None:
    """The sum of upper bounds; one that is open leaves the sum open."""
    given = list(values)
    return sum(v for v in given if v is not None) if given and None not in given else None
