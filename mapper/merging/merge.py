"""One event for one thing that happened, however many clauses tell it. Pure.

:func:`group` puts drafts that tell of the same thing together. Whether two do is one table of objections,
each with its reason, and one of bonds, each with the objections that it outweighs: an objection that no bond
outweighs keeps them apart.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..belonging.going_on import UNTIL_TOLD
from ..draft import Draft
from ..geometry.levels import SPOTS
from .bonds import BONDS, named_so, of_the_whole_story
from .fights import Group
from .objections import OBJECTIONS, only_says_nobody_was_hurt, places_differ
from .retold import FEW, as_part, dead, part_of_toll, summed
from .told_there import of_a_kind, told_places

#: Each clause is held against so many of the last events.
ACTIVE = 40
#: A toll over no more days than this is news.
RECENT = timedelta(31)
#: The deed that a toll is of is told at most so many sentences behind it.
_NEXT = 2
#: Words that name any deed: what they mean was told last.
_ANY_DEED = ("attack", "assault", "violence", "fighting", "clash", "strike", "operation", "protest")
#: Of an event told more often, as many first and last clauses say what it is; all would take square time.
TELLINGS = 40


def belongs(event: Sequence[Draft], draft: Draft) -> bool:
    """Whether a clause tells of an event: no objection that no bond outweighs."""
    whole = len(event) <= 2 * TELLINGS
    known = tuple(event) if whole else (*event[:TELLINGS], *event[-TELLINGS:])
    bonds = [outweighed for binds, outweighed, _ in BONDS if binds(known, draft)]
    for objects, _ in OBJECTIONS:
        if objects(known, draft):
            bonds = [outweighed for outweighed in bonds if objects in outweighed]
            if not bonds:
                return False
    return True


def _is_news(draft: Draft) -> bool:
    """Whether a running toll is what a report tells, if it tells nothing else: "at least 30 were killed in
    Darfur in the past ten days", but not "since the war began"; "the toll in the X attack climbed to 20"."""
    span = draft.days
    if draft.lead.cls.name == "movement" and draft.lead.part == "noun" and draft.status == "asserted":
        return bool(draft.places and draft.date)  # "the withdrawal of X from Y began on Friday"
    deed = draft.lead.part == "noun" and draft.lead.cls.type in (BATTLES, REMOTE, CIVILIANS)
    if deed and draft.lead.cls.name != "kill" and draft.status == "asserted" and draft.places:
        if draft.locates and draft.date is not None:  # "the raid on X took place on Monday"
            return True
        return _toll(draft) and "since" not in draft.words
    recent = span is not None and span.end - span.start <= RECENT
    recent = recent or (draft.date is not None and draft.date.reason == UNTIL_TOLD)
    return recent and draft.lead.cls.name == "kill" and bool(draft.places) and _toll(draft)


def _toll(draft: Draft) -> bool:
    return any(c.what == "killed" and c.scope == "total" for c in draft.counts)


def _told_over(events: Sequence[Sequence[Draft]], at: int, draft: Draft) -> bool:
    """Whether a clause without a place or a day speaks of another paragraph's event, past one of its own."""
    if draft.places or draft.definite or draft.denies or draft.new_toll or draft.known_doers:
        return False
    if events[at][-1].paragraph == draft.paragraph:
        return False
    if _past_others(events, at, draft):
        return True
    return not draft.date and any(
        later[-1].paragraph == draft.paragraph for later in events[at + 1 :][-ACTIVE:]
    )


def _of_a_toll(events: Sequence[Sequence[Draft]], draft: Draft) -> bool:
    """ "Fourteen were among the dead", "the ministry had put the dead at 30" in a paragraph of its own:
    of what was told with dead."""
    dead = [c for c in draft.counts if c.what == "killed"]
    own = draft.places or draft.date or draft.novel or draft.initiators
    if not dead or own or draft.lead.cls.name != "kill" or not events:
        return False
    apart = events[-1][-1].paragraph != draft.paragraph
    return apart or all(c.scope == "part" for c in dead)


def _order(events: Sequence[Sequence[Draft]], draft: Draft) -> list[int]:
    """The numbers of the last events, the one told last first; those that tell of dead before the others for
    what only gives a toll ("the hospital put the toll at 15")."""
    recent = list(reversed(range(max(0, len(events) - ACTIVE), len(events))))
    recent.sort(key=lambda at: -events[at][-1].sentence)
    bare = draft.definite and draft.lead.cls.name == "kill" and not (draft.places or draft.date)
    bare = bare and not only_says_nobody_was_hurt(draft)
    if "there" in draft.words and (bare or _of_a_toll(events, draft)):  # "the number of dead there"
        recent.sort(key=lambda at: not told_places(events[at]))
    elif bare or _of_a_toll(events, draft):  # "the killing" is of those that were told of as killed
        recent.sort(key=lambda at: not any(c.what == "killed" for d in events[at] for c in d.counts))
    if of_a_kind(draft):  # "called the bombing a crime", behind shots told of last
        recent.sort(key=lambda at: draft.lead.cls.name not in {d.lead.cls.name for d in events[at]})
    if not (draft.places or draft.date):
        # "struck X, a day after a drone hit Y. Six died": what came before is told in passing
        recent.sort(key=lambda at: _in_passing(events[at]) and not _of_that_type(events, at, draft))
    if events and events[-1][-1].paragraph != draft.paragraph and of_the_whole_story(tuple(events[0]), draft):
        recent.sort(key=lambda at: at > 0)
    named = draft.definite and draft.lead.cls.name != "kill" and (draft.in_arabic or not draft.places)
    if named and draft.lead.lemma not in _ANY_DEED:  # "the ambush"
        recent.sort(key=lambda at: all(t.lemma != draft.lead.lemma for d in events[at] for t in d.triggers))
    if draft.named_by:  # "brought in after the market attack"
        recent.sort(key=lambda at: not named_so(tuple(events[at]), draft))
    return _there(events, recent, draft)


def _there(events: Sequence[Sequence[Draft]], recent: Sequence[int], draft: Draft) -> list[int]:
    """The events at the town of a clause before those that its land or province holds: "claimed the Y raid"
    is of the raid on Y, if one was told of, and of no other; "saw 12 bodies in Y", of those killed before."""
    mine = {p.place.id for p in told_places([draft]) if p.place is not None and p.level in SPOTS}
    if mine and draft.definite and draft.lead.cls.name != "kill":
        here = [at for at in recent if mine & _towns(events[at])]
        if here:
            return here
    dead = summed([draft]) if draft.lead.cls.name == "kill" else set[int]()
    if max(dead, default=0) <= FEW:
        return list(recent)
    same = [at for at in recent if dead & summed(events[at][:TELLINGS])]
    return [*same, *(at for at in recent if at not in same)]


def _in_passing(event: Sequence[Draft]) -> bool:
    return event[0].relation == "after" and len(event) == 1


def _of_that_type(events: Sequence[Sequence[Draft]], at: int, draft: Draft) -> bool:
    """ "The raids came a day after rebels took a post. Seven died in that battle": whether a clause names a
    deed of the type of one that was told in passing, and of no other told beside it."""
    aside = events[at][0]
    named = any(t.part == "noun" and t.cls.type == aside.lead.cls.type for t in draft.triggers)
    beside = (e[0].lead.cls.type for e in events if e[-1].sentence == aside.sentence and e[0] is not aside)
    return named and aside.lead.cls.type not in beside


def _towns(event: Sequence[Draft]) -> set[str]:
    """Where an event is told of, by the first clauses that tell of it."""
    return {p.place.id for p in told_places(event[:TELLINGS]) if p.place is not None}


def _past_others(events: Sequence[Sequence[Draft]], at: int, draft: Draft) -> bool:
    """ "Thousands rallied in X. Soldiers took a tower in Y. A man was shot in Z.\n\nMiners went on strike":
    what people do who are told of anew is no part of what was told before two other things."""
    anew = draft.lead.part == "verb" and not draft.lead.passive and draft.relation == "main"
    anew = anew and not (draft.only_joins or draft.in_arabic or draft.weak) and bool(draft.initiators)
    known = {a.name for d in events[at] for a, _ in d.actors} - {"protesters", "people"}
    later = [e for e in events[at + 1 :][-ACTIVE:] if e[-1].sentence > events[at][-1].sentence]
    return anew and len(later) > 1 and not known & {a.name for a in draft.initiators}


def _told_first(toll: Draft, draft: Draft) -> bool:
    """ "The toll from a massacre in X has risen to 115. Gunmen stormed the town on Thursday", "The mission
    condemns the attack on X. On Saturday, shells hit …": whether what stands at the head of a story is of the
    deed told next."""
    before = draft.sentence - toll.sentence
    violent = draft.lead.cls.type in (BATTLES, REMOTE, CIVILIANS) and draft.status != "negated"
    opens = toll.sentence == 0 and toll.lead.part == "noun" and bool(toll.places)
    if not opens or not 0 < before <= _NEXT or not violent or draft.novel:
        return False
    if not _toll(toll):
        return not places_differ((toll,), draft)
    return not (places_differ((toll,), draft) or max(summed([draft]), default=0) > max(dead([toll], "total")))


def _lending_no_second_place(event: Sequence[Draft], draft: Draft) -> Draft:
    """A clause too weak for an event of its own, without its places where the event has one: "These attacks
    come amid talks in Y"."""
    known = any(p.place is not None for d in event for p in d.places)
    return replace(draft, places=()) if draft.weak and known else draft


def group(drafts: Sequence[Draft]) -> tuple[Group, ...]:
    """The drafts of each event, events in the order of their first draft."""
    events: list[list[Draft]] = []
    tolls: list[Draft] = []
    waiting: list[Draft] = []
    scene = -1  # the last paragraph that gave the toll of years
    for draft in drafts:
        looks_back = draft.paragraph == scene and not (draft.places or draft.date)
        draft = replace(draft, status="historical") if looks_back and draft.status == "asserted" else draft
        for at in _order(events, draft):
            if _told_over(events, at, draft) or (looks_back and events[at][-1].paragraph != scene):
                continue
            if belongs(events[at], draft):
                part = part_of_toll(tuple(events[at]), draft)
                draft = _lending_no_second_place(events[at], draft)
                events[at].append(as_part(draft) if part else draft)
                break
        else:
            if draft.weak:
                continue
            if draft.denies and draft.places:  # "denied any attack on X", of which nobody told before
                draft = replace(draft, status="negated", denies=False, only_joins=False)
            if not (draft.only_joins or only_says_nobody_was_hurt(draft)):
                first = [toll for toll in waiting if _told_first(toll, draft)]
                events.append([*first, draft])
                waiting = [toll for toll in waiting if toll not in first]
                continue
            if _toll(draft) or (draft.only_joins and draft.definite and draft.status == "asserted"):
                waiting.append(draft)
                old = draft.sentence and draft.precision != "day"  # but "the attacks began on Wednesday"
                scene = draft.paragraph if old else -1
            if _is_news(draft):
                tolls.append(draft)
    return tuple(map(tuple, events or [[toll] for toll in tolls[:1]]))
