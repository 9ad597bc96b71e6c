"""The table of units of today, and in which older unit each lies: reports of that time name the older one
("Wamena, Papua"). Read once; ``sources/divided.py`` makes the units of it."""

from functools import lru_cache

from ..errors import SourceError
from ..shipped import rows as lines
from ..shipped import table

COLUMNS = 8
"""Code, GeoNames' code, older units, name, other names, native names, kind, note."""


@lru_cache(maxsize=1)
def rows() -> tuple[tuple[str, ...], ...]:
    """The cells of each line. Raises SourceError, naming the line, for one that cannot be read."""
    found = []
    for number, line in lines(table("units_today.tsv")):
        cells = tuple(map(str.strip, line))
        if len(cells) != COLUMNS or not all((*cells[:4], cells[6])):
            raise SourceError(f"Line {number} of units_today.tsv needs eight columns separated by tabs.")
        found.append(cells)
    return tuple(found)


MERGED = {"PK-TA": "PK-KP"}
"""Units of the boundaries inside that another unit took in since: reports of today name that one (2018)."""


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    merged = {code: frozenset((heir,)) for code, heir in MERGED.items()}
    return {row[0]: frozenset(row[2].split(";")) for row in rows()} | merged


def older(code: str) -> frozenset[str]:
    """The codes (ISO 3166-2) of the older units in which a first-level unit of today lies, or of the one that
    took it in; none for most."""
    return _table().get(code, frozenset())
