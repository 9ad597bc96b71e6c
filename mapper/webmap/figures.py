"""The highest number of dead that any source gives for an event: what "killed at least N" asks for. Pure.

Where one source says "at least 50" and another "30", the highest is open and the lowest is 30; a reader who
asks for 40 dead or more still wants that event, since a source says so.
"""

import json
from typing import Any

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray

from .blocks import UNKNOWN


def most_killed(events: gpd.GeoDataFrame) -> NDArray[np.int64]:
    """The highest figure of each event: the upper bound, or where that is open the most that is said.

    UNKNOWN where there is no figure.
    """
    high, low = (
        events[name].astype("Float64").to_numpy(float, na_value=np.nan)
        for name in ("killed_max", "killed_min")
    )
    most = np.where(np.isnan(high), low, high)
    open_ended = np.isnan(high) & ~np.isnan(low) & events["claims_disagree"].to_numpy(dtype=bool)
    for row in np.flatnonzero(open_ended):
        most[row] = max([most[row], *_stated(events["claims_json"].iloc[row])])
    return np.where(np.isnan(most), UNKNOWN, np.minimum(np.nan_to_num(most), 2**30)).astype(np.int64)


def _stated(claims: Any) -> list[float]:
    """The figures of dead that the claims of an event give for the whole of it."""
    counts = [count for voice in json.loads(claims or "[]") for count in voice["counts"]]
    own = [c for c in counts if (c["what"], c["scope"], c["unit"]) == ("killed", "event", "people")]
    return [float(value) for count in own for value in (count["min"], count["max"]) if value is not None]
