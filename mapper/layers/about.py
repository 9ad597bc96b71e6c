"""What a map or file says of itself: its dates, whose reports and places it shows, its notes. Pure."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from gazetteer import credit_in, online_credit

from ..model import DateSpan, Extraction
from .basemap import SourceLike
from .rows import TITLE_LENGTH
from .wording import read_by

#: Said by every map: who draws a border takes no side by it.
DISCLAIMER = (
    "The boundaries and names shown and the designations used on this map do not imply endorsement "
    "or acceptance by anyone."
)


#: Statuses of events that a map does not show at first, and paper never.
HIDDEN = ("historical", "negated", "hypothetical")


@dataclass(frozen=True, slots=True)
class About:
    """What a map or file says of itself.

    ``date_from``/``date_to``: first and last day of the events that a map shows at first, which leaves out
    history and what did not happen or may (ISO 8601, both inclusive, "" where none is dated). Where that is
    known only to a month or a year they are that: "2011-03", "2011".
    ``publishers`` are those of the reports, ``credits`` those of the places and boundaries. ``notes`` are
    sentences for the reader.
    ``coarsened`` says how coarse the positions were made ("" for as found), ``summary`` is the address
    of the summary page, relative to the map ("" for none).
    """

    title: str
    date_from: str
    date_to: str
    publishers: tuple[str, ...]
    credits: tuple[str, ...]
    disclaimer: str
    reports: int
    events: int
    placed: int
    notes: tuple[str, ...]
    coarsened: str = ""
    summary: str = ""


def silent(extractions: Sequence[Extraction], *, bare: bool) -> tuple[str, ...]:
    """The reports in which no event was found, each with why; ``bare``: their publisher and day alone."""
    found = []
    for extraction in extractions:
        if not extraction.events:
            report = extraction.report
            day = report.published.isoformat() if report.published else ""
            title = () if bare else (report.title[:TITLE_LENGTH] or report.id,)
            head = ", ".join(part for part in (*title, report.publisher, day) if part)
            found.append(f"{head}: {extraction.note}" if extraction.note and not bare else head)
    return tuple(found)


def about(
    extractions: Sequence[Extraction],
    credits: tuple[str, ...],
    *,
    title: str,
    placed: int,
    coarsened: str = "",
) -> About:
    """What a map of these says of itself, with ``placed`` of their events on it.

    ``credits``: whose places and boundaries it shows (:func:`credits_of`). A coarsened map repeats no note of
    a report: it may hold its words.
    """
    spans = [
        event.date
        for extraction in extractions
        for event in extraction.events
        if event.date and event.status not in HIDDEN
    ]
    total = sum(len(extraction.events) for extraction in extractions)
    notes = [coarsened] if coarsened else _notes(extractions)
    if not coarsened:
        notes += [f"{e.report.id} was {told}." for e in extractions if (told := read_by(e))]
    if placed < total:
        notes.append(f"{total - placed} of {total} events could not be placed; the list says why for each.")
    return About(
        title=title,
        date_from=_known(min(spans, key=lambda span: (span.start, span.end), default=None), first=True),
        date_to=_known(max(spans, key=lambda span: (span.end, span.start), default=None), first=False),
        publishers=tuple(dict.fromkeys(e.report.publisher for e in extractions if e.report.publisher)),
        credits=credits,
        disclaimer=DISCLAIMER,
        reports=len(extractions),
        events=total,
        placed=placed,
        notes=tuple(dict.fromkeys(notes)),
        coarsened=coarsened,
    )


#: How much of a day in ISO 8601 is known of a span: "2011", "2011-03".
_KNOWN = {"year": 4, "month": 7}


def _known(span: DateSpan | None, *, first: bool) -> str:
    """The first or last day of a span, no finer than it is known; "" for none."""
    if span is None:
        return ""
    day = span.start if first else span.end - timedelta(days=1)
    return day.isoformat()[: _KNOWN.get(span.precision)]


def _notes(extractions: Sequence[Extraction]) -> list[str]:
    """What the reports say of themselves; of several reports with the name of the one it is said of."""
    if len(extractions) == 1:
        return [e.note for e in extractions if e.note]
    of: dict[str, list[str]] = {}
    for extraction in extractions:
        if extraction.note:
            name = " ".join((extraction.report.title[:TITLE_LENGTH] or extraction.report.id).split())
            of.setdefault(extraction.note, []).append(re.sub("[“”]", '"', name))
    told = {note: f"“{names[0]}”" for note, names in of.items()}
    more = {note: f" and {len(names) - 1} more reports" for note, names in of.items() if len(names) > 1}
    return [f"{name}{more.get(note, '')}: {note}" for note, name in told.items()]


def credits_of(
    extractions: Sequence[Extraction], sources: Iterable[SourceLike], countries: Container[str]
) -> tuple[str, ...]:
    """Whose places and boundaries a map shows, each once, for the reader of the map.

    ``countries``: the codes (ISO 3166-1 alpha-2) of those that it shows near, whose places are credited.
    """
    told = (*(credit_in(source.id, source.credit, countries) for source in sources), *_online(extractions))
    return tuple(filter(None, dict.fromkeys(told)))


def _online(extractions: Sequence[Extraction]) -> list[str]:
    """Credits of the places that were found online, also in a run before this one."""
    told = [event.placements for e in extractions for event in e.events]
    told += [corridor.placements for e in extractions for corridor in e.corridors]
    told += [zone.placements for e in extractions for zone in e.zones]
    placed = (p.mention.place for placements in told for p in placements)
    return [credit for place in placed if place is not None and (credit := online_credit(place))]
