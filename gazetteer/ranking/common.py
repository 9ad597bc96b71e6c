"""Whether a place may be meant by a common word of reports (spellings/common_words.py). Pure.

"Crash" is no Karsaa though it sounds so: such a word is only ever a place that is spelled exactly so.
"""

from ..measure import distance_km
from ..place import Query
from ..scoring import Evidence, in_reports, main_name
from ..spellings.common_words import is_common, words_of
from ..spellings.names import fold
from .alone import CITY
from .asking import alone

BESIDE_KM = 120.0
"""A place spelled so may be meant within this distance of another place of the text."""


def may_be_meant(e: Evidence, countries: tuple[str, ...]) -> bool:
    """Whether the name is no common word, or is one that is the place's by every letter.

    ``countries``: those that anything stated or hinted at lies in; the place must lie there, or beside
    another place of the text. Where nothing is, a single word must be what a city goes by, or what the
    curated tables say reports call it; a word beside it that says a kind ("the town of June") makes it one.
    """
    query = e.query
    if not is_common(fold(query.name)):
        return True
    if not (e.exact and e.literal):
        return False
    if not alone(query):
        return e.place.country in countries or _beside(e)
    named = bool(main_name(e)) and (e.place.population >= CITY or bool(in_reports(e)))
    return bool(query.kind) or len(words_of(fold(query.name))) > 1 or (named and e.place.level != "admin1")


def _beside(e: Evidence) -> bool:
    return not e.place.country or any(distance_km(e.place.point, p) <= BESIDE_KM for p in e.query.near)


def refused_word(query: Query, where: str) -> str:
    """The reason for no answer where a name is a common word; "" where it is none."""
    if not is_common(fold(query.name)):
        return ""
    lacking = f"no place in {where} is spelled exactly so" if where else "no city goes by exactly that name"
    if not where and not alone(query):
        lacking = "no place that the text is about is spelled exactly so"
    return f"“{query.name}” is a common word, and {lacking}"
