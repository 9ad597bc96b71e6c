"""The box that shapes fill: the shorter way round the globe, in parts where it must be."""

from typing import TYPE_CHECKING

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from mapper.geometry.extent import WIDEST, cut, extent, ground, grown, inner_spot, sides
from mapper.layers.basemap import country_rows

if TYPE_CHECKING:
    from gazetteer import Gazetteer

LON = st.floats(-180, 180)
SPOTS = st.lists(st.tuples(LON, st.floats(-85, 85)), min_size=1, max_size=12)


def points(*lons: float) -> list[BaseGeometry]:
    return [shapely.Point(lon, 0) for lon in lons]


@pytest.mark.parametrize(
    ("lons", "west", "east"),
    [
        ((178.0, -179.0), 178, 181),
        ((174.8, -149.9), 174.8, 210.1),
        ((-74.0, 0.1, 37.6), -74, 37.6),
        ((-120.0, -70.0), -120, -70),
        ((-74.0, 0.1, 151.0), -74, 151),
        ((180.0,), 180, 180),
    ],
    ids=["fiji", "auckland-anchorage", "atlantic", "america", "wider-than-half", "meridian"],
)
def test_the_shorter_way_is_taken(lons: tuple[float, ...], west: float, east: float) -> None:
    found = extent(points(*lons))
    assert (found[0], found[2]) == pytest.approx((west, east))


def test_an_area_in_two_parts_at_the_meridian_is_one_box() -> None:
    both = shapely.MultiPolygon([shapely.box(170, 60, 180, 70), shapely.box(-180, 62, -170, 69)])
    assert extent([both]) == (170, 60, 190, 70)


@given(SPOTS)
def test_a_box_holds_its_points_and_stands_on_the_globe(spots: list[tuple[float, float]]) -> None:
    shapes = [shapely.Point(*spot) for spot in spots]
    box = extent(shapes)
    assert -180 <= box[0] <= 180
    assert box[2] <= 180 or box[2] - box[0] <= WIDEST + 1e-9
    wide = grown(box, 0.1)
    assert -180 <= wide[0] < 180
    assert wide[2] - wide[0] <= 360
    held = ground(wide)
    assert all(held.intersects(shape) for shape in shapes)
    for west, south, east, north in sides(wide):
        assert -180 <= west <= east <= 180
        assert -90 <= south <= north <= 90


def test_a_grown_box_turns_over_the_meridian() -> None:
    assert grown((177.0, -19.0, 179.5, -16.0), 0.0, 1.0) == (176.0, -20.0, 180.5, -15.0)
    assert grown((-179.5, -19.0, -177.0, -16.0), 0.0, 1.0) == (179.5, -20.0, 184.0, -15.0)
    assert sides((179.5, -20.0, 184.0, -15.0)) == (
        (179.5, -20.0, 180.0, -15.0),
        (-180.0, -20.0, -176.0, -15.0),
    )


def test_a_line_over_the_meridian_is_cut_there() -> None:
    line = shapely.LineString([(178, -18), (-178, -14), (-175, -14)])
    parts = shapely.get_parts(cut(line))
    assert [list(part.coords) for part in parts] == [
        [(178, -18), (180, -16)],
        [(-180, -16), (-178, -14), (-175, -14)],
    ]
    assert extent([line]) == (178, -18, 185, -14)
    plain = shapely.LineString([(10, 1), (20, 2)])
    assert cut(plain) is plain


def test_the_spot_of_an_area_is_in_its_largest_part_on_the_ground() -> None:
    """In degrees the northern island is the larger one."""
    mainland, island = shapely.box(5, 58, 15, 66), shapely.box(10, 77, 32, 81)
    assert island.area > mainland.area
    assert mainland.contains(inner_spot(shapely.MultiPolygon([island, mainland])))
    assert mainland.contains(inner_spot(mainland))


@pytest.mark.parametrize(
    ("code", "lat"), [("NO", (58, 71.2)), ("JP", (33, 41.6)), ("PH", (12.5, 19)), ("CV", (14.8, 15.4))]
)
def test_a_country_is_named_on_its_largest_land(
    gazetteer: "Gazetteer", code: str, lat: tuple[float, float]
) -> None:
    rows, _ = country_rows(gazetteer, (), None)
    (row,) = [row for row in rows if row.code == code]
    assert lat[0] < row.lat < lat[1]
