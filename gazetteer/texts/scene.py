"""The candidates of all names of a text side by side, as columns of numbers for evidence.py. Pure.

A row is one candidate of one group; a group is a name with what is said beside it. Rows of one group stand
together. What one group says of another goes through *anchors*: the likeliest row of each group, weighted
by its share of belief and by how often the group is named. At most ANCHORS are looked at, the weightiest,
so that the work grows with the number of names and not with its square.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..measure import EARTH_KM
from ..place import Candidate, Level, Place
from ..ranking.own_names import borrowed
from ..spellings.names import fold

Column = NDArray[np.float64]
Codes = NDArray[np.int64]
Yes = NDArray[np.bool_]
LEVELS: dict[Level, int] = {
    "country": 1, "admin1": 2, "admin2": 4, "admin3": 8, "region": 16, "settlement": 32, "point": 64,
}  # fmt: skip
"""A bit for each level."""
ANCHORS = 60
"""Names of a text that speak for others, the weightiest."""
HELD_KM = 60.0
"""A town holds a place this near: "Westside, Paris"."""


@dataclass(slots=True, eq=False)
class Group:
    """A name of the text: what may be meant by it, how often it stands there, what is said beside it.

    ``within``: codes stated; ``kind``: the kind word; ``holders``: groups that the words say hold this one
    ("X, Y"); ``stem``: matched only without its kind word ("Licking County" by Licking).
    """

    name: str
    candidates: tuple[Candidate, ...]
    kind: str | None = None
    within: tuple[str, ...] = ()
    count: int = 0
    holders: list["Group"] = field(default_factory=list)
    stem: bool = False


@dataclass(frozen=True, eq=False)
class Scene:
    """All groups that have candidates, in the order of the text; the country and home of the publisher."""

    groups: tuple[Group, ...]
    country: str = ""
    home: tuple[Place, ...] = ()
    columns: dict[object, Column] = field(default_factory=dict)
    """Columns that no belief changes, by the feature that they are of."""
    agreements: dict[bytes, Column] = field(default_factory=dict)
    """What evidence.py finds that rows have in common with anchors, by the rows that are the anchors."""

    @cached_property
    def rows(self) -> tuple[Candidate, ...]:
        """Every candidate, group by group."""
        return tuple(c for g in self.groups for c in g.candidates)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The place of every row."""
        return tuple(c.place for c in self.rows)

    @cached_property
    def group_of(self) -> Codes:
        """The number of the group of every row."""
        return np.repeat(np.arange(len(self.groups)), [len(g.candidates) for g in self.groups])

    @cached_property
    def starts(self) -> Codes:
        """The first row of every group."""
        return np.cumsum([0, *(len(g.candidates) for g in self.groups[:-1])])

    @cached_property
    def countries(self) -> Codes:
        """A number for the country of every row, 0 for none."""
        return _numbered([p.country for p in self.places])

    @cached_property
    def units(self) -> Codes:
        """A number for the first-level unit of every row, 0 for none."""
        return _numbered([p.admin1 for p in self.places])

    @cached_property
    def names(self) -> Codes:
        """A number for the written name of every row, the same for the same name."""
        return _numbered([fold(g.name) for g in self.groups])[self.group_of]

    @cached_property
    def counts(self) -> Codes:
        """How often the name of every row stands in the text; 0 for what only surrounds it."""
        return np.array([g.count for g in self.groups], dtype=np.int64)[self.group_of]

    @cached_property
    def borrowed(self) -> Column:
        """1 where another town bears the name of a row as its own, else 0 (ranking/own_names.py)."""
        groups = ([(c.matched, c.place) for c in g.candidates] for g in self.groups)
        return self.column([lent for group in groups for lent in borrowed(group)])

    @cached_property
    def spots(self) -> Column:
        """The positions as unit vectors, so that a distance is an angle."""
        return vectors(self.places)

    @cached_property
    def _levels(self) -> Codes:
        return np.array([LEVELS[p.level] for p in self.places], dtype=np.int64)

    def level(self, *levels: Level) -> Yes:
        """Whether every row is of one of these levels."""
        wanted = sum(LEVELS[level] for level in levels)
        return np.asarray((self._levels & wanted) != 0)

    @cached_property
    def decided(self) -> bool:
        """Whether every name may mean but one place: belief has nothing to decide."""
        return len(self.rows) == len(self.groups)

    @cached_property
    def rows_of(self) -> dict[Group, slice]:
        """The rows of every group."""
        ends = [*self.starts[1:].tolist(), len(self.rows)]
        return {g: slice(a, b) for g, a, b in zip(self.groups, self.starts.tolist(), ends, strict=True)}

    def column(self, values: Sequence[float]) -> Column:
        """A column of one number a row."""
        return np.array(values, dtype=float)

    def shares(self, scores: Column) -> Column:
        """Belief: the scores made shares that add up to 1 in every group."""
        if self.decided:
            return np.ones(len(scores))
        top = np.maximum.reduceat(scores, self.starts)
        raised = np.exp(scores - top[self.group_of])
        return np.asarray(raised / np.add.reduceat(raised, self.starts)[self.group_of])


def vectors(places: Sequence[Place]) -> Column:
    """Positions as unit vectors (WGS 84 taken as a sphere)."""
    lon = np.radians([p.point.lon for p in places])
    lat = np.radians([p.point.lat for p in places])
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def distances(a: Column, b: Column) -> Column:
    """Great-circle kilometres between every two of two lists of unit vectors."""
    return np.asarray(EARTH_KM * np.arccos(np.clip(a @ b.T, -1.0, 1.0)))


def _numbered(words: Sequence[str]) -> Codes:
    known: dict[str, int] = {"": 0}
    return np.array([known.setdefault(word, len(known)) for word in words], dtype=np.int64)


@dataclass(frozen=True, eq=False)
class Light:
    """A scene in the light of what is believed so far: its anchors, and what each row hears from them."""

    scene: Scene
    belief: Column
    columns: dict[object, Column] = field(default_factory=dict)
    """Columns of this light, by the feature that they are of."""

    @cached_property
    def anchors(self) -> Codes:
        """The likeliest row of every group in their order; of many groups the weightiest ANCHORS."""
        scene = self.scene
        if scene.decided and len(scene.rows) <= ANCHORS:
            return np.arange(len(scene.rows))
        top = np.maximum.reduceat(self.belief, scene.starts)
        best = np.flatnonzero(self.belief >= top[scene.group_of])
        of = scene.group_of[best]
        rows = best[np.concatenate(([True], of[1:] != of[:-1]))]
        if len(rows) <= ANCHORS:
            return np.asarray(rows)
        return np.asarray(rows[np.argsort(-self._weight_of(rows), kind="stable")[:ANCHORS]])

    def _weight_of(self, rows: Codes) -> Column:
        return np.asarray(self.belief[rows] * np.sqrt(np.maximum(1, self.scene.counts[rows])))

    @cached_property
    def weights(self) -> Column:
        """What each anchor's word counts."""
        return self._weight_of(self.anchors)

    @cached_property
    def heard(self) -> Column:
        """The weight of every anchor (columns) for every row; a name does not speak for itself."""
        names = self.scene.names
        other = names[:, None] != names[self.anchors][None, :]
        return np.asarray(other * self.weights[None, :])

    @cached_property
    def kilometres(self) -> Column:
        """From every row to every anchor."""
        return distances(self.scene.spots, self.scene.spots[self.anchors])

    def agreeing(self, agreements: Column) -> Column:
        """For each way to agree (row by anchor, 0–1) and every row the mean of two shares: of all that the
        anchors say, and of the strongest single voice."""
        told = agreements * self.heard
        together = told.sum(axis=2) / (self.heard.sum(axis=1) + 1.0)
        strongest = told.max(axis=2, initial=0.0)
        return np.asarray((together + strongest / (1.0 + strongest)) / 2)

    @cached_property
    def held(self) -> tuple[Column, Column]:
        """Of every row: the belief that what is named after it holds it; that it holds what stands before."""
        scene, inside, holds = self.scene, np.zeros(len(self.belief)), np.zeros(len(self.belief))
        country, unit = scene.level("country"), scene.level("admin1")
        for group in (g for g in scene.groups if g.holders):
            for holder in (h for h in group.holders if h in scene.rows_of):
                a, b = scene.rows_of[group], scene.rows_of[holder]
                parts = (
                    (scene.countries[a, None] == scene.countries[None, b])
                    & country[None, b]
                    & ~country[a, None]
                )
                parts |= (scene.units[a, None] == scene.units[None, b]) & unit[None, b] & ~unit[a, None]
                beside = (distances(scene.spots[a], scene.spots[b]) < HELD_KM) & ~(country | unit)[None, b]
                told = ((parts + 0.5 * beside) * self.belief[None, b]).sum(axis=1)
                inside[a] = np.maximum(inside[a], told)
                holds[b] = np.maximum(holds[b], ((parts | beside) * self.belief[a, None]).max(axis=0))
        return inside, holds
