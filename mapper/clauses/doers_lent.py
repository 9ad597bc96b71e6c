"""Who did it in a clause that names nobody: the force whose strikes the paragraph tells of. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import REMOTE
from .draft import Draft

#: Kinds of weapons that strike from afar; so many sentences back at most.
_AFAR, _REACH = frozenset(("air", "drone")), 3


def lent_doers(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; what "was hit" in a paragraph of one force's strikes was hit by that force.

    "Israeli strikes killed 20. The first hit a car. Soon after, two houses were hit in X".
    """
    made: list[Draft] = []
    for draft in drafts:
        made.append(_lent(draft, made) if _struck(draft) else draft)
    return tuple(made)


def _struck(draft: Draft) -> bool:
    passive = draft.lead.cls.name == "strike" and draft.lead.passive
    nobody = not draft.weapons and not any(r == "initiator" for _, r in draft.actors)
    return passive and nobody and draft.status == "asserted" and draft.relation == "main"


def _lent(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A draft with the doer and the means of the strikes told right before, if those are one force's."""
    near = [d for d in before[-_REACH:] if draft.sentence - d.sentence <= _REACH]
    if not near or near[-1].paragraph != draft.paragraph or not all(_remote(d) for d in near):
        return draft
    doers = {a.name: a for d in near for a, r in d.actors if r == "initiator"}
    if len(doers) != 1:
        return draft
    (doer,) = doers.values()
    weapons = frozenset().union(*(d.facts.weapons for d in near))
    facts = replace(draft.facts, initiators=draft.facts.initiators | {doer.category}, weapons=weapons)
    return replace(draft, actors=((doer, "initiator"), *draft.actors), facts=facts)


def _remote(draft: Draft) -> bool:
    harm = draft.lead.cls.name == "kill" and draft.lead.passive
    return draft.lead.cls.type == REMOTE or bool(draft.facts.weapons & _AFAR) or harm
