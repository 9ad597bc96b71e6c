"""What a back-end points at, read by our own code: the mention that a checked span makes, or none.

Pure. A date or a figure that the rules read too is theirs; other words are read by the same grammar. A
name of an actor or a weapon is looked up in the lexicon. Which place is meant is asked later, of the
gazetteer, as for any other place.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from ..counts.quantities import quantities
from ..counts.units import unit
from ..dates.phrases import Frame, resolve
from ..detect import actors as actor_detector
from ..detect import places as place_detector
from ..detect import weapons as weapon_detector
from ..model import (
    ActorMention,
    CountMention,
    DateMention,
    Kind,
    Mention,
    PlaceMention,
    Report,
    SourceMention,
    WeaponMention,
)
from ..reading import Reading, ready
from ..words.numerals import tokens
from .checking import Checked, CheckedCount, Span

M = TypeVar("M", bound=Mention)
NO_DATE = "date phrases that cannot be read as a date"
NO_FIGURE = "figures of which the words give no number of people, or nobody says what happened to them"


def merged(
    kind: Kind,
    found: Sequence[M],
    checked: Checked,
    make: Callable[[Span], M | None],
    always: bool = False,
) -> tuple[M, ...]:
    """The rules' mentions with those that the back-end adds, or, where it replaces them, its own.

    A span that the rules have found is theirs. ``always``: what the rules found stays in any case, and
    goes before what overlaps it.
    """
    spans = checked.of(kind)
    if not spans and kind not in checked.replaces:
        return tuple(found)
    replaces = kind in checked.replaces and not always
    by_span = {(m.start, m.end): m for m in found}
    kept: list[M] = [] if replaces else list(found)
    for span in spans:
        if span in by_span:
            if replaces:
                kept.append(by_span[span])
        elif replaces or not any(m.start < span[1] and span[0] < m.end for m in found):
            made = make(span)
            if made is not None:
                kept.append(made)
    return tuple(sorted(kept, key=lambda m: (m.start, m.end)))


def dates(reading: Reading, found: Sequence[DateMention], checked: Checked) -> tuple[DateMention, ...]:
    """The dates: what the rules read stands, other phrases are read by the same grammar."""
    return merged("date", found, checked, lambda span: _date(reading, span, checked), always=True)


def counts(reading: Reading, found: Sequence[CountMention], checked: Checked) -> tuple[CountMention, ...]:
    """The figures: what the rules read stands, the number of others is read from their words."""
    said = {c.span: c for event in checked.events or () for c in event.counts}

    def made(span: Span) -> CountMention | None:
        return _count(reading, span, said.get(span), checked)

    return merged("count", found, checked, made, always=True)


def actors(reading: Reading, found: Sequence[ActorMention], checked: Checked) -> tuple[ActorMention, ...]:
    """The actors, under their neutral names where the lexicon knows the words."""
    return merged("actor", found, checked, lambda span: _actor(reading, span))


def weapons(reading: Reading, found: Sequence[WeaponMention], checked: Checked) -> tuple[WeaponMention, ...]:
    """The weapons, under their canonical names where the lexicon knows the words."""
    return merged("weapon", found, checked, lambda span: _weapon(reading, span))


def sources(reading: Reading, found: Sequence[SourceMention], checked: Checked) -> tuple[SourceMention, ...]:
    """The sources, under the names by which the text calls them."""
    return merged("source", found, checked, lambda span: _source(reading, span))


def places(reading: Reading, found: Sequence[PlaceMention], checked: Checked) -> tuple[PlaceMention, ...]:
    """The names of places with the role and kind that the words around them give; not resolved yet."""
    return merged("place", found, checked, lambda span: place_detector.named_at(reading, *span))


def _date(reading: Reading, span: Span, checked: Checked) -> DateMention | None:
    words = reading.text[slice(*span)]
    answer = resolve(words, Frame(published=reading.report.published), reading.report.lang)
    if answer.span is None and answer.reason.endswith("is no date phrase"):
        checked.drops.add(NO_DATE)
        return None
    return DateMention("date", words, *span, answer.span, answer.reason)


def _count(reading: Reading, span: Span, said: CheckedCount | None, checked: Checked) -> CountMention | None:
    words = reading.text[slice(*span)]
    people = [q for q in quantities(tokens(reading.text, *span), frozenset()) if q.kind != "thing"]
    if len(people) != 1 or said is None:
        checked.drops.add(NO_FIGURE)
        return None
    (read,) = people
    return CountMention(
        "count", words, *span, said.what, read.min, read.max, read.who, read.hedge, said.scope,
        unit(read.who, words, "en"),
    )  # fmt: skip


def _actor(reading: Reading, span: Span) -> ActorMention:
    words = reading.text[slice(*span)]
    for known in actor_detector.detect(_alone(reading, words)):
        return replace(known, text=words, start=span[0], end=span[1])
    return ActorMention("actor", words, *span, name=" ".join(words.split()), named=words[:1].isupper())


def _weapon(reading: Reading, span: Span) -> WeaponMention:
    words = reading.text[slice(*span)]
    for known in weapon_detector.detect(_alone(reading, words)):
        return replace(known, text=words, start=span[0], end=span[1])
    return WeaponMention("weapon", words, *span, name=" ".join(words.split()))


def _source(reading: Reading, span: Span) -> SourceMention:
    words = reading.text[slice(*span)]
    return SourceMention("source", words, *span, name=" ".join(words.split()))


def _alone(reading: Reading, words: str) -> Reading:
    return ready(Report(id=reading.report.id, text=words, lang=reading.report.lang))
