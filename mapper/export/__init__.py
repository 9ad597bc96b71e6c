"""Files that other programs open: one module a format.

TEXTS is the registry of those that are text, which may go to a stream: a name and what gives its parts. All
are written by ``write(layers, path)``, whole or not at all.
"""

from collections.abc import Callable, Iterator

from ..frame import Layers
from . import csv, geojson

#: Format name -> the parts of its text.
TEXTS: dict[str, Callable[[Layers], Iterator[str]]] = {"geojson": geojson.chunks, "csv": csv.chunks}

__all__ = ["TEXTS"]
