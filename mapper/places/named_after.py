"""Where those who act are from, for an event whose report names no place: "Kerala Bank Employees' Union".

Only the first-level unit is taken, and only where nothing else says where the event was: an organisation that
is named after a town or a province acts in that province more often than not. It is marked as inherited.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazetteer import Answer, Gazetteer, Hit, Place

from ..events import placement
from ..model import Event, PlaceMention, SourceMention
from ..reading import Reading, Sentence, between
from ..voices.claims import Voices
from ..words.capitals import LONGEST, follows, index_at
from .words import PlaceWords, is_capital, words

#: A town of fewer people is taken for the name of a person or a thing.
LARGE = 100_000
#: How sure such a unit is at most.
SURE = 0.4


def lend(
    reading: Reading,
    made: Sequence[Event],
    sources: Sequence[SourceMention],
    context: Sequence[str],
    gazetteer: Gazetteer,
    voices: Voices,
) -> tuple[Event, ...]:
    """The events; one without any place is lent the province that an organisation in it is named after.

    ``context``: codes of the countries that the report is about, as far as they are known.
    """
    return tuple(
        event if event.placements else _lent(reading, event, sources, context, gazetteer, voices)
        for event in made
    )


def _lent(
    reading: Reading,
    event: Event,
    sources: Sequence[SourceMention],
    context: Sequence[str],
    gazetteer: Gazetteer,
    voices: Voices,
) -> Event:
    for hit in _hits(reading, event, sources):
        unit = _unit(gazetteer.find(hit.text, context=context), context, gazetteer)
        if unit is None:
            continue
        mention = PlaceMention(
            "place",
            hit.text,
            hit.start,
            hit.end,
            role="within",
            place=unit,
            level=unit.level,
            confidence=SURE,
            uncertainty_km=round(unit.uncertainty_km, 1),
            reasons=(f"the report names no place; an organisation in it is named after “{hit.text}”",),
        )
        return replace(event, placements=(placement(mention, "within", voices, inherited=True),))
    return event


def _hits(reading: Reading, event: Event, sources: Sequence[SourceMention]) -> Iterator[Hit]:
    """The known names in an event's words with which the name of an organisation begins."""
    table = words(reading.report.lang)
    for start, end in ((event.start, event.end), *event.also):
        for hit in between(reading.hits, start, end):
            large = "admin1" in hit.levels or hit.population >= LARGE
            told = any(s.start < hit.end and hit.start < s.end for s in sources)
            sentence = reading.sentences[reading.sentence_at(hit.start)]
            local = _office(sentence, hit, table) or (not told and _in_organisation(sentence, hit, table))
            if large and "country" not in hit.levels and local:
                yield hit


def _office(sentence: Sentence, hit: Hit, table: PlaceWords) -> bool:
    """Whether an office of the place stands behind its name: "Kano Mayor"."""
    last = index_at(sentence.tokens, hit.end - 1)
    return follows(sentence.tokens, last) and sentence.tokens[last + 1].text in table.offices


def _in_organisation(sentence: Sentence, hit: Hit, table: PlaceWords) -> bool:
    """Whether capitals that go on behind a name hold a word of an organisation."""
    tokens = sentence.tokens
    last = index_at(tokens, hit.end - 1)
    if last >= len(tokens) or hit.text in table.not_places or hit.text in table.outlets:
        return False
    at = last
    while (
        at - last < LONGEST and at + 1 < len(tokens) and (follows(tokens, at) or _genitive(tokens[at].text))
    ):
        at += 1
        if not is_capital(tokens[at].text):
            return False
        word = tokens[at].text.removesuffix("'s").removesuffix("’s").rstrip("'’")
        if word in table.organisations:
            return True
    return False


def _genitive(word: str) -> bool:
    return word.endswith(("'", "’", "s'", "s’"))


def _unit(answer: Answer, context: Sequence[str], gazetteer: Gazetteer) -> Place | None:
    """The first-level unit of what a name means, None where that is not known or lies in another country."""
    place = answer.best.place if answer.best else None
    if place is None or not place.admin1 or (context and place.country not in context):
        return None
    return gazetteer.unit(place.admin1)
