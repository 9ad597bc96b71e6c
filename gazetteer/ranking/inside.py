"""Whether a place lies in what is stated: by the unit it is filed in, by polygons, by how far it reaches."""

import shapely

from .. import disputed
from ..geography.boundaries import LINE_KM, Boundaries
from ..geography.older import older
from ..measure import distance_km
from ..place import Place, Point
from ..storage.layers import Layers
from .alone import TOWN
from .asking import is_iso


class Inside:
    """Answers for the units of one gazetteer."""

    def __init__(self, index: Layers, boundaries: Boundaries) -> None:
        self._index = index
        self._boundaries = boundaries

    def __call__(self, place: Place, codes: tuple[str, ...]) -> bool:
        """Whether a place lies in one of these countries or units."""
        if place.country in codes or place.admin1 in codes or place.admin2 in codes or place.admin3 in codes:
            return True
        if not older(place.admin1).isdisjoint(codes):
            return True  # "Wamena, Papua", of before 2022
        if place.level == "country" or (place.admin1 and all(map(is_iso, codes))):
            return False
        return any(self._holds(code, place) for code in codes)

    def reaches(self, place: Place, codes: tuple[str, ...]) -> bool:
        """Whether a place that is filed elsewhere may be meant in one of these countries or units.

        A sea, strait or region of no country that touches it; a crossing at its border; a place in a
        disputed area which the boundaries put into it or, if it is a town, of which it is a party: names of
        villages repeat, and those of a claimed area would be answered for those that a list lacks.
        """
        if place.level == "region" and not place.country:
            return any(self._within_km(code, place, place.uncertainty_km) for code in codes)
        if place.kind == "crossing":
            return any(self._within_km(code, place, place.uncertainty_km + LINE_KM) for code in codes)
        if place.level in ("country", "admin1"):
            return False
        drawn = self._boundaries.unit_at(place.point)
        filed = disputed.of(place.country, place.admin1, place.point)
        areas = (*filed, *disputed.of(*drawn, place.point))
        named = {*drawn}
        if place.population >= TOWN:
            named.update(party for area in areas for party in area.parties)
        return bool(areas) and not named.isdisjoint(codes)

    def _within_km(self, code: str, place: Place, km: float) -> bool:
        """Whether a unit lies no farther from a position; by the nearest point of its area."""
        area = self._boundaries.area(code)
        if area is None:
            return False
        spot = shapely.Point(place.point)
        nearest = shapely.get_coordinates(shapely.shortest_line(area, spot))[0]
        return distance_km(place.point, Point(*nearest.tolist())) <= km

    def _holds(self, code: str, place: Place) -> bool:
        """Whether the polygon of a unit, or its reach, holds a place whose source does not say so."""
        unit = self._boundaries.unit(code)
        if unit is None or (place.country and unit.country != place.country):
            return False
        if unit.admin1 and place.admin1 and unit.admin1 != place.admin1:
            return False
        said = {"admin2": place.admin2, "admin3": place.admin3}.get(unit.level, "")
        stated = said and self._index.unit_number(said) is not None  # else no file describes that unit
        area = None if stated else self._boundaries.area(code)
        near = not stated and distance_km(unit.point, place.point) <= unit.uncertainty_km
        return near if area is None else bool(area.covers(shapely.Point(place.point)))
