"""The unit that the words put a place in: "X, Y", "A, B and C in Y", "In Y, … X". Pure."""

from collections.abc import Iterable, Sequence
from functools import cache

import regex

from gazetteer import Place

from ..files import kept
from ..lexicon import load
from ..model import PlaceMention
from ..placenames.words import nation
from ..placenames.words import words as place_words
from ..reading import Reading, between
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .part_of import BEHIND_FINER, holds_next
from .scene import Scene, across_border
from .units_ar import stated_unit as stated_unit_ar

#: At most so many characters lie between a list and its unit.
_LIST_REACH = 60
#: So many places of a list share what it is said to be in.
_MOST_LISTED = 12
#: So many names, each in the next one, lead from a list to its unit: "in F district in Y".
_MOST_HOLDERS = 3
_COMMA = regex.compile(r"\s*,\s*")
#: Behind the last of several parts, before what they are of: "A and B areas of Y".
_PARTS = regex.compile(r"\s+(?:\p{Ll}+\s+)?\p{Ll}+s\s+of\s+(?:the\s+)?")
_IN = regex.compile(r"\b(?:in|inside)\b", regex.I)
#: Behind the province that a sentence opens with ("In Zamfara State, …").
_CLOSES = regex.compile(r"(?:\s\p{L}+)?,")
#: How many characters before a name are read for "the Mexican city of".
_NATION = 60
#: How many characters before such a province are read for its "In".
_BEFORE = 12


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(map(regex.escape, words), key=len, reverse=True)


@cache
def _inside(lang: str) -> "regex.Pattern[str]":
    """Between a place and what holds it: "X, Y", "X (Y", "X village in northern Y", "X in the city of Y", "X
    military camp in Y", "X and its outskirts in Y"."""
    table = place_words(lang)
    said = "|".join(_longest_first(dict.fromkeys((*table.kinds, *table.vague))))
    kind = f"(?:{said or '(?!)'})"
    if lang == "ar":  # "قرية X في مديرية Y", "حي X بمدينة Y"
        kind = f"(?:{'|'.join(_longest_first(table.kinds))})"
        return kept.pattern(rf"\s+(?:(?:في|ضمن)\s+{kind}|ب{kind}|وسط(?:\s+{kind})?)\s+#?")
    uses = ("whose_ground", "parts_of_places")
    whose, parts = ("|".join(_longest_first(grammar("en", use))) for use in uses)
    return kept.pattern(
        rf"(?:\s+(?:(?:{whose})\s+)?{kind})?"
        rf"(?:\s+and\s+(?:its|the)\s+(?:\p{{L}}+\s+)?(?:{parts}))?"
        rf"\s*(?:,|\(|,?\s*(?:in(?:side)?|of|at)\b)\s*(?:the\s+)?"
        rf"(?:(?!(?:of|from|to|and|or|then|via|through|while|where|when|which|who|whose|as|but|after|before|near|across|opposite|outside|beside|bordering|beyond)\b)[\p{{L}}-]+\s+){{0,2}}?"
        rf"(?:{kind}\s+of\s+)?|[ ]",
        regex.I,
    )


def stated_unit(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int
) -> tuple[str, ...]:
    """The code of the unit that the words put a place in ("X, Y", "A and B in Y", "Y's X"), if any."""
    if reading.report.lang == "ar":
        return stated_unit_ar(reading, mentions, known, at)
    mention, text, inside = mentions[at], reading.text, _inside(reading.report.lang)
    for other in range(at + 1, min(at + 4, len(mentions))):
        unit, gap = known[other], text[mention.end : mentions[other].start]
        if unit is None or len(gap) >= _LIST_REACH:
            continue
        if _of_units(reading, mentions, known, at, other) or across_border(reading, mentions[other]):
            continue
        if _of_towns(reading, mentions, at, other):
            continue
        if any(said.fullmatch(gap) for said in (shape("list_in"), inside, *BEHIND_FINER)):
            return (unit.admin1 or unit.country,)
    listed = _of_list(reading, mentions, known, at)
    if listed or not at:
        return listed
    unit, gap = known[at - 1], text[mentions[at - 1].end : mention.start]
    owns = (
        shape("unit_owns").fullmatch(gap)
        if unit is not None and not shape("parts_places").search(gap)
        else None
    )
    verbs = place_words(reading.report.lang).verbs  # "rockets from Lebanon hit X"
    if unit is None or owns is None or any(word in verbs for word in owns["words"].split()):
        return ()
    return (unit.admin1 or unit.country,)


def _of_towns(reading: Reading, mentions: Sequence[PlaceMention], at: int, other: int) -> bool:
    """Whether a unit behind a comma is the town of its name: "in London, Paris and Berlin"."""
    text, one, after = reading.text, mentions[at], mentions[other]
    if other + 1 >= len(mentions) or not _COMMA.fullmatch(text, one.end, after.start):
        return False
    on = shape("list_goes_on").fullmatch(text, after.end, mentions[other + 1].start)
    hits = between(reading.hits, after.start, after.start + 1)
    return on is not None and any("settlement" in hit.levels for hit in hits)


def _of_list(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int
) -> tuple[str, ...]:
    """The unit that a list is said to be in, for each of its places; or the one that holds the district it is
    said to be in: "A, B, C, D and E in F district in Y"."""
    text, end, last = reading.text, at, min(at + _MOST_LISTED, len(mentions) - 1)
    while end < last and known[end + 1] is None:
        if not shape("list_goes_on").fullmatch(text, mentions[end].end, mentions[end + 1].start):
            break
        end += 1
    for holder_at in range(end + 1, min(end + 1 + _MOST_HOLDERS, last + 1)):
        gap = text[mentions[holder_at - 1].end : mentions[holder_at].start]
        stated_in = _IN.search(gap) or holder_at > end + 1  # "in F district, Y"
        if not stated_in or len(gap) >= _LIST_REACH or not _inside(reading.report.lang).fullmatch(gap):
            return ()
        if across_border(reading, mentions[holder_at]):
            return ()
        unit = known[holder_at]
        if unit is not None:
            return (unit.admin1 or unit.country,)
    return ()


def _of_units(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int, other: int
) -> bool:
    """Whether two names that units bear are parts of a list of units: "Pattani, Narathiwat and Yala"."""
    if other + 1 >= len(mentions) or other != at + 1:
        return False
    units = (known[at], known[other], known[other + 1])
    if not all(unit is not None and unit.level == "admin1" for unit in units):
        return False
    return all(
        shape("list_goes_on").fullmatch(reading.text, mentions[k].end, mentions[k + 1].start)
        for k in (at, other)
    )


def stated(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int, scene: Scene
) -> tuple[str, ...]:
    """The codes of what the words put a place in: the unit that they name, else the country they tell."""
    return (
        _of_nation(reading, mentions[at])
        or stated_unit(reading, mentions, known, at)
        or _opened_with(reading, mentions, known, at)
        or _said_in(reading, mentions, at, scene)
    )


def _of_nation(reading: Reading, mention: PlaceMention) -> tuple[str, ...]:
    """The code of the country of "the Mexican city of X", and of the one whose ground it claims; "the Lebanon
    district of X" is a part of X."""
    before = reading.text[max(0, mention.start - _NATION) : mention.start]
    said = shape("of_nation").search(before) if reading.report.lang == "en" else None
    code = nation(said["nation"].lower()) if said is not None else ""
    if code and said is not None and said["district"] and said["nation"] == load("demonyms")[code]["name"]:
        return ()
    claimed = load("places")["en"]["claims"].get(code, "") if code else ""
    return tuple(c for c in (code, claimed) if c)


def _opened_with(
    reading: Reading, mentions: Sequence[PlaceMention], known: Sequence[Place | None], at: int
) -> tuple[str, ...]:
    """The code of the province that the sentence opens with, for what happened in it: "In Haut-Uele, …"."""
    mention = mentions[at]
    if known[at] is not None or mention.role not in ("at", "near"):
        return ()
    sentence = reading.sentences[reading.sentence_at(mention.start)]
    first = at - len(between(mentions, sentence.start, mention.start))
    unit = known[first]
    if first == at or unit is None or unit.level != "admin1":
        return ()
    begin = mentions[first].start
    town = any("settlement" in hit.levels for hit in between(reading.hits, begin, begin + 1))
    if town and unit.name[:1].casefold() != mentions[first].text[:1].casefold():
        return ()  # "In Batumi, …, and in Zugdidi …": towns that their units are called by too
    if shape("and_in").search(reading.text, max(0, mention.start - _BEFORE), mention.start):
        return ()  # "In Tacna, crowds burned booths, and at Desaguadero trucks were stranded"
    start, end = max(0, mentions[first].start - _BEFORE), mentions[first].end
    opens = shape("opens_with").search(reading.text, start, mentions[first].start)
    return (unit.admin1,) if opens and _CLOSES.match(reading.text, end) else ()


def _said_in(reading: Reading, mentions: Sequence[PlaceMention], at: int, scene: Scene) -> tuple[str, ...]:
    """The countries that alone use a word of the sentence for a kind ("upazila"), where the report names
    none: a place of that sentence lies in one of them, or is not known."""
    if not scene.leaning:
        return ()
    table = place_words(reading.report.lang)
    sentence = reading.sentences[reading.sentence_at(mentions[at].start)]
    beside = between(mentions, sentence.start, sentence.end)
    return next((codes for m in beside if (codes := tuple(table.said_in.get(m.words, ())))), ())


def holder(reading: Reading, mentions: Sequence[PlaceMention], at: int) -> int | None:
    """The number of the mention that the words put this one in ("X village in Y", "X, Y"), if any.

    A comma alone does not say so where a list goes on; "the Aleppo suburb of X" puts X in Aleppo.
    """
    if at and holds_next(reading.text, mentions[at - 1], mentions[at]):
        return at - 1
    if at + 1 >= len(mentions) or holds_next(reading.text, mentions[at], mentions[at + 1]):
        return None
    text, one, after = reading.text, mentions[at], mentions[at + 1]
    gap = text[one.end : after.start]
    if shape("list_goes_on").fullmatch(gap) and "," not in gap:
        return _holds_parts(reading, mentions, at)  # "A and B areas of Y"
    if len(gap) >= _LIST_REACH or "\n\n" in gap or not _inside(reading.report.lang).fullmatch(gap):
        return None
    if not _COMMA.fullmatch(gap):
        return None if shape("list_goes_on").fullmatch(gap) else at + 1  # "A, and B" are two
    before = at and shape("list_goes_on").fullmatch(text[mentions[at - 1].end : one.start])
    more = at + 2 < len(mentions) and shape("list_goes_on").fullmatch(
        text[after.end : mentions[at + 2].start]
    )
    return None if before or more else at + 1


def _holds_parts(reading: Reading, mentions: Sequence[PlaceMention], at: int) -> int | None:
    """The number of what a list is of parts of: "the A and B areas of Y"."""
    text, end, last = reading.text, at, min(at + _MOST_LISTED, len(mentions) - 1)
    while end < last and shape("list_goes_on").fullmatch(text, mentions[end].end, mentions[end + 1].start):
        end += 1
    if end + 1 >= len(mentions):
        return None
    gap = text[mentions[end].end : mentions[end + 1].start]
    return end + 1 if _PARTS.fullmatch(gap) else None
