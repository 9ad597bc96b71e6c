"""Which countries and units words name: "SY", "SY0703", "Idlib", "Harim district", "Idlib, Syria"."""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import fuzz, process

from ..geography.boundaries import Boundaries
from ..overseas import UNITS
from ..place import Level, Place, Query
from ..shipped import rows, table
from ..spellings.hashing import key_value
from ..spellings.kind_words import split_kind, unlinked
from ..spellings.likeness import similarity
from ..spellings.names import bare, fold, keys, readings
from ..storage.layers import Layers
from .search import Search

COMMA = re.compile(r"\s*[,،、]\s*")
#: "village, district, province, country": so many commas at most make one place.
NESTED = 8
WIDE: tuple[Level, ...] = ("country", "admin1")
FINE: tuple[tuple[Level, ...], ...] = (("admin2",), ("admin3",))
_LONGER = re.compile(r"[A-Z]{3}\Z")  # ISO 3166-1 alpha-3
_CODE = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z0-9~]{1,7}|[A-Za-z]?[0-9]{1,10}|(?:\.[\w~]{1,40}){2})?\Z")
_MOST = 60  # places of one sound that are looked at
_LIKE = 0.9  # least likeness of the name of a unit that is not spelled as known
_WORLD = (-180.0, -90.0, 180.0, 90.0)


@lru_cache(maxsize=1)
def _areas() -> dict[str, tuple[str, ...]]:
    """Folded names of areas that are several units ("Darfur", "Crimea") -> the codes of these."""
    return {
        fold(name): tuple(codes.split(";"))
        for _, (names, codes, _) in rows(table("areas.tsv"))
        for name in names.split(";")
    }


class UnitNames:
    """Finds the codes of what words name."""

    def __init__(self, index: Layers, boundaries: Boundaries, search: Search) -> None:
        self._index = index
        self._boundaries = boundaries
        self._search = search
        self.codes = lru_cache(maxsize=4096)(self._codes)
        self.known = lru_cache(maxsize=4096)(self._known)

    def _codes(self, words: str) -> tuple[str, ...]:
        """Codes of the countries or units that words name; () if none.

        The widest unit of a name is meant unless the words say "district"; a settlement stands for the
        first-level unit that holds it. Units that share a name are all given.
        """
        head, outer, found = self._told(words, self.codes, alike=True)
        if found or not head:
            return found
        answer = self._search.ask(Query(head, within=outer), 1)
        if answer.best is None:
            return ()
        place = answer.best.place
        return tuple(code for code in (place.admin1 or place.country,) if code)

    def forget(self) -> None:
        """The boundaries are others from now on."""
        self.codes.cache_clear()
        self.known.cache_clear()

    def _known(self, words: str) -> tuple[str, ...]:
        """Codes of the countries, first-level units or districts of a name as it is written, or of a code.

        () if none. A region inside a country stands for it; a town, or a name only alike, for nothing.
        """
        head, outer, found = self._told(words, self.known, alike=False)
        if found or not head:
            return found
        regions = [p for p in self._spelled(fold(head)) if p.level == "region" and p.country]
        return tuple(sorted({p.country for p in regions if not outer or self._search.inside(p, outer)}))

    def _told(
        self, words: str, ask: Callable[[str], tuple[str, ...]], *, alike: bool
    ) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """The name that words begin with, the codes of what stands behind its comma, and its own codes, by
        code, by the areas that are several units, or by names of units. ("", (), ()) where the words behind
        the comma name nothing."""
        words = words.strip()
        code = words if ":" in words else words.upper() if _CODE.match(words) else ""
        code = _of_three_letters(words) if _LONGER.match(words) else code
        units = [self._boundaries.unit(one) for one in UNITS.get(code, (code,) if code else ())]
        if units and None not in units:
            return words, (), _codes_of([unit for unit in units if unit is not None])
        head, *tail = COMMA.split(words)
        outer = ask(", ".join(tail)) if any(tail) and len(tail) < NESTED else ()
        if any(tail) and not outer:
            return "", (), ()
        folded = fold(unlinked(head))
        return head, outer, self._area(folded, outer) or _codes_of(self._named(folded, outer, alike=alike))

    def _area(self, folded: str, outer: tuple[str, ...]) -> tuple[str, ...]:
        """The codes of the units that an area of several is made of, as far as they lie in ``outer``."""
        units = [self._boundaries.unit(code) for code in _areas().get(folded, ())]
        within = [u for u in units if u is not None and (not outer or self._search.inside(u, outer))]
        return _codes_of(within)

    def nearest(self, words: str, most: int) -> list[Place]:
        """The countries and first-level units whose names are spelled most like a word, the likest first."""
        units = [self._boundaries.unit(code) for code in self._boundaries.codes_in(_WORLD)]
        forms = {
            (place, bare(fold(name.text)))
            for place in units if place is not None and place.level in WIDE for name in place.names
        }  # fmt: skip
        ordered = sorted(forms, key=lambda pair: (pair[0].level != "country", pair[0].id, pair[1]))
        asked = bare(fold(COMMA.split(words.strip())[0]))
        found = process.extract(asked, [form for _, form in ordered], scorer=fuzz.ratio, limit=8 * most)
        return list({ordered[at][0].id: ordered[at][0] for _, _, at in found}.values())[:most]

    def _named(self, folded: str, outer: tuple[str, ...], *, alike: bool) -> list[Place]:
        stem, kind = split_kind(folded)
        order = (*FINE, WIDE) if kind == "district" else (WIDE, *FINE)
        for form in dict.fromkeys((folded, stem) if kind else (folded,)):
            found = self._spelled(form) or (self._alike(form) if alike else [])
            for levels in order:
                units = [
                    p for p in found if p.level in levels and (not outer or self._search.inside(p, outer))
                ]
                if units:
                    return units
        return []

    def _spelled(self, folded: str) -> list[Place]:
        return self._index.places([r for form in readings(folded) for r in self._index.exact(form)])

    def _alike(self, folded: str) -> list[Place]:
        asked = readings(folded)
        values = {key_value(key): None for form in asked for key in keys(form)}
        ranks = self._index.sounding(values, (), _MOST * len(values))
        alike = [p for p in self._index.places(sorted(ranks)) if p.level in WIDE]
        return [
            p for p in alike
            if max(similarity(a, fold(n.text)) for a in asked for n in p.names) >= _LIKE
        ]  # fmt: skip


def _of_three_letters(words: str) -> str:
    from ..sources.values import country_of  # what reads files loads where it is needed alone

    return country_of(words)


def _codes_of(units: list[Place]) -> tuple[str, ...]:
    """Countries, and units that lie in none of these countries and have as many people: "Luxembourg" and
    "Niger" are the countries, whatever province elsewhere is called so, "Georgia" is the state too."""
    countries = {p.country: p.population for p in units if p.level == "country"}
    most = max(countries.values(), default=0)
    codes = [
        _code_of(p)
        for p in units
        if p.level == "country" or (p.country not in countries and p.population >= most)
    ]
    return tuple(code for code in dict.fromkeys(codes) if code)


def _code_of(unit: Place) -> str:
    by_level = {"country": unit.country, "admin2": unit.admin2, "admin3": unit.admin3}
    return by_level.get(unit.level) or unit.admin1
