"""How well names in scripts that are not searched by sound are found where no list has them in that script.

`python -m benchmarks.gazetteer_scripts [--half 0|1]`: of GeoNames (cities500) all names in those scripts are
withheld, and its names in small Latin letters, which are those names transcribed letter by letter. Names that
were withheld are looked up with their country and without. Half 0 was looked at while the table was written.
"""

import argparse
import random
import re
import sys
import tempfile
import zlib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from gazetteer import Gazetteer
from gazetteer.place import Place
from gazetteer.spellings.scripts import POINTS

from . import gazetteer_data as data
from .gazetteer import HEAD, outcome, row, say

MOST = 400
"""Names asked of each script."""


def told(place: Place) -> dict[str, str]:
    """A name of a place in each script; Chinese characters are Chinese outside Japan and Korea."""
    found: dict[str, str] = {}
    for name in place.names:
        script = next((s for s, points in POINTS.items() if re.search(f"[{points}]", name.text)), "")
        if script and not (script == "Chinese" and place.country in ("JP", "KR", "KP")):
            found.setdefault(script, name.text)
    return found


def bereft(place: Place) -> Place:
    """A place without its names in those scripts and what was transcribed from them."""
    kept = [n for n in place.names if n.text.isascii() or max(n.text) < "\u0370" or not told_by(n.text)]
    return replace(place, names=tuple(n for n in kept if not (n.text.isascii() and n.text[:1].islower())))


def told_by(text: str) -> bool:
    """Whether a name holds letters of one of the scripts."""
    return any(re.search(f"[{points}]", text) for points in POINTS.values())


def ask(gazetteer: Gazetteer, half: int) -> None:
    """Print how many of the names withheld are found."""
    asked: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for place in data.world()[0]:
        if place.level == "settlement" and place.country and zlib.crc32(place.id.encode()) % 2 == half:
            for script, name in told(place).items():
                asked[script].append((name, place))
    for within in (True, False):
        say(f"\n## {'Country given' if within else 'Asked alone'}, half {half}\n\n{HEAD}")
        for script, names in asked.items():
            some = random.Random(7).sample(names, min(MOST, len(names)))
            answers = [gazetteer.find(n, within=p.country if within else ()) for n, p in some]
            found = [outcome(a, p, True) for a, (_, p) in zip(answers, some, strict=True)]
            say(row(script, found))


def main() -> int:
    """Build the index without those names and ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", type=int, default=1, choices=(0, 1))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        places, areas = data.world()
        gazetteer = data.index_of(map(bereft, places), areas, Path(folder) / "bereft.sqlite")
        ask(gazetteer, given.half)
        gazetteer.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
