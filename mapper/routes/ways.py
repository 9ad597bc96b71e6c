"""From where, to where and through what, in the words of a text. Pure.

Spans are of the report's text. A phrase that names places ends with the last of them; one that names
none counts only where its words say an area ("government-controlled parts of the country").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import regex

from ..model import PlaceMention
from .patterns import pattern

Span = tuple[int, int]
_NOTHING = regex.compile(r"(?!)")
#: A name, and behind it where in it: "into Turkey at Kilis".
_NAMED_AT = regex.compile(r"(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*(?=\s+at\s)")
#: How many words "from" are tried for one that names a place ("of 15 trucks from the port").
_TRIES = 4


@dataclass(frozen=True, slots=True)
class Route:
    """The spans of the words for a route's ends and of what it leads through; None where not told."""

    origin: Span | None
    to: Span | None
    via: Span | None


def routes(text: str, start: int, limit: int, places: Sequence[PlaceMention], lang: str) -> tuple[Route, ...]:
    """The routes told between two positions, in text order; those without any end are left out."""
    found: list[Route] = []
    at = start
    while at < limit:
        route, end = _one(text, at, limit, places, lang)
        if route.origin is None and (route.to is None or found):
            break
        found.append(route)
        at = max(end, at + 1)
    return tuple(found)


def _one(text: str, start: int, limit: int, places: Sequence[PlaceMention], lang: str) -> tuple[Route, int]:
    """The first route after ``start`` and where its words end."""
    origin, after = _origin(text, start, limit, places, lang)
    following = pattern(lang, "from").search(text, after, limit) if origin else None
    reach = following.start() if following else limit
    two = pattern(lang, "and").match(text, after, reach) if origin is None else None
    begin = two.end() if two else after  # "let in fuel and four trucks", "flights with vaccines"
    to = _destination(text, begin, reach, places, lang)
    if to is None and origin is not None:
        to = _reached(text, start, origin[0], places, lang)
    via = through(text, origin[1] if origin else after, reach, places, lang)
    if via is None and origin is not None and to is not None and to[1] < origin[0]:
        via = through(text, to[1], origin[0], places, lang)  # "entered A through the B crossing from C"
    if via is None and to is not None and pattern(lang, "at").match(text, to[1], reach):
        via = through(text, to[1], reach, places, lang, "at")
    end = max([after, *(s[1] for s in (to, via) if s is not None)])
    return Route(origin, to, via), end if origin or to else limit


def _origin(
    text: str, start: int, limit: int, places: Sequence[PlaceMention], lang: str
) -> tuple[Span | None, int]:
    """The words for where a route begins, and where to look for its other end."""
    others = (
        pattern(lang, name).search(text, start, limit) for name in ("between", "leave", "out_of", "inside")
    )
    starts = [m for m in others if m]
    starts += islice(pattern(lang, "from").finditer(text, start, limit), _TRIES)
    for match in sorted(starts, key=lambda m: m.start()):
        if match.re is pattern(lang, "from"):
            to = pattern(lang, "to").search(text, match.end(), limit)
            again = pattern(lang, "from").search(text, match.end(), to.start() if to else limit)
            bound = again or to
            far = _cut(text, match.end(), bound.start() if bound else limit, pattern(lang, "far_stop"))
            span = _to_last_place(text, far, places, lang)
            if _is_area(text, span, places, lang):
                return span, (to.start() if to else match.end())
            continue
        begin, end = match.span("a")
        by = pattern(lang, "via").search(text, begin, end)  # "left A through B towards C"
        span = _to_last_place(text, _cut(text, begin, by.start() if by else end, _NOTHING), places, lang)
        if _is_area(text, span, places, lang):
            return span, match.end("a") + 1
    return None, start


def _reached(text: str, start: int, limit: int, places: Sequence[PlaceMention], lang: str) -> Span | None:
    """The place that is told as reached before the words for where from ("reached A from B")."""
    match = pattern(lang, "reached").search(text, start, limit)
    span = _cut(text, match.end(), limit, pattern(lang, "stop")) if match else None
    span = _to_last_place(text, span, places, lang)
    return span if span and any(span[0] <= p.start < span[1] for p in places) else None


def _destination(text: str, start: int, limit: int, places: Sequence[PlaceMention], lang: str) -> Span | None:
    """After "to" a place; "to leave and move to B" leads on to the next "to"."""
    opener = pattern(lang, "join").match(text, start, limit)
    matches = [opener] if opener else []
    matches += list(pattern(lang, "to").finditer(text, start, limit))
    for to in matches:
        arriving = pattern(lang, "arriving").match(text, to.end(), limit)
        if arriving is None and pattern(lang, "moving").match(text, to.end(), limit):
            continue
        begin = arriving.end() if arriving else to.end()
        span = _to_last_place(text, _cut(text, begin, limit, pattern(lang, "stop")), places, lang)
        leaving = span is not None and pattern(lang, "out_of").search(text, span[0], limit) is not None
        if _is_area(text, span, places, lang) and not leaving:
            return span
    return None


def through(
    text: str, start: int, limit: int, places: Sequence[PlaceMention], lang: str, behind: str = "via"
) -> Span | None:
    """The words for what a way leads through, behind "via" or "through" or what the table has under
    ``behind``; None where they name no place."""
    match = pattern(lang, behind).search(text, start, limit)
    span = (
        _to_last_place(text, _cut(text, match.end(), limit, pattern(lang, "stop")), places, lang)
        if match
        else None
    )
    return span if _is_area(text, span, places, lang) else None


def _is_area(text: str, span: Span | None, places: Sequence[PlaceMention], lang: str) -> bool:
    if span is None:
        return False
    return any(span[0] <= p.start < span[1] for p in places) or bool(
        pattern(lang, "area").search(text, *span)
    )


def _to_last_place(text: str, span: Span | None, places: Sequence[PlaceMention], lang: str) -> Span | None:
    inside = [p for p in places if span is not None and span[0] <= p.start < span[1]]
    if span is None or not inside:
        return span
    name = _NAMED_AT.match(text, *span)
    if name is not None and name.end() < inside[-1].start:
        return name.start(), name.end()  # "the border with Kosovo at Blace" leads to Kosovo
    end = inside[-1].end
    kind = pattern(lang, "kind_after").match(text, end)
    return span[0], (kind.end() if kind else end)


def _cut(text: str, start: int, limit: int, stop: "regex.Pattern[str]") -> Span | None:
    found = stop.search(text, start, limit)
    end = found.start() if found else limit
    while end > start and text[end - 1] in " ,،.;؛:\t\n":
        end -= 1
    return (start, end) if end > start else None
