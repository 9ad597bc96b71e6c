"""Borders that a text names: "the Syrian-Turkish border", "the Turkish border in X".

A border is no place of a gazetteer: it is a mention of its own, of the country that the report is about, or
of a province of the sentence that it runs along.
"""

from collections import Counter
from dataclasses import replace

import shapely
from shapely.ops import nearest_points

from gazetteer import Extent, Level, Place, Point, distance_km

from ..geometry.levels import SPOTS
from ..model import PlaceMention
from ..reading import Reading
from .line_spots import INFERRED, NAMED, Made, Spot, Told, mention
from .relation_grammar import grammar
from .relation_patterns import BEFORE, distance
from .scene import kind_of
from .senses import both

#: How far to each side of a border a thing "on the border" may lie (km).
BORDER_KM = 15.0
#: Farther from a border than so many kilometres nothing is said to lie.
FAR_KM = 200.0
#: A town of the sentence within so many kilometres of a border says which piece of it is meant.
CLOSE_KM = 60.0
#: What is at a border in a town that lies farther from it (km) is in the province of the town's name.
TOWN_KM = 25.0
#: Why a town is taken for its province.
PROVINCE = "its border is told, and the town of its name lies farther from there"


def lands(reading: Reading) -> list[str]:
    """The countries on both sides of the borders that a report names by both: "the Kosovo-Serbia border"."""
    table = grammar(reading.report.lang)
    codes = dict(table.nations)
    spots = table.sieve.spots(reading.text)
    found: list[str] = []
    for pattern in (p for p in table.borders if spots.anywhere(p)):
        for match in pattern.finditer(reading.text):
            said = match.groupdict()
            if said.get("a") and said.get("b"):
                found += [codes[" ".join(said[side].lower().split())] for side in "ab"]
    return list(dict.fromkeys(found))


def named(at: Spot) -> Made:
    """The border that words name, and the place right behind them as the province, if it is that."""
    codes, match, gazetteer = dict(grammar(at.reading.report.lang).nations), at.match, at.gazetteer
    said = {name: codes[" ".join(word.lower().split())] for name, word in match.groupdict().items() if word}
    own, other = said.get("a", ""), said.get("b", "")
    own, other = own or _neighbour(at, other), other or _neighbour(at, own)
    held = _province(at, own, other)
    if held is not None and held.place is not None and held.place.country == other:
        own, other = other, own
    place, ours = _ours(at, held, own, other)
    if own == other or not ours or gazetteer.boundary(other) is None:
        return None, None
    level: Level = "admin1" if place is not None and place.level == "admin1" else "region"
    away = _measured(at)
    km = max(BORDER_KM, away)
    extent = at.land.border(ours, other, None, level, km)
    third = at.land.border(ours, said["c"], None, level, km) if "c" in said else None
    towns = [
        m.place.point
        for m in at.outside
        if m.level in SPOTS
        and m.place is not None
        and m.place.country in (own, other)
        and m.start != _at(held)
    ]
    if extent is not None and third is not None:  # "the border with A and B": where the three meet
        spot = nearest_points(extent.geometry, third.geometry)[0]
        extent = at.land.border(ours, other, Point(spot.x, spot.y), level, km) or extent
    elif extent is not None and towns:
        piece = at.land.border(ours, other, towns[0], level, km)
        extent = piece if piece and distance_km(piece.centre, towns[0]) < CLOSE_KM else extent
    told = Told("border", NAMED if "a" in said else INFERRED, other=gazetteer.unit(other))
    made = mention(at, place, extent, told)
    if made is not None and away and made.role == "from":  # "40 km from the border"
        made = replace(made, role="near")
    return made, held if extent is not None else None


def _at(held: PlaceMention | None) -> int:
    return -1 if held is None else held.start


def _province(at: Spot, own: str, other: str) -> PlaceMention | None:
    """The name right behind a border as its province, where it is a bare one of a town and of a province and
    only the province lies at that border: "near the Turkish border in Aleppo". None for none."""
    behind = at.behind()
    if behind is None or behind[1] or kind_of(behind[0], at.reading.report.lang) is not None:
        return None
    name = behind[0]
    pair = both(name)
    if pair is None or name.level not in SPOTS or name.relation is not None:
        return None
    town, unit = pair
    across = other if unit.country == own else own if unit.country == other else ""
    if not across or not at.land.touch(unit.admin1, across):
        return None
    piece = at.land.border(unit.admin1, across, town.point, "admin1", BORDER_KM)
    if piece is None or _km(piece, town) <= TOWN_KM:
        return None
    return replace(
        name,
        place=unit,
        level=unit.level,
        role="within",
        uncertainty_km=unit.uncertainty_km,
        reasons=(*name.reasons, PROVINCE),
    )


def _km(line: Extent, town: Place) -> float:
    """How far a town lies from a line (km)."""
    spot = nearest_points(line.geometry, shapely.Point(town.point))[0]
    return distance_km(town.point, Point(spot.x, spot.y))


def _measured(at: Spot) -> float:
    """How far from the border the words before it say: "20 km from the border"; 0 where they say nothing."""
    lang, text = at.reading.report.lang, at.reading.text
    before = text[max(at.sentence.start, at.match.start() - BEFORE) : at.match.start()]
    measured = grammar(lang).measured
    found = measured.search(before) if measured is not None else None
    said = {name: word for name, word in found.groupdict().items() if word} if found else {}
    km = sum(distance(lang, said))
    return km if km <= FAR_KM else 0.0


def _ours(at: Spot, held: PlaceMention | None, own: str, other: str) -> tuple[Place | None, str]:
    """What of a country lies at its border, and its code: a province of the sentence, else all of it."""
    told = ([held] if held is not None else []) + [m for m in at.here if m.level == "admin1"]
    units = [m.place.admin1 for m in told if m.place is not None]
    for code in (*units, own):
        area = at.gazetteer.boundary(code) if code and code.split("-")[0] == own else None
        if area is not None and (code == own or at.land.touch(code, other)):
            return at.gazetteer.unit(code), code
    return None, ""


def _neighbour(at: Spot, other: str) -> str:
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
