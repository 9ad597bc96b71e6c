"""Capitals of which reports speak without a name: "Haiti's capital", "the Somali capital", "the capital"."""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer import Gazetteer, Place

from ..geometry.levels import SPOTS
from ..lexicon import load
from ..model import PlaceMention
from ..placenames.words import nation, nations_ar
from ..reading import Reading
from ..words.arabic import fold
from ..words.shapes import shape

#: The word that such a mention ends in, and its kind.
WORD = "capital"
#: The same in the languages that are searched for it.
_WORDS = {"en": WORD, "ar": "عاصمة"}


def spans(reading: Reading) -> list[tuple[int, int]]:
    """Where a report speaks of the capital of a country without its name: the country and the word."""
    lang = reading.report.lang
    if lang not in _WORDS or _WORDS[lang] not in reading.text:
        return []
    told = shape("whose_capital", lang).finditer(reading.text)
    return [m.span("words") for m in told if _capital_of(m["land"]) is not None]


def without_owners(found: Sequence[PlaceMention], capitals: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions in text order, a country that only says whose capital is meant being part of its words."""
    inside = [m for m in found if not any(c.start <= m.start < c.end for c in capitals)]
    return sorted((*inside, *capitals), key=lambda m: m.start)


def meant(mention: PlaceMention) -> tuple[str, str] | None:
    """The name of the capital that a mention's words mean and its country's code; None for other mentions."""
    land, _, word = mention.text.rpartition(" ")
    if mention.text.removeprefix("ال").removeprefix("ل").startswith(_WORDS["ar"] + " "):
        return _capital_of(word)
    return _capital_of(land.removesuffix("'s").removesuffix("’s")) if word == WORD else None


def _capital_of(land: str) -> tuple[str, str] | None:
    code = nations_ar().get(fold(land).removeprefix("ال")) or nation(land.lower())
    name = _city(code)
    return (name, code) if name else None


def _city(code: str) -> str:
    """The name of a country's capital, "" for a country that the lexicon does not hold or that has none."""
    row = load("demonyms").get(code, {})
    return str(row.get("capital") or row.get("seat") or "")


def in_capital(
    text: str, clause: tuple[int, int], inside: tuple[PlaceMention, ...], places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """The places of a clause, "in the capital" being that which the report names last, or else first."""
    said = _spoken_of(text, [clause])
    if said is None or any(p.place is not None and p.level in SPOTS and p.role == "at" for p in inside):
        return inside
    known = [p for p in places if p.place is not None and p.place.kind == "capital"]
    if not known:
        return inside
    start, end = said
    meant = next((p for p in reversed(known) if p.start < start), known[0])
    own = replace(meant, text=text[start:end], start=start, end=end, role="at", relation=None)
    return tuple(sorted((*inside, own), key=lambda p: p.start))


def the_capital(
    text: str, spans: Sequence[tuple[int, int]], context: Sequence[str], gazetteer: Gazetteer
) -> tuple[Place, int, int] | None:
    """The capital of the one country that a report is about, where no place of it was named, and where one
    of the stretches speaks of it, or of its parliament or its ruler's house."""
    name = _city(context[0]) if len(context) == 1 else ""
    said = (_spoken_of(text, spans) or _spoken_of(text, spans, "seat_of_state")) if name else None
    if said is None:
        return None
    best = gazetteer.find(name, within=context[0], kind="city").best
    return (best.place, *said) if best is not None else None


def _spoken_of(
    text: str, spans: Sequence[tuple[int, int]], which: str = "the_capital"
) -> tuple[int, int] | None:
    """Where one of the stretches speaks of "the capital" of whichever country, or of where its rulers sit."""
    for start, end in spans:
        found = (shape(which, lang).search(text, start, end) for lang in _WORDS)
        said = next(filter(None, found), None)
        if said is not None:
            return said.start("words"), said.end("words")
    return None
