"""Names on a sheet stand where they are true: of zones on their ground, of countries with events first."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.patches import FancyBboxPatch

from mapper.frame import Layers, layers
from mapper.pages.speech import Speech
from mapper.paper.beside import boxes_led, over
from mapper.paper.crowd import plates
from mapper.paper.labels import Name, Names, Room
from mapper.paper.land import Land
from mapper.paper.marks import Mark
from mapper.paper.named import BaseNames
from mapper.paper.sheet import MAP, draw
from mapper.paper.text import width
from mapper.paper.view import View
from mapper.paper.words import WORDS

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from lettering import written

if TYPE_CHECKING:
    from gazetteer import Gazetteer

KYIV = make.place("Kyiv", 30.52, 50.45, code="UA-30", country="UA", country_name="Ukraine",
                  admin1_name="Kyiv City")  # fmt: skip
BENI = make.place("Beni", 29.47, 0.49, code="CD-NK", country="CD", country_name="DR Congo",
                  admin1_name="North Kivu")  # fmt: skip


def at_places(gazetteer: "Gazetteer", *places: Any, **more: Any) -> Layers:
    events = [make.event((make.at(place),), id=place.name) for place in places]
    return layers([make.extraction(*events, **more)], gazetteer, title="T")


def texts(shown: Layers) -> list[Any]:
    return list(draw(shown).axes[0].texts)


def zone_at(west: float, south: float, east: float, north: float) -> Any:
    shape = shapely.to_geojson(shapely.box(west, south, east, north))
    return make.zone(name="demilitarised zone", geometry=shape)


def test_a_zone_too_small_for_its_name_has_a_number_that_the_legend_explains(gazetteer: "Gazetteer") -> None:
    small = zone_at(36.3, 35.4, 37.0, 36.0)
    wide = texts(at_places(gazetteer, make.TAH, KYIV, BENI, zones=(small,)))
    named = [text for text in wide if text.get_text() == "demilitarised zone (approximate)"]
    assert [text.get_position()[0] > MAP.right for text in named] == [True]  # in the legend alone
    numbers = [text for text in wide if text.get_text() == "1" and MAP.holds(*text.get_position())]
    assert numbers
    view = View(at_places(gazetteer, make.TAH, KYIV, BENI, zones=(small,)).focus, MAP)
    ground = view.shape(shapely.box(36.3, 35.4, 37.0, 36.0))
    assert any(shapely.Point(text.get_position()).distance(ground) < 45 for text in numbers)


def test_a_zone_with_room_has_its_name_on_its_ground_and_no_number(gazetteer: "Gazetteer") -> None:
    shown = at_places(gazetteer, make.TAH, zones=(zone_at(36.3, 35.4, 37.0, 36.0),))
    (name,) = [t for t in texts(shown) if t.get_text() == "demilitarised zone (approximate)"]
    x, y = name.get_position()
    ground = View(shown.focus, MAP).shape(shapely.box(36.3, 35.4, 37.0, 36.0))
    assert ground is not None
    assert shapely.box(x, y, x + width(name.get_text(), 7.0, True), y + 6).distance(ground) < 8.4


SHAPES = [
    shapely.box(200, 200, 420, 300),
    shapely.box(300, 300, 306, 306),
    shapely.LineString([(200, 200), (260, 320), (400, 330)]),
    shapely.Point(300, 300).buffer(40),
]


@pytest.mark.parametrize("shape", SHAPES, ids=range(len(SHAPES)))
@given(st.lists(st.tuples(st.floats(150, 450), st.floats(150, 450)), max_size=40))
def test_a_name_of_a_shape_is_no_farther_from_it_than_its_own_height(
    shape: Any, taken: list[tuple[float, float]]
) -> None:
    room, inside = Room(), shape.representative_point()
    for x, y in taken:
        room.take((x - 9, y - 9, x + 9, y + 9))
    for one in written([Name("A zone of some kind", inside.x, inside.y, "zone", beside=shape)], room, MAP):
        box = shapely.box(one.x, one.y, one.x + width(one.text, 7.0, True), one.y + 7)
        assert box.distance(shape) <= 8.4 + 1.5


def test_a_label_stays_in_the_country_of_its_zone(gazetteer: "Gazetteer") -> None:
    shown = at_places(gazetteer, make.TAH, KYIV)
    view = View(shown.focus, MAP)
    idlib, ours = Land(shown, view), shapely.box(36.3, 35.4, 37.0, 36.0)
    x, y = view.at(36.7, 35.7) or (0.0, 0.0)
    assert idlib.of(ours)((x - 3, y - 3, x + 3, y + 3))
    assert not idlib.of(ours)((x - 100, y - 3, x + 100, y + 3))  # over the sea and Turkey
    sea = view.at(33.5, 34.2) or (0.0, 0.0)
    there = (sea[0] - 2, sea[1] - 2, sea[0] + 2, sea[1] + 2)
    assert idlib.of(ours, sea=True)(there)
    assert not idlib.of(ours)(there)
    syria = gazetteer.boundary("SY")
    assert syria is not None
    turkey = view.at(35.0, 39.0) or (0.0, 0.0)
    assert not idlib.of(syria, sea=True)((*turkey, turkey[0] + 1, turkey[1] + 1))


def test_countries_that_hold_events_are_named_before_all_others(gazetteer: "Gazetteer") -> None:
    shown = at_places(gazetteer, make.TAH, make.SAMAKA, KYIV, BENI)
    names = {text.get_text() for text in texts(shown)}
    assert {"UKRAINE", "SYRIA", "OF THE CONGO"} <= names
    base = BaseNames(shown, View(shown.focus, MAP), Speech(WORDS, "en"))
    assert [name.text.replace("\n", " ") for name in base.own] == [
        "Syria", "Democratic Republic of the Congo", "Ukraine"
    ]  # fmt: skip  # most events first, then in the order of the base map
    told = [name.text for name in base.rest if name.style == "concerned"]
    first = {name.text for name in base.rest[: len(told)]}
    assert set(told) <= first
    others = [name.text for name in base.rest if name.style == "country"]
    assert others.index("Turkey") < others.index("Portugal") if "Portugal" in others else "Turkey" in others


def test_at_a_small_scale_far_provinces_have_no_name(gazetteer: "Gazetteer") -> None:
    def units(*places: Any) -> set[str]:
        shown = at_places(gazetteer, *places)
        base = BaseNames(shown, View(shown.focus, MAP), Speech(WORDS, "en"))
        return {name.text for name in base.rest if name.style == "unit"}

    wide = units(make.TAH, KYIV, BENI)
    assert "Tshopo" in wide  # beside North Kivu
    assert not wide & {"Kongo Central", "Kwilu", "Lualaba"}
    assert units(BENI) > {"Tshopo"}


def test_a_country_without_room_is_named_beside_it_with_a_line() -> None:
    room, ground = Room(), shapely.box(300, 300, 330, 320)
    room.take((290, 290, 340, 330))
    made = Names(room, MAP)
    assert made.write([Name("Somewhere", 315, 310, "own", area=ground)])  # given back: no room
    assert made.write(
        [Name("Somewhere", 315, 310, "own", area=ground, led=True)]
    )  # its line would be covered
    open_room = Room()
    open_room.take((305, 302, 325, 318))
    made = Names(open_room, MAP)
    assert not made.write([Name("Somewhere", 315, 310, "own", area=ground, led=True)])
    (one,) = made.found
    assert one.lead is not None
    assert one.lead.distance(ground) == 0
    start = shapely.Point(shapely.get_coordinates(one.lead)[0])
    assert start.distance(shapely.box(one.x, one.y, one.x + width(one.text, 7.5, True), one.y + 7)) < 6


def test_no_line_from_a_name_goes_over_a_sign(gazetteer: "Gazetteer") -> None:
    """A plate that finds no room stands where it belongs, as on Svalbard, over the line from NORWAY."""
    towns = [
        make.place(name, lon, lat, code=code, country=code[:2])
        for name, lon, lat, code in (("Berlin", 13.4, 52.5, "DE-BE"), ("Paris", 2.35, 48.85, "FR-75"))
    ]
    svalbard = make.place("Svalbard", 16, 78.5, "admin1", "NO-21", country="NO")
    nadi = make.place("Nadi", 177.4, -17.8, code="FJ-W", country="FJ")
    patches = draw(at_places(gazetteer, *towns, svalbard, nadi)).axes[0].patches
    boxes = [patch.get_zorder() for patch in patches if isinstance(patch, FancyBboxPatch)]
    lines = [patch for patch in patches if len(patch.get_path().vertices) == 2]
    leads = [patch.get_zorder() for patch in lines if patch.get_linewidth() == 0.6]
    assert boxes
    assert leads
    assert max(leads) < min(boxes)


def test_points_over_a_shape_are_in_it_and_the_nearest_come_first() -> None:
    shape = shapely.box(0, 0, 100, 40)
    found = over(shape, (10, 10))
    assert all(shape.covers(shapely.Point(spot)) for spot in found)
    far = [shapely.Point(spot).distance(shapely.Point(10, 10)) for spot in found]
    assert far == sorted(far)
    assert all(lead.distance(shape) == 0 for _, lead in boxes_led(shape, 30, 8))


def test_a_line_to_a_plate_ends_where_it_is_seen() -> None:
    """A town's sign lies on the spot of an area: the line ends beside it, on ground of the area."""
    room, mark = Room(), Mark(0.0, 0.0, area=shapely.box(0, 0, 1, 1), events={"e": "Riots"})
    room.take((292, 292, 308, 308))
    (sign,) = plates(
        [(mark, (300.0, 300.0))], 7.0, room, lambda _, x, y: abs(x - 300) < 14 and abs(y - 300) < 9
    )
    assert sign.foot is not None
    assert not sign.covered
    assert not 292 < sign.foot[0] < 308 or not 292 < sign.foot[1] < 308
    room = Room()
    room.take((292, 292, 308, 308))
    (sign,) = plates([(mark, (300.0, 300.0))], 7.0, room, lambda *_: False)
    assert (sign.foot, sign.covered) == ((300.0, 300.0), True)  # over the sign that hides its end
