"""How sure an answer is: facts about it, their weights, a logistic. Pure. (Asked with nothing: alone.py.)

The weights are fitted, not chosen: ``python -m benchmarks.gazetteer_fit`` draws spellings of GeoNames,
withholds some of them and some of the places, asks, and prints WEIGHTS anew (docs/gazetteer.md, "Measured").
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..values import quick


@quick
@dataclass(frozen=True, slots=True)
class Facts:
    """What bears on whether the best candidate is the place that was meant.

    ``exact``: a recorded spelling; ``same_article``: letter by letter, article and all; ``literal``: no word
    left out, none taken apart; ``likeness`` 0–1 and ``margin``: how much more alike than the next place;
    ``spoken_alike``: the same sounds, vowels too; ``consonants``: of the name asked for, a generic first word
    (Tall) aside; ``one_generic``: only one of the two names begins with such a word; ``namesakes``: other
    places in reach whose name agrees as well, with or without the article, ``people``: the share of the place
    in all people of these, ``lead``: its score's over the next; ``sounding``: places in the countries in
    question whose name has the same coarse key; ``agreeing``: other spellings of the place that are nearly
    the one asked for; ``prominence`` 0–1. Then what around the name agrees: a unit or country stated, a unit
    or country hinted at, a place within 50 km. Last, how common the name is where a unit is stated, else 0
    (commonness.py): ``elsewhere``: places in the rest of its country spelled like the answer;
    ``shared_here``: other places in the unit that share a name with the answer, in whatever script;
    ``sounding_here``: other places in the unit whose name has the coarse key of the one asked for.
    """

    exact: bool
    same_article: bool
    literal: bool
    likeness: float
    margin: float
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
    lead: float = 1.0
    people: float = 1.0
    spoken_alike: bool = False
    elsewhere: int = 0
    shared_here: int = 0
    one_generic: bool = False
    sounding_here: int = 0


def _fuzzy(f: Facts) -> float:
    return 0.0 if f.exact else 1.0


def _odds(f: Facts) -> float:
    share = min(max(f.people, 0.018), 0.982)
    return math.log(share / (1 - share)) if f.namesakes else 0.0


def _unit(f: Facts) -> float:
    return float(f.unit_stated or f.unit_hinted or f.near)


FEATURES: tuple[tuple[str, Callable[[Facts], float]], ...] = (
    ("a recorded spelling", lambda f: float(f.exact)),
    ("… letter by letter", lambda f: float(f.exact and f.same_article)),
    ("… taken apart", lambda f: float(f.exact and not f.literal)),
    ("… other places bear it", lambda f: float(f.exact and f.namesakes > 0)),
    ("… log of how many", lambda f: f.exact * math.log1p(f.namesakes)),
    ("… log-odds of its people among them, to ±4", lambda f: f.exact * _odds(f)),
    ("… lead over them, to 0.2", lambda f: f.exact * (f.namesakes > 0) * min(f.lead, 0.2) / 0.2),
    ("… log of places that sound so", lambda f: f.exact * math.log1p(f.sounding)),
    ("… its main name", lambda f: float(f.exact and f.main_name)),
    ("… prominence", lambda f: f.exact * f.prominence),
    ("… consonants, to 6", lambda f: f.exact * min(f.consonants, 6) / 6),
    ("… a unit or neighbour agrees", lambda f: f.exact * _unit(f)),
    ("… other spellings agree, to 4", lambda f: f.exact * min(f.agreeing, 4) / 4),
    ("… log of places in the unit that share a name", lambda f: f.exact * math.log1p(f.shared_here)),
    ("… log of places in the unit that sound so", lambda f: f.exact * math.log1p(f.sounding_here)),
    ("… log of places elsewhere of that name", lambda f: f.exact * math.log1p(f.elsewhere)),
    ("alike: likeness", lambda f: _fuzzy(f) * f.likeness),
    ("… above 0.85", lambda f: _fuzzy(f) * max(0.0, f.likeness - 0.85)),
    ("… words left out", lambda f: _fuzzy(f) * (not f.literal)),
    ("… the same sounds and vowels", lambda f: _fuzzy(f) * f.spoken_alike),
    ("… margin, to 0.2", lambda f: _fuzzy(f) * min(f.margin, 0.2)),
    ("… log of places that sound so", lambda f: _fuzzy(f) * math.log1p(f.sounding)),
    ("… consonants, to 6", lambda f: _fuzzy(f) * min(f.consonants, 6) / 6),
    ("… a unit or neighbour agrees", lambda f: _fuzzy(f) * _unit(f)),
    ("… another spelling agrees", lambda f: _fuzzy(f) * min(f.agreeing, 1)),
    ("… other spellings agree, to 4", lambda f: _fuzzy(f) * min(f.agreeing, 4) / 4),
    ("… prominence", lambda f: _fuzzy(f) * f.prominence),
    ("… its main name", lambda f: _fuzzy(f) * f.main_name),
    ("… log of places elsewhere of that name", lambda f: _fuzzy(f) * math.log1p(f.elsewhere)),
    ("… log of places in the unit that share a name", lambda f: _fuzzy(f) * math.log1p(f.shared_here)),
    ("… a generic word in one only", lambda f: _fuzzy(f) * f.one_generic),
    ("… log of places in the unit that sound so", lambda f: _fuzzy(f) * math.log1p(f.sounding_here)),
)
"""(what it is, how it follows from the facts)."""
BIAS = -11.022
WEIGHTS: tuple[float, ...] = (
    10.853,
    0.932,
    0.750,
    -1.739,
    -0.686,
    0.214,
    1.834,
    -0.249,
    0.611,
    2.352,
    -0.520,
    2.241,
    0.515,
    -2.473,
    -0.132,
    -0.973,
    10.211,
    -0.243,
    -0.813,
    -0.169,
    5.480,
    -0.299,
    0.266,
    1.535,
    -0.316,
    2.063,
    3.307,
    0.390,
    -0.375,
    -1.390,
    -0.707,
    -0.554,
)


def probability(facts: Facts) -> float:
    """The share of answers with facts like these that are right, 0–1."""
    x = BIAS + sum(w * feature(facts) for w, (_, feature) in zip(WEIGHTS, FEATURES, strict=True))
    return round(1 / (1 + math.exp(-x)), 3)


def hopeful(facts: Facts) -> float:
    """``probability`` of a name that is only alike, were all that must be looked up as good as it can be.

    A test holds the weights to that: what is below a threshold here stays below it.
    """
    best = replace(facts, agreeing=4, sounding=0, elsewhere=0, shared_here=0, sounding_here=0)
    return probability(best)
