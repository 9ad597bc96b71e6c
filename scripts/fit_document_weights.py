"""Fits the weights of gazetteer/texts on half 0 of the measuring data and prints them.

Run: python -m scripts.fit_document_weights. Nothing is written: the tables are edited by hand. The model is
a conditional logit: the belief in a candidate among those of its name is the exponential of the weighted sum
of its features. As features look at the beliefs in other names, weights and beliefs are made anew in turn.
Each text is learnt from twice, with and without the places of its publisher's other texts.
"""

import sys
from dataclasses import dataclass

import numpy as np

from benchmarks.gazetteer_documents import NEAR_KM, homes
from benchmarks.gazetteer_gold import DATA, SETS, Judge, Text, half, read
from gazetteer import Gazetteer, Place
from gazetteer.measure import distance_km
from gazetteer.texts.certainty import CERTAINTY
from gazetteer.texts.document import Document, scene_of
from gazetteer.texts.evidence import ALONE, TOGETHER, Feature, country_named, in_reports, is_unit, kind_said
from gazetteer.texts.outlets import outlet
from gazetteer.texts.scene import Codes, Column, Light, Scene

TURNS, ROUNDS, STEPS = 5, 3, 400
RIDGE = 0.3
"""Strength of the pull towards 0, in names."""
BY_HAND: tuple[Feature, ...] = (country_named, in_reports, kind_said)
MAY_BE_NEGATIVE: tuple[Feature, ...] = (is_unit,)
FEATURES = tuple(row[0] for row in (*ALONE, *TOGETHER))


@dataclass(frozen=True, slots=True)
class Sample:
    """A gold name: the rows of its group, and which of them are right."""

    rows: Codes
    right: Codes


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with its samples."""

    scene: Scene
    samples: tuple[Sample, ...]


def lesson(judge: Judge, text: Text, home: bool, known: dict[str, list[Place]]) -> Lesson | None:
    """The scene of a text and its samples; None where nothing is known."""
    document = Document(
        text.text, outlet(text.publisher, text.url), (), tuple(known.get(text.id, ())) if home else ()
    )
    names = [judge.named(g) for g in text.names]
    group_of, scene = scene_of(names, document, judge.gazetteer.questions())
    start = dict(zip(scene.groups, scene.starts.tolist(), strict=True)) if scene.groups else {}
    samples = []
    for gold, group in zip(text.names, group_of, strict=True):
        if gold.point is None or group not in start:
            continue
        rows = np.arange(start[group], start[group] + len(group.candidates))
        places = [scene.places[r] for r in rows]
        right = [
            r for r, p in zip(rows, places, strict=True)
            if distance_km(p.point, gold.point) <= NEAR_KM or judge.same_unit(p, gold)
        ]  # fmt: skip
        samples.append(Sample(rows, np.array(right, dtype=np.int64)))
    return Lesson(scene, tuple(samples)) if samples else None


def columns(light: Light) -> Column:
    """All features of a scene side by side."""
    return np.column_stack([feature(light) for feature in FEATURES])


def settle(scene: Scene, weights: Column) -> tuple[Light, Column]:
    """The light in which the names agree under these weights, and its columns."""
    light = Light(scene, np.zeros(len(scene.rows)))
    alone = np.arange(len(FEATURES)) < len(ALONE)
    light = Light(scene, scene.shares(columns(light) @ np.where(alone, weights, 0.0)))
    for _ in range(ROUNDS - 1):
        light = Light(scene, scene.shares(columns(light) @ weights))
    return light, columns(light)


def fit(lessons: list[Lesson], weights: Column) -> Column:
    """Weights that make the right candidates likeliest, beliefs in the other names kept (Adam)."""
    blocks, samples, offset = [], [], 0
    for one in lessons:
        block = settle(one.scene, weights)[1]
        blocks.append(block)
        samples += [
            (s.rows + offset, np.isin(s.rows, s.right)) for s in one.samples if 0 < len(s.right) < len(s.rows)
        ]
        offset += len(block)
    x = np.concatenate(blocks)[np.concatenate([rows for rows, _ in samples])]
    right = np.concatenate([r for _, r in samples]).astype(float)
    sizes = np.array([len(rows) for rows, _ in samples])
    starts, of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    free = np.array([f not in BY_HAND for f in FEATURES])
    least = np.array([-9.0 if f in MAY_BE_NEGATIVE else 0.0 for f in FEATURES])
    slope = square = np.zeros(len(FEATURES))
    for step in range(STEPS):
        score = x @ weights
        raised = np.exp(score - np.maximum.reduceat(score, starts)[of])
        share = raised / np.add.reduceat(raised, starts)[of]
        good = share * right
        good = good / (np.add.reduceat(good, starts)[of] + 1e-12)
        pull = x.T @ (share - good) / len(sizes) + RIDGE * weights / len(sizes)
        slope, square = 0.9 * slope + 0.1 * pull, 0.99 * square + 0.01 * pull**2
        rate = 0.05 if step < STEPS * 0.7 else 0.015
        weights = np.maximum(least, weights - free * rate * slope / (np.sqrt(square) + 1e-8))
    return weights


def fit_certainty(lessons: list[Lesson], weights: Column) -> Column:
    """Weights of CERTAINTY by logistic regression (Newton) over the likeliest rows."""
    rows, answers = [], []
    for one in lessons:
        light, block = settle(one.scene, weights)
        light = Light(one.scene, one.scene.shares(block @ weights))
        table = np.column_stack([feature(light) for feature, _, _ in CERTAINTY])
        for sample in one.samples:
            best = sample.rows[int(np.argmax(light.belief[sample.rows]))]
            rows.append(table[best])
            answers.append(float(best in sample.right))
    x, y = np.array(rows), np.array(answers)
    free = np.array([f not in BY_HAND for f, _, _ in CERTAINTY])
    w = np.where(free, 0.0, [weight for _, weight, _ in CERTAINTY])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.eye(len(w))
        w[free] -= np.linalg.solve(hessian[np.ix_(free, free)], (x.T @ (p - y) + w)[free])
    return w


def main() -> int:
    """Fit and print."""
    judge = Judge(Gazetteer.open())
    lessons: list[Lesson] = []
    for name in SETS:
        texts = read(DATA / name)
        known = homes(judge, texts) if any(t.publisher for t in texts) else {}
        mine = [t for t in texts if half(t) == 0]
        for home in (False, True) if known else (False,):
            lessons += [one for t in mine if (one := lesson(judge, t, home, known)) is not None]
    weights = np.array([row[1] for row in (*ALONE, *TOGETHER)])
    for _ in range(TURNS):
        weights = fit(lessons, weights)
    for feature, weight in zip(FEATURES, weights, strict=True):
        sys.stdout.write(f"{feature.__name__:22s}{weight:6.1f}" + "\n")
    alone = [one for one in lessons if not one.scene.home]
    for (feature, _, _), weight in zip(CERTAINTY, fit_certainty(alone, weights), strict=True):
        sys.stdout.write(f"certainty {feature.__name__:22s}{weight:6.2f}" + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
