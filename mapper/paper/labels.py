"""Names on a sheet, in order of weight: none over another or over a sign."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from .beside import Box, boxes_beside, boxes_led, over
from .text import NAME, clean, width
from .view import Frame

#: The same name is not written again within so many points.
AGAIN = 45.0
#: Towns of the base map are so many points apart: of a city and its suburbs the city is named.
APART = 24.0
#: Of a name that is moved from its own spot these parts of its width, from its middle, lie on the ground of
#: its area: abroad it would be false.
ON_GROUND = (-0.3, 0.0, 0.3)


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of name is written. ``dot``: with a mark at its place ("" none, "dot", "square")."""

    size: float
    colour: str
    bold: bool = False
    upper: bool = False
    dot: str = ""


#: The kinds of names, by what they name; colours are names of the palette.
STYLES: dict[str, Style] = {
    "place": Style(8.0, "name-place", bold=True),
    "corridor": Style(7.0, "name-corridor", bold=True),
    "zone": Style(7.0, "name-zone", bold=True),
    "crossing": Style(6.5, "name-crossing"),
    "own": Style(7.5, "name-country", bold=True, upper=True),
    "country": Style(7.0, "name-country", upper=True),
    "concerned": Style(7.5, "name-concerned", bold=True),
    "unit": Style(6.3, "name-unit"),
    "capital": Style(6.5, "name-capital", bold=True, dot="square"),
    "disputed": Style(6.0, "name-disputed"),
    "town": Style(6.0, "name-town", dot="dot"),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name to write at a point of the sheet; ``gap`` points from it, beside it or (0) over it.

    A text of several lines is written in lines; ``area`` is the ground that the name does not leave. One of
    a shape stands on it or right ``beside`` it, where ``home`` lets its box be. One that is ``led`` may
    stand beside its area where there is no room on it, with a line that leads there: at ``home``, if it can.
    """

    text: str
    x: float
    y: float
    style: str
    gap: float = 0.0
    area: BaseGeometry | None = None
    beside: BaseGeometry | None = None
    home: Callable[[Box], bool] | None = None
    led: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A name, or a line of it, with the left end of its base line; ``lead``, of its lowest line alone, is
    what leads to its place."""

    name: Name
    text: str
    x: float
    y: float
    lead: BaseGeometry | None = None


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes (left, bottom, right, top) have room in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


class Room:
    """The boxes that are taken, in squares of a grid, so that thousands of signs are soon looked through."""

    def __init__(self, step: float = 24.0) -> None:
        self._step = step
        self._found: dict[tuple[int, int], list[Box]] = {}

    def _squares(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box[0] // self._step), int(box[2] // self._step) + 1):
            for row in range(int(box[1] // self._step), int(box[3] // self._step) + 1):
                yield column, row

    def take(self, box: Box) -> None:
        """Nothing else is written here."""
        for square in self._squares(box):
            self._found.setdefault(square, []).append(box)

    def free(self, box: Box) -> bool:
        """Whether nothing is there yet."""
        return not any(
            overlaps(box, other) for square in self._squares(box) for other in self._found.get(square, ())
        )

    def clear(self, line: BaseGeometry) -> bool:
        """Whether nothing lies on a straight line."""
        return all(map(self.free, _beads(line)))

    def take_line(self, line: BaseGeometry) -> None:
        """Nothing else is written on a straight line."""
        for bead in _beads(line):
            self.take(bead)


def _beads(line: BaseGeometry) -> list[Box]:
    """Small boxes along a straight line."""
    steps = [line.interpolate(part / 12, normalized=True) for part in range(13)]
    return [(at.x - 0.5, at.y - 0.5, at.x + 0.5, at.y + 0.5) for at in steps]


class Names:
    """Names as they are written, in order of weight; one name is written once in one neighbourhood."""

    def __init__(self, room: Room, frame: Frame) -> None:
        self.found: list[Written] = []
        self._room, self._frame = room, frame
        self._seen: dict[str, list[Name]] = {}
        self._towns: list[Name] = []

    def write(self, names: Sequence[Name]) -> list[Name]:
        """Write those that find a free spot; those that find none are given back."""
        return [name for name in names if not self._one(name)]

    def possible(self, name: Name) -> bool:
        """Whether a name has a place on an empty sheet."""
        empty = Names(Room(), self._frame)
        return not empty.write([name])

    def _one(self, name: Name) -> bool:
        """Whether a name is there now, or was there already in its neighbourhood."""
        style = STYLES[name.style]
        lines = [clean(line, NAME) for line in name.text.split("\n")]
        lines = [line.upper() if style.upper else line for line in lines if line]
        alike = self._seen.setdefault("\n".join(lines).casefold(), [])
        if not lines or not self._frame.holds(name.x, name.y):
            return False
        if any(abs(other.x - name.x) < AGAIN and abs(other.y - name.y) < AGAIN for other in alike):
            return True
        dot = (name.x - 2, name.y - 2, name.x + 2, name.y + 2)
        if style.dot and not (self._room.free(dot) and self._apart(name)):
            return False
        widths = [width(line, style.size, style.bold) for line in lines]
        wide, high = max(widths), style.size * 1.2 * len(lines)
        spot = self._spot(name, style, wide, high)
        if spot is None:
            return False
        box, lead = spot
        self._room.take(box)
        if lead is not None:
            self._room.take_line(lead)
        if style.dot or name.style == "place":
            self._room.take(dot)
        alike.append(name)
        if style.dot:
            self._towns.append(name)
        for row, (line, long) in enumerate(zip(reversed(lines), reversed(widths), strict=True)):
            low = box[1] + 0.5 + (row + 0.24) * style.size * 1.2
            x = box[0] + 1.5 + (wide - long) / 2
            self.found.append(Written(name, line, x, low, None if row else lead))
        return True

    def _apart(self, name: Name) -> bool:
        return not any(abs(t.x - name.x) < APART and abs(t.y - name.y) < APART for t in self._towns)

    def _spot(
        self, name: Name, style: Style, wide: float, high: float
    ) -> tuple[Box, BaseGeometry | None] | None:
        """The first box with room where a name may be, and the line that leads from it, if one does."""
        for number, (dx, dy) in enumerate(_spots(name, style, wide, high)):
            box = (name.x + dx - 1.5, name.y + dy - 0.5, name.x + dx + wide + 1.5, name.y + dy + high + 0.5)
            if self._free(box) and (name.beside is not None or not number or _on_ground(name, box)):
                return box, None
        away = boxes_led(name.area, wide + 3, high + 1) if name.led and name.area is not None else []
        fit = [(box, lead) for box, lead in away if self._free(box) and self._room.clear(lead)]
        home = name.home
        return next((one for one in fit if home is None or home(one[0])), fit[0] if fit else None)

    def _free(self, box: Box) -> bool:
        inside = self._frame.holds(box[0], box[1], 2) and self._frame.holds(box[2], box[3], 2)
        return inside and self._room.free(box)


def _spots(name: Name, style: Style, wide: float, high: float) -> list[tuple[float, float]]:
    """Where the left lower corner may be, from the point: beside it, else over and around it."""
    gap, half = name.gap or 4.0, high / 2
    if name.beside is not None:
        boxes = boxes_beside(name.beside, wide + 3, high + 1, (name.x, name.y))
        near = [box for box in boxes if name.home is None or name.home(box)]
        return [(box[0] + 1.5 - name.x, box[1] + 0.5 - name.y) for box in near]
    if style.dot or name.gap:
        return [
            (gap, -half), (-gap - wide, -half), (-wide / 2, gap), (-wide / 2, -gap - high),
            (gap * 0.7, gap * 0.7), (-gap * 0.7 - wide, gap * 0.7), (gap * 0.7, -gap * 0.7 - high),
            (-gap * 0.7 - wide, -gap * 0.7 - high),
        ]  # fmt: skip
    steps = [(0.0, 0.0)]
    for step in (12, 24, 36):
        steps += [(0, -step), (0, step)]
        steps += [(side * wide, up) for up in (0, -step, step) for side in (0.4, -0.4)]
    if name.led and name.area is not None:
        steps += [(x - name.x, y - name.y) for x, y in over(name.area, (name.x, name.y))]
    return [(dx - wide / 2, dy - half) for dx, dy in steps]


def _on_ground(name: Name, box: Box) -> bool:
    """Whether a name in this box lies on the ground of its area; one without an area may stand anywhere."""
    if name.area is None:
        return True
    wide, middle = box[2] - box[0], (box[0] + box[2]) / 2
    xs = [middle + part * wide for part in ON_GROUND]
    return bool(shapely.intersects_xy(name.area, xs, (box[1] + box[3]) / 2).all())
