"""Which of many names sound most like one: a quick look at all at once, before some are compared well. Pure.

The names stand in one text, a line each, so that a step is one pass in C over all of them.
"""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from .letters import DIGRAPHS, SOUND_OF_LATIN
from .names import has_no_vowels, latin, script

_SAME = {"e": "i", "y": "i", "o": "u", "w": "u"}
_SOUND = _SAME | {chr(a): _SAME.get(chr(b), chr(b)) for a, b in SOUND_OF_LATIN.items()}
_HEARD = bytes.maketrans("".join(_SOUND).encode(), "".join(_SOUND.values()).encode())
_DIGRAPHS = [(letters.encode(), one.encode()) for letters, one in DIGRAPHS]
_DOUBLED = [(letter * 2, letter) for letter in (bytes((n,)) for n in b"abdfghijklmnrstuSx")]


def heard(forms: Sequence[str], vowels: bool) -> list[str]:
    """Bare forms by sound, with the vowels a, i, u or with none: near enough to tell which are alike."""
    text = "\n".join([form if form.isascii() else latin(form) for form in forms]).encode()
    for letters, one in _DIGRAPHS:
        text = text.replace(letters, one)
    text = text.translate(_HEARD, b" " if vowels else b" aeiouwy")
    for two, one in _DOUBLED:
        if two in text:
            text = text.replace(two, one)
    return text.decode().split("\n")


class Nearest:
    """Names that others are held against; what is worked out for all of them is worked out once."""

    def __init__(self, forms: Sequence[str]) -> None:
        self.forms = forms
        self._heard: dict[bool, list[str]] = {}

    def to(self, form: str, most: int) -> list[int]:
        """Where those stand that sound most like a form, so many, the likest first.

        By their letters where neither is written in Latin or Cyrillic ones; without vowels where a form, or
        the script of some names, has none.
        """
        how = script(form)
        if how in ("arabic", "hebrew", "other") and how == script(self.forms[0]):
            known, asked = list(self.forms), form
        else:
            vowels = how in ("latin", "cyrillic") and not has_no_vowels(form)
            if vowels not in self._heard:
                self._heard[vowels] = heard(self.forms, vowels)
            known, (asked,) = self._heard[vowels], heard((form,), vowels)
        found = process.extract(asked, known, scorer=JaroWinkler.similarity, limit=most)
        return [at for _, _, at in found]
