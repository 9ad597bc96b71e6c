"""In which older unit a unit of today lies, for reports of that time name the older one ("Wamena, Papua")."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    text = files("gazetteer").joinpath("data/units_today.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {row[0]: frozenset(row[2].split(";")) for row in rows}


def older(code: str) -> frozenset[str]:
    """The codes (ISO 3166-2) of the older units in which a first-level unit of today lies; none for most."""
    return _table().get(code, frozenset())
