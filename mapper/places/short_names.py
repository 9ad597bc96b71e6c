"""Places that Arabic reports name shortly, where they show which is meant: "الضفة", "الشمال السوري".

A side of the sky with the adjective of a nation is a part of that country; the other short names are a table
(``short_names`` of lexicon/places.yaml). Where a sentence names another place, that one is told. Pure.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from gazetteer import Named

from ..lexicon import load
from ..model import PlaceMention
from ..reading import Reading
from ..words.arabic import fold, is_arabic
from ..words.shapes import shape

#: Words between two marks take so many characters at most.
_PHRASE = 400
#: The article, which stands before each of these names; the marks that part what is told of one place.
_ARTICLE, _PART = "ال", regex.compile(r"[،,.؛:\n]")


class _Short(NamedTuple):
    """The whole name of a place, its country, its code if it is a unit; what shows it, and what hides it."""

    name: str
    country: str
    unit: str
    shown: "regex.Pattern[str]"
    hidden: "regex.Pattern[str]"


def spans(reading: Reading) -> list[tuple[int, int]]:
    """Where an Arabic report names a place by such a name: the name, or the adjective of the nation."""
    if reading.report.lang != "ar":
        return []
    parts = (m.span("land") for m in shape("part_of_land", "ar").finditer(reading.text) if _land(m["land"]))
    return sorted((*parts, *_listed(reading.text)))


def _listed(text: str) -> Iterator[tuple[int, int]]:
    """Where a name of the table stands alone in a report of its country."""
    for match in shape("short_name", "ar").finditer(text):
        row = _names()[match["name"]]
        if row.shown.search(text) and not row.hidden.search(text):
            yield match.span("name")


def apart(reading: Reading, start: int, named: Sequence[PlaceMention]) -> bool:
    """Whether no other place of those in text order is named between the marks around a short name: "في
    الضفة، وثالث في غزة"."""
    first, last = max(0, start - _PHRASE), min(len(reading.text), start + _PHRASE)
    begin = max((m.end() for m in _PART.finditer(reading.text, first, start)), default=first)
    part = _PART.search(reading.text, start, last)
    at = bisect_left(named, begin, key=lambda m: m.start)
    return at == len(named) or named[at].start >= (part.start() if part else last)


def meant(mention: PlaceMention) -> Named | None:
    """What is asked of the gazetteer for a mention by such a name; None for other mentions."""
    if not is_arabic(mention.text[:1]):
        return None
    row = _names().get(mention.text)
    if row is not None:
        within = () if row.unit else (row.country,)
        return Named(row.name, mention.start, mention.end, None, within, row.unit)
    code = _land(mention.text)
    return (
        Named(load("demonyms_ar")[code]["names"][0], mention.start, mention.end, means=code) if code else None
    )


def _land(word: str) -> str:
    """The code of the nation whose adjective a word is, with its article; "" for none."""
    return _adjectives().get(fold(word), "")


@cache
def _adjectives() -> dict[str, str]:
    rows = load("demonyms_ar").items()
    return {fold(_ARTICLE + w): code for code, row in rows for w in row["adjectives"] if " " not in w}


@cache
def _names() -> dict[str, _Short]:
    """Each short name and what it is short for."""
    rows = load("places")["ar"]["short_names"].items()
    return {
        name: _Short(
            row["name"],
            row["country"],
            row.get("unit", ""),
            _any(row["shown_by"]),
            _any(row.get("hidden_by", ())),
        )
        for name, row in rows
    }


def _any(words: Sequence[str]) -> "regex.Pattern[str]":
    """A pattern that finds any of some words, and nothing where there are none."""
    return regex.compile("|".join(map(regex.escape, words)) or "(?!)")
