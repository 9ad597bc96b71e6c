"""What the rules for a type look at, and the form of a rule. Pure values."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gazetteer import quick

from .deeds import CROWD, GATHERED
from .kinds import ARMED, FIGHTERS, REMOTE_BY_WEAPON, UNARMED, EventType

_NONE: frozenset[str] = frozenset()


@quick
@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at, gathered from one clause or from an event merged of several.

    ``lead`` is the class of the trigger that leads, ``classes`` are those of all. ``weapons`` are the
    classes of the means that act by themselves in the clause ("a rocket attack", "hit by a drone"),
    without those only listed among others ("weapons, including car bombs"). Who bears arms by the words
    for them ("gunmen") is of the kind "armed" too, and a group that has come to rule "ruling".

    ``military``: what belongs to an armed side is named. ``crowd_violence``: a crowd burned or broke
    things. ``intervention``: a crowd was driven apart, or its people arrested. ``roads``: a road was
    blocked. ``foiled``: an attempt was stopped before it came off. ``gunfight``: a word says that both
    sides shot. ``struck``: the verb is of a blow from afar ("struck", "pounded"). ``fallen``: what fell
    from the sky set things on fire. ``firebomb``: petrol bombs were thrown. ``mob``: residents took the law
    into their own hands; ``brawl``: crowds that nothing says to be armed fought each other. ``laid``: means
    that lie in wait are told to have harmed people. ``housed``: what was hit is a building; ``indoors``: they
    went into one. ``shots``: somebody is told to have shot.
    """

    lead: str
    classes: frozenset[str] = _NONE
    initiators: frozenset[str] = _NONE
    targets: frozenset[str] = _NONE
    weapons: frozenset[str] = _NONE
    government_wins: bool = False
    deaths: bool = False
    killed: bool = False
    military: bool = False
    crowd_violence: bool = False
    intervention: bool = False
    roads: bool = False
    foiled: bool = False
    gunfight: bool = False
    mob: bool = False
    brawl: bool = False
    struck: bool = False
    fallen: bool = False
    firebomb: bool = False
    laid: bool = False
    housed: bool = False
    indoors: bool = False
    shots: bool = False

    def has(self, *classes: str) -> bool:
        """Whether a trigger of one of these classes is told."""
        return not self.classes.isdisjoint(classes)

    def by(self, kinds: frozenset[str]) -> bool:
        """Whether one of these kinds did it."""
        return not self.initiators.isdisjoint(kinds)

    def to(self, kinds: frozenset[str]) -> bool:
        """Whether it was done to one of these kinds."""
        return not self.targets.isdisjoint(kinds)

    def only_by(self, kinds: frozenset[str]) -> bool:
        """Whether somebody did it, and nobody but these kinds."""
        return bool(self.initiators) and self.initiators <= kinds

    @property
    def sides(self) -> frozenset[str]:
        """The kinds of all who take part."""
        return self.initiators | self.targets

    @property
    def two_armed_sides(self) -> bool:
        """Whether an armed actor faces an armed actor."""
        return self.by(ARMED) and self.to(ARMED)

    @property
    def unarmed_target(self) -> bool:
        """Whether those it was done to are people without arms."""
        return self.to(UNARMED) and not self.to(ARMED)

    @property
    def by_fighters(self) -> bool:
        """Whether those who fight for no state, by name or by the words for them, did it."""
        return self.by(FIGHTERS)

    @property
    def protest(self) -> bool:
        """Whether a protest or a march is told."""
        return not self.classes.isdisjoint(GATHERED)

    @property
    def gathering(self) -> bool:
        """Whether a protest, a march or a crowd that is driven apart is told."""
        return not self.classes.isdisjoint(CROWD)

    @property
    def from_afar(self) -> bool:
        """Whether means are named that act at a distance."""
        return not self.weapons.isdisjoint(REMOTE_BY_WEAPON)


#: What any clause of an event may tell of it; the rest is what its leading clause tells.
_KINDS = ("classes", "initiators", "targets", "weapons")
_FLAGS = (
    "government_wins",
    "deaths",
    "killed",
    "military",
    "crowd_violence",
    "intervention",
    "gunfight",
    "mob",
    "brawl",
    "fallen",
    "firebomb",
    "shots",
    "laid",
)


def together(lead: Facts, told: Sequence[Facts]) -> Facts:
    """The facts of an event merged of several clauses, one of which leads."""
    merged: dict[str, Any] = {name: _NONE.union(*(getattr(f, name) for f in told)) for name in _KINDS}
    merged |= {name: any(getattr(f, name) for f in told) for name in _FLAGS}
    return replace(lead, **merged)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A type and sub-type, with the reason in words."""

    type: str
    sub_type: str
    why: str


def _always(_facts: Facts) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a table: the type that a clause has and why, if its lead is of one of these classes (of any,
    where none is given) and ``holds``."""

    kind: EventType | Callable[[Facts], EventType]
    why: str
    leads: Collection[str] = ()
    holds: Callable[[Facts], bool] = _always

    def verdict(self, facts: Facts) -> Verdict | None:
        """What the rule says of these facts, None where it says nothing."""
        if (self.leads and facts.lead not in self.leads) or not self.holds(facts):
            return None
        kind = self.kind(facts) if callable(self.kind) else self.kind
        return Verdict(*kind, self.why)


def by_means(otherwise: EventType) -> Callable[[Facts], EventType]:
    """The sub-type that the means make, or another one where none is named."""

    def made(facts: Facts) -> EventType:
        return next((kind for means, kind in REMOTE_BY_WEAPON.items() if means in facts.weapons), otherwise)

    return made
