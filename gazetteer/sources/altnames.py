"""GeoNames' table of alternate names: which names, in which language, a place has beside its main one.

alternateNamesV2 has ten columns by tabs: its own number, the place's, language, name, preferred, short,
colloquial, historic, from, to. Sixteen million rows become a file of names on disk and two arrays of
numbers in memory (12 bytes a name): which place, where in the file.
"""

import io
import mmap
import tempfile
from bisect import bisect_left
from pathlib import Path

import numpy as np
import numpy.typing as npt

from gazetteer.entry import BadRow
from gazetteer.errors import SourceError
from gazetteer.place import Name

from .files import binary

_NO_LANGUAGE = frozenset(
    [
        "link",
        "post",
        "iata",
        "icao",
        "faac",
        "tcid",
        "unlc",
        "wkdt",
        "phon",
        "piny",
        "abbr",
        "uicn",
        "fr_1793",
    ]
)
"""Pseudo-codes in the column of languages: links, postal codes, codes of airports and ports, readings."""
_FEWEST, _LONGEST = 4, 400
MOST_BAD = 1000
"""So many rows that are none are told one by one; of more, how many."""


class AlternateNames:
    """Names by the number of the place; close it, and the file with them is gone.

    ``bad``: the first MOST_BAD rows of the table that are none, and one that says how many more there are.
    """

    def __init__(
        self,
        ids: npt.NDArray[np.int64],
        starts: npt.NDArray[np.int64],
        text: io.BufferedRandom,
        bad: tuple[BadRow, ...] = (),
    ) -> None:
        self.bad = bad
        order = np.argsort(ids, kind="stable")
        self._ids = ids[order].astype(np.int32).data
        self._starts = starts[order].data
        self._file = text
        text.flush()
        self._text = mmap.mmap(text.fileno(), 0, access=mmap.ACCESS_READ) if len(ids) else None

    @classmethod
    def read(cls, path: Path) -> "AlternateNames":
        """Read the table, plain or zipped. Raises SourceError for a file that is none."""
        ids, starts = _Numbers(), _Numbers()
        text: io.BufferedRandom = tempfile.TemporaryFile(buffering=1 << 20)  # type: ignore[assignment]  # noqa: SIM115
        seen = at = 0
        bad: list[BadRow] = []
        faults = 0
        with binary(path, (".txt", ".tsv")) as (raw, name):
            for seen, line in enumerate(raw, 1):
                cells = line.decode("utf-8", "replace").rstrip("\r\n").split("\t")
                kept = _kept(cells)
                if kept is None:
                    fault = _fault(cells)
                    if fault and len(bad) < MOST_BAD:
                        bad.append(BadRow(seen, f"{name}: {fault}", tuple(cells)))
                    faults += bool(fault)
                else:
                    place, row = kept
                    packed = row.encode("utf-8", "replace")
                    ids.append(place)
                    starts.append(at)
                    at += text.write(packed)
                if seen == 1000 and not len(ids) and not cells[0].isdecimal():
                    break
        if not len(ids) and seen:
            raise SourceError(
                f"{name} is no GeoNames table of alternate names: ten columns separated by tabs are expected "
                "(number, number of the place, language, name, …), as in alternateNamesV2."
            )
        if faults > len(bad):
            bad.append(BadRow(seen, f"{name}: {faults - len(bad):,} more rows up to here are none either"))
        return cls(ids.array(), starts.array(), text, tuple(bad))

    def close(self) -> None:
        """Delete the file with the names."""
        if self._text is not None:
            self._text.close()
        self._file.close()

    def __len__(self) -> int:
        """How many names are held."""
        return len(self._ids)

    def of(self, key: int) -> tuple[Name, ...]:
        """The names of a place: preferred ones first, then as in the table, without doubles."""
        text, row = self._text, bisect_left(self._ids, key)
        found: dict[Name, bool] = {}
        while text is not None and row < len(self._ids) and self._ids[row] == key:
            start = self._starts[row]
            mark, lang, name = text[start : text.find(b"\n", start)].decode("utf-8").split("\t", 2)
            found.setdefault(Name(name, lang), mark == "1")
            row += 1
        return tuple(sorted(found, key=lambda n: not found[n])) if len(found) > 1 else tuple(found)


class _Numbers:
    """A growing array of 64-bit numbers."""

    def __init__(self) -> None:
        self._values, self._count = np.empty(1 << 16, dtype=np.int64), 0

    def append(self, value: int) -> None:
        if self._count == len(self._values):
            self._values = np.concatenate((self._values, np.empty_like(self._values)))
        self._values[self._count] = value
        self._count += 1

    def __len__(self) -> int:
        return self._count

    def array(self) -> npt.NDArray[np.int64]:
        return self._values[: self._count]


def _fault(cells: list[str]) -> str:
    """Why a row is none of such a table, "" where it is one: blank lines and remarks are no fault."""
    if len(cells) == 1 and (not cells[0].strip() or cells[0].startswith("#")):
        return ""
    if len(cells) < _FEWEST:
        return f"it has {len(cells)} columns separated by tabs instead of at least {_FEWEST}"
    return "" if cells[1].isdecimal() else f"“{cells[1][:40]}” is no number of a place"


def _kept(cells: list[str]) -> tuple[int, str] | None:
    """(place, "preferred<TAB>language<TAB>name") of a row that gives a name, else None.

    Historic and colloquial names are kept: reports use them. Short ones ("SDF" for a province) are not.
    """
    if len(cells) < _FEWEST or not cells[1].isdecimal():
        return None
    lang, name = cells[2], " ".join(cells[3].split())
    flags = [*cells[4:8], "", "", "", ""]
    code = len(name) <= 3 and name.isascii() and name.isupper()
    if lang in _NO_LANGUAGE or not name or "://" in name or code or len(name) > _LONGEST:
        return None
    if flags[1] == "1" and len(name) <= 3:
        return None
    return int(cells[1]), f"{flags[0]}\t{lang}\t{name}\n"
