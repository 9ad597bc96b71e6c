"""GeoNames' dumps: the nineteen columns, alternate names, archives, rows and files that are none."""

import tracemalloc
import zipfile
from pathlib import Path

import pytest

from gazetteer import Point, SourceError
from gazetteer.entry import BadRow, Entry, Found
from gazetteer.sources import altnames, geonames_dump
from gazetteer.sources.altnames import AlternateNames
from gazetteer.sources.options import Options


def row(
    key: int,
    name: str,
    others: str = "",
    code: str = "P.PPL",
    people: int = 0,
    lat: str = "35.54",
    **more: str,
) -> str:
    feature, kind = code.split(".")
    admin = [more.get("admin1", "12"), more.get("admin2", "77"), more.get("admin3", ""), ""]
    cells = [str(key), name, name, others, lat, more.get("lon", "36.72"), feature, kind, "SY", "", *admin]
    return "\t".join([*cells, str(people), "", "300", "Asia/Damascus", "2020-01-01"]) + "\n"


def read(path: Path, text: str, options: Options | None = None) -> list[Found]:
    file = path / "SY.txt"
    file.write_text(text, encoding="utf-8")
    return list(geonames_dump.read(file, options or Options()))


def test_a_row_is_a_place_with_all_its_names(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path, row(7, "Tall Ṭūrīn", "Tell Tourin,تل طورين,TTT,http://x.org/a,Tell Tourin", people=900)
    )
    assert isinstance(found, Entry)
    place = found.place
    assert (place.id, place.name, place.point) == ("geonames:7", "Tall Ṭūrīn", Point(36.72, 35.54))
    assert [n.text for n in place.names] == ["Tall Ṭūrīn", "Tell Tourin", "تل طورين"]
    assert (place.country, place.admin1, place.admin2, found.stated) == ("SY", "", "SY.12.77", "SY.12")
    assert (place.level, place.kind, place.population, found.line) == ("settlement", "village", 900, 1)
    assert place.uncertainty_km > 2


def test_a_row_that_repeats_an_id_is_refused_with_its_line(tmp_path: Path) -> None:
    first, again, other = read(tmp_path, row(7, "Zirnab") + row(7, "Zirnab Town") + row(8, "Qasr"))
    assert isinstance(first, Entry)
    assert isinstance(other, Entry)
    assert isinstance(again, BadRow)
    assert (again.line, again.reason) == (2, "it has the id 7 of an earlier line")


@pytest.mark.parametrize(
    ("code", "level", "kind", "note"),
    [
        ("P.PPLQ", "settlement", "village", "abandoned"),
        ("P.PPLH", "settlement", "village", "no longer there"),
        ("P.PPLX", "settlement", "neighbourhood", ""),
        ("P.PPLC", "settlement", "capital", ""),
        ("A.ADM1", "admin1", "province", ""),
        ("A.ADM2", "admin2", "district", ""),
        ("A.ADM3", "admin3", "subdistrict", ""),
        ("A.PCLI", "country", "country", ""),
        ("T.MT", "region", "mountain", ""),
        ("H.STM", "region", "river", ""),
        ("L.RGN", "region", "region", ""),
        ("S.AIRP", "point", "airport", ""),
        ("R.RD", "region", "road", ""),
        ("V.FRST", "region", "vegetation", ""),
        ("Z.NEW", "region", "area", ""),
    ],
)
def test_feature_codes_say_level_and_kind(
    tmp_path: Path, code: str, level: str, kind: str, note: str
) -> None:
    (found,) = read(tmp_path, row(1, "Somewhere", code=code))
    assert isinstance(found, Entry)
    assert (found.place.level, found.place.kind, found.place.note) == (level, kind, note)


def test_a_district_is_filed_under_the_code_that_its_villages_give(tmp_path: Path) -> None:
    unit, village = read(tmp_path, row(1, "Distr", code="A.ADM2") + row(2, "Village"))
    assert isinstance(unit, Entry)
    assert isinstance(village, Entry)
    assert unit.code == village.place.admin2 == "SY.12.77"


def test_rows_that_cannot_be_used_are_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    text = (
        row(1, "Good")
        + "no columns\n"
        + row(2, "High", lat="95")
        + row(3, "Odd", lat="x")
        + row(4, " ")
        + "\n"
    )
    found = read(tmp_path, text + row(5, "Also"))
    bad = {f.line: f.reason for f in found if isinstance(f, BadRow)}
    assert [f.place.id for f in found if isinstance(f, Entry)] == ["geonames:1", "geonames:5"]
    assert set(bad) == {2, 3, 4, 5}
    assert "1 columns" in bad[2]
    assert "outside the world" in bad[3]
    assert "cannot be read" in bad[4]
    assert "no name" in bad[5]


def test_another_file_is_refused_before_anything_goes_in(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no GeoNames dump.*19.*table"):
        read(tmp_path, "name,lat,lon\nA,1,2\n")
    with pytest.raises(SourceError, match="--names"):
        read(tmp_path, "1\t163843\ten\tSyria\t1\t\t\t\t\t\n" * 60)
    with pytest.raises(SourceError, match="is empty"):
        read(tmp_path, "")


def test_a_zip_is_read_in_place_and_its_readme_left_alone(tmp_path: Path) -> None:
    archive = tmp_path / "SY.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("readme.txt", "words " * 10_000)
        opened.writestr("../../SY.txt", row(1, "Inside"))
    assert [f.place.name for f in geonames_dump.read(archive, Options()) if isinstance(f, Entry)] == [
        "Inside"
    ]
    assert [p.name for p in tmp_path.iterdir()] == ["SY.zip"]
    archive.write_bytes(archive.read_bytes()[:200])
    with pytest.raises(SourceError, match=r"SY\.zip.*damaged or cut off"):
        list(geonames_dump.read(archive, Options()))


ALTERNATES = (
    "1\t7\tar\tتل طورين\t\t\t\t\t\t\n"
    "2\t7\ten\tTell Tourin\t1\t\t\t\t\t\n"
    "3\t7\tlink\thttps://example.org/x\t\t\t\t\t\t\n"
    "4\t7\ticao\tOSAA\t\t\t\t\t\t\n"
    "5\t7\tpost\t21000\t\t\t\t\t\t\n"
    "6\t7\twkdt\tQ99\t\t\t\t\t\t\n"
    "7\t7\ten\tOldtown\t\t\t\t1\t\t\n"
    "8\t9\ten\tElsewhere\t\t\t\t\t\t\n"
    "9\t7\t\tTTT\t\t1\t\t\t\t\n"
)


def test_alternate_names_bring_languages(tmp_path: Path) -> None:
    table = tmp_path / "alternateNamesV2.txt"
    table.write_text(ALTERNATES, encoding="utf-8")
    held = AlternateNames.read(table)
    assert len(held) == 4
    assert [(n.text, n.lang) for n in held.of(7)] == [
        ("Tell Tourin", "en"),
        ("تل طورين", "ar"),
        ("Oldtown", "en"),
    ]
    assert held.of(8) == ()
    held.close()
    (found,) = read(tmp_path, row(7, "Tall Turin", "Tell Tourin,Tourine"), Options(names=table))
    assert isinstance(found, Entry)
    told = [(n.text, n.lang) for n in found.place.names]
    assert told == [
        ("Tall Turin", ""),
        ("Tell Tourin", "en"),
        ("تل طورين", "ar"),
        ("Oldtown", "en"),
        ("Tourine", ""),
    ]
    table.write_text("name,lat\nA,1\n" * 1200, encoding="utf-8")
    with pytest.raises(SourceError, match="no GeoNames table of alternate names"):
        AlternateNames.read(table)


def test_lines_of_alternate_names_that_are_none_are_told(tmp_path: Path) -> None:
    table = tmp_path / "alternateNamesV2.txt"
    table.write_text(
        ALTERNATES + "a line without columns\n\n# a remark\n10\tseven\ten\tTall\n", encoding="utf-8"
    )
    found = read(tmp_path, row(7, "Tall Turin", ""), Options(names=table))
    bad = [one for one in found if isinstance(one, BadRow)]
    begin = ALTERNATES.count("\n")
    assert [one.line for one in bad] == [begin + 1, begin + 4]
    assert "1 columns" in bad[0].reason
    assert "“seven”" in bad[1].reason
    assert len([one for one in found if isinstance(one, Entry)]) == 1


def test_of_very_many_such_lines_it_is_told_how_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(altnames, "MOST_BAD", 2)
    table = tmp_path / "alternateNamesV2.txt"
    table.write_text(ALTERNATES + "none\n" * 5, encoding="utf-8")
    bad = AlternateNames.read(table).bad
    assert len(bad) == 3
    assert "3 more rows" in bad[-1].reason


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    file.write_text(
        "".join(row(i, f"Place {i}", "One,Two,Three") for i in range(1, 20_001)), encoding="utf-8"
    )
    tracemalloc.start()
    count = sum(1 for _ in geonames_dump.read(file, Options()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 4 << 20  # the file is 2 MB; its places as values would be 20 MB
