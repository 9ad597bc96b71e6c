"""What is known of a spelling before its places are read: enough to say whether a text may name one. Pure."""

from typing import NamedTuple

from ..place import Level


class Known(NamedTuple):
    """What is known of a spelling: the levels of its places, their largest population, its being strong."""

    levels: tuple[Level, ...]
    population: int
    strong: bool


def either(a: Known, b: Known) -> Known:
    """What is known of a spelling that stands in two files."""
    levels = tuple(dict.fromkeys((*a.levels, *b.levels)))
    return Known(levels, max(a.population, b.population), a.strong or b.strong)
