"""Short English words that are also names of places ("The", "On", "Day", "Hit"); the words stand in data.

Used by scan.py: such a word is no name of a place where the words around say nothing else.
"""

from ..shipped import rows, table


def _words(group: str) -> frozenset[str]:
    return frozenset(
        w for _, row in rows(table("short_words.tsv")) if row[0] == group for w in row[1].split()
    )


FUNCTION = _words("function")
"""Words that are no names wherever they stand."""
OPENING = FUNCTION | _words("opening")
"""Words that are capitalised for standing first in a sentence."""
LONGEST = max(map(len, OPENING))
_ENDS = ".!?…\n:;•؟"
_OPENERS = " \t\u00a0\"“”‘'«»([{*-–—"


def opens_sentence(text: str, start: int) -> bool:
    """Whether nothing but quotes and blanks stands between this position and the end of a sentence."""
    before = text[max(0, start - 12) : start].rstrip(_OPENERS)
    return not before or before[-1] in _ENDS


def is_plain_word(text: str, start: int, end: int) -> bool:
    """Whether a single short word is English rather than a name: "The", "ON", "Day" at a beginning.

    >>> is_plain_word("The Day came.", 0, 3), is_plain_word("in Hit today", 3, 6)
    (True, False)
    """
    word = text[start:end]
    if len(word) > LONGEST or word == "US":
        return False
    lower = word.lower()
    if lower in FUNCTION:
        return True
    return lower in OPENING and (word.isupper() or opens_sentence(text, start))
