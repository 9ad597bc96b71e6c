"""What stands behind the events: countries, first-level units and towns, as rows and their shapes.

Pure of files: the gazetteer is asked through the few methods that :class:`Units` names.
"""

import math
from collections.abc import Container, Iterable, Sequence
from typing import Protocol

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import DisputedArea, Place, Point, has_approximate_border, native

from ..geometry.extent import Bounds, ground, grown, inner_spot, sides
from .columns import DisputedRow, TownRow, UnitRow

WORLD: Bounds = (-180.0, -90.0, 180.0, 90.0)
#: The base map shows this many towns around the events, and of the world, largest first.
TOWNS_NEAR, TOWNS_WORLD = 120, 120
#: Towns are looked for in squares of so many degrees about the events, where these stand in few squares.
BESIDE, FEW_SPOTS = 0.4, 40
#: The languages whose names of a country are looked for: those that are read, and "" for short names.
ALSO_IN = ("", "en", "ar")
#: Second- and third-level units that a map shows at most.
FINER = 600


class SourceLike(Protocol):
    """A source of the gazetteer: what a map must credit."""

    @property
    def id(self) -> str:
        """Its name in identifiers of places ("geonames")."""

    @property
    def title(self) -> str:
        """Its name for readers."""

    @property
    def licence(self) -> str:
        """The licence of its data."""

    @property
    def credit(self) -> str:
        """The line that must stand wherever its places are shown, "" for none."""


class Units(Protocol):
    """What a map asks of a gazetteer. Codes are ISO 3166-1 alpha-2 or 3166-2; boxes are W, S, E, N."""

    def unit(self, code: str) -> Place | None:
        """The country or first-level unit of a code, None for an unknown one."""

    def units(self, country: str) -> Sequence[Place]:
        """The first-level units of a country."""

    def units_below(self, code: str) -> Sequence[Place]:
        """The units of the next level of a country or a unit."""

    def boundary(self, code: str) -> BaseGeometry | None:
        """Its ground as a polygon in degrees (WGS 84), None where no border of it is known."""

    def countries_in(self, bbox: Bounds) -> Sequence[Place]:
        """The countries whose ground meets a box."""

    def units_in(self, bbox: Bounds) -> Sequence[Place]:
        """The first-level units whose ground meets a box."""

    def unit_at(self, point: Point) -> tuple[str, str]:
        """The codes of the country and of the first-level unit at a point, "" where there is none."""

    def towns(self, bbox: Bounds, limit: int) -> Sequence[Place]:
        """The largest towns in a box, at most so many."""

    def sources(self) -> Sequence[SourceLike]:
        """Where its places and boundaries come from."""

    def replaced(self) -> Sequence[tuple[Place, BaseGeometry]]:
        """Units whose border the user gave anew, with the polygon (WGS 84) that they had before."""

    def disputed_in(self, bbox: Bounds) -> Sequence[tuple[DisputedArea, BaseGeometry]]:
        """The disputed areas that meet a box, with their polygons (WGS 84)."""


def country_rows(
    gazetteer: Units, codes: Container[str], focus: Bounds | None
) -> tuple[list[UnitRow], list[BaseGeometry]]:
    """Every country of the world; ``codes`` are the units and countries concerned."""
    places = ((place.country, place) for place in gazetteer.countries_in(WORLD))
    return _rows(places, gazetteer, codes, focus)


def unit_rows(
    gazetteer: Units, codes: Iterable[str], focus: Bounds | None
) -> tuple[list[UnitRow], list[BaseGeometry]]:
    """The first-level units of the countries concerned."""
    known = set(codes)
    countries = sorted(code for code in known if "-" not in code)
    places = ((unit.admin1, unit) for country in countries for unit in gazetteer.units(country))
    return _rows(places, gazetteer, known, focus)


def land_rows(gazetteer: Units) -> tuple[list[UnitRow], list[BaseGeometry]]:
    """Land below countries that the user's boundaries draw: where two sources differ there is no sea."""
    found = gazetteer.replaced()
    rows = [
        UnitRow(p.country, p.name, own_name(p), p.country, False, True, p.point.lon, p.point.lat)
        for p, _ in found
    ]
    return rows, [shape for _, shape in found]


def finer_rows(
    gazetteer: Units, codes: Iterable[str], focus: Bounds | None
) -> tuple[list[UnitRow], list[BaseGeometry]]:
    """The second-level units of the provinces concerned, and every finer unit that is itself concerned."""
    known = set(codes)
    named = [unit for code in sorted(known) if (unit := gazetteer.unit(code)) is not None]
    finer = [unit for unit in named if unit.level in ("admin2", "admin3")]
    finer += [part for unit in named if unit.level == "admin1" for part in gazetteer.units_below(unit.admin1)]
    once = {unit.admin3 or unit.admin2: unit for unit in finer}
    return _rows(list(once.items())[:FINER], gazetteer, known, focus)


def own_name(place: Place) -> str:
    """The name in the script of the place's country, "" where it is not known or runs from left to right."""
    name = native(place)
    return name.text if name else ""


def _also(place: Place) -> str:
    """The other names that readers look for a country by: DRC, UK, Britain."""
    names = (name.text for name in place.names if name.lang in ALSO_IN)
    return "; ".join(dict.fromkeys(name for name in names if name != place.name))


def _rows(
    places: Iterable[tuple[str, Place]], gazetteer: Units, codes: Container[str], focus: Bounds | None
) -> tuple[list[UnitRow], list[BaseGeometry]]:
    rows, shapes = [], []
    near = ground(grown(focus, 1.0)) if focus else None
    for code, place in places:
        shape = gazetteer.boundary(code)
        if shape is None or shape.is_empty:
            continue
        inside = inner_spot(shape)
        close = near is not None and near.intersects(shape)
        rows.append(
            UnitRow(
                code,
                place.name,
                own_name(place),
                place.country,
                code in codes,
                bool(close),
                inside.x,
                inside.y,
                has_approximate_border(place),
                _also(place) if code in codes and place.level == "country" else "",
            )
        )
        shapes.append(shape)
    return rows, shapes


def disputed_rows(gazetteer: Units, focus: Bounds | None) -> tuple[list[DisputedRow], list[BaseGeometry]]:
    """The disputed areas that the first view may show."""
    boxes = sides(grown(focus, 0.5)) if focus else ()
    found = {area.name: (area, shape) for box in boxes for area, shape in gazetteer.disputed_in(box)}.values()
    rows = []
    for area, shape in found:
        inside = inner_spot(shape)
        rows.append(DisputedRow(area.name, area.note, inside.x, inside.y))
    return rows, [shape for _, shape in found]


def town_rows(
    gazetteer: Units, focus: Bounds | None, spots: Sequence[Point] = ()
) -> tuple[list[TownRow], list[BaseGeometry]]:
    """The larger towns around the events and of the world, each once.

    The two largest towns beside each of the ``spots`` of events, too: who looks closely at one of a wide map
    finds nothing else that is named.
    """
    boxes = sides(grown(focus, 1.0)) if focus else ()
    found = [town for box in boxes for town in gazetteer.towns(box, TOWNS_NEAR)]
    if len(boxes) > 1:
        found = sorted(found, key=lambda town: -town.population)[:TOWNS_NEAR]
    cells = dict.fromkeys((math.floor(lon / BESIDE), math.floor(lat / BESIDE)) for lon, lat in spots)
    for column, row in cells if len(cells) <= FEW_SPOTS else ():
        west, south = column * BESIDE, row * BESIDE
        found += gazetteer.towns(
            (max(-180.0, west - BESIDE), max(-90.0, south - BESIDE),
             min(180.0, west + 2 * BESIDE), min(90.0, south + 2 * BESIDE)), 2
        )  # fmt: skip
    found += gazetteer.towns(WORLD, TOWNS_WORLD)
    rows = [
        TownRow(p.name, own_name(p), p.country, p.population, p.kind == "capital", p.point.lon, p.point.lat)
        for p in {place.id: place for place in found}.values()
    ]
    return rows, [shapely.Point(row.lon, row.lat) for row in rows]
