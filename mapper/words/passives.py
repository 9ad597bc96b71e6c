"""English participles that share the auxiliary of one before them: "were stopped and shot". Pure."""

from collections.abc import Sequence
from functools import cache

from .calendar_names import weekdays
from .grammar import words as grammar

#: The auxiliary stands at most so many words before the second participle.
_REACH = 18
_ENDINGS = ("ed", "en")


def shared_be(words: Sequence[str], at: int, end: int) -> int | None:
    """Where the form of "be" stands that the participle at ``[at, end)`` of a sentence, in lower case, has in
    common with one before it; None where it has none of its own to share or takes an object ("were called
    and shot two men").

    >>> shared_be("nine people were taken off a bus and shot on monday".split(), 8, 9)
    2
    """
    after = words[end] if end < len(words) else ""
    if after.isalnum() and after not in no_object():
        return None
    joined = at - 1
    while joined >= 0 and words[joined] != "and" and _adverb(words[joined]):
        joined -= 1
    if joined < 0 or words[joined] != "and":
        return None
    for back in range(joined - 1, max(-1, joined - _REACH), -1):
        if words[back] in (";", ":") or words[back] in grammar("en", "parts_of_sentence"):
            return None
        if words[back] in grammar("en", "be"):
            first = back + 1
            while first < joined and _adverb(words[first]):
                first += 1
            done = words[first].endswith(_ENDINGS) or words[first] in grammar("en", "participles")
            return back if done else None
    return None


@cache
def no_object() -> frozenset[str]:
    """Words that behind a participle are nothing that it is done to, days among them."""
    return grammar("en", "after_participle") | weekdays()


def _adverb(word: str) -> bool:
    return word.endswith("ly") or word in grammar("en", "adverbs_between")
