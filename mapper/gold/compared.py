"""A row: one label compared with what was found. All measures speak in rows. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["right", "wrong", "missed", "spurious"]
#: A place within so many kilometres of the position labelled is right.
NEAR_KM = 2.0


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison under a measure.

    ``right``; ``wrong``: found, but otherwise than labelled; ``missed``: labelled and not found;
    ``spurious``: found and not labelled. ``implied``: follows from another row (the places of a missed
    event), counted but not listed. ``km`` is for distances.
    """

    measure: str
    outcome: Outcome
    expected: str = ""
    found: str = ""
    span: tuple[int, int] = (0, 0)
    km: float | None = None
    implied: bool = False

    @property
    def error(self) -> bool:
        """Whether a person who looks for errors wants to see it."""
        return self.outcome != "right" and not self.implied


def judged(measure: str, right: bool, expected: object, found: object, span: tuple[int, int] = (0, 0)) -> Row:
    """A row of a measure that is right or wrong."""
    return Row(measure, "right" if right else "wrong", shown(expected), shown(found), span)


def distance(measure: str, km: float | None, expected: str, span: tuple[int, int]) -> Row:
    """A row of a distance, None where no place was found. Which place it ought to be is another row's."""
    outcome: Outcome = "missed" if km is None else "right" if km <= NEAR_KM else "wrong"
    said = "" if km is None else f"{km:.1f} km away"
    return Row(measure, outcome, expected, said, span, km, implied=True)


def implied(rows: Iterator[Row]) -> Iterator[Row]:
    """The rows, counted but not listed."""
    for row in rows:
        yield Row(row.measure, row.outcome, row.expected, row.found, row.span, row.km, True)


def shown(value: object) -> str:
    """A value for people: nothing as "none"."""
    if value is None or value == "":
        return "none"
    return str(value)
