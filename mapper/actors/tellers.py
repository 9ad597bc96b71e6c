"""Who tells of a fight and fought in it: "the army said 12 rebels were killed in a clash in X". Pure."""

from collections.abc import Sequence

from ..clause import Trigger
from ..model import ActorMention, ActorRole
from ..words.grammar import words
from ..words.shapes import shape

Part = tuple[ActorMention, ActorRole]
#: Those whom a state's forces fight.
_FOUGHT = ("rebel", "militia")


def with_teller(
    text: str, parts: Sequence[Part], lead: Trigger, end: int, spoken: Sequence[tuple[int, int]]
) -> tuple[Part, ...]:
    """The cast of a clash with the state's armed forces who tell of it, where nobody else fought the one side
    named, and of an arrest ("police reported the arrest of …"). ``end``: of the clause; ``spoken``: the spans
    of who tells of it."""
    sides = [(a, r) for a, r in parts if r != "other"]
    if any(r != "target" for _, r in sides) or not _told_so(text, sides, lead, end):
        return tuple(parts)
    teller = next((a for a, r in parts if r == "other" and _armed(a, lead, spoken)), None)
    return tuple((a, "initiator" if a is teller else r) for a, r in parts)


def _told_so(text: str, sides: Sequence[Part], lead: Trigger, end: int) -> bool:
    """Whether who tells of a deed may be the other side of it."""
    if lead.part == "noun" and lead.cls.name in ("arrest", "disrupted"):
        return True
    fought = lead.cls.name in ("clash", "airstrike") and not shape("fought_whom").match(text[lead.end : end])
    return fought and bool(sides) and all(a.category in _FOUGHT for a, _ in sides)


def _armed(actor: ActorMention, lead: Trigger, spoken: Sequence[tuple[int, int]]) -> bool:
    """Whether an actor is a state's force that tells of what stands behind it."""
    tells = any(start < actor.end and actor.start < end for start, end in spoken) and actor.end < lead.start
    forces = not words("en", "people_state").isdisjoint(actor.text.lower().split())
    return (
        tells and actor.category == "state" and (forces or "army" in actor.text or "military" in actor.text)
    )
