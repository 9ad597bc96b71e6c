"""The extent of a zone as its words describe it, computed from the units they name.

A zone "around" or "surrounding" a unit is drawn as a band along that unit's border, kept within the
units named; a front line that several places mark as a band along the straight way between them; any other
is drawn over the places named. All are approximate and say so. How wide the report says that one is goes
before our own widths; on which side of its line it lies is never told, so that it is drawn on both.
"""

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer import Gazetteer, band, circle

from ..geometry.levels import UNITS
from ..geometry.outlines import as_text, drawn
from ..model import PlaceMention
from .zones import ZoneDraft

#: Half the width in kilometres of the band drawn where the text gives none.
BAND_KM = 15.0
#: Half the width of the band drawn for a front line.
LINE_KM = 5.0


def zone_extent(zone: ZoneDraft, gazetteer: Gazetteer) -> tuple[str | None, str]:
    """The zone's GeoJSON geometry (WGS 84, longitude first) as text or None, and a note in words."""
    wide, words = zone.width
    said = f"the report says of its width “{words}”" if wide else ""
    shapes = [(p, shape) for p in zone.places if (shape := _shape(p, gazetteer, wide)) is not None]
    if not shapes:
        return None, _note("the report does not say where it lies", said)
    towns = ", ".join(p.text for p, _ in shapes)
    names = ", ".join(p.relation.words if p.relation else p.text for p, _ in shapes)
    spots = list(dict.fromkeys(p.place.point for p, _ in shapes if p.place and p.level not in UNITS))
    if zone.line and len(spots) == len(shapes) > 1:
        km = wide / 2 or LINE_KM
        way = f"extent approximate: a band of {km:g} km on each side of the straight way between {towns}"
        note = _note(way, "the report does not say how the line runs", said)
        return as_text(band(shapely.LineString(spots), km)), note
    if not zone.around:
        note = _note(f"extent approximate: drawn over {names}", said)
        return as_text(shapely.union_all([s for _, s in shapes])), note
    core, km = shapes[0][1], wide or BAND_KM
    strip = band(core.boundary, km)
    allowed = shapely.union_all([s for _, s in shapes]) if len(shapes) > 1 else band(core, km)
    name = shapes[0][0].text
    border = f"extent approximate: a band of {km:g} km on each side of the border of {name}, within {towns}"
    note = _note(border, said or "the report gives no width")
    return as_text(strip.intersection(allowed)), note


def _note(*parts: str) -> str:
    """The parts of a note that say something, one behind the other."""
    return "; ".join(part for part in parts if part)


def _shape(mention: PlaceMention, gazetteer: Gazetteer, wide: float) -> BaseGeometry | None:
    """What is drawn of a place; ``wide``: how wide a zone along a line is, in km, 0 where nobody says it."""
    place = mention.place
    if place is None:
        return None
    if mention.relation is not None:
        shape = drawn(mention.relation.geometry)
        km = mention.relation.corridor_km and (wide or mention.relation.corridor_km)
        return band(shape, km) if shape is not None and km else shape
    if mention.level in ("admin1", "country"):
        return gazetteer.boundary(place.admin1 or place.country)
    return circle(place.point, max(mention.uncertainty_km, 2.0))
