"""Which places may be meant by a name: spelled so, sounding so, or nearly so. Used by search.py.

From sure to loose, and the looser only where the surer finds nothing good: the spelling itself, places of
the same coarse key, keys that differ by one consonant, the name without one of its words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from .batch import bare_all, fold_all
from .generic import LEFT_OUT
from .layers import Layers
from .likeness import similarity
from .names import GENERIC, has_no_vowels, keys, readings, script
from .place import Place

MOST = 400
"""Places of one spelling that are looked at, the most prominent first."""
MOST_WORDS = 12
"""A name of more words is no name with a word too many."""
MOST_ELSEWHERE = 40
"""Places of one spelling that are looked at outside what is stated, to say that there is one."""
MOST_ALIKE, MOST_ANYWHERE = 150, 40
"""Places of one key that are looked at where a country is known, and where none is."""
MOST_LOOSE = 300
"""Places that are looked at for all looser keys together."""
COMPARED, COMPARED_LOOSE, COMPARED_BARE = 32, 12, 100
"""Names compared by sound, those of likest letters; more where the name asked for writes no vowels."""
REMEMBERED = 16384
"""Places whose names are kept in folded form while the index is open."""
LOOKED_AT = 30
"""Places that are judged where none is spelled so."""
GOOD, FAIR = 0.90, 0.80
"""Likeness from which on looser ways of looking are not tried: keys with another consonant, fewer words."""
CONFUSED = {
    "b": "fm",
    "f": "b",
    "h": "k",
    "k": "sh",
    "l": "rn",
    "m": "nb",
    "n": "ml",
    "r": "lk",
    "s": "tk",
    "t": "sk",
}
"""Consonants of coarse keys that transcribers write for one another."""
CONSONANTS = "bfhklmnrst"
HABITS = (
    ("j", "y"),
    ("cz", "ch"),
    ("sz", "sh"),
    ("c", "ts"),
    ("c", "j"),
    ("w", "v"),
    ("x", "h"),
    ("x", "sh"),
)
"""Letters of Slavic, Hungarian, Turkish and Kurdish spelling, as the sound tables would have them."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A place with the name of it that agrees best (see scoring.Evidence)."""

    place: Place
    matched: str
    likeness: float
    exact: bool = False
    same_article: bool = False
    literal: bool = True


Keep = Callable[[Place], bool] | None
Forms = tuple[tuple[str, str], ...]
"""(bare form, name) for each bare form of a place once."""
_NOT_LATIN = re.compile("(?=[\u0370-\u1cff\u3041-\u31ff\u3400-\ua4cf\uac00-\ud7a3])[^\\W\\d_]")
"""Letters of scripts whose names never fold to Latin letters."""


def other_keys(key: str) -> Iterator[str]:
    """Coarse keys one consonant away: one more, one less, or one that is often written for it."""
    if len(key) < 3:
        return
    for i in range(len(key) + 1):
        for c in CONSONANTS if i else CONSONANTS + "yw":
            yield key[:i] + c + key[i:]
    for i in range(len(key)):
        if len(key) > 3 or key[0] in "yw":
            yield key[:i] + key[i + 1 :]
        for c in CONFUSED.get(key[i], ""):
            yield key[:i] + c + key[i + 1 :]


def fewer_words(form: str) -> Iterator[tuple[str, float]]:
    """A bare form with a word less, or one often left out, or in another order; what that costs."""
    words = form.split(" ")
    if len(words) > MOST_WORDS:
        return
    if len(words) < 2:
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
    """A Latin form as other spelling habits would write it: "Rovanci", "Jurivka", "Iwaniwka"."""
    if not form.isascii():
        return
    if has_no_vowels(form):
        for pair in ("sh", "th", "kh", "gh", "dh"):
            if pair in form:
                yield form.replace(pair, pair[0]), 0.02
        return
    for wrong, right in HABITS:
        if wrong in form:
            yield form.replace(wrong, right), 0.01
    if "j" in form and "c" in form:
        yield form.replace("j", "y").replace("c", "ts"), 0.02


class Candidates:
    """Reads an index for the places that a name may mean."""

    def __init__(self, index: Layers) -> None:
        self._index = index
        self._known_forms: dict[tuple[int, str], Forms] = {}

    def _forms(self, numbers: Sequence[int], how: str) -> list[Forms]:
        """What the names of each of these places are compared by with one in that script.

        The missing are read and folded together.
        """
        known = self._known_forms
        missing = [number for number in numbers if (number, how) not in known]
        if len(known) + len(missing) > REMEMBERED:
            known.clear()
            missing = list(numbers)
        read = self._index.names(missing)
        forms = comparable(list(read.values()), how)
        known.update({(number, how): found for number, found in zip(read, forms, strict=True)})
        return [known[number, how] for number in numbers]

    def spellings(self, place: Place, like: str) -> list[str]:
        """The forms of a place in the script of ``like``, the twelve of likest letters."""
        same = self._index.written(place).in_script(like)
        return [f for f, _, _ in process.extract(like, same, scorer=JaroWinkler.similarity, limit=12)]

    def sounding(self, form: str, countries: tuple[str, ...]) -> int:
        """How many places in these countries, or anywhere, have a name of that coarse key."""
        return max((self._index.count_sounding(k, countries) for k in keys(form)), default=0)

    def sounding_here(self, form: str, codes: tuple[str, ...]) -> int:
        """How many places but one in these units have a name of that coarse key."""
        known = self._index.sounding_any(keys(form), self._index.iso(codes))
        return max(0, max(map(len, known.values()), default=0) - 1)

    def spelled(self, folded: str, stated: tuple[str, ...] = ()) -> list[Spelled]:
        """Places with a name of that spelling; each reading of the name in turn.

        Those in the countries and units ``stated`` and, to say where else one is, the best known elsewhere.
        """
        found: dict[int, Spelled] = {}
        for number, form in enumerate(readings(folded)):
            ranks = self._index.exact(form, self._index.iso(stated), MOST) if stated else []
            ranks += self._index.exact(form, (), MOST_ELSEWHERE if stated else MOST)
            for rank, place in zip(ranks, self._index.places(ranks), strict=True):
                if rank not in found:
                    known = self._index.written(place)
                    same = known.folded.get(folded) if number == 0 else None
                    text = same or known.of_forms((form,)) or place.name
                    found[rank] = Spelled(place, text, 1.0, True, same is not None, number == 0)
        return list({s.place.id: s for s in reversed(found.values())}.values())[::-1]

    def alike(self, folded: str, countries: tuple[str, ...], keep: Keep) -> list[Spelled]:
        """Of the places to keep (None: all) those whose names sound like it, each with its likest name.

        The likest first, at most LOOKED_AT; looser ways are tried where the surer fail.
        """
        found = self._alike(folded, countries, keep)
        return sorted(found, key=lambda s: (-s.likeness, s.place.id))[:LOOKED_AT]

    def _alike(self, folded: str, countries: tuple[str, ...], keep: Keep) -> list[Spelled]:
        asked = [(form, 0.0) for form in readings(folded)]
        most = MOST_ALIKE if countries else MOST_ANYWHERE
        own = dict.fromkeys(k for form, _ in asked for k in keys(form))
        known = self._index.sounding_any(own, countries, most)
        ranks = list(dict.fromkeys(r for k in own for r in known.get(k, ())))
        found = self._rated(asked, ranks, keep, COMPARED)
        best = max((s.likeness for s in found), default=0.0)
        if not countries or best >= GOOD:
            return found
        loose = dict.fromkeys(k for key in own for k in other_keys(key))
        asked += [pair for form, _ in asked[:1] for pair in respelled(form)]
        loose |= dict.fromkeys(k for form, _ in asked for k in keys(form))
        found = self._merged(
            found, self._rated(asked, self._ranks(loose, countries, own), keep, COMPARED_LOOSE)
        )
        if max((s.likeness for s in found), default=0.0) >= FAIR:
            return found
        fewer = [
            pair for form, _ in asked[:1] for pair in fewer_words(form)
        ]  # fewer words, or in another order
        parts = dict.fromkeys(k for form, _ in fewer for k in keys(form) if len(k) > 1)
        return self._merged(
            found, self._rated(fewer, self._ranks(parts, countries, own), keep, COMPARED_LOOSE)
        )

    def _ranks(self, wanted: Iterable[str], countries: tuple[str, ...], seen: Iterable[str]) -> list[int]:
        known = set(seen)
        found = self._index.sounding_any((k for k in wanted if k not in known), countries, 80)
        return sorted({rank for ranks in found.values() for rank in ranks})[:MOST_LOOSE]

    @staticmethod
    def _merged(one: Iterable[Spelled], other: Iterable[Spelled]) -> list[Spelled]:
        """The likest spelling of each place: two entries of one place are one."""
        best: dict[str, Spelled] = {}
        for s in (*one, *other):
            if s.place.id not in best or best[s.place.id].likeness < s.likeness:
                best[s.place.id] = s
        return list(best.values())

    def _rated(
        self, asked: list[tuple[str, float]], ranks: list[int], keep: Keep, most: int
    ) -> list[Spelled]:
        """The places of these ranks, each with the name that is most like one of the forms asked for."""
        if not asked or not ranks:
            return []
        if keep is not None:
            ranks = [r for r, p in zip(ranks, self._index.places(ranks), strict=True) if keep(p)]
        forms = zip(ranks, self._forms(ranks, script(asked[0][0])), strict=True)
        pairs = [(rank, form, text) for rank, same in forms for form, text in same]
        limit = COMPARED_BARE if has_no_vowels(asked[0][0]) else most
        best: dict[int, tuple[float, str, str]] = {}
        known = [p[1] for p in pairs]
        for form, cost in asked:
            likest = process.extract(form, known, scorer=JaroWinkler.similarity, limit=limit)
            for _, _, at in likest:
                rank, known_form, text = pairs[at]
                likeness = similarity(form, known_form) - cost
                if rank not in best or likeness > best[rank][0]:
                    best[rank] = (likeness, text, form)
        likely = sorted(best.items(), key=lambda item: -item[1][0])[:LOOKED_AT]
        places = self._index.places([rank for rank, _ in likely])
        spelled = (
            Spelled(place, text, max(0.0, like), literal=form == asked[0][0])
            for place, (_, (like, text, form)) in zip(places, likely, strict=True)
        )
        return self._merged([], spelled)


def comparable(names: Sequence[list[str]], how: str) -> list[Forms]:
    """For the names of each place the bare forms in a script, each with the first name of that form.

    All forms, script by script, where a place has none in that script.
    """
    if how == "latin":
        likely = [
            [text for text in listed if text.isascii() or not _NOT_LATIN.search(text)] for listed in names
        ]
        same = [_once(pair for pair in pairs if pair[0].isascii()) for pairs in _folded(likely)]
    else:
        same = [_once(pair for pair in pairs if script(pair[0]) == how) for pairs in _folded(names)]
    bare = [at for at, pairs in enumerate(same) if not pairs]
    for at, pairs in zip(bare, _folded([names[at] for at in bare]), strict=True):
        scripts = dict.fromkeys(script(form) for form, _ in pairs)
        same[at] = _once(pair for each in scripts for pair in pairs if script(pair[0]) == each)
    return same


def _once(pairs: Iterable[tuple[str, str]]) -> Forms:
    """Each form once, with the first name of that form."""
    first: dict[str, str] = {}
    for form, text in pairs:
        if form and form not in first:
            first[form] = text
    return tuple(first.items())


def _folded(names: Sequence[list[str]]) -> Iterator[list[tuple[str, str]]]:
    """(bare form, name) for the names of each place, all folded at once."""
    every = [name for listed in names for name in listed]
    forms = zip(bare_all(fold_all(every)), every, strict=True) if every else iter(())
    return (list(islice(forms, len(listed))) for listed in names)
