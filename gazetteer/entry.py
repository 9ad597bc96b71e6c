"""What a source of places yields: entries, and rows that cannot be used. Pure values."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .place import Place

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a source, with what the source says of it that can be checked.

    ``line`` is its line (or feature) in the file, from 1, the header counted. ``stated`` is the
    first-level unit as the source writes it (a code or a name), "" where it gives none. ``area`` is the
    polygon of a unit, longitude and latitude, WGS 84. ``code`` is the code a unit is filed under, where it
    is not its own: a province that is one of ours has ours.
    """

    place: Place
    line: int = 0
    stated: str = ""
    area: "BaseGeometry | None" = None
    code: str = ""


class Whereabouts(NamedTuple):
    """The country and first-level unit of an entry; of a unit also the code it is filed under."""

    country: str
    admin1: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used: its line in the file and the reason in words.

    ``cells`` are what stands in it, where no record could be made of it.
    """

    line: int
    reason: str
    cells: tuple[str, ...] = ()


Found = Entry | BadRow
