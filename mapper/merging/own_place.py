"""A clause that tells of a place of its own, behind an event that is said to be nowhere. Pure."""

from collections.abc import Sequence

from ..acled.kinds import BATTLES
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS, THERE
from ..model import PlaceMention
from ..words.grammar import words as grammar
from .fights import Group
from .retold import summed

#: A place within so many characters of the head of a clause opens it: "In the northern province of X".
_BEHIND_IN = 32
#: The dead of a whole fight are at least so many times those of another deed.
_FAR_FEWER = 2


def in_its_own_place(event: Group, draft: Draft) -> bool:
    """ "Two ministers were killed.\n\nIn Ngozi, villagers killed 40": what a later sentence tells of a place,
    with people hurt or doers of its own, behind what is said to be nowhere; a story's first sentences may say
    later where it was."""
    lede = event[0].sentence == 0 and event[0].relation == "main"
    lede = lede and not (draft.in_arabic and any(p.role in HAPPENED for d in event for p in d.places))
    later = event[-1].sentence != draft.sentence and not lede
    if not later or draft.definite or draft.only_joins or draft.known_doers:
        return False
    here = [p for p in draft.places if p.role in HAPPENED]
    if draft.in_arabic:
        return _leads(here, draft) and not _named_there(event, here)
    if not here or any(p.place is not None or p.role in THERE for d in event for p in d.places):
        return False
    opens = any(p.start - draft.start <= _BEHIND_IN and p.role in THERE for p in here)
    mine, theirs = _harm([draft]), _harm(event)
    own = bool(mine and theirs) and not mine & theirs
    known = {a.name for d in event for a, _ in d.actors}
    others = any(a.start == draft.start and a.name not in known for a, _ in draft.actors)
    spot = any(p.level in SPOTS and p.role in THERE for p in here) and draft.lead.part == "verb"
    return own or ((opens or others or spot) and event[-1].paragraph != draft.paragraph)


def _leads(here: Sequence[PlaceMention], draft: Draft) -> bool:
    """ "وفي الكفرة، اشتبكت قوة مع مهربين": a place that stands before the deed, where Arabic sets it behind,
    is where the scene moves to."""
    ahead = [p for p in here if p.end <= draft.lead.start and p.start - draft.start <= _BEHIND_IN]
    return draft.relation == "main" and any(p.place is not None for p in ahead)


def _named_there(event: Group, here: Sequence[PlaceMention]) -> bool:
    """Whether a known place is told of where an event was, or one by a name told here too."""
    names = {p.text for p in here}
    there = [p for d in event for p in d.places if p.role in HAPPENED]
    return any(p.place is not None or p.text in names for p in there)


def begins_anew(event: Group, draft: Draft) -> bool:
    """ "Two died in X.\n\nThe fighting began on Wednesday when …": how it all began, with its own day, is
    no part of what the last paragraph told of one town without a day."""
    begun = not draft.words.isdisjoint(grammar("en", "begun")) and draft.lead.part == "noun"
    anew = begun and draft.definite and draft.date is not None and not draft.places
    spot = any(p.level in SPOTS for d in event for p in d.places)
    return anew and spot and event[-1].paragraph != draft.paragraph and not any(d.date for d in event)


def on_its_own_day(event: Group, draft: Draft) -> bool:
    """ "He denied shelling X, killing 11.\n\nThe president was captured by rebels on Sept. 9": what a later
    paragraph tells of a day is no part of what was told before without any, behind the first sentences."""
    lede = event[0].sentence <= 1 or draft.paragraph == event[-1].paragraph
    told = draft.date is not None and not draft.told_on and draft.precision == "day"
    if not told or lede or draft.in_arabic or draft.only_joins or any(d.date for d in event):
        return False
    nowhere = not any(p.role in HAPPENED for d in event for p in d.places)
    elsewhere = nowhere and any(p.level in SPOTS and p.role in THERE for p in draft.places)
    if draft.definite and draft.lead.part == "noun":
        return elsewhere  # "Jets hit a house.\n\nSince the Sept. 11 attacks on New York"
    again = draft.definite or draft.known_doers or draft.new_toll
    fresh = draft.lead.part == "verb" and draft.relation == "main" and not again
    return fresh and not _harm([draft]) & _harm(event)


def killed_elsewhere_than_fought(event: Group, draft: Draft) -> bool:
    """ "At least 80 were killed in fighting in a province. In X, gunmen shot dead a teacher on Saturday": far
    fewer dead, in a town and on a day of their own, behind a fight told of a wider area without a day."""
    again = draft.definite or draft.only_joins or draft.known_doers or draft.new_toll or draft.told_on
    if (
        again
        or draft.date is None
        or draft.precision != "day"
        or any(d.date and not d.told_on for d in event)
    ):
        return False
    fought = all(any(t.cls.type == BATTLES for t in (d.lead, *d.triggers)) for d in event)
    if draft.lead.cls.name != "kill" or not fought:
        return False
    wide = [p for d in event for p in d.places if p.role in HAPPENED]
    spot = any(p.level in SPOTS and p.role in THERE for p in draft.places)
    mine, theirs = summed([draft]), summed(event)
    fewer = bool(mine and theirs) and _FAR_FEWER * max(mine) <= max(theirs)
    return fewer and spot and bool(wide) and not any(p.level in SPOTS for p in wide)


def _harm(drafts: Sequence[Draft]) -> set[tuple[str, int]]:
    """The people hurt of whom clauses give the number."""
    return {(c.what, c.min or c.max or 0) for d in drafts for c in d.counts if c.scope == "event"}
