"""Events that a back-end proposes, as drafts made of mentions that our own code has read. Pure.

A proposed event is one event: it is joined with no other. Its type is the back-end's, from ACLED's list;
its date, counts, places, actors and weapons are the mentions at the words that it points to.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ..acled.facts import Facts
from ..clause import Trigger
from ..draft import Draft, Found
from ..events.making import told
from ..model import CountMention, Event, Mention, Source
from ..reading import Reading
from ..voices.claims import Voices
from ..voices.sayings import Attribution
from ..words.triggerwords import TriggerClass
from .checking import Checked, CheckedEvent, Span

M = TypeVar("M", bound=Mention)
#: The class of trigger that a proposed event is told by.
CLASS = "proposed"
NOT_READ = "parts of events that turned out to be nothing of their kind"


def events(reading: Reading, checked: Checked, found: Found, told_by: Voices) -> tuple[Event, ...]:
    """The proposed events, made as those of the rules are."""
    made = told(reading.report, drafts(reading, checked, found), found.places, told_by)
    return tuple(replace(event, type_reason=f"{checked.backend} says so") for event in made)


def drafts(reading: Reading, checked: Checked, found: Found) -> tuple[tuple[Draft, ...], ...]:
    """The drafts of the proposed events in text order, each by itself."""
    ordered = sorted(checked.events or (), key=lambda event: event.span)
    return tuple((_draft(reading, event, checked, found),) for event in ordered)


def _draft(reading: Reading, event: CheckedEvent, checked: Checked, found: Found) -> Draft:
    start, end = event.span
    number = reading.sentence_at(start)
    paragraph = reading.sentences[number].paragraph if reading.sentences else 0
    cls = TriggerClass(CLASS, event.type, event.sub_type, weak=False, swap=False)
    lead = Trigger(start, end, reading.text[start:end], CLASS, cls, "verb", "base", False, 0, 0)

    def at(mentions: Sequence[M], span: Span) -> M | None:
        return _nearest(mentions, span, checked)

    counts = [_count(found.counts, c.span, c.what, checked) for c in event.counts]
    return Draft(
        sentence=number,
        paragraph=paragraph,
        start=start,
        end=end,
        lead=lead,
        triggers=(lead,),
        relation="main",
        actors=tuple((a, role) for span, role in event.actors if (a := at(found.actors, span))),
        weapons=tuple(w for span in event.weapons if (w := at(found.weapons, span))),
        counts=tuple(dict.fromkeys(c for c in counts if c)),
        places=tuple(replace(p, role=role) for span, role in event.places if (p := at(found.places, span))),
        date=None if event.date is None else at(found.dates, event.date),
        status=event.status,
        definite=False,
        novel=False,
        only_joins=False,
        facts=_facts(),
    )


def _facts() -> Facts:
    """Facts on which no rule of :mod:`mapper.acled` speaks: the type is the back-end's."""
    return Facts(CLASS)


def _nearest(mentions: Sequence[M], span: Span, checked: Checked) -> M | None:
    """The mention that shares most with a span; None, and counted, where none does."""
    shared = [(min(m.end, span[1]) - max(m.start, span[0]), m) for m in mentions]
    best = max(shared, key=lambda row: row[0], default=(0, None))
    if best[0] <= 0:
        checked.drops.add(NOT_READ)
        return None
    return best[1]


def _count(found: Sequence[CountMention], span: Span, what: str, checked: Checked) -> CountMention | None:
    return _nearest([c for c in found if c.what == what], span, checked)


def attributions(checked: Checked, known: Sequence[Attribution], found: Found) -> tuple[Attribution, ...]:
    """The phrases of saying that the rules read, and the proposed chain of what they give to nobody."""
    added = []
    for event in checked.events or ():
        told = any(a.scope_start <= event.span[0] < a.scope_end for a in known)
        if told or not event.sources:
            continue
        named = [_nearest(found.sources, span, checked) for span in event.sources]
        chain = tuple(Source(source.name, source.text) for source in named if source)
        if chain:
            added.append(Attribution(*event.span, chain, *event.span, CLASS))
    return (*known, *added)
