"""Names in an Arabic post that their place shows to be names, though they are words of everyday use. Pure.

"القدم :: مظاهرة" heads a line with a town, and "حي السلام" names a quarter.
"""

from collections.abc import Collection, Sequence

import regex

from ..reading import Token
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .names_ar import guessable
from .words import PlaceWords

#: Before a name that heads a line stand so many words at most: an alarm, and the unit that it lies in.
_HEAD = 4
_BEHIND_UNIT = regex.compile(
    r"[#\s]*(?:(?:عاجل|هام)\s*[:|!]*\s*)?(?:[\p{Arabic}_]+(?:\s[\p{Arabic}_]+)?\s*[-–/]\s*#?)?"
)


def headed(text: str, first: int, start: int, end: int) -> bool:
    """Whether a name heads a line, alone ("القدم :: مظاهرة") or behind its unit ("حلب - عندان :: قصف")."""
    if first > _HEAD or shape("heads_a_line", "ar").match(text, end) is None:
        return False
    return _BEHIND_UNIT.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is not None


def line_head(text: str, tokens: Sequence[Token], taken: Collection[int], table: PlaceWords) -> int | None:
    """The word at the head of a line that no list has as a name: "ريف دمشق - المعضمية :: قصف"."""
    for k, token in enumerate(tokens[: _HEAD + 1]):
        everyday = token.lower in table.things | table.ordinary and token.lower.startswith("ال")
        may_be = everyday or guessable(token, table)
        if k not in taken and may_be and headed(text, k, token.start, token.end):
            return k
    return None


def quarter(kind: Token, after: Token, table: PlaceWords) -> bool:
    """Whether a word of everyday use behind the word for a quarter or a camp is its name: "حي السلام"; behind
    one for a village it may be a day ("قصف قرية الأحد")."""
    of_town = any(table.kinds.get(form) in ("neighbourhood", "camp") for form in kind.forms)
    everyday = after.lower.startswith("ال") and after.lower in table.ordinary
    return of_town and everyday and after.lower not in grammar("ar", "times")
