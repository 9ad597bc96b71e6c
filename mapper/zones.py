"""Areas that a text names: demilitarised, buffer and safe zones, front lines at a named place. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from .model import Mention, PlaceMention
from .reading import Reading

_KINDS = (
    r"demilitari[sz]ed|de-?militari[sz]ed|buffer|safe|security|no-?fly|de-?escalation|exclusion|no-?go|"
    r"de-?confliction|deconfliction|military|neutral|free-?fire|evacuation|restricted|separation|ceasefire"
)
_ZONE = regex.compile(
    rf"\b(?:(?:{_KINDS})\s+(?:zones?|areas?|strip|belt)|(?:front|contact|confrontation|ceasefire)[ -]?lines?"
    r"|lines?\s+of\s+(?:contact|confrontation|control|separation))\b",
    regex.I,
)
_FRONT = regex.compile(r"line", regex.I)
#: After a zone's name, these words tie the places that follow to it.
_TIES = regex.compile(
    r"^[\s,]*(?:that|which)?\s*(?P<tie>surrounds?|surrounding|around|encircl\w+|covers?|covering|"
    r"includes?|including|in|inside|across|along|between|near|of|stretch\w+|running|at|over|spanning)\b",
    regex.I,
)
_STOP = regex.compile(
    r"[.;:]|\b(?:had|has|have|was|were|is|are|will|would|said|after|before|when|by|under|supposed)\b", regex.I
)
_AROUND = regex.compile(r"surround|around|encircl", regex.I)
_STATUS = (
    ("planned", regex.compile(r"\b(?:propos\w+|plan\w*|call\w* for|would|demand\w*)\b", regex.I)),
    ("violated", regex.compile(r"\b(?:violat\w+|breach\w+)\b", regex.I)),
    (
        "agreed",
        regex.compile(r"\b(?:agree\w*|deal|accord|memorandum|treaty|truce|supposed|terms)\b", regex.I),
    ),
    (
        "in force",
        regex.compile(r"\b(?:establish\w*|set up|declar\w+|creat\w+|patrol\w*|enforc\w+)\b", regex.I),
    ),
)


@dataclass(frozen=True, slots=True)
class ZoneDraft:
    """A zone's name and span, the places the text ties to it, and whether it lies *around* the first."""

    name: str
    start: int
    end: int
    places: tuple[PlaceMention, ...]
    around: bool
    status: str


def zones(reading: Reading, places: Sequence[PlaceMention]) -> tuple[ZoneDraft, ...]:
    """The zones of a report. A front line counts only where the text ties a place to it."""
    found: list[ZoneDraft] = []
    for sentence in reading.sentences:
        text = reading.text[sentence.start : sentence.end]
        for match in _ZONE.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            stop, around = _reach(reading.text, end, sentence.end)
            tied = tuple(p for p in places if end <= p.start < stop)
            if not tied and _FRONT.search(match.group()):
                continue
            if not tied:
                after = [
                    p for p in places if end <= p.start < sentence.end and p.role in ("at", "near", "via")
                ]
                tied = _before(reading.text, start, places) or tuple(after[:1])
            name = " ".join(match.group().split())
            found.append(
                ZoneDraft(name, start, max([end, *(p.end for p in tied)]), tied, around, _status(text))
            )
    return tuple(found)


def _reach(text: str, end: int, limit: int) -> tuple[int, bool]:
    """How far the words that say where a zone lies go on, and whether they say "around"."""
    tie = _TIES.match(text[end:limit])
    if tie is None:
        return end, False
    stop = _STOP.search(text, end + tie.end(), limit)
    return (stop.start() if stop else limit), bool(_AROUND.search(tie.group("tie")))


def _before(text: str, start: int, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """A place right before the zone's name is where it lies: "the Idlib de-escalation zone"."""
    return tuple(
        p for p in places if p.end <= start and regex.fullmatch(r"(?:['’]s)?\s*", text[p.end : start])
    )


def _status(sentence: str) -> str:
    return next((status for status, pattern in _STATUS if pattern.search(sentence)), "unknown")


def mentions(found: Sequence[ZoneDraft], text: str) -> tuple[Mention, ...]:
    """The zones as mentions: the words that name them."""
    return tuple(
        Mention("zone", text[z.start : z.start + len(z.name)], z.start, z.start + len(z.name))
        for z in found
        if text[z.start : z.start + len(z.name)] == z.name
    )
