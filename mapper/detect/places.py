"""Where a report names places: known names, and names that only their context shows to be places.

Nothing is resolved here; :mod:`mapper.place` asks the gazetteer. A known name counts where something
speaks for it (a preposition, a word for its kind, its prominence) and nothing against it (an actor,
a source, a date or a longer name covers it, a title goes before it).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from gazetteer import Hit, quick

from ..model import Mention, PlaceMention
from ..placenames.again import shown_once
from ..placenames.context import Name, a_cell, context_of, in_list
from ..placenames.context_ar import context_of as context_ar
from ..placenames.datelines import datelined, opens_dateline, opens_entry, posted
from ..placenames.holding import holding, shared_kind
from ..placenames.led import gone_for, in_parallel, left_for
from ..placenames.name_bounds import (
    belongs,
    end_of,
    extended,
    follows,
    index_at,
    lived_in,
    named_for,
    seated,
    surnames,
    whole_of,
)
from ..placenames.notplaces import Spelling, against
from ..placenames.torn import one_of_pieces, only_a_head, only_a_tail, torn
from ..placenames.unlisted import LOCATIVE, Known, covered, done_to, shown, unlisted
from ..placenames.words import PlaceWords, is_capital, words
from ..places import capital, short_names
from ..places.relation_patterns import single
from ..reading import Reading, Sentence, between
from ..words.grammar import words as grammar
from ..words.shapes import shape
from . import roads
from .places_ar import detect as detect_ar

#: A name whose largest bearer has this many people is known without any word that speaks for it; with so
#: many one that opens an entry of a log.
PROMINENT, _A_TOWN = 100_000, 1_000
#: A town's name of so few letters, all capitals, is an abbreviation.
SHORT = 2
#: Characters before a name in which a label stands ("Location: Guma").
_LABEL = 40
#: Articles that are written to a name.
_WRITTEN_TO = grammar("en", "articles_written_to") | {"l'", "d'"}
#: Between a name and what holds it, in brackets: "in X (Y, Z)".
_BRACKET = regex.compile(r"\s*\(\s*")
#: What goes on with a list behind a name.
_GOES_ON = regex.compile(
    r"\s*(?:,\s*(?:and|or)|,|\s(?:and|or))\s+(?:the\s+)?"
    r"(?:(?:other|several|nearby|elsewhere)\b|(?:(?:north|south|east|west|central|rural)\p{Ll}*\s+)?\p{Lu})"
)


@quick
@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with what is spelled like places in it, and what else it names.

    ``units``: where names of provinces, countries and large towns begin; ``roads``: those at the ends of a
    road; ``people``: surnames of the report.
    """

    reading: Reading
    sentence: Sentence
    hits: tuple[Hit, ...]
    others: Sequence[Mention]
    table: PlaceWords
    people: frozenset[str]
    units: frozenset[int]
    roads: frozenset[int]

    @property
    def spelled(self) -> list[tuple[int, int]]:
        """The spans that are spelled like places."""
        return [(hit.start, hit.end) for hit in self.hits]


def detect(reading: Reading, others: Sequence[Mention] = ()) -> tuple[PlaceMention, ...]:
    """The place mentions of a report; ``others`` are mentions of other kinds, which cover names."""
    if reading.report.lang == "ar":
        return _with_capitals(reading, detect_ar(reading, others))
    table = words(reading.report.lang)
    people = surnames(reading.sentences, table)
    known = sorted(others, key=lambda m: m.start)
    lines = [_line(reading, sentence, known, table, people) for sentence in reading.sentences]
    told = [_in_sentence(line) for line in lines]
    # What is shown once to be a place is one where it stands bare in the same report.
    names = shown_once(reading.text, reading.sentences, told, [line.hits for line in lines], table)
    for at, line in enumerate(lines):
        starts = {m.start for m in told[at]}
        if any(h.start not in starts and h.text.casefold() in names for h in line.hits):
            told[at] = _in_sentence(line, names)
    return _with_capitals(reading, [m for found in told for m in found])


def _with_capitals(reading: Reading, named: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """These mentions and the capitals that the report speaks of without a name, the dateline told as such; in
    Arabic also what goes by a short name."""
    capitals = [replace(named_at(reading, *span), words=capital.WORD) for span in capital.spans(reading)]
    if reading.report.lang == "ar":
        # "في تاجوراء شرقي العاصمة الليبية طرابلس": another place is told beside it
        beside = {reading.sentence_at(m.start) for m in named}
        capitals = [c for c in capitals if reading.sentence_at(c.start) not in beside]
        short = (s for s in short_names.spans(reading) if short_names.apart(reading, s[0], named))
        capitals += [named_at(reading, *span) for span in short]
    known = {m.start for m in named}
    posts = [replace(named_at(reading, *s), role="dateline") for s in posted(reading) if s[0] not in known]
    return tuple(datelined(reading, [*posts, *capital.without_owners(named, capitals)]))


def _line(
    reading: Reading, sentence: Sentence, others: Sequence[Mention], table: PlaceWords, people: frozenset[str]
) -> _Line:
    near = between(reading.hits, sentence.start, sentence.end)
    ends = roads.ends(reading, sentence, near)
    hits = tuple(h for h in near if h.start in ends or _whole(h, sentence))
    units = (h.start for h in hits if {"admin1", "country"} & {*h.levels} or h.population >= PROMINENT)
    here = between(others, sentence.start, sentence.end)
    at_roads = roads.ends(reading, sentence, hits)
    return _Line(reading, sentence, hits, here, table, people, frozenset(units), at_roads)


def _whole(hit: Hit, sentence: Sentence) -> bool:
    """Whether a hit is made of whole words: "Jisr" in "Jisr-ash-Shughur" is not."""
    last = next((t for t in sentence.tokens if t.start < hit.end <= t.end), None)
    first = next((t for t in sentence.tokens if t.start <= hit.start < t.end), None)
    rest = last.text[hit.end - last.start :].lower() if last else ""
    head = first.text[: hit.start - first.start] if first else ""
    return rest in ("", "'s", "’s", "'", "’") and (not head or head.lower() in _WRITTEN_TO)


def _beside(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Whether words measure from a name or say a part of its land: "3 km from X", "outskirts of X"."""
    phrase = single(reading.report.lang, reading.text, (start, end), (sentence.start, sentence.end))
    return phrase is not None and phrase.kind != "sector"


def named_at(reading: Reading, start: int, end: int) -> PlaceMention:
    """The mention at a span that is known to name a place: its role and kind by the words around it."""
    name, lang = reading.text[start:end], reading.report.lang
    sentence = reading.sentences[reading.sentence_at(start)] if reading.sentences else None
    first = next((n for n, t in enumerate(sentence.tokens) if t.end > start), None) if sentence else None
    if sentence is None or first is None:
        return PlaceMention("place", name, start, end)
    if lang == "ar":
        told = context_ar(reading.text, sentence.tokens, first, start, words(lang))
        return PlaceMention("place", name, start, end, told.role, told.kind, told.vague)
    last = min(index_at(sentence.tokens, end - 1), len(sentence.tokens) - 1)
    known = Name(start, end, None, first, last)
    context = context_of(reading.text, known, sentence.tokens, words(lang))
    return PlaceMention("place", name, start, end, context.role, context.words, context.vague)


def _in_sentence(line: _Line, names: frozenset[str] = frozenset()) -> list[PlaceMention]:
    """The places of a sentence; ``names``: those that are shown elsewhere to be places."""
    text, found = line.reading.text, list[PlaceMention]()
    spans, guesses = _spans(line)
    for name in sorted(spans, key=lambda s: s.start):
        start, end = name.start, name.end
        own = (
            end if name.hit is None else min(end, name.hit.end)
        )  # "X | Police Station" holds a word for police
        if covered(start, own, line.others):
            continue
        context = context_of(text, name, line.sentence.tokens, line.table)
        previous = found[-1] if found else None
        linked = False
        if previous is not None:
            gap = _gap(text, previous, start)
            linked = shape("list_gap").match(gap) is not None
            if linked:
                context = in_list(previous, context, name.hit, gap, _GOES_ON.match(text, end) is not None)
            linked = linked or in_parallel(text, previous, start, end, line.others)
            linked = linked or roads.tied(line.reading, line.sentence, previous, start, end)
            if left_for(text, previous, start):
                found[-1], context = (
                    replace(previous, role="from"),
                    replace(context, role="toward", strong=True),
                )
        if name.hit is not None and context.role == "at" and gone_for(text, start):
            context = replace(context, role="toward", strong=True)
        told = name.hit is not None and (context.strong or _speaks_for(line, name, previous, names))
        if told or linked or guesses.get((start, end)):
            said = (context.role, context.words, context.vague)
            found.append(PlaceMention("place", text[start:end], start, end, *said))
    hits = {n.start: n.hit for n in spans if n.hit is not None}
    return holding(text, shared_kind(text, found), line.table, hits)


def _spans(line: _Line) -> tuple[list[Name], dict[tuple[int, int], bool]]:
    """What may be a name of a place: known spellings that nothing speaks against, and names that no list has.
    Of these is told whether the words beside them show that they are places."""
    tokens, table = line.sentence.tokens, line.table
    taken = [(hit, _name(line, hit)) for hit in line.hits]
    known = [name for _, name in taken if name is not None]
    known = [n for n in known if not any(o.start < n.start < o.end for o in known)]  # "X | al-Sharqiyah"
    refused = {(hit.start, hit.end) for hit, name in taken if name is None}
    # What is rejected may be a piece of a longer name: "Kafr" in "the village of Kafr Naya".
    spans = [(name.start, name.end) for name in known]
    guessed = unlisted(line.sentence, Known(spans, line.others, line.spelled, line.people), table)
    guesses = {span: shown for span, shown in dict(guessed).items() if span not in refused}
    guesses |= dict.fromkeys(roads.far_ends(line.reading, line.sentence, known, table), False)
    known += [Name(a, b, None, index_at(tokens, a), index_at(tokens, b - 1)) for a, b in guesses]
    return known, guesses


def _speaks_for(line: _Line, name: Name, previous: PlaceMention | None, names: frozenset[str]) -> bool:
    """Whether something beside a known spelling shows that it is a place, or its bearer is well known."""
    text, tokens, table, hit = line.reading.text, line.sentence.tokens, line.table, name.hit
    return hit is not None and (
        shown(tokens, name.first, name.last, table)
        or done_to(tokens, name.first, name.last, line.spelled, table)
        or (name.last > index_at(tokens, hit.end - 1) and tokens[name.last].text in table.ends)
        or _prominent(hit, name.first > 0, table)
        or belongs(tokens, name.first, table)
        or lived_in(tokens, name.last, table)
        or named_for(tokens, name.first, name.last)
        or whole_of(tokens, name.first, table)
        or seated(text, tokens, name.first, name.end, table)
        or text[name.start : name.end].casefold() in names
        or (name.first == 0 and opens_dateline(text, name.end))
        or (hit.population >= _A_TOWN and opens_entry(text, name.start, name.end))
        or shape("place_label").search(text, max(0, name.start - _LABEL), name.start) is not None
        or a_cell(text, name.start, name.end)
        or name.start in line.roads
        or (previous is not None and _BRACKET.fullmatch(text, previous.end, name.start) is not None)
        or _beside(line.reading, line.sentence, name.start, name.end)
    )


def _gap(text: str, previous: PlaceMention, start: int) -> str:
    """What stands between two names, without the word for the kind of the first: "X town, Y"."""
    gap = text[previous.end : start]
    kind = f" {previous.words},"
    return gap[len(kind) - 1 :] if previous.words and gap.startswith(kind) else gap


def _name(line: _Line, hit: Hit) -> Name | None:
    """The whole name that a known spelling is, or begins; None where it is no place here."""
    text, tokens, table = line.reading.text, line.sentence.tokens, line.table
    first, last = index_at(tokens, hit.start), index_at(tokens, hit.end - 1)
    if only_a_head(tokens, first, last, table) or only_a_tail(tokens, first, table):
        return None
    if hit.population < PROMINENT and torn(tokens, last, {h.start for h in line.hits}, table):
        return None
    if one_of_pieces(tokens, first, last, {h.start for h in line.hits if _no_unit(h)}, table):
        return None
    if first < last and tokens[first].text in table.prepositions:
        first += 1  # "at Tal" is spelled like at-Tal
    said_of = (
        last > first + 1
        and tokens[first].lower in grammar("en", "said_of")
        and tokens[first + 1].lower == "of"
    )
    if said_of and not (is_capital(tokens[first].text) and "admin1" in hit.levels):  # "District of Columbia"
        first += 2  # "the Old City of Damascus" is no town of the name "City of Damascus"
    end = extended(tokens, first, last, table)
    stop = hit.text in table.after_comma and text[hit.end : hit.end + 1] == "."  # "Peoria, Ill."
    start = max(hit.start, tokens[first].start)
    if (
        hit.text in line.people
        and not (first and tokens[first - 1].lower in LOCATIVE)
        and " " not in hit.text
    ):
        return None
    large = hit.start in line.units and not _letters(line, hit, last)
    spelling = Spelling(text, tokens, table, start, hit.end, first, end, large, line.units)
    if against(spelling):
        return None
    return Name(start, hit.end + stop if end == last else end_of(tokens[end]), hit, first, end)


def _letters(line: _Line, hit: Hit, last: int) -> bool:
    """Whether a few capitals are the letters of something else than a town: "the RR court", "NICE Road"."""
    if not hit.text.isupper() or not _no_unit(hit):
        return False
    site = follows(line.sentence.tokens, last) and line.sentence.tokens[last + 1].text in line.table.ends
    return len(hit.text) <= SHORT or (site and not line.sentence.tokens[last + 1].text.isupper())


def _no_unit(hit: Hit) -> bool:
    return {"admin1", "country"}.isdisjoint(hit.levels)


def _prominent(hit: Hit, inside: bool, table: PlaceWords) -> bool:
    if not inside and (hit.text in table.not_places or hit.text in table.not_first):
        return False
    return (hit.population >= PROMINENT or not _no_unit(hit)) and len(hit.text) > 2
