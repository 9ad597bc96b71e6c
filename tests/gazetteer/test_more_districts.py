"""Second-level units by hand: how the table is read, what it completes, and that each name is found."""

from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Place, Point, SourceError
from gazetteer.place import Name
from gazetteer.sources import districts, more_districts
from gazetteer.spellings.names import form

UNIT = Place(
    "unit:SS-JG", "Jonglei", Point(32.3, 7.6), "admin1", "state", "SS", admin1="SS-JG", uncertainty_km=290
)
TOWN = Place(
    "geonames:1", "Bor", Point(31.56, 6.21), "settlement", "town", "SS", admin1="SS-JG",
    names=(Name("Bor"), Name("Boor")), also=("geonames:2",),
)  # fmt: skip
LISTED = Place(
    "districts:SS.07.9", "Borr", Point(33.0, 7.0), "admin2", "district", "SS", admin1="SS-JG",
    names=(Name("Borr"),), source="districts", note=districts.SOMEWHERE, uncertainty_km=120,
)  # fmt: skip


def _rows(tmp_path: Path, *lines: str) -> list[more_districts.Row]:
    table = tmp_path / "more_districts.tsv"
    table.write_text("# head\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return more_districts.read(table)


def _added(tmp_path: Path, line: str, *listed: Place) -> list[Place]:
    return more_districts.added(listed, _rows(tmp_path, line), [TOWN], [UNIT])


@pytest.mark.parametrize("seat", ["Bor", "Boor", "geonames:1", "geonames:2"])
def test_a_district_stands_at_its_seat(tmp_path: Path, seat: str) -> None:
    (place,) = _added(tmp_path, f"Bor South\tSouth Bor\t\tSS-JG\t{seat}\t90")
    assert (place.id, place.admin2) == ("districts:SS.JG.BORSOUTH", "SS.JG.BORSOUTH")
    assert (place.point, place.uncertainty_km, place.level) == (TOWN.point, 90, "admin2")
    assert [name.text for name in place.names] == ["Bor South", "South Bor"]


def test_a_district_may_stand_at_a_position(tmp_path: Path) -> None:
    (place,) = _added(tmp_path, "Pochalla\t\t\tSS-JG\t\t100\t7.18\t34.1")
    assert place.point == Point(34.1, 7.18)
    assert place.admin2


def test_one_without_seat_lies_somewhere_in_its_province(tmp_path: Path) -> None:
    (place,) = _added(tmp_path, "Uror\t\t\tSS-JG")
    assert (place.point, place.uncertainty_km) == (UNIT.point, UNIT.uncertainty_km)
    assert (place.admin2, place.note) == ("", districts.SOMEWHERE)


def test_a_listed_district_is_completed_and_keeps_its_id(tmp_path: Path) -> None:
    (place,) = _added(tmp_path, "Bor South\tBorr\t\tSS-JG\tBor\t90", LISTED)
    assert (place.id, place.name, place.admin2) == ("districts:SS.07.9", "Bor South", "SS.07.9")
    assert place.point == TOWN.point


def test_a_row_without_seat_leaves_a_listed_position_as_it_is(tmp_path: Path) -> None:
    (place,) = _added(tmp_path, "Bor South\tBorr\t\tSS-JG", LISTED)
    assert (place.point, place.note) == (LISTED.point, LISTED.note)


@pytest.mark.parametrize(
    "line",
    [
        "Bor South\t\t\tSS-JG\tBor",
        "Bor South\t\t\tSS-JG\tBor\tfar",
        "Bor South\t\t\tSS-JG\tBor\t90\t6.2\t31.5",
        "Bor South\t\t\tSS-JG\tBor\t2",
        "Bor South\t\t\tSS\tBor\t90",
        "Bor South\t\t\tSS-JG\t\t90",
        "\t\t\tSS-JG",
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(SourceError, match=r"Line 2 of more_districts\.tsv"):
        _rows(tmp_path, line)


@pytest.mark.parametrize(
    "line", ["Bor South\t\t\tSS-JG\tMalakal\t90", "Bor South\t\t\tSS-XX", "A B\t\t\tSS-JG\nAB\t\t\tSS-JG"]
)
def test_a_seat_or_unit_that_is_not_there_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(SourceError, match=r"Line [23] of more_districts\.tsv"):
        _added(tmp_path, line)


def test_the_table_is_sorted_by_unit() -> None:
    table = files("gazetteer").joinpath("data/more_districts.tsv").read_text(encoding="utf-8")
    units = [line.split("\t")[3] for line in table.splitlines() if line and line[0] != "#"]
    assert all(a <= b for a, b in pairwise(units))


def test_each_name_can_be_looked_up() -> None:
    for row in more_districts.read():
        for name in row.names:
            assert len(form(name.text)) > 1, (row.where, name.text)


def test_each_district_is_found_in_its_unit(gaz: Gazetteer) -> None:
    wrong = []
    for row in more_districts.read():
        for name in row.names:
            best = gaz.find(name.text, within=(row.admin1,), kind="district").best
            if best is None or best.place.admin1 != row.admin1:
                wrong.append((row.where, name.text, best and best.place.id))
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "country", "unit"),
    [
        ("Nyirol county", "SS", "SS-JG"),
        ("Panyijar", "SS", "SS-UY"),
        ("Luakpiny/Nasir", "SS", "SS-NU"),
        ("Kajo Keji", "SS", "SS-EC"),
    ],
)
def test_districts_of_the_news_are_found(gaz: Gazetteer, name: str, country: str, unit: str) -> None:
    best = gaz.find(name, within=country).best
    assert best is not None
    assert best.place.admin1 == unit


def test_a_code_that_we_made_names_the_district(gaz: Gazetteer) -> None:
    assert gaz.codes("Nyirol county") == gaz.codes("SS.JG.NYIROL") == ("SS.JG.NYIROL",)


def test_a_bare_name_of_a_district_hides_no_town(gaz: Gazetteer) -> None:
    best = gaz.find("Bor", within="SS").best
    assert best is not None
    assert best.place.level == "settlement"
