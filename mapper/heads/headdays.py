"""The day in a line of a report's head: a line that is a date and nothing else, a heading that ends with
the day as of which the report is. Pure; for masthead.py."""

from collections.abc import Iterable
from datetime import date
from functools import cache

import regex

from ..dates.daytext import day_of
from ..errors import UsageError
from ..lexicon import load

ENDS = ".!?:;,…؟،؛"
"""Signs that end a sentence or a part of one, as a heading does not end."""
# one or two Arabic words, perhaps a dash, before a day: "صنعاء 12 نوفمبر 2024".
_PLACED = regex.compile(r"\p{Arabic}+(?:\s\p{Arabic}+)?\s*[–—-]?\s+(?=\p{Nd})")


def dated(line: str) -> date | None:
    """The day of a line that is a date and nothing else but brackets, or a place before it."""
    words = line.strip("()[]*_#- \t")
    if len(words) > 70 or not any(c.isdecimal() for c in words):
        return None
    parts = (words.partition(",")[2], words.rpartition("|")[2], words.partition("،")[2], _behind_place(words))
    told = [words, *(part.strip() for part in parts)]
    return _day_of_any((*told, *(_behind_label(part) for part in told)))


def _behind_label(words: str) -> str:
    """What stands behind a word for publication without a colon: "Published 12 November 2024"."""
    match = _labelled().match(words)
    return words[match.end() :] if match else ""


@cache
def _labelled() -> regex.Pattern[str]:
    said = "|".join(sorted(map(regex.escape, load("masthead")["published"]), key=len, reverse=True))
    return regex.compile(rf"(?:{said})\s+(?=\p{{L}}|\p{{N}})", regex.I)


def as_of(line: str) -> date | None:
    """The day as of which a heading says the report is: "Flash Update 3 | As of 14 October 2024"."""
    if line[-1] in ENDS:
        return None  # a sentence, whose figure is of that day
    behind = (line[at.end() :].strip("()[]*_#-|. \t") for at in _leads_to_day().finditer(line))
    return _day_of_any(part for words in behind for part in (words, words.rpartition(",")[2].strip()))


def _day_of_any(parts: Iterable[str]) -> date | None:
    for part in parts:
        try:
            return day_of(part)
        except UsageError:
            continue
    return None


@cache
def _leads_to_day() -> regex.Pattern[str]:
    """The words before the day of a report's data, with a time of the day between."""
    words = "|".join(sorted(map(regex.escape, load("masthead")["as_of"]), key=len, reverse=True))
    return regex.compile(
        rf"(?<!\p{{L}})(?:{words})\s+(?:\d{{1,2}}[:.]\d\d\s*(?:hours|hrs|h)?\s*,?\s*(?:on\s+)?)?", regex.I
    )


def _behind_place(words: str) -> str:
    """What stands behind the name of a place that opens an Arabic line: "الخرطوم – 3 مايو 2024"."""
    match = _PLACED.match(words)
    return words[match.end() :] if match else ""
