"""Names in an Arabic post that their place shows to be names, though they are words of everyday use. Pure.

"القدم :: مظاهرة" heads a line with a town, and "حي السلام" names a quarter.
"""

from collections.abc import Collection, Sequence

import regex

from ..reading import Token
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .context_ar import is_kind
from .names_ar import guessable
from .words import PlaceWords

#: Kinds of places that a word of everyday use may name.
_SETTLED = ("neighbourhood", "camp", "town", "village", "district")
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
        if k in taken or not headed(text, k, token.start, token.end):
            continue
        everyday = token.lower in table.things or token.lower in table.ordinary
        if (everyday and token.lower.startswith("ال")) or guessable(token, table):
            return k
    return None


def quarter_of(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether a word of everyday use behind the word for a quarter, a camp, a town or a village is its name:
    "حي السلام", "بلدة المزرعة", "ناحية الصينية"; a day is none ("قصف قرية الأحد")."""
    if not first or not is_kind(tokens[first - 1], table):
        return False
    word = tokens[first].lower
    settled = any(table.kinds.get(form) in _SETTLED for form in tokens[first - 1].forms)
    everyday = word.startswith("ال") and (word in table.ordinary or word in table.demonyms)
    return settled and everyday and word not in grammar("ar", "times")


def whole_behind_hash(
    text: str, tokens: Sequence[Token], first: int, start: int, table: PlaceWords
) -> tuple[int, int]:
    """Where a name begins of which a hashtag took only the last word: "بريف #دمشق" is Rif Dimashq."""
    if first and text[start - 1 : start] == "#":
        for name in table.torn:
            head, _, rest = name.partition(" ")
            if tokens[first].lower == rest and head in tokens[first - 1].forms:
                return first - 1, tokens[first - 1].end - len(head)
    return first, start
