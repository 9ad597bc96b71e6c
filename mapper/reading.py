"""A report made ready for the detectors: its language, sentences, words and known place names.

Pure: the spans that are spelled like places come from outside (``Gazetteer.scan``).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from operator import attrgetter
from typing import NamedTuple, TypeVar

import regex

from gazetteer import Hit, quick

from .lexicon import load
from .model import Report
from .words import arabic, language
from .words.sentences import Placed, runs_over
from .words.sentences import sentences as spans_of_sentences
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
#: So much of a title tells the language: one of a page is no title, and would outweigh the text.
_TITLE = 500
#: No sentence has more words; a list or a table without full stops is cut at a mark between two of its words.
LONGEST = 400
_CUT, _REACH = regex.compile(r"[,;:،؛—–|\n\t]"), 40
P = TypeVar("P", bound=Placed)


_start = attrgetter("start")


def between(ordered: Sequence[P], start: int, end: int) -> Sequence[P]:
    """The items that begin in [start, end) of a sequence in text order."""
    if not ordered or ordered[-1].start < start:
        return ordered[:0]
    first = bisect_left(ordered, start, key=_start)
    return ordered[first : bisect_left(ordered, end, lo=first, key=_start)]


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


@quick
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

    def said(self, first: int, end: int) -> list[str]:
        """Its words from number ``first`` to before ``end``, in lower case."""
        return [token.lower for token in self.tokens[max(0, first) : end]]

    def before(self, at: int, reach: int) -> list[str]:
        """So many words right before number ``at``, in lower case; fewer at its head."""
        return self.said(at - reach, at)

    def behind(self, at: int, reach: int) -> list[str]:
        """So many words right behind number ``at``, in lower case; fewer at its end."""
        return self.said(at + 1, at + 1 + reach)


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


def sentences(text: str, lang: str, hits: Sequence[Hit] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text; a line break ends one unless the line was only wrapped.

    No sentence ends inside one of ``hits``, the spans of known names in text order.
    """
    found: list[Sentence] = []
    tokens = words_of(text)
    at = 0
    for start, end, paragraph in spans_of_sentences(text, lang, hits, tokens):
        first = bisect_left(tokens, start, lo=at, key=_start)
        at = bisect_left(tokens, end, lo=first, key=_start)
        words = tokens[first:at]
        found += _in_pieces(text, Sentence(start, end, paragraph, words, _said(words)), hits)
    return tuple(found)


def _in_pieces(text: str, whole: Sentence, hits: Sequence[Hit]) -> list[Sentence]:
    """A sentence; one of more than LONGEST words is cut into pieces, if it can be at a comma or the like."""
    found: list[Sentence] = []
    while len(whole.tokens) > LONGEST:
        tokens = whole.tokens
        cuts = [k for k in range(LONGEST, LONGEST // 2, -1) if not runs_over(hits, tokens[k].start)]
        cut = next((k for k in cuts if _CUT.search(_gap(text, tokens, k))), cuts[0] if cuts else LONGEST)
        found.append(replace(whole, end=tokens[cut - 1].end, tokens=tokens[:cut], words=_said(tokens[:cut])))
        rest = tokens[cut:]
        whole = replace(whole, start=rest[0].start, tokens=rest, words=_said(rest))
    return [*found, whole]


def _gap(text: str, tokens: tuple[Token, ...], at: int) -> str:
    """What stands before the word of that number, as far as it is looked at."""
    return text[tokens[at - 1].end : tokens[at].start][:_REACH]


def words_of(text: str) -> tuple[Token, ...]:
    """The words of a text in its order."""
    make = partial(tuple.__new__, Token)  # quicker than Token: a text has hundreds
    found: tuple[Token, ...] = tuple(
        [make((word := match.group(), _lower(word), *match.span())) for match in WORD.finditer(text)]
    )
    names: dict[str, str] = load("actor_words")["names_like_words"]
    return _abbreviated(found, names) if any(name in text for name in names) else found


def _abbreviated(tokens: tuple[Token, ...], names: Mapping[str, str]) -> tuple[Token, ...]:
    """The words, with names whose letters are those of a small word told apart from it, where the words
    beside are in small letters: "IS captured X" is no passive, "WHO said" asks nothing."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        beside = [t.text for t in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])]
        if token.text in names and beside and not all(word.isupper() for word in beside):
            out[at] = token._replace(lower=names[token.text])
    return tuple(out)


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


def ready(report: Report, hits: Sequence[Hit] = (), text: str = "") -> Reading:
    """Make a report ready; ``hits`` are the spans spelled like known places. ``text``: what its words are
    read from, as long as its own text, where that has names joined by a hyphen."""
    words = f"{report.title[:_TITLE]}\n{report.text}"
    lang = language.given(report.lang) if report.lang else language.detect(words)
    return Reading(replace(report, lang=lang), sentences(text or report.text, lang, hits), tuple(hits))
