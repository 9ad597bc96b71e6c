"""Files of labelled reports: JSON Lines, one JSON object or a list of them, YAML with a case a document.

What cannot be used is a Problem in the stream, so that one bad case never costs the others.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import yaml

from gazetteer import not_json

from ..errors import UsageError
from ..readers import JSON_LINES, STDIN, Problem
from ..readers.decoding import plain as decode
from .labels import Gold
from .parse import read as parse

YAML = (".yaml", ".yml")


def read(sources: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[Gold | Problem]:
    """The labelled reports of ``.jsonl``, ``.json`` and ``.yaml`` files and ``-`` (JSON Lines), in order."""
    for source in sources:
        name = str(source)
        try:
            if name == STDIN:
                yield from _lines(stdin or sys.stdin.buffer, "standard input", "stdin")
                continue
            path = Path(source)
            with path.open("rb") as stream:
                yield from _opened(stream, path)
        except OSError as error:
            yield Problem(name, f"cannot be read ({str(error.strerror or error).lower()}).")


def _opened(stream: BinaryIO, path: Path) -> Iterator[Gold | Problem]:
    ending = path.suffix.lower()
    if ending in JSON_LINES:
        yield from _lines(stream, str(path), path.stem)
    elif ending == ".json":
        yield from _cases(_json(stream.read()), path)
    elif ending in YAML:
        yield from _cases(_documents(stream), path)
    else:
        yield Problem(str(path), "is no file of labels: name a .jsonl, .json or .yaml file.")


def _lines(stream: Iterable[bytes], source: str, stem: str) -> Iterator[Gold | Problem]:
    empty = True
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        if empty and not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
            yield Problem(
                source, "is not JSON Lines: write one labelled report a line, or name a .yaml file."
            )
            return
        empty = False
        try:
            (found,) = _json(line, several=False)
            yield parse(found, f"{stem}:{number}")
        except UsageError as error:
            yield Problem(source, str(error), number)
    if empty:
        yield Problem(source, "is empty: write one labelled report a line.")


def _cases(cases: Iterator[object], path: Path) -> Iterator[Gold | Problem]:
    """The cases of a file; what is wrong with one is said with its number, counted from 1."""
    number = 0
    ahead = iter(cases)
    while True:
        try:
            found = next(ahead)
        except StopIteration:
            break
        except UsageError as error:
            yield Problem(str(path), str(error))
            return
        number += 1
        try:
            yield parse(found, f"{path.stem}-{number}")
        except UsageError as error:
            yield Problem(str(path), f"case {number}, {error}")
    if not number:
        yield Problem(str(path), "is empty: write a labelled report into it.")


def _json(raw: bytes, several: bool = True) -> Iterator[object]:
    try:
        found = json.loads(decode(raw))
    except UnicodeDecodeError:
        raise UsageError("is not UTF-8 text: save the file as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"is not JSON ({not_json(error)}): see docs/gold.md.") from None
    yield from found if several and isinstance(found, list) else [found]


def _documents(stream: BinaryIO) -> Iterator[object]:
    try:
        for document in yaml.load_all(decode(stream.read()), _Plain):
            if document is not None:
                yield _plain(document)
    except UnicodeDecodeError:
        raise UsageError("is not UTF-8 text: save the file as UTF-8.") from None
    except yaml.YAMLError as error:
        why = " ".join(str(error).split())
        raise UsageError(f"is not YAML ({why}): correct it; see docs/gold.md.") from None
    except RecursionError:
        raise UsageError("is nested too deeply: see docs/gold.md.") from None


class _Plain(yaml.SafeLoader):
    """YAML without aliases, which could unfold without end, and without a member given twice."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """A node of the document. Raises YAMLError for an alias."""
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call] # the stubs leave it out
            raise yaml.MarkedYAMLError(problem="an alias (*name): write it out", problem_mark=mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping. Raises YAMLError where a member stands in it twice."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f'the member "{key.value}" is given twice'
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def _plain(value: Any) -> Any:
    """YAML's values as JSON's: a day becomes text."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
