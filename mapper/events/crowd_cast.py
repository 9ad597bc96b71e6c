"""The cast of protests and riots: whoever holds them is the crowd, and two may face each other. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.deeds import HARMS
from ..acled.kinds import CROWDS, UNARMED
from ..draft import Draft
from ..model import ActorMention, ActorRole

#: Kinds of people who, if they hold a protest, are its crowd.
_MAY_PROTEST = UNARMED - {"international", "protesters", "rioters"}
#: People hurt where crowds fight, who are of one of them.
_OF_EITHER = ("people", "students", "activists")
#: Triggers that are the deed of the crowd.
_GATHERING = ("protest", "march", "riot", "mob", "looting")
#: Names of those of whom no more is told.
PLAIN = ("people", "civilians")
#: Who has a part in an event, and which.
Part = tuple[ActorMention, ActorRole]


def crowd_of(members: Sequence[Draft], parts: Sequence[Part], kind: str) -> list[Part]:
    """The cast of a protest or riot: whoever holds it is the crowd."""
    shots = [m for d in members if _shot(d) for m in d.initiators]
    made = [
        (replace(mention, category=kind, name=kind if mention.name in PLAIN else mention.name), role)
        if role == "initiator" and mention.category in _MAY_PROTEST and mention not in shots
        else (mention, role)
        for mention, role in parts
    ]
    if kind == "protesters" and members[0].facts.intervention and members[0].lead.cls.name != "kill":
        made = _taken_there(made)
    told = any(role != "other" and mention.category in CROWDS for mention, role in made)
    named = next((n for n, (m, role) in enumerate(made) if role == "other" and m.category in CROWDS), None)
    if told:
        return made
    if named is not None:
        mention = made[named][0]
        made[named] = (
            replace(mention, category=kind if mention.category == "party" else mention.category),
            "initiator",
        )
        return made
    word = next((t for d in members for t in d.triggers if t.cls.name in _GATHERING), None)
    if word is not None:
        crowd = ActorMention("actor", word.text, word.start, word.end, kind, (), kind)
        upon = members[0].lead.cls.name in HARMS and any(r == "initiator" for _, r in parts)
        made.append((crowd, "target" if upon else "initiator"))  # "a man shot two people at a rally"
    return made


def _taken_there(parts: Sequence[Part]) -> list[Part]:
    """The cast of a protest that was broken up: whoever was taken there without arms had protested."""
    taken = [
        n for n, (m, role) in enumerate(parts) if role == "target" and m.category in ("civilians", "party")
    ]
    if not taken:
        return [*parts]
    whom = [parts[n][0] for n in taken]
    crowd = [
        replace(m, category="protesters", name="protesters" if m.name in PLAIN else m.name) for m in whom
    ]
    rest = [part for n, part in enumerate(parts) if n not in taken]
    rest = [(m, role) for m, role in rest if not (m.name == "protesters" and role == "initiator")]
    return [*((m, "initiator") for m in crowd), *rest]


def two_crowds(draft: Draft, parts: Sequence[Part]) -> list[Part]:
    """The cast of a fight of two crowds: the first named beside the word for it, and who faces it."""
    here = [n for n, (m, _) in enumerate(parts) if draft.start <= m.start < draft.end]
    fought = [n for n in here if parts[n][1] == "initiator" and parts[n][0].category in CROWDS]
    if any(role == "target" and m.category in CROWDS for m, role in parts):
        return [*parts]
    fought += [n for n in here if parts[n][1] == "other" and parts[n][0].category == "party"]
    fought += [n for n in here if parts[n][1] == "target" and _faced(draft, parts[n][0])]
    crowds = [replace(parts[n][0], category="rioters") for n in sorted(fought)]
    lead = draft.lead
    for name in ("rioters", "rival rioters")[len(crowds) :]:
        crowds.append(ActorMention("actor", lead.text, lead.start, lead.end, name, (), "rioters"))
    rest = [part for n, part in enumerate(parts) if n not in fought and part[1] != "initiator"]
    return [(crowds[0], "initiator"), *((m, "target") for m in crowds[1:]), *rest]


def _faced(draft: Draft, mention: ActorMention) -> bool:
    """Whether people stand behind "clashed", no other deed between: whom the first crowd fought."""
    start = draft.lead.end
    hurt = any(c.start <= mention.start < c.end for c in draft.counts)
    other = any(start <= t.start < mention.start for t in draft.triggers)
    return mention.name in PLAIN and start < mention.start and not (hurt or other)


def _shot(draft: Draft) -> bool:
    """Whether a clause tells of force used on protesters: who used it is not their crowd."""
    return draft.lead.cls.name in HARMS and "protesters" in draft.facts.targets


def of_either_side(parts: Sequence[Part]) -> list[Part]:
    """The cast of a fight of crowds: people who were hurt in it are of those who fought."""
    return [(m, "other" if role == "target" and m.name in _OF_EITHER else role) for m, role in parts]
