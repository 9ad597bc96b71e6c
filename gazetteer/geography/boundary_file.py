"""A file of polygons that a user gives for boundaries: read, checked, and what each polygon is called.

GeoJSON, GeoPackage, shapefile and whatever else GDAL reads, in WGS 84. Which column holds what is told
from its name: OCHA's (ADM2_PCODE, ADM2_EN, adm2_name), geoBoundaries', GADM's, OpenStreetMap's and
Natural Earth's layouts, or plain "name" and "code".
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import SourceError
from ..place import Name

OVERLAP = 0.01
"""Two units of one level may share this much of the smaller one, for borders drawn twice; no more."""
_ISO = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_LEVELLED = (
    re.compile(r"adm(?:in)?(?P<level>[0-4])_?(?P<what>p?code|id)", re.I),
    re.compile(r"adm(?:in)?(?P<level>[0-4])_?(?P<what>name|[a-z]{2}|name_?[a-z]{2})", re.I),
    re.compile(r"(?P<what>gid|name)_(?P<level>[0-4])", re.I),
)
_CODES = ("pcode", "code", "shapeid", "gid", "id", "iso_3166_2", "hasc_1")
_NAMES = ("name", "name_en", "shapename", "nam", "label")
_MOST = 20_000  # polygons


@dataclass(frozen=True, slots=True)
class Shape:
    """One polygon of a file. ``where`` names it in messages; ``level`` 0 is a country, 3 the finest.

    ``code`` and ``names`` are the file's own (the English name first); ``iso`` an ISO 3166-2 code that
    it states; ``parents`` and ``parent_names`` hold the codes and names of the levels above, by level.
    ``derived``: not drawn in the file, but the union of the units that name it as theirs.
    """

    where: str
    level: int
    code: str
    names: tuple[Name, ...]
    iso: str
    country: str
    parents: tuple[str, str, str]
    parent_names: tuple[str, str, str]
    area: BaseGeometry
    derived: bool = False


def read(path: Path) -> list[Shape]:
    """The polygons of all layers of a file, and the units above them that it states but does not draw.

    Raises SourceError with one sentence where the file cannot be read, is in another reference system,
    holds no polygon or a broken one, or where two units of one level overlap.
    """
    import pyogrio
    import pyogrio.errors

    if not path.exists():
        raise SourceError(f"{path} does not exist: name a file of polygons for --boundaries.")
    shapes: list[Shape] = []
    try:
        for layer in pyogrio.list_layers(path)[:, 0]:
            shapes += _layer(path, str(layer))
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, UnicodeError, ValueError) as error:
        raise SourceError(
            f"{path.name} cannot be read as GeoJSON, GeoPackage or shapefile: check that it is one."
        ) from error
    if not shapes:
        raise SourceError(f"{path.name} holds no polygons: give one with the areas of units.")
    _refuse_overlaps(path, shapes)
    return shapes + _dissolved(shapes)


def _layer(path: Path, layer: str) -> list[Shape]:
    import pyogrio

    meta, _, blobs, columns = pyogrio.raw.read(path, layer=layer, max_features=_MOST + 1)
    if blobs is None or not len(blobs):
        return []
    if len(blobs) > _MOST:
        raise SourceError(f"{path.name} holds more than {_MOST:,} polygons: give units, not buildings.")
    areas = shapely.force_2d(shapely.from_wkb(blobs, on_invalid="ignore"))
    polygons = np.isin(shapely.get_type_id(areas), (3, 6)) & ~shapely.is_empty(areas)
    if not polygons.any():
        return []
    _check_crs(path, meta.get("crs"), areas[polygons])
    fields = [str(name) for name in meta["fields"]]
    found = []
    for at in np.flatnonzero(polygons):
        row = {name: _text(column[at]) for name, column in zip(fields, columns, strict=True)}
        found.append(_shape(f"{path.name}, feature {at + 1}", row, areas[at]))
    return found


def _text(value: Any) -> str:
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return re.sub(r"[\x00-\x1f\x7f]+", " ", str(value)).strip()[:200]


def _check_crs(path: Path, crs: str | None, areas: Sequence[BaseGeometry]) -> None:
    """Only longitude and latitude in WGS 84, or without a word about it within the world."""
    if crs:
        from pyproj import CRS
        from pyproj.exceptions import CRSError

        try:
            same = CRS(crs).equals(CRS("OGC:CRS84"), ignore_axis_order=True)
            same = same or CRS(crs).equals(CRS("EPSG:4326"), ignore_axis_order=True)
        except CRSError:
            same = False
        if not same:
            short = crs if len(crs) < 30 else crs[:30].replace("\n", " ") + "…"
            raise SourceError(
                f"{path.name} is in {short}: give it in longitude and latitude, WGS 84 "
                "(ogr2ogr -t_srs EPSG:4326 new.gpkg old)."
            )
    bounds = shapely.total_bounds(areas)
    if not (np.isfinite(bounds).all() and (np.abs(bounds) <= (180.001, 90.001, 180.001, 90.001)).all()):
        raise SourceError(
            f"{path.name} has positions outside the world: give longitude and latitude, WGS 84."
        )


def _shape(where: str, row: Mapping[str, str], area: BaseGeometry) -> Shape:
    codes, names, texts = ["", "", "", "", ""], ["", "", "", "", ""], defaultdict(list)
    for key, value in row.items():
        for pattern in _LEVELLED:
            match = pattern.fullmatch(key)
            if match and value:
                level, what = int(match["level"]), match["what"].lower()
                if what in ("pcode", "code", "id", "gid"):
                    codes[level] = codes[level] or value
                else:
                    lang = what[-2:] if what not in ("name",) else ""
                    texts[level].append(Name(value, lang))
                    names[level] = value if lang in ("", "en") or not names[level] else names[level]
                break
    plain = {key.lower(): value for key, value in row.items()}
    level = _level(plain, codes, names)
    iso = next((v for k, v in plain.items() if "iso" in k and _ISO.fullmatch(v)), "")
    own = codes[level] if level >= 0 else ""
    own = own or next((plain[k] for k in _CODES if plain.get(k)), "")
    iso = iso or (own if _ISO.fullmatch(own) else "")
    title = (names[level] if level >= 0 else "") or next((plain[k] for k in _NAMES if plain.get(k)), "")
    listed = [Name(title, "en"), *texts[level], Name(plain.get("name_ar", ""), "ar")]
    kept = tuple(dict.fromkeys(n for n in listed if n.text)) or (Name(own),)
    shown = f"{where} ({kept[0].text or 'without a name'})"
    if not area.is_valid:
        reason = shapely.is_valid_reason(area).split("[")[0].lower()
        raise SourceError(
            f"{shown} is no valid polygon ({reason}): mend it, for instance in QGIS with Fix geometries."
        )
    if not kept[0].text:
        raise SourceError(f"{where} has neither a name nor a code: add a column “name”.")
    return Shape(
        shown, level, own, kept, iso, plain.get("iso_a2", "") or codes[0][:2],
        (codes[0], codes[1], codes[2]), (names[0], names[1], names[2]), area,
    )  # fmt: skip


def _level(plain: Mapping[str, str], codes: Sequence[str], names: Sequence[str]) -> int:
    """The level that the columns say: shapeType, admin_level, or the finest that is filled; else 1."""
    said = re.fullmatch(r"adm(\d)", plain.get("shapetype", ""), re.I)
    deepest = int(said[1]) if said else max((i for i in range(5) if codes[i] or names[i]), default=-1)
    osm = plain.get("admin_level", "")
    if deepest < 0 and osm in ("2", "3", "4", "5", "6", "7", "8"):
        deepest = {"2": 0, "3": 1, "4": 1, "5": 2, "6": 2}.get(osm, 3)
    return min(deepest, 3) if deepest >= 0 else 1


def _refuse_overlaps(path: Path, shapes: Sequence[Shape]) -> None:
    for level in {s.level for s in shapes}:
        mine = [s for s in shapes if s.level == level]
        areas = np.array([s.area for s in mine], dtype=object)
        for i, j in zip(*shapely.STRtree(areas).query(areas, predicate="intersects"), strict=True):
            smaller = min(areas[i].area, areas[j].area)
            if i < j and shapely.intersection(areas[i], areas[j]).area > OVERLAP * smaller:
                raise SourceError(
                    f"{mine[i].where} and {mine[j].names[0].text} overlap: units of one level "
                    f"share only borders (is {path.name} a file of several levels or dates?)."
                )


def _dissolved(shapes: Sequence[Shape]) -> list[Shape]:
    """The first-level units that second- or third-level ones name as theirs, where none is drawn."""
    finest = min((s.level for s in shapes), default=0)
    groups: dict[str, list[Shape]] = defaultdict(list)
    for shape in shapes:
        if finest > 1 and shape.level == finest and (shape.parents[1] or shape.parent_names[1]):
            groups[shape.parents[1] or shape.parent_names[1]].append(shape)
    return [
        Shape(
            f"{parts[0].where.split(',')[0]}, the units of {key}", 1, parts[0].parents[1],
            (Name(parts[0].parent_names[1] or key, "en"),), "", parts[0].country, parts[0].parents,
            parts[0].parent_names, shapely.union_all([part.area for part in parts]), derived=True,
        )
        for key, parts in groups.items()
    ]  # fmt: skip
