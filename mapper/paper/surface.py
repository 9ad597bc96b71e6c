"""What is drawn on, and what has been drawn: the view, the pen, the room left and the names to write."""

from dataclasses import dataclass, field

from .labels import Box, Name, Room
from .marks import Mark
from .pen import Pen
from .view import View


@dataclass(slots=True)
class Drawn:
    """What is on the sheet, for its legend: the marks in the frame and how many events lie outside."""

    marks: list[Mark] = field(default_factory=list)
    outside: int = 0
    zones: bool = False
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


@dataclass(slots=True)
class Surface:
    """A sheet while it is drawn on."""

    view: View
    pen: Pen
    room: Room
    drawn: Drawn = field(default_factory=Drawn)
    names: list[Name] = field(default_factory=list)

    def name(self, text: str, at: tuple[float, float], style: str, away: float) -> None:
        """Have a name written beside a spot, so far away, if there is room."""
        self.names.append(Name(text, *at, style, away))


def box(x: float, y: float, r: float, wide: float = 1.0) -> Box:
    """What a sign of this radius takes of the sheet."""
    return (x - r * wide, y - r, x + r * wide, y + r)
