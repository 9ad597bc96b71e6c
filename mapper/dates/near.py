"""Rules of the date grammar for days about the publication: of the week, "overnight", "yesterday". Pure."""

from dataclasses import replace
from datetime import date, timedelta

from ..lexicon import load
from ..model import DateSpan
from . import days
from .days import Frame, Resolved, needs
from .patterns import NUMBERS, WEEKDAYS

Groups = dict[str, str]
#: "Second" … → which day of something that goes on it is.
_NTH_DAYS = {word: n for n, word in enumerate(load("dates")["en"]["nth_days"], 2)}


def weekday(g: Groups, frame: Frame) -> Resolved:
    """A weekday: the last one, the day of publication included, unless the words look ahead."""
    if frame.published is None:
        return needs("a weekday")
    number, now, rel = WEEKDAYS[g["w"]], frame.published, g.get("rel", "")
    if g.get("wk"):
        shift = {"last": -7, "next": 7}.get(g["wk"].split()[0], 0)
        return Resolved(days.one(days.week(now).start + timedelta(number + shift)))
    if rel == "next":
        return Resolved(days.one(days.weekday(number, now + timedelta(1), True)))
    if rel in ("last", "previous"):
        return Resolved(days.one(days.weekday(number, now - timedelta(1), False)))
    future = (frame.future or rel in ("this coming", "coming")) and rel not in ("past", "this past")
    day = days.weekday(number, now, future)
    return _night(day, now, "into" in g) if g.get("night") else Resolved(days.one(day))


def hours_to(g: Groups, frame: Frame) -> Resolved:
    """ "In the 48 hours to Wednesday", "the 24 hours to 8 am on Monday": they reach into the day before."""
    if frame.published is None:
        return needs("a weekday")
    last = days.weekday(WEEKDAYS[g["w"]], frame.published, frame.future)
    return Resolved(days.between(last - timedelta(int(g["n"]) // 24), last + timedelta(1)))


def _night(day: date, now: date, into: bool) -> Resolved:
    """ "overnight on Sunday": that day and the next; "into Sunday", and of today, the one before it."""
    first = day - timedelta(into or day == now)
    return Resolved(days.between(first, first + timedelta(2), "day"))


def weekdays(g: Groups, frame: Frame) -> Resolved:
    """From one weekday to another, or both of two that follow one another."""
    if frame.published is None:
        return needs("a weekday")
    last = days.weekday(WEEKDAYS[g["w2"]], frame.published, frame.future)
    first = days.weekday(WEEKDAYS[g["w"]], last, False)
    return Resolved(days.between(first, last + timedelta(1)))


def today(g: Groups, frame: Frame) -> Resolved:
    """ "today", "yesterday", "last night", "overnight", "tomorrow"."""
    if frame.published is None:
        return needs(f'"{g["word"]}"')
    now, word = frame.published, g["word"].lower()
    if "before yesterday" in word:
        return Resolved(days.one(now - timedelta(2)))
    if word == "overnight":
        return Resolved(days.between(now - timedelta(1), now + timedelta(1), "day"))
    shift = -1 if word in ("yesterday", "last night") else 1 if word == "tomorrow" else 0
    return Resolved(days.one(now + timedelta(shift)))


def weekday_nth(g: Groups, frame: Frame) -> Resolved:
    """ "Saturday, the 8th": the last such day of a month that falls on that weekday."""
    if frame.published is None:
        return needs("a day of an unnamed month")
    for back in range(24):
        at = days.add_months(frame.published.replace(day=1), -back)
        found = days.exact(at.year, at.month, int(g["d"]))
        if found and found <= frame.published and found.weekday() == WEEKDAYS[g["w"]]:
            return Resolved(days.one(found))
    return weekday(g, frame)


def so_far(span: DateSpan, g: Groups, frame: Frame) -> DateSpan:
    """Of "earlier this month" the days up to that of publication."""
    if not g.get("so") or frame.published is None or not span.start < frame.published < span.end:
        return span
    return replace(span, end=frame.published + timedelta(1))


def number(words: str) -> int | None:
    """The number that a word or digits give, None for "several"."""
    words = words.strip().lower()
    return int(words) if words.isdigit() else NUMBERS.get(words)


def day_of_it(g: Groups, frame: Frame) -> Resolved:
    """ "Now in its third day", "for a third day running": so many days up to that of publication."""
    if frame.published is None:
        return needs("the day of something that goes on")
    told = g["nth"].lower()
    amount = int(told[:-2]) if told[0].isdigit() else _NTH_DAYS[told]
    end = frame.published + timedelta(1)
    return Resolved(days.between(end - timedelta(amount), end))
