"""What somebody who was counted is as well: "a farmer and community leader" is one. Pure."""

from collections.abc import Collection
from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import Tok

_CAS: dict[str, Any] = load("casualties")["en"]
_CALLINGS, _FORMER = frozenset(_CAS["callings"]), frozenset(_CAS["once"])
_PLURAL = frozenset(_CAS["plural_be"])
#: A noun with its article and what describes it takes so many words at most.
_PHRASE = 4


def also_is(toks: tuple[Tok, ...], first: int, end: int, people: Collection[str]) -> bool:
    """Whether the noun of the tokens [``first``, ``end``), an office or a calling behind "and", without an
    article and not before "were", says who somebody told right before is as well. ``people``: their nouns."""
    if first < 2 or toks[first - 1].lower != "and":
        return False
    if end < len(toks) and toks[end].lower in _PLURAL:
        return False
    if toks[end - 1].lower not in _CALLINGS and toks[first].lower not in _FORMER:
        return False
    before = [t.lower for t in toks[max(0, first - 1 - _PHRASE) : first - 1]]
    one = not grammar("en", "a_or_another").isdisjoint(before)
    return one and before[-1] in people and not before[-1].endswith(("s", "men", "people", "children"))
