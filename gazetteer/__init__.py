"""A gazetteer: places, all the spellings of their names, and the units that hold them.

The noun of this package is the :class:`Place`: something with a name and a position. A
:class:`Gazetteer` answers a :class:`Query` (a name with what is known around it) with an
:class:`Answer`: ranked :class:`Candidate` s, each with its reasons in words, or None with the reason.

Where "5 km south of X" or "east of the Euphrates" is, the functions from :func:`around` to
:func:`toward` say with an :class:`Extent`.

    from gazetteer import find
    find("al-Samaka", within="Idlib").best.place.point
"""

from collections.abc import Iterable
from functools import lru_cache

from .courses import River, bank, border, offshore, river, river_names, side, waters
from .errors import GazetteerError, IndexFileError, SourceError
from .lookup import BBox, Gazetteer
from .measure import distance_km
from .place import Answer, Candidate, Hit, Level, Name, Place, Point, Query, SourceInfo
from .relations import (
    Extent,
    Wind,
    around,
    band,
    between,
    central,
    circle,
    countryside,
    halfway,
    offset,
    road,
    sector,
    spread,
    toward,
)

__all__ = [
    "Answer",
    "BBox",
    "Candidate",
    "Extent",
    "Gazetteer",
    "GazetteerError",
    "Hit",
    "IndexFileError",
    "Level",
    "Name",
    "Place",
    "Point",
    "Query",
    "River",
    "SourceError",
    "SourceInfo",
    "Wind",
    "around",
    "band",
    "bank",
    "between",
    "border",
    "central",
    "circle",
    "countryside",
    "distance_km",
    "find",
    "halfway",
    "info",
    "offset",
    "offshore",
    "river",
    "river_names",
    "road",
    "sector",
    "side",
    "spread",
    "toward",
    "waters",
]


@lru_cache(maxsize=1)
def _default() -> Gazetteer:
    return Gazetteer.open()


def find(
    name: str,
    *,
    within: str | Iterable[str] = (),
    context: str | Iterable[str] = (),
    near: Iterable[Point | tuple[float, float]] = (),
    kind: str | None = None,
    limit: int = 5,
) -> Answer:
    """Find the place that a name means: :meth:`Gazetteer.find` of the user's own gazetteer."""
    return _default().find(name, within=within, context=context, near=near, kind=kind, limit=limit)


def info() -> tuple[SourceInfo, ...]:
    """What the user's gazetteer holds, from where, under which licence."""
    return _default().sources()
