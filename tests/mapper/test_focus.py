"""What a map opens on: events that are current, and the provinces around them as far as there is room."""

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.layers.focus import LEAST, Seen, focus, widened

HOME, NEXT, WIDE = shapely.box(44, 14, 46, 16), shapely.box(46, 14, 48, 16), shapely.box(60, 50, 110, 70)
UNITS = {"YE-A": HOME, "YE-B": NEXT, "RU-W": WIDE}


def seen(shape: BaseGeometry, unit: str = "YE-A", **more: str) -> Seen:
    told = {"drawn_as": "point", "status": "asserted", "level": "settlement", "country": "Yemen", **more}
    return Seen(shape, beside=False, units=(unit,) if unit else (), **told)


def opens(*found: Seen, others: tuple[BaseGeometry, ...] = ()) -> tuple[float, float, float, float]:
    box = focus(found, others, UNITS.get)
    assert box is not None
    return box


def holds(box: tuple[float, float, float, float], shape: BaseGeometry) -> bool:
    return shapely.box(*box).contains(shape)


def test_a_town_alone_is_seen_in_its_province() -> None:
    assert holds(opens(seen(shapely.Point(45.2, 15.4))), HOME)


def test_a_province_that_would_make_the_events_specks_is_not_held() -> None:
    box = opens(seen(shapely.Point(62, 52), "RU-W"))
    assert not holds(box, WIDE)
    assert round(box[2] - box[0], 6) == LEAST


def test_the_ground_of_an_event_is_held_beside_towns() -> None:
    town, province = seen(shapely.Point(45.2, 15.4)), seen(NEXT, "YE-B", drawn_as="unit", level="admin1")
    box = opens(town, province)
    assert holds(box, NEXT)
    assert holds(box, HOME)


def test_coarsened_events_widen_nothing() -> None:
    cell = shapely.box(45, 15, 45.1, 15.1)
    box = opens(seen(cell, drawn_as="cell"))
    assert not holds(box, HOME)


def test_background_and_countries_give_way() -> None:
    town = seen(shapely.Point(45.2, 15.4))
    old = seen(shapely.Point(10, 10), "", status="historical")
    whole = seen(shapely.box(42, 12, 54, 19), "", drawn_as="unit", level="country")
    assert opens(town, old, whole) == opens(town)


def test_a_far_route_does_not_widen_the_view_and_a_near_one_does() -> None:
    town, far, near = seen(shapely.Point(45.2, 15.4)), shapely.Point(100, 0), shapely.Point(47.5, 15.4)
    assert opens(town, others=(far,)) == opens(town)
    assert holds(opens(town, others=(near,)), near)


def test_events_of_a_second_country_widen_it() -> None:
    town, other = seen(shapely.Point(45.2, 15.4)), seen(shapely.Point(43.1, 11.6), "", country="Djibouti")
    assert widened([town], opens(town)) == opens(town)
    box = widened([town, town, other], opens(town))
    assert box is not None
    assert holds(box, other.shape)
    assert widened([town], None) is None
