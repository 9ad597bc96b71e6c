"""How sure the outcome for a name is: of the answers given 0.9 about nine in ten are right. Pure.

"Right" means within 25 km, or the same country or first-level unit. Fitted as a logistic regression by
``scripts/fit_document_weights.py`` on the half of the collections that EVIDENCE was fitted on.
"""

import numpy as np

from ..measure import known_people
from ..scoring import is_unit_of
from ..spellings.names import fold
from .evidence import (
    Table,
    column,
    country_named,
    country_of_others,
    in_reports,
    is_capital,
    is_country,
    is_unit,
    near_others,
    people,
    unit_named,
    weigh,
)
from .scene import Column, Light, Yes

LEAST = 0.35
"""Below this share of belief nothing decides between the namesakes: the answer is "ambiguous"."""
SMALL, LIKELY, CERTAIN, FAR_KM = 100_000, 0.5, 0.7, 300.0
"""People, belief, confidence and kilometres of :func:`strays`."""
TOWN = 30_000
"""With so many people the only place of a name, its own, may be told of anywhere: "missiles at Eilat"."""
SUREST = 6.0
"""Odds (natural logarithm) beyond which a share of belief says no more."""


def odds(light: Light) -> Column:
    """The share of belief as the logarithm of its odds, at most SUREST; a town and its province are one."""
    scene, share = light.scene, light.belief.copy()
    unit = scene.level("admin1")
    for rows in scene.rows_of.values() if not scene.decided else ():
        codes, belief = scene.units[rows], light.belief[rows]
        for code in codes[unit[rows]]:
            share[rows][codes == code] = belief[codes == code].sum()
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return np.clip(np.log(share / (1 - share)), -SUREST, SUREST)


def without_kind_word(light: Light) -> Column:
    """Whether only the name without its kind word is known, and not by a unit of that kind: "Licking County"
    by the town of Licking, but not "Sagaing Region" by the division of Sagaing."""
    told = [g.stem and not is_unit_of(c.place, g.kind) for g in light.scene.groups for c in g.candidates]
    return light.scene.column(told)


def constant(light: Light) -> Column:
    """One for all."""
    return np.ones(len(light.belief))


CERTAINTY: Table = (
    (constant, -3.57, ""),
    (odds, 0.27, ""),
    (people, 4.29, ""),
    (is_country, 0.88, ""),
    (is_unit, -1.37, ""),
    (in_reports, 2.00, ""),  # set by hand, as in evidence.py
    (country_named, 0.31, ""),
    (country_of_others, 0.35, ""),
    (unit_named, 3.53, ""),
    (near_others, 3.86, ""),
    (without_kind_word, -2.32, ""),
)
"""(feature, weight): the sum is the logarithm of the odds that the row is right, if it is the answer."""


def certainty(light: Light) -> Column:
    """The confidence 0–1 of every row, were it the answer."""
    return np.asarray(1 / (1 + np.exp(-weigh(light, CERTAINTY))))


def strays(light: Light, sure: Column) -> Yes:
    """Of every row whether it is a small place apart from all well-known or certain ones that the text names.

    Apart: in none of their countries, and far from each of them; but what the words put somewhere is there.
    """
    scene, anchors = light.scene, light.anchors
    wide = ~scene.level("settlement")
    large = np.array([known_people(p) >= SMALL for p in scene.places], dtype=bool) | wide
    one = [
        len(g.candidates) == 1 and known_people(c.place) >= TOWN and fold(c.matched) == fold(c.place.name)
        for g in scene.groups
        for c in g.candidates
    ]
    known = large | (column(light, is_capital) > 0) | (column(light, in_reports) > 0)
    known |= scene.column(one) > 0
    known |= scene.column([bool(g.within) for g in scene.groups for _ in g.candidates]) > 0
    told = (scene.counts[anchors] > 0) & (light.belief[anchors] >= LIKELY)
    told &= large[anchors] | (sure[anchors] >= CERTAIN)
    others = (light.heard > 0) & told[None, :]
    agree = scene.countries[anchors][None, :] == scene.countries[:, None]
    agree |= light.kilometres < FAR_KM
    return np.asarray(~known & others.any(axis=1) & ~(others & agree).any(axis=1))
