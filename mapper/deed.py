"""A deed: what one clause tells, before it is asked when and whether it is an event at all. Pure values."""

from dataclasses import dataclass

from .clause import Clause, Trigger
from .model import ActorMention, ActorRole, CountMention, PlaceMention, WeaponMention


@dataclass(frozen=True, slots=True)
class Deed:
    """The word that leads a clause, who did it to whom, how many were harmed, with what and where.

    ``speaking``: the spans of those who tell of it.
    """

    clause: Clause
    lead: Trigger
    cast: tuple[tuple[ActorMention, ActorRole], ...]
    counts: tuple[CountMention, ...]
    weapons: tuple[WeaponMention, ...]
    places: tuple[PlaceMention, ...]
    speaking: tuple[tuple[int, int], ...] = ()

    @property
    def initiators(self) -> tuple[ActorMention, ...]:
        """Who did it."""
        return tuple(actor for actor, role in self.cast if role == "initiator")

    @property
    def targets(self) -> tuple[ActorMention, ...]:
        """To whom it was done."""
        return tuple(actor for actor, role in self.cast if role == "target")
