"""Which places may be meant by a name: spelled so, sounding so, or nearly so. Used by search.py.

From sure to loose, and the looser only where the surer finds nothing good: the spelling itself, places of
the same coarse key, keys that differ by one consonant, the name without one of its words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from .filed import Filed
from .generic import LEFT_OUT
from .hashing import key_value
from .layers import Layers
from .layout import texts_of
from .likeness import similarity
from .names import GENERIC, has_no_vowels, keys, readings, script
from .neighbours import neighbours
from .place import Place

MOST = 400
"""Places of one spelling that are looked at, the most prominent first."""
MOST_WORDS = 12
"""A name of more words is no name with a word too many."""
MOST_ELSEWHERE = 40
"""Places of one spelling that are looked at outside what is stated, to say that there is one."""
MOST_ALIKE, MOST_ANYWHERE = 150, 40
"""Places of one key that are looked at where a country is known, and where none is."""
EACH_LOOSE, MOST_LOOSE = 80, 300
"""Places that are looked at for a looser key, and for all of them together."""
COMPARED, COMPARED_LOOSE, COMPARED_BARE = 32, 12, 100
"""Names compared by sound, those of likest letters; more where the name asked for writes no vowels."""
REMEMBERED = 16384
"""Places whose forms are remembered while the index is open."""
LOOKED_AT = 30
"""Places that are judged where none is spelled so."""
GOOD, FAIR = 0.90, 0.80
"""Likeness from which on looser ways of looking are not tried: keys with another consonant, fewer words."""
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
    """A place with the name of it that agrees best (see scoring.Evidence).

    ``number``: of a place that was read briefly (Layers.brief): that of the whole one.
    """

    place: Place
    matched: str
    likeness: float
    exact: bool = False
    same_article: bool = False
    literal: bool = True
    number: int | None = None


Asked = list[tuple[str, float]]
"""Bare forms that are looked for, each with what it costs in likeness."""
Keep = Callable[[Place], bool] | None


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
        self._filed: dict[int, Filed] = {}

    def _forms(self, numbers: Sequence[int]) -> list[Filed]:
        """What the names of each of these places are compared by; the missing are read together."""
        known = self._filed
        missing = [number for number in numbers if number not in known]
        if len(known) + len(missing) > REMEMBERED:
            known.clear()
            missing = list(numbers)
        known.update(self._index.forms(missing))
        return [known[number] for number in numbers]

    def spellings(self, place: Place, like: str) -> list[str]:
        """The forms of a place in the script of ``like``, the twelve of likest letters."""
        same = self._index.written(place).in_script(like)
        return [f for f, _, _ in process.extract(like, same, scorer=JaroWinkler.similarity, limit=12)]

    def sounding(self, form: str, countries: tuple[str, ...]) -> int:
        """How many places in these countries, or anywhere, have a name of that coarse key."""
        return max((self._index.count_sounding(k, countries) for k in keys(form)), default=0)

    def sounding_here(self, form: str, codes: tuple[str, ...]) -> int:
        """How many places but one in these units have a name of that coarse key."""
        here = self._index.iso(codes)
        found = (self._index.sounding_any((key_value(k),), here) for k in keys(form))
        return max(0, max(map(len, found), default=0) - 1)

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
        seen = dict.fromkeys(map(key_value, own))
        ranks = self._index.sounding_any(seen, countries, most, most * len(seen))
        bare = has_no_vowels(asked[0][0])
        found = self._rated(asked, ranks, keep, COMPARED_BARE if bare else COMPARED)
        best = max((s.likeness for s in found), default=0.0)
        if not countries or best >= GOOD:
            return found
        most = COMPARED_BARE if bare else COMPARED_LOOSE
        loose = dict.fromkeys(value for key in own for value in neighbours(key))
        asked += [pair for form, _ in asked[:1] for pair in respelled(form)]
        loose |= dict.fromkeys(key_value(k) for form, _ in asked for k in keys(form))
        found = self._merged(found, self._loosely(asked, loose.keys() - seen, countries, keep, most))
        if max((s.likeness for s in found), default=0.0) >= FAIR:
            return found
        fewer = [
            pair for form, _ in asked[:1] for pair in fewer_words(form)
        ]  # fewer words, or in another order
        parts = {key_value(k) for form, _ in fewer for k in keys(form) if len(k) > 1}
        return self._merged(found, self._loosely(fewer, parts - seen.keys(), countries, keep, most))

    def _loosely(
        self, asked: Asked, values: Set[int], countries: tuple[str, ...], keep: Keep, most: int
    ) -> list[Spelled]:
        """``_rated`` for the places of the keys of these values."""
        ranks = self._index.sounding_any(values, countries, EACH_LOOSE, MOST_LOOSE)
        return self._rated(asked, ranks, keep, most)

    @staticmethod
    def _merged(one: Iterable[Spelled], other: Iterable[Spelled]) -> list[Spelled]:
        """The likest spelling of each place: two entries of one place are one."""
        best: dict[str, Spelled] = {}
        for s in (*one, *other):
            if s.place.id not in best or best[s.place.id].likeness < s.likeness:
                best[s.place.id] = s
        return list(best.values())

    def _rated(self, asked: Asked, ranks: list[int], keep: Keep, most: int) -> list[Spelled]:
        """The places of these ranks, each with the name that is most like one of the forms asked for.

        So many names, those of likest letters, are compared by sound with each form.
        """
        if not asked or not ranks:
            return []
        if keep is not None:
            ranks = [r for r, (p, _) in zip(ranks, self._index.brief(ranks), strict=True) if keep(p)]
        how, filed = script(asked[0][0]), self._forms(ranks)
        pairs = [(at, form) for at, each in enumerate(filed) for form in each.in_script(how)]
        best: dict[int, tuple[float, str, str]] = {}
        known = [p[1] for p in pairs]
        for form, cost in asked:
            likest = process.extract(form, known, scorer=JaroWinkler.similarity, limit=most)
            for known_form, _, number in likest:
                at = pairs[number][0]
                likeness = similarity(form, known_form) - cost
                if at not in best or likeness > best[at][0]:
                    best[at] = (likeness, known_form, form)
        likely = sorted(best.items(), key=lambda item: -item[1][0])[:LOOKED_AT]
        numbers = [ranks[at] for at, _ in likely]
        spelled = (
            Spelled(
                place, texts_of(texts)[filed[at].name_of(like)], max(0.0, sure),
                literal=form == asked[0][0], number=number,
            )
            for (at, (sure, like, form)), number, (place, texts) in zip(
                likely, numbers, self._index.brief(numbers), strict=True
            )
        )  # fmt: skip
        return self._merged([], spelled)
