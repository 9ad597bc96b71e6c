"""The names that find room on a sheet, for the tests of what is written there."""

from collections.abc import Sequence

from mapper.paper.labels import Name, Names, Room, Written
from mapper.paper.view import Frame


def written(names: Sequence[Name], room: Room, frame: Frame) -> list[Written]:
    """The names that find a free spot, in the order given."""
    made = Names(room, frame)
    made.write(names)
    return made.found
