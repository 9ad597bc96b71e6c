"""One row of a file as it stands there: the columns as text and the geometry, if it has one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from gazetteer.entry import BadRow
from gazetteer.place import Point

from .values import position

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


PROBE = 200
"""Rows by which the columns of a file are judged."""
HEADER = 15
"""Rows among which a header is looked for: titles and notes may stand above it."""
Fits = Callable[[list[str]], bool]
"""Whether a row is the header that is looked for."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row: ``line`` from 1 (of a layer: the feature's number), columns as text, geometry in lon/lat.

    Lists are joined by "|"; members of members are called "outer.inner". ``mended``: the outline crossed
    itself in the file, and the geometry is what was made of it.
    """

    line: int
    values: Mapping[str, str]
    geometry: "BaseGeometry | None" = None
    mended: bool = False

    def get(self, column: str | None) -> str:
        """The text of a column, "" where the row or the file has none."""
        return self.values.get(column, "").strip() if column else ""

    def first(self, columns: Iterable[str]) -> str:
        """The first of these columns that says anything."""
        return next((v for v in map(self.get, columns) if v), "")


def whole(geometry: "BaseGeometry") -> "tuple[BaseGeometry, bool]":
    """A geometry that shapely can work with, and whether it had to be mended: of an area only areas are kept.

    Raises ValueError where an outline encloses nothing.
    """
    import shapely  # tables without geometry can do without

    if geometry.geom_type == "Point" or geometry.is_valid:
        return geometry, False
    mended = shapely.make_valid(geometry)
    if "Polygon" in geometry.geom_type:
        parts = shapely.get_parts(shapely.get_parts(mended))
        mended = shapely.union_all([part for part in parts if part.geom_type == "Polygon"])
        if mended.is_empty:
            raise ValueError("its outline encloses nothing")
    return mended, True


def begin(rows: Iterator[Record | BadRow]) -> tuple[Record | None, Iterator[Record | BadRow]]:
    """A row with all columns of the first rows (of JSON, each may have others), and all the rows again."""
    held = list(islice(rows, PROBE))
    known = [row for row in held if isinstance(row, Record)]
    if not known:
        return None, chain(held, rows)
    values: dict[str, str] = {}
    for row in known:
        for column, text in row.values.items():
            values[column] = values.get(column) or text
    geometry = next((row.geometry for row in known if row.geometry is not None), None)
    return Record(known[0].line, values, geometry), chain(held, rows)


def point_of(record: Record, lat: str | None, lon: str | None) -> Point:
    """The position of a row: its columns, else its geometry (of an area: a point inside).

    Raises ValueError with the reason where there is none.
    """
    given = record.get(lat), record.get(lon)
    if not any(given) and record.geometry is None:
        raise ValueError("it has no position")
    if any(given) or record.geometry is None:
        return position(*given)
    spot = record.geometry if record.geometry.geom_type == "Point" else record.geometry.representative_point()
    if spot.is_empty:
        raise ValueError("its geometry is empty")
    return position(*map(repr, reversed(spot.coords[0][:2])))
