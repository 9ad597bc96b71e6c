"""The small words of a language, by their use, from ``lexicon/grammar.yaml``."""

from functools import cache

from ..lexicon import load
from .arabic import fold, is_arabic


@cache
def words(lang: str, use: str) -> frozenset[str]:
    """The words of one use, Arabic ones folded; none for a language without a table."""
    listed = str(load("grammar").get(lang, {}).get(use, "")).split()
    return frozenset(fold(word) if is_arabic(word[0]) else word for word in listed)
