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
#: Steps of a plate on its own ground, where it may go farther.
OWN = (
    *STEPS,
    *((far * math.cos(turn * math.pi / 8), far * math.sin(turn * math.pi / 8))
      for far in (3.4, 4.2, 5.0, 5.8) for turn in range(16)),
)  # fmt: skip
#: Of the steps aside, so many radii away from its end a plate leaves its line to be seen.
TIED = 2.0
#: … and so many radii away it is still near.
FAR = 4.0
#: Half the width of the dot at the other end of that line, in points.
DOT = 1.3
#: Where that dot may be on the ground of a plate, in radii from its spot, nearest first: where it is seen.
FEET = tuple(
    (far * math.cos(turn * math.pi / 6), far * math.sin(turn * math.pi / 6))
    for far in (0.0, 0.5, 1.0, 1.5, 2.0, 2.6) for turn in range(12 if far else 1)
)  # fmt: skip


@dataclass(slots=True)
class Sign:
    """A sign on the sheet: where it belongs, where it stands, and the marks that it counts, its own first.

    ``foot``: where the line ends that ties a sign to its ground, of one that stands beside it; ``covered``:
    a sign is there, over which the line goes.
    """

    spot: tuple[float, float]
    at: tuple[float, float]
    marks: list[Mark]
    foot: tuple[float, float] | None = None
    covered: bool = False

    def side(self, r: float) -> tuple[float, float]:
        """Where the line to its foot leaves a plate of half width ``r``."""
        to = self.foot or self.at
        dx, dy = to[0] - self.at[0], to[1] - self.at[1]
        part = r / (max(abs(dx), abs(dy)) or r)
        return (self.at[0] + dx * part, self.at[1] + dy * part)

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
        if sign.foot is not None:
            room.take(_box(sign.foot, DOT))
            room.take_line(shapely.LineString([sign.side(r), sign.foot]))
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
    own = [(at[0] + dx * r, at[1] + dy * r) for dx, dy in OWN]
    free = [spot for spot in own if room.free(_box(spot, r))]
    for spot in free:
        if holds(mark, *spot):
            return Sign(at, spot, [mark])
    free = [spot for spot in free if spot in own[: len(STEPS)]]
    feet = [(at[0] + dx * r, at[1] + dy * r) for dx, dy in FEET]
    feet = [foot for foot in feet if foot == at or holds(mark, *foot)]
    seen = [foot for foot in feet if room.free(_box(foot, DOT))]
    ways = [(math.dist(spot, foot), spot, foot) for spot in free for foot in seen]
    ways = [way for way in ways if TIED * r <= way[0] <= FAR * r and _open(way[1], way[2], r, room)]
    if ways:
        _, spot, foot = min(ways)
        return Sign(at, spot, [mark], foot=foot)
    others = [shapely.box(*_box(plate.at, r + DOT)) for plate in plates]
    lines = [(spot, shapely.LineString([spot, at])) for spot in free if math.dist(spot, at) >= TIED * r]
    far = [spot for spot, line in lines if not any(line.intersects(other) for other in others)]
    return Sign(at, far[0], [mark], foot=at, covered=True) if far else None


def _open(spot: tuple[float, float], foot: tuple[float, float], r: float, room: Room) -> bool:
    """Whether no sign lies on the line from a plate's side to its foot."""
    part = r * 1.45 / math.dist(spot, foot)  # the corner of the plate is so far from its middle
    start = (spot[0] + (foot[0] - spot[0]) * part, spot[1] + (foot[1] - spot[1]) * part)
    return part < 1 and room.clear(shapely.LineString([start, foot]))


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
