"""Date phrases: a grammar that finds them in text and resolves them to spans of days. Pure.

``find`` gives the phrases of a text, ``resolve`` reads one against what is known around it. Nothing
here guesses today: a phrase that needs the date of publication says so where there is none.

Choices: a weekday without more is the last one up to the day of publication; a month and day without a
year is the nearest past one (the nearest to come after words such as "will" or "until"), or takes the
year of a date just before it when that makes a forward step of at most three months; numeric dates are
day first unless that is impossible; "overnight" is the day of publication and the one before; a span has
the finest precision that its length allows; "early", "mid" and "late" are thirds of a month or a year.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ..words import arabic
from ..words.patterns import Pattern
from ..words.shapes import shape
from ..words.sieve import Sieve
from . import patterns, patterns_ar
from .days import Frame, Resolved
from .rules import READERS

__all__ = ["Frame", "Phrase", "Resolved", "find", "read", "resolve"]


#: How many characters before a day are read for a name that it is part of: "سوق الجمعة".
_BEFORE = 16


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase as found: its span, the rule that reads it and what it reads."""

    start: int
    end: int
    rule: str
    groups: tuple[tuple[str, str], ...]


#: The patterns of each language; a language without its own is read like English.
PATTERNS: dict[str, tuple[tuple[str, Pattern], ...]] = {
    "en": patterns.PATTERNS,
    "ar": patterns_ar.PATTERNS,
}


def _matches(text: str, lang: str) -> Iterator[Phrase]:
    """Every match of every pattern, overlapping ones included."""
    lang = lang if lang in PATTERNS else "en"
    plain, kept = arabic.flat(text) if lang == "ar" else (text, None)
    for number, m in _sieve(lang).matches(plain):
        groups = {
            k: " ".join(v.lower().rstrip(".").split()) for k, v in m.groupdict().items() if v is not None
        }
        start, end = m.span()
        if lang == "ar" and shape("part_of_a_name", "ar").search(plain, max(0, start - _BEFORE), start):
            continue
        if m.group().endswith((")", "]")) and not any(c in m.group() for c in "(["):
            end -= 1
        if end <= start:
            continue
        if kept is not None:
            groups = patterns_ar.english(groups)
            start, end = kept[start], _after(text, kept, end)
        yield Phrase(start, end, PATTERNS[lang][number][0], tuple(groups.items()))


def _after(text: str, kept: tuple[int, ...], end: int) -> int:
    """Where a match ends in a text, that ends at ``end`` of what was kept of it; its last marks included."""
    at = kept[end - 1] + 1
    while at < len(text) and (unicodedata.combining(text[at]) or text[at] == "ـ"):
        at += 1
    return at


@cache
def _sieve(lang: str) -> Sieve:
    return Sieve([pattern for _, pattern in PATTERNS[lang]])


def read(phrase: Phrase, frame: Frame) -> Resolved | None:
    """What a phrase means in its frame; None where it turns out to be no date of that rule."""
    return READERS[phrase.rule](dict(phrase.groups), frame)


@lru_cache(maxsize=4)
def find(text: str, lang: str = "en") -> tuple[Phrase, ...]:
    """The date phrases of a text in its order; of two that overlap the earlier, then the longer, stands."""
    best: list[Phrase] = []
    for phrase in sorted(_matches(text, lang), key=lambda p: (p.start, -p.end)):
        if best and phrase.start < best[-1].end:
            continue
        if read(phrase, Frame()) is not None:
            best.append(phrase)
    return tuple(best)


def resolve(phrase: str, frame: Frame, lang: str = "en") -> Resolved:
    """What the words of one phrase mean: a span of days, or None with the reason in words."""
    for found in sorted(_matches(phrase, lang), key=lambda p: (p.start, -p.end)):
        answer = read(found, frame)
        if answer is not None:
            return answer
    return Resolved.no(f'"{phrase}" is no date phrase')
