"""What a user may say about a file of places that is to be added. A plain value."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def _quiet(_sentence: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Options:
    """How to read a file.

    ``columns``: pairs of (what it is, name of the column), such as ("lat", "Y_WGS"). ``country``: ISO
    3166-1 alpha-2 code of rows that name none. ``name``: what the user calls the data set. ``names``:
    GeoNames' table of alternate names. ``encoding``: of a text table, "" to find out. ``say`` is told in
    sentences what was guessed and what was left out.
    """

    columns: tuple[tuple[str, str], ...] = ()
    country: str = ""
    name: str = ""
    names: Path | None = None
    encoding: str = ""
    say: Callable[[str], None] = _quiet
