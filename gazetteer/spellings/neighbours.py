"""Sound keys one consonant away from a key: one more, one less, or one that is often written for it. Pure.

Given as the values of hashing.py, which follow from those of the parts: no key is made, none is hashed.
"""

from functools import lru_cache
from itertools import accumulate

import numpy as np

from .hashing import BASE, FIRST, MASK, Values

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


_MORE = np.frombuffer(CONSONANTS.encode(), dtype=np.uint8).astype(np.uint64)
_FIRST_MORE = np.frombuffer(FIRST_ONLY.encode(), dtype=np.uint8).astype(np.uint64)
_POWER = np.array([pow(BASE, i, 1 << 64) for i in range(LONGEST + 2)], dtype=np.uint64)
_ONE = _POWER * np.uint64(FIRST)
_NONE = np.zeros(0, dtype=np.uint64)


@lru_cache(maxsize=1024)
def neighbours(key: str) -> Values:
    """The values of the keys one consonant away, some twice; none for keys that are very short or long.

    Of a key that is parted in two, the left part is worth its value times BASE for each letter that follows.
    """
    size = len(key)
    if not SHORTEST <= size <= LONGEST:
        return _NONE
    letters = key.encode()
    left = np.array([*accumulate(letters, lambda a, c: a * BASE + c * FIRST & MASK, initial=0)], np.uint64)
    worth = _POWER[size::-1]
    right = left[-1] - left * worth
    more = (left * _POWER[size + 1 : 0 : -1] + right)[:, None] + _ONE[size::-1, None] * _MORE
    first = right[0] + _ONE[size] * _FIRST_MORE
    less = left[:-1] * worth[1:] + right[1:]
    if size == SHORTEST and key[0] not in FIRST_ONLY:
        less = _NONE
    at = [i for i, letter in enumerate(key) for _ in CONFUSED.get(letter, "")]
    other = "".join([CONFUSED.get(letter, "") for letter in key]).encode()
    mistaken = left[:-1] * worth[:-1] + right[1:]
    mistaken = mistaken[at] + _ONE[size - 1 :: -1][at] * np.frombuffer(other, np.uint8).astype(np.uint64)
    return np.concatenate((more.ravel(), first, less, mistaken))
