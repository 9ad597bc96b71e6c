"""Groups that came to rule, as what they were on the day of a deed: "In July 2021 Taliban fighters …". Pure.

The words are read with the day of publication in mind, and the Taliban of a report of 2024 are the forces of
a state. What they did before they ruled rebels did, and so they took the ground by which they came to rule.
"""

from dataclasses import replace

from ..acled.deeds import GROUND
from ..actors.lexicon import ruling
from ..draft import Draft
from ..merging.fights import Group
from ..model import ActorMention, DateSpan

#: The kinds of a group that rules, in the facts of a clause.
_IN_POWER = frozenset(("state", "ruling"))


def of_their_day(group: Group) -> Group:
    """The drafts of one event, those who rule today as rebels where it was before they did."""
    days = next((draft.days for draft in group if draft.days is not None), None)
    if days is None or days.start.isoformat() > max(ruling().values()):
        return group
    return tuple(_as_rebels(draft, days) for draft in group)


def _as_rebels(draft: Draft, days: DateSpan) -> Draft:
    """A draft, those who did not rule yet as rebels, in its cast and in the facts that decide its type."""
    taken = draft.lead.cls.name in GROUND
    cast = tuple(
        (replace(m, category="rebel") if _before_power(m, days, taken) else m, r) for m, r in draft.actors
    )
    if cast == draft.actors:
        return draft
    turned = [(m, r) for (m, _), (was, r) in zip(cast, draft.actors, strict=True) if m != was]
    made = replace(draft, actors=cast)
    facts = draft.facts
    if any(r == "initiator" for _, r in turned):
        kinds = _kinds(facts.initiators, made.initiators)
        facts = replace(facts, initiators=kinds, government_wins=facts.government_wins and "state" in kinds)
    if any(r == "target" for _, r in turned):
        facts = replace(facts, targets=_kinds(facts.targets, made.targets))
    return replace(made, facts=facts)


def _kinds(said: frozenset[str], actors: tuple[ActorMention, ...]) -> frozenset[str]:
    """The kinds of one side, those in power only where others than the rebels are."""
    return (said - _IN_POWER) | {actor.category for actor in actors}


def _before_power(mention: ActorMention, days: DateSpan, taken: bool) -> bool:
    """Whether a group did not rule yet, or took the ground in the days in which it came to rule."""
    since = ruling().get(mention.name) if mention.named and mention.category == "state" else None
    if since is None:
        return False
    first, last = days.start.isoformat(), days.end.isoformat()
    return last <= since or (first <= since and (taken or days.precision == "day"))
