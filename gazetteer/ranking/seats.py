"""Which units have a town of the name asked for: bare, the name means the town before the unit. Pure."""

from collections.abc import Callable, Sequence

from ..measure import distance_km
from ..place import UNITS, Place
from ..spellings.likeness import similarity
from ..spellings.names import bare, fold
from ..storage.written import Written
from .candidates import Spelled

LIKE_ITS_MAIN, LIKE_ITS_OWN, OWN_SHARE, OWN_MANY = 0.65, 0.75, 0.3, 2
"""A name is a town's own where its main name is so like it, or this share of its spellings in Latin letters,
and so many (al-Karak, filed as "Qīr Moāv"); of Salvador's 2 in 27 are like "Bahia", of Chiapa de Corzo's 2 in
7, of Jolo's 2 in 9 like "Sulu", of Kapsabet's 1 in 2 is "Nandi"."""


def seats(
    folded: str, spelled: Sequence[Spelled], written: Callable[[Place], Written]
) -> set[tuple[str, str]]:
    """(country, unit) where a unit and a town in it are spelled so, and the name is the town's own.

    A town that is filed in no unit, or across a line that runs through the unit (Famagusta), is in the
    first-level one within whose reach it lies.

    "Pernambuco" is recorded of Recife too, but as the state that it is the capital of. Where unit and town
    have one main name, whatever else they are called is the town's first.
    """
    units = {(s.place.country, s.place.admin1): s.place for s in spelled if s.place.level in UNITS}
    return {
        key
        for s in spelled
        if s.place.level == "settlement"
        for key, unit in units.items()
        if _holds(unit, s.place) and _own(folded, s, unit, written)
    }


def _holds(unit: Place, town: Place) -> bool:
    if unit.country != town.country:
        return False
    near = unit.level == "admin1" and distance_km(unit.point, town.point) <= unit.uncertainty_km
    return unit.admin1 == town.admin1 or near


def _own(folded: str, town: Spelled, unit: Place, written: Callable[[Place], Written]) -> bool:
    if not town.exact or f" {folded} " in f" {fold(town.place.name)} ":
        return True
    if bare(fold(unit.name)) == bare(fold(town.place.name)):
        return True  # both are Lviv: "Lemberg" is first the town
    asked = bare(folded)
    if similarity(asked, bare(fold(town.place.name))) >= LIKE_ITS_MAIN:
        return True
    latin = [form for form in written(town.place).bare if form.isascii()]
    own = sum(similarity(asked, form) >= LIKE_ITS_OWN for form in latin)
    return own >= max(OWN_MANY, OWN_SHARE * len(latin))
