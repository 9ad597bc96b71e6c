"""The gazetteer as a geopy Geocoder. Here, and only here in this package, lat comes before lon."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point as GeopyPoint

from .default import opened
from .errors import GazetteerError
from .measure import distance_km
from .place import Answer, Candidate, Place, Point
from .report import candidate_row, place_row

REVERSE_DEGREES = (0.1, 0.5, 2.0)
"""Half sides of the boxes in which the nearest settlement is sought, one after the other."""
MANY = 500
STRUCTURED = ("city", "county", "state", "country")
"""Parts of a structured query, as Nominatim's, from small to large; a street or postcode is not known."""


class Places(Protocol):
    """What a geocoder asks of a gazetteer; Gazetteer is one."""

    def find(
        self,
        name: str,
        *,
        within: str | Iterable[str] = (),
        near: Iterable[Point | tuple[float, float] | float] = (),
        kind: str | None = None,
        limit: int = 5,
    ) -> Answer:
        """The answer for a name, as Gazetteer.find."""

    def towns(self, bbox: tuple[float, float, float, float], limit: int = 50) -> tuple[Place, ...]:
        """The settlements of a box, as Gazetteer.towns."""


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy has no types
    """Answers ``geocode`` and ``reverse`` offline. ``raw`` holds the place, its score and its reasons.

    Made by ``Gazetteer.open().geocoder()``, or from any object with its ``find`` and ``towns``; without
    one it opens the user's own, so that the class can be given where geopy's are
    (``geopandas.tools.geocode(names, provider=GazetteerGeocoder)``). Errors are geopy's.
    """

    def __init__(
        self, gazetteer: Places | None = None, *, timeout: float = DEFAULT_SENTINEL, **options: Any
    ) -> None:
        super().__init__(timeout=timeout, **options)
        self._gazetteer: Places = gazetteer if gazetteer is not None else opened()

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        within: str | Iterable[str] = (),
        near: Iterable[Point | tuple[float, float] | float] = (),
        kind: str | None = None,
        timeout: float = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature; nothing here can wait
    ) -> Location | list[Location] | None:
        """Find a place by its name: "al-Samaka, Idlib, Syria" or the name with ``within``.

        With ``exactly_one`` the answer, or None where the name is unknown or ambiguous; else up to
        ``limit`` candidates, best first, or None where it is unknown: what only sounds a little like it is
        no candidate. ``within`` and ``near`` (lon, lat) are as in Gazetteer.find. The query may be a mapping
        with city, county, state, country. Raises GeocoderQueryError for a query
        that is none, ValueError for a ``limit`` below 1.
        """
        most, words = _limit(limit), _words(query)
        try:
            answer = self._gazetteer.find(words, within=within, near=near, kind=kind, limit=most)
        except GazetteerError as error:
            raise GeocoderQueryError(str(error)) from error
        if exactly_one:
            return _location(answer.best) if answer.best else None
        known = answer.best is not None or answer.match == "ambiguous"
        return [_location(c) for c in answer.candidates] if known else None

    def reverse(
        self,
        query: GeopyPoint | tuple[float, float] | str,
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        timeout: float = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's signature; nothing here can wait
    ) -> Location | list[Location] | None:
        """The nearest settlements of a position given as geopy takes it: latitude, longitude."""
        try:
            given = GeopyPoint(query)
        except (ValueError, TypeError) as error:
            raise GeocoderQueryError(f"{query!r} is no position; give latitude, longitude.") from error
        here = Point(given.longitude, given.latitude)
        most = _limit(limit)
        found = self._nearest(here)[: 1 if exactly_one else most]
        places = [_of_place(p, round(distance_km(here, p.point), 3)) for p in found]
        if not places:
            return None
        return places[0] if exactly_one else places

    def _nearest(self, here: Point) -> list[Place]:
        for reach in REVERSE_DEGREES:
            box = (here.lon - reach, here.lat - reach, here.lon + reach, here.lat + reach)
            towns = self._gazetteer.towns(box, MANY)
            if towns:
                return sorted(towns, key=lambda p: distance_km(here, p.point))
        return []


def _limit(limit: int | None) -> int:
    if limit is not None and limit < 1:
        raise ValueError("Limit cannot be less than 1")
    return limit or 10


def _words(query: str | Mapping[str, str]) -> str:
    if isinstance(query, Mapping):
        query = ", ".join(str(query[key]) for key in STRUCTURED if query.get(key))
    if not isinstance(query, str) or not query.strip():
        raise GeocoderQueryError("The query is empty or no text: give the name of a place.")
    return query


def _address(place: Place) -> str:
    parts = (place.name, place.admin1_name, place.country_name)
    return ", ".join(dict.fromkeys(p for p in parts if p))


def _location(candidate: Candidate) -> Location:
    place = candidate.place
    return Location(_address(place), (place.point.lat, place.point.lon, 0.0), candidate_row(candidate))


def _of_place(place: Place, km: float) -> Location:
    raw = {**place_row(place), "distance_km": km}
    return Location(_address(place), (place.point.lat, place.point.lon, 0.0), raw)
