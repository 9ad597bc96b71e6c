"""OCHA: populated places and common operational boundaries (COD-AB, levels 0 to 4), whatever their headers.

Headers differ from country to country and year to year: ADM1_EN, admin1Name_en, adm1_name, admin1Pcode,
featureNam, PCODE, LATITUDE_Y. They are read by their parts, not by lists.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import shapely

from gazetteer.entry import BadRow, Found
from gazetteer.errors import SourceError
from gazetteer.measure import distance_km
from gazetteer.place import Point

from . import columns as headers
from .kinds import SETTLEMENT, Kind, kind_of_word
from .make import Given, make
from .options import Options
from .record import Record, begin, point_of
from .records import records
from .several import with_halves
from .values import country_of, language_of, number

Part = Literal["name", "code", "more"]
_UNIT = re.compile(
    r"adm(?:in)?([0-5])(pcode|pcod|pc|code|name|nam|na|refname|refnam|ref|altname|altnam|alt|)(\d?)([a-z]{2,3})?(\d?)\Z"
)
_OWN_NAME = re.compile(
    r"(?:feature|settlement|community|village|place|populatedplace|pp|ppl|locality|town|city|neighbou?rhood|camp|site)?"
    r"(name|nam|na|refname|altname|ref|alt)(\d?)([a-z]{2,3})?(full|\d)?\Z"
)
_OWN_WORD = re.compile(r"(?:settlement|community|village|locality|populatedplace|camp)()()([a-z]{2})?()\Z")
_CALLED = (
    (re.compile(r"(?:governorate|province|oblast|gov(?=p?code|name))"), "admin1"),
    (re.compile(r"(?:subdistrict|nahiya)"), "admin3"),
    (re.compile(r"(?:district|raion|rayon|caza)"), "admin2"),
)
"""What some countries' tables call the levels."""
_OWN_CODE = re.compile(
    r"(?:feature|settlement|community|village|place|populatedplace|pp|ppl|locality|neighbou?rhood|camp|site)?"
    r"p?code\Z"
)
_KIND = ("locationtype", "featuretype", "featuretypeen", "settlementtype", "type", "class")
_LEVELS: tuple[Kind, ...] = (
    Kind("country", "country", 300),
    Kind("admin1", "province", 80),
    Kind("admin2", "district", 25),
    Kind("admin3", "subdistrict", 10),
    Kind("admin3", "municipality", 5),
    Kind("admin3", "municipality", 3),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table: (column, language) of names; code and names of each level of units."""

    names: tuple[tuple[str, str], ...]
    code: str | None
    unit_names: dict[int, tuple[tuple[str, str], ...]]
    unit_codes: dict[int, str]
    lat: str | None
    lon: str | None
    people: str | None
    kind: str | None
    country: str | None

    @property
    def deepest(self) -> int:
        """The deepest level of unit that has a code or a name, −1 where there is none."""
        return max((*self.unit_codes, *self.unit_names), default=-1)


def layout_of(row: Record) -> Layout:
    """The columns by their headers; languages come from suffixes or, in newer files, from lang, lang1, …"""
    names: list[tuple[int, str, str]] = []
    unit_names: dict[int, list[tuple[int, str, str]]] = {}
    unit_codes: dict[int, str] = {}
    code: str | None = None
    for column in row.values:
        said = _numbered(headers.plain(column))
        unit, own = _UNIT.match(said), _OWN_NAME.match(said) or _OWN_WORD.match(said)
        if unit:
            what, lang = unit[2], unit[4] or ""
            if what.startswith("p") or what == "code":
                unit_codes.setdefault(int(unit[1]), column)
            elif not lang or language_of(lang):
                later = what.startswith(("ref", "alt")) or bool(unit[5])
                found = language_of(lang) if lang else row.get(f"lang{unit[3]}").lower()
                unit_names.setdefault(int(unit[1]), []).append((later, column, language_of(found)))
        elif own and (not own[3] or language_of(own[3])):
            later = own[1].startswith(("ref", "alt")) + 2 * bool(own[4])
            names.append((later, column, language_of(own[3] or "")))
        elif _OWN_CODE.match(said) and code is None:
            code = column
    have = list(row.values)
    return Layout(
        tuple((c, lang) for _, c, lang in sorted(names, key=_english_first)),
        code,
        {n: tuple((c, lang) for _, c, lang in sorted(f, key=_english_first)) for n, f in unit_names.items()},
        unit_codes,
        headers.pick(have, headers.LAT),
        headers.pick(have, headers.LON),
        headers.pick(have, headers.PEOPLE),
        headers.pick(have, _KIND),
        headers.pick(have, headers.COUNTRY),
    )  # fmt: skip


def _numbered(header: str) -> str:
    """A plain header with the level as a number: "governoratepcode" -> "admin1pcode"."""
    for word, level in _CALLED:
        found = word.match(header)
        if found:
            return level + header[found.end() :]
    return header


def _english_first(item: tuple[int, str, str]) -> tuple[int, bool]:
    return item[0], item[2] != "en"


def read(path: Path, options: Options) -> Iterator[Found]:
    """Entries of populated places or units, ids "ocha:<P-code>", WGS 84; areas where the file has polygons.

    ``admin2`` and ``admin3`` are P-codes with their names; ``stated`` is the first-level unit's name.
    Raises SourceError where the columns are none of OCHA's.
    """
    first, rows = begin(records(path, options))
    layout = layout_of(first) if first is not None else None
    if first is not None and layout is not None:
        _refuse(first, layout, path.name)
    if layout is None:
        yield from (row for row in rows if isinstance(row, BadRow))
        return
    yield from with_halves(row if isinstance(row, BadRow) else _entry(row, layout, options) for row in rows)


def _refuse(row: Record, layout: Layout, file: str) -> None:
    placed = row.geometry is not None or (layout.lat and layout.lon)
    if (layout.deepest < 0 and not layout.code) or not (layout.names or layout.unit_names):
        raise SourceError(
            f"{file} has none of OCHA's columns (ADM1_EN, ADM1_PCODE, PCODE, NAME_EN or the like); "
            "for another table use “table” in place of “ocha”."
        )
    if not placed:
        raise SourceError(
            f"{file} names units or places but has neither polygons nor latitude and longitude; "
            "give the boundaries as GeoJSON or shapefile."
        )


def _country(row: Record, layout: Layout, options: Options) -> str:
    """By the country's own columns, else the letters that a P-code begins with."""
    given = [row.get(layout.country), row.get(layout.unit_codes.get(0))]
    given += [row.get(c) for c, _ in layout.unit_names.get(0, ())]
    for text in given:
        if country_of(text):
            return country_of(text)
    for level in sorted(layout.unit_codes):
        letters = re.match(r"[A-Za-z]{2,3}(?=\d)", row.get(layout.unit_codes[level]))
        if letters and country_of(letters[0]):
            return country_of(letters[0])
    return options.country


def _entry(row: Record, layout: Layout, options: Options) -> Found:
    polygon = row.geometry if row.geometry is not None and "Polygon" in row.geometry.geom_type else None
    own = polygon is None and bool(layout.names or layout.code)
    try:
        point = point_of(row, layout.lat if own else None, layout.lon if own else None)
    except ValueError as error:
        if own or not (layout.lat and layout.lon):
            return BadRow(row.line, str(error))
        try:
            point = point_of(row, layout.lat, layout.lon)
        except ValueError as other:
            return BadRow(row.line, str(other))
    return _place(row, layout, options, point) if own else _unit(row, layout, options, point, polygon)


def _stated(row: Record, layout: Layout) -> str:
    return row.first(c for c, _ in layout.unit_names.get(1, ())) or row.get(layout.unit_codes.get(1))


def _inside(row: Record, layout: Layout) -> tuple[tuple[str, str], tuple[str, str]]:
    two, three = (
        (row.get(layout.unit_codes.get(n)), row.first(c for c, _ in layout.unit_names.get(n, ())))
        for n in (2, 3)
    )
    return two, three


def _place(row: Record, layout: Layout, options: Options, point: Point) -> Found:
    names = layout.names or layout.unit_names.get(layout.deepest, ())
    code = row.get(layout.code) or (row.get(layout.unit_codes.get(4)) if layout.deepest >= 4 else "")
    return make(
        Given(
            line=row.line,
            key=f"ocha:{code}" if code else f"ocha:{point.lat:.5f},{point.lon:.5f}",
            names=((row.get(c), lang) for c, lang in names),
            point=point,
            kind=kind_of_word(row.get(layout.kind)) or SETTLEMENT,
            country=_country(row, layout, options),
            population=number(row.get(layout.people)),
            stated=_stated(row, layout),
            units=_inside(row, layout),
        )
    )


def _unit(
    row: Record,
    layout: Layout,
    options: Options,
    point: Point,
    polygon: "shapely.geometry.base.BaseGeometry | None",
) -> Found:
    level = max(layout.unit_codes, default=layout.deepest)
    code, kind = row.get(layout.unit_codes.get(level)), _LEVELS[level]
    if kind.kind == "municipality" and polygon is None:
        kind = SETTLEMENT  # a point on the lowest level is a village in a table of places
    if not code:
        return BadRow(row.line, f"it has no P-code of level {level}")
    names = [(row.get(c), lang) for c, lang in layout.unit_names.get(level, ())]
    return make(
        Given(
            line=row.line,
            key=f"ocha:{code}",
            names=names,
            point=point,
            kind=kind,
            country=_country(row, layout, options),
            population=number(row.get(layout.people)),
            stated=_stated(row, layout) if level else "",
            units=_inside(row, layout),
            area=polygon,
            mended=row.mended,
            km=reach_km(polygon, point) if polygon is not None else 0.0,
        )
    )


def reach_km(area: "shapely.geometry.base.BaseGeometry", point: Point) -> float:
    """Distance in km from a point to the farthest corner of the box around an area."""
    west, south, east, north = area.bounds
    corners = (Point(x, y) for x in (west, east) for y in (south, north))
    return round(max(distance_km(point, corner) for corner in corners), 1)
