"""The day of a report whose lines are stamped with hours, or whose heading says as of when it is. Pure.

Such a day is given to what the report tells without one, as that of a dateline is.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import regex

from ..draft import Draft, Found
from ..heads.masthead import first_lines, says_published
from ..model import DateMention, DateSpan, PlaceMention
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: The hour at the head of a line of a live blog ("08:12 –", "14:30 GMT", "3h ago:").
_STAMP = regex.compile(
    r"(?m)^\W{0,4}(?P<hour>(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:])|\d{1,2}\s?(?:h|hrs?|hours?|m|min|minutes?)\s+ago\b)"
)
#: A word or a figure beside a day.
_WORD = regex.compile(r"[\p{L}\p{N}]+")
#: A line with more characters beside a day is no label: one of a whole book would be read for each day in it.
_LABEL = 200
#: What may stand behind an hour that has a line of its own ("20:45", "14:05 GMT", "9:30 p.m. –").
_ALONE = regex.compile(r"(?:\s*\(?(?:\p{Lu}{2,5}|[ap]\.?m\.?|hrs?|h)\)?)?[ \t:|–—-]*$", regex.M)
#: A live blog has at least so many lines with a stamp.
_LINES = 2
#: What stands between the parts of a heading; a report is published so long after its day at most.
_MARKS, _FRESH = " \t,;:.()[]|/–—-•*#", timedelta(3)
_WHY = "the line is stamped with an hour of the day of the report"


def stamped(text: str, published: date | None, found: Found, made: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; those without a day that go on or happened have the day of their line or of the heading."""
    stamps = list(_STAMP.finditer(text)) if published is not None else []
    entries = _entries(text, found)
    heading = _as_of(text, published, found, made) or (None if entries else _own_line(text, published, found))
    first = {draft.sentence: draft for draft in reversed(made)}
    out: list[Draft] = []
    for draft in made:
        entry = _entry_of(text, entries, draft)
        day = entry or heading
        leads = entry is not None and draft is first[draft.sentence]  # "have taken X after hours of fighting"
        refers = (draft.definite or draft.only_joins) and draft.date is None
        if entry is not None and draft.item is None and not refers:
            draft = replace(draft, item=entry.start)  # of another thing than the other entries
        if len(stamps) >= _LINES and published is not None:
            line = _line(text, draft.start)
            own = next((s for s in stamps if line <= s.start("hour") <= draft.lead.start), None)
            own = own or _above(text, stamps, draft)
            day = _day_of(own, published) if own is not None else day
            if own is not None and draft.item is None and not (draft.definite or draft.only_joins):
                draft = replace(draft, item=stamps.index(own), stamped=True)  # of another thing
        if day is not None and draft.date is not None and draft.date.text.lower() in grammar("en", "today"):
            draft = replace(draft, date=replace(day, start=draft.date.start, end=draft.date.end))
        told = draft.status in ("asserted", "ongoing") and (draft.relation == "main" or draft.stamped)
        bare = draft.date is None and draft.issued is None and not draft.definite
        before = (draft.start, draft.lead.start)
        bare = bare and (draft.stamped or leads or not shape("came_after").search(text, *before))
        out.append(replace(draft, issued=day) if day is not None and told and bare else draft)
    return tuple(out)


def _entries(text: str, found: Found) -> tuple[DateMention, ...]:
    """The days that open the entries of a log, with a full stop or in a line of their own: "Monday 6 March.
    Troops raided …". One day alone is no log: it is that of the report."""
    opening = [d for d in found.dates if d.span is not None and shape("entry_day").match(text, d.end)]
    opening = [d for d in opening if shape("entry_head").fullmatch(text, _line(text, d.start), d.start)]
    return tuple(opening) if len({d.span for d in opening}) >= _LINES else ()


def _entry_of(text: str, entries: Sequence[DateMention], draft: Draft) -> DateMention | None:
    """The day of the entry that a draft is told in, None where no log is kept."""
    day = max((d for d in entries if d.end <= draft.start), key=lambda d: d.start, default=None)
    if day is None:
        return None
    alone = not _WORD.search(text, day.end, text.find("\n", day.end) % (len(text) + 1))
    if not alone and _line(text, draft.start) != _line(text, day.start):
        return None  # "Monday 6 March. Troops raided …" is told of its own line, a day in a line of all below
    return replace(day, reason="the day that the entry opens with")


def _line(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1


def _above(text: str, stamps: Sequence["regex.Match[str]"], draft: Draft) -> "regex.Match[str] | None":
    """The hour in a line of its own above a draft, as that of all lines down to the next one."""
    last = next((s for s in reversed(stamps) if s.start("hour") <= draft.start), None)
    return last if last is not None and _ALONE.match(text, last.end("hour")) else None


def _day_of(stamp: "regex.Match[str]", published: date) -> DateMention:
    start, end = stamp.span("hour")
    span = DateSpan(published, published + timedelta(1), "day")
    return DateMention("date", stamp["hour"], start, end, span, _WHY)


def _as_of(text: str, published: date | None, found: Found, made: Sequence[Draft]) -> DateMention | None:
    """The day of a heading that tells of nothing itself: "Operational update as of 22:00 on 18 March", "Daily
    report (19 August 2024)", "March 17th, 2017: Mosul, Iraq"."""
    first = min((draft.start for draft in made), default=0)
    for start, words in first_lines(text):
        end = start + len(words)
        if end > first:  # a heading may stand in one line with what follows
            end = text.rfind(". ", start, first) + 1
            if end <= start:
                return None
        if says_published(words):
            continue  # "Published: 12 March 2023" is the day of the report, not of what it tells
        inside = [d for d in found.dates if start <= d.start and d.end <= end and d.span is not None]
        for day in inside:
            if shape("as_of").search(text, start, day.start):
                return replace(day, reason="")
        if len(inside) == 1 and _heads(text, inside[0], published, (start, end), found.places):
            return replace(inside[0], reason="")
    return None


def _own_line(text: str, published: date | None, found: Found) -> DateMention | None:
    """The day that stands in a line of its own, as posts give it: "📅 25/12/2019", "التاريخ: 2/12/2019"; none
    where several lines are days."""
    alone = [day for day in found.dates if day.span is not None and _alone(text, day)]
    if len({day.span for day in alone}) != 1 or alone[0].span is None:
        return None
    late = published is not None and alone[0].span.start > published
    return None if late or alone[0].span.precision != "day" else replace(alone[0], reason="")


def _alone(text: str, day: DateMention) -> bool:
    """Whether nothing but marks and a word for "date" stands in the line of a day in figures."""
    if not any(c.isdigit() for c in day.text):
        return False
    begin, end = text.rfind("\n", 0, day.start) + 1, text.find("\n", day.end)
    rest = text[begin : day.start] + text[day.end : end if end >= 0 else len(text)]
    if len(rest) > _LABEL:
        return False
    words = _WORD.findall(rest.lower())
    known = grammar("en", "date_labels") | grammar("ar", "date_labels")
    return len(words) <= 1 and known.issuperset(words)


def _heads(
    text: str,
    day: DateMention,
    published: date | None,
    line: tuple[int, int],
    places: Sequence[PlaceMention],
) -> bool:
    """Whether a day at an end of a heading is that of the report, or with its place all that the heading
    says."""
    span = day.span
    if span is None or span.precision != "day" or not any(c.isdigit() for c in day.text):
        return False
    rest = text[line[0] : day.start] + text[day.end : line[1]]
    named = [p.text for p in places if line[0] <= p.start < line[1]]
    for name in named:
        rest = rest.replace(name, "", 1)
    if named and not rest.strip(_MARKS):
        return True
    edge = not text[line[0] : day.start].strip(_MARKS) or not text[day.end : line[1]].strip(_MARKS)
    return edge and published is not None and timedelta() <= published - span.start <= _FRESH
