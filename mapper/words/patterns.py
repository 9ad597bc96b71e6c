"""A pattern of a grammar, compiled when it is first tried: most are never tried on a few reports. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

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
        lowered = _lowered(text)
        return lowered is None or self.needed_in(lowered)

    def needed_in(self, lowered: str) -> bool:
        """The same of a text in lower case that has no letter which stands for another."""
        if self._needs is None:
            self._needs, self._ways = needs(self.source, self.lists), ways(self.source, self.lists)
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

    def opens(self, text: str) -> "regex.Match[str] | None":
        """The match that a text begins with."""
        return self.compiled.match(text)

    def finditer(self, text: str, start: int = 0, stop: int | None = None) -> Iterator["regex.Match[str]"]:
        """The matches in ``text[start:stop]`` that do not overlap, from left to right."""
        yield from self.compiled.finditer(text, start, len(text) if stop is None else stop)


class AnyOf:
    """Patterns of which any will do: it matches as one long pattern of them all would, but only those are
    tried whose letters stand in the text, and of these in the part that is searched."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        """The order counts where several match at one place."""
        self.patterns = tuple(patterns)
        self._possible = lru_cache(maxsize=2)(self._in_text)

    def _in_text(self, text: str) -> tuple[Pattern, ...]:
        return tuple(pattern for pattern in self.patterns if pattern.may(text))

    def search(self, text: str, start: int, stop: int) -> "regex.Match[str] | None":
        """The first match in ``text[start:stop]``, None for none.

        >>> words = AnyOf([Pattern(r"\\broads?\\b"), Pattern(r"\\b(?:open|closed) roads?\\b")])
        >>> words.search("the closed road", 0, 15)[0], words.search("the road", 0, 4)
        ('closed road', None)
        """
        possible = self._possible(text)
        lowered = _lowered(text[start:stop]) if possible else None
        best = None
        for pattern in possible:
            if lowered is None or pattern.needed_in(lowered):
                found = pattern.search(text, start, stop)
                if found is not None and (best is None or found.start() < best.start()):
                    best = found
        return best


def _lowered(text: str) -> str | None:
    """A text in lower case, None where a letter of it stands for another one."""
    return text.lower() if text.isascii() or not ODD.search(text) else None


def _answered(needed: Iterable[Need], lowered: str) -> bool:
    """Whether a text in lower case holds all that is needed."""
    for need in needed:  # plain loops: this is asked of every sentence
        for letters in need:
            if letters in lowered:
                break
        else:
            if DIGIT not in need or not any(map(str.isnumeric, lowered)):
                return False
    return True
