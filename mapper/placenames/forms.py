"""Names whose form, or a word beside them, shows that they are of a street, a water or a building. Pure."""

from collections.abc import Sequence

from ..reading import Token
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from .words import PlaceWords

#: So many words before "on the" are read for boats and bridges.
_REACH = 5


def built(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a name of several words is that of a building: "Estadio Monumental", "O2 Arena"."""
    return tokens[at].lower in grammar("en", "built_heads") or tokens[last].lower in grammar("en", "built")


def street(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a name ends as those of streets do in some languages, behind such a word: "on Sonnenallee"."""
    tailed = tokens[last].lower.endswith(tuple(grammar("en", "street_tails")))
    return tailed and not grammar("en", "along_a_street").isdisjoint(
        t.lower for t in tokens[max(0, at - 2) : at]
    )


def water(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ "Two ferries collided on the Meghna": what boats are on, or a bridge leads over, is a water."""
    if at != last or at < 2 or tokens[at - 1].lower != "the":
        return False
    before = {t.lower for t in tokens[max(0, at - 2 - _REACH) : at - 2]}
    return tokens[at - 2].lower in grammar("en", "on_or_over") and not grammar("en", "afloat").isdisjoint(
        before
    )


def english(word: Token, opening: Token, table: PlaceWords) -> bool:
    """Whether what may be an article ("Khan as Sabil") is the English word: "Lord Roberts at Paardeberg"."""
    return word.text in grammar("en", "english_too") and opening.text not in table.heads


def place_like(tokens: Sequence[Token], at: int, last: int, table: PlaceWords) -> bool:
    """Whether a name of several words begins as those of places do: "Tal Zamzarin", "Zawr al-Humr"."""
    article = any("-" in t.text and t.text[0].islower() for t in tokens[at + 1 : last + 1])
    person = tokens[at].text.istitle() and of_use("of_a_person", tokens[at].text)
    return (tokens[at].text in table.heads or (article and last == at + 1)) and not person
