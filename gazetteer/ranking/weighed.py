"""Places that may be meant by a name, weighed: what search.py judges and facts.py looks at. Pure values."""

from dataclasses import dataclass

from ..notes import vague
from ..place import Answer, Candidate, Match, Place, Query
from ..scoring import Evidence
from ..values import quick
from .rivals import same_place


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A place that may be meant: what speaks for it, how much, and whether it lies in what is stated.

    ``number``: where the place was read briefly, that of the whole one (Layers.brief).
    """

    evidence: Evidence
    score: float
    inside: bool
    number: int | None = None

    @property
    def place(self) -> Place:
        """The place."""
        return self.evidence.place


Judged = list[Weighed]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a query is bound to: codes stated as fact, and the countries that anything agrees on."""

    within: tuple[str, ...]
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A query with what binds it, every place that may be meant, and how many of them are to be shown."""

    query: Query
    scope: Scope
    found: Judged
    limit: int


def answered(query: Query, best: Weighed, sure: float, shown: tuple[Candidate, ...]) -> Answer:
    """An answer with the first of what is shown, which is the best."""
    match: Match = "exact" if best.evidence.exact else "alike"
    told = (*shown[0].reasons, *filter(None, [vague(shown[0].place)]))
    return Answer(query, shown[0], sure, "; ".join(told), shown, match)


def rivals(good: Judged) -> Judged:
    """The places after the first that are another place."""
    return [w for w in good[1:] if not same_place(good[0].place, w.place)]


def likelier(found: Judged, other: Judged) -> Judged:
    """Of two readings of a name that no place bears the one with the likest place."""

    def likest(judged: Judged) -> float:
        return max((w.evidence.likeness for w in judged if w.inside and not w.evidence.exact), default=0.0)

    return other if likest(other) > likest(found) else found
