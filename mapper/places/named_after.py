"""In which first-level unit an event was whose own places are not known, or that names none.

The other places told with it tell it, where they all lie in one unit ("in X; the wounded were taken to Y");
else an organisation that is named after a town or a province ("Kerala Bank Employees' Union"), which acts
there more often than not. Only the unit is taken, and only where nothing else says where the event was; it is
marked as inherited.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazetteer import Answer, Gazetteer, Hit, Place

from ..geometry.levels import HAPPENED, SPOTS
from ..geometry.precision import placement
from ..model import Event, PlaceMention, SourceMention
from ..placenames.name_bounds import LONGEST, follows, index_at, touches
from ..placenames.words import PlaceWords, is_capital, nations, words
from ..reading import Reading, Sentence, Token, between
from ..voices.claims import Voices
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .capital import the_capital
from .homes import counting, homes

#: A town of fewer people is taken for the name of a person or a thing.
LARGE = 100_000
#: … and a town of fewer than so many where the country is known.
SMALL = 15_000
#: What ends a genitive of a plural.
_OWNED = ("' ", "’ ")
#: A town of so many people is known abroad, and by its former names.
KNOWN = 500_000
#: How sure such a unit is at most.
SURE = 0.4
#: A place less sure than this says nothing of where another is.
LIKELY = 0.5
#: A nation stands so many characters before the name of its town at most.
_BEFORE = 60
#: A minister stands so many words at most behind the name of a province: "Kerala agriculture minister".
MOST_MINISTER = 3


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around the events of a report: its words, those whom it cites, the codes of the countries
    that it is about, as far as they are known, and the places there are."""

    reading: Reading
    sources: Sequence[SourceMention]
    context: Sequence[str]
    gazetteer: Gazetteer


def lend(
    around: Around, made: Sequence[Event], places: Sequence[PlaceMention], voices: Voices
) -> tuple[Event, ...]:
    """The events; one without any known place gets the unit that other words tell."""
    taken = {p.mention.start for event in made for p in event.placements if p.role in HAPPENED}
    free = [m for m in places if m.start not in taken]
    lent: list[Event] = []
    for event in made:
        if _placed(event):
            lent.append(event)
            continue
        spans = [span for other in made if other is not event for span in _spans(other)]
        own = [m for m in free if not any(start <= m.start < end for start, end in spans)]
        lent.append(_lent(around, event, own, voices))
    return tuple(lent)


def _spans(event: Event) -> tuple[tuple[int, int], ...]:
    """The clauses that tell an event."""
    return ((event.start, event.end), *event.also)


def _placed(event: Event) -> bool:
    """Whether a place smaller than a country is known where an event was."""
    known = [p.mention for p in event.placements if p.mention.place is not None and p.role in HAPPENED]
    return any(m.level != "country" or m.relation is not None for m in known)


def _lent(around: Around, event: Event, places: Sequence[PlaceMention], voices: Voices) -> Event:
    lent = _beside(around, event, places)
    if lent is None and around.reading.report.lang == "en":
        lent = _in_capital(around, event)
    if lent is None and all(p.role in HAPPENED for p in event.placements):
        lent = _named_after(around, event) or _at_home(around, event)
    lent = lent or _of_nation(around, event)
    if lent is None or lent.place is None or not _agrees(event, lent.place):
        return event
    countries = [p for p in event.placements if p.mention.level == "country"]
    others = [p for p in event.placements if p.mention.level != "country"]
    unit = placement(lent, "at" if lent.role == "at" else "within", voices.at(lent.start), inherited=True)
    return replace(event, placements=(*others, unit, *countries))


def _agrees(event: Event, unit: Place) -> bool:
    """Whether a unit lies in a country where the event is said to have been, if any is said."""
    places = [p.mention.place for p in event.placements if p.role in HAPPENED]
    said = [place.country for place in places if place is not None]
    return not said or unit.country in said


def _beside(around: Around, event: Event, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The unit of all known places told with an event in a place that is not known, at the first of them;
    places of other events tell nothing of it."""
    if not any(p.role in HAPPENED and p.mention.place is None for p in event.placements):
        return None
    near = [
        m
        for m in places
        if m.place is not None
        and m.level in SPOTS
        and m.confidence >= LIKELY
        and m.role not in ("speaker", "dateline")
        and _told_with(around.reading, event, m)
    ]
    codes = {m.place.admin1 for m in near if m.place is not None}
    unit = around.gazetteer.unit(codes.pop()) if len(codes) == 1 else None
    if unit is None:
        return None
    why = f"where it was is not known; the other places told with it lie in {unit.name}"
    return _as_unit(near[0].text, near[0].start, near[0].end, unit, why)


def _told_with(reading: Reading, event: Event, mention: PlaceMention) -> bool:
    """Whether a place is named in an event's clauses, or in its paragraph as where people came from or went:
    what else the paragraph tells of may have happened elsewhere."""
    if any(start <= mention.start < end for start, end in _spans(event)):
        return True
    here, other = (
        reading.sentences[reading.sentence_at(at)].paragraph for at in (event.start, mention.start)
    )
    return here == other and mention.role in ("from", "toward")


def _of_nation(around: Around, event: Event) -> PlaceMention | None:
    """The country of a place that is not known where the words before it say that it is of a nation: "the
    southern Lebanese town of X"."""
    reading = around.reading
    if any(p.mention.place is not None and p.role in HAPPENED for p in event.placements):
        return None
    for unknown in (p.mention for p in event.placements if p.mention.place is None and p.role in HAPPENED):
        told = shape("nations_town", reading.report.lang).search(
            reading.text, max(0, unknown.start - _BEFORE), unknown.start
        )
        code = nations().get(told["nation"].lower()) if told else None
        unit = around.gazetteer.unit(code) if code else None
        if told is not None and unit is not None:
            why = f"where it was is not known; “{told['nation']}” says the country"
            start, end = told.span("nation")
            return _as_unit(told["nation"], start, end, unit, why)
    return None


def _named_after(around: Around, event: Event) -> PlaceMention | None:
    """The unit of what an organisation in an event's words is named after."""
    for hit in _hits(around, event):
        answer = around.gazetteer.find(hit.text, context=around.context)
        unit = _unit(answer, around.context, around.gazetteer)
        if unit is not None:
            why = f"no place of the event is known; an organisation told with it is named after “{hit.text}”"
            return _as_unit(hit.text, hit.start, hit.end, unit, why)
    return None


def _in_capital(around: Around, event: Event) -> PlaceMention | None:
    """The capital of the one country that a report is about, where an event was "in the capital", or outside
    its parliament."""
    reading = around.reading
    opens = reading.sentences[reading.sentence_at(event.start)].start  # "In the capital, …"
    found = the_capital(reading.text, ((opens, event.end), *event.also), around.context, around.gazetteer)
    if found is None:
        return None
    place, start, end = found
    said = reading.text[start:end]
    why = f"the words “{said}” say the capital, and the report is about {place.country_name}"
    return replace(_as_unit(said, start, end, place, why), role="at")


def _at_home(around: Around, event: Event) -> PlaceMention | None:
    """The one unit in which what an event's words name is at home, or else what its paragraph names."""
    reading = around.reading
    paragraph = reading.sentences[reading.sentence_at(event.start)].paragraph
    whole = [s for s in reading.sentences if s.paragraph == paragraph]
    for spans in (_spans(event), ((whole[0].start, whole[-1].end),)):
        told = [h for start, end in spans for h in counting(homes(reading, start, end), around.context)]
        codes = {code for home in told for code in home.codes}
        unit = around.gazetteer.unit(codes.pop()) if len(codes) == 1 else None
        if unit is not None:
            why = f"no place of the event is known; “{told[0].text}” is at home in {unit.name}"
            return _as_unit(told[0].text, told[0].start, told[0].end, unit, why)
        if codes:
            return None
    return None


def _as_unit(text: str, start: int, end: int, unit: Place, why: str) -> PlaceMention:
    """A mention of a unit at the words that tell it."""
    return PlaceMention(
        "place",
        text,
        start,
        end,
        role="within",
        place=unit,
        level=unit.level,
        confidence=SURE,
        uncertainty_km=round(unit.uncertainty_km, 1),
        reasons=(why,),
    )


def _hits(around: Around, event: Event) -> Iterator[Hit]:
    """The known names with which the name of an organisation begins: in an event's words, then in the rest of
    its paragraph. A lesser town counts too where the country is known."""
    reading, sources = around.reading, around.sources
    least = SMALL if len(around.context) == 1 else LARGE
    table = words(reading.report.lang)
    here = reading.sentences[reading.sentence_at(event.start)].paragraph
    whole = [s for s in reading.sentences if s.paragraph == here]
    spans = (*_spans(event), *((s.start, s.end) for s in whole))
    for start, end in dict.fromkeys(spans):
        for hit in between(reading.hits, start, end):
            large = "admin1" in hit.levels or hit.population >= least
            sentence = reading.sentences[reading.sentence_at(hit.start)]
            large = large and ("admin1" in hit.levels or not _goes_before(reading, sentence, hit))
            large = large and hit.text not in table.building_middles and hit.text not in table.middles
            told = any(s.start < hit.end and hit.start < s.end for s in sources)
            named = not told and _in_organisation(reading.text, sentence, hit, table)
            local = _office(sentence, hit, table) or named
            if large and "country" not in hit.levels and local:
                yield hit


def _goes_before(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether a name of an organisation begins before a town's in it: "Aung San Centennial Office", but no
    "Mussoorie Dehradun Authority"."""
    at = index_at(sentence.tokens, hit.start)
    if at < 2 or not touches(sentence.tokens, at - 1):
        return False
    before = sentence.tokens[at - 1]
    return is_capital(before.text) and not between(reading.hits, before.start, before.end)


def _office(sentence: Sentence, hit: Hit, table: PlaceWords) -> bool:
    """Whether an office of the place stands behind its name: "Kano Mayor", "Sokoto state police", and of a
    province "Kerala Finance Minister", "Kano agriculture commissioner"."""
    tokens = sentence.tokens
    last = index_at(tokens, hit.end - 1)
    at = last + 1 if last + 1 < len(tokens) and tokens[last + 1].text in grammar("en", "of_a_unit") else last
    serves = at + 1 < len(tokens) and tokens[at + 1].text in grammar("en", "local_bodies")
    if serves and touches(tokens, last) and touches(tokens, at):
        return True
    if follows(tokens, last) and tokens[last + 1].text in table.offices:
        return True
    at = last
    while (
        "admin1" in hit.levels and at - last < MOST_MINISTER and at + 1 < len(tokens) and touches(tokens, at)
    ):
        at += 1
        if tokens[at].text.capitalize() in table.ministers:
            return True
    return False


def _in_organisation(text: str, sentence: Sentence, hit: Hit, table: PlaceWords) -> bool:
    """Whether capitals that go on behind a name hold a word of an organisation."""
    tokens = sentence.tokens
    last = index_at(tokens, hit.end - 1)
    if last >= len(tokens) or hit.text in table.not_places or hit.text in table.outlets:
        return False
    at = last
    while at - last < LONGEST and at + 1 < len(tokens) and _goes_on(text, tokens, at):
        at += 1
        word = tokens[at].text.removesuffix("'s").removesuffix("’s").rstrip("'’")
        if word in table.armed:
            return False  # they are named after where they were raised, and fight elsewhere
        if word in table.organisations or (at > last + 1 and word in table.works):
            return True
    return False


def _goes_on(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on behind a word, which may be a plural's genitive: "Truck Operators' | Union"."""
    gap = text[tokens[at].end : tokens[at + 1].start]
    near = gap in _OWNED or (len(gap) <= 2 and gap.isspace())
    return near and is_capital(tokens[at + 1].text) and not tokens[at].text.endswith(("'s", "’s"))


def _unit(answer: Answer, context: Sequence[str], gazetteer: Gazetteer) -> Place | None:
    """The first-level unit of what a name means, None where that is not known or lies in another country."""
    place = answer.best.place if answer.best else None
    if place is None or not place.admin1 or (context and place.country not in context):
        return None
    other_name = answer.best is not None and answer.best.matched.casefold() != place.name.casefold()
    if other_name and not context and place.population < KNOWN:
        return None  # a lesser town's other name, and nothing tells of the country
    return gazetteer.unit(place.admin1)
