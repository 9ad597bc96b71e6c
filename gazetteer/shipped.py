"""The tables that come with the package, in data/: lines of cells between tabs; "#" begins a comment."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def table(name: str) -> Traversable:
    """The file of that name in data/."""
    return files("gazetteer").joinpath("data", name)


def rows(file: Traversable) -> Iterator[tuple[int, list[str]]]:
    """The number, from 1, and the cells of each line of a table that is neither blank nor a comment."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")
