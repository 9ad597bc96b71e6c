"""Files that other programs open: one module a format, one signature, (layers, path) -> None.

FORMATS is the registry: the name of a format and its writer.
"""

from collections.abc import Callable
from pathlib import Path

from ..frame import Layers
from . import geojson

#: Format name -> writer. A writer replaces the file at ``path`` whole or leaves it as it was.
FORMATS: dict[str, Callable[[Layers, Path], None]] = {"geojson": geojson.write}

__all__ = ["FORMATS"]
