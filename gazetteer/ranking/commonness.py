"""How common the name of an answer is where a unit is stated: a common one may well mean another place.

A full list of villages has many of one name, and lacks some of them: the namesake it has is then answered.
Measured on two tables of Syria: of the names only alike that are answered with the province given .91 are
right where no other place of the country bears the name of the answer, .65 where five do. Of those spelled
alike .96 are right where at most one other place of the province sounds so, .86 where two do.
"""

from collections.abc import Sequence

from ..measure import distance_km
from ..place import UNITS, Place
from ..spellings.names import GENERIC, form
from ..storage.layers import Layers

COUNTED = 8
"""So many names of an answer are counted, the first: more would cost more than they tell."""
READ = 60
"""So many entries of a name are read, to tell which are one place in several files; the rest are counted."""
ONE_SPOT_KM = 1.0
"""Entries of one name this close are one place, whatever ids a table gives them."""


def shared_here(index: Layers, place: Place, matched: str, codes: tuple[str, ...]) -> int:
    """How many other places in these units share the matched or one of the first names, in any script."""
    forms = {form(text) for text in (matched, *(name.text for name in place.names[:COUNTED]))} - {""}
    return max((len(_others(index, place, index.exact(f, codes))) for f in forms), default=0)


def _others(index: Layers, place: Place, numbers: Sequence[int]) -> list[Place]:
    """The other places among entries: one in three files is no namesake of itself, nor is its neighbour."""
    if len(numbers) < 2:
        return []
    found = {p.id: p for p in index.places(numbers) if p.id != place.id}
    return [
        p for p in found.values() if distance_km(p.point, place.point) > ONE_SPOT_KM and not _one(p, place)
    ]


def _one(other: Place, place: Place) -> bool:
    """Whether a unit bears the name for a town: Timbuktu's region and district are no namesakes of it, nor it
    of the region."""
    unit = other.level in UNITS if place.level == "settlement" else place.level == "admin1"
    return unit and other.admin1 == place.admin1


def elsewhere(index: Layers, name: str, countries: tuple[str, ...], codes: tuple[str, ...]) -> int:
    """How many places in these countries, but not in these units of theirs, have a name spelled so."""
    spelling = form(name)
    here = set(index.exact(spelling, codes))
    return distinct(index, [number for number in index.exact(spelling, countries) if number not in here])


def distinct(index: Layers, numbers: Sequence[int]) -> int:
    """How many places these entries are: one that stands in several files is one."""
    read = index.places(numbers[:READ]) if index.several else []
    return len({p.id for p in read}) + len(numbers) - len(read)


def without_generic(spelling: str) -> str:
    """A bare form without its first word where that is one of many places: Tall, Umm."""
    first, _, rest = spelling.partition(" ")
    return rest if rest and first in GENERIC else spelling
