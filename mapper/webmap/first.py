"""What stands around the map before the events are read: the first lines of the list, numbers, days.

A page of many events shows these at once, and they are right: they say what the columns of the events say.
What only the columns can answer (another filter, the lines further down) follows with them.
"""

from typing import Any

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray

from ..layers.about import HIDDEN
from .blocks import FIRST, UNKNOWN, Columns, event_columns, span_columns, spans
from .opening import LANES
from .spots import Standing, anchor_columns

#: Up to so many events the columns are read before a browser could show anything.
AT_ONCE = 2_000
#: Lines of a section of the list that the page opens with: more than the highest screen shows.
LINES = 40
#: What the axis of time leaves off, as in the page's `timeaxis.js`: what lies more than so many times
#: as far away as nearly all events span (all but this share at each end, or one); fewer are never cut.
STRETCHED, LEAST_SPAN, EDGE, FEW = 4, 30, 0.01, 10
#: The columns whose words the legend counts.
COUNTED = ("event_type", "status", "drawn_as")


def first_columns(columns: Columns, events: gpd.GeoDataFrame, found: Standing) -> dict[str, Any] | None:
    """Adds the first lines and the days of what is shown; gives the numbers. None for a map of few events."""
    if len(events) <= AT_ONCE:
        return None
    start, length, of = spans(events)
    shown = ~events["status"].isin(HIDDEN).to_numpy()
    newest = np.argsort(-start[of], kind="stable")
    parts = [newest[kept[newest]][:LINES] for kept in (shown, ~shown)]
    rows = np.concatenate(parts)
    event_columns(columns, events.iloc[rows], "first_")
    anchor_columns(columns, found, rows, "first_")
    span_columns(columns, start, length, "shown_")
    many = np.bincount(of[shown], minlength=len(start))
    columns.numbers("shown_many", many)
    return {
        "axis": axis_ends(start, length, many),
        "listed": FIRST,
        "shown": int(shown.sum()),
        "off_map": int((shown & (np.diff(found.first) == 0)).sum()),
        "lines": [len(part) for part in parts],
        "circles": bool((events["uncertainty_km"].fillna(0) > 0).any()),
        "tallies": {name: _tally(events[name].fillna(""), shown) for name in COUNTED},
    }


def axis_ends(
    start: NDArray[np.int64], length: NDArray[np.int64], many: NDArray[np.int64]
) -> list[int] | None:
    """The first day of the axis of the strip of time and the day after its last, as the page finds them.

    None where no shown event is dated. Events known only to more than a month do not stretch it, where there
    are others; what lies far away from nearly all is left off.
    """
    dated = (many > 0) & (start != UNKNOWN)
    own = dated & (length <= LANES[1])
    own = own if own.any() else dated
    if not own.any():
        return None
    end_of = np.where(length == UNKNOWN, UNKNOWN, start + length)
    starts, ends = np.repeat(start[own], many[own]), np.repeat(end_of[own], many[own])
    starts.sort()
    ends.sort()
    last = len(starts) - 1
    apart = 0 if last < FEW else max(1, int(last * EDGE))
    low, high, first, end = (int(day) for day in (starts[0], ends[-1], starts[apart], ends[last - apart]))
    far = STRETCHED * max(end - first, LEAST_SPAN)
    low = first if first - low > far else low
    return [low, max(end, low + 1) if high - end > far else high]


def _tally(values: Any, shown: Any) -> dict[str, Any]:
    """The words of a column in the order in which they come up, how often each is there, and is shown."""
    every, some = values.value_counts(sort=False), values[shown].value_counts()
    words = list(dict.fromkeys(values.tolist()))
    return {
        "words": [str(word) for word in words],
        "all": [int(every.get(word, 0)) for word in words],
        "shown": [int(some.get(word, 0)) for word in words],
    }
