"""What bears on an answer being right, for calibration.py: what is at hand, then what the index is asked."""

from dataclasses import replace

from ..measure import distance_km, known_people, prominence
from ..place import Place
from ..scoring import Evidence
from ..spellings.likeness import similarity, spoken
from ..spellings.names import fine_keys, fold, form, readings
from .calibration import Facts
from .candidates import Candidates
from .commonness import elsewhere, shared_here, without_generic
from .weighed import Judged, Scope, rivals

SPELLING_KM = 50.0
"""A place named in the same text supports a doubtful spelling within this distance."""
AGREEING = 0.85
"""From this likeness on, another spelling of a place speaks for it."""


def at_hand(scope: Scope, good: Judged) -> Facts:
    """The facts of the first of these candidates that follow from them all; the others are left open."""
    best, e = good[0], good[0].evidence
    place, query, own = e.place, e.query, _people(e.place)
    others = rivals(good)
    asked = readings(e.asked)[0]
    hinted = {c.split("-")[0] for c in query.context}
    core, other, matched = without_generic(asked), without_generic(form(e.matched)), form(e.matched)
    as_exact = [o for o in others if o.evidence.exact and o.evidence.same_article >= e.same_article]
    return Facts(
        exact=e.exact, same_article=e.same_article, literal=e.literal, likeness=e.likeness,
        margin=e.likeness - max((o.evidence.likeness for o in others), default=0.0),
        consonants=max((len(k) for k in fine_keys(core)), default=0),
        namesakes=len(as_exact), sounding=0, agreeing=0,
        prominence=prominence(place), main_name=fold(e.matched) == e.main,
        unit_stated=bool(place.admin1) and place.admin1 in query.within,
        country_stated=bool(scope.within),
        unit_hinted=bool(place.admin1) and place.admin1 in query.context,
        country_hinted=place.country in hinted,
        near=any(distance_km(place.point, p) <= SPELLING_KM for p in query.near),
        lead=best.score - others[0].score if others else 1.0,
        people=own / (own + sum(_people(o.place) for o in as_exact)),
        spoken_alike=spoken(asked) == spoken(matched),
        one_generic=(core == asked) != (other == matched),
    )  # fmt: skip


def completed(facts: Facts, e: Evidence, place: Place, scope: Scope, candidates: Candidates) -> Facts:
    """The facts with those that must be looked up: how many places sound so or share a name, how many other
    spellings of the ``place`` agree, which has all its names.
    """
    name, index = readings(e.asked)[0], candidates.index
    spellings = candidates.spellings(place, name)
    facts = replace(
        facts,
        sounding=candidates.sounding(name, scope.countries),
        agreeing=sum(AGREEING <= similarity(name, known) < 1.0 for known in spellings),
    )
    if not any("-" in code for code in scope.within):
        return facts
    return replace(
        facts,
        elsewhere=elsewhere(index, e.matched, scope.countries, scope.within),
        sounding_here=candidates.sounding_here(name, scope.within),
        shared_here=shared_here(index, place, e.matched, scope.within),
    )


def _people(place: Place) -> float:
    """People for comparing namesakes: an entry of unknown population counts like a small village or town."""
    return max(known_people(place), 500)
