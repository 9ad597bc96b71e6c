"""How a route stands, from the words that a file has for it ("opened", "Blocked", "مغلق"). Pure."""

from collections.abc import Iterator
from typing import Any

from ..lexicon import load
from .patterns import statuses

#: How a corridor or a known route may stand.
STANDINGS = ("open", "agreed", "planned", "closed", "attacked")


def standing(words: str) -> str:
    """One of STANDINGS, "" where the words say none."""
    plain = words.strip().casefold()
    if plain in STANDINGS:
        return plain
    return next((name for name, pattern in _patterns() if pattern.search(plain)), "")


def _patterns() -> Iterator[tuple[str, Any]]:
    for of in ("route", "corridor"):
        for lang in load("routes"):
            yield from statuses(lang, of)
