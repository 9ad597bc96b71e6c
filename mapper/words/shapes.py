"""Phrases that reach over several words, as patterns from ``lexicon/shapes.yaml``. Pure."""

from functools import cache

import regex

from ..files import kept
from ..lexicon import load
from .grammar import words

_NEVER = regex.compile(r"(?!)")
#: In a pattern: the words of a use of the grammar.
_LISTED = regex.compile(r"%\[(\w+)\]")


@cache
def shape(name: str, lang: str = "en") -> "regex.Pattern[str]":
    """The pattern of a shape of a language; one that matches nothing where the language has none.

    Raises regex.error where the text of the table is no pattern.
    """
    source = load("shapes").get(lang, {}).get(name)
    if not source:
        return _NEVER
    listed = _LISTED.sub(lambda use: "|".join(sorted(map(regex.escape, words(lang, use[1])))), source)
    return kept.pattern(listed, regex.X | regex.I)
