"""Figures of harm, and tolls told as such: "the death toll rose to 45". Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..lexicon import load
from ..model import What
from ..words.grammar import words as grammar
from ..words.numerals import number
from .harmwords import Trigger
from .nouns import THINGS
from .people import People
from .persons import PREPOSITIONS
from .quantities import Quantity

_CAS: dict[str, Any] = load("casualties")["en"]
#: So many words behind "the number of people killed" its figure stands.
_FAR = 30
#: "In" and a place take so many words at most.
_PLACE = 6
_PUT, _AS, _LEADS = (frozenset(_CAS[name]) for name in ("puts", "in_a_toll", "before_a_toll"))
_GIVE, _NUMBER, _OWN_DEAD = (frozenset(_CAS[name]) for name in ("gives_a_toll", "a_number", "own_dead"))
_OWNERS, _IN_NUMBER = grammar("en", "owners"), frozenset(_CAS["in_number"])
#: Words for all of the dead, or of the wounded.
WHOLE_DEAD = frozenset(word for words in _CAS["wholes"].values() for word in words)
_QUOTES = frozenset('"“”‘’')
#: Nouns for the dead of which a figure is told that grew.
_DEATHS = ("fatalities", "deaths")
_BEFORE_DEATHS = ("", "the", "that", "confirmed", "reported", ".", ";", ",")
#: The last of the dead, whom a toll behind him counts too: "a second victim … bringing the toll to two".
_NTH = {word: n for n, word in enumerate(load("numbers")["en"]["ordinals"][1:8], 2)}
#: Behind a number and "of the": those who were hurt before.
_HURT = frozenset(_CAS["wholes"]["wounded"])
#: So many words are read between commas behind a toll, and so many behind them for the verb.
_ASIDE, _AUX = 12, 5
_RISE, _MORE = frozenset(_CAS["toll_rise"]), frozenset(_CAS["more"])
#: Who lives; and how many words stand between "none" and that.
SURVIVE, _NONE = frozenset(("survived", "survive", "survives")), 8
_HAD = frozenset(("had", "have", "has"))


@dataclass(frozen=True, slots=True)
class Harm:
    """One figure: what happened to how many.

    ``part``: of a figure given beside it. ``either``: "killed or wounded", an upper bound only.
    ``total``: a toll that has grown over several events.
    """

    quantity: Quantity
    what: What
    trigger: Trigger
    part: bool = False
    either: bool = False
    total: bool = False


def tolls(people: People) -> Iterator[Harm]:
    """ "the death toll rose to 45", "the number of people killed has risen to four", "none survived"."""
    yield from _none_survived(people)
    for k in range(len(people.toks)):
        counted = next((t for t in people.trigs if k < t.first <= k + 6), None)
        told = False
        before = people.by_last.get(k)
        if (
            counted and before and _now_told(people, k, before)
        ):  # "corrected to 28 the number of those killed"
            people.claimed.update(q.first for q in people.quants if k < q.first < counted.last)
            people.claimed.add(before.first)
            rising = people.word(before.first - 2) in _RISE
            yield Harm(before, counted.what, counted, total=rising)
            continue
        if (
            people.word(k) == "number"
            and people.word(k - 1) == "the"
            and counted
            and (people.word(k + 1) == "of" or counted.first == k + 1)  # "the number killed has climbed"
        ):
            start = _at(people, counted.last)
            told = people.word(start) == "at"
        elif (
            people.word(k) in ("of", *_PUT)
            and people.word(k + 1) == "the"
            and counted
            and (counted.first == k + 2 or (counted.first - k in (3, 4) and _owned(people, counted.first)))
            and people.word(counted.last) == "at"
        ):  # "put the number of the dead at 63 and of the injured at 200", "put the rebels' dead at 40"
            start = counted.last
            told = True
        elif (harm := _figure_given(people, k)) is not None:
            start, counted, told = k + 1, Trigger(k, k + 1, harm, frozenset({"noun"})), True
        elif (
            counted
            and counted.first == k + 1
            and people.word(k) == "the"
            and (at := _numbered(people, k + 1))
        ):
            start, told = at, True
        elif people.word(k) in _DEATHS and (at := _rose(people, k)):
            start, counted, told = at, Trigger(k, k + 1, "killed", frozenset({"noun"})), True
        elif people.word(k) == "toll":
            start, counted = _past_aside(people, k + 1), Trigger(k, k + 1, "killed", frozenset({"noun"}))
        else:
            continue
        reach = start + (3 if told else _FAR)
        near = (q for q in people.quants if start <= q.first < reach and q.first not in people.claimed)
        found = [now for q in near if _figure(people, now := _risen(people, q))]
        rising = any(people.word(j) in _RISE for j in range(max(0, k - 6), min(len(people.toks), k + _FAR)))
        if found and counted and (rising or told or people.word(k) == "toll"):
            people.claimed.update(q.first for q in people.quants if k < q.first <= found[0].first)
            yield Harm(found[0], counted.what, counted, total=rising)


def _past_aside(people: People, k: int) -> int:
    """Past what a toll was before, between commas: "the toll, put at 11 on Friday, has since climbed to"."""
    if people.word(k) != ",":
        return k
    ends = next((j for j in range(k + 1, min(k + _ASIDE, len(people.toks))) if people.word(j) == ","), k)
    then = [people.word(j) for j in range(ends + 1, ends + _AUX)]
    return ends + 1 if ends > k and not _RISE.isdisjoint(then) else k


def _none_survived(people: People) -> Iterator[Harm]:
    """ "None of the five passengers survived": all of them died. Of those "who survived" it says nothing, nor
    of houses."""
    said = [people.word(k) for k in range(len(people.toks))]
    lives = next((k for k, word in enumerate(said) if word in SURVIVE), 0)
    near = range(max(0, lives - _NONE), lives)
    at = next((k for k in near if said[k] in ("none", "nobody") or said[k : k + 2] == ["no", "one"]), None)
    alive = next((k for k in range(lives - 1, 0, -1) if said[k] not in _HAD), 0)
    if at is None or said[alive] in grammar("en", "who_that"):
        return
    of = range(at + 2, lives) if said[at + 1] == "of" else ()
    ends = next((k for k in of if said[k] in PREPOSITIONS), lives)  # "none of the five in the car"
    if of and said[ends - 1] in THINGS:
        return
    low, high, _ = next((n for n in (number(people.toks, k, "") for k in of) if n), (None, None, 0))
    people.claimed.update(q.first for q in people.quants if at <= q.first <= lives)
    whole = Quantity(at, lives, low, high, "none survived" if low is None else "", "", "people", "number")
    yield Harm(whole, "killed", Trigger(lives, lives + 1, "killed", frozenset({"intransitive"})))


def _owned(people: People, at: int) -> bool:
    """Whether a genitive stands right before a word: "the rebels' dead"."""
    return people.word(at - 1).endswith(("'", "’", "'s", "’s"))


def _now_told(people: People, k: int, q: Quantity) -> bool:
    """Whether a figure at the end of "corrected to 28" stands before "the number of" at ``k``."""
    given = people.word(q.first - 1) == "to" and people.word(q.first - 2) in _GIVE | _RISE
    return given and [people.word(j) for j in range(k, k + 3)] == ["the", "number", "of"]


def _numbered(people: People, k: int) -> int:
    """ "The dead in the attack on X numbered 11": the word before the figure; 0 where none is."""
    if people.word(k) not in WHOLE_DEAD:
        return 0
    near = range(k + 1, min(k + _FAR, len(people.toks)))
    at = next((j for j in near if people.word(j) in _IN_NUMBER or j in people.at_trigger), 0)
    return at if at and people.word(at) in _IN_NUMBER else 0


def _rose(people: People, k: int) -> int:
    """ "Fatalities later rose to 25": the word before the figure; 0 where none is."""
    near = range(k + 1, k + _PLACE if people.word(k - 1) in _BEFORE_DEATHS else 0)
    return next((j + 1 for j in near if people.word(j) in _RISE and people.word(j + 1) == "to"), 0)


def _figure_given(people: People, k: int) -> What | None:
    """ "Put its losses at five", "six died, but witnesses put the number at 15", "revised the figure to
    eight": what happened to those whose number is given at ``k``."""
    word, given = people.word(k), {people.word(k - 2), people.word(k - 3)} & _GIVE
    if not given or people.word(k + 1) not in ("at", "to") or people.word(k - 1) not in _OWNERS:
        return None
    if word in _OWN_DEAD:
        return "killed"
    before = [t.what for t in people.trigs if t.last < k and t.what in ("killed", "wounded")]
    return before[-1] if before and word in _NUMBER else None


def _at(people: People, at: int) -> int:
    """Where "at" stands behind a word of harm, past a place: "the number of dead in El Fasher at 35"."""
    near = range(at + 2, at + _PLACE) if people.word(at) == "in" else ()
    return next((k for k in near if people.word(k) == "at"), at)


def in_the_toll(people: People, harms: Sequence[Harm]) -> list[Harm]:
    """The figures of a sentence, with parts of its toll marked: "rose to eight as one more died", "two of the
    wounded died, bringing the toll to six"."""
    found = []
    for h in harms:
        words = {people.word(k) for k in range(h.quantity.first, h.quantity.last)}
        greater = any(
            x.total and x.what == h.what and (x.quantity.min or 0) > (h.quantity.max or 0) for x in harms
        )
        last = {_NTH[word] for word in words & _NTH.keys()}
        last = {n for n in last if any(x.total and x.what == h.what and x.quantity.min == n for x in harms)}
        of_it = bool(last) or bool(words & (_MORE | _HURT)) or people.word(h.quantity.first - 1) in _AS
        found.append(replace(h, part=True) if of_it and greater else h)
    return found


def _risen(people: People, q: Quantity) -> Quantity:
    """Of "rose from six to nine" the nine, which is read as a range."""
    to = next((k for k in range(q.first + 1, q.last - 1) if people.word(k) == "to"), None)
    if to is None or people.word(q.first - 1) != "from":
        return q
    return replace(q, first=to + 1, min=q.max)


def _figure(people: People, q: Quantity) -> bool:
    quoted = people.word(q.first - 1) in _QUOTES  # put the dead at "up to 30"
    return people.word(q.first - 1 - quoted) in _LEADS and q.form == "number" and q.kind in ("bare", "people")
