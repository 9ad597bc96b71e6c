"""A deed told in the middle of another's sentence: "The nuns, who were seized in X in May, were freed". Pure.

What stands between those who are spoken of and the verb that says what became of them is a clause of its own
where it has a place of its own: "Rebels who shelled X on Monday took Y on Friday".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..acled.deeds import SEIZED
from ..clause import Clause, Trigger
from ..draft import Found
from ..line import Line
from ..model import DateMention, PlaceMention
from ..words.shapes import shape
from .elsewhere import one_place

#: What is told of those who were taken; such a deed is never the one that ended it.
_TAKEN = (*SEIZED, "capture")
#: Roles of places that are none of a deed's.
_SAID_FROM = ("dateline", "speaker")
#: What became of them is told by these: the days and places are of two deeds even where the one has none.
_ENDED = ("release",)


def embedded(line: Line) -> tuple[Line, tuple[tuple[Line, Clause], ...]]:
    """The sentence without what is told in the middle of it, and that: lines with the clause to be read."""
    if line.lang != "en" or len(line.said.triggers) < 2:
        return line, ()
    apart: list[tuple[Line, Clause]] = []
    rest = line
    for trigger in line.said.triggers:
        hole = _hole(rest, trigger) if trigger in rest.said.triggers else None
        if hole is not None:
            apart.append(_told_inside(rest, *hole))
            rest = without(rest, *hole[1:])
    return rest, tuple(apart)


def _hole(line: Line, trigger: Trigger) -> tuple[int, int, int] | None:
    """Where those begin who are spoken of, and where the clause about them begins and ends, that a trigger
    leads; None where it is none of its own."""
    text, sentence, triggers = line.reading.text, line.sentence, line.said.triggers
    if trigger.form == "ing" and (charge := _charge(line, trigger)) is not None:
        mine, theirs = line.found.within(charge, sentence.end), _beside(line, charge, sentence.end)
        told = bool(_places(mine) or mine.dates) and bool(_places(theirs) or theirs.dates)
        return (charge, charge, sentence.end) if told else None
    if trigger.part == "verb" and trigger.form not in ("past", "participle"):
        return None
    if (ground := _ground_told_of(line, trigger)) is not None:
        return ground
    begin = max((t.end for t in triggers if t.end <= trigger.start), default=sentence.start)
    opened = shape("embedded_opens").search(text, begin, trigger.start)
    if opened is None:
        return None
    freed = next((t for t in triggers if t.end == begin and t.cls.name in _ENDED), None)
    if freed is not None and trigger.cls.name in _TAKEN:
        main, end = freed, sentence.end
    else:
        behind = (t for t in triggers if t.start >= trigger.end)
        goes_on = next((t for t in behind if _resumes(line, trigger, t, bool(opened["who"]))), None)
        if goes_on is None:
            return None
        main, end = goes_on, _end(line, trigger, goes_on, bool(opened["who"]))
    start = opened.start("clause")
    mine, theirs = line.found.within(start, end), _beside(line, start, end)
    return (begin, start, end) if _apart(trigger, main, mine, theirs) else None


def _ground_told_of(line: Line, trigger: Trigger) -> tuple[int, int, int] | None:
    """ "Withdrew from X, a town they seized on 19 March": how the ground came to them, of X."""
    text, sentence = line.reading.text, line.sentence
    said = shape("ground_told_of").search(text, sentence.start, trigger.start)
    before = [p for p in line.found.places if said is not None and sentence.start <= p.start < said.start()]
    left = any(t.end <= trigger.start for t in line.said.triggers)
    if said is None or not before or not left or text[before[-1].end : said.start()].strip():
        return None
    days = [d for d in line.found.dates if trigger.end <= d.start]
    end = days[0].end if days else trigger.end
    return sentence.start, said.start(), end


def _charge(line: Line, trigger: Trigger) -> int | None:
    """Where it is told of those arrested what they are said to have done: "suspected of firing rockets"."""
    taken = any(t.cls.name == "arrest" and t.end <= trigger.start for t in line.said.triggers)
    if not taken:
        return None
    charge = shape("charge_of").search(line.reading.text, line.sentence.start, trigger.start)
    return None if charge is None else charge.start()


def _end(line: Line, trigger: Trigger, main: Trigger, who: bool) -> int:
    """Where a clause ends: with the last that was found before the verb that goes on; with a place or a day
    where no "who" opened it, for somebody else may be the subject of that verb."""
    inside = line.found.within(trigger.end, main.start)
    last = inside.all() if who else (*inside.places, *inside.dates)
    return max((m.end for m in last if m.end <= main.start), default=trigger.end)


def _resumes(line: Line, trigger: Trigger, main: Trigger, who: bool) -> bool:
    """Whether a verb goes on with those of whom a clause before it told: ", were freed", and where "who"
    opened that clause " took Y"."""
    if main.part != "verb" or main.form not in ("past", "participle"):
        return False
    between = shape("embedded_ends").fullmatch(line.reading.text, _end(line, trigger, main, who), main.start)
    if between is None:
        return False
    helped = bool(between["be"])
    return helped == (main.passive or main.form == "participle") and (helped or who)


def _apart(trigger: Trigger, main: Trigger, inside: Found, outside: Found) -> bool:
    """Whether two deeds have days or places of their own."""
    mine, theirs = _places(inside), _places(outside)
    if trigger.cls.name in _TAKEN and main.cls.name in _ENDED:
        return bool(mine) and bool(inside.dates)
    elsewhere = bool(mine) and bool(theirs) and not any(one_place(p, q, True) for p in mine for q in theirs)
    dated = bool(inside.dates) and bool(outside.dates)
    return elsewhere and not (dated and _one_day(inside.dates, outside.dates))


def _places(found: Found) -> list[PlaceMention]:
    return [p for p in found.places if p.role not in _SAID_FROM]


def _one_day(mine: Sequence[DateMention], theirs: Sequence[DateMention]) -> bool:
    """Whether a day of the one may be one of the other."""
    spans = [(m.span, t.span) for m in mine for t in theirs]
    return any(a is None or b is None or (a.start < b.end and b.start < a.end) for a, b in spans)


def _beside(line: Line, start: int, end: int) -> Found:
    """What was found in a sentence outside of a clause in the middle of it."""
    return replace(
        line.found,
        **{
            kind: tuple(m for m in getattr(line.found, kind) if not start <= m.start < end)
            for kind in ("places", "actors", "dates", "counts", "weapons", "sources")
        },
    )


def without(line: Line, start: int, end: int) -> Line:
    """A sentence without what is told in the middle of it."""
    told = tuple(t for t in line.said.triggers if not start <= t.start < end)
    return replace(line, said=replace(line.said, triggers=told), found=_beside(line, start, end))


def _told_inside(line: Line, begin: int, start: int, end: int) -> tuple[Line, Clause]:
    """What is told in the middle of a sentence, with those of whom it is told."""
    inside, tokens = tuple(_within(line.said.triggers, start, end)), line.sentence.tokens
    first = next(k for k, t in enumerate(tokens) if t.start >= begin)
    last = max(k for k, t in enumerate(tokens) if t.start < end)
    own = line.found.within(start, end)
    heads = line.found.within(begin, start)
    places = own.places or heads.places[-1:]
    taken = tuple(c for c in heads.counts if c.what == "captured") if inside[0].cls.name in _TAKEN else ()
    places = tuple(replace(p, role="at") if p not in own.places else p for p in places)
    found = replace(own, places=places, actors=(*heads.actors, *own.actors), counts=(*taken, *own.counts))
    clause = Clause(tokens[first].start, end, first, last, "relative", inside)
    return replace(line, said=replace(line.said, triggers=inside), found=found), clause


def _within(triggers: Sequence[Trigger], start: int, end: int) -> Iterator[Trigger]:
    return (t for t in triggers if start <= t.start < end)
