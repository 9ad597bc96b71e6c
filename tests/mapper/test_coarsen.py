"""Coarsening: what is written depends on the cell or the unit alone; no name, quote or position is left.

Past 300 lines: all that a map to publish may not give away is held here.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer import Candidate, Point, circle
from mapper import maps
from mapper.coarsening import coarsen
from mapper.coarsening.grid import Grid
from mapper.errors import UsageError
from mapper.geometry.outlines import as_text
from mapper.layers.columns import CorridorRow, EventRow, ReferenceRow, ZoneRow
from mapper.model import ReferenceCorridor, Relation, Report
from mapper.pipeline import extract
from mapper.settings import Coarse, Settings, coarseness

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
import pagedata

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from mapper.frame import Layers

#: Not in the list of names that a coarsened map may repeat.
SECRET = "Zarzur"


def told(lon: float, lat: float, name: str = SECRET, **more: Any) -> Any:
    """A report of one event at a village with everything that could name it, a road and a zone there."""
    village = make.place(name, lon, lat, uncertainty_km=more.get("own_km", 1.37), id=f"x:{name}")
    other = make.place(f"{name} East", lon + 0.4, lat + 0.3)
    placed = make.at(village, candidates=(Candidate(other, 0.2, name, (f"4.21 km from {name}",)),))
    text = f"Up to 40 residents of {name} were shelled in {name} by the people of {name}."
    event = make.event(
        (placed,), end=len(text), date_words=name, date_reason=name, type_reason=name,
        counts=(make.count(who=f"residents of {name}", claim="c1"),),
    )  # fmt: skip
    zone = make.zone(name=f"{name} buffer zone", placements=(placed,), geometry=as_text(
        circle(village.point, 4.0)))  # fmt: skip
    report = {"id": name, "text": text, "title": name, "url": f"https://example.org/{name}"}
    road = make.corridor(make.at(village, "from"), make.at(other, "toward"), origin=name, to=name,
                         opened_by=f"elders of {name}", for_whom=f"people of {name}")  # fmt: skip
    return make.extraction(event, corridors=(road,), zones=(zone,), report=report)


def shown(found: Any, gazetteer: "Gazetteer", how: Coarse, *routes: ReferenceCorridor) -> "Layers":
    return maps.gather([found], gazetteer, Settings(coarsen=how), routes)


def written(layers: "Layers", folder: Path) -> dict[str, str]:
    """The text of every file, with what the page holds zipped as text."""
    maps.write(layers, "m", Settings(output=folder))
    found = {}
    for path in sorted(folder.iterdir()):
        text = path.read_text(encoding="utf-8")
        found[path.name] = text
        if "em-data" in text:
            found[f"{path.name} data"] = json.dumps([pagedata.first(text), *pagedata.later(text)])
    return found


def numbers(value: Any) -> Iterator[float]:
    """Every number of a JSON value."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from numbers(item)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield float(value)


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0.001, 0.999), st.floats(0.001, 0.999), st.sampled_from([2.0, 10.0, 35.0]))
def test_two_villages_of_one_cell_give_the_same_files(
    gazetteer: "Gazetteer", tmp_path: Path, across: float, up: float, km: float
) -> None:
    grid = Grid(km)
    cell = grid.cell(Point(36.61, 35.73))
    west, south, east, north = grid.block(cell).bounds
    spot = Point(west + across * (east - west), south + up * (north - south))
    middle = grid.centre(cell)
    one, other = (
        written(shown(told(*point, name), gazetteer, Coarse(km), ROUTE), tmp_path / name)
        for point, name in ((spot, "Zarzur"), (middle, "Qamhana"))
    )
    # The far ends of the roads may fall into different cells: compare where they do not.
    ends = {grid.cell(Point(p.lon + 0.4, p.lat + 0.3)) for p in (spot, middle)}
    if len(ends) == 1:
        assert one == other
    for text in (*one.values(), *other.values()):
        assert not re.search("zarzur|qamhana", text, re.IGNORECASE)
    found = set(numbers(json.loads(one["m.geojson"])))
    assert not {n for n in found if abs(n - spot.lon) < 5e-5 or abs(n - spot.lat) < 5e-5} - edges(grid, cell)


ROUTE = ReferenceCorridor(
    "Zarzur crossing", (Point(37.047, 35.737),), "since Zarzur fell", "closed at Zarzur", "Zarzur list",
    standing="closed",
)  # fmt: skip


@pytest.mark.parametrize(
    ("opened", "kept"),
    [("2020-01-13", "2020-01-13"), ("2020", "2020"), ("13 Jan at Zarzur", ""), ("2020-01-13 Zarzur", "")],
)
def test_of_a_known_route_stay_its_day_and_how_it_stands(
    gazetteer: "Gazetteer", opened: str, kept: str
) -> None:
    route = replace(ROUTE, opened=opened)
    (row,) = shown(told(36.61, 35.73), gazetteer, Coarse(10), route).reference.to_dict("records")
    assert (row["opened"], row["status"], row["standing"]) == (kept, "closed", "closed")


def edges(grid: Grid, cell: Any) -> set[float]:
    """The numbers of a cell: a village may by chance lie on its edge or in its middle."""
    return {*grid.block(cell).bounds, *grid.centre(cell)}


@pytest.mark.parametrize("how", [Coarse(10), Coarse(None)], ids=["km", "unit"])
def test_no_number_of_a_file_is_near_the_position(
    gazetteer: "Gazetteer", tmp_path: Path, how: Coarse
) -> None:
    lon, lat = 36.727891, 35.541377
    for name, text in written(shown(told(lon, lat), gazetteer, how), tmp_path).items():
        assert SECRET.lower() not in text.lower(), name
        for value in (lon, lat, lon * 10_000, lat * 10_000):
            assert f"{value:.4f}"[:7] not in text, name
        if not name.endswith("html"):
            data = json.loads(text)
            near = [n for n in numbers(data) if min(abs(n - lon), abs(n - lat)) < 5e-5]
            assert not near, name


def test_a_cell_is_an_area_with_codes_as_coarse(gazetteer: "Gazetteer") -> None:
    layers = shown(told(36.727, 35.541), gazetteer, Coarse(10))
    row = layers.events.iloc[0]
    assert row.geometry.equals(Grid(10).block(Grid(10).cell(Point(36.727, 35.541))))
    assert (row["drawn_as"], row["level"], row["geo_precision"], row["where_prec"]) == ("cell", "cell", 2, 2)
    assert row["uncertainty_km"] >= 7
    assert (row["killed_max"], row["killed_text"], row["actor1"]) == (40, "up to 40", "Jabhat al-Nusra")
    assert (row["event_id"], row["report_id"], row["quote"], row["url"]) == ("event-1", "report-1", "", "")
    assert "10 km" in row["place_note"]
    assert "10 km" in layers.about.coarsened
    assert layers.about.notes[0] == layers.about.coarsened
    assert layers.about.title == "1 report"
    wide = shown(told(36.727, 35.541), gazetteer, Coarse(100)).events.iloc[0]
    assert (wide["geo_precision"], wide["where_prec"]) == (3, 5)


def test_a_cell_over_a_border_names_every_unit_it_meets(gazetteer: "Gazetteer") -> None:
    row = shown(told(36.36, 36.23), gazetteer, Coarse(40)).events.iloc[0]
    assert {"SY-ID", "TR-31"} <= set(row["unit_codes"].split(";"))
    assert " or " in row["place_names"]
    assert {"SY", "TR"} <= set(row["country"].split("; "))


def test_to_the_unit_is_the_unit_of_the_place(gazetteer: "Gazetteer") -> None:
    layers = shown(told(36.727, 35.541), gazetteer, Coarse(None))
    row = layers.events.iloc[0]
    assert row.geometry.equals(gazetteer.boundary("SY-ID"))
    assert (row["drawn_as"], row["level"], row["place_names"]) == ("unit", "admin1", "Idlib")
    assert (row["geo_precision"], row["where_prec"]) == (3, 4)
    assert "province" in layers.about.coarsened
    assert layers.corridors.geometry.iloc[0].geom_type.endswith("Polygon")


def test_what_is_known_no_finer_than_a_province_stays(gazetteer: "Gazetteer") -> None:
    for how in (Coarse(10), Coarse(None)):
        layers = shown(make.whole(), gazetteer, how)
        row = layers.events.iloc[1]
        assert row.geometry.equals(gazetteer.boundary("SY-ID"))
        assert (row["level"], row["place_names"], row["where_prec"]) == ("admin1", "Idlib", 4)
        assert layers.zones.geometry.notna().all()
        assert list(layers.corridors["drawn_as"]) == ["area symbol", "area symbol"]
        assert "not found" in layers.events.iloc[3]["not_placed"]


@pytest.mark.parametrize(
    ("text", "secret", "shown_as"),
    [
        ("Fighting broke out in Mindat in Chin State, Myanmar, on Monday.", "Mindat", "Chin State"),
        ("Soldiers shelled northern Mindat, Chin State, Myanmar, on Monday.", "Mindat", "Chin State"),
        ("Troops burned villages in northern Sinai, Egypt, on Monday.", "Sinai", "Egypt"),
    ],
)
def test_a_district_or_region_that_is_drawn_as_it_is_has_no_name(
    gazetteer: "Gazetteer", tmp_path: Path, text: str, secret: str, shown_as: str
) -> None:
    found = extract(Report("r", text), gazetteer)
    plain = maps.gather([found], gazetteer, Settings()).events.iloc[0]
    assert (plain["place_names"], plain["drawn_as"] in ("unit", "part")) == (secret, True)
    layers = shown(found, gazetteer, Coarse(10))
    row = layers.events.iloc[0]
    assert (row["place_names"], row["level"] in ("admin1", "country")) == (shown_as, True)
    assert not any(f'"{secret}"' in content for content in written(layers, tmp_path).values())


def test_an_area_over_many_units_is_named_by_their_countries(gazetteer: "Gazetteer") -> None:
    text = "Fighting broke out in Darfur, Sudan, on Monday. Clashes were reported in the Sahel on Tuesday."
    events = shown(extract(Report("r", text), gazetteer), gazetteer, Coarse(10)).events
    darfur, sahel = events.iloc[0], events.iloc[1]
    assert darfur["place_names"].split(" or ")[0] == "Sudan"
    assert set(darfur["unit_codes"].split(";")) == {"SD", "TD", "CF", "SS"}
    assert (sahel["place_names"], sahel["country"], sahel["drawn_as"]) == ("", "", "cell")


def test_a_part_of_a_province_has_no_corner_at_its_chief_town(gazetteer: "Gazetteer") -> None:
    report = Report("r", "Shells hit the northern countryside of Hama, Syria, on Monday, killing two people.")
    found = extract(report, gazetteer)
    town = gazetteer.find("Hama", within="Syria", kind="city").best
    assert town is not None
    plain = maps.gather([found], gazetteer, Settings()).events.iloc[0]
    coarse = shown(found, gazetteer, Coarse(5)).events.iloc[0]
    assert plain["drawn_as"] == coarse["drawn_as"] == "part"
    corner = shapely.Point(town.place.point)
    assert shapely.MultiPoint(shapely.get_coordinates(coarse.geometry)).distance(corner) > 1e-4
    assert coarse.geometry.intersection(plain.geometry).area > 0.95 * plain.geometry.area


def test_a_circle_gives_away_no_more_than_the_cell_of_its_middle(gazetteer: "Gazetteer") -> None:
    grid, rows = Grid(10), []
    middle = grid.centre(grid.cell(Point(36.7, 35.5)))
    for shift in (-0.02, 0.0, 0.03):
        centre = Point(middle.lon + shift, middle.lat - shift)
        words = Relation("near", "near it", 0, 7, as_text(circle(centre, 14.0)), centre)
        placed = make.at(make.place(SECRET, *centre), level="point", relation=words, uncertainty_km=14.0)
        rows.append(shown(make.extraction(make.event((placed,))), gazetteer, Coarse(10)).events.iloc[0])
    assert all(row.geometry.equals(grid.block(grid.cell(middle), 2)) for row in rows)
    assert len({row.drop("geometry").to_json() for row in rows}) == 1
    assert rows[0].geometry.covers(circle(middle, 14.0))


def test_the_first_view_and_the_towns_come_from_the_cells(gazetteer: "Gazetteer") -> None:
    grid = Grid(50)
    cell = grid.cell(Point(36.7, 35.5))
    west, south, east, north = grid.block(cell).bounds
    near, far = (
        shown(make.extraction(make.event((make.at(make.place("A", *spot)),))), gazetteer, Coarse(50))
        for spot in ((west + 0.01, south + 0.01), (east - 0.01, north - 0.01))
    )
    assert near.focus == far.focus == (west - 0.1, south - 0.1, east + 0.1, north + 0.1)
    assert near.towns.equals(far.towns)
    assert near.units.equals(far.units)


@pytest.mark.parametrize(
    ("publisher", "kept"),
    [
        ("SANA", True),
        ("Reuters", True),
        ("Coordination of Idlib", True),  # a province's name stands on the map anyway
        ("Radio Okapi", True),
        ("al-Tah Local Coordination", False),
        ("تنسيقية التح", False),
        ("Watch Post 36.72N 35.54E", False),
        ("altah.example.org", False),
        ("@altah", False),
    ],
)
def test_a_publisher_that_could_say_where_is_left_out(
    gazetteer: "Gazetteer", tmp_path: Path, publisher: str, kept: bool
) -> None:
    found = make.extraction(make.event(), report={"publisher": publisher})
    for name, text in written(shown(found, gazetteer, Coarse(10)), tmp_path).items():
        if name.endswith(("geojson", "data")):
            told = json.dumps(json.loads(text), ensure_ascii=False)
            assert (publisher in told) is kept, name


def test_the_files_of_a_coarsened_map_are_not_named_after_the_report() -> None:
    assert maps.stem_of(["news/Zarzur burns.txt"], Settings()) == "Zarzur burns"
    assert maps.stem_of(["news/Zarzur burns.txt"], Settings(coarsen=Coarse(10))) == "map"
    assert maps.stem_of(["news/Zarzur burns.txt"], Settings(coarsen=Coarse(10), name="october")) == "october"


def test_every_column_kept_is_a_column() -> None:
    for row in (EventRow, CorridorRow, ZoneRow, ReferenceRow):
        assert set(coarsen.KEPT[row]) <= {f.name for f in fields(row)}
    wordy = {"quote", "url", "title", "report_id", "claims_text", "place_why", "rejected", "source_chain"}
    assert not wordy & set(coarsen.KEPT[EventRow])


@pytest.mark.parametrize("text", ["ten", "0", "-5", "nan", "inf", "1e9", "10 miles", "0.5", "km"])
def test_a_distance_that_is_none_is_one_sentence(text: str) -> None:
    with pytest.raises(UsageError, match="give kilometres from 1 to 1000, or unit"):
        coarseness(text)


def test_what_is_asked_for() -> None:
    assert coarseness("") is None
    assert coarseness("unit") == Coarse(None)
    assert coarseness("10") == coarseness(" 10 km") == Coarse(10.0)
