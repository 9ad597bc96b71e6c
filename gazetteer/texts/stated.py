"""What the words right after a name state of where it lies: "Alexandria, La.", "Paris, TX". Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ..shipped import rows, table

_BETWEEN = re.compile(r"\s?(?:,|\(|,?\s(?:in|of))\s?(?:the\s)?(?:\w{1,8}(?:ern|th|st)\s)?\Z", re.I)

_PLURAL = re.compile(r"\s(counti|district|province|territori|governorate|municipaliti)e?s\b")
_LISTED = re.compile(r"\s?,\s?|,?\s(?:and|or|&)\s")
_LONGEST_LIST = 24


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Abbreviation ("La.") or postal code ("LA") -> ISO 3166-2 code: the table data/abbreviations.tsv."""
    return {row[0]: row[1] for _, row in rows(table("abbreviations.tsv"))}


@lru_cache(maxsize=1)
def _after() -> "re.Pattern[str]":
    longest = sorted(abbreviations(), key=lambda a: (-len(a), a))
    return re.compile(rf"\s?,\s?({'|'.join(map(re.escape, longest))})(?![\w’'])")


def abbreviated(name: str) -> str:
    """The code of the unit that an abbreviation with a full stop means by itself, "" for none.

    Two bare letters are left alone: LA is a city too.
    """
    return abbreviations().get(name, "") if name.endswith(".") else ""


def unit_after(text: str, end: int) -> str:
    """The code of the unit that an abbreviation right after a name states, "" for none.

    >>> unit_after("Alexandria, La., was", 10), unit_after("Paris, TX 75460", 5), unit_after("Paris, OKs", 5)
    ('US-LA', 'US-TX', '')
    """
    match = _after().match(text, end)
    return abbreviations()[match[1]] if match else ""


def kinds_listed(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, str]:
    """The kinds that a plural behind a list gives to its names, by their number among the spans in order.

    >>> text = "in Camden and Charlton counties, Georgia"
    >>> kinds_listed(text, [(3, 9), (14, 22), (33, 40)])
    {1: 'county', 0: 'county'}
    """
    told: dict[int, str] = {}
    for plural in _PLURAL.finditer(text):
        last = next((at for at, (_, end) in enumerate(spans) if end == plural.start()), None)
        if last is None:
            continue
        kind = plural[1][:-1] + "y" if plural[1].endswith("ti") or plural[1].endswith("ri") else plural[1]
        told[last] = kind
        for at in range(last, max(0, last - _LONGEST_LIST), -1):
            if not _LISTED.fullmatch(text[spans[at - 1][1] : spans[at][0]]):
                break
            told[at - 1] = kind
    return told


def says_inside(gap: str) -> bool:
    """Whether the words between two names say that the second holds the first: "X, Y", "X in northern Y"."""
    return len(gap) <= 24 and _BETWEEN.match(gap) is not None
