"""Layers whose positions are coarsened, for a map to publish where precise places endanger people.

Pure but for the gazetteer's units. Every row is made anew: a column keeps its value only where KEPT (or a
rule below) says so, and all else is emptied, so that a column added later gives nothing away by oversight.
What is left of a position depends on nothing but the cell of the grid, or the first-level unit, that holds
it: two events in one cell, alike in the columns kept, give the same row. docs/decisions/0018-coarsening.md.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Place, Point, distance_km

from ..geometry.levels import UNITS as BROAD
from ..geometry.outlines import on_globe
from ..geometry.precision import NEAR_KM
from ..layers.basemap import Units
from ..layers.columns import CorridorRow, EventRow, ReferenceRow, ZoneRow
from ..layers.wording import NUMBERS, bare_figures, join
from .grid import DEGREE_KM, Cell, Grid, inside, rounded, spots, square_km, strip
from .naming import meeting

#: Levels that are at least a first-level unit.
UNITS = ("admin1", "country")
#: The columns of each layer whose values say nothing of a place finer than its first-level unit.
KEPT: dict[type, tuple[str, ...]] = {
    EventRow: (
        "layer", "publisher", "published", "lang", "event_type", "sub_event_type", "status", "date_start",
        "date_end", "date_precision", "time_precision", "date_prec", "inter1", "inter2", "claims_disagree",
        "n_claims", "n_places", *NUMBERS,
    ),
    CorridorRow: ("layer", "publisher", "published", "lang", "count", "status", "date_start", "date_end"),
    ZoneRow: ("layer", "publisher", "published", "lang", "status"),
    ReferenceRow: ("layer", "standing"),
}  # fmt: skip
#: A circle drawn as a polygon reaches a little farther or less far than it should, by where it lies: the
#: number of cells around its middle must not tell.
SLACK = 0.97
#: Who an actor is by ACLED's code of its side, where its own name could name a place.
SIDES = (
    "", "state forces", "rebels", "armed group", "communal militia", "rioters", "protesters", "civilians",
    "foreign or international forces",
)  # fmt: skip
#: A year, a month or a day: other words for since when a route is open may name a place.
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
Shape = BaseGeometry | None


@dataclass(frozen=True, slots=True)
class Area:
    """What a position becomes: a shape with its middle, the units it lies in, and how it is drawn."""

    shape: BaseGeometry
    centre: Point
    units: tuple[Place, ...]
    drawn_as: str
    level: str
    km: float


class Coarsener:
    """Coarsens rows to cells of ``km`` kilometres, or to their first-level unit where ``km`` is None.

    ``known`` are the names of actors and weapons that the lexicons hold: others, as a report writes
    them, may name a village and are left out.
    """

    def __init__(self, km: float | None, gazetteer: Units, known: Iterable[str] = ()) -> None:
        """Nothing is asked of the gazetteer yet."""
        self.grid = Grid(km) if km is not None else None
        self._gazetteer = gazetteer
        self._known = frozenset(known)
        self._reports: dict[str, str] = {}
        self._cells: dict[tuple[Cell, int], Area] = {}

    @property
    def sentence(self) -> str:
        """What a map or file says of it."""
        to = f"{self.grid.km:g} km" if self.grid else "first-level units (provinces)"
        return (
            f"Positions are coarsened to {to}; names below that, and the words of the reports, are left out."
        )

    def events(self, rows: Sequence[EventRow], shapes: Sequence[Shape]) -> tuple[list[EventRow], list[Shape]]:
        """The events, numbered anew in their order."""
        made = [self._event(*pair) for pair in zip(rows, shapes, strict=True)]
        numbered = [replace(row, event_id=f"event-{n}") for n, (row, _) in enumerate(made, 1)]
        return numbered, [shape for _, shape in made]

    def corridors(
        self, rows: Sequence[CorridorRow], shapes: Sequence[Shape], broad: Sequence[bool]
    ) -> tuple[list[CorridorRow], list[Shape]]:
        """The corridors: an area over the cells of their ends, no line; ``broad`` ones as they are."""
        out, areas = [], []
        for number, (row, shape, whole) in enumerate(zip(rows, shapes, broad, strict=True), 1):
            kept = whole and row.drawn_as == "area symbol"
            area = shape if kept or shape is None else self._over(shape)
            many = f"{row.count} corridors" if (row.count or 1) > 1 else "Corridor"
            out.append(
                replace(
                    _emptied(row), corridor_id=f"corridor-{number}", report_id=self._report(row.report_id),
                    opened_by=self._names(row.opened_by),
                    unit_codes=self._wide_codes(row.unit_codes if kept else ""),
                    drawn_as="area symbol" if area is not None else "",
                    note=f"{many}; {self.sentence[0].lower()}{self.sentence[1:]}",
                )
            )  # fmt: skip
            areas.append(area)
        return out, areas

    def zones(
        self, rows: Sequence[ZoneRow], shapes: Sequence[Shape], broad: Sequence[bool]
    ) -> tuple[list[ZoneRow], list[Shape]]:
        """The zones; ``broad``: made of first-level units and countries alone, and kept."""
        out, areas = [], []
        for number, (row, shape, keep) in enumerate(zip(rows, shapes, broad, strict=True), 1):
            out.append(
                replace(_emptied(row), zone_id=f"zone-{number}", report_id=self._report(row.report_id),
                        name="Zone", note="Extent approximate. " + self.sentence)
            )  # fmt: skip
            areas.append(None if shape is None else rounded(shape) if keep else self._over(shape))
        return out, areas

    def reference(
        self, rows: Sequence[ReferenceRow], shapes: Sequence[Shape]
    ) -> tuple[list[ReferenceRow], list[Shape]]:
        """The known routes, without the file's words for them: a day stays, and how they stand."""
        out = [
            replace(_emptied(row), reference_id=f"reference-{number}", name="Known route",
                    opened=row.opened if _DAY.fullmatch(row.opened.strip()) else "", status=row.standing,
                    note="Reference from a file given to the map. " + self.sentence)
            for number, row in enumerate(rows, 1)
        ]  # fmt: skip
        return out, [None if shape is None else self._over(shape) for shape in shapes]

    def _event(self, row: EventRow, shape: Shape) -> tuple[EventRow, Shape]:
        made = replace(
            _emptied(row),
            report_id=self._report(row.report_id),
            confidence=round(row.confidence, 1),
            actor1=self._side(row.actor1, row.inter1),
            actor2=self._side(row.actor2, row.inter2),
            actors_other=self._names(row.actors_other),
            weapons=self._names(row.weapons),
            not_placed=_unplaced(row) if shape is None else "",
            **bare_figures(row),
        )
        if shape is None or row.lon is None or row.lat is None:
            return replace(made, n_places=0), None
        if row.level in BROAD and row.drawn_as in ("unit", "part") and self._wide(row, shape):
            area = shape if row.drawn_as == "unit" else rounded(shape)
            return self._kept(made, row, area), area
        return self._moved(made, row, shape)

    def _wide(self, row: EventRow, shape: BaseGeometry) -> bool:
        """Whether an area of the text is as coarse as what it would become."""
        if self.grid is None:
            return row.level in UNITS and row.drawn_as == "unit"
        return square_km(shape) >= self.grid.km**2

    def _kept(self, made: EventRow, row: EventRow, area: BaseGeometry) -> EventRow:
        """An area that the text gives, with the names of its units; its spot is none of a town."""
        names = (
            "place_names", "level", "drawn_as", "country", "country_name", "admin1_code", "admin1",
            "unit_codes", "geo_precision", "where_prec", "uncertainty_km", "place_relation",
        )  # fmt: skip
        spot, kept = inside(area), {name: getattr(row, name) for name in names}
        if row.level not in UNITS:  # a district without borders is drawn as its province, under its own name
            kept["place_names"] = row.admin1 or row.country_name
            kept["level"] = "admin1" if row.admin1 else "country"
            kept["unit_codes"] = self._wide_codes(row.unit_codes)
        return replace(made, lon=spot.lon, lat=spot.lat, **kept)

    def _moved(self, made: EventRow, row: EventRow, shape: BaseGeometry) -> tuple[EventRow, Shape]:
        """An event whose position becomes cells or units."""
        areas = self._of_codes(row) if self.grid is None else self._areas(shape, row.corridor_km or 0.0)
        if not areas:
            return replace(made, n_places=0, not_placed="No unit is known where it lies."), None
        units = list(dict.fromkeys(unit for area in areas for unit in area.units))
        way, centre, km = areas[0].drawn_as, *_middle(areas, row.drawn_as == "line")
        near, cell = way == "cell" and km <= NEAR_KM, way == "cell"
        moved = replace(
            made,
            n_places=len(areas),
            place_names=join((u.name for u in units), " or " if cell and len(areas) == 1 else "; "),
            level=areas[0].level,
            drawn_as=way,
            country=join(u.country for u in units),
            country_name=join(u.country_name for u in units),
            admin1_code=join(u.admin1 for u in units),
            admin1=join(u.admin1_name for u in units),
            unit_codes=";".join(dict.fromkeys(u.admin1 or u.country for u in units)),
            geo_precision=2 if near else 3,
            where_prec=2 if near else 5 if cell else 6 if areas[0].level == "country" else 4,
            lon=centre.lon,
            lat=centre.lat,
            uncertainty_km=km,
            place_note=self.sentence,
        )
        return moved, _union(areas, row.drawn_as == "line" and cell)

    def _over(self, shape: BaseGeometry) -> Shape:
        areas = self._areas(shape)
        return _union(areas, shape.geom_type.endswith("LineString") and self.grid is not None)

    def _areas(self, shape: BaseGeometry, wide: float = 0.0) -> list[Area]:
        """The areas of a shape's points, of a line's corners (``wide`` km to each side), of its polygons."""
        found: dict[tuple[Point, float], Area] = {}
        for point, reach in spots(shape):
            at = ("", "") if self.grid else self._gazetteer.unit_at(point)
            area = self._cell(point, reach + wide) if self.grid else self._unit(*at)
            if area is not None:
                found.setdefault((area.centre, area.km), area)
        return list(found.values())

    def _of_codes(self, row: EventRow) -> list[Area]:
        """The first-level units of an event's places, else their countries."""
        found = [self._unit("", code) for code in row.admin1_code.split("; ") if code]
        found = found or [self._unit(code, "") for code in row.country.split("; ") if code]
        return [area for area in found if area is not None]

    def _cell(self, point: Point, reach: float) -> Area | None:
        if self.grid is None or not on_globe(point):
            return None
        cell, steps = self.grid.cell(point), self.grid.steps(reach * SLACK)
        area = self._cells.get((cell, steps))
        if area is None:
            block = self.grid.block(cell, steps)
            area = Area(
                block,
                self.grid.centre(cell),
                meeting(block, self._gazetteer),
                "cell",
                "cell",
                self.grid.radius(steps),
            )
            self._cells[(cell, steps)] = area
        return area

    def _unit(self, country: str, first: str) -> Area | None:
        """The first-level unit of that code, else the country."""
        for code, level in ((first, "admin1"), (country, "country")):
            unit, shape = self._gazetteer.unit(code), self._gazetteer.boundary(code)
            if code and unit is not None and shape is not None:
                west, south, east, north = shape.bounds
                km = float(round(max(north - south, east - west) * DEGREE_KM / 2))
                return Area(shape, inside(shape), (unit,), "unit", level, km)
        return None

    def _wide_codes(self, codes: str) -> str:
        """Codes of units, those of districts as the first-level unit or country that holds them."""
        units = [self._gazetteer.unit(code) for code in codes.split(";") if code]
        return ";".join(dict.fromkeys(unit.admin1 or unit.country for unit in units if unit is not None))

    def _report(self, own: str) -> str:
        """A report's running number in place of its id, which may be the name of a file or an address."""
        return self._reports.setdefault(own, f"report-{len(self._reports) + 1}")

    def _names(self, names: str) -> str:
        """Of several names those that the lexicons hold."""
        return join(name for name in names.split("; ") if name in self._known)

    def _side(self, names: str, code: int) -> str:
        """The actor's name, or what kind of actor it is."""
        return self._names(names) or (SIDES[code] if names and 0 <= code < len(SIDES) else "")


def _emptied(row: Any) -> Any:
    """The row with nothing but the columns kept: text is "", numbers and dates are None."""
    nothing: dict[Any, Any] = {str: "", bool: False, int: 0, float: 0.0}
    left = [f for f in fields(row) if f.name not in KEPT[type(row)]]
    return replace(row, **{f.name: nothing.get(f.type) for f in left})


def _union(areas: Sequence[Area], line: bool) -> Shape:
    """All areas as one shape, as a strip where they are those of a line; None for none."""
    shapes = [area.shape for area in areas]
    return None if not shapes else strip(shapes) if line else shapely.union_all(shapes)


def _middle(areas: Sequence[Area], line: bool) -> tuple[Point, float]:
    """Where the symbol of an event stands, and the kilometres around it within which it lies."""
    first, last = areas[0], areas[-1]
    if not line or first is last or abs(first.centre.lon - last.centre.lon) > 180:
        return first.centre, max(area.km for area in areas)
    half = distance_km(first.centre, last.centre) / 2
    middle = Point((first.centre.lon + last.centre.lon) / 2, (first.centre.lat + last.centre.lat) / 2)
    return middle, float(math.ceil(half + max(first.km, last.km)))


def _unplaced(row: EventRow) -> str:
    if row.not_placed.startswith("The text names no place"):
        return row.not_placed
    return "The place that the text names was not found, or is not where it happened."
