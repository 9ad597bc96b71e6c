"""What keeps a clause from belonging to an event: a table of tests, each with its reason. Pure."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import regex

from ..acled.deeds import RUIN, UNREST
from ..acled.kinds import BATTLES
from ..draft import Draft
from ..geometry.levels import HAPPENED, SPOTS, UNITS, WIDE
from ..model import PlaceMention
from ..places.same import of_two_provinces, same_or_holds
from ..places.scene import is_quarter
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .days_apart import days_differ, words_for_days_differ
from .fights import Group, actors_differ
from .kinds import kinds_differ
from .retold import GREW, dead, heads, outcome, summed, taken_besides, toll_of
from .told_there import (
    BY_PLACES,
    burned_there,
    its_toll,
    opens_elsewhere,
    told_places,
)

#: A clause without a day or a place goes on about an event told at most so many sentences before.
WINDOW = 3
#: A date within so many characters of the beginning opens a sentence ("On Monday").
_OPENING = 3
#: "In a separate case" is no part of the deed's own name where it stands so many characters before it.
_APART = 25
#: A day with its year is not said of news.
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
#: Relations of clauses that hang on another one of their sentence.
_HANGS = ("after", "before", "relative", "while")
#: So many dead are of no deed that was told without any.
_OF_MANY = 1000
#: A toll of more days is of many deeds.
_WEEK = timedelta(days=7)
Objection = Callable[[Group, Draft], bool]


def status_differs(event: Group, draft: Draft) -> bool:
    """Whether one happened and the other did not; what a court or a mourner looks back at happened, and
    where nobody was hurt something happened."""
    if draft.denies or only_says_nobody_was_hurt(draft):
        return False
    told = {draft.status, event[0].status}
    bare = draft.lead.cls.name == "kill" and draft.definite and not (draft.places or draft.date)
    fights = draft.lead.cls.type == event[0].lead.cls.type == BATTLES and draft.lead.part == "noun"
    next_told = draft.sentence == event[-1].sentence + 1 and draft.paragraph == event[-1].paragraph
    toll = draft.lead.cls.name == "kill" and not draft.places and next_told
    goes_on = fights and next_told and draft.status == "ongoing" and not (draft.places or draft.date)
    near = draft.sentence - event[-1].sentence <= 1 and draft.paragraph == event[-1].paragraph
    unrest = near and {draft.lead.cls.name, event[-1].lead.cls.name} <= UNREST | RUIN
    goes_on = goes_on or (unrest and not (draft.places or draft.date))
    if (bare or toll or goes_on or outcome(event, draft)) and told == {"asserted", "ongoing"}:
        return False  # "among the dead are …", "40 were killed here today", of a fight or a riot that goes on
    dead = summed([draft])
    if dead and dead <= summed(event) and told == {"asserted", "ongoing"}:
        return False  # what went on, told again with its dead
    return len(told) > 1 and told != {"asserted", "historical"}


def toll_of_another(event: Group, draft: Draft) -> bool:
    """A running toll belongs to what its own paragraph tells, or to nothing here; but a toll that rose, told
    right behind the deed that it is of, is of that one."""
    figures = [c.scope for c in draft.counts]
    if not summed(event) and any(shape("one_more").match(c.text) for c in draft.counts):
        return True  # "a sixth person died": of a deed that killed five
    apart = event[-1].paragraph != draft.paragraph and not (draft.date or draft.places)
    if apart and not summed(event) and max(summed([draft]), default=0) >= _OF_MANY:
        return True  # "More than 1,400 died in the crackdown": not of the march told before
    if draft.new_toll:
        return not toll_of(event, draft)
    if _of_a_land(event, draft) or _of_many_times(event, draft):
        return True
    if set(figures) - {"part"} != {"total"} or event[-1].paragraph == draft.paragraph:
        return False
    if its_toll(event, draft):
        return False
    before, now = summed(event), {c.min or c.max or 0 for c in draft.counts if c.what == "killed"}
    rose = bool(before and now) and max(before) < max(now) <= GREW * max(before)
    return not rose or bool(draft.places or draft.date) or draft.sentence - event[-1].sentence > 1


def _of_many_times(event: Group, draft: Draft) -> bool:
    """ "Militiamen killed 35 in X. … At least 200,000 have been slain": far more than any toll grows."""
    now, before = dead([draft], "event", "total"), dead(event, "event", "total")
    bare = draft.lead.cls.name == "kill" and draft.sentence != event[-1].sentence and not draft.places
    return bare and bool(now and before) and max(now) >= max(_OF_MANY, GREW * max(before))


def _of_a_land(event: Group, draft: Draft) -> bool:
    """ "50 were killed in X. At least 233 have died across the country since Thursday": more than those of
    one town, and a figure of a whole land or province since a day."""
    now, before = dead([draft], "total"), summed(event)
    wide = [p for p in draft.places if p.role in HAPPENED]
    spot = any(p.level in SPOTS and p.place is not None for p in told_places(event))
    running = draft.only_joins and "since" in draft.words and not draft.definite
    broad = bool(wide) and all(p.level in UNITS for p in wide)
    return running and broad and spot and bool(now and before) and max(before) < max(now)


def _dated_anew(event: Group, draft: Draft) -> bool:
    """An event without a date does not take it from background ("in 2006") or from another day's news."""
    known = draft.definite and draft.lead.cls.name != "conflict"  # "The war broke out on 15 April 2023"
    if known or draft.date is None or draft.days is None or any(d.date for d in event):
        return False
    if draft.precision in ("month", "year") or _YEAR.search(draft.date.text):
        return True
    opens = draft.date.start - draft.start <= _OPENING
    same = draft.lead.cls.name in {d.lead.cls.name for d in event}
    return opens and not same


def _spots(told: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The spots of a deed; a town that holds another place is one where that is not known: "X's Y area". Not
    the part of a land that a town of it is said to lie in: "in X, southern Lebanon"."""
    towns = [p for p in told if p.level in SPOTS]
    parts = [p for p in told if p.level not in SPOTS and p.relation]
    spots = towns + [p for p in parts if not any(same_or_holds(p, town) for town in towns)]
    return [p for p in spots if p.role != "within"] or spots


def _behind_a_sum(event: Group, draft: Draft) -> bool:
    """ "1,373 have been killed since May. … A drone hit the market of X": what a sum of weeks counts is
    not what a later sentence tells of a place."""
    spans = [d.date.span for d in event if d.date is not None and d.date.span is not None]
    long = bool(spans) and max(span.end - span.start for span in spans) > _WEEK
    figures = {c.scope for d in event for c in d.counts}
    told = any(told_places([d]) or d.lead.cls.name != "kill" for d in event)
    deed = draft.lead.cls.name != "kill" and bool(told_places([draft])) and not draft.only_joins
    if len(event) == 1 and figures - {"part"} == {"total"} and "since" in event[0].words:
        wide = all(p.level in WIDE for p in told_places(event))
        return deed and wide and event[0].lead.cls.name == "kill" and draft.sentence != event[0].sentence
    return long and "total" in figures and not told and deed and draft.sentence != event[-1].sentence


def _part_of_a_sum(event: Group, draft: Draft) -> bool:
    """ "In the last week 34 were killed in X and Y. … Five were killed in Z": what a week saw in several
    lands or provinces is none of the deeds that are told behind it."""
    days = event[0].days
    long = days is not None and days.end - days.start >= _WEEK
    summed_up = len(event) == 1 and {c.scope for c in event[0].counts} == {"total"}
    mine = {c.min or c.max for c in draft.counts if c.what == "killed" and c.scope == "event"}
    if summed_up and days is None and not told_places(event):  # "342 have been killed since it began"
        return draft.sentence != event[0].sentence and draft.date is not None and bool(told_places([draft]))
    return long and summed_up and bool(mine) and not mine & summed(event) and bool(told_places([draft]))


def _of_its_own(event: Group, draft: Draft) -> bool:
    """ "Hours earlier, fighters attacked a post. … In X, rebels took a base on Monday": what was announced as
    another thing, without a place or a day, takes neither from what a later sentence tells."""
    apart = draft.sentence != event[-1].sentence and not (draft.definite or draft.only_joins)
    bare = event[0].novel and not any(d.date or told_places([d]) for d in event)
    return apart and bare and draft.date is not None and bool(told_places([draft]))


def places_differ(event: Group, draft: Draft) -> bool:
    """Places that nothing connects; a definite "the attack" may add a place to the event."""
    mine, theirs = told_places([draft]), told_places(event)
    if not mine or not theirs:
        return False
    if heads(event, draft) or (draft.locates and draft.sentence - event[-1].sentence <= WINDOW):
        return False
    if draft.definite and not any(p.role in HAPPENED for p in draft.places):
        return False  # "the assault, which sent thousands fleeing toward X"
    if all(p.place is None and is_quarter(p) for p in mine):
        return False  # "in the Harbour neighbourhood", which no list has: of the town told of before
    if not draft.definite and event[-1].paragraph != draft.paragraph:
        told = [(a, b) for a in mine for b in theirs if (a.place is None) == (b.place is None)]
        if not told:  # an unknown place may be any, but not that of another paragraph's news
            return True
    if opens_elsewhere(draft, mine, theirs) or _another_unknown(event, draft, mine, theirs):
        return True
    exact, known = _spots(mine), _spots(theirs)
    if exact and known and not draft.definite:
        return not any(same_or_holds(a, b) for a in exact for b in known)
    # "Zolota Nyva in Donetsk", the village unknown: it may be any place, but of Donetsk
    named = [{p.text.casefold() for p in told if p.place is None} for told in (mine, theirs)]
    sure = [[p for p in told if p.place is not None] for told in (mine, theirs)]
    own_day = draft.date is not None and not draft.told_on  # "the killing of 26 tourists in Y on 22 April"
    if all(sure) and (own_day or not draft.definite) and not named[0] & named[1]:
        mine, theirs = sure
    connected = any(same_or_holds(a, b) for a in mine for b in theirs)
    # "in northern Yemen" of the one does not connect two provinces
    return not connected or (not draft.definite and of_two_provinces(mine, theirs))


def _another_unknown(
    event: Group, draft: Draft, mine: Sequence[PlaceMention], theirs: Sequence[PlaceMention]
) -> bool:
    """ "Ambushed soldiers at X.\n\nA market at Y was raided by bandits", X and Y in no list: in another
    paragraph and with doers of its own, Y is not X."""
    here, there = ({p.text.casefold() for p in told if p.place is None} for told in (mine, theirs))
    own = len(here) == len(mine) and draft.paragraph != event[-1].paragraph and bool(draft.initiators)
    own = own and not (draft.definite or draft.known_doers or draft.in_arabic)
    return own and bool(here and there) and not here & there


def announced_as_new(event: Group, draft: Draft) -> bool:
    """ "In a separate incident", "another attack": the words say that it is none that was told."""
    kinds = {d.lead.cls.name for d in event}
    rose = draft.in_arabic and not event[0].words.isdisjoint(grammar("ar", "toll_rose"))
    if rose and draft.lead.cls.name in kinds and not told_places([draft]):
        return False  # "ارتفع عدد ضحايا التفجير إلى 65. وكانت شاحنة قد انفجرت": the deed of which the toll is
    apart = draft.lead.start - draft.start > _APART  # "in a separate case he was tried for the murder of"
    return draft.novel and (not draft.definite or apart)


def _behind_background(event: Group, draft: Draft) -> bool:
    """ "Last year's protests left 60 dead.\n\nTwo people were arrested in X": what the next paragraph tells
    without a day is no part of what a month or a year saw."""
    if draft.date or draft.paragraph == event[-1].paragraph or (draft.definite and not draft.only_joins):
        return False
    spans = [d.days for d in event if d.days is not None]
    longer = bool(spans) and all(span.precision in ("month", "year") for span in spans)
    return longer and event[0].sentence > 0 and bool(draft.places or draft.only_joins)


def another_item(event: Group, draft: Draft) -> bool:
    """Whether they are items of a list; the next one may go on with the dead, without a place or a day."""
    last = event[-1].item
    if draft.item is None or last is None or draft.item == last or its_toll(event, draft):
        return False
    acts = draft.initiators
    goes_on = draft.lead.cls.name == "kill" and not (draft.places or draft.date or acts)
    return not (goes_on and draft.item == last + 1)


def _hangs_on_its_own(event: Group, draft: Draft) -> bool:
    """ "A station was burned in X.\n\nThe unrest began after the arrest of a lawyer": what hangs on the
    main clause of its sentence, without a place or a day, is no part of another paragraph's deed."""
    hangs = draft.relation in _HANGS and not (draft.places or draft.date or draft.lead.cls.name == "kill")
    kinds = {t.cls.name for d in event for t in d.triggers}
    return hangs and event[-1].paragraph != draft.paragraph and draft.lead.cls.name not in kinds


def too_far(event: Group, draft: Draft) -> bool:
    """Whether more sentences lie between than a story goes on for without naming its event again."""
    if draft.new_toll:
        return False
    back = draft.definite or burned_there(event, draft) or any(t.cls.name == "claim" for t in draft.triggers)
    return draft.sentence - event[-1].sentence > (WINDOW * 2 if back else WINDOW)


def told_as_separate(event: Group, draft: Draft) -> bool:
    """What stands in a clause after "before" or "after" is another thing than its main clause."""
    here = (d for d in event if d.sentence == draft.sentence)
    opened = {d.lead.cls.name == "conflict" and d.definite for d in here}  # "the violence broke out after …"
    fell = any(d.lead.cls.name == "kill" and d.sentence == draft.sentence for d in event)
    if draft.relation == "after" and draft.lead.cls.name == "clash" and fell and not draft.counts:
        return draft.lead.part != "noun"  # "killed two bandits after a gun battle in X"
    if of_use("came_under", draft.lead.lemma) and event[-1].lead.cls.name == "clash":
        return False  # "returned fire after coming under attack"
    return draft.relation in ("after", "before", "new") and False in opened


#: What keeps a clause from belonging to an event, in words.
OBJECTIONS: tuple[tuple[Objection, str], ...] = (
    (too_far, "told too far away in the text"),
    (another_item, "another item of a list"),
    (kinds_differ, "another kind of event"),
    (status_differs, "another status"),
    (days_differ, "another day"),
    (toll_of_another, "a toll of more than this"),
    (_dated_anew, "it opens with a day of its own"),
    (_behind_a_sum, "behind the sum of weeks"),
    (_part_of_a_sum, "one of the deeds that a week's sum counts"),
    (_of_its_own, "it has a place and a day of its own"),
    (words_for_days_differ, "other words for the day"),
    (places_differ, "another place"),
    (actors_differ, "another side acts"),
    (_behind_background, "behind what a month or a year saw"),
    (announced_as_new, "announced as another event"),
    (_hangs_on_its_own, "of another thing in its own sentence"),
    (told_as_separate, "told as coming before or after"),
    (taken_besides, "taken besides those killed"),
    *BY_PLACES,
)


def only_says_nobody_was_hurt(draft: Draft) -> bool:
    """ "No fatalities were reported" tells of no event by itself."""
    nobody = draft.lead.cls.name == "kill" and {(c.min, c.max) for c in draft.counts} == {(0, 0)}
    return nobody and not draft.initiators
