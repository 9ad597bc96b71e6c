"""One place from its entries in several files: which entry is trusted most, what the others add. Pure."""

from dataclasses import replace

from ..measure import distance_km
from ..place import Place

TRUST = ("units", "curated", "table", "ocha", "geonames", "whosonfirst", "wikidata", "osm")
"""Sources, the most trusted first: official lines and names, what was checked by hand, what the user
brought, what one agency surveyed, then what many people edited."""
APART_KM, UNITS_APART_KM = 25.0, 1500.0
"""So far apart at most two sources put one town, and the middle of one unit or range."""
OF_ITS_OWN = "districts"
"""The source whose notes say how well it knows the extent of a unit: untrue beside the borders of another."""
ROUGH_KM = 3.0
"""A place by hand that is known no better has the position of a list beside it."""
BY_HAND = ("units", "curated", "table")
"""Sources whose words for a place are not overruled."""


def trust(place: Place) -> int:
    """The rank of the source of a place, 0 for the most trusted."""
    return TRUST.index(place.source) if place.source in TRUST else len(TRUST)


def joined(first: Place, *others: Place) -> Place:
    """One place from its entries: the first gives id and position, the others names and what it lacks. Of a
    settlement by hand whose position is rough another gives the position, and the name that it mainly bears.

    Its name, kind and radius are those of the entry that knows most people, unless the first was edited by
    hand: a list of villages calls a city a village too.
    """
    names = dict.fromkeys(n for p in (first, *others) for n in p.names)
    ids = dict.fromkeys(i for p in (first, *others) for i in (p.id, *p.also))
    known = max((first, *others), key=lambda p: p.population)
    if first.source in BY_HAND or not known.population or known.level != first.level:
        known = first
    surveyed = known
    if first.source == "curated" and first.level == "settlement" and first.uncertainty_km > ROUGH_KM:
        surveyed = next((p for p in others if p.source not in BY_HAND), known)
    return replace(
        first,
        name=surveyed.name,
        kind=known.kind,
        point=surveyed.point if surveyed is not known else first.point,
        uncertainty_km=surveyed.uncertainty_km,
        names=tuple(names),
        also=tuple(i for i in ids if i != first.id),
        population=max(p.population for p in (first, *others)),
        admin1=first.admin1 or next((p.admin1 for p in others if p.admin1), ""),
        admin2=first.admin2 or next((p.admin2 for p in others if p.admin2), ""),
        admin3=first.admin3 or next((p.admin3 for p in others if p.admin3), ""),
        note=first.note or next((p.note for p in others if p.note and p.source != OF_ITS_OWN), ""),
    )


def together(a: Place, b: Place) -> bool:
    """Whether a link still holds: an id of a file that was replaced may stand for another place now."""
    if a.level != b.level and {a.level, b.level} & {"country", "admin1", "admin2", "admin3"}:
        return False
    reach = APART_KM if a.level in ("settlement", "point") else UNITS_APART_KM
    return distance_km(a.point, b.point) <= reach
