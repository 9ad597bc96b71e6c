"""A pattern with a quicker twin for text in ASCII, which most sentences of English are. Pure."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import TypeAlias

import regex

Match: TypeAlias = "regex.Match[str] | re.Match[str]"


class Twofold:
    """A pattern of the ``regex`` module and one of ``re`` that matches the same in ASCII.

    Neither may match over the end of a line.
    """

    __slots__ = ("plain", "whole")

    def __init__(self, whole: "regex.Pattern[str]", plain: "re.Pattern[str]") -> None:
        """``plain`` is for ASCII alone."""
        self.whole, self.plain = whole, plain

    def finditer(self, text: str, start: int = 0, stop: int | None = None) -> Iterator[Match]:
        """The matches in ``text[start:stop]`` from left to right."""
        end = len(text) if stop is None else stop
        if (text if end - start == len(text) else text[start:end]).isascii():
            plain: Iterator[Match] = self.plain.finditer(text, start, end)
            return plain
        if text.find("\n", start, end) < 0:
            whole: Iterator[Match] = self.whole.finditer(text, start, end)
            return whole
        return chain.from_iterable(self._lines(text, start, end))

    def _lines(self, text: str, start: int, end: int) -> Iterator[Iterator[Match]]:
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop + 1
            pattern = self.plain if text[start:stop].isascii() else self.whole
            yield pattern.finditer(text, start, stop)
            start = stop
