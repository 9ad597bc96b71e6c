"""Rules of the date grammar for years, decades and parts of a month or year: weeks, halves, seasons. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta

from . import days
from .days import Frame, Resolved, needs

#: Months [first, after) of a season in the north; winter lies in two years and is told no closer than them.
SEASONS: dict[str, tuple[int, int]] = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12)}
NTH: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_MONTHS_OF = {"half": 6, "quarter": 3}


def part_of(g: Mapping[str, str]) -> str:
    """The part of a month or year that the words name: early, mid, late, or ""."""
    word = g.get("part", "").strip("- ").removeprefix("the ").split(" ")[0]
    return {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "later": ""}.get(
        word, word
    )


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def of_year(unit: str, nth: int, year: int) -> Resolved | None:
    """ "the second half of 2021", "Q3 2019", "the last week of 2020"; None where a year has no such part."""
    if unit == "week":
        start = date(year, 12, 25) if nth < 0 else date(year, 1, 1) + timedelta(7 * (nth - 1))
        return Resolved(days.between(start, start + timedelta(7), "week"), dated=True)
    size = _MONTHS_OF[unit]
    nth = 12 // size if nth < 0 else nth
    if nth > 12 // size:
        return None
    return Resolved(
        days.between(_month_start(year, size * (nth - 1) + 1), _month_start(year, size * nth + 1), "year"),
        dated=True,
    )


def of_month(unit: str, nth: int, month: Resolved) -> Resolved | None:
    """ "the first week of May", "the second half of May"; None where a month has no such part."""
    if month.span is None:
        return month
    start, end = month.span.start, month.span.end
    if unit == "quarter" or (unit == "half" and nth > 2):
        return None
    if unit == "half":
        middle = start + timedelta(15)
        span = days.between(start, middle) if nth == 1 else days.between(middle, end)
    else:
        first = end - timedelta(7) if nth < 0 else start + timedelta(7 * (nth - 1))
        span = days.between(first, min(first + timedelta(7), end), "week")
    return Resolved(span, dated=month.dated)


def season(g: Mapping[str, str], frame: Frame) -> Resolved:
    """ "the summer of 2019", "last summer"."""
    first, after = SEASONS[g["season"]]
    if g.get("y"):
        year = int(g["y"])
    elif frame.published is None:
        return needs(f'"{g["season"]}" without its year')
    else:
        year = frame.published.year - (_month_start(frame.published.year, after) > frame.published)
    return Resolved(days.between(date(year, first, 1), _month_start(year, after), "year"), dated="y" in g)


def bare_year(g: Mapping[str, str], _frame: Frame) -> Resolved:
    """ "in 2011", "mid-2021", "2014-2016"."""
    if g.get("y2"):
        text = g["y2"] if len(g["y2"]) == 4 else g["y"][:2] + g["y2"]
        if int(text) >= int(g["y"]):
            return Resolved(days.between(date(int(g["y"]), 1, 1), date(int(text) + 1, 1, 1)), dated=True)
    return Resolved(days.year(int(g["y"]), part_of(g)), dated=True)


def decade(g: Mapping[str, str], _frame: Frame) -> Resolved:
    """ "the 1990s": ten years, at the precision of a year."""
    start = int(g["y"])
    first, after = {"early": (0, 4), "mid": (4, 7), "late": (7, 10)}.get(part_of(g), (0, 10))
    return Resolved(days.between(date(start + first, 1, 1), date(start + after, 1, 1), "year"), dated=True)
