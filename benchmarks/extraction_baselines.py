"""What a simple reader would answer: the first place named, the most populous one, the first number."""

from collections.abc import Callable

import regex

from gazetteer import Place
from mapper.model import Extraction, PlaceMention
from mapper.words.numerals import WORDS

_DIGITS = regex.compile(r"\b\d+\b|\b[a-z]+\b")


def _places(found: Extraction) -> list[Place]:
    return [m.place for m in found.mentions if isinstance(m, PlaceMention) and m.place is not None]


def first_place(found: Extraction) -> Place | None:
    """The first place named."""
    return next(iter(_places(found)), None)


def most_people(found: Extraction) -> Place | None:
    """The populated place with most people among those named."""
    return max(
        (p for p in _places(found) if p.level == "settlement"), key=lambda p: p.population, default=None
    )


def first_number(text: str) -> int:
    """The first number in the text, in digits or words; 0 where there is none."""
    for m in _DIGITS.finditer(text.lower()):
        if m.group().isdigit():
            return int(m.group())
        if m.group() in WORDS:
            return WORDS[m.group()]
    return 0


PLACES: dict[str, Callable[[Extraction], Place | None]] = {
    "first place named": first_place,
    "most people": most_people,
}
