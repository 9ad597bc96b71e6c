"""A name in Arabic letters held against names in Latin ones, and the reverse. Pure.

Arabic leaves short vowels out, so a name that is known only in the other letters is never as like as one in
its own; what tells is whether both can be read as one word, letter by letter (spellings/abjad.py).
"""

from collections.abc import Callable, Sequence

from ..measure import distance_km
from ..place import Place, Query
from ..spellings.abjad import agreement
from ..spellings.likeness import similarity
from ..spellings.names import readings, script
from ..spellings.own_script import language
from ..spellings.respelling import LEAST, shares
from ..spellings.respelling import respelled as compared
from ..storage.written import Written
from .asking import alone
from .rivals import same_place
from .weighed import Judged, Weighed

AGREES, AHEAD = 0.95, 0.1
"""From this agreement on, and so much more than any other place has, a name is the place's."""
AGREED = 0.88
"""How sure that is. Of 1,500 places of 16 countries, their Arabic names withheld and then asked for, 808 were
answered, 804 right; with the places withheld too 124 were answered, all wrong."""
OWN = 0.8
"""A place that has Arabic names is one of an Arabic spelling only if one of them is so much alike."""
COMPARED = 12
"""So many places are compared, those that are likest by sound."""
FAR_KM = 250.0
"""So far from every other place of a text none is meant by a spelling of its own."""
FROM_LATIN, FROM_ARABIC = "a", "ا"
"""A letter of either script: that of the names that are held against a spelling in the other."""
Whole = Callable[[Weighed], Place]
Names = Callable[[Place], Written]


def across(asked: Sequence[str], known: Written) -> float | None:
    """How well readings of a name agree with a place's names in the other letters, 0–1; None for none."""
    if script(asked[0]) == "arabic":
        own = known.in_script(FROM_ARABIC)
        if own and max(similarity(asked[0], a) for a in own) < OWN:
            return 0.0  # "الزوية" is no زاويتة, though it may be a Zawita
        return max((agreement(a, r) for r in asked for a in known.in_script(FROM_LATIN)), default=None)
    if script(asked[0]) != "latin":
        return None
    return max((agreement(r, a) for r in asked for a in known.in_script(FROM_ARABIC)), default=None)


def agreeing(query: Query, good: Judged, whole: Whole, names: Names) -> Weighed | None:
    """The one of these places, of which none is spelled so, whose name in other letters agrees; None where
    there is none, or another that agrees nearly as well.

    A Latin spelling is held against Arabic names only where they are the country's own, no place far from
    those near it is meant, and none by a name that is asked without a country.
    """
    if alone(query):
        return None
    asked, good = readings(good[0].evidence.asked), good[:COMPARED]
    latin = script(asked[0]) == "latin"
    if latin and not any(language(w.place.country) == "ar" for w in good):
        return None  # none of them can be meant
    told = [across(asked, names(whole(w))) or 0.0 for w in good]
    best = max(range(len(good)), key=lambda at: told[at])
    place = good[best].place
    others = (t for t, w in zip(told, good, strict=True) if not same_place(place, w.place))
    sure = told[best] >= AGREES and told[best] - max(others, default=0.0) >= AHEAD
    own = not latin or language(place.country) == "ar"
    here = not query.near or min(distance_km(place.point, p) for p in query.near) <= FAR_KM
    return good[best] if sure and own and here else None


def respelled(
    query: Query, good: Judged, whole: Whole, names: Names, unit_stated: bool
) -> tuple[Weighed, float] | None:
    """The one of these places that a text means by a spelling of its own, if one is likely enough, and the
    share of belief in it."""
    told = []
    for w in good:
        place = whole(w)
        own = across(readings(w.evidence.asked), names(place))
        told.append(compared(w.evidence.likeness, own, place, query.near))
    belief = shares(told, unit_stated)
    first = max(range(len(good)), key=lambda at: belief[at])
    return (good[first], round(belief[first], 3)) if belief[first] >= LEAST else None
