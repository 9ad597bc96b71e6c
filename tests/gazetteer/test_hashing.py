"""Numbers of spellings and sound keys: the same one by one as all at once; the neighbours of a key."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.spellings.hashing import (
    key_value,
    key_values,
    number_of,
    numbers_of,
    sound_number,
    sound_numbers,
    sound_positions,
)
from gazetteer.spellings.neighbours import CONFUSED, CONSONANTS, FIRST_ONLY, LONGEST, neighbours

KEYS = st.text("bfhklmnrstyw", max_size=12)


def one_away(key: str) -> set[str]:
    """The keys that differ by one consonant, each made."""
    more = {key[:i] + c + key[i:] for i in range(len(key) + 1) for c in CONSONANTS}
    more |= {c + key for c in FIRST_ONLY}
    less = {key[:i] + key[i + 1 :] for i in range(len(key)) if len(key) > 3 or key[0] in FIRST_ONLY}
    return more | less | {key[:i] + c + key[i + 1 :] for i, a in enumerate(key) for c in CONFUSED.get(a, "")}


@given(KEYS)
def test_neighbours_are_the_keys_one_consonant_away(key: str) -> None:
    expected = {key_value(k) for k in one_away(key)} if len(key) >= 3 else set()
    assert set(neighbours(key).tolist()) == expected


def test_a_key_of_a_whole_sentence_has_no_neighbours() -> None:
    assert not len(neighbours("b" + "kl" * (LONGEST // 2)))
    assert len(neighbours("kl" * (LONGEST // 2)))


@given(st.lists(KEYS, max_size=6), st.integers(0, 65535))
def test_keys_are_numbered_all_at_once_as_one_by_one(keys: list[str], country: int) -> None:
    values = key_values(keys)
    assert values.tolist() == [key_value(key) for key in keys]
    assert sound_numbers(values, country).tolist() == [sound_number(key_value(k), country) for k in keys]


@given(KEYS, KEYS, st.integers(0, 300), st.integers(0, 300))
def test_numbers_tell_keys_and_countries_apart(a: str, b: str, here: int, there: int) -> None:
    same = sound_number(key_value(a), here) == sound_number(key_value(b), there)
    assert same == (a == b and here == there)


@given(st.lists(st.text(max_size=10), max_size=5))
def test_spellings_are_numbered_all_at_once_as_one_by_one(texts: list[str]) -> None:
    assert numbers_of(texts).tolist() == [number_of(text) for text in texts]


@pytest.mark.parametrize("size", [1 << 16, 1 << 28])
def test_keys_and_countries_are_spread_over_a_filter(size: int) -> None:
    keys = [a + b + c for a in CONSONANTS for b in CONSONANTS for c in CONSONANTS]
    numbers = sound_numbers(key_values(keys), np.arange(8, dtype=np.int64)[:, None]).ravel()
    found = sound_positions(numbers, size)
    assert ((found >= 0) & (found < size)).all()
    expected = size * (1 - (1 - 1 / size) ** len(numbers))  # of numbers thrown by chance
    assert len(set(found.tolist())) > 0.9 * expected
