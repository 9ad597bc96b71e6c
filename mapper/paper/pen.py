"""What draws on a sheet: areas, lines, signs and words, in points, on one matplotlib axes.

The signs have the shapes of the page's (mapper/webmap), the colours come from mapper/pages/palette.py.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.patches import FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.transforms import Affine2D
from shapely.geometry.base import BaseGeometry

from ..pages.palette import OTHER, SIGNS, THEMES
from ..pages.speech import Speech
from .routes import UNUSED, Look, look
from .text import font
from .view import Frame

#: Paper is light.
INK = THEMES["light"]
_BY_TYPE = {sign.type: sign for sign in SIGNS}


def _ring(corners: int, radius: float, inner: float = 0.0) -> Path:
    steps = corners * 2 if inner else corners
    turns = [math.pi / 2 - 2 * math.pi * i / steps for i in range(steps)]
    reach = [radius * (inner if inner and i % 2 else 1.0) for i in range(steps)]
    points = [(r * math.cos(a), r * math.sin(a)) for r, a in zip(reach, turns, strict=True)]
    return Path([*points, points[0]], closed=True)


#: The outline of each sign, by its shape, for a radius of 1.
OUTLINES: dict[str, Path] = {
    "triangle": _ring(3, 1.18).transformed(Affine2D().translate(0, -0.12)),
    "diamond": _ring(4, 1.14),
    "burst": _ring(8, 1.22, 0.58),
    "pentagon": _ring(5, 1.05),
    "hexagon": _ring(6, 1.02),
    "circle": Path.circle((0, 0), 0.95),
}


def colour_of(kind: str) -> str:
    """The colour of a type of event."""
    return _BY_TYPE.get(kind, OTHER).light


def outline_of(kind: str, x: float, y: float, r: float) -> Path:
    """The outline of the sign of a type of event at a point, with a radius."""
    shape = OUTLINES[_BY_TYPE.get(kind, OTHER).shape]
    return shape.transformed(Affine2D().scale(r).translate(x, y))


def path_of(shape: BaseGeometry) -> Path:
    """The rings of areas, or lines, as one path; holes stay holes."""
    rings: list[Any] = []
    for part in shapely.get_parts(shapely.orient_polygons(shape)):
        if part.geom_type == "Polygon":
            rings += [part.exterior, *part.interiors]
        elif part.geom_type in ("LineString", "LinearRing"):
            rings.append(part)
    points = [shapely.get_coordinates(ring) for ring in rings]
    codes = [np.full(len(ring), Path.LINETO, dtype=np.uint8) for ring in points]
    for code in codes:
        code[0] = Path.MOVETO
    if not points:
        return Path(np.empty((0, 2)))
    return Path(np.concatenate(points), np.concatenate(codes))


#: Strokes beside the arrow of a corridor, in radii from its middle: a bar before it, a cross on it.
_MARKS: dict[str, tuple[tuple[tuple[float, float], tuple[float, float]], ...]] = {
    "closed": (((0.88, -0.5), (0.88, 0.5)),),
    "attacked": (((-0.45, -0.5), (-0.05, 0.5)), ((-0.05, -0.5), (-0.45, 0.5))),
}


@dataclass(frozen=True, slots=True)
class Lettering:
    """How words look: size and halo in points, and which marks they lie above."""

    size: float
    colour: str = INK["ink"]
    bold: bool = False
    halo: float = 0.0
    zorder: float = 30


#: Where words stand at their point: from it on, up to it, or around it.
Anchor = Literal["left", "right", "centre"]
_HA = {"left": "left", "right": "right", "centre": "center"}


#: Where a sign stands on the sheet, in points from its lower left corner.
Spot = tuple[float, float]


class Pen:
    """Draws on an axes whose data are points of the sheet; what is ``inside`` is cut to the map's frame.

    ``said`` are the words of the sheet.
    """

    def __init__(self, axes: Axes, frame: Frame, said: Speech) -> None:
        self.axes, self.said = axes, said
        self._cut = Rectangle((frame.left, frame.bottom), frame.width, frame.height, transform=axes.transData)

    def area(self, shape: BaseGeometry | None, inside: bool = True, **style: Any) -> None:
        """An area or line by matplotlib's names of styles (facecolor, edgecolor, linewidth, zorder …)."""
        if shape is None or shape.is_empty:
            return
        patch = PathPatch(path_of(shape), joinstyle="round", **style)
        self.axes.add_patch(patch)
        if inside:
            patch.set_clip_path(self._cut)

    def signs(self, found: Sequence[tuple[str, float, float, float, bool]], zorder: float = 20) -> None:
        """The signs of points: type, x, y, radius, hollow. One after the other, each with its halo."""
        paths, faces, edges, widths = [], [], [], []
        for kind, x, y, r, hollow in found:
            outline, colour = outline_of(kind, x, y, r), colour_of(kind)
            paths += [outline, outline]
            faces += [INK["halo"], INK["halo"] if hollow else colour]
            edges += [INK["halo"], colour if hollow else INK["outline"]]
            widths += [r * 0.5, r * 0.26 if hollow else 0.35]
        if paths:
            signs = PathCollection(
                paths, facecolors=faces, edgecolors=edges, linewidths=widths, zorder=zorder
            )
            self.axes.add_collection(signs, autolim=False)

    def badge(self, x: float, y: float, r: float, count: int, zorder: float = 22) -> None:
        """The number of events at one place, at the upper right of its sign."""
        at = (x + r * 0.95, y + r * 0.95)
        disc = Path.circle(at, r * 0.8)
        self.axes.add_patch(
            PathPatch(disc, facecolor=INK["badge"], edgecolor=INK["halo"], linewidth=0.6, zorder=zorder)
        )
        shown = str(count) if count < 100 else "99+"
        size = r * (0.95 if len(shown) < 3 else 0.7)
        self.write(*at, shown, Lettering(size, INK["badge-ink"], bold=True, zorder=zorder), "centre")

    def plate(self, spot: Spot, r: float, kinds: Sequence[str], count: int, hollow: bool) -> None:
        """The sign of an area: a square plate with the number of events over the signs of their types."""
        (x, y), colour = spot, colour_of(kinds[0])
        for face, edge, wide, dashes in (
            (INK["halo"], INK["halo"], r * 0.4, "-"),
            (INK["plate"], colour, r * 0.16, (0, (3, 2)) if hollow else "-"),
        ):
            box = FancyBboxPatch(
                (x - r, y - r), 2 * r, 2 * r, facecolor=face, edgecolor=edge, linewidth=wide,
                linestyle=dashes, boxstyle=f"round,pad=0,rounding_size={r * 0.25}", zorder=20,
            )  # fmt: skip
            self.axes.add_patch(box)
        if not count:  # one behind another
            return
        shown = str(count) if count < 1000 else "999+"
        size = r * (1.0 if len(shown) < 3 else 0.75)
        self.write(x, y + r * 0.3, shown, Lettering(size, INK["plate-ink"], bold=True, zorder=21), "centre")
        gap = r * 0.62
        for i, kind in enumerate(kinds[:3]):
            at = x + (i - (min(3, len(kinds)) - 1) / 2) * gap
            outline = outline_of(kind, at, y - r * 0.5, r * 0.24)
            self.axes.add_patch(PathPatch(outline, facecolor=colour_of(kind), linewidth=0, zorder=21))

    def capsule(self, spot: Spot, r: float, way: Look, count: int = 1, turn: float = 0.0) -> None:
        """A corridor: an arrow in a capsule, turned by ``turn`` radians from east; a number for several.

        A closed one has a bar before the arrow, one under attack a cross on it; hollow where it is known
        from a file, or not yet in use.
        """
        (x, y), colour = spot, INK[way.ink]
        face, ink = (INK["plate"], colour) if way.hollow else (colour, INK["route-ink"])
        wide, high = r * 2.5, r * 1.7
        for fill, edge, line in ((INK["halo"], INK["halo"], r * 0.4), (face, colour, r * 0.16)):
            box = FancyBboxPatch(
                (x - wide / 2, y - high / 2), wide, high, facecolor=fill, edgecolor=edge, linewidth=line,
                boxstyle=f"round,pad=0,rounding_size={high / 2}", zorder=20,
            )  # fmt: skip
            self.axes.add_patch(box)
        shift = r * 0.42 if count > 1 else 0.0
        points = [(-0.78 * r, 0), (0.6 * r, 0), (0.2 * r, 0.4 * r), (0.62 * r, 0), (0.2 * r, -0.4 * r)]
        codes = [Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO, Path.LINETO]
        for stroke in _MARKS.get(way.status, ()):
            points += [(dx * r, dy * r) for dx, dy in stroke]
            codes += [Path.MOVETO, Path.LINETO]
        arrow = Path(points, codes).transformed(Affine2D().rotate(turn).translate(x - shift, y))
        self.axes.add_patch(
            PathPatch(
                arrow,
                fill=False,
                edgecolor=ink,
                linewidth=r * 0.2,
                capstyle="round",
                joinstyle="round",
                zorder=21,
            )
        )
        if count > 1:
            self.write(x + r * 0.78, y, str(count), Lettering(r * 0.95, ink, bold=True, zorder=21), "centre")

    def leader(self, spot: Spot, at: Spot, r: float, covered: bool = False) -> None:
        """A line from a sign that stands aside (``at``) to its own place, where a dot of radius ``r`` is.

        It goes over the sign that is there, if its place is ``covered``, but not over its number.
        """
        layer = 21 if covered else 10
        line, dot, ink = shapely.LineString([spot, at]), shapely.Point(spot).buffer(r), INK["reference"]
        self.area(line, facecolor="none", edgecolor=INK["halo"], linewidth=2.2, zorder=layer)
        self.area(line, facecolor="none", edgecolor=ink, linewidth=0.8, zorder=layer)
        self.area(dot, facecolor=ink, edgecolor=INK["halo"], linewidth=0.5, zorder=layer)

    def lead(self, line: BaseGeometry, ink: str) -> None:
        """A thin line from words, or a number, to the shape that they are of: under all signs."""
        self.area(line, facecolor="none", edgecolor=INK["halo"], linewidth=1.6, zorder=18)
        self.area(line, facecolor="none", edgecolor=ink, linewidth=0.6, zorder=18)

    def number(self, spot: Spot, r: float, number: int) -> None:
        """The number of a zone, which the legend explains."""
        disc = shapely.Point(spot).buffer(r)
        self.area(disc, inside=False, facecolor=INK["plate"], edgecolor=INK["zone"], linewidth=0.9, zorder=29)
        self.write(*spot, str(number), Lettering(r * 1.5, INK["name-zone"], bold=True, zorder=30), "centre")

    def crossing(self, x: float, y: float, r: float, status: str = "") -> None:
        """A crossing of the reference file: an open ring with a bar through it, a disc where it is closed.

        One under attack has a cross in its ring; the ring of one not yet in use is dashed.
        """
        colour, closed = INK[look(status, True).ink], status == "closed"
        ring, long = Path.circle((x, y), r * 0.7), 0.45 if closed else 1.15
        bars = [((-long, 0.0), (long, 0.0))]
        if status == "attacked":
            bars = [((-0.4, -0.4), (0.4, 0.4)), ((-0.4, 0.4), (0.4, -0.4))]
        dashes = (0, (1.6, 1.2)) if status in UNUSED else "-"
        lines = [Path([(x + dx * r, y + dy * r) for dx, dy in bar]) for bar in bars]
        for path in (ring, *lines):
            self.axes.add_patch(
                PathPatch(path, fill=False, edgecolor=INK["halo"], linewidth=r * 0.6, zorder=19)
            )
        self.axes.add_patch(
            PathPatch(ring, facecolor=colour if closed else INK["plate"], edgecolor=colour,
                      linewidth=r * 0.22, linestyle=dashes, zorder=19)
        )  # fmt: skip
        for path in lines:
            ink = INK["route-ink"] if closed else colour
            self.axes.add_patch(PathPatch(path, fill=False, edgecolor=ink, linewidth=r * 0.22, zorder=19))

    def write(self, x: float, y: float, text: str, style: Lettering, anchor: Anchor = "left") -> None:
        """A line of cleaned text: from its left end (to its right one) on the base line, or centred."""
        self.axes.text(
            x, y, text, fontproperties=font(style.bold), fontsize=style.size, color=style.colour,
            zorder=style.zorder, ha=_HA[anchor], va="center_baseline" if anchor == "centre" else "baseline",
            parse_math=False,
            path_effects=[withStroke(linewidth=style.halo, foreground=INK["halo"])] if style.halo else None,
        )  # fmt: skip
