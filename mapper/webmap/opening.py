"""What the page draws first: the events of the view at first, added up by where they stand.

A browser has the first picture from these few numbers, whatever the number of events. An event that stands
at one spot is added to that spot's numbers; one of several spots travels by itself, so that a plate over
some of them counts it once. What the page works out of the columns afterwards is the same.
"""

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..layers.about import HIDDEN
from ..pages.palette import HOLLOW
from .blocks import DAYS, UNKNOWN, Columns, days
from .spots import Standing, runs

#: Types of event that have a bit of their own in a number of 32 bits.
BITS = 30
#: Lanes of the strip of time: spans of up to so many days, and longer ones.
LANES = (7, 31)
#: The axis has bars for at least so many days, if for more than one.
SHORTEST = 15


def opening_columns(columns: Columns, events: gpd.GeoDataFrame, found: Standing) -> list[str]:
    """Adds up what is shown at first; the types of event in the order of their bits."""
    codes, types = pd.factorize(np.array(events["event_type"].fillna("").tolist(), dtype=object))
    status = events["status"]
    each = np.diff(found.first)
    shown, solid = ~status.isin(HIDDEN).to_numpy(), ~status.isin(HOLLOW).to_numpy()
    bits = np.left_shift(1, np.minimum(codes, BITS)).astype(np.int64)
    lone, several = np.flatnonzero(shown & (each == 1)), np.flatnonzero(shown & (each > 1))
    spot, size = found.of[found.first[lone]], len(found.spots)
    held = np.zeros(size, dtype=np.int64)
    np.bitwise_or.at(held, spot, bits[lone])
    columns.numbers("lone_count", np.bincount(spot, minlength=size))
    columns.numbers("lone_solid", np.bincount(spot[solid[lone]], minlength=size))
    columns.numbers("lone_types", held)
    columns.numbers("several_each", each[several])
    columns.numbers("several_of", runs(found, several))
    columns.numbers("several_types", bits[several])
    columns.numbers("several_solid", solid[several])
    return [str(word) for word in types]


def _on_axis(
    start: NDArray[np.int64], end: NDArray[np.int64], dated: NDArray[np.bool_], shown: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The events that meet the axis of the strip: that of all shown ones, short ones where there are any."""
    own = dated & shown & (end - start <= LANES[1])
    own = own if own.any() else dated & shown
    if not own.any():
        return own
    low, high = start[own].min(), end[own].max()
    spare = max(0, SHORTEST - (high - low)) // 2 + 1 if high - low > 1 else 0
    met: NDArray[np.bool_] = (end > low - spare) & (start < high + spare)
    return met


def time_kinds(events: gpd.GeoDataFrame) -> dict[str, Any]:
    """What gives the strip of time its height before the days are read: lanes, and whether it is there."""
    start, end = (days(events[name]) for name in DAYS)
    dated, shown = start != UNKNOWN, ~events["status"].isin(HIDDEN).to_numpy()
    drawn = _on_axis(start, end, dated, shown)
    long = (end - start)[dated & drawn]
    lanes = [(long > 1) & (long <= LANES[0]), (long > LANES[0]) & (long <= LANES[1]), long > LANES[1]]
    lengths = np.unique(start[dated & shown])
    undated, some = bool((~dated).any()), [bool(lane.any()) for lane in lanes]
    one = len(lengths) == 1 and not undated and not any(some)
    return {
        "days": len(lengths) > 0,
        "undated": undated,
        "undated_shown": int((~dated & shown).sum()),
        "lanes": some,
        "one": one,
    }
