"""Countries and their first-level units with names in many languages: Natural Earth and CLDR (Babel)."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from babel import Locale
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from gazetteer.errors import SourceError
from gazetteer.geography.reach import mainland, radius_km
from gazetteer.place import Name, Place, Point, SourceInfo
from gazetteer.spellings.names import fold, split_generic

LANGUAGES = (
    "en", "ar", "fr", "es", "pt", "ru", "uk", "tr", "fa", "he", "ku", "de", "it", "zh", "zh_Hant",
    "ckb", "ur", "nl", "pl", "sv", "ja", "ko", "el", "hi", "bn", "id", "sw", "am", "so", "ps", "ha",
    "my", "vi", "ro", "cs", "az", "hy", "ka", "sr", "bg",
)  # fmt: skip
DIRECTIONS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "centre", "center", "nord", "sud", "est", "ouest", "norte", "sur", "este", "oeste", "capital", "coast",
    "الشماليه", "الجنوبيه", "الشرقيه", "الغربيه", "الشمال", "الجنوب", "الشرق", "الغرب", "الوسطي",
    "العاصمه", "شماليه", "جنوب", "شمال", "شرق", "غرب",
})  # fmt: skip
"""What is left of "Northern Province" names nothing."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A country or first-level unit: its entry and its area (lon/lat, WGS 84)."""

    place: Place
    area: BaseGeometry


def _data(name: str) -> bytes:
    return files("gazetteer").joinpath(f"data/{name}").read_bytes()


def manifest() -> dict[str, Any]:
    """The manifest beside the compiled boundaries: origin, version, licence, counts, checksums."""
    result: dict[str, Any] = json.loads(_data("units.manifest.json"))
    return result


def variants(text: str, lang: str) -> Iterator[Name]:
    """The name, and the name without "Province", "Governorate", "محافظة", …"""
    yield Name(text, lang)
    stem, kind = split_generic(fold(text))
    if kind and stem and stem not in DIRECTIONS:
        yield Name(stem, lang)


def inside(area: BaseGeometry, lon: float, lat: float) -> Point:
    """The source's label point where it lies inside, else a point that does."""
    if (lon or lat) and area.contains(shapely.Point(lon, lat)):
        return Point(lon, lat)
    spot = area.representative_point()
    return Point(round(spot.x, 4), round(spot.y, 4))


def _centre(area: BaseGeometry) -> Point:
    """The centre of gravity on an equal-area projection (cylindrical): where gazetteers put a country."""
    flat = shapely.transform(area, lambda xy: np.column_stack([xy[:, 0], np.sin(np.radians(xy[:, 1]))]))
    return Point(round(flat.centroid.x, 4), round(float(np.degrees(np.arcsin(flat.centroid.y))), 4))


@lru_cache(maxsize=1)
def territories() -> dict[str, dict[str, str]]:
    """Language -> ISO code -> name of the country in that language (CLDR)."""
    return {lang: dict(Locale.parse(lang).territories) for lang in LANGUAGES}


def country_names(code: str) -> tuple[Name, ...]:
    """Names of a country in LANGUAGES, CLDR's short forms too, and the curated ones."""
    found: dict[Name, None] = {}
    for lang, table in territories().items():
        for key in (code, f"{code}-alt-short", f"{code}-alt-variant"):
            if table.get(key):
                found[Name(table[key], lang.replace("_", "-"))] = None
    for line in _data("countries.tsv").decode().splitlines():
        if line.startswith(code + "\t"):
            found.update((Name(v.strip(), ""), None) for v in line.split("\t")[1].split(";"))
    return tuple(found)


@lru_cache(maxsize=1)
def everyday() -> dict[str, str]:
    """ISO code -> the everyday English name, where it is not CLDR's: the third column of countries.tsv."""
    rows = [line.split("\t") for line in _data("countries.tsv").decode().splitlines()]
    return {row[0]: row[2].strip() for row in rows if len(row) > 2 and not row[0].startswith("#")}


ALL = "*"
"""Among the names that the source gives by mistake: every one."""


@dataclass(frozen=True, slots=True)
class UnitNames:
    """What is known of a unit's names beside the source: more, wrong ones (ALL: each), the one to show."""

    more: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    shown: str = ""


@lru_cache(maxsize=1)
def unit_names() -> dict[str, UnitNames]:
    """ISO 3166-2 code -> names that the source lacks, and those that it gives by mistake: unit_names.tsv."""
    found: dict[str, UnitNames] = {}
    for line in _data("unit_names.tsv").decode().splitlines():
        code, more, wrong, shown = (*line.split("\t"), "", "", "")[:4]
        if code and code[0] != "#":
            listed = [tuple(name for name in names.split(";") if name) for names in (more, wrong)]
            found[code] = UnitNames(listed[0], listed[1], shown)
    return found


def country_name(code: str) -> str:
    """The English name that reports use: "Turkey", "Democratic Republic of the Congo"."""
    return everyday().get(code) or territories()["en"].get(code, code).replace(" & ", " and ")


def put_right(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the source with the codes and the areas that it gives to others: units_put_right.tsv."""
    by_code = {row["code"]: row for row in rows}
    told = {}
    for line in _data("units_put_right.tsv").decode().splitlines():
        there, code, area = (*line.split("\t"), "", "")[:3]
        if there and there[0] != "#":
            told[there] = (code, area)

    def right(row: dict[str, Any]) -> dict[str, Any]:
        code, area = told.get(row["code"], (row["code"], ""))
        placed = by_code.get(area, row)
        return {**row, "code": code, "geometry": placed["geometry"], "point": placed["point"]}

    return [right(row) for row in rows]


def _admin1(row: dict[str, Any]) -> Unit:
    area = shape(row["geometry"])
    area = area if area.is_valid else shapely.make_valid(area)
    point = inside(area, *row["point"])
    known = unit_names().get(row["code"], UnitNames())
    shown = known.shown or row["name"]
    there = [] if ALL in known.wrong else [[row["name"], "en"], *row["names"]]
    told = [[shown, "en"], *there, *([name, ""] for name in known.more)]
    told = [[text, lang] for text, lang in told if text not in known.wrong]
    names = {v: None for text, lang in told for v in variants(text, lang)}
    return Unit(
        Place(
            id=f"unit:{row['code']}",
            name=shown,
            point=point,
            level="admin1",
            kind=row.get("kind", "province"),
            country=row["country"],
            admin1=row["code"],
            names=tuple(names),
            source="units",
            uncertainty_km=radius_km(area, point),
            note=row.get("note", ""),
        ),
        area,
    )


def _country(code: str, parts: list[Unit]) -> Unit:
    area = shapely.union_all([p.area for p in parts])
    land = mainland(area)
    point = inside(land, *_centre(land))
    names = tuple(dict.fromkeys((Name(country_name(code), "en"), *country_names(code))))
    return Unit(
        Place(
            id=f"unit:{code}",
            name=country_name(code),
            point=point,
            level="country",
            kind="country",
            country=code,
            names=names,
            source="units",
            uncertainty_km=radius_km(land, point),
        ),
        area,
    )


def read_units(path: Path | None = None) -> Iterator[Unit]:
    """Countries first, then first-level units. Raises SourceError where the compiled file is damaged."""
    try:
        packed = path.read_bytes() if path else _data("units.json.gz")
        rows = json.loads(gzip.decompress(packed))["units"]
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise SourceError(
            f"The boundaries {path or 'units.json.gz'} cannot be read; install again."
        ) from error
    by_country: dict[str, list[Unit]] = {}
    for unit in map(_admin1, put_right(rows)):
        by_country.setdefault(unit.place.country, []).append(unit)
    by_country = {code: own_names(units) for code, units in by_country.items()}
    for code in sorted(by_country):
        if code != "XX":
            yield _country(code, by_country[code])
    for units in by_country.values():
        yield from units


def own_names(units: list[Unit]) -> list[Unit]:
    """The units of one country without names that are another's own.

    Where a unit was parted the source has the name of the whole in every part: Geita as "Kagera".
    """

    def forms(text: str) -> set[str]:
        return {fold(name.text) for name in variants(text, "")}

    own = {form for unit in units for form in forms(unit.place.name)}

    def kept(place: Place) -> tuple[Name, ...]:
        mine = forms(place.name)
        return tuple(n for n in place.names if forms(n.text) & mine or not forms(n.text) & own)

    return [Unit(replace(unit.place, names=kept(unit.place)), unit.area) for unit in units]


def read(path: Path | None = None) -> Iterator[Place]:
    """The entries of countries and first-level units, without their areas."""
    for unit in read_units(path):
        yield unit.place


def info() -> SourceInfo:
    """Where this comes from."""
    facts = manifest()
    return SourceInfo(
        id="units",
        title="Countries and first-level units (" + facts["title"] + "; country names: Unicode CLDR)",
        origin="https://www.naturalearthdata.com, by the "
        + facts["origin"]
        + "; CLDR by the Python package Babel",
        version=f"{facts['version']} ({facts['date']})",
        licence="public domain (Natural Earth); Unicode License v3 (CLDR)",
        credit=facts["credit"],
    )
