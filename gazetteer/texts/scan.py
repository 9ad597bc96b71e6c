"""Which spans of a text are spelled like known places: before any judgement, nothing fuzzy.

In scripts with capitals a span starts with a capital (or an article and a capital: "al-Tah"); in Arabic
and Hebrew every run of words counts, with the prefixes و ب ل ف ك and ו ב ל מ ה ש taken off.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from ..place import Hit
from ..spellings.generic import SIDES
from ..spellings.names import ARTICLES, bare, fold, is_article, split_generic
from ..spellings.plainwords import is_plain_word
from ..storage.known import Known
from ..storage.layers import Layers

HYPHENS = "-‐‑"
MAX_WORDS, MAX_WORDS_CASELESS = 6, 4
LONG = 64
"""Words of more letters are no words, and begin no name."""
SHORT = 3
"""A name of so few letters before a hyphen and a small letter is no place: "Ki-moon"."""
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:(?:['’‘`‛](?=\w)|[\u064b-\u065f])[^\W_]*)*", re.UNICODE)
_GAP = re.compile(r"(?:[ \u00a0\t]?\n?[ \u00a0]?|[-‐‑–_]|\.|\. ?|[’'] ?)\Z")
_CASELESS = re.compile("[\u0590-\u06ff]")
_ENGLISH_GENITIVE = re.compile(r"['’]s\Z")
_GENITIVES = ("'s ", "’s ")
_PART_BEFORE = re.compile(r"([^\W\d_]+)[-‐‑]\Z")
_PART_AFTER = re.compile(r"[-‐‑]([^\W\d_]+)")
_SIDES = frozenset(side + end for side in SIDES for end in ("", "ي"))
_PREFIXES = ("و", "ف", "ب", "ل", "ك", "ו", "ב", "ל", "מ", "ה", "ש")


class _Read(NamedTuple):
    """What a word says by itself: ``length`` without the genitive's ending, whether it may begin a name, and
    whether it has such an ending."""

    length: int
    folded: str
    bare: str
    opens: bool
    caseless: bool
    article: bool
    owner: bool


_Word = tuple[int, int, _Read]
"""(start, end, what it says); a plain tuple, for there are hundreds in a text."""


class _Span(NamedTuple):
    words: int
    exact: bool
    start: int
    end: int
    first: int
    form: str


@lru_cache(maxsize=65536)
def _read(written: str) -> _Read | None:
    """A word by itself, None where it holds no letters; remembered, for texts repeat their words."""
    genitive = _ENGLISH_GENITIVE.search(written) if len(written) > 3 else None
    owner = bool(genitive)
    if genitive:
        written = written[: genitive.start()]
    folded = fold(written)
    if not folded:
        return None
    caseless = bool(_CASELESS.match(written))
    article = folded in ARTICLES and not caseless and written != "US"
    opens = written[0].isupper() or (written[1:2] in ("'", "’") and written[2:3].isupper())  # "l'Artibonite"
    return _Read(len(written), folded, bare(folded), opens, caseless, article, owner)


def _words(text: str) -> list[_Word]:
    found = []
    for match in _WORD.finditer(text):
        written, start = match[0], match.start()
        read = _read(written) if len(written) <= LONG else None
        if read is not None:
            found.append((start, start + read.length, read))
    return found


def _joined(text: str, left: _Word, right: _Word) -> bool:
    gap = text[left[1] : right[0]]
    if gap == " " or (left[2].owner and gap in _GENITIVES):
        return True
    if len(gap) == 2 and gap[0] == " " and gap[1] in HYPHENS:
        return right[2].article and left[2].opens  # "Deir -ez-Zor"
    if "." in gap:
        return len(left[2].folded) <= 2 and left[2].opens and right[2].opens
    return 0 < len(gap) <= 3 and bool(_GAP.match(gap))


def _starts(words: list[_Word]) -> list[int]:
    """The words that names may begin with."""
    reads = [read for _, _, read in words]
    return [
        i for i, (read, after) in enumerate(zip_longest(reads, reads[1:]))
        if read.opens or read.caseless or (read.article and after is not None and after.opens)
    ]  # fmt: skip


def _openings(word: _Read) -> Iterator[tuple[int, str, bool]]:
    """(characters to leave out, bare first word, as written) for the readings of a first word."""
    yield 0, word.bare, True
    if not word.caseless:
        return
    rest, cut = word.folded, 0
    for _ in range(2):
        if rest.startswith("لل") and len(rest) > 4:
            yield cut + 2, bare(rest[2:]), False
        if rest[:1] not in _PREFIXES or len(rest) < 3:
            return
        rest, cut = rest[1:], cut + 1
        yield cut, bare(rest), False


def _reach(text: str, words: list[_Word], i: int) -> int:
    """The last word that a name beginning at word i may reach."""
    last, most = i, MAX_WORDS_CASELESS if words[i][2].caseless else MAX_WORDS
    most = min(i + most, len(words)) - 1
    while last < most and _joined(text, words[last], words[last + 1]):
        last += 1
    return last


def _spans(text: str, words: list[_Word], index: Layers) -> Iterator[_Span]:
    for i in _starts(words):
        (start, _, first), last = words[i], _reach(text, words, i)
        while last > i and not (words[last][2].opens or words[last][2].caseless):
            last -= 1  # no name ends in small letters
        for cut, opening, exact in _openings(first):
            for j, form, more in _forms(words, i, last, opening):
                if cut and len(form) < SHORT:
                    continue  # "وأم درمان", but not "وأم"
                if j == i + 1 and words[j][2].folded in _SIDES and split_generic(form)[1]:
                    continue  # "منطقة جنوب كيفو": the side begins the name
                if index.may_know(form):
                    yield _Span(j - i + 1, exact, start + cut, words[j][1] + more, i, form)


def _forms(words: list[_Word], i: int, last: int, opening: str) -> Iterator[tuple[int, str, int]]:
    """(last word, bare form, characters behind it) of the names that may begin at word i with ``opening``.

    What stands behind the word is the ending of a genitive that belongs to the name: "St. John's".
    """
    kept = ""  # the bare form of the words before j
    for j in range(i, last + 1):
        word = words[j][2]
        piece = opening if j == i else word.bare
        whole = f"{kept} {piece}" if kept else piece
        if word.article:
            dropped = j < last and is_article(word.folded, words[j + 1][2].folded)
            kept = kept if dropped else whole
            if j > i and word.opens and not dropped:
                yield j, whole, 0  # "Nghe An", "Hoi An"
            continue
        kept = f"{whole}s" if word.owner else whole  # "Cox's Bazar", if the name goes on
        if (word.opens or word.caseless) and len(whole) > 1:
            yield j, whole, 0
            if word.owner and j > i:
                yield j, kept, len(_GENITIVES[0]) - 1


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
    hyphen_before = span.start > 0 and text[span.start - 1] in HYPHENS
    hyphen_after = text[span.end : span.end + 1] in HYPHENS and span.end < len(text)
    if not strong and span.end - span.start <= SHORT:
        return not (hyphen_before or hyphen_after)
    left = _PART_BEFORE.search(text[max(0, span.start - 40) : span.start]) if hyphen_before else None
    if left and span.start - 1 not in ends and (left[1][0].isupper() or fold(left[1]) in ARTICLES):
        return False
    right = _PART_AFTER.match(text, span.end) if hyphen_after else None
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
    for span in sorted(spans, key=lambda s: (-s.words, not s.exact, s.start, -s.end)):
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
