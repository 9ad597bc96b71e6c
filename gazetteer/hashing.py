"""Spellings and sound keys as numbers of 64 bits: what the index files them under. Pure.

Two spellings that share a number (a chance of one in a hundred thousand in an index of 26 million) cost a
look at one place more: the names of a place are always compared as text before it is an answer.
"""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
COUNTRY_BITS = 16
"""The low bits of the number of a sound key say the country, so that one range holds all countries."""


def number_of(text: str) -> int:
    """The number of a bare form: a signed integer of 64 bits, as SQLite keeps it."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little", signed=True)


def numbers_of(texts: Sequence[str]) -> Numbers:
    """``number_of`` each text."""
    joined = b"".join([blake2b(text.encode(), digest_size=8).digest() for text in texts])
    return np.frombuffer(joined, dtype="<i8").astype(np.int64)


def sound_number(key: str, country: int) -> int:
    """The number of a sound key in the country of that number (of that file)."""
    return (number_of(key) >> COUNTRY_BITS << COUNTRY_BITS) | country


def sound_numbers(keys: Numbers, countries: Numbers) -> Numbers:
    """``sound_number`` for keys given as numbers."""
    return (keys >> COUNTRY_BITS << COUNTRY_BITS) | countries
