"""Units with the spellings of the town that bears their name: who writes "Tillabery" for the town of
Tillabéri writes it for the region too. Used by build.py.

GeoNames has dozens of spellings of a town and few of its unit. Only what is another spelling of the name that
both bear is shared: Lviv was Lemberg and Volgograd Tsaritsyn as towns, and "NYC" is no state.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..place import Name, Place
from ..spellings.adjectives import nouns
from ..spellings.common_words import is_common
from ..spellings.likeness import similarity
from ..spellings.names import fine_keys, fold, form, split_generic

LEVELS = ("admin1", "admin2")
ALIKE = 0.8
"""From this likeness on a name of the town is a spelling of the name that both bear. Of names below, more and
more are those of old, of other places, or read from Chinese."""
SHORT = 4
"""Spellings of so few letters are often words of English: Cars (Kars), Make (Mackay), Tank (Tonk)."""

ENDING = 3
"""So many letters behind a name make an adjective of it: novosibirskaya."""


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
    own = _borne_by_a_town(unit, towns)
    if own is None:
        return unit
    known = {form(name.text) for name in unit.names}
    more = _spellings(own, towns[(unit.admin1, own)].names)
    return replace(unit, names=(*unit.names, *(name for name in more if form(name.text) not in known)))


def with_spellings_of_units(places: Sequence[Place], units: Iterable[Place]) -> list[Place]:
    """The places, the town that a first-level unit has its name from with the spellings recorded of the unit
    alone: "Lattakieh" is Latakia too. Only those of as many words and the same consonants that are no
    adjective: "novosibirskaya" is the region.
    """
    towns, lent = _largest(places), dict[str, tuple[Name, ...]]()
    for unit in units:
        own = _borne_by_a_town(unit, towns) if unit.level == "admin1" else None
        if own is not None:
            town, keys = towns[(unit.admin1, own)], set(fine_keys(own))
            known = {form(name.text) for name in town.names}
            more = (n for n in _spellings(own, unit.names) if keys & set(fine_keys(form(n.text))))
            lent[town.id] = tuple(n for n in more if _may_be_the_towns(own, form(n.text)) - known)
    return [replace(p, names=(*p.names, *lent[p.id])) if lent.get(p.id) else p for p in places]


def _may_be_the_towns(own: str, spelled: str) -> set[str]:
    """The spelling, if it is of as many words as the name and no adjective made of it."""
    longer = len(spelled) - len(own) if spelled.startswith(own) else 0
    adjective = longer >= ENDING or own in nouns(spelled)
    return {spelled} if spelled.count(" ") == own.count(" ") and not adjective else set()


def _borne_by_a_town(unit: Place, towns: Mapping[tuple[str, str], Place]) -> str | None:
    """The bare form by which both a unit and a town in it go; its own name, else the likest other spelling of
    that which is a town's own name: Mykolaiv has its name from Mykolayiv."""
    known = {form(name.text) for name in unit.names}
    names = _own(unit.name)
    likest = sorted(known - set(names), key=lambda other: (-similarity(names[0], other), other))
    also = (other for other in likest if similarity(names[0], other) >= ALIKE)
    return next((o for o in (*names, *also) if o in known and (unit.admin1, o) in towns), None)


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
