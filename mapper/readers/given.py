"""What a user gives (a file, a folder, a pattern, an address, "-") as items; what fails is a Problem."""

import hashlib
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from gazetteer import GazetteerError, fetch_page, is_url, public

from ..settings import file_stem
from . import jsonl
from .item import LARGEST, Asked, Item, again
from .problem import Problem
from .sniff import HEAD, OWN

#: The name that stands for standard input.
STDIN = "-"
NAMED = 10
"""Files of a folder that are named where they are not read."""
_MARKS = {
    ".html": OWN, ".htm": OWN, ".geojson": b"docs/geojson.md of Event Mapper",
    ".pdf": b"/Creator (Event Mapper)",
}  # fmt: skip
"""What tells a file of ours, in its first bytes or in its last."""
_BEGINNING = 1 << 16
_LOCK = "~$"  # how Word and Excel begin the name of the file that says one is open
_INSTEAD = "open it in a browser, save the page and give the file."


def expanded(source: str, endings: frozenset[str], asked: Asked) -> Iterator[str | Problem]:
    """The files that a word means: itself, the files of a folder, those that a pattern matches."""
    if source == STDIN or is_url(source):
        yield source
        return
    if not source.strip():
        yield Problem(f'The name "{source}"', "is empty: name a report, or - for standard input.")
        return
    try:
        path = Path(source)
        if path.is_dir():
            yield from _folder(path, source, endings, asked)
        elif has_magic(source) and not path.exists():
            names = glob(source, recursive=True)  # noqa: PTH207 - as typed, and absolute ones too
            found = sorted(n for n in names if os.path.isfile(n) or not os.path.exists(n))  # noqa: PTH110, PTH113
            yield from found
            if not found:
                yield Problem(source, "matches no file: check the pattern.")
        else:
            yield source
    except (OSError, ValueError) as error:
        yield Problem(source, f"cannot be opened ({_words(error)}): check the file and its permissions.")


def read_from(sources: Iterable[str | Path], endings: frozenset[str]) -> Iterator[Path | int]:
    """The files on the disk that are read, maps of ours left out; standard input as its number."""
    for given in sources:
        for source in expanded(str(given), endings, Asked()):
            if source == STDIN:
                yield 0
            elif isinstance(source, str) and not is_url(source) and not _drawn_here(Path(source)):
                yield Path(source)


def _folder(path: Path, source: str, endings: frozenset[str], asked: Asked) -> Iterator[str | Problem]:
    """The files of a folder and the folders in it, by name, with an ending that is read; then what cannot be
    looked into."""
    files, lost = _inside(path, endings)
    known = [p for p in files if p.suffix.lower() in endings and not _drawn_here(p)]
    taken = set(known)
    yield from map(str, known)
    yield from lost
    left = len(files) - len(known)
    if not known and not lost:
        yield Problem(
            source, "is a folder without a file that can be read: name a file, or check their endings."
        )
    elif left and known:
        names = [str(p.relative_to(path)) for p in files if p not in taken]
        shown = ", ".join(names[:NAMED]) + (f" and {left - NAMED} more" if left > NAMED else "")
        how_many = "1 file of another kind is" if left == 1 else f"{left} files of other kinds are"
        asked.say(f"{source}: {how_many} not read: {shown}.")


def _inside(path: Path, endings: frozenset[str]) -> tuple[list[Path], list[Problem]]:
    """The files in a folder that are not hidden, by name; what cannot be opened of folders and of endings."""
    files, lost = list[Path](), list[Problem]()

    def closed(error: OSError) -> None:
        lost.append(
            Problem(str(error.filename), f"cannot be opened ({_words(error)}): check its permissions.")
        )

    for folder, folders, names in os.walk(path, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith((".", _LOCK))]
        for file in (Path(folder, name) for name in names if not name.startswith((".", _LOCK))):
            try:
                if stat.S_ISREG(file.stat().st_mode):
                    files.append(file)
            except OSError as error:
                if file.suffix.lower() not in endings:
                    continue
                if isinstance(error, FileNotFoundError):
                    why = "is a link to a file that is not there: mend it, or take it away."
                    lost.append(Problem(str(file), why))
                else:
                    closed(error)
    return sorted(files), sorted(lost, key=str)


def _drawn_here(path: Path) -> bool:
    """Whether a file is one that Event Mapper wrote: a map or a summary, its GeoJSON, its sheet as PDF."""
    mark = _MARKS.get(path.suffix.lower())
    if mark is None:
        return False
    try:
        with path.open("rb") as stream:
            if mark in stream.read(_BEGINNING):
                return True
            stream.seek(max(0, path.stat().st_size - HEAD))
            return mark in stream.read()
    except OSError:
        return False  # told where the file is read


@contextmanager
def opened(source: str, stdin: BinaryIO | None) -> Iterator[tuple[Item, str, str] | Problem]:
    """An item with the ending of its name and the media type that its server says; or a Problem."""
    if source == STDIN:
        yield _standard_input(stdin or sys.stdin.buffer)
    elif is_url(source):
        yield _page(source)
    else:
        path = Path(source)
        try:
            stream = path.open("rb")
        except FileNotFoundError:
            yield Problem(source, "does not exist: check the name of the report file.")
            return
        except (OSError, ValueError) as error:
            yield Problem(source, f"cannot be opened ({_words(error)}): check the file and its permissions.")
            return
        with stream:
            yield Item(source, path.stem, stream), path.suffix.lower(), ""


def _page(url: str) -> tuple[Item, str, str] | Problem:
    try:
        page = fetch_page(url, largest=LARGEST, purpose="reports", instead=_INSTEAD)
    except GazetteerError as error:
        name, _, reason = str(error).partition(" ")
        return Problem(name, reason)
    path = unquote(urlsplit(page.url).path).rstrip("/")
    stream = again(page.body, io.BytesIO())
    item = Item(public(url), stem_of_url(url), stream, page.url, page.charset)
    return item, Path(path).suffix.lower(), page.media


def stem_of_url(url: str) -> str:
    """A name made from an address, the same each time: its last part and a mark of the whole."""
    parts = urlsplit(url)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2] or (parts.hostname or "page")
    mark = hashlib.sha256(url.encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{file_stem(Path(last).stem)[:60]}-{mark}"


def _standard_input(stream: BinaryIO) -> tuple[Item, str, str]:
    """Standard input, its beginning looked at: JSON Lines where a line is a record, else told by content.

    Only the first line that says anything is waited for; where that begins like JSON but is no record, all
    of it, for a bad line may be followed by good ones.
    """
    head = b""
    for line in iter(lambda: stream.readline(LARGEST), b""):
        head += line
        if line.strip() or len(head) > LARGEST:
            break
    start = head.lstrip()
    records = jsonl.is_record(start)
    if start.startswith(b"{") and not records:
        head += stream.read(LARGEST)
        records = any(jsonl.is_record(line) for line in head.splitlines())
    if not records:  # nothing else is read line by line as it comes
        head += stream.read(HEAD)
    return Item("standard input", "stdin", again(head, stream)), ".jsonl" if records else "", ""


def _words(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
