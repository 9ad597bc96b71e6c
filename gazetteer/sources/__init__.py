"""The sources of places. One file a source, one signature: ``read(path) -> iterator of Place``.

A source yields its entries as it has them; what belongs to no single source (the unit that holds a
point, two entries for one place) is settled in build.py.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from gazetteer.place import Place, SourceInfo

from . import curated, geonames, units

Read = Callable[[Path | None], Iterator[Place]]

SOURCES: dict[str, tuple[Read, Callable[[], SourceInfo]]] = {
    "units": (units.read, units.info),
    "curated": (curated.read, curated.info),
    "geonames": (geonames.read, geonames.info),
}
"""In the order of trust: where two sources hold one place, the earlier gives its id and position."""

__all__ = ["SOURCES", "Read"]
