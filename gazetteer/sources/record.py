"""One row of a file as it stands there: the columns as text and the geometry, if it has one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.place import Point

from .values import position

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True)
class Record:
    """A row: ``line`` from 1 (of a layer: the feature's number), columns as text, geometry in lon/lat.

    Lists are joined by "|"; members of members are called "outer.inner".
    """

    line: int
    values: Mapping[str, str]
    geometry: "BaseGeometry | None" = None

    def get(self, column: str | None) -> str:
        """The text of a column, "" where the row or the file has none."""
        return self.values.get(column, "").strip() if column else ""

    def first(self, columns: Iterable[str]) -> str:
        """The first of these columns that says anything."""
        return next((v for v in map(self.get, columns) if v), "")


def point_of(record: Record, lat: str | None, lon: str | None) -> Point:
    """The position of a row: its columns, else its geometry (of an area: a point inside).

    Raises ValueError with the reason where there is none.
    """
    given = record.get(lat), record.get(lon)
    if any(given) or record.geometry is None:
        return position(*given)
    spot = record.geometry if record.geometry.geom_type == "Point" else record.geometry.representative_point()
    if spot.is_empty:
        raise ValueError("its geometry is empty")
    return position(*map(repr, reversed(spot.coords[0][:2])))
