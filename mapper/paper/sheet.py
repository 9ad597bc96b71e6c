"""A sheet of A4, landscape: the map, title, legend, scale bar, north arrow, sources, disclaimer."""

import math
from collections.abc import Mapping, Sequence

from matplotlib.figure import Figure
from shapely.geometry import Polygon, box

from ..frame import Layers
from ..layers.about import About
from ..pages.speech import Speech
from .base import draw_base, draw_graticule
from .beside import Box
from .labels import Room
from .legend import draw_legend
from .marks import marks
from .named import BaseNames
from .pen import INK, Anchor, Lettering, Pen
from .surface import Surface
from .text import clean, listing, width, wrapped
from .things import draw_things, write_names
from .view import Frame, View
from .words import WORDS

#: A4, landscape, in points.
WIDTH, HEIGHT = 841.89, 595.276
#: Where the map, the legend and the foot are.
MAP = Frame(24.0, 66.0, 640.0, 536.0)
LEGEND = Frame(650.0, 66.0, 818.0, 536.0)
FOOT = 58.0
#: Lengths (km) that a scale bar may have.
NICE = tuple(step * 10**power for power in range(-1, 4) for step in (1, 2, 5))


def draw(layers: Layers, lang: str = "en", kinds: Mapping[str, str] | None = None) -> Figure:
    """The sheet of these layers, as a matplotlib figure of its own.

    ``lang`` is the language of its words, ``kinds`` names of types of events in it (see speech.py).
    """
    figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72), facecolor=INK["paper"])
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(0, HEIGHT)
    axes.set_axis_off()
    view, room = View(layers.focus, MAP), Room()
    said = Speech(WORDS, lang, kinds)
    pen = Pen(axes, MAP, said)
    draw_base(layers, view, pen)
    signs = [at for mark in marks(layers) if (at := view.at(mark.lon, mark.lat)) is not None]
    _bar(view, pen, room, signs)
    _north(view, pen, room, signs)
    on, names = Surface(layers, view, pen, room), BaseNames(layers, view, said)
    draw_things(on, names.own)
    draw_graticule(view, pen, room)
    write_names([*on.names, *names.rest], on)
    edge = box(MAP.left, MAP.bottom, MAP.right, MAP.top)
    pen.area(edge, inside=False, facecolor="none", edgecolor=INK["edge"], linewidth=0.8, zorder=40)
    _head(layers.about, len(layers.events), pen)
    draw_legend(layers, on.drawn, pen, LEGEND)
    _foot(layers.about, view, pen)
    return figure


def _edge(said: Speech) -> tuple[float, Anchor]:
    """Where the lines of a sheet begin, by the direction of its language."""
    return (WIDTH - 24, "right") if said.rtl else (24, "left")


def _head(about: About, events: int, pen: Pen) -> None:
    said = pen.said
    edge, anchor = _edge(said)
    lines = wrapped(about.title, 16, WIDTH - 48, 1, bold=True) or [said["untitled"]]
    pen.write(edge, HEIGHT - 36, lines[0], Lettering(16, bold=True), anchor)
    told = said["reports"].format(about.reports) if about.reports != 1 else said["report"]
    when = dates(about, said) if events else ""
    facts = [part for part in (when, told) if part]
    names = [clean(name, 60) for name in about.publishers]

    def fits(said: str) -> bool:
        return width(" · ".join([*facts, said]), 9) <= WIDTH - 48

    by = listing(names, ", ", said["and_more"], fits)
    under = wrapped(" · ".join(part for part in (*facts, by) if part), 9, WIDTH - 48, 1)
    if under:
        pen.write(edge, HEIGHT - 51, under[0], Lettering(9, INK["soft"]), anchor)


def dates(about: About, said: Speech) -> str:
    """The date of the data in words."""
    if not about.date_from:
        return said["undated"]
    first, last = said.day(about.date_from), said.day(about.date_to)
    return said["day"].format(first) if first == last else said["days"].format(first, last)


def corner(wide: float, high: float, order: Sequence[int], signs: Sequence[tuple[float, float]]) -> Box:
    """The first of the frame's corners (0 lower left, 1 lower right, 2 and 3 above) with the fewest signs."""
    found = []
    for place, number in enumerate(order):
        left = MAP.left + 6 if number % 2 == 0 else MAP.right - 6 - wide
        low = MAP.bottom + 10 if number < 2 else MAP.top - 6 - high
        box_of = (left, low, left + wide, low + high)
        under = sum(left - 6 < x < left + wide + 6 and low - 6 < y < low + high + 6 for x, y in signs)
        found.append((under, place, box_of))
    return min(found)[2]


def _bar(view: View, pen: Pen, room: Room, signs: Sequence[tuple[float, float]]) -> None:
    """A scale bar, true in the middle of the map: the length of a round number of kilometres there."""
    most = view.km(150.0)
    km = max((nice for nice in NICE if nice <= most), default=NICE[0])
    low, high = 0.0, 300.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if view.km(middle) < km else (low, middle)
    long = high
    taken = corner(long + 36, 23, (0, 1, 2, 3), signs)
    x, y = taken[0] + 6, taken[1] + 8
    ground = box(*taken)
    pen.area(ground, facecolor=(INK["paper"], 0.9), edgecolor="none", zorder=35)
    for i, face in enumerate((INK["ink"], INK["paper"])):
        part = box(x + i * long / 2, y - 2, x + (i + 1) * long / 2, y + 1)
        pen.area(part, facecolor=face, edgecolor=INK["ink"], linewidth=0.5, zorder=36)
    for share, text in ((0.0, "0"), (0.5, f"{km / 2:g}"), (1.0, f"{km:g} km")):
        shift = width(text if share < 1 else f"{km:g}", 6.5) / 2
        pen.write(x + share * long - shift, y + 4, text, Lettering(6.5, zorder=36))
    room.take(ground.bounds)


def _north(view: View, pen: Pen, room: Room, signs: Sequence[tuple[float, float]]) -> None:
    """An arrow to the north as it lies at the arrow itself; on a map of the world, in its middle."""
    taken = corner(24, 42, (3, 2, 1), signs)
    x, y = taken[0] + 12, taken[1] + 14
    lon, lat = view.lonlat(x, y)
    turn = 0.0
    if not view.world and math.isfinite(lon) and abs(lat) < 89.9:
        up = view.xy(lon, min(89.99, lat + 0.05))
        turn = math.atan2(x - float(up[0]), float(up[1]) - y)
    sine, cosine = math.sin(turn), math.cos(turn)

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * cosine - dy * sine, y + dx * sine + dy * cosine

    pen.area(Polygon([at(0, 14), at(-5, -8), at(0, -4)]), facecolor=INK["ink"], edgecolor=INK["ink"],
             linewidth=0.5, zorder=36)  # fmt: skip
    pen.area(Polygon([at(0, 14), at(5, -8), at(0, -4)]), facecolor=INK["paper"], edgecolor=INK["ink"],
             linewidth=0.5, zorder=36)  # fmt: skip
    pen.write(*at(0, 20), pen.said["north"], Lettering(8, bold=True, halo=2, zorder=36), "centre")
    room.take(taken)


def _foot(about: About, view: View, pen: Pen) -> None:
    """Sources, credits, the projection, how coarse it is, and the disclaimer, in small letters."""
    said, y = pen.said, FOOT - 6.0
    edge, anchor = _edge(said)
    most = 1 if about.coarsened else 2  # however many they are, the credits are there

    def fits(names: str) -> bool:
        return len(wrapped(said["reports_by"].format(names), 6.3, WIDTH - 48, most + 1)) <= most

    names = listing([clean(name) for name in about.publishers], "; ", said["and_more"], fits)
    lines = [
        (about.coarsened, 1),
        (said["reports_by"].format(names) if names else "", most),
        (said["credits"].format("; ".join(about.credits)), 2),
        (said["projection"].format(view.name), 1),
        (about.disclaimer, 1),
    ]
    for text, most in lines:
        bold = text == about.coarsened
        for line in wrapped(text, 6.3, WIDTH - 48, most, bold):
            pen.write(edge, y, line, Lettering(6.3, INK["soft"], bold), anchor)
            y -= 8.2
