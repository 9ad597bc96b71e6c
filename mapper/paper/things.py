"""What the reports tell, on a sheet: zones, the areas, lines and signs of events; ways stand in ways.py."""

from collections.abc import Sequence

import shapely

from gazetteer import Point, circle

from ..frame import Layers, records
from . import crowd, ways
from .labels import STYLES, Name, Room, Written, written
from .marks import Mark, areas_by_code, marks
from .pen import INK, Lettering, Pen, colour_of
from .surface import Drawn, Surface, box
from .view import View

#: Radius of a sign in points: of few and of very many.
RADII = (5.4, 2.2)
#: A circle is drawn where it is wider than so many radii of a sign, which would cover it.
SEEN = 3.0
#: Up to how many signs are few, and from how many on they are very many.
MANY = (60, 1500)


def draw_things(layers: Layers, view: View, pen: Pen, room: Room) -> tuple[Drawn, list[Name]]:
    """Draw all that the reports tell; what was drawn, and the names that belong to it."""
    on = Surface(view, pen, room)
    drawn, units = on.drawn, areas_by_code(layers)
    _zones(layers, on)
    found = marks(layers)
    drawn.marks = [mark for mark in found if _seen(mark, view)]
    drawn.outside = len({i for mark in found for i in mark.events} - set(drawn.events))
    for mark in drawn.marks:
        drawn.circles = _ground(mark, view, pen) or drawn.circles
    corridors = [(row, ways.corridor(row, units, on)) for row in records(layers.corridors)]
    for known in records(layers.reference):
        ways.reference(known, units, on)
    drawn.disputed = any(view.seen(shape) for shape in layers.disputed.geometry)
    drawn.rough = any(row["approximate"] and view.seen(row["geometry"]) for row in records(layers.units))
    _signs(on)
    for row, spots in corridors:
        ways.loose(row, spots, on)
    return drawn, on.names


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
        pen.write(one.x, one.y, one.text, Lettering(style.size, colour, style.bold, halo=1.6))
    return found


def _seen(mark: Mark, view: View) -> bool:
    return view.at(mark.lon, mark.lat) is not None or (
        mark.area is not None and view.shape(mark.area) is not None
    )


def _zones(layers: Layers, on: Surface) -> None:
    view, pen = on.view, on.pen
    for row in records(layers.zones):
        shape = view.shape(row["geometry"])
        if shape is None:
            continue
        on.drawn.zones = True
        pen.area(
            shape, facecolor="none", edgecolor=INK["zone"], hatch="////", linewidth=0, alpha=0.4, zorder=5
        )
        pen.area(
            shape, facecolor="none", edgecolor=INK["zone"], linewidth=0.9, linestyle=(0, (5, 3)), zorder=5.1
        )
        inside = row["geometry"].representative_point()
        at = view.at(inside.x, inside.y)
        if at is not None:
            on.names.append(Name(pen.said["zone_label"].format(row["name"]), *at, "zone"))


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


def _signs(on: Surface) -> None:
    """Signs of towns where they are, plates of areas near their middle."""
    drawn, found, view, pen = on.drawn, on.drawn.marks, on.view, on.pen
    few, many = MANY
    share = min(1.0, max(0.0, (len(found) - few) / (many - few)))
    r = RADII[0] + (RADII[1] - RADII[0]) * share
    spots = [(m, at) for m in found if m.area is None and (at := view.at(m.lon, m.lat)) is not None]
    signs = crowd.towns(spots, r)
    for sign in signs:
        _town(sign, r, on)
    size = max(r * 1.35, 4.0)
    middles = [(m, at) for m in found if m.area is not None and (at := _middle(m, view)) is not None]
    boxes = crowd.plates(middles, size, on.room, crowd.grounds(view))
    for sign in boxes:
        own = sign.marks[0]
        if sign.tied:
            pen.leader(sign.spot, sign.at, crowd.DOT)
        if len(sign.marks) > 1:
            pen.plate((sign.at[0] + size * 0.3, sign.at[1] + size * 0.3), size, sign.kinds, 0, False)
        pen.plate(sign.at, size, sign.kinds, sign.events, sign.hollow)
        if own.label and sign.spot == sign.at and len(sign.marks) == 1:
            on.name(own.label, sign.at, "place", size + 3)
    drawn.badges = any(sign.events > 1 for sign in signs)
    drawn.joined_towns = any(len(sign.marks) > 1 for sign in signs)
    drawn.joined_areas = any(len(sign.marks) > 1 for sign in boxes)


def _town(sign: crowd.Sign, r: float, on: Surface) -> None:
    kind, (x, y) = sign.kinds[0], sign.at
    several = len(sign.marks) > 1
    behind = [(kind, x + r * 0.75, y + r * 0.5, r, True)] if several else []
    on.pen.signs([*behind, (kind, x, y, r, sign.hollow)])
    on.room.take(box(x, y, r * 1.1))
    if sign.events > 1:
        on.pen.badge(x, y, r, sign.events)
        on.room.take(box(x + r * 0.95, y + r * 0.95, r * 0.8))
    on.name(sign.marks[0].label, (x, y), "place", r + 2.5)


def _middle(mark: Mark, view: View) -> tuple[float, float] | None:
    """Where the sign of an area stands: at its spot, else in the middle of what the frame shows of it."""
    at = view.at(mark.lon, mark.lat)
    if at is not None:
        return at
    frame = view.frame
    shape = view.shape(mark.area)
    inner = shapely.box(frame.left + 12, frame.bottom + 12, frame.right - 12, frame.top - 12)
    shown = None if shape is None else shapely.make_valid(shape).intersection(inner)
    if shown is None or shown.is_empty:
        return None
    inside = shown.representative_point()
    return inside.x, inside.y
