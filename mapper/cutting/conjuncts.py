"""Conjuncts that share one verb, each with a place of its own: "killed three in X and two in Y". Pure.

What stands behind a joining word is told of by the verb before it where it names a place apart from the
places told before, and with it what stood beside the first one too: people or things ("and two schools in
Y"), a day ("and Y on Tuesday"), a toll ("and Y, killing five"), a means. A list of places alone is one deed.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from ..acled.deeds import GATHERED, GROUND, SEIZED
from ..clause import Trigger
from ..deed import Deed
from ..geometry.levels import SPOTS, THERE, UNITS
from ..model import CountMention, DateMention, Mention, PlaceMention
from ..places.same import same_or_holds
from ..reading import Sentence
from ..words.shapes import shape
from .elsewhere import one_place
from .incidents import VERBS_THAT_KILL
from .joints import Joint, Told, joint_of, led_in, opens
from .shares import paired, row, without_whole

#: Figures of people to whom something was done.
_HARM = ("killed", "wounded", "captured", "missing")

#: A unit that opens a clause holds at least two places that follow, itself counted.
_HELD = 3

M = TypeVar("M", bound=Mention)


def shared_out(
    text: str, lang: str, sentence: Sentence, deed: Deed, dates: Sequence[DateMention]
) -> list[Deed]:
    """The deeds of the conjuncts of a clause, or the deed itself where it tells of one. ``dates``: those of
    the clause."""
    deed = _within_the_first(text, sentence, deed)
    clause = deed.clause
    spots = tuple(sorted((p for p in deed.places if p.role in THERE), key=lambda p: p.start))
    if len(spots) < 2 or all(_just_near(text, one, other) for one, other in pairwise(spots)):
        return [deed]
    if pairs := paired(text, spots, deed.counts):
        others = tuple(p for p in deed.places if p.role not in THERE)
        return [replace(deed, places=(spot, *others), counts=(count,)) for spot, count in pairs]
    told = Told(
        text,
        lang,
        sentence.tokens[clause.first : clause.last + 1],
        clause.start,
        clause.end,
        deed.lead.start,
        deed.lead.cls.name in GATHERED,
        spots,
        tuple(p for p in deed.places if p.role == "within"),
        tuple(c for c in deed.counts if c.what in _HARM and c.scope == "event"),
        tuple(d for d in dates if d.span is not None),
        deed.weapons,
        frozenset(t.start for t in clause.triggers if t.cls.name not in VERBS_THAT_KILL),
    )
    begins = [clause.start, *_begins(told), clause.end]
    if len(begins) == 2:
        return [deed]
    parts = [_part(sentence, deed, *span, last=spots[-1].end) for span in pairwise(begins)]
    figures = row(text, deed.counts, spots[-1].end)
    if len(figures) == len(parts) and "respectively" in text[figures[-1].end : clause.end]:
        return [replace(part, counts=(count,)) for part, count in zip(parts, figures, strict=True)]
    own = tuple(c for c in told.counts if c in parts[0].counts)
    if len(own) == 1 and (given := _parts_of(own[0], parts)):
        return given
    if own:
        rest = tuple(c for c in parts[0].counts if c not in own)
        parts[0] = replace(parts[0], counts=(*without_whole(told.counts, own), *rest))
    return parts


def led_apart(parts: Sequence[Deed], triggers: Sequence[Trigger]) -> list[Deed]:
    """The conjuncts of a clause, each told of by the verb that stands in it where ground or people were taken
    in one and not in the other: "took X and killed two in Y". ``triggers``: all of the clause."""
    return [_led(part, triggers) for part in parts] if len(parts) > 1 else list(parts)


def _led(part: Deed, triggers: Sequence[Trigger]) -> Deed:
    inside = [t for t in triggers if part.clause.start <= t.start < part.clause.end]
    own = next((t for t in inside if t.part == "verb" and t.form != "ing"), None)
    if own is None or part.lead in inside or own.passive != part.lead.passive:
        return part
    told = {own.cls.name, part.lead.cls.name}
    return part if told.isdisjoint(GROUND | SEIZED) else replace(part, lead=own)


def _just_near(text: str, place: PlaceMention, other: PlaceMention) -> bool:
    """ "The village of X, near Y": one scene."""
    return other.role == "near" and shape("just_near").fullmatch(text, place.end, other.start) is not None


def _parts_of(whole: CountMention, deeds: Sequence[Deed]) -> list[Deed]:
    """ "23 were killed, 15 of them in X and eight in Y": each its part, where these sum up to all."""
    told = [[c for c in d.counts if c.what == whole.what and c.scope == "part"] for d in deeds]
    if any(len(counts) != 1 for counts in told) or sum(c[0].max or 0 for c in told) != whole.max:
        return []
    return [
        replace(d, counts=(replace(c[0], scope="event"), *(x for x in d.counts if x not in (whole, c[0]))))
        for d, c in zip(deeds, told, strict=True)
    ]


def _within_the_first(text: str, sentence: Sentence, deed: Deed) -> Deed:
    """ "In Kano State, gunmen killed two in Rano and one in Bichi": what opens it holds the others."""
    spots = sorted((p for p in deed.places if p.role in THERE), key=lambda p: p.start)
    if len(spots) < _HELD or spots[0].level not in UNITS or spots[0].end > deed.lead.start:
        return deed
    led = text[sentence.start : spots[0].start].split()
    apart = text[spots[0].end :].lstrip().startswith(",")
    if not apart or len(led) > 2 or [w.lower() for w in led[:1]] != ["in"]:
        return deed
    if not all(same_or_holds(spots[0], spot) for spot in spots[1:]):
        return deed
    first = replace(spots[0], role="within")
    return replace(deed, places=tuple(first if p is spots[0] else p for p in deed.places))


def _part(sentence: Sentence, deed: Deed, begin: int, end: int, last: int) -> Deed:
    """The deed of one conjunct: what stands in it is its own; who acts, by what means, and what holds its
    place it has of the first one, if it names none. ``last``: where the last place ends."""
    clause = deed.clause
    inside = [k for k, t in enumerate(sentence.tokens) if begin <= t.start < end]

    def own(item: Mention) -> bool:
        return begin <= item.start < end

    def shared(item: Mention) -> bool:
        return item.start < begin or item.start > last

    places = tuple(p for p in deed.places if own(p))
    spots = [p for p in places if p.role in THERE]
    around = (p for p in deed.places if not own(p) and p.role not in THERE)
    holding = (p for p in around if p.role != "within" or all(same_or_holds(p, q) for q in spots))
    roles = {role for actor, role in deed.cast if own(actor)}
    weapons = tuple(w for w in deed.weapons if own(w))
    return replace(
        deed,
        clause=replace(clause, start=begin, end=end, first=inside[0], last=inside[-1]),
        cast=tuple((a, r) for a, r in deed.cast if own(a) or (shared(a) and r not in roles)),
        counts=tuple(c for c in deed.counts if own(c)),
        weapons=weapons or tuple(w for w in deed.weapons if shared(w)),
        places=(*places, *holding),
    )


def _begins(told: Told) -> list[int]:
    """Where the conjuncts of a clause begin, but for the first."""
    joints = [j for p, q in pairwise(told.spots) if (j := joint_of(told, p, q)) is not None]
    ends = [*(told.tokens[j.at].start for j in joints[1:]), told.end][: len(joints)]
    found: list[int] = []
    for joint, end in zip(joints, ends, strict=True):
        begin, first = found[-1] if found else told.start, told.tokens[joint.at].start
        before = [p for p in told.spots if begin <= p.start < first]
        apart = joint.kind != "place" or _days_differ(told, begin, first, end)
        if not before or any(_one(told, p, joint, apart) for p in before):
            continue
        if any(c.start < first < c.end for c in told.counts):
            continue  # "واحد وخمسين شخصا في X"
        if opens(told, before[0]) and not led_in(told, joint):
            continue
        if _another(told, joint, begin, end):
            found.append(first)
    return found


def _one(told: Told, place: PlaceMention, joint: Joint, apart: bool) -> bool:
    """Whether the place of a conjunct may be one told before it, or in it.

    Of "killed five in X and three in Y" X is the town, where it might be the province too.
    """
    if place.level in UNITS and place.end <= told.lead and joint.spot.place is None:
        return True  # "police in X Province seized guns and a bag of rounds at Y"
    if joint.kind in ("people", "another") and place.level in UNITS and told.joining(joint.at):
        town = not place.words and place.place is not None and joint.spot.level in SPOTS
        return not town and one_place(place, joint.spot, apart)
    return one_place(place, joint.spot, apart)


def _another(told: Told, joint: Joint, begin: int, end: int) -> bool:
    """Whether what begins at a joint tells of another deed. ``begin``: where the conjunct before it begins;
    ``end``: where its own ends."""
    first, kind = told.tokens[joint.at].start, joint.kind
    if told.crowd and kind == "place" and led_in(told, joint):
        return True  # "rallied in X against the president and in Y over water cuts"
    said = {t.lower for t in told.tokens if max(begin, told.spots[0].end) < t.start < first}
    between = not said.isdisjoint(told.use("no_conjunct"))
    if not kind or (between and kind != "another"):
        return False
    then = told.tokens[joint.at].lower in told.use("sequences")
    if kind == "another" or then or _days_differ(told, begin, first, end):
        return True
    theirs, mine = _halves(told.counts, begin, first, end)
    of_both = bool(mine) and not theirs and all(c.start > joint.spot.end for c in mine)
    if kind == "people":
        described = not told.joining(joint.at) and told.tokens[joint.at].lower in told.use("articles")
        return not (of_both or described)
    behind = next((t.lower for t in told.tokens if t.start >= joint.spot.end), "")
    there = bool(mine) and behind in told.use("where")
    units = not of_both and _units_differ(told, begin, first, end)
    return bool(mine and theirs) or there or units or _means_differ(told, begin, first, end)


def _halves(items: Sequence[M], begin: int, first: int, end: int) -> tuple[list[M], list[M]]:
    """What stands in the conjunct before, and what in the one that begins at ``first``."""
    return [m for m in items if begin <= m.start < first], [m for m in items if first <= m.start < end]


def _days_differ(told: Told, begin: int, first: int, end: int) -> bool:
    """Whether each of two conjuncts has a day of its own."""
    theirs, mine = ({d.span for d in half} for half in _halves(told.dates, begin, first, end))
    return bool(mine and theirs) and not mine & theirs


def _means_differ(told: Told, begin: int, first: int, end: int) -> bool:
    """Whether each of two conjuncts tells by what means it was done."""
    theirs, mine = ({w.name for w in half} for half in _halves(told.weapons, begin, first, end))
    return bool(mine and theirs) and not mine & theirs


def _units_differ(told: Told, begin: int, first: int, end: int) -> bool:
    """Whether each of two conjuncts names what holds its places: "on X in Syria and on Y in Iraq"."""
    theirs, mine = _halves(told.units, begin, first, end)
    return bool(mine and theirs) and not any(one_place(p, q) for p in mine for q in theirs)
