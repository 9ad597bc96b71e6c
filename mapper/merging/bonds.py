"""What binds a clause to an event although something speaks against it: a table of tests, each with the
objections that it outweighs and its reason. Pure.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from ..acled.deeds import GROUND, RUIN
from ..acled.kinds import BATTLES, CIVILIANS, FIGHTERS, REMOTE, RIOTS, STATES
from ..draft import Draft
from ..geometry.levels import HAPPENED, WIDE
from ..places.same import same_or_holds
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from .days_apart import BEFORE_TOLD_AGAIN, days_differ
from .died_later import HARM, died_later
from .fights import Group, actors_differ
from .kinds import kinds_differ
from .objections import (
    Objection,
    announced_as_new,
    another_item,
    places_differ,
    status_differs,
    told_as_separate,
    toll_of_another,
    too_far,
)
from .retold import FEW, dead, part_of_toll, summed
from .told_again import told_by_its_place, told_in_full, told_with_its_dead, toll_told_first
from .told_there import counts_differ, one_of_a_roundup, other_means, told_in_passing, told_places

Bond = Callable[[Group, Draft], bool]
#: The other blows are told at most so many sentences behind the first.
_SOON = 2
#: "The", after a quotation mark or none, is so long.
_THE = (len("the "), len("“the "))
#: Types of violence; classes of triggers for ground.
_VIOLENT, _GROUND = (BATTLES, CIVILIANS, REMOTE, RIOTS), ("capture", "regain", "offensive")
#: Tolls of the whole are told in so many sentences at the head of a story.
_WHOLE = 10


def _claimed_later(event: Group, draft: Draft) -> bool:
    """ "X claimed responsibility for the raid on Tuesday", of a raid on Sunday: the day of the claim."""
    claim = any(t.cls.name == "claim" for t in draft.triggers) and (draft.definite or draft.only_joins)
    days = [d.days for d in event if d.days is not None]
    mine = draft.days
    if not claim or mine is None or not days or mine.precision != "day" or draft.novel:
        return False
    return all(day.end <= mine.start <= day.start + BEFORE_TOLD_AGAIN for day in days)


def _second_blow(event: Group, draft: Draft) -> bool:
    """ "Twin bombings hit X. The first bomber …", "A blast hit a bus. A second blast was heard": what has no
    day, nobody hurt and no known place of its own."""
    near = draft.sentence - event[-1].sentence <= _SOON and event[0].lead.cls.type == REMOTE
    if not draft.one_of or not near or draft.date or draft.facts.deaths:
        return False
    there = told_places(event)
    return all(p.place is None or any(same_or_holds(p, q) for q in there) for p in draft.places)


def _same_toll(event: Group, draft: Draft) -> bool:
    """ "A gunman who killed 22 at a shop in X on Saturday … Two of the wounded died on Monday, bringing the
    toll to 22": the dead of the whole are as many as were told before, and some days lie between."""
    whole, told = dead([draft], "total"), dead(event, "event", "total")
    bare = draft.lead.cls.name == "kill" and not (told_places([draft]) or draft.novel or draft.initiators)
    days = [d.days for d in event if d.days is not None]
    if not (bare and whole and whole <= told and days and draft.days is not None):
        return False
    return timedelta() <= draft.days.start - days[0].start <= BEFORE_TOLD_AGAIN


def _known_doers(event: Group, draft: Draft) -> bool:
    """ "Gunmen killed 40 people and burned homes in Plateau. The attackers stormed X", told next: where known
    places do not speak against it."""
    if not draft.known_doers or draft.novel or draft.sentence - event[-1].sentence > _SOON:
        return False
    did = event[-1].facts.deaths or event[-1].lead.cls.type in _VIOLENT
    did = did and draft.lead.cls.name in HARM
    here, there = ([p for p in told_places(d) if p.place] for d in ([draft], event))
    apart = bool(here and there) and not any(same_or_holds(p, q) for p in here for q in there)
    apart = apart or max(summed([draft]), default=0) > max(summed(event), default=10**9)
    return did and event[-1].status == "asserted" and not apart


def _doers_fell(event: Group, draft: Draft) -> bool:
    """ "Gunmen ambushed soldiers, killing 34. … Seventeen of the attackers were killed by troops"."""
    fell = draft.known_doers and draft.lead.cls.name == "kill" and draft.lead.passive
    bare = not (told_places([draft]) or draft.date or draft.novel)
    fought = any(d.facts.initiators & FIGHTERS and d.facts.targets & STATES for d in event)
    return fell and bare and fought and event[0].status == "asserted"


def _their_own_deed(event: Group, draft: Draft) -> bool:
    """ "Troops killed all the gunmen who had stormed a hotel in X": what those did who were struck."""
    who = draft.relation == "relative" and draft.sentence == event[-1].sentence and bool(draft.initiators)
    struck = {a.name for a in event[0].targets}
    violent = event[0].lead.cls.name in HARM and draft.lead.cls.name in HARM
    day = event[0].date is None or draft.date is None
    return who and violent and day and {a.name for a in draft.initiators} <= struck


def _gave_way(event: Group, draft: Draft) -> bool:
    """ "The rebels took X after the army withdrew to Y": those who left the ground that was taken."""
    left = draft.lead.cls.name in ("movement", "transfer") and of_use("gives_way", draft.lead.lemma)
    hangs = draft.relation == "after" and draft.sentence == event[0].sentence and not draft.date
    return left and hangs and event[0].lead.cls.name in GROUND and draft.status == event[0].status


def _named_again(event: Group, draft: Draft) -> bool:
    """ "Navy snipers shot dead three. The snipers fired from …": who opens a clause, with "the", did what
    was told right before."""
    first = next((a for a in draft.initiators if a.start - draft.start in _THE), None)
    did = {a.text.lower().rpartition(" ")[2] for d in event for a in d.initiators}
    again = first is not None and not (first.named or first.country) and first.text.lower() in did
    return again and _known_doers(event, replace(draft, known_doers=True))


def _how_it_was(event: Group, draft: Draft) -> bool:
    """ "17 inmates were killed in a riot in X. Members of two gangs fought each other": what the paragraph
    behind a story's first tells of violence without a place or a day."""
    lede, lead = event[0], draft.lead
    bare = not (told_places([draft]) or draft.date or draft.novel or draft.definite)
    riot = lead.cls.type == lede.lead.cls.type == RIOTS
    took = any(
        t.cls.name == "abduction" for t in lede.triggers
    )  # "pirates took two. They ransacked the cabins"
    robbed = took and lead.cls.name == "looting" and draft.facts.only_by(FIGHTERS) and lede.facts.by(FIGHTERS)
    kinds = lede.lead.cls.type in _VIOLENT and (lead.cls.name in HARM or riot or robbed)
    next_told = lede.sentence == 0 and draft.paragraph - lede.paragraph <= 1 and draft.relation == "main"
    return bare and kinds and next_told and lede.lead.cls.name not in _GROUND


def named_so(event: Group, draft: Draft) -> bool:
    """Whether an event was told with the words by which a clause names it: "the market attack"."""
    return bool(draft.named_by) and any(draft.named_by <= d.words for d in event)


def _named_deed(event: Group, draft: Draft) -> bool:
    """ "Hours before the Qana shelling": a deed by its name, whatever the word for how it was done."""
    done = event[0].facts.deaths or event[0].lead.cls.type in _VIOLENT
    return draft.definite and done and draft.lead.cls.type in _VIOLENT and named_so(event, draft)


def _same_dead(event: Group, draft: Draft) -> bool:
    """ "Gangs attacked suburbs of X, leaving 12 dead. … A reporter saw the bodies of 12 men in Y": as many
    bodies, in the next paragraphs, without a day or a doer."""
    bodies = draft.lead.cls.name == "kill" and draft.lead.part == "noun" and draft.definite
    bare = not (draft.date or draft.initiators or draft.novel or draft.new_toll)
    near = draft.paragraph - event[0].paragraph <= _SOON
    return bodies and bare and near and any(n > FEW for n in summed([draft]) & summed(event))


def _in_detail(event: Group, draft: Draft) -> bool:
    """ "Two were killed when parties clashed in Bangladesh. Activists hurled bricks in X on Monday": what the
    second paragraph opens with, of violence where the first says, with no other dead and on no other day."""
    lede, lead = event[0], draft.lead
    violent = lede.lead.cls.type in _VIOLENT or lede.facts.deaths
    kinds = violent and (lead.cls.name in HARM or lead.cls.type == RIOTS)
    second = lede.sentence == 0 and draft.sentence == 1 and draft.relation == "main" and not draft.novel
    second = second and lede.relation == "main" and not draft.in_arabic  # there, lines are often items
    if not (kinds and second and draft.paragraph > lede.paragraph and _wide(event, draft)):
        return False
    mine, theirs = summed([draft]), summed(event)
    return (not mine or bool(mine & theirs)) and not _days_apart(event, draft)


def _wide(event: Group, draft: Draft) -> bool:
    """Whether an event is told of a land or a unit, and a clause of a place in it or, as it may be, one
    unknown; or both name one town."""
    there = told_places(event)
    here = [*told_places([draft]), *(p for p in draft.places if p.role == "within")]
    if here and all(p.place is None for p in here):
        return True  # "at the Teiba bridge", "the Hayat Hotel", in no list
    if there and all(p.level in WIDE for p in there):
        finest = [p for p in there if p.level != "country"] or there  # "in Plateau, Nigeria": not all of it
        return all(p.place is None or any(same_or_holds(p, q) for q in finest) for p in here)
    same = {p.place.id for p in there if p.place is not None}
    return any(p.place is not None and p.place.id in same for p in here)


def _days_apart(event: Group, draft: Draft) -> bool:
    """Whether their days differ by more than that the one is the day of the telling, some days later."""
    told, done = event[0].date, draft.date
    if not days_differ(event, draft):
        return False
    if not event[0].told_on or told is None or told.span is None or done is None or done.span is None:
        return True
    return not done.span.start <= told.span.start <= done.span.start + BEFORE_TOLD_AGAIN


def _aside_in_detail(event: Group, draft: Draft) -> bool:
    """ "…, a day after rebels burned buses near the border. … On Sunday, the rebels stopped buses near X":
    what the first sentence told in passing, of the same kind and on the same day."""
    aside = event[0]
    passing = aside.sentence == 0 and aside.relation == "after" and len(event) == 1
    days = [aside.days, draft.days]
    same = aside.lead.cls.type == draft.lead.cls.type or {aside.lead.cls.name, draft.lead.cls.name} <= RUIN
    told = not draft.novel and not (summed([draft]) and summed(event)) and draft.sentence <= _WHOLE
    return passing and told and same and None not in days and days[0] == days[1] and _wide(event, draft)


def _began_before(event: Group, draft: Draft) -> bool:
    """ "Fighting in X killed eight before a truce on Friday. The clashes broke out late on Thursday"."""
    fights = {d.lead.cls.type for d in (event[0], draft)} == {BATTLES} and draft.definite
    days = [d.days for d in (event[0], draft) if d.days is not None]
    if not fights or len(days) < 2 or told_places([draft]) or draft.sentence - event[0].sentence > _SOON:
        return False
    return days[1].end == days[0].start


def _toll_of_that_day(event: Group, draft: Draft) -> bool:
    """ "The number of people killed in Thursday's explosions rose to 12": a toll that names the day."""
    only = {c.scope for c in draft.counts if c.what == "killed"} - {"part"} == {"total"}
    mine = draft.days
    days = {d.days for d in event if d.date is not None}
    kind = draft.lead.cls.type == event[0].lead.cls.type
    return only and draft.definite and kind and mine is not None and mine in days


def _takes_effect(event: Group, draft: Draft) -> bool:
    """ "Two groups agreed to a truce on Monday. The truce is to begin on Friday": from when it holds."""
    agreed = draft.lead.cls.name == event[0].lead.cls.name == "agreement" and event[0].status == "asserted"
    begins = draft.lead.part == "noun" and not draft.words.isdisjoint(grammar("en", "takes_effect"))
    return agreed and begins and draft.definite and not draft.novel


def _part_there(event: Group, draft: Draft) -> bool:
    """ "Killed 24 people in two villages. Fourteen bodies were found in X", X unknown: some of those dead."""
    here = [p for p in draft.places if p.role in HAPPENED]
    return bool(here) and all(p.place is None for p in here) and part_of_toll(event, draft)


def of_the_whole_story(event: Group, draft: Draft) -> bool:
    """ "16 were killed in protests across Kenya. … In X, two died.\n\nMore than 400 were hurt": people hurt,
    without a place, a day or a doer, in a paragraph of its own: of what a story tells of a country."""
    figures = [c for c in draft.counts if c.scope == "event"]
    bare = draft.lead.cls.name == "kill" and not (draft.places or draft.date or draft.novel)
    if not bare or not figures or draft.initiators:
        return False
    wide = any(p.level == "country" or p.level in WIDE for p in event[0].places if p.role in ("at", "target"))
    more = max(c.min or c.max or 0 for c in figures) >= max(summed(event), default=0)
    return event[0].sentence == 0 and wide and more and draft.sentence <= _WHOLE and draft.paragraph > 1


#: What does not part those who were told of before from what they did.
_APART: frozenset[Objection] = frozenset((kinds_differ, places_differ, counts_differ, one_of_a_roundup))
#: What does not part the words of a second paragraph from the first, nor those behind a word in passing.
_DETAILS: frozenset[Objection] = frozenset((kinds_differ, places_differ, days_differ, other_means))
_ASIDES: frozenset[Objection] = frozenset((kinds_differ, places_differ, too_far, told_in_passing))
#: What does not part what is told at the head of a report from what is told far below.
_FAR: frozenset[Objection] = frozenset((too_far, another_item))
#: What binds them, the objections that this outweighs, and why.
BONDS: tuple[tuple[Bond, frozenset[Objection], str], ...] = (
    (_claimed_later, frozenset((days_differ,)), "claimed on a later day"),
    (_same_toll, frozenset((days_differ, toll_of_another)), "the same dead, some days later"),
    (died_later, _APART | {actors_differ, days_differ}, "those who were hurt died of it"),
    (named_so, frozenset((too_far,)), "named by words with which it was told"),
    (_named_deed, frozenset((too_far, kinds_differ, actors_differ)), "the deed by its name"),
    (_known_doers, _APART, "the doers who were told of"),
    (_their_own_deed, frozenset((actors_differ, kinds_differ)), "what those did who were struck"),
    (_gave_way, _APART | {actors_differ, told_as_separate}, "those who gave way to it"),
    (_doers_fell, _APART | {actors_differ}, "those who did it fell"),
    (_named_again, _APART | {actors_differ}, "those told of before, named again"),
    (_how_it_was, frozenset((kinds_differ,)), "how it was, told behind the first paragraph"),
    (_in_detail, _DETAILS, "told in detail behind the first sentence"),
    (_aside_in_detail, _ASIDES, "told in detail behind a word in passing"),
    (_same_dead, frozenset((places_differ, kinds_differ)), "as many bodies"),
    (_began_before, frozenset((days_differ,)), "how the fight began"),
    (_second_blow, frozenset((announced_as_new, places_differ)), "one of several blows"),
    (_toll_of_that_day, frozenset((toll_of_another, too_far)), "the toll of that day"),
    (_takes_effect, frozenset((days_differ, status_differs)), "from when what was agreed holds"),
    (_part_there, frozenset((places_differ, counts_differ, one_of_a_roundup)), "a part of its dead"),
    (told_by_its_place, frozenset((places_differ,)), "where exactly it was"),
    (told_in_full, _FAR, "told at the head, and again in full"),
    (told_with_its_dead, _FAR, "told again with as many dead"),
    (toll_told_first, _FAR | {toll_of_another}, "the toll told above"),
    (of_the_whole_story, frozenset((too_far,)), "a figure of the whole that the story tells of"),
)
