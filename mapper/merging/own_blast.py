"""A mine told in Arabic behind an attack by men, or a second blow: a deed of its own. Pure."""

from collections.abc import Sequence

from ..acled.deeds import FIGHTS, HARMS
from ..acled.kinds import REMOTE
from ..draft import Draft
from ..words.grammar import words
from .fights import Group
from .retold import part_of_toll

#: What is laid on the ground; what is driven or worn is often the first blow of one attack.
_LAID = frozenset(("bomb", "mine"))
#: Classes of triggers by which what blows up is told.
_BLASTS = ("explosion", "suicide")


def another_blast(event: Group, draft: Draft) -> bool:
    """ "هاجم مسلحون نقطة وقتلوا جنديين. وانفجرت عبوة ناسفة بقوة إسناد فأصيب ضابط": what went off is told
    anew, with people hurt of its own, behind an attack that was made without such a thing."""
    told = draft.in_arabic and draft.lead.cls.name == "explosion" and not draft.lead.article
    if not told or draft.sentence == event[-1].sentence or not _with_own_harm(event, draft):
        return False
    laid = bool(draft.facts.weapons) and draft.facts.weapons <= _LAID
    return laid and _by_men(event)


def second_blow(event: Group, draft: Draft) -> bool:
    """ "أدى تفجير إلى مقتل شرطيين. وأدى تفجير ثان في المدينة إلى إصابة ثلاثة": told as a second one, with
    people hurt of its own."""
    told = draft.in_arabic and draft.lead.cls.type == REMOTE and draft.lead.part == "noun"
    second = told and not draft.words.isdisjoint(words("ar", "second")) and not draft.lead.article
    return second and _with_own_harm(event, draft)


def at_a_burial(event: Group, draft: Draft) -> bool:
    """ "استشهد قائد بغارة في X. وخلال التشييع، أغارت مسيرة على سيارة": a blow told with a verb, while those
    were buried who had died before."""
    blow = draft.in_arabic and draft.lead.cls.type == REMOTE and draft.lead.part == "verb"
    during = not draft.words.isdisjoint(words("ar", "during"))
    buried = during and not draft.words.isdisjoint(words("ar", "burials"))
    return blow and buried and draft.relation == "main" and draft.sentence != event[-1].sentence


def _with_own_harm(event: Group, draft: Draft) -> bool:
    """Whether a clause that looks back at nothing gives other figures of people hurt than an event."""
    mine, theirs = _harmed([draft]), _harmed(event)
    fresh = not (draft.definite or draft.only_joins)
    return fresh and bool(mine and theirs) and not mine & theirs and not part_of_toll(event, draft)


def _by_men(event: Group) -> bool:
    """Whether an attack is told of, or people killed by shots, and nothing that blew up."""
    blown = any(t.cls.name in _BLASTS for d in event for t in d.triggers)
    armed = frozenset().union(*(d.facts.weapons for d in event))
    fought = any(t.cls.name in FIGHTS for d in event for t in d.triggers)
    shot = bool(armed) and any(d.lead.cls.name in HARMS for d in event)
    return not (blown or armed & _LAID) and (fought or shot)


def _harmed(drafts: Sequence[Draft]) -> set[tuple[str, int]]:
    """How many people were killed and how many wounded, as clauses count them."""
    sums: dict[str, int] = {}
    for count in (c for d in drafts for c in d.counts if c.scope == "event"):
        sums[count.what] = sums.get(count.what, 0) + (count.min or count.max or 0)
    return set(sums.items())
