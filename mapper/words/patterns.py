"""A pattern of a grammar, compiled when it is first tried: most are never tried on a few reports. Pure."""

from collections.abc import Iterator, Mapping, Sequence

import regex


class Pattern:
    """A pattern of the ``regex`` module with its flags and named lists."""

    __slots__ = ("_compiled", "flags", "lists", "source")

    def __init__(self, source: str, flags: int = 0, lists: Mapping[str, Sequence[str]] | None = None) -> None:
        """Nothing is compiled yet."""
        self.source, self.flags, self.lists = source, flags, dict(lists or {})
        self._compiled: regex.Pattern[str] | None = None

    @property
    def compiled(self) -> "regex.Pattern[str]":
        """The pattern itself. Raises regex.error where the source is no pattern."""
        if self._compiled is None:
            self._compiled = regex.compile(self.source, self.flags, **self.lists)
        return self._compiled

    def search(self, text: str) -> "regex.Match[str] | None":
        """The first match in a text, None for none."""
        return self.compiled.search(text)

    def finditer(self, text: str, start: int = 0, stop: int | None = None) -> Iterator["regex.Match[str]"]:
        """The matches in ``text[start:stop]`` that do not overlap, from left to right."""
        yield from self.compiled.finditer(text, start, len(text) if stop is None else stop)
