"""Signs that would cover one another, gathered: nothing is hidden, nothing wanders far. Pure.

A town's sign stands where the town is; a town whose sign would lie on it joins it, and the number counts
both. A plate claims no point: it may step aside a little; where there is no room it joins the nearest plate.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .labels import Room
from .marks import Mark, rank

#: Signs nearer to each other than this many radii are one.
NEAR = 1.7
#: Steps aside of a plate, in radii, nearest first: its corner still touches its own place.
STEPS = (
    (0, 0), (0, 1.2), (0, -1.2), (-1.2, 0), (1.2, 0), (0, 2.3), (0, -2.3), (-2.3, 0), (2.3, 0),
    (-2.3, 2.3), (2.3, 2.3), (-2.3, -2.3), (2.3, -2.3),
)  # fmt: skip


@dataclass(slots=True)
class Sign:
    """A sign on the sheet: where it belongs, where it stands, and the marks that it counts, its own first."""

    spot: tuple[float, float]
    at: tuple[float, float]
    marks: list[Mark]

    @property
    def events(self) -> int:
        """The events of all its marks, each once."""
        return len({i for mark in self.marks for i in mark.events})

    @property
    def kinds(self) -> list[str]:
        """The types of its events, gravest first, each once."""
        return sorted({kind for mark in self.marks for kind in mark.kinds}, key=rank)

    @property
    def hollow(self) -> bool:
        """Whether none of its events is told as happening."""
        return all(mark.hollow for mark in self.marks)


Placed = Sequence[tuple[Mark, tuple[float, float]]]


def towns(found: Placed, r: float) -> list[Sign]:
    """The signs of towns, of radius ``r``: those with most events keep their place."""
    signs: list[Sign] = []
    squares: dict[tuple[int, int], list[Sign]] = {}
    step = NEAR * r
    for mark, at in sorted(found, key=lambda pair: -len(pair[0].events)):
        column, row = int(at[0] // step), int(at[1] // step)
        around = [(column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        near = [sign for square in around for sign in squares.get(square, ()) if _apart(sign, at) < step]
        if near:
            min(near, key=lambda sign: _apart(sign, at)).marks.append(mark)
        else:
            signs.append(Sign(at, at, [mark]))
            squares.setdefault((column, row), []).append(signs[-1])
    return signs


def plates(found: Placed, r: float, room: Room) -> list[Sign]:
    """The plates of areas, of half width ``r``: those with most events first."""
    signs: list[Sign] = []
    for mark, at in sorted(found, key=lambda pair: -len(pair[0].events)):
        steps = [(at[0] + dx * r, at[1] + dy * r) for dx, dy in STEPS]
        free = next((spot for spot in steps if room.free(_box(spot, r))), None)
        nearest = min(signs, key=lambda sign: _apart(sign, at), default=None)
        if free is None and nearest is not None and _apart(nearest, at) < 8 * r:
            nearest.marks.append(mark)
            continue
        signs.append(Sign(at, free or at, [mark]))
        room.take(_box(signs[-1].at, r))
    return signs


def _apart(sign: Sign, at: tuple[float, float]) -> float:
    return math.dist(sign.at, at)


def _box(at: tuple[float, float], r: float) -> tuple[float, float, float, float]:
    return (at[0] - r, at[1] - r, at[0] + r, at[1] + r)
