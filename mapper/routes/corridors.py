"""Routes for people or aid that a text tells of: how many, from where to where, by whom. Pure.

The end points are the text's own words; whether they are places that can be drawn is decided later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from ..model import ActorMention, DateMention, DateSpan, PlaceMention, SourceMention
from ..reading import Reading, Sentence
from . import said_of
from .barriers import barrier
from .journeys import journey
from .patterns import heads, pattern
from .ways import Route, routes, through

#: At most so many sentences on, in the same paragraph.
_CONTINUES = 3
#: Right before the crossing that a way leads through.
_INTO = regex.compile(r"\b(?:through|via)\s+$|عبر\s+$", regex.I)
#: Who or what goes: a way only where it is told from or to where.
_CONVOY = regex.compile(
    r"\b(?:convoys?|buses|trucks|lorries|trains?|ships?|flights|ferries|people|evacuat\w+)$", regex.I
)
#: What is told behind it in a sentence is of another way.
_WHILE = regex.compile(r"[,;]\s+(?:while|whereas|but)\b")
#: The same of a way that is told by its name alone: "extended X but closed Y".
_BUT = regex.compile(
    r"\s+but\s+(?:clos|shut|open|re-?open|block)\w*\s+(?:the\s+)?\p{Lu}|,\s+leaving\s+[^.;]{2,60}\s(?:closed|shut)\b"
)
_SEMICOLON = regex.compile(r";\s+|,\s+(?:and|but)\s+(?:that\s+)?(?=the\s+\p{Lu})")
#: What is told behind it is another thing.
_MEANWHILE = regex.compile(r"[,;]\s+(?:while|whereas)\s+|،\s+(?:فيما|بينما|في\s+حين)\s+")
#: Before the day on which something ends.
_UNTIL = regex.compile(
    r"\bfirst\s+time\s+since\s+(?:late\s+|early\s+)?$|\b(?:until|till|through)\s+(?:the\s+)?(?:(?:end|middle|start)\s+of\s+)?$|حتى\s+(?:نهاية\s+)?$",
    regex.I,
)


@dataclass(frozen=True, slots=True)
class CorridorDraft:
    """A corridor as the text tells it; ``ends`` gives each place mention its role; ``road``: it is a road
    that was closed or opened, so that what else its sentence tells is told for itself."""

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
    for_whom: str | None = None
    date: DateSpan | None = None
    date_words: str = ""
    road: bool = False


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a corridor is read from."""

    reading: Reading
    places: tuple[PlaceMention, ...]
    movers: tuple[ActorMention | SourceMention, ...]
    dates: tuple[DateMention, ...] = ()

    def inside(self, sentence: Sentence) -> "_Scene":
        """The same, of one sentence."""
        return _Scene(
            self.reading,
            tuple(p for p in self.places if sentence.start <= p.start < sentence.end),
            tuple(m for m in self.movers if sentence.start <= m.start < sentence.end),
            tuple(d for d in self.dates if sentence.start <= d.start < sentence.end),
        )


def corridors(
    reading: Reading,
    places: Sequence[PlaceMention],
    actors: Sequence[ActorMention],
    sources: Sequence[SourceMention],
    dates: Sequence[DateMention] = (),
) -> tuple[CorridorDraft, ...]:
    """The corridors of a report: one for each route told, or one for a number without routes."""
    scene = _Scene(reading, tuple(places), (*actors, *sources), tuple(dates))
    found: list[CorridorDraft] = []
    lang = reading.report.lang
    for number, sentence in _parts(scene):
        head = _head(scene, sentence)
        begin = sentence.start
        while head and pattern(lang, "denied").search(reading.text, begin, head.start()):
            sentence = replace(sentence, start=head.end())  # what stands behind it may be of another way
            head = _head(scene, sentence)
        if head is None:
            continue
        told = _of_sentence(scene.inside(sentence), sentence, head)
        if len(told) == 1 and told[0].origin is None and told[0].to is None:
            told = _with_following(scene, number, told[0])
        found += [c for c in told if c.origin or c.to or (c.status != "unknown" and not _moves(reading, c))]
    return tuple(found)


def _head(scene: _Scene, sentence: Sentence) -> "regex.Match[str] | None":
    """The word for a way or for what goes on it, else one of a way that was shut, else one of a journey."""
    text, lang = scene.reading.text, scene.reading.report.lang
    where = (sentence.start, sentence.end)
    head = heads(lang).search(text, *where)
    return head or barrier(text, *where, scene.places, lang) or journey(text, *where, scene.places, lang)


def _moves(reading: Reading, draft: CorridorDraft) -> bool:
    """ "Escorted 18 humanitarian convoys", "closed the road for hours": lorries or a road without an end."""
    head = reading.text[slice(*draft.head)]
    road = pattern(reading.report.lang, "road").fullmatch(head) is not None
    return not (draft.via or draft.ends) and (road or _CONVOY.search(head) is not None)


def _parts(scene: _Scene) -> Iterator[tuple[int, Sentence]]:
    """The sentences with their numbers, those cut where a semicolon leads to a way of its own: "X was open;
    the Y crossing was closed"."""
    for number, sentence in enumerate(scene.reading.sentences):
        for cut in _SEMICOLON.finditer(scene.reading.text, sentence.start, sentence.end):
            before, behind = replace(sentence, end=cut.start()), replace(sentence, start=cut.end())
            if _head(scene, before) and _head(scene, behind):
                yield number, before
                sentence = behind
        yield from ((number, part) for part in _its_parts(scene, sentence))


def _its_parts(scene: _Scene, sentence: Sentence) -> list[Sentence]:
    """The parts of a sentence that tell of a way, where one may tell of something else: "120 families fled X,
    while a convoy reached Y"."""
    cut = _MEANWHILE.search(scene.reading.text, sentence.start, sentence.end)
    if cut is None:
        return [sentence]
    parts = replace(sentence, end=cut.start()), replace(sentence, start=cut.end())
    return [part for part in parts if _head(scene, part)] or [sentence]


def _told(scene: _Scene, sentence: Sentence, head: "regex.Match[str]") -> tuple[Route, ...]:
    """The ways that a sentence tells around the head."""
    text, lang = scene.reading.text, scene.reading.report.lang
    break_ = _WHILE.search(text, head.end(), sentence.end) or _BUT.search(text, head.end(), sentence.end)
    end = break_.start() if break_ else sentence.end  # "X was closed, while trucks entered through Y"
    cut = text.find(";", head.end(), end)
    worded = heads(lang).search(text, sentence.start, sentence.end) if cut >= 0 else None
    if cut >= 0 and (worded is None or worded.span() != head.span()):
        end = cut  # a list of ways has a word for them before it
    told = routes(text, head.end(), end, scene.places, lang)
    before = routes(text, sentence.start, head.start(), scene.places, lang)
    if not told:
        told = before
    elif len(told) == len(before) == 1 and told[0].origin is None and before[0].to is None:
        told = (replace(told[0], origin=before[0].origin),)  # "from A through a corridor to B"
    return _led_through(scene, sentence, head, end, told)


def _led_through(
    scene: _Scene, sentence: Sentence, head: "regex.Match[str]", end: int, told: tuple[Route, ...]
) -> tuple[Route, ...]:
    """The same with what the way leads through, where the head names it or stands beside it."""
    text, lang = scene.reading.text, scene.reading.report.lang
    ends = _named_ends(scene, head)
    if ends:
        return ends
    moving = (
        pattern(lang, "uncounted").search(head.group()) is not None
    )  # "trucks of the World Food Programme"
    named = any(head.start() <= p.start < head.end() for p in scene.places) and not moving
    named = named or (
        not moving and any(word[0].isupper() for word in head.group().split()[1:])
    )  # "the Bernjak crossing"
    into = (named or lang != "ar") and _INTO.search(text, sentence.start, head.start())
    if len(told) == 1 and told[0].via is None and into:
        told = (replace(told[0], via=head.span()),)  # "crossed into B through the Masnaa crossing"
    beside = (
        pattern(lang, "at").match(text, head.end(), end) if not named and len(told) < 2 else None
    )  # "the corridor at the Erez crossing"
    passed = (
        through(text, beside.start(), end, scene.places, lang, "at")
        if beside
        else (None if told else through(text, head.end(), end, scene.places, lang))
    )
    if passed:
        told = (replace(told[0], via=told[0].via or passed),) if told else (Route(None, None, passed),)
    if named and len(told) < 2 and not (told and told[0].via):
        told = told or (Route(None, None, None),)
        told = (replace(told[0], via=head.span()),)  # "closed the Adré crossing between A and B"
    return told


def _named_ends(scene: _Scene, head: "regex.Match[str]") -> tuple[Route, ...]:
    """The two towns that a road is named after: "the Goma-Sake road"."""
    named = [p for p in scene.places if head.start() <= p.start < head.end()]
    if len(named) != 2 or not pattern(scene.reading.report.lang, "road").fullmatch(head.group()):
        return ()
    one, other = ((p.start, p.end) for p in named)
    return (Route(one, other, None),)


def _of_sentence(scene: _Scene, sentence: Sentence, head: "regex.Match[str]") -> list[CorridorDraft]:
    text, lang = scene.reading.text, scene.reading.report.lang
    told = _told(scene, sentence, head)
    other = _BUT.search(text, head.end(), sentence.end)
    said = (sentence.start, other.start() if other else sentence.end)
    count = said_of.how_many(_without_days(scene, sentence.start, head.start()), head, lang)
    base = CorridorDraft(
        sentence.start,
        sentence.end,
        None,
        None,
        None,
        count,
        said_of.status(text, said, head, lang),
        said_of.opener(text, sentence, head, scene.movers, lang),
        tuple(
            (p, "within")
            for p in scene.places
            if p.start >= head.end() and p.role in ("at", "near", "within")
        ),
        (head.start(), head.end()),
        said_of.for_whom(text, head, sentence, lang),
        *_dated(scene),
        road=any(pattern(lang, name).fullmatch(head.group()) for name in ("road", "went")),
    )
    if len(told) > 1:
        each = None if said_of.journeys(head, lang) else 1
        return [replace(_with_route(base, text, route, scene.places), count=each) for route in told]
    return [_with_route(base, text, route, scene.places) for route in told] or [base]


def _dated(scene: _Scene) -> tuple[DateSpan | None, str]:
    """The day that the sentence gives, and its words; a resolved one before any other."""
    dates = [d for d in scene.dates if not _UNTIL.search(scene.reading.text, max(0, d.start - 40), d.start)]
    chosen = next((d for d in dates if d.span is not None), next(iter(dates), None))
    return (chosen.span, chosen.text) if chosen else (None, "")


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
        if not same or not pattern(reading.report.lang, "each").search(
            reading.text, sentence.start, sentence.end
        ):
            break
        here = scene.inside(sentence)
        for route in routes(reading.text, sentence.start, sentence.end, here.places, reading.report.lang):
            child = _with_route(base, reading.text, route, here.places)
            found.append(replace(child, start=sentence.start, end=sentence.end, count=1))
    rest = (base.count or 0) - len(found)
    return [*([replace(base, count=rest)] if found and rest > 0 else []), *found] or [base]


def _words(text: str, span: tuple[int, int] | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def _without_days(scene: _Scene, start: int, end: int) -> str:
    """The words of a span but for those that say when: "On 10 May humanitarian corridors" are not ten."""
    said = scene.reading.text[start:end]
    for day in scene.dates:
        a, b = max(0, day.start - start), max(0, day.end - start)
        said = f"{said[:a]}{'/' * len(said[a:b])}{said[b:]}"
    return said
