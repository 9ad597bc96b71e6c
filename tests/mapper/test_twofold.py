"""A pattern and its quicker twin for ASCII match the same."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.detect import weapons
from mapper.reading import WORD
from mapper.words import phrases
from mapper.words.twofold import Twofold

#: What words and the marks inside them are made of, and what parts them.
LETTERS = "abSsUN05" + "'`-._ ,\n" + string.punctuation
PATTERNS = {"words": WORD, "atoms": phrases.ATOM, "parts": weapons.PART}


@pytest.mark.parametrize("name", PATTERNS)
@given(text=st.text(LETTERS, max_size=40), start=st.integers(0, 5))
def test_the_twin_matches_what_the_pattern_matches(name: str, text: str, start: int) -> None:
    pattern: Twofold = PATTERNS[name]
    for end in {len(text), max(start, len(text) - 2)}:
        whole = [m.span() for m in pattern.whole.finditer(text, start, end)]
        assert [m.span() for m in pattern.plain.finditer(text, start, end)] == whole
        assert [m.span() for m in pattern.finditer(text, start, end)] == whole


@pytest.mark.parametrize("name", PATTERNS)
@given(text=st.text(LETTERS + "éب’", max_size=40))
def test_lines_in_other_letters_are_read_by_the_pattern(name: str, text: str) -> None:
    pattern: Twofold = PATTERNS[name]
    whole = [m.span() for m in pattern.whole.finditer(text, 0, len(text))]
    assert [m.span() for m in pattern.finditer(text)] == whole
