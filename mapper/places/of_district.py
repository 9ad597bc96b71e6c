"""A district whose name only a town bears is drawn around that town ("Djugu territory"). Pure.

The list of districts leaves out those that say no more than the town of their name, and lacks many others.
The words still say the district, and a place is never more exact than its words.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gazetteer import distance_km

from ..geometry.levels import DISTRICTS as DISTRICT_LEVELS
from ..model import PlaceMention
from ..placenames.words import words
from .scene import kind_of
from .senses import GREAT_CITY, both

#: How far such a district reaches from its town, in km: half of the 11,997 second-level units outside the
#: United States that the gazetteer knows by their towns reach no farther than 19 km.
REACH_KM = 20.0
#: Of a city whose middle lies so near, the words mean a quarter: "the Rimal district of Gaza City".
CITY_KM = 15.0
ISLAND = "the words say the island; only the town of its name is known, so the land around it is drawn"
DISTRICTS = ("district", "county")
LAND = "territory"
#: Kinds of units that are the first level in some countries.
FINER = ("district", "county", "town")
WHY = "the words say the district; only the town of its name is known, so the land around it is drawn"


def around_towns(found: Sequence[PlaceMention], lang: str) -> list[PlaceMention]:
    """The mentions, those of a district that stand at a town as the land around it."""
    towns: dict[str, dict[str, PlaceMention]] = defaultdict(dict)
    for m in found:
        if (
            m.level == "settlement" and m.place is not None
        ):  # each town once, by its unit: reports repeat them
            towns[m.place.admin1].setdefault(m.place.id, m)
    first = [_island(_first_level(m, lang), lang) for m in found]
    return [_around(m, towns) if _says_district(m, lang) else m for m in first]


def _first_level(mention: PlaceMention, lang: str) -> PlaceMention:
    """A mention that stands at a town as the first-level unit of its name, where those are called as the
    words say: "Brokopondo district" in Suriname."""
    pair = both(mention) if mention.level == "settlement" and kind_of(mention, lang) in FINER else None
    if pair is None or pair[0].population >= GREAT_CITY:
        return mention
    unit = pair[1]
    called = mention.words == unit.kind or unit.country in words(lang).first_level_in.get(mention.words, ())
    if not called:
        return mention
    why = f"the first-level units of the country are called so: {mention.words}"
    km = unit.uncertainty_km
    return replace(mention, place=unit, level="admin1", uncertainty_km=km, reasons=(*mention.reasons, why))


def district_km(mention: PlaceMention, lang: str) -> float:
    """How far a district reaches that the words say or the gazetteer knows; 0 for what is none."""
    place = mention.place
    if place is not None and place.level in DISTRICT_LEVELS:
        return place.uncertainty_km
    said = kind_of(mention, lang) == "district" and mention.level in ("settlement", *DISTRICT_LEVELS)
    return REACH_KM if said and place is not None and place.kind != "neighbourhood" else 0.0


def _says_district(mention: PlaceMention, lang: str) -> bool:
    country = mention.place.country if mention.place is not None else ""
    said = (
        kind_of(mention, lang) in DISTRICTS
        or mention.near_words == LAND
        or country in words(lang).second_level_in.get(mention.words, ())
    )
    return said and mention.level == "settlement" and mention.relation is None


def _island(mention: PlaceMention, lang: str) -> PlaceMention:
    """A mention of an island of which only the town of its name is known: the land around it."""
    if kind_of(mention, lang) != "island" or mention.level != "settlement" or mention.relation is not None:
        return mention
    km = max(REACH_KM, mention.uncertainty_km)
    return replace(mention, level="region", uncertainty_km=km, reasons=(*mention.reasons, ISLAND))


def _around(mention: PlaceMention, towns: Mapping[str, Mapping[str, PlaceMention]]) -> PlaceMention:
    place = mention.place
    if place is None or place.kind == "neighbourhood":
        return mention
    if any(_in_city(mention, town) for town in towns[place.admin1].values()):
        return mention
    km = max(REACH_KM, mention.uncertainty_km)
    return replace(mention, level="admin2", uncertainty_km=km, reasons=(*mention.reasons, WHY))


def _in_city(mention: PlaceMention, town: PlaceMention) -> bool:
    """Whether a larger town of the report, in its unit, holds a place: then the words say a quarter of it."""
    place, city = mention.place, town.place
    if place is None or city is None or city.id == place.id or city.population <= place.population:
        return False
    return distance_km(place.point, city.point) <= CITY_KM + city.uncertainty_km
