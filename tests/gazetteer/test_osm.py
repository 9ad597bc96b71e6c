"""OpenStreetMap: Overpass and GeoJSON with tags, on small files written here."""

from pathlib import Path
from typing import Any

import pytest

from gazetteer import Point
from tests.gazetteer.small_files import as_csv, as_json, only, read


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
