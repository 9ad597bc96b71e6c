"""Harm that is only planned, feared or denied: "could kill", "threatened to kill". Pure."""

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import starts
from .harmwords import DEATH_BUT, Trigger
from .persons import Persons
from .quantities import Quantity

_CAS = load("casualties")["en"]
_HYPOTHETICAL = tuple(tuple(w.split()) for w in _CAS["hypothetical"])
_REAL = frozenset(_CAS["real"])
NOT = grammar("en", "negations")
#: Before "accused": it is told of somebody at large.
_STANDS = grammar("en", "stands_accused")
_BODIES, _HANDS_OVER = frozenset(_CAS["bodies"]), frozenset(_CAS["hands_over"])
#: Who hands over bodies is told at most so many words before them, that they were handed over as many behind.
_GIVES, _GIVEN = 4, 9
#: What is denied stands behind these and "that", at most so many words before the word of harm.
_DENY, _REACH = frozenset(_CAS["deny"]), 10


def unreal(people: Persons, t: Trigger) -> bool:
    """Planned, feared, denied: "could kill", "threatened to kill", "would have been killed"."""
    if people.word(t.last - 1) == "death" and any(
        people.word(j) in DEATH_BUT for j in range(t.first - 6, t.first)
    ):
        return True
    k = t.first - 1
    if people.word(k) == "of" and people.word(k - 1) == "accused" and people.word(k - 2) in _STANDS:
        return False  # "the army is accused of killing 20 people"
    while k >= 0 and t.first - k <= 6:
        word = people.word(k)
        if any(k - len(p) + 1 >= 0 and starts(people.toks, k - len(p) + 1, p) for p in _HYPOTHETICAL):
            return not (word == "may" and people.toks[k].text == "May")
        if word in NOT and "noun" not in t.forms:
            return True
        if word in _REAL or not (people.adverb(k) or word in ("to", "have", "be", "been")):
            return False
        k -= 1
    return False


def given_back(people: Persons, t: Trigger) -> bool:
    """ "Handed over the bodies of two rebels", "the bodies of three were returned": who died before."""
    if not any(people.word(k) in _BODIES for k in range(t.first, t.last + 1)):
        return False
    if any(people.word(k) in _HANDS_OVER for k in range(t.first - _GIVES, t.first)):
        return True
    behind = range(t.last + 1, t.last + _GIVEN)
    done = next((k for k in behind if people.word(k) in _HANDS_OVER), None)
    if done is None or not any(people.word(done - n) in ("was", "were", "been") for n in (1, 2)):
        return False
    return not any(people.word(k) in (",", ";", ".", "and") for k in range(t.last + 1, done))


def nobody(people: Persons, t: Trigger, who: Quantity) -> bool:
    """Whether mere people are denied to have been harmed: "denied that any civilians had died there".

    A number that is denied is told with its event.
    """
    if who.min or who.max:
        return False
    for k in range(t.first - 1, max(1, t.first - _REACH), -1):
        if people.word(k) in (";", ":", ".", "but", "while"):
            return False
        if people.word(k) == "that" and people.word(k - 1) in _DENY:
            return True
    return False
