"""The curated table: places that reports name and the world's lists lack. Text that anyone can edit."""

from collections.abc import Iterator
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.place import Level, Name, Place, Point, SourceInfo
from gazetteer.shipped import rows, table

COLUMNS = (
    "name",
    "variants",
    "native",
    "lat",
    "lon",
    "country",
    "admin1",
    "kind",
    "uncertainty_km",
    "source",
    "note",
)
LEVELS: dict[str, Level] = {
    "village": "settlement", "town": "settlement", "city": "settlement", "camp": "settlement",
    "neighbourhood": "settlement", "region": "region", "island": "region", "mountain": "region",
    "water": "region", "base": "point", "crossing": "point", "site": "point",
}  # fmt: skip
ORIGINS = {
    "ocha": "OCHA populated places of Syria (2018), rounded, each checked against GeoNames within 1 km",
    "ocha*": "OCHA populated places of Syria (2018), rounded",
    "curated": "general knowledge, coordinates rounded",
    "checked": "general knowledge, position checked in a second way, rounded",
    "geonames": "GeoNames: the middle of its towns, rounded",
}
MEANT = "curated"
"""What the ids of rows begin with that win over namesakes, for reports name them and mean them. Rows of the
source "checked" are there to be found, and win by what a text says alone: their ids begin with that word."""


def split(cell: str) -> list[str]:
    """The names in a cell of these tables, which ';' parts."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def _prefix(source: str) -> str:
    return source if source == "checked" else MEANT


def _place(cells: list[str], where: str) -> Place:
    if len(cells) != len(COLUMNS):
        raise SourceError(
            f"{where} has {len(cells)} columns instead of {len(COLUMNS)}; separate them by tabs."
        )
    row = dict(zip(COLUMNS, cells, strict=True))
    try:
        point = Point(float(row["lon"]), float(row["lat"]))
        level, uncertainty, origin = LEVELS[row["kind"]], float(row["uncertainty_km"]), ORIGINS[row["source"]]
    except (KeyError, ValueError) as error:
        raise SourceError(f"{where} has a value that cannot be read ({error}); correct it.") from error
    if not (-180 <= point.lon <= 180 and -90 <= point.lat <= 90):
        raise SourceError(f"{where} lies outside the world; correct lat and lon.")
    names = [Name(row["name"], "en"), *(Name(v, "en") for v in split(row["variants"]))]
    names += [Name(n) for n in split(row["native"])]
    return Place(
        id=f"{_prefix(row['source'])}:{row['name'].replace(' ', '_')}@{row['lat']},{row['lon']}",
        name=row["name"],
        point=point,
        level=level,
        kind=row["kind"],
        country=row["country"],
        admin1=row["admin1"],
        names=tuple(names),
        source="curated",
        uncertainty_km=uncertainty,
        note="; ".join(x for x in (row["note"], origin) if x),
    )


TABLES = ("places.tsv", "units_since.tsv")
"""Places that reports name; first-level units that are younger than the boundaries inside."""


def read(path: Path | None = None) -> Iterator[Place]:
    """The rows of the tables. Raises SourceError, naming file and line, for one that cannot be read."""
    for source in (path,) if path else map(table, TABLES):
        for number, row in rows(source):
            yield _place([cell.strip() for cell in row], f"Line {number} of {source.name}")


def info() -> SourceInfo:
    """Where this comes from."""
    return SourceInfo(
        id="curated",
        title="Event Mapper's curated places",
        origin="gazetteer/data/places.tsv; villages of Syria from OCHA (HDX), populated places 2018; "
        "gazetteer/data/units_since.tsv; positions from GeoNames",
        version="2020-01",
        licence="MIT (the tables); OCHA and GeoNames facts with attribution",
        credit="Villages of Syria: OCHA populated places (2018)",
    )
