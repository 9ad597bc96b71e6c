"""Who fights whom: whether two clauses tell of one fight, by the sides that act in them. Pure."""

from collections.abc import Iterable, Sequence

from .acled import ARMED
from .draft import Draft

#: Classes of triggers that tell how two sides fought for ground.
_GROUND_FIGHT = ("clash", "assault", "offensive")
#: … and how those who were attacked answered.
_FIGHT_BACK = ("kill", "strike", "respond", "clash")
Group = tuple[Draft, ...]


def of_the_fight(event: Group, draft: Draft) -> bool:
    """ "its troops killed 45 rebels and destroyed six vehicles": what one side of a fight did to the other.

    Only where the clause names both sides and no place, day or means of its own.
    """
    if draft.lead.cls.name != "strike" or draft.places or draft.date or draft.weapons:
        return False
    fought = _everyone(d for d in event if d.lead.cls.name in _GROUND_FIGHT)
    sides = {actor.name for actor, role in draft.actors if role != "other" and actor.category in ARMED}
    return len(sides) > 1 and sides <= fought


def _everyone(drafts: Iterable[Draft]) -> set[str]:
    return {actor.name for draft in drafts for actor, role in draft.actors if role != "other"}


def actors_differ(event: Group, draft: Draft) -> bool:
    """Another side acts. Whoever repels or answers an attack belongs to the same fight."""
    if draft.lead.cls.name in ("repel", "claim"):
        return False
    mine, theirs = _sides([draft], "initiator"), _sides(event, "initiator")
    if not mine or not theirs:
        return False
    return not (_meet(mine, theirs) or _fights_back(event, draft))


def _meet(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> bool:
    """Whether one of these sides may be one of those."""
    return any(
        kind == other and (name == known or not name or not known)
        for kind, name in mine
        for other, known in theirs
    )


def _fights_back(event: Group, draft: Draft) -> bool:
    """ "Soldiers killed three of the attackers": those who were attacked act against those who attacked.

    Only in the paragraph of the fight, and with no place or day of its own.
    """
    if (
        draft.places
        or draft.date
        or event[-1].paragraph != draft.paragraph
        or draft.lead.cls.name not in _FIGHT_BACK
    ):
        return False
    struck, striking = _sides([draft], "target"), _sides([draft], "initiator")
    return (
        bool(struck)
        and _meet(striking, _sides(event, "target"))
        and _meet(struck, _sides(event, "initiator"))
    )


def _sides(drafts: Sequence[Draft], role: str) -> set[tuple[str, str]]:
    """The sides that act: armed groups under their name, states under their country, the unnamed under ""."""
    found = set()
    for draft in drafts:
        for actor, actual in draft.actors:
            if actual != role or actor.category not in ARMED:
                continue
            state = actor.category in ("state", "foreign", "external")
            found.add(
                (
                    "state" if state else "group",
                    actor.country if state else (actor.name if actor.named else ""),
                )
            )
    return found
