"""First-level units of today where the boundaries inside are older: which towns lie in each, where it ends.

Natural Earth still draws the eleven provinces of the DR Congo, of which six were parted into twenty-one in
2015, and Kenya's provinces instead of its counties. GeoNames says of every town in which unit of today it
lies. Such a unit gets the part of the older one that is nearer to its own towns than to its neighbours': the
line between is approximate and its note says so. What is left of the older unit keeps its code; one of which
nothing is left becomes a region, for reports of its time name it. ``data/units_today.tsv`` lists the units;
docs/decisions/0031-units-of-today.md says why.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.geography.older import rows
from gazetteer.geography.reach import radius_km
from gazetteer.place import APPROXIMATE_BORDER, Name, Place, Point
from gazetteer.spellings.names import fold

from .units import DIRECTIONS, Unit, inside, variants

FORMER = "a first-level unit until others took its place"
_LEAST = 0.1
"""What is left of an older unit is one where so many of the towns there are its own: a stray code is none."""
_MOST = 0.7
"""A unit of GeoNames is one of ours where so many of its towns lie in that one, and so many of that one's are
its: at each border a few towns fall on the wrong side of simplified lines."""


@dataclass(frozen=True, slots=True)
class Today:
    """A row of the table: ISO 3166-2 code, GeoNames' code, the older units it lies in, names, what it is."""

    code: str
    geonames: str
    of: tuple[str, ...]
    name: str
    names: tuple[Name, ...]
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Town:
    """A place of GeoNames: country, GeoNames' code of its first-level unit ("CD.17"), position."""

    country: str
    geonames: str
    point: Point


@dataclass(frozen=True, slots=True)
class Divided:
    """The units of today; GeoNames' code -> that of the unit which it is; what was, as regions."""

    units: list[Unit]
    stands: Mapping[str, str]
    former: list[Place]

    def lying(self, ids: Iterable[str], codes: Iterable[str]) -> dict[str, str]:
        """Id of a place -> our code of the unit that GeoNames puts it in, "" where we have none."""
        return {key: self.stands.get(code, "") for key, code in zip(ids, codes, strict=True)}


def read() -> tuple[Today, ...]:
    """The rows of the table. Raises SourceError, naming the line, for one that cannot be read."""
    found = []
    for code, geonames, of, name, more, native, kind, note in rows():
        told = [(name, "en"), *((v, "en") for v in more.split(";")), *((n, "") for n in native.split(";"))]
        names = dict.fromkeys(v for text, lang in told if text for v in variants(text, lang))
        found.append(Today(code, geonames, tuple(of.split(";")), name, tuple(names), kind, note))
    return tuple(found)


def today(
    units: Sequence[Unit], towns: Sequence[Town], holding: Mapping[int, str], more: Iterable[Place] = ()
) -> Divided:
    """The first-level units as they are today.

    ``holding``: position of a town -> code of the older unit whose polygon holds it. ``more``: other places
    whose unit of today is known, which help to draw its border.
    """
    table = read()
    stands = _stands(table, towns, holding)
    kept = set(stands.values())
    spots: dict[str, list[Point]] = defaultdict(list)
    for town in towns:
        if town.geonames in stands:
            spots[stands[town.geonames]].append(town.point)
    for place in more:
        if place.level == "settlement" and place.admin1:
            spots[place.admin1].append(place.point)
    split = {code for row in table for code in row.of}
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    result, former = [], []
    for unit in units:
        code = unit.place.admin1
        if unit.place.level != "admin1" or code not in split:
            result.append(unit)
            continue
        heirs = [row.code for row in table if code in row.of] + [code] * (code in kept)
        shares = _shares(unit.area, [(point, heir) for heir in heirs for point in spots[heir]])
        for heir, area in shares.items():
            parts[heir].append(area)
        if code in kept:
            result.append(_rest(unit, shares.get(code, unit.area)))
        else:
            former.append(_former(unit))
    made = [_made(row, parts[row.code], spots[row.code]) for row in table if parts[row.code]]
    return Divided([*result, *made], stands, former)


def _stands(rows: Iterable[Today], towns: Sequence[Town], holding: Mapping[int, str]) -> dict[str, str]:
    """GeoNames' code of a unit -> ours, where they are the same unit."""
    stands = {row.geonames: row.code for row in rows}
    renewed = {row.code[:2] for row in rows}
    there: dict[str, Counter[str]] = defaultdict(Counter)
    back: dict[str, Counter[str]] = defaultdict(Counter)
    inside_of = Counter(holding.values())
    for i, code in holding.items():
        geonames = towns[i].geonames
        if geonames not in stands and not geonames.endswith((".", ".00")):
            there[geonames][code] += 1
            back[code][geonames] += 1
    for geonames, codes in there.items():
        code, number = codes.most_common(1)[0]
        mine, whole = back[code].most_common(1)[0], back[code].total()
        same = mine[1] >= _MOST * whole and number >= _MOST * codes.total()
        chief = mine[0] == geonames and number >= _LEAST * inside_of[code]
        if chief and (same or geonames[:2] in renewed):
            stands[geonames] = code
    return stands


def _shares(area: BaseGeometry, seeds: Sequence[tuple[Point, str]]) -> dict[str, BaseGeometry]:
    """An area parted among the units of these towns: to each what is nearest to a town of its own."""
    if len({unit for _, unit in seeds}) < 2:
        return {unit: area for _, unit in seeds[:1]}
    squeeze = np.array([np.cos(np.radians(area.centroid.y)), 1.0])
    owners = dict(reversed([(Point(*(np.array(p) * squeeze).tolist()), unit) for p, unit in seeds]))
    spots = shapely.points(list(owners))
    within = shapely.envelope(shapely.transform(area, lambda xy: xy * squeeze))
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(spots), extend_to=within))
    mine: dict[str, list[BaseGeometry]] = defaultdict(list)
    for spot, cell in zip(*shapely.STRtree(cells).query(spots, predicate="intersects"), strict=True):
        mine[list(owners.values())[spot]].append(cells[cell])
    # The corners of the cells are rounded, not those of the area: neighbours keep one line and no gap.
    whole = {unit: shapely.union_all(parts) for unit, parts in mine.items()}
    back = {unit: shapely.transform(a, lambda xy: np.round(xy / squeeze, 4)) for unit, a in whole.items()}
    found = {unit: _land(shapely.intersection(shapely.make_valid(a), area)) for unit, a in back.items()}
    return {unit: part for unit, part in found.items() if not part.is_empty}


def _land(area: BaseGeometry) -> BaseGeometry:
    """The polygons of what was cut, without the lines and points that cutting leaves."""
    return shapely.union_all(
        [g for g in shapely.get_parts(area) if g.geom_type in ("Polygon", "MultiPolygon")]
    )


def _rest(unit: Unit, area: BaseGeometry) -> Unit:
    """An older unit with the area that is left to it."""
    point = inside(area, *unit.place.point)
    note = "; ".join(x for x in (unit.place.note, APPROXIMATE_BORDER) if x)
    return Unit(replace(unit.place, point=point, uncertainty_km=radius_km(area, point), note=note), area)


def _made(row: Today, parts: Sequence[BaseGeometry], towns: Sequence[Point]) -> Unit:
    """A unit of today: in the middle of its towns where that is inside."""
    area = shapely.union_all(parts)
    lon, lat = np.array(towns, dtype=float).reshape(-1, 2).mean(axis=0).round(3).tolist()
    point = inside(area, lon, lat)
    return Unit(
        Place(
            id=f"unit:{row.code}",
            name=row.name,
            point=point,
            level="admin1",
            kind=row.kind,
            country=row.code[:2],
            admin1=row.code,
            names=row.names,
            source="units",
            uncertainty_km=radius_km(area, point),
            note="; ".join(x for x in (row.note, APPROXIMATE_BORDER) if x),
        ),
        area,
    )


def _former(unit: Unit) -> Place:
    """An older unit of which nothing is left, as a region: "Coast" of Kenya by "Coast Province" alone."""
    place = unit.place

    def bare(text: str) -> bool:
        return all(word in DIRECTIONS for word in fold(text).split())

    name = f"{place.name} Province" if bare(place.name) else place.name
    names = (Name(name, "en"), *(n for n in place.names if not bare(n.text)))
    return replace(
        place, id=f"unit:{place.admin1}", name=name, names=tuple(dict.fromkeys(names)), level="region",
        kind="region", admin1="", note="; ".join(x for x in (FORMER, place.note) if x),
    )  # fmt: skip
