"""Spellings that follow from those given of an Arabic name: articles apart, adjectives translated. Pure.

Humanitarian tables join the article to the word ("Wadi Elnahr") and translate adjectives ("Eastern Rima");
reports write "Wadi al-Nahr" and "Rima al-Sharqiyah", and the other way round. Only for places that have a
name in Arabic script: elsewhere "El" begins other words.
"""

from collections.abc import Iterable, Sequence

import regex

_ARABIC = regex.compile(r"\p{Arabic}")
_JOINED = regex.compile(r"(?<=\s)[EA]l-?(?=\p{Ll}{3})")
#: English adjective → how the Arabic one is written, masculine and feminine, and its Arabic letters.
ADJECTIVES: dict[str, tuple[str, str, str]] = {
    "eastern": ("Sharqi", "Sharqiyah", "شرقي"),
    "western": ("Gharbi", "Gharbiyah", "غربي"),
    "northern": ("Shamali", "Shamaliyah", "شمالي"),
    "southern": ("Janubi", "Janubiyah", "جنوبي"),
    "upper": ("Fawqani", "Fawqaniyah", "فوقاني"),
    "lower": ("Tahtani", "Tahtaniyah", "تحتاني"),
    "middle": ("Wastani", "Wastaniyah", "وسطاني"),
    "big": ("Kabir", "Kabirah", "كبير"),
    "little": ("Saghir", "Saghirah", "صغير"),
    "new": ("Jadid", "Jadidah", "جديد"),
    "old": ("Qadim", "Qadimah", "قديم"),
}
#: Other English words for the same adjectives.
ALSO = {"great": "big", "greater": "big", "large": "big", "small": "little", "lesser": "little"}
#: Comparatives that Arabic puts beside the names of pairs of towns.
_PAIRS = {"big": ("Kubra", "كبرى"), "little": ("Sughra", "صغرى")}
_LAST = regex.compile(
    r"(?i)^(.+?)[\s-]+(?:(?:al|el|ash|esh|as|es)[\s-])?"
    r"(?:(?P<eastern>sh?arqi\w*)|(?P<western>gh?arbi\w*)|(?P<northern>sh[ai]m[ae]li\w*)"
    r"|(?P<southern>[jg][ae]n[uo]u?bi\w*)|(?P<upper>f[ao]w?q[ae]ni\w*)|(?P<lower>t[ae]ht[ae]ni\w*)"
    r"|(?P<big>k[ae]b[ie]{1,2}r[ae]?h?|k[uo]bra)|(?P<little>s[ae]gh?[ie]{1,2}r[ae]?h?|s[uo]gh?ra))$"
)


def respelled(names: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """(text, language) of spellings to add to the (text, language) ``names`` of one place.

    >>> respelled([("Wadi Elnahr", "en"), ("وادي النهر", "ar")])
    [('Wadi al-Nahr', '')]
    >>> respelled([("Eastern Rima", "en"), ("ريمة شرقية", "ar")])
    [('Rima al-Sharqiyah', '')]
    """
    given = list(names)
    arabic = " ".join(text for text, _ in given if _ARABIC.search(text))
    if not arabic:
        return []
    latin = [text for text, _ in given if not _ARABIC.search(text)]
    apart = _apart(latin)
    found = [*apart, *(made for text in (*latin, *apart) for made in _translated(text, arabic))]
    known = {text.casefold() for text in latin}
    return [(text, "") for text in dict.fromkeys(found) if text.casefold() not in known]


def _apart(names: Sequence[str]) -> list[str]:
    return [_capital(n) for n in names if _JOINED.search(n)]


def _capital(name: str) -> str:
    """The article apart, what it stood before with a capital: "Wadi Elnahr" -> "Wadi al-Nahr"."""
    return str(regex.sub(r"(?<=\sal-)\p{Ll}", lambda m: m[0].upper(), _JOINED.sub("al-", name)))


def _translated(name: str, arabic: str) -> list[str]:
    first, _, rest = name.partition(" ")
    word = ALSO.get(first.lower(), first.lower())
    if rest and word in ADJECTIVES:
        return [f"{rest} al-{_ending(word, arabic)}"]
    last = _LAST.match(name)
    if last is None:
        return []
    return [f"{word.capitalize()} {last[1]}" for word, said in last.groupdict().items() if said]


def _ending(word: str, arabic: str) -> str:
    """The Arabic adjective in the gender of the Arabic name."""
    masculine, feminine, letters = ADJECTIVES[word]
    if word in _PAIRS and _PAIRS[word][1] in arabic:
        return _PAIRS[word][0]
    return feminine if f"{letters}ة" in arabic else masculine
