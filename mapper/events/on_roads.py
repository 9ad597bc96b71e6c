"""A settlement at a road is where it was, the road comes second: "blocked the X-Y highway in Z". Pure."""

from collections.abc import Sequence
from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Point, distance_km

from ..geometry.levels import DISTRICTS, HAPPENED, SPOTS, THERE
from ..geometry.outlines import drawn
from ..geometry.whereabouts import BETWEEN
from ..model import Placement, PlaceMention, Relation
from ..words.arabic import fold, is_arabic
from ..words.grammar import begins_with_and
from ..words.grammar import words as grammar

#: A settlement lies at a road so many kilometres from its line, or farther where its corridor is wider.
AT_ROAD_KM = 15.0
#: "And" that leads to a place stands among so many words before it: "and near the town of X".
_LEAD = 6


def at_roads(text: str, lang: str, found: Sequence[Placement]) -> tuple[list[Placement], list[Placement]]:
    """The placements without the roads that only say where another of them lies, and those roads as passed.

    "On the X-Y road and in Z" are two places.
    """
    roads = [p for p in found if _road(p) is not None and p.role in HAPPENED]
    stops = [p for p in found if p.mention.relation is None or _road(p) is None]
    passed = [
        road
        for road in roads
        if any(_lies_at(stop, road) and not _joined(text, lang, road, stop.mention) for stop in stops)
    ]
    rest = [p for p in found if p not in passed]
    return rest, [replace(p, role="via") for p in passed]


def under_way(found: Sequence[Placement], harmful: bool) -> list[Placement]:
    """The placements; where nothing finer than a province is told, it was where people were under way:
    "ambushed a convoy between X and Y in northern Z"; ``harmful``: violence or plunder was done, and where
    those passed who did it or met it: "bandits rode through X, killing four"."""
    fine = (*SPOTS, *DISTRICTS)
    if any(p.role in THERE and p.mention.place is not None and p.mention.level in fine for p in found):
        return list(found)
    crossed = harmful and not any(p.role in THERE for p in found)
    return [replace(p, role="at") if p.role == "via" and (crossed or _between(p)) else p for p in found]


def _between(placement: Placement) -> bool:
    """Whether a placement is an end of what runs between two places."""
    told = placement.mention.relation
    return told is not None and told.kind in BETWEEN and told.other is not None


def _road(placement: Placement) -> Relation | None:
    """The road between two places that a placement is an end of; None for any other."""
    told = placement.mention.relation
    return told if told is not None and told.kind == "road" and told.other is not None else None


def _lies_at(stop: Placement, road: Placement) -> bool:
    """Whether a settlement or a district where it was lies at a road."""
    place, told = stop.mention.place, _road(road)
    if place is None or told is None or stop.role not in HAPPENED or stop.role == "via":
        return False
    if stop.mention.level not in (*SPOTS, *DISTRICTS):
        return False
    line = drawn(told.geometry)
    reach = max(AT_ROAD_KM, told.corridor_km) + stop.mention.uncertainty_km
    return line is not None and _km(line, place) <= reach


def _km(line: BaseGeometry, place: Place) -> float:
    spot = shapely.shortest_line(line, shapely.Point(place.point)).coords[0]
    return distance_km(place.point, Point(*spot))


def _joined(text: str, lang: str, road: Placement, stop: PlaceMention) -> bool:
    """Whether "and" leads to the later of a road's words and a settlement: they are two places."""
    told = _road(road)
    assert told is not None
    gap = text[told.end : stop.start] if stop.start >= told.end else text[stop.end : told.start]
    near = [fold(word) if is_arabic(word[0]) else word.lower() for word in gap.split()[-_LEAD:]]
    joins = grammar(lang, "both_places")
    return any(word in joins or begins_with_and(word) for word in near)  # "وفي الرستن"
