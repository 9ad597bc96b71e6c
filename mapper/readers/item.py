"""What a reader is given: an item (bytes with what is known of them) and what the user asked for."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

from ..errors import UsageError

LARGEST = 64 << 20
"""Bytes of a document that is read whole; of a longer one the memory would run out sooner or later."""


def _quiet(_sentence: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user may say about the input.

    ``format``: a name in FORMATS, "" to find out. ``encoding``: of text, "" to find out. ``columns``:
    pairs (what it is, name of the column). ``day_order``: how 03/04/2020 is meant, "dmy" or "mdy"; "" where
    nothing is known. ``dated``: the user gives a day to reports that carry none. ``say`` is told in a
    sentence what was guessed or left out.
    """

    format: str = ""
    encoding: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    day_order: Literal["", "dmy", "mdy"] = ""
    dated: bool = False
    say: Callable[[str], None] = field(default=_quiet, compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One input: ``source`` is its name in sentences, ``stem`` what ids are made from, ``stream`` its bytes.

    ``url`` is where it was fetched, "" for a file; ``charset`` the encoding that the server says it has.
    """

    source: str
    stem: str
    stream: io.BufferedReader
    url: str = ""
    charset: str = ""

    def whole(self, largest: int = LARGEST) -> bytes:
        """All its bytes. Raises UsageError where they are more than ``largest``."""
        content = self.stream.read(largest + 1)
        if len(content) > largest:
            raise UsageError(f"is larger than {largest >> 20} MB: give the reports in it as smaller files.")
        return content


class _Again(io.RawIOBase):
    """A stream whose beginning was read already; it gives what is there and does not wait for more."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = memoryview(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed: any buffer
        if self._head:
            size = min(len(buffer), len(self._head))
            buffer[:size], self._head = self._head[:size], self._head[size:]
            return size
        read = getattr(self._rest, "read1", self._rest.read)
        found: bytes = read(len(buffer))
        buffer[: len(found)] = found
        return len(found)


def again(head: bytes, rest: BinaryIO) -> io.BufferedReader:
    """A stream that begins with bytes that were read from it before."""
    return io.BufferedReader(_Again(head, rest))


def lines(stream: io.BufferedReader) -> Iterator[bytes]:
    """The lines of a stream, each as soon as it is there, with their ends."""
    yield from iter(stream.readline, b"")
