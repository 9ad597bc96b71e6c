"""Units with the spellings of the town that bears their name: who writes "Tillabery" for the town of
Tillabéri writes it for the region too. Used by build.py.

GeoNames has dozens of spellings of a town and few of its unit. Only what is another spelling of the name that
both bear is shared: Lviv was Lemberg and Volgograd Tsaritsyn as towns, and "NYC" is no state.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..place import Name, Place
from ..spellings.common_words import is_common
from ..spellings.likeness import similarity
from ..spellings.names import fold, form, split_generic

LEVELS = ("admin1", "admin2")
ALIKE = 0.8
"""From this likeness on a name of the town is a spelling of the name that both bear. Of names below, more and
more are those of old, of other places, or read from Chinese."""
SHORT = 4
"""Spellings of so few letters are often words of English: Cars (Kars), Make (Mackay), Tank (Tonk)."""


def with_spellings_of_seats(units: Sequence[Place], places: Iterable[Place]) -> list[Place]:
    """The units, those of the first two levels with the spellings of the largest town in their first-level
    unit that bears their name as its own.

    Units of one name in a country get none: how often each is spelled would tell which of them is meant.
    """
    towns = _largest(places)
    bearers = Counter(key for unit in units for key in _keys(unit))
    return [_with_spellings(u, towns) if all(bearers[k] == 1 for k in _keys(u)) else u for u in units]


def _largest(places: Iterable[Place]) -> dict[tuple[str, str], Place]:
    """First-level unit and bare form of a name -> its largest town that goes by it."""
    found: dict[tuple[str, str], Place] = {}
    for place in places:
        if place.level == "settlement" and place.admin1:
            key = (place.admin1, form(place.name))
            if key not in found or found[key].population < place.population:
                found[key] = place
    return found


def _keys(unit: Place) -> set[tuple[str, str, str]]:
    return {(unit.country, unit.level, own) for own in _own(unit.name)}


def _with_spellings(unit: Place, towns: Mapping[tuple[str, str], Place]) -> Place:
    if unit.level not in LEVELS:
        return unit
    known = {form(name.text) for name in unit.names}
    own = next((own for own in _own(unit.name) if own in known and (unit.admin1, own) in towns), None)
    if own is None:
        return unit
    more = _spellings(own, towns[(unit.admin1, own)].names)
    return replace(unit, names=(*unit.names, *(name for name in more if form(name.text) not in known)))


def _own(name: str) -> tuple[str, ...]:
    """The bare forms of a unit's name: as it stands, and without the word for its kind, which not every unit
    bears: Garissa is a county, and "Garissa Township" a part of it."""
    return tuple(dict.fromkeys((form(name), form(split_generic(fold(name))[0]))))


def _spellings(own: str, names: Sequence[Name]) -> list[Name]:
    """Of a town's names the first of each spelling of its own; none with a word for a kind, as "City"."""
    said = split_generic(own)[1]
    found = {form(name.text): name for name in reversed(names) if split_generic(fold(name.text))[1] == said}
    likely = (spelled for spelled in reversed(found) if not _may_be_a_word(spelled))
    return [found[spelled] for spelled in likely if similarity(own, spelled) >= ALIKE]


def _may_be_a_word(spelled: str) -> bool:
    return spelled.isascii() and (len(spelled) <= SHORT or is_common(spelled))
