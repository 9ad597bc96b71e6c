"""Which places bear a spelling: lists of (row, unit, prominence) as bytes, the most prominent first. Pure.

A list of n places is n unsigned 32-bit rows, then n 16-bit numbers of units, then n bytes of prominence
(0–255), in the order of the machine: an index file never leaves the machine that built it.
"""

from array import array
from collections.abc import Iterator
from itertools import compress, islice, pairwise

import numpy as np
import numpy.typing as npt

BYTES = 7
"""Bytes a place takes in a list."""
Posting = tuple[int, int]
"""(prominence 0–255, row)."""


def unpack(blob: bytes, most: int, units: frozenset[int] | None = None) -> list[Posting]:
    """The places of a list, the most prominent first, so many at most; with ``units`` only those in units
    of these numbers."""
    count = len(blob) // BYTES
    if units is None:
        first = min(count, most)
        return list(zip(blob[6 * count : 6 * count + first], array("I", blob[: 4 * first]), strict=True))
    kept = [u in units for u in array("H", blob[4 * count : 6 * count])]
    prominent, rows = blob[6 * count :], array("I", blob[: 4 * count])
    return list(islice(zip(compress(prominent, kept), compress(rows, kept), strict=True), most))


def by_prominence(posting: Posting) -> tuple[int, int]:
    """A key that sorts the most prominent first."""
    return (-posting[0], posting[1])


def pack(
    starts: npt.NDArray[np.int64],
    rows: npt.NDArray[np.uint32],
    units: npt.NDArray[np.uint16],
    prominence: npt.NDArray[np.uint8],
) -> Iterator[bytes]:
    """A list for each run of ``rows``, in their order; ``starts`` is where each run begins."""
    first, second, third = (memoryview(part.tobytes()) for part in (rows, units, prominence))
    for a, b in pairwise([*starts.tolist(), len(rows)]):
        yield b"".join((first[4 * a : 4 * b], second[2 * a : 2 * b], third[a:b]))
