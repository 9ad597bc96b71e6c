"""Reports from files and streams: one file a format, each a function from a stream to reports.

The noun here is the *reader*. :func:`read` looks at what it is given and picks one. What cannot be
read is a :class:`Problem` in the stream, a sentence that names the input, so that one bad line or
file never costs the others.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ..model import Report
from . import jsonl, text
from .problem import Problem

__all__ = ["JSON_LINES", "STDIN", "Problem", "read"]

#: The name that stands for standard input.
STDIN = "-"
#: The endings of files that hold one JSON object a line.
JSON_LINES = (".jsonl", ".ndjson")


def read(sources: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[Report | Problem]:
    """The reports of files, ``.jsonl`` files and ``-`` (standard input), in order, as a stream.

    Every report gets an id of its own: a second one of the same id is called ``id-2``, and so on.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _one(str(source), stdin):
            yield found if isinstance(found, Problem) else _unique(found, seen)


def _unique(report: Report, seen: set[str]) -> Report:
    name, number = report.id, 1
    while name in seen:
        number += 1
        name = f"{report.id}-{number}"
    seen.add(name)
    return report if name == report.id else replace(report, id=name)


def _one(source: str, stdin: BinaryIO | None) -> Iterator[Report | Problem]:
    if source == STDIN:
        yield from _standard_input(stdin or sys.stdin.buffer)
        return
    path = Path(source)
    try:
        if path.is_dir():
            yield Problem(
                source, f"is a folder: name the files in it, for instance {source.rstrip('/')}/*.txt."
            )
            return
        with path.open("rb") as stream:
            if path.suffix.lower() in JSON_LINES:
                yield from jsonl.read(stream, source, path.stem)
            elif path.suffix.lower() == ".json":
                yield Problem(source, "is a JSON document: write one object a line and call the file .jsonl.")
            else:
                yield from text.read(stream, source, path.stem)
    except FileNotFoundError:
        yield Problem(source, "does not exist: check the name of the report file.")
    except (OSError, ValueError) as error:
        yield Problem(source, f"cannot be opened ({_words(error)}): check the file and its permissions.")


def _standard_input(stream: BinaryIO) -> Iterator[Report | Problem]:
    """JSON Lines if the text begins with "{" and a line is an object with "text"; else one plain text.

    Where the first line already is such an object, the others are read as they come.
    """
    ahead: list[bytes] = []
    for line in stream:
        ahead.append(line)
        if line.strip():
            break
    records = bool(ahead) and jsonl.is_record(ahead[-1])
    if not records and ahead and ahead[-1].lstrip().startswith(b"{"):
        ahead.extend(stream)
        records = any(jsonl.is_record(line) for line in ahead)
    reader = jsonl.read if records else text.read
    yield from reader(_chain(ahead, stream), "standard input", "stdin")


def _chain(ahead: list[bytes], stream: BinaryIO) -> Iterator[bytes]:
    yield from ahead
    yield from stream


def _words(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
