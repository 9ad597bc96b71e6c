"""Pairs of (number, row) too many to hold: written to a file as they come, given back in groups by number.

26 million pairs are 300 MB on disk; they are sorted a sixteenth at a time, so that memory stays small.
"""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Rows = npt.NDArray[np.uint32]
_PAIR = np.dtype([("number", "<i8"), ("row", "<u4")])
PARTS = 16


class Spool:
    """A file of pairs; use it in a ``with`` statement, after which the file is gone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("wb")
        self.count = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._path.unlink(missing_ok=True)

    def add(self, numbers: Numbers, rows: Rows) -> None:
        """Keep these pairs."""
        pairs = np.empty(len(numbers), dtype=_PAIR)
        pairs["number"], pairs["row"] = numbers, rows
        self._file.write(pairs.tobytes())
        self.count += len(pairs)

    def parts(self) -> Iterator[tuple[Numbers, Rows]]:
        """All pairs, those of the lowest numbers first, a part at a time; within a part in no order."""
        self._file.flush()
        if not self.count:
            return
        parts = PARTS if self.count > 1 << 20 else 1
        step = (1 << 64) // parts
        for part in range(parts):
            low = -(1 << 63) + part * step
            chosen = self._between(low, low + (step - 1))
            yield np.array(chosen["number"], dtype=np.int64), np.array(chosen["row"], dtype=np.uint32)

    def _between(self, low: int, high: int) -> npt.NDArray[np.void]:
        """The pairs with numbers from low to high, looked for in pieces that fit in memory."""
        found = []
        with self._path.open("rb") as pairs:
            while len(piece := np.fromfile(pairs, dtype=_PAIR, count=1 << 21)):
                number = piece["number"]
                found.append(piece[(number >= low) & (number <= high)])
        return np.concatenate(found)
