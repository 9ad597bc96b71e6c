"""Folding, bare forms and sound keys of a million names at once: what names.py says of one name. Pure.

The names stand in one text, a line each, so that a step is one pass in C over all of them; whatever a
line does not decide by itself goes to the function for one name.
"""

import re
import unicodedata
from collections.abc import Sequence

from .letters import COARSE, CYRILLIC, DIGRAPHS, HAMZA_SEAT, SOUND_OF_LATIN, FoldTable
from .names import ARTICLES, bare, fold, has_no_vowels, keys, sounds_alone

_LINES = FoldTable()
_LINES[ord("\n")] = "\n"
_MAYBE_ARTICLE = re.compile(rf"\b(?:{'|'.join(sorted(ARTICLES))}|ab[ou]+l|abil) ")
_ABU = re.compile("ab[ou]+l|abil")
_DIGITS = str.maketrans("", "", "0123456789")
_VOWELS = str.maketrans("", "", "aeiouwy")
_LETTERS = "bdfghijklmnrstuwaeoySx"
_OPEN = ("at", "et", "it")
"""Endings that leave a consonant open before another word: see names.fine_keys. (A final h is no matter
here: no coarse key has an h, but for the first letter.)"""


def _one_blank(lines: str) -> str:
    while "  " in lines:
        lines = lines.replace("  ", " ")
    return lines.replace(" \n", "\n").replace("\n ", "\n").strip(" ")


def _plain(texts: Sequence[str], ascii_only: bool) -> list[str]:
    lines = "\n".join(texts)
    if ascii_only:
        lines = lines.lower()
    else:
        lines = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", lines).casefold())
        if "\u064a\u0654" in lines:
            lines = HAMZA_SEAT.sub("\u0627", lines)
    return _one_blank(lines.translate(_LINES)).split("\n")


def fold_all(texts: Sequence[str]) -> list[str]:
    """The ``fold`` of each text."""
    found = list(texts)
    easy: tuple[list[int], list[int]] = ([], [])
    for i, text in enumerate(texts):
        if "\n" in text:
            found[i] = fold(text)
        else:
            easy[text.isascii()].append(i)
    for ascii_only in (False, True):
        at = easy[ascii_only]
        for i, folded in zip(at, _plain([texts[i] for i in at], ascii_only) if at else (), strict=True):
            found[i] = folded
    return found


def bare_all(folded: Sequence[str]) -> list[str]:
    """The ``bare`` form of each folded name."""
    article, abu = _MAYBE_ARTICLE.search, _ABU.search
    return [
        bare(f) if "ال" in f or (" " in f and (article(f) or ("ab" in f and abu(f)))) else f
        for f in folded
    ]  # fmt: skip


def _squeezed(lines: str) -> str:
    for letter in _LETTERS:
        while letter + letter in lines:
            lines = lines.replace(letter + letter, letter)
    return lines


def _latin_words(words: Sequence[str]) -> tuple[dict[str, str], set[str], set[str]]:
    """Consonants of each word; words to ask about one by one: those before another, and those always."""
    if not words:
        return {}, set(), set()
    lines = "\n" + "\n".join(words).translate(_DIGITS)
    for letters, sound in DIGRAPHS:
        lines = lines.replace(letters, sound)
    lines = lines.translate(SOUND_OF_LATIN)
    for vowel in "aeiou":
        lines = lines.replace("\nu" + vowel, "\nw" + vowel)
    lines = _squeezed(lines)
    sounds = lines[1:].split("\n")
    lines = lines.replace("\ny", "\nY").replace("\nw", "\nW").translate(_VOWELS)
    consonants = lines.replace("Y", "y").replace("W", "w")[1:].split("\n")
    open_ended = {
        w for w, s, c in zip(words, sounds, consonants, strict=True) if c == "h" or s.endswith(_OPEN)
    }
    odd = {w for w, s in zip(words, sounds, strict=True) if s[-1:] == "t" and has_no_vowels(w)}
    odd |= {w for w, c in zip(words, consonants, strict=True) if c == "h"}
    return dict(zip(words, consonants, strict=True)), open_ended, odd


def _coarse_all(fine: Sequence[str]) -> list[str]:
    lines = ("\n" + "\n".join(fine)).replace("\nh", "\nH").replace("h", "").replace("H", "h")
    return _squeezed(lines.translate(COARSE))[1:].split("\n")


def keys_all(forms: Sequence[str]) -> list[tuple[int, str]]:
    """(position of the bare form, coarse key) for each key of each form that is filed by sound."""
    read = [f if f.isascii() else f.translate(CYRILLIC) for f in forms]
    latin = [(i, f.split(" ")) for i, f in enumerate(read) if f.isascii()]
    consonants, open_ended, always = _latin_words(list({w for _, words in latin for w in words}))
    plain, fine, odd = [], [], [i for i, f in enumerate(read) if not f.isascii() and sounds_alone(forms[i])]
    for i, words in latin:
        if not always.isdisjoint(words) or (len(words) > 1 and not open_ended.isdisjoint(words)):
            odd.append(i)
        else:
            plain.append(i)
            fine.append("".join([consonants[w] for w in words]))
    found = [(i, k) for i, k in zip(plain, _coarse_all(fine), strict=True) if k] if plain else []
    return found + [(i, k) for i in odd for k in keys(forms[i])]
