"""Who's On First: its records as GeoJSON (one, a collection, a zip or a folder), its CSVs, exports.

What Who's On First itself calls deprecated, superseded or no longer current is left out and counted.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gazetteer.entry import BadRow, Found
from gazetteer.errors import SourceError
from gazetteer.place import Point

from . import columns as headers
from .kinds import SETTLEMENT, Kind
from .make import Given, make
from .ocha import reach_km
from .options import Options
from .record import Record, begin, point_of
from .records import folder, records
from .values import country_of, language_of, number, position, split

_TYPES = {
    "continent": Kind("region", "continent", 2000),
    "ocean": Kind("region", "sea", 2000),
    "marinearea": Kind("region", "sea", 300),
    "empire": Kind("country", "country", 300),
    "country": Kind("country", "country", 300),
    "dependency": Kind("country", "country", 100),
    "disputed": Kind("region", "region", 60),
    "macroregion": Kind("region", "region", 150),
    "region": Kind("admin1", "province", 80),
    "macrocounty": Kind("region", "district", 50),
    "county": Kind("admin2", "district", 25),
    "localadmin": Kind("admin3", "subdistrict", 10),
    "locality": SETTLEMENT,
    "borough": Kind("settlement", "neighbourhood", 3),
    "macrohood": Kind("settlement", "neighbourhood", 3),
    "neighbourhood": Kind("settlement", "neighbourhood", 1.5),
    "microhood": Kind("settlement", "neighbourhood", 0.7),
    "campus": Kind("point", "campus", 2),
    "venue": Kind("point", "venue", 0.3),
    "building": Kind("point", "building", 0.3),
    "intersection": Kind("point", "junction", 0.3),
    "address": Kind("point", "building", 0.3),
}
_NAME = re.compile(r"name:([a-z]{2,3}(?:_[a-z0-9]+)?)_x_(preferred|variant|colloquial|historical|unknown)\Z")
_ORDER = ("preferred", "variant", "colloquial", "historical", "unknown")
_POSITIONS = (("lbl:latitude", "lbl:longitude"), ("lbl_latitude", "lbl_longitude"),
              ("geom:latitude", "geom:longitude"), ("geom_latitude", "geom_longitude"))  # fmt: skip
_NOT_CURRENT = frozenset({"0", "false"})


def read(path: Path, options: Options) -> Iterator[Found]:
    """Entries "whosonfirst:<id>", WGS 84, with the ids of GeoNames and Wikidata in ``also``.

    How many were left out and why is told at the end. Raises SourceError where the columns are none of
    Who's On First's.
    """
    left: Counter[str] = Counter()
    first, rows = begin(folder(path, options) if path.is_dir() else records(path, options))
    if first is not None and not _is_ours(first):
        raise SourceError(
            f"{path.name} has no id and placetype of Who's On First (wof:id, wof:placetype or wof_id, "
            "placetype); for another table use “table” in place of “whosonfirst”."
        )
    for row in rows:
        if isinstance(row, BadRow):
            yield row
            continue
        reason = _out(row)
        if reason:
            left[reason] += 1
        else:
            yield _entry(row, options)
    if left:
        listed = ", ".join(f"{n:,} {reason}" for reason, n in left.most_common())
        options.say(f"Left out, as Who's On First itself says: {listed}.")


def _is_ours(row: Record) -> bool:
    return bool(_id(row)) and bool(_type(row))


def _id(row: Record) -> str:
    return row.first(("wof:id", "wof_id", "id", "@feature"))


def _type(row: Record) -> str:
    return row.first(("wof:placetype", "placetype", "wof_placetype"))


def _out(row: Record) -> str:
    """Why a record is not to be used, "" where it is."""
    superseded = row.first(("wof:superseded_by", "superseded_by")).strip("[] ")
    if superseded and superseded not in ("0", "-1"):
        return "superseded by another"
    if row.first(("edtf:deprecated", "deprecated")).strip("u- ") not in ("", "0"):
        return "deprecated"
    if row.first(("mz:is_current", "mz_is_current", "is_current")) in _NOT_CURRENT:
        return "not current"
    if row.first(("edtf:cessation", "cessation"))[:1].isdigit():
        return "no longer there"
    return ""


def _names(row: Record) -> Iterator[tuple[str, str]]:
    """The main name, then by how well it is kept: preferred, variants, colloquial, historical."""
    main, *more = split(row.first(("wof:name", "name", "wof_name")), "|") or [""]
    yield main, ""
    yield from ((text, "") for text in more)
    ranked: list[tuple[int, str, str]] = []
    for column, text in row.values.items():
        full = _NAME.match(column)
        if full and text:
            lang = language_of(full[1].split("_")[0])
            ranked += [(_ORDER.index(full[2]), part, lang) for part in split(text, "|")]
        elif column != "name" and text and (headers.language_in(column) or column in ("name_other", "names")):
            ranked += [(0, part, headers.language_in(column)) for part in split(text, "|")]
    for _, text, lang in sorted(ranked, key=lambda r: r[0]):
        yield text, lang


def _point(row: Record) -> Point:
    """The label's position, else the shape's, else a point inside the geometry."""
    for lat, lon in _POSITIONS:
        given = row.get(lat), row.get(lon)
        if all(given) and given != ("0", "0") and given != ("0.0", "0.0"):
            return position(*given)
    return point_of(
        row, headers.pick(row.values, ("lat", "latitude")), headers.pick(row.values, ("lon", "longitude"))
    )


def _also(row: Record) -> tuple[str, ...]:
    geonames = row.first(("wof:concordances.gn:id", "geonames_id", "gn_id", "gn:id")).partition(".")[0]
    wikidata = row.first(("wof:concordances.wd:id", "wikidata", "wikidata_id", "wd_id", "wd:id"))
    found = [f"geonames:{geonames}"] if geonames.isdecimal() and geonames != "0" else []
    return (*found, *([f"wikidata:{wikidata}"] if re.fullmatch(r"Q\d+", wikidata) else []))


def _entry(row: Record, options: Options) -> Found:
    placetype, key = _type(row), _id(row)
    kind = _TYPES.get(placetype)
    if kind is None:
        return BadRow(row.line, f"“{placetype[:40]}” is no kind of place that is named in texts")
    if not key.lstrip("-").isdecimal():
        return BadRow(row.line, f"“{key[:40]}” is no id of Who's On First")
    try:
        point = _point(row)
    except ValueError as error:
        return BadRow(row.line, str(error))
    area = row.geometry if row.geometry is not None and "Polygon" in row.geometry.geom_type else None
    area = area if kind.level in ("country", "admin1", "admin2", "admin3") else None
    code = f"whosonfirst:{key}"
    county, local = row.get("county_id") or row.get("wof:hierarchy.county_id"), row.get("localadmin_id")
    return make(
        Given(
            line=row.line,
            key=code,
            names=_names(row),
            point=point,
            kind=kind,
            country=country_of(
                row.first(("wof:country", "iso:country", "wof_country", "iso", "iso_country", "country"))
            )
            or options.country,
            population=number(row.first(("wof:population", "population", "gn:population", "wk:population"))),
            also=_also(row),
            stated=row.first(("region", "region_name")) if kind.level != "country" else "",
            units=(
                (f"whosonfirst:{county}" if county.isdecimal() else "", row.get("county")),
                (f"whosonfirst:{local}" if local.isdecimal() else "", row.get("localadmin")),
            ),
            area=area,
            mended=row.mended,
            km=reach_km(area, point) if area is not None else 0.0,
            code=code if kind.level in ("admin2", "admin3") else "",
        )
    )
