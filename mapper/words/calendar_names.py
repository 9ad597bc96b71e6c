"""The English names of days and months, in lower case: a capital that is no name's. Pure."""

from functools import cache

from ..lexicon import load


@cache
def weekdays() -> frozenset[str]:
    """The days of the week, with their short forms."""
    return frozenset(name.lower() for names in load("dates")["en"]["weekdays"] for name in names)


@cache
def months() -> frozenset[str]:
    """The months, with their short forms."""
    return frozenset(name.lower() for names in load("dates")["en"]["months"] for name in names)
