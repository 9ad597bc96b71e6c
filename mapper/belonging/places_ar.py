"""Which places of an Arabic clause belong to what goes on besides, and not to its deed. Pure."""

from collections.abc import Sequence

from ..geometry.levels import HAPPENED
from ..model import PlaceMention
from ..words.shapes import shape

#: So many characters before a place are read for "were taken to a hospital in".
_TAKEN = 100
#: So many characters before the name of a town stands that it buries somebody.
_BEFORE = 30


def mourned_there(text: str, place: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """Whether only the dead are buried at a place, who were killed at the next one: "شارك الآلاف في
    رام الله في تشييع شاب قتل في البيرة"."""
    then = next((p for p in places if p.start >= place.end and p.role in HAPPENED), None)
    here = then is not None and place.role in HAPPENED
    if not here or then is None:
        return False
    mourns = shape("mourns", "ar").search(text, max(0, place.start - _BEFORE), place.start)
    return mourns is not None or shape("mourned", "ar").match(text, place.end, then.start) is not None


def cared_for(text: str, place: PlaceMention) -> bool:
    """Whether those hurt elsewhere were taken to a place: "أصيب أربعة نقلوا إلى مستشفيات صيدا"."""
    return shape("taken_to_care", "ar").search(text, max(0, place.start - _TAKEN), place.start) is not None
