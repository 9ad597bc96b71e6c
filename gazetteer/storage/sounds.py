"""Which forms of names have which sound key, noted as places come and given back in the order of the keys.

They wait on disk, parted by key, so that millions take the memory of one part (see heard.py, spool.py).
"""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt

from .heard import LONGEST, MOST_NAMES, Said, gathered
from .spelled import Forms
from .spool import Numbers

PARTS_BITS = 6
_LINE = np.dtype(
    [("number", "<i8"), ("form", "<i8"), ("row", "<u4"), ("name", "<u2"), ("length", "<u2"), ("script", "u1")]
)


class SoundSpool:
    """Two files for each part of the keys; use it in a ``with`` statement, after which they are gone."""

    def __init__(self, path: Path) -> None:
        parts = range(1 << PARTS_BITS)
        self._paths = [(_named(path, part, "lines"), _named(path, part, "text")) for part in parts]
        self._files = [(lines.open("wb"), text.open("wb")) for lines, text in self._paths]
        self.count = 0

    def __enter__(self) -> "SoundSpool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for files, paths in zip(self._files, self._paths, strict=True):
            for file, path in zip(files, paths, strict=True):
                file.close()
                path.unlink(missing_ok=True)

    def add(
        self, numbers: Numbers, rows: npt.NDArray[np.uint32], names: Numbers, form_of: Numbers, forms: Forms
    ) -> None:
        """Note that the places of these rows have these forms (numbers among ``forms``), filed by number."""
        kept = np.flatnonzero(forms.length[form_of] <= LONGEST)
        numbers, rows, names, form_of = numbers[kept], rows[kept], names[kept], form_of[kept]
        part = (numbers >> (64 - PARTS_BITS)) + (1 << (PARTS_BITS - 1))
        order = np.argsort(part, kind="stable")
        lines = np.empty(len(numbers), dtype=_LINE)
        of = form_of[order]
        lines["number"], lines["row"] = numbers[order], rows[order]
        lines["name"] = np.minimum(names[order], MOST_NAMES)
        lines["form"], lines["script"] = forms.hashed[of], forms.script[of]
        lines["length"] = forms.length[of]
        text = gathered(forms.text, forms.start[of], forms.length[of])
        ends = np.searchsorted(part[order], np.arange((1 << PARTS_BITS) + 1))
        texts = np.concatenate(([0], np.cumsum(forms.length[of])))[ends]
        for at, (to_lines, to_text) in enumerate(self._files):
            to_lines.write(lines[ends[at] : ends[at + 1]].tobytes())
            to_text.write(text[texts[at] : texts[at + 1]].tobytes())
        self.count += len(lines)

    def parts(self) -> Iterator[Said]:
        """All that was noted, that of the lowest numbers first, a part at a time."""
        for files, (lines, text) in zip(self._files, self._paths, strict=True):
            for file in files:
                file.flush()
            found = np.fromfile(lines, dtype=_LINE)
            number, form, row, name, script, length = (
                np.ascontiguousarray(found[of])
                for of in ("number", "form", "row", "name", "script", "length")
            )
            yield Said(number, form, row, name, script, length, np.fromfile(text, dtype=np.uint8))


def _named(path: Path, part: int, what: str) -> Path:
    return path.with_name(f"{path.name}.{part}.{what}")
