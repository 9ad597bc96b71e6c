"""What a clause tells again of an event: a part of its dead, its new toll, the same victims. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..acled.kinds import BATTLES, CIVILIANS, CROWDS, REMOTE
from ..draft import Draft
from ..geometry.levels import SPOTS, THERE, WIDE
from ..model import PlaceMention
from ..places.same import same_or_holds
from .fights import Group

#: So few dead may be of any deed.
FEW = 4
#: A toll told anew is at most so many times the dead told before.
GREW = 10
#: The parts of a toll are told at most so many sentences behind it.
_BREAKDOWN = 4
#: Classes of triggers of a fight; kinds of groups that fight; so many sentences on they claim it.
_FOUGHT, _GROUPS, _SOON = ("assault", "clash", "offensive", "strike", "explosion"), ("rebel", "militia"), 3
#: Words before people that say that they had been hurt.
_HURT = {"injured", "wounded"}
#: Names of targets that say nothing of who they are.
_ANYBODY = ("people", "civilians")
#: Classes of triggers that tell how people were harmed, and those of fights among a crowd.
_HARM, _AMONG_CROWDS = ("assault", "kill", "strike", "riot", "clash"), ("riot", "mob", "protest", "disperse")


def dead(drafts: Sequence[Draft], *scopes: str) -> set[int]:
    """The numbers of dead that clauses give."""
    scopes = scopes or ("event",)
    return {
        c.min or c.max or 0 for d in drafts for c in d.counts if c.what == "killed" and c.scope in scopes
    } - {0}


def summed(drafts: Sequence[Draft]) -> set[int]:
    """The numbers of dead that clauses give, and the sum of those that one of them tells apart."""
    told = [
        [c.min or c.max or 0 for c in d.counts if c.what == "killed" and c.scope == "event"] for d in drafts
    ]
    return {n for numbers in told for n in (*numbers, sum(numbers)) if n}


def toll_of(event: Group, draft: Draft) -> bool:
    """Whether a toll told anew may be of an event: it told of dead, no more than this and not far fewer, or
    it was told right before without a number."""
    before, now = dead(event), dead([draft], "event", "total")
    if not before and draft.sentence - event[-1].sentence == 1:
        return event[-1].lead.cls.type in (BATTLES, REMOTE, CIVILIANS)
    near = draft.sentence - event[-1].sentence <= _SOON  # a minister who puts it lower
    return bool(before and now) and (near or max(before) <= max(now)) and max(now) <= GREW * max(before)


def part_of_toll(event: Group, draft: Draft) -> bool:
    """ "20 villagers were killed in A and B. Eleven died in A": fewer dead at one of the places of an event,
    told without a day soon after it."""
    mine, theirs = dead([draft]), dead(event)
    if _one_of_the_hurt(event, draft):
        return True
    if draft.known_doers and draft.sentence - event[-1].sentence == 1 and mine and theirs:
        return max(mine) < max(theirs)  # "22 were killed in X. The gunmen opened fire on guests, killing 15"
    if mine == {1} and _named(draft) and theirs and draft.sentence > event[0].sentence:
        return not (draft.places or draft.date or draft.novel)
    if draft.date is not None or draft.novel or not (mine and theirs) or max(mine) >= max(theirs):
        return False
    if (
        event[0].paragraph == event[-1].paragraph == draft.paragraph
        and draft.sentence - event[-1].sentence > 1
    ):
        return False
    here, there = (
        {_name(p) for d in told for p in d.places if p.role in THERE} for told in ((draft,), event)
    )
    told = sum(1 for c in draft.counts if c.what == "killed" and c.scope == "event")
    if here and _inside(event, draft):
        return True
    if _of_a_wave(event, draft):
        return True
    return bool(here) and here <= there and (here < there or told > 1)


def of_the_whole(event: Group, draft: Draft) -> bool:
    """ "The toll of the bombing rose to 36. Ten people died of their wounds overnight": fewer, told right
    behind, without a place or a deed of their own."""
    mine, whole = dead([draft]), dead(event, "total")
    only = all(t.cls.name == "kill" and t.part == "noun" for t in draft.triggers)
    if draft.in_arabic:  # "كانت حصيلة سابقة قد أشارت إلى مقتل 13"
        return False
    near = draft.sentence - event[-1].sentence <= _BREAKDOWN and not (draft.places or draft.novel)
    return only and near and bool(mine and whole) and max(mine) < max(whole)


def _named(draft: Draft) -> bool:
    """Whether the one dead of a clause is told by name: "it had eliminated Ali Daqduq"."""
    told = [c for c in draft.counts if c.what == "killed" and c.scope == "event"]
    return len(told) == 1 and all(word != word.lower() for word in told[0].text.split())


def _inside(event: Group, draft: Draft) -> bool:
    """ "Drones struck a camp in X State, killing 11. Eight died when their tent was hit in Y": a part of what
    the first sentence told of a whole province, in the next sentences."""
    first = event[0]
    broad = [p for p in first.places if p.role in THERE] or [p for p in first.places if p.role == "within"]
    wide = bool(broad) and all(p.level in ("region", "admin1") for p in broad if p.level != "country")
    bodies = draft.lead.cls.name == "kill" and draft.lead.part == "noun" and not draft.definite
    wide = wide and (bodies or any(p.level != "country" for p in broad))
    lede = first.sentence == 0 and draft.sentence <= _BREAKDOWN
    here = [p for p in draft.places if p.place and p.role in THERE]
    within = all(any(same_or_holds(a, b) for a in broad) for b in here)
    return lede and wide and within and not draft.initiators


def _of_a_wave(event: Group, draft: Draft) -> bool:
    """ "Air strikes killed 20 in Gaza. The first strike hit a car in Rimal; five were killed"."""
    first = event[0]
    plural = first.lead.text.lower().endswith(("strikes", "attacks", "raids", "bombings", "blasts"))
    broad = any(p.level in WIDE for p in first.places if p.role in THERE)
    return (
        plural and broad and any(p.level in SPOTS for d in event[1:] for p in d.places) and not draft.places
    )


def _name(place: PlaceMention) -> str:
    return place.place.id if place.place is not None else place.text.casefold()


def _one_of_the_hurt(event: Group, draft: Draft) -> bool:
    """ "Two peacekeepers were injured. One injured peacekeeper was taken to X": one of those told before."""
    hurt = [c for c in draft.counts if c.scope == "event"]
    before = {c.min or 0 for d in event for c in d.counts if c.what == "wounded" and c.scope == "event"}
    same = draft.lead.cls.name == "kill" and draft.lead.part == "noun" and bool(hurt)
    return same and all(
        c.what == "wounded" and _HURT & set(c.text.lower().split()) and (c.min or 0) < max(before, default=0)
        for c in hurt
    )


def as_part(draft: Draft) -> Draft:
    """A draft whose dead, or hurt where it tells of no dead, are some of those told before."""
    what = "killed" if any(c.what == "killed" for c in draft.counts) else "wounded"
    counts = tuple(
        replace(c, scope="part") if c.what == what and c.scope == "event" else c for c in draft.counts
    )
    later = draft.date is not None and all(t.cls.name == "kill" and t.part == "noun" for t in draft.triggers)
    return replace(draft, counts=counts, date=None if later else draft.date)


def same_victims(event: Group, draft: Draft) -> bool:
    """ "13 inmates were killed in a riot. A gang attacked inmates with guns": whom it befell is who was told
    of right before, and the clause has no place and no day of its own."""
    if draft.places or draft.date or draft.novel or draft.sentence - event[-1].sentence > 1:
        return False
    if draft.lead.cls.name not in _HARM:
        return False
    mine, theirs = (
        {a.name for d in told for a in d.targets if a.name not in _ANYBODY} for told in ((draft,), event)
    )
    return bool(mine & theirs) and bool(dead(event))


def _still(event: Group, draft: Draft) -> bool:
    """ "Repelled 29 attacks; seven clashes are still going on": of the fight told right before."""
    bare = not (draft.places or draft.date or draft.counts) and draft.lead.cls.name == "clash"
    told = event[0].lead.cls.type == BATTLES and draft.status == "ongoing"
    return bare and told and draft.sentence == event[-1].sentence


def outcome(event: Group, draft: Draft) -> bool:
    """ "Fighters ambushed a car. Two traders were killed and one abducted": what came of the deed told right
    before, in a clause without a doer, a place or a day of its own."""
    if _still(event, draft):
        return True
    fell = draft.lead.passive or draft.lead.lemma == "die" or draft.lead.part == "noun"
    seized = event[0].lead.cls.name == "coup" and fell
    reach = _SOON if seized else 1  # "Soldiers seized power. … Ten guards were killed"
    if draft.paragraph != event[-1].paragraph or draft.sentence - event[-1].sentence > reach or draft.novel:
        return False
    if draft.places or draft.date or draft.initiators:
        return False
    dead = any(t.cls.name == "kill" for t in draft.triggers)
    harmed = draft.lead.cls.name in ("kill", "strike") or (draft.lead.cls.name == "abduction" and dead)
    suffered = all(t.passive or t.cls.name in ("kill", "abduction") for t in draft.triggers)
    fought = seized or any(d.lead.cls.name in _FOUGHT for d in event)
    return harmed and suffered and bool(draft.counts) and fought


def own_count(event: Group, draft: Draft) -> bool:
    """ "54 soldiers were killed in an attack by militants. JNIM said it had killed 70": a group's own figure
    of what it alone is said to have done."""
    if draft.date or draft.novel or draft.sentence - event[-1].sentence > _SOON:
        return False
    doers, theirs = ([a for d in told for a in d.initiators] for told in ((draft,), event))
    unnamed = bool(theirs) and not any(a.named for a in theirs)
    named = bool(doers) and all(a.named and a.category in _GROUPS for a in doers)
    hit = [{a.name for d in told for a in d.targets} for told in ((draft,), event)]
    return named and unnamed and hit[0] == hit[1] and bool(hit[0])


def of_a_crowd(event: Group, draft: Draft) -> bool:
    """ "Clashes between fans left 56 dead. Supporters threw stones and police fired tear gas"."""
    names = {draft.lead.cls.name} | {d.lead.cls.name for d in event}
    here = any(p.role in THERE for p in draft.places)
    if "clash" not in names or not names & set(_AMONG_CROWDS) or here or draft.date:
        return False
    return any(d.facts.sides & CROWDS for d in event) and event[-1].paragraph >= draft.paragraph - 1


def heads(event: Group, draft: Draft) -> bool:
    """ "Ambush near X", the heading of a report, and then how it was: the same kind of deed at the same
    place, told next, whatever the words for where exactly."""
    first = event[0]
    if len(event) > 1 or first.sentence or first.date is not None or draft.sentence > 2:
        return False
    here, there = ({_name(p) for p in d.places if p.place is not None} for d in (draft, first))
    return draft.paragraph != first.paragraph and draft.lead.cls == first.lead.cls and bool(here & there)


def goes_on(event: Group, draft: Draft) -> bool:
    """Whether a clause goes on about an event with a word of another kind."""
    return any(test(event, draft) for test in (same_victims, of_a_crowd, outcome))


def taken_besides(event: Group, draft: Draft) -> bool:
    """ "قتلوا خمسة مزارعين وخطفوا امرأتين": in Arabic to take some is another deed than to kill others, where
    a clause of its own counts them."""
    here = draft.in_arabic and draft.relation == "and" and draft.sentence == event[-1].sentence
    taken = draft.lead.cls.name == "abduction" and any(c.what == "captured" and c.min for c in draft.counts)
    return here and taken and bool(dead(event, "event"))
