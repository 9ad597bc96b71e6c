"""Wikidata: results of its query service as JSON, CSV, TSV or GeoJSON.

The service answers a row for each combination of an item's values, so the rows of one item are taken
together, wherever they stand. Results are small (a query may run a minute), so they are held in memory.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.entry import BadRow, Entry, Found
from gazetteer.errors import SourceError

from . import columns as headers
from .kinds import POINT, SETTLEMENT, Kind, kind_of_word
from .make import Given, make
from .options import Options
from .record import Record, point_of
from .records import records
from .values import country_of, language_of, number, position_of, split

_ITEM = re.compile(r"(?:.*/entity/|.*/wiki/|wd:)?<?(Q[1-9]\d*)>?\Z")
_TAGGED = re.compile(r"""("?)(?P<text>.*)\1(?:@(?P<lang>[a-z]{2,3}(?:-[A-Za-z]+)*)|\^\^<.*>)\Z""", re.DOTALL)
"""A literal of SPARQL's TSV; its quotation marks are gone where it was read as a table."""
_ITEMS = ("item", "place", "wikidata", "wikidataid", "qid", "entity", "id", "settlement", "village", "city",
          "town", "subject", "s", "loc", "feature")  # fmt: skip
_LABELS = re.compile(
    r"(?:item|place|village|city|town|settlement|entity)?(?:label|name)s?[_ -]?([a-z]{2,3}(?:-[a-z]+)?)?\Z",
    re.IGNORECASE,
)
_ALIASES = re.compile(
    r"(?:item|place|village|city|town|settlement|entity)?(?:alt ?labels?|alt ?names?|alias(?:es)?|also)[_ -]?"
    r"([a-z]{2,3}(?:-[a-z]+)?)?\Z",
    re.IGNORECASE,
)
_WHERE = (
    "coord",
    "coords",
    "coordinates",
    "coordinate",
    "location",
    "coordinatelocation",
    "geo",
    "point",
    "loc",
    "wkt",
)
_KINDS = (
    "instancelabel",
    "typelabel",
    "instanceoflabel",
    "kindlabel",
    "classlabel",
    "instance",
    "type",
    "kind",
)
_STATED = (
    "adminlabel",
    "provincelabel",
    "governoratelabel",
    "admin1label",
    "regionlabel",
    "admin1",
    "province",
)
_COUNTRY = ("countrycode", "iso", "country", "countrylabel", "iso2", "cc")


@dataclass(slots=True)
class _Item:
    """What the rows of one item say together."""

    key: str
    first: Record
    names: list[tuple[str, str]] = field(default_factory=list)
    aliases: list[tuple[str, str]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    people: int = 0
    also: list[str] = field(default_factory=list)


def read(path: Path, options: Options) -> Iterator[Found]:
    """Entries "wikidata:Q…", WGS 84. Raises SourceError where no column holds items."""
    items: dict[str, _Item] = {}
    bad: list[BadRow] = []
    seen = False
    for row in records(path, options):
        if isinstance(row, BadRow):
            bad.append(row)
            continue
        row = _plain(row)
        key = _item_of(row)
        if not key:
            bad.append(BadRow(row.line, "it has no Wikidata item (Q and a number)"))
            continue
        seen = True
        _add(items.setdefault(key, _Item(key, row)), row)
    if bad and not seen:
        raise SourceError(
            f"{path.name} has no column with Wikidata items (http://www.wikidata.org/entity/Q…, or Q…); "
            "select ?item, ?itemLabel and ?coord in the query."
        )
    yield from bad
    for item in items.values():
        yield _entry(item, options)


def _plain(row: Record) -> Record:
    """The row without the wrappings of SPARQL's JSON and TSV; languages become "column@lang"."""
    values: dict[str, str] = {}
    for column, text in row.values.items():
        name, _, part = column.partition(".")
        name = name.lstrip("?")
        if part == "value":
            lang = row.values.get(f"{name}.xml:lang", "")
            values[f"{name}@{lang}" if lang else name] = text
        elif not part:
            literal = _TAGGED.match(text.strip())
            lang = (literal["lang"] or "") if literal else ""
            values[f"{name}@{lang}" if lang else name] = literal["text"] if literal else text
    return Record(row.line, values, row.geometry)


def _item_of(row: Record) -> str:
    column = headers.pick(row.values, _ITEMS)
    for text in (row.get(column), *(v for v in row.values.values() if "/entity/Q" in v)):
        found = _ITEM.match(text.strip())
        if found:
            return found[1]
    return ""


def _add(item: _Item, row: Record) -> None:
    for column, text in row.values.items():
        name, _, tag = column.partition("@")
        label, alias = _LABELS.match(name), _ALIASES.match(name)
        if alias:
            lang = language_of(tag or alias[1] or "")
            marks = "|" if "|" in text else ","  # the label service joins them by ", "
            item.aliases += [(part, lang) for part in split(text, marks)]
        elif label and text and not _ITEM.match(text):
            item.names.append((text, language_of(tag or label[1] or "")))
    said = _value(row, _KINDS)
    item.kinds += [said] if said else []
    item.people = max(item.people, number(row.get(headers.pick(row.values, headers.PEOPLE))))
    geonames = row.get(headers.pick(row.values, headers.GEONAMES))
    if geonames.isdecimal():
        item.also.append(f"geonames:{geonames}")


def _value(row: Record, wanted: tuple[str, ...]) -> str:
    """The first of these columns that says anything, whatever language it is in."""
    for word in wanted:
        for column, text in row.values.items():
            if text and headers.plain(column.partition("@")[0]) == word:
                return text
    return ""


def _kind(item: _Item) -> Kind:
    known = [k for k in map(kind_of_word, item.kinds) if k is not None]
    if known:
        return min(known, key=lambda k: k.km)
    return POINT if any(not _ITEM.match(k) for k in item.kinds) else SETTLEMENT


def _entry(item: _Item, options: Options) -> Found:
    row = item.first
    try:
        where = _value(row, _WHERE)
        lat, lon = headers.pick(row.values, headers.LAT), headers.pick(row.values, headers.LON)
        point = position_of(where) if where and not (lat and lon) else point_of(row, lat, lon)
    except ValueError as error:
        return BadRow(row.line, f"{item.key}: {error}")
    stated, country = _value(row, _STATED), _value(row, _COUNTRY)
    made = make(
        Given(
            line=row.line,
            key=f"wikidata:{item.key}",
            names=[*item.names, *item.aliases],
            point=point,
            kind=_kind(item),
            country=country_of(country) or options.country,
            population=item.people,
            also=tuple(dict.fromkeys(item.also)),
            stated="" if _ITEM.match(stated) else stated,
        )
    )
    return made if isinstance(made, Entry) else BadRow(made.line, f"{item.key}: {made.reason}")
