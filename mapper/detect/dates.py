"""Dates in a report: finds the phrases, throws out what is no date, and resolves the rest in order.

The year and the day last mentioned are carried from phrase to phrase; words such as "will" or "until" in
the clause before a phrase make it look ahead. "since 2011" names 2011: the span is of the date named.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import regex

from ..counts.nouns_ar import noun_at, things
from ..counts.numbers_ar import words as numbered
from ..dates.patterns import any_of
from ..dates.phrases import Frame, Phrase, find, read
from ..heads.masthead import dateline
from ..lexicon import load
from ..model import DateMention, DateSpan
from ..reading import Reading
from ..words import arabic
from ..words.grammar import words as grammar
from ..words.shapes import shape

_EN: dict[str, Any] = load("dates")["en"]
_FUTURE = frozenset(_EN["future"])
_FUTURE_PAIRS = tuple(f" {pair} " for pair in _EN["future_pairs"])
_FUTURE_LEADS = frozenset(_EN["future_leads"])
#: "Against their will" is nothing to come.
_OWN = grammar("en", "theirs") | {"own", "free"}
_LASTED, _TILL = frozenset(_EN["lasted"]), ("until", "till")
_DONE = frozenset(_EN["done"])
_CARRIED_OUT = frozenset(_EN["carried_out"])
_STOPPED = frozenset(_EN["stopped"])
_POSSIBLE = frozenset(_EN["possible"])
_RECALLED = frozenset(_EN["recalled"])
_MONTH_LEADS = frozenset(_EN["month_leads"])
_REPORTING = frozenset(_EN["reporting"])
_NAMED_DAYS = frozenset(_EN["weekday_names"])
_NAME_HEADS = frozenset(_EN["name_heads"])
_PEOPLE = frozenset(w for words in load("casualties")["en"]["people"].values() for w in words)
_WORDS = regex.compile(r"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[;:.]")
_NEXT = regex.compile(r"\s*([\p{L}]+(?:-[\p{L}]+)*)")
_NUMBERED = frozenset(_EN["numbered_things"])
#: Words ending in s after a year that do not make it a number of things.
_PLURAL_EXEMPT = frozenset(_EN["no_things"])
#: What somebody or something did, behind a year at the beginning of a sentence.
_HAPPENED = regex.compile(rf"\s\p{{Ll}}+s\s(?:{any_of(_EN['happened'])})\b")
#: Behind a day with "by" before it: what was so on that day.
_HAD = regex.compile(
    r",?(?:\s(?!will\b|would\b|must\b|should\b)[\p{L}\p{N}’'-]+){0,6}?\s(?:had(?!\sto\b)|rose|stood|reached)\b"
)
#: A paper prints a story at most so long after the day of its dateline.
_PRINTED = timedelta(3)
#: A weekday is told within so long of it.
_WEEK = timedelta(7)
#: Words for the night before a day: its first day and the day behind its last, counted from that day.
_NIGHTS = {"overnight": (-1, 1), "last night": (-1, 0)}
#: So many characters before a day are read for "the governor said on".
_SAID = 60
#: The clock of another zone takes so many characters before its day.
_CLOCK = 24
#: Words read backwards from a phrase when the future is looked for, and so many for a word that leads a verb.
_WINDOW, _CLAUSE = 9, 16
_LEADS, _BREAKS = frozenset(_EN["future_verbs"]), frozenset(_EN["clause_breaks"])


#: In Arabic: words of what is to come, those right before a date, words of saying, heads of names.
_USES = ("future", "future_leads", "lasted", "reporting", "name_heads", "day_heads", "year_words")
_NO_MONTHS = frozenset(load("dates")["ar"]["no_months"])
_AR = {use: frozenset(arabic.fold(w) for w in load("dates")["ar"][use]) for use in _USES}


def _before(text: str, start: int, at: int) -> list[str]:
    return [w.lower() for w in _WORDS.findall(text[start:at])]


def _next_word(text: str, end: int) -> str:
    found = _NEXT.match(text, end)
    return found.group(1) if found else ""


def _is_number(phrase: Phrase, text: str) -> bool:
    """Four digits that count things ("in 2018 cases", "of 2000 men") are no year."""
    if phrase.rule != "year" or "part" in dict(phrase.groups):
        return False
    word = _next_word(text, phrase.end)
    begins = text.startswith("In ", max(0, phrase.start - 3), phrase.start)
    if begins and (word in _PEOPLE or _HAPPENED.match(text, phrase.end)):
        return False  # "In 2012 rebels took …", "In 2011 protests began": nothing is in so many of them
    if word.lower() in _PEOPLE:
        return word.lower() != "war"
    lead = text[max(0, phrase.start - 5) : phrase.start].strip().lower()
    plural = word.endswith("s") and word.islower() and word not in _PLURAL_EXEMPT
    return plural and not lead.endswith("the")


def _is_name(phrase: Phrase, text: str, before: list[str]) -> bool:
    """Part of a name, a habit or a reference: "April 6 Movement", "every Friday", "Resolution 2018"."""
    word, last = _next_word(text, phrase.end), before[-1] if before else ""
    if phrase.rule in ("calendar", "month", "year") and word in _NAME_HEADS:
        return True
    if phrase.rule == "weekday" and last in _NAMED_DAYS:
        return True
    return phrase.rule in ("year", "numeric") and last in _NUMBERED


def _looks_ahead(before: list[str]) -> bool:
    """Whether the nearest telling word before a phrase speaks of what is to come."""
    before = [w for n, w in enumerate(before) if not (w == "will" and n and before[n - 1] in _OWN)]
    if before and before[-1] in _FUTURE_LEADS:
        return not _done_by(before)
    if not _STOPPED.isdisjoint(before[-_CLAUSE:]) and _LEADS.isdisjoint(before[-_CLAUSE:]):
        return False  # "foiled a plan to bomb X on Monday"
    said = f" {' '.join(before[-_WINDOW:])} "
    if any(pair in said for pair in _FUTURE_PAIRS):
        return True
    near = before[-_WINDOW:]
    for at in range(len(near) - 1, -1, -1):
        if near[at] in ";:." or near[at] in _REPORTING:
            return False
        if (near[at] in _FUTURE and not _as_planned(near, at)) or _possible(near, at):
            return True
    return _led_by_will(before)


def _led_by_will(before: list[str]) -> bool:
    """ "Would hand over three hostages to the Red Cross on Thursday": however long its object is."""
    for word in reversed(before[-_CLAUSE:]):
        if word in ";:." or word in _REPORTING or word in _BREAKS:
            return False
        if word in _LEADS:
            return True
    return False


def _as_planned(near: list[str], at: int) -> bool:
    """ "Troops carried out a planned operation on Monday": it was done."""
    return near[at] == "planned" and not _CARRIED_OUT.isdisjoint(near[:at])


def _done_by(before: list[str]) -> bool:
    """ "Most were released by 11 February", "fighting went on until Saturday": what was done by a day, or had
    gone on till then, is no longer to come."""
    near = set(before[-_WINDOW:])
    if before[-1] in _TILL:
        return bool(near & _LASTED) and not near & _FUTURE
    return before[-1] == "by" and bool(near & _DONE) and not near & _FUTURE


def _by_then(text: str, end: int, limit: int, before: list[str]) -> bool:
    """Whether "by" leads to a day that is past: "by Tuesday the toll had risen"."""
    return before[-1:] == ["by"] and _HAD.match(text, end, limit) is not None


def _possible(near: list[str], at: int) -> bool:
    """ "may attack", but not "may have attacked", "in May rebels", "on 5 May troops"."""
    if near[at] not in _POSSIBLE or near[at + 1 : at + 2] in ([], ["have"], ["well"]):
        return False
    if near[at + 1] == "be" and not _RECALLED.isdisjoint(near[at + 2 : at + 3]):
        return False  # "it may be recalled that on 21 November"
    beside = (*near[max(0, at - 1) : at], near[at + 1])
    return not any(word.isdigit() for word in beside) and beside[0] not in _MONTH_LEADS and at > 0


def _no_date_ar(phrase: Phrase, text: str, before: list[str]) -> bool:
    """In Arabic: four digits that count people or things, a resolution's number, "every Friday", a name."""
    said = text[phrase.start : phrase.end]
    if said.split()[-1] in _NO_MONTHS:
        return True
    following = numbered(text, phrase.end, min(len(text), phrase.end + 24))
    last = arabic.fold(before[-1]) if before else ""
    bare = last not in _AR["year_words"] and not said[:1].isalpha()  # "عام 2012 مجزرة" counts no massacres
    if phrase.rule == "year" and bare and "part" not in dict(phrase.groups) and following:
        word = following[0]
        if noun_at(word) or any(form in things() for form in word.forms):
            return True
    if phrase.rule in ("calendar", "month"):
        return last in _AR["day_heads"]  # "حركة 5 يونيو"
    return phrase.rule in ("year", "weekday", "numeric") and last in _AR["name_heads"]


def _ahead_ar(before: list[str]) -> bool:
    """In Arabic: whether the words before a phrase speak of what is to come."""
    keys = [arabic.fold(word) for word in before[-_WINDOW:] if word not in ";:."]
    if keys and any(form in _AR["future_leads"] for form in arabic.forms(before[-1])):
        return _AR["lasted"].isdisjoint(form for word in keys for form in arabic.forms(word))
    for word in reversed(before[-_WINDOW:]):
        forms = arabic.forms(word)
        if word in ";:." or any(form in _AR["reporting"] for form in forms):
            return False
        if any(form in _AR["future"] for form in forms):
            return True
    return False


def _no_date_en(phrase: Phrase, text: str, before: list[str]) -> bool:
    abroad = (
        phrase.rule == "weekday"
        and shape("zone_clock").search(text, max(0, phrase.start - _CLOCK), phrase.start) is not None
    )
    return abroad or _is_number(phrase, text) or _is_name(phrase, text, before)


#: By language: whether a phrase is no date after all, and whether the words before it look ahead.
_RULES: dict[str, tuple[Callable[[Phrase, str, list[str]], bool], Callable[[list[str]], bool]]] = {
    "en": (_no_date_en, _looks_ahead),
    "ar": (_no_date_ar, _ahead_ar),
}


def _mention(phrase: Phrase, text: str, frame: Frame) -> tuple[DateMention, bool] | None:
    answer = read(phrase, frame)
    if answer is None:
        return None
    words = text[phrase.start : phrase.end]
    return DateMention("date", words, phrase.start, phrase.end, answer.span, answer.reason), answer.dated


def _shortly_before(span: DateSpan | None, published: date | None) -> bool:
    """Whether a dateline's day lies before the day of publication, by no more than some days."""
    if span is None or published is None or span.precision != "day":
        return False
    return timedelta() < published - span.start <= _PRINTED


def detect(reading: Reading) -> tuple[DateMention, ...]:
    """The dates of a report in its order, each with its span, or None and the reason in words."""
    text, published = reading.text, reading.report.published
    found: list[DateMention] = []
    last: DateSpan | None = None
    carries, paragraph = False, -1
    line, issued = dateline(text), None  # "SARAJEVO, May 26 -- … today", printed on the next day
    no_date, ahead = _RULES.get(reading.report.lang, _RULES["en"])
    for phrase in find(text, reading.report.lang):
        number = reading.sentence_at(phrase.start)
        sentence = reading.sentences[number]
        before = _before(text, sentence.start, phrase.start)
        if no_date(phrase, text, before):
            continue
        near = carries and sentence.paragraph == paragraph
        coming = ahead(before) and not _by_then(text, phrase.end, sentence.end, before)
        now = issued if phrase.rule == "today" and issued is not None else published
        answer = _mention(phrase, text, Frame(now, last, coming, near and before[-1:] != ["since"]))
        if answer is None:
            continue
        mention, dated = answer
        found.append(mention)
        if line[0] <= phrase.start < line[1] and _shortly_before(mention.span, published):
            issued = mention.span.start if mention.span is not None else None
        if mention.span is not None:
            named = dated and "since" not in before[-_WINDOW:]
            carries = named or (near and phrase.rule in ("calendar", "month", "range"))
            last, paragraph = mention.span, sentence.paragraph
    return tuple(_night_told(text, reading, found, mention) for mention in found)


def _night_told(
    text: str, reading: Reading, found: Sequence[DateMention], mention: DateMention
) -> DateMention:
    """ "Drones hit X overnight, the governor said on Saturday": the night before he spoke, though it was
    printed later."""
    back = _NIGHTS.get(" ".join(mention.text.lower().split()))
    if back is None or mention.span is None:
        return mention
    number = reading.sentence_at(mention.start)
    said = (
        d.span.start
        for d in found
        if d.span is not None
        and d.span.precision == "day"
        and reading.sentence_at(d.start) == number
        and shape("said_on").search(text, max(0, d.start - _SAID), d.start)
    )
    day = next(said, None)
    if day is None or not timedelta() < mention.span.end - timedelta(1) - day < _WEEK:
        return mention
    first, last = (day + timedelta(k) for k in back)
    return replace(mention, span=DateSpan(first, last, "day"))
