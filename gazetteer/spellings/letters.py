"""Letter tables behind names.py: what each script's letters are worth for spelling and for sound. Pure."""

import re
import unicodedata

APOSTROPHES = "'`´‘’ʼʿʾʹʻʽ′‛＇ˈ"
"""Marks for ayn, hamza, soft sign and elision; they separate nothing and are written or not at will."""

SAME = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ə": "e",
    "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا", "ۆ": "و",
    "ێ": "ي", "ڕ": "ر", "ڵ": "ل", "ء": "", "ـ": "", "ґ": "г",
}  # fmt: skip
"""Letters that are written for one another (after NFKD and case folding)."""

SOUND_OF_ARABIC = {
    "ا": "a", "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ج": "j", "چ": "S", "ح": "h", "خ": "x", "د": "d",
    "ذ": "d", "ر": "r", "ز": "d", "ژ": "j", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "d",
    "ع": "a", "غ": "g", "ف": "f", "ڤ": "f", "ق": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "و": "u", "ي": "i", "ئ": "a", "ؤ": "a", "ڨ": "g", "ټ": "t", "ډ": "d", "ړ": "r", "ښ": "S",
    "ځ": "d", "څ": "s", "ږ": "g", "ګ": "g", "ڼ": "n", "ں": "n", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ے": "i",
}  # fmt: skip
"""Arabic, Persian, Kurdish, Pashto and Urdu letters in the sound alphabet of names.py (a, i, u: vowels)."""

AS_ARABIC = str.maketrans("پچژگڤڨ", "بجزكفك")
"""Letters of Persian, Kurdish and Urdu as Arabic writes their sounds."""

LATIN_OF_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "є": "ye", "э": "e", "ж": "zh", "з": "z",
    "и": "i",
    "і": "i", "ы": "y", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "dj", "џ": "dj", "қ": "k", "ғ": "gh",
    "ң": "n", "ү": "u", "ұ": "u", "ә": "a", "ө": "o", "һ": "h", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u",
}  # fmt: skip
"""Cyrillic letters (Russian, Ukrainian, other Slavic and Turkic ones) as Latin, after folding."""

LATIN_OF_HEBREW = {
    "א": "a", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "o", "ז": "z", "ח": "h", "ט": "t", "י": "i",
    "כ": "kh",
    "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "f", "ף": "f",
    "צ": "ts", "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip
"""Hebrew letters as Latin; at the beginning of a word כ, ב, פ and ו are k, b, p and v."""
HEBREW_FIRST = {"ב": "b", "כ": "k", "פ": "p", "ו": "v", "י": "y"}

DIGRAPHS = (
    ("x", "ks"), ("tsch", "S"), ("dsch", "j"), ("sch", "S"), ("dzh", "j"), ("tch", "S"), ("dj", "j"),
    ("kh", "x"), ("ch", "S"), ("sh", "S"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("zh", "j"),
    ("ts", "s"), ("tz", "s"), ("ou", "u"), ("oo", "u"), ("ck", "k"),
)  # fmt: skip
"""Latin letter groups of English, French and German transliteration, in the order they are replaced."""

CYRILLIC = str.maketrans(LATIN_OF_CYRILLIC)
HEBREW = str.maketrans(LATIN_OF_HEBREW)
SOUND_OF_LATIN = str.maketrans("pcqzv", "bkkdf")
COARSE = str.maketrans("gjxdS", "kkkts")
HAMZA_SEAT = re.compile("(?<![\u0620-\u06ff\u064b-\u065f])\u064a\u0654\u0627?")
"""A yeh with hamza at the beginning of a word, which only Kurdish and Uyghur write: it stands for a vowel."""


class FoldTable(dict[int, str | None]):
    """A ``str.translate`` table that works out each character once: kept, replaced, blank or dropped."""

    def __missing__(self, code: int) -> str | None:
        self[code] = value = self._rule(chr(code))
        return value

    @staticmethod
    def _rule(char: str) -> str | None:
        if char in SAME:
            return SAME[char] or None
        category = unicodedata.category(char)
        if char in APOSTROPHES or category in ("Lm", "Cf", "Sk"):
            return None
        if category[0] == "M":
            code = ord(char)
            western = code < 0x0900 or 0x1AB0 <= code < 0x2100
            return None if western else char
        return char if category[0] in "LN" else " "
