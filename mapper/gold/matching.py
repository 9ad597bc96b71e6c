"""The best one-to-one pairing of what was labelled and what was found. Pure.

Pairs carry a score; the pairing with the largest sum of scores is chosen, among equals the one that
keeps the order of the text. Nothing is paired that has no score.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from .labels import Spans

#: An exact span counts more than any overlap with two others.
EXACT = 3.0
#: Among pairings of the same sum the one in text order is taken: what each step out of order costs.
_ORDER = 1e-6


def pairing(scores: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Left to right, one to one, with the largest sum of scores."""
    found: dict[int, int] = {}
    for pairs in _islands(scores):
        lefts = sorted({left for left, _ in pairs})
        rights = sorted({right for _, right in pairs})
        row = {left: at for at, left in enumerate(lefts)}
        column = {right: at for at, right in enumerate(rights)}
        gain = np.zeros((len(lefts), len(rights)))
        for left, right in pairs:
            at, to = row[left], column[right]
            gain[at, to] = scores[left, right] - _ORDER * abs(at - to)
        turned = len(lefts) > len(rights)
        for at, to in enumerate(_assign(-(gain.T if turned else gain))):
            left, right = (lefts[to], rights[at]) if turned else (lefts[at], rights[to])
            if (left, right) in scores:
                found[left] = right
    return found


def _islands(scores: Mapping[tuple[int, int], float]) -> Iterator[list[tuple[int, int]]]:
    """The pairs in groups that share neither side: each is solved by itself."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def top(node: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for left, right in scores:
        root[top(("left", left))] = top(("right", right))
    groups: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for pair in scores:
        groups.setdefault(top(("left", pair[0])), []).append(pair)
    yield from groups.values()


def _assign(cost: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> list[int]:
    """For each row its column at the least total cost (rows ≤ columns): the Hungarian method.

    Rows are taken in one by one; each time the shortest augmenting path is followed, with prices
    on rows and columns that keep all reduced costs at 0 or more.
    """
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.full(columns + 1, rows)  # the row that holds a column; ``rows``: free
    start = columns  # a column of no meaning from which each search sets out
    for row in range(rows):
        owner[start] = row
        at = start
        least = np.full(columns, np.inf)
        came = np.full(columns, start)
        used = np.zeros(columns + 1, dtype=bool)
        while owner[at] != rows:
            used[at] = True
            open_ = ~used[:columns]
            reduced = cost[owner[at]] - row_price[owner[at]] - column_price[:columns]
            better = open_ & (reduced < least)
            least[better], came[better] = reduced[better], at
            at = int(np.where(open_, least, np.inf).argmin())
            step = least[at]
            row_price[owner[used]] += step
            column_price[used] -= step
            least[open_] -= step
        while at != start:
            owner[at] = owner[came[at]]
            at = int(came[at])
    result = [0] * rows
    for column in range(columns):
        if owner[column] < rows:
            result[owner[column]] = column
    return result


def overlap(where: Spans, span: tuple[int, int]) -> float:
    """How far a span is one of those of a label: EXACT, or the shared part of both (0 to 1)."""
    best = 0.0
    for start, end in where:
        if (start, end) == span:
            return EXACT
        shared = min(end, span[1]) - max(start, span[0])
        if shared > 0:
            best = max(best, shared / (max(end, span[1]) - min(start, span[0])))
    return best


def by_span(labels: Sequence[Spans], found: Sequence[tuple[int, int]]) -> dict[int, int]:
    """The pairing of labels with spans that share characters with them; exact spans come first."""
    order = sorted(range(len(found)), key=lambda n: found[n])
    starts = [found[n][0] for n in order]
    longest = max((end - start for start, end in found), default=0)
    scores = {}
    for left, where in enumerate(labels):
        for start, end in where:
            for at in range(bisect_left(starts, start - longest), bisect_left(starts, end)):
                score = overlap(where, found[order[at]])
                if score:
                    scores[left, order[at]] = score
    return pairing(scores)
