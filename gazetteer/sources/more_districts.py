"""Second-level units by hand: those that GeoNames lacks, and what it does not say of those it has.

A row names a unit, its other spellings, the first-level unit that holds it and, where they are known, the
listed town that is its seat (or a position) and how far from there its border lies. A row whose name a listed
district of the same first-level unit bears completes that district; any other is a district of its own. One
without seat and position is only known to lie in its first-level unit, as decision 0019 has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.place import Name, Place, Point
from gazetteer.shipped import rows, table
from gazetteer.sources.curated import split
from gazetteer.sources.districts import SOMEWHERE
from gazetteer.spellings.names import fold, form

COLUMNS = ("name", "variants", "native", "admin1", "seat", "km", "lat", "lon")
BY_SEAT = "its extent is a circle that should hold it, general knowledge: no border is given"
LEAST, FARTHEST = 8.0, 350.0
"""A reach in km outside these is a mistake."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; ``seat``: the name or the id of a listed town, "" where none is told."""

    where: str
    names: tuple[Name, ...]
    admin1: str
    seat: str
    km: float
    point: Point | None

    @property
    def country(self) -> str:
        """The country, which the code of the first-level unit begins with."""
        return self.admin1[:2]

    @property
    def code(self) -> str:
        """The code of a unit that no list has: "SS.JG.NYIROL"."""
        return f"{self.country}.{self.admin1[3:]}.{fold(self.names[0].text).replace(' ', '').upper()}"


def _row(cells: list[str], where: str) -> Row:
    if len(cells) not in (4, 6, 8):
        raise SourceError(f"{where} has {len(cells)} columns instead of 4, 6 or 8; separate them by tabs.")
    name, variants, native, admin1, seat, km, lat, lon = (*cells, "", "", "", "")[:8]
    try:
        point = Point(float(lon), float(lat)) if lat or lon else None
        reach = float(km) if km else 0.0
    except ValueError as error:
        raise SourceError(f"{where} has a value that cannot be read ({error}); correct it.") from error
    placed = bool(seat) != (point is not None) and LEAST <= reach <= FARTHEST
    nowhere = not seat and point is None and not reach
    if not form(name) or admin1[2:3] != "-" or not (placed or nowhere):
        raise SourceError(
            f"{where} needs a name, the code of a first-level unit and either nothing more or a reach in km "
            "with a seat or a position; correct it."
        )
    names = (*(Name(n, "en") for n in (name, *split(variants))), *(Name(n) for n in split(native)))
    return Row(where, tuple(dict.fromkeys(names)), admin1, seat, reach, point)


def read(path: Path | None = None) -> list[Row]:
    """The rows of the table. Raises SourceError, naming file and line, for one that cannot be read."""
    source = path or table("more_districts.tsv")
    return [
        _row([cell.strip() for cell in row], f"Line {number} of {source.name}")
        for number, row in rows(source)
    ]


def added(
    listed: Iterable[Place], rows: Sequence[Row], towns: Iterable[Place], units: Iterable[Place]
) -> list[Place]:
    """The listed districts, completed by the rows, and those that only the rows know.

    ``towns`` are what seats are looked for among, ``units`` the first-level units.
    Raises SourceError where a seat or a unit is not there.
    """
    by_unit = {unit.admin1: unit for unit in units if unit.level == "admin1"}
    seats = _towns({row.admin1 for row in rows if row.seat}, towns)
    wanted = {row.admin1 for row in rows}
    known: dict[tuple[str, str], list[Place]] = defaultdict(list)
    kept: dict[str, Place] = {}
    for place in listed:
        kept[place.id] = place
        if place.admin1 in wanted:
            for spelled in {form(name.text) for name in place.names}:
                known[(place.admin1, spelled)].append(place)
    for row in rows:
        if row.admin1 not in by_unit:
            raise SourceError(f"{row.where} names the unit {row.admin1}, which is not known; correct it.")
        forms = dict.fromkeys(form(name.text) for name in row.names)
        same = list({p.id: p for f in forms for p in known[(row.admin1, f)] if p.id in kept}.values())
        place = _placed(row, seats, by_unit[row.admin1])
        for other in same:
            del kept[other.id]
        place = _completed(place, same)
        if place.id in kept:
            raise SourceError(f"{row.where} is the second of its name in {row.admin1}; make them one.")
        kept[place.id] = place
    return list(kept.values())


def _towns(wanted: set[str], towns: Iterable[Place]) -> dict[tuple[str, str], Place]:
    """The towns of these units by (unit, a name) and by ("", id), the own name and the largest first."""
    found: dict[tuple[str, str], tuple[tuple[bool, int], Place]] = {}
    for town in towns:
        if town.level not in ("settlement", "point") or town.admin1 not in wanted:
            continue
        own = form(town.name)
        for key in (town.id, *town.also):
            found[("", key)] = ((True, 0), town)
        for spelled in {own, *(form(name.text) for name in town.names)}:
            rank = (spelled == own, town.population)
            at = (town.admin1, spelled)
            if at not in found or found[at][0] < rank:
                found[at] = (rank, town)
    return {key: town for key, (_, town) in found.items()}


def _placed(row: Row, seats: Mapping[tuple[str, str], Place], unit: Place) -> Place:
    """A row as a district of its own."""
    point, km, note, code = row.point, row.km, BY_SEAT, row.code
    if row.seat:
        seat = seats.get(("", row.seat)) or seats.get((row.admin1, form(row.seat)))
        if seat is None:
            raise SourceError(f"{row.where} has the seat “{row.seat}”, which {row.admin1} lacks; correct it.")
        point = seat.point
    if point is None:
        point, km, note, code = unit.point, unit.uncertainty_km, SOMEWHERE, ""
    return Place(
        id=f"districts:{row.code}",
        name=row.names[0].text,
        point=point,
        level="admin2",
        kind="district",
        country=row.country,
        admin1=row.admin1,
        admin2=code,
        names=row.names,
        source="districts",
        uncertainty_km=km,
        note=note,
    )


def _completed(place: Place, same: Sequence[Place]) -> Place:
    """The district of a row with the id and the names of the listed ones it is, and the better position."""
    if not same:
        return place
    first = next((p for p in same if p.admin2), same[0])
    names = tuple(dict.fromkeys((*place.names, *(name for p in same for name in p.names))))
    also = tuple(p.id for p in same if p is not first)
    told = replace(place, id=first.id, names=names, also=also)
    if place.admin2:
        return replace(told, admin2=first.id.partition(":")[2])
    return replace(
        told, point=first.point, uncertainty_km=first.uncertainty_km, note=first.note, admin2=first.admin2
    )
