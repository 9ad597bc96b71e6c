"""The words of a sentence that name a line (a border, a river), what stands around them, and the mention that
is made of them: what places/borders_named.py and places/rivers_named.py share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from gazetteer import Extent, Gazetteer, Level, Place, Point, Wind, border

from ..geometry.outlines import as_text
from ..model import PlaceMention, Relation, RelationKind, Role
from ..placenames.words import words as place_words
from ..reading import Reading, Sentence
from .relation_grammar import grammar
from .relation_patterns import BEFORE

#: How sure the reading is where both sides of a border are named, and where one is inferred.
NAMED, INFERRED = 0.9, 0.7


class Land:
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
class Spot:
    """Words of a sentence that name a line, the places around them, and whom to ask."""

    reading: Reading
    sentence: Sentence
    match: "regex.Match[str]"
    mentions: Sequence[PlaceMention]
    here: Sequence[PlaceMention]
    gazetteer: Gazetteer
    land: Land
    leaning: Sequence[str]

    @property
    def outside(self) -> list[PlaceMention]:
        """The places of the sentence that are no words of the line."""
        return [m for m in self.here if m.end <= self.match.start() or m.start >= self.match.end()]

    def behind(self) -> tuple[PlaceMention, bool] | None:
        """The place right behind the line that says which piece of it is meant, and whether the line only
        runs by it: "the border in X" (no), "the bank of the river near X" (yes). None for none."""
        after = next((m for m in self.here if m.start >= self.match.end()), None)
        piece = grammar(self.reading.report.lang).piece
        if after is None or piece is None:
            return None
        gap = piece.compiled.fullmatch(self.reading.text, self.match.end(), after.start)
        return None if gap is None else (after, gap["near"] is not None)


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of a line say, and how sure the reading is."""

    kind: RelationKind
    confidence: float
    blowing: Wind | None = None
    other: Place | None = None


#: What a line makes: a mention of its own (or none), and a place of the report as its words change it.
Made = tuple[PlaceMention | None, PlaceMention | None]


def relation_of(at: Spot, extent: Extent, told: Told, end: int) -> Relation:
    """The relation that the words of a line say, which end at ``end``."""
    start = at.match.start()
    return Relation(
        told.kind,
        at.reading.text[start:end],
        start,
        end,
        as_text(extent.geometry),
        extent.centre,
        bearing=told.blowing.bearing if told.blowing else None,
        other=told.other,
        corridor_km=round(extent.corridor_km, 1),
    )


def mention(at: Spot, place: Place | None, extent: Extent | None, told: Told) -> PlaceMention | None:
    """The mention of a line by itself, of the country or the unit ``place``; None for none."""
    if place is None or extent is None:
        return None
    words, start, end = at.match.group(), at.match.start(), at.match.end()
    return PlaceMention(
        "place",
        words,
        start,
        end,
        role=_role(at, start),
        place=place,
        level=extent.level,
        confidence=told.confidence,
        uncertainty_km=extent.uncertainty_km,
        reasons=(f"“{words}”: {'; '.join(extent.reasons)}",),
        relation=relation_of(at, extent, told, end),
    )


def by_the_line(at: Spot, town: PlaceMention, place: Place, extent: Extent, told: Told) -> PlaceMention:
    """A place with the piece of a line that the words put beside it: "the western bank of the Nile in X"."""
    relation = relation_of(at, extent, told, town.end)
    return replace(
        town,
        place=place,
        role="near",
        level=extent.level,
        uncertainty_km=extent.uncertainty_km,
        reasons=(*town.reasons, f"“{relation.words}”: {'; '.join(extent.reasons)}"),
        relation=relation,
    )


def _role(at: Spot, start: int) -> Role:
    """The role that the words before a line say, "near" where they say none: "close to" leads nowhere."""
    lang, text = at.reading.report.lang, at.reading.text
    beside = grammar(lang).beside
    if beside is not None and beside.search(text, max(at.sentence.start, start - BEFORE), start):
        return "near"
    before = [t for t in at.sentence.tokens if t.end <= start]
    return place_words(lang).prepositions.get(before[-1].lower, "near") if before else "near"
