"""A pattern of a grammar, compiled when it is first tried: most are never tried on a few reports. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from ..files import kept
from .needs import DIGIT, Need, needs, ways

#: Letters that stand for "i", "s" and "k" in a pattern without regard to case, but not in lower case.
ODD = regex.compile("[ſİıK]")


class Pattern:
    """A pattern of the ``regex`` module with its flags and named lists."""

    __slots__ = ("_compiled", "_needs", "_ways", "flags", "lists", "source")

    def __init__(self, source: str, flags: int = 0, lists: Mapping[str, Sequence[str]] | None = None) -> None:
        """Nothing is compiled yet."""
        self.source, self.flags, self.lists = source, flags, dict(lists or {})
        self._compiled: regex.Pattern[str] | None = None
        self._needs: tuple[Need, ...] | None = None
        self._ways: tuple[tuple[Need, ...], ...] = ()

    def may(self, text: str) -> bool:
        """False where a short text lacks the letters that any match holds; it is quicker than to search.

        >>> pattern = Pattern(r"\\b(?:borders?|frontiers?)\\s+with\\b")
        >>> pattern.may("lies within the border"), pattern.may("without a limit")
        (True, False)
        """
        if self._needs is None:
            self._needs, self._ways = needs(self.source, self.lists), ways(self.source, self.lists)
        if not text.isascii() and ODD.search(text):
            return True
        lowered = text.lower()
        return _answered(self._needs, lowered) and (
            not self._ways or any(_answered(way, lowered) for way in self._ways)
        )

    @property
    def compiled(self) -> "regex.Pattern[str]":
        """The pattern itself. Raises regex.error where the source is no pattern."""
        if self._compiled is None:
            self._compiled = kept.pattern(self.source, self.flags, **self.lists)
        return self._compiled

    def search(self, text: str, start: int = 0, stop: int | None = None) -> "regex.Match[str] | None":
        """The first match in ``text[start:stop]``, None for none."""
        return self.compiled.search(text, start, len(text) if stop is None else stop)

    def finditer(self, text: str, start: int = 0, stop: int | None = None) -> Iterator["regex.Match[str]"]:
        """The matches in ``text[start:stop]`` that do not overlap, from left to right."""
        yield from self.compiled.finditer(text, start, len(text) if stop is None else stop)


def _answered(needed: Iterable[Need], lowered: str) -> bool:
    """Whether a text in lower case holds all that is needed."""
    return all(
        any(letters in lowered for letters in need) or (DIGIT in need and any(map(str.isnumeric, lowered)))
        for need in needed
    )
