"""The --corridors file: both formats, and errors that say where and what to do."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Point
from mapper.errors import UsageError
from mapper.readers import corridors

EXAMPLE = Path(__file__).parents[2] / "examples" / "corridors-january-2020.geojson"


def test_the_example_is_three_crossings() -> None:
    found = corridors.read(EXAMPLE)
    assert [route.path for route in found] == [((37.047, 35.737),), ((37.052, 35.991),), ((36.539, 35.44),)]
    assert {route.opened for route in found} == {"2020-01-13"}
    assert all(route.name and route.status and route.source for route in found)


def write(folder: Path, text: str, name: str = "routes.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_csv_of_wkt_of_ends_and_of_points(tmp_path: Path) -> None:
    text = "\ufeffName,wkt,from_lon,from_lat,to_lon,to_lat,opened,status,source,road\n"
    text += 'A,"LINESTRING (36 35, 36.5 35.5, 37 36)",,,,,2020-01-13,open,UN,M5\n'
    text += "B,,36,35,37,36,,,,\n\nC,,36,35,,,,closed,,\n"
    one, two, three = corridors.read(write(tmp_path, text))
    assert one.path == (Point(36, 35), Point(36.5, 35.5), Point(37, 36))
    assert (one.opened, one.status, one.source, one.properties) == (
        "2020-01-13",
        "open",
        "UN",
        (("road", "M5"),),
    )
    assert two.path == (Point(36, 35), Point(37, 36))
    assert (three.path, three.status) == ((Point(36, 35),), "closed")


@pytest.mark.parametrize(
    "text",
    [
        "name;from_lon;from_lat;to_lon;to_lat;source\nA;36,5;35;37;36;UN, OCHA\n",
        "name\tfrom_lon\tfrom_lat\tto_lon\tto_lat\tsource\nA\t36.5\t35\t37\t36\tUN, OCHA\n",
        'name,from_lon,from_lat,to_lon,to_lat,source\nA,36.5,35,37,36,"UN, OCHA"\n',
        'name;wkt;source\nA;"LINESTRING (36.5 35, 37 36)";UN, OCHA\n',
    ],
    ids=("semicolons", "tabs", "commas", "wkt"),
)
def test_cells_are_parted_as_spreadsheets_do_it(tmp_path: Path, text: str) -> None:
    (one,) = corridors.read(write(tmp_path, text))
    assert (one.path, one.source) == ((Point(36.5, 35), Point(37, 36)), "UN, OCHA")


def test_lines_of_geojson(tmp_path: Path) -> None:
    lines = {"type": "MultiLineString", "coordinates": [[[36, 35, 300], [37, 36, 310]], [[36, 35], [36, 36]]]}
    data = {"type": "Feature", "geometry": lines, "properties": {"name": "A", "lanes": 2, "status": None}}
    found = corridors.read(write(tmp_path, json.dumps(data), "a.geojson"))
    assert [len(route.path) for route in found] == [2, 2]
    assert (found[0].name, found[0].status, found[0].properties) == ("A", "", (("lanes", "2"),))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("{", "is not JSON"),
        ('{"a', r"is not JSON \(unterminated string starting\): give"),
        ('{"a": ' + "9" * 5000 + "}", r"is not JSON \(it holds a number that is too long\)"),
        ("[1]", "not a GeoJSON FeatureCollection"),
        ('{"type":"FeatureCollection","features":[]}', "holds no route"),
        (
            '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}',
            "no geometry",
        ),
        ('{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[]]}}', "is a Polygon"),
        ('{"type":"Feature","geometry":{"type":"Point","coordinates":["a",1]}}', "no pair of numbers"),
        ('{"type":"Feature","geometry":{"type":"Point","coordinates":[36,135]}}', "not on the globe"),
        ('{"type":"Feature","geometry":{"type":"LineString","coordinates":[]}}', "has no position"),
        ("a,b\n1,2\n", "needs the columns"),
        ("name,wkt\nA,LINESTRING (1\n", "line 2 of .*cannot be read"),
        ('name,wkt\nA,"POLYGON ((0 0,1 0,1 1,0 0))"\n', "is a Polygon"),
        ("name,from_lon,from_lat\nA,x,1\n", "no pair of numbers"),
        ("name,from_lon,from_lat\nA,nan,1\n", "not on the globe"),
        ("name,from_lon,from_lat\nA,,\n", "has no position"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        corridors.read(write(tmp_path, text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.csv cannot be read \(no such file or directory\): give"):
        corridors.read(tmp_path / "nowhere.csv")
    (tmp_path / "latin.csv").write_bytes(b"name,wkt\n\xe9,POINT (1 2)\n")
    with pytest.raises(UsageError, match=r"latin\.csv is not UTF-8 text: save"):
        corridors.read(tmp_path / "latin.csv")


@given(st.text())
def test_any_text_is_read_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        found = corridors.read(path)
    except UsageError:
        found = None
    assert found is None or found
