"""What the reports tell, on a sheet: areas, lines and signs of events, and all names.

Zones stand in zones.py, ways in ways.py.
"""

from collections.abc import Sequence

import shapely

from gazetteer import Point, circle

from ..frame import records
from . import crowd, ways
from .labels import STYLES, Name
from .marks import Mark, areas_by_code, marks
from .pen import INK, Lettering, Pen, colour_of
from .surface import Surface, box, middle
from .view import View
from .zones import draw_zones, number_zones

#: Radius of a sign in points: of few and of very many.
RADII = (5.4, 2.2)
#: A circle is drawn where it is wider than so many radii of a sign, which would cover it.
SEEN = 3.0
#: Up to how many signs are few, and from how many on they are very many.
MANY = (60, 1500)


def draw_things(on: Surface, first: Sequence[Name]) -> None:
    """Draw all that the reports tell, and note the names that belong to it.

    ``first`` are names that stand before all that may step aside.
    """
    layers, view, drawn, units = on.layers, on.view, on.drawn, areas_by_code(on.layers)
    draw_zones(layers, on)
    found = marks(layers)
    drawn.marks = [mark for mark in found if _seen(mark, view)]
    drawn.outside = len({i for mark in found for i in mark.events} - set(drawn.events))
    for mark in drawn.marks:
        drawn.circles = _ground(mark, view, on.pen) or drawn.circles
    corridors = [(row, ways.corridor(row, units, on)) for row in records(layers.corridors)]
    for known in records(layers.reference):
        ways.reference(known, units, on)
    drawn.disputed = any(view.seen(shape) for shape in layers.disputed.geometry)
    drawn.rough = any(row["approximate"] and view.seen(row["geometry"]) for row in records(layers.units))
    _signs(on, first)
    for row, spots in corridors:
        ways.loose(row, spots, on)


def write_names(names: Sequence[Name], on: Surface) -> None:
    """Write the names that find room, with the marks of towns and the lines that lead to places."""
    number_zones(on.labels.write(names), on)
    pen = on.pen
    for one in on.labels.found:
        style = STYLES[one.name.style]
        colour = INK[style.colour]
        if style.dot:
            r = 1.5 if style.dot == "square" else 1.1
            at = shapely.Point(one.name.x, one.name.y)
            dot = (
                shapely.box(at.x - r, at.y - r, at.x + r, at.y + r) if style.dot == "square" else at.buffer(r)
            )
            pen.area(dot, facecolor=colour, edgecolor=INK["halo"], linewidth=0.5, zorder=29)
        if one.lead is not None:
            pen.lead(one.lead, colour)
        pen.write(one.x, one.y, one.text, Lettering(style.size, colour, style.bold, halo=1.6))


def _seen(mark: Mark, view: View) -> bool:
    return view.at(mark.lon, mark.lat) is not None or (
        mark.area is not None and view.shape(mark.area) is not None
    )


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


def _signs(on: Surface, first: Sequence[Name]) -> None:
    """Signs of towns where they are, the first names, plates of areas near their middle."""
    drawn, found, view, pen = on.drawn, on.drawn.marks, on.view, on.pen
    few, many = MANY
    share = min(1.0, max(0.0, (len(found) - few) / (many - few)))
    r = RADII[0] + (RADII[1] - RADII[0]) * share
    spots = [(m, at) for m in found if m.area is None and (at := view.at(m.lon, m.lat)) is not None]
    signs = crowd.towns(spots, r)
    for sign in signs:
        _town(sign, r, on)
    on.labels.write(first)
    number_zones([name for name in on.names if not on.labels.possible(name)], on)
    size = max(r * 1.35, 4.0)
    middles = [(m, at) for m in found if m.area is not None and (at := _middle(m, view)) is not None]
    boxes = crowd.plates(middles, size, on.room, crowd.grounds(view))
    for sign in boxes:
        own = sign.marks[0]
        if sign.foot is not None:
            pen.leader(sign.foot, sign.side(size), crowd.DOT, sign.covered)
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
    return middle(view.shape(mark.area), view.at(mark.lon, mark.lat), view)
