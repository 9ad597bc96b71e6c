"""Entries of several sources made one list: the unit that holds each, two entries of one place, prominence.

Used by build.py. Positions are longitude and latitude, WGS 84.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..measure import distance_km
from ..place import Place, Point
from ..spellings.batch import bare_all, fold_all
from ..spellings.names import form, keys
from .geonames import capitals, populations
from .units import Unit

NEAR_DEGREES = 0.25
"""About 25 km: how far outside its country's polygons (in water, past a simplified border) a town may lie."""
SAME_KM = 2.0
"""OCHA and GeoNames put one place a median 0.12 km, p95 1.8 km apart (measured on Syria)."""
SOMEWHERE_KM = 10.0
"""A curated place that is known no better has the position of the town that it lies beside."""


def unit_of_each(
    points: Sequence[Point], countries: Sequence[str], units: Sequence[Place], areas: Sequence[BaseGeometry]
) -> dict[int, int]:
    """Position of a point -> position of the unit of its country ("": of any) that holds it, or the
    nearest within 25 km; positions without one are left out."""
    shapes = np.array(areas, dtype=object)
    spots = np.atleast_1d(np.asarray(shapely.points(np.array(points, dtype=float).reshape(-1, 2))))
    chosen: dict[int, int] = {}
    for unit, place in zip(*shapely.STRtree(spots).query(shapes, predicate="contains"), strict=True):
        if countries[place] in ("", units[unit].country):
            chosen[int(place)] = int(unit)
    left = np.array([i for i in range(len(points)) if i not in chosen], dtype=int)
    if not len(left) or not len(shapes):
        return chosen
    pairs = shapely.STRtree(shapes).query(spots[left], predicate="dwithin", distance=NEAR_DEGREES)
    near = [(int(left[p]), int(u)) for p, u in zip(*pairs, strict=True)]
    near = [(p, u) for p, u in near if countries[p] in ("", units[u].country)]
    if near:
        gaps = shapely.distance(spots[[p for p, _ in near]], shapes[[u for _, u in near]])
        for _, (place, unit) in sorted(zip(gaps.tolist(), near, strict=True)):
            chosen.setdefault(place, unit)
    return chosen


def holding(places: Sequence[Place], units: Sequence[Unit]) -> dict[int, str]:
    """Position of a place -> code of the unit of its country that holds it, or the nearest within 25 km."""
    first = [u for u in units if u.place.level == "admin1"]
    found = unit_of_each(
        [p.point for p in places],
        [p.country for p in places],
        [u.place for u in first],
        [u.area for u in first],
    )
    return {place: first[unit].place.admin1 for place, unit in found.items()}


def assign_units(
    places: Sequence[Place], units: Sequence[Unit], stated: Mapping[str, str] | None = None
) -> list[Place]:
    """Give each place its first-level unit.

    ``stated``: id of a place -> code of the unit that its source puts it in; it is taken where the place is
    at most 25 km from that unit, since the lines here are simplified: of GeoNames' towns one in sixty falls
    on the wrong side of one. Else the unit of its country that holds it, or the nearest within 25 km.
    """
    areas = {u.place.admin1: u.area for u in units if u.place.level == "admin1"}
    found = holding(places, units)
    stated = {key: code for key, code in (stated or {}).items() if code in areas}
    known = {"", *stated.values()}  # a unit that the source no longer has keeps its places: Pakistan's FATA
    doubtful = [
        i
        for i, p in enumerate(places)
        if p.id in stated and stated[p.id] != found.get(i) and found.get(i, "") in known
    ]
    if doubtful:
        spots = shapely.points([places[i].point for i in doubtful])
        gaps = shapely.distance(
            spots, np.array([areas[stated[places[i].id]] for i in doubtful], dtype=object)
        )
        near = np.flatnonzero(gaps <= NEAR_DEGREES).tolist()
        found.update({doubtful[n]: stated[places[doubtful[n]].id] for n in near})
    return [p if p.admin1 or i not in found else replace(p, admin1=found[i]) for i, p in enumerate(places)]


def sounds(place: Place) -> set[str]:
    """The bare forms of a place's names and their sound keys of more than one letter, each with the numbers
    in it: "Camp 1" and "Camp 2" sound alike and are two."""
    forms = {form(n.text) for n in place.names} - {""}
    return forms | {k + "".join(filter(str.isdigit, f)) for f in forms for k in keys(f) if len(k) > 1}


def merge_same(curated: list[Place], others: list[Place]) -> list[Place]:
    """One entry where a curated settlement and another lie within 2 km and share a name by sound.

    One that is only known to lie somewhere around a town has that town's position, and is another village:
    it needs a spelling in common ("Kafr Hud", within 15 km of Kafr Zayta, sounds like it by coarse keys).
    """
    tree = shapely.STRtree(shapely.points([p.point for p in others]))
    gone: set[int] = set()
    result = []
    for place in curated:
        if place.level == "settlement":
            nearby = tree.query(shapely.Point(place.point), predicate="dwithin", distance=SAME_KM / 80)
            for i in sorted(int(n) for n in nearby):
                other = others[i]
                if i in gone or distance_km(place.point, other.point) > SAME_KM:
                    continue
                if _named_alike(place, other):
                    gone.add(i)
                    place = _joined(place, other)
        result.append(place)
    return result + [p for i, p in enumerate(others) if i not in gone]


def _named_alike(place: Place, other: Place) -> bool:
    if place.uncertainty_km > SOMEWHERE_KM:
        return bool({form(n.text) for n in place.names} & {form(n.text) for n in other.names} - {""})
    return bool(sounds(place) & sounds(other))


def _joined(place: Place, other: Place) -> Place:
    return replace(
        place,
        names=tuple(dict.fromkeys((*place.names, *other.names))),
        population=max(place.population, other.population),
        also=(*place.also, other.id, *other.also),
    )


def name_seats(places: list[Place], units: list[Unit]) -> list[Place]:
    """Mark national capitals and the towns that bear their unit's name: kinds "capital" and "seat"."""
    titles = {
        u.place.admin1: {form(n.text) for n in u.place.names} for u in units if u.place.level == "admin1"
    }
    chief = {code: form(name) for code, name in capitals().items()}
    best: dict[str, int] = {}
    own = bare_all(fold_all([p.name for p in places]))
    for i, p in enumerate(places):
        if p.level != "settlement":
            continue
        forms = {own[i]}
        for slot, wanted in (
            (p.country, {chief.get(p.country, "")}),
            (p.admin1, titles.get(p.admin1, set())),
        ):
            if slot and forms & wanted and (slot not in best or places[best[slot]].population < p.population):
                best[slot] = i
    kinds = {i: "seat" for slot, i in best.items() if "-" in slot}
    kinds |= {i: "capital" for slot, i in best.items() if "-" not in slot}
    return [replace(p, kind=kinds[i]) if i in kinds else p for i, p in enumerate(places)]


def people_of_districts(districts: list[Place], places: list[Place]) -> list[Place]:
    """Districts with the people of the town they are named after, the largest of the name in their
    first-level unit: the municipality of Matamoros is meant before a village of the name elsewhere."""
    named: dict[tuple[str, str], int] = defaultdict(int)
    own = bare_all(fold_all([p.name for p in places]))
    for place, name in zip(places, own, strict=True):
        if place.level == "settlement":
            named[(place.admin1, name)] = max(named[(place.admin1, name)], place.population)

    def people(place: Place) -> int:
        return max((named.get((place.admin1, form(n.text)), 0) for n in place.names), default=0)

    return [replace(p, population=people(p)) if p.admin1 else p for p in districts]


def people_of_units(units: list[Unit], places: list[Place]) -> list[Unit]:
    """Units with a population: of the country as listed, of a first-level unit the sum of its settlements."""
    totals: dict[str, int] = defaultdict(int)
    for place in places:
        totals[place.admin1] += place.population
    whole = populations()
    people = [
        whole.get(u.place.country, 0) if u.place.level == "country" else totals[u.place.admin1] for u in units
    ]
    return [Unit(replace(u.place, population=n), u.area) for u, n in zip(units, people, strict=True)]
