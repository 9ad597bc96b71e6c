"""Adjectives of towns in Slavic names of units: "Бахмутский", "doniecki" -> what the town is called. Pure.

The endings stand in data/adjective_endings.tsv.
"""

from functools import lru_cache

from ..shipped import rows, table
from .names import fold

SHORTEST = 3
"""Letters that stay of a town's name."""


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(folded ending, what stands in its place), the longest ending first."""
    found = [
        (fold(row[1]), tuple("" if x == "-" else fold(x) for x in row[2].split(";")))
        for _, row in rows(table("adjective_endings.tsv"))
    ]
    return tuple(sorted(found, key=lambda one: -len(one[0])))


def nouns(folded: str) -> tuple[str, ...]:
    """The names that a folded adjective may be made of, the likeliest first; none for other words.

    >>> nouns(fold("Бахмутский"))[:2], nouns("doniecki"), nouns("idlib")
    (('бахмутск', 'бахмут'), ('donieck',), ())
    """
    told = [
        folded.removesuffix(ending) + instead
        for ending, others in _endings()
        if folded.endswith(ending) and len(folded) - len(ending) >= SHORTEST
        for instead in others
    ]
    return tuple(dict.fromkeys(told))
