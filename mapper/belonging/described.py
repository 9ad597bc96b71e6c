"""Places that only say where another one lies: "X, 30 km south of Y", "X, a town in Y". Pure."""

from collections.abc import Sequence
from dataclasses import replace

from ..geometry.levels import UNITS
from ..model import PlaceMention
from ..words.shapes import shape

#: Kinds of relations that measure from a place.
_MEASURES = ("offset", "distance", "direction")


def as_described(text: str, before: PlaceMention, place: PlaceMention) -> PlaceMention:
    """A unit that only says where the place before it lies, as what holds it: "Wana, a city in X"."""
    described = place.level in UNITS and place.role in ("at", "near") and before.level not in UNITS
    if not described or shape("described").fullmatch(text, before.end, place.start) is None:
        return place
    return replace(place, role="within")


def measured_from(text: str, told: Sequence[PlaceMention], place: PlaceMention) -> bool:
    """Whether the words right behind a known place measure it from another one: "X, 120 km (75 miles) north
    of Mali's capital Y"."""
    way = place.relation
    if way is None or way.kind not in _MEASURES:
        return False
    before = next((p for p in reversed(told) if p.end <= way.start and not _owns(text, p)), None)
    if before is None or before.place is None or before.level in UNITS:
        return False
    if way.start == place.start:  # the name shares the measure of the one that owns it
        return shape("reference").fullmatch(text, before.end, place.start) is not None
    return shape("lies").fullmatch(text, before.end, way.start) is not None


def _owns(text: str, place: PlaceMention) -> bool:
    """Whether a country or unit only says whose the place behind it is: "Mali's capital Bamako"."""
    return place.level in UNITS and text[place.end : place.end + 2] in ("'s", "’s")
