"""Rules of the date grammar for Arabic words for a day, and for Muslim dates in any language. Pure."""

from datetime import date, timedelta

from hijridate import Hijri

from . import days
from .days import Frame, Resolved, needs
from .patterns import HIJRI
from .patterns_ar import DAY_WORDS

Groups = dict[str, str]


def of_month(g: Groups, frame: Frame) -> Resolved:
    """A day of this month or the last, whichever side of the day of publication it lies."""
    if frame.published is None:
        return needs("a day of an unnamed month")
    shift = {"this": 0, "next": 1}.get(g["rel"], -1)
    at = days.add_months(frame.published.replace(day=1), shift)
    found = days.exact(at.year, at.month, int(g["d"]))
    return Resolved(days.one(found)) if found else Resolved.no("there is no such day")


def arabic_word(g: Groups, frame: Frame) -> Resolved:
    """اليوم، أمس، غدا"""
    if frame.published is None:
        return needs(f'"{g["word"]}"')
    return Resolved(days.one(frame.published + timedelta(DAY_WORDS[g["word"]])))


def hijri(g: Groups, _frame: Frame) -> Resolved | None:
    """A day of the Muslim calendar, where its year or "هـ" says that it is one (Umm al-Qura's months)."""
    if not g.get("hy"):
        return Resolved.no("a Hijri date needs its year") if g.get("ah") else None
    year, month, day = int(g["hy"]), HIJRI.get(g["hm"]) or int(g["hm"]), int(g["d"])
    try:
        return Resolved(days.one(date(*Hijri(year, month, day).to_gregorian().datetuple())), dated=True)
    except (ValueError, OverflowError):
        return Resolved.no("there is no such Hijri date between the years 1343 and 1500")
