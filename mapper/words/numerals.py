"""Numbers in words and digits, with their hedges: "at least 1,500", "thirty-five", "between 5 and 7". Pure.

Also the words and marks of a sentence that the count grammar works on.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import regex

from ..lexicon import load

_NUM: dict[str, Any] = load("numbers")["en"]
WORDS: dict[str, int] = _NUM["words"]
GROUPS: dict[str, int] = _NUM["groups"]
#: … of these, the words for a few people together ("a trio of militants").
FEW = frozenset(word for word, many in GROUPS.items() if many < GROUPS["dozen"])
_MULT: dict[str, int] = _NUM["multipliers"]
_NUMBERED = frozenset(load("casualties")["en"]["numbered"])
#: Words for one person, behind which a number between commas is an age.
_PERSON = frozenset(
    w for words in load("casualties")["en"]["people"].values() for w in words if not w.endswith("s")
) - frozenset(load("casualties")["en"]["plurals"])
#: Thousands set apart by a blank: "1 000", not the day of a month and a figure behind it ("May 12 300 fled").
_MONTHS = "|".join(w for words in load("dates")["en"]["months"] for w in words)
_SPACED = (
    rf"(?=\p{{N}}{{1,3}}[ \u00a0\u202f])(?<!\b(?:{_MONTHS})\.?\s)"
    r"\p{N}{1,3}(?:[ \u00a0\u202f]\p{N}{3})+"
    r"(?![\p{L}\p{N}.,:/-]*\p{N})"
)
_TOKEN = regex.compile(
    r"(?:\p{L}\.){2,}|\p{N}+(?:,\p{N}{3})+(?!\p{N})|"
    + _SPACED
    + r"|\p{N}+\.\p{N}+|\p{N}+,\p{N}{1,2}(?=\s(?:"
    + "|".join(_MULT)
    + r")\b)|"
    r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]"
)
#: Asides that stand inside a name and say nothing of numbers: "(JCD)", "(24)", "[a party]", ", 19,", the dot
#: of "Col. Omar"; ", missing since 2 March,".
_ASIDE = regex.compile(
    r"\((?:[\p{Lu}][\p{L}-]*|\d{1,2}(?:[ -]years?(?:[ -]old)?)?)\)|\[[^\]]{1,60}\]|,\s\d{1,2},(?=\s\p{L})|"
    rf"(?<=\b(?:{'|'.join(load('casualties')['en']['short_titles'])}))\.(?=\s\p{{Lu}})|"
    r",\s(?P<gone>(?:who\s(?:had\sbeen\s|has\sbeen\s|went\s|was\s|were\s)?)?(?:reported\s)?"
    r"(?:missing|disappeared|vanished)\b)[^,;.]{0,40},(?=\s(?:was|were|has|have|is|are)\b)"
)
#: How many characters before an aside are read for the word that it follows.
_NAME = 80
_WHOLE, _DECIMAL = regex.compile(r"\d+(?:[,\s]\d{3})*"), regex.compile(r"\d+[.,]\d+")
_MARKS = regex.compile(r"[,\s]")
#: What opens a range → what stands before its end; so many words before it a word says that a number changed.
_ENDS = {"between": ("and", "to"), "from": ("to",)}
_CHANGE = 5
_RANGE = regex.compile(r"(\d{1,6})-(\d{1,6})")


class Tok(NamedTuple):
    """A word or a mark of a sentence: as written, in lower case, and its span in the text."""

    text: str
    lower: str
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> tuple[Tok, ...]:
    """The words and marks of ``text[start:end]``, without asides such as "(JCD)" or ", 19,"."""
    asides = [
        m.span()
        for m in _ASIDE.finditer(text, start, end)
        if m.start() > start and (m["gone"] or _named(text, m.start()))
    ]
    found = tuple(
        Tok(word, word.lower().replace("’", "'"), *m.span())
        for m in _TOKEN.finditer(text, start, end)
        for word in (m.group(),)
    )
    return _outside(found, asides) if asides else found


def _outside(found: tuple[Tok, ...], asides: list[tuple[int, int]]) -> tuple[Tok, ...]:
    """The words and marks that begin in none of the spans; both are in the order of the text."""
    kept: list[Tok] = []
    at = 0
    for tok in found:
        while at < len(asides) and asides[at][1] <= tok.start:
            at += 1
        if at == len(asides) or tok.start < asides[at][0]:
            kept.append(tok)
    return tuple(kept)


def _named(text: str, at: int) -> bool:
    """Whether an aside follows a word with a capital (a name), or one for a person ("a woman, 54, and")."""
    if text[at] == "[" or (text[at] == "(" and text[at + 1].isalpha()):
        return True
    before = text[max(0, at - _NAME) : at].split()[-1:] or [""]
    return any(c.isupper() for c in before[0]) or (text[at] == "," and before[0] in _PERSON)


def phrases(words: list[str]) -> tuple[tuple[str, ...], ...]:
    """These phrases as words, the longer ones first."""
    return tuple(sorted((tuple(str(w).split()) for w in words), key=len, reverse=True))


def starts(toks: tuple[Tok, ...], i: int, phrase: tuple[str, ...]) -> bool:
    """Whether the tokens from ``i`` on are these words."""
    if i + len(phrase) > len(toks):
        return False
    at = i
    for word in phrase:
        if toks[at].lower != word:
            return False
        at += 1
    return True


def by_first(entries: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """(label, phrase) pairs by the first word of the phrase, the longest first."""
    table: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for label, phrase in sorted(entries, key=lambda e: -len(e[1])):
        table.setdefault(phrase[0], []).append((label, phrase))
    return table


_HEDGES = by_first((s, p) for s in ("least", "most", "about", "quiet") for p in phrases(_NUM["hedges"][s]))
#: Behind a number: which side of it is stated ("20 or more").
_AFTER = tuple((side, p) for side, words in _NUM["hedges_after"].items() for p in phrases(words))


def says_number(word: str) -> bool:
    """Whether a word in small letters is a number: "43", "twelve"."""
    return word[:1].isdigit() or word in WORDS


def _plain(toks: tuple[Tok, ...], i: int) -> tuple[int, int] | None:
    """A whole number at ``i``: (value, tokens used). "1,500", "thirty-five", "two hundred and six"."""
    text = toks[i].lower
    halved = _half(toks, i)
    if halved:
        return halved
    figure = text[0].isdigit()
    if figure and _WHOLE.fullmatch(text):
        value, used = int(_MARKS.sub("", text)), 1
    elif figure and _DECIMAL.fullmatch(text) and i + 1 < len(toks) and toks[i + 1].lower in _MULT:
        return round(float(text.replace(",", ".")) * _MULT[toks[i + 1].lower]), 2
    else:
        parts = text.split("-")
        if not all(p in WORDS for p in parts) or len(parts) > 2:
            if text in ("a", "an") and i + 1 < len(toks) and toks[i + 1].lower in (*_MULT, "dozen", "score"):
                return _scaled(toks, i + 1, 1, 1)
            return None
        value, used = sum(WORDS[p] for p in parts), 1
        if value >= 20 and value % 10 == 0 and len(parts) == 1 and i + 1 < len(toks):
            more = WORDS.get(toks[i + 1].lower, 0)
            if 0 < more < 10:
                value, used = value + more, 2
    return _scaled(toks, i + used, value, used)


def _half(toks: tuple[Tok, ...], i: int) -> tuple[int, int] | None:
    """ "half a dozen", "a half million", "one and a half million": (value, tokens used)."""
    words = [t.lower for t in toks[i : i + 5]]
    if "half" not in words:
        return None
    whole = WORDS.get(words[0], 0) if words[1:2] == ["and"] else 0
    skipped = 2 if whole else 0
    rest = words[skipped:]
    while rest[:1] in (["a"], ["an"]) or (rest[:1] == ["half"] and rest[1:2] in (["a"], ["an"])):
        rest = rest[1:] if rest[0] != "half" else ["half", *rest[2:]]
        skipped += 1
    size = {**_MULT, **GROUPS}.get(rest[1], 0) if len(rest) > 1 and rest[0] == "half" else 0
    return (whole * size + size // 2, skipped + 2) if size else None


def _scaled(toks: tuple[Tok, ...], i: int, value: int, used: int) -> tuple[int, int]:
    """A number with "hundred", "thousand", "dozen" after it, and what follows those."""
    if i < len(toks) and toks[i].lower in ("dozen", "score"):
        return value * GROUPS[toks[i].lower], used + 1
    while i < len(toks) and toks[i].lower in _MULT:
        value, i, used = value * _MULT[toks[i].lower], i + 1, used + 1
        step = 1 if i + 1 < len(toks) and toks[i].lower == "and" else 0
        if i + step < len(toks) and toks[i + step].lower.split("-")[0] in WORDS:
            rest = _plain(toks, i + step)
            if rest and rest[0] < 100:
                value, i, used = value + rest[0], i + step + rest[1], used + step + rest[1]
    return value, used


def _spoiled(toks: tuple[Tok, ...], i: int, used: int) -> bool:
    """A number that counts no people: money, a time, a percentage, an age, part of a name."""
    before = toks[i - 1] if i else None
    after = toks[i + used] if i + used < len(toks) else None
    digits = toks[i].text[0].isdigit()
    close = before is not None and before.end == toks[i].start
    if before and (before.text in "$£€#/+" or (close and before.text in ".:" and digits)):
        return True
    if before and digits and (before.lower in _NUMBERED or _of_ages(toks, i)):
        return True
    if before and digits and before.text == "," and i >= 2 and toks[i - 2].lower in _PERSON:
        ends = after is None or after.text in ",.;)" or after.lower == "and"
        if ends and len(toks[i].text) <= 3:
            return True  # "and her mother, 31"
    if after and (after.text in "%/" or after.lower in _NUM["units"]):
        return True
    if after and after.text == ":" and i + used + 1 < len(toks) and toks[i + used + 1].text.isdigit():
        return True
    if before and after and digits and before.text in ",(" and after.text in ",)" and i >= 2:
        return any(c.isupper() for c in toks[i - 2].text)
    return False


def _of_ages(toks: tuple[Tok, ...], i: int) -> bool:
    """Whether a number goes on with a list of ages: "aged 12, 13 and 15"."""
    k = i - 1
    while k >= 0 and (
        toks[k].text.isdigit() or toks[k].lower in (",", "and", "or", "to", "between", "-", "–")
    ):
        k -= 1
    return k >= 0 and k < i - 1 and toks[k].lower in ("aged", "ages")


def _bounds(value: int, upper: int, side: str) -> tuple[int | None, int | None]:
    if side == "least":
        return value, None
    if side == "most":
        return None, upper
    return value, upper


def _changed(toks: tuple[Tok, ...], i: int) -> bool:
    """ "Rose from 20 to 30": what the first number was, and no range; "between" never says so."""
    before = (tok.lower for tok in toks[max(0, i - _CHANGE) : i])
    return toks[i].lower == "from" and any(word in _NUM["changed"] for word in before)


def number(toks: tuple[Tok, ...], i: int, side: str) -> tuple[int | None, int | None, int] | None:
    """A number or a range at ``i``: (min, max, tokens used)."""
    said = _ENDS.get(toks[i].lower, ())
    if said and i + 3 < len(toks) and not _changed(toks, i):
        low = _plain(toks, i + 1)
        j = i + 1 + (low[1] if low else 0)
        high = _plain(toks, j + 1) if low and j + 1 < len(toks) and toks[j].lower in said else None
        return (low[0], high[0], j + 1 + high[1] - i) if low and high else None
    pair = _RANGE.fullmatch(toks[i].text) if "-" in toks[i].text else None
    if pair and int(pair[1]) < int(pair[2]):
        return (int(pair[1]), int(pair[2]), 1) if not _spoiled(toks, i, 1) else None
    low = _plain(toks, i)
    if low is None or _spoiled(toks, i, low[1]):
        return None
    j = i + low[1]
    if j + 1 < len(toks) and toks[j].lower in ("or", "to", "-", "–"):
        high = _plain(toks, j + 1)
        if high and low[0] < high[0] and not _spoiled(toks, j + 1, high[1]):
            return low[0], high[0], j + 1 + high[1] - i
    if j < len(toks) and toks[j].text == "+":
        return low[0], None, low[1] + 1
    for open_end, phrase in _AFTER:
        if starts(toks, j, phrase):
            return *_bounds(low[0], low[0], open_end), low[1] + len(phrase)
    return *_bounds(low[0], low[0], side), low[1]


def hedges(toks: tuple[Tok, ...], i: int) -> tuple[str, str, int]:
    """Hedges at ``i``: (side, the words, tokens used)."""
    side, used, words = "", 0, []
    while i + used < len(toks):
        for kind, phrase in _HEDGES.get(toks[i + used].lower, ()):
            if starts(toks, i + used, phrase):
                side = kind if kind in ("least", "most") or not side else side
                if kind != "quiet":
                    words.append(" ".join(phrase))
                used += len(phrase)
                break
        else:
            return side, " ".join(words), used
    return side, " ".join(words), used
