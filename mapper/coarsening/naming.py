"""The names that an area of a coarsened map goes by: the units it meets, or their countries. Pure."""

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Place

from ..layers.basemap import Units

NAMED = 12
"""So many units are named at most: a cell over borders meets four, "Donbas" seven; more is no name."""


def meeting(block: BaseGeometry, gazetteer: Units) -> tuple[Place, ...]:
    """The first-level units that a block meets, the one with most of it first.

    Of many (Darfur's block meets 19) their countries; of many of these (the Sahel) none.
    """
    shares: list[tuple[float, str, Place]] = []
    for box in shapely.get_parts(block):
        for unit in gazetteer.units_in(box.bounds):
            own = gazetteer.boundary(unit.admin1 or unit.country)
            shared = own.intersection(block).area if own is not None else 0.0
            if shared > 0:
                shares.append((-shared, unit.admin1 or unit.country, unit))
    met = tuple(dict.fromkeys(unit for _, _, unit in sorted(shares, key=lambda share: share[:2])))
    if len(met) <= NAMED:
        return met
    lands = [gazetteer.unit(code) for code in dict.fromkeys(unit.country for unit in met)]
    return tuple(land for land in lands if land is not None) if len(lands) <= NAMED else ()
