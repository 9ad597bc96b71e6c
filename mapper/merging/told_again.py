"""What is told at the head of a report, in a list of highlights or as a toll, and again below. Pure."""

from collections.abc import Sequence

from gazetteer import distance_km

from ..draft import Draft
from ..geometry.levels import SPOTS
from .fights import Group
from .retold import FEW, GREW, dead, summed
from .told_there import told_places

#: A suburb lies at most so many km from the middle of its town.
_SUBURB = 15.0
#: A story's first sentences are as many.
_LEDE = 2


def told_in_full(event: Group, draft: Draft) -> bool:
    """ "• A drone hit a clinic in X. … On 17 May, a drone struck X clinic": what a list of highlights
    or a story's first sentence tells, told farther down in a paragraph."""
    first = event[0]
    opens = first.sentence < _LEDE or (first.item is not None and not first.stamped)
    if not opens or draft.item is not None or not _told_anew(event, draft):
        return False
    mine, theirs = summed([draft]), summed(event)
    days = _days(event)
    dated = draft.days is not None and draft.days in days
    undated = not days and draft.days is None
    same = bool({a.name for d in event for a in d.initiators} & {a.name for a in draft.initiators})
    told = (dated and (same or first.item is not None)) or (undated and same)
    return told and (not mine or not theirs or bool(mine & theirs))


def told_with_its_dead(event: Group, draft: Draft) -> bool:
    """ "11:20 Five children were killed in X", "16:30 In X, a drone killed five children": as many dead, more
    than may be of any deed, at the same town."""
    many = {n for n in summed([draft]) & summed(event) if n > FEW}
    return bool(many) and _told_anew(event, draft)


def toll_told_first(event: Group, draft: Draft) -> bool:
    """ "The toll of the strike on X has risen to 22. … 16:30 A strike on X killed at least 20": of the deed
    told farther down, where it was new."""
    toll, first = dead(event, "total"), summed([draft])
    only = bool(toll) and not dead(event)
    grew = only and bool(first) and max(first) <= max(toll) <= GREW * max(first)
    return grew and _told_anew(event, draft)


def told_by_its_place(event: Group, draft: Draft) -> bool:
    """ "Gangs attacked a suburb of the capital on Monday. The assault on X began at dawn", X close by: where
    it was, told next to a story's first sentence."""
    lede, lead = event[0], draft.lead
    next_told = lede.sentence == 0 and draft.sentence - event[-1].sentence <= 1 and not draft.novel
    same = draft.definite and lead.part == "noun" and lead.cls.name == lede.lead.cls.name
    mine, theirs = summed([draft]), summed(event)
    there = [p.place for p in told_places(event) if p.place is not None and (p.level in SPOTS or p.relation)]
    here = [p.place for p in told_places([draft]) if p.place is not None and p.level in SPOTS]
    near = any(distance_km(a.point, b.point) <= _SUBURB for a in here for b in there)
    return next_told and same and near and (not mine or not theirs or bool(mine & theirs))


def _told_anew(event: Group, draft: Draft) -> bool:
    """Whether a main clause of another paragraph tells of such a deed at the same town."""
    apart = draft.paragraph != event[-1].paragraph and draft.relation == "main"
    type_ = draft.lead.cls.type
    alike = any(d.lead.cls.type == type_ or "kill" in (d.lead.cls.name, draft.lead.cls.name) for d in event)
    return apart and alike and not draft.novel and bool(_towns([draft]) & _towns(event))


def _towns(drafts: Sequence[Draft]) -> set[str]:
    """The towns where drafts tell that it happened, or beside which; unknown ones by their names."""
    there = [p for p in told_places(drafts) if p.role != "within"]  # "the toll from the X strike"
    known = {p.place.id for p in there if p.place is not None and (p.level in SPOTS or p.relation)}
    return known | {p.text.casefold() for p in there if p.place is None}


def _days(event: Group) -> list[object]:
    return [d.days for d in event if d.days is not None]
