"""Spans of places against spans labelled by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from benchmarks.gazetteer_gold import read
from mapper.model import Extraction, PlaceMention, Report
from mapper.places.attach import place_at

Span = tuple[int, int]
_MARK = regex.compile(r"(\[[^\]]*\]|\{[^}]*\})")
WHERE = ("at", "target", "near", "within", "via")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the spans that are names of places; ``either``: spans that may be found or not."""

    report: Report
    spans: frozenset[Span]
    either: frozenset[Span] = frozenset()


def toponyms(path: Path) -> Iterator[Labelled]:
    """The texts of a collection of toponyms."""
    for text in read(path):
        spans = frozenset((g.named.start, g.named.end) for g in text.names)
        yield Labelled(Report(text.id, text.text, publisher=text.publisher, url=text.url, lang="en"), spans)


def marked(path: Path) -> Iterator[Labelled]:
    """The reports of a file that marks places in brackets: [a place], {a building that may count as one}."""
    for block in regex.split(r"^@ ", path.read_text(encoding="utf-8"), flags=regex.M)[1:]:
        head, _, body = block.partition("\n")
        text = ""
        spans: dict[str, set[Span]] = {"[": set(), "{": set()}
        for part in _MARK.split(body.strip()):
            if part[:1] in spans and len(part) > 2:
                spans[part[0]].add((len(text), len(text) + len(part) - 2))
                part = part[1:-1]
            text += part
        report = Report(head.split("|")[0].strip(), text, lang="en")
        yield Labelled(report, frozenset(spans["["]), frozenset(spans["{"]))


def overlap(one: Span, other: Span) -> bool:
    """Whether two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def place_spans(found: Extraction) -> list[Span]:
    """The spans of all place mentions."""
    return [(m.start, m.end) for m in found.mentions if isinstance(m, PlaceMention)]


def told_at(found: Extraction, verb: Span) -> PlaceMention | None:
    """The place at which the verb happened."""
    return place_at(found, *verb)
