"""A name in a report that names countries only as what a border is with: asked for on this side of it. Pure.

"The army base at X, near the border with Burkina Faso" is no place of that country, and X need not be far
from it: where one such place is known close to the border, it is meant.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Answer, Named, Query

from ..model import PlaceMention
from .filled import filled

#: What is said to be near a border lies so many degrees from it at most.
NEAR = 1.2
SPOTS = ("settlement", "point")


def across(
    mention: PlaceMention,
    name: Named,
    neighbours: Collection[str],
    ask: Callable[[Query], Answer],
    area: Callable[[str], BaseGeometry | None],
) -> PlaceMention:
    """A mention without a place, with the one place of its name that lies close to the ``neighbours``."""
    if mention.place is not None or name.within:
        return mention
    answer = ask(Query(name.name, kind=name.kind))
    best = answer.best.place if answer.best is not None else None
    if best is None or best.level not in SPOTS or best.country in neighbours:
        return mention
    spot = shapely.Point(best.point.lon, best.point.lat)
    lands = [land for code in neighbours if (land := area(code)) is not None]
    if not any(land.distance(spot) <= NEAR for land in lands):
        return mention
    return filled(replace(mention, reasons=()), answer, frozenset((best.country,)))
