"""The proposals of a back-end checked against the text: every quote at its place, the rest dropped. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from ..model import ActorRole, Dropped, Kind, Role, Scope, Status, What
from .model import Proposal, ProposedEvent, Quote

Span = tuple[int, int]
#: A quote that is longer than this tells of no one thing; longer still than this names nothing.
LONGEST, LONGEST_NAME = 2_000, 200
NOT_THERE = "words that are not in the text"
TOO_LONG = "a quote that is too long"


@dataclass(frozen=True, slots=True)
class CheckedCount:
    """The span of a figure with what it is said to count."""

    span: Span
    what: What
    scope: Scope


@dataclass(frozen=True, slots=True)
class CheckedEvent:
    """A proposed event whose words all stand in the text."""

    span: Span
    type: str
    sub_type: str
    status: Status
    date: Span | None
    places: tuple[tuple[Span, Role], ...]
    actors: tuple[tuple[Span, ActorRole], ...]
    weapons: tuple[Span, ...]
    counts: tuple[CheckedCount, ...]
    sources: tuple[Span, ...]


class Drops:
    """Counts what is dropped, by the reason in words."""

    def __init__(self, before: Sequence[Dropped] = ()) -> None:
        """What was dropped before is counted too."""
        self._counts: Counter[str] = Counter()
        for drop in before:
            self.add(drop.reason, drop.count)

    def add(self, reason: str, count: int = 1) -> None:
        """Count something that is dropped."""
        self._counts[reason] += count

    def all(self) -> tuple[Dropped, ...]:
        """The reasons, those with most first."""
        ordered = sorted(self._counts.items(), key=lambda row: (-row[1], row[0]))
        return tuple(Dropped(reason, count) for reason, count in ordered)


@dataclass(frozen=True, slots=True)
class Checked:
    """A proposal with spans in place of quotes. ``drops`` goes on counting while it is read."""

    backend: str
    spans: dict[Kind, tuple[Span, ...]]
    replaces: frozenset[Kind]
    events: tuple[CheckedEvent, ...] | None
    drops: Drops

    def of(self, kind: Kind) -> tuple[Span, ...]:
        """The spans of a kind in text order, none overlapping another."""
        return self.spans.get(kind, ())


def check(text: str, proposal: Proposal) -> Checked:
    """The proposal with every quote at its place in the text."""
    drops = Drops(proposal.dropped)
    found: list[tuple[Kind, Span]] = []
    for mention in proposal.mentions:
        span = _name(text, mention.quote, None, drops)
        if span is not None:
            found.append((mention.kind, span))
    events = None
    if proposal.events is not None:
        events = tuple(e for e in (_event(text, event, drops) for event in proposal.events) if e)
        found += [pair for event in events for pair in _parts(event)]
    kinds = {kind for kind, _ in found}
    spans = {kind: _apart([span for k, span in found if k == kind]) for kind in kinds}
    return Checked(proposal.backend, spans, proposal.replaces, events, drops)


def _event(text: str, event: ProposedEvent, drops: Drops) -> CheckedEvent | None:
    """An event whose own words stand in the text, with those of its parts that do."""
    span = locate(text, event.quote) if len(event.quote.text) <= LONGEST else None
    if span is None:
        drops.add(NOT_THERE if len(event.quote.text) <= LONGEST else TOO_LONG)
        return None
    counted = [(c, _name(text, c.quote, span, drops)) for c in event.counts]
    placed = [(_name(text, quote, span, drops), role) for quote, role in event.places]
    cast = [(_name(text, quote, span, drops), role) for quote, role in event.actors]
    return CheckedEvent(
        span,
        event.type,
        event.sub_type,
        event.status,
        None if event.date is None else _name(text, event.date, span, drops),
        tuple((where, role) for where, role in placed if where),
        tuple((who, role) for who, role in cast if who),
        tuple(means for q in event.weapons if (means := _name(text, q, span, drops))),
        tuple(CheckedCount(where, c.what, c.scope) for c, where in counted if where),
        tuple(who for q in event.sources if (who := _name(text, q, span, drops))),
    )


def _parts(event: CheckedEvent) -> Iterator[tuple[Kind, Span]]:
    yield from (("place", span) for span, _ in event.places)
    yield from (("actor", span) for span, _ in event.actors)
    yield from (("weapon", span) for span in event.weapons)
    yield from (("count", count.span) for count in event.counts)
    yield from (("source", span) for span in event.sources)
    if event.date is not None:
        yield "date", event.date


def _name(text: str, quote: Quote, near: Span | None, drops: Drops) -> Span | None:
    if len(quote.text) > LONGEST_NAME:
        drops.add(TOO_LONG)
        return None
    span = locate(text, quote, near)
    if span is None:
        drops.add(NOT_THERE)
    return span


def locate(text: str, quote: Quote, near: Span | None = None) -> Span | None:
    """Where a quote stands: where it says, or else in ``near``, or else nearest before or after it.

    Runs of spaces and line ends count as one. None where the text does not hold it.
    """
    words = quote.text.split()
    if not words or len(quote.text) > len(text) + LONGEST:
        return None
    if quote.start is not None:
        end = quote.start + len(quote.text)
        return (quote.start, end) if quote.start >= 0 and text[quote.start : end] == quote.text else None
    stripped = quote.text.strip()
    start, end = near or (0, len(text))
    at = text.find(stripped, start, end)
    if at < 0:
        at = text.find(stripped, end) if near else -1
    if at < 0 and near:
        at = text.rfind(stripped, 0, start)
    if at >= 0:
        return at, at + len(stripped)
    if len(words) > 1:
        spaced = regex.search(r"\s+".join(regex.escape(word) for word in words), text)
        return spaced.span() if spaced else None
    return None


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, without those that overlap an earlier or a longer one."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
