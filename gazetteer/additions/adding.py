"""Add the places of a file to the user's gazetteer, take them out again, say what was added.

Each addition is an index file of its own in the data folder: written whole, then listed (catalogue.py). What
is there already is linked, not copied, so that taking an addition out leaves everything else as it was.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from ..build import written
from ..entry import BadRow, Entry, Found
from ..errors import GazetteerError, IndexFileError, SourceError
from ..opening import embedded_path, key_stamp, layers_of
from ..place import SourceInfo
from ..storage.catalogue import Catalogue, LayerInfo, checked_name, data_folder
from ..storage.index import Index
from ..storage.layers import Layers
from ..storage.writing import STORAGE_ERRORS, Writer, batches, link, uncollected
from .completing import Completer
from .linking import links
from .namesakes import Namesakes

Progress = Callable[[str, int], None]
"""Called with what is being done and how many rows were read so far."""


MOST_PEOPLE = 20_000_000_000
"""More than live on Earth."""


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition brought. ``changed`` is False where the same file was there already; ``instead_of`` is
    what had the name before."""

    layer: LayerInfo
    changed: bool
    instead_of: LayerInfo | None = None


def added(folder: Path | None = None) -> tuple[LayerInfo, ...]:
    """What was added, by time."""
    return Catalogue(folder or data_folder()).layers()


def remove(name: str, folder: Path | None = None) -> LayerInfo:
    """Take an addition out. Raises GazetteerError where there is none of that name."""
    return Catalogue(folder or data_folder()).drop(name)


def allowed(name: str) -> str:
    """The name for an addition. Raises GazetteerError where it cannot be one, or is taken."""
    inside = Index(embedded_path())
    taken = {info.id for info in inside.sources()}
    inside.close()
    if checked_name(name).lower() in taken:
        raise GazetteerError(f"“{name}” is the name of what is inside already: give another with --name.")
    return name


def add(
    name: str,
    entries: Iterable[Found],
    *,
    digest: str,
    info: SourceInfo,
    on_bad: Callable[[BadRow], None] = lambda _: None,
    progress: Progress = lambda _words, _rows: None,
    folder: Path | None = None,
) -> Added:
    """Index the entries under a name, in place of what had that name, and list them.

    ``digest`` stands for the input and the options it was read with: where one of that source is listed,
    under whatever name, nothing is read. Raises SourceError where no row can be used, GazetteerError for a
    bad name.
    """
    catalogue, name = Catalogue(folder or data_folder()), allowed(name)
    catalogue.sweep()
    for known in catalogue.layers():
        if known.digest == digest and known.source == info.id and _whole(catalogue.path(known)):
            return Added(known, False)
    with _writable(catalogue.folder):
        catalogue.folder.mkdir(parents=True, exist_ok=True)
        base, now = embedded_path(), datetime.now(UTC)
        file = f"layer-{now:%Y%m%dT%H%M%S%f}-{digest[:8]}.sqlite"
        others = layers_of(catalogue, base, name)
        bad = _Bad(on_bad)
        try:
            with written(catalogue.folder / file) as temporary:
                towns = Namesakes(others)
                usable = towns.beside(bad.without(entries))
                places, names, units = _index(temporary, usable, others, info, progress)
                if not places:
                    told = f"Nothing in {info.origin} can be used: {bad.words()}"
                    raise SourceError(told if told.endswith("?") else f"{told}.")
                progress("looking for places that are there already", places)
                new = Index(temporary, mapped=0)
                pairs = list(links(new, others, info.id))
                link(temporary, pairs)
                there = {row for row, _ in pairs} | others.repeated(new, info.id)
                merged = len(there - towns.rows)
                new.close()
        finally:
            others.close()
    layer = LayerInfo(
        name, file, info.id, info.title, info.origin, info.version, info.licence, info.credit,
        places - len(towns.rows), names - towns.names, units, merged, bad.count,
        now.isoformat(timespec="seconds"), digest,
    )  # fmt: skip
    before = catalogue.put(layer)
    catalogue.sweep()
    return Added(layer, True, before)


def _whole(path: Path) -> bool:
    try:
        Index(path).close()
    except IndexFileError:
        return False
    return True


@contextmanager
def _writable(folder: Path) -> Iterator[None]:
    """Say in a sentence that nothing can be written to a folder."""
    try:
        yield
    except STORAGE_ERRORS as error:
        why = getattr(error, "strerror", None) or error
        raise GazetteerError(
            f"Nothing could be added to {folder} ({why}); "
            "make room, or set EVENT_MAPPER_DATA to another folder."
        ) from error


def _index(
    path: Path, entries: Iterator[Entry], others: Layers, info: SourceInfo, progress: Progress
) -> tuple[int, int, int]:
    completer = Completer(others)
    with uncollected(), Writer(path) as writer:
        for batch in batches(entries):
            writer.add(batch, completer.complete(batch))
            progress("indexing", writer.rows)
        counted = replace(info, places=writer.rows, names=writer.names)
        facts = {"name": info.title, "keys": key_stamp()}
        writer.finish([counted], facts, lambda words, _share: progress(words, writer.rows))
        return writer.rows, writer.names, writer.unit_rows


def _fault(entry: Entry) -> str:
    """Why an entry cannot be written, "" where it can."""
    place = entry.place
    if not 0 <= place.population <= MOST_PEOPLE:
        return f"a population of {str(place.population)[:30]} is impossible"
    if not all(n.text.isascii() or n.text.encode(errors="ignore").decode() == n.text for n in place.names):
        return "a name holds half a character (a lone surrogate)"
    return ""


class _Bad:
    """Hands bad rows on, counts them, and remembers the first for the message where nothing is left."""

    def __init__(self, hand_on: Callable[[BadRow], None]) -> None:
        self._hand_on, self.count = hand_on, 0
        self._first: BadRow | None = None

    def without(self, found: Iterable[Found]) -> Iterator[Entry]:
        for item in found:
            fault = _fault(item) if isinstance(item, Entry) else ""
            if isinstance(item, Entry) and fault:
                item = BadRow(item.line, fault)
            if isinstance(item, Entry):
                yield item
            else:
                self.count += 1
                self._first = self._first or item
                self._hand_on(item)

    def words(self) -> str:
        if self._first is None:
            return "it holds no rows"
        line, reason = self._first.line, self._first.reason
        return f"{self.count} row(s) were refused, the first (line {line}) because {reason}"
