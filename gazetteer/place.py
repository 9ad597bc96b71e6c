"""The values that the gazetteer answers with. Pure; longitude first, WGS 84 throughout."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from .values import quick

Level = Literal["point", "settlement", "admin3", "admin2", "admin1", "country", "region"]
FINER: tuple[Level, ...] = ("admin2", "admin3")
"""Levels of districts and subdistricts."""
UNITS: tuple[Level, ...] = ("admin1", *FINER)
"""Levels of the units of a country, which may be named after their chief town."""
Match = Literal["exact", "alike", "ambiguous", "none"]


APPROXIMATE_BORDER = (
    "its border within the older unit is approximate: half-way between its towns and its neighbours', "
    "for the boundaries inside are older"
)
"""The note of a unit whose border is not the source's."""


class Point(NamedTuple):
    """A position in degrees, WGS 84 (EPSG:4326, axis order longitude, latitude)."""

    lon: float
    lat: float


class Name(NamedTuple):
    """One spelling of a place with the language it belongs to ("" where unknown, else BCP 47)."""

    text: str
    lang: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer.

    ``id`` is "source:key" and stays the same from build to build. ``country`` is an ISO 3166-1
    alpha-2 code, ``admin1`` an ISO 3166-2 code, ``admin2`` and ``admin3`` the codes of the source that
    gave those units (OCHA's P-codes, for instance); "" where unknown. ``uncertainty_km`` is the radius
    within which the thing named lies around ``point`` (for a unit: to its far border). ``also`` are the
    ids of the same place in other sources; ``note`` says what a reader must know (a disputed border).
    """

    id: str
    name: str
    point: Point
    level: Level
    kind: str
    country: str
    country_name: str = ""
    admin1: str = ""
    admin1_name: str = ""
    names: tuple[Name, ...] = ()
    population: int = 0
    source: str = ""
    uncertainty_km: float = 0.0
    also: tuple[str, ...] = ()
    note: str = ""
    admin2: str = ""
    admin2_name: str = ""
    admin3: str = ""
    admin3_name: str = ""


def has_approximate_border(place: Place) -> bool:
    """Whether the border of a unit is drawn by its towns, within an older unit (sources/divided.py)."""
    return APPROXIMATE_BORDER in place.note


@quick
@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant, with the score (0–1), the spelling that matched and why."""

    place: Place
    score: float
    matched: str
    reasons: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class Query:
    """What was asked.

    ``within``: codes (ISO 3166-1 alpha-2 or ISO 3166-2) that the asker states as a fact: an answer
    outside them is never given. ``context``: codes that the surroundings suggest, a preference.
    ``near``: positions of other places in the same text. ``kind``: the kind that the words say
    ("village", "province", "country", …), or None. ``alike``: a name that is only alike is taken for a
    place in ``within`` on less evidence, for a text names the unit and the village together.
    """

    name: str
    within: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    near: tuple[Point, ...] = ()
    kind: str | None = None
    alike: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a Query: the best candidate, or None with the reason in words.

    ``match``: whether the best is spelled so ("exact") or only sounds or looks so ("alike"); where there is
    none, whether several may be meant ("ambiguous") or nothing that is known ("none").
    """

    query: Query
    best: Candidate | None
    confidence: float
    reason: str
    candidates: tuple[Candidate, ...] = ()
    match: Match = "none"


@quick
@dataclass(frozen=True, slots=True)
class Hit:
    """A span of a text that is spelled like a known place: what is there, before any judgement.

    ``levels`` are the levels of the places of that name, ``population`` the largest of them.
    """

    start: int
    end: int
    text: str
    levels: tuple[Level, ...]
    population: int


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """Where entries come from: to be shown wherever they are shown.

    ``places`` and ``names`` count what the built index holds of this source.
    """

    id: str
    title: str
    origin: str
    version: str
    licence: str
    credit: str
    places: int = 0
    names: int = 0
