"""Any table by its columns: encodings, quoting, positions, rows that cannot be used."""

import json
from pathlib import Path

import pytest
from shapely.geometry import Point as Spot

from gazetteer import Point, SourceError
from gazetteer.sources import ADDABLE
from gazetteer.sources.values import position_of
from tests.gazetteer.small_files import Rows, as_csv, as_json, as_layer, only, read


def test_a_table_says_what_it_took_for_what(tmp_path: Path) -> None:
    said: list[str] = []
    row = {
        "Place name": "Alpha",
        "name_ar": "ألفا",
        "Lat": "35,5",
        "Lng": "36,7",
        "Province": "Idlib",
        "Type": "camp",
    }
    (entry,), _ = read(
        "table", as_csv(tmp_path / "t.csv", [row], delimiter=";"), say=said.append, country="SY"
    )
    place = entry.place
    assert (place.point, place.kind, place.country, entry.stated) == (
        Point(36.7, 35.5),
        "camp",
        "SY",
        "Idlib",
    )
    assert [(n.text, n.lang) for n in place.names] == [("Alpha", ""), ("ألفا", "ar")]
    assert place.id == "table:mine/Alpha@35.50000,36.70000"
    assert "lat=Lat, lon=Lng, name=Place name" in said[0]


def test_names_in_another_language_go_with_the_main_ones_and_what_is_left_alone_is_told(
    tmp_path: Path,
) -> None:
    said: list[str] = []
    row = {"Village": "Alpha", "Village_ar": "ألفا", "Village_id": "7", "Y": "35.5", "X": "36.7", "Who": "me"}
    (entry,), _ = read("table", as_csv(tmp_path / "t.csv", [row]), say=said.append, country="SY")
    assert [(n.text, n.lang) for n in entry.place.names] == [("Alpha", ""), ("ألفا", "ar")]
    assert said[1] == "Columns left alone: Village_id, Who."


@pytest.mark.parametrize(
    "row",
    [
        {"Nombre": "Tibú", "Latitud": "8.64", "Longitud": "-72.73", "País": "Colombia", "Departamento": "N"},
        {"Nom": "Tibú", "Coordonnées": "8.64, -72.73", "Pays": "Colombie", "Département": "N"},
        {"name": "Tibú", "where": "8.64, -72.73", "country": "CO", "admin1": "N"},
        {"الاسم": "Tibú", "الإحداثيات": "8.64, -72.73", "البلد": "CO", "المحافظة": "N"},
    ],
    ids=("Spanish", "French", "as --columns says it", "Arabic"),
)
def test_the_plain_headers_of_other_languages_are_known(tmp_path: Path, row: dict[str, str]) -> None:
    (entry,), _ = read("table", as_csv(tmp_path / "t.csv", [row]))
    assert (entry.place.name, entry.place.point, entry.place.country) == ("Tibú", Point(-72.73, 8.64), "CO")
    assert entry.stated == "N"


def test_a_table_by_the_columns_that_the_user_names(tmp_path: Path) -> None:
    row = {
        "n": "Alpha",
        "a": "ألفا",
        "o": "Alfa, Alfah",
        "p1": "35.5",
        "p2": "36.7",
        "c": "SYR",
        "k": "Hilltop",
        "i": "x1",
        "w": "12 300",
    }
    path = as_csv(tmp_path / "t.csv", [row])
    said = (
        ("name", "n"),
        ("name_ar", "a"),
        ("names", "o"),
        ("lat", "p1"),
        ("lon", "p2"),
        ("country", "C"),
        ("kind", "k"),
        ("id", "i"),
        ("population", "w"),
    )
    place = only("table", path, columns=said)
    assert (place.id, place.country, place.population, place.kind) == (
        "table:mine/x1",
        "SY",
        12300,
        "hilltop",
    )
    assert [n.text for n in place.names] == ["Alpha", "ألفا", "Alfa", "Alfah"]
    for wrong, words in (("nmae", "knows no"), ("name_zzz", "no language code"), ("name", "no column “zz”")):
        with pytest.raises(SourceError, match=words):
            read("table", path, columns=((wrong, "n" if wrong != "name" else "zz"),))
    with pytest.raises(SourceError, match=r"--columns lat=…,lon=…"):
        read("table", path, columns=(("name", "n"),))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_arabic_tables_of_any_encoding(tmp_path: Path, encoding: str) -> None:
    names = ["معرة النعمان", "خان شيخون", "جسر الشغور", "كفرنبل", "سراقب", "بنش", "أريحا", "حارم"]
    rows: Rows = [{"name": n, "lat": 35.5 + i / 100, "lon": 36.6} for i, n in enumerate(names)]
    entries, bad = read("table", as_csv(tmp_path / "t.csv", rows, ";", encoding))
    assert [e.place.name for e in entries] == names
    assert bad == []


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("cp1251", ["Мариуполь", "Бахмут", "Авдеевка", "Соледар", "Краматорск", "Попасная"]),
        ("cp1252", ["Émèse", "Lattaquié", "Château-Salé", "Ménagh", "São João"]),
        ("cp1254", ["Kızıltepe", "Şırnak", "Çorum", "İdil", "Muş", "Ağrı"]),
    ],
)
def test_other_encodings_are_told_apart(tmp_path: Path, encoding: str, names: list[str]) -> None:
    rows: Rows = [{"name": n, "lat": 45 + i, "lon": 36.6} for i, n in enumerate(names)]
    said: list[str] = []
    entries, _ = read("table", as_csv(tmp_path / "t.csv", rows, ",", encoding), say=said.append)
    assert [e.place.name for e in entries] == names
    assert "not UTF-8" in said[0]
    entries, _ = read("table", tmp_path / "t.csv", encoding="latin-1")
    assert len(entries) == len(names)


def test_quoted_line_breaks_and_a_forgotten_quotation_mark(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    lines = [
        '"Two\nlines",35.1,36.1',
        "Good,35.2,36.2",
        '"Open,35.3,36.3',
        *[f"P{i},35.4,{i / 10}" for i in range(300)],
    ]
    path.write_text("name,lat,lon\n" + "\n".join(lines) + "\n", encoding="utf-8")
    entries, bad = read("table", path)
    assert [e.place.name for e in entries[:2]] == ["Two lines", "Good"]
    assert [(e.line) for e in entries[:3]] == [2, 4, 6]
    assert len(entries) == 302
    assert [(b.line, "quotation mark" in b.reason) for b in bad] == [(5, True)]


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\nname;lat;lon\nTown;35,5;36,7\n",
        "name\tlat\tlon\nTown\t٣٥٫٥\t٣٦٫٧\n",
        'Name,Coordinates\nTown,"35.5, 36.7"\n',
        "Name,WKT\nTown,POINT (36.7 35.5)\n",
        "\n\nname|lat|lon\n\nTown|N 35°30'|36°42'E\n",
    ],
)
def test_positions_however_they_are_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    assert only("table", path).point == pytest.approx((36.7, 35.5))


def test_each_unusable_row_says_why(tmp_path: Path) -> None:
    rows = [
        ("", "35", "36"),
        ("A", "x", "36"),
        ("B", "", "36"),
        ("B2", "", ""),
        ("C", "95", "36"),
        ("D", "35", "200"),
        ("E", "4000000", "36"),
        ("12", "35", "36"),
        ("F" * 300, "35", "36"),
        ("G", "35°70'N", "36"),
        ("H", "35°30'E", "36"),
        ("Fine", "35°30'36\"N", "W 36.5"),
    ]
    text = "name;lat;lon\n" + "".join(f"{';'.join(r)}\n" for r in rows) + "I;1;2;3;4\n"
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    entries, bad = read("table", path)
    assert [e.place.point for e in entries] == [Point(-36.5, 35.51)]
    said = {b.line: b.reason for b in bad}
    words = {
        2: "no name",
        3: "no number",
        4: "no latitude",
        5: "no position",
        6: "wrong way round",
        7: "outside",
        8: "another grid",
        9: "no letters",
        10: "300 characters",
        11: "60 minutes",
        12: "says E",
        14: "5 cells under 3",
    }
    assert {line: w for line, w in words.items() if w not in said.get(line, "")} == {}
    assert len(said) == len(words)


def test_geojson_in_another_reference_system_and_a_feature_a_line(tmp_path: Path) -> None:
    old = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}},
        "features": [
            {
                "type": "Feature",
                "properties": {"name": "Metres"},
                "geometry": {"type": "Point", "coordinates": [4085429.0, 4235000.0]},
            }
        ],
    }
    place = only("table", as_json(tmp_path / "m.geojson", old))
    assert place.point == pytest.approx((36.7, 35.5), abs=0.1)
    feature = {
        "type": "Feature",
        "properties": {"name": "L"},
        "geometry": {"type": "Point", "coordinates": [36.7, 35.5]},
    }
    lines = tmp_path / "l.geojsonl"
    lines.write_text(
        json.dumps(feature) + "\n\nnonsense\n" + json.dumps(feature).replace('"L"', '"M"') + "\n",
        encoding="utf-8",
    )
    entries, bad = read("table", lines)
    assert len(entries) == 2
    assert [b.line for b in bad] == [3]


def test_points_of_a_layer_are_a_table_too(tmp_path: Path) -> None:
    path = as_layer(
        tmp_path / "p.gpkg", [{"name": "A", "x": 400000.5}, {"name": "B", "x": 1.0}], [Spot(36, 35), None]
    )
    entries, bad = read("table", path)
    assert [(e.place.name, e.place.point) for e in entries] == [("A", Point(36, 35))]
    assert len(bad) == 1


def test_one_id_is_one_place(tmp_path: Path) -> None:
    rows: Rows = [
        {"id": "1", "name": "Alpha", "lat": 35.5, "lon": 36.7},
        {"id": "1", "name": "Beta", "lat": 35.5, "lon": 36.7},
        {"id": "1", "name": "Alpha", "lat": 35.5, "lon": 36.701},
        {"id": "1", "name": "Alpha", "lat": 35.9, "lon": 36.7},
    ]
    said: list[str] = []
    entries, bad = read("table", as_csv(tmp_path / "t.csv", rows), say=said.append)
    assert [e.place.id for e in entries] == ["table:mine/1", "table:mine/1~2", "table:mine/1~3"]
    assert [(b.line, b.reason) for b in bad] == [(4, "it repeats line 2")]
    assert "2 rows have the id of another place" in said[-1]
    without = [{k: v for k, v in row.items() if k != "id"} for row in rows[:2]]
    assert len({e.place.id for e in read("table", as_csv(tmp_path / "u.csv", without))[0]}) == 2


def test_what_is_added_says_its_licence_and_credit() -> None:
    for key, source in ADDABLE.items():
        info = source.info(key, "file.csv", "1")
        assert info.licence
        assert source.recognised
        assert info.credit or key == "table"


@pytest.mark.parametrize(
    "cell",
    ["35.5, 36.72", "35.5 36.72", "35,5; 36,72", "Point(36.72 35.5)", "N 35.5 E 36.72", "36.72E/35.5N",
     "35°30'00\"N 36°43'12\"E", "36°43′12″E, 35°30′N"],
)  # fmt: skip
def test_a_position_in_one_cell_is_read_in_the_ways_people_write_it(cell: str) -> None:
    found = position_of(cell)
    assert (round(found.lon, 6), round(found.lat, 6)) == (36.72, 35.5)


def test_a_file_in_another_encoding_than_is_named_is_refused_with_the_likely_one(tmp_path: Path) -> None:
    rows = [
        {"name": f"Kafr {i}", "name_ar": "كفر تخاريم في محافظة إدلب", "lat": "36.1", "lon": "36.5"}
        for i in "abc"
    ]
    path = as_csv(tmp_path / "t.csv", rows, ";", "cp1256")
    with pytest.raises(SourceError, match=r"is not in utf-8.*likely cp1256"):
        read("table", path, encoding="utf-8")
    assert len(read("table", path, encoding="cp1256")[0]) == 3


def test_a_row_of_which_letters_are_lost_is_told_and_the_rest_goes_in(tmp_path: Path) -> None:
    rows = [{"name": f"Kafr {i}", "name_ar": "كفر", "lat": "36.1", "lon": f"36.{i}"} for i in range(5)]
    path = as_csv(tmp_path / "t.csv", rows)
    path.write_bytes(path.read_bytes().replace("كفر".encode(), "كفر".encode("cp1256"), 1))
    entries, bad = read("table", path, encoding="utf-8")
    assert len(entries) == 4
    assert [(row.line, "name_ar" in row.reason) for row in bad] == [(2, True)]


@pytest.mark.parametrize(
    "row",
    [
        {"الاسم": "Alpha", "العرض": "35.5", "الطول": "36.7"},
        {"Site": "Alpha", "دائرة العرض": "35.5", "خط الطول": "36.7"},
        {"Site Name": "Alpha", "Lat": "35.5", "Long": "36.7", "Site": "Depot"},
    ],
)
def test_the_plain_headers_of_sites_and_of_arabic_tables_are_known(
    tmp_path: Path, row: dict[str, object]
) -> None:
    (entry,), bad = read("table", as_csv(tmp_path / "t.csv", [row]))
    assert (entry.place.name, entry.place.point, list(bad)) == ("Alpha", Point(36.7, 35.5), [])


@pytest.mark.parametrize(
    ("row", "level"),
    [
        ({"name": "Saraqib nahiyah", "name_ar": "سراقب"}, "admin3"),
        ({"name": "Maret Numan mantiqah"}, "admin2"),
        ({"name": "Ariha District"}, "admin2"),
        ({"name": "Idlib governorate"}, "admin1"),
        ({"name": "ناحية سرمين"}, "admin3"),
        ({"name": "District Hospital"}, "settlement"),
        ({"name": "Nahiyah"}, "settlement"),
        ({"name": "Old district", "kind": "neighbourhood"}, "settlement"),
    ],
)
def test_a_row_without_a_kind_is_the_unit_that_its_name_says(
    tmp_path: Path, row: dict[str, str], level: str
) -> None:
    where = {"lat": "35.86", "lon": "36.8"}
    (entry,), _ = read("table", as_csv(tmp_path / "t.csv", [row | where]), country="SY")
    assert (entry.place.level, entry.place.name) == (level, row["name"])
