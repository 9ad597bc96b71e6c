"""Candidates beside the best: which are the same place, which is its namesake, what to say where all are as
likely. Pure."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from ..measure import distance_km
from ..place import FINER, Place
from ..spellings.names import fold, form, readings

SAME_PLACE_KM = 12.0
"""Candidates of one name this close are taken for a place and its district, or two entries of one place."""
APART_DEGREES = 0.11
"""Of latitude: places farther apart than this are farther apart than SAME_PLACE_KM."""


KAFS = frozenset("كک")
"""The letter k as Arabic writes it, and as Persian, Kurdish and Urdu do."""
SEAT = 10
"""A district bears the name of its town: of several so called the one with so many times the people."""


_SEAS = frozenset(("sea", "ocean", "gulf", "بحر", "البحر", "خليج", "الخليج"))
"""Words of the names of seas, folded."""


class Placed(Protocol):
    """Anything that has a place: a candidate, before or after its reasons are put in words."""

    @property
    def place(self) -> Place:
        """The place."""


AnyPlaced = TypeVar("AnyPlaced", bound=Placed)


def same_place(a: Place, b: Place) -> bool:
    """Whether two places are one in two entries, or a town and its province."""
    if a.id == b.id:
        return True
    near = abs(a.point.lat - b.point.lat) <= APART_DEGREES
    if near and distance_km(a.point, b.point) <= SAME_PLACE_KM:
        return True
    if not a.country or a.country != b.country:
        return False
    levels = {a.level, b.level}
    return bool(levels & {"admin1", "country"}) or (
        bool(levels & {"admin2", "admin3"}) and a.admin1 == b.admin1
    )


def without_districts(found: Sequence[AnyPlaced]) -> list[AnyPlaced]:
    """A bare name means a town or province of its country rather than a district or subdistrict there."""
    others = {c.place.country for c in found if c.place.level not in FINER}
    return [c for c in found if c.place.level not in FINER or c.place.country not in others]


def without_shores(
    folded: str, kind: str | None, found: Sequence[AnyPlaced], *, stated: bool = False
) -> list[AnyPlaced]:
    """The name of a sea means the water rather than a province on its shore, unless the words say a province:
    "in the Red Sea", but "Red Sea state".

    Where a country is ``stated``, a province may be meant that goes by that very name: Sudan's Red Sea, but
    not Bushehr, of which "Persian Gulf" is recorded.
    """
    sea = (
        kind is None and not _SEAS.isdisjoint(folded.split()) and any(c.place.kind == "water" for c in found)
    )
    return [
        c for c in found
        if not (sea and c.place.level == "admin1" and not (stated and fold(c.place.name) == folded))
    ]  # fmt: skip


def districts_first(found: Sequence[AnyPlaced]) -> list[AnyPlaced]:
    """Where the words say district: a town or province only where no district there bears the name."""
    there = {(c.place.country, c.place.admin1) for c in found if c.place.level in FINER}
    return [c for c in found if c.place.level in FINER or (c.place.country, c.place.admin1) not in there]


def town_said(group: str | None, found: Sequence[AnyPlaced]) -> bool:
    """Whether towns whose names lack the word for their kind are what is said (``group``): where that is a
    town; or where it is a district, the town of its name, which lies in it: the only one or by far
    the largest."""
    if not any(c.place.level == "settlement" for c in found):
        return False
    people = sorted((c.place.population for c in found), reverse=True)
    largest = len(people) == 1 or people[0] > SEAT * max(people[1], 1)
    return group == "settlement" or (group == "district" and largest)


def in_its_letters(name: str, found: Sequence[AnyPlaced]) -> list[AnyPlaced]:
    """Without the countries that bear the name only in another language, which its k tells: مراكش is
    Marrakesh in Arabic, مراکش is Morocco in Persian; or as initials. All where nothing else is left."""
    found = _in_its_case(name, found)
    letters = KAFS & set(name)
    if not letters:
        return found
    forms = set(readings(fold(name)))

    def told(place: Place) -> bool:
        spelled = (n.text for n in place.names if KAFS & set(n.text) and form(n.text) in forms)
        return place.level != "country" or any(KAFS & set(text) == letters for text in spelled)

    return [c for c in found if told(c.place)] or list(found)


def _in_its_case(name: str, found: Sequence[AnyPlaced]) -> list[AnyPlaced]:
    """Without the countries that the initials of their names alone spell so, where a word is written as one:
    the Sadr quarter is not in the SADR. All of them where nothing else is left."""
    if not (name.isascii() and name.isalpha() and name.istitle()):
        return list(found)

    def initials(place: Place) -> bool:
        if place.level != "country":
            return False
        same = [n.text for n in place.names if fold(n.text) == fold(name)]
        return bool(same) and all(text.isupper() for text in same)

    return [c for c in found if not initials(c.place)] or list(found)


def with_namesake(
    best: AnyPlaced, exact: Iterable[AnyPlaced], found: Iterable[AnyPlaced], limit: int
) -> list[AnyPlaced]:
    """The best first, then the others; the town or province of the same name is never cut off."""
    others = [c for c in found if c is not best]
    pair = {"settlement": "admin1", "admin1": "settlement"}.get(best.place.level)
    twins = [c for c in exact if c.place.level == pair and c.place.admin1 == best.place.admin1]
    if twins and not any(c is twins[0] for c in others[: limit - 1]):
        others = [c for c in others if c is not twins[0]]
        others.insert(max(0, limit - 2), twins[0])
    return [best, *others][:limit]
