"""Which mentions are said to lie beside a place rather than in it, and where that is.

The words come from places/relation_patterns.py, the shapes from the gazetteer, which is asked here for the
polygons of units. A mention without such words, or whose place is not known, is left as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazetteer import Extent, Gazetteer, Place, around

from ..geometry.levels import SPOTS
from ..geometry.outlines import as_text
from ..model import PlaceMention, Relation, Role
from ..placenames.words import words as place_words
from ..reading import Reading
from .lines import lines
from .of_district import district_km
from .relation_grammar import grammar
from .relation_patterns import Phrase, pair, single, triple
from .relation_shapes import EXTENTS, Asked
from .scene import kind_of
from .senses import GREAT_CITY, alike, both

#: Kinds that are said of a town where its name is also that of a unit.
_OF_TOWNS = ("offset", "distance", "near", "outskirts", "direction", "offshore", "between", "halfway", "road")
#: Kinds that put a thing outside the place itself: another place named "at" goes before them.
_OUTSIDE = ("offset", "distance", "near", "direction", "offshore")
#: An airport, a dam or a mine that no list has lies so many km from the town of its name at most, mostly.
OUTLYING_KM = 12.0
#: How sure it is that it does.
OUTLYING = 0.7
_TOWNS = ("city", "town", "village")


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention with the phrase around it, and the other mentions where the phrase ties two or three."""

    mention: PlaceMention
    phrase: Phrase
    other: PlaceMention | None = None
    third: PlaceMention | None = None


def relate(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer, leaning: Sequence[str] = ()
) -> tuple[PlaceMention, ...]:
    """The mentions, those beside a place with their relation, and the borders and rivers the text names.

    A mention inside such a line's words ("the border with Turkey") yields to it; the place right behind them
    may change with them (lines.py). The order is the text's.
    ``leaning``: countries that the report is about or of which those who act are.
    """
    told = _told(reading, mentions)
    done = [_related(reading, m, told.get(at), gazetteer) for at, m in enumerate(mentions)]
    drawn, changed = lines(reading, done, gazetteer, leaning)
    again = {m.start: m for m in changed}
    done = [again.get(m.start, m) for m in done]
    spans = [(line.start, line.end) for line in drawn]
    spans += [(m.relation.start, m.start) for m in changed if m.relation is not None]
    kept = [m for m in done if not any(start < m.end and m.start < end for start, end in spans)]
    return tuple(sorted((*kept, *drawn), key=lambda m: (m.start, m.end)))


def _told(reading: Reading, mentions: Sequence[PlaceMention]) -> dict[int, _Told]:
    """The phrase around each mention, by its number; a list shares the phrase of its first name."""
    lang, text = reading.report.lang, reading.text
    found: dict[int, _Told] = {}
    if not grammar(lang).single:
        return found
    for at, mention in enumerate(mentions):
        sentence = reading.sentences[reading.sentence_at(mention.start)]
        limits = (sentence.start, sentence.end)
        three = mentions[at : at + 3]
        if len(three) == 3 and three[2].start < sentence.end:
            bound = triple(lang, text, [(m.start, m.end) for m in three], limits)
            if bound is not None:
                found |= {at + k: _Told(three[k], bound, three[k - 2], three[k - 1]) for k in range(3)}
        after = mentions[at + 1] if at + 1 < len(mentions) else None
        if at not in found and after is not None and after.start < sentence.end:
            tied = pair(lang, text, (mention.start, mention.end), (after.start, after.end), limits)
            if tied is not None:
                found[at] = _Told(mention, tied, after)
                found[at + 1] = _Told(after, tied, mention)
        if at in found:
            continue
        phrase = single(lang, text, (mention.start, mention.end), limits)
        before = found.get(at - 1)
        if phrase is not None:
            found[at] = _Told(mention, phrase)
        elif before is not None and before.other is None and _shares(text, before.mention, mention):
            found[at] = _Told(mention, replace(before.phrase, start=mention.start, end=mention.end))
    return found


def _shares(text: str, first: PlaceMention, later: PlaceMention) -> bool:
    """Whether a name goes on a list whose first name the words stand before: "near X and Y"."""
    gap = text[first.end : later.start]
    return bool(first.near_words) and first.near_words == later.near_words and len(gap.split()) <= 2


def _related(
    reading: Reading, mention: PlaceMention, told: _Told | None, gazetteer: Gazetteer
) -> PlaceMention:
    if mention.place is None or mention.level is None:
        return mention
    made = None if told is None else _made(reading, told, gazetteer)
    if made is None and told is not None and told.other is not None:  # the words do not fit both places
        sentence = reading.sentences[reading.sentence_at(mention.start)]
        limits = sentence.start, sentence.end
        alone = single(reading.report.lang, reading.text, (mention.start, mention.end), limits)
        made = None if alone is None else _made(reading, _Told(mention, alone), gazetteer)
    return _vague(reading, mention) if made is None else made


def _made(reading: Reading, told: _Told, gazetteer: Gazetteer) -> PlaceMention | None:
    phrase, lang = told.phrase, reading.report.lang
    place, called = _meant(told.mention, phrase, lang), kind_of(told.mention, lang)
    other, third = (_meant(m, phrase, lang) if m and m.place else None for m in (told.other, told.third))
    unit = called == "province" or (
        place.level == "admin1" and reading.text.startswith(" region", told.mention.end)
    )
    land = district_km(told.mention, lang)
    if land and phrase.kind == "offset":
        place = _seat(told.mention, place, gazetteer)
    extent = EXTENTS[phrase.kind](Asked(place, other, phrase, gazetteer, called in _TOWNS, unit, third, land))
    if extent is None:
        return None
    changed = told.mention if place.id == _id(told.mention) else replace(told.mention, place=place)
    relation = Relation(
        phrase.kind,
        reading.text[phrase.start : phrase.end],
        phrase.start,
        phrase.end,
        as_text(extent.geometry),
        extent.centre,
        round(phrase.km, 3) if phrase.stated else None,
        phrase.wind.bearing if phrase.wind else None,
        other,
        round(extent.corridor_km, 1),
    )
    return with_relation(changed, relation, extent)


def with_relation(mention: PlaceMention, relation: Relation, extent: Extent) -> PlaceMention:
    """The mention in its relation: level, uncertainty and reasons are those of the extent."""
    role: Role = mention.role
    if relation.kind in _OUTSIDE and role in ("at", "from", "toward"):
        role = "near"  # "60 km from X", "2 km to X": a measure, no way that anybody went
    if relation.kind == "road" and relation.other is not None and role in ("from", "toward"):
        role = "at"  # "the X to Y highway": both ends say which road it is
    return replace(
        mention,
        role=role,
        level=extent.level,
        uncertainty_km=extent.uncertainty_km,
        reasons=(*mention.reasons, f"“{relation.words}”: {'; '.join(extent.reasons)}"),
        relation=relation,
    )


def _vague(reading: Reading, mention: PlaceMention) -> PlaceMention:
    """A settlement that words make less exact ("the X area"): a circle; a feature of it: less exact."""
    table = grammar(reading.report.lang)
    place = mention.place
    if place is None or mention.level not in SPOTS or not mention.near_words:
        return mention
    kind = _class(reading.report.lang, mention.near_words)
    feature, km = dict(table.feature_km).get(kind), dict(table.vague_km).get(kind)
    if feature is not None:
        if mention.level == "settlement" and mention.near_words in place_words(reading.report.lang).outlying:
            return _outlying(mention)
        return replace(mention, uncertainty_km=round(mention.uncertainty_km + feature, 1))
    follows = reading.text[mention.end :].lstrip().lower().startswith(mention.near_words)
    if km is None or not follows:  # "the Tral area of X" says nothing of X itself
        return mention
    extent = around(place.point, place.uncertainty_km, km)
    text = as_text(extent.geometry)
    relation = Relation("near", mention.text, mention.start, mention.end, text, extent.centre)
    return with_relation(mention, relation, extent)


def _outlying(mention: PlaceMention) -> PlaceMention:
    """What is named after a town and stands outside it, where nobody knows: the land around the town."""
    why = f"where the {mention.near_words} lies is not known; the land around the town of its name is drawn"
    return replace(
        mention,
        level="point",
        uncertainty_km=round(mention.uncertainty_km + OUTLYING_KM, 1),
        confidence=min(mention.confidence, OUTLYING),
        reasons=(*mention.reasons, why),
    )


def _class(lang: str, word: str) -> str:
    """The class of a vague word ("area", "feature", …), "" for none."""
    return place_words(lang).vague.get(word, "")


def _seat(mention: PlaceMention, district: Place, gazetteer: Gazetteer) -> Place:
    """The town of a district's name, from which one measures; where there is none, the district."""
    found = (
        gazetteer.find(mention.text, within=district.admin1, kind="city").best if district.admin1 else None
    )
    return found.place if found is not None and found.place.level == "settlement" else district


def _id(mention: PlaceMention) -> str:
    return mention.place.id if mention.place else ""


def _meant(mention: PlaceMention, phrase: Phrase, lang: str) -> Place:
    """The place the phrase is said of: the town or the unit of that name, whichever such words fit."""
    place = mention.place
    assert place is not None
    pair_of = both(mention)
    if pair_of is None:
        return place
    town, unit = pair_of
    if not phrase.town:
        return place
    if phrase.middle and town.population >= GREAT_CITY and kind_of(mention, lang) is None:
        return town  # "central Baghdad" is said of the city
    if phrase.kind in _OF_TOWNS:
        return unit if kind_of(mention, lang) == "province" else town
    if kind_of(mention, lang) is None and mention.text == town.name and not alike(unit.name, town.name):
        return town  # "western Mosul" is the city: the province has a name of its own
    return town if kind_of(mention, lang) in _TOWNS else unit
