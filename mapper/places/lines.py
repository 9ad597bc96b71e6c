"""Borders and rivers that a text names: "the Syrian-Turkish border", "east of the Euphrates".

They are no places of a gazetteer, so they become mentions of their own: of the country that the report
is about, at the level of a region (of a province, where the sentence names one that the river crosses).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from gazetteer import (
    Extent,
    Gazetteer,
    Level,
    Place,
    Point,
    River,
    Wind,
    bank,
    border,
    distance_km,
    river,
    side,
)

from ..geometry.levels import SPOTS
from ..geometry.outlines import as_text
from ..model import PlaceMention, Relation, RelationKind, Role
from ..placenames.words import words as place_words
from ..reading import Reading, Sentence, between
from .relation_grammar import grammar
from .relation_patterns import BEFORE, distance, wind

#: How far to each side of a border a thing "on the border" may lie (km).
BORDER_KM = 15.0
#: Farther from a border than so many kilometres nothing is said to lie.
FAR_KM = 200.0
#: A town of the sentence within so many kilometres of a border says which piece of it is meant.
CLOSE_KM = 60.0
#: How sure the reading is where both sides of a border are named, and where one is inferred.
NAMED, INFERRED = 0.9, 0.7


class _Land:
    """Which areas touch and where their borders run, each worked out once for a report."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.touch = cache(self._touch)
        self.border = cache(self._border)

    def _touch(self, code: str, other: str) -> bool:
        """Whether the areas of two codes lie side by side."""
        a, b = self._gazetteer.boundary(code), self._gazetteer.boundary(other)
        return a is not None and b is not None and a.distance(b) < 0.05

    def _border(self, code: str, other: str, near: Point | None, level: Level, km: float) -> Extent | None:
        """The border between the areas of two codes with so many km beside it, or its piece near a point;
        None for none."""
        a, b = self._gazetteer.boundary(code), self._gazetteer.boundary(other)
        return None if a is None or b is None else border(a, b, near, km, level)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Words of a sentence that name a line, the places around them, and whom to ask."""

    reading: Reading
    sentence: Sentence
    match: "regex.Match[str]"
    mentions: Sequence[PlaceMention]
    here: Sequence[PlaceMention]
    gazetteer: Gazetteer
    land: _Land
    leaning: Sequence[str]


def lines(
    reading: Reading, mentions: Sequence[PlaceMention], gazetteer: Gazetteer, leaning: Sequence[str] = ()
) -> tuple[PlaceMention, ...]:
    """The borders and the sides, banks and courses of rivers that the report names, in its order.

    ``leaning``: countries that it is about or of which those who act are.
    """
    table = grammar(reading.report.lang)
    spots = table.sieve.spots(reading.text)
    found: list[PlaceMention] = []
    land = _Land(gazetteer)
    told = [(pattern, _border) for pattern in table.borders] + [(p, _river) for p in table.rivers]
    told = [(pattern, make) for pattern, make in told if spots.anywhere(pattern)]
    for sentence in reading.sentences if told else ():
        limits = sentence.start, sentence.end
        for pattern, make in told:
            if not spots.may(pattern, *limits):
                continue
            here = [m for m in between(mentions, *limits) if m.place is not None]
            for match in pattern.finditer(reading.text, *limits):
                if any(f.start < match.end() and match.start() < f.end for f in found):
                    continue
                one = make(_Spot(reading, sentence, match, mentions, here, gazetteer, land, leaning))
                if one is not None:
                    found.append(one)
    return tuple(found)


def _border(at: _Spot) -> PlaceMention | None:
    codes, match, gazetteer = dict(grammar(at.reading.report.lang).nations), at.match, at.gazetteer
    said = {name: codes[" ".join(word.lower().split())] for name, word in match.groupdict().items() if word}
    own, other = said.get("a", ""), said.get("b", "")
    own, other = own or _neighbour(at, other), other or _neighbour(at, own)
    place, ours = _ours(at, own, other)
    if own == other or not ours or gazetteer.boundary(other) is None:
        return None
    outside = [m for m in at.here if m.end <= match.start() or m.start >= match.end()]
    towns = [
        m.place.point
        for m in outside
        if m.level in SPOTS and m.place is not None and m.place.country in (own, other)
    ]
    level: Level = "admin1" if place is not None and place.level == "admin1" else "region"
    km = max(BORDER_KM, _measured(at))
    extent = at.land.border(ours, other, None, level, km)
    third = at.land.border(ours, said["c"], None, level, km) if "c" in said else None
    if extent is not None and third is not None:  # "the border with A and B": where the three meet
        spot = nearest_points(extent.geometry, third.geometry)[0]
        extent = at.land.border(ours, other, Point(spot.x, spot.y), level, km) or extent
    elif extent is not None and towns:
        piece = at.land.border(ours, other, towns[0], level, km)
        extent = piece if piece and distance_km(piece.centre, towns[0]) < CLOSE_KM else extent
    told = _Told("border", NAMED if "a" in said else INFERRED, other=gazetteer.unit(other))
    return _mention(at, place, extent, told)


def _measured(at: _Spot) -> float:
    """How far from the border the words before it say: "20 km from the border"; 0 where they say nothing."""
    lang, text = at.reading.report.lang, at.reading.text
    before = text[max(at.sentence.start, at.match.start() - BEFORE) : at.match.start()]
    measured = grammar(lang).measured
    found = measured.search(before) if measured is not None else None
    said = {name: word for name, word in found.groupdict().items() if word} if found else {}
    km = sum(distance(lang, said))
    return km if km <= FAR_KM else 0.0


def _ours(at: _Spot, own: str, other: str) -> tuple[Place | None, str]:
    """What of a country lies at its border, and its code: a province of the sentence, else all of it."""
    units = [m.place.admin1 for m in at.here if m.place is not None and m.level == "admin1"]
    for code in (*units, own):
        area = at.gazetteer.boundary(code) if code and code.split("-")[0] == own else None
        if area is not None and (code == own or at.land.touch(code, other)):
            return at.gazetteer.unit(code), code
    return None, ""


def _neighbour(at: _Spot, other: str) -> str:
    """The country most named, in the sentence before in the report, that borders the other; else that of who
    acts ("Turkish troops near the Iranian border"); "" for none."""
    for scope in (at.here, at.mentions):
        counted = Counter(
            m.place.country
            for m in scope
            if m.place is not None
            and m.role != "speaker"
            and not at.match.start() <= m.start < at.match.end()
        )
        for code in sorted(counted, key=lambda code: (-counted[code], code)):
            if code and code != other and at.land.touch(code, other):
                return code
    return next((code for code in at.leaning if code != other and at.land.touch(code, other)), "")


def _river(at: _Spot) -> PlaceMention | None:
    one = river(at.match.group("river"))
    place, area = (None, None) if one is None else _crossed(one, at)
    if one is None or place is None or area is None:
        return None
    groups = at.match.groupdict()
    level: Level = "admin1" if place.level == "admin1" else "region"
    blowing = wind(at.reading.report.lang, groups.get("wind") or "")
    if not groups.get("side"):
        return _mention(at, place, bank(one, area, blowing, level), _Told("bank", INFERRED, blowing))
    extent = side(one, area, blowing, level) if blowing else None
    return _mention(at, place, extent, _Told("side", INFERRED, blowing))


def _crossed(one: River, at: _Spot) -> tuple[Place | None, BaseGeometry | None]:
    """What of a river's land is meant: a province of the sentence that it crosses, or the only one that the
    report names there; else the country that the report is about."""
    inside = range(at.match.start(), at.match.end())
    about = [m for m in at.mentions if m.role != "speaker" and m.start not in inside]
    ranked = _ranked(one, at.reading, [m.place for m in about if m.place is not None])
    here = [m.place.admin1 for m in at.here if m.level == "admin1" and m.place is not None]
    there = {
        m.place.admin1
        for m in about
        if m.level == "admin1" and m.place is not None and m.place.country == ranked[0]
    }
    for code in (*here, *(there if len(there) == 1 else ()), *ranked):
        area = at.gazetteer.boundary(code)
        if area is not None and code.split("-")[0] in one.countries and area.intersects(one.course):
            return at.gazetteer.unit(code), area
    return None, None


def _ranked(one: River, reading: Reading, places: Sequence[Place]) -> list[str]:
    """The countries of a river: those of most places of the report first, then those named most, also as
    "Syrian", then as the table of rivers has them."""
    finer = Counter(p.country for p in places if p.level != "country")
    whole = Counter(p.country for p in places if p.level == "country")
    nations = dict(grammar(reading.report.lang).nations)
    said = Counter(nations.get(t.lower, "") for sentence in reading.sentences for t in sentence.tokens)
    return sorted(one.countries, key=lambda code: (-finer[code], -whole[code], -said[code]))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words of a line say, and how sure the reading is."""

    kind: RelationKind
    confidence: float
    blowing: Wind | None = None
    other: Place | None = None


def _mention(at: _Spot, place: Place | None, extent: Extent | None, told: _Told) -> PlaceMention | None:
    if place is None or extent is None:
        return None
    words, start, end = at.match.group(), at.match.start(), at.match.end()
    relation = Relation(
        told.kind,
        words,
        start,
        end,
        as_text(extent.geometry),
        extent.centre,
        bearing=told.blowing.bearing if told.blowing else None,
        other=told.other,
        corridor_km=round(extent.corridor_km, 1),
    )
    return PlaceMention(
        "place",
        words,
        start,
        end,
        role=_role(at.reading, at.sentence, start),
        place=place,
        level=extent.level,
        confidence=told.confidence,
        uncertainty_km=extent.uncertainty_km,
        reasons=(f"“{words}”: {'; '.join(extent.reasons)}",),
        relation=relation,
    )


def _role(reading: Reading, sentence: Sentence, start: int) -> Role:
    """The role that the word before says, "near" where it says none."""
    before = [t for t in sentence.tokens if t.end <= start]
    table = place_words(reading.report.lang).prepositions
    return table.get(before[-1].lower, "near") if before else "near"
