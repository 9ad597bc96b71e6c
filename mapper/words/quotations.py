"""The sentences of a quotation: a splitter that takes it for one is not shown its marks. Pure."""

from collections.abc import Iterable, Iterator

import regex

Span = tuple[int, int]
_BLANKS = {ord(mark): " " for mark in '"“”'}
#: At the end of a sentence: the mark that opens the next one.
_OPENING = regex.compile(r"\s([\"“])\s*\Z")
#: … and the mark that closes a question or a cry, which who asked goes on behind in small letters.
_CLOSING = regex.compile(r"[?!.…][\"”]\s*\Z")


def without_marks(text: str) -> str:
    """A text as long as it was, with blanks for the marks of quotations."""
    return text.translate(_BLANKS)


def with_marks(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans found without the marks: each with the mark that opens it, and with who said it behind one.

    >>> text = '“Why? It was night.” he said. “We ran.”'
    >>> [text[a:b].strip() for a, b in with_marks(text, [(0, 6), (6, 21), (21, 31), (31, 39)])]
    ['“Why?', 'It was night.” he said.', '“We ran.”']
    """
    start = 0
    for _, end in spans:
        if end < len(text) and text[end].islower() and _CLOSING.search(text, start, end):
            continue
        opening = _OPENING.search(text, start, end) if end < len(text) else None
        stop = opening.start(1) if opening else end
        yield start, stop
        start = stop
