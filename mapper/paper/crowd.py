"""Signs that would cover one another, gathered: nothing is hidden, nothing wanders far. Pure.

A town's sign stands where the town is; a town whose sign would lie on it joins it, and the number counts
both. A plate claims no point: it may step aside on its own ground, or a little beside it where a line can be
seen that ties it to its place; where there is no room it joins the nearest plate.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import shapely

from .labels import Room
from .marks import Mark, rank
from .view import View

#: Signs nearer to each other than this many radii are one.
NEAR = 1.7
#: Steps aside of a plate, in radii, nearest first.
STEPS = (
    (0, 1.2), (0, -1.2), (-1.2, 0), (1.2, 0), (0, 2.3), (0, -2.3), (-2.3, 0), (2.3, 0),
    (-2.3, 2.3), (2.3, 2.3), (-2.3, -2.3), (2.3, -2.3),
)  # fmt: skip
#: Of these, so many radii away a plate leaves its line to be seen: beside its own ground no step is shorter.
TIED = 2.0
#: Half the width of the dot at the other end of that line, in points.
DOT = 1.3


@dataclass(slots=True)
class Sign:
    """A sign on the sheet: where it belongs, where it stands, and the marks that it counts, its own first.

    ``tied``: it stands beside its own ground, so that a line must lead there.
    """

    spot: tuple[float, float]
    at: tuple[float, float]
    marks: list[Mark]
    tied: bool = False

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
#: Whether a point of the sheet lies on the ground of a mark.
Holds = Callable[[Mark, float, float], bool]


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


def plates(found: Placed, r: float, room: Room, holds: Holds) -> list[Sign]:
    """The plates of areas, of half width ``r``: those with most events first.

    ``holds`` says whether a point of the sheet lies on the ground of a mark.
    """
    signs: list[Sign] = []
    for mark, at in sorted(found, key=lambda pair: -len(pair[0].events)):
        if (sign := _room_for((mark, at), r, room, holds, signs)) is None:
            nearest = min(signs, key=lambda sign: _apart(sign, at), default=None)
            if nearest is not None and _apart(nearest, at) < 8 * r:
                nearest.marks.append(mark)
                continue
            sign = Sign(at, at, [mark])
        if sign.tied:
            room.take(_box(sign.spot, DOT))
        signs.append(sign)
        room.take(_box(sign.at, r))
    return signs


def _room_for(
    placed: tuple[Mark, tuple[float, float]], r: float, room: Room, holds: Holds, plates: Sequence[Sign]
) -> Sign | None:
    """A plate at its spot, else on its own ground, else beside it with a line that is seen; None for none."""
    mark, at = placed
    if room.free(_box(at, r)):
        return Sign(at, at, [mark])
    steps = [(math.hypot(dx, dy), (at[0] + dx * r, at[1] + dy * r)) for dx, dy in STEPS]
    free = [(far, spot) for far, spot in steps if room.free(_box(spot, r))]
    for _, spot in free:
        if holds(mark, *spot):
            return Sign(at, spot, [mark])
    reach = r + DOT  # of a plate; the sign of a town at the spot may be where the line ends
    seen = not any(abs(p.at[0] - at[0]) < reach and abs(p.at[1] - at[1]) < reach for p in plates)
    return next((Sign(at, spot, [mark], tied=True) for far, spot in free if seen and far >= TIED), None)


def grounds(view: View) -> Holds:
    """Whether a point of the sheet lies on the ground of a mark; areas are made ready when asked for."""
    made: dict[int, Any] = {}

    def holds(mark: Mark, x: float, y: float) -> bool:
        if id(mark) not in made:
            made[id(mark)] = view.shape(mark.area)
            shapely.prepare(made[id(mark)])
        shape = made[id(mark)]
        return shape is not None and bool(shapely.intersects_xy(shape, x, y))

    return holds


def _apart(sign: Sign, at: tuple[float, float]) -> float:
    return math.dist(sign.at, at)


def _box(at: tuple[float, float], r: float) -> tuple[float, float, float, float]:
    return (at[0] - r, at[1] - r, at[0] + r, at[1] + r)
