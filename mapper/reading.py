"""A report made ready for the detectors: its language, sentences, words and known place names.

Pure: the spans that are spelled like places come from outside (``Gazetteer.scan``).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple, Protocol, TypeVar

import regex
from sentencex import get_sentence_boundaries

from gazetteer import Hit

from .model import Report
from .words import arabic, language
from .words.linebreaks import ITEM, goes_on, own_lines
from .words.quotations import with_marks, without_marks
from .words.twofold import Twofold

#: A word: letters, digits and combining marks, with inner hyphens, apostrophes and dots of
#: abbreviations ("al-Samaka", "Syria’s", "U.N.", "1,500", "15-year-old"). An Arabic word that was torn
#: against the filters of social media ("مقـ.ـتل") is whole; a full stop between two others parts them.
WORD = Twofold(
    regex.compile(
        r"(?:\p{L}\.){2,}"
        r"|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:-['’ʼʻ‘`´]|[-'’ʼʻ‘`´,٫٬]|(?<![ء-ي]{3})\.|\.(?![ء-ي]{3})"
        r"|(?<=ـ)[ .*_]{1,2}(?=ـ))[\p{L}\p{M}\p{N}]+)*"
    ),
    re.compile(r"(?:[A-Za-z]\.){2,}|[A-Za-z0-9]+(?:(?:-['`]|[-'`.,])[A-Za-z0-9]+)*"),
)
_PART = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
_LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
#: A line of this many characters that ends in the middle of a sentence was wrapped.
WRAPPED = 50
#: No sentence has more words; a list or a table without full stops is cut at a mark between two of its words.
LONGEST = 400
_CUT, _REACH = regex.compile(r"[,;:،؛—–|\n\t]"), 40
_SHORTENED, _TAIL = regex.compile(r"\b(?:incl|approx|est|vs|viz|govt|distt?|dept)\.\s*$", regex.I), 12
#: Characters of a paragraph in which sentence ends are sought at one time: the search grows with its square.
WINDOW = 5000
#: What follows may change where a sentence ends: an end so near to that of the window is sought anew.
MARGIN = 200
#: Behind the name of a month at the end of a date a full stop ends the sentence: "on 23 May. Police …".
_MONTH_END = regex.compile(
    r"(?:\bMay|\b\d{1,2} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.\s+(?=\p{Lu})"
)
#: A full stop without a blank behind it, between two whole Arabic words; a word torn against filters is none.
_NO_BLANK = regex.compile(r"(?<=[ء-ي]{3})(?:[.!؟]+|:{2,})(?=[#ء-ي][ء-ي]{2})")
#: A bullet or an emoji in front of an item: posts write several accounts in one line so.
_BULLET = regex.compile(r"(?<=\s)[\p{So}\p{Sk}•‣∙·*\ufe0f\u200d]+\s+(?=\S)")


class _Placed(Protocol):
    """Anything that has a span in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


def _start(item: _Placed) -> int:
    return item.start


def between(ordered: Sequence[P], start: int, end: int) -> Sequence[P]:
    """The items that begin in [start, end) of a sequence in text order."""
    first = bisect_left(ordered, start, key=_start)
    return ordered[first : bisect_left(ordered, end, lo=first, key=_start)]


def _runs_over(items: Sequence[_Placed], position: int) -> bool:
    """Whether one of the items, in text order and apart, begins before a position and goes on after it."""
    before = bisect_left(items, position, key=_start)
    return before > 0 and items[before - 1].end > position


class Token(NamedTuple):
    """A word and its span.

    ``lower``: in lower case, its apostrophes made plain; an Arabic one folded (``arabic.fold``).
    """

    text: str
    lower: str
    start: int
    end: int

    @property
    def forms(self) -> tuple[str, ...]:
        """``lower``, and for an Arabic word each word that may stand in it without "and", "in", "their"."""
        if self.text >= "\u0600" and arabic.is_arabic(self.text[0]):
            return arabic.forms(self.text)
        return (self.lower,)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span, trimmed of white space, the number of its paragraph, and its words.

    ``words`` holds the forms of its tokens and, of a compound, those of its parts: where no phrase of a
    lexicon begins with one of them, none stands in the sentence.
    """

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What every detector is given."""

    report: Report
    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]

    @property
    def text(self) -> str:
        """The report's text; every span counts its code points."""
        return self.report.text

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds ``position`` (the last one before it, if none does)."""
        return max(0, bisect_right(self.sentences, position, key=_start) - 1)


def paragraphs(text: str, hits: Sequence[Hit] = ()) -> list[tuple[int, int]]:
    """The spans of the paragraphs: lines, but for a line that was wrapped in the middle of a sentence.

    A line goes on in the next where that begins with a small letter, where it is long and does not end as a
    sentence does, or where a known name runs over the break ("San", "Francisco").
    """
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        if found and text[found[-1][1] : start] in ("\n", "\r\n", "\r"):
            begin, before = found[-1]
            last = text[begin:before].rstrip()[-1:]
            long = before - text.rfind("\n", 0, before) > WRAPPED and not ITEM.match(text, start, end)
            opens, ended = text[start:end].lstrip()[:1], last in '.!?:;…”"»)؟۔'
            goes_on = opens.islower() or (long and opens.isalnum() and not own_lines(text, opens))
            if _runs_over(hits, start) or (last and not ended and goes_on):
                found[-1] = (begin, end)
                continue
        found.append((start, end))
    return found


def _pieces(block: str, lang: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of a paragraph, white space included."""
    known = lang if lang.isascii() and lang.isalpha() and lang != language.UNKNOWN else "en"
    spans = list(with_marks(block, _ends(known, without_marks(block))))
    if lang != "ar":
        for start, end in spans:
            ends = [m.end() for m in _MONTH_END.finditer(block, start, end) if m.end() < end]
            yield from zip((start, *ends), (*ends, end), strict=True)
        return
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        if whole and goes_on(block, whole[-1][0], start):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    for start, end in whole:
        cuts = [m.start() for m in _BULLET.finditer(block, start, end) if m.start() > start]
        cuts = sorted({*cuts, *(m.end() for m in _NO_BLANK.finditer(block, start, end))})
        yield from zip((start, *cuts), (*cuts, end), strict=True)


def _ends(lang: str, block: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph as the splitter sees them, a long paragraph looked at in windows."""
    at = 0
    while len(block) - at > WINDOW:
        window = block[at : at + WINDOW]
        spans = [(b["start_index"], b["end_index"]) for b in get_sentence_boundaries(lang, window)]
        sure = [(at + start, at + end) for start, end in spans if end <= WINDOW - MARGIN]
        if not sure:  # no end in sight: cut between two words, where there are any
            cut = block.rfind(" ", at, at + WINDOW) + 1 or block.find(" ", at + WINDOW) + 1 or len(block)
            sure = [(at, cut)]
        yield from sure
        at = sure[-1][1]
    begin: int | None = None
    for found in get_sentence_boundaries(lang, block[at:]):
        end = at + found["end_index"]
        begin = at + found["start_index"] if begin is None else begin
        if end == len(block) or not _SHORTENED.search(block, end - min(_TAIL, end), end):
            yield begin, end
            begin = None


def _unbroken(
    spans: Iterator[tuple[int, int]], first: int, *whole: Sequence[_Placed]
) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph that begins at ``first``, as spans of the text.

    One that ends inside a known name or a word goes on: the full stop was that of "Ft. Worth", or it
    tears an Arabic word against filters.
    """
    begin: int | None = None
    end = first
    for start, after in spans:
        if begin is not None and not any(_runs_over(items, first + start) for items in whole):
            yield begin, end
            begin = None
        begin, end = first + start if begin is None else begin, first + after
    if begin is not None:
        yield begin, end


def sentences(text: str, lang: str, hits: Sequence[Hit] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text; a line break ends one unless the line was only wrapped.

    No sentence ends inside one of ``hits``, the spans of known names in text order.
    """
    found: list[Sentence] = []
    tokens = words_of(text)
    at = 0
    for number, (first_char, last_char) in enumerate(paragraphs(text, hits)):
        block = text[first_char:last_char].replace("\r", " ").replace("\n", " ")
        for start, end in _unbroken(_pieces(block, lang), first_char, hits, tokens):
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start == end:
                continue
            while at < len(tokens) and tokens[at].start < start:
                at += 1
            first = at
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            found += _of_words(text, start, end, number, tokens[first:at], hits)
    return tuple(found)


def _of_words(
    text: str, start: int, end: int, paragraph: int, tokens: tuple[Token, ...], hits: Sequence[Hit]
) -> list[Sentence]:
    """The sentence of these words; a run of more than LONGEST words without an end is cut into pieces."""
    found: list[Sentence] = []
    while len(tokens) > LONGEST:
        cuts = [k for k in range(LONGEST, LONGEST // 2, -1) if not _runs_over(hits, tokens[k].start)]
        cut = next((k for k in cuts if _CUT.search(_gap(text, tokens, k))), cuts[0] if cuts else LONGEST)
        found.append(Sentence(start, tokens[cut - 1].end, paragraph, tokens[:cut], _said(tokens[:cut])))
        start, tokens = tokens[cut].start, tokens[cut:]
    found.append(Sentence(start, end, paragraph, tokens, _said(tokens)))
    return found


def _gap(text: str, tokens: tuple[Token, ...], at: int) -> str:
    """What stands before the word of that number, as far as it is looked at."""
    return text[tokens[at - 1].end : tokens[at].start][:_REACH]


def words_of(text: str) -> tuple[Token, ...]:
    """The words of a text in its order."""
    make = Token._make
    return tuple(
        make((word, _lower(word), *match.span()))
        for match in WORD.finditer(text)
        for word in (match.group(),)
    )


@lru_cache(maxsize=1 << 16)
def _lower(word: str) -> str:
    if word >= "\u0600" and arabic.is_arabic(word[0]):
        return arabic.fold(word)
    return word.lower().replace("’", "'").replace("ʼ", "'")


def _said(tokens: Sequence[Token]) -> frozenset[str]:
    """Every form of the words of a sentence, compounds whole and in parts."""
    said = {token.lower for token in tokens}
    parts: set[str] = set()
    for token in tokens:
        if not token.text.isalnum():
            parts.update(_PART.findall(token.lower))
        if token.text >= "\u0600":
            said.update(token.forms)
    return frozenset(said | parts)


def ready(report: Report, hits: Sequence[Hit] = ()) -> Reading:
    """Make a report ready; ``hits`` are the spans spelled like known places."""
    lang = language.given(report.lang) if report.lang else language.detect(f"{report.title}\n{report.text}")
    return Reading(replace(report, lang=lang), sentences(report.text, lang, hits), tuple(hits))
