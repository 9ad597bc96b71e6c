"""The layers: one row an event, the geometry it deserves, stable ids, documented dtypes."""

import math
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Candidate, Name, Point, circle, distance_km
from mapper.frame import layers
from mapper.geometry.outlines import area
from mapper.geometry.whereabouts import where
from mapper.layers.wording import corridor_note, figure, rejected
from mapper.model import DateSpan, ReferenceCorridor
from mapper.pages.speech import Speech

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path

if TYPE_CHECKING:
    from gazetteer import Gazetteer

ROUTE = ReferenceCorridor("Crossing", (Point(37.047, 35.737),), "2020-01-13", "opened", "a list")


def test_two_settlements_are_one_row_of_two_points(gazetteer: "Gazetteer") -> None:
    shown = layers([make.whole()], gazetteer, title="T")
    assert len(shown.events) == 4
    first = shown.events.iloc[0]
    assert first.geometry.geom_type == "MultiPoint"
    assert (first["place_names"], first["n_places"], first["level"]) == ("al-Samaka; al-Tah", 2, "settlement")
    assert (first["lon"], first["lat"]) == (36.909, 35.697)
    assert shown.events["killed_max"].sum() == 80  # e1 and e4, each once


def test_the_name_in_the_countrys_script(gazetteer: "Gazetteer") -> None:
    known = make.place("Sarmin", 36.72, 35.9, names=(Name("سرمين"),))
    shown = layers([make.extraction(make.event((make.at(known), make.at(make.TAH))))], gazetteer, title="T")
    assert shown.events["place_native"].tolist() == ["سرمين"]
    towns = dict(zip(shown.towns["name"], shown.towns["native"], strict=True))
    assert towns["Idlib"] == "إدلب"
    assert set(shown.towns.loc[shown.towns["country"] == "TR", "native"]) <= {""}
    assert "إدلب" in set(shown.units["native"])


def test_a_province_is_its_polygon_and_never_a_point(gazetteer: "Gazetteer") -> None:
    row = layers([make.whole()], gazetteer, title="T").events.iloc[1]
    assert row.geometry.equals(gazetteer.boundary("SY-ID"))
    assert (row["drawn_as"], row["unit_codes"]) == ("unit", "SY-ID")


def test_what_is_not_placed_stays_with_its_reason(gazetteer: "Gazetteer") -> None:
    shown = layers([make.whole()], gazetteer, title="T")
    row = shown.events.iloc[3]
    assert row.geometry is None
    assert "no place of that name" in row["not_placed"]
    assert shown.about.placed == 3
    assert "1 of 4 events could not be placed" in shown.about.notes[0]


@pytest.mark.parametrize("spot", [Point(math.nan, 35.0), Point(36.0, math.inf), Point(200.0, 10.0)])
def test_a_position_off_the_globe_is_not_drawn(gazetteer: "Gazetteer", spot: Point) -> None:
    bad = make.place("X", *spot)
    row = layers([make.extraction(make.event((make.at(bad),)))], gazetteer, title="T").events.iloc[0]
    assert row.geometry is None
    assert "not on the globe" in row["not_placed"]


@pytest.mark.parametrize("role", ["speaker", "dateline", "from", "origin"])
def test_where_words_come_from_is_not_where_it_happened(role: str) -> None:
    assert where((make.at(make.TAH, role),)) == ()


def test_the_place_itself_wins_over_what_it_is_near() -> None:
    chosen = where((make.at(make.SAMAKA, "near"), make.at(make.IDLIB), make.at(make.TAH)))
    assert [p.mention.text for p in chosen] == ["al-Tah"]
    chosen = where((make.at(make.IDLIB), make.at(make.SAMAKA, "near")))
    assert [p.mention.text for p in chosen] == ["al-Samaka"]


def test_figures_keep_their_hedge_and_claims_that_disagree_are_told(gazetteer: "Gazetteer") -> None:
    counts = (
        make.count(who="soldiers", hedge="up to", claim="c1"),
        make.count(low=25, high=25, claim="c2"),
        make.count(low=3, high=3, scope="part", who="officers"),
        make.count(low=900, high=900, scope="total"),
    )
    event = make.event((make.at(make.TAH),), counts=counts)
    row = layers([make.extraction(event)], gazetteer, title="T").events.iloc[0]
    assert (row["killed_min"], row["killed_max"]) == (25, 40)
    assert row["killed_text"] == "up to 40 soldiers; 25"
    assert bool(row["claims_disagree"])
    assert "900 (a running total)" in row["counts_text"]
    assert row["source_chain"] == "SANA, citing a military source"


def test_a_figure_in_words() -> None:
    assert figure(make.count(low=None, high=None, hedge="dozens", who="people")) == "dozens of people"
    assert figure(make.count(low=5, high=None)) == "at least 5"
    assert figure(make.count(low=30, high=1400)) == "30–1,400"


def test_corridors_are_lines_only_where_both_ends_are_known(gazetteer: "Gazetteer") -> None:
    routes = layers([make.whole()], gazetteer, title="T").corridors
    assert list(routes["drawn_as"]) == ["area symbol", "line"]
    assert routes.iloc[0]["note"] == "3 corridors in all, routes not named in the report"
    assert routes.iloc[0]["unit_codes"] == "SY-HL;SY-ID"
    assert routes.geometry.iloc[0].geom_type in {"Polygon", "MultiPolygon"}
    assert list(routes.geometry.iloc[1].coords) == [(36.727, 35.541), (36.909, 35.697)]


def test_units_concerned_and_the_base_map(gazetteer: "Gazetteer") -> None:
    shown = layers([make.whole()], gazetteer, title="T", corridors=[ROUTE])
    units = shown.units.set_index("code")
    assert len(units) == 14
    assert set(units.index[units["concerned"]]) == {"SY-ID", "SY-HL"}
    assert len(shown.countries) > 200
    assert shown.towns["capital"].any()
    assert shown.reference.iloc[0]["layer"] == "reference"
    assert shown.focus is not None
    assert shown.focus[0] < 36.7 < shown.focus[2]


def test_the_same_input_gives_the_same_ids_each_once(gazetteer: "Gazetteer") -> None:
    twice = [make.whole(), make.whole()]
    first, second = (layers(twice, gazetteer, title="T", corridors=[ROUTE]) for _ in range(2))
    for name, key in (("events", "event_id"), ("corridors", "corridor_id"), ("reference", "reference_id")):
        ids = list(getattr(first, name)[key])
        assert ids == list(getattr(second, name)[key])
        assert len(set(ids)) == len(ids)


def test_nothing_found_is_frames_with_all_columns(gazetteer: "Gazetteer") -> None:
    empty = layers([make.extraction(note="No event was found.")], gazetteer, title="T")
    full = layers([make.whole()], gazetteer, title="T")
    for name in ("events", "corridors", "zones", "reference"):
        assert dict(getattr(empty, name).dtypes) == dict(getattr(full, name).dtypes), name
    assert empty.focus is None
    assert empty.about.notes == ("No event was found.",)


def test_a_note_of_one_report_of_several_says_whose_it_is(gazetteer: "Gazetteer") -> None:
    silent = [make.extraction(note="Nothing.", report={"id": f"r{n}", "title": title})
              for n, title in enumerate(["The “weather”", "", "Sport"], 2)]  # fmt: skip
    told = layers([make.whole(), silent[0]], gazetteer, title="T").about.notes
    assert told[0] == '“The "weather"”: Nothing.'
    assert layers([make.whole(), silent[1]], gazetteer, title="T").about.notes[0] == "“r3”: Nothing."
    told = layers([make.whole(), *silent], gazetteer, title="T").about.notes
    assert told[0] == '“The "weather"” and 2 more reports: Nothing.'
    assert layers([silent[0]], gazetteer, title="T").about.notes == ("Nothing.",)


def test_villages_of_syria_are_credited_on_maps_of_syria(gazetteer: "Gazetteer") -> None:
    def credited(*place: Any, **more: Any) -> bool:
        told = make.extraction(make.event((make.at(make.place(*place, **more)),)))
        return "Villages of Syria" in " ".join(layers([told], gazetteer, title="T").about.credits)

    assert credited("Town", 36.7, 35.5)
    far = {"country": "HT", "country_name": "Haiti", "code": "", "admin1_name": ""}
    assert not credited("Gros Morne", -72.68, 19.67, **far)


def test_a_wide_map_knows_the_towns_beside_its_events(gazetteer: "Gazetteer") -> None:
    far = {"country": "SD", "country_name": "Sudan", "code": "", "admin1_name": ""}
    places = [make.place("Abu Shouk", 25.35, 13.67, **far), make.place("P", -72.3, 18.5, country="HT")]
    told = make.extraction(*(make.event((make.at(place),), id=place.name) for place in places))
    towns = set(layers([told], gazetteer, title="T").towns["name"])
    assert {town.name for town in gazetteer.towns((25.0, 13.4, 25.6, 13.9), 1)} <= towns


def test_the_date_of_the_data_leaves_history_out(gazetteer: "Gazetteer") -> None:
    old = DateSpan(date(2011, 1, 1), date(2012, 1, 1), "year")
    events = (make.event(id="a"), make.event(id="b", date=old, status="historical"))
    about = layers([make.extraction(*events)], gazetteer, title="T").about
    assert (about.date_from, about.date_to) == ("2020-01-23", "2020-01-23")
    assert any("GeoNames" in credit for credit in about.credits)


@given(st.floats(-179, 179), st.floats(-80, 80), st.floats(0.1, 300))
def test_a_circle_is_on_the_globe_and_as_wide_as_it_says(lon: float, lat: float, km: float) -> None:
    shape = circle(Point(lon, lat), km)
    west, south, east, north = shape.bounds
    assert -180 <= west <= east <= 180
    assert -90 <= south <= north <= 90
    top = distance_km(Point(lon, lat), Point(lon, north))
    assert top == pytest.approx(km, rel=1e-3, abs=1e-3) or north == 90


@pytest.mark.parametrize("text", ["", "{", "[]", '{"type":"Point","coordinates":[1,2]}', "null"])
def test_a_zone_that_is_no_area_has_no_geometry(text: str) -> None:
    assert area(text) is None


def test_a_stray_event_does_not_open_the_map_on_the_world(gazetteer: "Gazetteer") -> None:
    far = make.place("Lae", 147.0, -6.73, code="", country="PG", country_name="Papua New Guinea")
    near = [make.event((make.at(make.TAH),)) for _ in range(150)]
    many = layers([make.extraction(*near, make.event((make.at(far),)))], gazetteer, title="Test")
    few = layers([make.extraction(*near[:5], make.event((make.at(far),)))], gazetteer, title="Test")
    assert many.focus is not None
    assert few.focus is not None
    assert many.focus[2] < 40
    assert few.focus[2] > 140


def test_a_corridor_says_which_of_its_ends_is_not_found() -> None:
    nowhere = make.at(None, "toward", name="Ghostville")
    told = make.corridor(make.at(make.TAH, "from"), nowhere, origin="the town of al-Tah", to="Ghostville")
    assert corridor_note(told, "point") == "Corridor, route not drawn: no place was found for “Ghostville”"
    three = make.corridor(make.at(make.ALEPPO, "from"), origin="areas in Aleppo", to="other parts", count=3)
    assert corridor_note(three, "area symbol") == "3 corridors in all, routes not named in the report"


def test_the_days_cover_all_that_a_map_shows_at_first(gazetteer: "Gazetteer") -> None:
    def on(start: str, days: int, status: str) -> Any:
        first = date.fromisoformat(start)
        span = DateSpan(first, first + timedelta(days=days), "day")
        return make.event((make.at(make.TAH),), id=f"{start}-{status}", date=span, status=status)

    told = make.extraction(
        on("2025-05-12", 1, "asserted"), on("2025-05-26", 7, "planned"), on("2025-04-01", 30, "ongoing"),
        on("1994-01-01", 365, "historical"), on("2025-07-01", 1, "hypothetical"),
        on("2025-08-01", 1, "negated"),
    )  # fmt: skip
    shown = layers([told], gazetteer, title="T").about
    assert (shown.date_from, shown.date_to) == ("2025-04-01", "2025-06-01")


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([("2011-01-01", "2012-01-01", "year")], ("2011", "2011")),
        ([("2011-01-01", "2012-01-01", "year"), ("2011-01-01", "2011-01-02", "day")], ("2011-01-01", "2011")),
        ([("2011-01-01", "2012-01-01", "year"), ("2012-03-01", "2012-04-01", "month")], ("2011", "2012-03")),
        ([("2011-05-01", "2011-05-08", "week")], ("2011-05-01", "2011-05-07")),
    ],
)
def test_the_days_of_a_map_are_no_finer_than_they_are_known(
    spans: list[tuple[str, str, Any]], said: tuple[str, str], gazetteer: "Gazetteer"
) -> None:
    dates = [DateSpan(date.fromisoformat(a), date.fromisoformat(b), how) for a, b, how in spans]
    events = [make.event((make.at(make.TAH),), id=str(n), date=span) for n, span in enumerate(dates)]
    about = layers([make.extraction(*events)], gazetteer, title="T").about
    assert (about.date_from, about.date_to) == said


def test_a_day_is_written_as_far_as_it_is_known() -> None:
    said = [Speech({"en": {}}).day(iso) for iso in ("2011", "2011-03", "2011-03-05")]
    assert said == ["2011", "March 2011", "5 March 2011"]


def test_other_places_are_where_somebody_came_from_or_went(gazetteer: "Gazetteer") -> None:
    told = make.event((make.at(make.SAMAKA), make.at(make.ALEPPO, "origin"), make.at(make.TAH, "toward"),
                       make.at(make.IDLIB, "within"), make.at(make.SYRIA, "dateline")))  # fmt: skip
    (row,) = layers([make.extraction(told)], gazetteer, title="T").events.to_dict("records")
    others = set(row["places_other"].split("; "))
    assert {make.ALEPPO.name, make.TAH.name} <= others
    assert others.isdisjoint((make.SAMAKA.name, make.IDLIB.name, make.SYRIA.name))


def test_what_reads_like_the_place_chosen_is_told_apart() -> None:
    town = make.place("Istanbul", 28.95, 41.01, country_name="Turkey", country="TR", code="", id="a")
    other = make.place("Istanbul", 28.95, 41.25, country_name="Turkey", country="TR", code="", id="b")
    province = replace(other, id="c", kind="province")
    candidates = tuple(Candidate(place, 0.3, "Istanbul", ()) for place in (town, other, province))
    lines = rejected([make.at(town, candidates=candidates)]).split("\n")
    assert [line.partition(": ")[2] for line in lines] == [
        "Istanbul (Turkey), 27 km away, 0.30", "Istanbul (Turkey), province, 27 km away, 0.30",
    ]  # fmt: skip
