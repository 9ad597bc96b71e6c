"""Why no place is the answer, in words: none of that name is known, or several are as likely. Pure."""

from collections.abc import Iterable, Sequence

from .rivals import Placed
from .weighed import Judged


def unknown(name: str, found: Judged, where: str) -> str:
    """The reason where nothing that is known is meant; ``where``: the units stated, in words."""
    inside = next((w for w in found if w.inside), None)
    if inside is not None and inside.evidence.exact:
        stray = inside.place
        there = ", ".join(dict.fromkeys(x for x in (stray.admin1_name, stray.country_name) if x))
        return f"“{name}” is known only outside what the text is about ({stray.name} in {there})"
    if inside is not None:
        nearest = inside.place
        place = f"{nearest.name} in {nearest.admin1_name or nearest.country_name}"
        return f"no place is spelled “{name}”" + (f" in {where}" if where else "") + (
            f"; the closest by sound, {place}, is not close enough to be taken for it"
        )  # fmt: skip
    if where:
        known = [w.place for w in found if w.evidence.exact]
        there = known[0].country_name if known else ""
        outside = f"; a place of that name is in {there}" if there else ""
        if known and not there:
            outside = f"; {known[0].name}, a {known[0].kind}, lies outside it"
        return f"no place named “{name}” is known in {where}{outside}"
    return f"no place named “{name}” is known"


def ambiguous(name: str, rivals: Sequence[Placed], stated: Iterable[str] = ()) -> str:
    """The reason for an answer that nothing decides."""
    parts = ((c.place.admin1_name or c.place.name, c.place.country_name) for c in rivals)
    where = [", ".join(dict.fromkeys(filter(None, part))) for part in parts]
    listed = "; ".join(dict.fromkeys(where[:4])) + (" and others" if len(where) > 4 else "")
    places = f"{len(rivals)} places are as likely to be “{name}” ({listed})"
    finer = any(len(code) > 2 for code in stated)
    return f"ambiguous: {places}; say in which {'district' if finer else 'country or province'}"


def one_of_several(name: str, best: Placed, others: int) -> str:
    """The reason for no answer where places spelled otherwise share the name in another script."""
    where = best.place.admin1_name or best.place.country_name
    return (
        f"ambiguous: “{name}” is the name of {best.place.name} in {where}, but {others} more there share "
        "another of its names; say which by its district, or by a place nearby"
    )
