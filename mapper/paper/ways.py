"""Ways on a sheet: corridors that the reports tell of, and routes and crossings known from elsewhere."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import shapely
from shapely.geometry import box as geometry_box

from ..pages.speech import Speech
from .crowd import DOT
from .labels import Name
from .marks import spots_over
from .pen import INK
from .routes import LINES, look
from .surface import Surface, box
from .view import View

#: Steps aside, in radii, for signs of areas: they claim no point.
ASIDE = (
    (0, 0), (0, 2.4), (0, -2.4), (-2.4, 0), (2.4, 0), (-2.4, 2.4), (2.4, 2.4), (-2.4, -2.4), (2.4, -2.4),
    (0, 4.8), (0, -4.8), (-4.8, 0), (4.8, 0), (-4.8, 2.4), (4.8, 2.4), (-4.8, -2.4), (4.8, -2.4),
    (0, 7.2), (0, -7.2), (-7.2, 0), (7.2, 0), (-7.2, 4.8), (7.2, 4.8), (-7.2, -4.8), (7.2, -4.8),
)  # fmt: skip
#: Radius of the sign of a corridor without a line, and of the room that it takes, in points.
LOOSE = (7.0, 8.0)


def corridor(row: Mapping[str, Any], units: Mapping[str, Any], on: Surface) -> list[tuple[float, float]]:
    """Draw a corridor between known ends, or the area it serves; the spots of one that has no line."""
    shape, view = row["geometry"], on.view
    if shape is not None and shape.geom_type == "LineString":
        on.drawn.corridors.add(row["status"])
        _route(shape, on, row["status"], known=False)
        at, line = _half(shape, view), view.shape(shape)
        if at is not None and line is not None:
            whole = line.union(geometry_box(*box(*at[:2], 6.0, 1.3)))
            name = corridor_name(row, on.pen.said)
            on.names.append(Name(name, *at[:2], "corridor", beside=whole, home=on.land.of(shape)))
        ends = [(row["route_from"], shape.coords[0]), (row["route_to"], shape.coords[-1])]
        ends += [(row["route_via"], shape.coords[1])] if len(shape.coords) == 3 else []
        for text, spot in ends:
            point = view.at(*spot)
            if point is not None:
                on.name(text, point, "place", 4.0)
        return []
    if shape is not None and shape.geom_type.endswith("Polygon") and not row["unit_codes"]:
        on.pen.area(view.shape(shape), facecolor=(INK["route"], 0.06), edgecolor=INK["route"], linewidth=0.8,
                    linestyle=(0, (2, 2)), zorder=7)  # fmt: skip
    spots = [spot for at in spots_over(row, units) if (spot := view.at(*at)) is not None]
    on.drawn.over |= {row["status"]} if spots else set()
    return spots


def loose(row: Mapping[str, Any], spots: Sequence[tuple[float, float]], on: Surface) -> None:
    """Draw the signs of a corridor that has no line, where there is room for them.

    The number of corridors that several places are named for stands at none of them. From a sign that had to
    leave its ground a line leads back to it.
    """
    ground = on.view.shape(row["geometry"])
    for spot in spots:
        hidden = not on.room.free(box(*spot, DOT))
        at = _aside(*spot, LOOSE[1], on)
        count = (row["count"] or 1) if len(spots) == 1 else 1
        if at != spot and not (ground is not None and shapely.intersects_xy(ground, *at)):
            sign = shapely.box(*box(*at, LOOSE[0] * 0.85, 1.3))
            side = shapely.get_coordinates(shapely.LineString([spot, at]).difference(sign)).tolist()[-1]
            on.pen.leader(spot, (side[0], side[1]), DOT, hidden)
            on.room.take_line(shapely.LineString([spot, side]))
        on.pen.capsule(at, LOOSE[0], look(row["status"], False), count)
        on.name(corridor_name(row, on.pen.said, len(spots)), at, "corridor", 12.0)


def reference(row: Mapping[str, Any], units: Mapping[str, Any], on: Surface) -> None:
    """Draw a route, a crossing or an area that is known from elsewhere."""
    shape, view, status = row["geometry"], on.view, row["standing"]
    if shape is None:
        return
    on.drawn.known.add(status)
    if shape.geom_type == "LineString":
        on.drawn.known_lines.add(status)
        _route(shape, on, status, known=True)
        at = _half(shape, view)
        if at is not None:
            on.name(row["name"], at[:2], "crossing", 13.0)
        return
    if shape.geom_type.endswith("Polygon"):
        on.pen.area(view.shape(shape), facecolor="none", edgecolor=INK["reference"], linewidth=0.9,
                    linestyle=(0, (2, 2)), zorder=7)  # fmt: skip
        return
    for lon, lat in spots_over(row, units):
        spot = view.at(lon, lat)
        if spot is not None:
            on.pen.crossing(*spot, 5.0, status)
            on.room.take(box(*spot, 5.5))
            on.name(row["name"], spot, "crossing", 7.5)


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


def _route(shape: Any, on: Surface, status: str, *, known: bool) -> None:
    """A route between known ends, with a sign that shows its direction."""
    line, style, pen = on.view.shape(shape), look(status, known), on.pen
    pen.area(line, facecolor="none", edgecolor=INK["halo"], linewidth=style.wide + 1.6, zorder=9)
    pen.area(line, facecolor="none", edgecolor=INK[style.ink], linewidth=style.wide,
             linestyle=(0, style.dashes), zorder=9.1)  # fmt: skip
    at = _half(shape, on.view)
    if at is not None:
        pen.capsule(at[:2], 5.5, style, turn=at[2])
        on.room.take(box(at[0], at[1], 6.0, 1.3))


def _aside(x: float, y: float, r: float, on: Surface) -> tuple[float, float]:
    """The nearest place in the frame with room for a sign that claims no point; its own where none has it."""
    for dx, dy in ASIDE:
        at = (x + dx * r, y + dy * r)
        if on.room.free(box(*at, r, 1.3)) and on.view.frame.holds(*at, r * 1.3):
            break
    else:
        at = (x, y)
    on.room.take(box(*at, r, 1.3))
    return at


def corridor_name(row: Mapping[str, Any], said: Speech, spots: int = 1) -> str:
    """How a corridor is called on the sheet: alone, as one of several, and by how it stands.

    ``spots``: at so many places of it.
    """
    if row["geometry"] is not None and row["geometry"].geom_type == "LineString":
        status = row["status"]
        if status in ("", "open", "unknown"):
            return said["corridor_label"]
        return said["corridor_label_status"].format(said[f"route_{status}"] if status in LINES else status)
    count = row["count"] or 1
    several = said["corridors_label" if spots == 1 else "of_corridors_label"]
    return several.format(count) if count > 1 else said["corridor_alone_label"]
