"""People or aid taken somewhere, told without a word for a corridor: "flew 40 nurses from A to B". Pure.

What is looked for is a verb of taking or going, somebody or something that may go, and places as ends.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

import regex

from ..model import PlaceMention
from .patterns import pattern
from .ways import Route, routes, through

#: So many characters before a verb, or between those who go and their verb, at most.
_BEFORE = 90
#: … and before a word for those who go: "army trucks".
_BESIDE = 12


def journey(
    text: str, start: int, end: int, places: Sequence[PlaceMention], lang: str
) -> "regex.Match[str] | None":
    """The word behind which the ends of the first journey stand, None where none is told."""
    here = [p for p in places if start <= p.start < end]
    if not here or pattern(lang, "everyday").search(text, start, end):
        return None
    tried = chain(_taken(text, start, end, here, lang), _gone(text, start, end, here, lang))
    return next(tried, None)


def _taken(
    text: str, start: int, end: int, here: Sequence[PlaceMention], lang: str
) -> Iterator["regex.Match[str]"]:
    """Verbs of taking with what is taken beside them, and both ends: "evacuated 27 women from A to B"."""
    aboard = pattern(lang, "aboard").search(text, start, end)
    for verb in pattern(lang, "taken").finditer(text, start, end):
        surely = pattern(lang, "surely_taken").match(verb.group())
        before = max(start, verb.start() - _BEFORE)
        loads = (pattern(lang, "load"), pattern(lang, "escorted"))
        if not any(p.search(text, before, verb.start()) or p.search(text, verb.end(), end) for p in loads):
            continue
        told = routes(text, verb.end(), end, here, lang)
        alone = (surely or aboard) and not pattern(lang, "of_arms").search(text, verb.end(), end)
        if any(_whole(way) or (alone and _reaches(text, way, lang)) for way in told):
            yield verb


def _gone(
    text: str, start: int, end: int, here: Sequence[PlaceMention], lang: str
) -> Iterator["regex.Match[str]"]:
    """Those who go or are let in: people who are driven, lorries with aid, aid itself through a crossing."""
    movers = [m for name in ("vehicle", "load") for m in pattern(lang, name).finditer(text, start, end)]
    if not movers:
        return
    said = {name: pattern(lang, name).search(text, start, end) for name in ("aboard", "load", "helper")}
    for who in sorted(movers, key=lambda m: m.start()):
        verb = pattern(lang, "went_off").search(text, who.end(), min(end, who.end() + _BEFORE))
        let = pattern(lang, "let_in").search(text, max(start, who.start() - _BEFORE), who.start())
        if not (verb or let) or _others(text, start, who, verb, lang):
            continue
        told = routes(text, who.end(), end, here, lang)
        vehicle = pattern(lang, "vehicle").match(text, who.start()) is not None
        driven = said["aboard"] or (vehicle and (said["load"] or said["helper"]))
        beside = verb is not None and "," not in text[who.end() : verb.start()]
        crossed = verb if beside and pattern(lang, "crossed").match(verb.group()) else None
        gone = verb is not None and bool(driven)
        convoy = pattern(lang, "convoy").fullmatch(who.group()) is not None
        convoy = convoy and pattern(lang, "of_arms").search(text, start, end) is None
        led = through(text, who.end(), end, here, lang)
        if led or any(
            ((crossed or convoy) and _whole(way))
            or (let and (way.origin or way.to))
            or (gone and (way.to or (way.origin and said["aboard"])))
            for way in told
        ):
            yield who


def _others(
    text: str, start: int, who: "regex.Match[str]", verb: "regex.Match[str] | None", lang: str
) -> bool:
    """Whether soldiers or arms go: "army trucks", "a convoy of tanks left"; or others than are named before
    the verb: "the staff reported that people crossed"."""
    until = verb.start() if verb else who.end()
    if pattern(lang, "told_by").search(text, who.end(), until):
        return True
    return pattern(lang, "of_arms").search(text, max(start, who.start() - _BESIDE), until) is not None


def _whole(way: Route) -> bool:
    """Whether both ends are told, or where from and what the way leads through."""
    return way.origin is not None and (way.to is not None or way.via is not None)


def _reaches(text: str, way: Route, lang: str) -> bool:
    """Whether where it leads is told, and is more than where the hurt are nursed."""
    return way.to is not None and not pattern(lang, "ward").search(text, way.to[0], way.to[1] + _BESIDE)
