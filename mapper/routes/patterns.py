"""The patterns for corridors, routes and zones of a language, from ``lexicon/routes.yaml``. Pure."""

from collections.abc import Mapping
from functools import cache

import regex

from ..files import kept
from ..lexicon import load
from ..words.patterns import Pattern

_NEVER = regex.compile(r"(?!)")


@cache
def pattern(lang: str, name: str) -> "regex.Pattern[str]":
    """One pattern of a language; one that matches nothing where the language has none.

    Raises regex.error where the text of the table is no pattern.
    """
    source = load("routes").get(lang, {}).get(name)
    return kept.pattern(source, regex.I) if source else _NEVER


@cache
def heads(lang: str) -> Pattern:
    """What the word for a route or for what moves on it is told by: long, and asked of every sentence."""
    return _long(lang, "head")


@cache
def zone_words(lang: str) -> Pattern:
    """What a zone or a front line is told by: asked of every sentence too."""
    return _long(lang, "zone")


def _long(lang: str, name: str) -> Pattern:
    """One pattern of a language that is to be tried only where the letters stand that it needs; a list is
    any of its patterns, ``<name>`` in it stands for what the table's ``words`` have under that name."""
    table = load("routes").get(lang, {})
    source = table.get(name, _NEVER.pattern)
    return Pattern(source if isinstance(source, str) else _any(source, table["words"]), regex.I)


def _any(sources: list[str], words: Mapping[str, str]) -> str:
    spelled = "|".join(sources)
    for name, word in reversed(list(words.items())):
        spelled = spelled.replace(f"<{name}>", word)
    return rf"\b(?:{spelled})\b"


@cache
def statuses(lang: str, of: str) -> tuple[tuple[str, "regex.Pattern[str]"], ...]:
    """The statuses of a corridor or a zone with the pattern that says each, in the order they are tried."""
    table: Mapping[str, str] = load("routes").get(lang, {}).get(f"{of}_status", {})
    return tuple((status, kept.pattern(source, regex.I)) for status, source in table.items())
