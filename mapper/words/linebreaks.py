"""Whether the lines of an Arabic text were wrapped at a width, or stand for themselves as in posts; and where
marks part the items of a post that is written in one line. Pure."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from .arabic import is_arabic

#: What stands in front of an item: a number, the time of an entry of a live blog ("04:40 GMT …", "16 Apr,
#: 11:30 — …"), a town ("حلب || …", "ريف دمشق - قطنا :: …") or who tells ("الصحة: …").
ITEM = regex.compile(
    r"\s*(?:\p{Nd}{1,2}(?:[-–_.)]+\s+(?=\p{L})|[-–_)]+(?=\p{Arabic}))"
    r"|(?:\p{Nd}{1,2}\s+\p{L}{3,9},?\s+)?\p{Nd}{1,2}[:.]\p{Nd}{2}\b(?!%)|\p{Nd}{1,2}\s?(?:h|hrs?|hours?|m|min|minutes?)\s+ago\b"
    r"|[#_\p{Arabic}][#_\p{Arabic}\p{Zs}–-]{1,30}(?:\|\||::|\.\.)"
    r"|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}:\s(?=\S)"
    r"|(?!و?قال|و?أضاف)#?\p{Arabic}{3,12}(?:\p{Zs}\p{Arabic}{3,12})?:\p{Zs})"
)

#: An Arabic initial or title of one letter ("د."), after which a sentence goes on.
_INITIAL = regex.compile(r"(?<!\p{L})\p{Arabic}\.\s*$")
#: The town at the head of a post's line, before two dots that end no sentence: "ترهونة.. العثور على جثة".
_HEAD = regex.compile(r"\s*[#\p{Arabic}_]{3,}(?:\s\p{Arabic}{2,}){0,2}\s*\.{2,}\s*")
#: What parts the items of a post; an emoji that stands once is inside a sentence.
_MARKS = regex.compile(
    r"(?<=\s)(?:(?P<sure>//|\|\||[•▪‣])\ufe0f?\s+(?=\S)|(?P<mark>\p{So}+\ufe0f?)\s+(?=[\p{Lu}\p{N}#@\"“‘']))"
)
#: No program wraps text at more characters; wrapped lines are at least so long beside the longest one.
_WIDEST, _ALIKE = 130, 0.85
#: Of two lines the second is nearly always the shorter, where a program wrapped them.
_FEW = 2


def own_lines(text: str, opens: str) -> bool:
    """Whether a line that begins with a letter is a line of its own in an Arabic text.

    Arabic has no capital letters by which the next line could show that a sentence begins.
    """
    return is_arabic(opens) and _no_width(text)


@lru_cache(maxsize=8)
def _no_width(text: str) -> bool:
    """Whether no width can be seen: a longer line than any that is wrapped, less than half of them of about
    its length, or so few lines that two are alike by chance."""
    lengths = [len(line.strip()) for line in text.splitlines() if line.strip()]
    longest = max(lengths, default=0)
    alike = sum(n >= _ALIKE * longest for n in lengths)
    return longest > _WIDEST or len(lengths) <= _FEW or 2 * alike < max(_FEW * 2, len(lengths))


_FIGURE = regex.compile(r"\(\d{1,5}\)\s+\p{Arabic}")


def goes_on(block: str, begun: int, start: int) -> bool:
    """Whether an Arabic sentence goes on at a position: behind an initial, the town at its head, or a word
    and before a figure in brackets ("استشهاد (3) مدنيين"), which is no item of a list."""
    figure = _FIGURE.match(block, start) is not None and block[begun:start].rstrip()[-1:].isalpha()
    initial = _INITIAL.search(block, max(begun, start - 4), start)
    return figure or bool(initial or _HEAD.fullmatch(block, begun, start))


def item_ends(block: str, start: int, end: int) -> Iterator[int]:
    """Where the items of a post in one line begin, behind their marks: "… // Rebels took X", "🔴 … 🔴 …"."""
    for match in _MARKS.finditer(block, start, end):
        if match["sure"] or block.count(match["mark"]) > 1:
            yield match.end()
