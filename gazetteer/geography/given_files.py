"""From the files of ``--boundaries`` to the units that take the place of ours. Used by lookup.py."""

from collections.abc import Sequence
from pathlib import Path

from .boundaries import Boundaries
from .boundary_file import read
from .given import Given, Ours, given


def units_of(paths: Sequence[Path], boundaries: Boundaries) -> Given:
    """The units of the files, matched to ours. Raises SourceError where one is not usable."""
    shapes = [shape for path in paths for shape in read(path)]
    drawn = {(s.level, s.code) for s in shapes if not s.derived}
    kept = [s for s in shapes if not (s.derived and any(level == s.level for level, _ in drawn))]
    once = {(s.level, s.code, s.names[0].text): s for s in kept if s.derived}
    kept = [s for s in kept if not s.derived] + list(once.values())
    before = boundaries.given
    boundaries.use(None)  # ours are what is matched against
    try:
        ours = Ours(boundaries.unit, boundaries.area, boundaries.codes_in, boundaries.units)
        return given(kept, paths, ours)
    finally:
        boundaries.use(before)
