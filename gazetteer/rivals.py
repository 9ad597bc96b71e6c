"""Candidates beside the best: which are the same place, which is its namesake, what to say where all are as
likely. Pure."""

from collections.abc import Iterable

from .measure import distance_km
from .place import Candidate

SAME_PLACE_KM = 12.0
"""Candidates of one name this close are taken for a place and its district, or two entries of one place."""


def same_place(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates are one place in two entries, or a town and its province."""
    if a.place.id == b.place.id or distance_km(a.place.point, b.place.point) <= SAME_PLACE_KM:
        return True
    if not a.place.country or a.place.country != b.place.country:
        return False
    levels = {a.place.level, b.place.level}
    return bool(levels & {"admin1", "country"}) or (
        bool(levels & {"admin2", "admin3"}) and a.place.admin1 == b.place.admin1
    )


def with_namesake(
    best: Candidate, exact: list[Candidate], found: list[Candidate], limit: int
) -> tuple[Candidate, ...]:
    """The best first, then the others; the town or province of the same name is never cut off."""
    others = [c for c in found if c is not best]
    pair = {"settlement": "admin1", "admin1": "settlement"}.get(best.place.level)
    twins = [c for c in exact if c.place.level == pair and c.place.admin1 == best.place.admin1]
    if twins and twins[0] not in others[: limit - 1]:
        others.remove(twins[0])
        others.insert(max(0, limit - 2), twins[0])
    return (best, *others)[:limit]


def ambiguous(name: str, rivals: list[Candidate], stated: Iterable[str] = ()) -> str:
    """The reason for an answer that nothing decides."""
    where = [f"{c.place.admin1_name or c.place.name}, {c.place.country_name}" for c in rivals]
    listed = "; ".join(dict.fromkeys(where[:4])) + (" and others" if len(where) > 4 else "")
    places = f"{len(rivals)} places are as likely to be “{name}” ({listed})"
    finer = any(len(code) > 2 for code in stated)
    return f"ambiguous: {places}; say in which {'district' if finer else 'country or province'}"


def one_of_several(name: str, best: Candidate, others: int) -> str:
    """The reason for no answer where places spelled otherwise share the name in another script."""
    where = best.place.admin1_name or best.place.country_name
    return (
        f"ambiguous: “{name}” is the name of {best.place.name} in {where}, but {others} more there share "
        "another of its names; say which by its district, or by a place nearby"
    )
