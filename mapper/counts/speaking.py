"""Who tells of what happened is nobody it happened to: ", a doctor at the clinic told AFP". Pure."""

from typing import Any

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import Tok
from .nouns import AUX
from .quantities import Quantity

_CAS: dict[str, Any] = load("casualties")["en"]
#: Verbs of saying; those that need a "that" or a comma behind them ("added") are left out.
_SAYS = frozenset(
    form for row in load("attribution")["verbs"] if not row.get("strict") for form in row["forms"]
)
#: The one that never describes people, as "an alleged thief" does: it ends what names them.
_TELLS = frozenset(
    form for row in load("attribution")["verbs"] if row["verb"] == "tell" for form in row["forms"]
)
_BEFORE = frozenset(_CAS["prepositions"])
#: Between people and a verb of saying, these show that they are not the ones who say it.
_ENDS = frozenset(_CAS["be"]) | grammar("en", "who_that") | {"and", "or", "nor"}
#: At most so many words stand between people and the verb with which they speak.
_REACH = 8


def speaks(toks: tuple[Tok, ...], q: Quantity, harm: frozenset[int]) -> bool:
    """Whether the people of a quantity are there to tell of it. ``harm``: tokens that tell what happened.

    Not those right behind such a token or a preposition ("killed two men police said were smugglers").
    """
    if q.first and (q.first - 1 in harm or toks[q.first - 1].lower in _BEFORE):
        return False
    # behind a comma, others may speak with them: ", residents and a security source told AFP"
    ends = _ENDS - {"and"} if q.first and toks[q.first - 1].text == "," else _ENDS
    for k in range(q.first + 1, min(len(toks), q.last + _REACH)):
        word = toks[k].lower if toks[k].text[0].islower() else ""  # "Said" is a name
        if word in (_SAYS if k >= q.last else _TELLS) and not toks[k - 1].lower.endswith("ly"):
            following = toks[k + 1].lower if k + 1 < len(toks) else ""
            accused = (word, following) == ("accused", "of")  # others say it of them
            return not (accused or following == "to" or _leads(toks, k, harm))
        if k in harm or word in ends or not toks[k].text[0].isalnum():
            return False
    return False


def _leads(toks: tuple[Tok, ...], k: int, harm: frozenset[int]) -> bool:
    """Whether a verb of saying at ``k`` only leads to what happened: "five people reported missing"."""
    while k < len(toks) and (toks[k].lower in _SAYS or toks[k].lower in AUX):
        k += 1
    return k in harm
