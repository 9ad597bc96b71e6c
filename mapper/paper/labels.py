"""Names on a sheet, in order of weight: none over another or over a sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .text import NAME, clean, width
from .view import Frame

#: The same name is not written again within so many points.
AGAIN = 45.0
#: Towns of the base map are so many points apart: of a city and its suburbs the city is named.
APART = 24.0
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
    """A name to write at a point of the sheet; ``gap`` points from it, beside it or (0) over it."""

    text: str
    x: float
    y: float
    style: str
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Written:
    """A name with the left end of its base line."""

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
        text = clean(name.text, NAME)
        style = STYLES[name.style]
        text = text.upper() if style.upper else text
        alike = seen.setdefault(text.casefold(), [])
        if not text or not frame.holds(name.x, name.y):
            continue
        if any(abs(other.x - name.x) < AGAIN and abs(other.y - name.y) < AGAIN for other in alike):
            continue
        dot = (name.x - 2, name.y - 2, name.x + 2, name.y + 2)
        if style.dot and not room.free(dot):
            continue
        if style.dot and any(abs(t.x - name.x) < APART and abs(t.y - name.y) < APART for t in towns):
            continue
        wide, high = width(text, style.size, style.bold), style.size * 1.2
        for dx, dy in _spots(name, style, wide, high):
            box = (name.x + dx - 1.5, name.y + dy - 0.5, name.x + dx + wide + 1.5, name.y + dy + high + 0.5)
            inside = frame.holds(box[0], box[1], 2) and frame.holds(box[2], box[3], 2)
            if inside and room.free(box):
                room.take(box)
                if style.dot or name.style == "place":
                    room.take(dot)
                alike.append(name)
                if style.dot:
                    towns.append(name)
                found.append(Written(name, text, box[0] + 1.5, box[1] + 0.5 + high * 0.24))
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
    over = [(-wide / 2, -half)]
    return over + [
        (x, y) for step in (12, 24, 36) for x, y in (
            (-wide / 2, -step - half), (-wide / 2, step - half), (step, -half), (-step - wide, -half),
        )
    ]  # fmt: skip
