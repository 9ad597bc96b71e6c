"""One id, one place: what a file says twice is added once, and two places never share an id. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from gazetteer.entry import BadRow, Entry, Found
from gazetteer.measure import distance_km
from gazetteer.place import Point

from .options import Options

SAME_KM = 1.0
"""Rows of one id and one name within this distance are one place written twice."""
ReadFile = Callable[[Path, Options], Iterator[Found]]


def once(read: ReadFile) -> ReadFile:
    """A reader without repetitions: a row that repeats another is refused, another place of its id gets "~2".

    It remembers a few numbers for each row, which suits all files but GeoNames', whose ids are unique.
    """

    def reading(path: Path, options: Options) -> Iterator[Found]:
        seen: dict[str, tuple[int, int, Point]] = {}
        shared = 0
        for item in read(path, options):
            if isinstance(item, BadRow) or item.place.id not in seen:
                if isinstance(item, Entry):
                    seen[item.place.id] = _told(item)
                yield item
                continue
            line, name, point = seen[item.place.id]
            if name == hash(item.place.names) and distance_km(point, item.place.point) <= SAME_KM:
                yield BadRow(item.line, f"it repeats line {line}")
                continue
            if item.area is not None:
                yield BadRow(
                    item.line, f"it has the id of line {line}: join the parts of a unit into one feature"
                )
                continue
            number = 2
            while f"{item.place.id}~{number}" in seen:
                number += 1
            item = replace(item, place=replace(item.place, id=f"{item.place.id}~{number}"))
            seen[item.place.id] = _told(item)
            shared += 1
            yield item
        if shared:
            options.say(
                f"{shared:,} rows have the id of another place; “~2” was added to it. Is the column right?"
            )

    return reading


def _told(entry: Entry) -> tuple[int, int, Point]:
    return entry.line, hash(entry.place.names), entry.place.point
