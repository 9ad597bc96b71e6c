"""Letter tables behind names.py: what each script's letters are worth for spelling and for sound. Pure."""

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

DIGRAPHS = (
    ("x", "ks"), ("tsch", "S"), ("dsch", "j"), ("sch", "S"), ("dzh", "j"), ("tch", "S"), ("dj", "j"),
    ("kh", "x"), ("ch", "S"), ("sh", "S"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("zh", "j"),
    ("ou", "u"), ("oo", "u"), ("ck", "k"),
)  # fmt: skip
"""Latin letter groups of English, French and German transliteration, in the order they are replaced."""

GENERIC_SPELLINGS = {
    spelling: word
    for word, spellings in {
        "umm": "um oum omm om", "abu": "abou abo", "tall": "tal tell tel til", "deir": "dayr dair der",
        "ain": "ayn ein", "kafr": "kafar kfar kefr kfer kufr", "jabal": "jebel djebel gebel djabal",
        "shaykh": "sheikh cheikh shekh", "khirbat": "khirbet kherbet khirba khirbah", "bayt": "beit bait bet",
    }.items()
    for spelling in spellings.split(" ")
}  # fmt: skip
"""First words of Arabic names in their other transcriptions -> the one they are compared by."""

SOUND_OF_LATIN = str.maketrans("pcqzv", "bkkdf")
COARSE = str.maketrans("gjxdS", "kkkts")


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
