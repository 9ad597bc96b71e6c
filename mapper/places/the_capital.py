""" "Haiti's capital" and "the Somali capital": the city that is meant, without its name. Pure."""

from collections.abc import Sequence

from ..lexicon import load
from ..model import PlaceMention
from ..reading import Reading
from ..words.shapes import shape
from .words import nation

#: The word that such a mention ends in, and its kind.
WORD = "capital"


def spans(reading: Reading) -> list[tuple[int, int]]:
    """Where a report speaks of the capital of a country without its name: the country and the word."""
    if reading.report.lang != "en" or WORD not in reading.text:
        return []
    told = shape("whose_capital").finditer(reading.text)
    return [m.span("words") for m in told if _capital_of(m["land"]) is not None]


def without_owners(found: Sequence[PlaceMention], capitals: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions in text order, a country that only says whose capital is meant being part of its words."""
    inside = [m for m in found if not any(c.start <= m.start < c.end for c in capitals)]
    return sorted((*inside, *capitals), key=lambda m: m.start)


def meant(mention: PlaceMention) -> tuple[str, str] | None:
    """The name of the capital that a mention's words mean and its country's code; None for other mentions."""
    land, _, word = mention.text.rpartition(" ")
    return _capital_of(land.removesuffix("'s").removesuffix("’s")) if word == WORD else None


def _capital_of(land: str) -> tuple[str, str] | None:
    code = nation(land.lower())
    name = load("demonyms").get(code, {}).get("capital") if code else None
    return (str(name), code) if name else None
