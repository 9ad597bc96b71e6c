"""How sure an answer is: facts about it, their weights, a logistic. Pure.

The weights are fitted, not chosen: ``python -m benchmarks.gazetteer_fit`` draws spellings of GeoNames,
withholds some of them and some of the places, asks, and prints WEIGHTS anew (docs/gazetteer.md, "Measured").
"""

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What bears on whether the best candidate is the place that was meant.

    ``exact``: a recorded spelling; ``same_article``: letter by letter, article and all; ``literal``: no word
    left out, none taken apart; ``likeness`` 0–1 and ``margin``: how much more alike than the next place;
    ``consonants``: of the name asked for; ``namesakes``: other places of exactly that name in reach;
    ``sounding``: places in the countries in question whose name has the same coarse key; ``agreeing``: other
    spellings of the place that are nearly the one asked for; ``prominence`` 0–1. The rest says what around
    the name agrees: a unit or country stated, a unit or country hinted at, a place within 50 km.
    ``density``: how many settlements the index has within about 10 km of the place: where it has many
    villages, another of a like name is likelier to be one of them.
    """

    exact: bool
    same_article: bool
    literal: bool
    likeness: float
    margin: float
    same_sounds: bool
    consonants: int
    namesakes: int
    sounding: int
    agreeing: int
    prominence: float
    main_name: bool
    unit_stated: bool
    country_stated: bool
    unit_hinted: bool
    country_hinted: bool
    near: bool
    density: int


def _fuzzy(f: Facts) -> float:
    return 0.0 if f.exact else 1.0


def _unit(f: Facts) -> float:
    return float(f.unit_stated or f.unit_hinted or f.near)


FEATURES: tuple[tuple[str, Callable[[Facts], float]], ...] = (
    ("a recorded spelling", lambda f: float(f.exact)),
    ("… letter by letter", lambda f: float(f.exact and f.same_article)),
    ("… taken apart", lambda f: float(f.exact and not f.literal)),
    ("… log of other places of that name", lambda f: f.exact * math.log1p(f.namesakes)),
    ("… log of places that sound so", lambda f: f.exact * math.log1p(f.sounding)),
    ("… its main name", lambda f: float(f.exact and f.main_name)),
    ("… prominence", lambda f: f.exact * f.prominence),
    ("… consonants, to 6", lambda f: f.exact * min(f.consonants, 6) / 6),
    ("… a unit or neighbour agrees", lambda f: f.exact * _unit(f)),
    ("… log of density", lambda f: f.exact * math.log1p(f.density)),
    ("… log of density, agreeing unit", lambda f: f.exact * _unit(f) * math.log1p(f.density)),
    ("… no country is known", lambda f: f.exact * float(not (f.country_stated or f.country_hinted or _unit(f)))),
    ("… other spellings agree, to 4", lambda f: f.exact * min(f.agreeing, 4) / 4),
    ("alike: likeness", lambda f: _fuzzy(f) * f.likeness),
    ("… above 0.85", lambda f: _fuzzy(f) * max(0.0, f.likeness - 0.85)),
    ("… same consonants", lambda f: _fuzzy(f) * f.same_sounds),
    ("… words left out", lambda f: _fuzzy(f) * (not f.literal)),
    ("… margin, to 0.2", lambda f: _fuzzy(f) * min(f.margin, 0.2)),
    ("… log of places that sound so", lambda f: _fuzzy(f) * math.log1p(f.sounding)),
    ("… consonants, to 6", lambda f: _fuzzy(f) * min(f.consonants, 6) / 6),
    ("… a unit or neighbour agrees", lambda f: _fuzzy(f) * _unit(f)),
    ("… other spellings agree, to 4", lambda f: _fuzzy(f) * min(f.agreeing, 4) / 4),
    ("… prominence", lambda f: _fuzzy(f) * f.prominence),
    ("… log of density", lambda f: _fuzzy(f) * math.log1p(f.density)),
    ("… log of density, agreeing unit", lambda f: _fuzzy(f) * _unit(f) * math.log1p(f.density)),
    ("… likeness, agreeing unit", lambda f: _fuzzy(f) * _unit(f) * f.likeness),
    ("… likeness in dense places", lambda f: _fuzzy(f) * f.likeness * math.log1p(f.density)),
)
"""(what it is, how it follows from the facts)."""
BIAS = -4.858
WEIGHTS: tuple[float, ...] = (6.952, -0.440, -0.204, -1.794, -0.325, -0.220, 0.048, -0.442, 1.762, 0.035, 0.039, 0.234, 0.153, 7.491, -0.573, -0.582, -0.613, 5.112, -0.427, -0.424, 1.762, 1.807, -1.035, -1.433, -0.036, 0.331, 1.469,)


def probability(facts: Facts) -> float:
    """The share of answers with facts like these that are right, 0–1."""
    x = BIAS + sum(w * feature(facts) for w, (_, feature) in zip(WEIGHTS, FEATURES, strict=True))
    return round(1 / (1 + math.exp(-x)), 3)
