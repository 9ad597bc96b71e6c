"""Capitals of which reports speak without a name: "Haiti's capital", "the Somali capital", "the capital"."""

from collections.abc import Sequence

from gazetteer import Gazetteer, Place

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
    name = _city(code)
    return (name, code) if name else None


def _city(code: str) -> str:
    """The name of a country's capital, "" for a country that the lexicon does not hold or that has none."""
    row = load("demonyms").get(code, {})
    return str(row.get("capital") or row.get("seat") or "")


def the_capital(
    text: str, spans: Sequence[tuple[int, int]], context: Sequence[str], gazetteer: Gazetteer
) -> tuple[Place, int, int] | None:
    """The capital that one of the stretches speaks of, and where it does; None where not one country is
    known, or the words name another's."""
    if len(context) != 1:
        return None
    name = _city(context[0])
    for start, end in spans if name else ():
        said = shape("the_capital").search(text, start, end)
        if said is None:
            continue
        best = gazetteer.find(name, within=context[0], kind="city").best
        return (best.place, *said.span("words")) if best is not None else None
    return None
