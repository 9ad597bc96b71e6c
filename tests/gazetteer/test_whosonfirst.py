"""Who's On First: exports and single records, on small files written here."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Point
from gazetteer.errors import SourceError
from tests.gazetteer.small_files import Rows, as_csv, as_json, only, read

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
    entries, bad = read("whosonfirst", folder)
    assert len(entries) == 2
    assert [row.reason.split()[0] for row in bad] == ["3.geojson"]
    (folder / "3.geojson").unlink()
    assert len(read("whosonfirst", folder)[0]) == 2


def test_a_folder_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    for name in ("1.geojson", "2.geojson"):
        (tmp_path / name).write_text("{", encoding="utf-8")
    with pytest.raises(SourceError, match=r"2\.geojson"):
        read("whosonfirst", tmp_path)
