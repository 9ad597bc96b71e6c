"""Which spans of a text are spelled like known places: before any judgement, nothing fuzzy.

In scripts with capitals a span starts with a capital (or an article and a capital: "al-Tah"); in Arabic
and Hebrew every run of words counts, with the prefixes و ب ل ف ك and ו ב ל מ ה ש taken off.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .index import Known
from .layers import Layers
from .names import ARTICLES, bare, fold, is_article
from .place import Hit
from .plainwords import is_plain_word

HYPHENS = "-‐‑"
MAX_WORDS, MAX_WORDS_CASELESS = 6, 4
SHORT = 3
"""A name of so few letters before a hyphen and a small letter is no place: "Ki-moon"."""
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’‘`ʿʾʼ‛](?=\w)|[\u064b-\u065f])*", re.UNICODE)
_GAP = re.compile(r"(?:[ \u00a0\t]?\n?[ \u00a0]?|[-‐‑–_]|\.|\. ?|[’'] ?)\Z")
_CASELESS = re.compile("[\u0590-\u06ff]")
_ENGLISH_GENITIVE = re.compile(r"['’]s\Z")
_PART_BEFORE = re.compile(r"([^\W\d_]+)[-‐‑]\Z")
_PART_AFTER = re.compile(r"[-‐‑]([^\W\d_]+)")
_PREFIXES = ("و", "ف", "ب", "ل", "ك", "ו", "ב", "ל", "מ", "ה", "ש")


class _Word(NamedTuple):
    start: int
    end: int
    folded: str
    bare: str
    opens: bool
    caseless: bool
    article: bool


class _Span(NamedTuple):
    words: int
    exact: bool
    start: int
    end: int
    first: int
    form: str


def _words(text: str) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text):
        written, end = match.group(), match.end()
        genitive = _ENGLISH_GENITIVE.search(written)
        if genitive and len(written) > 3:
            written, end = written[: genitive.start()], match.start() + genitive.start()
        folded = fold(written)
        if folded:
            caseless = bool(_CASELESS.match(written))
            article = folded in ARTICLES and not caseless and written != "US"
            opens = written[0].isupper()
            found.append(_Word(match.start(), end, folded, bare(folded), opens, caseless, article))
    return found


def _joined(text: str, left: _Word, right: _Word) -> bool:
    gap = text[left.end : right.start]
    if "." in gap:
        return len(left.folded) <= 2 and left.opens and right.opens
    return len(gap) <= 3 and bool(_GAP.match(gap)) and gap != ""


def _starts(words: list[_Word], i: int) -> bool:
    word = words[i]
    if word.opens or word.caseless:
        return True
    return word.article and i + 1 < len(words) and words[i + 1].opens


def _openings(word: _Word) -> Iterator[tuple[int, str, bool]]:
    """(characters to leave out, bare first word, as written) for the readings of a first word."""
    yield 0, word.bare, True
    if not word.caseless:
        return
    rest, cut = word.folded, 0
    for _ in range(2):
        if rest.startswith("لل") and len(rest) > 4:
            yield cut + 2, bare(rest[2:]), False
        if rest[:1] not in _PREFIXES or len(rest) < 4:
            return
        rest, cut = rest[1:], cut + 1
        yield cut, bare(rest), False


def _reach(text: str, words: list[_Word], i: int) -> int:
    """The last word that a name beginning at word i may reach."""
    last, most = i, MAX_WORDS_CASELESS if words[i].caseless else MAX_WORDS
    while last + 1 < len(words) and last - i + 1 < most and _joined(text, words[last], words[last + 1]):
        last += 1
    return last


def _spans(text: str, words: list[_Word], index: Layers) -> Iterator[_Span]:
    may_know = index.may_know
    for i, first in enumerate(words):
        if not _starts(words, i):
            continue
        last = _reach(text, words, i)
        for cut, opening, exact in _openings(first):
            kept = ""  # the bare form of the words before j
            for j in range(i, last + 1):
                word = words[j]
                piece = opening if j == i else word.bare
                whole = f"{kept} {piece}" if kept else piece
                dropped = word.article and j < last and is_article(word.folded, words[j + 1].folded)
                kept = kept if dropped else whole
                if word.article or not (word.opens or word.caseless):
                    continue
                if len(whole) > 1 and may_know(whole):
                    yield _Span(j - i + 1, exact, first.start + cut, word.end, i, whole)


def _with_stop(text: str, start: int, end: int) -> int:
    """The end of an abbreviation with its last full stop: "U.S." """
    return (
        end + 1 if text[end : end + 1] == "." and text[end - 2 : end - 1] == "." and start < end - 2 else end
    )


def _apart(text: str, span: _Span, ends: set[int], begins: set[int], strong: bool) -> bool:
    """Whether a span is no mere piece of a hyphenated word: "Jisr" in "Jisr-Ash-Shugur" is one.

    "Moscow-backed" names Moscow and "Aleppo-Damascus" two places: what follows is in lower case, or the
    other side is known too.
    """
    if not strong and span.end - span.start <= SHORT:
        partner = text[span.start - 1 : span.start], text[span.end : span.end + 1]
        return not any(c and c in HYPHENS for c in partner)
    left, right = (
        _PART_BEFORE.search(text[max(0, span.start - 40) : span.start]),
        _PART_AFTER.match(text, span.end),
    )
    if left and span.start - 1 not in ends and (left[1][0].isupper() or fold(left[1]) in ARTICLES):
        return False
    return not right or span.end + 1 in begins or right[1].islower()


def _sure(found: Known) -> bool:
    """Whether a spelling is the main name of a large place, or any name of a country ("US")."""
    return found.strong or "country" in found.levels


def _whole(text: str, taken: list[_Span], known: Mapping[str, Known]) -> list[_Span]:
    """The spans without single plain words and without pieces of hyphenated words."""
    kept = [
        s for s in taken if s.words > 1 or known[s.form].strong or not is_plain_word(text, s.start, s.end)
    ]
    while True:
        ends, begins = {s.end for s in kept}, {s.start for s in kept}
        rest = [s for s in kept if _apart(text, s, ends, begins, _sure(known[s.form]))]
        if len(rest) == len(kept):
            return rest
        kept = rest


def scan(text: str, index: Layers) -> tuple[Hit, ...]:
    """The longest spans that do not overlap, in the order of the text."""
    words = _words(text)
    spans = list(_spans(text, words, index))
    known = index.known({s.form for s in spans})
    taken: list[_Span] = []
    used: set[int] = set()
    for span in sorted(spans, key=lambda s: (-s.words, not s.exact, s.start)):
        covered = range(span.first, span.first + span.words)
        if span.form in known and used.isdisjoint(covered):
            used.update(covered)
            taken.append(span)
    taken = _whole(text, sorted(taken, key=lambda s: s.start), known)
    ends = [_with_stop(text, s.start, s.end) for s in taken]
    return tuple(
        Hit(s.start, end, text[s.start : end], known[s.form].levels, known[s.form].population)
        for s, end in zip(taken, ends, strict=True)
    )
