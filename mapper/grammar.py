"""The small words of a language, by their use, from ``lexicon/grammar.yaml``."""

from functools import cache

from .lexicon import load


@cache
def words(lang: str, use: str) -> frozenset[str]:
    """The words of one use; none for a language without a table."""
    return frozenset(str(load("grammar").get(lang, {}).get(use, "")).split())
