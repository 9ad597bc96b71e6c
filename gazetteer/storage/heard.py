"""The forms of names that have a sound key, and the places that bear them: lists as bytes. Pure.

A list holds each bare form of that key once, those of the most prominent places first, each with its
bearers, so that a search by sound compares forms without reading a place, and a name that hundreds of
villages bear is compared once. In the order of the machine: an index file never leaves the machine that
built it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise
from struct import Struct
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Yes = npt.NDArray[np.bool_]
SCRIPTS = ("latin", "arabic", "cyrillic", "hebrew", "other")
"""What names.script says: a form has the number of one, a place has a bit for each that it has names in."""
ENTRY = np.dtype([("row", "<u4"), ("unit", "<u2"), ("name", "<u2"), ("prominence", "u1"), ("scripts", "u1")])
"""A bearer of a form: ``name`` is the number of its first name of that form."""
FORM = np.dtype([("bearers", "<u4"), ("length", "<u2"), ("script", "u1")])
"""A form: how many bear it, how many bytes it has as UTF-8, its script."""
HEAD = Struct("<III")
"""A list begins with how many entries, forms and different places it has; entries, forms, texts follow."""
MOST_NAMES = LONGEST = 0xFFFF
"""Names of a place that are counted; bytes of a form."""


class Bearer(NamedTuple):
    """A place that bears a form: its row, and which of its names, from 0, has the form first."""

    row: int
    name: int


class Heard:
    """Some lists read as one. ``forms`` are chosen once, by ``choose``."""

    def __init__(self, lists: Iterable[bytes]) -> None:
        entries, forms, texts = [], [], []
        for blob in lists:
            many, different, _ = HEAD.unpack_from(blob)
            second = HEAD.size + many * ENTRY.itemsize
            third = second + different * FORM.itemsize
            entries.append(blob[HEAD.size : second])
            forms.append(blob[second:third])
            texts.append(blob[third:])
        self._entries = np.frombuffer(b"".join(entries), dtype=ENTRY)
        self._forms = np.frombuffer(b"".join(forms), dtype=FORM)
        self._text = b"".join(texts)
        bearers = self._forms["bearers"]
        self._starts = np.zeros(len(bearers) + 1, dtype=np.int64)
        np.cumsum(bearers, out=self._starts[1:])
        self._kept: Yes | None = None

    def choose(self, scripts: Collection[str], units: Yes | None, most: int) -> tuple[list[str], list[int]]:
        """The forms that are compared with one in the first of these scripts, and their numbers.

        So many at most, those of the most prominent places. A place is compared by its names in these
        scripts; where it has none in the first, by all it has. ``units``: for every number of a unit whether
        its places count.
        """
        entries, forms = self._entries, self._forms
        if not len(forms):
            return [], []
        codes = [SCRIPTS.index(script) for script in scripts]
        compared = np.zeros(len(SCRIPTS), dtype=np.bool_)
        compared[codes] = True
        kept = (entries["scripts"] & (1 << codes[0])) == 0
        kept |= np.repeat(compared[forms["script"]], forms["bearers"])
        if units is not None:
            kept &= units[entries["unit"]]
        self._kept = kept
        first = np.maximum.reduceat(
            np.where(kept, entries["prominence"].astype(np.int16), -1), self._starts[:-1]
        )
        at = np.flatnonzero(first >= 0)
        if len(at) > most:
            at = np.sort(at[np.argsort(-first[at], kind="stable")[:most]])
        ends = np.cumsum(forms["length"], dtype=np.int64)
        to = ends[at]
        text, since = self._text, to - forms["length"][at]
        return [text[a:b].decode() for a, b in zip(since.tolist(), to.tolist(), strict=True)], at.tolist()

    def bearers(self, number: int, most: int) -> list[Bearer]:
        """The places that bear the form of that number and were kept by ``choose``, the most prominent first,
        so many at most."""
        first, end = self._starts[number : number + 2].tolist()
        part = self._entries[first:end]
        if self._kept is not None:
            part = part[self._kept[first:end]]
        return [Bearer(row, name) for row, _, name, _, _ in part[:most].tolist()]

    def places(self, units: Yes | None = None) -> tuple[npt.NDArray[np.uint32], Bytes]:
        """The rows of the places in these units, each once, and their prominence."""
        entries = self._entries
        if units is not None:
            entries = entries[units[entries["unit"]]]
        rows, at = np.unique(entries["row"], return_index=True)
        return rows, entries["prominence"][at]


class Chosen(NamedTuple):
    """The forms of some sound keys in one file, the number of each there, and the number of its first row."""

    first: int
    heard: Heard
    numbers: dict[str, int]


class HeardForms(NamedTuple):
    """Forms of some sound keys, each once, and what each file has of them."""

    forms: list[str]
    files: list[Chosen]

    def bearers(self, at: int, most: int) -> list[Bearer]:
        """The places with that form, by their numbers; so many of a file at most, the most prominent."""
        form = self.forms[at]
        return [
            Bearer(first + row, name)
            for first, heard, numbers in self.files
            if form in numbers
            for row, name in heard.bearers(numbers[form], most)
        ]


NOTHING_HEARD = HeardForms([], [])


def different_places(blob: bytes) -> int:
    """How many places are in a list."""
    found: int = HEAD.unpack_from(blob)[2]
    return found


def gathered(values: npt.NDArray[Any], starts: Numbers, lengths: Numbers) -> npt.NDArray[Any]:
    """Pieces of an array one after the other: from each start so many."""
    before = np.cumsum(lengths) - lengths
    at = np.repeat(starts - before, lengths)
    at += np.arange(len(at))
    found: npt.NDArray[Any] = values[at]
    return found


class Said(NamedTuple):
    """Forms under their sound keys as they come: a line each, the texts one after the other as UTF-8."""

    number: Numbers
    form: Numbers
    row: npt.NDArray[np.uint32]
    name: npt.NDArray[np.uint16]
    script: Bytes
    length: npt.NDArray[np.uint16]
    text: Bytes


Of = Callable[[npt.NDArray[np.uint32]], npt.NDArray[Any]]
"""What is known of the places of these rows."""


def packed(said: Said, unit: Of, prominence: Of, scripts: Of) -> Iterator[tuple[int, bytes]]:
    """(number, list) for each number, in order."""
    if not len(said.number):
        return
    weight = prominence(said.row).astype(np.int16)
    order = np.lexsort((said.row, -weight, said.form, said.number))
    number, form = said.number[order], said.form[order]
    new = np.concatenate(([True], (number[1:] != number[:-1]) | (form[1:] != form[:-1])))
    starts = np.flatnonzero(new)
    bearers = np.diff(np.append(starts, len(order)))
    best = order[starts]
    by = np.lexsort((said.name[best], said.row[best], -weight[best], said.number[best]))
    best, starts, bearers = best[by], starts[by], bearers[by]
    order = order[gathered(np.arange(len(order)), starts, bearers)]
    entries, forms = np.empty(len(order), dtype=ENTRY), np.empty(len(best), dtype=FORM)
    rows = said.row[order]
    entries["row"], entries["unit"], entries["name"] = rows, unit(rows), said.name[order]
    entries["prominence"], entries["scripts"] = weight[order], scripts(rows)
    forms["bearers"], forms["length"], forms["script"] = bearers, said.length[best], said.script[best]
    ends = np.cumsum(said.length, dtype=np.int64)
    text = gathered(said.text, ends[best] - said.length[best], said.length[best].astype(np.int64))
    yield from _lists(said.number[order], said.number[best], entries, forms, text)


def _lists(
    number: Numbers, number_of_form: Numbers, entries: npt.NDArray[np.void], forms: npt.NDArray[np.void],
    text: npt.NDArray[Any],
) -> Iterator[tuple[int, bytes]]:  # fmt: skip
    first = np.flatnonzero(np.concatenate(([True], number[1:] != number[:-1])))
    numbers = number[first]
    form = np.append(np.searchsorted(number_of_form, numbers), len(number_of_form))
    length = np.concatenate(([0], np.cumsum(forms["length"], dtype=np.int64)))[form]
    first = np.append(first, len(number))
    inside = np.lexsort((entries["row"], number))
    row = entries["row"][inside]
    new = np.concatenate(([True], (row[1:] != row[:-1]) | (number[1:] != number[:-1])))
    heads = np.empty((len(numbers), 3), dtype="<u4")
    heads[:, 0], heads[:, 1] = np.diff(first), np.diff(form)
    heads[:, 2] = np.add.reduceat(new, first[:-1], dtype=np.int64)
    parts = (
        zip(*(_pieces(memoryview(values.tobytes()), (at * values.dtype.itemsize).tolist())
              for values, at in ((entries, first), (forms, form), (text, length))), strict=True)
    )  # fmt: skip
    head = memoryview(heads.tobytes())
    for i, (each, three) in enumerate(zip(numbers.tolist(), parts, strict=True)):
        yield each, b"".join((head[12 * i : 12 * i + 12], *three))


def _pieces(view: memoryview, ends: list[int]) -> Iterator[memoryview]:
    return (view[a:b] for a, b in pairwise(ends))
