"""Which place a word of the text happened at: "shelled X from Y" at X, "in Y, gunmen raided X" at X. Pure.

Every place of the sentence is weighed against the word by a short table: what stands between them, on which
side it is, what the place is said to be. The least weight is the place.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import regex

from ..acled.deeds import GATHERED
from ..geometry.levels import HAPPENED
from ..model import Extraction, PlaceMention
from ..reading import sentences
from ..words.grammar import words as grammar
from ..words.shapes import shape
from ..words.triggerwords import words as triggers

_COARSE = {"country": 2, "region": 1, "admin1": 1}
#: A participle after a comma begins a deed of its own: ", targeting the town of X".
_PARTICIPLE = regex.compile(r",\s+(?:\p{Ll}+ly\s+)?\p{Ll}{2,}ing\b")
_WORD = regex.compile(r"\p{L}+|;")
#: "…, and in Y four were hurt": a place at the head of a clause of its own.
_CLAUSE_IN = regex.compile(r",\s+(?:and|but)\s+(?:in|at|near|outside)\b")
_NAMED_BEFORE = 60
_OWNS = ("'s", "’s")
P = TypeVar("P", bound=PlaceMention)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word and a place of its sentence, with the text between them."""

    text: str
    lang: str
    start: int
    end: int
    place: PlaceMention

    @property
    def gap(self) -> str:
        """The text between the word and the place."""
        if self.place.start >= self.end:
            return self.text[self.end : self.place.start]
        return self.text[self.place.end : self.start]

    @property
    def before(self) -> bool:
        """Whether the place stands before the word."""
        return self.place.start < self.start


def _barriers(pair: _Pair) -> int:
    """How many words between them begin another clause ("after", "who", ", targeting")."""
    gap = pair.gap
    stops = grammar(pair.lang, "clause_starts")
    found = sum(1 for m in _WORD.finditer(gap) if m.group().lower() in stops)
    own = pair.text[max(0, pair.start - 3) : pair.start].rstrip().endswith(",")
    return (
        found
        + len(_PARTICIPLE.findall(gap))
        + len(_CLAUSE_IN.findall(gap))
        + (own and pair.before and pair.text[: pair.end].endswith("ing"))
    )


def _spoken_for(pair: _Pair) -> bool:
    """Whether the words say that someone acts for those in the place: "in solidarity with X"."""
    words = grammar(pair.lang, "speaks_for")
    return not pair.before and any(m.group().lower() in words for m in _WORD.finditer(pair.gap))


def _crowd(pair: _Pair) -> bool:
    """Whether the word tells of a crowd."""
    said = tuple(pair.text[pair.start : pair.end].lower().split())
    known = triggers(pair.lang).entries.get(said[0], ()) if said else ()
    return any(entry.words == said and entry.cls in GATHERED for entry in known)


def _topic(pair: _Pair) -> bool:
    """Whether a crowd's word stands before a place that lies in what it speaks about: "protested in X
    against killings in Y"."""
    openers = grammar(pair.lang, "topic_openers") | grammar(pair.lang, "fates")
    return (
        not pair.before
        and _crowd(pair)
        and any(m.group().lower() in openers for m in _WORD.finditer(pair.gap))
    )


def _measured(pair: _Pair) -> bool:
    """Whether words measure from a place to another one, named right before: "Y, 100 km west of X"."""
    told = pair.place.relation
    if told is None or told.kind not in ("offset", "distance", "direction"):
        return False
    before = pair.text[max(0, told.start - _NAMED_BEFORE) : told.start]
    return pair.lang != "en" or shape("named_before").search(before) is not None


def _measured_on(pair: _Pair) -> bool:
    """Whether the place that is measured from one stands behind it: "north of X in Y"."""
    told = pair.place.relation
    if told is None or told.kind not in ("offset", "distance", "direction"):
        return False
    return shape("in_another").match(pair.text, pair.place.end) is not None


def _of_a_house(pair: _Pair) -> bool:
    """Whether a name is of whose house it is: "outside the United States consulate in X"."""
    owner = shape("embassy_behind").match(pair.text, pair.place.end) is not None
    return owner or shape("embassy_named").search(pair.place.text) is not None


def _in_an_aside(pair: _Pair) -> bool:
    """Whether a place before the word only says who or what somebody is: "X, who had won in Y, died"."""
    if not pair.before or "," not in pair.gap:
        return False
    if pair.text[: pair.start].rstrip().endswith(",") and pair.text[: pair.end].endswith("ing"):
        return False  # "over the town of Y, striking a depot"
    begin = max(pair.text.rfind(mark, 0, pair.place.start) for mark in (". ", "\n")) + 1
    return shape("opens_an_aside").search(pair.text, begin, pair.place.start) is not None


def _makers(pair: _Pair) -> bool:
    """Whether a name that no list has is rather a firm's, whose works are there: "at the Audi plant in X"."""
    return pair.place.place is None and shape("works_in").match(pair.text, pair.place.end) is not None


#: What weighs against a place, how much, and why in words.
WEIGHTS: tuple[tuple[Callable[[_Pair], int], float, str], ...] = (
    (_barriers, 10.0, "a word between them begins another clause"),
    (lambda p: p.place.role == "within", 12.0, "it only says where another place lies"),
    (lambda p: p.place.role not in HAPPENED, 25.0, "it says from where or to where"),
    (_spoken_for, 8.0, "those there are only spoken for"),
    (_topic, 5.0, "it is in what a crowd speaks about"),
    (lambda p: p.before, 4.0, "it stands before the word"),
    (
        lambda p: p.text[p.place.end : p.place.end + 2] in _OWNS,
        3.0,
        "it owns what is told of: “Spain's embassy”",
    ),
    (_measured, 2.0, "another place is measured from it"),
    (_measured_on, 4.0, "the place that is measured stands behind it"),
    (_of_a_house, 5.0, "it says whose house it is: “the United States consulate in X”"),
    (_in_an_aside, 6.0, "it stands in an aside: “X, who had won in Y, died”"),
    (_makers, 4.0, "it is rather the name of a firm: “the Audi plant in X”"),
    (lambda p: _COARSE.get(p.place.level or "", 0), 1.0, "a country or a province"),
    (lambda p: len(p.gap) // 40, 0.5, "it stands far away"),
)


def weight(text: str, lang: str, span: tuple[int, int], place: PlaceMention) -> float:
    """What speaks against a place being where the word at ``span`` happened; the least is the likeliest."""
    pair = _Pair(text, lang, *span, place)
    return sum(factor * float(measure(pair)) for measure, factor, _ in WEIGHTS)


def nearest(text: str, lang: str, span: tuple[int, int], places: Sequence[P]) -> P | None:
    """Of the places of one sentence, where the word at ``span`` happened; None for none."""
    return min(places, key=lambda place: (weight(text, lang, span, place), place.start), default=None)


def place_at(found: Extraction, start: int, end: int) -> PlaceMention | None:
    """The place at which the word at [start, end) of a report happened, as its sentence tells it.

    Without a place in the sentence: the place of the event that is told there, or None.
    """
    text, lang = found.report.text, found.report.lang
    near = next((s for s in sentences(text, lang) if s.start <= start < s.end), None)
    if near is not None:
        here = [m for m in found.mentions if isinstance(m, PlaceMention) and near.start <= m.start < near.end]
        told = [m for m in here if m.role not in ("dateline", "speaker")] or here
        if told:
            return nearest(text, lang, (start, end), told)
    for event in found.events:
        if any(a <= start < b for a, b in ((event.start, event.end), *event.also)):
            return next((p.mention for p in event.placements if p.role in HAPPENED), None)
    return None
