"""What stands under a heading such as "Background" was told before: no news of its report. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import regex

from ..merging.fights import Group
from ..model import Event, Report
from ..words.arabic import fold, is_arabic
from ..words.grammar import words as grammar

#: A heading in a line of its own, no sentence, with marks and a number before it at most; … and one that its
#: text goes on behind ("Background: X has been …").
_HEADING = regex.compile(r"(?m)^(?:[^\w\n]|[\d_]){0,8}(?P<words>\p{L}[^\n.!?;:]{1,60}?)[ \t]*:?\**[ \t]*$")
_INLINE = regex.compile(r"(?m)^(?:[^\w\n]|[\d_]){0,8}(?P<words>\p{L}[^\n.!?;:]{1,40}):\**[ \t](?=\S)")
#: What is so old at most is news, under whatever heading.
_NEWS = timedelta(14)


def under_headings(report: Report, groups: Sequence[Group], events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of a report, one of each group; those told under such headings alone are historical, unless
    they are told of a day shortly before the report."""
    stretches = _stretches(report.text)
    if not stretches:
        return tuple(events)

    def looked_back(event: Event, group: Group) -> bool:
        under = all(any(a <= draft.lead.start < b for a, b in stretches) for draft in group)
        return under and event.status == "asserted" and not _news(event, report.published)

    return tuple(
        replace(event, status="historical") if looked_back(event, group) else event
        for event, group in zip(events, groups, strict=True)
    )


def _news(event: Event, published: date | None) -> bool:
    """Whether an event has a day, and one shortly before the report."""
    if event.date is None or event.date.precision != "day":
        return False
    return published is None or published - event.date.start <= _NEWS


def _stretches(text: str) -> list[tuple[int, int]]:
    """From where to where the text stands under such a heading."""
    headings = list(_HEADING.finditer(text))
    ends = (*(m.start() for m in headings[1:]), len(text))
    under = [(m.end(), end) for m, end in zip(headings, ends, strict=False) if _of_background(m["words"])]
    inline = [m.start("words") for m in _INLINE.finditer(text) if _of_background(m["words"])]
    return [*under, *((start, text.find("\n", start) % (len(text) + 1)) for start in inline)]


def _of_background(heading: str) -> bool:
    """Whether a heading says that what stands below is no news."""
    words = fold(heading) if is_arabic(heading[0]) else heading.lower()
    return "_".join(words.split()) in grammar("ar" if is_arabic(heading[0]) else "en", "background_headings")
