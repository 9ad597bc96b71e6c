"""Figures of several places or days in one sentence: "killed five in X, three in Y and two in Z". Pure."""

from collections.abc import Collection, Sequence

from ..lexicon import load
from ..words.grammar import words as grammar
from ..words.numerals import starts
from .persons import JOIN, Persons
from .quantities import Quantity

_CAS = load("casualties")["en"]
_APART = frozenset(_CAS["clause"]) | grammar("en", "who_that") | {";", ":"}
_DEATHBEDS = tuple(tuple(phrase.split()) for phrase in _CAS["deathbeds"])
_OF_THEM, _OWNERS = grammar("en", "them"), grammar("en", "owners")
#: Behind "on the": whose dead some are ("on the government side").
_SIDES = frozenset(_CAS["on_a_side"])
#: Between a figure and its place.
_AT = ("in", "at", "near", "around", "outside")
#: A name begins at most so many words behind "in" ("in the southern city of Odesa").
_NAME = 5


def placed(people: Persons, quantities: Sequence[Quantity]) -> frozenset[int]:
    """Where figures begin that share out the one before them among places.

    "Six died: four in X and two in Y", "12 died in the protests, six in X and four in Y". They are of events
    of their own, if they sum up to it, or behind a comma to less.
    """
    colon = next((k for k, tok in enumerate(people.toks) if tok.text == ":"), None)
    shared = [
        q
        for q in quantities
        if q.first > (colon or 0)
        and q.form == "number"
        and q.kind != "thing"
        and people.word(q.first - 1) in (":", *JOIN)
        and _at_name(people, q.last)
    ]
    if len(shared) < 2 or people.word(shared[0].last - 1) in _OF_THEM:
        return frozenset()
    whole = sum(q.max or 0 for q in shared)
    before = [q for q in quantities if q.last <= shared[0].first and (q.min or q.max)]
    if colon is not None:
        fits = whole in {q.max for q in before if q.last <= colon and q.min == q.max}
    else:  # "killed five in X, three in Y": that one has a place of its own
        fits = any(whole <= (q.max or q.min or 0) and not _at_name(people, q.last) for q in before[-1:])
    return frozenset(q.first for q in shared) if fits else frozenset()


def rest_of_them(people: Persons, quantities: Sequence[Quantity]) -> frozenset[int]:
    """Where figures begin that make up a whole with one "of them" right before: "23 died, 15 of them in X and
    eight in Y"."""
    found: set[int] = set()
    for whole, part, rest in zip(quantities, quantities[1:], quantities[2:], strict=False):
        of_them = people.word(part.last - 1) in _OF_THEM and _at_name(people, part.last)
        alike = rest.form == "number" and rest.kind != "thing" and _at_name(people, rest.last)
        if of_them and alike and whole.max and whole.max == (part.max or 0) + (rest.max or 0):
            found.add(rest.first)
    return frozenset(found)


def elsewhere(
    people: Persons, quantities: Sequence[Quantity], end: int, told: Collection[int], parts: Collection[int]
) -> list[Quantity]:
    """The figures of other places behind a figure and the word that tells of it, which end at ``end``.

    Each is a number right behind "," or "and", with its own place ("two died on the spot, another on the way
    to hospital") and without a word of its own for what happened. ``told``: where figures begin that others
    have; ``parts``: that only break one down.
    """
    found: list[Quantity] = []
    k, here = end, _there(people, end)
    if people.word(end) == ")":  # "X (5 killed), Y (2)"
        return [q for q in quantities if q.first > end and q.first not in told and _bracketed(people, q)]
    for q in quantities:
        if q.first > k and q.first in parts and _at_name(people, q.last):
            break  # "twelve of them in X and five in Y"
        if q.first <= k or q.first in parts:
            continue
        between = range(k, q.first)
        if not {people.word(j) for j in between}.isdisjoint(_APART) or people.at_trigger & {*between}:
            break
        those = (people.word(q.first - 2), people.word(q.first - 1)) == ("those", "of")
        if people.word(q.first - 3 if those else q.first - 1) not in JOIN:
            continue  # "in a riot in X, five in Y"
        more = q.who.lower() in ("more", "others")  # "and four more in Y"
        fits = q.form == "number" and (more or q.kind in ("bare", "people")) and q.max
        here = here or any(_at_name(people, j) or _on_a_day(people, j) for j in between)
        here = here or "according" in {people.word(j) for j in between}
        if not (fits and here) or q.first in told or not _there(people, q.last):
            break
        found.append(q)
        k = q.last
    return found


def _bracketed(people: Persons, q: Quantity) -> bool:
    """Whether a bare figure stands in brackets right behind a name: "Y (2)"."""
    inside = people.word(q.first - 1) == "(" and people.word(q.last) == ")"
    return inside and q.first > 1 and not people.toks[q.first - 2].text.islower() and q.kind == "bare"


def _there(people: Persons, k: int) -> bool:
    """Whether words for where somebody died stand at a token: "in Kharkiv", "on the spot", "in hospital"; or
    for whose they are: "on the government side", "among the separatists"."""
    if people.word(k) in ("on", "from", "among", "amongst") and people.word(k + 1) in _OWNERS:
        behind = range(k + 2, min(k + _NAME, len(people.toks)))
        if people.word(k)[0] == "a" or any(people.word(j) in _SIDES for j in behind):
            return True
    if people.word(k) == "according" and people.word(k + 1) == "to":
        return True  # "two died according to X, one according to Y"
    return (
        _at_name(people, k)
        or _on_a_day(people, k)
        or any(starts(people.toks, k, phrase) for phrase in _DEATHBEDS)
    )


def _on_a_day(people: Persons, k: int) -> bool:
    """Whether "on Monday" stands at a token."""
    return people.word(k) == "on" and k + 1 in people.blocked


def _at_name(people: Persons, k: int) -> bool:
    """Whether "in Kharkiv" or "in the city of Kharkiv" stands at a token."""
    behind = range(k + 1, min(k + _NAME, len(people.toks)))
    if people.word(k) not in _AT or people.word(k + 1) in JOIN:
        return False
    name = next((j for j in behind if people.toks[j].text[0].isupper()), None)
    if name is None or name in people.blocked:
        return False
    return all(people.word(j) not in JOIN for j in range(k + 1, name))
