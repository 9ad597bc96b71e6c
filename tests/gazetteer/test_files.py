"""Files that are not what they are called: each is refused in one sentence, and nothing is written."""

import gzip
import json
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from gazetteer import SourceError
from gazetteer.entry import BadRow, Entry
from gazetteer.sources import ADDABLE, files
from gazetteer.sources.options import Options


def _cut_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", "name,lat,lon\n" + "".join(f"P{i},35.5,36.7\n" for i in range(999)))
    path.write_bytes(path.read_bytes()[:300])


def _flipped_zip(path: Path) -> None:
    _cut_zip(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "name,lat,lon\n" + "P,35.5,36.7\n" * 99)
    data = bytearray(path.read_bytes())
    data[300] ^= 0xFF
    path.write_bytes(bytes(data))


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", bytes(files._SMALL + 1))


def _cut_gzip(path: Path) -> None:
    data = gzip.compress(random.Random(1).randbytes(50_000).hex().encode())
    path.write_bytes(data[: len(data) // 2])


def _other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("program.exe", "x")


FEATURE = (
    '{"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}'
)
CONTENTS = {
    "empty.csv": (b"", "is empty"),
    "blank.csv": (b" \n\n ", "is empty"),
    "page.csv": (b"\n<!DOCTYPE html><html><body>Not found</body></html>", "web page"),
    "page.zip": (b"<html>log in</html>", "web page"),
    "image.csv": (b"\x89PNG\r\n\x1a\n0000", "binary"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"),
    "paper.csv": (b"%PDF-1.7 ...", "PDF"),
    "noise.csv": (bytes(random.Random(2).randbytes(3000)), "binary"),
    "fake.xlsx": (b"PK\x03\x04 not really", "damaged or cut off"),
    "cut.geojson": (
        f'{{"type": "FeatureCollection", "features": [{FEATURE}, {{"ty'.encode(),
        "no valid JSON",
    ),
    "ends.geojson": (f'{{"type": "FeatureCollection", "features": [{FEATURE}'.encode(), "ends in the middle"),
    "other.json": (b'{"hello": "world"}', "no list of places"),
    "number.json": (b"[1, 2", "no valid JSON|ends in the middle"),
    "deep.json": (b"[" * 100_000, "nested too deeply"),
    "header.csv": (b"name,lat,lon\n", "no rows"),
    "long.csv": (b"x" * 3_000_000, "no rows"),
    "longer.csv": (b"x" * 300_000 + b"\nA\n", "no column that is clearly the name"),
    "part.dbf": (b"\x03_\x07\x1a", "part of a shapefile"),
    "fake.gpkg": (b"SQLite format 3\0" + bytes(100), "cannot be read as a layer"),
}
MADE = {
    "cut.zip": (_cut_zip, "damaged or cut off"),
    "flipped.zip": (_flipped_zip, "damaged or cut off"),
    "bomb.zip": (_bomb, "would unpack to"),
    "cut.csv.gz": (_cut_gzip, "damaged or cut off|no column"),
    "other.zip": (_other_zip, "no table or layer"),
}


@pytest.mark.parametrize("name", [*CONTENTS, *MADE])
def test_what_is_no_table_gets_its_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name in CONTENTS:
        content, words = CONTENTS[name]
        path.write_bytes(content)
    else:
        make, words = MADE[name]
        make(path)
    with pytest.raises(SourceError, match=words) as caught:
        list(ADDABLE["table"].read(path, Options(name="x")))
    said = str(caught.value)
    assert "\n" not in said
    assert path.stem.split(".")[0] in said
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("source", [*ADDABLE])
def test_a_folder_and_a_missing_file(tmp_path: Path, source: str) -> None:
    with pytest.raises(SourceError, match="folder"):
        list(ADDABLE[source].read(tmp_path, Options()))
    with pytest.raises(SourceError, match="does not exist"):
        list(ADDABLE[source].read(tmp_path / "nothing.csv", Options()))


@pytest.mark.parametrize("source", [s for s in ADDABLE if s != "table"])
def test_a_table_of_something_else_is_refused_by_each_source(tmp_path: Path, source: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text("colour,size\nred,5\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"table|query"):
        list(ADDABLE[source].read(path, Options()))


def test_a_zip_is_never_unpacked_by_its_own_paths(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)
    path = folder / "evil.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../evil.csv", "name,lat,lon\nEvil,35.5,36.7\n")
    found = list(ADDABLE["table"].read(path, Options(name="x")))
    assert [f.place.name for f in found if isinstance(f, Entry)] == ["Evil"]
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == ["evil.zip"]


def test_hostile_features_are_bad_rows(tmp_path: Path) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"name": "A"},
            "geometry": {"type": "Polygon", "coordinates": [[1, 2]]},
        },
        {"type": "Feature", "properties": None, "geometry": None},
        5,
        {
            "type": "Feature",
            "properties": {"name": ["x", {"y": 1}], "z": {"q": {"r": 1}}},
            "geometry": {"type": "Point", "coordinates": []},
        },
        {
            "type": "Feature",
            "properties": {"name": "Esc \x1b[31m\u0000 <b>"},
            "geometry": {"type": "Point", "coordinates": [36.5, 35.5, 9]},
        },
    ]
    path = tmp_path / "h.geojson"
    path.write_text(
        '{"features": ' + json.dumps(features) + ', "type": "FeatureCollection"}', encoding="utf-8"
    )
    found = list(ADDABLE["table"].read(path, Options(name="x")))
    assert [f.line for f in found if isinstance(f, BadRow)] == [1, 2, 3, 4]
    assert [f.place.name for f in found if isinstance(f, Entry)] == ["Esc [31m <b>"]


def test_members_are_found_across_the_pieces_in_which_a_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gazetteer.sources import jsonrows

    many = ", ".join(FEATURE.replace('"A"', f'"Ä{i}"') for i in range(50))
    path = tmp_path / "f.geojson"
    path.write_text(
        f'{{"name": "x", "n": 12345, "features": [{many}], "after": [1, 2, {{}}]}}', encoding="utf-8"
    )
    for size in (1, 7, 64, 1000):
        monkeypatch.setattr(jsonrows, "CHUNK", size)
        found = list(ADDABLE["table"].read(path, Options(name="x")))
        assert [f.place.name for f in found if isinstance(f, Entry)] == [f"Ä{i}" for i in range(50)]


SOUND = {
    "osm": (
        "a.json",
        '{"elements": [{"type": "node", "id": 5, "lat": 35.5, "lon": 36.7, "tags": {"name": "A"}}]}',
    ),
    "wikidata": (
        "a.csv",
        'item,itemLabel,coord\nhttp://www.wikidata.org/entity/Q1,"A, b",Point(36.7 35.5)\n',
    ),
    "table": ("a.csv", 'name;lat;lon\nA town;35,5;36°30\'E\n"B\ntown";35.6;36.7\n'),
    "ocha": ("a.csv", "ADM1_EN,ADM1_PCODE,PCODE,NAME_EN,LAT,LON\nIdleb,SY07,C1,Town,35.5,36.7\n"),
    "whosonfirst": ("a.geojson", f'{{"type": "FeatureCollection", "features": [{FEATURE}, {FEATURE}]}}'),
}
PIECES = (
    b'"',
    b"\n",
    b",",
    b"\0",
    b"{",
    b"[",
    b"]",
    b"\\u0000",
    b"1e999",
    b"NaN",
    b"\xff\xfe",
    b"\xd8",
    b"'" * 9,
)


@pytest.mark.parametrize("source", [*SOUND])
def test_no_damage_to_a_file_raises_anything_but_a_sentence(tmp_path: Path, source: str) -> None:
    name, text = SOUND[source]
    luck = random.Random(source)
    for _ in range(150):
        data = bytearray(text.encode())
        for _ in range(luck.choice((1, 3, 9))):
            at = luck.randrange(len(data) or 1)
            if luck.random() < 0.5:
                data[at : at + luck.randrange(8)] = luck.choice(PIECES)
            else:
                data[at : at + 1] = bytes([luck.randrange(256)])
        path = tmp_path / name
        path.write_bytes(bytes(data))
        with suppress(SourceError):
            for found in ADDABLE[source].read(path, Options(name="x")):
                if isinstance(found, BadRow):
                    assert "\n" not in found.reason
                else:
                    assert abs(found.place.point.lat) <= 90
                    assert found.place.names
