"""Whether two accounts are of different days. Pure."""

from datetime import timedelta

from ..draft import Draft
from ..words.grammar import words
from .fights import Group
from .retold import of_the_whole, summed

#: A deed may have been told so many days after it.
BEFORE_TOLD = timedelta(3)
#: … and so many where it is told again by its day ("claimed Sunday's assault").
BEFORE_TOLD_AGAIN = timedelta(10)


def days_differ(event: Group, draft: Draft) -> bool:
    """Days that do not meet; a deed may lie before the day on which it was told."""
    if _of_a_season(event, draft):
        return True
    return not (_died_later(event, draft) or of_the_whole(event, draft)) and any(
        _other_day(d, draft) for d in event
    )


def _of_a_season(event: Group, draft: Draft) -> bool:
    """ "77 attacks in April killed 70. On 12 April nine were shot near X": one of what a longer time saw."""
    mine = draft.days
    theirs = [d.days for d in event if d.days]
    if mine is None or mine.precision != "day" or not theirs or draft.definite:
        return False
    if not (draft.places or draft.facts.weapons):
        return False
    return not summed([draft]) & summed(event) and all(span.precision in ("month", "year") for span in theirs)


def _died_later(event: Group, draft: Draft) -> bool:
    """ "Two others died on Sunday": of what people were hurt by some days before."""
    told = [c.text.lower().split() for c in draft.counts if c.what == "killed"]
    more = any(word in words("en", "more_of_them") for said in told for word in said)
    first = next((d.date.span for d in event if d.date), None)
    if not more or draft.lead.cls.name != "kill" or draft.places or draft.date is None or first is None:
        return False
    if draft.date.span is None or draft.initiators:
        return False
    return timedelta() <= draft.date.span.start - first.start <= BEFORE_TOLD_AGAIN


def _other_day(one: Draft, other: Draft) -> bool:
    a, b = one.days, other.days
    if a is None or b is None or (one.told_on and other.told_on):
        return False
    taken = {one.lead.cls.name, other.lead.cls.name} == {"arrest", "kill"}  # the dead of what came of it
    if (one.told_on or other.told_on) and not taken:
        told, done = (a, b) if one.told_on else (b, a)
        deed = other if one.told_on else one
        if deed.locates:  # "said today. The assaults took place between 12 and 21 August"
            return told.end <= done.start
        lede = one.told_on and one.sentence == 0  # "an attack that a group called on Friday the worst"
        again = lede or deed.definite or any(t.cls.name == "claim" for t in deed.triggers)
        long = BEFORE_TOLD_AGAIN if again else BEFORE_TOLD
        shortly = long if done.precision in ("day", "week") else timedelta()  # but not "last month"
        return told.end <= done.start or done.end <= told.start - shortly
    return a.end <= b.start or b.end <= a.start


def words_for_days_differ(event: Group, draft: Draft) -> bool:
    """Two unresolved dates are two days unless their words are the same; "April" is not "1 August 2022"."""
    if draft.date is None:
        return False
    told = [] if draft.told_on else [d.date for d in event if d.date is not None and not d.told_on]
    known = {d.span is not None for d in (draft.date, *told)}
    if len(known) > 1 and not draft.definite and draft.sentence != event[-1].sentence:
        return not any(d.text == draft.date.text for d in told)
    if draft.date.span is not None:
        return False
    said = [d.date.text.lower() for d in event if d.date and d.date.span is None]
    return bool(said) and not any(draft.date.text.lower() in s or s in draft.date.text.lower() for s in said)
