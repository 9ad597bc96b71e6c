"""The base map of a sheet: sea, countries, provinces, disputed areas, a light graticule."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely

from ..frame import Layers, records
from .labels import Room
from .pen import INK, Lettering, Pen
from .view import View

#: Steps of the graticule in degrees; the first that gives few enough lines is used.
STEPS = (0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
#: The graticule has at most so many lines in each direction.
LINES = 6


def draw_base(layers: Layers, view: View, pen: Pen) -> None:
    """Everything below the events."""
    frame = view.frame
    whole = shapely.box(frame.left, frame.bottom, frame.right, frame.top)
    pen.area(whole, facecolor=INK["paper" if view.world else "sea"], edgecolor="none", zorder=0)
    pen.area(view.outline(), facecolor=INK["sea"], edgecolor=INK["border"], linewidth=0.5, zorder=0.1)
    for row in records(layers.land):
        pen.area(view.shape(row["geometry"]), facecolor=INK["land"], edgecolor="none", zorder=1)
    countries = [(row, view.shape(row["geometry"])) for row in records(layers.countries)]
    for row, shape in countries:
        face = INK["own"] if row["concerned"] else INK["land"]
        pen.area(shape, facecolor=face, edgecolor=INK["coast"], linewidth=0.3, zorder=1.2)
    for row in records(layers.finer):
        style: Any = {"edgecolor": INK["finer-own"], "linewidth": 0.6, "facecolor": _faint(INK["unit-fill"])}
        plain: Any = {"edgecolor": INK["finer"], "linewidth": 0.25, "facecolor": "none"}
        pen.area(view.shape(row["geometry"]), zorder=2, **(style if row["concerned"] else plain))
    for row in records(layers.units):
        style = {"edgecolor": INK["unit-own"], "linewidth": 0.7, "facecolor": _faint(INK["unit-fill"])}
        plain = {"edgecolor": INK["unit"], "linewidth": 0.35, "facecolor": "none"}
        dashes = (0, (4, 3)) if row["approximate"] else "solid"
        style = style if row["concerned"] else plain
        pen.area(view.shape(row["geometry"]), zorder=2.2, linestyle=dashes, **style)
    for row, shape in countries:
        wide = 0.9 if row["concerned"] else 0.5
        pen.area(shape, facecolor="none", edgecolor=INK["border"], linewidth=wide, zorder=3)
    for row in records(layers.disputed):
        pen.area(view.shape(row["geometry"]), facecolor="none", edgecolor=INK["disputed"], linewidth=0.9,
                 linestyle=(0, (1, 2.4)), capstyle="round", zorder=4)  # fmt: skip


def _faint(colour: str) -> tuple[str, float]:
    return (colour, 0.5)


def draw_graticule(view: View, pen: Pen, room: Room) -> None:
    """Thin lines of longitude and latitude, their degrees along the left and lower side of the frame."""
    if view.world:
        return
    frame = view.frame
    edge = np.linspace(0, 1, 60)
    xs, ys = frame.left + edge * frame.width, frame.bottom + edge * frame.height
    lon, lat = view.degrees(*_grid(xs, ys))
    middle = float(view.degrees(np.array([xs[30]]), np.array([ys[30]]))[0][0])
    around = (lon - middle + 180) % 360 - 180
    step = next((s for s in STEPS if around.max() - around.min() < s * LINES), STEPS[-1])
    row_step = next((s for s in STEPS if lat.max() - lat.min() < s * LINES), STEPS[-1])
    east, south = middle + around.min(), float(lat.min())
    for value in _steps(east, middle + float(around.max()), step):
        line = [(value, y) for y in np.linspace(south, lat.max(), 80)]
        _line((view, pen, room), line, _named((value + 180) % 360 - 180, "EW"), below=True)
    for value in _steps(south, float(lat.max()), row_step):
        line = [(middle + x, value) for x in np.linspace(around.min(), around.max(), 80)]
        _line((view, pen, room), line, _named(value, "NS"), below=False)


def _grid(xs: Any, ys: Any) -> tuple[Any, Any]:
    x, y = np.meshgrid(xs, ys)
    return x.ravel(), y.ravel()


def _steps(low: float, high: float, step: float) -> Iterator[float]:
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield number * step


def _named(value: float, ends: str) -> str:
    alone = abs(value) < 1e-9 or abs(value) > 180 - 1e-9
    return f"{abs(value):.6g}°{'' if alone else ends[0] if value > 0 else ends[1]}"


def _line(sheet: tuple[View, Pen, Room], line: list[tuple[float, float]], text: str, *, below: bool) -> None:
    """One line in degrees, and ``text`` where it meets the lower side (``below``) or the left one."""
    view, pen, room = sheet
    frame = view.frame
    x, y = view.xy(np.array([p[0] for p in line]), np.array([p[1] for p in line]))
    keep = np.isfinite(x) & np.isfinite(y)
    if keep.sum() < 2:
        return
    shape = shapely.LineString(np.column_stack([x[keep], y[keep]]))
    pen.area(shape, facecolor="none", edgecolor=INK["border"], linewidth=0.2, alpha=0.55, zorder=3.5)
    side = [(frame.left, frame.bottom), (frame.right, frame.bottom)] if below else [
        (frame.left, frame.bottom), (frame.left, frame.top)]  # fmt: skip
    for met in shapely.get_parts(shape.intersection(shapely.LineString(side))):
        if met.geom_type == "Point":
            at = (met.x + 2, frame.bottom + 2.5) if below else (frame.left + 2.5, met.y + 2)
            taken = (at[0], at[1], at[0] + 20, at[1] + 5)
            if frame.holds(at[0] + 22, at[1] + 6, 1) and room.free(taken):
                room.take(taken)
                pen.write(at[0], at[1], text, Lettering(5.2, INK["name-unit"], halo=1.2, zorder=29))
