"""What a question may hold: codes, kinds, positions, in the forms that the search understands."""

from collections.abc import Iterable

from ..errors import GazetteerError
from ..place import Point, Query
from ..scoring import GROUP_OF
from ..spellings.names import fold, split_generic
from ..storage.layers import Layers


def is_iso(code: str) -> bool:
    """Whether a code is ISO's, of a country or a first-level unit, and not that of a finer unit."""
    return len(code) == 2 or code[2:3] == "-"


def narrowest(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes without the countries of which a unit is given too: ("SY", "SY-ID") means ("SY-ID",)."""
    given = tuple(dict.fromkeys(codes))
    with_units = {c.split("-")[0] for c in given if "-" in c}
    return tuple(c for c in given if "-" in c or c not in with_units)


def alone(query: Query) -> bool:
    """Whether a name is asked with nothing that says where: no unit stated or hinted at, no neighbour."""
    return not (query.within or query.context or query.near)


def equal_codes(codes: Iterable[str], index: Layers) -> tuple[str, ...]:
    """Codes with those that other sources have for the same finer units: SY0203 and Who's On First's."""
    found: list[str] = []
    for code in codes:
        found.append(code)
        number = None if is_iso(code) else index.unit_number(code)
        if number is not None:
            place = index.place(number)
            ids = (key.removeprefix("ocha:") for key in (place.id, *place.also))
            found += [key for key in ids if index.unit_number(key) is not None]
    return tuple(dict.fromkeys(found))


def known_kind(kind: str | None) -> str | None:
    """The kind word in the singular and lower case, or None for one that says nothing here."""
    if not kind:
        return None
    word = kind.strip().lower()
    return (
        word if word in GROUP_OF else word.removesuffix("s") if word.removesuffix("s") in GROUP_OF else None
    )


def kind_asked(kind: str | None) -> str | None:
    """The kind that a user says, a word in another language too ("raion"). Raises GazetteerError for a word
    that says none: left aside in silence, it would seem to have been heeded."""
    said = known_kind(kind) or (split_generic(f"{fold(kind)} x")[1] if kind else None)
    if kind and said is None:
        raise GazetteerError(f"“{kind[:60]}” is no kind of place; write one of: {', '.join(GROUP_OF)}.")
    return said


def points(near: Iterable[Point | tuple[float, float] | float]) -> tuple[Point, ...]:
    """Positions from points or (lon, lat) pairs, or from one pair alone. Raises GazetteerError for others."""
    given = tuple(near)
    alone = len(given) == 2 and all(isinstance(part, int | float) for part in given)
    try:
        found = tuple(Point(float(lon), float(lat)) for lon, lat in ((given,) if alone else given))  # type: ignore[arg-type,misc]
    except (TypeError, ValueError):
        raise GazetteerError("near: give pairs of longitude and latitude, in this order.") from None
    for lon, lat in found:
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            raise GazetteerError(f"near: {lon}, {lat} lies outside the world; give longitude, latitude.")
    return found
