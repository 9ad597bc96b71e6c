"""Words of reports that are no names though some place is spelled or sounds so: "Crash", "checkpoint", صباح.

The words stand in data/common_words.tsv, with those for kinds (generic.py) and the function words. Pure.
"""

from functools import lru_cache

from ..shipped import rows, table
from .generic import KIND_WORDS
from .names import bare, fold, readings
from .plainwords import FUNCTION


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """The words in their bare forms, one word each: "north-east" is two, and each stands here already."""
    told = [word for _, row in rows(table("common_words.tsv")) for word in row[2].split()]
    told += [word for _, words in KIND_WORDS for word in words]
    return frozenset(part for word in told for part in map(bare, fold(word).split()))


@lru_cache(maxsize=4096)
def is_common(folded: str) -> bool:
    """Whether a folded name is made of common words alone, or of one with what is written with it.

    >>> is_common("the army"), is_common("والسوق"), is_common("crash"), is_common("army hill idlib")
    (True, True, True, False)
    """
    words = words_of(folded)
    return bool(words) and all(not _common().isdisjoint(readings(word)) for word in words)


def words_of(folded: str) -> list[str]:
    """The words of a folded name that say something: without "the", "of" and the like."""
    return [word for word in folded.split() if word not in FUNCTION]
