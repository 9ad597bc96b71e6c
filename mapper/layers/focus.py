"""What a map opens on: the current events of the country with most of them, and their provinces. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from ..geometry.extent import Bounds, extent, ground, grown

#: Routes and zones within this many degrees of the events (some 300 km) belong in the first view.
NEARBY = 3.0
#: The share of the events that a country must have to be in the first view of a map.
FEW = 0.01
#: The ground of an event, and the province of a town, are in view whole where the view stays within so many
#: degrees, or within so many times what it shows without them.
GROUND_ROOM, PROVINCE_ROOM = (8.0, 2.0), (6.0, 1.5)
#: The least that a view shows (degrees): a single village alone tells nobody where it is.
LEAST = 1.0


@dataclass(frozen=True, slots=True)
class Seen:
    """An event with its geometry; ``beside`` a place by its words, ``units`` of the first level it is in."""

    shape: BaseGeometry
    drawn_as: str
    status: str
    level: str
    country: str
    beside: bool
    units: tuple[str, ...]


def focus(
    seen: Sequence[Seen],
    others: Iterable[BaseGeometry],
    boundary: Callable[[str], BaseGeometry | None],
) -> Bounds | None:
    """The box of what is current and finer than a whole country, in the country with most events.

    With it routes and zones (``others``) that lie near, and the provinces there as far as they leave the
    events large enough. None where nothing has a place.
    """
    now = _chosen(seen)
    points = any(one.drawn_as == "point" for one in now)
    shapes = [spot(one.shape) if points else one.shape for one in now]
    box = ground(grown(extent(shapes), 0.0, NEARBY)) if shapes else None
    for other in others:
        if box is None or box.intersects(other):
            shapes.append(other)
    if not shapes:
        return None
    found = extent(shapes)
    if any(one.drawn_as == "cell" for one in now):  # coarsened: no wider than what its rows show
        return grown(found, 0.0)
    own = max(found[2] - found[0], found[3] - found[1])
    areas = [one.shape for one in now if one.drawn_as in ("unit", "part", "circle", "line")]
    found = _holding(found, areas, own, GROUND_ROOM)
    codes = sorted({code for one in now if one.level not in ("country", "region") for code in one.units})
    units = (boundary(code) for code in codes)
    found = _holding(found, [unit for unit in units if unit is not None], own, PROVINCE_ROOM)
    return _least(grown(found, 0.0))


def widened(seen: Sequence[Seen], held: Bounds | None) -> Bounds | None:
    """The box that the map opens on: the focus, and the current events of other countries, if any.

    Of many countries those with less than FEW of the events do not widen it: one stray event would
    open the map on the whole world. They are there all the same, a zoom away.
    """
    now = [one for one in seen if one.status != "historical"]
    many = Counter(one.country for one in now)
    if held is None or len(many) < 2:
        return held
    spots = [spot(one.shape) for one in now if many[one.country] >= FEW * len(now)]
    return grown(extent([*spots, ground(held)]), 0.0)


def spot(shape: BaseGeometry) -> BaseGeometry:
    """Points as they are; of an area the place where its symbol stands."""
    return shape if shape.geom_type in {"Point", "MultiPoint"} else shape.representative_point()


def _chosen(seen: Sequence[Seen]) -> list[Seen]:
    now = list(seen)
    fine = [one for one in now if one.status != "historical"]
    now = fine or now
    fine = [one for one in now if one.level not in ("country", "region") or one.beside]
    now = fine or now
    many = Counter(one.country for one in now)
    country = min(many, key=lambda name: (-many[name], name), default="")
    return [one for one in now if one.country == country]


def _holding(found: Bounds, areas: Iterable[BaseGeometry], own: float, room: tuple[float, float]) -> Bounds:
    """A box that holds as many of the areas as there is room for, the smallest first."""
    least, times = room
    once = {shapely.bounds(area).tobytes(): area for area in areas}.values()
    for box in sorted((extent([area]) for area in once), key=lambda box: (box[2] - box[0], box)):
        wider = extent([ground(found), ground(box)])
        if max(wider[2] - wider[0], wider[3] - wider[1]) <= max(least, times * own):
            found = wider
    return found


def _least(box: Bounds) -> Bounds:
    west, south, east, north = box
    by = max(0.0, LEAST - max(east - west, north - south)) / 2
    return grown(box, 0.0, by) if by else box
