"""What a pattern cannot match without: letters that must stand in a word, read off its source. Pure.

``needs(r"\\b(?:borders?|frontiers?)\\s+with\\b")`` is {border, frontier} and {with}: any match holds one of
each. What is read is a lower bound: parts that are not understood are taken to need nothing, so that a
pattern is never skipped where it would match. ``mapper.words.sieve`` looks only where the needed words stand.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import regex

from ..files import kept

#: Stands for "a digit" among the letters needed.
DIGIT = "0"
#: One letter is too little to look for.
_SHORTEST = 2
Need = frozenset[str]
#: Groups that match nothing of their own text or must not match: what is in them is not needed.
_ASIDE = regex.compile(r"\(\?(?:[=!#]|<[=!])")
#: A pattern that is one group between the ends of words.
_ALONE = regex.compile(r"(?:\\b)?\(\?:(.+)\)(?:\\b)?", regex.S)
_AHEAD = "(?="
_OPENING = regex.compile(r"\((?:\?(?:P<\w+>|<\w+>|>|\||[a-zA-Z-]*:))?")
_LETTERS = regex.compile(r"[^\W\d_]+")
_QUANTIFIER = regex.compile(r"[*+?]|\{(\d*)(?:,\d*)?\}")
_ESCAPE = regex.compile(r"\\(?:[pP]\{[^}]*\}|L<\w+>|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|N\{[^}]*\}|.)", regex.S)
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", regex.S)
_DIGITS = frozenset((r"\d", r"\p{N}", r"\p{Nd}"))
_ONLY_DIGITS = regex.compile(r"\[(?:\\d|\\p\{Nd?\}|\d|(?<=\d)-(?=\d))+\]")


@dataclass(slots=True)
class _Part:
    """What a stretch of a pattern needs, and the letters at its end that may go on."""

    needs: list[Need] = field(default_factory=list)
    run: str = ""

    def flush(self) -> None:
        """End the letters that stand side by side."""
        if len(self.run) >= _SHORTEST:
            self.needs.append(frozenset((self.run,)))
        self.run = ""


@dataclass(frozen=True, slots=True)
class _Of:
    """What a pattern is read with: its named lists, and whether what must follow a match counts as needed."""

    lists: Mapping[str, Iterable[str]]
    ahead: bool = False


def needs(source: str, lists: Mapping[str, Iterable[str]] | None = None) -> tuple[Need, ...]:
    """The sets of letters, in lower case, one of each of which stands within a word of any match.

    ``lists`` are the named lists of the pattern. An empty answer means that nothing is known.

    >>> [sorted(need) for need in needs(r"\\b(?:borders?|frontiers?)\\s+with\\b")]
    [['border', 'frontier'], ['with']]
    """
    key = f"needs {_rules()} {lists!r} {source}"
    return kept.thing(key, lambda: tuple(dict.fromkeys(_alternatives(source, 0, _Of(lists or {}))[0])))


@cache
def _rules() -> str:
    """This file: what a pattern needs is kept as long as it is found out in the same way."""
    return Path(__file__).read_text("utf-8")


def ways(source: str, lists: Mapping[str, Iterable[str]] | None = None) -> tuple[tuple[Need, ...], ...]:
    """What a pattern of alternatives, alone in one group, needs for each: any match has all needs of one, in
    itself or behind it in the text that is searched.

    It tells more than ``needs`` of a long list of phrases; empty for a pattern that is built otherwise.

    >>> [[sorted(need) for need in way] for way in ways(r"\\b(?:border(?:s|ed) with|road(?=s? from))\\b")]
    [[['border'], ['with']], [['road'], ['from']]]
    """
    alone = _ALONE.fullmatch(source)
    if alone is None:
        return ()

    def made() -> tuple[tuple[Need, ...], ...]:
        branches, end = _branches(source, alone.start(1), _Of(lists or {}, ahead=True))
        found = dict.fromkeys(tuple(sorted(dict.fromkeys(branch), key=telling)) for branch in branches)
        return tuple(found) if end == alone.end(1) and all(found) else ()

    return kept.thing(f"ways {_rules()} {lists!r} {source}", made)


def _branches(source: str, at: int, of: _Of) -> tuple[list[list[Need]], int]:
    """The needs of each of the alternatives that begin at ``at``, and where they end."""
    branches: list[list[Need]] = []
    while True:
        branch, at = _branch(source, at, of)
        branches.append(branch)
        if at >= len(source) or source[at] == ")":
            return branches, at
        at += 1


def _alternatives(source: str, at: int, of: _Of) -> tuple[list[Need], int]:
    """The needs of the alternatives that begin at ``at``, and where they end."""
    branches, at = _branches(source, at, of)
    if len(branches) == 1:
        return branches[0], at
    if not all(branches):
        return [], at
    ranked = [sorted(branch, key=telling) for branch in branches]
    return [frozenset().union(*each) for each in _in_step(ranked)], at


def telling(need: Need) -> tuple[int, int]:
    """What tells most goes first: the longest letters, then the fewest choices."""
    return -min(map(len, need)), len(need)


def _in_step(ranked: list[list[Need]]) -> list[tuple[Need, ...]]:
    """One need of each branch at a time: the first of each, the second; of a short one the last again."""
    most = max(map(len, ranked))
    return [tuple(branch[min(rank, len(branch) - 1)] for branch in ranked) for rank in range(most)]


def _branch(source: str, at: int, of: _Of) -> tuple[list[Need], int]:
    part = _Part()
    while at < len(source) and source[at] not in "|)":
        own, letter, after = _element(source, at, of)
        quantifier = _QUANTIFIER.match(source, after)
        optional = quantifier is not None and (quantifier.group() in "*?" or quantifier[1] in ("", "0"))
        if quantifier is not None and quantifier.group() == "+":
            optional = False
        if letter and not quantifier:
            part.run += letter
        else:
            if letter and not optional:
                part.run += letter
            part.flush()
            part.needs += [] if optional else own
        at = after
        if quantifier is not None:
            at = quantifier.end()
            at += source[at : at + 1] in ("?", "+")
    part.flush()
    return part.needs, at


def _element(source: str, at: int, of: _Of) -> tuple[list[Need], str, int]:
    """What one element needs, the letter that it is ("" for none), and where it ends."""
    character = source[at]
    if character == "(":
        return _group(source, at, of)
    if character == "[":
        found = _CLASS.match(source, at)
        if found is None:
            return [], "", len(source)
        letters = {c.lower() for c in found.group()[1:-1]}
        one = letters.pop() if len(letters) == 1 else ""
        only_digits = _ONLY_DIGITS.fullmatch(found.group()) is not None
        return ([frozenset((DIGIT,))] if only_digits else []), (one if one.isalpha() else ""), found.end()
    if character == "\\":
        return _escape(source, at, of)
    if character.isdigit():
        return [frozenset((DIGIT,))], "", at + 1
    lower = character.lower()
    return [], (lower if character.isalpha() and len(lower) == 1 else ""), at + 1


def _escape(source: str, at: int, of: _Of) -> tuple[list[Need], str, int]:
    found = _ESCAPE.match(source, at)
    if found is None:
        return [], "", len(source)
    written = found.group()
    if written.startswith(r"\L<"):
        words = [_longest(entry) for entry in of.lists.get(written[3:-1], ())]
        return ([frozenset(words)] if words and all(words) else []), "", found.end()
    return ([frozenset((DIGIT,))] if written in _DIGITS else []), "", found.end()


def _longest(entry: str) -> str:
    """The longest run of letters of a phrase in lower case, "" where it is too short."""
    runs = _LETTERS.findall(entry.lower())
    best = max((run for run in runs if run.isalpha()), key=len, default="")
    return best if len(best) >= _SHORTEST else ""


def _group(source: str, at: int, of: _Of) -> tuple[list[Need], str, int]:
    aside = _ASIDE.match(source, at)
    opening = aside or _OPENING.match(source, at)
    assert opening is not None
    if source.startswith(("(?P=", "(?P>", "(?&", "(?("), at):
        return [], "", source.index(")", at) + 1
    inner, end = _alternatives(source, opening.end(), of)
    out = aside is not None and not (of.ahead and aside.group() == _AHEAD)
    return ([] if out else inner), "", end + 1
