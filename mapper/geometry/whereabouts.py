"""Which placements say where a thing happened: one tier of roles, the finest of it. Pure."""

import math
from collections.abc import Iterable, Sequence

from gazetteer import Place, Point

from ..model import Placement

#: The order in which roles say where an event happened. A speaker's place, a dateline, and where
#: someone came or fired from are never where it happened.
TIERS: tuple[frozenset[str], ...] = (
    frozenset({"at", "target"}),
    frozenset({"near", "within"}),
    frozenset({"toward", "via"}),
)
POINT_LEVELS = frozenset({"point", "settlement"})
#: Area levels, finest first.
AREA_LEVELS = ("admin3", "admin2", "admin1", "country", "region")
#: Relations whose geometry runs from one place to another: what lies there may lie in the unit of either.
BETWEEN = frozenset({"between", "halfway", "road"})


def usable(place: Place | None) -> bool:
    """Whether a place has a position on the globe (finite, within ±180 and ±90 degrees)."""
    if place is None:
        return False
    lon, lat = place.point
    return math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90


def lands(placement: Placement) -> tuple[Place, ...]:
    """The places in whose units a placement may lie: its own, and the other end of what lies between two."""
    mention = placement.mention
    relation = mention.relation
    other = relation.other if relation is not None and relation.kind in BETWEEN else None
    return tuple(place for place in (mention.place, other) if place is not None)


def unit_code(place: Place) -> str:
    """The code of the unit that a place is drawn as: of a country or first-level unit ISO's, else its own."""
    finer = {"country": place.country, "admin2": place.admin2, "admin3": place.admin3}
    return finer.get(place.level) or place.admin1


def where(placements: Sequence[Placement]) -> tuple[Placement, ...]:
    """The placements that say where a thing happened: one tier of roles, one level, finest first.

    Settlements win over areas within the same or a later tier only where the earlier tiers name no
    settlement: "at X, near Y" is X; "in Idlib, near Y" is Y. The same place is given once.
    """
    good = [p for p in placements if usable(p.mention.place)]
    for roles in TIERS[:2]:
        points = [p for p in good if p.role in roles and level(p) in POINT_LEVELS]
        if points:
            return _once(points)
    for roles in TIERS:
        points = [p for p in good if p.role in roles and level(p) in POINT_LEVELS]
        if points:
            return _once(points)
        areas = [p for p in good if p.role in roles and level(p) in AREA_LEVELS]
        if areas:
            finest = min(map(_coarseness, areas))
            return _once(_parts_first([p for p in areas if _coarseness(p) == finest]))
    return ()


def _coarseness(placement: Placement) -> float:
    """The number of an area's level; a part of a country (Ituri, "east of the Nile") is finer than it."""
    order = AREA_LEVELS.index(level(placement))
    if level(placement) != "region":
        return order
    if in_one_country(placement):
        return AREA_LEVELS.index("country") - 0.6
    return AREA_LEVELS.index("country") - 0.4 if placement.mention.relation is not None else order


def in_one_country(placement: Placement) -> bool:
    """Whether a placement is at a region of one country: the Sahel is not, Tigray is."""
    place = placement.mention.place
    return level(placement) == "region" and place is not None and bool(place.country)


def _parts_first(areas: Sequence[Placement]) -> list[Placement]:
    """The areas without a whole unit of which a part is among them."""
    parts = {p.mention.place.id for p in areas if p.mention.relation is not None and p.mention.place}
    return [
        p
        for p in areas
        if p.mention.relation is not None or not p.mention.place or p.mention.place.id not in parts
    ]


def level(placement: Placement) -> str:
    """The level of a placement: the mention's own, else its place's."""
    place = placement.mention.place
    return placement.mention.level or (place.level if place else "")


def _once(placements: Iterable[Placement]) -> tuple[Placement, ...]:
    seen: dict[str, Placement] = {}
    for placement in placements:
        place = placement.mention.place
        relation = placement.mention.relation
        if place is not None:
            key = f"{relation.kind} {relation.start} {relation.end}" if relation else place.id
            seen.setdefault(key, placement)
    return tuple(seen.values())


def spot(placement: Placement) -> Point | None:
    """The position of a placement: the middle of its relation, else its place's own."""
    mention = placement.mention
    if mention.relation is not None:
        return mention.relation.centre
    return mention.place.point if mention.place is not None else None
