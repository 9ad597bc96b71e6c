"""What the page opens with: the events of the first view added up, and the ground as that view shows it."""

import math
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from mapper.frame import Layers, layers
from mapper.layers.about import HIDDEN
from mapper.pages.palette import HOLLOW
from mapper.webmap import render, save
from mapper.webmap.blocks import UNKNOWN, Columns, row_columns
from mapper.webmap.blocks import block as packed_block
from mapper.webmap.first import EDGE, FEW, LEAST_SPAN, STRETCHED, axis_ends
from mapper.webmap.ground import CLOSEST, WORLDWIDE, Ground, area_columns, first_zoom
from mapper.webmap.opening import LANES, opening_columns, time_kinds
from mapper.webmap.spots import standing

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path
from pagedata import block

if TYPE_CHECKING:
    from gazetteer import Gazetteer

FOLDER = Path(__file__).parents[2] / "mapper" / "webmap"


def shown(gazetteer: "Gazetteer") -> Layers:
    """Two at one town, one hidden there, one in two towns, one nowhere."""
    events = (
        make.event((make.at(make.TAH),), id="a"),
        make.event((make.at(make.TAH),), id="b", type="Protests", sub_type="Peaceful protest"),
        make.event((make.at(make.TAH),), id="c", status="historical"),
        make.event((make.at(make.TAH), make.at(make.SAMAKA)), id="d", status="planned"),
        make.event((), id="e"),
    )
    return layers([make.extraction(*events)], gazetteer, title="Test")


def test_events_of_one_spot_are_added_up_and_others_stay_alone(
    gazetteer: "Gazetteer", tmp_path: Path
) -> None:
    made = shown(gazetteer)
    save(render(made), tmp_path / "a.html")
    opening = block((tmp_path / "a.html").read_text("utf-8"), "opening")
    values = {name: column["values"] for name, column in opening["columns"].items()}
    assert opening["events"] == 5
    assert values["lone_count"] == [2, 0]
    assert values["lone_solid"] == [2, 0]
    assert values["several_each"] == [2]
    assert sorted(values["several_of"]) == [0, 1]
    assert values["several_solid"] == [0]
    bits = {name: 1 << code for code, name in enumerate(opening["types"])}
    assert values["lone_types"][0] == bits["Battles"] | bits["Protests"]
    assert values["several_types"] == [bits["Battles"]]


def test_no_events_are_an_opening_too(gazetteer: "Gazetteer") -> None:
    empty = layers([make.extraction()], gazetteer, title="Soup")
    columns = Columns()
    assert opening_columns(columns, empty.events, standing(empty)) == []
    assert columns.head["lone_count"]["n"] == 0
    assert time_kinds(empty.events)["days"] is False


def test_page_and_palette_agree_on_what_is_hidden_and_hollow() -> None:
    hidden = re.search(r"statusOff: \[([^\]]*)\]", (FOLDER / "state.js").read_text("utf-8"))
    assert hidden
    assert set(re.findall(r'"(\w+)"', hidden[1])) == set(HIDDEN)
    hollow = re.search(r"function isHollow.*?\n\}", (FOLDER / "symbols.js").read_text("utf-8"), re.DOTALL)
    assert hollow
    assert set(re.findall(r'"(\w+)"', hollow[0])) == set(HOLLOW)


def test_the_first_view_is_as_close_as_the_events_allow() -> None:
    assert first_zoom(None) == WORLDWIDE
    assert first_zoom((36.0, 35.0, 36.001, 35.001)) == CLOSEST
    assert 3 < first_zoom((-79.0, -4.0, 43.0, 52.0)) < 4


def test_outlines_are_kept_whole_where_little_is_saved() -> None:
    box = shapely.box(0, 0, 10, 10)
    plain = Ground(4.0)
    made = plain.add([box], covering=True)
    assert [made[edge] for edge in ("west", "south", "east", "north", "size")] == [
        [0.0],
        [0.0],
        [10.0],
        [10.0],
        [100.0],
    ]
    assert not plain.saves()
    assert plain.first() is plain.whole
    angles = np.linspace(0, 2 * np.pi, 2000)
    round_one = Ground(4.0)
    round_one.add([shapely.Polygon(np.column_stack([np.cos(angles), np.sin(angles)]))], covering=True)
    assert round_one.saves()
    assert round_one.first() is round_one.coarse


def test_areas_come_back_from_their_columns() -> None:
    rows = [[[[0, 0, 5, 0, 0, 5], [1, 1, 1, 0, 0, 1]], [[9, 9, 2, 0, 0, 2]]], None, [[[3, 3, 1, 0, 0, -1]]]]
    columns = Columns()
    area_columns(columns, rows)
    sizes = {name: column["n"] for name, column in columns.head.items()}
    assert sizes == {"row_size": 3, "polygon_size": 3, "ring_size": 4, "steps": 24}


def test_rows_of_the_base_map_come_back_cell_by_cell() -> None:
    frame = gpd.GeoDataFrame(
        {
            "name": pd.array(["Dara", None], dtype="string"),
            "capital": [True, False],
            "population": [70_000, 0],
            "lon": [36.10561, -0.00004],
        }
    )
    columns = Columns()
    row_columns(columns, "towns", frame, {"west": [-10.5, math.nan]})
    read = block(f'<script id="em-opening">{packed_block({}, columns)}</script>', "opening")["columns"]
    assert read["towns_name"]["cells"] == ["Dara", ""]
    assert read["towns_capital"]["values"] == [1, 0]
    assert read["towns_population"]["values"] == [70_000, 0]
    assert read["towns_lon"]["values"] == [36.1056, 0.0]
    assert read["towns_west"]["values"] == [-10.5, None]


@pytest.mark.parametrize(
    ("spans", "ends"),
    [
        ([], None),
        ([(UNKNOWN, UNKNOWN, 5)], None),
        ([(100, 1, 3), (110, 7, 0)], [100, 101]),
        ([(100, 1, 3), (0, 366, 9)], [100, 101]),
        ([(0, 366, 9)], [0, 366]),
        ([(100, 1, 20), (130, 1, 20), (9_000, 1, 1)], [100, 131]),
        ([(100, 1, 2), (130, 1, 2), (9_000, 1, 1)], [100, 9_001]),
    ],
    ids=["none", "undated", "hidden", "a year beside days", "only a year", "far away", "few are not cut"],
)
def test_the_axis_of_time_reaches_over_what_is_shown(
    spans: list[tuple[int, int, int]], ends: list[int] | None
) -> None:
    start, length, many = np.array(spans, dtype=np.int64).reshape(-1, 3).T
    assert axis_ends(start, length, many) == ends


def test_what_the_axis_leaves_off_is_the_same_in_the_page() -> None:
    script = (FOLDER / "timeaxis.js").read_text("utf-8")
    assert f"STRETCHED = {STRETCHED}, LEAST_SPAN = {LEAST_SPAN}, EDGE = {EDGE}, FEW = {FEW}," in script
    assert f"LONG_SPAN = {LANES[1]};" in script
