"""The first-level units that words of a report tell without naming them: parties, forces and unions of one
province, its universities, leaders and halls (``lexicon/homes.yaml``). Pure.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache

from ..lexicon import load
from ..reading import Reading
from ..words.phrases import Phrases, atoms


@dataclass(frozen=True, slots=True)
class Home:
    """A phrase of a report that is at home in one unit, or in several; ``sure``: whatever the country."""

    text: str
    start: int
    end: int
    codes: tuple[str, ...]
    sure: bool

    @property
    def countries(self) -> frozenset[str]:
        """The countries of its units."""
        return frozenset(code.partition("-")[0] for code in self.codes)


@cache
def _said() -> Phrases[tuple[tuple[str, ...], bool]]:
    """The phrases of the lexicon, each with its units, and whether it counts without the country too."""
    return Phrases(
        (phrase, (tuple(codes.split()), part == "said"))
        for part, rows in load("homes").items()
        for codes, phrases in rows.items()
        for phrase in phrases
    )


def homes(reading: Reading, start: int = 0, end: int | None = None) -> Iterator[Home]:
    """What stands in a stretch of a report that is at home in a unit."""
    if reading.report.lang != "en":
        return
    end = len(reading.text) if end is None else end
    for sentence in reading.sentences:
        if sentence.end <= start or sentence.start >= end or _said().firsts.isdisjoint(sentence.words):
            continue
        line = atoms(reading.text, sentence.start, sentence.end)
        done = 0
        for at in _said().spots(line):
            found = _said().at(line, at) if at >= done else None
            if found is None:
                continue
            (codes, sure), done = found
            first, last = line[at].start, line[done - 1].end
            if start <= first and last <= end:
                yield Home(reading.text[first:last], first, last, codes, sure)


def counting(found: Iterator[Home], countries: Collection[str]) -> Iterator[Home]:
    """Those that count where a report is about ``countries``, with their units there, or about none that is
    known."""
    for home in found:
        if not countries:
            if home.sure:
                yield home
        elif home.countries & set(countries):
            codes = tuple(code for code in home.codes if code.partition("-")[0] in countries)
            yield replace(home, codes=codes)
