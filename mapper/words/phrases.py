"""Words as the lexicons compare them, and a dictionary of phrases that finds the longest at a word.

Pure. A phrase of a lexicon is found whatever its case, accents, apostrophes, hyphens and (in Arabic)
vowel marks and letter variants; the article of transliterated Arabic counts as "al" in all its forms. An
Arabic word is found in any of its ``arabic.forms``: "and", "in", "the", "their" may be written onto it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from typing import Generic, NamedTuple, TypeVar

import regex

from . import arabic
from .twofold import Twofold

V = TypeVar("V")

ATOM = Twofold(
    regex.compile(
        r"['’ʼ][sS](?!\w)|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*"
        r"(?:(?:['’ʼʻ‘`´](?![sS](?!\w))(?=\p{L})|(?<=ـ)[ .*_]{1,2}(?=ـ))[\p{L}\p{M}\p{N}]+)*"
    ),
    re.compile(r"'[sS](?!\w)|(?:[A-Za-z]\.){2,}|[A-Za-z0-9]+(?:['`](?![sS](?!\w))(?=[A-Za-z])[A-Za-z0-9]+)*"),
)
_ARTICLES = frozenset(("al", "el", "an", "as", "ash", "at", "ad", "ar", "az", "ul", "il"))
_JOINS = frozenset(("", "-", "‐", "‑", "–"))
#: Marks of quotation, which part no word of an Arabic name from another: "تنظيم «داعش»".
QUOTES = '"“”„«»'
#: Marks of writing direction, which stand between words and mean nothing to them.
DIRECTIONS = (
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
#: From here on letters may be Arabic; below they are Latin, Greek, Cyrillic, Hebrew.
_LATER = "\u0600"


class Atom(NamedTuple):
    """A word or a part of a hyphenated one: as written, as compared, its span, and what stands before.

    ``before`` is the text between the atom and the previous one without white space: "" for a mere
    space, "-" inside a compound, "," and so on.
    """

    text: str
    key: str
    start: int
    end: int
    before: str

    @property
    def joined(self) -> bool:
        """Whether nothing but a space or a hyphen parts it from the atom before, or in Arabic a mark of
        quotation."""
        return self.before in _JOINS or (self.key >= _LATER and not self.before.strip(QUOTES))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The form under which a word is compared: lower case, no accents, apostrophes or dots."""
    if arabic.is_arabic(word[0]):
        return arabic.fold(word)
    flat = arabic.unmarked(word).replace("ı", "i")
    kept = "".join(c for c in flat if c.isalnum())
    return "'s" if kept == "s" and word[0] in "'’ʼ" else kept


def atoms(text: str, start: int = 0, end: int | None = None) -> list[Atom]:
    """The atoms of ``text[start:end]``; spans count from the beginning of ``text``. The list
    is shared: do not change it."""
    return _atoms(text, start, len(text) if end is None else end)


@lru_cache(maxsize=256)
def _atoms(text: str, start: int, end: int) -> list[Atom]:
    found: list[Atom] = []
    at, make = start, partial(tuple.__new__, Atom)  # quicker than Atom: a text has hundreds
    for m in ATOM.finditer(text, start, end):
        first, last = m.span()
        word, gap = m.group(), text[at:first]
        before = ""
        if gap != " " and (before := gap.strip()):
            if before >= _LATER:
                before = before.strip(DIRECTIONS).strip()
            if before in ("-", "–") and gap[0].isspace():
                before = "—"  # between spaces a hyphen stands for a dash
            if before in ("'", "’") and gap[-1].isspace() and found and found[-1].key.endswith("s"):
                before = ""  # "the Kurdistan Workers' Party"
            if before == "-" and found and found[-1].key in _ARTICLES:
                found[-1] = found[-1]._replace(key="al")
        found.append(make((word, fold(word), first, last, before)))
        at = last
    return found


#: The letters of an abbreviation that has small letters too.
_SHORT = 4


class Phrases(Generic[V]):
    """A dictionary from phrases to values that answers with the longest phrase at a position.

    A phrase in capitals alone (an acronym: "IS", "US") is found only in capitals; one capitalised
    word ("Nusra") only with a capital, a short one with capitals inside ("LeT") as it is written; all
    others in any case.
    """

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        rows: dict[str, list[tuple[tuple[str, ...], str, V]]] = {}
        for phrase, value in entries:
            keys = tuple(atom.key for atom in atoms(phrase))
            if not keys:
                continue
            letters = "".join(c for c in phrase if c.isalpha())
            case = ""
            if letters.isupper() and len(keys) == 1:
                case = "upper"
            elif len(keys) == 1 and len(phrase) <= _SHORT and phrase[0].isupper() and phrase[-1].isupper():
                case = phrase
            elif len(keys) == 1 and phrase[0].isupper():
                case = "title"
            rows.setdefault(keys[0], []).append((keys, case, value))
        self._firsts = frozenset(rows)
        self._rows = {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in rows.items()}

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all phrases, as compared."""
        return self._firsts

    def spots(self, words: list[Atom]) -> list[int]:
        """Where in ``words`` a phrase may begin: everywhere else ``at`` answers None."""
        firsts, later = self._firsts, _LATER
        return [i for i, (_, key, _, _, _) in enumerate(words) if key in firsts or key >= later]

    def at(self, words: list[Atom], i: int) -> tuple[V, int] | None:
        """The value of the longest phrase that begins at ``words[i]``, and the index after it."""
        key = words[i].key
        if key >= _LATER:
            return self._among_forms(words, i)
        following = words[i + 1].key if i + 1 < len(words) else ""
        for keys, case, value in self._rows.get(key, ()):
            if len(keys) > 1 and keys[1] != following < _LATER:
                continue  # most rows, seen without a call
            if _fits(words, i, keys, case):
                return value, i + len(keys)
        return None

    def _among_forms(self, words: list[Atom], i: int) -> tuple[V, int] | None:
        """The longest phrase that begins with any form of an Arabic word; of equals the plainest form's."""
        best: tuple[V, int] | None = None
        for form in arabic.forms(words[i].text):
            for keys, case, value in self._rows.get(form, ()):
                if (best is None or i + len(keys) > best[1]) and _fits(words, i, keys, case):
                    best = value, i + len(keys)
                    break
        return best


def _fits(words: list[Atom], i: int, keys: tuple[str, ...], case: str) -> bool:
    """Whether a phrase stands at ``words[i]``; a stroke may stand inside: "SPLM/A-IO"."""
    if len(keys) > 1 and i + len(keys) > len(words):
        return False
    for k in range(1, len(keys)):
        atom = words[i + k]
        if not (atom.joined or atom.before == "/") or (atom.key != keys[k] and not _as_inner(atom, keys[k])):
            return False
    written = words[i].text
    if case == "upper":
        return written.isupper() and (len(written) > 1 or len(keys) > 1)
    if case not in ("", "title"):
        return written == case
    return case != "title" or written[0].isupper()


def _as_inner(atom: Atom, key: str) -> bool:
    """Whether an Arabic word inside a phrase is that of the phrase but for an article or a pronoun."""
    return atom.key >= _LATER and key in arabic.inner_forms(atom.text)


def written_start(atom: Atom, firsts: frozenset[str]) -> int:
    """Where a phrase begins in an Arabic atom: behind "and" and a preposition; the article stays."""
    written = "" if atom.key in firsts else arabic.written_before(atom.text, firsts)
    return arabic.skip(atom.text, len(written.removesuffix(arabic.ARTICLE))) + atom.start
