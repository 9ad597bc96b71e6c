"""Which mentions are said to lie beside a place rather than in it, and where that is.

The words come from relationwords.py, the shapes from the gazetteer, which is asked here for the
polygons of units. A mention without such words, or whose place is not known, is left as it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import (
    Extent,
    Gazetteer,
    Place,
    Point,
    around,
    band,
    between,
    central,
    circle,
    countryside,
    distance_km,
    halfway,
    offset,
    offshore,
    road,
    sector,
    toward,
    waters,
)

from .geometry import as_text
from .lines import lines
from .model import PlaceMention, Relation, Role
from .placewords import words as place_words
from .reading import Reading
from .relationwords import Phrase, grammar, pair, single
from .senses import both
from .units import kind_of

#: Kinds that are said of a town where its name is also that of a unit.
_OF_TOWNS = ("offset", "distance", "near", "outskirts", "direction", "offshore", "between", "halfway", "road")
#: Kinds that put a thing outside the place itself: another place named "at" goes before them.
_OUTSIDE = ("offset", "distance", "near", "direction", "offshore")
_SETTLED = ("settlement", "point")
#: Ends of a road or of "between" lie from so many to so many kilometres apart.
APART_KM = (0.2, 1_000.0)
#: The road to a place whose other end is not known: so many kilometres around it.
ROAD_KM = 10.0


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention with the phrase around it, and the second mention where the phrase ties two."""

    mention: PlaceMention
    phrase: Phrase
    other: PlaceMention | None = None


def relate(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """The mentions, those beside a place with their relation, and the borders and rivers the text names.

    A mention inside such a line's words ("the border with Turkey") yields to it. The order is the text's.
    """
    told = _told(reading, mentions)
    done = [_related(reading, m, told.get(at), gazetteer) for at, m in enumerate(mentions)]
    drawn = lines(reading, done, gazetteer)
    kept = [m for m in done if not any(line.start < m.end and m.start < line.end for line in drawn)]
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
        after = mentions[at + 1] if at + 1 < len(mentions) else None
        if after is not None and after.start < sentence.end:
            tied = pair(lang, text, (mention.start, mention.end), (after.start, after.end), *limits)
            if tied is not None:
                found[at] = _Told(mention, tied, after)
                found[at + 1] = _Told(after, tied, mention)
        if at in found:
            continue
        phrase = single(lang, text, mention.start, mention.end, *limits)
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
    if told is not None and made is not None:
        return made
    return _vague(reading, mention)


def _made(reading: Reading, told: _Told, gazetteer: Gazetteer) -> PlaceMention | None:
    phrase, lang = told.phrase, reading.report.lang
    place = _meant(told.mention, phrase, lang)
    known = told.other is not None and told.other.place is not None
    other = _meant(told.other, phrase, lang) if told.other is not None and known else None
    extent = _EXTENTS[phrase.kind](_Asked(place, other, phrase, gazetteer))
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
    role: Role = "near" if relation.kind in _OUTSIDE and mention.role == "at" else mention.role
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
    if place is None or mention.level not in _SETTLED or not mention.near_words:
        return mention
    kind = _class(reading.report.lang, mention.near_words)
    feature, km = dict(table.feature_km).get(kind), dict(table.vague_km).get(kind)
    if feature is not None:
        return replace(mention, uncertainty_km=round(mention.uncertainty_km + feature, 1))
    if km is None:
        return mention
    extent = around(place.point, place.uncertainty_km, km)
    text = as_text(extent.geometry)
    relation = Relation("near", mention.text, mention.start, mention.end, text, extent.centre)
    return with_relation(mention, relation, extent)


def _class(lang: str, word: str) -> str:
    """The class of a vague word ("area", "feature", …), "" for none."""
    return place_words(lang).vague.get(word, "")


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
    if phrase.kind in _OF_TOWNS:
        return unit if kind_of(mention, lang) == "province" else town
    return town if kind_of(mention, lang) in ("city", "town", "village") else unit


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a maker of extents is given."""

    place: Place
    other: Place | None
    phrase: Phrase
    gazetteer: Gazetteer

    @property
    def point(self) -> Point:
        return self.place.point

    @property
    def own_km(self) -> float:
        return self.place.uncertainty_km if self.settled else 0.0

    @property
    def settled(self) -> bool:
        """Whether the place is a settlement, from which one can measure."""
        return self.place.level in _SETTLED


def _offset(asked: _Asked) -> Extent | None:
    phrase = asked.phrase
    if phrase.wind is None or not asked.settled:
        return None
    return offset(asked.point, asked.own_km, phrase.km, phrase.wind, phrase.open_km)


def _near(asked: _Asked) -> Extent | None:
    """Near it, at its outskirts, so many km from it: the circle, or the slice of it on the side named."""
    phrase = asked.phrase
    if not asked.settled:
        return None
    reach = phrase.km + phrase.open_km
    if phrase.wind is not None:
        return toward(asked.point, asked.own_km, reach, phrase.wind)
    return around(asked.point, asked.own_km, reach)


def _direction(asked: _Asked) -> Extent | None:
    return _near(asked) if asked.settled else _sector(asked)


def _sector(asked: _Asked) -> Extent | None:
    """ "northern X": of a unit the part, of a city the half, of a region known as a circle its half."""
    phrase, place = asked.phrase, asked.place
    area = _area(asked)
    if area is None:
        if phrase.wind is None or place.level in ("admin1", "country"):
            return None
        half = toward(place.point, place.uncertainty_km, 0.0, phrase.wind, half=True)
        return replace(half, level="point" if asked.settled else place.level)
    town = _town(asked)
    if phrase.wind is not None:
        return sector(area, phrase.wind, place.level, town.point if town else None)
    return central(area, place.level) if phrase.middle else None


def _countryside(asked: _Asked) -> Extent | None:
    """The unit, or its part on the side named, without the chief town; around a town some km of land."""
    phrase = asked.phrase
    area, town = _area(asked), _town(asked)
    hole = circle(town.point, max(1.0, town.uncertainty_km)) if town else None
    if area is None or (hole is not None and area.difference(hole).area < area.area / 2):
        return _near(asked) if asked.settled else _of_city_state(asked, town)
    if phrase.wind is None:
        return countryside(area, asked.place.level, hole)
    return sector(area, phrase.wind, asked.place.level, town.point if town else None, hole)


def _of_city_state(asked: _Asked, town: Place | None) -> Extent | None:
    """A unit that is all town (Damascus): its countryside lies around it, in the next unit."""
    return None if town is None else _near(replace(asked, place=town))


def _area(asked: _Asked) -> BaseGeometry | None:
    place = asked.place
    if place.level not in ("admin1", "country"):
        return None
    area = asked.gazetteer.boundary(place.admin1 or place.country)
    return None if area is None or area.is_empty else area


def _town(asked: _Asked) -> Place | None:
    """The chief town of a first-level unit: the settlement of its own name, else its largest."""
    place = asked.place
    if place.level != "admin1":
        return None
    found = asked.gazetteer.find(place.name, within=place.admin1, kind="city").best
    if found is not None and found.place.level == "settlement":
        return found.place
    area = asked.gazetteer.boundary(place.admin1)
    towns = asked.gazetteer.towns(area.bounds, 20) if area is not None else ()
    return next((t for t in towns if t.admin1 == place.admin1), None)


def _tied(make: Callable[[Point, Point, float], Extent]) -> Callable[[_Asked], Extent | None]:
    """A maker for two towns, the same extent whichever is asked; None where they lie too far apart."""

    def made(asked: _Asked) -> Extent | None:
        other = asked.other
        if other is None or not asked.settled or other.level not in _SETTLED:
            return None
        first, second = sorted((asked.point, other.point))
        if not APART_KM[0] <= distance_km(first, second) <= APART_KM[1]:
            return None
        return make(first, second, max(asked.own_km, other.uncertainty_km))

    return made


def _road(asked: _Asked) -> Extent | None:
    """The line between both ends; where only one is known, so many kilometres around it."""
    if asked.other is not None:
        return _tied(lambda a, b, _: road(a, b))(asked)
    return around(asked.point, asked.own_km, ROAD_KM) if asked.settled else None


def _offshore(asked: _Asked) -> Extent | None:
    """Water off a town's coast; off a country's or a unit's, the water along all of it."""
    phrase, gazetteer = asked.phrase, asked.gazetteer
    km = phrase.km + phrase.open_km
    area = _area(asked)
    reach = circle(asked.point, asked.own_km + km) if area is None else band(area, km)
    codes = [place.country for place in gazetteer.countries_in(reach.bounds)]
    shores = [shape for code in codes if (shape := gazetteer.boundary(code)) is not None]
    land = shapely.union_all([shape.intersection(reach.envelope) for shape in shores])
    if area is None:
        return offshore(asked.point, asked.own_km, land, km, phrase.wind)
    return waters(area, land, km)


#: The maker of each kind's extent; None where the words do not fit the place.
_EXTENTS: dict[str, Callable[[_Asked], Extent | None]] = {
    "offset": _offset,
    "distance": _near,
    "near": _near,
    "outskirts": _near,
    "direction": _direction,
    "countryside": _countryside,
    "sector": _sector,
    "between": _tied(between),
    "halfway": _tied(halfway),
    "road": _road,
    "offshore": _offshore,
}
