# ruff: noqa: E501 - a pattern is read and checked whole, on one line
"""The patterns of the date grammar, built from the words in ``lexicon/dates.yaml`` and ``numbers.yaml``.

A pattern is (rule, pattern); its named groups are what the rule in ``rules`` reads: ``d`` day, ``m``
month, ``y`` year, ``yr`` words for a year, ``w`` weekday, ``n`` number, ``rel`` and ``unit`` words, ``part``
of a month or year. Where two match at one place the longer wins, then the earlier.
"""

from collections.abc import Iterable
from typing import Any

import regex

from ..lexicon import load
from ..words.patterns import Pattern
from .parts import NTH, SEASONS

_DATES: dict[str, Any] = load("dates")
_EN: dict[str, Any] = _DATES["en"]

#: Number of the month by every spelling, lower case.
MONTHS: dict[str, int] = {w.lower(): n for n, words in enumerate(_EN["months"], 1) for w in words}
#: Number of the weekday (0 Monday) by every spelling, lower case.
WEEKDAYS: dict[str, int] = {w.lower(): n for n, words in enumerate(_EN["weekdays"]) for w in words}
#: Number of the month of the Muslim calendar by every spelling, lower case.
HIJRI: dict[str, int] = {w.lower(): n for n, words in enumerate(_EN["hijri_months"], 1) for w in words}
#: Month and day of the days that have names of their own.
FEASTS: dict[str, tuple[int, int]] = {w.lower(): (m, d) for w, (m, d) in _EN["feasts"].items()}
#: Days in a unit that has a fixed number of them.
UNITS: dict[str, int] = dict(_EN["units"])
#: Small numbers as words, as they count days and weeks.
NUMBERS: dict[str, int] = {
    w: n for w, n in load("numbers")["en"]["words"].items() if n <= 100
} | {"a": 1, "an": 1, "couple": 2, "a couple of": 2, "a dozen": 12, "another": 1}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longer ones first, with any white space for their blanks."""
    return "|".join(regex.escape(w).replace("\\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


def _flat(table: list[list[str]]) -> list[str]:
    return [w for words in table for w in words]


def _cased(words: list[str]) -> list[str]:
    return [f for w in words for f in (w, w.upper())]


_NAMES = [words[0] for words in _EN["months"]]
_CLEAR = [w for w in _NAMES if w not in _EN["ambiguous_months"]]
#: A day of the month that is no part of a longer number, a time, a sum of money or a percentage.
_D = r"(?<![\p{N}.,:/$£€#-])%s\d{1,2})(?:st|nd|rd|th)?(?![\p{N}%%])(?![.,:/]\p{N}|\s*(?:%%|percent|-year))"
DAY, DAY2 = _D % "(?P<d>", r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\p{N}%]|[.,:/]\p{N})"
YEAR = r"(?:1[89]|20)\d\d(?![\p{N}%-]|[.,]\d)"
#: Digits behind a day that are no year of a report and no time of day, and count nothing: what ends there.
BEYOND = r"(?P<y>(?!(?:[01]\d|2[0-3])[0-5]\d(?!\d))\d{4,5})(?=\s*(?:[.;:!?)\]”\"،؛؟]|,(?!\d)|$))"
_SHORT = [w for words in _EN["months"] for w in words[1:]]
#: Only a short form takes a dot along: that behind "on 3 March." ends the sentence.
_M = (
    rf"(?:(?:{any_of([*_cased(_NAMES), *(w.lower() for w in _CLEAR)])})(?![\p{{L}}\p{{N}}])"
    rf"|(?:{any_of(_cased(_SHORT))})(?![\p{{L}}\p{{N}}])\.?)"
)
MONTH, MONTH2 = rf"(?P<m>{_M})", rf"(?P<m2>{_M})"
#: Behind a month: what was due for it ("their February wages").
_NO_PAY = rf"(?!\s+(?i:{any_of(_EN['due_for_a_month'])})\b)"
_REL = r"last|this|next|that(?:\s+same)?|(?:the\s+)?(?:same|previous|following|preceding)"
TAIL = rf"(?:(?:,?\s+|-)(?:of\s+|in\s+)?(?P<y>{YEAR})|,?\s+(?:of\s+|in\s+)?(?P<yr>(?i:{_REL})\s+year\b))?"
#: The days between the first and the last of several in a row: "10, 11 and 12 May".
_RUN = r"(?P<days>(?:\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?,?)+)\s+(?:and|&)\s+(?:the\s+)?"
#: Weekdays: in full they are dates alone, the short forms only stand before a full date or behind "on".
WDAY, WDAY2 = (rf"(?P<{g}>{any_of(_cased([w[0] for w in _EN['weekdays']]))})\b" for g in ("w", "w2"))
_SHORT_DAYS = [short for names in _EN["weekdays"] for short in names[1:]]
_ANY_WDAY = rf"(?:{any_of(_cased(_flat(_EN['weekdays'])))})"
#: A part of a day behind its name.
_HOURS = r"(?:\s+(?:morning|afternoon|evening|night))?"
_LEAD = rf"(?:\b{_ANY_WDAY}\b\.?{_HOURS},?\s*[\[(]?(?:the\s+)?)?"
#: "From Monday to Wednesday," before the days of a month.
_FROM_TO = rf"(?:\b(?i:between|from)\s+{_ANY_WDAY}\s+(?:and|to)\s+{_ANY_WDAY},\s+)?"
_NUM = rf"(?P<n>\b\d{{1,3}}|\b(?i:{any_of(NUMBERS)}|(?:a\s+)?few|several|many|some))"
_UNIT = r"(?P<unit>(?i:days?|weeks?|months?|years?|fortnights?))\b"
_PART = (
    r"(?P<part>\b(?i:early|mid|late|later|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[-\s]+(?:the\s+)?)"
)
_DASH = r"\s*[-–—]\s*"
_TO = rf"(?:{_DASH}|\s+(?i:to|until|till|through)\s+(?:the\s+)?)"
_AND = r"\s+(?i:and|to|until|till|through|or)\s+(?:the\s+)?"
_OPEN = r"\b(?i:between|from)\s+(?:the\s+)?"
_BEFORE = rf"(?<=\b(?i:{any_of(w for w in _EN['month_leads'])})[\s-]+)"
_ANCHOR = rf"(?:{DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{DAY}){TAIL}"

ENGLISH: tuple[tuple[str, str], ...] = (
    ("numeric", r"(?P<iso>)(?<![\p{N}.-])(?P<y>(?:1[89]|20)\d\d)(?P<sep>[-/])(?P<n>\d\d)(?P=sep)(?P<d>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?![\p{N}-])"),
    ("numeric", r"(?<![\p{N}./-])(?P<d>\d{1,2})(?P<sep>[/.-])(?P<n>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|(?<=/)\d\d)(?![\p{N}/-]|\.\d)"),
    ("numeric", r"(?m:^)\s*(?P<d>\d{1,2})(?P<sep>[.])(?P<n>0[1-9]|1[0-2])(?=[,:]\s|\s+\d{1,2}:\d\d\b)"),
    ("counted", rf"(?:{_NUM}\s+{_UNIT}|\b(?i:the)\s+(?P<unit>day))\s+(?P<rel>(?i:before|after|prior to|following))\s+(?:the\s+|a\s+|an\s+)?(?:(?:\p{{Ll}}[\p{{L}}’'-]*\s+){{1,3}}?(?:of|on)\s+)?{_ANCHOR}"),
    ("counted", rf"{_NUM}\s+{_UNIT}\s+(?P<rel>(?i:earlier|later|prior|before(?=\s+that\b)|after(?=\s+that\b)|afterwards?))\b(?:\s+that\b)?(?!\s+(?:than|this|in)\b)"),
    ("counted", r"\b(?i:the)\s+(?:very\s+)?(?P<rel>(?i:same|previous|preceding|next|following))\s+(?P<unit>(?i:day))\b"),
    ("counted", r"\b(?i:the)\s+(?P<unit>day)\s+(?P<rel>before|after)(?=\s*(?:[.,;:!?)”\"]|$|\b(?:and|as|in|near|at|along|around|outside|inside|close|between|during|on\s+the)\b))"),
    ("counted", r"\b(?i:the)\s+(?P<rel>(?i:previous|preceding|next|following))\s+(?i:night|evening|afternoon|morning)\b"),
    ("counted", r"\b(?i:the)\s+(?i:night|evening|afternoon|morning)\s+(?P<rel>before)(?=\s*(?:[.,;:!?)”\"]|$|\band\b))"),
    ("counted", r"\b(?P<rel>(?i:that))\s+(?:same\s+|very\s+)?(?P<unit>day)\b"),
    ("range", rf"{_OPEN}{_LEAD}{DAY}(?:\s+(?:of\s+)?{MONTH}(?:,?\s+(?P<y1>{YEAR}))?)?,?(?:{_AND}|{_DASH}){_LEAD}{DAY2}\s+(?:of\s+)?{MONTH2}{TAIL}"),
    ("range", rf"{_OPEN}{_LEAD}{MONTH}\s+{DAY}(?:,?\s+(?P<y1>{YEAR}))?,?(?:{_AND}|{_DASH}){_LEAD}(?:{MONTH2}\s+)?{DAY2}{TAIL}"),
    ("pair", rf"(?:\b[Tt]he\s+)?{DAY},{_RUN}{DAY2}\s+(?:of\s+)?{MONTH2}{TAIL}"),
    ("pair", rf"{MONTH}\s+{DAY},{_RUN}{DAY2}(?!\s+(?:\p{{Ll}}*s|people|men|women|children|police)\b){TAIL}"),
    ("pair", rf"{DAY}\s+(?:and|&)\s+{DAY2}\s+(?:of\s+)?{MONTH2}{TAIL}"),
    ("pair", rf"{MONTH}\s+{DAY}\s+(?:and|&)\s+(?:the\s+)?{DAY2}(?!\s+\p{{Ll}}*s\b){TAIL}"),
    ("range", rf"{_FROM_TO}{_LEAD}{DAY}(?:\s+{MONTH}(?:,?\s+(?P<y1>{YEAR}))?)?,?{_TO}{_LEAD}{DAY2}\s+(?:of\s+)?{MONTH2}{TAIL}"),
    ("range", rf"(?<![\p{{N}}.,:/$£€#-])(?P<d>\d{{1,2}})/{DAY2}\s+(?:of\s+)?{MONTH2}{TAIL}"),
    ("range", rf"{_FROM_TO}{_LEAD}{MONTH}\s+{DAY}(?:,?\s+(?P<y1>{YEAR}))?,?{_TO}{_LEAD}(?:{MONTH2}\s+)?{DAY2}{TAIL}"),
    ("portion", rf"\b(?:(?i:the)\s+)?(?P<nth>(?i:{any_of(NTH)}))\s+(?P<unit>(?i:week|half|quarter))\s+of\s+(?:{MONTH}{TAIL}|(?P<y>{YEAR}))"),
    ("portion", rf"\bQ(?P<q>[1-4])[\s,]+(?:of\s+)?(?P<y>{YEAR})"),
    ("week_of", rf"\b(?i:the)\s+(?i:week)\s+of\s+{_ANCHOR}"),
    ("season", rf"\b(?P<season>(?i:{any_of(SEASONS)}))\s+(?:of\s+|in\s+)?(?P<y>{YEAR})"),
    ("season", rf"\b(?i:last|this\s+past)\s+(?P<season>(?i:{any_of(SEASONS)}))\b"),
    ("feast", rf"\b(?P<feast>{any_of(_EN['feasts'])})(?:,?\s+(?P<y>{YEAR}))?"),
    ("hijri", rf"{DAY}\s+(?:of\s+)?(?P<hm>{any_of(_flat(_EN['hijri_months']))}),?\s+(?P<hy>1[345]\d\d)(?!\d)(?:\s*(?:AH|A\.H\.|H)\b)?"),
    ("calendar", rf"{_LEAD}{DAY}[\s-]+(?:of\s+)?{MONTH}\s+(?P<rel>(?i:next))(?=\s*(?:[.,;)]|$))"),
    ("calendar", rf"{_LEAD}{DAY}[\s-]+(?:of\s+)?{MONTH}{TAIL}[\])]?"),
    ("calendar", rf"\b(?i:last)\s+{MONTH}\s+(?:the\s+)?{DAY}(?=\s*(?:[,.;:)]|$)|\s+(?:(?:19|20)\d\d|in|at|near|when|as|after|during)\b){TAIL}"),
    ("calendar", rf"{_LEAD}{MONTH}\s+(?:the\s+)?{DAY}{TAIL}"),
    ("months", rf"(?:{_OPEN})?(?:{_PART})?{MONTH}(?:,?\s+(?P<y1>{YEAR}))?(?:{_TO}|\s+and\s+)(?:(?i:early|mid|late)[-\s]+)?{MONTH2},?\s+(?:of\s+)?(?P<y>{YEAR})"),
    ("months", rf"(?<=\b[Ii]n\s){MONTH}\s+and\s+{MONTH2}(?!\s+\d)"),
    ("months", rf"{_OPEN}{MONTH}{_AND}{MONTH2}(?!\s+\d)"),
    ("calendar", rf"{_LEAD}(?:{DAY}[\s-]+(?:of\s+)?{MONTH}|{MONTH}\s+(?:the\s+)?{DAY}),?\s+(?:of\s+)?{BEYOND}"),
    ("month", rf"\b(?P<rel>(?i:last|next|past|coming))\s+{MONTH}"),
    ("month", rf"{_PART}{MONTH}{TAIL}"),
    ("month", rf"{MONTH},?\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<yr>(?i:{_REL})\s+year\b))"),
    ("month", rf"(?P<m>\b(?:{any_of(_CLEAR)})\b|{_BEFORE}(?:{any_of(_NAMES)})\b){_NO_PAY}"),
    ("weekdays", rf"{_OPEN}{WDAY}{_HOURS}{_AND}{WDAY2}{_HOURS}"),
    ("weekdays", rf"\b(?i:since)\s+(?:late\s+|early\s+)?{WDAY}{_HOURS},?\s+(?i:(?:and\s+)?(?:up\s+)?(?:until|till|to|through))\s+{WDAY2}{_HOURS}"),
    ("weekdays", rf"\b(?i:night|nights)\s+of\s+{WDAY}{_AND}{WDAY2}"),
    ("weekday_nth", rf"\b{WDAY}{_HOURS}(?:\s+|,\s+(?!the\s+\d{{1,2}}\p{{Ll}}+\s+(?!(?i:{any_of(_EN['behind_an_nth'])})\b)\p{{Ll}}))(?:the\s+)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b"),
    ("weekdays", rf"{WDAY}{_DASH}{WDAY2}"),
    ("weekdays", rf"(?:\b(?P<rel>(?i:last|this\s+past|past))\s+)?\b{WDAY}(?:\s+(?:and|&)\s+|,\s+(?:(?:{any_of(_cased([w[0] for w in _EN['weekdays']]))}),?\s+)?and\s+){WDAY2}(?!['’]s|\s+(?:morning|afternoon|evening|night|prayers?|(?:of\s+)?(?:last|this|next)\s+week)\b)"),
    ("weekday", rf"\b{WDAY}{_HOURS},?\s+(?:of\s+)?(?P<wk>(?i:last|this|next)\s+week)\b"),
    ("weekday", rf"\b(?P<night>(?i:overnight))\s+(?P<into>(?i:into|to)\s+)?(?:(?i:on)\s+)?{WDAY}"),
    ("hours_to", rf"\b(?P<n>24|48|72|96)\s+hours\s+(?:up\s+)?(?:to|until|ending)\s+(?:(?!and\b)[^\s,.;]+\s+){{0,4}}?{WDAY}"),
    ("weekday", rf"(?<=\b[Oo]n )(?P<w>{any_of(_SHORT_DAYS)})\b\.?(?!\s*[\p{{Lu}}\d])(?!(?<=Mon|Sun)\s\p{{Ll}})"),
    ("weekday", rf"\b{WDAY}\s+(?P<rel>(?i:last))\b(?!\s+(?:week|month|year))"),
    ("weekday", rf"(?:\b(?P<rel>(?i:last|next|this\s+past|this\s+coming|this|past|previous|coming))\s+)?\b{WDAY}"),
    ("today", rf"\b(?P<word>(?i:(?:the\s+)?day\s+before\s+yesterday|yesterday|today|tonight|tomorrow|last\s+night|overnight(?!\s+(?:on|of|between|from)\s+(?:the\s+)?(?:\d|{_M}))))\b"),
    ("today", r"\b(?i:this)\s+(?P<word>morning|afternoon|evening)\b"),
    ("today", r"\b(?:earlier|later)\s+(?P<word>today)\b"),
    ("ago", r"(?P<n>\b(?:24|36|48|72))\s+(?P<unit>hours)\s+(?:ago|earlier)\b"),
    ("ago", rf"{_NUM}\s+(?:of\s+)?{_UNIT}\s+ago\b(?:\s+(?:today|tomorrow|this\s+(?:week|month))\b)?"),
    ("lasting", rf"\b(?P<rel>(?i:past|last|previous|recent|preceding|next|coming))\s+{_NUM}\s+{_UNIT}"),
    ("lasting", rf"\b(?P<rel>(?i:past|last|previous))\s+(?P<n>\b\d{{1,3}}|\b(?i:{any_of(NUMBERS)}))[\s-]+(?P<unit>(?i:hours))\b"),
    ("lasting", rf"(?<!\bfollow(?:s|ed|ing)\s)(?P<rel>)(?P<n>\b\d{{1,2}}|\b(?i:{any_of(NUMBERS)}))\s+(?P<unit>(?i:days))(?=\s+of\s+(?:[\p{{Ll}}-]+\s+){{0,3}}(?:fighting|clashes|shelling|bombardment|battles|gun\s?battles|air\s?strikes|bombing|violence|unrest|protests)\b)"),
    ("lasting", r"\b(?P<rel>(?i:recent))\s+(?P<unit>(?i:days|weeks|months|years))\b"),
    ("lasting", r"(?<=\b(?i:the|this)\s+)(?P<rel>(?i:past))\s+(?P<unit>(?i:day|week|month|year))\b"),
    ("day_of_it", rf"\b(?i:(?:now\s+)?in(?:to)?|enter(?:s|ed|ing)|for)\s+(?i:an?|its|their|the)\s+(?i:(?P<nth>{any_of(_EN['nth_days'])}))\s+(?i:(?:straight|consecutive|successive)\s+)?(?P<unit>(?i:day))\b(?!\s+of\s+\p{{Lu}})(?:\s+(?i:running|in\s+a\s+row))?"),
    ("period", rf"(?:{_PART}|\b(?:(?P<so>[Ee]arlier)|later)\s+)?\b(?P<rel>(?i:this|last|next|past|previous|current|that|coming|that\s+same|same))\s+(?P<unit>(?i:week|weekend|month|year))\b(?!-)"),
    ("period", r"(?<=\b(?i:over|at|during|on)\s+the\s+)(?P<rel>)(?P<unit>weekend)\b"),
    ("decade", rf"(?:{_PART})?\b(?P<y>(?:1[89]|20)\d0)['’]?s\b"),
    ("year", rf"{_OPEN}(?P<y>{YEAR}){_AND}(?P<y2>{YEAR})"),
    ("year", rf"{_PART}(?P<y>{YEAR})"),
    ("year", rf"(?<=\b(?i:{any_of(_EN['year_leads'])})[\s-]+)(?P<y>{YEAR})(?!\s*[-–]\s*\d)"),
    ("year", rf"(?<=\b(?i:{any_of(_EN['deed_leads'])})\s)(?P<y>{YEAR})(?=\s(?:[\p{{Ll}}-]+\s){{0,2}}?(?:{any_of(_EN['dated_deeds'])})\b)"),
    ("year", r"(?<=\b[Ii]n\s)(?P<y>1[0-7]\d\d)(?![\p{N}%-]|[.,]\d|\s*(?:AH|A\.H\.|BCE?|H|hours|hrs|GMT|UTC|local)\b)"),
    ("year", r"(?<![\p{N}.,/-])(?P<y>(?:19|20)\d\d)[-–/](?P<y2>(?:19|20)?\d\d)(?![\p{N}/-])"),
    ("year", rf"(?<=\()(?P<y>{YEAR})(?=[),;])"),
    ("nth", r"(?<=\b(?i:on|by|until|since|from|(?:morning|afternoon|evening|night)\s+of)\s+)the\s+(?P<d>\d{1,2})(?:st|nd|rd|th)\b(?=\s*(?:[.,;:)]|$)|\s+(?:and|of\s+(?:this|the)\s+month|when|as|after|before|in|at|to)\b)"),
)  # fmt: skip

PATTERNS: tuple[tuple[str, Pattern], ...] = tuple((rule, Pattern(pattern)) for rule, pattern in ENGLISH)
