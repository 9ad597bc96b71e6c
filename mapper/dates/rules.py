"""What each rule of the date grammar means: the groups of a match and its frame -> a span of days. Pure.

phrases.py explains the choices, patterns.py holds the patterns that name these rules; days of the week and
words like "yesterday" are read in near.py.
"""

from collections.abc import Callable
from datetime import date, timedelta

import regex

from ..model import DateSpan
from . import days, near
from . import parts as dateparts
from .days import Frame, Resolved, needs
from .patterns import FEASTS, MONTHS, UNITS
from .rules_ar import arabic_word, hijri, of_month

Groups = dict[str, str]
#: The last year that a report may tell of; no other stands for a later one.
_LAST = 2099
_SUNDAY = 6


def _year(g: Groups, frame: Frame) -> int | str | None:
    """The year a phrase gives, None where it gives none, or the reason why it cannot be told."""
    if g.get("y"):
        number = int(g["y"])
        return f"the year {number} cannot be" if number > _LAST else number + 2000 * (number < 100)
    words = g.get("yr", "")
    if not words:
        return None
    if any(w in words for w in ("that", "same", "following", "previous", "preceding")):
        if frame.last is None:
            return f'"{words}" needs a year named before it'
        shift = 1 if "following" in words else -1 if "previous" in words or "preceding" in words else 0
        return frame.last.start.year + shift
    if frame.published is None:
        return f'"{words}" needs the date the report was published'
    return frame.published.year + (-1 if "last" in words else 1 if "next" in words else 0)


def _day_of(month: int, day: int, g: Groups, frame: Frame) -> date | Resolved:
    """One day from month, day and whatever the phrase and its surroundings say of the year."""
    year = _year(g, frame)
    if isinstance(year, str):
        return Resolved.no(year)
    impossible = Resolved.no(f"there is no day {day} in that month")
    if year is not None:
        return days.exact(year, month, day) or impossible
    if days.exact(2024, month, day) is None:
        return impossible
    if frame.last and (frame.near or frame.published is None):
        carried = days.exact(frame.last.start.year, month, day)
        start = frame.last.start if frame.last.precision != "year" else None
        if carried and (start is None or start <= carried <= start + timedelta(92)):
            return carried
    if frame.published is None and frame.last is not None and frame.last.precision == "day":
        told = frame.last.start
        near = (days.exact(told.year + shift, month, day) for shift in (-1, 0, 1))
        best = min((d for d in near if d), key=lambda d: abs(d - told), default=None)
        return best or impossible
    if frame.published is None:
        return needs("a day without its year")
    if g.get("rel") == "this":  # "في 29 كانون الثاني الجاري"
        return days.exact(frame.published.year, month, day) or impossible
    ahead = frame.future or g.get("rel") in ("next", "coming")  # "في 5 يونيو المقبل"
    return days.nearest(month, day, frame.published, ahead) or impossible


def _calendar(g: Groups, frame: Frame) -> Resolved:
    """A day of a month: "23 January 2020", "August 5 last year", "Jan. 23"."""
    found = _day_of(MONTHS[g["m"]], int(g["d"]), g, frame)
    if isinstance(found, Resolved):
        return found
    return Resolved(days.one(found), dated=bool(g.get("y") or g.get("yr")))


def _feast(g: Groups, frame: Frame) -> Resolved:
    """A day that has a name: "Christmas Eve", "New Year's Day 2020"."""
    month, day = FEASTS[g["feast"]]
    found = _day_of(month, day, g, frame)
    return found if isinstance(found, Resolved) else Resolved(days.one(found), dated=bool(g.get("y")))


def _range(g: Groups, frame: Frame) -> Resolved | None:
    """From one day to another: "between 3 and 7 May", "May 3-7", "from 3 May to 7 May 2020"."""
    second, first = MONTHS[g.get("m2") or g["m"]], MONTHS[g.get("m") or g["m2"]]
    last = _day_of(second, int(g["d2"]), g, frame)
    if isinstance(last, Resolved):
        return last
    own = {"y": g["y1"]} if g.get("y1") else {"y": str(last.year - (first > second))}
    begin = _day_of(first, int(g["d"]), own, frame)
    if isinstance(begin, Resolved):
        return begin
    if last <= begin:
        return None
    return Resolved(days.between(begin, last + timedelta(1)), dated=bool(g.get("y") or g.get("yr")))


def _pair(g: Groups, frame: Frame) -> Resolved | None:
    """Two days in a row, or several: "5 and 6 May", "10, 11 and 12 May"; None where they are not."""
    told = [int(g["d"]), *map(int, regex.findall(r"\d+", g.get("days") or "")), int(g["d2"])]
    return _range(g, frame) if told == [*range(told[0], told[0] + len(told))] else None


def _month(g: Groups, frame: Frame) -> Resolved:
    """A month or a part of it: "in January", "late March", "January last year", "last January"."""
    number, year = MONTHS[g["m"]], _year(g, frame)
    if isinstance(year, str):
        return Resolved.no(year)
    dated = year is not None
    if year is None and frame.last and frame.near and not g.get("rel"):
        carried = days.month(frame.last.start.year, number)
        if frame.last.start <= carried.end <= frame.last.start + timedelta(123):
            year = frame.last.start.year
    if year is None:
        if frame.published is None:
            return needs("a month without its year")
        now, rel = frame.published, g.get("rel", "")
        year, ahead = now.year, rel in ("next", "coming")
        if ahead or frame.future:
            year += number < now.month or (ahead and number == now.month)
        elif number > now.month or (rel in ("last", "past") and number == now.month):
            year -= 1
    return Resolved(days.month(year, number, dateparts.part_of(g)), dated=dated)


def _months(g: Groups, frame: Frame) -> Resolved:
    """From one month to another, or both: "between April and June 2023", "November 2023 to March 2024"."""
    last = _month({"m": g["m2"], **({"y": g["y"]} if g.get("y") else {})}, frame)
    if last.span is None:
        return last
    first = MONTHS[g["m"]]
    year = int(g["y1"]) if g.get("y1") else last.span.start.year - (first > MONTHS[g["m2"]])
    begin = days.month(year, first).start
    return Resolved(days.between(begin, last.span.end), dated=bool(g.get("y")))


ABOUT = timedelta(60)  # a day so near is told of more often than one half a year ahead


def _numeric(g: Groups, frame: Frame) -> Resolved:
    """ "2020-01-23", "23/01/2020", "1/23/2020": day first unless only the other order exists, or the one lies
    far ahead of the publication and the other about it ("3/12/2015" in a report of March 2015)."""
    if not g.get("y"):  # "15.03, 06:40, …" at the head of an entry
        near_day = _day_of(int(g["n"]), int(g["d"]), g, frame)
        return near_day if isinstance(near_day, Resolved) else Resolved(days.one(near_day))
    year = int(g["y"]) + (2000 if len(g["y"]) == 2 else 0)
    first, second = int(g["d"]), int(g["n"])
    found, other = days.exact(year, second, first), days.exact(year, first, second)
    other = other if "iso" not in g else None
    now = frame.published
    if found is None or (other and now and abs(other - now) <= ABOUT and found - now > ABOUT):
        found = other
    return Resolved(days.one(found), dated=True) if found else Resolved.no("there is no such day")


def _period(g: Groups, frame: Frame) -> Resolved:
    """ "this week", "last month", "early this year", "next week", "that month", "the same year"."""
    rel, unit = g["rel"], g["unit"]
    if rel in ("that", "same", "that same"):
        if frame.last is None:
            return Resolved.no(f'"{rel} {unit}" needs a date named before it')
        now, shift = frame.last.start, 0
    elif frame.published is None:
        return needs(f'"{rel} {unit}"')
    else:
        now, shift = frame.published, {"this": 0, "current": 0, "next": 1, "coming": 1}.get(rel, -1)
        if not rel and unit == "weekend" and now.weekday() == _SUNDAY:
            shift = 0  # "over the weekend", told on its last day
    if unit == "week":
        return Resolved(days.week(now + timedelta(7 * shift)))
    if unit == "weekend":
        start = days.week(now + timedelta(7 * (shift if now.weekday() >= 5 or shift >= 0 else 0))).start
        start -= timedelta(7 if shift < 0 and now.weekday() < 5 else 0)
        return Resolved(days.between(start + timedelta(5), start + timedelta(7)))
    if unit == "month":
        at = days.add_months(now.replace(day=1), shift)
        return Resolved(near.so_far(days.month(at.year, at.month, dateparts.part_of(g)), g, frame))
    return Resolved(near.so_far(days.year(now.year + shift, dateparts.part_of(g)), g, frame))


def _shifted(day: date, amount: int, unit: str) -> DateSpan:
    """A day so many units away, as precisely as the unit tells it."""
    if UNITS.get(unit):
        at = day + timedelta(amount * UNITS[unit])
        return (
            days.one(at) if UNITS[unit] == 1 else days.between(at - timedelta(3), at + timedelta(4), "week")
        )
    if unit.startswith("month"):
        at = days.add_months(day, amount)
        return days.month(at.year, at.month)
    return days.year(days.add_months(day, 12 * amount).year)


def _ago(g: Groups, frame: Frame) -> Resolved:
    """ "two weeks ago": a day exactly, a week, month or year as that unit."""
    if frame.published is None:
        return needs(f'"{g["unit"]} ago"')
    amount = near.number(g.get("n") or "a")  # Arabic leaves "one" out: قبل أسبوع
    if amount is None:
        return Resolved.no(f'"{g["n"]} {g["unit"]}" gives no number')
    if g["unit"] == "hours":
        return Resolved(days.one(frame.published - timedelta(amount // 24)))
    return Resolved(_shifted(frame.published, -amount, g["unit"]))


def _lasting(g: Groups, frame: Frame) -> Resolved:
    """ "the past 10 days": up to the day of publication."""
    amount = None if g["rel"] == "recent" and not g.get("n") else near.number(g.get("n", "a"))
    if frame.published is None:
        return needs(f'"{g["rel"]} {g["unit"]}"')
    if amount is None:
        return Resolved.no(f'"{g.get("n") or g["rel"]} {g["unit"]}" gives no number')
    end = frame.published + timedelta(1)
    if g["unit"] == "hours":  # they reach into the day before
        return Resolved(days.between(end - timedelta(-(-amount // 24) + 1), end))
    sign = 1 if g["rel"] in ("next", "coming") else -1
    if UNITS.get(g["unit"]):
        other = end + timedelta(sign * amount * UNITS[g["unit"]])
    else:
        other = days.add_months(end, sign * amount * (1 if g["unit"].startswith("month") else 12))
    return Resolved(days.between(min(end, other), max(end, other)))


def _counted(g: Groups, frame: Frame) -> Resolved:
    """ "three days earlier", "the next day", "two days after the March 1 raid"."""
    rel, unit = g["rel"], g.get("unit") or "day"
    amount = near.number(g["n"]) if g.get("n") else 0 if rel in ("same", "that", "that very") else 1
    if amount is None:
        return Resolved.no(f'"{g["n"]} {unit}" gives no number')
    if g.get("m"):
        anchor = _day_of(MONTHS[g["m"]], int(g["d"]), g, frame)
        if isinstance(anchor, Resolved):
            return anchor
    elif frame.last is None or frame.last.precision != "day":
        return Resolved.no(f'"{rel}" counts from a day and none is named before it')
    else:
        anchor = frame.last.start
    sign = -1 if rel in ("earlier", "before", "previous", "preceding", "prior", "prior to") else 1
    return Resolved(_shifted(anchor, sign * amount, unit), dated=bool(g.get("y") or g.get("yr")))


def _nth(g: Groups, frame: Frame) -> Resolved:
    """ "the 23rd": of the month of publication or the one before."""
    if frame.published is None:
        return needs("a day of an unnamed month")
    for back in range(12):
        at = days.add_months(frame.published.replace(day=1), back if frame.future else -back)
        found = days.exact(at.year, at.month, int(g["d"]))
        if found and (found >= frame.published if frame.future else found <= frame.published):
            return Resolved(days.one(found))
    return Resolved.no("there is no such day")


def _portion(g: Groups, frame: Frame) -> Resolved | None:
    """ "the first week of May", "the second half of 2021", "Q3 2019"."""
    nth = int(g["q"]) if g.get("q") else dateparts.NTH[g["nth"]]
    if g.get("m"):
        return dateparts.of_month(g["unit"], nth, _month(g, frame))
    return dateparts.of_year(g.get("unit", "quarter"), nth, int(g["y"]))


def _week_of(g: Groups, frame: Frame) -> Resolved:
    """ "the week of 3 May": Monday to Sunday around that day."""
    found = _day_of(MONTHS[g["m"]], int(g["d"]), g, frame)
    if isinstance(found, Resolved):
        return found
    return Resolved(days.week(found), dated=bool(g.get("y") or g.get("yr")))


READERS: dict[str, Callable[[Groups, Frame], Resolved | None]] = {
    "numeric": _numeric,
    "counted": _counted,
    "range": _range,
    "pair": _pair,
    "calendar": _calendar,
    "month": _month,
    "months": _months,
    "weekdays": near.weekdays,
    "weekday_nth": near.weekday_nth,
    "weekday": near.weekday,
    "hours_to": near.hours_to,
    "today": near.today,
    "ago": _ago,
    "lasting": _lasting,
    "period": _period,
    "decade": dateparts.decade,
    "year": dateparts.bare_year,
    "nth": _nth,
    "day_of_it": near.day_of_it,
    "portion": _portion,
    "week_of": _week_of,
    "season": dateparts.season,
    "arabic": arabic_word,
    "of_month": of_month,
    "hijri": hijri,
    "feast": _feast,
}
