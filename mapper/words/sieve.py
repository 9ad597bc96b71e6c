"""Many patterns over one text, each tried only where the words stand that it cannot match without. Pure.

The answers are those of the patterns alone; most of a text holds none of their words and is passed over.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

import regex

from .needs import DIGIT, Need, needs, telling
from .patterns import ODD, Pattern

Match: TypeAlias = "regex.Match[str]"
#: The numbers of the needs that a pattern has, in its sieve.
Needed = tuple[int, ...]

#: How many characters beside a needed word are searched; a match so near to their end is sought anew.
REACH, MARGIN = 90, 25
#: How many needs of one pattern are looked for.
MOST = 2
#: The needs of so many different words are remembered from text to text.
_REMEMBERED = 1 << 16
_WORD = re.compile(r"\w+")


class Spots:
    """Where the needed words of a sieve stand in one text."""

    def __init__(self, found: dict[int, list[tuple[int, int]]], wanted: Mapping[Pattern, Needed]) -> None:
        self._found = found
        self._wanted = wanted

    def anywhere(self, pattern: Pattern) -> bool:
        """Whether a pattern of the sieve may match anything of the text."""
        return all(map(self._found.__contains__, self._wanted[pattern]))

    def may(self, pattern: Pattern, start: int, end: int) -> bool:
        """Whether a pattern of the sieve may match something of [start, end)."""
        for need in self._wanted[pattern]:
            spots = self._found.get(need)
            if spots is None:
                return False
            at = bisect_left(spots, (end, 0))
            if at == 0 or spots[at - 1][1] <= start:
                return False
        return True

    def windows(self, pattern: Pattern, size: int) -> list[tuple[int, int]]:
        """The parts of a text of ``size`` characters in which a pattern of the sieve may match."""
        wanted = self._wanted[pattern]
        if not wanted:
            return [(0, size)]
        rarest = min([self._found.get(need, []) for need in wanted], key=len)
        merged: list[tuple[int, int]] = []
        for start, end in rarest:
            first, last = max(0, start - REACH), min(size, end + REACH)
            if len(wanted) > 1 and not self.may(pattern, first, last):
                continue
            if merged and first <= merged[-1][1]:
                merged[-1] = (merged[-1][0], last)
            else:
                merged.append((first, last))
        return merged


class Sieve:
    """Compiled patterns with what each of them needs."""

    def __init__(self, patterns: Iterable[Pattern] = ()) -> None:
        self.patterns = tuple(patterns)
        numbers: dict[Need, int] = {}
        self._wanted: dict[Pattern, Needed] = {
            p: tuple(numbers.setdefault(need, len(numbers)) for need in _best(p)) for p in self.patterns
        }
        self._all = tuple(range(len(numbers)))
        self._digit = frozenset(number for need, number in numbers.items() if DIGIT in need)
        self._letters: dict[str, list[tuple[str, int]]] = {}
        for need, number in numbers.items():
            for letters in need - {DIGIT}:
                self._letters.setdefault(letters[:2], []).append((letters, number))
        self._of_word: dict[str, tuple[int, ...]] = {}
        self._spots = lru_cache(maxsize=2)(self._look)

    def spots(self, text: str) -> Spots:
        """Where the words that the patterns need stand in a text."""
        return self._spots(text)

    def matches(self, text: str) -> Iterator[tuple[int, Match]]:
        """Every match of every pattern with the pattern's number, pattern by pattern."""
        for number, pattern in enumerate(self.patterns):
            for match in self.of(pattern, text):
                yield number, match

    def of(self, pattern: Pattern, text: str) -> Sequence[Match]:
        """Every match of one of the patterns."""
        spots = self._spots(text)
        return _within(pattern, text, spots.windows(pattern, len(text))) if spots.anywhere(pattern) else ()

    def _look(self, text: str) -> Spots:
        found: dict[int, list[tuple[int, int]]] = {}
        of_word = self._of_word
        if len(of_word) > _REMEMBERED:
            of_word.clear()
        for word, spans in _standing(text).items():
            numbers = of_word.get(word)
            if numbers is None:
                numbers = of_word[word] = self._needed_in(word)
            for number in numbers:
                found.setdefault(number, []).extend(spans)
        for several in found.values():
            several.sort()
        return Spots(found, self._wanted)

    def _needed_in(self, word: str) -> tuple[int, ...]:
        """The needs that a word answers."""
        if not word.isascii() and ODD.search(word):
            return self._all
        lower, letters = word.lower(), self._letters
        found = set() if word.isascii() and word.isalpha() else self._digits_of(word)
        for at in range(len(lower) - 1):
            for wanted, number in letters.get(lower[at : at + 2], ()):
                if lower.startswith(wanted, at):
                    found.add(number)
        return tuple(found)

    def _digits_of(self, word: str) -> set[int]:
        return set(self._digit) if any(map(str.isnumeric, word)) else set()


@lru_cache(maxsize=2)
def _standing(text: str) -> dict[str, list[tuple[int, int]]]:
    """The different words of a text, each with where it stands: all sieves look at these."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _WORD.finditer(text):
        found.setdefault(match.group(), []).append(match.span())
    return found


def _best(pattern: Pattern) -> list[Need]:
    """What tells most of the needs of a pattern, a digit before all."""
    found = needs(pattern.source, pattern.lists)
    return sorted(found, key=lambda need: (DIGIT not in need, *telling(need)))[:MOST]


def _within(pattern: Pattern, text: str, windows: Sequence[tuple[int, int]]) -> list[Match]:
    """The matches in the windows of a text; of the whole text where one comes near a window's edge."""
    found: list[Match] = []
    for start, stop in windows:
        for match in pattern.finditer(text, start, stop):
            cut = match.start() - start < MARGIN and start > 0
            if cut or (stop - match.end() < MARGIN and stop < len(text)):
                return list(pattern.finditer(text))
            found.append(match)
    return found
