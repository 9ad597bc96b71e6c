"""How the Arabic press spells foreign names otherwise than a list has it: one table. Pure.

Arabic has no letters for g, ch, p and v, and each paper takes others: "كيجالي", "كيغالي" and "كيقالي" are
Kigali. A vowel is written out or not ("خميلنيتسكي", "خملنيتسكي"). Names of Arab countries are spelled in one
way, and are not read so: there ج and غ make two villages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LONG = 5
"""A name of fewer letters is another one with a vowel more or less."""
_VOWELS = "اوي"


@dataclass(frozen=True, slots=True)
class Sound:
    """A foreign sound and the ways in which it is written (as names are folded), with the reason."""

    ways: tuple[str, ...]
    why: str


SOUNDS: tuple[Sound, ...] = (
    Sound(("غ", "ج", "ق", "ك", "گ"), "g, by the country of the paper; گ in Persian and Urdu"),
    Sound(("تش", "ش", "چ", "ج"), "ch: two letters, or the nearest one; چ in Persian and Urdu"),
    Sound(("دج", "ج", "ز", "ژ"), "j and zh: as the French write them, or the nearest one"),
    Sound(("ب", "پ"), "p, which Persian and Urdu have"),
    Sound(("ف", "و", "ڤ"), "v: by its sound, or by that of English w"),
    Sound(("ه", "غ", "خ"), "h that Russian has not, and the Ukrainian г"),
    Sound(("ت", "ط"), "t, light or heavy"),
    Sound(("س", "ص"), "s, light or heavy"),
)
"""The sounds that are written otherwise, the surest first."""
ENDS = ("ا", "ه", "")
"""How a name that ends in a is written."""


def _turned(form: str) -> Iterator[str]:
    """The form with one sound written in each other way."""
    for sound in SOUNDS:
        for way in sorted(sound.ways, key=len, reverse=True):
            parts = form.split(way)
            for at in range(1, len(parts)):
                for other in sound.ways:
                    if other != way:
                        yield way.join(parts[:at]) + other + way.join(parts[at:])
    last = next(end for end in ENDS if form.endswith(end))
    yield from (form.removesuffix(last) + end for end in ENDS if end != last and last)
    if len(form) < LONG:
        return
    for at in range(1, len(form)):
        if form[at] in _VOWELS:
            yield form[:at] + form[at + 1 :]
        elif form[at - 1] not in _VOWELS:
            yield from (form[:at] + vowel + form[at:] for vowel in _VOWELS)


@lru_cache(maxsize=1024)
def pressed(folded: str) -> tuple[str, ...]:
    """The other spellings of a folded Arabic name of a foreign place, the likeliest first; none of others.

    >>> pressed("كيجالي")[0], "خملنيتسكي" in pressed("خميلنيتسكي"), pressed("kigali")
    ('كيغالي', True, ())
    """
    if not ("ء" <= folded[:1] <= "ي"):
        return ()
    return tuple(form for form in dict.fromkeys(_turned(folded)) if form != folded)
