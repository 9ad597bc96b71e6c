"""How sure the outcome for a name is: of the answers given 0.9 about nine in ten are right. Pure.

"Right" means within 25 km, or the same country or first-level unit. Fitted as a logistic regression by
``scripts/fit_document_weights.py`` on the half of the collections that EVIDENCE was fitted on.
"""

import numpy as np

from .evidence import Table, country_named, country_of_others, is_country, near_others, people, unit_named, weigh
from .scene import Column, Light

LEAST = 0.3
"""Below this confidence nothing is answered: the name is ambiguous, or known only far from the text's places."""
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
