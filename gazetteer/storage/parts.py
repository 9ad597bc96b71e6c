"""Several index files side by side: what is asked of each of them by itself. Layers makes one of them.

Longitude first, WGS 84.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from ..place import Level, Place, SourceInfo
from ..spellings.hashing import number_of
from .index import Index
from .known import Known, either

BATCH = 10_000
"""Ids of one file that are looked for in another together."""


class Parts:
    """Index files, the embedded one first."""

    def __init__(self, parts: Sequence[Index]) -> None:
        self._parts = tuple(parts)

    def close(self) -> None:
        """Close the files."""
        for part in self._parts:
            part.close()

    @property
    def several(self) -> bool:
        """Whether there is more than one file, so that one place may have several entries."""
        return len(self._parts) > 1

    @cached_property
    def finer(self) -> bool:
        """Whether any file has units of the second or third level."""
        return any(part.has_units(level) for part in self._parts for level in ("admin2", "admin3"))

    def area(self, code: str) -> bytes | None:
        """The polygon of a country or unit as WKB, from the first file that has it."""
        return next((a for part in self._parts if (a := part.area(code)) is not None), None)

    def codes_in(self, bbox: tuple[float, float, float, float], level: Level | None = None) -> list[str]:
        """Codes of the units, of a level if given, whose bounding box meets west, south, east, north."""
        return list(dict.fromkeys(code for part in self._parts for code in part.codes_in(bbox, level)))

    def finer_units(self, country: str) -> list[tuple[Place, bytes | None]]:
        """The second- and third-level units of a country as each file has them, and their borders."""
        return [one for part in self._parts for one in part.finer_units(country)]

    def repeated(self, new: Index, source: str) -> set[int]:
        """Rows of a file, of a source, whose ids are those of places here; the smaller of two is read."""
        rows: set[int] = set()
        for part in self._parts:
            few, many = sorted((new, part), key=lambda one: int(one.meta("rows")))
            filed = few.filed(source)
            while batch := {key: row for row, key in islice(filed, BATCH)}:
                found = many.rows_filed(batch)
                rows.update(batch[key] if few is new else row for row, key in found)
        return rows

    def around(self, place: Place, km: float) -> list[Place]:
        """What may be that place, as each file has it (Index.around)."""
        return [other for part in self._parts for _, other in part.around(place, km)]

    def spots(self, but: str = "") -> Iterator[Place]:
        """All that is no country or unit as each file has it, without what is of a source."""
        return (place for part in self._parts for _, place in part.spots(but))

    def count(self, but: str = "") -> int:
        """How many places the files hold, without those of a source."""
        return sum(i.places for i in self.sources() if i.id != but)

    def sources(self) -> tuple[SourceInfo, ...]:
        """What the files were built from."""
        return tuple(info for part in self._parts for info in part.sources())

    def facts(self, key: str) -> list[Any]:
        """A fact of each file."""
        return [part.meta(key) for part in self._parts]

    def _looked_up(self, forms: Iterable[str]) -> dict[str, Known]:
        """What is known of bare forms, from all files together."""
        numbers = {number_of(form): form for form in forms}
        found: dict[str, Known] = {}
        for part in self._parts:
            for number, here in part.known(numbers).items():
                form = numbers[number]
                found[form] = either(found[form], here) if form in found else here
        return found
