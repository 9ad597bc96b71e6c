"""How alike two names are: their sounds with and without vowels, and the generic words they begin with. Pure.

All forms are bare (see names.py). Latin and Cyrillic spellings are compared by sound with vowels; Arabic,
Hebrew and letter-by-letter transcriptions leave short vowels out, so with them only consonants can be.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler, Levenshtein

from .letters import AS_ARABIC, SOUND_OF_ARABIC
from .names import GENERIC, coarse, fine_keys, has_no_vowels, script, sound, squeeze

by_edits: Callable[[str, str], float] = Levenshtein.normalized_similarity
jaro_winkler: Callable[[str, str], float] = JaroWinkler.similarity
_THREE_VOWELS = str.maketrans("eyow", "iiuu")
_DIPHTHONG = re.compile("a(i)(?!a)")
SURE = {0: 0.0, 1: 0.6, 2: 0.82, 3: 0.92}
"""How far agreement in so many consonants alone goes; more count 0.95."""
SECOND_KEY = 0.02
SAME_HEAD = 0.2
"""What a generic first word in common counts: the rest tells Kafr Nabl from Kafr Nabudah."""
OTHER_HEAD, NO_HEAD = 0.12, 0.07
"""What another generic first word costs ("Tall Rifaat", "Kafr Rifaat"), and one that only one side has."""


class Part:
    """A form, or what follows its generic first word, as it is compared.

    ``heard``: by sound, ``letters``: by letters; and, worked out when asked for, ``fine``: by consonants,
    ``weak``: by these and what may be long vowels.
    """

    __slots__ = ("_how", "_vowels", "_words", "fine_keys", "heard", "letters", "weakly")

    def __init__(self, words: list[str], how: str, vowels: bool) -> None:
        self._words, self._how, self._vowels = words, how, vowels
        self.letters = "".join(words)
        self.heard = "".join(map(_sound, words)) if how != "arabic" else self.letters.translate(AS_ARABIC)
        self.fine_keys: tuple[str, ...] | None = None
        self.weakly: str | None = None

    @property
    def fine(self) -> tuple[str, ...]:
        """Its consonants by sound."""
        if self.fine_keys is None:
            self.fine_keys = fine_keys(" ".join(self._words))
        return self.fine_keys

    @property
    def weak(self) -> str:
        """Consonants with what may be long vowels (i, u): what two ways of writing leave in common."""
        if self.weakly is None:
            self.weakly = _weak(self._words, self.heard, self._how, self._vowels)
        return self.weakly


class Profile(NamedTuple):
    """What of a bare form is compared: ``head`` is its generic first word, ``rest`` what follows."""

    script: str
    vowels: bool
    head: str
    rest: Part
    whole: Part


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    heard = squeeze(sound(word).translate(_THREE_VOWELS))
    if "ai" in heard:
        heard = _DIPHTHONG.sub(r"\1", heard)
    return heard[:-1] if len(heard) > 2 and heard[-1] == "h" and heard[-2] in "aiu" else heard


@lru_cache(maxsize=16384)
def spoken(bare_form: str) -> str:
    """A form by sound with the three vowels a, i, u: "rabeea" and "rabiah" are both "rabia".

    >>> spoken("heish"), spoken("hish")
    ('hiS', 'hiS')
    """
    return "".join(map(_sound, bare_form.split(" ")))


def _weak(words: list[str], heard: str, how: str, vowels: bool) -> str:
    """Consonants with what may be long vowels (i, u): what two ways of writing leave in common."""
    if how == "arabic":
        return "".join(SOUND_OF_ARABIC.get(c, "") for w in words for c in w.removesuffix("ه")).replace(
            "a", ""
        )
    text = heard.replace("a", "")
    return text.removesuffix("t") if not vowels and how == "latin" else text


@lru_cache(maxsize=8192)
def profile(form: str) -> Profile:
    """The parts of a bare form that are compared."""
    how = script(form)
    words = form.split(" ")
    head = GENERIC.get(words[0], "") if len(words) > 1 else ""
    vowels = how in ("latin", "cyrillic", "other") and not has_no_vowels(form)
    whole = Part(words, how, vowels)
    return Profile(how, vowels, head, Part(words[1:], how, vowels) if head else whole, whole)


def _both_ends(a: str, b: str) -> float:
    """Jaro-Winkler from both ends, the lesser, less for another length: "Malek" is not "Malikiyeh"."""
    alike = min(jaro_winkler(a, b), jaro_winkler(a[::-1], b[::-1]))
    return alike * (1 - 0.3 * abs(len(a) - len(b)) / max(len(a), len(b), 1))


def _consonants(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, int]:
    """How alike the best two keys are (finely and coarsely), and the consonants of the shorter.

    The first keys are the likeliest: others count a little less, unless one of them is the other's first.
    """
    best = 0.0, 0
    if a and b and a[0] == b[0]:
        return 1.0, len(a[0])
    if len(a) == len(b) == 1:
        x, y = a[0], b[0]
        share = 0.5 * (by_edits(x, y) + by_edits(coarse(x), coarse(y)))
        return share, min(len(x), len(y)) if share > 0.0 else 0
    for (i, x), (j, y) in product(enumerate(a), enumerate(b)):
        share = 1.0 if x == y else 0.5 * (by_edits(x, y) + by_edits(coarse(x), coarse(y)))
        share -= SECOND_KEY * bool(i + j) * (x != y or min(i, j) > 0)
        best = max(best, (share, min(len(x), len(y))))
    return best


def _voiced(a: Part, b: Part, whole_a: Part, whole_b: Part, floor: float) -> float:
    """Likeness of two spellings that write vowels: of all, or of what follows the generic word.

    Where it cannot be above ``floor``, what it could be at most. The shares were fitted on held-out spellings
    of GeoNames outside the Arab countries that are measured.
    """
    x, y = a.heard, b.heard
    sure = 0.35 * by_edits(x, y) + 0.15 * by_edits(a.letters, b.letters)
    if sure + 0.5 <= floor:
        return sure + 0.5
    sure += 0.30 * _both_ends(x, y)
    if sure + 0.2 <= floor:
        return sure + 0.2
    same, _ = _consonants(a.fine, b.fine)
    alike = sure + 0.15 * by_edits(whole_a.weak, whole_b.weak) + 0.05 * same
    return min(0.99, alike) if same == 1.0 else alike * (0.85 + 0.12 * same)


def _by_consonants(a: Part, b: Part) -> float:
    same, size = _consonants(a.fine, b.fine)
    weak = by_edits(a.weak, b.weak)
    return SURE.get(size, 0.95) * same * (0.80 + 0.20 * weak)


def similarity(asked: str, known: str, floor: float = 0.0) -> float:
    """How alike two bare forms are, 0–1; 1 only where they are the same.

    Below ``floor`` it need not be worked out: what is given then is too much, but no more than that.

    >>> similarity("maarrat numan", "maarat nuaman") > 0.85 > similarity("tah", "tal")
    True
    """
    if asked == known:
        return 1.0
    a, b = profile(asked), profile(known)
    if not (a.vowels and b.vowels) and not (a.script == b.script == "arabic"):
        return _by_consonants(a.whole, b.whole)
    if a.head and a.head == b.head:
        least = (floor - SAME_HEAD) / (1 - SAME_HEAD)
        rest = _voiced(a.rest, b.rest, a.whole, b.whole, least)
        return min(0.99, SAME_HEAD + (1 - SAME_HEAD) * rest)
    whole = _voiced(a.whole, b.whole, a.whole, b.whole, floor)
    if not a.head and not b.head:
        return whole
    if a.head and b.head:
        rest = _voiced(a.rest, b.rest, a.whole, b.whole, floor)
        return max(min(whole, rest), rest - OTHER_HEAD)
    rest = _voiced(a.rest, b.rest, a.whole, b.whole, floor + NO_HEAD)
    return max(whole, rest - NO_HEAD)
