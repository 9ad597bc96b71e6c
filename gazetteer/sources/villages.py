"""The name of a village without the word for it: lists write "قرية زرنوق" and "Zarnuq Village". Pure.

Where a name is asked for with such a word, it is taken off; what is listed with one would be found with it
alone. Words for a town or a city stay: Cape Town and Mexico City are no "Cape" and "Mexico".
"""

from collections.abc import Iterable

from ..spellings.generic import LINKS
from ..spellings.names import fold, split_generic

_LEFT_OUT = tuple(link.strip() for link in LINKS)


def without_word(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """(text, language) of names to add to those of a settlement.

    >>> without_word([("Zarnuq Village", "en"), ("قرية زرنوق", "ar"), ("Cape Town", "en"), ("Village", "")])
    [('Zarnuq', 'en'), ('زرنوق', 'ar')]
    """
    given = list(names)
    known = {fold(text) for text, _ in given}
    found = ((_bare(text.split()), lang) for text, lang in given)
    return [(text, lang) for text, lang in dict.fromkeys(found) if text and fold(text) not in known]


def _bare(words: list[str]) -> str:
    """What is left of a name's words, "" where none of them is a word for a village."""
    if len(words) < 2:
        return ""
    if _says_village(words[0]):
        rest = words[1:]
        return " ".join(rest[1:] if len(rest) > 1 and fold(rest[0]) in _LEFT_OUT else rest)
    return " ".join(words[:-1]) if _says_village(words[-1]) else ""


def _says_village(word: str) -> bool:
    return split_generic(f"{fold(word)} x") == ("x", "village")
