"""Which names of publishers a coarsened map may repeat: a village in one tells what was left out. Pure.

The outlets that the lexicon holds stay. Of all others a name stays only where nothing in it could be a
position: no digit, no address, and no word that the gazetteer knows as a place finer than a province.
"""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from ..model import Extraction

#: Levels whose names stand on a coarsened map anyway.
BROAD = frozenset({"admin1", "country", "region"})
#: A digit, or what stands in an address: "36.72N", "altah.org", "@altah", "t.me/altah".
_TELLING = re.compile(r"\d|[@/\\]|\w[.]\w\w")


class Named(Protocol):
    """A name of a place in a text, with the levels of the places of that name."""

    @property
    def levels(self) -> Sequence[str]:
        """What the places of that name are: "country", "admin1", "settlement" and so on."""


def bare(
    found: Iterable[Extraction], scan: Callable[[str], Iterable[Named]], known: Container[str]
) -> list[Extraction]:
    """The extractions without publishers that could say where; ``scan`` finds names of places."""
    seen: dict[str, str] = {}
    out = []
    for extraction in found:
        report = extraction.report
        if report.publisher not in seen:
            seen[report.publisher] = _kept(report.publisher, scan, known)
        out.append(replace(extraction, report=replace(report, publisher=seen[report.publisher])))
    return out


def _kept(name: str, scan: Callable[[str], Iterable[Named]], known: Container[str]) -> str:
    if name in known:
        return name
    if _TELLING.search(name) or any(not BROAD & set(hit.levels) for hit in scan(name)):
        return ""
    return name
