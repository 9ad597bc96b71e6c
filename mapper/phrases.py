"""Words as the lexicons compare them, and a dictionary of phrases that finds the longest at a word.

Pure. A phrase of a lexicon is found whatever its case, accents, apostrophes, hyphens and (in Arabic)
vowel marks and letter variants; the article of transliterated Arabic counts as "al" in all its forms.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

import regex

V = TypeVar("V")

_ATOM = regex.compile(
    r"['’ʼ]s(?!\w)|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼʻ‘`´](?!s(?!\w))(?=\p{L})[\p{L}\p{M}\p{N}]+)*",
    regex.IGNORECASE,
)
_ARTICLES = frozenset(("al", "el", "an", "as", "ash", "at", "ad", "ar", "az", "ul", "il"))
_JOINS = frozenset(("", "-", "‐", "‑", "–"))
_ARABIC = regex.compile(r"\p{Arabic}")
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "و", "ف", "ب", "ل", "ك")


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
        """Whether nothing but a space or a hyphen parts it from the atom before."""
        return self.before in _JOINS


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The form under which a word is compared: lower case, no accents, apostrophes or dots."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    for old, new in (("ı", "i"), ("ى", "ي"), ("ة", "ه"), ("ـ", "")):
        flat = flat.replace(old, new)
    kept = "".join(c for c in flat if c.isalnum())
    return "'s" if kept == "s" and word[0] in "'’ʼ" else kept


def atoms(text: str, start: int = 0, end: int | None = None) -> list[Atom]:
    """The atoms of ``text[start:end]``; spans count from the beginning of ``text``."""
    return list(_atoms(text, start, len(text) if end is None else end))


@lru_cache(maxsize=256)
def _atoms(text: str, start: int, end: int) -> tuple[Atom, ...]:
    found: list[Atom] = []
    at = start
    for m in _ATOM.finditer(text, start, end):
        first, last = m.span()
        word, before = m.group(), text[at:first].strip() if first > at else ""
        if before == "-" and first > at and text[at].isspace():
            before = "—"  # between spaces a hyphen stands for a dash
        if before and before[0] == "-" and found and found[-1].key in _ARTICLES and before == "-":
            found[-1] = found[-1]._replace(key="al")
        found.append(Atom(word, fold(word), first, last, before))
        at = last
    return tuple(found)


def _stems(key: str) -> tuple[str, ...]:
    """The forms under which an atom is looked up: Arabic particles written onto a word may fall off."""
    if not _ARABIC.match(key):
        return (key,)
    forms = [key]
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= 2:
            rest = key[len(prefix) :]
            forms.append("ال" + rest if len(prefix) > 1 else rest)
    return tuple(forms)


def wordset(text: str) -> frozenset[str]:
    """The words of a plain list, written with white space between them."""
    return frozenset(text.split())


class Phrases(Generic[V]):
    """A dictionary from phrases to values that answers with the longest phrase at a position.

    A phrase in capitals alone (an acronym: "IS", "US") is found only in capitals; one capitalised
    word ("Nusra") only with a capital; all others in any case.
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
            elif len(keys) == 1 and phrase[0].isupper():
                case = "title"
            rows.setdefault(keys[0], []).append((keys, case, value))
        self._firsts = frozenset(rows)
        self._rows = {k: tuple(sorted(v, key=lambda row: -len(row[0]))) for k, v in rows.items()}

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all phrases, as compared."""
        return self._firsts

    def at(self, words: list[Atom], i: int) -> tuple[V, int] | None:
        """The value of the longest phrase that begins at ``words[i]``, and the index after it."""
        key = words[i].key
        forms = (key,) if key < "؀" else _stems(key)
        for form in forms:
            for keys, case, value in self._rows.get(form, ()):
                if _fits(words, i, keys, case):
                    return value, i + len(keys)
        return None


def _fits(words: list[Atom], i: int, keys: tuple[str, ...], case: str) -> bool:
    if len(keys) > 1 and i + len(keys) > len(words):
        return False
    for k in range(1, len(keys)):
        atom = words[i + k]
        if atom.key != keys[k] or not atom.joined:
            return False
    written = words[i].text
    if case == "upper":
        return written.isupper() and (len(written) > 1 or len(keys) > 1)
    return case != "title" or written[0].isupper()
