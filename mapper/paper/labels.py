"""Names on a sheet, in order of weight: none over another or over a sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from .text import NAME, clean, width
from .view import Frame

#: The same name is not written again within so many points.
AGAIN = 45.0
#: Towns of the base map are so many points apart: of a city and its suburbs the city is named.
APART = 24.0
#: Of a name that is moved from its own spot these parts of its width, from its middle, lie on the ground of
#: its area: abroad it would be false.
ON_GROUND = (-0.3, 0.0, 0.3)
Box = tuple[float, float, float, float]


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

    A text of several lines is written in lines; ``area`` is the ground that the name does not leave.
    """

    text: str
    x: float
    y: float
    style: str
    gap: float = 0.0
    area: BaseGeometry | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A name, or a line of it, with the left end of its base line."""

    name: Name
    text: str
    x: float
    y: float


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


def written(names: Sequence[Name], room: Room, frame: Frame) -> list[Written]:
    """The names that find a free spot, in the order given; one name is written once in one neighbourhood."""
    found: list[Written] = []
    seen: dict[str, list[Name]] = {}
    towns: list[Name] = []
    for name in names:
        style = STYLES[name.style]
        lines = [clean(line, NAME) for line in name.text.split("\n")]
        lines = [line.upper() if style.upper else line for line in lines if line]
        alike = seen.setdefault("\n".join(lines).casefold(), [])
        if not lines or not frame.holds(name.x, name.y):
            continue
        if any(abs(other.x - name.x) < AGAIN and abs(other.y - name.y) < AGAIN for other in alike):
            continue
        dot = (name.x - 2, name.y - 2, name.x + 2, name.y + 2)
        if style.dot and not room.free(dot):
            continue
        if style.dot and any(abs(t.x - name.x) < APART and abs(t.y - name.y) < APART for t in towns):
            continue
        widths = [width(line, style.size, style.bold) for line in lines]
        wide, line_high = max(widths), style.size * 1.2
        high = line_high * len(lines)
        for number, (dx, dy) in enumerate(_spots(name, style, wide, high)):
            box = (name.x + dx - 1.5, name.y + dy - 0.5, name.x + dx + wide + 1.5, name.y + dy + high + 0.5)
            inside = frame.holds(box[0], box[1], 2) and frame.holds(box[2], box[3], 2)
            if inside and room.free(box) and (not number or _on_ground(name, box)):
                room.take(box)
                if style.dot or name.style == "place":
                    room.take(dot)
                alike.append(name)
                if style.dot:
                    towns.append(name)
                for row, (line, long) in enumerate(zip(reversed(lines), reversed(widths), strict=True)):
                    low = box[1] + 0.5 + (row + 0.24) * line_high
                    found.append(Written(name, line, box[0] + 1.5 + (wide - long) / 2, low))
                break
    return found


def _spots(name: Name, style: Style, wide: float, high: float) -> list[tuple[float, float]]:
    """Where the left lower corner may be, from the point: beside it, else over and around it."""
    gap, half = name.gap or 4.0, high / 2
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
    return [(dx - wide / 2, dy - half) for dx, dy in steps]


def _on_ground(name: Name, box: Box) -> bool:
    """Whether a name in this box lies on the ground of its area; one without an area may stand anywhere."""
    if name.area is None:
        return True
    wide, middle = box[2] - box[0], (box[0] + box[2]) / 2
    xs = [middle + part * wide for part in ON_GROUND]
    return bool(shapely.intersects_xy(name.area, xs, (box[1] + box[3]) / 2).all())
