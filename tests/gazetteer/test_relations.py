"""Where relational words put a thing: sound shapes anywhere on the globe, inside what they state."""

import math
from itertools import pairwise

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from gazetteer import (
    Extent,
    GazetteerError,
    Point,
    Wind,
    among,
    around,
    band,
    between,
    central,
    circle,
    countryside,
    distance_km,
    halfway,
    offset,
    road,
    sector,
    spread,
    toward,
)
from gazetteer.geography.plane import Plane
from gazetteer.geography.relations import POINT_KM

POINTS = st.builds(Point, st.floats(-180, 180), st.floats(-89.9, 89.9))
KM = st.floats(0.5, 400)
WINDS = st.builds(Wind, st.sampled_from([n * 22.5 for n in range(16)]), st.sampled_from([45.0, 22.5, 11.25]))
NEARBY = st.tuples(st.floats(-150, 150), st.floats(-150, 150))
UNIT = shapely.box(36.0, 34.8, 38.0, 36.0)
TOWN = Point(36.7, 35.3)


def corners(shape: BaseGeometry) -> list[Point]:
    return [Point(*xy) for xy in shapely.get_coordinates(shape)]


def assert_sound(extent: Extent) -> None:
    """Valid, on the globe, and within its uncertainty of its centre (rings are cut at poles and at ±180)."""
    west, south, east, north = extent.geometry.bounds
    assert extent.geometry.is_valid
    assert -180 <= west <= east <= 180
    assert -90 <= south <= north <= 90
    most = extent.uncertainty_km * 1.005 + 0.1
    assert all(distance_km(extent.centre, corner) <= most for corner in corners(extent.geometry))
    assert extent.reasons


@settings(max_examples=60)
@given(POINTS, KM)
def test_a_circle_has_its_radius_anywhere(point: Point, km: float) -> None:
    shape = circle(point, km)
    assert shape.is_valid
    gaps = [distance_km(point, corner) for corner in corners(shape)]
    assert max(gaps) <= km * 1.005 + 0.05
    assert sum(abs(gap - km) < km * 0.01 + 0.05 for gap in gaps) >= 30  # but for where it is cut


@pytest.mark.parametrize("point", [Point(179.9, -17), Point(-179.9, 70), Point(10, 89.8), Point(0, -90)])
def test_a_circle_over_the_edge_of_the_map_stays_whole(point: Point) -> None:
    area = sum(part.area for part in shapely.get_parts(Plane(point).flat(circle(point, 60))))
    assert area == pytest.approx(math.pi * 60**2, rel=0.02)


@given(POINTS, KM, st.floats(0, 359.9))
def test_there_and_back_again(point: Point, km: float, bearing: float) -> None:
    plane, angle = Plane(point), math.radians(bearing)
    spot = plane.point(km * math.sin(angle), km * math.cos(angle))
    assert distance_km(point, spot) == pytest.approx(km, rel=1e-6)
    assert plane.at(spot) == pytest.approx((km * math.sin(angle), km * math.cos(angle)), abs=1e-4)


@settings(max_examples=60)
@given(POINTS, st.floats(0, 10), st.floats(0.5, 300), WINDS)
def test_a_distance_and_a_bearing_are_a_circle_around_where_they_lead(
    point: Point, own: float, km: float, wind: Wind
) -> None:
    extent = offset(point, own, km, wind, spread(km))
    assert_sound(extent)
    assert distance_km(point, extent.centre) == pytest.approx(km, rel=1e-6)
    assert extent.level == "point"
    assert extent.uncertainty_km >= max(own, 2 * km * math.sin(math.radians(wind.reach / 2)))


@pytest.mark.parametrize("deviation", [-44, -22, 0, 22, 44])
def test_all_that_the_wind_may_mean_lies_in_the_circle(deviation: float) -> None:
    extent = offset(TOWN, 1.0, 40, Wind(90.0), spread(40))
    angle = math.radians(90 + deviation)
    spot = Plane(TOWN).point(40 * math.sin(angle), 40 * math.cos(angle))
    assert extent.geometry.contains(shapely.Point(spot))


@settings(max_examples=40)
@given(POINTS, st.floats(0, 10), st.floats(0, 60), WINDS, st.booleans())
def test_near_and_beside_are_around_the_place(
    point: Point, own: float, km: float, wind: Wind, half: bool
) -> None:
    for extent in (around(point, own, km), toward(point, own, km, wind, half)):
        assert_sound(extent)
        reach = max(0.5, own + km) * 1.005 + 0.1
        assert all(distance_km(point, corner) <= reach for corner in corners(extent.geometry))


def test_what_lies_east_of_a_place_does_not_lie_west_of_it() -> None:
    east, west = (toward(TOWN, 2.0, 15.0, Wind(bearing)).geometry for bearing in (90.0, 270.0))
    assert east.contains(shapely.Point(TOWN.lon + 0.1, TOWN.lat))
    assert not west.contains(shapely.Point(TOWN.lon + 0.1, TOWN.lat))
    shared = Plane(TOWN).flat(east.intersection(west))
    assert max(math.hypot(x, y) for x, y in shapely.get_coordinates(shared)) < 4 * POINT_KM


@settings(max_examples=40)
@given(POINTS, st.floats(0, 359), st.floats(1, 500))
def test_strips_and_roads_reach_from_end_to_end(a: Point, bearing: float, km: float) -> None:
    angle = math.radians(bearing)
    b = Plane(a).point(km * math.sin(angle), km * math.cos(angle))
    for extent in (between(a, b), halfway(a, b), road(a, b)):
        assert_sound(extent)
        assert distance_km(a, extent.centre) == pytest.approx(
            distance_km(b, extent.centre), rel=0.02, abs=0.1
        )
    way = road(a, b)
    assert way.geometry.geom_type in ("LineString", "MultiLineString")
    assert way.corridor_km == pytest.approx(max(1.0, 0.15 * km), rel=0.01)
    assert way.uncertainty_km >= km / 2 + way.corridor_km - 0.1


def test_a_road_from_a_place_to_itself_is_a_circle_there() -> None:
    extent = road(Point(36.7, 35.5), Point(36.7, 35.5))
    assert extent.geometry.geom_type == "Polygon"
    assert extent.geometry.covers(shapely.Point(36.7, 35.5))
    assert extent.uncertainty_km >= 0.5


def test_a_road_through_a_third_town_bends_there() -> None:
    a, via, b = Point(36.3, 33.5), Point(36.7, 34.7), Point(37.2, 36.2)
    found = road(a, b, via)
    assert_sound(found)
    assert found.geometry.distance(shapely.Point(via)) < 0.01
    assert found.corridor_km == pytest.approx(0.15 * distance_km(via, b), rel=0.02)
    assert road(a, b, b) == road(a, b)


@pytest.mark.parametrize("town", [TOWN, None])
def test_sectors_cover_the_unit_and_opposite_ones_do_not_meet(town: Point | None) -> None:
    parts = {b: sector(UNIT, Wind(b), "admin1", town).geometry for b in (0.0, 90.0, 180.0, 270.0)}
    assert shapely.union_all(list(parts.values())).area == pytest.approx(UNIT.area, rel=1e-3)
    for a, b in ((0.0, 180.0), (90.0, 270.0)):
        assert parts[a].intersection(parts[b]).area < UNIT.area * 1e-3
    assert all(part.difference(UNIT.buffer(0.01)).area < 1e-9 for part in parts.values())


@settings(max_examples=40)
@given(st.floats(36.05, 37.95), st.floats(34.85, 35.95), WINDS)
def test_a_sector_is_a_sound_part_of_its_unit_wherever_the_town_lies(
    lon: float, lat: float, wind: Wind
) -> None:
    extent = sector(UNIT, wind, "admin1", Point(lon, lat))
    assert_sound(extent)
    assert 0.04 * UNIT.area < extent.geometry.area < UNIT.area
    assert extent.level == "admin1"


def test_the_countryside_is_without_the_town() -> None:
    town = circle(TOWN, 6.0)
    north = sector(UNIT, Wind(0.0), "admin1", TOWN, town).geometry
    rural = countryside(UNIT, "admin1", town)
    assert not north.contains(shapely.Point(TOWN.lon, TOWN.lat + 0.02))
    assert north.contains(shapely.Point(TOWN.lon, TOWN.lat + 0.2))
    assert rural.geometry.area == pytest.approx(UNIT.area - town.area, rel=1e-3)
    assert_sound(rural)


def test_the_middle_of_a_unit_is_a_quarter_of_it() -> None:
    extent = central(UNIT, "admin1")
    assert_sound(extent)
    assert extent.geometry.area == pytest.approx(UNIT.area / 4, rel=0.05)


def test_the_middle_of_a_horseshoe_is_on_its_land() -> None:
    bay = shapely.box(36.0, 35.1, 37.2, 35.7)
    island = shapely.box(36.4, 35.3, 36.7, 35.5)
    extent = central(UNIT.difference(bay).union(island), "country")
    assert extent.geometry.intersection(island).area < 0.1 * extent.geometry.area
    assert extent.geometry.area > 0.12 * UNIT.area


def test_units_across_the_180th_meridian_have_halves_too() -> None:
    unit = shapely.union_all([shapely.box(178, -19, 180, -16), shapely.box(-180, -19, -179, -16)])
    east, west = (sector(unit, Wind(b), "admin1").geometry for b in (90.0, 270.0))
    assert east.contains(shapely.Point(-179.5, -17))
    assert not west.contains(shapely.Point(-179.5, -17))
    assert east.area + west.area == pytest.approx(unit.area, rel=0.01)


@given(st.floats(0.5, 900))
def test_a_number_leaves_open_at_most_a_quarter_of_itself(number: float) -> None:
    assert 0 < spread(number) <= number / 4
    assert spread(number, about=True) == 2 * spread(number)


def test_the_rounder_the_number_the_more_it_leaves_open() -> None:
    found = [spread(number) for number in (12, 15, 20, 100)]
    assert all(a <= b for a, b in pairwise(found))
    assert found[0] < found[-1]
    assert spread(0) == spread(-3) == spread(math.nan) == 0


@pytest.mark.parametrize("km", [-1, math.nan, math.inf, 6_000])
def test_no_radius_is_a_clear_error(km: float) -> None:
    with pytest.raises(GazetteerError, match="give 0 to"):
        circle(TOWN, km)


def test_a_band_is_as_wide_as_it_says() -> None:
    line = shapely.LineString([(36.0, 35.0), (37.0, 35.0)])
    _, south, _, north = band(line, 10).bounds
    assert (north - south) * 111.195 / 2 == pytest.approx(10, rel=0.02)


@given(point=st.builds(Point, st.floats(-170, 170), st.floats(-80, 80)), second=NEARBY, third=NEARBY)
@settings(max_examples=60, deadline=None)
def test_between_three_places_all_lie_in_it(
    point: Point, second: tuple[float, float], third: tuple[float, float]
) -> None:
    plane = Plane(point)
    places = [point, plane.point(*second), plane.point(*third)]
    extent = among(places, 1.0)
    assert_sound(extent)
    assert extent.level == "point"
    assert all(extent.geometry.intersects(shapely.Point(p).buffer(1e-6)) for p in places)


def test_a_shape_that_is_asked_for_again_is_not_made_again() -> None:
    north = Wind(0.0)
    unit = shapely.box(36.0, 34.8, 38.0, 36.0)  # equal, not the same: boundaries may be read again
    assert sector(UNIT, north, "admin1", TOWN) is sector(unit, north, "admin1", TOWN)
    assert sector(UNIT, north, "admin1", TOWN) is not sector(UNIT, north, "admin1", None)
    assert circle(TOWN, 3) is circle(TOWN, 3.0)
