"""Which note of a place every reader must know. Pure."""

from . import disputed
from .place import APPROXIMATE_BORDER, Place, has_approximate_border

#: How the note of a place begins that a remote geocoder gave.
ONLINE = "found online by "


def must_know(place: Place) -> str:
    """The note of a place where it concerns every reader: disputed, found online, its border approximate."""
    if place.note.startswith(ONLINE) or disputed.is_note(place.note):
        return place.note
    return APPROXIMATE_BORDER if has_approximate_border(place) else ""
