"""What a remote geocoder answered, as values, and how much of it may be believed. Pure.

Nothing that comes from outside is checked against our own names: it is compared with the name asked for
and with the place it was asked in, it says so in its reasons, and its confidence stays below the one
from which a place counts as sure. Longitude first, WGS 84.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..measure import EARTH_KM, distance_km
from ..notes import ONLINE
from ..place import Candidate, Level, Name, Place, Point, Query
from ..scoring import GROUP_OF, KINDS
from ..spellings.likeness import similarity
from ..spellings.names import bare, fold, readings, script, sounds_alone

CREDITS = dict.fromkeys(("nominatim", "photon", "pickpoint"), "© OpenStreetMap contributors, ODbL")
"""Credit lines of geocoders whose data are known; of others the geocoder's name is the credit."""
MOST_IN_UNIT, MOST_IN_COUNTRY, MOST_IN_CONTEXT, MOST_ALONE = 0.75, 0.65, 0.55, 0.45
"""Highest confidence where the unit, the country, or only the text's context agrees, or nothing does."""
LIKE_IN_UNIT = 0.84
"""Least likeness of a name that is not spelled as asked, as in search.py; with less it must be spelled so."""
SUPPORT_KM = 120.0
UNKNOWN_KM = 10.0
"""Uncertainty where the geocoder gives no box."""
_LONGEST = 200  # characters of a name that are kept
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_UNITS: dict[str, Level] = {
    "country": "country", "state": "admin1", "region": "admin1", "province": "admin1", "county": "admin2",
    "state_district": "admin2", "district": "admin2", "municipality": "admin3", "subdistrict": "admin3",
}  # fmt: skip
_TOWNS = frozenset({
    "city", "town", "village", "hamlet", "suburb", "neighbourhood", "quarter", "city_district", "borough",
    "isolated_dwelling", "farm", "locality", "city_block", "residential", "allotments",
})  # fmt: skip
_REGIONS = frozenset({"natural", "waterway", "water", "island", "archipelago", "islet", "sea"})
_NO_PLACES = frozenset({"shop", "office", "craft", "tourism", "leisure", "club", "amenity", "emergency"})
"""Classes of OpenStreetMap whose names are signs over doors: the restaurant "Aleppo" is not the city."""
_SURE_GROUPS = frozenset({"place", "boundary", "natural", "waterway"})
"""Classes that are taken where nothing but the name agrees: streets are called after everything."""
_NAMED = frozenset({"hospital", "clinic", "school", "university", "college", "prison", "police", "townhall",
                    "place_of_worship", "marketplace", "bus_station", "fuel", "courthouse"})  # fmt: skip
"""What of these reports do name."""


@dataclass(frozen=True, slots=True)
class Found:
    """One row of a remote answer, checked for type. ``box`` is west, south, east, north or None."""

    id: str
    label: str
    point: Point
    names: tuple[Name, ...]
    group: str
    kind: str
    country: str
    box: tuple[float, float, float, float] | None
    weight: float


def found(geocoder: str, address: Any, lon: float, lat: float, raw: Any) -> Found | None:
    """A row of a geopy answer as a value; None where it names nothing. Whatever is odd is left out."""
    row: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {}
    label = _clean(row.get("display_name")) or _clean(address)
    details = row.get("namedetails")
    listed = list(details.items())[:200] if isinstance(details, Mapping) else []
    names = [Name(_clean(text), _lang(key)) for key, text in listed if "name" in str(key)]
    names += [Name(_clean(row.get("name"))), Name(label.split(",")[0].strip())]
    parts = row.get("address")
    code = parts.get("country_code") if isinstance(parts, Mapping) else None
    kept = tuple(dict.fromkeys(n for n in names if fold(n.text)))
    if not kept or not (math.isfinite(lon) and math.isfinite(lat)):
        return None
    if lon == 0 == lat:  # where geopy puts a row without a position
        return None
    weight = row.get("importance")
    return Found(
        id=_id(geocoder, row, lon, lat),
        label=label or kept[0].text,
        point=Point(lon, lat),
        names=kept,
        group=_word(row.get("class") or row.get("category")),
        kind=_word(row.get("addresstype")) or _word(row.get("type")),
        country=code.upper() if isinstance(code, str) and re.fullmatch("[a-zA-Z]{2}", code) else "",
        box=_box(row.get("boundingbox")),
        weight=float(weight) if isinstance(weight, int | float) and math.isfinite(weight) else 0.0,
    )


def _clean(value: Any) -> str:
    return _CONTROL.sub(" ", value)[:_LONGEST].strip() if isinstance(value, str) else ""


def _word(value: Any) -> str:
    return value if isinstance(value, str) and re.fullmatch(r"[a-z_]{1,40}", value) else ""


def _lang(key: Any) -> str:
    tail = str(key).rpartition(":")[2] if ":" in str(key) else ""
    return tail if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z]{2,8})?", tail) else ""


def _id(geocoder: str, row: Mapping[str, Any], lon: float, lat: float) -> str:
    kind, number = row.get("osm_type"), row.get("osm_id")
    if kind in ("node", "way", "relation") and isinstance(number, int) and not isinstance(number, bool):
        return f"osm:{kind}/{number}"
    return f"{geocoder}:{lon:.5f},{lat:.5f}"


def _box(value: Any) -> tuple[float, float, float, float] | None:
    """Nominatim's order is south, north, west, east, as text."""
    try:
        south, north, west, east = (float(v) for v in value)
    except (TypeError, ValueError):
        return None
    good = -90 <= south <= north <= 90 and -180 <= west <= east <= 180
    return (west, south, east, north) if good else None


def level_of(row: Found) -> Level:
    """The level of a row, by OpenStreetMap's words for it."""
    if row.group in ("boundary", "place", "") and row.kind in _UNITS:
        return _UNITS[row.kind]
    if row.kind in _TOWNS or (row.group in ("place", "boundary") and row.kind not in _REGIONS):
        return "settlement"
    return "region" if row.group in _REGIONS or row.kind in _REGIONS else "point"


def radius_km(row: Found) -> float:
    """How far from its point the thing may reach: to the far corner of its box."""
    if row.box is None:
        return UNKNOWN_KM
    west, south, east, north = row.box
    corners = [Point(lon, lat) for lon in (west, east) for lat in (south, north)]
    far = max(distance_km(row.point, corner) for corner in corners)
    return round(min(max(far, 0.1), EARTH_KM * math.pi), 1)


def likeness(asked: str, names: tuple[Name, ...]) -> tuple[float, str]:
    """How alike the asked name and the closest of these names are (0–1), and that name."""
    forms = readings(fold(asked))
    known = [(bare(fold(name.text)), name.text) for name in names]
    mine = script(forms[0])
    comparable = [f for f in known if script(f[0]) == mine] or [f for f in known if sounds_alone(f[0])]
    rated = [(max(similarity(a, form) for a in forms), text) for form, text in comparable]
    return max(rated, key=lambda r: r[0], default=(0.0, names[0].text))


def candidate(title: str, query: Query, row: Found, place: Place) -> tuple[Candidate, str]:
    """The row as a candidate, and why it is no answer ("" where it may be one).

    ``place`` carries the units that hold it by our own boundaries; ``query`` holds codes.
    """
    like, matched = likeness(query.name, row.names)
    stated = set(query.within) & {place.country, place.admin1} - {""}
    hinted = {c.split("-")[0] for c in query.context}
    near = any(distance_km(place.point, p) <= SUPPORT_KM for p in query.near)
    where = ", ".join(dict.fromkeys(x for x in (place.admin1_name, place.country_name) if x)) or "no country"
    most, least = MOST_ALONE, 1.0
    if stated:
        most, least = (MOST_IN_UNIT, LIKE_IN_UNIT) if place.admin1 in stated else (MOST_IN_COUNTRY, 0.88)
    elif near or place.country in hinted:
        most, least = MOST_IN_CONTEXT, LIKE_IN_UNIT if near else 0.95
    refused = ""
    if query.within and not stated:
        refused = f"lies in {where}, outside the place asked for"
    elif query.context and not query.within and place.country not in hinted and not near:
        refused = f"lies in {where}, outside what the text is about"
    elif row.group in _NO_PLACES and row.kind not in _NAMED:
        refused = f"is a {row.kind or row.group}, not a place"
    elif most == MOST_ALONE and row.group and row.group not in _SURE_GROUPS:
        refused = f"is a {row.kind or row.group}, and no country or place nearby speaks for it"
    elif like < least:
        refused = f"its name “{matched}” is not close enough to “{query.name}”"
    elif not _kind_agrees(query, place):
        refused = f"is no {query.kind}"
    score = round(most * like**2, 3)
    reasons = (
        f"found online by {title}: not in this gazetteer, and not checked by its names",
        f"there called “{matched}”"
        if like == 1.0
        else f"there called “{matched}”, which is {like:.0%} alike",
        refused or f"lies in {where}" + (", as asked" if stated else ""),
    )
    return Candidate(place, score if not refused else round(score / 2, 3), matched, reasons), refused


def _kind_agrees(query: Query, place: Place) -> bool:
    group = GROUP_OF.get(query.kind or "")
    levels = KINDS[group] if group else None
    if levels is None or place.level in levels:
        return True
    return group in ("district", "settlement", "point", "region") and place.level not in ("country", "admin1")


def note(title: str, geocoder: str) -> str:
    """What a reader must know of a place that came from outside."""
    return f"{ONLINE}{title}, not checked ({credit(geocoder)})"


def online_credit(place: Place) -> str:
    """The credit line of a place that a remote geocoder gave; "" for one of this gazetteer."""
    return credit(place.source) if place.note.startswith(ONLINE) else ""


def credit(geocoder: str) -> str:
    """The credit line for what a geocoder found."""
    return CREDITS.get(geocoder, f"Places found online: {geocoder}")
