"""What an event's day says of its status: background of the report, news, or still to come. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from .model import DateSpan, Event, Status

#: An event this many days older than the newest one of its report is background.
BACKGROUND_DAYS = 60
#: One that ended so many days before the report was published is background even without newer ones:
#: a review of a year comes out within the next, a verdict or an anniversary later.
LONG_PAST_DAYS = 730
#: What is dated so many days after the publication is to come; a day may lie in another time zone.
AHEAD_DAYS = 2


def timed(made: Sequence[Event], paragraphs: Sequence[int], published: date | None) -> tuple[Event, ...]:
    """The events of a report: background is marked as historical, with what its paragraph goes on about;
    what is told for a day after the report as planned."""
    made = [_to_come(e, published) for e in made]
    newest = max((e.date.end for e in made if e.date and e.status in ("asserted", "ongoing")), default=None)
    old = {n for n, e in enumerate(made) if _is_old(e.date, newest) or _is_long_past(e.date, published)}
    for number, event in enumerate(made):
        earlier = [n for n in old if n < number and paragraphs[n] == paragraphs[number]]
        if event.date is None and earlier:
            old.add(number)
    return tuple(
        _with(e, ("asserted", "ongoing", "planned"), "historical") if n in old else e
        for n, e in enumerate(made)
    )


def _with(event: Event, instead_of: tuple[Status, ...], status: Status) -> Event:
    return replace(event, status=status) if event.status in instead_of else event


def _to_come(event: Event, published: date | None) -> Event:
    ahead = (
        published is not None
        and event.date is not None
        and event.date.start >= published + timedelta(AHEAD_DAYS)
    )
    return _with(event, ("asserted", "ongoing"), "planned") if ahead else event


def _is_old(span: DateSpan | None, newest: date | None) -> bool:
    return span is not None and newest is not None and span.end <= newest - timedelta(days=BACKGROUND_DAYS)


def _is_long_past(span: DateSpan | None, published: date | None) -> bool:
    return (
        span is not None and published is not None and span.end <= published - timedelta(days=LONG_PAST_DAYS)
    )
