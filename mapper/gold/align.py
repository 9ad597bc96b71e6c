"""Which event that was found is which of those labelled: one table of what agreement counts. Pure.

Two events agree by the share of the table that holds, over the rows that the label lets one judge. Pairs
that agree by half or more are candidates; the one-to-one pairing with the largest sum is taken.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..model import Event, Placement
from .agree import actor_named, same_days, same_place, same_words, share_days
from .labels import EventLabel, PlaceLabel
from .matching import pairing
from .parts import count_score, same_figure

#: Events that agree by less than this are two events.
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Feature:
    """One row: how much it weighs, how far it holds (0 to 1; None: not labelled), and why."""

    weight: float
    holds: Callable[[EventLabel, Event], float | None]
    why: str


def _words(label: EventLabel, event: Event) -> float | None:
    """The shared part of the shorter span, the best of all spans of both."""
    if not label.where:
        return None
    best = 0.0
    for start, end in label.where:
        for begin, stop in ((event.start, event.end), *event.also):
            shared = min(end, stop) - max(start, begin)
            best = max(best, shared / max(1, min(end - start, stop - begin)))
    return best


def _member(name: str) -> Callable[[EventLabel, Event], float | None]:
    def holds(label: EventLabel, event: Event) -> float | None:
        if name not in label.members:
            return None
        return float(getattr(label, name) == getattr(event, name))

    return holds


def _date(label: EventLabel, event: Event) -> float | None:
    if "date" not in label.members:
        return None
    return 1.0 if same_days(label.date, event.date) else 0.5 if share_days(label.date, event.date) else 0.0


def _share(found: Sequence[bool]) -> float | None:
    return sum(found) / len(found) if found else None


def _places(label: EventLabel, event: Event) -> float | None:
    return _share([any(_at(place, p) for p in event.placements) for place in label.placements])


def _at(label: PlaceLabel, placement: Placement) -> bool:
    if label.place is not None and same_place(label.place, placement.mention):
        return True
    return bool(label.text) and same_words(label.text, placement.mention.text)


def _counts(label: EventLabel, event: Event) -> float | None:
    figures = [c.mention for c in event.counts]
    return _share([any(count_score(c, m) and same_figure(c, m) for m in figures) for c in label.counts])


def _actors(label: EventLabel, event: Event) -> float | None:
    names = [(a.mention.name, *a.mention.aliases) for a in event.actors]
    labelled = [a for a in label.actors if "name" in a.members]
    return _share([any(actor_named(a, known) for known in names) for a in labelled])


FEATURES: tuple[Feature, ...] = (
    Feature(4.0, _words, "told by the same words"),
    Feature(3.0, _places, "at the same places"),
    Feature(2.0, _member("type"), "of the same type"),
    Feature(2.0, _date, "at the same time (half where the days only overlap)"),
    Feature(2.0, _counts, "with the same figures"),
    Feature(1.0, _member("sub_type"), "of the same sub-type"),
    Feature(1.0, _member("status"), "of the same status"),
    Feature(1.0, _actors, "by the same actors"),
)


def agreement(label: EventLabel, event: Event) -> float:
    """How far an event is the one labelled, 0 to 1. A label that says nothing agrees with any."""
    rows = [(row.weight, value) for row in FEATURES if (value := row.holds(label, event)) is not None]
    total = sum(weight for weight, _ in rows)
    return sum(weight * value for weight, value in rows) / total if total else 1.0


def align(labels: Sequence[EventLabel], events: Sequence[Event]) -> dict[int, int]:
    """The number of each label to that of its event."""
    scores = {
        (i, j): score
        for i, label in enumerate(labels)
        for j, event in enumerate(events)
        if (score := agreement(label, event)) >= LEAST
    }
    return pairing(scores)
