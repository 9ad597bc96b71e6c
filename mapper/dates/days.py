"""Arithmetic of days behind the date grammar: spans of days, and what a phrase is read against.

Pure: no clock. Spans are half-open, ``end`` is the first day outside. Gregorian calendar throughout.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from ..model import DateSpan, Precision

#: Days that a report may lie behind the time zone of what it tells (a date "tomorrow" is still past).
SLACK = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date phrase is read against.

    ``published``: the day of publication, or None. ``last``: the span last mentioned. ``future``: the
    words before the phrase speak of what is to come. ``near``: the span last mentioned stands close by
    (the same paragraph) and gave its own year.
    """

    published: date | None = None
    last: DateSpan | None = None
    future: bool = False
    near: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase means: a span, or None with a reason in words."""

    span: DateSpan | None
    reason: str = ""
    dated: bool = False  # the phrase gave its own year

    @classmethod
    def no(cls, reason: str) -> "Resolved":
        """A phrase that is a date and cannot be resolved."""
        return cls(None, reason)


def needs(what: str) -> Resolved:
    """The answer to a phrase that only the day of publication could resolve."""
    return Resolved.no(f"{what} needs the date the report was published")


def precision(days: int) -> Precision:
    """The finest precision that a span of so many days has: a day, a week, a month, else a year."""
    return "day" if days <= 1 else "week" if days <= 7 else "month" if days <= 31 else "year"


def between(start: date, end: date, fixed: Precision | None = None) -> DateSpan:
    """The span from ``start`` to before ``end``; the precision follows its length unless it is given."""
    return DateSpan(start, end, fixed or precision((end - start).days))


def one(day: date) -> DateSpan:
    """A single day."""
    return DateSpan(day, day + timedelta(1), "day")


def month(year: int, number: int, part: str = "") -> DateSpan:
    """A month, or its early (1–10), mid (11–20) or late (21–end) part."""
    last = monthrange(year, number)[1]
    first, final = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(part, (1, last))
    return DateSpan(date(year, number, first), date(year, number, 1) + timedelta(final), "month")


def year(number: int, part: str = "") -> DateSpan:
    """A year, or its early (January–April), mid (May–August) or late (September–December) third."""
    first, after = {"early": (1, 5), "mid": (5, 9), "late": (9, 13)}.get(part, (1, 13))
    end = date(number + 1, 1, 1) if after == 13 else date(number, after, 1)
    return DateSpan(date(number, first, 1), end, "year")


def week(day: date) -> DateSpan:
    """The week, Monday to Sunday, that holds ``day``."""
    start = day - timedelta(day.weekday())
    return DateSpan(start, start + timedelta(7), "week")


def exact(year_: int, month_: int, day: int) -> date | None:
    """The day, or None where there is no such day (30 February)."""
    try:
        return date(year_, month_, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months on; the last of the month where it is shorter."""
    at = day.year * 12 + day.month - 1 + months
    target, number = divmod(at, 12)
    return date(target, number + 1, min(day.day, monthrange(target, number + 1)[1]))


def nearest(month_: int, day: int, published: date, future: bool) -> date | None:
    """The day of that month nearest to ``published``: before it, or after it for what is to come.

    29 February looks as far as eight years; None where no year has such a day.
    """
    limit = published if future else published + timedelta(SLACK)
    years = range(published.year, published.year + 9) if future else range(limit.year, limit.year - 9, -1)
    for number in years:
        found = exact(number, month_, day)
        if found and (found >= limit if future else found <= limit):
            return found
    return None


def weekday(number: int, published: date, future: bool) -> date:
    """The day of the week (0 Monday) nearest to ``published``, that day itself included."""
    if future:
        return published + timedelta((number - published.weekday()) % 7)
    return published - timedelta((published.weekday() - number) % 7)
