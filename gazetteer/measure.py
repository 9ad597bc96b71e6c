"""How far apart, how prominent, what kind: small measures of places. Pure."""

import math

from .place import Place, Point

EARTH_KM = 6371.0088
"""Mean radius of the Earth (IUGG)."""
_KM_PER_MILLION, _LEAST_KM = 6.0, 2.0
_TOWN, _CITY = 5_000, 100_000  # people from which a populated place is called a town, a city


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance in km (sphere of mean radius)."""
    lat1, lat2 = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def kind_of(population: int) -> str:
    """The word for a populated place of that many people; GeoNames writes 0 for "not known"."""
    if population >= _CITY:
        return "city"
    return "town" if population >= _TOWN else "village"


def known_people(place: Place) -> int:
    """The people of a place; where none are recorded, so many as a place that is called a town or a city has
    at least: of the towns of our table few have a number."""
    return place.population or {"town": _TOWN, "city": _CITY}.get(place.kind, 0)


def town_km(population: int) -> float:
    """How far a populated place of so many people reaches, in km: 2, and 6 more for a million. Chosen."""
    return float(round(_LEAST_KM + (max(0, population) / 1e6) ** 0.5 * _KM_PER_MILLION, 1))


def prominence(place: Place) -> float:
    """How likely a bare name means this place before anything else is known, 0–1.

    People by their logarithm (ten millions: 1); a country counts at least 0.8, a capital gains 0.1, an
    entry of unknown population counts like a village of some hundred people, one called a town or a city like
    a small one.
    """
    people = math.log10(max(known_people(place), 300)) / 7
    if place.level == "country":
        return min(1.0, max(0.8, people * 0.25 + 0.75))
    if place.level == "admin1":
        return min(0.95, people * 0.9)
    if place.level == "region":
        return min(0.75, 0.35 + math.log10(max(1.0, place.uncertainty_km)) * 0.15)
    return min(1.0, people + (0.1 if place.kind == "capital" else 0.0))


def kind_word(place: Place) -> str:
    """The everyday word for a place: a seat or capital is a city, town or village too."""
    return kind_of(place.population) if place.kind in ("capital", "seat") else place.kind
