"""Which countries and units words name: "SY", "SY0703", "Idlib", "Harim district", "Idlib, Syria"."""

import re
from functools import lru_cache

from ..geography.boundaries import Boundaries
from ..place import Level, Place, Query
from ..spellings.hashing import key_value
from ..spellings.likeness import similarity
from ..spellings.names import fold, keys, readings, split_generic
from ..storage.layers import Layers
from .search import Search

COMMA = re.compile(r"\s*[,،、]\s*")
#: "village, district, province, country": so many commas at most make one place.
NESTED = 8
WIDE: tuple[Level, ...] = ("country", "admin1")
FINE: tuple[tuple[Level, ...], ...] = (("admin2",), ("admin3",))
_CODE = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z0-9~]{1,7}|[A-Za-z]?[0-9]{1,10}|(?:\.[\w~]{1,40}){2})?\Z")
_MOST = 60  # places of one sound that are looked at
_LIKE = 0.9  # least likeness of the name of a unit that is not spelled as known


class UnitNames:
    """Finds the codes of what words name."""

    def __init__(self, index: Layers, boundaries: Boundaries, search: Search) -> None:
        self._index = index
        self._boundaries = boundaries
        self._search = search
        self.codes = lru_cache(maxsize=4096)(self._codes)

    def _codes(self, words: str) -> tuple[str, ...]:
        """Codes of the countries or units that words name; () if none.

        The widest unit of a name is meant unless the words say "district"; a settlement stands for the
        first-level unit that holds it. Units that share a name are all given.
        """
        words = words.strip()
        code = words if ":" in words else words.upper() if _CODE.match(words) else ""
        unit = self._boundaries.unit(code) if code else None
        if unit is not None:
            return _codes_of([unit])
        head, *tail = COMMA.split(words)
        if len(tail) >= NESTED:
            return ()
        outer = self.codes(", ".join(tail)) if any(tail) else ()
        if any(tail) and not outer:
            return ()
        units = self._named(fold(head), outer)
        if units:
            return _codes_of(units)
        answer = self._search.ask(Query(head, within=outer), 1)
        if answer.best is None:
            return ()
        place = answer.best.place
        return tuple(code for code in (place.admin1 or place.country,) if code)

    def _named(self, folded: str, outer: tuple[str, ...]) -> list[Place]:
        stem, kind = split_generic(folded)
        order = (*FINE, WIDE) if kind == "district" else (WIDE, *FINE)
        for form in dict.fromkeys((folded, stem) if kind else (folded,)):
            found = self._spelled_or_alike(form)
            for levels in order:
                units = [
                    p for p in found if p.level in levels and (not outer or self._search.inside(p, outer))
                ]
                if units:
                    return units
        return []

    def _spelled_or_alike(self, folded: str) -> list[Place]:
        asked = readings(folded)
        exact = self._index.places([r for form in asked for r in self._index.exact(form)])
        if exact:
            return exact
        values = {key_value(key): None for form in asked for key in keys(form)}
        ranks = self._index.sounding(values, (), _MOST * len(values))
        alike = [p for p in self._index.places(sorted(ranks)) if p.level in WIDE]
        return [
            p for p in alike
            if max(similarity(a, fold(n.text)) for a in asked for n in p.names) >= _LIKE
        ]  # fmt: skip


def _codes_of(units: list[Place]) -> tuple[str, ...]:
    """Countries, and units that lie in none of these countries: "Luxembourg" is the country."""
    countries = {p.country for p in units if p.level == "country"}
    codes = [_code_of(p) for p in units if p.level == "country" or p.country not in countries]
    return tuple(code for code in dict.fromkeys(codes) if code)


def _code_of(unit: Place) -> str:
    by_level = {"country": unit.country, "admin2": unit.admin2, "admin3": unit.admin3}
    return by_level.get(unit.level) or unit.admin1
