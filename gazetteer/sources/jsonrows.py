"""JSON as rows, one at a time: GeoJSON, a feature a line, Overpass, SPARQL results, a list of objects.

The list is found by its name ("features", "elements", "results" > "bindings"); its members are decoded
one by one, so that a file of a gigabyte needs no gigabyte of memory.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from gazetteer.entry import BadRow
from gazetteer.errors import SourceError, not_json

from .files import DAMAGED, archive, binary
from .record import Record, whole

CHUNK = 1 << 20
LARGEST_MEMBER = 512 << 20
"""Characters of one member; the polygon of Canada at full detail has some tens of millions."""
LISTS = ("features", "elements", "bindings")
ENDINGS = (".geojson", ".json", ".geojsonl", ".geojsons", ".jsonl", ".ndjson")
_BLANK = " \t\r\n,\x1e\ufeff"
_DEEP = 6


class _Reader:
    """JSON values from a stream, one after the other."""

    def __init__(self, stream: IO[bytes], name: str) -> None:
        import codecs

        self._stream, self.name, self._text, self._at, self._done = stream, name, "", 0, False
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
        self._parse = json.JSONDecoder().raw_decode
        self._passed = 0

    def _more(self, size: int = CHUNK) -> bool:
        data = self._stream.read(size)
        self._done = not data
        self._passed += self._at
        self._text = self._text[self._at :] + self._decode(data, not data)
        self._at = 0
        return not self._done

    def peek(self) -> str:
        """The next character that is no blank and no comma, "" at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._at += 1
            if self._at < len(self._text) or not self._more():
                return self._text[self._at : self._at + 1]

    def skip(self) -> None:
        """Step over the character that was peeked at."""
        self._at += 1

    def value(self) -> Any:
        """The next value. Raises SourceError where there is none."""
        self.peek()
        size = CHUNK
        while True:
            try:
                found, end = self._parse(self._text, self._at)
            except RecursionError as error:
                raise SourceError(
                    f"{self.name} is nested too deeply to be data; nothing was read."
                ) from error
            except ValueError as error:
                if len(self._text) - self._at > LARGEST_MEMBER or not self._more(size):
                    where = self._passed + self._at
                    raise SourceError(
                        f"{self.name} is no valid JSON from character {where + 1} on, or is cut off there "
                        f"({error}); download or export it again."
                    ) from error
                size *= 2
                continue
            if end == len(self._text) and not self._done and self._more():
                continue  # a number may go on in the next part
            self._at = end
            return found


def _members(reader: _Reader, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """("", member) of the list of rows, and (name, value) of what stands beside it at the top."""
    start = reader.peek()
    if start == "[":
        reader.skip()
        while (mark := reader.peek()) not in ("]", ""):
            yield "", reader.value()
        if not mark:
            raise SourceError(f"{reader.name} ends in the middle of its list; download or export it again.")
        reader.skip()
        return
    if start != "{":
        raise SourceError(f"{reader.name} is neither GeoJSON nor another JSON list of places.")
    reader.skip()
    while (mark := reader.peek()) != "}":
        if mark != '"':
            raise SourceError(f"{reader.name} is no valid JSON, or is cut off; download or export it again.")
        key = reader.value()
        if reader.peek() == ":":
            reader.skip()
        inner = reader.peek()
        if (key in LISTS and inner == "[") or (key == "results" and inner == "{" and depth < _DEEP):
            yield from _members(reader, depth + 1)
        else:
            yield str(key), reader.value()
    reader.skip()


def _lines(stream: IO[bytes], _name: str) -> Iterator[Record | BadRow]:
    for line, raw in enumerate(stream, 1):
        text = raw.decode("utf-8-sig", "replace").strip("\x1e \t\r\n")
        if not text:
            continue
        try:
            yield _record(line, json.loads(text), None)
        except (ValueError, RecursionError) as error:
            yield BadRow(line, f"it is no JSON ({not_json(error)})")


def _rows(stream: IO[bytes], name: str) -> Iterator[Record | BadRow]:
    """The rows of a document; one whose top is a single feature has one."""
    reader = _Reader(stream, name)
    count, beside = 0, dict[str, Any]()
    crs: str | None = None
    for key, value in _members(reader):
        if not key:
            count += 1
            yield _record(count, value, crs)
            continue
        beside[key] = value
        if key == "crs":
            crs = _crs(value)
    if beside.get("type") == "Feature":
        yield _record(1, beside, crs)
    elif (
        not count
        and not ({"features", "elements", "results"} & set(beside))
        and beside.get("type") != "FeatureCollection"
    ):
        if beside.get("version") and "generator" in beside:
            return
        raise SourceError(
            f"{name} holds no list of places: GeoJSON has “features”, Overpass “elements”, SPARQL “results”."
        )


def _crs(value: Any) -> str | None:
    """The name of the reference system of old-style GeoJSON where it is not longitude and latitude."""
    try:
        name = str(value["properties"]["name"])
    except (TypeError, KeyError):
        return None
    return None if "CRS84" in name or name.endswith((":4326", "/4326")) else name


def _record(line: int, member: Any, crs: str | None) -> Record | BadRow:
    if not isinstance(member, dict):
        return BadRow(line, "it is no object with members")
    try:
        geometry, mended = _geometry(member.get("geometry"), crs)
    except Exception as error:  # noqa: BLE001 - shapely and pyproj raise what they like on hostile geometry
        return BadRow(line, f"its geometry cannot be read ({str(error)[:80]})")
    values: dict[str, str] = {}
    if member.get("type") == "Feature":
        _flatten(member.get("properties") or {}, "", values, 0)
        if member.get("id") is not None:
            values.setdefault("@feature", str(member["id"]))
    else:
        _flatten(
            {k: v for k, v in member.items() if k not in ("geometry", "bounds", "nodes", "members")},
            "",
            values,
            0,
        )
    return Record(line, values, geometry, mended)


def _geometry(value: Any, crs: str | None) -> tuple[BaseGeometry | None, bool]:
    """The geometry in longitude and latitude, and whether it had to be mended."""
    if not isinstance(value, dict) or not value.get("type") or "coordinates" not in value:
        return None, False
    found = shape(value)
    if found.is_empty:
        return None, False
    if crs:
        from .shapes import to_wgs84

        found = to_wgs84(found, crs)
    return whole(found)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "|".join(_text(v) for v in value if not isinstance(v, (dict, list)) and v is not None)
    return repr(value) if isinstance(value, float) else str(value)


def _flatten(value: Any, prefix: str, into: dict[str, str], depth: int) -> None:
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        if isinstance(inner, dict) and depth < _DEEP:
            _flatten(inner, f"{prefix}{key}.", into, depth + 1)
        else:
            into[f"{prefix}{key}"] = _text(inner)


def _by_line(name: str, head: bytes) -> bool:
    """Whether each line is an object of its own."""
    if name.lower().endswith((".geojsonl", ".geojsons", ".jsonl", ".ndjson")) or head.startswith(b"\x1e"):
        return True
    first, _, second = head.lstrip().partition(b"\n")
    return first.rstrip().endswith(b"}") and first.startswith(b"{") and second.lstrip()[:1] == b"{"


def read(path: Path) -> Iterator[Record | BadRow]:
    """The rows of a JSON file, plain or gzipped. Raises SourceError for one that is damaged or holds none."""
    with binary(path, ENDINGS) as (stream, name):
        start = stream.peek(4096)[:65536] if hasattr(stream, "peek") else b""
        yield from (_lines if _by_line(name, start) else _rows)(stream, name)


def read_many(path: Path, names: list[str]) -> Iterator[Record | BadRow]:
    """The rows of these JSON files of a zip, one file after the other; a broken one is a bad row.

    Raises SourceError where it is the only one.
    """
    with archive(path) as opened:
        for number, name in enumerate(names, 1):
            try:
                with opened.open(name) as raw:
                    by_line = name.lower().endswith((".geojsonl", ".geojsons", ".jsonl", ".ndjson"))
                    yield from (_lines if by_line else _rows)(raw, name)
            except SourceError as error:
                if len(names) == 1:
                    raise
                yield BadRow(number, str(error))
            except DAMAGED as error:
                raise SourceError(
                    f"{path.name} is damaged or cut off ({error}); download it again."
                ) from error
