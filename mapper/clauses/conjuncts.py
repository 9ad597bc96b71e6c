"""Conjuncts that share one verb, each with a place of its own: "killed three in X and two in Y". Pure.

What stands behind a joining word is told of by the verb before it where it names a place apart from the
places told before, and with it what stood beside the first one too: people or things ("and two schools in
Y"), a day ("and Y on Tuesday"), a toll ("and Y, killing five"), a means. A list of places alone is one deed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from ..counts.nouns_ar import nouns
from ..lexicon import load
from ..model import ActorMention, CountMention, DateMention, PlaceMention, WeaponMention
from ..places.same import same_or_holds
from ..places.words import words as place_words
from ..reading import Sentence, Token
from ..words.arabic import fold
from ..words.grammar import words
from .deed import Deed
from .elsewhere import THERE, one_place
from .incidents import VERBS_THAT_KILL
from .shares import paired, row, without_whole

#: Figures of people to whom something was done.
_HARM = ("killed", "wounded", "captured", "missing")
#: So many words between a joining word and the name of its place at most.
_FRONT = 9
#: A place so many words into a clause opens it: "In X, the attack …".
_OPENS = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause with what was found in it, each in text order. ``deeds``: where words begin that tell of a
    deed rather than of its dead."""

    text: str
    lang: str
    tokens: tuple[Token, ...]
    start: int
    end: int
    lead: int
    spots: tuple[PlaceMention, ...]
    units: tuple[PlaceMention, ...]
    counts: tuple[CountMention, ...]
    dates: tuple[DateMention, ...]
    weapons: tuple[WeaponMention, ...]
    deeds: frozenset[int]

    def use(self, *uses: str) -> frozenset[str]:
        """The small words of these uses."""
        return frozenset().union(*(words(self.lang, use) for use in uses))

    def joining(self, k: int) -> bool:
        """Whether a word only joins."""
        return self.tokens[k].lower in self.use("conjoins", "sequences")


@dataclass(frozen=True, slots=True)
class _Joint:
    """Where a conjunct may begin: the number of its first word, its place, and what leads to that.

    ``kind``: "another" for one more of what was told, "people" for people or things, "place" for nothing but
    its place, "" for what is none of these.
    """

    at: int
    spot: PlaceMention
    kind: str


def shared_out(
    text: str, lang: str, sentence: Sentence, deed: Deed, dates: Sequence[DateMention]
) -> list[Deed]:
    """The deeds of the conjuncts of a clause, or the deed itself where it tells of one. ``dates``: those of
    the clause."""
    clause = deed.clause
    spots = tuple(sorted((p for p in deed.places if p.role in THERE), key=lambda p: p.start))
    if len(spots) < 2:
        return [deed]
    if pairs := paired(text, spots, deed.counts):
        others = tuple(p for p in deed.places if p.role not in THERE)
        return [replace(deed, places=(spot, *others), counts=(count,)) for spot, count in pairs]
    told = _Told(
        text,
        lang,
        sentence.tokens[clause.first : clause.last + 1],
        clause.start,
        clause.end,
        deed.lead.start,
        spots,
        tuple(p for p in deed.places if p.role == "within"),
        tuple(c for c in deed.counts if c.what in _HARM and c.scope == "event"),
        tuple(d for d in dates if d.span is not None),
        deed.weapons,
        frozenset(t.start for t in clause.triggers if t.cls.name not in VERBS_THAT_KILL),
    )
    begins = [clause.start, *_begins(told), clause.end]
    if len(begins) == 2:
        return [deed]
    parts = [_part(sentence, deed, *span, last=spots[-1].end) for span in pairwise(begins)]
    figures = row(text, deed.counts, spots[-1].end)
    if len(figures) == len(parts) and "respectively" in text[figures[-1].end : clause.end]:
        return [replace(part, counts=(count,)) for part, count in zip(parts, figures, strict=True)]
    harmed = tuple(c for c in told.counts if c.what in ("killed", "wounded"))
    own = tuple(c for c in harmed if c in parts[0].counts)
    if own:
        rest = tuple(c for c in parts[0].counts if c not in own)
        parts[0] = replace(parts[0], counts=(*without_whole(harmed, own), *rest))
    return parts


def _part(sentence: Sentence, deed: Deed, begin: int, end: int, last: int) -> Deed:
    """The deed of one conjunct: what stands in it is its own; who acts, by what means, and what holds its
    place it has of the first one, if it names none. ``last``: where the last place ends."""
    clause = deed.clause
    inside = [k for k, t in enumerate(sentence.tokens) if begin <= t.start < end]

    def own(item: PlaceMention | CountMention | WeaponMention | ActorMention) -> bool:
        return begin <= item.start < end

    def shared(item: WeaponMention | ActorMention) -> bool:
        return item.start < begin or item.start > last

    places = tuple(p for p in deed.places if own(p))
    spots = [p for p in places if p.role in THERE]
    around = (p for p in deed.places if not own(p) and p.role not in THERE)
    holding = (p for p in around if p.role != "within" or all(same_or_holds(p, q) for q in spots))
    roles = {role for actor, role in deed.cast if own(actor)}
    weapons = tuple(w for w in deed.weapons if own(w))
    return replace(
        deed,
        clause=replace(clause, start=begin, end=end, first=inside[0], last=inside[-1]),
        cast=tuple((a, r) for a, r in deed.cast if own(a) or (shared(a) and r not in roles)),
        counts=tuple(c for c in deed.counts if own(c)),
        weapons=weapons or tuple(w for w in deed.weapons if shared(w)),
        places=(*places, *holding),
    )


def _begins(told: _Told) -> list[int]:
    """Where the conjuncts of a clause begin, but for the first."""
    joints = [j for p, q in pairwise(told.spots) if (j := _joint(told, p, q)) is not None]
    ends = [*(told.tokens[j.at].start for j in joints[1:]), told.end][: len(joints)]
    found: list[int] = []
    for joint, end in zip(joints, ends, strict=True):
        begin, first = found[-1] if found else told.start, told.tokens[joint.at].start
        before = [p for p in told.spots if begin <= p.start < first]
        apart = joint.kind != "place" or _days_differ(told, begin, first, end)
        if not before or any(one_place(p, joint.spot, apart) for p in before):
            continue
        if _opens(told, before[0]) and not _led_in(told, joint):
            continue
        if _another(told, joint, begin, end):
            found.append(first)
    return found


def _joint(told: _Told, before: PlaceMention, spot: PlaceMention) -> _Joint | None:
    """Where what is joined begins, None where nothing but a list of names stands."""
    tokens = told.tokens
    near = [k for k, t in enumerate(tokens) if before.end <= t.start <= spot.start]
    joins = [k for k in near if _joins(told, k)]
    at = next(
        (k for k in joins if ";" in told.text[before.end : tokens[k].start]), joins[-1] if joins else None
    )
    if at is None or near[-1] - at > _FRONT:
        return None
    kind = _kind(told, at, spot)
    gap = told.text[before.end : tokens[at].start].strip(" ,،;")
    listed = not gap and kind == "place" and tokens[at].lower not in told.use("sequences")
    return None if listed else _Joint(at, spot, kind)


def _joins(told: _Told, k: int) -> bool:
    """Whether a word, or the mark before it, joins what follows to what stands before."""
    token = told.tokens[k]
    if told.joining(k):
        return True
    mark = told.text[told.tokens[k - 1].end : token.start].strip() if k else ""
    comma = mark[-1:] in (",", ";", "،", "؛") and bool(mark) and not told.joining(k - 1)
    return comma or (told.lang == "ar" and k > 0 and token.lower[:1] == "و" and len(token.lower) > 2)


def _front(told: _Told, at: int, spot: PlaceMention) -> list[Token]:
    """The words from a joint to the name of its place, without those that only join or say when."""
    days = [(d.start, d.end) for d in told.dates]
    found = [t for t in told.tokens[at:] if t.start < spot.start]
    found = [t for t in found if t.lower not in told.use("conjoins", "sequences", "once_more")]
    return [t for t in found if not any(a <= t.start < b for a, b in days)]


def _bare(told: _Told, token: Token) -> str:
    """A word as it is compared: an Arabic one without the "and" written on to it."""
    low = token.lower
    return low[1:] if told.lang == "ar" and low[:1] == "و" and len(low) > 2 else low


def _kind(told: _Told, at: int, spot: PlaceMention) -> str:
    """What stands between a joint and its place."""
    front = _front(told, at, spot)
    said = [_bare(told, t) for t in front]
    last = max((k for k, word in enumerate(said) if word in told.use("leads_to_place")), default=-1)
    noun = said[:last] if last >= 0 else []
    if last < 0 and told.lang == "ar" and said and front[-1].end > spot.start and said[-1][:1] == "ب":
        noun = said[:-1]  # "واثنان بدرعا"
    kinds = place_words(told.lang).kinds.keys() | told.use("parts_of_places")
    if not noun or any(word in kinds for word in noun):
        return "place"
    if any(t.start in told.deeds for t in front) or not told.use("no_conjunct").isdisjoint(said):
        return ""
    if {noun[0], noun[-1]} & told.use("one_of_them"):
        return "another"
    return "people" if _people(told, front, noun, spot) else ""


def _people(told: _Told, front: Sequence[Token], noun: Sequence[str], spot: PlaceMention) -> bool:
    """Whether words tell of people or things: by a number, a word for people, or a figure of those harmed."""
    start = front[0].start
    if any(start <= c.start < spot.start for c in told.counts) or noun[0].isdigit():
        return True
    if told.lang == "ar":
        number = not _numbers("ar").isdisjoint(front[0].forms)
        return number or any(not nouns().keys().isdisjoint(t.forms) for t in front)
    plural = noun[-1].endswith("s") and not noun[0].endswith(("ed", "ing"))
    return plural or noun[0] in _numbers("en") | words("en", "opens_noun")


@cache
def _numbers(lang: str) -> frozenset[str]:
    """The words for numbers, and for those that are not stated."""
    table = load("numbers")[lang]
    return frozenset(map(fold, [*table["words"], *(w for w in table["vague"] if " " not in w)]))


def _another(told: _Told, joint: _Joint, begin: int, end: int) -> bool:
    """Whether what begins at a joint tells of another deed. ``begin``: where the conjunct before it begins;
    ``end``: where its own ends."""
    first, kind = told.tokens[joint.at].start, joint.kind
    said = {t.lower for t in told.tokens if max(begin, told.spots[0].end) < t.start < first}
    between = not said.isdisjoint(told.use("no_conjunct"))
    if not kind or (between and kind != "another"):
        return False
    then = told.tokens[joint.at].lower in told.use("sequences")
    if kind == "another" or then or _days_differ(told, begin, first, end):
        return True
    mine, theirs = ([c for c in told.counts if a <= c.start < b] for a, b in ((first, end), (begin, first)))
    of_both = bool(mine) and not theirs and all(c.start > joint.spot.end for c in mine)
    if kind == "people":
        described = not told.joining(joint.at) and told.tokens[joint.at].lower in told.use("articles")
        return not (of_both or described)
    behind = next((t.lower for t in told.tokens if t.start >= joint.spot.end), "")
    there = bool(mine) and behind in told.use("where")
    units = not of_both and _units_differ(told, begin, first, end)
    return bool(mine and theirs) or there or units or _means_differ(told, begin, first, end)


def _days_differ(told: _Told, begin: int, first: int, end: int) -> bool:
    """Whether each of two conjuncts has a day of its own."""
    mine = {d.span for d in told.dates if first <= d.start < end}
    theirs = {d.span for d in told.dates if begin <= d.start < first}
    return bool(mine and theirs) and not mine & theirs


def _units_differ(told: _Told, begin: int, first: int, end: int) -> bool:
    """Whether each of two conjuncts names what holds its places: "on X in Syria and on Y in Iraq"."""
    mine = [p for p in told.units if first <= p.start < end]
    theirs = [p for p in told.units if begin <= p.start < first]
    return bool(mine and theirs) and not any(one_place(p, q) for p in mine for q in theirs)


def _means_differ(told: _Told, begin: int, first: int, end: int) -> bool:
    """Whether each of two conjuncts tells by what means it was done."""
    mine = {w.name for w in told.weapons if first <= w.start < end}
    theirs = {w.name for w in told.weapons if begin <= w.start < first}
    return bool(mine and theirs) and not mine & theirs


def _opens(told: _Told, place: PlaceMention) -> bool:
    """Whether a clause opens with a place: "In X, gunmen killed two"."""
    before = [t for t in told.tokens if t.start < place.start]
    led = any(_bare(told, t) in told.use("leads_to_place") for t in before[:1])
    return led and place.end <= told.lead and len(before) <= _OPENS


def _led_in(told: _Told, joint: _Joint) -> bool:
    """Whether what is joined opens with its place too: "…, and in Y three"."""
    front = _front(told, joint.at, joint.spot)
    return bool(front) and _bare(told, front[0]) in told.use("leads_to_place")
