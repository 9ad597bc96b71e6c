"""Places of an Arabic list of tolls: "الفردوس 9 شهداء، الكلاسة 11 شهيدا، بستان القصر 4". Pure.

Each item is a name with nothing before it but a comma or a colon, and a number of dead or hurt behind it. One
alone is no list: "الحصيلة 9 شهداء" names no place.
"""

from collections.abc import Sequence

from ..counts.nouns_ar import noun_at
from ..counts.numbers_ar import words as counted_words
from ..reading import Token
from .names_ar import guessable
from .words import PlaceWords

#: A name has so many words at most, and a list so many items at least.
_WORDS, _ITEMS = 3, 2
_BREAKS = (":", "،", ",", "|", "\n", "-")


def tolled(text: str, tokens: Sequence[Token], table: PlaceWords) -> list[tuple[int, int]]:
    """The first and the last word of each name of such a list; none where fewer than two are told so."""
    found = []
    for k in range(1, len(tokens)):
        if not _toll(text, tokens, k):
            continue
        first = _begin(text, tokens, k)
        if first is not None and _may_be_name(tokens[first:k], table):
            found.append((first, k - 1))
    return found if len(found) >= _ITEMS else []


def _may_be_name(tokens: Sequence[Token], table: PlaceWords) -> bool:
    """Whether words may be a name: of several, each may have another meaning ("بستان القصر")."""
    if len(tokens) == 1:
        return guessable(tokens[0], table)
    small = (table.not_places, table.prepositions.keys())
    return all(
        token.text.isalpha() and all(listed.isdisjoint(token.forms) for listed in small) for token in tokens
    )


def _toll(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number of dead or hurt stands at a word, right behind another."""
    number = tokens[at].text.isdecimal() and at + 1 < len(tokens)
    noun = tokens[at + number]
    word = counted_words(text, noun.start, noun.end)
    known = noun_at(word[0]) if word else None
    near = not text[tokens[at - 1].end : tokens[at].start].strip(" (")
    return near and known is not None and known[0].fate != "" and (number or known[0].number > 0)


def _begin(text: str, tokens: Sequence[Token], end: int) -> int | None:
    """The first word of the name before a toll, right behind a mark."""
    for first in range(end - 1, max(-1, end - 1 - _WORDS), -1):
        gap = text[tokens[first - 1].end : tokens[first].start] if first else ":"
        if any(mark in gap for mark in _BREAKS):
            return first
        if gap.strip():
            return None
    return None
