"""The day of a report whose lines are stamped with hours, or whose heading says as of when it is. Pure.

Such a day is given to what the report tells without one, as that of a dateline is.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import regex

from ..draft import Draft
from ..masthead import first_lines
from ..model import DateMention, DateSpan
from ..words.shapes import shape

#: The hour at the head of a line of a live blog ("08:12 –", "14:30 GMT").
_STAMP = regex.compile(r"(?m)^\W{0,4}(?P<hour>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?![\d.:])")
#: A live blog has at least so many lines with a stamp.
_LINES = 2
_WHY = "the line is stamped with an hour of the day of the report"


def stamped(
    text: str, published: date | None, dates: Sequence[DateMention], made: Sequence[Draft]
) -> tuple[Draft, ...]:
    """The drafts; those without a day that go on or happened have the day of their line or of the heading."""
    stamps = list(_STAMP.finditer(text)) if published is not None else []
    heading = _as_of(text, dates, made)
    out: list[Draft] = []
    for draft in made:
        day = heading
        if len(stamps) >= _LINES and published is not None:
            line = text.rfind("\n", 0, draft.start) + 1
            own = next((s for s in stamps if line <= s.start("hour") <= draft.lead.start), None)
            day = _day_of(own, published) if own is not None else day
            if own is not None and draft.item is None and not (draft.definite or draft.only_joins):
                draft = replace(draft, item=stamps.index(own))  # each line tells of another thing
        told = draft.status in ("asserted", "ongoing") and draft.relation == "main"
        bare = draft.date is None and draft.issued is None and not draft.definite
        out.append(replace(draft, issued=day) if day is not None and told and bare else draft)
    return tuple(out)


def _day_of(stamp: "regex.Match[str]", published: date) -> DateMention:
    start, end = stamp.span("hour")
    span = DateSpan(published, published + timedelta(1), "day")
    return DateMention("date", stamp["hour"], start, end, span, _WHY)


def _as_of(text: str, dates: Sequence[DateMention], made: Sequence[Draft]) -> DateMention | None:
    """The day of a heading that tells of nothing itself: "Operational update as of 22:00 on 18 March"."""
    first = min((draft.start for draft in made), default=0)
    for start, words in first_lines(text):
        end = start + len(words)
        if end > first:  # a heading may stand in one line with what follows
            end = text.rfind(". ", start, first) + 1
            if end <= start:
                return None
        for day in dates:
            inside = start <= day.start and day.end <= end and day.span is not None
            if inside and shape("as_of").search(text, start, day.start):
                return replace(day, reason="")
    return None
