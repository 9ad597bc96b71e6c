"""What stands beside people in an Arabic sentence: who was given their bodies, their own people. Pure."""

from collections.abc import Container, Mapping, Sequence

from ..words.arabic import THIRD_PERSON
from .nouns_ar import table
from .numbers_ar import Word
from .people_ar import Group

#: Who gives a body to whom stands so many words before it, and so few behind.
_GIVEN, _BEHIND = 6, 5
#: An office and the name of who holds it are so many words long.
_NAMED = 10
#: Marks that end what a word of harm tells of.
_ENDS = ".؛;!؟?،,"


def _has(word: Word, use: str) -> bool:
    """Whether a word is in a list, with whatever is written on to it."""
    listed = table(use)
    return any(form in listed for form in word.forms)


def handed_over(toks: Sequence[Word], at: int) -> bool:
    """Whether a word for several bodies stands there that one side gave to another, whoever killed them
    before: "تسلمت كييف 1212 جثمانا"; one that was given to his kin is news of his death."""
    several = any(form in table("many_bodies") for form in toks[at].forms)
    if not several and not (_has(toks[at], "bodies") and at and toks[at - 1].text.isdecimal()):
        return False
    near = toks[max(0, at - _GIVEN) : at + _BEHIND]
    if any(_has(word, "his_kin") for word in near):
        return False
    return any(_has(word, "hands_over") for word in near) and not any(_has(w, "found_dead") for w in near)


def with_him(
    toks: Sequence[Word], by_first: Mapping[int, Group], told: Container[int], group: Group
) -> int | None:
    """Where somebody's own people begin, behind his office and his name: "القيادي في التنظيم أبو محمد
    الصنعاني [ومرافقه]". ``told``: the words of harm."""
    if not (group.definite and group.min == group.max == 1):
        return None
    for k in range(group.last, min(group.last + _NAMED, len(toks))):
        word = toks[k]
        if k in told or word.key in _ENDS or _has(word, "attacks"):
            return None
        if k in by_first and word.without_and() and word.key.endswith(THIRD_PERSON) and word.text[-1] != "ة":
            return k
    return None
