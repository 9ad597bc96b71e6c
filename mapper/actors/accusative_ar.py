"""Arabic adjectives of nations that are written like their country. Pure.

In the accusative without the article "a Ukrainian attack" is هجوماً أوكرانياً, and without its marks أوكرانيا
is Ukraine. A noun in the accusative right before it, or with one adjective between, makes it the adjective.
"""

from collections.abc import Sequence
from functools import cache

from ..counts.nouns_ar import nouns
from ..lexicon import load
from ..words.arabic import fold
from ..words.grammar import words as grammar

#: The ending of the accusative without an article, and of the adjectives that have it.
_ENDING, _ADJECTIVE = "ا", "يا"


@cache
def like_adjectives() -> frozenset[str]:
    """The names of countries, folded, that are the accusative of their own adjective."""
    rows = load("demonyms_ar").values()
    return frozenset(
        name
        for row in rows
        for name in map(fold, row["names"])
        if name.endswith(_ADJECTIVE) and name.removesuffix(_ENDING) in map(fold, row["adjectives"])
    )


def is_adjective(before: Sequence[str], word: str) -> bool:
    """Whether a folded word is the adjective of a nation behind the folded words ``before`` it, nearest last.

    >>> is_adjective(["هجوما"], "اوكرانيا"), is_adjective(["شنتها"], "روسيا")
    (True, False)
    """
    if not before or word not in like_adjectives():
        return False
    if before[-1] in _accusatives():
        return True
    middle = before[-1].endswith(_ADJECTIVE) and before[-1] not in like_adjectives()
    return middle and len(before) > 1 and before[-2] in _accusatives()  # "قصفا صاروخيا روسيا"


@cache
def _accusatives() -> frozenset[str]:
    """Nouns that a nation may be said of, in the accusative."""
    acts = (fold(word.split("/")[0]) for row in load("actor_words")["ar"]["means"] for word in row["words"])
    said = {*acts, *nouns(), *grammar("ar", "of_a_nation")} - grammar("ar", "with_an_object")
    return frozenset(f"{word}{_ENDING}" for word in said) - like_adjectives()
