"""Sound keys one consonant away from a key: one more, one less, or one that is often written for it. Pure.

Given as the values of hashing.py, which follow from those of the parts: no key is made, none is hashed.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from .hashing import BASE, FIRST, MASK

CONFUSED = {
    "b": "fm",
    "f": "b",
    "h": "k",
    "k": "sh",
    "l": "rn",
    "m": "nb",
    "n": "ml",
    "r": "lk",
    "s": "tk",
    "t": "sk",
}
"""Consonants of coarse keys that transcribers write for one another."""
CONSONANTS, FIRST_ONLY = "bfhklmnrst", "yw"
"""Letters that a key may lack; those of the second only begin one."""
SHORTEST, LONGEST = 3, 64
"""Keys of fewer letters have no neighbours: all would be. Longer ones are those of sentences."""


@lru_cache(maxsize=4096)
def neighbours(key: str) -> tuple[int, ...]:
    """The values of the keys one consonant away, each once; none for keys that are very short or long."""
    if not SHORTEST <= len(key) <= LONGEST:
        return ()
    return tuple(dict.fromkeys(value & MASK for value in _values(key)))


def _values(key: str) -> Iterator[int]:
    """The values before they are cut to 64 bits.

    Of a key that is parted in two, the left part is worth its value times BASE for each letter that follows.
    """
    letters, size = key.encode(), len(key)
    power = list(accumulate([BASE] * size, lambda a, b: a * b & MASK, initial=1))
    left = list(accumulate(letters, lambda a, c: a * BASE + c * FIRST & MASK, initial=0))
    right = [(left[size] - left[i] * power[size - i]) & MASK for i in range(size + 1)]
    for i in range(size + 1):
        rest, one = left[i] * power[size - i] * BASE + right[i], FIRST * power[size - i]
        for c in CONSONANTS.encode() if i else (CONSONANTS + FIRST_ONLY).encode():
            yield rest + c * one
    for i in range(size):
        if size > SHORTEST or key[0] in FIRST_ONLY:
            yield left[i] * power[size - 1 - i] + right[i + 1]
        for c in CONFUSED.get(key[i], "").encode():
            yield left[i] * power[size - i] + c * FIRST * power[size - 1 - i] + right[i + 1]
