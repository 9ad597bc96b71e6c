"""The extent that each kind of relation gives a place: which shape, and when the words do not fit the place.

Asks the gazetteer for the polygons of units and their chief towns; the shapes are its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import (
    Extent,
    Gazetteer,
    Place,
    Point,
    Wind,
    among,
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

from ..geometry.levels import SPOTS
from .relation_patterns import Phrase
from .senses import GREAT_CITY

#: Ends of a road or of "between" lie from so many to so many kilometres apart.
APART_KM = (0.2, 1_000.0)
#: "northern Afrin" is the land that goes by the town's name, so many kilometres around it (UCDP's "near");
#: that of a village is smaller, for the next village is near, and a quarter has none but itself.
LAND_KM = 25.0
LAND_OF: Mapping[str, float] = {"village": 6.0, "neighbourhood": 0.0, "camp": 0.0}
#: "east of X" reaches as far as nobody would name another place: from a village less far than from a town.
BESIDE_OF: Mapping[str, float] = {"village": 6.0, "neighbourhood": 4.0, "camp": 4.0, "town": 10.0}
#: The road to a place whose other end is not known: so many kilometres around it.
ROAD_KM = 25.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What a maker of extents is given; ``town_said``, ``unit_said``: the words call it so; ``third``: of
    three places between which a thing lies; ``land_km``: how far the district reaches that the words say."""

    place: Place
    other: Place | None
    phrase: Phrase
    gazetteer: Gazetteer
    town_said: bool = False
    unit_said: bool = False
    third: Place | None = None
    land_km: float = 0.0

    @property
    def point(self) -> Point:
        """Where it lies (WGS 84)."""
        return self.place.point

    @property
    def own_km(self) -> float:
        """How far a settlement may lie from its point, in km; 0 for what is not measured from."""
        return self.place.uncertainty_km if self.settled else 0.0

    @property
    def settled(self) -> bool:
        """Whether the place is a settlement, from which one can measure."""
        return self.place.level in SPOTS


def _offset(asked: Asked) -> Extent | None:
    phrase = asked.phrase
    if phrase.wind is None:
        return None
    if asked.land_km:  # of a district nobody knows whether from its seat, its middle or its edge
        return toward(asked.point, asked.land_km, phrase.km + phrase.open_km, phrase.wind)
    if not asked.settled:
        return None
    return offset(asked.point, asked.own_km, phrase.km, phrase.wind, phrase.open_km)


def _near(asked: Asked) -> Extent | None:
    """Near it, at its outskirts, so many km from it: the circle, or the slice of it on the side named."""
    phrase = asked.phrase
    if not asked.settled:
        return None
    reach = phrase.km + phrase.open_km
    if phrase.wind is not None:
        return toward(asked.point, asked.own_km, reach, phrase.wind)
    return around(asked.point, asked.own_km, reach)


def _direction(asked: Asked) -> Extent | None:
    """ "east of X": the slice on that side of a settlement, as far as its size allows; else a sector."""
    if not asked.settled:
        return _sector(asked)
    phrase = asked.phrase
    return _near(
        replace(asked, phrase=replace(phrase, km=min(phrase.km, BESIDE_OF.get(asked.place.kind, phrase.km))))
    )


def _sector(asked: Asked) -> Extent | None:
    """ "northern X": of a unit the part, of a city the half, of a region known as a circle its half."""
    phrase, place = asked.phrase, asked.place
    area = _area(asked)
    if area is None:
        if phrase.wind is None or place.level in ("admin1", "country"):
            return None
        land = 0.0 if not asked.settled or asked.town_said else LAND_OF.get(place.kind, LAND_KM)
        land *= place.population < GREAT_CITY
        half = toward(place.point, place.uncertainty_km, land, phrase.wind, half=True)
        return replace(half, level="point" if asked.settled else place.level)
    if asked.unit_said and phrase.wind is not None and _lies_there(asked, phrase.wind):
        return None  # "northwestern Idlib province": perhaps where the province lies in its country
    if phrase.wind is not None:
        town = _named_so(asked)
        return sector(area, phrase.wind, place.level, town.point if town else None)
    return central(area, place.level) if phrase.middle else None


def _lies_there(asked: Asked, wind: Wind) -> bool:
    """Whether a first-level unit lies on that side of its country, so that the wind may only say so."""
    area, place = _area(asked), asked.place
    country = asked.gazetteer.boundary(place.country) if place.level == "admin1" else None
    if area is None or country is None:
        return False
    whole = sector(country, Wind(wind.bearing), "country").geometry
    return bool(whole.intersects(area.representative_point()))


def _countryside(asked: Asked) -> Extent | None:
    """The unit, or its part on the side named, without the chief town; around a town some km of land."""
    phrase = asked.phrase
    area, named = _area(asked), _named_so(asked)
    town = named or _largest(asked)
    hole = circle(town.point, max(1.0, town.uncertainty_km)) if town else None
    if area is None or (hole is not None and area.difference(hole).area < area.area / 2):
        return _near(asked) if asked.settled else _of_city_state(asked, town)
    if phrase.wind is None:
        return countryside(area, asked.place.level, hole)
    return sector(area, phrase.wind, asked.place.level, named.point if named else None, hole)


def _of_city_state(asked: Asked, town: Place | None) -> Extent | None:
    """A unit that is all town (Damascus): its countryside lies around it, in the next unit."""
    return None if town is None else _near(replace(asked, place=town))


def _area(asked: Asked) -> BaseGeometry | None:
    place = asked.place
    if place.level not in ("admin1", "country"):
        return None
    area = asked.gazetteer.boundary(place.admin1 or place.country)
    return None if area is None or area.is_empty else area


def _named_so(asked: Asked) -> Place | None:
    """The settlement that a first-level unit is named after, from which its sides are told; where there is
    none, they are told from its middle: "northern California" is not what lies north of Los Angeles."""
    place = asked.place
    if place.level != "admin1":
        return None
    found = asked.gazetteer.find(place.name, within=place.admin1, kind="city").best
    return found.place if found is not None and found.place.level == "settlement" else None


def _largest(asked: Asked) -> Place | None:
    """The largest town of a first-level unit."""
    code = asked.place.admin1
    area = asked.gazetteer.boundary(code) if asked.place.level == "admin1" else None
    towns = asked.gazetteer.towns(area.bounds, 20) if area is not None else ()
    return next((t for t in towns if t.admin1 == code), None)


def _tied(make: Callable[[Point, Point, float], Extent | None]) -> Callable[[Asked], Extent | None]:
    """A maker for two towns, the same extent whichever is asked; None where they lie too far apart."""

    def made(asked: Asked) -> Extent | None:
        other = asked.other
        if other is None or not asked.settled or other.level not in SPOTS:
            return None
        first, second = sorted((asked.point, other.point))
        if not APART_KM[0] <= distance_km(first, second) <= APART_KM[1]:
            return None
        return make(first, second, max(asked.own_km, other.uncertainty_km))

    return made


def _between(asked: Asked) -> Extent | None:
    """The strip between two towns, the land between three."""
    third = asked.third
    if third is None or asked.other is None or third.level not in SPOTS:
        return _tied(between)(asked)
    return _tied(lambda a, b, km: among([a, b, third.point], max(km, third.uncertainty_km)))(asked)


def _road(asked: Asked) -> Extent | None:
    """The line between both ends, through the third place named; where only one end is known, so many
    kilometres around it."""
    third = asked.third
    if third is not None and third.level in SPOTS:
        return _tied(lambda a, b, _: _by_way(a, b, third.point))(asked)
    if asked.other is not None:
        return _tied(lambda a, b, _: road(a, b))(asked)
    return around(asked.point, asked.own_km, ROAD_KM) if asked.settled else None


def _by_way(a: Point, b: Point, c: Point) -> Extent | None:
    """The road through three places, whichever is asked: the one in the middle makes the shortest way."""
    ways = ((a, b, c), (b, c, a), (c, a, b))
    start, via, end = min(ways, key=lambda w: distance_km(w[0], w[1]) + distance_km(w[1], w[2]))
    if distance_km(start, via) + distance_km(via, end) > APART_KM[1]:
        return None
    return road(min(start, end), max(start, end), via)


def _offshore(asked: Asked) -> Extent | None:
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
EXTENTS: dict[str, Callable[[Asked], Extent | None]] = {
    "offset": _offset,
    "distance": _near,
    "near": _near,
    "outskirts": _near,
    "direction": _direction,
    "countryside": _countryside,
    "sector": _sector,
    "between": _between,
    "halfway": _tied(halfway),
    "road": _road,
    "offshore": _offshore,
}
