"""Text tables and Excel sheets as rows: separators, encodings and broken quotes found out, line by line."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import IO

from charset_normalizer import from_bytes

from gazetteer.entry import BadRow
from gazetteer.errors import SourceError

from .files import DAMAGED, binary
from .options import Options
from .record import HEADER, Fits, Record

SAMPLE = 1 << 18
"""Bytes by which encoding and separator are judged."""
LONGEST = 200
"""Lines that a quoted cell may run over before its quotation mark counts as forgotten."""
LONG = 20_000
"""Characters of a line by which its separator is judged."""
_SEP = re.compile(r"\ufeff?sep=(.)\s*\Z", re.IGNORECASE)
"""A first line that Excel understands."""
_MARKS = "\t;,|"
_ENCODINGS = ("cp1256", "cp1251", "cp1252", "cp1254", "cp1250", "cp1255", "iso8859_6", "koi8_r", "iso8859_9")
_LATIN = ("cp1250", "cp1252", "cp1254", "iso8859_9")
ENOUGH = 40
"""Lines with accents from which on a guess of Central European (cp1250) is trusted."""
_TURKISH = b"\xd0\xdd\xde\xf0\xfd\xfe"
"""The six bytes in which cp1254 (Ğ İ Ş ğ ı ş) differs from cp1252 (Icelandic letters)."""
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HXL = re.compile(r"#[a-z][a-z0-9_]*(?:[+ ].*)?\Z")


def encoding_of(sample: bytes, whole: bool) -> str:
    """The encoding of a text table: by its mark, else UTF-8 where it is that, else the likeliest."""
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=whole)
        return "utf-8"
    except UnicodeDecodeError:
        pass
    letters = b"\n".join(line for line in sample.splitlines() if not line.isascii())[:65536]
    best = from_bytes(letters, cp_isolation=list(_ENCODINGS), threshold=0.6, enable_fallback=False).best()
    found = best.encoding if best else "cp1252"
    if found in _LATIN and (found != "cp1250" or letters.count(b"\n") < ENOUGH):
        found = "cp1254" if any(byte in _TURKISH for byte in letters) else "cp1252"
    return found


def separator_of(text: str) -> str:
    """The mark between cells: the one that cuts the first lines into the same number of cells most often."""
    lines = [line[:LONG] for line in text.splitlines()[:200] if line.strip()][:30]
    if not lines:
        return ","
    told = _SEP.match(lines[0])
    if told:
        return told[1]
    best, most = ",", (0.0, 0)
    for mark in _MARKS:
        counts = _widths(lines, mark)
        width = counts[0] if counts else 0
        if width == 1:  # a title stands above the table
            width = next((c for c, _ in Counter(counts).most_common() if c > 1), 1)
        if width > 1:
            score = (round(sum(c == width for c in counts) / len(counts), 1), width)
            if score > most:
                best, most = mark, score
    return best


def _widths(lines: list[str], mark: str) -> list[int]:
    try:
        return [len(row) for row in csv.reader(lines, delimiter=mark)]
    except csv.Error:  # a cell without end: not separated so
        return []


def _joined(lines: Iterable[str], mark: str) -> Iterator[tuple[int, str] | BadRow]:
    """Records with the number of their first line: quoted cells may hold line breaks."""
    opens = re.compile(rf'(?:^|{re.escape(mark)})\s*"')
    held: list[str] = []
    number = 0
    waiting = list[tuple[int, str]]()
    for number, text in enumerate(lines, 1):
        waiting.append((number, text))
        while waiting:
            first, line = waiting[0]
            if not held and not (line.count('"') % 2 and opens.search(line)):
                yield waiting.pop(0)
                continue
            held = [t for _, t in waiting]
            if sum(t.count('"') for t in held) % 2 == 0:
                yield first, "".join(held)
                waiting, held = [], []
            elif len(held) > LONGEST:
                yield BadRow(first, "a quotation mark is opened and not closed", (line.rstrip("\r\n"),))
                waiting.pop(0)
                held = []
                continue
            break
    while waiting:  # the end of the file came first
        first, line = waiting.pop(0)
        if line.count('"') % 2 and opens.search(line):
            yield BadRow(first, "a quotation mark is opened and not closed", (line.rstrip("\r\n"),))
        else:
            yield first, line


def _cells(lines: Iterable[str], mark: str) -> Iterator[tuple[int, list[str]] | BadRow]:
    for item in _joined(lines, mark):
        if isinstance(item, BadRow):
            yield item
            continue
        number, text = item
        try:
            for cells in (
                csv.reader([text], delimiter=mark)
                if "\n" not in text.rstrip("\r\n")
                else csv.reader(io.StringIO(text, newline=""), delimiter=mark)
            ):
                yield number, cells
        except csv.Error as error:
            yield BadRow(number, f"its cells cannot be told apart ({error})", (text.rstrip("\r\n"),))


def _named(header: list[str]) -> list[str]:
    """Column names: clean, and each once (a second "name" becomes "name_2")."""
    names, seen = [], Counter[str]()
    for i, cell in enumerate(header, 1):
        name = " ".join(cell.replace("\ufeff", "").split()) or f"column {i}"
        name = name[:100]
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names


def rows(cells: Iterable[tuple[int, list[str]] | BadRow]) -> Iterator[Record | BadRow]:
    """Records under the first row that is not empty; a row of HXL tags is passed over."""
    header: list[str] = []
    for item in cells:
        if isinstance(item, BadRow):
            yield item
            continue
        line, row = item
        filled = [c for c in row if c.strip()]
        if not filled:
            continue
        if not header:
            if len(row) <= 2 and row[0].lower().startswith("sep="):
                continue
            header = _named(row)
        elif len(row) > len(header) and any(c.strip() for c in row[len(header) :]):
            yield BadRow(line, f"it has {len(row)} cells under {len(header)} columns", tuple(row))
        elif not all(_HXL.match(c.strip()) for c in filled):
            yield Record(line, dict(zip(header, row, strict=False)))


def read(path: Path, options: Options) -> Iterator[Record | BadRow]:
    """Rows of a text table, plain, gzipped or zipped.

    Raises SourceError for one that is none, or whose beginning is in another encoding than is named.
    """
    with binary(path, (".csv", ".tsv", ".txt", ".tab")) as (raw, name):
        if options.encoding:
            sample = _sample(raw, name)
            _refuse_other(sample, name, options.encoding)
            raw = _Again(sample, raw)  # type: ignore[assignment]
        yield from read_stream(raw, name, options)


def _refuse_other(sample: bytes, name: str, encoding: str) -> None:
    """Raise SourceError where most lines with more than English letters are not in an encoding.

    Fewer are faults of their rows; an encoding that there is not is told later.
    """
    try:
        text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    except (LookupError, UnicodeError):
        return
    lines = [line for line in text.splitlines() if not line.isascii()]
    if 2 * sum("\ufffd" in line for line in lines) > len(lines):
        likely = encoding_of(sample, len(sample) < SAMPLE)
        raise SourceError(
            f"{name} is not in {encoding}: most of its letters cannot be read so. It is most likely "
            f"{likely}: --encoding {likely}, or leave --encoding out."
        )


def _from_header(
    cells: Iterator[tuple[int, list[str]] | BadRow], fits: Fits | None
) -> Iterator[tuple[int, list[str]] | BadRow]:
    """The rows from the header on, where one of the first is what is looked for: a title may stand above."""
    held = list(islice(cells, HEADER)) if fits is not None else []
    at = next(
        (n for n, item in enumerate(held) if not isinstance(item, BadRow) and fits and fits(item[1])), 0
    )
    return chain(held[at:], cells)


def read_stream(
    raw: IO[bytes], name: str, options: Options, fits: Fits | None = None
) -> Iterator[Record | BadRow]:
    """Rows of the bytes of a text table; ``fits`` says whether a row is the header looked for.

    Raises SourceError for damaged bytes or an unknown encoding.
    """
    sample = _sample(raw, name)
    encoding = options.encoding or encoding_of(sample, len(sample) < SAMPLE)
    if encoding not in ("utf-8", "utf-8-sig", "utf-16") and not options.encoding:
        options.say(f"{name} is not UTF-8: read as {encoding}; --encoding names another.")
    try:
        mark = separator_of(sample.decode(encoding, "replace"))
    except LookupError as error:
        raise SourceError(f"There is no encoding “{encoding}”; try utf-8, cp1256 or cp1251.") from error
    text = io.TextIOWrapper(_Again(sample, raw), encoding=encoding, errors="replace", newline="")  # type: ignore[type-var]
    csv.field_size_limit(1 << 24)
    try:
        yield from rows(_from_header(_cells(text, mark), fits))
    except DAMAGED as error:
        raise SourceError(f"{name} is damaged or cut off ({error}); download it again.") from error


def _sample(raw: IO[bytes], name: str) -> bytes:
    try:
        return raw.read(SAMPLE)
    except DAMAGED as error:
        raise SourceError(f"{name} is damaged or cut off ({error}); download it again.") from error


class _Again(io.RawIOBase):
    """A stream whose beginning has been read already."""

    def __init__(self, start: bytes, rest: IO[bytes]) -> None:
        self._start, self._rest = io.BytesIO(start), rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._start.read(size) or self._rest.read(size)

    def read1(self, size: int = -1) -> bytes:
        """What TextIOWrapper asks for."""
        return self.read(size if size > 0 else 1 << 16)


def read_xlsx(path: Path, options: Options, fits: Fits | None = None) -> Iterator[Record | BadRow]:
    """Rows of the sheet of a workbook that has the most rows (below a header that ``fits``), all as text."""
    from .shapes import sheet

    name, cells = sheet(path, fits)
    if name:
        options.say(f"Read from the sheet “{name}” of {path.name}.")
    yield from rows(_from_header(iter(cells), fits))
