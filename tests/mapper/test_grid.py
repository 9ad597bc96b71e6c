"""The grid: every position in one cell of at least its size; a block holds what is near."""

import math

import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer import Point, distance_km
from mapper.coarsening.grid import DEGREE_KM, Grid, spots, square_km, strip

LON, LAT, KM = st.floats(-180, 180), st.floats(-90, 90), st.floats(1, 1000)


@given(LON, LAT, KM)
@example(179.99999999999997, 0.0, 1.0)
@example(180.0, 90.0, 7.0)
def test_a_position_lies_in_its_own_cell_alone(lon: float, lat: float, km: float) -> None:
    grid, point = Grid(km), Point(lon, lat)
    cell = grid.cell(point)
    assert grid.block(cell).distance(shapely.Point(point)) < 1e-5
    assert grid.cell(grid.centre(cell)) == cell


@given(LON, LAT, KM)
def test_a_cell_is_at_least_so_high_and_wide(lon: float, lat: float, km: float) -> None:
    grid = Grid(km)
    block = grid.block(grid.cell(Point(lon, lat)))
    west, south, east, north = block.bounds
    middle = math.cos(math.radians((south + north) / 2))
    assert (north - south) * DEGREE_KM >= km * 0.999 - 0.001 or north - south >= 179
    assert (east - west) * DEGREE_KM * middle >= km * 0.999 - 0.001 or east - west >= 359


@given(LON, st.floats(-85, 85), st.floats(1, 200), st.integers(0, 4), st.floats(0, 359), st.floats(0, 1))
def test_a_block_holds_what_is_within_its_steps(
    lon: float, lat: float, km: float, steps: int, bearing: float, share: float
) -> None:
    grid, point = Grid(km), Point(lon, lat)
    away = share * steps * km * 0.99
    north = lat + away / DEGREE_KM * math.cos(math.radians(bearing))
    east = away / DEGREE_KM * math.sin(math.radians(bearing)) / math.cos(math.radians(min(89.9, abs(north))))
    if abs(north) > 89 or distance_km(point, Point(lon, min(90.0, max(-90.0, north)))) > away * 1.01 + 0.01:
        return
    there = Point((lon + east + 180) % 360 - 180, north)
    if distance_km(point, there) > steps * km:
        return
    assert grid.block(grid.cell(point), steps).distance(shapely.Point(there)) < 1e-5


@given(LON, LAT, KM, st.integers(0, 3))
def test_a_block_stays_on_the_globe_and_is_valid(lon: float, lat: float, km: float, steps: int) -> None:
    grid = Grid(km)
    block = grid.block(grid.cell(Point(lon, lat)), steps)
    west, south, east, north = block.bounds
    assert -180 <= west < east <= 180
    assert -90 <= south < north <= 90
    assert block.is_valid
    assert block.area > 0


def test_the_radius_reaches_the_corners() -> None:
    grid = Grid(10)
    cell = grid.cell(Point(36.7, 35.5))
    corners = shapely.get_coordinates(grid.block(cell))
    farthest = max(distance_km(grid.centre(cell), Point(*corner)) for corner in corners)
    assert farthest <= grid.radius() < farthest + 1.5


def test_how_far_a_shape_reaches_from_its_middle() -> None:
    assert spots(shapely.MultiPoint([(1, 2), (3, 4)])) == [(Point(1, 2), 0.0), (Point(3, 4), 0.0)]
    ((middle, km),) = spots(shapely.box(10, 0, 12, 1))
    assert middle == Point(11, 0.5)
    assert km == pytest.approx(DEGREE_KM, rel=1e-3)
    assert square_km(shapely.box(10, 0, 11, 1)) == pytest.approx(DEGREE_KM**2, rel=1e-3)


def test_a_strip_covers_what_lies_between() -> None:
    made = strip([shapely.box(0, 0, 1, 1), shapely.box(3, 3, 4, 4)])
    assert made.covers(shapely.Point(2, 2))
    assert not made.covers(shapely.Point(0.5, 3.5))
    apart = strip([shapely.box(-180, 0, -179, 1), shapely.box(179, 0, 180, 1)])
    assert apart.geom_type == "MultiPolygon"
