"""Which index files make the user's gazetteer: the embedded one, built on first use, and what was added."""

import hashlib
import sys
import warnings
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from . import build as builder
from .errors import GazetteerWarning, IndexFileError
from .storage.catalogue import Catalogue, LayerInfo, data_folder
from .storage.index import Index
from .storage.layers import Layers
from .storage.layout import READABLE, SCHEMA_VERSION
from .storage.writing import STORAGE_ERRORS, Progress, Writer, batches, link

TRIES = 20
"""Times that the list of additions is read anew while others change it."""
_KEYS = (
    "spellings/names.py",
    "spellings/generic.py",
    "spellings/letters.py",
    "spellings/batch.py",
    "spellings/hashing.py",
    "storage/heard.py",
    "storage/postings.py",
    "measure.py",
)


@lru_cache(maxsize=1)
def key_stamp() -> str:
    """A hash of the rules by which names are filed: another one means that files are to be indexed anew."""
    digest = hashlib.sha256()
    for name in _KEYS:
        digest.update(files("gazetteer").joinpath(name).read_bytes())
    return digest.hexdigest()[:16]


def embedded_path(progress: Progress | None = None) -> Path:
    """The embedded index, built now if it is not there or damaged; a bar is drawn without ``progress``."""
    target = builder.default_path()
    if target.is_file():
        try:
            Index(target).close()
        except IndexFileError:
            target.unlink(missing_ok=True)  # our own file, damaged: made anew
        else:
            return target
    if progress is not None:
        builder.ensure(target, progress)
    else:
        _build_with_bar(target)
    return target


def user_layers(folder: Path | None = None, progress: Progress | None = None) -> Layers:
    """The embedded index and everything that was added to the data folder."""
    return layers_of(Catalogue(folder or data_folder()), embedded_path(progress))


def layers_of(catalogue: Catalogue, base: Path, but: str = "") -> Layers:
    """The embedded index and all additions but one name, without those that cannot be read: of these a
    GazetteerWarning says which and what to do.

    A file that is gone while the list has changed was replaced or taken out by another process just now:
    all is read again by the new list, so that nobody misses what is in both.
    """
    for left in reversed(range(TRIES)):
        listed = catalogue.layers()
        parts, faults = _opened(catalogue, [layer for layer in listed if layer.name != but])
        if not faults or not left or catalogue.layers() == listed:
            break
        for part in parts:
            part.close()
    for layer, error in faults:
        text = (
            f"What was added as “{layer.name}” cannot be read and is left out ({error}); take it out "
            f"with gazetteer remove “{layer.name}” and add it again."
        )
        warnings.warn(text, GazetteerWarning, stacklevel=2)
    return Layers([Index(base), *parts])


def _opened(
    catalogue: Catalogue, layers: Sequence[LayerInfo]
) -> tuple[list[Index], list[tuple[LayerInfo, Exception]]]:
    """The index files of these additions, open, and what was wrong with those that cannot be."""
    found: list[Index] = []
    faults: list[tuple[LayerInfo, Exception]] = []
    for layer in layers:
        try:
            found.append(Index(_current(catalogue, layer)))
        except (IndexFileError, *STORAGE_ERRORS) as error:
            faults.append((layer, error))
    return found, faults


def _current(catalogue: Catalogue, layer: LayerInfo) -> Path:
    """The index file of an addition, made anew where its layout or the rules for names have changed since."""
    path = catalogue.path(layer)
    index = Index(path, READABLE)
    try:
        if (index.meta("schema"), index.meta("keys")) != (SCHEMA_VERSION, key_stamp()):
            _index_anew(index, path)
    finally:
        index.close()
    return path


def _index_anew(old: Index, path: Path) -> None:
    """Write the file again from its own places; whoever has it open goes on reading the old one."""
    with builder.written(path) as temporary:
        with Writer(temporary) as writer:
            for batch in batches(old.entries()):
                writer.add(batch)
            facts = {"name": old.meta("name"), "keys": key_stamp()}
            writer.finish(old.sources(), facts, lambda _words, _share: None)
        link(temporary, old.links())


def _build_with_bar(target: Path) -> None:
    from rich.console import Console
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    if not console.is_terminal:
        console.print("Building the gazetteer, once: this takes about a minute.")
    with Bar(console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Building the gazetteer (once)", total=1.0)
        builder.ensure(target, lambda words, share: bar.update(task, description=words, completed=share))
