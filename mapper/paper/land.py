"""On whose land a label may stand: words about a thing of one country are false in another. Pure."""

from collections.abc import Callable, Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..frame import Layers
from .beside import Box
from .view import View

#: An area is in a country that holds so much of it.
SHARE = 0.02
#: Parts of a label's width, from its middle, at which its land is looked at.
PARTS = (-0.48, -0.24, 0.0, 0.24, 0.48)


class Land:
    """The countries below a sheet."""

    def __init__(self, layers: Layers, view: View) -> None:
        self._view = view
        self._tree = shapely.STRtree(layers.countries.geometry.to_numpy())

    def _own(self, shape: BaseGeometry) -> Iterator[int]:
        """The countries that a shape is in; not those that an area only touches."""
        least = SHARE * shape.area
        for number in self._tree.query(shape, predicate="intersects").tolist():
            country = self._tree.geometries[number]
            if not least or shapely.make_valid(country).intersection(shapely.make_valid(shape)).area > least:
                yield number

    def of(self, shape: BaseGeometry, sea: bool = False) -> Callable[[Box], bool]:
        """Whether the box of a label lies in the countries of a shape (in degrees): a question for a box.

        What is in no country may have its label anywhere. With ``sea`` it may lie at sea, too.
        """
        own = frozenset(self._own(shape))

        def holds(box: Box) -> bool:
            if not own:
                return True
            wide, middle = box[2] - box[0], (box[0] + box[2]) / 2
            xs = np.array([middle + part * wide for part in PARTS])
            lon, lat = self._view.degrees(xs, np.full(len(xs), (box[1] + box[3]) / 2))
            if not (np.isfinite(lon).all() and np.isfinite(lat).all()):
                return False
            spots, lands = self._tree.query(shapely.points(lon, lat), predicate="intersects")
            on_land = set(spots.tolist())
            at_home = {s for s, land in zip(spots.tolist(), lands.tolist(), strict=True) if land in own}
            return on_land == at_home and (sea or len(at_home) == len(xs))

        return holds
