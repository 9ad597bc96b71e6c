"""How sure the outcome for a name is: of the answers given 0.9 about nine in ten are right. Pure.

"Right" means within 25 km, or the same country or first-level unit. Fitted as a logistic regression by
``scripts/fit_document_weights.py`` on the half of the collections that EVIDENCE was fitted on.
"""

import numpy as np

from .evidence import (
    Table,
    country_named,
    country_of_others,
    in_reports,
    is_country,
    near_others,
    people,
    unit_named,
    weigh,
)
from .scene import Column, Light

LEAST = 0.35
"""Below this share of belief nothing decides between the namesakes: the answer is "ambiguous"."""
SMALL, FAR_KM = 100_000, 300.0
"""A place of fewer people, in no country of the text's other places and this far from them, is not meant."""
SUREST = 6.0
"""Odds (natural logarithm) beyond which a share of belief says no more."""


def odds(light: Light) -> Column:
    """The share of belief as the logarithm of its odds, at most SUREST."""
    share = np.clip(light.belief, 1e-6, 1 - 1e-6)
    return np.clip(np.log(share / (1 - share)), -SUREST, SUREST)


def without_kind_word(light: Light) -> Column:
    """Whether only the name without its kind word is known: "Licking County" by the town of Licking."""
    return light.scene.column([g.stem for g in light.scene.groups])[light.scene.group_of]


def constant(light: Light) -> Column:
    """One for all."""
    return np.ones(len(light.belief))


CERTAINTY: Table = (
    (constant, -3.38, ""),
    (odds, 0.18, ""),
    (people, 4.05, ""),
    (is_country, 1.26, ""),
    (in_reports, 2.0, ""),  # set by hand, as in evidence.py
    (country_named, 1.16, ""),
    (country_of_others, -0.29, ""),
    (unit_named, 4.44, ""),
    (near_others, 4.60, ""),
    (without_kind_word, -2.26, ""),
)
"""(feature, weight): the sum is the logarithm of the odds that the row is right, if it is the answer."""


def certainty(light: Light) -> Column:
    """The confidence 0–1 of every row, were it the answer."""
    return np.asarray(1 / (1 + np.exp(-weigh(light, CERTAINTY))))


def stray(light: Light, row: int) -> bool:
    """Whether a small place lies in no country of the other places that the text surely names, and far from all."""
    scene, place = light.scene, light.scene.places[row]
    if place.level != "settlement" or place.kind == "capital" or place.population >= SMALL:
        return False
    if place.id.startswith("curated:"):
        return False
    told = (light.heard[row] > 0) & (light.belief[light.anchors] >= 0.5) & (scene.counts[light.anchors] > 0)
    same = scene.countries[light.anchors] == scene.countries[row]
    return bool(told.any() and not (told & (same | (light.kilometres[row] < FAR_KM))).any())
