"""Units that are called by an adjective of their town: "Бахмутский район", "obwód doniecki"."""

from collections.abc import Callable

from ..scoring import is_unit_of
from ..spellings.adjectives import nouns
from ..spellings.names import fold
from .weighed import Judged

TOWNS = 5
"""So many towns of a name are looked at for a unit of theirs."""


def units_by_adjective(stem: str, kind: str, judged: Callable[[str, str | None], Judged]) -> Judged:
    """The units of that kind that go by the name of the town of an adjective and hold it.

    ``judged``: the places that may be meant by a folded name of a kind. A town without such a unit is no
    answer: "Ленинский район" is a part of many cities, and not that of Ленинск.
    """
    for noun in nouns(stem):
        found = [w for w in judged(noun, None) if w.evidence.exact]
        units = [w for w in found if is_unit_of(w.place, kind)]
        for town in [w.place for w in found if w.place.level == "settlement"][:TOWNS]:
            units += [
                w for w in judged(fold(town.name), kind)
                if w.evidence.exact and is_unit_of(w.place, kind)
                and (w.place.country, w.place.admin1) == (town.country, town.admin1)
            ]  # fmt: skip
        if units:
            return list({w.place.id: w for w in units}.values())
    return []
