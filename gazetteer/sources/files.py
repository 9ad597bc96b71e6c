"""What a file is, by its first bytes, and how to open it; each wrong thing has its sentence.

Archives are read in place: no entry of a zip is ever written under its own name.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from gazetteer.errors import SourceError

LARGEST = 64 << 30
"""Bytes that an archive may unpack to: all of GeoNames with its alternate names is about 3 GB."""
RATIO = 300
"""Times that an archive of more than ``_SMALL`` may grow: tables of places shrink 3- to 12-fold."""
_SMALL = 256 << 20
_HTML = (b"<!doctype html", b"<html", b"<head", b"<script")
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)
"""What reading a damaged archive raises."""
BINARY = 0.03
"""Share of control characters from which on a file is no text."""
_SHAPEFILE = b"\0\0\x27\x0a"
_SQLITE, _GZIP, _ZIP = b"SQLite format 3\0", b"\x1f\x8b", b"PK\x03\x04"
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"\x7fELF", b"MZ\x90", b"Rar!", b"7z\xbc\xaf",
           b"\xd0\xcf\x11\xe0", b"PAR1", b"BZh", b"\xfd7zXZ")  # fmt: skip
_CALLED = {b"\xd0\xcf\x11\xe0": "an old Excel file (.xls): save it as .xlsx or CSV",
           b"%PDF": "a PDF: export the table as CSV", b"Rar!": "a RAR archive: unpack it first",
           b"7z\xbc\xaf": "a 7-Zip archive: unpack it first"}  # fmt: skip


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror or error}).") from error


def check(path: Path) -> bytes:
    """The first bytes of a file that may be a table. Raises SourceError, saying what it is instead."""
    if not path.exists():
        raise SourceError(f"The file {path} does not exist; check the name.")
    if path.is_dir():
        raise SourceError(f"{path} is a folder; give a file in it.")
    head = _head(path)
    if not head.strip():
        raise SourceError(f"{path.name} is empty; export or download it again.")
    check_content(head, path.name)
    return head


def check_content(head: bytes, name: str) -> None:
    """Raise SourceError where the first bytes are those of a web page or of something binary."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_HTML) or (start.startswith(b"<?xml") and b"<html" in start):
        raise SourceError(f"{name} is a web page (HTML), not data: the site answered with a page; "
                          "open the link in a browser and download the file itself.")  # fmt: skip
    for magic in _BINARY:
        if head.startswith(magic):
            raise SourceError(f"{name} is {_CALLED.get(magic, 'a binary file, not a table of places')}.")
    packed = head.startswith((_SQLITE, _GZIP, _ZIP, _SHAPEFILE)) or head[:2] in (b"\xff\xfe", b"\xfe\xff")
    steering = sum(byte < 9 or 13 < byte < 30 or byte == 127 for byte in head)
    if not packed and steering > BINARY * len(head):
        raise SourceError(f"{name} is a binary file, not a table of places.")


def is_zip(head: bytes) -> bool:
    """Whether the bytes begin a zip archive (an .xlsx is one too)."""
    return head.startswith(_ZIP)


def is_gzip(head: bytes) -> bool:
    """Whether the bytes begin a gzip stream."""
    return head.startswith(_GZIP)


def is_sqlite(head: bytes) -> bool:
    """Whether the bytes begin an SQLite file, which a GeoPackage is."""
    return head.startswith(_SQLITE)


@contextmanager
def archive(path: Path, called: str = "") -> Iterator[zipfile.ZipFile]:
    """A zip archive, checked not to unpack to absurd sizes. Raises SourceError for a damaged one.

    ``called`` is its name in errors, where that is not the file's own.
    """
    name = called or path.name
    try:
        with zipfile.ZipFile(path) as opened:
            whole = sum(i.file_size for i in opened.infolist())
            packed = max(1, path.stat().st_size)
            if whole > LARGEST or (whole > _SMALL and whole / packed > RATIO):
                raise SourceError(f"{name} would unpack to {whole / 1e9:.1f} GB from "
                                  f"{packed / 1e6:.1f} MB; that is no table of places.")  # fmt: skip
            yield opened
    except DAMAGED as error:
        raise SourceError(
            f"{name} is a zip archive that is damaged or cut off ({error}); download it again."
        ) from error
    except RuntimeError as error:  # what zipfile raises for an encrypted entry
        raise SourceError(f"{name} cannot be unpacked ({error}); unpack it yourself first.") from error


def members(opened: zipfile.ZipFile, endings: tuple[str, ...]) -> list[zipfile.ZipInfo]:
    """The files in an archive with one of these endings, the largest first, without readme files."""
    found = [i for i in opened.infolist() if not i.is_dir() and i.filename.lower().endswith(endings)]
    found = [i for i in found if "readme" not in i.filename.lower() and "__macosx" not in i.filename.lower()]
    return sorted(found, key=lambda i: (-i.file_size, i.filename))


class _Counted(io.RawIOBase):
    """A gzip stream that stops at LARGEST bytes."""

    def __init__(self, stream: BinaryIO | gzip.GzipFile, name: str) -> None:
        self._stream, self._name, self._seen = stream, name, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        self._seen += len(data)
        if self._seen > LARGEST:
            raise SourceError(f"{self._name} unpacks to more than {LARGEST >> 30} GB; that is no table.")
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def binary(path: Path, endings: tuple[str, ...]) -> Iterator[tuple[IO[bytes], str]]:
    """The bytes of a plain, gzipped or zipped file and the name of what is read.

    In a zip the largest file with one of the endings counts. Raises SourceError for what is none of it.
    """
    head = check(path)
    if is_zip(head):
        with archive(path) as opened:
            inside = members(opened, endings)
            if not inside:
                listed = ", ".join(opened.namelist()[:5])
                wanted = " or ".join(endings)
                raise SourceError(f"{path.name} holds no file in {wanted} (it holds {listed or 'nothing'}).")
            with opened.open(inside[0]) as stream:
                start = stream.read(4096)
                check_content(start, f"{inside[0].filename} in {path.name}")
            with opened.open(inside[0]) as stream:
                yield stream, Path(inside[0].filename).name
        return
    if is_gzip(head):
        try:
            with gzip.open(path) as packed:
                yield io.BufferedReader(_Counted(packed, path.name), 1 << 20), path.stem
        except DAMAGED as error:
            raise SourceError(f"{path.name} is damaged or cut off ({error}); download it again.") from error
        return
    with path.open("rb", buffering=1 << 20) as stream:
        yield stream, path.name
