"""Numbers in Arabic text, in digits and words, and a sentence's words as the count grammar reads them. Pure.

"١٥", "1,500", "خمسة وعشرون", "ثلاثمئة", "أحد عشر", "بين 5 و7"; genders and cases make no difference.
"""

from dataclasses import dataclass
from functools import cache

import regex

from ..lexicon import load
from ..words import arabic

#: Digits, words (one that was torn against filters, "مقـ.ـتل", is whole), and marks.
_TOKEN = regex.compile(
    r"\p{Nd}+(?:[.,٫٬،]\p{Nd}+)*|\p{L}[\p{L}\p{M}]*(?:(?<=ـ)[ .*_]{1,2}(?=ـ)[\p{L}\p{M}]+)*"
    r"|[^\s\p{L}\p{M}\p{N}\p{Cf}]"
)
_TEENS = frozenset(("عشر", "عشره"))
_HALF = "نصف"
_THOUSAND = 1000
#: What may stand around a number: "(5)", "/20/".
_OPEN, _CLOSE = "(/[", ")/]"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or a mark: as written, as compared, every form it may hide, and its span."""

    text: str
    key: str
    forms: tuple[str, ...]
    start: int
    end: int

    def without_and(self) -> str:
        """The folded word without a "and" written onto it, "" where there is none."""
        return self.key[1:] if self.key[:1] == "و" and len(self.key) > 2 else ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range: words [first, last), its bounds."""

    first: int
    last: int
    min: int
    max: int


@cache
def values() -> dict[str, int]:
    """Number words, folded, with what they are worth."""
    return {arabic.fold(word): value for word, value in load("numbers")["ar"]["words"].items()}


@cache
def _scales() -> dict[str, int]:
    return {arabic.fold(word): value for word, value in load("numbers")["ar"]["multipliers"].items()}


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words, numbers and marks of ``text[start:end]``; digits written onto a word stand apart."""
    return tuple(
        Word(w, arabic.fold(w) or w, arabic.forms(w), m.start(), m.end())
        for m in _TOKEN.finditer(text, start, end)
        for w in (m.group(),)
    )


def _digits(word: Word) -> int | None:
    if not word.text[0].isdigit():
        return None
    plain = word.key.replace("،", ",").replace("٬", ",").replace("٫", ".")
    if regex.fullmatch(r"\d{1,3}(?:,\d{3})+", plain):
        return int(plain.replace(",", ""))
    if regex.fullmatch(r"\d{1,3}(?:\.\d{3}){1,2}", plain):
        return int(plain.replace(".", ""))
    return int(plain) if plain.isdigit() and len(plain) <= 9 else None


def _value(word: Word, onto: bool) -> int | None:
    """A number word's worth; ``onto``: with "and" written onto it."""
    table = values()
    if onto:
        return table.get(word.without_and())
    return next((table[form] for form in word.forms if form in table), None)


def _adds(so_far: int, value: int) -> bool:
    """Whether "and" with that value goes on with a number: 5 and 20, 100 and 5, 1,000 and 300."""
    if 0 < so_far % 100 < 10:
        return 20 <= value < 100 and value % 10 == 0
    return (so_far % 1000 == 0 and 0 < value < 1000) or (
        so_far % 100 == 0 and so_far % 1000 > 0 and value < 100
    )


def _spelled(toks: tuple[Word, ...], i: int) -> tuple[int, int] | None:
    """A number in words at ``i``, or digits with "thousand": (value, the index after it)."""
    value = _digits(toks[i])
    if value is None and toks[i].key == _HALF and i + 1 < len(toks) and toks[i + 1].key in _scales():
        return _scales()[toks[i + 1].key] // 2, i + 2  # "نصف مليون"
    if value is None:
        value = _value(toks[i], False)
    if value is None:
        return None
    j, total = i + 1, 0
    while j < len(toks):
        word = toks[j]
        scale = _scales().get(word.key)
        if word.key in _TEENS and 0 < value % 100 < 10:
            value += 10
        elif scale == 100 and 3 <= value <= 9:
            value *= 100
        elif scale and scale > 100 and value < scale and word.key not in ("و",):
            total, value = total + value * scale, 0
        else:
            step = 1 if word.key == "و" and j + 1 < len(toks) else 0
            more = _digits(toks[j + 1]) if step else _value(word, True)
            if step and more is None:
                more = _value(toks[j + 1], False)
            apart = step and toks[j + 1].text[0].isdigit() and not (total and value == 0)
            if more is None or not _adds(total + value, more) or apart:
                break
            value += more
            j += step
        j += 1
    return total + value, j


def number(toks: tuple[Word, ...], i: int) -> Number | None:
    """The number or range at ``i``, brackets around it included."""
    first = i
    if toks[i].key == "ال" and i + 1 < len(toks):
        i += 1
    closed = 0
    if toks[i].text in _OPEN and i + 2 < len(toks) and toks[i + 2].text in _CLOSE:
        i, closed = i + 1, 1
    low = _spelled(toks, i)
    if low is None or (i > first and not closed and not toks[i].text[0].isdigit()):
        return None
    value, j = low
    if j + 1 < len(toks) and toks[j].text in ("-", "–", "/") and not closed and toks[i].text[0].isdigit():
        high = _spelled(toks, j + 1)
        if high and value < high[0] and toks[j].text != "/":
            return Number(first, high[1], value, high[0])
        if high and toks[j].text == "/":
            return None  # a date or a fraction
    if j + 1 < len(toks) and toks[j].key in ("او", "الي"):
        high = _spelled(toks, j + 1)
        if high and value < high[0] <= 3 * value + 3:
            return Number(first, high[1], value, high[0])
    return Number(first, j + closed, value, value)


def spelled_out(text: str) -> bool:
    """Whether a text is a number in words, without the article: "سبعة وأربعين", but no town."""
    toks = words(text, 0, len(text))
    found = number(toks, 0) if toks else None
    return found is not None and found.last == len(toks) and not toks[0].key.startswith("ال")


def _onwards(toks: tuple[Word, ...], j: int) -> tuple[int, int] | None:
    """A number in words that "and" is written on to: "وثلاثين", "وخمسة وعشرين"."""
    value = _value(toks[j], True)
    if value is None:
        return None
    more = _value(toks[j + 1], True) if j + 1 < len(toks) else None
    return (value + more, j + 2) if more is not None and _adds(value, more) else (value, j + 1)


def between(toks: tuple[Word, ...], i: int) -> Number | None:
    """ "between 5 and 7" at ``i``."""
    at = i + (toks[i].key == "ما")  # "ما بين"
    if at + 3 >= len(toks) or "بين" not in toks[at].forms:
        return None
    low = _spelled(toks, at + 1)
    if low is None or low[1] >= len(toks):
        return None
    j = low[1]
    apart = toks[j].key in ("و", "الي") and j + 1 < len(toks)
    high = _spelled(toks, j + 1) if apart else _onwards(toks, j)
    if not high:
        return None
    least = low[0] * _THOUSAND if low[0] < _THOUSAND <= high[0] and high[0] % _THOUSAND == 0 else low[0]
    least = least if least < high[0] else low[0]  # "بين 60 و80 ألفا"
    return Number(i, high[1], least, high[0]) if least < high[0] else None
