"""How common the name of an answer is where a unit is stated: a common one may well mean another place.

A full list of villages has many of one name, and lacks some of them: the namesake it has is then answered.
Measured on two tables of Syria: of the names only alike that are answered with the province given .91 are
right where no other place of the country bears the name of the answer, .65 where five do. Of those spelled
alike .96 are right where at most one other place of the province sounds so, .86 where two do.
"""

from ..names import GENERIC, form
from ..place import Place
from ..storage.layers import Layers

COUNTED = 8
"""So many names of an answer are counted, the first: more would cost more than they tell."""


def shared_here(index: Layers, place: Place, matched: str, codes: tuple[str, ...]) -> int:
    """How many other places in these units share the matched or one of the first names, in any script."""
    forms = {form(text) for text in (matched, *(name.text for name in place.names[:COUNTED]))} - {""}
    return max(0, max((len(index.exact(f, codes)) for f in forms), default=0) - 1)


def elsewhere(index: Layers, name: str, countries: tuple[str, ...], codes: tuple[str, ...]) -> int:
    """How many places in these countries, but not in these units of theirs, have a name spelled so."""
    spelling = form(name)
    return max(0, len(index.exact(spelling, countries)) - len(index.exact(spelling, codes)))


def without_generic(spelling: str) -> str:
    """A bare form without its first word where that is one of many places: Tall, Umm."""
    first, _, rest = spelling.partition(" ")
    return rest if rest and first in GENERIC else spelling
