"""The columns of the layers, one frozen dataclass a layer: what every GIS format and the map show.

Pure. A field is a column of the same name, in this order; docs/geojson.md says the same for readers.
Text is "" where nothing is known; numbers are None. Dates are ISO 8601 text, an end is exclusive.
Positions are degrees, WGS 84 (OGC:CRS84: longitude, latitude); distances kilometres.
"""

from dataclasses import dataclass

#: Columns of days, "" where none is known.
DAYS = ("date_start", "date_end", "published")


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event, never split over rows, so that sums over a column are right.

    ``*_min``/``*_max`` are the lowest and highest figure that any claim gives for this event itself
    (not for a part of it, not a running total); the hedge stays in ``*_text``. They count people;
    ``*_families_*`` count families and households, of which nobody says how many people.
    ``geo_precision`` and ``time_precision`` are ACLED's codes (1–3), ``where_prec`` and ``date_prec``
    UCDP's (1–7, 1–5).
    ``inter1``/``inter2`` are ACLED's codes of both sides (0 nobody, 1 state, 2 rebels, 3 political and 4
    communal militias, 5 rioters, 6 protesters, 7 civilians, 8 foreign and international forces), by its
    conventions where the words name nobody; ``inter_why`` says which.
    ``place_words`` and ``place_relation``: the words that put the event beside a place ("5 km south of
    X") and their kind, "" where it is in it; ``lon``/``lat`` is then the middle of what they mean.
    ``corridor_km``: how far to each side of a line it may lie, None where no line is drawn.
    ``unit_codes`` (ISO 3166-1/-2, ";" between) are the units that an area-level row is drawn as.
    ``place_as_written``: the places in the report's own spelling. ``places_other``: places that the
    words tie to the event without its having happened there (where people came from or fled
    to), under both spellings.
    ``place_not_found``: the names of where it happened that no place is known for, as written.
    ``place_native``: names of the places in the script of their country, where it runs from right to left
    and the gazetteer knows them. ``place_note`` is what a reader must know of the places: that one lies
    in a disputed area, or was found online and is not checked.
    ``quote_before``/``quote_after`` is what the report says on either side of the quote, cut at words.
    ``claims_json`` is a JSON list, one object a voice: ``sources`` (name, as_written; nearest first, none
    for the report itself), ``words`` (its quote), ``denies`` (whether it speaks against what is told) and
    ``counts`` (what, text, scope, min, max, unit).
    ``sources``: the name of every source in the chains, nearest first; "" where only the report speaks.
    Columns of several items hold "; " between items, those ending in ``_why``, ``rejected``,
    ``claims_text`` and ``counts_text`` one item a line.
    """

    layer: str
    event_id: str
    report_id: str
    title: str
    publisher: str
    published: str
    url: str
    event_type: str
    sub_event_type: str
    type_why: str
    status: str
    date_start: str
    date_end: str
    date_precision: str
    date_words: str
    date_why: str
    time_precision: int | None
    date_prec: int | None
    actor1: str
    actor1_as_written: str
    actor2: str
    actor2_as_written: str
    actors_other: str
    inter1: int
    inter2: int
    inter_why: str
    weapons: str
    weapons_as_written: str
    killed_min: int | None
    killed_max: int | None
    killed_families_min: int | None
    killed_families_max: int | None
    killed_text: str
    wounded_min: int | None
    wounded_max: int | None
    wounded_families_min: int | None
    wounded_families_max: int | None
    wounded_text: str
    captured_min: int | None
    captured_max: int | None
    captured_families_min: int | None
    captured_families_max: int | None
    captured_text: str
    displaced_min: int | None
    displaced_max: int | None
    displaced_families_min: int | None
    displaced_families_max: int | None
    displaced_text: str
    missing_min: int | None
    missing_max: int | None
    missing_families_min: int | None
    missing_families_max: int | None
    missing_text: str
    counts_text: str
    claims_disagree: bool
    source_chain: str
    sources: str
    n_claims: int
    claims_text: str
    place_names: str
    place_native: str
    place_as_written: str
    place_not_found: str
    place_words: str
    place_relation: str
    places_other: str
    n_places: int
    level: str
    drawn_as: str
    country: str
    country_name: str
    admin1_code: str
    admin1: str
    unit_codes: str
    geo_precision: int | None
    where_prec: int | None
    lon: float | None
    lat: float | None
    uncertainty_km: float | None
    corridor_km: float | None
    confidence: float
    place_confidence: float | None
    place_why: str
    place_note: str
    rejected: str
    not_placed: str
    quote: str
    quote_before: str
    quote_after: str
    claims_json: str
    lang: str


@dataclass(frozen=True, slots=True)
class CorridorRow:
    """One corridor of a text. ``drawn_as``: "line", "point", "area symbol" or "" (not drawn)."""

    layer: str
    corridor_id: str
    report_id: str
    title: str
    publisher: str
    published: str
    url: str
    count: int | None
    status: str
    opened_by: str
    for_whom: str
    date_start: str
    date_end: str
    date_words: str
    route_from: str
    route_to: str
    route_via: str
    place_names: str
    unit_codes: str
    drawn_as: str
    note: str
    source_chain: str
    quote: str
    lang: str


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """One zone of a text; the geometry is its extent as the text describes it, approximate."""

    layer: str
    zone_id: str
    report_id: str
    title: str
    publisher: str
    published: str
    url: str
    name: str
    status: str
    place_names: str
    note: str
    source_chain: str
    quote: str
    lang: str


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A known route from a file that the user gave: reference, not a report's words."""

    layer: str
    reference_id: str
    name: str
    opened: str
    status: str
    standing: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A country or a first-level unit; ``concerned``: something of the reports is placed in it.

    ``near``: within or beside the region that the reports are about. ``lon``/``lat`` is a point
    inside, where a label or an area symbol can stand. ``native``: its name in the script of its country
    where that runs from right to left ("" where it does not, or is not known). ``approximate``: its border
    is drawn by its towns, not the source's. ``also``: further names of a country concerned, "; " between
    them.
    """

    code: str
    name: str
    native: str
    country: str
    concerned: bool
    near: bool
    lon: float
    lat: float
    approximate: bool = False
    also: str = ""


@dataclass(frozen=True, slots=True)
class DisputedRow:
    """A disputed area near the events, its shape rough; ``note``: who is in charge, who claims it."""

    name: str
    note: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class TownRow:
    """A town of the base map; ``capital``: of its country; ``native`` as for a unit."""

    name: str
    native: str
    country: str
    population: int
    capital: bool
    lon: float
    lat: float
