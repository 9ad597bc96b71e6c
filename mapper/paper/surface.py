"""What is drawn on, and what has been drawn: the view, the pen, the room left and the names to write."""

from dataclasses import dataclass, field
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from ..frame import Layers
from .beside import Box, Spot
from .labels import Name, Names, Room
from .land import Land
from .marks import Mark
from .pen import Pen
from .view import View


@dataclass(slots=True)
class Drawn:
    """What is on the sheet, for its legend: the marks in the frame and how many events lie outside."""

    marks: list[Mark] = field(default_factory=list)
    outside: int = 0
    zones: bool = False
    #: The zones that have a number instead of their name, with it.
    numbered: dict[str, int] = field(default_factory=dict)
    #: How the corridors over areas stand; the corridors, and the known routes, that are lines or crossings.
    over: set[str] = field(default_factory=set)
    corridors: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    #: Statuses of known routes that are there as lines.
    known_lines: set[str] = field(default_factory=set)
    #: Whether a number stands at the sign of a town; whether one, or a plate, stands for several places.
    badges: bool = False
    joined_towns: bool = False
    joined_areas: bool = False
    #: Whether a circle of uncertainty is there that its sign does not cover.
    circles: bool = False
    disputed: bool = False
    rough: bool = False

    @property
    def events(self) -> dict[str, str]:
        """The events in the frame, with their types."""
        return {i: kind for mark in self.marks for i, kind in mark.events.items()}


@dataclass
class Surface:
    """A sheet while it is drawn on: ``names`` are still to be written, ``labels`` those that are.

    ``numbered`` are the zones that have a number, by name and spot.
    """

    layers: Layers
    view: View
    pen: Pen
    room: Room
    drawn: Drawn = field(default_factory=Drawn)
    names: list[Name] = field(default_factory=list)
    numbered: set[tuple[str, int, int]] = field(default_factory=set)

    @cached_property
    def land(self) -> Land:
        """The countries below the sheet."""
        return Land(self.layers, self.view)

    @cached_property
    def labels(self) -> Names:
        """The names that have found their room."""
        return Names(self.room, self.view.frame)

    def name(self, text: str, at: Spot, style: str, away: float) -> None:
        """Have a name written beside a spot, so far away, if there is room."""
        self.names.append(Name(text, *at, style, away))


def middle(shape: BaseGeometry | None, at: Spot | None, view: View, least: float = 0.0) -> Spot | None:
    """The spot of an area: its own (``at``), else the middle of what the frame shows of it; None where that
    is less than ``least`` square points."""
    if at is not None or shape is None:
        return at
    frame = view.frame
    inner = shapely.box(frame.left + 12, frame.bottom + 12, frame.right - 12, frame.top - 12)
    shown = shapely.make_valid(shape).intersection(inner)
    if shown.is_empty or shown.area < least:
        return None
    inside = shown.representative_point()
    return inside.x, inside.y


def box(x: float, y: float, r: float, wide: float = 1.0) -> Box:
    """What a sign of this radius takes of the sheet."""
    return (x - r * wide, y - r, x + r * wide, y + r)
