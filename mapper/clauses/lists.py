"""Lists of incidents: which paragraphs are items, and the day that a heading gives to them. Pure.

A list is two paragraphs or more, one after the other, that each begin with a bullet, a hashtag, a number
or a short label ("Kharkiv region: …"). The line right before it is its heading where it is short and gives
one date.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from ..clause import Trigger
from ..draft import Draft, Found
from ..model import DateMention
from ..reading import Reading, Sentence, between
from ..words.grammar import words as grammar

#: A heading has so many words at most.
HEADING = 15
#: A line of a list of names has so many words at most, and so many of them in a row are a list.
_NAME, _ROW = 9, 2
#: Deeds of a heading that its items may go on with.
_DEEDS = ("shelling", "airstrike", "strike", "explosion", "assault", "clash")
_ITEM = regex.compile(
    r"\s*+(?:[-–—*•‣∙·▪●◦■\p{So}]\s*+(?=[^\s\d])|#(?=\p{Latin})"
    r"|\(?\d{1,2}[.)]\s|\p{L}[\p{L}\p{M}'’ -]{1,40}+:[ \t]+\S"
    r"|[\p{Arabic}_#][\p{Arabic}_ –-]{1,40}+(?:::|\|\|)\s)"
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


def of_their_heading(reading: Reading, made: Sequence[Draft], listed: Iterable[int]) -> Iterator[Draft]:
    """The drafts; items that tell of nothing but dead and wounded are of the kind that their heading, or
    the line that closes the list, tells: "Killed by shelling today: Hamouria: 12 dead"."""
    inside, told = set(listed), {d.paragraph: d.lead.cls for d in made if d.lead.cls.name in _DEEDS}
    closing = {d.paragraph for d in made if d.paragraph in told and _of_all(reading, d)}
    for draft in made:
        first = last = draft.paragraph
        while first in inside:
            first -= 1
        while last in inside:
            last += 1
        bare = first != draft.paragraph and all(t.cls.name == "kill" for t in draft.triggers)
        deed = told.get(first) or (told[last] if last in closing else None)
        yield replace(draft, heading=deed) if bare and deed else draft


def _of_all(reading: Reading, draft: Draft) -> bool:
    """Whether a paragraph tells of all that a list before it tells: "جميعهم جراء الغارات الروسية"."""
    words = reading.sentences[draft.sentence].tokens[:1]
    return any(not grammar(reading.report.lang, "all_of_them").isdisjoint(t.forms) for t in words)


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
    return given[0] if len({d.span for d in given}) == 1 else None


def past_names(
    reading: Reading, triggers: Sequence[Sequence[Trigger]], made: Sequence[Draft]
) -> tuple[Draft, ...]:
    """The drafts with sentences numbered as if lists of names were not there: what stands behind the names
    of the dead is no further from the deed than what stands before them."""
    telling = {d.sentence for d in made}
    alone = {n: len(inside) == 1 for n, inside in _paragraphs(reading).items()}
    silent = [
        alone[s.paragraph] and len(s.tokens) <= _NAME and not triggers[n] and n not in telling
        for n, s in enumerate(reading.sentences)
    ]
    number, row = [], 0
    passed = 0
    for n, is_silent in enumerate(silent):
        row = row + 1 if is_silent else 0
        passed += _ROW if row == _ROW else row > _ROW
        number.append(n - passed)
    return tuple(replace(d, sentence=number[d.sentence]) for d in made) if passed else tuple(made)


def listed(
    reading: Reading, triggers: Sequence[Sequence[Trigger]], found: Found, out: Sequence[Draft]
) -> tuple[Draft, ...]:
    """The drafts, those in items of lists marked and dated by the heading where the item gives no date."""
    there = items(reading)
    if not there:
        return tuple(out)
    given = headings(reading, there, found.dates, triggers)
    dated = {d.paragraph for d in out if d.date is not None}
    return tuple(
        replace(
            d,
            item=d.paragraph if d.paragraph in there else None,
            date=d.date if d.paragraph in dated else given.get(d.paragraph),
        )
        for d in of_their_heading(reading, out, there)
    )
