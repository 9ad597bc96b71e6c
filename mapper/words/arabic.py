"""Arabic words as they are compared: one spelling for variants, and the small words written onto them.

Pure. Arabic writes "and", "in", "to", "the", "their" together with the word beside them, and none of them
can be told from the first letters of a word with certainty: وقتل is "and killed", وزير is "minister". So a
word has several ``forms`` and a lexicon may match any one of them; no reading is chosen here.

What ``fold`` makes one: vowel marks and the stretching line fall off; أ إ آ ٱ are ا, ى and the Persian ی are
ي, ک is ك, ة is ه; a hamza on its seat falls off (ؤ is و, ئ is ي), a hamza alone (ء) stays; digits of any
script are 0–9. The press leaves all of these out or mixes them.
"""

import unicodedata
from functools import lru_cache

#: The blocks of the Arabic script: letters, supplement, extensions, presentation forms.
_BLOCKS = (
    ("\u0600", "\u06ff"),
    ("\u0750", "\u077f"),
    ("\u0870", "\u08ff"),
    ("\ufb50", "\ufdff"),
    ("\ufe70", "\ufefc"),
)
_LETTERS = str.maketrans({"ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه", "ـ": None})
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بلك"
#: The article as it is written on to a word.
ARTICLE = "ال"
#: The future س stands before these letters, with which every imperfect verb begins.
_IMPERFECT = "يتنا"
_PRONOUNS = ("هما", "ها", "هم", "هن", "كم", "نا", "ه")
#: Those of the third person, with which a word is "his", "hers", "theirs", or done to them.
THIRD_PERSON = ("ه", "ها", "هم", "هما", "هن")
#: The shortest word left after "and", after the article, and after any other part is taken off.
_AFTER_AND, _AFTER_ARTICLE, _SHORTEST = 2, 2, 3


def is_arabic(character: str) -> bool:
    """Whether a character belongs to the Arabic script (Persian, Urdu and others included)."""
    if character < "\u0600":
        return False
    return character <= "\u06ff" or any(first <= character <= last for first, last in _BLOCKS)


def unmarked(word: str) -> str:
    """The word in lower case and compatible letters, without combining marks.

    Marks go before letters are taken apart, too: putting thousands of them in order takes very long.
    """
    letters = "".join(c for c in word.lower() if not unicodedata.combining(c))
    return "".join(c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c))


def _soft(word: str) -> str:
    """The word folded but for ة, which tells a noun's ending from the pronoun ه."""
    flat = unmarked(word).translate(_LETTERS)
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in flat if c.isalnum())


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The one spelling under which a word is compared; a number keeps the marks inside it.

    >>> fold("إدلِــب"), fold("الفُرْقَة"), fold("٢٥")
    ('ادلب', 'الفرقه', '25')
    """
    if word[:1].isdigit() and not any(c.isalpha() for c in word):
        return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in word.lower())
    return _soft(word).replace("ة", "ه")


def _openings(word: str) -> list[str]:
    """The word, then without "and", then without a preposition as well; the article stays."""
    found = [word]
    if word[:1] in _CONJUNCTIONS and len(word) - 1 >= _AFTER_AND:
        found.append(word[1:])
    for rest in tuple(found):
        if rest.startswith("لل") and len(rest) - 2 >= _AFTER_ARTICLE:
            found.append(ARTICLE + rest[2:])
        elif (rest[:1] in _PREPOSITIONS and len(rest) - 1 >= _SHORTEST) or (
            rest[:1] == "س" and rest[1:2] in _IMPERFECT and len(rest) - 1 > _SHORTEST
        ):
            found.append(rest[1:])
    return found


def _bare(word: str) -> str:
    """The word without its article, or as it is."""
    has = word.startswith(ARTICLE) and len(word) - 2 >= _AFTER_ARTICLE
    return word[2:] if has else word


def _owned(word: str) -> list[str]:
    """The words that a pronoun may have been written onto: قواتهم is قوات, مدينته is مدينة."""
    for pronoun in _PRONOUNS:
        stem = word.removesuffix(pronoun)
        if stem != word and len(stem) >= _SHORTEST and not word.startswith(ARTICLE):
            return [stem, stem[:-1] + "ه"] if stem.endswith("ت") else [stem]
    return []


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> tuple[str, ...]:
    """Every word that may stand in a written one, folded: as it is first, then with ever more taken off.

    >>> forms("وبالقصف")
    ('وبالقصف', 'بالقصف', 'القصف', 'قصف')
    >>> forms("قواتهم"), forms("للمدنيين")
    (('قواتهم', 'قوات', 'قواه'), ('للمدنيين', 'المدنيين', 'لمدنيين', 'مدنيين'))
    """
    if word[:1].isdigit():
        return (fold(word),)
    openings = _openings(_soft(word))
    wider = [*openings, *(o[0] + o[2:] for o in openings if o.startswith("لل")), *map(_bare, openings)]
    owned = [stem for opening in openings for stem in _owned(opening)]
    return tuple(dict.fromkeys(form.replace("ة", "ه") for form in (*wider, *owned) if form)) or (fold(word),)


@lru_cache(maxsize=1 << 16)
def inner_forms(word: str) -> frozenset[str]:
    """The forms of a word inside a phrase: no "and" and no preposition may fall off there."""
    soft = _soft(word)
    found = [soft, _bare(soft), *_owned(soft)]
    if soft and soft[0] in _PREPOSITIONS:
        found.append(soft[0] + (soft[2:] if soft.startswith("لل") else _bare(soft[1:])))
    return frozenset(form.replace("ة", "ه") for form in found)


def written_before(word: str, listed: frozenset[str]) -> str:
    """What is written on to a word in front of the first of its forms that is listed, folded; "" for none.

    >>> written_before("وبالقصف", frozenset({"قصف"})), written_before("للقصف", frozenset({"قصف"}))
    ('وبال', 'لل')
    """
    whole = fold(word)
    if whole in listed:
        return ""
    return next((prefix(whole, form) for form in forms(word)[1:] if form in listed), "")


def prefix(whole: str, form: str) -> str:
    """What stands in a folded word before one of its forms: "لل" of للجيش and الجيش."""
    at = whole.find(form)
    if at >= 0:
        return whole[:at]
    at = whole.find("لل")
    return whole[: at + 2] if form.startswith(ARTICLE) and at >= 0 else ""


def skip(word: str, letters: int) -> int:
    """How many characters of a word hold its first letters, their vowel marks included."""
    at = 0
    while letters and at < len(word) - 1:
        at += 1
        while at < len(word) and not fold(word[at]):
            at += 1
        letters -= 1
    return at


_FLAT = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
    | {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
)
#: Marks over letters, the stretching line and marks of direction: nothing to a pattern.
_UNSEEN = frozenset("ـ\u0640\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\ufeff") | {
    chr(n) for n in (*range(0x64B, 0x660), 0x670)
}


def flat(text: str) -> tuple[str, tuple[int, ...]]:
    """A text with every letter folded, for patterns; and where each of its characters stands in the text.

    >>> flat("آذَار ٢٠٢٢")
    ('اذار 2022', (0, 1, 3, 4, 5, 6, 7, 8, 9))
    """
    kept = tuple(i for i, character in enumerate(text) if character not in _UNSEEN)
    return "".join(text[i] for i in kept).translate(_FLAT), kept
