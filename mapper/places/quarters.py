"""How far from a town or a district what is said to lie in it may be: its quarters, its land. Pure."""

from gazetteer import Place, distance_km

from ..geometry.levels import DISTRICTS, SPOTS
from ..model import PlaceMention
from .scene import kind_of

#: A place within so many km of a town may be said to lie in it, whatever its unit.
HELD_KM = 60.0
#: A quarter may lie so many km farther from the middle of its city than the city reaches.
QUARTER_KM = 6.0
#: … and so far from the middle of a town that is named elsewhere in the report.
BESIDE_KM = 20.0


def land(place: Place) -> float:
    """How far a district reaches from its middle, in km; 0 for what is no district."""
    return min(place.uncertainty_km, HELD_KM) if place.level in DISTRICTS else 0.0


def beyond(part: PlaceMention, whole: PlaceMention, lang: str) -> bool:
    """Whether a quarter is placed too far from the city that the words put it in: "the X area of Y city"."""
    place, city = part.place, whole.place
    if place is None or city is None:
        return False
    if place.level not in (*SPOTS, *DISTRICTS) or city.level not in ("settlement", "admin1"):
        return False
    quarter = kind_of(part, lang) == "neighbourhood" or (part.near_words and kind_of(whole, lang) == "city")
    city_km = city.uncertainty_km
    if city.level == "admin1" and kind_of(whole, lang) == "city":
        city_km = min(city_km, HELD_KM - QUARTER_KM)  # "X city", which may still be taken for its province
    reach = QUARTER_KM + city_km + land(place)
    return bool(quarter) and distance_km(place.point, city.point) > reach


def near_town(part: Place, town: Place) -> bool:
    """Whether a place lies in a town or right beside it."""
    return distance_km(part.point, town.point) <= BESIDE_KM + town.uncertainty_km
