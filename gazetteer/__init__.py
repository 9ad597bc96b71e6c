"""A gazetteer: places, all the spellings of their names, and the units that hold them.

The noun of this package is the :class:`Place`: something with a name and a position. A
:class:`Gazetteer` answers a :class:`Query` (a name with what is known around it) with an
:class:`Answer`: ranked :class:`Candidate` s, each with its reasons in words, or None with the reason.

Where "5 km south of X" or "east of the Euphrates" is, the functions from :func:`around` to
:func:`toward` say with an :class:`Extent`.

    from gazetteer import find
    find("al-Samaka", within="Idlib").best.place.point
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from .build import cache_folder
from .chain import OnlineGazetteer
from .courses import River, bank, border, offshore, river, river_names, side, waters
from .default import set_opening
from .disputed import DisputedArea
from .document import Named
from .errors import GazetteerError, GazetteerWarning, IndexFileError, RemoteError, SourceError
from .foreign import must_know, online_credit
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
    "DisputedArea",
    "Extent",
    "Gazetteer",
    "GazetteerError",
    "GazetteerWarning",
    "Hit",
    "IndexFileError",
    "Level",
    "Name",
    "Named",
    "OnlineGazetteer",
    "Place",
    "Point",
    "Query",
    "RemoteError",
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
    "must_know",
    "offset",
    "offshore",
    "online",
    "online_credit",
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


set_opening(_default)


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


def online(
    local: Gazetteer, geocoder: str = "nominatim", options: Mapping[str, str] | Iterable[str] = ()
) -> OnlineGazetteer:
    """That gazetteer, asking a geocoder of geopy over the network where it does not know a name itself.

    ``options`` are the geocoder's, as pairs or as "key=value" (``domain=…``, ``api_key=…``, ``timeout=10``,
    ``delay=1``). Answers are remembered for 30 days in the cache folder. Raises GazetteerError for an
    unknown geocoder or option; failures of the network are reasons in the answers.
    """
    from .remote import opened  # geopy loads for this function alone

    return OnlineGazetteer(local, opened(geocoder, options, cache_folder()))
