"""Second-level units of the world by name, from GeoNames: where a report says only "in Anantnag district".

GeoNames gives them neither position nor border: each stands at its chief or most central town and reaches to
the farthest of its towns, or is only known to lie in its first-level unit (``admin2`` is then "", so that the
whole first-level unit is drawn). ``scripts/compile_districts.py`` makes the file.
"""

import gzip
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from gazetteer.errors import SourceError
from gazetteer.overseas import country_of_unit
from gazetteer.place import Name, Place, Point, SourceInfo

BY_TOWNS = "its extent is that of its towns: the source gives no border"
#: Codes of districts that are none: the source has the Gaza Strip in Israel too.
LEFT_OUT = ("IL.01.7870269\t",)
SOMEWHERE = "where in its province it lies is not known: the source gives neither border nor town"


def _data(name: str) -> bytes:
    return files("gazetteer").joinpath(f"data/{name}").read_bytes()


def _place(line: str) -> Place:
    code, country, name, stem, lon, lat, km, sure = line.split("\t")
    return Place(
        id=f"districts:{code}",
        name=name,
        point=Point(float(lon), float(lat)),
        level="admin2",
        kind="district",
        country=country_of_unit(country),
        admin2=code if sure else "",
        names=tuple(Name(text) for text in (name, stem, *_in_press(country, stem)) if text),
        source="districts",
        uncertainty_km=float(km),
        note=BY_TOWNS if sure else SOMEWHERE,
    )


def _in_press(country: str, stem: str) -> tuple[str, ...]:
    """The spelling of a Russian raion that the press has: GeoNames writes "Sudzhanskiy"."""
    return (stem.removesuffix("skiy") + "sky",) if country == "RU" and stem.endswith("skiy") else ()


def read(path: Path | None = None) -> Iterator[Place]:
    """The districts by code, WGS 84; ``admin1`` is left open. Raises SourceError for a damaged file."""
    try:
        packed = path.read_bytes() if path else _data("districts.tsv.gz")
        for line in gzip.decompress(packed).decode().splitlines():
            if not line.startswith(LEFT_OUT):
                yield _place(line)
    except (OSError, ValueError, EOFError) as error:
        raise SourceError(
            f"The districts {path or 'districts.tsv.gz'} cannot be read; install again."
        ) from error


def first_level(key: str) -> str:
    """GeoNames' code of the first-level unit in the id of a district: "IN.03" in "districts:IN.03.314"."""
    return ".".join(key.removeprefix("districts:").split(".")[:2])


def info() -> SourceInfo:
    """Where this comes from."""
    facts: dict[str, Any] = json.loads(_data("districts.manifest.json"))
    return SourceInfo(
        id="districts",
        title=facts["title"],
        origin="https://www.geonames.org, by the " + facts["origin"],
        version=facts["version"],
        licence=facts["licence"],
        credit=facts["credit"],
    )
