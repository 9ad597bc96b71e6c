"""Where the paragraphs and the sentences of a text begin and end. Pure.

A full stop ends a sentence, unless it is that of an abbreviation or stands in a known name.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

import regex
from sentencex import get_sentence_boundaries

from . import language
from .linebreaks import ITEM, goes_on, item_ends, own_lines
from .quotations import with_marks, without_marks
from .shapes import shape

_LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
#: A line of this many characters that ends in the middle of a sentence was wrapped.
WRAPPED = 50
#: So many characters before a full stop are read for a word that it shortens.
_TAIL = 12
#: Characters of a paragraph in which sentence ends are sought at one time: the search grows with its square.
WINDOW = 5000
#: What follows may change where a sentence ends: an end so near to that of the window is sought anew.
MARGIN = 200
#: A full stop without a blank behind it, between two whole Arabic words; a word torn against filters is none.
_NO_BLANK = regex.compile(r"(?<=[ء-ي]{3})(?:[.!؟]+|:{2,})(?=[#ء-ي][ء-ي]{2})")
#: A bullet or an emoji in front of an item: posts write several accounts in one line so.
_BULLET = regex.compile(r"(?<=\s)[\p{So}\p{Sk}•‣∙·*\ufe0f\u200d]+\s+(?=\S)")


class Placed(Protocol):
    """Anything that has a span in the text."""

    @property
    def start(self) -> int:
        """Where it begins in the text."""

    @property
    def end(self) -> int:
        """Where it ends in the text, the first character behind it."""


def runs_over(items: Sequence[Placed], position: int) -> bool:
    """Whether one of the items, in text order and apart, begins before a position and goes on after it."""
    before = bisect_left(items, position, key=lambda item: item.start)
    return before > 0 and items[before - 1].end > position


def paragraphs(text: str, hits: Sequence[Placed] = ()) -> list[tuple[int, int]]:
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
            long = _full(text[text.rfind("\n", 0, before) + 1 : before], text[start:end])
            long = long and not ITEM.match(text, start, end)
            opens, ended = text[start:end].lstrip()[:1], last in '.!?:;…”"»)؟۔'
            goes_on = opens.islower() or (long and opens.isalnum() and not own_lines(text, opens))
            if runs_over(hits, start) or (last and not ended and goes_on):
                found[-1] = (begin, end)
                continue
        found.append((start, end))
    return found


def _full(line: str, then: str) -> bool:
    """Whether a line is so long that it may have been wrapped, and has no room for the next one's first word
    beside a longer one: a heading that stands right above its text has."""
    room = len(then.rstrip()) - len(line.rstrip())
    return len(line) >= WRAPPED and room <= len(then.split(None, 1)[0] if then.strip() else "")


def _pieces(block: str, lang: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of a paragraph, white space included."""
    known = lang if lang.isascii() and lang.isalpha() and lang != language.UNKNOWN else "en"
    spans = list(with_marks(block, _ends(known, without_marks(block))))
    if lang != "ar":
        for start, end in spans:
            ends = [m.end() for m in shape("month_ends").finditer(block, start, end) if m.end() < end]
            ends = sorted((*ends, *item_ends(block, start, end)))
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
        if end == len(block) or not _goes_on(block, end):
            yield begin, end
            begin = None


def _goes_on(block: str, end: int) -> bool:
    """Whether a full stop shortens a word: "approx.", or "at 9 a.m." with a day behind it."""
    first = end - min(_TAIL, end)
    if shape("shortened").search(block, first, end):
        return True
    return bool(shape("clock").search(block, first, end) and shape("of_the_clock").match(block, end))


def _unbroken(
    spans: Iterator[tuple[int, int]], first: int, *whole: Sequence[Placed]
) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph that begins at ``first``, as spans of the text.

    One that ends inside a known name or a word goes on: the full stop was that of "Ft. Worth", or it
    tears an Arabic word against filters.
    """
    begin: int | None = None
    end = first
    for start, after in spans:
        if begin is not None and not any(runs_over(items, first + start) for items in whole):
            yield begin, end
            begin = None
        begin, end = first + start if begin is None else begin, first + after
    if begin is not None:
        yield begin, end


def sentences(
    text: str, lang: str, hits: Sequence[Placed], words: Sequence[Placed]
) -> Iterator[tuple[int, int, int]]:
    """The start and end of each sentence, without the white space about it, and the number of its paragraph.

    A line break ends one unless the line was only wrapped. None ends inside a known name or a word.
    """
    for number, (first, last) in enumerate(paragraphs(text, hits)):
        block = text[first:last].replace("\r", " ").replace("\n", " ")
        for start, end in _unbroken(_pieces(block, lang), first, hits, words):
            if said := text[start:end].lstrip():
                begin = end - len(said)
                yield begin, begin + len(said.rstrip()), number
