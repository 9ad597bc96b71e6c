"""Zones on a sheet: their hatched ground, and their names on it or right beside it; where a name has no room
there, a number that the legend explains.
"""

from collections.abc import Iterator, Sequence

from shapely.geometry.base import BaseGeometry

from ..frame import Layers, records
from .beside import Spot, boxes_led, over
from .labels import Name
from .pen import INK
from .surface import Surface, box, middle

#: Zones that a sheet numbers at most.
NUMBERS = 9
#: Radius of the disc of a number.
DISC = 4.2


def draw_zones(layers: Layers, on: Surface) -> None:
    """Draw the ground of all zones and note their names."""
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
        at = middle(shape, view.at(inside.x, inside.y), view)
        if at is not None:
            name = pen.said["zone_label"].format(row["name"])
            home = on.land.of(row["geometry"])
            on.names.append(Name(name, *at, "zone", beside=shape, home=home))


def number_zones(left_out: Sequence[Name], on: Surface) -> None:
    """Number the zones whose names found no room; those of one name have one number."""
    numbers = on.drawn.numbered
    for name in left_out:
        key = (name.text, round(name.x), round(name.y))
        if name.style != "zone" or name.beside is None or key in on.numbered or not name.text.strip():
            continue
        if name.text not in numbers and len(numbers) == NUMBERS:
            continue
        on.numbered.add(key)
        number = numbers.setdefault(name.text, len(numbers) + 1)
        spot, lead = next(_spots(name, name.beside, on), ((name.x, name.y), None))
        if lead is not None:
            on.room.take_line(lead)
            on.pen.lead(lead, INK["zone"])
        on.pen.number(spot, DISC, number)
        on.room.take(box(*spot, DISC))


def _spots(name: Name, shape: BaseGeometry, on: Surface) -> Iterator[tuple[Spot, BaseGeometry | None]]:
    """Where a number has room: on the zone, else beside it with a line that leads there."""
    inside = on.view.frame.holds
    for spot in ((name.x, name.y), *over(shape, (name.x, name.y))):
        if inside(*spot, DISC + 1) and on.room.free(box(*spot, DISC)):
            yield spot, None
    led = [
        ((taken[0] + DISC, taken[1] + DISC), lead)
        for taken, lead in boxes_led(shape, 2 * DISC, 2 * DISC)
        if inside(taken[0], taken[1], 1) and inside(taken[2], taken[3], 1) and on.room.free(taken)
    ]
    yield from (one for one in led if on.room.clear(one[1]))
    yield from led
