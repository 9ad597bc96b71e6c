"""Any table or layer of places: columns guessed where the header is plain, or said by the user."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from gazetteer.entry import BadRow, Found
from gazetteer.errors import SourceError
from gazetteer.place import Point

from . import columns as headers
from .kinds import POINT, SETTLEMENT, Kind, kind_of_word, unit_in
from .make import Given, make
from .options import Options
from .record import Record, begin, point_of
from .records import records
from .values import clean, country_of, language_of, number, position_of, split

WORDS = (*headers.GUESSED, "name_<language>", "names_<language>")
Columns = dict[str, list[str]]


def read(path: Path, options: Options) -> Iterator[Found]:
    """Entries of a table, WGS 84. Raises SourceError where no name or position can be made out."""
    first, rows = begin(records(path, options))
    if first is None:
        bad = list(rows)
        if not bad:
            raise SourceError(f"{path.name} has no rows under its header.")
        yield from (row for row in bad if isinstance(row, BadRow))
        return
    columns = columns_of(first, options, path.name)
    for row in rows:
        yield row if isinstance(row, BadRow) else _entry(row, columns, options)


def columns_of(row: Record, options: Options, file: str) -> Columns:
    """What each column is: as said, else guessed; what was guessed is told. Raises SourceError."""
    have = list(row.values)
    said: Columns = {}
    for what, column in options.columns:
        if what not in headers.GUESSED and not what.startswith(("name_", "names_")):
            raise SourceError(f"--columns knows no “{what}”; it takes {', '.join(WORDS)}.")
        if what.startswith(("name_", "names_")) and not language_of(what.partition("_")[2]):
            raise SourceError(
                f"--columns {what}: “{what.partition('_')[2]}” is no language code, such as ar or en."
            )
        said.setdefault(what, []).append(_existing(column, have, file))
    guessed = _guess(have, said, row.geometry is not None)
    if guessed:
        listed = ", ".join(f"{what}={column}" for what, found in guessed.items() for column in found)
        options.say(f"Columns taken: {listed} (--columns says otherwise).")
    columns = said | guessed
    left = [h for h in have if h.strip() and h not in set(chain.from_iterable(columns.values()))]
    if guessed and left:
        options.say(f"Columns left alone: {_few(left)}.")
    if not any(w == "name" or w.startswith("name_") for w in columns):
        raise SourceError(
            f"{file} has no column that is clearly the name; say which: --columns name=… (of {_few(have)})."
        )
    if row.geometry is None and "where" not in columns and not {"lat", "lon"} <= set(columns):
        raise SourceError(
            f"{file} has no columns that are clearly latitude and longitude; say which: "
            f"--columns lat=…,lon=… (it has {_few(have)})."
        )
    return columns


def _few(have: list[str]) -> str:
    return ", ".join(name[:40] for name in have[:12]) + (", …" if len(have) > 12 else "")


def _existing(column: str, have: list[str], file: str) -> str:
    if column in have:
        return column
    alike = [h for h in have if h.casefold() == column.casefold()]
    if len(alike) == 1:
        return alike[0]
    raise SourceError(f"{file} has no column “{column}”; it has {_few(have)}.")


def _guess(have: list[str], said: Columns, geometry: bool) -> Columns:
    """Columns by their headers, none used twice; coordinates only where nothing else gives them."""
    free = [h for h in have if h not in set(chain.from_iterable(said.values()))]
    found: Columns = {}
    placed = geometry or "where" in said or {"lat", "lon"} <= set(said)
    for what, wanted in headers.GUESSED.items():
        if what in said or (what in ("lat", "lon", "where") and placed):
            continue
        if what == "where" and {"lat", "lon"} <= set(found) | set(said):
            continue
        column = headers.pick(free, wanted)
        if column:
            found[what] = [column]
            free.remove(column)
    if not any(w.startswith("name_") for w in said):
        main, *_ = said.get("name") or found.get("name") or [""]
        for column in list(free):
            lang = headers.language_in(column) or headers.language_behind(main, column)
            if lang:
                found.setdefault(f"name_{lang}", []).append(column)
    return found


def _names(row: Record, columns: Columns) -> Iterator[tuple[str, str]]:
    for what, found in columns.items():
        lang = what.partition("_")[2]
        if what == "name" or what.startswith("name_"):
            for column in found:
                first, *rest = split(row.get(column), "|") or [""]
                yield first, lang or headers.language_in(column)
                yield from ((text, lang) for text in rest)
    for what, found in columns.items():
        if what == "names" or what.startswith("names_"):
            for column in found:
                marks = "|;" if any(m in row.get(column) for m in "|;") else ","
                yield from ((text, what.partition("_")[2]) for text in split(row.get(column), marks))


def _position(row: Record, columns: Columns) -> Point:
    if "where" in columns and not {"lat", "lon"} <= set(columns):
        return position_of(row.get(columns["where"][0]))
    return point_of(row, columns.get("lat", [None])[0], columns.get("lon", [None])[0])


def _entry(row: Record, columns: Columns, options: Options) -> Found:
    def cell(what: str) -> str:
        return row.first(columns.get(what, ()))

    try:
        point = _position(row, columns)
    except ValueError as error:
        return BadRow(row.line, str(error))
    given = cell("country")
    country = country_of(given)
    if given and not country:
        return BadRow(row.line, f"“{given[:40]}” is no country; give its ISO code or its name")
    word, names = cell("kind"), _in_order(row, columns)
    called = next((text for text, _ in names if text), "")
    key = cell("id")
    also = [f"geonames:{cell('geonames')}"] if cell("geonames").isdecimal() else []
    also += [f"wikidata:{cell('wikidata')}"] if cell("wikidata")[:1] == "Q" else []
    return make(
        Given(
            line=row.line,
            key=f"table:{options.name or 'places'}/{key or _by_position(names, point)}",
            names=names,
            point=point,
            kind=(kind_of_word(word) or _other(word)) if word else (unit_in(called) or SETTLEMENT),
            country=country or options.country,
            population=number(cell("population")),
            also=tuple(also),
            stated=cell("admin1"),
            units=(("", cell("admin2")), ("", cell("admin3"))),
        )
    )


def _by_position(names: list[tuple[str, str]], point: Point) -> str:
    """What stands for an id where there is none: the name and where it is."""
    first = clean(next((text for text, _ in names if text), "")).replace(" ", "_")
    return f"{first[:60]}@{point.lat:.5f},{point.lon:.5f}"


def _other(word: str) -> Kind:
    """A kind that no table of ours knows: a point of that kind."""
    return Kind(POINT.level, " ".join(word.split())[:40].lower(), POINT.km)


def _in_order(row: Record, columns: Columns) -> list[tuple[str, str]]:
    """The plain name first, then those of languages."""
    listed = list(_names(row, columns))
    plain = [row.get(c) for c in columns.get("name", ())]
    return sorted(listed, key=lambda n: n[0] not in plain)
