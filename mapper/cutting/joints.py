"""Where a conjunct of a clause may begin, and what leads from there to its place. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..counts.nouns_ar import nouns
from ..lexicon import load
from ..model import CountMention, DateMention, PlaceMention, WeaponMention
from ..placenames.words import words as place_words
from ..reading import Token
from ..words.arabic import fold
from ..words.grammar import words

#: So many words between a joining word and the name of its place at most.
_FRONT = 9
#: A place so many words into a clause opens it: "In X, the attack …".
_OPENS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with what was found in it, each in text order. ``deeds``: where words begin that tell of a
    deed rather than of its dead."""

    text: str
    lang: str
    tokens: tuple[Token, ...]
    start: int
    end: int
    lead: int
    crowd: bool
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
class Joint:
    """Where a conjunct may begin: the number of its first word, its place, and what leads to that.

    ``kind``: "another" for one more of what was told, "people" for people or things, "place" for nothing but
    its place, "" for what is none of these.
    """

    at: int
    spot: PlaceMention
    kind: str


def joint_of(told: Told, before: PlaceMention, spot: PlaceMention) -> Joint | None:
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
    return None if listed else Joint(at, spot, kind)


def _joins(told: Told, k: int) -> bool:
    """Whether a word, or the mark before it, joins what follows to what stands before."""
    token = told.tokens[k]
    if told.joining(k):
        return True
    mark = told.text[told.tokens[k - 1].end : token.start].strip() if k else ""
    comma = mark[-1:] in (",", ";", "،", "؛") and bool(mark) and not told.joining(k - 1)
    return comma or (told.lang == "ar" and k > 0 and token.lower[:1] == "و" and len(token.lower) > 2)


def _front(told: Told, at: int, spot: PlaceMention) -> list[Token]:
    """The words from a joint to the name of its place, without those that only join or say when."""
    days = [(d.start, d.end) for d in told.dates]
    found = [t for t in told.tokens[at:] if t.start < spot.start]
    found = [t for t in found if t.lower not in told.use("conjoins", "sequences", "once_more")]
    return [t for t in found if not any(a <= t.start < b for a, b in days)]


def _bare(told: Told, token: Token) -> str:
    """A word as it is compared: an Arabic one without the "and" written on to it."""
    low = token.lower
    return low[1:] if told.lang == "ar" and low[:1] == "و" and len(low) > 2 else low


def _kind(told: Told, at: int, spot: PlaceMention) -> str:
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


def _people(told: Told, front: Sequence[Token], noun: Sequence[str], spot: PlaceMention) -> bool:
    """Whether words tell of people or things: by a number, a word for them, a weapon or those harmed."""
    start = front[0].start
    if any(start <= m.start < spot.start for m in (*told.counts, *told.weapons)) or noun[0].isdigit():
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


def opens(told: Told, place: PlaceMention) -> bool:
    """Whether a clause opens with a place: "In X, gunmen killed two"."""
    before = [t for t in told.tokens if t.start < place.start]
    led = any(_bare(told, t) in told.use("leads_to_place") for t in before[:1])
    return led and place.end <= told.lead and len(before) <= _OPENS


def led_in(told: Told, joint: Joint) -> bool:
    """Whether what is joined opens with its place too: "…, and in Y three"."""
    front = _front(told, joint.at, joint.spot)
    return bool(front) and _bare(told, front[0]) in told.use("leads_to_place")
