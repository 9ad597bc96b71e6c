"""What a sentence tells that tells of no deed itself, but joins what was told before. Pure.

It may give a toll, say where those were who did it, or deny it.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..acled.facts import Facts
from ..acled.kinds import BATTLES, CIVILIANS, REMOTE
from ..belonging.places import own_places
from ..belonging.told_day import of_saying
from ..clause import Trigger
from ..draft import Draft, Found
from ..geometry.levels import HAPPENED, UNITS
from ..line import Line
from ..model import CountMention
from ..passing.background import sheltered_from
from ..words.grammar import words as grammar
from ..words.shapes import shape
from ..words.spans import Spans
from ..words.triggerwords import classes
from .freed import taken_before

#: Among so many first words of a sentence is the one who acts.
_SUBJECT = 4


def without_aside(line: Line) -> Line:
    """A sentence without what has gone on for long at one of its places, where it tells of something else:
    "In X, where the army and rebels have fought since May, a bomb wounded two"; and without what people had
    come to safety from, or those who are freed had been taken by."""
    asides = shape("aside_since").finditer(line.reading.text, line.sentence.start, line.sentence.end)
    inside = Spans(m.span() for m in asides)
    text, sentence = line.reading.text, line.sentence
    news = [t for t in line.said.triggers if not sheltered_from(text, sentence, t)]
    if line.lang == "en":
        news = [t for t in news if not taken_before(text, sentence, t, news)]
    kept = tuple(t for t in news if not inside.hold(t.start))
    found_dead = shape("dead_when_found").search(text, sentence.start, sentence.end) if not kept else None
    if len(kept) == len(line.said.triggers) or not (kept or (found_dead and line.lang == "en")):
        return line
    actors = tuple(a for a in line.found.actors if not inside.hold(a.start))
    return replace(line, said=replace(line.said, triggers=kept), found=replace(line.found, actors=actors))


def harmed(found: Found) -> list[CountMention]:
    """The killed and wounded, but for the wounded taken along a corridor ("a convoy with 42 wounded")."""
    taken = [c for c in found.counts for start, end in found.claimed_spans if start <= c.start < end]
    return [c for c in found.counts if c.what == "killed" or (c.what == "wounded" and c not in taken)]


def whereabouts(line: Line) -> Iterator[Draft]:
    """Where those were whose deed was told before: "The attackers scaled the fence of a school in X"."""
    tokens = line.sentence.tokens[:_SUBJECT]
    at = next((n for n, t in enumerate(tokens) if t.lower in grammar(line.lang, "told_doers")), None)
    if at is None or not any(t.lower in grammar("en", "the_same") for t in tokens[:at]):
        return
    places = own_places(line.reading.text, line.found.places)
    if not any(p.role in HAPPENED and p.level not in UNITS for p in places):
        return
    yield replace(_joining(line, _reference(line, at)), places=places, definite=True)


def when_it_was(line: Line) -> Iterator[Draft]:
    """When what was told before was: "It happened the day before", "That was on Thursday"."""
    if line.lang != "en" or not line.number or len(line.found.dates) != 1:
        return
    said = shape("it_was_on").match(line.reading.text, line.sentence.start, line.found.dates[0].start)
    day = line.found.dates[0]
    if said is None or said.end() != day.start or day.span is None:
        return
    yield replace(_joining(line, _reference(line, 0)), date=day, definite=True)


def _reference(line: Line, at: int) -> Trigger:
    """The word of a sentence that points back to what was told before."""
    word, cls = line.sentence.tokens[at], classes()["reference"]
    return Trigger(word.start, word.end, word.text, word.lower, cls, "noun", "base", False, at, at)


def denying(line: Line, lead: Trigger) -> Draft:
    """The account of who denies what was told before: another voice on it, without a part in it. Of "any
    attack on X" with where and when that was, but not of "a role in any attack on X"."""
    draft = replace(_joining(line, lead), denies=True)
    if (
        not shape("denied_any").search(line.reading.text, line.sentence.start, lead.start)
        or lead.part != "noun"
        or lead.cls.type not in (BATTLES, CIVILIANS, REMOTE)
    ):
        return draft
    behind = line.found.within(lead.end, line.sentence.end)
    there = tuple(p for p in behind.places if p.role in HAPPENED)
    day = next((d for d in behind.dates if not of_saying(line.reading.text, d)), None)
    return replace(draft, places=there, date=day if there else None)


def _joining(line: Line, lead: Trigger) -> Draft:
    """A draft of a whole sentence that tells of nothing itself: it only joins what was told before."""
    return Draft(
        sentence=line.number,
        paragraph=line.sentence.paragraph,
        start=line.sentence.start,
        end=line.sentence.end,
        lead=lead,
        triggers=(lead,),
        relation="main",
        actors=(),
        weapons=(),
        counts=(),
        places=(),
        date=None,
        status="asserted",
        definite=False,
        novel=False,
        only_joins=True,
        facts=Facts(lead.cls.name),
    )
