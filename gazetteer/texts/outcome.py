"""A settled scene read out: what is shown for a name, why, how sure, and where the text takes place. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np

from ..place import Candidate, Match, Place, Point
from ..ranking.refusals import ambiguous
from ..scoring import is_unit_of
from .certainty import LEAST, LIKELY, certainty, strays
from .evidence import ALONE, TOGETHER, column
from .scene import Column, Group, Light

SHOWN = 6
"""Candidates that an answer shows."""
MOST_CODES, MOST_NEAR = 8, 5
"""So many units and countries, and positions, of the text are handed to a question about one name."""
WORTH = 0.3
"""A reason is given where it adds this much to the score over the mean of the rivals."""
SPOKEN = tuple(row for row in (*ALONE, *TOGETHER) if row[2])
"""The features that are put in words."""
LEAST_WITHOUT_KIND = 0.5
"""Below this confidence "Licking County" is not answered with a town called Licking."""


@dataclass(frozen=True)
class Outcome:
    """A settled scene with what is read out of it."""

    light: Light

    @cached_property
    def sure(self) -> Column:
        """The confidence of every row, were it the answer."""
        return certainty(self.light)

    @cached_property
    def _strays(self) -> list[bool]:
        """Of every row whether it is a small place apart from what the text is about."""
        found: list[bool] = strays(self.light, self.sure).tolist()
        return found

    @cached_property
    def _believed(self) -> list[tuple[Group, Place, list[Place]]]:
        """What is believed in and no stray, the weightiest first: group, place, its town or province."""
        scene, found = self.light.scene, []
        order = np.argsort(-self.light.weights, kind="stable")
        for row in self.light.anchors[order].tolist():
            group = scene.groups[int(scene.group_of[row])]
            if self.light.belief[row] >= LIKELY and not self._strays[row]:
                rows = scene.rows_of[group]
                others = [r for r in range(rows.start, rows.stop) if r != row]
                both = twins([row, *others], scene.places)[:1]
                found.append((group, scene.places[row], [scene.places[r] for r in both]))
        return found

    def around(self, group: Group) -> tuple[tuple[str, ...], tuple[Point, ...]]:
        """Codes and positions of the places believed in: where to look for a name that none of them bears."""
        told = [(place, twin) for of, place, twin in self._believed if of is not group][: 2 * MOST_CODES]
        both = [p for place, twin in told for p in (place, *twin)]
        units = dict.fromkeys(p.admin1 for p in both if p.level == "admin1")
        countries = dict.fromkeys(place.country for place, _ in told if place.country)
        near = [p.point for p in both if p.level in ("settlement", "point")]
        return (*units, *countries)[:MOST_CODES], tuple(near[:MOST_NEAR])

    def spots(self, group: Group) -> tuple[Point, ...]:
        """The positions of the towns that are believed in, without those that may be meant as their province:
        what they lie near lies beside a town."""
        told = [place for of, place, twin in self._believed if of is not group and (of.kind or not twin)]
        return tuple(place.point for place in told if place.level in ("settlement", "point"))[:MOST_NEAR]

    def first(self, group: Group) -> int:
        """The most believed row of a group."""
        rows = self.light.scene.rows_of[group]
        return int(rows.start) + int(self.light.belief[rows].argmax())

    def ranked(self, group: Group) -> list[int]:
        """The rows of a group that are shown, the most believed first."""
        rows = self.light.scene.rows_of[group]
        if rows.stop - rows.start == 1:
            return [rows.start]
        order = np.argsort(-self.light.belief[rows], kind="stable")
        return _with_twin((order + rows.start).tolist(), self.light.scene.places)

    def holds(self, group: Group, row: int) -> bool:
        """Whether the first row of a group is an answer: decided, no stray, and of the kind that is said."""
        if self.light.belief[row] < LEAST or self._strays[row]:
            return False
        place = self.light.scene.places[row]
        known = not group.stem or is_unit_of(place, group.kind)
        return known or float(self.sure[row]) >= LEAST_WITHOUT_KIND

    @cached_property
    def _shown(self) -> dict[Group, tuple[Candidate, ...]]:
        """What is shown for every group: the share of belief for the score, and what sets each row apart from
        the others that are shown."""
        light, groups = self.light, self.light.scene.groups
        of_group = [self.ranked(group) for group in groups]
        rows = [row for shown in of_group for row in shown]
        sizes = np.array([len(shown) for shown in of_group])
        starts, many = np.cumsum(sizes) - sizes, np.repeat(sizes, sizes)
        parts = np.array([weight * column(light, feature)[rows] for feature, weight, _ in SPOKEN])
        sums = np.repeat(np.add.reduceat(parts, starts, axis=1), sizes, axis=1)
        apart = (sums - parts) / np.maximum(1, many - 1) - parts
        told: list[list[tuple[float, str]]] = [[] for _ in rows]
        for at, part in np.argwhere(apart.T <= -WORTH).tolist():
            place = light.scene.places[rows[at]]
            words = SPOKEN[part][2].format(country=place.country_name, unit=place.admin1_name)
            told[at].append((float(apart[part, at]), words))
        made = map(self._candidate, rows, map(sorted, told))
        return {g: tuple(islice(made, len(shown))) for g, shown in zip(groups, of_group, strict=True)}

    def shown(self, group: Group) -> tuple[Candidate, ...]:
        """The rows of a group that are shown as candidates, the most believed first."""
        return self._shown[group]

    def _candidate(self, row: int, told: list[tuple[float, str]]) -> Candidate:
        found = self.light.scene.rows[row]
        reasons = (f"spelled “{found.matched}”", *(words for _, words in told))
        return Candidate(found.place, round(float(self.light.belief[row]), 4), found.matched, reasons)

    def refusal(self, group: Group, shown: Sequence[Candidate]) -> tuple[str, Match]:
        """Why none of the places shown is the answer, in words and as an answer tells it."""
        best = shown[0]
        there = ", ".join(dict.fromkeys(x for x in (best.place.admin1_name, best.place.country_name) if x))
        if best.score < LEAST:
            return ambiguous(group.name, [c for c in shown if c.score > best.score / 3]), "ambiguous"
        if group.stem:
            other = f"no place named “{group.name}” is known; {best.place.name} in {there} is of another kind"
            return other, "none"
        far = f"“{group.name}” is known only far from what the text is about ({best.place.name} in {there})"
        return far, "none"


def twins(rows: Sequence[int], places: Sequence[Place]) -> list[int]:
    """Of the rows of one name those that are the town or the province of the first."""
    first = places[rows[0]]
    pair = {"settlement": "admin1", "admin1": "settlement"}.get(first.level)
    return [r for r in rows[1:] if places[r].level == pair and places[r].admin1 == first.admin1]


def _with_twin(order: list[int], places: Sequence[Place]) -> list[int]:
    """The rows to show: the likeliest, and always the town or province of the name of the first."""
    cut = [r for r in twins(order, places)[:1] if r not in order[:SHOWN]]
    return [*order[: SHOWN - len(cut)], *cut]
