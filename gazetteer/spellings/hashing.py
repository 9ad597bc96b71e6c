"""Spellings and sound keys as numbers of 64 bits: what the index files them under. Pure.

Two spellings that share a number (a chance of one in a hundred thousand in an index of 26 million) cost a
look at one place more: the names of a place are always compared as text before it is an answer. The value of
a sound key is a polynomial of its letters, so that those of keys with one letter more, less or another
follow from it without making each (neighbours.py).
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.uint64]
COUNTRY_BITS = 16
"""The low bits of the number of a sound key say the country, so that one range holds all countries."""
BASE, FIRST = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
"""The polynomial's base, and what the value of the last letter is multiplied by: odd, with no pattern."""
MASK = (1 << 64) - 1
_COUNTRY = (1 << COUNTRY_BITS) - 1
_SPREAD = 0x9E3779B1


def number_of(text: str) -> int:
    """The number of a bare form: a signed integer of 64 bits, as SQLite keeps it."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little", signed=True)


def numbers_of(texts: Sequence[str]) -> Numbers:
    """``number_of`` each text."""
    joined = b"".join([blake2b(text.encode(), digest_size=8).digest() for text in texts])
    return np.frombuffer(joined, dtype="<i8").astype(np.int64)


@lru_cache(maxsize=32768)
def key_value(key: str) -> int:
    """The value of a sound key (ASCII), unsigned."""
    value = 0
    for letter in key.encode():
        value = (value * BASE + letter * FIRST) & MASK
    return value


def key_values(keys: Sequence[str]) -> Values:
    """``key_value`` of each sound key."""
    found = np.zeros(len(keys), dtype=np.uint64)
    if not keys:
        return found
    letters = np.array([key.encode() for key in keys], dtype=np.bytes_)
    columns = letters.view(np.uint8).reshape(len(keys), -1)
    for column in columns.T:
        further = found * np.uint64(BASE) + column.astype(np.uint64) * np.uint64(FIRST)
        found = np.where(column > 0, further, found)
    return found


def sound_numbers(values: Values, countries: Numbers | int) -> Numbers:
    """The number of a sound key, given by its value, in the country of that number (of that file)."""
    bare = (values >> np.uint64(COUNTRY_BITS) << np.uint64(COUNTRY_BITS)).view(np.int64)
    return bare | countries


def sound_number(value: int, country: int) -> int:
    """``sound_numbers`` of one."""
    number = value >> COUNTRY_BITS << COUNTRY_BITS | country
    return number - (1 << 64) if number >> 63 else number


def sound_positions(numbers: Numbers, size: int) -> Numbers:
    """Where the filter of ``size`` bits, a power of two, says whether the number of a sound key is known."""
    return (numbers >> COUNTRY_BITS) + (numbers & _COUNTRY) * _SPREAD & (size - 1)
