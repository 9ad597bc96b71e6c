"""In which countries and provinces the routes and zones of a map lie, for the filter by area. Pure."""

from collections.abc import Sequence

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

#: An area that has less than this share of itself in a unit only touches it.
TOUCHES = 0.01


def codes(frame: gpd.GeoDataFrame, units: Sequence[gpd.GeoDataFrame]) -> list[list[str]]:
    """For each row the codes of the countries and units that its shape meets, and those that it names."""
    named = frame["unit_codes"].fillna("").tolist() if "unit_codes" in frame else [""] * len(frame)
    trees = [(shapely.STRtree(list(unit.geometry)), unit) for unit in units] if len(frame) else []
    found = []
    for shape, own in zip(frame.geometry, named, strict=True):
        met = {code for code in own.split(";") if code}
        met |= {code.partition("-")[0] for code in met}
        for tree, unit in trees:
            if shape is not None:
                near = tree.query(shape)
                met |= {unit["code"].iloc[n] for n in near if _lies(shape, unit.geometry.iloc[n])}
        found.append(sorted(met))
    return found


def _lies(shape: BaseGeometry, unit: BaseGeometry) -> bool:
    if not shape.area:
        return bool(unit.intersects(shape))
    return bool(unit.intersection(shape).area > TOUCHES * shape.area)
