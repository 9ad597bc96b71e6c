"""A whole day as people write it in a cell, a header line or a file's description: ``28-Feb-18``. Pure.

Not for phrases in running text (``dates`` reads those): here the words are a date and nothing else.
"""

from datetime import date
from typing import Literal

import regex

from ..errors import UsageError
from ..files import kept
from ..lexicon import load
from ..model import YEARS
from ..words.arabic import fold

Order = Literal["", "dmy", "mdy"]
#: Two digits from here on are of the last century (as POSIX has it): 69 is 1969, 68 is 2068.
PIVOT = 69
_LONGEST = 80


def _numbered(name: str, first: int) -> dict[str, int]:
    """The number of a month or weekday by every spelling in every language of ``lexicon/dates.yaml``."""
    return {
        spelling: number
        for words in load("dates").values()
        for number, alike in enumerate(words[name], first)
        for word in alike
        for spelling in (word.lower(), " ".join(map(fold, word.lower().split())))
    }


MONTHS, WEEKDAYS = _numbered("months", 1), _numbered("weekdays", 0)
#: Marks of direction and blanks of no width, as pages and spreadsheets leave them beside Arabic.
_UNSEEN = frozenset("\u200e\u200f\u202a\u202b\u202c\u200b\ufeff")
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?"
_TIME = (
    rf"(?:(?:T|\s+at\s+|\s*[|·-]\s+|\s*[,،]?\s*الساعة\s+|[\s,،]\s*){_CLOCK}\s*(?:[AaPp]\.?[Mm]\.?|[صم](?![\p{{L}}]))?\s*"
    r"(?:(?:Z|[A-Z]{2,5})?(?:[+-]\d{1,2}(?::?\d{2})?)?)(?:\s*\([\p{L} ]{3,40}\))?)?"
)
_MONTH = "|".join(sorted((regex.escape(m) for m in MONTHS), key=len, reverse=True))
_DAY = "|".join(sorted((regex.escape(w) for w in WEEKDAYS), key=len, reverse=True))
_LEAD = rf"(?:(?:{_DAY})\.?\s*[,،]?\s+)?"
_SEP = r"[\s\-/.,،]+"
_ORDINAL = r"(?:st|nd|rd|th)?"
_M = rf"(?P<m>{_MONTH})(?:\s*/\s*(?:{_MONTH}))?\.?"
_FLAGS = regex.IGNORECASE
_YEAR_FIRST = regex.compile(rf"(?P<y>\d{{4}})(?P<s>[-/.])(?P<n>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}}){_TIME}")
_COMPACT = regex.compile(rf"(?P<y>(?:19|20)\d\d)(?P<n>[01]\d)(?P<d>[0-3]\d){_TIME}")
_NUMERIC = kept.pattern(
    rf"{_LEAD}(?P<a>\d{{1,2}})(?P<s>[-/.])(?P<b>\d{{1,2}})(?P=s)(?P<y>\d{{4}}|\d\d){_TIME}", _FLAGS
)
_WORDED = (
    kept.pattern(
        rf"{_LEAD}(?P<d>\d{{1,2}}){_ORDINAL}{_SEP}(?:of\s+|من\s+)?{_M}{_SEP}(?P<y>\d{{4}}|\d\d){_TIME}",
        _FLAGS,
    ),
    kept.pattern(rf"{_LEAD}{_M}{_SEP}(?P<d>\d{{1,2}}){_ORDINAL}{_SEP}(?P<y>\d{{4}}){_TIME}", _FLAGS),
    kept.pattern(
        rf"{_LEAD}{_M}\s+(?P<d>\d{{1,2}})\s+{_CLOCK}(?:\s+[A-Z]{{2,5}}|\s+[+-]\d{{4}})*\s+(?P<y>\d{{4}})",
        _FLAGS,
    ),
    kept.pattern(rf"(?P<y>\d{{4}}){_SEP}{_M}{_SEP}(?P<d>\d{{1,2}}){_TIME}", _FLAGS),
)


def day_of(text: str, order: Order = "") -> date:
    """The day that a text is: ISO, ``28-Feb-18``, ``January 23, 2020``, ``23.01.2020``, an e-mail's date.

    ``order`` says how ``03/04/2020`` is meant; without it only such as can be read in one way are read
    (day and month alike, one of them over 12, or with dots, which nobody writes month first). The day
    is the one written down, whatever the time zone. Raises UsageError with the reason.
    """
    words = " ".join(_ascii(text[: _LONGEST + 1]).split())
    if len(words) <= _LONGEST:
        for pattern in (_YEAR_FIRST, _COMPACT):
            if m := pattern.fullmatch(words):
                return _made(text, int(m["y"]), int(m["n"]), int(m["d"]))
        for pattern in _WORDED:
            if m := pattern.fullmatch(words):
                return _made(text, _year(m["y"]), MONTHS[m["m"].lower()], int(m["d"]))
        if m := _NUMERIC.fullmatch(words):
            return _numeric(text, int(m["a"]), int(m["b"]), _year(m["y"]), "dmy" if m["s"] == "." else order)
    raise UsageError(f'"{_short(text)}" is not a date: write year-month-day, for instance 2020-01-23.')


def order_of(texts: list[str]) -> Order:
    """The order of day and month that some dates of a column show (one over 12), if they agree."""
    shown: set[Order] = set()
    for text in texts:
        m = _NUMERIC.fullmatch(" ".join(_ascii(text[:_LONGEST]).split()))
        if m and m["s"] != "." and max(int(m["a"]), int(m["b"])) <= 31:
            if int(m["a"]) > 12:
                shown.add("dmy")
            elif int(m["b"]) > 12:
                shown.add("mdy")
    return shown.pop() if len(shown) == 1 else ""


def _numeric(text: str, first: int, second: int, year: int, order: Order) -> date:
    if first > 12 >= second or order == "dmy" or first == second:
        return _made(text, year, second, first)
    if second > 12 >= first or order == "mdy":
        return _made(text, year, first, second)
    if first > 12:
        return _made(text, year, second, first)
    raise UsageError(f'"{_short(text)}" may be two days: say which with --day-order dmy or mdy.')


def _made(text: str, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise UsageError(f'"{_short(text)}" is no day of the calendar: correct it.') from None
    if year not in YEARS:
        raise UsageError(f'"{_short(text)}" is no day that a report is of: correct it, or leave it out.')
    return found


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) == 4 else number + (1900 if number >= PIVOT else 2000)


def _ascii(text: str) -> str:
    """Digits of any script as ASCII, marks of direction left out, odd blanks and dashes plain."""
    plain = (str(int(c)) if c.isdecimal() else c for c in text if c not in _UNSEEN)
    return "".join("-" if c in "–‐‑−" else c for c in plain).strip()


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else words[:39] + "…"
