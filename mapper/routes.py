"""From where, to where and through what, in the words of a text. Pure.

Spans are of the report's text. A phrase that names places ends with the last of them; one that names
none counts only where its words say an area ("government-controlled parts of the country").
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from .model import PlaceMention

Span = tuple[int, int]

_FROM = regex.compile(r"\bfrom\s+", regex.I)
_LEAVE = regex.compile(
    r"\b(?:leave|leaving|flee|fleeing|escape|escaping|exit|exiting)\s+(?!for\b|to\b|from\b|and\b)(?P<a>[^.;:]+?)\s+"
    r"(?:for|to|towards?)\s+",
    regex.I,
)
_INSIDE = regex.compile(
    r"\b(?:civilians|people|residents|families|those|inhabitants)\s+(?:trapped\s+|living\s+)?in\s+(?P<a>[^.;:]+?)\s+"
    r"(?:to|who\s+(?:want|wish)\s+to)\s+(?=leave|move|flee|exit|escape|travel|evacuate|reach|go)",
    regex.I,
)
_BETWEEN = regex.compile(
    r"\b(?:between|linking|connecting|links?|connects?)\s+(?P<a>[^.;:]+?)\s+(?:and|to|with)\s+", regex.I
)
_MOVING = regex.compile(
    r"(?:safely\s+)?(?:leave|move|flee|exit|escape|travel|pass|cross|get|go|return|head|evacuate|depart|relocate|be|do|"
    r"have|hold|allow|let|help|deliver|bring|take|enable|carry|ensure|provide)\b",
    regex.I,
)
_ARRIVING = regex.compile(r"(?:reach|enter|cross into)\s+", regex.I)
_TO = regex.compile(r"\b(?:to|towards?|into)\s+", regex.I)
_JOIN = regex.compile(r"\s*(?:to|towards?|into|for|and|with)\s+", regex.I)
_VIA = regex.compile(r"\b(?:through|via|by way of|passing)\s+", regex.I)
_STOP = regex.compile(
    r"[.;:]|,(?!\s*(?:\p{Lu}|and\b))|\b(?:after|before|when|while|which|who|as|since|said|so that|has|"
    r"have|had|was|were|is|are|will|would|through|via|for|in order)\b",
    regex.I,
)
_FAR_STOP = regex.compile(
    r"[.;:]|\b(?:after|before|when|while|which|who|since|said|so that|has|have|had|was|were|will|would|"
    r"through|via|in order)\b",
    regex.I,
)
_AREA = regex.compile(
    r"\b(?:areas?|territor(?:y|ies)|parts?|side|city|town|towns|villages?|zones?|regions?|border|camps?|shelters?|safety|"
    r"outside|country|countryside|districts?|provinces?|neighbou?rhoods?)\b|-(?:held|controlled)\b",
    regex.I,
)
_KIND_AFTER = regex.compile(
    r"\s+(?:(?:city|town|village|province|governorate|region|oblast|district|countryside|border|airport|camp)s?)\b",
    regex.I,
)


@dataclass(frozen=True, slots=True)
class Route:
    """The spans of the words for a route's ends and of what it leads through; None where not told."""

    origin: Span | None
    to: Span | None
    via: Span | None


def routes(text: str, start: int, limit: int, places: Sequence[PlaceMention]) -> tuple[Route, ...]:
    """The routes told between two positions, in text order; those without any end are left out."""
    found: list[Route] = []
    at = start
    while at < limit:
        route, end = _one(text, at, limit, places)
        if route.origin is None and (route.to is None or found):
            break
        found.append(route)
        at = max(end, at + 1)
    return tuple(found)


def _one(text: str, start: int, limit: int, places: Sequence[PlaceMention]) -> tuple[Route, int]:
    """The first route after ``start`` and where its words end."""
    origin, after = _origin(text, start, limit, places)
    following = _FROM.search(text, after, limit) if origin else None
    reach = following.start() if following else limit
    to = _destination(text, after, reach, places)
    via = _through(text, after, reach, places)
    end = max([after, *(s[1] for s in (to, via) if s is not None)])
    return Route(origin, to, via), end if origin or to else limit


def _origin(text: str, start: int, limit: int, places: Sequence[PlaceMention]) -> tuple[Span | None, int]:
    """The words for where a route begins, and where to look for its other end."""
    starts = [m for m in (p.search(text, start, limit) for p in (_BETWEEN, _FROM, _LEAVE, _INSIDE)) if m]
    for match in sorted(starts, key=lambda m: m.start()):
        if match.re is _FROM:
            to = _TO.search(text, match.end(), limit)
            far = _cut(text, match.end(), to.start() if to else limit, _FAR_STOP)
            span = _to_last_place(text, far, places)
            if _is_area(text, span, places):
                return span, (to.start() if to else match.end())
            continue
        span = _to_last_place(text, match.span("a"), places)
        if _is_area(text, span, places):
            return span, match.end("a") + 1
    return None, start


def _destination(text: str, start: int, limit: int, places: Sequence[PlaceMention]) -> Span | None:
    """After "to" a place; "to leave and move to B" leads on to the next "to"."""
    opener = _JOIN.match(text, start, limit)
    matches = [opener] if opener else []
    matches += list(_TO.finditer(text, start, limit))
    for to in matches:
        arriving = _ARRIVING.match(text, to.end(), limit)
        if arriving is None and _MOVING.match(text, to.end(), limit):
            continue
        begin = arriving.end() if arriving else to.end()
        span = _to_last_place(text, _cut(text, begin, limit, _STOP), places)
        if _is_area(text, span, places):
            return span
    return None


def _through(text: str, start: int, limit: int, places: Sequence[PlaceMention]) -> Span | None:
    match = _VIA.search(text, start, limit)
    span = _to_last_place(text, _cut(text, match.end(), limit, _STOP), places) if match else None
    return span if _is_area(text, span, places) else None


def _is_area(text: str, span: Span | None, places: Sequence[PlaceMention]) -> bool:
    if span is None:
        return False
    return any(span[0] <= p.start < span[1] for p in places) or bool(_AREA.search(text, *span))


def _to_last_place(text: str, span: Span | None, places: Sequence[PlaceMention]) -> Span | None:
    inside = [p for p in places if span is not None and span[0] <= p.start < span[1]]
    if span is None or not inside:
        return span
    end = inside[-1].end
    kind = _KIND_AFTER.match(text, end)
    return span[0], (kind.end() if kind else end)


def _cut(text: str, start: int, limit: int, stop: "regex.Pattern[str]") -> Span | None:
    found = stop.search(text, start, limit)
    end = found.start() if found else limit
    while end > start and text[end - 1] in " ,.;:\t\n":
        end -= 1
    return (start, end) if end > start else None
