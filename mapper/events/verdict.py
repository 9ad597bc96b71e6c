"""The type and sub-type of an event by all that its clauses say. Pure."""

from dataclasses import replace

from ..acled.classify import classify
from ..acled.deeds import FIGHTS, TAKEN
from ..acled.facts import Verdict, together
from ..acled.kinds import EventType
from ..clauses.links import JOINING
from ..draft import Draft
from ..merging.fights import Group, alleged
from ..merging.told_there import burned_too

#: Classes of triggers that tell what came of a deed, or that only refer to it.
_CONSEQUENCES = ("kill", "displacement", *JOINING)


def _looted_too(first: Draft, draft: Draft) -> bool:
    """ "38 were killed in X. Shops were looted": what else was done where people were killed."""
    looted = draft.lead.cls.name == "looting" and not draft.facts.initiators
    return looted and draft is not first and first.facts.killed


def verdict_of(members: Group) -> Verdict:
    """The type by the heading of a note, else by the ground that changed hands, else by the first deed."""
    heading = next((d.heading for d in members if d.heading is not None), None)
    if heading is not None:
        return Verdict(heading.type, heading.sub_type, "the heading of the note says so")
    fought = any(d.lead.cls.name in FIGHTS for d in members)
    taken = next((d for d in members if fought and d.lead.cls.name in TAKEN), None)
    deeds = (d for d in members if d.lead.cls.name not in _CONSEQUENCES and not alleged(members[0], d))
    killed = members[0].lead.cls.name == "kill"
    deeds = (d for d in deeds if not (killed and (burned_too(members[:1], d) or _looted_too(members[0], d))))
    lead = taken or next(deeds, members[0])
    if lead.lead.cls.name == "movement":  # "crossed into X and were fighting near Y"
        lead = next((d for d in members if d.lead.cls.name in FIGHTS), lead)
    if lead.lead.cls.name == "assault" and not lead.facts.targets:  # "raided X. Heavy fighting followed"
        lead = next((d for d in members if d.lead.cls.name == "clash"), lead)
    facts = together(lead.facts, [d.facts for d in members])
    attacked = frozenset().union(*(d.facts.targets for d in members if d.lead.cls.name != "repel"))
    attacked = attacked or facts.targets  # "attacked two camps, but troops beat them back"
    return classify(replace(facts, targets=attacked), EventType(lead.lead.cls.type, lead.lead.cls.sub_type))
