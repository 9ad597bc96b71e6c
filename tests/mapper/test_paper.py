"""The sheet: whole files, the same each time; projections true to scale; names that do not collide."""

import math
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Point, distance_km
from mapper import maps, paper
from mapper.errors import UsageError
from mapper.files import outputs
from mapper.frame import Layers, layers
from mapper.model import ReferenceCorridor
from mapper.pages.palette import OTHER, SIGNS
from mapper.pages.speech import Speech
from mapper.paper.crowd import plates, towns
from mapper.paper.labels import Name, Room, overlaps
from mapper.paper.marks import Mark, marks
from mapper.paper.pen import OUTLINES, path_of
from mapper.paper.routes import LINES
from mapper.paper.sheet import HEIGHT, MAP, NICE, WIDTH, corner, draw
from mapper.paper.text import clean, fitted, width, wrapped
from mapper.paper.view import Frame, View
from mapper.paper.words import WORDS
from mapper.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from lettering import written

if TYPE_CHECKING:
    from gazetteer import Gazetteer

ROUTE = ReferenceCorridor("Crossing", (Point(37.047, 35.737),), "2020-01-13", "opened", "a list")


@pytest.fixture(scope="module")
def shown(gazetteer: "Gazetteer") -> Layers:
    return layers([make.whole()], gazetteer, title="A clash in Idlib", corridors=[ROUTE])


def words_of(path: Path) -> str:
    """The words of a one-page PDF; its size is checked on the way."""
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((WIDTH, HEIGHT), abs=0.5)
    return str(document[0].get_textpage().get_text_range())


def test_a_sheet_says_what_a_map_must_say(shown: Layers, tmp_path: Path) -> None:
    paper.write(shown, {"pdf": tmp_path / "m.pdf"})
    text = " ".join(words_of(tmp_path / "m.pdf").split())
    for said in (
        "A clash in Idlib", "Events of 23 January 2020", "Example wire", "Battles (2)", "2 of 4 events shown",
        "1 background", "1 could not be placed", "GeoNames", "Lambert azimuthal equal-area", "do not imply",
        "km", "Corridor", "Zone, extent approximate", "Known route (reference)",
    ):  # fmt: skip
        assert said in text, said


def test_many_publishers_leave_the_credits_and_the_disclaimer(gazetteer: "Gazetteer") -> None:
    reports = [{"id": f"r{n}", "publisher": f"{n} " + "x" * 90} for n in range(40)]
    told = [make.extraction(make.event((make.at(make.TAH),)), report=report) for report in reports]
    texts = draw(layers(told, gazetteer, title="T")).axes[0].texts
    foot = [text for text in texts if text.get_position()[1] < 58]
    words = " ".join(text.get_text() for text in foot)
    assert "GeoNames" in words
    assert "do not imply endorsement" in words
    assert min(text.get_position()[1] for text in foot) > 8


def test_a_picture_is_a4_at_300_dots_an_inch(shown: Layers, tmp_path: Path) -> None:
    paper.write(shown, {"png": tmp_path / "m.png"})
    data = (tmp_path / "m.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    wide, high = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    assert (wide, high) == pytest.approx((3508, 2480), abs=1)
    dots = data[data.index(b"pHYs") + 4 :][:4]
    assert int.from_bytes(dots, "big") == pytest.approx(300 / 0.0254, abs=1)


def test_the_same_layers_give_the_same_files_without_a_trace_of_the_machine(
    shown: Layers, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        paper.write(shown, {"png": tmp_path / f"{name}.png", "pdf": tmp_path / f"{name}.pdf"})
    for form in ("png", "pdf"):
        data = (tmp_path / f"a.{form}").read_bytes()
        assert data == (tmp_path / f"b.{form}").read_bytes()
        assert not re.search(rb"CreationDate|ModDate|matplotlib\.org|/home/|/tmp/", data)


def test_a_file_that_cannot_be_is_said_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"folder .*nowhere.* does not exist"):
        outputs.check({"png": tmp_path / "nowhere" / "m.png"})
    with pytest.raises(UsageError, match="is a folder"):
        outputs.check({"pdf": tmp_path})
    with pytest.raises(UsageError, match="name the same file"):
        outputs.check({"errors": tmp_path / "m.png", "png": tmp_path / "m.png"})
    with pytest.raises(UsageError, match="does not exist"):
        maps.known_routes(Settings(output=tmp_path, png=tmp_path / "no" / "m.png"))
    for form, other in (("png", "m.pdf"), ("pdf", "m"), ("gpkg", "m.GPK")):
        with pytest.raises(UsageError, match=rf"--{form} .*{other}.* ends in \.{form}"):
            outputs.check({form: tmp_path / other})
    outputs.check({"gpkg": tmp_path / "m.GPKG", "errors": tmp_path / "any.name"})
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "in"):
        with pytest.raises(UsageError, match=r"name .* folder with -o"):
            outputs.check_folder(folder)
    fresh = tmp_path / "deep" / "out"  # the folder of the map is made before its sheets
    assert maps.known_routes(Settings(output=fresh, png=fresh / "m.png", pdf=fresh.parent / "m.pdf")) == ()


def test_a_failed_sheet_leaves_nothing_behind(
    shown: Layers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "m.png").write_text("old")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match="no space left"):
        paper.write(shown, {"png": tmp_path / "m.png"})
    assert [path.name for path in tmp_path.iterdir()] == ["m.png"]
    assert (tmp_path / "m.png").read_text() == "old"


HOSTILE = (
    "$\\frac{1}{0}$ \\alpha_{", "x" * 1_000_000, "a\ud800\x00\u202e b", "{0} {untitled} %s", "", " \n\t",
    "التح في ريف إدلب (5)", "北京 दिल्ली", "\u0301" * 500, "</script>",
)  # fmt: skip


@pytest.mark.parametrize("title", HOSTILE[:3], ids=range(3))
def test_words_of_a_report_cannot_break_a_sheet(gazetteer: "Gazetteer", tmp_path: Path, title: str) -> None:
    found, routes = [], []
    for number, text in enumerate(HOSTILE):
        village = make.place(text or "?", 36.7 + number / 10, 35.5)
        road = make.corridor(
            make.at(village, "from"), make.at(make.TAH, "toward"), origin=text, to=text, status=text
        )
        event = make.event((make.at(village),), type=text, sub_type=text)
        zone = make.zone(name=text, status=text)
        report = {"id": str(number), "title": text, "publisher": text}
        found.append(make.extraction(event, report=report, zones=(zone,), corridors=(road,)))
        routes.append(ReferenceCorridor(text, (Point(37, 36),), text, text, text))
    made = layers(found, gazetteer, title=title, corridors=routes)
    paper.write(made, {"pdf": tmp_path / "m.pdf"})
    assert f"{len(HOSTILE)} of {len(HOSTILE)} events shown" in words_of(tmp_path / "m.pdf")


def test_no_event_is_a_sheet_of_the_world(gazetteer: "Gazetteer", tmp_path: Path) -> None:
    paper.write(layers([make.extraction()], gazetteer, title=""), {"pdf": tmp_path / "m.pdf"})
    text = words_of(tmp_path / "m.pdf")
    assert "No event was found" in text
    assert "Equal Earth" in text
    assert "Map of events" in text


def test_the_options_of_a_user_do_not_change_a_sheet(shown: Layers, tmp_path: Path) -> None:
    import matplotlib

    paper.write(shown, {"pdf": tmp_path / "a.pdf"})
    with matplotlib.rc_context({"text.usetex": True, "savefig.bbox": "tight", "font.family": "serif"}):
        paper.write(shown, {"pdf": tmp_path / "b.pdf"})
        assert matplotlib.rcParams["text.usetex"]
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_events_are_gathered_as_on_the_page(shown: Layers) -> None:
    area, *towns = marks(shown)
    assert [mark.label for mark in towns] == ["al-Samaka", "al-Tah"]
    assert area.area is not None
    assert area.kinds == ["Battles"]
    assert not any(mark.lat == 34.8 for mark in (area, *towns))  # history is hidden


def test_every_sign_has_an_outline() -> None:
    assert {sign.shape for sign in (*SIGNS, OTHER)} <= set(OUTLINES)


def test_every_language_has_every_word_and_every_word_is_used() -> None:
    assert all(set(table) == set(WORDS["en"]) for table in WORDS.values())
    folder = Path(__file__).parents[2] / "mapper" / "paper"
    code = "".join(path.read_text("utf-8") for path in folder.glob("*.py") if path.name != "words.py")
    unused = {key for key in WORDS["en"] if f'"{key}"' not in code}
    assert unused == {
        "hidden_historical",
        "hidden_negated",
        "hidden_hypothetical",
        *(f"route_{s}" for s in LINES),
    }


def test_a_sheet_in_arabic_is_written_from_the_right(shown: Layers) -> None:
    texts = draw(shown, "ar", {"kind:Battles": "معارك"}).axes[0].texts
    found = {text.get_text(): text for text in texts}
    assert found["معارك (2)"].get_ha() == "right"
    assert not any("Battles" in text for text in found)
    assert "أحداث 23 يناير 2020 · تقرير واحد · Example wire" in found


def test_the_words_of_a_language_that_is_not_there_are_english() -> None:
    speech = Speech(WORDS, "tlh")
    assert (speech.lang, speech.rtl, speech["north"]) == ("en", False, "N")
    assert Speech(WORDS, "ar-SY").rtl
    assert speech.kind("Riots") == "Riots"
    assert speech.day("2020-01-23") == "23 January 2020"


BOXES = st.tuples(st.floats(-179, 178), st.floats(-85, 84), st.floats(0.001, 60), st.floats(0.001, 40))


@given(BOXES)
def test_a_view_holds_what_it_must_show(box: tuple[float, float, float, float]) -> None:
    west, south, wide, high = box
    focus = (west, south, min(180.0, west + wide), min(89.0, south + high))
    view = View(focus, MAP)
    for lon in (focus[0], (focus[0] + focus[2]) / 2, focus[2]):
        for lat in (focus[1], focus[3]):
            at = view.at(lon, lat)
            assert at is not None
            back = view.lonlat(*at)
            assert distance_km(Point(*back), Point(lon, lat)) < 1 or abs(lon) > 179.9


@given(BOXES, st.sampled_from([10.0, 100.0]))
def test_the_middle_of_a_near_map_is_true_to_scale(box: tuple[float, ...], points: float) -> None:
    west, south, wide, high = box
    view = View((west, south, min(180.0, west + wide / 4), min(89.0, south + high / 4)), MAP)
    if view.world:
        return
    x, y = (MAP.left + MAP.right) / 2, (MAP.bottom + MAP.top) / 2
    across, up = (
        distance_km(Point(*view.lonlat(x - dx, y - dy)), Point(*view.lonlat(x + dx, y + dy)))
        for dx, dy in ((points / 2, 0.0), (0.0, points / 2))
    )
    assert across == pytest.approx(up, rel=0.02)
    assert view.km(points) == pytest.approx(across, rel=0.006)


def test_far_apart_is_a_map_of_the_world() -> None:
    assert View((-75.0, 0.0, 140.0, 40.0), MAP).name.startswith("Equal Earth")
    assert View(None, MAP).world
    near = View((36.0, 35.0, 37.0, 36.0), MAP)
    assert near.name == "Lambert azimuthal equal-area about 35.5°N, 36.5°E (WGS 84)"
    assert near.at(math.nan, 35.0) is None
    assert near.at(100.0, 35.0) is None


def test_a_map_over_longitude_180_shows_both_sides() -> None:
    view = View((178.0, -19.0, 179.9, -16.0), MAP)
    east, west = (view.shape(shapely.box(*box)) for box in ((179, -18, 180, -17), (-180, -18, -179.5, -17)))
    assert east is not None
    assert west is not None
    assert west.bounds[0] == pytest.approx(east.bounds[2], abs=1.0)


@pytest.mark.parametrize(
    "box", [(177.0, -19.0, 181.0, -16.0), (166.0, -47.0, 215.0, 71.0)], ids=["near", "world"]
)
def test_a_focus_over_longitude_180_is_one_view(box: tuple[float, float, float, float]) -> None:
    view = View(box, MAP)
    ends = [view.at(lon, (box[1] + box[3]) / 2) for lon in (box[0], 180.0, -180.0, box[2] - 360)]
    assert None not in ends
    xs = [at[0] for at in ends if at is not None]
    assert xs == sorted(xs)
    assert xs[1] == pytest.approx(xs[2])
    both = view.shape(shapely.MultiPolygon([shapely.box(179, 10, 180, 11), shapely.box(-180, 10, -179, 11)]))
    line = view.shape(shapely.LineString([(179, -17), (-179, -17)]))
    assert both is None or both.geom_type == "Polygon"  # no edge where its halves meet
    assert line is not None
    assert line.bounds[2] - line.bounds[0] < MAP.width


@given(st.lists(st.tuples(st.text(max_size=20), st.floats(30, 630), st.floats(70, 530)), max_size=40))
def test_names_never_lie_over_one_another(spots: list[tuple[str, float, float]]) -> None:
    names = [Name(text, x, y, "town") for text, x, y in spots]
    found = written(names, Room(), MAP)
    boxes = [(one.x, one.y, one.x + width(one.text, 6.0), one.y + 5.0) for one in found]
    assert not any(overlaps(a, b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert all(MAP.holds(box[0], box[1]) and MAP.holds(box[2], box[3]) for box in boxes)


@given(st.lists(st.tuples(st.floats(150, 450), st.floats(150, 450)), max_size=60))
def test_the_name_of_an_area_stands_on_its_ground_or_is_left_out(taken: list[tuple[float, float]]) -> None:
    room, ground = Room(), shapely.box(200, 200, 400, 260)
    for x, y in taken:
        room.take((x - 12, y - 12, x + 12, y + 12))
    for one in written([Name("Somewhere", 300, 230, "country", area=ground)], room, MAP):
        assert shapely.intersects_xy(ground, one.x + width(one.text, 7.0) / 2, one.y + 2)


def test_a_name_without_room_on_its_ground_is_left_out() -> None:
    room, ground = Room(), shapely.box(290, 220, 310, 240)
    room.take(ground.bounds)
    assert written([Name("Somewhere", 300, 230, "country", area=ground)], room, MAP) == []
    assert written([Name("Somewhere", 300, 230, "country")], room, MAP)


def test_a_name_of_two_lines_is_written_in_two_lines() -> None:
    upper, lower = sorted(
        written([Name("A long name\n(disputed)", 300, 230, "disputed")], Room(), MAP), key=lambda one: -one.y
    )
    assert (upper.text, lower.text) == ("A long name", "(disputed)")
    middles = [one.x + width(one.text, 6.0) / 2 for one in (upper, lower)]
    assert middles[0] == pytest.approx(middles[1])


@given(st.text(max_size=300), st.floats(20, 300))
def test_lines_fit_their_room(text: str, room: float) -> None:
    lines = wrapped(text, 8, room, 3)
    assert len(lines) <= 3
    assert all(width(line, 8) <= room + 0.1 for line in lines if line != "…")
    assert width(fitted(clean(text), 8, room), 8) <= room + 0.1 or room < 10


def test_a_script_that_the_font_lacks_is_read_in_latin() -> None:
    assert clean("北京") == "BeiJing"
    assert clean("التح") == "التح"
    assert clean("🔥🇸🇩 Shelling ⚠️ in 👍🏽 Kosti") == "Shelling ⚠ in Kosti"
    assert clean("5 °C ♥ ® →") == "5 °C ♥ ® →"
    assert clean("a\u202eb\x07c\ud800") == "abc"
    assert clean("x" * 99, 10) == "xxxxxxxxx…"


SPOTS = st.lists(st.tuples(st.floats(30, 630), st.floats(70, 530), st.integers(1, 5)), max_size=60)


def placed(spots: list[tuple[float, float, int]], **more: Any) -> list[tuple[Mark, tuple[float, float]]]:
    """Marks with so many events each, at points of the sheet."""
    return [
        (Mark(0.0, 0.0, events={f"{i}/{k}": "Riots" for k in range(events)}, **more), (x, y))
        for i, (x, y, events) in enumerate(spots)
    ]


@given(SPOTS)
def test_towns_whose_signs_would_lie_on_one_another_are_one_sign(
    spots: list[tuple[float, float, int]],
) -> None:
    signs = towns(placed(spots), 5.0)
    assert sum(sign.events for sign in signs) == sum(events for _, _, events in spots)
    assert all(math.dist(a.at, b.at) >= 8.4 for i, a in enumerate(signs) for b in signs[:i])
    assert {sign.at for sign in signs} <= {(x, y) for x, y, _ in spots}


@given(SPOTS)
def test_plates_stay_near_their_place_and_lose_no_event(spots: list[tuple[float, float, int]]) -> None:
    def holds(_: Mark, x: float, y: float) -> bool:
        return x < 300 and y > 0

    signs = plates(placed(spots, area=shapely.box(0, 0, 1, 1)), 6.0, Room(), holds)
    assert sum(sign.events for sign in signs) == sum(events for _, _, events in spots)
    assert all(math.dist(sign.spot, sign.at) <= 6.0 * (3.3 if sign.foot else 5.9) for sign in signs)
    for sign in signs:  # moved: on its own ground, or with a line to it that no plate covers
        assert sign.at == sign.spot or sign.foot or sign.at[0] < 300
        if sign.foot:
            assert math.dist(sign.foot, sign.at) >= 12.0
            assert sign.foot == sign.spot or holds(sign.marks[0], *sign.foot)
            line = shapely.LineString([sign.side(6.0), sign.foot])
            others = [other for other in signs if other is not sign]
            assert not any(line.intersects(shapely.Point(other.at).buffer(5.9)) for other in others)


@pytest.mark.parametrize(("order", "low", "left"), [((0, 1, 2, 3), True, True), ((3, 2, 1), False, False)])
def test_scale_bar_and_arrow_keep_off_the_signs(order: tuple[int, ...], low: bool, left: bool) -> None:
    free = corner(40, 20, order, [(300.0, 300.0)])
    assert (free[1] < 200, free[0] < 200) == (low, left)
    middle = ((free[0] + free[2]) / 2, (free[1] + free[3]) / 2)
    other = corner(40, 20, order, [middle])
    assert not overlaps(free, other)
    everywhere = [(x, y) for x in (40.0, 620.0) for y in (85.0, 520.0)]
    assert corner(40, 20, order, [*everywhere, middle]) != free


def test_holes_stay_holes() -> None:
    ring = shapely.box(0, 0, 10, 10).difference(shapely.box(4, 4, 6, 6))
    path = path_of(ring)
    starts = [*np.flatnonzero(np.asarray(path.codes) == path.MOVETO), len(path)]
    turns = [shapely.LinearRing(path.vertices[a:b]).is_ccw for a, b in pairwise(starts)]
    assert turns == [True, False]  # filled by winding: what turns the other way is left out


def test_a_scale_bar_has_a_round_number() -> None:
    assert {1, 2, 5, 10, 50, 100, 1000} <= set(NICE)
    assert Frame(0, 0, 10, 4).height == 4


def test_five_thousand_events_are_one_sheet(gazetteer: "Gazetteer") -> None:
    events = tuple(
        make.event((make.at(make.place(f"P{i}", 36 + i % 70 / 20, 33 + i // 70 / 20)),), id=f"e{i}")
        for i in range(5000)
    )
    figure = draw(layers([make.extraction(*events)], gazetteer, title="Many"))
    assert any("5,000 of 5,000 events shown" in text.get_text() for text in figure.axes[0].texts)


def test_names_of_places_stand_on_the_sheet(shown: Layers) -> None:
    told = {text.get_text() for text in draw(shown).axes[0].texts}
    assert {"al-Tah", "al-Samaka", "demilitarised zone (approximate)", "Crossing", "Idlib"} <= told
    assert "3 corridors, routes not named" in told


def test_the_legend_tells_how_routes_stand_where_one_is_there(gazetteer: "Gazetteer") -> None:
    ends = (make.at(make.TAH, "from"), make.at(make.SAMAKA, "toward"))
    told = make.extraction(corridors=(make.corridor(*ends, status="attacked"),))
    road = (Point(36.5, 35.5), Point(36.8, 35.6))
    known = [ReferenceCorridor("Road", road, standing="closed"), ReferenceCorridor("Gate", road[:1])]
    texts = draw(layers([told], gazetteer, title="T", corridors=known)).axes[0].texts
    said = [
        text.get_text() for text in texts if "route" in text.get_text() or "Corridor in" in text.get_text()
    ]
    assert said == [
        "Corridor in the text: under attack",
        "Known route (reference): closed",
        "Known route (reference)",
    ]


def test_several_places_of_corridors_do_not_each_have_all_of_them(gazetteer: "Gazetteer") -> None:
    three = make.corridor(make.at(make.TAH, "within"), make.at(make.SAMAKA, "within"), count=3)
    texts = draw(layers([make.extraction(corridors=(three,))], gazetteer, title="T")).axes[0].texts
    said = [text.get_text() for text in texts]
    assert "Place named for 3 corridors" in said
    assert "3" not in said


def test_a_line_leads_back_from_the_sign_of_a_corridor_that_had_to_leave_its_ground(
    gazetteer: "Gazetteer",
) -> None:
    def lines(*events: Any) -> list[Any]:
        told = make.corridor(make.at(make.TAH, "within"))
        shown = layers([make.extraction(*events, corridors=(told,))], gazetteer, title="T")
        paths = [
            patch.get_path().vertices
            for patch in draw(shown).axes[0].patches
            if patch.get_zorder() in (10, 21)
        ]
        at = View(shown.focus, MAP).at(*make.TAH.point)
        return [path for path in paths if len(path) == 2 and path[0].tolist() == pytest.approx(at)]

    assert not lines()
    line, *halo = lines(make.event((make.at(make.TAH),)))  # whose sign stands on the spot
    assert len(halo) == 1
    assert 8 < math.dist(*line) < 8 * 8


def test_the_legend_tells_how_a_corridor_over_areas_stands_and_what_its_numbers_count(
    gazetteer: "Gazetteer",
) -> None:
    def said(*towns: Point, many: int = 1) -> str:
        wide = make.corridor(make.at(make.IDLIB, "from"), status="closed")
        spots = [make.at(make.place(f"P{i}", *town)) for i, town in enumerate(towns)]
        events = [make.event((spot,), id=f"e{n}{i}") for i, spot in enumerate(spots) for n in range(many)]
        sheet = draw(layers([make.extraction(*events, corridors=(wide,))], gazetteer, title="T"))
        return " ".join(text.get_text() for text in sheet.axes[0].texts)

    apart = said(Point(36.727, 35.541), many=2)
    assert "Corridor, route not named: closed" in apart
    assert "Number of events at one place" in apart
    assert "close together" not in apart
    assert "Several places close together" in said(Point(36.727, 35.541), Point(36.728, 35.541))


def test_a_sheet_in_arabic_names_arab_towns_and_provinces_in_arabic(gazetteer: "Gazetteer") -> None:
    shown = layers([make.extraction(make.event((make.at(make.TAH),)))], gazetteer, title="T")
    arabic, english = ({text.get_text() for text in draw(shown, lang).axes[0].texts} for lang in ("ar", "en"))
    assert any("حماة" in name or "حلب" in name or "إدلب" in name for name in arabic)
    assert not arabic & {"Hama", "Aleppo", "Idlib"}
    assert english & {"Hama", "Aleppo", "Idlib"}


def test_a_map_of_the_world_names_no_scattered_islands_and_no_province_that_is_not_told_of(
    gazetteer: "Gazetteer",
) -> None:
    russian = make.place("A", 36.58, 50.6, code="", country="RU", admin1="RU-BEL", admin1_name="Belgorod")
    far = [russian, make.place("B", 151.2, -33.9), make.place("C", -58.4, -34.6)]
    told = make.extraction(*(make.event((make.at(p),), id=p.name) for p in far))
    names = {text.get_text() for text in draw(layers([told], gazetteer, title="T")).axes[0].texts}
    assert {"BRAZIL", "AUSTRALIA"} <= names
    assert not names & {"FRENCH SOUTHERN TERRITORIES", "Krasnoyarsk Krai", "Western Australia", "Pará"}


def test_the_legend_lists_no_circle_and_no_disputed_area_that_is_not_seen(gazetteer: "Gazetteer") -> None:
    def said(km: float, *others: Point) -> str:
        town = make.place("Town", 36.727, 35.541, uncertainty_km=km)
        far = [make.place(f"P{i}", *point) for i, point in enumerate(others)]
        told = make.extraction(
            make.event((make.at(town),)), *(make.event((make.at(p),), id=p.name) for p in far)
        )
        sheet = draw(layers([told], gazetteer, title="T"))
        return " ".join(text.get_text() for text in sheet.axes[0].texts)

    assert "Within this distance" in said(30.0)
    assert "Within this distance" not in said(1.5, Point(36.2, 32.7), Point(40.0, 36.5))
    assert "Disputed" not in said(1.5)


def test_a_sheet_is_written_into_the_fresh_folder_of_its_map(shown: Layers, tmp_path: Path) -> None:
    fresh = tmp_path / "deep" / "out"
    maps.write(shown, "m", Settings(output=fresh, png=fresh / "m.png"))
    assert {path.name for path in fresh.iterdir()} == {"m.html", "m.geojson", "m.png"}
