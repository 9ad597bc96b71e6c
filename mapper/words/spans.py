"""Which of many spans of a text hold a position: asked in turn of each other, they would take square time."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Spans (start, end) of a text, in code points, in any order; they may overlap."""

    __slots__ = ("_furthest", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def reach(self, position: int) -> int:
        """The furthest end of the spans that begin at or before a position; -1 where none does.

        >>> Spans([(4, 6), (2, 9)]).reach(5)
        9
        """
        upto = bisect_right(self._starts, position)
        return self._furthest[upto - 1] if upto else -1

    def hold(self, position: int) -> bool:
        """Whether one of them begins at or before a position and ends behind it."""
        return self.reach(position) > position
