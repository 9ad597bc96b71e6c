"""Reading an index file quickly: rows of many numbers at once, the places of a long list in some units."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from .postings import BYTES, Posting

_SIZES = (1, 4, 16, 64, 256)
_MARKS = {size: ",".join("?" * size) for size in _SIZES}
_UNITS = 1 << 16
Execute = Callable[[str, list[int | str]], Iterable[tuple[Any, ...]]]
"""Runs a statement with these values: a connection's own method."""


def rows_of(execute: Execute, select: str, numbers: Collection[int | str]) -> Iterator[tuple[Any, ...]]:
    """The rows whose number or id, the last word of ``select``, is one of these, each once.

    Few statements serve all, so that none is parsed anew: the last number is asked for again to fill one.
    """
    waiting = list(numbers)
    while waiting:
        size = next((n for n in _SIZES if len(waiting) <= n), _SIZES[-1])
        part, waiting = waiting[:size], waiting[size:]
        part += part[-1:] * (size - len(part))
        yield from execute(f"{select} IN ({_MARKS[size]})", part)


def marked(units: Iterable[int]) -> npt.NDArray[np.bool_]:
    """For every number that a unit may have whether it is one of these."""
    found = np.zeros(_UNITS, dtype=bool)
    found[list(units)] = True
    return found


def pick(places: bytes, wanted: npt.NDArray[np.bool_], most: int) -> list[Posting]:
    """``postings.unpack`` of a list of thousands: the places in the units marked, so many at most."""
    count = len(places) // BYTES
    units = np.frombuffer(places, dtype=np.uint16, offset=4 * count, count=count)
    at = np.flatnonzero(wanted[units])[:most]
    rows = np.frombuffer(places, dtype=np.uint32, count=count)[at].tolist()
    prominent = np.frombuffer(places, dtype=np.uint8, offset=6 * count)[at].tolist()
    return list(zip(prominent, rows, strict=True))
