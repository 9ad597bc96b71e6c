"""Which place a text means by a name that no place bears, as it spells names otherwise: one table. Pure.

The places that sound so are weighed side by side, and with them that none of them is meant: the exponential
of the weighted sum, made a share (a conditional logit). A place's name in Arabic letters says more than a
second transcription, so both are held against what is written. The weights are fitted on names in ACLED's
notes of Syria 2018 and South Asia 2015 (half 0; five parts, each judged by the fit of the other four). From
LEAST on 253 of 313 answers from OCHA's list lay within 5 km, 350 of 437 from GeoNames in Syria, 51 of 86 in
South Asia.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..measure import distance_km
from ..place import Place, Point
from .names import fold

LEAST = 0.35
"""The share from which on a place is taken to be meant."""
NEAR_KM, FAR_KM = 15.0, 80.0
"""Scales on which the places of one account lie together, and on which they no longer do."""
AGREES = 0.8
"""From this agreement on, a name in Arabic letters says the more, the better it agrees."""
LONG = 8
"""Names of fewer letters are not taken for the same where only their blanks differ."""


@dataclass(frozen=True, slots=True)
class Respelled:
    """A place that sounds like a name: how ``alike`` (0–1), how well its name in Arabic letters agrees
    (``own``; the former where it has none), how many km away the nearest place named beside it is (None for
    none)."""

    alike: float
    own: float
    km: float | None


WEIGHTS: tuple[tuple[Callable[[Respelled], float], float, str], ...] = (
    (lambda r: r.alike, 8.6, "how alike the spellings are"),
    (lambda r: r.own, 1.2, "how well its name in Arabic letters agrees"),
    (lambda r: max(0.0, r.own - AGREES), 9.9, "… and nearly letter by letter"),
    (lambda r: 0.0 if r.km is None else math.exp(-r.km / NEAR_KM), 1.4, "how near another place named is"),
    (lambda r: 0.0 if r.km is None else 1 - math.exp(-r.km / FAR_KM), -3.7, "how far all of them are"),
)
"""(feature, weight, what it says)."""
NONE, NONE_IN_UNIT = 9.7, -1.8
"""What speaks for a place that is not in the index: always, and where the text names the unit."""


def weigh(place: Respelled) -> float:
    """What speaks for a place."""
    return sum(weight * feature(place) for feature, weight, _ in WEIGHTS)


def shares(places: Sequence[Respelled], unit_stated: bool) -> list[float]:
    """The share of belief in each place; what they lack to 1 is that in none of them.

    >>> one = Respelled(0.9, 0.95, None)
    >>> [round(s, 2) for s in shares([one], True)], [round(s, 2) for s in shares([one, one], True)]
    ([0.94], [0.49, 0.49])
    """
    sums = [*map(weigh, places), NONE + NONE_IN_UNIT * unit_stated]
    top = max(sums)
    raised = [math.exp(s - top) for s in sums]
    return [r / sum(raised) for r in raised[:-1]]


def respelled(likeness: float, own: float | None, place: Place, near: Iterable[Point]) -> Respelled:
    """A place as it compares to a name that is so like the likest of its names; ``own``: how well its names
    in the other letters agree, None for none."""
    km = min((distance_km(place.point, point) for point in near), default=None)
    return Respelled(likeness, likeness if own is None else own, km)


def but_for_blanks(folded: str, matched: str) -> bool:
    """Whether a long name is a recorded one but for its blanks: "Rahimyarkhan" is Rahim Yar Khan."""
    asked = folded.replace(" ", "")
    return len(asked) >= LONG and asked == fold(matched).replace(" ", "")
