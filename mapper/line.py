"""A line: a sentence of a report with what its words tell and what was found in it. Pure values."""

from dataclasses import dataclass

from .actors.topics import Told
from .draft import Found
from .model import PlaceMention
from .reading import Reading, Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a report with what its triggers tell and what was found in it; ``named``: the places of
    the whole report."""

    reading: Reading
    number: int
    sentence: Sentence
    said: Told
    found: Found
    named: tuple[PlaceMention, ...] = ()

    @property
    def lang(self) -> str:
        """The language of the report."""
        return self.reading.report.lang
