"""Syllables of Burmese as the English press writes them, and of Indian scripts with the vowel that they leave
unwritten. Pure; used by scripts.py."""

import re

_ONSETS = {
    "က": "k", "ခ": "kh", "ဂ": "g", "ဃ": "g", "င": "ng", "စ": "s", "ဆ": "hs", "ဇ": "z", "ဈ": "z", "ည": "ny",
    "ဋ": "t", "ဌ": "ht", "ဍ": "d", "ဎ": "d", "ဏ": "n", "တ": "t", "ထ": "ht", "ဒ": "d", "ဓ": "d", "န": "n",
    "ပ": "p", "ဖ": "hp", "ဗ": "b", "ဘ": "b", "မ": "m", "ယ": "y", "ရ": "y", "လ": "l", "ဝ": "w", "သ": "th",
    "ဟ": "h", "ဠ": "l", "အ": "",
}  # fmt: skip
_OPEN = {
    "": "a", "ာ": "a", "ါ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "e", "ဲ": "e",
    "ော": "aw", "ေါ": "aw", "ို": "o", "ံ": "an", "ုံ": "on", "ော်": "aw", "ေါ်": "aw",
}  # fmt: skip
"""A syllable's vowel by its signs, where no consonant closes it."""
_CLOSED = {
    "က": {"": "et", "ော": "auk", "ေါ": "auk", "ို": "aik", "w": "wet"},
    "င": {"": "in", "ော": "aung", "ေါ": "aung", "ို": "aing", "w": "win"},
    "စ": {"": "it"}, "ည": {"": "i"}, "ဉ": {"": "in"}, "ယ": {"": "e"},
    "တ": {"": "at", "ု": "ok", "ိ": "eik", "w": "ut"}, "ပ": {"": "at", "ု": "ok", "ိ": "eik", "w": "ut"},
    "န": {"": "an", "ု": "on", "ိ": "ein", "w": "un"}, "မ": {"": "an", "ု": "on", "ိ": "ein", "w": "un"},
}  # fmt: skip
"""The same before the consonant that closes it; "w": behind a medial w."""
_SYLLABLE = re.compile("([က-အ])([ျြွှ]*)([ာါိီုူေဲံ့း]*်?)(?:([က-အ])[့း]*(?:်|္(?=[က-အ]))[့း]*)?")
_TOWN = re.compile("(?:မြို့(?:နယ်)?|ကျေးရွာ|ပြည်နယ်|တိုင်းဒေသကြီး)$")


def burmese(name: str) -> str:
    """A Burmese name as the English press writes its syllables, without the word for town.

    >>> burmese("လားရှိုး"), burmese("ကျောက်ဖြူမြို့")
    ('lasho', 'kyaukhpyu')
    """
    return _SYLLABLE.sub(_syllable, _TOWN.sub("", name))


def _syllable(found: re.Match[str]) -> str:
    onset, medials, signs, last = found[1], found[2], found[3].replace("့", "").replace("း", ""), found[4]
    begin = _ONSETS.get(onset, "")
    if "ှ" in medials:
        begin = "sh" if onset in "ရလယ" and (onset != "လ" or "ျ" in medials) else "h" + begin
    if ("ျ" in medials or "ြ" in medials) and begin != "sh":
        begin = "ch" if begin == "kh" else begin + "y"
    rounded = "ွ" in medials
    if last is None:
        return begin + "w" * rounded + _OPEN.get(signs, "a")
    rimes = _CLOSED.get(last, {})
    if rounded and "w" in rimes and not signs:
        return begin + rimes["w"]
    return begin + "w" * rounded + (rimes.get(signs) or _OPEN.get(signs, "a") + _ONSETS.get(last, ""))


def indian(name: str) -> str:
    """A name in a script of India with the vowel that it leaves unwritten: an a behind each bare consonant.

    The blocks of these scripts run alike: consonants stand at 0x15 to 0x39 of each 0x80, signs behind.
    """
    found = []
    for at, char in enumerate(name):
        found.append(char)
        if _place(char) in _CONSONANTS:
            rest = name[at + 1 :].lstrip("़়਼઼଼")
            if _place(rest[:1]) > 0 and not _SIGNS[0] <= _place(rest[:1]) <= _SIGNS[1]:
                found.append("a")
    return "".join(found)


_CONSONANTS, _SIGNS = frozenset((*range(0x15, 0x3A), *range(0x58, 0x60))), (0x3E, 0x4D)


def _place(char: str) -> int:
    """Where a letter stands in its block; -1 for one of no script of India."""
    return ord(char) & 0x7F if char and "\u0900" <= char <= "\u0d7f" else -1
