"""The day of an event whose own words give none, where they say that it was that of another one. Pure.

"Hours later a second bomb went off", "the same evening", and the single attacks that a report tells after it
has said that several of them were on one day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from ..acled.kinds import VIOLENT
from ..draft import Draft
from ..geometry.levels import HAPPENED
from ..merging.fights import Group
from ..model import DateMention
from ..words.shapes import shape

#: "The night of 20 to 21 November" has so many days.
_NIGHT = timedelta(2)
#: At most so many paragraphs lie between what is dated and what has its day; and behind a summary.
_NEXT, _AFTER_SUMMARY = 1, 2
#: "Hours | before the protest" may stand at the end of a clause and go on behind it.
_BEHIND = 12


def lent_days(text: str, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, each without a day with that of another one where the words say so."""
    made: list[Group] = []
    for group in groups:
        base = _base(text, made, group)
        if base is not None:
            day = replace(base, reason=f"the day of what is told before (“{base.text}”)")
            group = (replace(group[0], date=day), *group[1:])
        made.append(group)
    return tuple(_of_the_end(text, made, group) for group in made)


def _of_the_end(text: str, groups: Sequence[Group], group: Group) -> Group:
    """A group of an Arabic clause without a day, with that of the clause which "and" joins to it and
    nothing parts from it: "أحرقوا منزلا في X واقتحموا Y ليلة أمس"."""
    first = group[0]
    if not first.in_arabic or first.status != "asserted" or any(d.date is not None for d in group):
        return group
    after = (g for g in groups if g[0].sentence == first.sentence and g[0].start > first.start)
    then = next(after, None)
    if then is None or len(then) > 1 or then[0].relation not in ("and", "new") or then[0].lead.part != "verb":
        return group
    day = _day(then)
    joined = first.lead.part == "verb" and text[then[0].lead.start : then[0].lead.end].startswith("و")
    if day is None or not joined or "،" in text[first.start : then[0].start] or day.start < then[0].start:
        return group
    same = replace(day, reason=f"the day of what “and” joins to it (“{day.text}”)")
    return (replace(first, date=same), *group[1:])


def _base(text: str, before: Sequence[Group], group: Group) -> DateMention | None:
    """The date that a group without one takes from those before it."""
    first = group[0]
    if first.status != "asserted" or any(d.date is not None or d.issued is not None for d in group):
        return None
    told = [(d, _day(g)) for g in before for d in g if d.start < first.start and _day(g) is not None]
    last, day = max(told, key=lambda row: row[0].start, default=(None, None))
    near = last is not None and first.paragraph - last.paragraph <= _NEXT
    if last is not None and last.sentence == first.sentence and first.relation in ("and", "new"):
        return day  # "shot four in X on Friday, and a bomb went off in Y"
    if near and shape("same_day").search(text, first.start, min(len(text), first.end + _BEHIND)):
        return day
    hours = last is not None and first.paragraph - last.paragraph <= _AFTER_SUMMARY
    if hours and first.relation == "main" and shape("hour_of_day").search(text, first.start, first.end):
        return day  # "around 11:00am", "later in the morning": the day goes on
    if any(p.place is not None and p.role in HAPPENED for p in first.places):
        return _of_summary(text, before, first)
    return None


def _of_summary(text: str, before: Sequence[Group], first: Draft) -> DateMention | None:
    """The day of "a series of attacks hit X on Tuesday", for the single ones that are told behind it."""
    summaries = [g for g in before if shape("several_deeds").search(text, g[0].start, g[0].end)]
    near = [g for g in summaries if first.paragraph - g[0].paragraph <= _AFTER_SUMMARY]
    summary = next((g for g in reversed(near) if _day(g) is not None and g[0].status == "asserted"), None)
    if summary is None or first.novel:
        return None
    day = _day(summary)
    others = (_day(g) for g in before if g is not summary and g[0].paragraph == first.paragraph)
    return (
        day
        if first.lead.cls.type in VIOLENT and all(d is None or d.span == (day and day.span) for d in others)
        else None
    )


def _day(group: Iterable[Draft]) -> DateMention | None:
    """The date of a group where its words give a day or a night, and not only that of the telling."""
    dated = [d.date for d in group if d.date is not None and d.date.span is not None and not d.told_on]
    first = dated[0].span if dated else None
    night = first is not None and first.precision == "week" and first.end - first.start <= _NIGHT
    return dated[0] if first is not None and (night or first.precision == "day") else None
