"""Rows of any file: CSV, TSV, XLSX, GeoJSON, other JSON, shapefile, GeoPackage, plain or in a zip.

Every reader but GeoNames' stands on this: it sees columns and, where there is one, a geometry.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gazetteer.entry import BadRow
from gazetteer.errors import SourceError

from . import jsonrows, tables
from .files import archive, check, is_sqlite, is_zip
from .options import Options
from .record import Record

TEXT = (".csv", ".tsv", ".txt", ".tab")
JSON = jsonrows.ENDINGS
LAYERS = (".shp", ".gpkg", ".fgb", ".gdb", ".kml", ".gml")
_PARTS = (".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx")


def records(path: Path, options: Options) -> Iterator[Record | BadRow]:
    """The rows of a file, by what it is; in the end it is told which outlines had to be mended.

    Raises SourceError for a file that cannot be read.
    """
    mended: list[int] = []
    for row in _records(path, options):
        if isinstance(row, Record) and row.mended:
            mended.append(row.line)
        yield _readable(row)
    if mended:
        listed = ", ".join(map(str, mended[:10])) + (", …" if len(mended) > 10 else "")
        options.say(
            f"{path.name}: {len(mended):,} outline(s) cross themselves and were mended (feature {listed}); "
            "compare them with the source."
        )


def _readable(row: Record | BadRow) -> Record | BadRow:
    """The row, or its fault where letters of it were lost: it is in another encoding than it was read in."""
    if isinstance(row, BadRow):
        return row
    lost = next((name for name, text in row.values.items() if "\ufffd" in text), None)
    if lost is None:
        return row
    return BadRow(
        row.line,
        f"letters of its column “{lost[:40]}” cannot be read (�): it is in another encoding, or was damaged "
        "before; --encoding names one",
    )


def _records(path: Path, options: Options) -> Iterator[Record | BadRow]:
    ending = path.suffix.lower()
    if ending in _PARTS and path.is_file():
        raise SourceError(
            f"{path.name} is a part of a shapefile; give the .shp beside it, or a zip of all parts."
        )
    head = check(path)
    if is_zip(head):
        yield from _zipped(path, options)
    elif is_sqlite(head) or ending in LAYERS:
        yield from _layer(path)
    elif ending in JSON or _begins_json(head):
        yield from jsonrows.read(path)
    else:
        yield from tables.read(path, options)


def _layer(path: Path, inside: list[str] | None = None) -> Iterator[Record | BadRow]:
    from . import shapes  # loads GDAL, which most files can do without

    return shapes.read(path, inside)


def _begins_json(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def _zipped(path: Path, options: Options) -> Iterator[Record | BadRow]:
    with archive(path) as opened:
        names = [n for n in opened.namelist() if not n.endswith("/") and "__MACOSX" not in n]
        sizes = {n: opened.getinfo(n).file_size for n in names}
    if "xl/workbook.xml" in names:
        yield from tables.read_xlsx(path, options)
        return
    for endings in (LAYERS, JSON, TEXT, (".xlsx",)):
        found = sorted(n for n in names if n.lower().endswith(endings) and "readme" not in n.lower())
        if not found:
            continue
        if len(found) > 1 and endings in (LAYERS, TEXT):
            chosen = max(found, key=sizes.__getitem__)
            options.say(
                f"{path.name} holds {len(found)} tables: {chosen}, the largest, is read; for the others "
                "unpack it and give each by itself."
            )
        if endings == LAYERS:
            yield from _layer(path, found)
        elif endings == (".xlsx",):
            raise SourceError(f"{path.name} holds an Excel file, {found[0]}; unpack it and give that file.")
        elif endings == JSON:
            yield from jsonrows.read_many(path, found)
        else:
            yield from tables.read(path, options)
        return
    listed = ", ".join(names[:5]) or "nothing"
    raise SourceError(f"{path.name} holds no table or layer of a known format (it holds {listed}).")


def folder(path: Path, options: Options) -> Iterator[Record | BadRow]:
    """The rows of all JSON and CSV files under a folder, in the order of their names; one that cannot be read
    is a row that cannot be used.

    Raises SourceError where there is none, and where none can be read.
    """
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in (*JSON, ".csv") and p.is_file())
    if not found:
        raise SourceError(f"The folder {path} holds no .geojson, .json or .csv file.")
    broken: list[SourceError] = []
    for file in found:
        name = file.relative_to(path).as_posix()
        try:
            for row in records(file, options):
                yield row if len(found) == 1 else _within(row, name)
        except SourceError as fault:
            broken.append(fault)
            if len(broken) == len(found):
                raise
            yield BadRow(1, f"{name}{str(fault).removeprefix(file.name)}")


def _within(row: Record | BadRow, name: str) -> Record | BadRow:
    return replace(row, reason=f"{name}: {row.reason}") if isinstance(row, BadRow) else row
