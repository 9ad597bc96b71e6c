"""Parts of cities that GeoNames lists as towns of their own, some with more people than their city. Pure.

Since about 2018 GeoNames has been given the districts of cities ("Pravyi Bereh" with 352,088 people beside
Mariupol with 230,000). The list of towns does not mark them, but three things tell them: their number is
young, an older and much more widely spelled city of the same unit lies close by, and hardly anybody spells
them.
docs/decisions/0034-parts-of-cities.md says how that was found.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.measure import distance_km
from gazetteer.place import Point

YOUNG = 12_000_000
"""From this number on GeoNames' entries are of 2018 or later."""
PEOPLE = 20_000
"""A part of a city counts as a town of so many people at most: theirs are the city's."""
CITY, KNOWN = 50_000, 10
"""A city has so many people and so many recorded spellings."""
WIDER, MUCH_WIDER, RARE = 1.5, 3.0, 25
"""A city has so many times the spellings of its part; many times, where that has RARE spellings or more."""
NEAR_KM, ROOT_KM = 5.0, 0.0065
"""A city reaches so far, and so much for the root of its people: 8 km for Mariupol, 16 for Kyiv."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A town of the list: its number, its unit, its name, people, spellings, position."""

    number: int
    unit: str
    name: str
    population: int
    spellings: int
    point: Point


def parts(towns: Iterable[Listed]) -> dict[int, str]:
    """The numbers of the towns that are parts of a city, each with the name of the city."""
    young: list[Listed] = []
    cities: dict[str, list[Listed]] = defaultdict(list)
    for town in towns:
        if town.number >= YOUNG and town.population > PEOPLE:
            young.append(town)
        elif town.number < YOUNG and town.population >= CITY and town.spellings >= KNOWN:
            cities[town.unit].append(town)
    found: dict[int, str] = {}
    for town in young:
        near = [(km, city.name) for city in cities[town.unit] if (km := _inside(town, city)) is not None]
        if near:
            found[town.number] = min(near)[1]
    return found


def _inside(town: Listed, city: Listed) -> float | None:
    """How far a town lies from the middle of a city that holds it; None where it does not."""
    times = WIDER if town.spellings < RARE else MUCH_WIDER
    if city.spellings < times * town.spellings:
        return None
    km = distance_km(town.point, city.point)
    return km if km <= NEAR_KM + ROOT_KM * math.sqrt(city.population) else None
