"""What the words right after a name state of where it lies: "Alexandria, La.", "Paris, TX". Pure."""

import re
from functools import lru_cache
from importlib.resources import files

_US = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH "
    "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split()
)
_CANADA = frozenset("AB BC MB NB NL NS NT NU ON PE QC SK YT".split())
_BETWEEN = re.compile(r"\s?(?:,|\(|,?\s(?:in|of))\s?(?:the\s)?(?:\w{1,8}(?:ern|th|st)\s)?\Z", re.I)


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Abbreviation with its full stop -> ISO 3166-2 code: the table data/abbreviations.tsv."""
    lines = files("gazetteer").joinpath("data/abbreviations.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


@lru_cache(maxsize=1)
def _after() -> "re.Pattern[str]":
    longest = sorted(abbreviations(), key=lambda a: (-len(a), a))
    return re.compile(rf"\s?,\s?(?:({'|'.join(map(re.escape, longest))})|([A-Z]{{2}})\b(?![.'’]))")


def unit_after(text: str, end: int) -> str:
    """The code of the unit that an abbreviation right after a name states, "" for none.

    >>> unit_after("Alexandria, La., was", 10), unit_after("Paris, TX 75460", 5), unit_after("Paris, OK?", 5)
    ('US-LA', 'US-TX', 'US-OK')
    """
    match = _after().match(text, end)
    if match is None:
        return ""
    if match[1]:
        return abbreviations()[match[1]]
    return f"US-{match[2]}" if match[2] in _US else f"CA-{match[2]}" if match[2] in _CANADA else ""


def says_inside(gap: str) -> bool:
    """Whether the words between two names say that the second holds the first: "X, Y", "X in northern Y"."""
    return len(gap) <= 24 and _BETWEEN.match(gap) is not None
