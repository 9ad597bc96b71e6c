"""Readers of OCHA, Who's On First, Wikidata, OpenStreetMap and any table, on small files written here."""

import csv
import io
import json
import warnings
import zipfile
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from shapely.geometry import Point as Spot
from shapely.geometry import box

from gazetteer import Place, Point, SourceError
from gazetteer.entry import BadRow, Entry
from gazetteer.sources import ADDABLE
from gazetteer.sources.options import Options

Rows = list[dict[str, Any]]
VILLAGE = {"NAME_EN": "Kafr Test", "NAME_AR": "كفر تست", "PCODE": "C9001"}
UNITS = {
    "ADM1_EN": "Idleb",
    "ADM1_PCODE": "SY07",
    "ADM2_EN": "Ariha",
    "ADM2_PCODE": "SY0703",
    "ADM3_EN": "Ehsem",
    "ADM3_PCODE": "SY070302",
    "ADM0_PCODE": "SY",
}


def read(source: str, path: Path, **options: Any) -> tuple[list[Entry], list[BadRow]]:
    found = list(ADDABLE[source].read(path, Options(name="mine", **options)))
    return [f for f in found if isinstance(f, Entry)], [f for f in found if isinstance(f, BadRow)]


def only(source: str, path: Path, **options: Any) -> Place:
    (entry,), bad = read(source, path, **options)
    assert bad == []
    return entry.place


def as_csv(path: Path, rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def as_layer(path: Path, rows: Rows, shapes: list[Any], crs: int = 4326) -> Path:
    frame = geopandas.GeoDataFrame(rows, geometry=shapes, crs=4326).to_crs(crs)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pyogrio.write_dataframe(frame, path, encoding="utf-8" if path.suffix == ".shp" else None)
    return path


def as_json(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


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


WOF = {
    "wof_id": "101",
    "placetype": "locality",
    "name": "Balad",
    "name_ar": "بلد|البلد",
    "name_en": "Balad Town|BLD",
    "name_other": "Bеlad|Μπαλάντ",
    "lat": "35.5",
    "lon": "36.7",
    "geonames_id": "55",
    "wikidata": "Q9",
    "is_current": "1",
    "deprecated": "",
    "superseded_by": "",
    "population": "12000",
    "region": "Idlib",
}


def test_whosonfirst_export(tmp_path: Path) -> None:
    rows: Rows = [
        WOF,
        WOF | {"wof_id": "102", "is_current": "0"},
        WOF | {"wof_id": "103", "deprecated": "2020-01-01"},
        WOF | {"wof_id": "104", "superseded_by": "101"},
        WOF | {"wof_id": "105", "is_current": "-1"},
        WOF | {"wof_id": "106", "placetype": "timezone"},
    ]
    said: list[str] = []
    entries, bad = read("whosonfirst", as_csv(tmp_path / "w.csv", rows), country="SY", say=said.append)
    assert [e.place.id for e in entries] == ["whosonfirst:101", "whosonfirst:105"]
    place = entries[0].place
    assert [(n.text, n.lang) for n in place.names][:4] == [
        ("Balad", ""),
        ("بلد", "ar"),
        ("البلد", "ar"),
        ("Balad Town", "en"),
    ]
    assert (place.also, place.kind, place.country) == (("geonames:55", "wikidata:Q9"), "town", "SY")
    assert entries[0].stated == "Idlib"
    assert "timezone" in bad[0].reason
    assert all(words in said[-1] for words in ("1 not current", "1 deprecated", "1 superseded"))


def wof_feature(key: int, **more: Any) -> dict[str, Any]:
    properties = {
        "wof:id": key,
        "wof:name": "Balad",
        "wof:placetype": "locality",
        "wof:country": "SY",
        "name:eng_x_preferred": ["Balad"],
        "name:ara_x_preferred": ["بلد"],
        "name:eng_x_variant": ["Ballad"],
        "lbl:latitude": 35.5,
        "lbl:longitude": 36.7,
        "geom:latitude": 1,
        "geom:longitude": 1,
        "mz:is_current": 1,
        "wof:superseded_by": [],
        "edtf:deprecated": "uuuu",
        "wof:concordances": {"gn:id": 55, "wd:id": "Q9"},
    }
    shape = {"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]]}
    return {"type": "Feature", "id": key, "properties": properties | more, "geometry": shape}


def test_whosonfirst_records_alone_in_a_folder_and_in_a_zip(tmp_path: Path) -> None:
    place = only("whosonfirst", as_json(tmp_path / "101.geojson", wof_feature(101)))
    assert (place.point, place.country, place.also) == (
        Point(36.7, 35.5),
        "SY",
        ("geonames:55", "wikidata:Q9"),
    )
    assert [(n.text, n.lang) for n in place.names] == [("Balad", "en"), ("بلد", "ar"), ("Ballad", "en")]
    folder = tmp_path / "data"
    folder.mkdir()
    as_json(folder / "1.geojson", wof_feature(1))
    as_json(folder / "2.geojson", wof_feature(2, **{"wof:placetype": "county"}))
    (folder / "3.geojson").write_text("{", encoding="utf-8")
    packed = tmp_path / "wof.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for part in sorted(folder.iterdir()):
            archive.write(part, part.name)
    entries, bad = read("whosonfirst", packed)
    assert [e.place.level for e in entries] == ["settlement", "admin2"]
    assert entries[1].area is not None
    assert len(bad) == 1
    (folder / "3.geojson").unlink()
    assert len(read("whosonfirst", folder)[0]) == 2


def sparql(**values: tuple[str, str] | str) -> dict[str, Any]:
    return {
        k: {"type": "literal", "value": v} if isinstance(v, str) else {"value": v[0], "xml:lang": v[1]}
        for k, v in values.items()
    }


ITEM = "http://www.wikidata.org/entity/Q42"


def test_wikidata_rows_of_one_item_are_one_place(tmp_path: Path) -> None:
    first = sparql(
        item=ITEM,
        coord="Point(36.7 35.5)",
        itemLabel=("Testville", "en"),
        altLabel=("بلد", "ar"),
        geonames="123",
        population="1500",
        instanceLabel=("village in Syria", "en"),
    )
    rows = [
        first,
        first | sparql(altLabel=("قرية", "ar")),
        sparql(item=ITEM[:-2] + "5", itemLabel="Lost"),
        sparql(
            item=ITEM[:-2] + "6",
            itemLabel="Moonbase",
            coord="<http://www.wikidata.org/entity/Q405> Point(1 2)",
        ),
        sparql(coord="Point(1 2)"),
    ]
    answer = {"head": {"vars": ["item"]}, "results": {"bindings": rows}}
    entries, bad = read("wikidata", as_json(tmp_path / "q.json", answer))
    (place,) = [e.place for e in entries]
    assert (place.id, place.also, place.kind, place.population) == (
        "wikidata:Q42",
        ("geonames:123",),
        "village",
        1500,
    )
    assert [(n.text, n.lang) for n in place.names] == [("Testville", "en"), ("بلد", "ar"), ("قرية", "ar")]
    reasons = " ".join(b.reason for b in bad)
    assert all(words in reasons for words in ("no Wikidata item", "another world", "Q5: it has no position"))


@pytest.mark.parametrize(
    "text",
    [
        f'item,itemLabel,itemAltLabel,coord\n{ITEM},Alpha,"Al Alfa, Alfa",Point(36.7 35.5)\n',
        "?item\t?itemLabel\t?itemAltLabel\t?coord\n"
        f'<{ITEM}>\t"Alpha"@en\tAl Alfa|Alfa\t"Point(36.7 35.5)"^^<x#wkt>\n',
        "qid,name,aliases,lat,lon\nQ42,Alpha,Al Alfa|Alfa,35.5,36.7\n",
        json.dumps(
            [
                {
                    "item": ITEM,
                    "itemLabel": "Alpha",
                    "itemAltLabel": "Al Alfa|Alfa",
                    "coord": "Point(36.7 35.5)",
                }
            ]
        ),
    ],
)
def test_wikidata_in_the_other_forms_of_its_service(tmp_path: Path, text: str) -> None:
    path = tmp_path / "answer"
    path.write_text(text, encoding="utf-8")
    place = only("wikidata", path)
    assert (place.id, place.point) == ("wikidata:Q42", Point(36.7, 35.5))
    assert [n.text for n in place.names] == ["Alpha", "Al Alfa", "Alfa"]


def test_overpass_json(tmp_path: Path) -> None:
    tags = {
        "name": "بلد",
        "name:en": "Balad",
        "alt_name": "Bled;Blad",
        "place": "village",
        "population": "2,300",
        "wikidata": "Q7",
        "name:prefix": "no language",
    }
    elements = [
        {"type": "node", "id": 5, "lat": 35.5, "lon": 36.7, "tags": tags},
        {
            "type": "way",
            "id": 6,
            "center": {"lat": 35.6, "lon": 36.8},
            "tags": {"name": "Base", "military": "base"},
        },
        {"type": "relation", "id": 7, "tags": {"name": "No centre"}},
        {"type": "node", "id": 8, "lat": 1, "lon": 1, "tags": {"place": "hamlet"}},
    ]
    answer = {"version": 0.6, "generator": "Overpass API", "osm3s": {"copyright": "…"}, "elements": elements}
    entries, bad = read("osm", as_json(tmp_path / "o.json", answer))
    village, base = (e.place for e in entries)
    assert (village.id, village.kind, village.population, village.also) == (
        "osm:node/5",
        "village",
        2300,
        ("wikidata:Q7",),
    )
    assert [(n.text, n.lang) for n in village.names] == [
        ("بلد", ""),
        ("Balad", "en"),
        ("Bled", ""),
        ("Blad", ""),
    ]
    assert (base.id, base.level, base.kind, base.point) == ("osm:way/6", "point", "base", Point(36.8, 35.6))
    assert "out center" in bad[0].reason
    assert "no name" in bad[1].reason


@pytest.mark.parametrize(
    ("properties", "outer", "key"),
    [
        ({"@id": "relation/9"}, {}, "osm:relation/9"),
        ({}, {"id": "way/9"}, "osm:way/9"),
        ({}, {"id": "n9"}, "osm:node/9"),
        ({}, {"id": "a18"}, "osm:way/9"),
        ({}, {"id": "a19"}, "osm:relation/9"),
        ({"@id": 9, "@type": "node"}, {}, "osm:node/9"),
        ({"full_id": "r9", "osm_id": "9", "osm_type": "relation"}, {}, "osm:relation/9"),
        ({"osm_id": "9"}, {}, "osm:node/9"),
    ],
)
def test_osm_ids_in_their_many_forms(tmp_path: Path, properties: Any, outer: Any, key: str) -> None:
    feature = {
        "type": "Feature",
        "properties": {"name": "X town", "place": "town"} | properties,
        "geometry": {"type": "Point", "coordinates": [36.7, 35.5]},
    } | outer
    assert (
        only("osm", as_json(tmp_path / "o.geojson", {"type": "FeatureCollection", "features": [feature]})).id
        == key
    )


def test_osm_boundaries_and_packed_tags(tmp_path: Path) -> None:
    shape = {"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]]}
    unit = {
        "type": "Feature",
        "id": "relation/9",
        "geometry": shape,
        "properties": {"name": "Prov", "boundary": "administrative", "admin_level": "6", "type": "boundary"},
    }
    (entry,), _ = read(
        "osm", as_json(tmp_path / "o.geojson", {"type": "FeatureCollection", "features": [unit]})
    )
    assert entry.place.level == "admin2"
    assert entry.area is not None
    row = {
        "full_id": "n77",
        "name": "Tow",
        "X": "36.5",
        "Y": "35.5",
        "other_tags": '"name:ar"=>"بلد","place"=>"town"',
    }
    place = only("osm", as_csv(tmp_path / "q.csv", [row], encoding="utf-8-sig"))
    assert (place.kind, [n.lang for n in place.names]) == ("town", ["", "ar"])


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
