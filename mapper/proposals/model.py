"""What a back-end proposes of a report: quotes, each with what it is said to be. Pure.

A proposal is not believed. A back-end points at words; what they mean (which days, how many people, which
place, under which name) is read by the same code that serves the rules, and words that the text does not
hold are dropped and counted.
"""

from dataclasses import dataclass

from ..model import ActorRole, Dropped, Kind, Role, Scope, Status, What


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the text; ``start`` where the back-end knows it, else they are looked for."""

    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class ProposedMention:
    """Words that are said to name something of a kind."""

    kind: Kind
    quote: Quote


@dataclass(frozen=True, slots=True)
class ProposedCount:
    """Words that are said to tell how many people something happened to; the number is read from them."""

    quote: Quote
    what: What
    scope: Scope = "event"


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    """An event as a back-end tells it: all of it but type and status are words of the text.

    ``date`` is a date phrase, never a date; ``sources`` is the attribution chain, nearest first.
    """

    quote: Quote
    type: str
    sub_type: str
    status: Status = "asserted"
    date: Quote | None = None
    places: tuple[tuple[Quote, Role], ...] = ()
    actors: tuple[tuple[Quote, ActorRole], ...] = ()
    weapons: tuple[Quote, ...] = ()
    counts: tuple[ProposedCount, ...] = ()
    sources: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that a back-end proposes of one report.

    ``replaces`` are the kinds of mention of which the rules' own are left out, all but dates and counts,
    which are always read. ``events`` None: the rules make the events. ``dropped``: what the back-end
    itself could not use.
    """

    backend: str = "rules"
    mentions: tuple[ProposedMention, ...] = ()
    replaces: frozenset[Kind] = frozenset()
    events: tuple[ProposedEvent, ...] | None = None
    dropped: tuple[Dropped, ...] = ()


#: The rules alone: nothing is proposed, and everything is read.
RULES = Proposal()
