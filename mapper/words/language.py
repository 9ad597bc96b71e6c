"""Which language a report is written in, told by script, letters and small words. Pure.

Most of the running text decides: an English report with Arabic quotes is English. Names travel: a word with
a capital is no evidence, and a text that shows nothing of its own (a list of names) is taken for the first
language of its script in ``lexicon/languages.yaml``.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache

from ..lexicon import load

#: A language that cannot be told, by BCP 47.
UNKNOWN = "und"
#: So much of a text is looked at, from its beginning.
SAMPLE = 3_000
#: Pages in every script carry buttons and notices in English: other lines count for more.
_FURNITURE = 2
#: Of a text in more than ASCII, so many samples, for the menus of a page may come first.
_MIXED = 5
#: An address is in no language, also where it is written on to a word.
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: A letter of its own is worth so many small words; a text has few words with such letters by chance.
_LETTER = 0.5
#: A text of so many small-letter words that shows less of any language is in one not listed.
_ENOUGH, _SHARE, _FEWEST = 20, 0.05, 3
#: Another language must show so many different signs before a text is no longer that of its script's first.
_SIGNS = 2
#: With so many signs and such a share of them a text is in its script's first language without more ado.
_PLAIN_SIGNS, _PLAIN_SHARE = 5, 0.15
#: A capital is no evidence only where the script has them.
_CASED = ("Latin", "Cyrillic", "Greek", "Armenian")
#: Where each script's letters begin, as far as words of reports need it (code points, ascending).
_RANGES: tuple[tuple[int, str], ...] = (
    (0x0000, "Latin"), (0x0370, "Greek"), (0x0400, "Cyrillic"), (0x0530, "Armenian"), (0x0590, "Hebrew"),
    (0x0600, "Arabic"), (0x0700, ""), (0x0750, "Arabic"), (0x0780, ""), (0x0870, "Arabic"),
    (0x0900, "Devanagari"), (0x0980, "Bengali"), (0x0A00, "Gurmukhi"), (0x0A80, "Gujarati"), (0x0B00, ""),
    (0x0B80, "Tamil"), (0x0C00, "Telugu"), (0x0C80, "Kannada"), (0x0D00, "Malayalam"), (0x0D80, "Sinhala"),
    (0x0E00, "Thai"), (0x0E80, "Lao"), (0x0F00, ""), (0x1000, "Myanmar"), (0x10A0, "Georgian"),
    (0x1100, "Hangul"), (0x1200, "Ethiopic"), (0x13A0, ""), (0x1780, "Khmer"), (0x1800, ""),
    (0x1C80, "Cyrillic"), (0x1C90, "Georgian"), (0x1CC0, ""), (0x1E00, "Latin"), (0x1F00, "Greek"),
    (0x2000, "Latin"), (0x2C60, "Latin"), (0x2C80, ""), (0x2DE0, "Cyrillic"), (0x2E00, ""),
    (0x3040, "Kana"), (0x3100, ""), (0x3400, "Han"), (0xA000, ""), (0xA640, "Cyrillic"), (0xA6A0, ""),
    (0xA720, "Latin"), (0xA800, ""), (0xAC00, "Hangul"), (0xD800, ""), (0xF900, "Han"), (0xFB00, "Latin"),
    (0xFB13, "Armenian"), (0xFB1D, "Hebrew"), (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"),
    (0xFF00, "Latin"), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Han"),
)  # fmt: skip
_STARTS = [start for start, _ in _RANGES]
#: A word of a script without blanks stands for as many words as half its letters.
_UNSPACED = ("Han", "Kana", "Thai", "Lao", "Myanmar", "Khmer")
#: Three-letter codes and names that reports give for the languages read here.
_CODES = {
    "eng": "en",
    "ara": "ar",
    "arb": "ar",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "ukr": "uk",
    "spa": "es",
}


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    words: frozenset[str]
    letters: frozenset[str]


@cache
def _table() -> dict[str, tuple[_Language, ...]]:
    found: dict[str, list[_Language]] = {}
    for code, row in load("languages").items():
        words = frozenset(unicodedata.normalize("NFC", row["words"]).lower().split())
        letters = frozenset(str(row.get("letters", "")).split())
        found.setdefault(row["script"], []).append(_Language(code, words, letters))
    return {script: tuple(languages) for script, languages in found.items()}


def name(code: str) -> str:
    """A language's English name, or its code where it has none here.

    >>> name("tr"), name("xx")
    ('Turkish', 'xx')
    """
    row = load("languages").get(code)
    return str(row["name"]) if row else code


def given(code: str) -> str:
    """The code of a language as a report gives it: "en-GB", "ARA" and "Arabic" are "en", "ar" and "ar".

    >>> given("en-GB"), given("ARA"), given("Arabic"), given("pt_BR")
    ('en', 'ar', 'ar', 'pt')
    """
    word = re.split(r"[-_]", code.strip().lower(), maxsplit=1)[0]
    if word in load("languages"):
        return word
    return _CODES.get(word) or next(
        (c for c, row in load("languages").items() if row["name"].lower() == word), word
    )


def script(character: str) -> str:
    """The script of a letter, "" for one not in the table."""
    return _RANGES[bisect_right(_STARTS, ord(character)) - 1][1]


def detect(text: str) -> str:
    """The BCP 47 code of the language that most words of a text are in; "und" where it cannot be told.

    >>> detect("Two people were killed"), detect("مقتل ثلاثة مدنيين"), detect("У місті загинули троє")
    ('en', 'ar', 'uk')
    """
    sample = text[:SAMPLE]
    if sample.isascii():
        words = _WORD.findall(sample)
        return _among("Latin", words) if words else UNKNOWN
    by_script, weights = _scripts(unicodedata.normalize("NFC", text[: _MIXED * SAMPLE]))
    if not by_script:
        return UNKNOWN
    main = max(by_script, key=lambda s: weights[s])
    return _among(main, by_script[main])


def _scripts(text: str) -> tuple[dict[str, list[str]], Counter[str]]:
    """The words of each script, and how much running text each has.

    A line counts for the script of most of its words, with the square of its length: a post of three
    lines outweighs the menus of the page that it was taken from.
    """
    by_script: dict[str, list[str]] = {}
    weights: Counter[str] = Counter()
    for line in _ADDRESS.sub(" ", text).splitlines():
        here: Counter[str] = Counter()
        for word in _WORD.findall(line):
            kind = script(word[0])
            by_script.setdefault(kind, []).append(word)
            here[kind] += 1 + len(word) // 2 if kind in _UNSPACED else 1
        if here:
            most, number = here.most_common(1)[0]
            weights[most] += number * number * (1 if most == "Latin" else _FURNITURE)
            if most == "Han" and here["Kana"]:
                weights["Kana"] += _FURNITURE * number * number + 1
    if "Han" in by_script and "Kana" in by_script:
        by_script["Kana"] += by_script["Han"]
    return by_script, weights


def _among(script_: str, words: list[str]) -> str:
    """The language of the words of one script."""
    languages = _table().get(script_, ())
    if not languages:
        return UNKNOWN
    cased = script_ in _CASED
    small = Counter(
        w.lower().replace("’", "'") for w in words if not cased or w[0].islower() or w == words[0]
    )
    counted = small or Counter(w.lower() for w in words)
    plain, signs = _score(languages[0], counted)
    if signs >= _PLAIN_SIGNS and plain >= _PLAIN_SHARE * sum(counted.values()):
        return languages[0].code
    scores = [_score(language, counted) for language in languages]
    best = max(range(len(languages)), key=lambda i: scores[i][0])
    if scores[best][0] == scores[0][0] or scores[best][1] < _SIGNS:
        best = 0
    total = sum(small.values())
    score, signs = scores[best]
    if cased and total >= _ENOUGH and (score < _SHARE * total or signs < _FEWEST):
        return UNKNOWN
    return languages[best].code


def _score(language: _Language, words: Counter[str]) -> tuple[float, int]:
    """How much of a text shows a language, and how many different signs of it there are."""
    score, signs = 0.0, 0
    for word, number in words.items():
        if word in language.words:
            score, signs = score + number, signs + 1
        elif language.letters and not language.letters.isdisjoint(word):
            score, signs = score + _LETTER * number, signs + 1
    return score, signs
