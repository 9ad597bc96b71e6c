"""Which figures, days and places of a clause are its event's own: not who did it, not another place. Pure."""

from collections.abc import Sequence

import regex

from ..detect.triggers import Trigger
from ..model import ActorMention, ActorRole, CountMention, DateMention, PlaceMention, Status
from ..reading import Sentence
from .split import Clause
from .unreal import LONG_AFTER

UNITS = ("country", "region", "admin1", "admin2", "admin3")
#: Between a place and another that only says where the first lies.
_REFERENCE = regex.compile(
    r"\s*,?\s*(?:which is\s+|lying\s+|located\s+)?(?:about|some|around|just)?\s*"
    r"(?:[\d.,]+\s*(?:-\s*)?(?:km|kilomet\w+|miles?)\s+)?"
    r"(?:to the\s+)?(?:north|south)?-?(?:north|south|east|west)\s+(?:of|from)\s+"
    r"(?:the\s+)?(?:\p{Ll}+\s+){0,3}",
    regex.I,
)
#: … in Arabic, where the words may also mean the north of a unit: only behind a place that was found.
_REFERENCE_AR = regex.compile(
    r"\s*،?\s*(?:إلى ال)?(?:شمال|جنوب|شرق|غرب)(?:\s+(?:شرق|غرب))?\s+(?:من\s+)?(?:مدينة\s+)?"
)

#: Between a deed and a day, these show that the day is of something still to come.
_AHEAD = regex.compile(
    r"\b(?:where|which|when|whose|ahead of|before|until)\b.*"
    r"\b(?:scheduled|due|set|slated|planned|expected)\b",
    regex.I,
)
#: So many characters before a date may say that it is the day of saying.
_SAID_REACH = 60
_SAID = regex.compile(
    r"\b(?:said|told|says|added|confirmed|announced|stated|declared|wrote|"
    r"(?:statement|report|study|letter|briefing|interview|communique|communiqué)"
    r"(?:\s+(?:published|released|issued|made|carried|posted|dated|seen))?|"
    r"(?:published|released|issued|posted)\s+(?:a|the|its)(?:\s+\p{L}+)?\s+(?:statement|report|study))"
    r"(?:\s+(?:reporters|journalists|AFP|Reuters|parliament|state\s+(?:media|television|tv)))?"
    r"\s+(?:(?:on|late|early|in)\s+){0,2}$",
    regex.I,
)
_DENIED = regex.compile(r"\b(?:den(?:y|ies|ied|ying)|نفى|نفت)\s+(?:\w+\s+){0,2}$", regex.I)


def who_did_it(count: CountMention, cast: Sequence[tuple[ActorMention, ActorRole]]) -> bool:
    """Whether a figure is of those who did it: nobody counts them among the dead they made."""
    return any(r == "initiator" and a.start <= count.start and count.end <= a.end for a, r in cast)


def of_people(counts: tuple[CountMention, ...], clause: Clause) -> tuple[CountMention, ...]:
    """The counts but for a bare "captured" that says of ground what it does not say of people."""
    ground = any(t.cls.name in ("capture", "regain") for t in clause.triggers)
    return tuple(
        c for c in counts if not (ground and c.what == "captured" and c.min is None and c.max is None)
    )


def own_places(text: str, places: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
    """The places but for one that only says where another lies ("Huwara, south of Nablus")."""
    return tuple(p for at, p in enumerate(places) if not (at and _refers(text, places[at - 1], p.start)))


def _refers(text: str, before: PlaceMention, start: int) -> bool:
    if before.level in UNITS:  # "in Iraq, 10 km east of Kirkuk": what is measured lies in the unit
        return False
    between = text[before.end : start]
    return bool(_REFERENCE.fullmatch(between) or (before.place and _REFERENCE_AR.fullmatch(between)))


def start_behind(
    sentence: Sentence, start: int, lead: Trigger, places: Sequence[PlaceMention], line: tuple[int, int]
) -> int:
    """Where what a clause tells begins: behind the dateline before it, if one opens its sentence."""
    ends = [p.end for p in places if p.role == "dateline" and p.end <= lead.start]
    ends += [line[1]] if start <= line[0] < line[1] <= lead.start else []
    return next((t.start for t in sentence.tokens if t.start >= max(ends, default=start)), start)


def own_dates(text: str, dates: tuple[DateMention, ...], status: Status) -> tuple[DateMention, ...]:
    """The dates of a clause but for the day on which what it tells was denied ("denied on Tuesday that")."""
    if status != "negated":
        return dates
    return tuple(d for d in dates if not _DENIED.search(text, max(0, d.start - 24), d.start))


def date_of(text: str, dates: tuple[DateMention, ...], lead: Trigger) -> DateMention | None:
    """The date that governs the lead, of those that are not of what is yet to be held elsewhere."""
    own = tuple(d for d in dates if not _AHEAD.search(text, lead.end, d.start))
    return _nearest(text, tuple(d for d in own if not LONG_AFTER.search(text, d.end, lead.start)), lead)


def _nearest(text: str, dates: tuple[DateMention, ...], lead: Trigger) -> DateMention | None:
    """The date that governs the lead: a resolved one before an unresolved, the nearest first; the day
    of a statement ("said on Friday") only where there is no other."""

    def rank(mention: DateMention) -> tuple[bool, bool, int]:
        return of_saying(text, mention), mention.span is None, abs(mention.start - lead.start)

    return min(dates, key=rank) if dates else None


def of_saying(text: str, date: DateMention | None) -> bool:
    """Whether a date is the day of the telling rather than of the deed: "the minister said on Tuesday", "in a
    report published on Thursday"."""
    return date is not None and bool(_SAID.search(text, max(0, date.start - _SAID_REACH), date.start))
