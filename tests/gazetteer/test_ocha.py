"""OCHA's populated places and boundaries under any header, on small files written here."""

import zipfile
from pathlib import Path

import pyogrio
import pytest
from shapely.geometry import box

from gazetteer import Point, SourceError
from tests.gazetteer.small_files import UNITS, VILLAGE, as_csv, as_layer, only, read


@pytest.mark.parametrize(
    ("lat", "lon", "rename"),
    [
        ("LATITUDE_Y", "LONGITUDE_X", {}),
        ("Lat", "Long", {"PCODE": "Pcode", "ADM1_EN": "admin1Name_en", "ADM1_PCODE": "admin1Pcode"}),
        ("Y", "X", {"NAME_EN": "featureName_en", "NAME_AR": "featureName_ar", "PCODE": "featurePcode"}),
        ("latitude", "longitude", {"ADM1_EN": "adm1_name", "ADM1_PCODE": "adm1_pcode", "ADM0_PCODE": "iso3"}),
        (
            "Lat",
            "Lon",
            {
                "NAME_EN": "Community_EN",
                "ADM1_EN": "Governorate",
                "ADM2_EN": "District",
                "ADM3_EN": "Sub-district",
                "ADM3_PCODE": "Sub-district P-code",
                "PCODE": "P-Code",
            },
        ),
    ],
)
def test_ocha_populated_places_under_any_header(
    tmp_path: Path, lat: str, lon: str, rename: dict[str, str]
) -> None:
    row = {rename.get(k, k): v for k, v in (VILLAGE | UNITS).items()} | {lat: "35.7", lon: "36.6"}
    (entry,), bad = read("ocha", as_csv(tmp_path / "pp.csv", [row]))
    place = entry.place
    assert bad == []
    assert (place.id, place.name, place.point, place.country) == (
        "ocha:C9001",
        "Kafr Test",
        Point(36.6, 35.7),
        "SY",
    )
    assert [(n.text, n.lang) for n in place.names] == [("Kafr Test", "en"), ("كفر تست", "ar")]
    assert (place.admin2, place.admin2_name, place.admin3, place.admin3_name) == (
        "SY0703",
        "Ariha",
        "SY070302",
        "Ehsem",
    )
    assert (place.level, entry.stated, entry.line) == ("settlement", "Idleb", 2)


def test_ocha_in_a_workbook_with_a_row_of_tags_and_a_sheet_of_notes(tmp_path: Path) -> None:
    import pandas

    path = tmp_path / "pp.xlsx"
    tags = dict.fromkeys(VILLAGE | UNITS, "#loc+name") | {"LATITUDE": "#geo+lat", "LONGITUDE": "#geo+lon"}
    row = VILLAGE | UNITS | {"LATITUDE": "35.7", "LONGITUDE": "36.6"}
    notes = pandas.DataFrame({"notes": [f"line {i}" for i in range(9)]})
    pyogrio.write_dataframe(notes, path, layer="Readme", driver="XLSX")
    pyogrio.write_dataframe(pandas.DataFrame([tags, row]), path, layer="Places", driver="XLSX", append=True)
    said: list[str] = []
    assert only("ocha", path, say=said.append).id == "ocha:C9001"
    assert "Places" in said[0]


@pytest.mark.parametrize(("level", "name"), [("1", "admin1"), ("2", "admin2"), ("3", "admin3")])
def test_ocha_boundaries_find_their_level(tmp_path: Path, level: str, name: str) -> None:
    row = {k: v for k, v in UNITS.items() if k[3] <= level} | {
        f"ADM{level}_AR": "اسم",
        f"ADM{level}_REF": "Other",
    }
    path = as_layer(tmp_path / "adm.geojson", [row], [box(36.5, 35.6, 36.8, 35.9)])
    (entry,), _ = read("ocha", path)
    assert entry.place.level == name
    assert entry.place.id == f"ocha:{row[f'ADM{level}_PCODE']}"
    assert [n.text for n in entry.place.names] == [row[f"ADM{level}_EN"], "اسم", "Other"]
    assert entry.area is not None
    assert entry.area.bounds == (36.5, 35.6, 36.8, 35.9)
    assert 17 < entry.place.uncertainty_km < 25


@pytest.mark.parametrize(("name", "crs"), [("a.shp", 32637), ("a.gpkg", 3857), ("a.gpkg", 4326)])
def test_layers_come_back_in_degrees_plain_and_in_a_zip(tmp_path: Path, name: str, crs: int) -> None:
    rows = [{k: v for k, v in UNITS.items() if k[3] <= "2"}]
    path = as_layer(tmp_path / name, rows, [box(36.5, 35.6, 36.8, 35.9)], crs)
    packed = tmp_path / "layer.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for part in tmp_path.glob("a.*"):
            archive.write(part, f"folder/{part.name}")
    for file in (path, packed):
        (entry,), _ = read("ocha", file)
        assert entry.area is not None
        assert entry.area.bounds == pytest.approx((36.5, 35.6, 36.8, 35.9), abs=0.01)


def test_a_zip_of_several_tables_says_which_one_is_read(tmp_path: Path) -> None:
    small = as_csv(tmp_path / "a.csv", [{"name": "Dayr A", "lat": 35.1, "lon": 36.1}])
    large = as_csv(
        tmp_path / "b.csv", [{"name": f"Dayr {n}", "lat": 35.1, "lon": 36 + n / 10} for n in range(5)]
    )
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as packed:
        packed.write(small, "a.csv")
        packed.write(large, "b.csv")
    told: list[str] = []
    entries, _ = read("table", tmp_path / "both.zip", country="SY", say=told.append)
    assert len(entries) == 5
    assert any("2 tables: b.csv, the largest, is read" in words for words in told)


@pytest.mark.parametrize(
    ("said", "code"), [("اليمن", "YE"), ("Syrie", "SY"), ("Україна", "UA"), ("فلسطين", "PS")]
)
def test_a_table_may_name_the_country_in_its_own_language(tmp_path: Path, said: str, code: str) -> None:
    row = {"name": "Dayr Test", "lat": 15.4, "lon": 44.1, "country": said}
    assert only("table", as_csv(tmp_path / "a.csv", [row])).country == code


def test_a_country_is_told_by_the_letters_of_its_p_codes(tmp_path: Path) -> None:
    row = {
        "ADM1_EN": "Kyivska",
        "ADM1_PCODE": "UA32",
        "ADM4_EN": "Selo",
        "ADM4_PCODE": "UA3201",
        "LAT": 50.1,
        "LON": 30.2,
    }
    place = only("ocha", as_csv(tmp_path / "a.csv", [row]))
    assert (place.country, place.level, place.id) == ("UA", "settlement", "ocha:UA3201")


def test_names_of_units_without_a_place_are_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="neither polygons nor latitude"):
        read("ocha", as_csv(tmp_path / "a.csv", [UNITS]))
    with pytest.raises(SourceError, match="none of OCHA's columns"):
        read("ocha", as_csv(tmp_path / "a.csv", [{"lat": 1, "lon": 2, "label": "x"}]))
