"""The words around a quote, for a reader who wants to see what it was taken from. Pure."""

import unicodedata
from collections.abc import Sequence

#: How many characters are shown on each side of a quote.
REACH = 240
#: A word longer than this is cut in its middle.
_WORD = 40
_CUT = "…"


def around(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """What stands before the first passage and after the last one, some ``REACH`` characters of each.

    ``spans`` are the passages in the order in which they are quoted, [start, end) in code points. No part
    of another passage is given again. White space is one space; "…" stands where words are cut off. A blank
    stands on the side of the quote where the text has one, so that the three can be put together as they are.

    >>> around("One. Two. Three.", [(5, 9)])
    ('One. ', ' Three.')
    >>> around("He said “two died”, and left.", [(9, 17)])
    ('He said “', '”, and left.')
    """
    if not spans:
        return "", ""
    start, end = _shown(text, spans[0])[0], _shown(text, spans[-1])[1]
    floor = max((e for _, e in spans if e <= start), default=0)
    roof = min((s for s, _ in spans if s >= end), default=len(text))
    before, after = _before(text, floor, start), _after(text, end, roof)
    return (
        before + " " * bool(before and text[start - 1].isspace()),
        " " * bool(after and text[end].isspace()) + after,
    )


def _shown(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A passage without the white space at its ends, as it is quoted."""
    start, end = span
    words = text[start:end]
    inner = len(words) - len(words.lstrip())
    return (start + inner, start + len(words.rstrip())) if words.strip() else span


def _before(text: str, floor: int, end: int) -> str:
    start = max(floor, end - REACH)
    if start == 0:
        return _plain(text[:end])
    border = next((i for i in range(start, min(start + _WORD, end)) if text[i - 1].isspace()), start)
    while border < end and unicodedata.combining(text[border]):
        border += 1
    said = _plain(text[border:end])
    return f"{_CUT} {said}" if said else ""


def _after(text: str, start: int, roof: int) -> str:
    end = min(roof, start + REACH)
    if end == len(text):
        return _plain(text[start:])
    border = next((i for i in range(end, max(end - _WORD, start), -1) if text[i].isspace()), end)
    while border < end and unicodedata.combining(text[border]):
        border += 1
    said = _plain(text[start:border])
    return f"{said} {_CUT}" if said else ""


def _plain(text: str) -> str:
    return " ".join(text.split())
