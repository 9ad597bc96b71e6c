"""Which places may be meant by a name: spelled so, sounding so, or nearly so. Used by search.py.

From sure to loose, and the looser only where the surer finds nothing good: the spelling itself, places of
the same coarse key, keys that differ by one consonant, the name without one of its words.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from ..place import Place
from ..spellings.abjad import agreement
from ..spellings.generic import LEFT_OUT
from ..spellings.habits import COST, plain
from ..spellings.hashing import key_value
from ..spellings.likeness import similarity
from ..spellings.names import GENERIC, bare, has_no_vowels, keys, readings, script
from ..spellings.nearest import Nearest
from ..spellings.neighbours import neighbours
from ..storage.heard import NOTHING_HEARD, HeardForms
from ..storage.layers import Layers
from ..storage.layout import texts_of
from .commonness import distinct

MOST = 400
"""Places of one spelling that are looked at, the most prominent first."""
MOST_WORDS = 12
"""A name of more words is no name with a word too many."""
MOST_ELSEWHERE = 40
"""Places of one spelling that are looked at outside what is stated, to say that there is one."""
MOST_ALIKE, MOST_ANYWHERE = 150, 40
"""Forms of one key that are looked at where a country is known, and where none is."""
MOST_LOOSE = 300
"""Forms that are looked at for all looser keys together."""
COMPARED, COMPARED_LOOSE, COMPARED_BARE = 12, 8, 32
"""Forms compared well, those of likest sound; more where the name asked for writes no vowels."""
LOOKED_AT = 30
"""Places that are judged where none is spelled so."""
SAYS_NOTHING, UNLIKE, SHOWN = 0.6, 0.5, 6
"""Likeness that says nothing for a place (scoring.spelling): so many places are judged though theirs is less,
down to the second figure."""
BEHIND = 0.3
"""A place that is so much less alike than the likest is no rival of it."""
GOOD, FAIR = 0.90, 0.80
"""Likeness from which on looser ways of looking are not tried: keys with another consonant, fewer words."""
WORDS_JOINED = re.compile("(?<=[a-z]{3})[yw](?=[a-z]{3})")  # where a word may begin: "Khanyunis"
VOWELS_TOO = {"latin": ("cyrillic",), "cyrillic": ("latin",)}
"""Scripts that write vowels, whose names are compared with those of another."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A place with the name of it that agrees best (see scoring.Evidence).

    ``number``: of a place that was read briefly (Layers.brief): that of the whole one. ``read``: the name as
    it was read where that is not as it stands ("" where it is).
    """

    place: Place
    matched: str
    likeness: float
    exact: bool = False
    same_article: bool = False
    literal: bool = True
    number: int | None = None
    read: str = ""


Asked = list[tuple[str, float]]
"""Bare forms that are looked for, each with what it costs in likeness."""
Keep = Callable[[Place], bool] | None


def fewer_words(form: str) -> Iterator[tuple[str, float]]:
    """A bare form with a word less, or one often left out, or in another order; what that costs."""
    words = form.split(" ")
    if len(words) > MOST_WORDS:
        return
    if len(words) < 2:
        yield from ((f"{form[: at.start()]} {form[at.start() :]}", 0.0) for at in WORDS_JOINED.finditer(form))
        yield from ((f"{head} {form}", 0.07) for head in LEFT_OUT)
        return
    if words[0] in GENERIC:
        yield " ".join(words[1:]), 0.07
    yield " ".join((*words[1:], words[0])), 0.04
    if len(words) > 2:
        yield " ".join((words[-1], *words[:-1])), 0.04
    for i in range(len(words)):
        rest = " ".join(w for j, w in enumerate(words) if j != i)
        if rest not in GENERIC and (i or words[0] not in GENERIC):
            yield rest, 0.12


def respelled(form: str) -> Iterator[tuple[str, float]]:
    """A Latin form as English would write it, if it is of another language's press: "Jurivka", "Iwaniwka"."""
    if not form.isascii():
        return
    if has_no_vowels(form):
        for pair in ("sh", "th", "kh", "gh", "dh"):
            if pair in form:
                yield form.replace(pair, pair[0]), 0.02
        return
    yield from ((reading, COST) for reading in plain(form))


class Alike(NamedTuple):
    """A form of names that is like the one asked for, how much, and the place of it in what was heard.

    ``asked``: the one asked for, as it was read.
    """

    likeness: float
    literal: bool
    heard: HeardForms
    at: int
    asked: str


class Candidates:
    """Reads an index for the places that a name may mean."""

    def __init__(self, index: Layers) -> None:
        self.index = index

    def spellings(self, place: Place, like: str) -> list[str]:
        """The forms of a place in the script of ``like``, the twelve of likest letters."""
        same = self.index.written(place).in_script(like)
        return [f for f, _, _ in process.extract(like, same, scorer=JaroWinkler.similarity, limit=12)]

    def sounding(self, form: str, countries: tuple[str, ...]) -> int:
        """How many places in these countries, or anywhere, have a name of that coarse key."""
        return max((self.index.count_sounding(k, countries) for k in keys(form)), default=0)

    def sounding_here(self, form: str, codes: tuple[str, ...]) -> int:
        """How many places but one in these units have a name of that coarse key."""
        here = self.index.iso(codes)
        found = (self.index.sounding((key_value(k),), here) for k in keys(form))
        return max(0, max((distinct(self.index, numbers) for numbers in found), default=0) - 1)

    def spelled(self, folded: str, stated: tuple[str, ...] = ()) -> list[Spelled]:
        """Places with a name of that spelling, each reading of it in turn: those in the countries and units
        ``stated`` and the best known elsewhere. Unstated, מטולה is Metula and not "from Tula"."""
        found: dict[int, Spelled] = {}
        for number, form in enumerate(readings(folded)):
            if found and not stated and not folded.isascii():
                break
            ranks = self.index.exact(form, self.index.iso(stated), MOST) if stated else []
            ranks += self.index.exact(form, (), MOST_ELSEWHERE if stated else MOST)
            for rank, place in zip(ranks, self.index.places(ranks), strict=True):
                if rank not in found:
                    known = self.index.written(place)
                    same = known.folded.get(folded) if number == 0 else None
                    text = same or known.of_forms((form,)) or place.name
                    found[rank] = Spelled(place, text, 1.0, True, same is not None, number == 0)
        return list({s.place.id: s for s in reversed(found.values())}.values())[::-1]

    def alike(self, folded: str, countries: tuple[str, ...], keep: Keep) -> list[Spelled]:
        """Of the places to keep (None: all) those whose names sound like it, each with its likest name.

        The likest first, at most LOOKED_AT; looser ways are tried where the surer fail.
        """
        found = self._alike(folded, countries, keep)
        likest = sorted(found.values(), key=lambda one: -one.likeness)  # of as many those of likest sound
        if not likest:
            return []
        least = max(UNLIKE, likest[0].likeness - BEHIND) if keep is None else UNLIKE
        best: dict[str, Spelled] = {}
        asked = bare(folded)
        for one, number, place, text in self._borne([one for one in likest if one.likeness > least], keep):
            if len(best) >= (LOOKED_AT if one.likeness > SAYS_NOTHING else SHOWN):
                break
            if place.id not in best:  # two entries of one place are one
                read = one.asked if one.literal and one.asked != asked else ""
                best[place.id] = Spelled(
                    place, text, one.likeness, literal=one.literal, number=number, read=read
                )
        return sorted(best.values(), key=lambda s: (-s.likeness, s.place.id))

    def by_arabic(self, folded: str, countries: tuple[str, ...], keep: Keep) -> list[Spelled]:
        """The places to keep whose names in Arabic letters agree with a Latin spelling, though what a list
        makes of them in Latin may not; each as alike as its likest Latin name."""
        asked = readings(folded)
        if not folded.isascii() or not countries:
            return []
        values = list(dict.fromkeys(key_value(key) for form in asked for key in keys(form)))
        heard = self.index.heard(values, countries, ("arabic",), MOST_ALIKE * len(values))
        agreeing = [max(agreement(form, known) for form in asked) for known in heard.forms]
        best = sorted(range(len(agreeing)), key=lambda at: -agreeing[at])[:COMPARED]
        numbers = [n for at in best if agreeing[at] >= FAIR for n, _ in heard.bearers(at, COMPARED)]
        found = []
        for number, place in zip(numbers, self.index.places(numbers), strict=True):
            if keep is None or keep(place):
                latin = [known for known in self.index.written(place).bare if known.isascii() and known]
                alike = max((similarity(form, known) for form in asked for known in latin), default=0.0)
                found.append(Spelled(place, place.name, alike, number=number))
        return found

    def _borne(self, likest: Iterable[Alike], keep: Keep) -> Iterator[tuple[Alike, int, Place, str]]:
        """The places to keep that bear these forms, each once, with its number and its likest name."""
        seen: set[int] = set()
        waiting: list[tuple[Alike, int, int]] = []
        for one in (*likest, None):
            if one is not None:
                every = one.heard.bearers(one.at, LOOKED_AT)
                waiting += [(one, number, name) for number, name in every if number not in seen]
                seen.update(number for number, _ in every)
            if one is None or len(waiting) >= LOOKED_AT:
                read = self.index.brief([number for _, number, _ in waiting])
                for (which, number, name), (place, texts) in zip(waiting, read, strict=True):
                    if keep is None or keep(place):
                        yield which, number, place, texts_of(texts)[name]
                waiting = []

    def _reaches(self, least: float, found: dict[str, Alike], keep: Keep) -> bool:
        """Whether a place to keep is so much alike."""
        likely = [one for one in found.values() if one.likeness >= least]
        return bool(likely) if keep is None else any(self._borne(likely, keep))

    def _alike(self, folded: str, countries: tuple[str, ...], keep: Keep) -> dict[str, Alike]:
        """The forms that sound like it."""
        asked = [(form, 0.0) for form in readings(folded)]
        own = dict.fromkeys(k for form, _ in asked for k in keys(form))
        seen = list(map(key_value, own))
        no_vowels = has_no_vowels(asked[0][0])
        well, loosely = (COMPARED_BARE, COMPARED_BARE) if no_vowels else (COMPARED, COMPARED_LOOSE)
        literal = {asked[0][0]}
        found: dict[str, Alike] = {}
        rate = _Rating(found, literal, BEHIND if keep is None else 1.0)
        most = (MOST_ALIKE if countries else MOST_ANYWHERE) * len(seen)
        spoken = self._heard(asked, seen, countries, most)
        rate.add(asked, spoken, well)
        if not countries or self._reaches(GOOD, found, keep):
            return found
        near = [value for key in own for value in neighbours(key).tolist()]
        habits = list(respelled(asked[0][0]))
        literal.update(form for form, _ in habits)
        rate.add(habits, spoken, loosely)
        asked += habits
        loose = {*near, *_values(asked)}.difference(seen)
        heard = self._heard(asked, loose, countries, MOST_LOOSE)
        rate.add(asked, heard, loosely)
        if self._reaches(FAIR, found, keep):
            return found
        fewer = list(fewer_words(asked[0][0]))  # fewer words, or in another order
        heard = self._heard(fewer, _values(fewer, 2).difference(seen), countries, MOST_LOOSE)
        rate.add(fewer, heard, loosely)
        return found

    def _heard(
        self, asked: Asked, values: Collection[int], countries: tuple[str, ...], most: int
    ) -> HeardForms:
        """The forms of the keys of these values, so many, that are compared with what is asked for."""
        if not asked or not values:
            return NOTHING_HEARD
        return self.index.heard(values, countries, _scripts(asked[0][0]), most)


@dataclass(frozen=True, slots=True)
class _Rating:
    """The forms that were found alike; ``literal``: those of the whole name that was asked for; ``behind``:
    how far a form may lie behind the likest."""

    found: dict[str, Alike]
    literal: set[str]
    behind: float

    def add(self, asked: Asked, heard: HeardForms, most: int) -> None:
        """Add the forms heard that are alike, and not too far behind, or more alike than was found.

        So many, of likest sound, are compared with each form asked for.
        """
        if not heard.forms:
            return
        best = max((one.likeness for one in self.found.values()), default=0.0)
        nearest = Nearest(heard.forms)
        for form, cost in asked:
            for at in nearest.to(form, most):
                like = heard.forms[at]
                least = self.found[like].likeness if like in self.found else max(UNLIKE, best - self.behind)
                likeness = similarity(form, like, least + cost) - cost
                if likeness > least:
                    best = max(best, likeness)
                    self.found[like] = Alike(likeness, form in self.literal, heard, at, form)


def _values(asked: Asked, shortest: int = 1) -> set[int]:
    """The values of the keys, of so many letters at least, of what is asked for."""
    return {key_value(key) for form, _ in asked for key in keys(form) if len(key) >= shortest}


def _scripts(form: str) -> tuple[str, ...]:
    """The scripts whose names a form is compared with: its own first, then those that are as exact."""
    how = script(form)
    if how == "latin" and has_no_vowels(form):
        return (how, "arabic", "hebrew")
    return (how, *VOWELS_TOO.get(how, ()))
