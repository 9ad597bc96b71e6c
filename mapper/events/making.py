"""Mentions and drafts made into events: date, type, cast, counts, places and claims. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from ..belonging.people import kind_of
from ..draft import DATELINE, Draft
from ..geometry.levels import HAPPENED
from ..merging.fights import Group
from ..merging.titles import grouped
from ..model import Count, DateMention, DateSpan, Event, Placement, PlaceMention, Report, Status, Weapon
from ..voices.claims import Voices
from ..words.shapes import shape
from .cast import cast
from .days_lent import lent_days
from .headed_background import under_headings
from .in_power import of_their_day
from .own_tolls import own_tolls
from .placing import placed
from .timeline import timed
from .verdict import verdict_of

#: A stretch of so many days is narrowed to the day that another sentence gives.
_LONG = 4
#: Figures of these clauses say what happened to people; in text order the event's own come first.
_SCOPES = ("event", "part", "total")


@dataclass(frozen=True, slots=True)
class Scored:
    """One row of an event's confidence: what was found, what it adds, in words."""

    adds: float
    why: str


def events(
    report: Report, drafts: Sequence[Draft], places: Sequence[PlaceMention], voices: Voices
) -> tuple[Event, ...]:
    """The events of a report in text order, historical ones marked."""
    return told(report, grouped(report.text, drafts), places, voices)


def told(
    report: Report, groups: Sequence[Group], places: Sequence[PlaceMention], voices: Voices
) -> tuple[Event, ...]:
    """One event of each group of drafts, historical ones marked."""
    groups = tuple(map(of_their_day, lent_days(report.text, groups)))
    own = {p.start for p in places}
    more = {p.start: p for g in groups for d in g for p in d.places if p.start not in own}
    places = sorted((*places, *more.values()), key=lambda p: p.start)  # "the capital", told by a clause alone
    made = [_event(report, number, members, places, voices) for number, members in enumerate(groups, 1)]
    asides = frozenset(
        n
        for n, g in enumerate(groups)
        if (g[0].relation in ("after", "relative") and _looked_back(g))
        or _before_that(report.text, groups, n)
    )
    begun = frozenset(n for n, g in enumerate(groups) if _only_began(report.text, g))
    known = timed(made, [g[0].paragraph for g in groups], report.published, asides, begun)
    known = under_headings(report, groups, known)
    return tuple(
        replace(e, status="ongoing") if _siege_goes_on(report.text, g) else e
        for e, g in zip(known, groups, strict=True)
    )


def _siege_goes_on(text: str, group: Group) -> bool:
    """ "Has been under siege since 2022": no history, whenever it began."""
    first = group[0]
    lasting = first.status == "ongoing" and first.lead.cls.name == "development"
    return lasting and shape("of_siege").search(text, first.start, first.end) is not None


def _only_began(text: str, group: Group) -> bool:
    """ "The protests began on Jan. 25", told behind the first paragraph and of nobody hurt: since when what
    is told goes on."""
    first = group[0]
    noun = first.paragraph > 0 and first.lead.part == "noun" and not any(d.counts for d in group)
    return noun and shape("begun_behind").match(text, first.lead.end) is not None


def _before_that(text: str, groups: Sequence[Group], at: int) -> bool:
    """Whether what had been before is told in passing: "had seized X in May. 5,000 people fled" goes on."""
    told = [bool(shape("had_been").search(text[g[0].start : g[0].lead.start])) for g in groups[at : at + 2]]
    return told == [True, False]


def _looked_back(members: Group) -> bool:
    return members[0].status == "historical" or members[0].relation == "relative"


def _event(
    report: Report, number: int, members: Group, places: Sequence[PlaceMention], voices: Voices
) -> Event:
    verdict = verdict_of(members)
    status = members[0].status
    when, phrase, why = _when(report, members, status)
    placements = placed(report, members, places, voices)
    first = members[0]
    actors = cast(members, verdict, placements, voices, report.lang)
    weapons = _weapons(members, voices)
    counts = own_tolls(report.text, members, _counts(members, voices, report.lang), report.lang)
    used = [voices.at(d.lead.start) for d in members]
    used += [
        c
        for part in (actors, placements, weapons, counts)
        for item in part
        if (c := item.claim) and not getattr(item, "inherited", False)
    ]
    return Event(
        id=f"{report.id}-e{number}",
        type=verdict.type,
        sub_type=verdict.sub_type,
        status=status,
        confidence=_confidence(members, placements, when),
        date=when,
        start=first.start,
        end=first.end,
        actors=actors,
        weapons=weapons,
        counts=counts,
        placements=placements,
        claims=tuple(dict.fromkeys(used)),
        date_words=phrase,
        date_reason=why,
        type_reason=verdict.why,
        also=tuple((d.start, d.end) for d in members[1:]),
    )


def _when(report: Report, members: Group, status: Status) -> tuple[DateSpan | None, str, str]:
    by_word = sorted(members, key=lambda d: d.told_on)  # the day of saying, where nothing else gives one
    dated = [d.date for d in by_word if d.date is not None]
    for mention in dated:
        if mention.span is not None:
            finer = next((m for m in dated if _finer(m, mention.span)), mention)
            mention = finer if finer.span is not None else mention
        if mention.span is not None:
            return mention.span, mention.text, mention.reason or f"the words “{mention.text}”"
    if dated:
        return None, dated[0].text, dated[0].reason
    issued = next((d.issued for d in members if d.issued is not None), None)
    if issued is not None:
        return issued.span, issued.text, issued.reason or DATELINE
    if status == "ongoing" and report.published is not None:
        day = DateSpan(report.published, report.published + timedelta(days=1), "day")
        return day, "", "said to be going on when the report was published"
    return None, "", "the report gives no date for it"


def _finer(mention: DateMention, span: DateSpan) -> bool:
    """Whether a date gives a day within a week or more: "last week", and then "the attack was on Friday"."""
    day = mention.span
    if day is None or day.precision != "day" or span.end - span.start < timedelta(_LONG):
        return False  # a fight "over the weekend" that began on Saturday went on
    return span.start <= day.start and day.end <= span.end and day.end - day.start == timedelta(1)


def _weapons(members: Group, voices: Voices) -> tuple[Weapon, ...]:
    found: dict[str, Weapon] = {}
    for draft in members:
        for mention in draft.weapons:
            found.setdefault(mention.name, Weapon(mention, voices.at(mention.start)))
    return tuple(found.values())


def _counts(members: Group, voices: Voices, lang: str) -> tuple[Count, ...]:
    """The figures, the event's own first; a figure that one voice repeats is given once."""
    found: dict[tuple[object, ...], Count] = {}
    for draft in members:
        for mention in draft.counts:
            claim = voices.at(mention.start)
            key = (
                mention.what,
                mention.min,
                mention.max,
                mention.who,
                mention.scope,
                voices.get(claim).sources,
            )
            found.setdefault(key, Count(mention, claim, kind_of(mention, lang)))
    return tuple(sorted(found.values(), key=lambda c: (_SCOPES.index(c.mention.scope), c.mention.start)))


def _confidence(members: Group, placements: Sequence[Placement], when: DateSpan | None) -> float:
    """How sure the reading is, 0–1: a base and a row for each kind of evidence that was found."""
    own = [
        p.mention.confidence for p in placements if not p.inherited and p.role in HAPPENED and p.mention.place
    ]
    rows = (
        Scored(0.35, "a word tells of an event"),
        Scored(0.15 if not all(d.lead.cls.weak for d in members) else 0.05, "how clear that word is"),
        Scored(0.2 * max(own, default=0.0), "its own words name a place"),
        Scored(0.15 if when is not None else 0.0, "it has a date"),
        Scored(
            0.1 if any(r != "other" for d in members for _, r in d.actors) else 0.0,
            "who did it or to whom is said",
        ),
        Scored(0.05 if len(members) > 1 else 0.0, "told in more than one clause"),
    )
    return round(min(sum(row.adds for row in rows), 0.99), 2)


def claims_used(made: Iterable[Event]) -> frozenset[str]:
    """The ids of all the claims that events point to."""
    used: set[str] = set()
    for event in made:
        used.update(event.claims)
        used.update(a.claim for a in event.actors if a.claim)
        used.update(w.claim for w in event.weapons if w.claim)
        used.update(c.claim for c in event.counts if c.claim)
        used.update(p.claim for p in event.placements if p.claim)
    return frozenset(used)
