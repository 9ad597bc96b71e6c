"""Whether two mentions name one place, or a unit and a place in it. Pure."""

from collections.abc import Sequence

from gazetteer import distance_km, older

from ..geometry.levels import SPOTS
from ..geometry.outlines import meet
from ..model import PlaceMention
from ..words.arabic import is_arabic

#: So many km from a town lies what is on a side of it (9 of 10 within 11: ``apart``).
_SIDE = 12.0
#: Kinds of relations of which only a piece is drawn: they do not stand for the country beside them.
LINES = ("border", "bank")


def same_or_holds(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two mentions name one place, or a unit and a place in it; an unknown place may be any.

    What lies beside a place ("5 km south of X") is where its geometry is.
    """
    a, b = one.place, other.place
    if a is None or b is None:
        return (a is None) != (b is None) or one.text.casefold() == other.text.casefold()
    if a.country != b.country and any(m.relation and p.level == "country" for m, p in ((one, a), (other, b))):
        return False  # "southern Israel" holds no town of Gaza
    if (one.relation or other.relation) and all(m.relation or m.level in SPOTS for m in (one, other)):
        return meet(one, other) and not (_beyond(one, other) or _beyond(other, one))
    if a.id == b.id:
        return True
    for line, told, district in ((one, other, b), (other, one, a)):
        if line.relation and line.relation.kind in LINES and told.level in ("admin2", "admin3"):
            return distance_km(line.relation.centre, district.point) <= district.uncertainty_km
    for unit, inner in ((a, b), (b, a)):
        if unit.level == "country" and unit.country == inner.country:
            return True
        if unit.level == "admin1" and unit.admin1 and unit.admin1 in (inner.admin1, *older(inner.admin1)):
            return True
        if unit.level == "region" and inner.level in (*SPOTS, "admin2", "admin3"):
            return distance_km(unit.point, inner.point) <= unit.uncertainty_km
    return False


def _beyond(side: PlaceMention, told: PlaceMention) -> bool:
    """Whether a town lies farther off than what Arabic calls a side of another: "شرق نابلس" is drawn as
    wide as its province, for it may be the east of that too, but the deed was no day's march away."""
    a, b = side.place, told.place
    if a is None or b is None or side.relation is None or side.relation.kind != "sector" or told.relation:
        return False
    towns = a.level in SPOTS and b.level in SPOTS and is_arabic(side.text[0])
    return towns and distance_km(a.point, b.point) > _SIDE + a.uncertainty_km


def of_two_provinces(one: Sequence[PlaceMention], other: Sequence[PlaceMention]) -> bool:
    """Whether at most a country connects them: both name finer places, known, of different provinces."""
    finer = [[p for p in told if p.level != "country"] for told in (one, other)]
    units = [{p.place.admin1 if p.place is not None else "" for p in told} for told in finer]
    if not all(units) or "" in units[0] | units[1]:
        return False
    return not units[0] & units[1] and not any(same_or_holds(a, b) for a in finer[0] for b in finer[1])
