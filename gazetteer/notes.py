"""What of a place every reader must know. Pure."""

from . import disputed
from .measure import town_km
from .place import APPROXIMATE_BORDER, Place, has_approximate_border

#: How the note of a place begins that a remote geocoder gave.
ONLINE = "found online by "
VAGUE_KM = 20.0
"""From so far on it is said: half of the districts listed reach no farther than 19 km."""


def must_know(place: Place) -> str:
    """The note of a place where it concerns every reader: disputed, found online, its border approximate."""
    if place.note.startswith(ONLINE) or disputed.is_note(place.note):
        return place.note
    return APPROXIMATE_BORDER if has_approximate_border(place) else ""


def vague(place: Place) -> str:
    """How little is known of where a settlement, a site or a district lies; "" where that is well known, or
    where a city is as large as that."""
    km = place.uncertainty_km
    wide = place.level in ("country", "admin1", "region")
    if wide or km < VAGUE_KM or (place.level == "settlement" and km <= town_km(place.population)):
        return ""
    return f"where it lies is known to some {km:.0f} km only"
