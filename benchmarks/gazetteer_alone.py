"""Names asked with nothing around them: how sure, and how often right. Printed by benchmarks.gazetteer.

Run: python -m benchmarks.gazetteer_alone [--fit]. The names are drawn from GeoNames and our units (main names
six times in ten, else another recorded one), and are those of hand-made collections (gazetteer_gold.py). Each
has two halves by a checksum: `--fit` fits the weights of gazetteer/ranking/alone.py on half 0 by Newton's
method and prints them; the tables are of half 1.
"""

import argparse
import random
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gazetteer import Gazetteer, Place, Point, Query
from gazetteer.measure import distance_km
from gazetteer.ranking.alone import WEIGHTS, people
from gazetteer.ranking.rivals import same_place
from gazetteer.ranking.weighed import Judged

from . import gazetteer_data as data
from . import gazetteer_gold as gold

Numbers = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
RIDGE = 0.5
BANDS = ((0.95, 1.01), (0.9, 0.95), (0.8, 0.9), (0.7, 0.8), (0.5, 0.7), (0.0, 0.5))
DRAWN = 2500
"""Names of each draw, both halves together."""
CITY, MOST_PEOPLE = 100_000, 5_000_000
DRAWS: tuple[tuple[str, Callable[[Place], float], float], ...] = (
    ("cities of 100,000 people and more", lambda p: float(_town(p) and p.population >= CITY), 0.3),
    ("places, by the root of their people", lambda p: _people(p) ** 0.5 * (1.0 if _town(p) else 0.2), 0.3),
    ("places, by their people", lambda p: _people(p) * (1.0 if _town(p) else 0.2), 0.3),
)
"""(what is drawn, how likely each place is, what a case of it counts in the fit)."""
COLLECTIONS = (
    ("TUD-Loc 2013, names of its texts", gold.SETS[1], 1.0),
    ("LGL, American local papers", gold.SETS[0], 0.15),
)
"""(what it is, its file, what a case of it counts in the fit)."""
REACH = {"settlement": 25.0, "point": 25.0, "region": 161.0, "admin2": 60.0, "admin3": 60.0}
"""Within so many km of the place that annotators chose an answer is right; countries, provinces hold it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A name asked alone: of which set and half, the candidates, which of them are right, and the answer."""

    of: str
    half: int
    name: str
    good: Judged
    right: tuple[bool, ...]
    answered: bool
    confidence: float


def _town(place: Place) -> bool:
    return place.level == "settlement"


def _people(place: Place) -> float:
    return float(min(place.population, MOST_PEOPLE))


def case(gazetteer: Gazetteer, of: str, half: int, name: str, right: Callable[[Place], bool]) -> Case | None:
    """The case of a name; None where no place is spelled so, as no answer is given to a bare name then."""
    search = gazetteer._search
    judged, scope = search.judged(Query(name))
    good = search.good(scope, judged)
    if not good or not good[0].evidence.exact:
        return None
    answer = gazetteer.find(name)
    hits = tuple(right(w.place) for w in good)
    return Case(of, half, name, good, hits, answer.best is not None, answer.confidence)


def drawn(gazetteer: Gazetteer) -> Iterator[Case]:
    """Cases of names drawn from the places of the embedded gazetteer."""
    places = [p for p in data.world()[0] if p.population and p.level in ("settlement", "country", "admin1")]
    for what, weight, _ in DRAWS:
        dice = random.Random(11)
        for place in dice.choices(places, [weight(p) for p in places], k=DRAWN):
            main = dice.random() < 0.6 or not place.names
            name = place.name if main else dice.choice(place.names).text
            half = zlib.crc32(place.id.encode()) % 2
            found = case(gazetteer, what, half, name, lambda p, true=place: same_place(p, true))
            yield from [found] if found else []


def of_texts(gazetteer: Gazetteer) -> Iterator[Case]:
    """Cases of the names of the collections, each once a text; none where a file is absent."""
    for what, file, _ in COLLECTIONS:
        path = gold.DATA / file
        for text in gold.read(path) if path.is_file() else ():
            for name, point in {g.named.name: g.point for g in reversed(text.names) if g.point}.items():
                found = case(gazetteer, what, gold.half(text), name, _near(gazetteer, point))
                yield from [found] if found else []


def _near(gazetteer: Gazetteer, point: Point) -> Callable[[Place], bool]:
    held = gazetteer.unit_at(point)

    def right(place: Place) -> bool:
        if place.level in ("country", "admin1"):
            return (place.admin1 or place.country) in held
        return distance_km(place.point, point) <= max(REACH[place.level], place.uncertainty_km)

    return right


def table(cases: list[Case], half: int) -> Iterator[str]:
    """Lines of a Markdown table: how many of each set are answered, and of each confidence are right."""
    yield (
        "| names | n | answered | right, of answers | "
        + " | ".join(f"{low:.2f}–{min(high, 1):.2f}" for low, high in BANDS)
        + " |"
    )
    yield "|---" * (4 + len(BANDS)) + "|"
    for what in dict.fromkeys(c.of for c in cases):
        mine = [c for c in cases if c.of == what and c.half == half]
        told = [c for c in mine if c.answered]
        cells = [what, str(len(mine)), f"{len(told) / len(mine):.3f}", _share(told)]
        cells += [_share([c for c in told if low <= c.confidence < high]) for low, high in BANDS]
        yield f"| {' | '.join(cells)} |"


def _share(cases: list[Case]) -> str:
    return f"{sum(c.right[0] for c in cases) / len(cases):.3f} of {len(cases)}" if cases else "–"


def fitted(cases: list[Case]) -> tuple[Numbers, Numbers]:
    """The weights by which the right ones of half 0 are likeliest; what tells that it is listed at all."""
    counts = {what: weight for what, _, weight in (*DRAWS, *COLLECTIONS)}
    rows, held = [], []
    for c in (c for c in cases if c.half == 0):
        right, count = np.array(c.right), counts[c.of]
        if right.any():
            rows.append((np.array([[f(w) for f, _, _ in WEIGHTS] for w in c.good]), right, count))
        there = np.array([[1.0, people(c.good[0])], [0.0, 0.0]])
        held.append((there, np.array([right.any(), not right.any()]), count))
    return _newton(rows, len(WEIGHTS)), _newton(held, 2)


def _newton(rows: list[tuple[Numbers, Bools, float]], size: int) -> Numbers:
    """The weights that make the right ones of each set of rows likeliest, with a small ridge."""
    w = np.zeros(size)
    for _ in range(40):
        slope, bend = -RIDGE * w, np.eye(size) * RIDGE
        for x, right, count in rows:
            s = x @ w
            p = np.exp(s - s.max())
            p /= p.sum()
            q = p * right / (p * right).sum()
            mean = p @ x
            slope = slope + count * ((q - p) @ x)
            bend = bend + count * ((x * p[:, None]).T @ x - np.outer(mean, mean))
        step = np.clip(np.linalg.solve(bend, slope), -1.0, 1.0)
        w = w + step
        if np.abs(step).max() < 1e-5:
            break
    return w


def report(gazetteer: Gazetteer) -> Iterator[str]:
    """The lines that benchmarks.gazetteer prints."""
    yield from table([*drawn(gazetteer), *of_texts(gazetteer)], 1)


def main() -> None:
    """Print the table; with --fit both halves' and the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true", help="fit the weights on half 0")
    given = parser.parse_args()
    with Gazetteer.open() as gazetteer:
        cases = [*drawn(gazetteer), *of_texts(gazetteer)]
    for half in (0, 1) if given.fit else (1,):
        print(f"\nHalf {half}:\n", *table(cases, half), sep="\n")  # noqa: T201
    if given.fit:
        weights, held = fitted(cases)
        for (_, _, words), weight in zip(WEIGHTS, weights, strict=True):
            print(f"{weight:.2f}  {words}")  # noqa: T201
        print(f"HELD = {held[0]:.2f}, {held[1]:.2f}")  # noqa: T201


if __name__ == "__main__":
    main()
