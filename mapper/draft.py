"""A draft: what one clause of a report tells; and all that was found in the report. Pure values."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazetteer import quick

from .acled.facts import Facts
from .clause import Trigger
from .model import (
    ActorMention,
    ActorRole,
    CountMention,
    DateMention,
    DateSpan,
    Mention,
    PlaceMention,
    SourceMention,
    Status,
    WeaponMention,
)
from .reading import between
from .words.arabic import is_arabic
from .words.triggerwords import TriggerClass

#: Why an event has the day of what opens its report.
DATELINE = "the day of the dateline: the words give no other"


@quick
@dataclass(frozen=True, slots=True)
class Draft:
    """One clause's account. ``definite``: it refers back ("the attack"); ``novel``: to another thing;
    ``item``: the paragraph, where that is an item of a list; ``stamped``: its line has an hour;
    ``issued``: the day of a dateline before it;
    ``denies``: somebody denies what was told before; ``told_on``: its date is the day of the telling;
    ``new_toll``: it only gives the toll of something told before anew; ``heading``: what the heading of
    its note says of its kind ("Looting: …"); ``locates``: it only says where what was told took place;
    ``one_of``: it tells of one of several blows ("a second blast"); ``named_by``: the words by which a
    deed told before is named ("the market attack"); ``weak``: its word opens no event, and may say more
    of one; ``words``: those of its sentence; ``known_doers``: it opens with those who did what was told
    before ("the attackers"); ``sums_up``: it gives the dead of several deeds that are told behind it."""

    sentence: int
    paragraph: int
    start: int
    end: int
    lead: Trigger
    triggers: tuple[Trigger, ...]
    relation: str
    actors: tuple[tuple[ActorMention, ActorRole], ...]
    weapons: tuple[WeaponMention, ...]
    counts: tuple[CountMention, ...]
    places: tuple[PlaceMention, ...]
    date: DateMention | None
    status: Status
    definite: bool
    novel: bool
    only_joins: bool
    facts: Facts
    item: int | None = None
    stamped: bool = False
    issued: DateMention | None = None
    denies: bool = False
    told_on: bool = False
    heading: TriggerClass | None = None
    new_toll: bool = False
    locates: bool = False
    one_of: bool = False
    known_doers: bool = False
    weak: bool = False
    sums_up: bool = False
    named_by: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @property
    def initiators(self) -> tuple[ActorMention, ...]:
        """Who did it."""
        return tuple(actor for actor, role in self.actors if role == "initiator")

    @property
    def targets(self) -> tuple[ActorMention, ...]:
        """To whom it was done."""
        return tuple(actor for actor, role in self.actors if role == "target")

    @property
    def days(self) -> DateSpan | None:
        """The days on which it was, None where its words give none that can be told."""
        return self.date.span if self.date is not None else None

    @property
    def precision(self) -> str:
        """How precisely its words give its days, "" where they give none."""
        return self.days.precision if self.days is not None else ""

    def done_by(self, doers: Iterable[ActorMention]) -> "Draft":
        """The draft with those who did it, in whatever part its own words name them."""
        added = tuple(doers)
        names = {doer.name for doer in added}
        others = tuple((actor, role) for actor, role in self.actors if actor.name not in names)
        kinds = self.facts.initiators | {doer.category for doer in added}
        cast: tuple[tuple[ActorMention, ActorRole], ...] = (*((doer, "initiator") for doer in added), *others)
        return replace(self, actors=cast, facts=replace(self.facts, initiators=kinds))

    @property
    def in_arabic(self) -> bool:
        """Whether it is told in Arabic."""
        return is_arabic(self.lead.text[:1])


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """All mentions of a report, by kind and in text order, places already resolved; ``issued``: the days of
    a dateline, once they are told apart from ``dates``; ``claimed_spans``: by what corridors are told."""

    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    dates: tuple[DateMention, ...]
    counts: tuple[CountMention, ...]
    weapons: tuple[WeaponMention, ...]
    sources: tuple[SourceMention, ...]
    claimed_spans: tuple[tuple[int, int], ...] = ()
    issued: tuple[DateMention, ...] = ()

    def all(self) -> tuple[Mention, ...]:
        """Every mention in text order."""
        found: list[Mention] = [
            *self.places,
            *self.actors,
            *self.issued,
            *self.dates,
            *self.counts,
            *self.weapons,
            *self.sources,
        ]
        return tuple(sorted(found, key=lambda m: (m.start, m.end, m.kind)))

    def within(self, start: int, end: int) -> "Found":
        """What begins in [start, end)."""
        return Found(
            tuple(between(self.places, start, end)),
            tuple(between(self.actors, start, end)),
            tuple(between(self.dates, start, end)),
            tuple(between(self.counts, start, end)),
            tuple(between(self.weapons, start, end)),
            tuple(between(self.sources, start, end)),
            self.claimed_spans,
            tuple(between(self.issued, start, end)),
        )
