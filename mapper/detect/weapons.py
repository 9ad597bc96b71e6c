"""Weapons and means in a report, under their canonical names: "booby-trapped vehicles" is a vehicle bomb.

The words are ``lexicon/weapons.yaml``. Plurals, hyphens and spaces vary by rule: words are compared joined
up, the last one also without its plural ending. The longest match wins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import regex

from ..errors import UsageError
from ..lexicon import load
from ..model import WeaponMention
from ..reading import Reading
from ..words.grammar import words as grammar
from ..words.inflect_ar import noun_forms
from ..words.phrases import Phrases, atoms, written_start
from ..words.twofold import Match, Twofold

CATEGORIES = frozenset(
    {
        "firearm",
        "artillery",
        "rocket",
        "missile",
        "air",
        "drone",
        "bomb",
        "grenade",
        "mine",
        "vehicle bomb",
        "tank",
    }
    | {"suicide bomb", "chemical", "incendiary", "cluster", "blade", "other"}
)
PART = Twofold(
    regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?"), re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z]+)?")
)
_GAP = regex.compile(r"[ \t\u00a0]?[-‐‑–]?[ \t\u00a0]?")
_TRIM = regex.compile(r"['’]s?$")
#: Behind these a capital is of a name.
_IN = frozenset(("in", "near", "outside"))
#: How many letters of a word are enough to see that no form begins with it.
HEAD = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """A weapon, and the words beside a form that make it something else ("coal mine")."""

    name: str
    category: str
    capital: bool
    not_after: frozenset[str]
    not_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Index:
    """The lexicon by joined form ("machinegun"), what such forms begin with, and the most words of one.

    ``heads``: the first letters of every form, at most ``HEAD`` of them: a word without one begins no match.
    """

    entries: dict[str, _Entry]
    beginnings: frozenset[str]
    heads: frozenset[str]
    longest: int


@cache
def _index() -> _Index:
    """The lexicon, compiled once. Raises UsageError where an entry's category is none of the list."""
    index: dict[str, _Entry] = {}
    longest = 1
    entries: list[dict[str, Any]] = load("weapons")
    for entry in entries:
        if entry["category"] not in CATEGORIES:
            raise UsageError(
                f"weapons.yaml: {entry['name']!r} has an unknown category; use one of the list on top."
            )
        for form in (entry["name"], *entry["forms"]):
            parts = [part.group() for part in PART.finditer(form)]
            longest = max(longest, len(parts) + 2)
            beside = (frozenset(entry.get(k, ())) for k in ("not_after", "not_before"))
            made = _Entry(entry["name"], entry["category"], form != form.lower(), *beside)
            key = "".join(parts).lower()
            if key not in index or (index[key].capital and not made.capital):
                index[key] = made  # "molotov cocktail" stands beside "Molotov cocktail": either will do
    beginnings = frozenset(key[:size] for key in index for size in range(1, len(key)))
    forms = {form for key in index for form in (key, key + "es", key[:-1] + "ies", key[:-2] + "ves")}
    heads = frozenset(form[:size] for form in forms for size in range(1, HEAD + 1))
    return _Index(index, beginnings, heads, longest)


def _singulars(key: str) -> Iterator[str]:
    """A joined form and what it may be the plural of."""
    yield key
    if key.endswith("s"):
        if len(key) > 3:
            yield key[:-1]
        if key.endswith("es"):
            yield key[:-2]
        if key.endswith("ies"):
            yield key[:-3] + "y"
        if key.endswith("ves"):
            yield key[:-3] + "fe"


def _look_up(parts: list[Match], key: str, before: str, after: str) -> _Entry | None:
    """The entry of the words whose joined form is ``key``, if it may stand between its neighbours."""
    entries = _index().entries
    for form in _singulars(key):
        entry = entries.get(form)
        if entry is not None:
            beside = len(parts) == 1 and (before in entry.not_after or after in entry.not_before)
            named = len(parts) == 1 and _in_a_town(parts[0].group(), entry, before)
            if not (beside or named) and (
                not entry.capital or any(c.isupper() for part in parts for c in part.group())
            ):
                return entry
    return None


def _in_a_town(word: str, entry: _Entry, before: str) -> bool:
    """ "In Tank": a word that is a weapon's in small letters, with a capital behind "in" is a name."""
    return not entry.capital and word.istitle() and before in _IN


def _trimmed(word: str) -> str:
    """A word without the ending of a genitive."""
    return word if word.isalnum() else _TRIM.sub("", word)


@cache
def _arabic() -> Phrases[_Entry]:
    """The Arabic forms; what is written on to a word is taken off by the phrases."""
    rows = (
        (row, form) for row in load("weapons") for lemma in row.get("ar", ()) for form in noun_forms(lemma)
    )
    none: frozenset[str] = frozenset()
    return Phrases((form, _Entry(row["name"], row["category"], False, none, none)) for row, form in rows)


def _in_arabic(reading: Reading) -> tuple[WeaponMention, ...]:
    found: list[WeaponMention] = []
    for sentence in reading.sentences:
        line = atoms(reading.text, sentence.start, sentence.end)
        i = 0
        while i < len(line):
            hit = _arabic().at(line, i)
            if hit is not None and i and line[i].joined and line[i - 1].key in grammar("ar", "media"):
                hit = None  # "قناة المسيرة"
            if hit is not None:
                start, end = written_start(line[i], _arabic().firsts), line[hit[1] - 1].end
                text, entry = reading.text[start:end], hit[0]
                found.append(WeaponMention("weapon", text, start, end, entry.name, entry.category))
            i = hit[1] if hit else i + 1
    return tuple(found)


def detect(reading: Reading) -> tuple[WeaponMention, ...]:
    """The weapons of a report in its order."""
    if reading.report.lang == "ar":
        return _in_arabic(reading)
    text, heads = reading.text, _index().heads
    parts = list(PART.finditer(text))
    words = [part.group().lower() for part in parts]
    found: list[WeaponMention] = []
    free = 0
    for i, word in enumerate(words):
        if i < free or word[:HEAD] not in heads or not _begins(word):
            continue
        hit = _longest(text, parts, words, i)
        if hit:
            entry, last = hit
            start, stop = parts[i].start(), parts[last].end()
            stop -= len(text[start:stop]) - len(_TRIM.sub("", text[start:stop]))
            found.append(WeaponMention("weapon", text[start:stop], start, stop, entry.name, entry.category))
            free = last + 1
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _begins(word: str) -> bool:
    """Whether a form begins with a word, or is that word."""
    index = _index()
    return word in index.beginnings or any(form in index.entries for form in _singulars(_trimmed(word)))


def _longest(text: str, parts: list[Match], words: list[str], i: int) -> tuple[_Entry, int] | None:
    """The entry of the longest form that begins at word ``i``, and the number of its last word."""
    index = _index()
    before, begun, last = words[i - 1] if i else "", "", i
    best: tuple[_Entry, int] | None = None
    while True:
        word, after = words[last], words[last + 1] if last + 1 < len(words) else ""
        entry = _look_up(parts[i : last + 1], begun + _trimmed(word), before, after)
        best = (entry, last) if entry else best
        begun += word
        last += 1
        if last == len(parts) or last - i == index.longest or begun not in index.beginnings:
            return best
        if not _GAP.fullmatch(text, parts[last - 1].end(), parts[last].start()):
            return best
