"""A gazetteer: places, all the spellings of their names, and the units that hold them.

The noun of this package is the :class:`Place`: something with a name and a position. A
:class:`Gazetteer` answers a :class:`Query` (a name with what is known around it) with an
:class:`Answer`: ranked :class:`Candidate` s, each with its reasons in words, or None with the reason.

    from gazetteer import find
    find("al-Samaka", within="Idlib").best.place.point
"""

from collections.abc import Iterable
from functools import lru_cache

from .document import Named
from .errors import GazetteerError, IndexFileError, SourceError
from .lookup import BBox, Gazetteer
from .place import Answer, Candidate, Hit, Level, Name, Place, Point, Query, SourceInfo

__all__ = [
    "Answer",
    "BBox",
    "Candidate",
    "Gazetteer",
    "GazetteerError",
    "Hit",
    "IndexFileError",
    "Level",
    "Name",
    "Named",
    "Place",
    "Point",
    "Query",
    "SourceError",
    "SourceInfo",
    "find",
    "info",
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
