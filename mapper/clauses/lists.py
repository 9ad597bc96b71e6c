"""Lists of incidents: which paragraphs are items, and the day that a heading gives to them. Pure.

A list is two paragraphs or more, one after the other, that each begin with a bullet, a number or a short
label ("Kharkiv region: …"). The line right before it is its heading where it is short and gives one date.
"""

from collections.abc import Iterable, Mapping, Sequence

import regex

from ..detect.triggers import Trigger
from ..model import DateMention
from ..reading import Reading, Sentence, between

#: A heading has so many words at most.
HEADING = 15
_ITEM = regex.compile(
    r"\s*+(?:[-–—*•‣∙·▪●◦■\p{So}]\s*+(?=[^\s\d])|\(?\d{1,2}[.)]\s|\p{L}[\p{L}\p{M}'’ -]{1,40}+:[ \t]+\S)"
)


def items(reading: Reading) -> frozenset[int]:
    """The numbers of the paragraphs that are items of a list."""
    like = {n for n, inside in _paragraphs(reading).items() if _ITEM.match(reading.text, inside[0].start)}
    return frozenset(n for n in like if n - 1 in like or n + 1 in like)


def headings(
    reading: Reading,
    listed: Iterable[int],
    dates: Sequence[DateMention],
    triggers: Sequence[Sequence[Trigger]],
) -> Mapping[int, DateMention]:
    """Item → the one date that the heading of its list gives; items of a list without one are left out."""
    telling = {s.paragraph for s, told in zip(reading.sentences, triggers, strict=True) if told}
    paragraphs = _paragraphs(reading)
    found: dict[int, DateMention] = {}
    seen: set[int] = set()
    for number in sorted(listed):
        first = number - 1 not in seen
        seen.add(number)
        before = paragraphs.get(number - 1, ())
        given = _day(reading, before, dates, number - 1 in telling) if first else found.get(number - 1)
        if given is not None:
            found[number] = given
    return found


def _paragraphs(reading: Reading) -> dict[int, list[Sentence]]:
    """Paragraph → its sentences."""
    found: dict[int, list[Sentence]] = {}
    for sentence in reading.sentences:
        found.setdefault(sentence.paragraph, []).append(sentence)
    return found


def _day(
    reading: Reading, inside: Sequence[Sentence], dates: Sequence[DateMention], tells: bool
) -> DateMention | None:
    """The date of a paragraph that is a heading: short, and with an event only if it ends in a colon."""
    if not inside or sum(len(s.tokens) for s in inside) > HEADING:
        return None
    start, end = inside[0].start, inside[-1].end
    if tells and not reading.text[start:end].endswith((":", "：")):
        return None
    given = [d for d in between(dates, start, end) if d.span is not None]
    return given[0] if len(given) == 1 else None
