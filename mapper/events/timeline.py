"""What an event's day says of its status: background of the report, news, or still to come. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..model import DateSpan, Event, Status

#: An event this many days older than the newest one of its report is background.
BACKGROUND_DAYS = 60
#: What is dated so many days after the publication is to come; a day may lie in another time zone.
AHEAD_DAYS = 2
#: What ended so many days before a report is background where the report opens with something else.
FAR_DAYS = 366
#: What is older than this was told long before: no news of a report.
AGES = timedelta(20 * 366)
#: What began more days ago than this, told behind the first paragraph, is no news.
_SOME_DAYS = timedelta(5)
#: A toll of more days than this is of many events.
RUNNING_DAYS = 31
#: No single event killed so many people.
OF_A_WAR = 20_000
_TOLD: tuple[Status, ...] = ("asserted", "ongoing", "planned")


def timed(
    made: Sequence[Event],
    paragraphs: Sequence[int],
    published: date | None,
    asides: frozenset[int] = frozenset(),
    begun: frozenset[int] = frozenset(),
) -> tuple[Event, ...]:
    """The events of a report: background is marked as historical, with what its paragraph goes on about;
    what is told for a day after the report as planned. What the words look back at ("sentenced over the
    bombing") is news where it happened a short time ago. ``asides``: those that only say why another event
    came about; their paragraph does not go on about them. ``begun``: those that only say when something that
    goes on began."""
    first = min(paragraphs, default=0)
    made = [_far_back(e, published) if n > first else e for e, n in zip(made, paragraphs, strict=True)]
    made = [_of_a_war(_ages_ago(e, published)) for e in made]
    made = [
        _with(e, _TOLD, "historical") if n in begun and _days_ago(e, published) else _recent(e, published)
        for n, e in enumerate(made)
    ]
    made = [_long_ago(_to_come(e, published), published) for e in made]
    dated = [e for e in made if e.status in ("asserted", "ongoing") and not _running(e)]
    newest = max((_end(e.date, published) for e in dated if e.date), default=None)
    old = {n for n, e in enumerate(made) if e.status == "historical" or _is_old(e.date, newest)}
    for number, event in enumerate(made):
        earlier = [n for n in old - asides if n < number and paragraphs[n] == paragraphs[number]]
        if event.date is None and earlier:
            old.add(number)
    old.update(n for n, e in enumerate(made) if paragraphs[n] > first and _running(e))
    return tuple(_with(e, _TOLD, "historical") if n in old else e for n, e in enumerate(made))


def _end(span: DateSpan, published: date | None) -> date:
    """When a time ended: "this year" not behind the report."""
    return span.end if published is None else max(span.start, min(span.end, published + timedelta(1)))


def _running(event: Event) -> bool:
    """ "Attacks have killed 58 people in the province so far this year": a toll of more than a month."""
    dead = [c.mention.scope for c in event.counts if c.mention.what == "killed" and c.mention.scope != "part"]
    long = event.date is not None and event.date.end - event.date.start > timedelta(RUNNING_DAYS)
    return bool(dead) and set(dead) == {"total"} and long


def _with(event: Event, instead_of: Sequence[Status], status: Status) -> Event:
    return replace(event, status=status) if event.status in instead_of else event


def _recent(event: Event, published: date | None) -> Event:
    new = event.date is not None and not _is_old(event.date, published)
    return _with(event, ("historical",), "asserted") if new else event


def _ages_ago(event: Event, published: date | None) -> Event:
    """What happened a generation before a report is history, whatever else it tells."""
    old = event.date is not None and published is not None and event.date.end < published - AGES
    return _with(event, _TOLD, "historical") if old else event


def _days_ago(event: Event, published: date | None) -> bool:
    """Whether a report is not of the days of an event."""
    return event.date is not None and published is not None and event.date.end < published - _SOME_DAYS


def _of_a_war(event: Event) -> Event:
    """So many dead are those of a war or a genocide, whatever else is said of them: no news of a day."""
    dead = [c.mention.min or 0 for c in event.counts if c.mention.what == "killed"]
    return _with(event, _TOLD, "historical") if max(dead, default=0) >= OF_A_WAR else event


def _long_ago(event: Event, published: date | None) -> Event:
    """What is told of a year before its own ("in 2014 …"), or of a month two years ago, is background."""
    span = event.date
    year = span is not None and span.precision == "year" and _is_old(span, published)
    far = published is not None and span is not None and span.end <= published - timedelta(2 * FAR_DAYS)
    month = far and span is not None and span.precision == "month"
    return _with(event, _TOLD, "historical") if year or month else event


def _far_back(event: Event, published: date | None) -> Event:
    """What happened more than a year before a report, told behind its first paragraph, is background."""
    if event.date is None or published is None:
        return event
    return _with(event, _TOLD, "historical") if event.date.end <= published - timedelta(FAR_DAYS) else event


def _to_come(event: Event, published: date | None) -> Event:
    if published is None or event.date is None or event.date.start < published + timedelta(AHEAD_DAYS):
        return event
    return _with(event, ("asserted", "ongoing"), "planned")


def _is_old(span: DateSpan | None, newest: date | None) -> bool:
    return span is not None and newest is not None and span.end <= newest - timedelta(days=BACKGROUND_DAYS)
