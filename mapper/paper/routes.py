"""Corridors and known routes on a sheet: lines and signs by how they stand; known ones are grey."""

from dataclasses import dataclass, replace

#: Statuses whose sign is hollow: nobody has used it yet.
UNUSED = ("agreed", "planned")


@dataclass(frozen=True, slots=True)
class Look:
    """How a route is drawn: a colour of the palette, the width of its line in points, its dashes; how it
    stands, and whether its sign is hollow."""

    ink: str
    wide: float
    dashes: tuple[float, ...]
    status: str = ""
    hollow: bool = False


#: Lines by status, in the order of the legend.
LINES: dict[str, Look] = {
    "open": Look("route", 2.0, (5, 1.8)),
    "agreed": Look("route", 1.5, (2, 2.2)),
    "planned": Look("route", 1.2, (0.6, 2.6)),
    "closed": Look("shut", 2.0, (1, 3)),
    "attacked": Look("shut", 2.0, (4.5, 1.8, 0.9, 1.8)),
}
_OTHER = Look("route", 2.0, (4, 2.4))


def look(status: str, known: bool) -> Look:
    """The look of a corridor of a report, or of a ``known`` route from a file."""
    own = LINES.get(status, _OTHER)
    if not known:
        return replace(own, status=status, hollow=status in UNUSED)
    ink = own.ink if own.ink == "shut" else "reference"
    return Look(ink, own.wide * 0.65, own.dashes, status, hollow=True)
