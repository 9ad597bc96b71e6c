"""Phrases that reach over several words, as patterns from ``lexicon/shapes.yaml``. Pure."""

from functools import cache

import regex

from ..files import kept
from ..lexicon import load

_NEVER = regex.compile(r"(?!)")


@cache
def shape(name: str, lang: str = "en") -> "regex.Pattern[str]":
    """The pattern of a shape of a language; one that matches nothing where the language has none.

    Raises regex.error where the text of the table is no pattern.
    """
    source = load("shapes").get(lang, {}).get(name)
    return kept.pattern(source, regex.X | regex.I) if source else _NEVER
