"""What the reports tell, on a sheet: zones, areas, lines, corridors, known routes, the signs of events."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import shapely

from gazetteer import Point, circle

from ..frame import Layers, records
from ..speech import Speech
from . import crowd
from .labels import STYLES, Box, Name, Room, Written, written
from .marks import Mark, areas_by_code, marks, spots_over
from .pen import INK, Pen, colour_of
from .routes import LINES, look
from .view import View

#: Radius of a sign in points: of few and of very many.
RADII = (5.4, 2.2)
#: A circle is drawn where it is wider than so many radii of a sign, which would cover it.
SEEN = 3.0
#: So many signs are few, so many very many.
MANY = (60, 1500)
#: Steps aside, in radii, for signs of areas: they claim no point.
ASIDE = (
    (0, 0), (0, 2.4), (0, -2.4), (-2.4, 0), (2.4, 0), (-2.4, 2.4), (2.4, 2.4), (-2.4, -2.4), (2.4, -2.4),
    (0, 4.8), (0, -4.8), (-4.8, 0), (4.8, 0), (-4.8, 2.4), (4.8, 2.4), (-4.8, -2.4), (4.8, -2.4),
)  # fmt: skip


@dataclass(slots=True)
class Drawn:
    """What is on the sheet, for its legend: the marks in the frame and how many events lie outside."""

    marks: list[Mark] = field(default_factory=list)
    outside: int = 0
    over: bool = False
    zones: bool = False
    #: How the corridors, and the known routes, that are drawn as lines or crossings stand.
    corridors: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    #: Statuses of known routes that are there as lines.
    known_lines: set[str] = field(default_factory=set)
    several: bool = False
    #: Whether a circle of uncertainty is there that its sign does not cover.
    circles: bool = False
    disputed: bool = False
    rough: bool = False

    @property
    def events(self) -> dict[str, str]:
        """The events in the frame, with their types."""
        return {i: kind for mark in self.marks for i, kind in mark.events.items()}


def draw_things(layers: Layers, view: View, pen: Pen, room: Room) -> tuple[Drawn, list[Name]]:
    """Draw all that the reports tell; what was drawn, and the names that belong to it."""
    drawn, names = Drawn(), list[Name]()
    units = areas_by_code(layers)
    _zones(layers, view, pen, drawn, names)
    found = marks(layers)
    drawn.marks = [mark for mark in found if _seen(mark, view)]
    drawn.outside = len({i for mark in found for i in mark.events} - set(drawn.events))
    for mark in drawn.marks:
        drawn.circles = _ground(mark, view, pen) or drawn.circles
    free: list[tuple[float, float, Mapping[str, Any]]] = []
    for route in records(layers.corridors):
        _corridor(route, units, view, pen, room, drawn, names, free)
    for known in records(layers.reference):
        _reference(known, units, view, pen, room, drawn, names)
    drawn.disputed = any(view.seen(shape) for shape in layers.disputed.geometry)
    drawn.rough = any(row["approximate"] and view.seen(row["geometry"]) for row in records(layers.units))
    drawn.several = _signs(drawn.marks, view, pen, room, names)
    for x, y, row in free:
        at = _aside(x, y, 8.0, room, 1.3)
        pen.capsule(*at, 7.0, row["count"] or 1, status=row["status"])
        names.append(Name(_corridor_name(row, pen.said), *at, "corridor", 12.0))
    return drawn, names


def write_names(names: Sequence[Name], view: View, pen: Pen, room: Room) -> list[Written]:
    """Write the names that find room, with the marks of towns."""
    found = written(names, room, view.frame)
    for one in found:
        style = STYLES[one.name.style]
        colour = INK[style.colour]
        if style.dot:
            r = 1.5 if style.dot == "square" else 1.1
            at = shapely.Point(one.name.x, one.name.y)
            dot = (
                shapely.box(at.x - r, at.y - r, at.x + r, at.y + r) if style.dot == "square" else at.buffer(r)
            )
            pen.area(dot, facecolor=colour, edgecolor=INK["halo"], linewidth=0.5, zorder=29)
        pen.write(one.x, one.y, one.text, style.size, colour=colour, bold=style.bold, halo=1.6)
    return found


def _seen(mark: Mark, view: View) -> bool:
    return view.at(mark.lon, mark.lat) is not None or (
        mark.area is not None and view.shape(mark.area) is not None
    )


def _zones(layers: Layers, view: View, pen: Pen, drawn: Drawn, names: list[Name]) -> None:
    for row in records(layers.zones):
        shape = view.shape(row["geometry"])
        if shape is None:
            continue
        drawn.zones = True
        pen.area(
            shape, facecolor="none", edgecolor=INK["zone"], hatch="////", linewidth=0, alpha=0.4, zorder=5
        )
        pen.area(
            shape, facecolor="none", edgecolor=INK["zone"], linewidth=0.9, linestyle=(0, (5, 3)), zorder=5.1
        )
        inside = row["geometry"].representative_point()
        at = view.at(inside.x, inside.y)
        if at is not None:
            names.append(Name(pen.said["zone_label"].format(row["name"]), *at, "zone"))


def _ground(mark: Mark, view: View, pen: Pen) -> bool:
    """Draw the area, the line with its band, or the circle about a town; whether such a circle is seen."""
    colour = colour_of(mark.kinds[0])
    shape, area = mark.area, mark.area
    if area is None:
        ring = view.shape(circle(Point(mark.lon, mark.lat), mark.km)) if mark.km >= 1 else None
        if ring is None or ring.bounds[2] - ring.bounds[0] < SEEN * RADII[0]:
            return False
        pen.area(ring, facecolor=(colour, 0.04), edgecolor=(colour, 0.7), linewidth=0.5,
                 linestyle=(0, (3, 3)), zorder=8)  # fmt: skip
        return True
    light = 0.02 if mark.hollow else 0.05 if mark.broad or mark.path is not None else 0.12
    pen.area(view.shape(shape), facecolor=(colour, light), edgecolor=(colour, 0.75), linewidth=0.8,
             linestyle=(0, (1.6, 2.4)), zorder=6)  # fmt: skip
    if mark.path is not None:
        pen.area(view.shape(mark.path), facecolor="none", edgecolor=(colour, 0.85), linewidth=1.6,
                 linestyle=(0, (5, 3)), zorder=7)  # fmt: skip
    return False


def _signs(found: Sequence[Mark], view: View, pen: Pen, room: Room, names: list[Name]) -> bool:
    """Signs of towns where they are, plates of areas near their middle; whether some stand for several."""
    few, many = MANY
    share = min(1.0, max(0.0, (len(found) - few) / (many - few)))
    r = RADII[0] + (RADII[1] - RADII[0]) * share
    spots = [(m, at) for m in found if m.area is None and (at := view.at(m.lon, m.lat)) is not None]
    signs = crowd.towns(spots, r)
    for sign in signs:
        _town(sign, r, pen, room, names)
    size = max(r * 1.35, 4.0)
    middles = [(m, at) for m in found if m.area is not None and (at := _middle(m, view)) is not None]
    boxes = crowd.plates(middles, size, room, crowd.grounds(view))
    for sign in boxes:
        own = sign.marks[0]
        if sign.tied:
            pen.leader(sign.spot, sign.at, crowd.DOT)
        if len(sign.marks) > 1:
            pen.plate(sign.at[0] + size * 0.3, sign.at[1] + size * 0.3, size, sign.kinds, 0, False)
        pen.plate(*sign.at, size, sign.kinds, sign.events, sign.hollow)
        if own.label and sign.spot == sign.at and len(sign.marks) == 1:
            names.append(Name(own.label, *sign.at, "place", size + 3))
    return any(len(sign.marks) > 1 for sign in (*signs, *boxes))


def _town(sign: crowd.Sign, r: float, pen: Pen, room: Room, names: list[Name]) -> None:
    kind, (x, y) = sign.kinds[0], sign.at
    several = len(sign.marks) > 1
    behind = [(kind, x + r * 0.75, y + r * 0.5, r, True)] if several else []
    pen.signs([*behind, (kind, x, y, r, sign.hollow)])
    room.take(_box(x, y, r * 1.1))
    if sign.events > 1:
        pen.badge(x, y, r, sign.events)
        room.take(_box(x + r * 0.95, y + r * 0.95, r * 0.8))
    names.append(Name(sign.marks[0].label, x, y, "place", r + 2.5))


def _middle(mark: Mark, view: View) -> tuple[float, float] | None:
    """Where the sign of an area stands: at its spot, else in the middle of what the frame shows of it."""
    at = view.at(mark.lon, mark.lat)
    if at is not None:
        return at
    frame = view.frame
    shape = view.shape(mark.area)
    box = shapely.box(frame.left + 12, frame.bottom + 12, frame.right - 12, frame.top - 12)
    shown = None if shape is None else shapely.make_valid(shape).intersection(box)
    if shown is None or shown.is_empty:
        return None
    inside = shown.representative_point()
    return inside.x, inside.y


def _box(x: float, y: float, r: float, wide: float = 1.0) -> Box:
    return (x - r * wide, y - r, x + r * wide, y + r)


def _aside(x: float, y: float, r: float, room: Room, wide: float = 1.0) -> tuple[float, float]:
    """The nearest place with room for a sign that claims no point; its own where there is none."""
    for dx, dy in ASIDE:
        at = (x + dx * r, y + dy * r)
        if room.free(_box(*at, r, wide)):
            break
    else:
        at = (x, y)
    room.take(_box(*at, r, wide))
    return at


def _corridor_name(row: Mapping[str, Any], said: Speech) -> str:
    if row["geometry"] is not None and row["geometry"].geom_type == "LineString":
        status = row["status"]
        if status in ("", "open", "unknown"):
            return said["corridor_label"]
        return said["corridor_label_status"].format(said[f"route_{status}"] if status in LINES else status)
    count = row["count"] or 1
    return said["corridors_label"].format(count) if count > 1 else said["corridor_alone_label"]


def _corridor(
    row: Mapping[str, Any], units: Mapping[str, Any], view: View, pen: Pen, room: Room, drawn: Drawn,
    names: list[Name], free: list[tuple[float, float, Mapping[str, Any]]],
) -> None:  # fmt: skip
    shape = row["geometry"]
    if shape is not None and shape.geom_type == "LineString":
        drawn.corridors.add(row["status"])
        _route(shape, view, pen, room, row["status"], known=False)
        at = _half(shape, view)
        if at is not None:
            names.append(Name(_corridor_name(row, pen.said), *at[:2], "corridor", 13.0))
        ends = [(row["route_from"], shape.coords[0]), (row["route_to"], shape.coords[-1])]
        ends += [(row["route_via"], shape.coords[1])] if len(shape.coords) == 3 else []
        for text, spot in ends:
            point = view.at(*spot)
            if point is not None:
                names.append(Name(text, *point, "place", 4.0))
        return
    if shape is not None and shape.geom_type.endswith("Polygon") and not row["unit_codes"]:
        pen.area(view.shape(shape), facecolor=(INK["route"], 0.06), edgecolor=INK["route"], linewidth=0.8,
                 linestyle=(0, (2, 2)), zorder=7)  # fmt: skip
    for lon, lat in spots_over(row, units):
        spot = view.at(lon, lat)
        if spot is not None:
            drawn.over = True
            free.append((*spot, row))


def _reference(
    row: Mapping[str, Any], units: Mapping[str, Any], view: View, pen: Pen, room: Room, drawn: Drawn,
    names: list[Name],
) -> None:  # fmt: skip
    shape = row["geometry"]
    if shape is None:
        return
    status = row["standing"]
    drawn.known.add(status)
    if shape.geom_type == "LineString":
        drawn.known_lines.add(status)
        _route(shape, view, pen, room, status, known=True)
        at = _half(shape, view)
        if at is not None:
            names.append(Name(row["name"], *at[:2], "crossing", 13.0))
        return
    if shape.geom_type.endswith("Polygon"):
        pen.area(view.shape(shape), facecolor="none", edgecolor=INK["reference"], linewidth=0.9,
                 linestyle=(0, (2, 2)), zorder=7)  # fmt: skip
        return
    for lon, lat in spots_over(row, units):
        spot = view.at(lon, lat)
        if spot is not None:
            pen.crossing(*spot, 5.0, status)
            room.take(_box(*spot, 5.5))
            names.append(Name(row["name"], *spot, "crossing", 7.5))


def _half(shape: Any, view: View) -> tuple[float, float, float] | None:
    """The middle of a route's middle piece on the sheet, and the way it goes there (radians from east)."""
    points = list(shape.coords)
    i = (len(points) - 1) // 2
    x, y = view.xy([points[i][0], points[min(i + 1, len(points) - 1)][0]],
                   [points[i][1], points[min(i + 1, len(points) - 1)][1]])  # fmt: skip
    if not all(math.isfinite(value) for value in (*x, *y)):
        return None
    middle = (float(x[0] + x[1]) / 2, float(y[0] + y[1]) / 2)
    return (*middle, math.atan2(y[1] - y[0], x[1] - x[0])) if view.frame.holds(*middle) else None


def _route(shape: Any, view: View, pen: Pen, room: Room, status: str, *, known: bool) -> None:
    """A route between known ends, with a sign that shows its direction."""
    line, style = view.shape(shape), look(status, known)
    pen.area(line, facecolor="none", edgecolor=INK["halo"], linewidth=style.wide + 1.6, zorder=9)
    pen.area(line, facecolor="none", edgecolor=INK[style.ink], linewidth=style.wide,
             linestyle=(0, style.dashes), zorder=9.1)  # fmt: skip
    at = _half(shape, view)
    if at is not None:
        pen.capsule(at[0], at[1], 5.5, 1, at[2], status=status, known=known)
        room.take(_box(at[0], at[1], 6.0, 1.3))
