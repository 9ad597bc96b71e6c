"""Which place a name means that is asked with nothing around it: each namesake's share of belief. Pure.

"Rome" is Rome though a dozen villages bear the name, "Springfield" is none of its namesakes: no fact about
the best candidate alone tells that, only what speaks for each beside the others. So the places that bear the
name are weighed side by side: the exponential of the weighted sum, made a share (a conditional logit). The
weights are fitted, not chosen: `python -m benchmarks.gazetteer_alone --fit` prints them anew.
"""

import math
from collections.abc import Callable, Sequence

from ..measure import known_people
from ..scoring import in_reports, kind_said, main_name
from ..spellings.likeness import similarity
from ..spellings.names import bare
from ..spellings.scripts import FIRST
from .rivals import same_place
from .weighed import Judged, Weighed

UNKNOWN = {"settlement": 500, "point": 500, "region": 20_000}
"""What a place of no known people counts; a unit counts UNIT."""
UNIT = 1_000
LEAD = 0.0143
"""A lead in score over the next place that is smaller than this separates nothing."""
LEAST = 0.5
"""A place of less belief is not the answer where its namesakes hold the rest."""
DOUBTED = 0.4
"""Of less belief than this no place is the answer, however much smaller its namesakes are: Baga."""
KNOWN, SHARED = 100_000, 0.18
"""Nor is one beside a namesake of so many people that holds so much: Tripoli may be Lebanon's."""
VYING, REPORTED = 20_000, 0.7
"""A town of so many people vies with what the curated table says reports mean; else that is so likely."""
CALLED, OTHERWISE = 5_000, 0.7
"""What only bears the name beside its own is no likelier where a town of so many people goes by it: Mambasa
is recorded of Mombasa, and is a town of the Congo."""
CITY, SO_MANY_TIMES = 50_000, 5
"""In a stated country or unit a place of so many people is meant rather than one of so many times fewer."""
TOWN, SO_MUCH_SMALLER, UNLIKE = 10_000, 100, 0.5
"""A town of so many people that goes by a name is meant before one of up to so many times the people whose
own name is less like it than this."""
DWARFED = 10
"""One of so many times fewer people, though it bears the name as its own, leaves nothing open: Mansoura."""


def people(w: Weighed) -> float:
    """Its people by their natural logarithm."""
    return math.log(max(known_people(w.place), UNKNOWN.get(w.place.level, UNIT)))


def dwarfs(first: Weighed, others: Sequence[Weighed]) -> bool:
    """Whether the first is a city, and all others that bear its name are small beside it: Rampur."""
    most = max((people(w) for w in others), default=0.0)
    return known_people(first.place) >= CITY and people(first) - most >= math.log(SO_MANY_TIMES)


def _level(*levels: str) -> Callable[[Weighed], float]:
    return lambda w: float(w.place.level in levels)


WEIGHTS: tuple[tuple[Callable[[Weighed], float], float, str], ...] = (
    (people, 0.74, "log of its people"),
    (lambda w: main_name(w.evidence), 2.76, "its main name"),
    (lambda w: math.log1p(w.evidence.spellings), 0.12, "log of its recorded spellings"),
    (lambda w: float(w.evidence.same_article), 2.41, "letter by letter"),
    (_level("country"), -0.59, "a country"),
    (_level("admin1"), -0.79, "a province"),
    (_level("admin2", "admin3"), -0.57, "a district"),
    (_level("region"), 1.59, "a region, a mountain, a sea"),
    (lambda w: in_reports(w.evidence), 1.62, "in the table of places that reports name"),
)
"""(feature, weight, what it says)."""
READ, READ_EASTERN, EASTERN = 0.92, 0.75, "\u3040"
"""What a name loses that was read in Latin letters (spellings/scripts.py), and one in Japanese, Korean or
Chinese, which leave more open."""
HELD = (-0.27, 0.32)
"""That the index holds what is meant at all, as log-odds: a constant, and by the log of its people."""


def shares(found: Sequence[Weighed]) -> list[float]:
    """The share of each in the belief in them all."""
    sums = [sum(weight * feature(w) for feature, weight, _ in WEIGHTS) for w in found]
    raised = [math.exp(s - max(sums)) for s in sums]
    return [r / sum(raised) for r in raised]


def reported_first(good: Judged) -> Judged:
    """The candidates with the one first that the curated tables say reports mean by its own name: Petra is
    Jordan's, not one of Greece's villages. A place of the tables that only bears the name
    too comes behind a town that goes by it and is believed more: Tamana is Japan's, and not al-Tamanah."""
    told = next((w for w in good if _reported(w, good)), None)
    if told is None and in_reports(good[0].evidence) and not main_name(good[0].evidence):
        _, likeliest = max(zip(shares(good), good, strict=True), key=lambda one: one[0])
        told = likeliest if _goes_by(likeliest) and known_people(likeliest.place) >= VYING else None
    return good if told is None else [told, *(w for w in good if w is not told)]


def own_names_first(good: Judged) -> Judged:
    """Without the places that only bear the name beside another, unlike one, where a town goes by it that is
    not much smaller: Ariel is a town, and no name by which reports call Jerusalem."""
    most = max(
        (known_people(w.place) for w in good if _goes_by(w) and w.place.level == "settlement"), default=0
    )
    if most < TOWN:
        return good
    least = SO_MUCH_SMALLER * most
    return [w for w in good if _goes_by(w) or not _otherwise_called(w) or known_people(w.place) > least]


def _goes_by(w: Weighed) -> bool:
    return w.evidence.exact and w.evidence.same_article and bool(main_name(w.evidence))


def _is_called(w: Weighed) -> bool:
    return _goes_by(w) and w.place.level == "settlement" and known_people(w.place) >= CALLED


def _otherwise_called(w: Weighed) -> bool:
    """Whether a town is spelled so, and its own name is quite another."""
    e = w.evidence
    apart = similarity(bare(e.asked), bare(e.main)) < UNLIKE
    return e.exact and e.place.level == "settlement" and not main_name(e) and not in_reports(e) and apart


def _reported(told: Weighed, good: Judged) -> bool:
    """Whether the tables say so of a candidate and of no other, and no town of so many people bears the name
    as its own."""
    e = told.evidence
    if not (e.exact and e.same_article and in_reports(e) and main_name(e)):
        return False
    if any(w is not told and w.evidence.exact and in_reports(w.evidence) for w in good):
        return False
    own = (w.place for w in good if w.evidence.exact and main_name(w.evidence))
    return not any(known_people(place) >= VYING and not same_place(told.place, place) for place in own)


def meant(found: Judged) -> tuple[float, list[Weighed]]:
    """How likely the first of these is meant, and the others that leave it open, the likeliest first.

    What is one place in two entries counts together, and a town with its province. A country's name is the
    country's, and the curated table says which places reports mean: these are left open only by what scores
    as high ("عمان" is Oman and Amman). What is no such thing as the words say is no rival.
    """
    first = found[0]
    good = [w for w in found if _as_said(w) >= _as_said(first)]
    belief = shares(good)
    own = sum(share for w, share in zip(good, belief, strict=True) if same_place(first.place, w.place))
    sure = own / (1 + math.exp(-HELD[0] - HELD[1] * people(first)))
    if not main_name(first.evidence) and any(
        _is_called(w) for w in good if not same_place(first.place, w.place)
    ):
        sure = min(sure, OTHERWISE)
    if first.evidence.asked.isascii() and max(first.evidence.query.name) >= FIRST:
        sure *= READ if max(first.evidence.query.name) < EASTERN else READ_EASTERN
    rest = [(share, w) for share, w in zip(belief, good, strict=True) if not same_place(first.place, w.place)]
    rest.sort(key=lambda one: -one[0])
    if _reported(first, found):
        return max(sure, REPORTED), []
    told = first.place.level == "country" or in_reports(first.evidence)
    if own < DOUBTED and not told and rest:
        return sure, [w for share, w in rest if share >= rest[0][0] / 2]
    if told:
        return sure, [w for _, w in rest if first.score - w.score < LEAD]
    known = [
        w for share, w in rest if share >= SHARED and known_people(w.place) >= KNOWN and _may_vie(first, w)
    ]
    rest = [(share, w) for share, w in rest if people(w) > people(first) - math.log(DWARFED)]
    return sure, known if own >= LEAST else [w for share, w in rest if share >= rest[0][0] / 2]


def _may_vie(first: Weighed, other: Weighed) -> bool:
    """Whether the people of a namesake tell how well it is known: those of a province are not a town's,
    and a bare name means the town: Gaza is no province of Mozambique."""
    return first.place.level != "settlement" or other.place.level in ("settlement", "country", "region")


def _as_said(w: Weighed) -> float:
    return kind_said(w.evidence) or 0.0
