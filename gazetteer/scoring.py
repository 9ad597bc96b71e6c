"""How a candidate is judged: one table of features, weights and sentences. Pure.

Each feature looks at one :class:`Evidence` and gives a share 0–1, or None where the question gives it
nothing to look at; the score is the weighted mean of those that apply. To judge differently, edit
WEIGHTS: nothing else decides the order of candidates.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from .measure import distance_km, kind_word, prominence
from .place import Candidate, Place, Query
from .spellings.names import fold
from .values import quick

KINDS: dict[str, frozenset[str]] = {
    "country": frozenset({"country"}),
    "province": frozenset({"admin1"}),
    "district": frozenset({"admin2", "admin3", "admin1", "settlement"}),
    "settlement": frozenset({"settlement"}),
    "region": frozenset({"region", "admin1"}),
    "nature": frozenset({"region"}),
    "point": frozenset({"point"}),
}
"""Groups of kind words -> the levels that satisfy them."""
GROUP_OF = {
    "country": "country", "nation": "country", "republic": "country", "kingdom": "country",
    "province": "province", "governorate": "province", "state": "province", "oblast": "province",
    "region": "region", "prefecture": "province", "wilaya": "province", "muhafazah": "province",
    "emirate": "province", "district": "district", "county": "district", "subdistrict": "district",
    "municipality": "district", "village": "settlement", "town": "settlement", "city": "settlement",
    "hamlet": "settlement", "camp": "settlement", "capital": "settlement",
    "settlement": "settlement", "suburb": "settlement", "neighbourhood": "settlement",
    "neighborhood": "settlement", "port": "settlement", "mountain": "nature", "mountains": "nature",
    "peninsula": "region", "plain": "region", "valley": "region", "sea": "nature", "lake": "nature",
    "river": "nature", "island": "region", "strait": "nature", "base": "point", "crossing": "point",
    "airport": "point",
}  # fmt: skip
UNITS: dict[str, frozenset[str]] = {
    "country": frozenset({"country"}),
    "province": frozenset({"admin1"}),
    "region": frozenset({"admin1"}),
    "district": frozenset({"admin2", "admin3"}),
}
"""Groups of kind words for units -> the levels of the units that are called so."""
NATURE = "nature"
"""The group of the words for mountains, lakes and the like, which no town or province of that name is."""
NEAR_KM = 150.0
"""Scale on which a place named nearby loses its weight: places of one report lie within a province or two."""
MANY_SPELLINGS = 12
"""From so many recorded spellings on, a place counts as often written about."""
UNIT_LESS = 0.12
"""So much less alike counts a country or province that is not spelled so: towns are meant more often."""


def is_no_such(place: Place, kind: str | None) -> bool:
    """Whether a name said to be that of a mountain or a lake is this place's, which is a town or a unit."""
    return GROUP_OF.get(kind or "") == NATURE and place.level != "region"


def is_unit_of(place: Place, kind: str | None) -> bool:
    """Whether a place is a unit of the kind that a word says: the division of Sagaing is a "region"."""
    return place.level in UNITS.get(GROUP_OF.get(kind or "", ""), ())


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """A place with how its best name compares to the one asked for.

    ``main``: the place's own name, folded. ``spellings``: how many of its recorded names differ when
    folded; 0 where its name is only alike, as nothing hangs on it. ``literal``: as the name stands, not
    taken apart. ``borrowed``: another town bears the name as its own (ranking/own_names.py).
    """

    query: Query
    place: Place
    asked: str
    matched: str
    likeness: float
    exact: bool
    same_article: bool
    kind: str | None
    sibling_town: bool
    main: str
    spellings: int
    literal: bool = True
    borrowed: bool = False


def spelling(e: Evidence) -> float:
    """How well the name itself agrees."""
    if not e.exact:
        unit = e.place.level in ("admin1", "country") and e.kind is None
        return 0.9 * max(0.0, 2.5 * (e.likeness - UNIT_LESS * unit) - 1.5)
    return 1.0 if e.same_article else 0.96 if e.literal else 0.9


def main_name(e: Evidence) -> float:
    """Whether the name is the place's own and not one of its others."""
    return 1.0 if fold(e.matched) == e.main else 0.0


def old_name(e: Evidence) -> float:
    """0 where a place bears the name beside its own, maybe of old: a town that bears it as its own is meant
    before it. Says nothing where the name is only alike, nor of the curated, whose names are all of today."""
    if not e.exact:
        return 0.5
    return 1.0 if in_reports(e) else main_name(e)


def no_borrowed_name(e: Evidence) -> float | None:
    """0 where another town bears the name as its own; says nothing of any other place."""
    return 0.0 if e.borrowed else None


def weight_of_place(e: Evidence) -> float:
    """People, and being a country or capital; next to nothing where the name is only alike (measured)."""
    return prominence(e.place) if e.exact else 0.35 + 0.05 * prominence(e.place)


def often_written(e: Evidence) -> float:
    """Recorded spellings: places written about are written in many ways; says nothing where only alike."""
    if not e.exact:
        return 0.5
    return min(1.0, math.log2(1 + e.spellings) / math.log2(1 + MANY_SPELLINGS))


def in_reports(e: Evidence) -> float:
    """Whether the curated table says of the place that reports mean it before its namesakes."""
    return 1.0 if is_reported(e.place) else 0.0


def is_reported(place: Place) -> bool:
    """Whether the curated tables have a place, or say that reports mean it by its name."""
    return place.id.startswith("curated:") or any(key.startswith("curated:") for key in place.also)


def in_context(e: Evidence) -> float | None:
    """Whether the surroundings of the text lie in the same unit or country."""
    if not e.query.context:
        return None
    if e.place.admin1 and e.place.admin1 in e.query.context:
        return 1.0
    if e.place.country not in _countries(e.query.context):
        return 0.0
    return 0.9 if e.place.level == "country" else 0.7


@lru_cache(maxsize=64)
def _countries(codes: tuple[str, ...]) -> frozenset[str]:
    """The countries of codes of countries and units."""
    return frozenset(code.partition("-")[0] for code in codes)


def near_others(e: Evidence) -> float | None:
    """How close the place lies to others of the same text."""
    if not e.query.near:
        return None
    return math.exp(-min(distance_km(e.place.point, p) for p in e.query.near) / NEAR_KM)


def kind_said(e: Evidence) -> float | None:
    """Whether the place is of the kind that the words say."""
    if not e.kind:
        return None
    if e.kind == kind_word(e.place) or e.kind == e.place.kind:
        return 1.0
    group = GROUP_OF.get(e.kind)
    if group is None:
        return None
    if group == "district" and e.place.level in ("settlement", "admin1"):
        return 0.45  # named after its chief town, where finer units are not known
    return 0.9 * float(e.place.level in KINDS[group])


def town_of_that_name(e: Evidence) -> float | None:
    """A bare name means the town rather than the province that is named after it."""
    if e.kind or e.place.level not in ("admin1", "admin2", "admin3"):
        return None
    return 0.0 if e.sibling_town else 1.0


Feature = Callable[[Evidence], float | None]
WEIGHTS: tuple[tuple[Feature, float, str, str], ...] = (
    (spelling, 4.0, "spelled “{matched}”", "sounds like “{matched}”"),
    (weight_of_place, 2.0, "a well-known place", ""),
    (in_context, 2.0, "in {where}, which the text is about", "outside what the text is about"),
    (near_others, 1.5, "close to other places of the text", "far from other places of the text"),
    (kind_said, 1.5, "is {kind}, as the words say", "is no {asked_kind}, as the words say"),
    (town_of_that_name, 0.8, "", "the town of that name is likelier than the unit named after it"),
    (often_written, 1.0, "recorded in many spellings", ""),
    (in_reports, 0.6, "in the table of places that reports name", ""),
    (main_name, 0.05, "its own name", ""),
    (old_name, 0.35, "", ""),
    (no_borrowed_name, 1.5, "", "another town bears the name as its own"),
)
"""(feature, weight, sentence where it speaks for the place, sentence where it speaks against it)."""
_FITTING = "is {kind}, which “{asked_kind}” may mean"
"""Where the words say another kind than the place's, of the same level: a camp at a village."""
_FOR, _AGAINST = 0.6, 0.35


def _sentence(e: Evidence, feature: Feature, share: float, good: str, bad: str) -> str:
    if feature is spelling:
        text = good if e.exact else bad
    else:
        text = good if share >= _FOR else bad if share <= _AGAINST else ""
    if feature is kind_said and _FOR <= share < 1.0:
        text = _FITTING
    where = e.place.admin1_name or e.place.country_name
    word = kind_word(e.place)
    kind = f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"
    return text.format(matched=e.matched, where=where, kind=kind, asked_kind=e.kind)


def score(e: Evidence) -> float:
    """How much speaks for a place, 0–1."""
    total = weights = 0.0
    for feature, weight, _, _ in WEIGHTS:
        share = feature(e)
        if share is not None:
            total += weight * share
            weights += weight
    return round(total / weights, 4)


def candidate(e: Evidence, scored: float, place: Place) -> Candidate:
    """A place that was scored as a candidate, with the reasons in words; ``place``: it with all its names."""
    shares = ((feature, feature(e), good, bad) for feature, _, good, bad in WEIGHTS)
    told = (_sentence(e, feature, share, *said) for feature, share, *said in shares if share is not None)
    return Candidate(place, scored, e.matched, tuple(words for words in told if words))
