"""Events: found or not, then type, date, cast, figures, places and voices of those found. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..gold import parts
from ..gold.agree import same_days, share_days
from ..gold.align import align
from ..gold.compared import Row, implied, judged
from ..gold.labels import EventLabel, Gold
from ..model import Event, Extraction
from .mentions import days

#: The parts of an event: its member, the measure it is under, and how it is compared.
PARTS: tuple[tuple[str, str, Callable[..., Iterator[Row]]], ...] = (
    ("actors", "event.actor", parts.actors),
    ("weapons", "event.weapon", parts.weapons),
    ("counts", "event.count", parts.counts),
    ("placements", "event.place", parts.placements),
    ("claims", "event.source", parts.voices),
)


def rows(gold: Gold, found: Extraction) -> Iterator[Row]:
    """The rows of the events, where they were labelled."""
    if gold.events is None:
        return
    claims = {claim.id: claim for claim in found.claims}
    pairs = align(gold.events, found.events)
    for number, label in enumerate(gold.events):
        if number in pairs:
            yield from _found(label, found.events[pairs[number]], claims)
        else:
            yield Row("event", "missed", told(label), "", parts.where(label))
            yield from implied(_parts(label, None, claims, label.members))
    full = frozenset.intersection(*(label.members for label in gold.events)) if gold.events else frozenset()
    taken = set(pairs.values())
    for number, event in enumerate(found.events):
        if number not in taken:
            yield Row("event", "spurious", "", told(event), (event.start, event.end))
            yield from implied(_parts(None, event, claims, full))


def _found(label: EventLabel, event: Event, claims: Mapping[str, Any]) -> Iterator[Row]:
    at = (event.start, event.end)
    yield Row("event", "right", told(label), told(event), at)
    for key in ("type", "sub_type", "status"):
        if key in label.members:
            want, got = getattr(label, key), getattr(event, key)
            yield judged(f"event.{key}", want == got, want, got, at)
    if "date" in label.members:
        want, got = days(label.date), days(event.date)
        yield judged("event.date", same_days(label.date, event.date), want, got, at)
        shared = judged("event.date.overlap", share_days(label.date, event.date), want, got, at)
        yield from implied(iter((shared,)))
    yield from _parts(label, event, claims, label.members)


def _parts(
    label: EventLabel | None, event: Event | None, claims: Mapping[str, Any], members: frozenset[str]
) -> Iterator[Row]:
    """The parts that are labelled; a missed event has none of them, a spurious one has them too many."""
    for member, measure, compare in PARTS:
        if member in members:
            wanted: Sequence[Any] = getattr(label, member) if label else ()
            found: Sequence[Any] = getattr(event, member) if event else ()
            yield from compare(measure, wanted, found, claims)


def told(event: EventLabel | Event) -> str:
    """An event for people: its type and sub-type, and its words where a label has no type."""
    kind = ": ".join(part for part in (event.type, event.sub_type) if part)
    return kind or (f"“{event.text}”" if isinstance(event, EventLabel) and event.text else "an event")
