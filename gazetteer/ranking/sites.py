"""Airports and bases that are not listed: the town of their name is answered, less sure, less exact. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..place import Answer
from ..spellings.kind_words import without_kind
from ..spellings.names import fold
from .weighed import Weighed

OUTLYING = ("airport", "base")
"""Kinds of sites that lie outside the town they are called by."""
OUTLYING_KM, OUTLYING_SURE = 12.0, 0.7
"""How far they lie from it at most, of most, and how sure an answer with the town in their stead can be."""


def towns_of_sites(found: Sequence[Weighed]) -> list[Weighed]:
    """The towns among places of a site's name, where there are any: an airport lies at a town, not anywhere
    in the province that is called so too."""
    return [w for w in found if w.place.level in ("settlement", "point")] or list(found)


def beside_its_town(answer: Answer) -> Answer:
    """An answer, made less sure where a town or a unit stands in for an airport or base of its name."""
    kind = without_kind(fold(answer.query.name))[1]
    best = answer.best
    if best is None or kind not in OUTLYING or best.place.level in ("point", "region"):
        return answer
    if without_kind(fold(best.matched))[1] in OUTLYING:
        return answer  # listed by the name of the site: the bounds of the place are the site's
    place = replace(best.place, uncertainty_km=max(OUTLYING_KM, best.place.uncertainty_km))
    km = f"{place.uncertainty_km:g} km"
    told = f"no {kind} of that name is listed: it lies near {place.name}, within some {km}"
    near = replace(best, place=place, reasons=(*best.reasons, told))
    shown = tuple(near if c is best else c for c in answer.candidates)
    sure = min(OUTLYING_SURE, answer.confidence)
    return replace(answer, best=near, confidence=sure, reason=f"{answer.reason}; {told}", candidates=shown)
