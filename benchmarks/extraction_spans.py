"""Spans of places against spans labelled by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gazetteer_gold import read
from mapper.model import Extraction, PlaceMention, Report

Span = tuple[int, int]
WHERE = ("at", "target", "near", "within", "via")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the spans that are names of places."""

    report: Report
    spans: frozenset[Span]


def toponyms(path: Path) -> Iterator[Labelled]:
    """The texts of a collection of toponyms."""
    for text in read(path):
        spans = frozenset((g.named.start, g.named.end) for g in text.names)
        yield Labelled(Report(text.id, text.text, publisher=text.publisher, url=text.url, lang="en"), spans)


def overlap(one: Span, other: Span) -> bool:
    """Whether two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def place_spans(found: Extraction) -> list[Span]:
    """The spans of all place mentions."""
    return [(m.start, m.end) for m in found.mentions if isinstance(m, PlaceMention)]


def told_at(found: Extraction, verb: Span) -> PlaceMention | None:
    """The place of the event that is told at a verb; without such an event the nearest place of its kind."""
    for event in found.events:
        if any(a <= verb[0] < b for a, b in ((event.start, event.end), *event.also)):
            where = [p.mention for p in event.placements if p.role in WHERE]
            if where:
                return where[0]
    near = [m for m in found.mentions if isinstance(m, PlaceMention) and m.role in WHERE]
    return min(near, key=lambda m: min(abs(m.start - verb[1]), abs(verb[0] - m.end)), default=None)
