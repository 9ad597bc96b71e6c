"""One row as an entry: what every reader does at its end, so that all check the same things. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.entry import BadRow, Entry, Found
from gazetteer.measure import kind_of, town_km
from gazetteer.place import Place, Point

from .kinds import Kind
from .respelled import respelled
from .values import LONGEST_NAME, blank, clean, names_of
from .villages import without_word

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

MENDED = "its outline crosses itself in the source and was mended: it may hold too much or too little"
"""The note of a unit whose polygon was damaged."""


def _nameless(names: list[tuple[str, str]]) -> str:
    """Why none of these is a name."""
    given = next((clean(text) for text, _ in names if not blank(text)), "")
    if not given:
        return "it has no name"
    if len(given) > LONGEST_NAME:
        return f"its name has {len(given)} characters, more than {LONGEST_NAME}"
    return f"its name “{given}” has no letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a row says of a place, in whichever format: (text, language) ``names``, the main one first.

    ``key`` is "source:key"; ``units`` are (code, name) of the second and third level; ``km`` the radius
    where it is known (of a unit: from its area), ``code`` what places in a unit call it, where that is not
    its key; ``mended``: the outline of ``area`` crossed itself in the file.
    """

    line: int
    key: str
    names: Iterable[tuple[str, str]]
    point: Point
    kind: Kind
    country: str = ""
    population: int = 0
    also: tuple[str, ...] = ()
    stated: str = ""
    units: tuple[tuple[str, str], tuple[str, str]] = (("", ""), ("", ""))
    note: str = ""
    area: "BaseGeometry | None" = None
    km: float = 0.0
    code: str = ""
    mended: bool = False


def make(given: Given) -> Found:
    """An entry of what a row says, or the reason why there is none."""
    names = list(given.names)
    plain = without_word(names) if given.kind.level == "settlement" else []
    listed = [*names, *plain, *respelled(names)]
    found = names_of(listed)
    if not found:
        return BadRow(given.line, _nameless(listed))
    kind, population = given.kind, given.population
    reach = max(kind.km, town_km(population) if kind.level == "settlement" else 0.1)
    (two, two_name), (three, three_name) = given.units
    place = Place(
        id=given.key,
        name=found[0].text,
        point=given.point,
        level=kind.level,
        kind=kind_of(population) if kind.kind == "by size" else kind.kind,
        country=given.country,
        names=found,
        population=population,
        source=given.key.partition(":")[0],
        uncertainty_km=given.km or reach,
        also=tuple(dict.fromkeys(a for a in given.also if a != given.key)),
        note="; ".join(filter(None, (given.note, MENDED if given.mended and given.area is not None else ""))),
        admin2=two,
        admin2_name=two_name,
        admin3=three,
        admin3_name=three_name,
    )
    return Entry(place, given.line, clean(given.stated), given.area, given.code)
