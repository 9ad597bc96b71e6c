"""The patterns for corridors, routes and zones of a language, from ``lexicon/routes.yaml``. Pure."""

from collections.abc import Mapping
from functools import cache

import regex

from ..files import kept
from ..lexicon import load
from ..words.patterns import AnyOf, Pattern

_NEVER = regex.compile(r"(?!)")


@cache
def pattern(lang: str, name: str) -> "regex.Pattern[str]":
    """One pattern of a language; one that matches nothing where the language has none.

    Raises regex.error where the text of the table is no pattern.
    """
    table = load("routes").get(lang, {})
    source = table.get(name)
    return kept.pattern(_spelled(source, table["words"]), regex.I) if source else _NEVER


@cache
def heads(lang: str) -> AnyOf:
    """What the word for a route or for what moves on it is told by: asked of every sentence. Of a list any
    pattern will do; ``<name>`` in it stands for what the table's ``words`` have under that name."""
    table = load("routes").get(lang, {})
    told = table.get("head", [])
    if isinstance(told, str):
        return AnyOf([Pattern(told, regex.I)])
    return AnyOf(Pattern(rf"\b(?:{_spelled(source, table['words'])})\b", regex.I) for source in told)


def _spelled(source: str, words: Mapping[str, str]) -> str:
    """A pattern with the words that it names by <name>."""
    for name, word in reversed(list(words.items())):
        source = source.replace(f"<{name}>", word)
    return source


@cache
def zone_words(lang: str) -> Pattern:
    """What a zone or a front line is told by: asked of every sentence too."""
    return Pattern(load("routes").get(lang, {}).get("zone", _NEVER.pattern), regex.I)


@cache
def statuses(lang: str, of: str) -> tuple[tuple[str, "regex.Pattern[str]"], ...]:
    """The statuses of a corridor or a zone with the pattern that says each, in the order they are tried."""
    table: Mapping[str, str] = load("routes").get(lang, {}).get(f"{of}_status", {})
    return tuple((status, kept.pattern(source, regex.I)) for status, source in table.items())
