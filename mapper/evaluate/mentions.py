"""Mentions: the spans of each kind, and what was made of each. Pure."""

from collections.abc import Iterator, Sequence
from typing import get_args

from ..gold.agree import same_days, same_name, share_days
from ..gold.compared import Row, implied, judged
from ..gold.labels import ActorLabel, CountLabel, DateLabel, Gold, Label, PlaceLabel, SourceLabel, WeaponLabel
from ..gold.matching import by_span
from ..gold.parts import count_values, place_missed, place_values, span
from ..model import (
    ActorMention,
    CountMention,
    DateMention,
    DateSpan,
    Extraction,
    Kind,
    Mention,
    PlaceMention,
    SourceMention,
    WeaponMention,
)


def rows(gold: Gold, found: Extraction) -> Iterator[Row]:
    """The rows of the kinds that were labelled."""
    for kind in get_args(Kind):
        if kind in gold.kinds:
            labels = [label for name, label in gold.mentions if name == kind]
            yield from _of_kind(kind, labels, [m for m in found.mentions if m.kind == kind])


def _of_kind(kind: Kind, labels: Sequence[Label], found: Sequence[Mention]) -> Iterator[Row]:
    """Exact spans, overlapping spans, then the values of those that overlap."""
    measure = f"mention.{kind}"
    pairs = by_span([label.where for label in labels], [span(m) for m in found])
    exact = {i: j for i, j in pairs.items() if labels[i].where[0] == span(found[j])}
    yield from _spans(measure, labels, found, exact, pairs)
    yield from implied(_spans(f"{measure}.overlap", labels, found, pairs, pairs))
    for number, label in enumerate(labels):
        if number in pairs:
            yield from _values(measure, label, found[pairs[number]])
        elif isinstance(label, PlaceLabel):
            yield from place_missed(measure, label)


def _spans(
    measure: str,
    labels: Sequence[Label],
    found: Sequence[Mention],
    right: dict[int, int],
    near: dict[int, int],
) -> Iterator[Row]:
    for number, label in enumerate(labels):
        other = found[near[number]].text if number in near else ""
        outcome = "right" if number in right else "missed"
        yield Row(measure, outcome, label.text, other, label.where[0])  # type: ignore[arg-type] # an Outcome
    taken = set(right.values())
    for number, mention in enumerate(found):
        if number not in taken:
            yield Row(measure, "spurious", "", mention.text, span(mention))


def _values(measure: str, label: Label, mention: Mention) -> Iterator[Row]:
    at = span(mention)
    match label, mention:
        case PlaceLabel(), PlaceMention():
            yield from place_values(measure, label, mention)
            if "role" in label.members:
                yield judged(f"{measure}.role", label.role == mention.role, label.role, mention.role, at)
        case DateLabel(), DateMention() if "date" in label.members:
            want, got = days(label.date), days(mention.span)
            yield judged(f"{measure}.date", same_days(label.date, mention.span), want, got, at)
            shared = judged(f"{measure}.date.overlap", share_days(label.date, mention.span), want, got, at)
            yield from implied(iter((shared,)))
        case CountLabel(), CountMention():
            if "what" in label.members:
                yield judged(f"{measure}.what", label.what == mention.what, label.what, mention.what, at)
            yield from count_values(measure, label, mention)
        case ActorLabel(), ActorMention() if "name" in label.members:
            right = same_name(label.name, (mention.name, *mention.aliases))
            yield judged(f"{measure}.name", right, label.name, mention.name, at)
        case WeaponLabel(), WeaponMention() if "name" in label.members:
            yield _named(measure, label.name, mention.name, at)
        case SourceLabel(), SourceMention() if "name" in label.members:
            yield _named(measure, label.name, mention.name, at)


def _named(measure: str, want: str, got: str, at: tuple[int, int]) -> Row:
    return judged(f"{measure}.name", same_name(want, [got]), want, got, at)


def days(value: DateSpan | None) -> str:
    """Days for people: the first and the one after the last, with the precision."""
    return f"{value.start} to before {value.end} ({value.precision})" if value else "no date"
