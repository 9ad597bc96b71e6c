"""The sources of places.

``SOURCES`` are inside: ``read(path) -> iterator of Place``. ``ADDABLE`` are what a user may add: one file a
format, ``read(path, options) -> iterator of Entry | BadRow``. A source yields its entries as it has them;
what belongs to no single source (the unit that holds a point, two entries for one place) is settled by
those who store them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazetteer.place import Place, SourceInfo

from . import curated, districts, geonames, geonames_dump, ocha, osm, table, units, whosonfirst, wikidata
from .once import ReadFile, once

Read = Callable[[Path | None], Iterator[Place]]

SOURCES: dict[str, tuple[Read, Callable[[], SourceInfo]]] = {
    "units": (units.read, units.info),
    "curated": (curated.read, curated.info),
    "geonames": (geonames.read, geonames.info),
    "districts": (districts.read, districts.info),
}
"""In the order of trust: where two sources hold one place, the earlier gives its id and position."""


@dataclass(frozen=True, slots=True)
class Addable:
    """A kind of file that can be added: its reader, what it is told by, and whose it is."""

    read: ReadFile
    title: str
    licence: str
    credit: str
    recognised: str
    formats: str

    def info(self, source_id: str, origin: str, version: str) -> SourceInfo:
        """What is to be said of a file of this kind that came from ``origin``."""
        return SourceInfo(source_id, self.title, origin, version, self.licence, self.credit)


ADDABLE: dict[str, Addable] = {
    "geonames": Addable(
        geonames_dump.read,
        "GeoNames dump",
        "CC BY 4.0",
        "Places: GeoNames, CC BY 4.0",
        "19 columns by tabs, no header",
        "TXT; zip",
    ),
    "ocha": Addable(
        once(ocha.read),
        "OCHA populated places and boundaries (COD)",
        "CC BY-IGO unless the data set says otherwise",
        "Places and boundaries: OCHA and the national authorities it names",
        "columns such as ADM1_PCODE, admin1Name_en, PCODE",
        "CSV, XLSX, GeoJSON, shapefile, GeoPackage; zip",
    ),
    "whosonfirst": Addable(
        once(whosonfirst.read),
        "Who's On First",
        "CC0, and the licences of its own sources (see whosonfirst.org/docs/licenses)",
        "Places: Who's On First",
        "wof:id and wof:placetype, or wof_id and placetype",
        "GeoJSON, CSV; zip, folder",
    ),
    "wikidata": Addable(
        once(wikidata.read),
        "Wikidata",
        "CC0",
        "Places: Wikidata",
        "a column of items (…/entity/Q…) and a coordinate",
        "SPARQL JSON, CSV, TSV, GeoJSON; zip",
    ),
    "osm": Addable(
        once(osm.read),
        "OpenStreetMap",
        "ODbL 1.0",
        "Places: © OpenStreetMap contributors, ODbL 1.0",
        "@id, full_id or osm_id, or Overpass elements",
        "GeoJSON, Overpass JSON, CSV, GeoPackage; zip",
    ),
    "table": Addable(
        once(table.read),
        "a table of places",
        "as its maker says",
        "",
        "a name and a position; --columns says which",
        "CSV, TSV, XLSX, GeoJSON, shapefile, GeoPackage; zip",
    ),
}
"""What `gazetteer add` takes, in the order it is listed."""

__all__ = ["ADDABLE", "SOURCES", "Addable", "Read", "ReadFile"]
