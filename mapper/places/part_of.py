"""What lies in what by the words between: "the Aleppo suburb of X", "X (Y, Z)". Pure."""

import regex

from ..geometry.levels import THERE
from ..model import PlaceMention

#: Between a town and a part of it.
_PART_OF = regex.compile(
    r"(?:['’]s)?\s+(?:\p{Ll}+\s+)?\p{Ll}+\s+of\s+(?:the\s+)?|['’]s\s+(?:\p{Ll}+\s+){0,2}"
)
#: "X (Y, Z)", and "the X outpost in Y district, Z province": between a place and its unit behind a finer one.
_BRACKETED = regex.compile(r"(?:\s+\p{Ll}+){0,2}\s*\((?:[^()\d]{1,40},\s*)?(?:the\s+)?")
_SITE_IN = regex.compile(
    r"(?:\s(?!(?:for|to|from|and|or|of|by|with|near|at|on|after|before|while|who|that|in)\b|\p{Ll}+(?:ing|ed)\b)\p{Ll}+){0,3}"
    r"\s+in\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}(?:(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:\p{Ll}+)?,\s+)?"
)
BEHIND_FINER = (_BRACKETED, _SITE_IN)


def holds_next(text: str, one: PlaceMention, after: PlaceMention) -> bool:
    """Whether a name only says where the next one lies: "the Aleppo suburb of X", "Aleppo's X quarter"."""
    part = one.role == "within" and after.role in THERE
    return part and _PART_OF.fullmatch(text, one.end, after.start) is not None
