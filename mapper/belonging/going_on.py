"""What goes on from a day until it is told: "fighting has forced 5,000 to flee since March 21". Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..acled.deeds import LASTING
from ..clause import Trigger
from ..dates.days import between
from ..model import CountMention, DateMention
from ..words.shapes import shape
from .days import SINCE, had_begun

#: Why something lasts up to the day of the report.
UNTIL_TOLD = "from then until it was told"
#: So long may a thing have gone on that is told as one.
_SEASON = timedelta(92)
#: What a thing may have gone on since, by the precision of its date.
_BEGINNINGS = ("day", "week", "month")


def since_it_began(
    text: str, dates: Sequence[DateMention], published: date | None, lead: Trigger
) -> DateMention | None:
    """ "Clashes in X, which began on Friday, have killed 20": from then until it was told, where a clause has
    no day of its own."""
    if published is None or lead.cls.name not in LASTING:
        return None
    begun = next((d for d in dates if d.span is not None and had_begun(text, d, lead)), None)
    if begun is None or begun.span is None or begun.span.precision != "day":
        return None
    if not begun.span.start < published <= begun.span.start + _SEASON:
        return begun if begun.span.start == published else None
    return replace(begun, span=between(begun.span.start, published + timedelta(days=1)), reason=UNTIL_TOLD)


def until_told(
    text: str,
    day: DateMention | None,
    published: date | None,
    lead: Trigger,
    counts: Sequence[CountMention],
) -> DateMention | None:
    """The date of a clause; "fighting has forced 5,000 to flee since March 21" lasts from then until it was
    told, where that is no more than some months."""
    if (
        day is None
        or day.span is None
        or published is None
        or not _since(text, day)
        or text.startswith(("'s", "’s"), day.end)  # "since Wednesday's attack"
    ):
        return day
    perfect = shape("have_been").search(text, day.end, lead.start) if day.end < lead.start else None
    goes_on = (
        lead.cls.name in LASTING
        or perfect is not None
        or any(c.scope == "total" or c.what == "displaced" for c in counts)
    )
    recent = day.span.start < published <= day.span.start + _SEASON
    if not (goes_on and recent and day.span.precision in _BEGINNINGS):
        return day
    span = between(day.span.start, published + timedelta(days=1))
    months = replace(span, precision="month") if span.precision == "year" else span
    return replace(day, span=months, reason=UNTIL_TOLD)


def _since(text: str, day: DateMention) -> bool:
    """Whether "since" leads to a day or, in Arabic, to a longer time: "منذ الخميس" may be one day."""
    before = (max(0, day.start - SINCE), day.start)
    if shape("since").search(text, *before):
        return True
    longer = day.span is not None and day.span.precision != "day"
    return longer and shape("since", "ar").search(text, *before) is not None
