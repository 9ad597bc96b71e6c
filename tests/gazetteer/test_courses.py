"""Sides and banks of rivers, borders, waters: against what anybody can check on a map."""

import json
from importlib import resources

import pytest
import shapely

from gazetteer import (
    Gazetteer,
    Hand,
    Point,
    Wind,
    bank,
    border,
    by_town,
    distance_km,
    offshore,
    river,
    river_names,
    side,
    waters,
)
from gazetteer.geography.courses import River

DATA = resources.files("gazetteer").joinpath("data")
COMPILED = DATA.joinpath("rivers.json").read_text("utf-8")
EAST, WEST, NORTH, SOUTH = Wind(90.0), Wind(270.0), Wind(0.0), Wind(180.0)
#: A river that runs from north to south through a box, with a bend.
ONE = River(
    "Test", ("SY",), 5.0, shapely.LineString([(37.0, 37.0), (37.1, 36.5), (37.0, 36.0), (37.0, 34.0)])
)
BOX = shapely.box(36.0, 35.0, 38.0, 36.8)
HANDS: tuple[Hand, Hand] = ("left", "right")


def test_the_sides_of_a_river_part_an_area() -> None:
    east, west = side(ONE, BOX, EAST), side(ONE, BOX, WEST)
    assert east is not None
    assert west is not None
    assert east.geometry.area + west.geometry.area == pytest.approx(BOX.area, rel=0.01)
    assert east.geometry.contains(shapely.Point(37.5, 36.0))
    assert west.geometry.contains(shapely.Point(36.5, 36.0))
    assert east.level == "region"
    assert "good to 5 km" in east.reasons[0]


def test_no_side_where_the_river_does_not_part_the_area() -> None:
    assert side(ONE, shapely.box(40, 35, 41, 36), WEST) is None
    assert side(ONE, shapely.box(40, 35, 41, 36), NORTH) is None


def test_a_bank_is_a_strip_and_a_course_a_line() -> None:
    strip, course = bank(ONE, BOX, EAST, "admin1"), bank(ONE, BOX, None)
    assert strip is not None
    assert course is not None
    assert strip.geometry.contains(shapely.Point(37.1, 35.5))
    assert not strip.geometry.contains(shapely.Point(36.9, 35.5))
    assert course.geometry.geom_type == "LineString"
    assert course.corridor_km == 15.0
    assert bank(ONE, shapely.box(40, 35, 41, 36), None) is None


def test_the_left_bank_is_told_by_the_way_the_river_flows() -> None:
    """It flows south here: to one who looks that way the left is the east."""
    left, right = bank(ONE, BOX, "left"), bank(ONE, BOX, "right")
    assert left is not None
    assert right is not None
    assert left.geometry.contains(shapely.Point(37.1, 35.5))
    assert right.geometry.contains(shapely.Point(36.9, 35.5))
    assert left.geometry.intersection(right.geometry).area < 0.05 * left.geometry.area
    assert BOX.buffer(0.001).covers(left.geometry)


@pytest.mark.parametrize(
    ("name", "code", "left", "right"),
    [
        ("Euphrates", "SY-DY", (40.35, 35.24), (40.10, 35.26)),  # as-Suwar's side, that of Deir ez-Zor
        ("Dnipro", "UA-65", (32.75, 46.55), (33.30, 46.83)),  # Oleshky, Beryslav
        ("Dnipro", "UA-23", (35.30, 47.75), (35.00, 47.90)),
    ],
)
def test_every_course_is_kept_from_source_to_mouth(
    gazetteer: Gazetteer, name: str, code: str, left: tuple[float, float], right: tuple[float, float]
) -> None:
    one, area = river(name), gazetteer.boundary(code)
    assert one is not None
    assert area is not None
    found = {hand: bank(one, area, hand) for hand in HANDS}
    for hand, spot, other in ((HANDS[0], left, right), (HANDS[1], right, left)):
        extent = found[hand]
        assert extent is not None
        assert extent.geometry.contains(shapely.Point(spot))
        assert not extent.geometry.contains(shapely.Point(other))


def test_a_bank_in_a_town_is_the_land_of_the_town_on_that_side() -> None:
    town = Point(37.02, 35.5)  # 1.8 km east of the river
    east, west, left, course = (by_town(ONE, town, 6.0, way) for way in (EAST, WEST, "left", None))
    assert east is not None
    assert west is not None
    assert left is not None
    assert course is not None
    assert east.geometry.contains(shapely.Point(37.06, 35.5))
    assert not west.geometry.contains(shapely.Point(37.06, 35.5))
    assert west.geometry.contains(shapely.Point(36.98, 35.5))
    assert left.geometry.symmetric_difference(east.geometry).area < 0.1 * east.geometry.area
    assert (east.level, course.level, course.geometry.geom_type) == ("point", "point", "LineString")
    assert course.corridor_km == 2.0
    assert east.uncertainty_km < 10


def test_no_bank_where_the_river_does_not_run_by_the_town() -> None:
    assert by_town(ONE, Point(37.2, 35.5), 6.0, EAST) is None
    assert by_town(ONE, Point(10.0, 50.0), 6.0, None) is None


@pytest.mark.parametrize(
    ("name", "wind", "code", "inside", "outside"),
    [
        (
            "Euphrates",
            EAST,
            "SY",
            [(40.74, 36.5), (41.2, 37.0), (40.83, 34.69)],
            [(37.95, 36.53), (38.28, 34.55)],
        ),
        ("Dnipro", EAST, "UA", [(36.23, 50.0), (37.8, 48.0)], [(24.03, 49.84), (30.73, 46.5)]),
        ("Litani River", SOUTH, "LB", [(35.22, 33.2), (35.43, 33.12)], [(35.5, 33.89), (35.84, 34.44)]),
        ("النيل", WEST, "SD", [(25.35, 13.6), (24.9, 12.05)], [(37.2, 19.6), (36.4, 15.45)]),
    ],
)
def test_towns_lie_on_their_side(
    gazetteer: Gazetteer, name: str, wind: Wind, code: str, inside: list[Point], outside: list[Point]
) -> None:
    one, area = river(name), gazetteer.boundary(code)
    assert one is not None
    assert area is not None
    extent = side(one, area, wind)
    assert extent is not None
    assert extent.geometry.is_valid
    assert all(extent.geometry.contains(shapely.Point(p)) for p in inside)
    assert not any(extent.geometry.contains(shapely.Point(p)) for p in outside)


@pytest.mark.parametrize(
    ("name", "towns"),
    [
        ("Euphrates", ["Raqqa", "Deir ez-Zor", "Ramadi", "Fallujah"]),
        ("Tigris", ["Mosul", "Tikrit", "Baghdad"]),
        ("Dnipro", ["Kyiv", "Kherson", "Nikopol"]),
        ("Niger River", ["Bamako", "Niamey", "Gao"]),
        ("Indus", ["Sukkur", "Hyderabad, Pakistan"]),
        ("Irrawaddy", ["Mandalay", "Bhamo"]),
    ],
)
def test_towns_on_a_river_lie_within_its_accuracy(gazetteer: Gazetteer, name: str, towns: list[str]) -> None:
    one = river(name)
    assert one is not None
    for town in towns:
        found = gazetteer.find(town).best
        assert found is not None
        spot = shapely.shortest_line(one.course, shapely.Point(found.place.point)).coords[0]
        gap = distance_km(found.place.point, Point(*spot))
        assert gap <= one.accuracy_km + found.place.uncertainty_km, (town, gap)


def test_every_river_is_found_under_all_its_names() -> None:
    for name in river_names():
        one = river(name)
        assert one is not None
        assert one.course.is_valid
        assert one.accuracy_km > 0
    assert river("Nowhere River") is None


def test_the_border_is_shared_and_its_piece_is_near(gazetteer: Gazetteer) -> None:
    syria, turkey = gazetteer.boundary("SY"), gazetteer.boundary("TR")
    assert syria is not None
    assert turkey is not None
    whole, piece = border(syria, turkey), border(syria, turkey, Point(37.2, 36.65))
    assert whole is not None
    assert piece is not None
    assert whole.geometry.length > 8 > piece.geometry.length  # degrees: 780 km against 100 km
    assert distance_km(piece.centre, Point(37.2, 36.65)) < 60
    assert shapely.get_coordinates(whole.geometry)[:, 1].min() > 35.7
    france = gazetteer.boundary("FR")
    assert france is not None
    assert border(syria, france) is None


def test_waters_hold_no_land(gazetteer: Gazetteer) -> None:
    syria = gazetteer.boundary("SY")
    assert syria is not None
    latakia = offshore(Point(35.78, 35.52), 3, syria, 30, None)
    assert latakia.geometry.contains(shapely.Point(35.6, 35.5))
    assert latakia.geometry.intersection(syria).area < 1e-6
    west = offshore(Point(35.78, 35.52), 3, syria, 30, WEST)
    assert west.geometry.area < latakia.geometry.area
    inland = offshore(Point(38.28, 34.55), 3, syria, 30, None)
    assert "no water" in inland.reasons[0]
    lebanon = gazetteer.boundary("LB")
    turkey = gazetteer.boundary("TR")
    assert lebanon is not None
    assert turkey is not None
    coast = waters(syria, shapely.union_all([syria, lebanon, turkey]).intersection(syria.buffer(1)), 20)
    assert coast is not None
    assert coast.level == "region"
    assert coast.geometry.contains(shapely.Point(35.65, 35.4))


def test_the_compiled_courses_are_those_of_the_table() -> None:
    rows = [line.split("\t") for line in DATA.joinpath("rivers.tsv").read_text("utf-8").splitlines()]
    rivers = [row for row in rows if not row[0].startswith("#")]
    assert {row[0] for row in rivers} == {one["name"] for one in json.loads(COMPILED)["rivers"]}
    for name, _, _, stops in rivers:
        one = river(name)
        assert one is not None
        for stop in stops.split(";"):
            lon, lat = (float(value) for value in stop.split())
            spot = shapely.shortest_line(one.course, shapely.Point(lon, lat)).coords[0]
            assert distance_km(Point(lon, lat), Point(*spot)) < 20
