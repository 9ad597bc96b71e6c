"""Routes for people or aid that a text tells of: how many, from where to where, by whom. Pure.

The end points are the text's own words; whether they are places that can be drawn is decided later.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from .lexicon import load
from .model import ActorMention, PlaceMention, SourceMention
from .reading import Reading, Sentence
from .routes import Route, routes

_HEAD = regex.compile(
    r"\b(?:(?:humanitarian|evacuation|aid|safe|relief|civilian|green|exit|supply|escape|safe-passage)\s+"
    r"(?P<what>corridors?|routes?|passages?|crossings?|lanes?)|corridors?)\b",
    regex.I,
)
_NUMBER = regex.compile(r"(?P<n>\d{1,3}|\p{L}+)\s+(?:\p{L}+[ -]){0,2}$")
#: A sentence after the one that names corridors may tell where each leads.
_EACH = regex.compile(
    r"\b(?:one|the other|another|the first|the second|the third|a second|a third|they|it|these|"
    r"both)\b[^.;]{0,40}?"
    r"\b(?:leads?|runs?|goes|go|starts?|begins?|connects?|links?|stretch(?:es)?|extends?|pass(?:es)?)\b",
    regex.I,
)
#: So many sentences on, in the same paragraph.
_CONTINUES = 3
#: The status that a verb near the corridor says, in the order they are tried.
STATUS: tuple[tuple[str, regex.Pattern[str]], ...] = (
    (
        "attacked",
        regex.compile(r"\b(?:attack\w*|shell(?:ed|ing)|fired (?:on|at)|target\w*|bomb(?:ed|ing))\b", regex.I),
    ),
    (
        "closed",
        regex.compile(r"\b(?:clos(?:e|es|ed|ing)|shut|block\w*|suspend\w*|seal\w*|halt\w*)\b", regex.I),
    ),
    (
        "planned",
        regex.compile(
            r"\b(?:will|plan\w*|propos\w*|call\w* for|urg\w*|demand\w*|to be opened|to open)\b", regex.I
        ),
    ),
    ("agreed", regex.compile(r"\b(?:agree\w*|deal|accord)\b", regex.I)),
    (
        "open",
        regex.compile(
            r"\b(?:open\w*|establish\w*|set up|creat\w*|launch\w*|reopen\w*|secur\w*|operat\w*|"
            r"inaugurat\w*|used|working|reached|passed|left|evacuated)\b",
            regex.I,
        ),
    ),
)
_OPENED = regex.compile(
    r"\b(?:open(?:ed|s|ing)?|reopen\w*|establish\w*|set up|creat\w*|announc\w*|launch\w*|declar\w*|"
    r"agree\w*|secur\w*|provid\w*|offer\w*)\b",
    regex.I,
)


@dataclass(frozen=True, slots=True)
class CorridorDraft:
    """A corridor as the text tells it; ``ends`` gives each place mention its role."""

    start: int
    end: int
    origin: str | None
    to: str | None
    via: str | None
    count: int | None
    status: str
    opened_by: str | None
    ends: tuple[tuple[PlaceMention, str], ...]
    head: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a corridor is read from."""

    reading: Reading
    places: tuple[PlaceMention, ...]
    movers: tuple[ActorMention | SourceMention, ...]

    def inside(self, sentence: Sentence) -> "_Scene":
        """The same, of one sentence."""
        return _Scene(
            self.reading,
            tuple(p for p in self.places if sentence.start <= p.start < sentence.end),
            tuple(m for m in self.movers if sentence.start <= m.start < sentence.end),
        )


def corridors(
    reading: Reading,
    places: Sequence[PlaceMention],
    actors: Sequence[ActorMention],
    sources: Sequence[SourceMention],
) -> tuple[CorridorDraft, ...]:
    """The corridors of a report: one for each route told, or one for a number without routes."""
    scene = _Scene(reading, tuple(places), (*actors, *sources))
    found: list[CorridorDraft] = []
    for number, sentence in enumerate(reading.sentences):
        head = _HEAD.search(reading.text, sentence.start, sentence.end)
        if head is None:
            continue
        told = _of_sentence(scene.inside(sentence), sentence, head)
        if len(told) == 1 and told[0].origin is None and told[0].to is None:
            told = _with_following(scene, number, told[0])
        found += [c for c in told if c.status != "unknown" or c.origin or c.to]
    return tuple(found)


def _of_sentence(scene: _Scene, sentence: Sentence, head: "regex.Match[str]") -> list[CorridorDraft]:
    text = scene.reading.text
    told = routes(text, head.end(), sentence.end, scene.places)
    if not told:
        told = routes(text, sentence.start, head.start(), scene.places)
    said = text[sentence.start : sentence.end]
    count = _how_many(text[sentence.start : head.start()], head, scene.reading.report.lang)
    base = CorridorDraft(
        sentence.start,
        sentence.end,
        None,
        None,
        None,
        count,
        next((status for status, pattern in STATUS if pattern.search(said)), "unknown"),
        _opener(text, sentence, head, scene.movers),
        tuple(
            (p, "within")
            for p in scene.places
            if p.start >= head.end() and p.role in ("at", "near", "within")
        ),
        (head.start(), head.end()),
    )
    if len(told) > 1:
        return [replace(_with_route(base, text, route, scene.places), count=1) for route in told]
    return [_with_route(base, text, route, scene.places) for route in told] or [base]


def _with_route(
    base: CorridorDraft, text: str, route: Route, places: Sequence[PlaceMention]
) -> CorridorDraft:
    spans = (("from", route.origin), ("toward", route.to), ("via", route.via))
    ends = tuple(
        (p, role) for p in places for role, span in spans if span is not None and span[0] <= p.start < span[1]
    )
    words = [_words(text, span) for _, span in spans]
    return replace(base, origin=words[0], to=words[1], via=words[2], ends=ends or base.ends)


def _with_following(scene: _Scene, number: int, base: CorridorDraft) -> list[CorridorDraft]:
    """The routes that the next sentences give ("One leads from A to B; the other runs from C to D")."""
    reading = scene.reading
    found: list[CorridorDraft] = []
    for sentence in reading.sentences[number + 1 : number + 1 + _CONTINUES]:
        same = sentence.paragraph == reading.sentences[number].paragraph
        if not same or not _EACH.search(reading.text, sentence.start, sentence.end):
            break
        here = scene.inside(sentence)
        for route in routes(reading.text, sentence.start, sentence.end, here.places):
            child = _with_route(base, reading.text, route, here.places)
            found.append(replace(child, start=sentence.start, end=sentence.end, count=1))
    rest = (base.count or 0) - len(found)
    return [*([replace(base, count=rest)] if found and rest > 0 else []), *found] or [base]


def _words(text: str, span: tuple[int, int] | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def _value(word: str, lang: str) -> int | None:
    """The number that a digit or word says, None where it says none."""
    if word.isdecimal():
        return int(word)
    said = load("numbers").get(lang, {}).get("words", {}).get(word.lower())
    return int(said) if said is not None else None


def _how_many(before: str, head: "regex.Match[str]", lang: str) -> int | None:
    match = _NUMBER.search(before)
    if match is not None:
        for word in regex.findall(r"\p{L}+|\d+", before)[-3:][::-1]:
            value = _value(word, lang)
            if value is not None:
                return value
    plural = head.group().lower().endswith("s")
    return (
        None
        if plural
        else (1 if regex.search(r"\b(?:a|an|one)\s+(?:\p{L}+\s+)?$", before, regex.I) else None)
    )


def _opener(
    text: str, sentence: Sentence, head: "regex.Match[str]", movers: Sequence[ActorMention | SourceMention]
) -> str | None:
    """Who opened it: the one before the verb, or after "by"."""
    verb = _OPENED.search(text, sentence.start, head.start())
    by = regex.compile(r"\bby\s+(?:the\s+)?$").search
    for mover in movers:
        if (
            by(text[sentence.start : mover.start])
            and mover.start > head.end()
            and not _controlled(text, mover.start)
        ):
            return mover.text
    if verb is None:
        return None
    before = [m for m in movers if m.end <= verb.start()]
    return before[-1].text if before else None


def _controlled(text: str, start: int) -> bool:
    return bool(
        regex.search(r"\b(?:controlled|held|run|backed|besieged)\s+by\s+(?:the\s+)?$", text[:start], regex.I)
    )
