"""OpenStreetMap: GeoJSON (overpass-turbo, osmium export), Overpass JSON, CSV of Overpass and QuickOSM.

Tags are read where they stand: as columns, under "tags", or packed in one column as GDAL does
("name:ar"=>"…"). What bears no name is no place.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer.entry import BadRow, Found
from gazetteer.errors import SourceError

from . import columns as headers
from .kinds import Kind, kind_of_word
from .make import Given, make
from .ocha import reach_km
from .options import Options
from .record import Record, point_of
from .records import records
from .values import country_of, language_of, number, split

_TYPES = {"n": "node", "w": "way", "r": "relation", "node": "node", "way": "way", "relation": "relation",
          "rel": "relation"}  # fmt: skip
_FULL = re.compile(r"(node|way|relation|rel|n|w|r|a)[/ ]?(\d+)\Z")
_HSTORE = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_NAMES = ("name", "int_name", "official_name", "short_name", "alt_name", "loc_name", "reg_name", "nat_name",
          "old_name", "sorting_name")  # fmt: skip
_OTHER_NAME = re.compile(rf"({'|'.join(_NAMES)}):([A-Za-z]{{2,3}}(?:[-_][A-Za-z0-9]+)?)\Z")
_KIND_TAGS = (
    *("place", "aeroway", "military", "barrier", "natural", "landuse", "waterway", "water", "amenity"),
    *("man_made", "historic", "highway", "railway", "bridge", "harbour", "fclass", "leisure", "building"),
)
"""The tags that say what a thing is, the more telling first."""
_ADMIN = {
    2: Kind("country", "country", 300),
    3: Kind("region", "region", 150),
    4: Kind("admin1", "province", 80),
    5: Kind("admin2", "district", 40),
    6: Kind("admin2", "district", 25),
    7: Kind("admin3", "subdistrict", 15),
    8: Kind("admin3", "municipality", 8),
}
_PLACES = {
    "locality": Kind("region", "locality", 2), "farm": Kind("settlement", "hamlet", 0.5),
    "isolated_dwelling": Kind("settlement", "hamlet", 0.5), "archipelago": Kind("region", "island", 30),
    "allotments": Kind("settlement", "neighbourhood", 1), "square": Kind("point", "square", 0.2),
    "municipality": Kind("admin3", "municipality", 10), "region": Kind("region", "region", 60),
    "plot": Kind("point", "plot", 0.2), "civil_parish": Kind("admin3", "municipality", 5),
}  # fmt: skip


def read(path: Path, options: Options) -> Iterator[Found]:
    """Entries "osm:node/123", WGS 84, boundaries with areas. Raises SourceError where no row has an id."""
    waiting: list[BadRow] = []
    known = False
    for row in records(path, options):
        if isinstance(row, BadRow):
            yield row
            continue
        tags = _tags(row)
        key = _key(row, tags)
        if key:
            known = True
            yield from waiting
            waiting = []
            yield _entry(row, tags, key, options)
        elif known:
            yield BadRow(row.line, "it has no OpenStreetMap id")
        else:
            waiting.append(BadRow(row.line, "it has no OpenStreetMap id"))
            if len(waiting) >= _PROBE:
                break
    if waiting and not known:
        raise SourceError(
            f"{path.name} has no OpenStreetMap ids (@id, osm_id, full_id or elements with type and id); "
            "for another table use “table” in place of “osm”."
        )


_PROBE = 100


def _tags(row: Record) -> Mapping[str, str]:
    """The tags of a row by their names, whatever they are packed in."""
    tags = {k.removeprefix("tags.").removeprefix("properties."): v for k, v in row.values.items() if v}
    for packed in ("other_tags", "all_tags"):
        for key, value in _HSTORE.findall(tags.pop(packed, "")):
            tags.setdefault(_unescaped(key), _unescaped(value))
    return tags


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\\\", "\\")


def _key(row: Record, tags: Mapping[str, str]) -> str:
    """ "node/123" from the many ways to write it, "" where there is none."""
    for column in ("@id", "full_id", "id", "@feature", "osm_id", "osm_way_id"):
        text = tags.get(column, "").strip().lower()
        if not text:
            continue
        full = _FULL.match(text)
        if (
            full and full[1] == "a"
        ):  # osmium numbers areas: an even one is twice a way, an odd one of a relation
            number_of = int(full[2])
            return f"relation/{number_of // 2}" if number_of % 2 else f"way/{number_of // 2}"
        if full:
            return f"{_TYPES[full[1]]}/{full[2]}"
        if text.isdecimal():
            said = _TYPES.get(
                tags.get("@type", tags.get("osm_type", tags.get("type", ""))).strip().lower(), ""
            )
            if said:
                return f"{said}/{text}"
            if column != "id":
                return f"{_by_geometry(row, column)}/{text}"
    return ""


def _by_geometry(row: Record, column: str) -> str:
    if column == "osm_way_id" or (row.geometry is not None and "Line" in row.geometry.geom_type):
        return "way"
    return "node" if row.geometry is None or row.geometry.geom_type == "Point" else "relation"


def _names(tags: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    main = tags.get("name") or tags.get("name:en") or tags.get("int_name", "")
    yield main, ""
    for key, text in tags.items():
        match = _OTHER_NAME.match(key)
        if match and (match[1] == "name" or language_of(match[2])):
            yield from ((part, language_of(match[2])) for part in split(text, ";"))
    for key in _NAMES[1:]:
        yield from ((part, "") for part in split(tags.get(key, ""), ";"))


def _kind(tags: Mapping[str, str]) -> Kind:
    level = tags.get("admin_level", "")
    if tags.get("boundary") == "administrative" and level.isdecimal():
        return _ADMIN.get(int(level), Kind("admin3", "municipality", 3))
    place = tags.get("place", "")
    if place in _PLACES:
        return _PLACES[place]
    if place in ("city", "town") and tags.get("capital") == "yes":
        return Kind("settlement", "capital")
    for tag in _KIND_TAGS:
        said = kind_of_word(tags[tag]) if tags.get(tag) else None
        if said is not None and not (
            tag != "place" and said.level in ("admin1", "admin2", "admin3", "country")
        ):
            return said
    word = next((tags[t] for t in _KIND_TAGS if tags.get(t) not in (None, "", "yes")), "place")
    return Kind("point", word.replace("_", " ")[:40], 1)


def _entry(row: Record, tags: Mapping[str, str], key: str, options: Options) -> Found:
    flat = Record(row.line, tags, row.geometry)
    try:
        lat = headers.pick(tags, ("lat", "@lat", "latitude", "centerlat", "y"))
        lon = headers.pick(tags, ("lon", "@lon", "longitude", "centerlon", "x"))
        point = point_of(flat, lat, lon)
    except ValueError as error:
        reason = "it has no position: ask Overpass for “out center”" if "has no" in str(error) else str(error)
        return BadRow(row.line, f"{key}: {reason}")
    kind = _kind(tags)
    unit = kind.level in ("country", "admin1", "admin2", "admin3")
    area = row.geometry if unit and row.geometry is not None and "Polygon" in row.geometry.geom_type else None
    wikidata = tags.get("wikidata", "").split(";")[0].strip()
    return make(
        Given(
            line=row.line,
            key=f"osm:{key}",
            names=_names(tags),
            point=point,
            kind=kind,
            country=country_of(
                tags.get("addr:country") or tags.get("is_in:country_code") or tags.get("ISO3166-1", "")
            )
            or options.country,
            population=number(tags.get("population", "")),
            also=(f"wikidata:{wikidata}",) if re.fullmatch(r"Q\d+", wikidata) else (),
            stated=tags.get("is_in:state", tags.get("is_in:province", tags.get("addr:province", ""))),
            note="abandoned" if "abandoned:place" in tags or tags.get("abandoned") == "yes" else "",
            area=area,
            mended=row.mended,
            km=reach_km(area, point) if area is not None else 0.0,
        )
    )
