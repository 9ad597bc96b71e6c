"""Whether a place only borrows a name that another town bears as its own: Jakarta in "Sakata". Pure."""

from collections.abc import Sequence
from functools import lru_cache

from ..place import Place
from ..spellings.likeness import similarity
from ..spellings.names import fold, form

TOWN = 20_000
"""A town of so many people is meant by its own name before another that is recorded under it too."""
LIKE = 0.9
"""A name so like a place's own one is that one: Odessa is Odesa, but Quito is no Kita."""
_SAINT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
"""Words that stand shortened in names, as folded."""


def borrowed(named: Sequence[tuple[str, Place]]) -> list[bool]:
    """For each place with the name by which it was found: whether that is not its own, nor sounds like it or
    is a part of it ("Hull" of Kingston upon Hull), and another town among them bears it as its own."""
    towns = {
        whole
        for name, place in named
        if place.population >= TOWN
        and place.level == "settlement"
        and (whole := _whole(name)) == _whole(place.name)
    }
    if not towns:
        return [False] * len(named)
    return [
        (whole := _whole(name)) in towns and whole != _whole(place.name) and not _goes_by(name, place.name)
        for name, place in named
    ]


def borrowers(named: Sequence[tuple[str, Place]]) -> frozenset[str]:
    """The ids of the places that only borrow the name by which they were found."""
    told = zip(named, borrowed(named), strict=True)
    return frozenset(place.id for (_, place), lent in told if lent)


@lru_cache(maxsize=8192)
def _whole(name: str) -> str:
    """A name folded, with its shortened words in full."""
    return " ".join(_SAINT.get(word, word) for word in fold(name).replace(".", "").split())


def _goes_by(name: str, own: str) -> bool:
    """Whether a name is a part of a place's own one, or spells it otherwise."""
    said, whole = _whole(name).split(), _whole(own).split()
    if any(whole[at : at + len(said)] == said for at in range(len(whole))):
        return True
    return similarity(form(name), form(own)) >= LIKE
