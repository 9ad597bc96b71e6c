"""How well a Latin spelling agrees with a name in Arabic letters, which write long vowels only. Pure.

The letters are laid side by side at the least cost: a short vowel that Arabic leaves out costs next to
nothing, a long one that Latin leaves out something, another consonant all. So "Sukayk" is سكيك, whatever a
table's own transcription ("Skik") makes of it, and "Suqiyeh" is not.
"""

from functools import lru_cache

from .letters import SOUND_OF_ARABIC
from .names import sound, squeeze

_VOWELS = "aeiou"
#: Long vowel of Arabic → the Latin letters that it may be written with.
_LONG = {"a": "ae", "u": "uow", "i": "iey"}
#: Consonants that one ear hears where another hears the other.
_CONFUSED = frozenset(map(frozenset, ("kg", "hx", "td", "st", "sd", "jg", "jy", "bf", "Sj", "sS")))
#: What it costs that only one side writes a letter, and that both write another one.
SHORT, LONG, WEAK, OTHER, CONFUSED, VOWEL = 0.08, 0.35, 0.5, 1.0, 0.4, 0.35
#: The h or t at the end of feminine words: a vowel, "ah", or "at" before another word.
MARBUTA = "H"
#: What letters count for that say less than a consonant.
COUNTS = {"a": 0.6, "i": 0.6, "u": 0.6, MARBUTA: 0.2}


def _weak(letter: str) -> bool:
    return letter in _LONG


@lru_cache(maxsize=16384)
def _arabic(form: str) -> tuple[str, float]:
    """The letters of an Arabic form by sound, ayn and hamza left out, and how much they count."""
    letters: list[str] = []
    for word in form.split(" "):
        marbuta = len(word) > 2 and word[-1] in "هة"
        letters += [SOUND_OF_ARABIC.get(c, "") for c in word[: len(word) - marbuta] if c not in "عئؤء"]
        letters += [MARBUTA] * marbuta
    heard = squeeze("".join(letters))
    return heard, sum(COUNTS.get(c, 1.0) for c in heard)


@lru_cache(maxsize=16384)
def _latin(form: str) -> str:
    """A Latin form by sound: the h of a last syllable left out, doubled letters once."""
    words = [sound(word) for word in form.split(" ")]
    words = [w[:-1] if len(w) > 2 and w[-1] == "h" and w[-2] in _VOWELS else w for w in words]
    return squeeze("".join(words))


def _instead(latin: str, arabic: str) -> float:
    """What it costs that one letter stands for the other."""
    if latin == arabic or (arabic == MARBUTA and latin in "aehti"):
        return 0.0
    if _weak(arabic):
        return 0.0 if latin in _LONG[arabic] else VOWEL if latin in _VOWELS else OTHER
    return CONFUSED if frozenset((latin, arabic)) in _CONFUSED else OTHER


def _only_latin(letter: str) -> float:
    """What it costs that only the Latin side has a letter."""
    return SHORT if letter in _VOWELS else WEAK if letter in "yw" else OTHER


def _only_arabic(letter: str) -> float:
    """What it costs that only the Arabic side has a letter."""
    return SHORT if letter == MARBUTA else LONG if _weak(letter) else OTHER


@lru_cache(maxsize=65536)
def agreement(latin: str, arabic: str) -> float:
    """How well a bare Latin form agrees with a bare Arabic one, 0–1.

    >>> agreement("sukayk", "سكيك") > 0.9 > 0.7 > agreement("suqiyeh", "سكيك")
    True
    """
    a, (b, counts) = _latin(latin), _arabic(arabic)
    if not a or not b or abs(len(a) - len(b)) > max(len(a), len(b)) // 2 + 2:
        return 0.0
    row = [0.0]
    for letter in b:
        row.append(row[-1] + _only_arabic(letter))
    for heard in a:
        above, row = row, [row[0] + _only_latin(heard)]
        extra = row[0] - above[0]
        for j, letter in enumerate(b):
            row.append(
                min(
                    above[j] + _instead(heard, letter),
                    above[j + 1] + extra,
                    row[j] + _only_arabic(letter),
                )
            )
    return max(0.0, 1.0 - row[-1] / max(counts, 1.5))
