"""The small words of a language, by their use, from ``lexicon/grammar.yaml``."""

from functools import cache

from ..lexicon import load
from .arabic import fold, is_arabic


@cache
def words(lang: str, use: str) -> frozenset[str]:
    """The words of one use, Arabic ones folded; none for a language without a table."""
    listed = str(load("grammar").get(lang, {}).get(use, "")).split()
    return frozenset(fold(word) if is_arabic(word[0]) else word for word in listed)


def begins_with_and(word: str) -> bool:
    """Whether "and" is written on to an Arabic word, in folded letters: "وفي", but not "وادي"."""
    return word[:1] == "و" and word not in words("ar", "whole_words")


def of_use(use: str, phrase: str) -> bool:
    """Whether a word or a phrase is of a use, in the language of its letters; blanks of a phrase are written
    as "_" in the table ("shoot_down")."""
    if phrase and is_arabic(phrase[0]):  # a lone lengthening mark is a token without letters
        return fold(phrase) in words("ar", use)
    return phrase.lower().replace(" ", "_") in words("en", use)


def written_to_article(name: str) -> bool:
    """Whether a name in Latin letters begins with an Arabic article: "al-Bab", "ash-Shaddadi"."""
    return name.lower().startswith(tuple(words("en", "articles_written_to")))
