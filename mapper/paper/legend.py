"""The legend of a sheet: what each sign on it means, how many events there are, and what is not shown."""

import math
from collections import Counter
from collections.abc import Callable
from typing import Any

from shapely.geometry import LineString, box

from ..frame import Layers
from ..layers.about import HIDDEN
from ..pages.palette import SIGNS
from ..pages.speech import Speech
from .pen import INK, Anchor, Lettering, Pen
from .routes import LINES, look
from .surface import Drawn
from .text import wrapped
from .view import Frame

#: Draws a small picture about a point.
Picture = Callable[[Pen, float, float], None]
Row = tuple[Picture | None, str]
#: Size of its words, and the heights of a line, of a row with a picture, of a head with what is around it.
SIZE, LINE, PICTURE, HEAD = 7.2, 9.0, 13.5, 20.0
_RANK = {sign.type: number for number, sign in enumerate(SIGNS)}


def draw_legend(layers: Layers, drawn: Drawn, pen: Pen, room: Frame) -> None:
    """Draw it from the top of ``room`` down; rows move closer where there are many."""
    said, y = pen.said, room.top
    edge, side = (room.right, -1) if said.rtl else (room.left, 1)
    anchor: Anchor = "right" if said.rtl else "left"
    parts = (
        (said["types"], _types(drawn, said)),
        (said["known"], _known(drawn, said)),
        (said["layers"], _others(layers, drawn, said)),
        (said["counts"], _counts(layers, drawn, said)),
    )
    told = [
        (head, [(sign, wrapped(text, SIZE, room.width - (30 if sign else 4), 3)) for sign, text in rows])
        for head, rows in parts if rows
    ]  # fmt: skip
    whole = sum(HEAD + sum(_high(*row) for row in rows) for _, rows in told)
    share = min(1.0, room.height / whole) if whole else 1.0
    for head, rows in told:
        pen.write(edge, y - 10 * share, head, Lettering(8, bold=True), anchor)
        y -= 15 * share
        for picture, lines in rows:
            high = _high(picture, lines) * share
            middle = y - high / 2
            if picture:
                picture(pen, edge + 11 * side, middle)
            top = middle + LINE / 2 * (len(lines) - 1) - SIZE / 3
            for number, line in enumerate(lines):
                at = edge + (28 * side if picture else 0)
                pen.write(at, top - LINE * number, line, Lettering(SIZE), anchor)
            y -= high
        y -= 5 * share


def _high(picture: Picture | None, lines: list[str]) -> float:
    return max(PICTURE if picture else 10.0, LINE * len(lines) + 3.0)


def _types(drawn: Drawn, said: Speech) -> list[Row]:
    counts = Counter(drawn.events.values())
    names = sorted(counts, key=lambda name: (_RANK.get(name, 99), name))
    rows: list[Row] = [(_sign(name), f"{said.kind(name)} ({counts[name]:,})") for name in names[:9]]
    mixed = any(len(mark.kinds) > 1 for mark in drawn.marks) or drawn.joined_towns or drawn.joined_areas
    return [*rows, (None, said["foremost"])] if len(names) > 1 and mixed else rows


def _sign(kind: str, hollow: bool = False) -> Picture:
    return lambda pen, x, y: pen.signs([(kind, x, y, 4.6, hollow)])


def _known(drawn: Drawn, said: Speech) -> list[Row]:
    marks = drawn.marks
    if not marks:
        return []
    towns = [mark for mark in marks if mark.area is None]
    areas = [mark for mark in marks if mark.area is not None]
    main = min((mark.kinds[0] for mark in marks), key=lambda kind: _RANK.get(kind, 99))
    rows: list[tuple[Picture | None, str, bool]] = [
        (_sign(main), said["point"], bool(towns)),
        (_badged(main), said["badge"], drawn.badges and not drawn.joined_towns),
        (_badged(main, behind=True), said["joined"], drawn.joined_towns),
        (_plate(main), said["cell"], any(mark.cell for mark in areas)),
        (_plate(main), said["area"], any(mark.path is None and not mark.cell for mark in areas)),
        (_stroke("accent", (5, 3)), said["line"], any(mark.path is not None for mark in areas)),
        (_circle, said["ring"], drawn.circles),
        (_stacked(main), said["several"], drawn.joined_areas),
        (_sign(main, True), said["hollow"], any(mark.hollow for mark in marks)),
    ]
    return [(picture, text) for picture, text, there in rows if there]


def _plate(kind: str) -> Picture:
    return lambda pen, x, y: pen.plate((x, y), 6.0, [kind], 2, False)


def _stacked(kind: str) -> Picture:
    def drawn(pen: Pen, x: float, y: float) -> None:
        pen.plate((x + 1, y + 1), 5.4, [kind], 0, False)
        pen.plate((x - 1, y - 1), 5.4, [kind], 5, False)

    return drawn


def _badged(kind: str, behind: bool = False) -> Picture:
    def drawn(pen: Pen, x: float, y: float) -> None:
        pen.signs([*([(kind, x + 2, y + 1, 4.0, True)] if behind else []), (kind, x - 1, y - 1, 4.0, False)])
        pen.badge(x - 1, y - 1, 4.0, 3)

    return drawn


def _stroke(colour: str, dashes: tuple[float, ...], wide: float = 1.8) -> Picture:
    return lambda pen, x, y: pen.area(
        LineString([(x - 10, y), (x + 10, y)]), inside=False, facecolor="none", edgecolor=INK[colour],
        linewidth=wide, linestyle=(0, dashes), zorder=20,
    )  # fmt: skip


def _circle(pen: Pen, x: float, y: float) -> None:
    ring = LineString([(x + 6 * math.cos(a / 8), y + 6 * math.sin(a / 8)) for a in range(51)])
    pen.area(
        ring, inside=False, facecolor="none", edgecolor=INK["soft"], linewidth=0.7, linestyle=(0, (3, 2))
    )


def _patch(**style: Any) -> Picture:
    return lambda pen, x, y: pen.area(box(x - 10, y - 4.5, x + 10, y + 4.5), inside=False, zorder=20, **style)


def _others(layers: Layers, drawn: Drawn, said: Speech) -> list[Row]:
    hatched = _patch(facecolor="none", edgecolor=INK["zone"], hatch="//////", linewidth=0.6, alpha=0.7)
    own = _patch(facecolor=(INK["unit-fill"], 0.6), edgecolor=INK["unit-own"], linewidth=0.8)
    rough = _patch(facecolor="none", edgecolor=INK["unit-own"], linewidth=0.8, linestyle=(0, (4, 3)))
    dotted = _patch(facecolor="none", edgecolor=INK["disputed"], linewidth=0.9, linestyle=(0, (1, 2)))
    rows: list[tuple[Picture | None, str, bool]] = [
        *(
            (_route(name), said["corridor_is"].format(said[f"route_{name}"]), name in drawn.corridors)
            for name in LINES
        ),
        (_route(""), said["corridor"], bool(drawn.corridors - set(LINES))),
        *((_over(name), said["over_is"].format(said[f"route_{name}"]), name in drawn.over) for name in LINES),
        (_over(""), said["over"], bool(drawn.over - set(LINES))),
        (hatched, said["zone"], drawn.zones),
        *((_number(number), text, True) for text, number in drawn.numbered.items()),
        *(
            (
                _known_route(name, drawn),
                said["reference_is"].format(said[f"route_{name}"]),
                name in drawn.known,
            )
            for name in LINES
        ),
        (_known_route("", drawn), said["reference"], bool(drawn.known - set(LINES))),
        (own, said["own"], bool(len(layers.units)) and bool(layers.units["concerned"].any())),
        (rough, said["rough"], drawn.rough),
        (dotted, said["disputed"], drawn.disputed),
    ]
    return [(picture, text) for picture, text, there in rows if there]


def _route(status: str, known: bool = False) -> Picture:
    def drawn(pen: Pen, x: float, y: float) -> None:
        style = look(status, known)
        _stroke(style.ink, style.dashes, style.wide)(pen, x, y)
        pen.capsule((x, y), 3.4, style)

    return drawn


def _over(status: str) -> Picture:
    return lambda pen, x, y: pen.capsule((x, y), 4.6, look(status, False))


def _number(number: int) -> Picture:
    return lambda pen, x, y: pen.number((x, y), 4.2, number)


def _known_route(status: str, drawn: Drawn) -> Picture:
    if status in drawn.known_lines:
        return _route(status, known=True)
    return lambda pen, x, y: pen.crossing(x, y, 4.6, status)


def _counts(layers: Layers, drawn: Drawn, said: Speech) -> list[Row]:
    events = layers.events
    if not len(events):
        return [(None, said["nothing"])]
    placed = events.geometry.notna()
    told = [said["shown"].format(f"{len(drawn.events):,}", f"{len(events):,}")]
    hidden = Counter(events["status"][placed].tolist())
    parts = [
        (said["outside"], drawn.outside),
        *((said[f"hidden_{name}"], hidden[name]) for name in HIDDEN),
        (said["unplaced"], int((~placed).sum())),
    ]
    return [(None, line) for line in (*told, *(text.format(f"{n:,}") for text, n in parts if n))]
