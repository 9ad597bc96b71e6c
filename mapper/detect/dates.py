"""Dates in a report: finds the phrases, throws out what is no date, and resolves the rest in order.

The year and the day last mentioned are carried from phrase to phrase; words such as "will" or "until" in
the clause before a phrase make it look ahead. "since 2011" names 2011: the span is of the date named.
"""

from typing import Any

import regex

from ..dates import Frame, Phrase, find, read
from ..lexicon import load
from ..model import DateMention, DateSpan
from ..reading import Reading

_EN: dict[str, Any] = load("dates")["en"]
_FUTURE = frozenset(_EN["future"])
_FUTURE_PAIRS = tuple(f" {pair} " for pair in _EN["future_pairs"])
_FUTURE_LEADS = frozenset(_EN["future_leads"])
_REPORTING = frozenset(_EN["reporting"])
_NAMED_DAYS = frozenset(_EN["weekday_names"])
_NAME_HEADS = frozenset(_EN["name_heads"])
_PEOPLE = frozenset(w for words in load("casualties")["en"]["people"].values() for w in words)
_WORDS = regex.compile(r"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[;:.]")
_NEXT = regex.compile(r"\s*([\p{L}]+(?:-[\p{L}]+)*)")
_NUMBERED = frozenset(
    {"resolution", "resolutions", "article", "no", "number", "page", "chapter", "route", "room"}
)
#: Words ending in s after a year that do not make it a number of things.
_PLURAL_EXEMPT = frozenset(
    {"as", "is", "was", "has", "its", "his", "this", "across", "thus", "sees", "saw", "amidst"}
)
#: Words read backwards from a phrase when the future is looked for.
_WINDOW = 9


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
    if before and before[-1] in _FUTURE_LEADS:
        return True
    said = f" {' '.join(before[-_WINDOW:])} "
    if any(pair in said for pair in _FUTURE_PAIRS):
        return True
    for word in reversed(before[-_WINDOW:]):
        if word in ";:." or word in _REPORTING:
            return False
        if word in _FUTURE:
            return True
    return False


def _mention(phrase: Phrase, text: str, frame: Frame) -> tuple[DateMention, bool] | None:
    answer = read(phrase, frame)
    if answer is None:
        return None
    words = text[phrase.start : phrase.end]
    return DateMention("date", words, phrase.start, phrase.end, answer.span, answer.reason), answer.dated


def detect(reading: Reading) -> tuple[DateMention, ...]:
    """The dates of a report in its order, each with its span, or None and the reason in words."""
    text, published = reading.text, reading.report.published
    found: list[DateMention] = []
    last: DateSpan | None = None
    carries, paragraph = False, -1
    for phrase in find(text, reading.report.lang):
        number = reading.sentence_at(phrase.start)
        sentence = reading.sentences[number]
        before = _before(text, sentence.start, phrase.start)
        if _is_number(phrase, text) or _is_name(phrase, text, before):
            continue
        near = carries and sentence.paragraph == paragraph
        answer = _mention(phrase, text, Frame(published, last, _looks_ahead(before), near))
        if answer is None:
            continue
        mention, dated = answer
        found.append(mention)
        if mention.span is not None:
            carries = dated or (near and phrase.rule in ("calendar", "month", "range"))
            last, paragraph = mention.span, sentence.paragraph
    return tuple(found)
