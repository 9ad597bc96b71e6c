"""Whether the lines of an Arabic text were wrapped at a width, or stand for themselves as in posts. Pure."""

from functools import lru_cache

import regex

from .arabic import is_arabic

#: What stands in front of an item: a number, the time of an entry of a live blog ("04:40 GMT …", "16 Apr,
#: 11:30 — …"), or a town.
ITEM = regex.compile(
    r"\s*(?:\p{Nd}{1,2}(?:[-–_.)]+\s+(?=\p{L})|[-–_)]+(?=\p{Arabic}))"
    r"|(?:\p{Nd}{1,2}\s+\p{L}{3,9},?\s+)?\p{Nd}{1,2}[:.]\p{Nd}{2}\b(?!%)"
    r"|[#_\p{Arabic}][#_\p{Arabic}\p{Zs}–-]{1,30}(?:\|\||::))"  # "حلب || …", "ريف دمشق - قطنا :: …"
)

#: No program wraps text at more characters; wrapped lines are at least so long beside the longest one.
_WIDEST, _ALIKE = 130, 0.85


def own_lines(text: str, opens: str) -> bool:
    """Whether a line that begins with a letter is a line of its own in an Arabic text.

    Arabic has no capital letters by which the next line could show that a sentence begins.
    """
    return is_arabic(opens) and _no_width(text)


@lru_cache(maxsize=8)
def _no_width(text: str) -> bool:
    """Whether no width can be seen: a longer line than any that is wrapped, or no two of about its length."""
    lengths = [len(line.strip()) for line in text.splitlines()]
    longest = max(lengths, default=0)
    return longest > _WIDEST or sum(n >= _ALIKE * longest for n in lengths) < 2
