"""What a figure counts: single people, or families and households, of how many people nobody says. Pure."""

from functools import cache

from ..lexicon import load
from ..model import Unit
from ..words import arabic
from ..words.grammar import words as grammar
from .nouns import STOPS


@cache
def _families(lang: str) -> frozenset[str]:
    words = load("casualties")[lang]["families"]
    return frozenset(arabic.fold(word) for word in words) if lang == "ar" else frozenset(words)


def unit(who: str, text: str, lang: str) -> Unit:
    """The unit of a figure by its ``text`` and the words in it for ``who`` is counted.

    "5,000 displaced families", "12 families of soldiers": families. "Three family members", "two members of
    a family", "a family of five": people.
    """
    if not who.strip():
        return "people"
    behind = (text.lower().partition(who.lower())[2].split() or [""])[0]
    if lang == "ar":
        word = arabic.fold(who)
        sized = arabic.fold(behind) in grammar("ar", "is_of")
        return "families" if {word, word.removeprefix("ال")} & _families("ar") and not sized else "people"
    words = who.lower().split()
    end = next((at for at, word in enumerate(words) if at and word in STOPS), None)
    return "families" if words[:end][-1] in _families("en") and behind != "of" else "people"
