"""The chain: our own answer first; where it is "not found", a remote geocoder is asked.

An :class:`OnlineGazetteer` is a Gazetteer in every respect, so that whoever asks needs not know. It is
made only by whoever says so (``--online``); no other code of this package opens a connection.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from ..disputed import note_of
from ..errors import RemoteError
from ..lookup import Gazetteer
from ..measure import prominence
from ..place import Answer, Candidate, Place, Query, SourceInfo
from ..ranking.asking import known_kind
from ..ranking.rivals import same_place
from ..ranking.search import KNOWN_ELSEWHERE
from ..spellings.names import bare, fold, readings, split_generic
from . import foreign
from .foreign import Found

LEAD = 0.02
"""Two remote places of scores closer than this are told apart by nothing, unless one is far better known."""
LEAD_IN_WEIGHT = 0.15
"""Lead in the geocoder's own importance (0–1) that does tell them apart where nothing was stated."""


class Asked(Protocol):
    """A remote geocoder; remote.Remote is one."""

    name: str
    title: str

    def find(
        self,
        words: str,
        where: Sequence[str] = (),
        countries: Sequence[str] = (),
        box: tuple[float, float, float, float] | None = None,
    ) -> tuple[Found, ...]:
        """What it says of a name. Raises RemoteError."""


class OnlineGazetteer(Gazetteer):
    """A gazetteer that asks a remote geocoder where it does not know a name itself.

    It shares the open index of ``local``. ``failures`` are the sentences of what went wrong online, each
    once; the local answer, with that sentence in its reason, is given all the same.
    """

    def __init__(self, local: Gazetteer, remote: Asked) -> None:
        self.__dict__.update(local.__dict__)  # the same index, boundaries and search
        self._remote = remote
        self._used: dict[str, Place] = {}
        self.failures: list[str] = []

    def ask(self, query: Query, limit: int = 5) -> Answer:
        """The local answer; where that is "not found", the remote one, or why there is none."""
        local = super().ask(query, limit)
        bound = self._bound(query)
        if local.best is not None or local.match == "ambiguous" or bound is None:
            return local
        if _spelled_here(bound, local) or split_generic(f"{fold(bound.name)} x")[1] is not None:
            return local
        try:
            rows = self._remote.find(bound.name, self._named(bound), _countries(bound), self._box(bound))
        except RemoteError as error:
            if str(error) not in self.failures:
                self.failures.append(str(error))
            return replace(local, reason=f"{local.reason}; online: {error}")
        return self._joined(local, bound, rows, limit)

    def sources(self) -> tuple[SourceInfo, ...]:
        """The local sources, and the remote one where this run has answered with it."""
        if not self._used:
            return super().sources()
        info = SourceInfo(
            id=self._remote.name, title=f"{self._remote.title}, asked online", origin=self._remote.title,
            version="", licence="ODbL" if self._remote.name in foreign.CREDITS else "see its terms of use",
            credit=foreign.credit(self._remote.name), places=len(self._used),
            names=sum(len(p.names) for p in self._used.values()),
        )  # fmt: skip
        return (*super().sources(), info)

    def _bound(self, query: Query) -> Query | None:
        """The question with codes for what it lies in; None where there is nothing to ask online."""
        name, stated = self._comma_form(query)
        within = [code for words in stated for code in self.codes(words)]
        if not fold(name) or len(name) > 200 or (stated and not within):
            return None
        units = {c.split("-")[0] for c in within if "-" in c}
        narrow = tuple(dict.fromkeys(c for c in within if "-" in c or c not in units))
        context = tuple(dict.fromkeys(code for words in query.context for code in self.codes(words)))
        return Query(name, narrow, context, query.near, known_kind(query.kind), query.alike)

    def _named(self, query: Query) -> tuple[str, ...]:
        """Names of the one thing it lies in, from small to large, for geocoders that take only words."""
        if len(query.within) != 1:
            return ()
        unit = self.unit(query.within[0])
        if unit is None:
            return ()
        return tuple(dict.fromkeys((unit.name, unit.country_name or unit.name)))

    def _box(self, query: Query) -> tuple[float, float, float, float] | None:
        areas = [self.boundary(code) for code in query.within if "-" in code]
        bounds = [area.bounds for area in areas if area is not None]
        if not bounds or len(bounds) < len(query.within):
            return None
        west, south, east, north = zip(*bounds, strict=True)
        return min(west), min(south), max(east), max(north)

    def _joined(self, local: Answer, query: Query, rows: Sequence[Found], limit: int) -> Answer:
        """The local answer with the remote candidates before its own."""
        title = self._remote.title
        judged = [(row, *foreign.candidate(title, query, row, self._place(row))) for row in rows]
        good = [(row, c) for row, c, refused in judged if not refused]
        good.sort(key=lambda pair: (-pair[1].score, -pair[0].weight, pair[1].place.id))
        shown = (*(c for _, c in good), *(c for _, c, refused in judged if refused), *local.candidates)[
            :limit
        ]
        if not good:
            said = "knows none either" if not rows else f"gives none that fits ({judged[0][2]})"
            return replace(local, reason=f"{local.reason}; {title}, asked online, {said}", candidates=shown)
        best = good[0][1]
        rivals = [best, *(c for row, c in good[1:] if _rival(query, good[0], (row, c)))]
        if len(rivals) > 1:
            where = "; ".join(dict.fromkeys(_where(c) for c in rivals[:4]))
            reason = f"ambiguous: {title}, asked online, gives {len(rivals)} places “{query.name}” ({where})"
            return replace(local, reason=reason, candidates=shown, match="ambiguous")
        self._used[best.place.id] = best.place
        reason = f"{'; '.join(best.reasons)} ({foreign.credit(self._remote.name)})"
        return Answer(local.query, best, best.score, reason, shown, "alike")

    def _place(self, row: Found) -> Place:
        """A row as a Place: its units are those of our own boundaries."""
        country, admin1 = self.unit_at(row.point)
        country = country or row.country
        unit, nation = self.unit(admin1) if admin1 else None, self.unit(country) if country else None
        level = foreign.level_of(row)
        name, title = row.label.split(",")[0].strip() or row.names[0].text, self._remote.title
        told = note_of(level, country, admin1, row.point)
        return Place(
            id=row.id, name=name, point=row.point, level=level,
            kind=row.kind or "place", country=country, country_name=nation.name if nation else "",
            admin1=admin1 if level != "country" else "", admin1_name=unit.name if unit else "",
            names=row.names, source=self._remote.name, uncertainty_km=foreign.radius_km(row),
            note="; ".join(filter(None, (foreign.note(title, self._remote.name), told))),
        )  # fmt: skip


def _countries(query: Query) -> tuple[str, ...]:
    codes = query.within or query.context
    return tuple(dict.fromkeys(code.split("-")[0] for code in codes))


def _spelled_here(query: Query, local: Answer) -> bool:
    """Whether a place of that very name is known, only not where the text is: common words are names too.

    Where the country or province is stated it must be a well-known one: "Paris" in Idlib is no village.
    """
    asked = readings(fold(query.name))
    named = [c.place for c in local.candidates if bare(fold(c.matched)) in asked]
    return any(not query.within or prominence(place) >= KNOWN_ELSEWHERE for place in named)


def _rival(query: Query, first: tuple[Found, Candidate], other: tuple[Found, Candidate]) -> bool:
    """Whether another row may be meant just as well as the first."""
    (row, best), (their_row, theirs) = first, other
    if best.score - theirs.score >= LEAD or same_place(best.place, theirs.place):
        return False
    return bool(query.within) or row.weight - their_row.weight < LEAD_IN_WEIGHT


def _where(c: Candidate) -> str:
    return ", ".join(x for x in (c.place.admin1_name, c.place.country_name) if x) or c.place.name
