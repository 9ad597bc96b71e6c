"""Adding places: linked to what is there, repeatable, reversible, never half done, read while it happens.

Past 300 lines, for all that adding promises is held here.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shapely
from click.testing import CliRunner

from gazetteer import (
    Gazetteer,
    GazetteerError,
    IndexFileError,
    Name,
    Place,
    Point,
    SourceError,
    SourceInfo,
    opening,
)
from gazetteer.additions.adding import Added, add, added, remove
from gazetteer.build import written
from gazetteer.cli import cli
from gazetteer.entry import BadRow, Entry, Found
from gazetteer.errors import GazetteerWarning
from gazetteer.process import computer
from gazetteer.storage.catalogue import Catalogue, LayerInfo
from gazetteer.storage.index import Index

INFO = SourceInfo("table", "My places", "mine.csv", "1", "MIT", "Places: me")
#: Near al-Tah (35.541, 36.727), which is embedded; and one that is nowhere else.
TAH, NEW = Point(36.730, 35.543), Point(36.80, 35.60)


def village(key: str, name: str, point: Point, *names: str, **more: str) -> Entry:
    spelled = (Name(name, "en"), *(Name(n) for n in names))
    place = Place(
        f"table:mine/{key}", name, point, "settlement", "village", "SY", names=spelled, source="table"
    )
    return Entry(replace(place, uncertainty_km=2.0, admin2=more.get("admin2", "")), 2, more.get("stated", ""))


def put(
    folder: Path, *entries: Found, name: str = "mine", digest: str = "d1", info: SourceInfo = INFO
) -> Added:
    return add(name, entries, digest=digest, info=info, folder=folder)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Gazetteer]]:
    """Opens the gazetteer with what was added to the test's folder."""
    open_ones = []

    def open_it() -> Gazetteer:
        open_ones.append(Gazetteer.open(data=tmp_path))
        return open_ones[-1]

    yield open_it
    for gazetteer in open_ones:
        gazetteer.close()


def test_an_added_village_is_found_by_each_of_its_names(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    result = put(tmp_path, village("1", "Qasr Zirnab", NEW, "قصر زرناب"))
    assert result.changed
    assert (result.layer.places, result.layer.names, result.layer.merged) == (1, 2, 0)
    gazetteer = opened()
    for name in ("Qasr Zirnab", "Kasr Zernab", "قصر زرناب", "Qasr az-Zirnab"):
        answer = gazetteer.find(name, within="Idlib")
        assert answer.best is not None, name
        assert answer.best.place.id == "table:mine/1"
        assert (answer.best.place.country, answer.best.place.admin1) == ("SY", "SY-ID")
        assert answer.best.place.admin1_name == "Idlib"
    assert [hit.text for hit in gazetteer.scan("shelling near Qasr Zirnab today")] == ["Qasr Zirnab"]
    assert gazetteer.sources()[-1].credit == "Places: me"


def test_the_same_place_in_two_sources_is_one_with_both_ids(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    embedded = opened().find("al-Tah", within="Idlib").best
    assert embedded is not None
    assert put(tmp_path, village("1", "Et-Teh", TAH, "التح", "Tahville")).layer.merged == 1
    gazetteer = opened()
    for name in ("al-Tah", "Tahville"):
        found = gazetteer.find(name, within="Idlib")
        assert found.best is not None
        assert found.best.place.id == embedded.place.id
        assert "table:mine/1" in found.best.place.also
        assert found.best.place.point == embedded.place.point
    assert gazetteer.get("table:mine/1") == gazetteer.get(embedded.place.id)
    remove("mine", tmp_path)
    place = opened().get(embedded.place.id)
    assert place is not None
    assert place == embedded.place


@pytest.mark.parametrize(
    ("level", "kind", "other", "merged"),
    [
        ("region", "mountain", "mountains", 1),
        ("point", "airport", "base", 1),
        ("region", "mountain", "lake", 0),
        ("region", "river", "river", 0),
        ("point", "bridge", "mosque", 0),
    ],
)
def test_mountains_and_airports_of_two_sources_are_one(
    tmp_path: Path, opened: Callable[[], Gazetteer], level: Any, kind: str, other: str, merged: int
) -> None:
    def entry(key: str, source: str, kind: str, *names: str) -> Entry:
        one = village("1", names[0], Point(NEW.lon, NEW.lat + len(source) / 1e4), *names[1:])
        return Entry(replace(one.place, id=key, source=source, level=level, kind=kind), 1)

    put(tmp_path, entry("table:mine/1", "table", kind, "Jabal Zirnab", "جبل زرناب"))
    osm = entry("osm:node/9", "osm", other, "جبل زرناب")
    assert put(tmp_path, osm, name="osm", info=replace(INFO, id="osm")).layer.merged == merged
    if merged:
        best = opened().find("جبل زرناب", within="Idlib").best
        assert best is not None
        assert (best.place.id, best.place.also) == ("table:mine/1", ("osm:node/9",))


def test_places_near_each_other_with_other_names_stay_two(tmp_path: Path) -> None:
    assert put(tmp_path, village("1", "Qasr Zirnab", TAH)).layer.merged == 0
    far = Point(TAH.lon + 0.1, TAH.lat)
    assert put(tmp_path, village("1", "al-Tah", far), digest="d2").layer.merged == 0


def test_numbered_places_stay_apart(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    put(tmp_path, village("1", "Zork Camp 1", NEW))
    other = put(tmp_path, village("2", "Zork Camp 2", Point(NEW.lon + 0.01, NEW.lat)), name="b", digest="d2")
    assert other.layer.merged == 0
    for number in ("1", "2"):
        best = opened().find(f"Zork Camp {number}", within="Idlib").best
        assert best is not None
        assert best.place.id == f"table:mine/{number}"


def test_two_additions_link_to_each_other(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    other = village("9", "Kasr Zernab", Point(NEW.lon + 0.005, NEW.lat))
    osm = replace(other, place=replace(other.place, id="osm:node/9", source="osm"))
    assert put(tmp_path, osm, name="osm-idlib", info=replace(INFO, id="osm")).layer.merged == 1
    place = opened().get("osm:node/9")
    assert place is not None
    assert (place.id, place.also) == ("table:mine/1", ("osm:node/9",))


def test_one_id_in_two_files_does_not_stop_a_third(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    """A country's dump repeats what is embedded; OCHA's list is added after it."""
    town = opened().find("Binnish", within="SY-ID").best
    assert town is not None
    again = replace(town.place, names=(Name("Binnish"), Name("Zirnab Town")), also=())
    dump = SourceInfo("geonames", "GeoNames dump", "SY.txt", "", "", "")
    other = replace(again, id="geonames:99", name="Dayr Qamun", names=(Name("Dayr Qamun"),), point=NEW)
    first = put(tmp_path, Entry(again, 1), Entry(other, 2), name="dump", digest="d2", info=dump)
    assert first.layer.merged == 1
    assert put(tmp_path, village("7", "Binnish", town.place.point)).layer.merged == 1
    osm = village("8", "Binnish", town.place.point)
    third = replace(osm, place=replace(osm.place, id="osm:node/8", source="osm"))
    assert put(tmp_path, third, name="osm", digest="d3", info=replace(INFO, id="osm")).layer.merged == 1
    best = opened().find("Zirnab Town", within="SY-ID").best
    assert best is not None
    assert {best.place.id, *best.place.also} == {"table:mine/7", town.place.id, "osm:node/8"}


def test_the_same_digest_changes_nothing_and_another_replaces(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    first = put(tmp_path, village("1", "Qasr Zirnab", NEW))
    again = put(tmp_path, village("1", "Qasr Zirnab", NEW))
    assert not again.changed
    assert again.layer == first.layer
    put(tmp_path, village("1", "Dayr Qamun", NEW), digest="d2")
    assert [layer.digest for layer in added(tmp_path)] == ["d2"]
    assert len(list(tmp_path.glob("layer-*.sqlite"))) == 1
    gazetteer = opened()
    assert gazetteer.find("Qasr Zirnab", within="Idlib").best is None
    assert gazetteer.find("Dayr Qamun", within="Idlib").best is not None


def test_bad_rows_are_handed_on_and_the_rest_goes_in(tmp_path: Path) -> None:
    seen: list[BadRow] = []
    rows = [BadRow(2, "no latitude"), village("1", "Qasr Zirnab", NEW), BadRow(9, "no name")]
    result = add("mine", rows, digest="d", info=INFO, on_bad=seen.append, folder=tmp_path)
    assert [b.line for b in seen] == [2, 9]
    assert (result.layer.places, result.layer.bad) == (1, 2)


def test_nothing_usable_is_an_error_and_leaves_what_was_there(tmp_path: Path) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    with pytest.raises(SourceError, match=r"mine\.csv.*line 3.*no latitude"):
        put(tmp_path, BadRow(3, "no latitude"), digest="d2")
    with pytest.raises(SourceError, match=r"metres of another grid\?\Z"):
        put(tmp_path, BadRow(3, "it lies outside; is it in metres of another grid?"), digest="d3")
    assert [layer.digest for layer in added(tmp_path)] == ["d1"]


def test_an_addition_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    before = sorted(p.name for p in tmp_path.iterdir())

    def broken() -> Iterator[Found]:
        yield village("2", "Dayr Qamun", NEW)
        raise SourceError("The file ends in the middle of a row.")

    with pytest.raises(SourceError, match="middle"):
        add("mine", broken(), digest="d2", info=INFO, folder=tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["", "../evil", "a/b", "x" * 100, ".hidden", "a\nb"])
def test_a_name_is_a_plain_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(GazetteerError, match="cannot be the name"):
        put(tmp_path, village("1", "Qasr Zirnab", NEW), name=name)


@pytest.mark.parametrize("words", ["my_sites", "my sites", "lists/my sites.csv"])
def test_an_addition_is_taken_out_by_its_name_or_that_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    monkeypatch.setenv("EVENT_MAPPER_DATA", str(tmp_path))
    put(tmp_path, village("1", "Qasr Zirnab", NEW), name="my_sites")
    told = CliRunner().invoke(cli, ["remove", words])
    assert told.output.startswith("Removed “my_sites”"), told.output


def test_removing_what_is_not_there_says_what_is(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="nothing was added"):
        remove("mine", tmp_path)
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    with pytest.raises(GazetteerError, match="what there is: mine"):
        remove("yours", tmp_path)


def test_the_stated_unit_serves_rows_that_lie_past_a_border(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    rows = [
        village(str(n), f"Qasr Zirnab {n}", Point(36.7 + n / 500, 35.6), stated="SY07") for n in range(40)
    ]
    stray = village("99", "Dayr Qamun", Point(37.3, 36.0), stated="SY07")  # in Aleppo by its position
    put(tmp_path, *rows, stray)
    place = opened().get("table:mine/99")
    assert place is not None
    assert place.admin1 == "SY-ID"


def test_a_country_is_found_by_the_position_where_none_is_given(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    entry = village("1", "Qasr Zirnab", NEW)
    put(tmp_path, replace(entry, place=replace(entry.place, country="")))
    place = opened().get("table:mine/1")
    assert place is not None
    assert (place.country, place.admin1) == ("SY", "SY-ID")


def test_units_of_the_second_level_hold_points(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    area = shapely.box(36.6, 35.5, 36.9, 35.8)
    point = Point(36.75, 35.65)
    place = Place(
        "ocha:SY0799", "Zirnab District", point, "admin2", "district", "SY",
        names=(Name("Zirnab District", "en"),), source="ocha", admin2="SY0799",
    )  # fmt: skip
    result = put(tmp_path, Entry(place, 2, "SY07", area), village("1", "Qasr Zirnab", NEW, admin2="SY0799"))
    assert result.layer.units == 1
    gazetteer = opened()
    unit = gazetteer.unit("SY0799")
    assert unit is not None
    assert (unit.level, unit.admin1) == ("admin2", "SY-ID")
    assert gazetteer.boundary("SY0799") == area
    assert [u.id for u in gazetteer.units("SY", "admin2")] == ["ocha:SY0799"]
    found = gazetteer.get("table:mine/1")
    assert found is not None
    assert found.admin2_name == "Zirnab District"
    assert gazetteer.unit_at(NEW) == ("SY", "SY-ID")


def test_a_district_with_borders_is_the_one_known_by_its_name_alone(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    embedded = opened().find("Manbij District", within="SY").best
    assert embedded is not None
    at = embedded.place.point
    area = shapely.box(at.lon - 0.2, at.lat - 0.3, at.lon + 0.2, at.lat + 0.1)
    place = Place(
        "ocha:SY0299", "Menbij", Point(at.lon, at.lat - 0.1), "admin2", "district", "SY",
        names=(Name("Menbij", "en"),), source="ocha", admin2="SY0299",
    )  # fmt: skip
    apart = replace(place, id="ocha:SY0298", name="Qamun", names=(Name("Qamun"),), admin2="SY0298")
    beside = Entry(apart, 3, "SY02", shapely.box(at.lon + 0.2, at.lat, at.lon + 0.4, at.lat + 0.1))
    assert put(tmp_path, Entry(place, 2, "SY02", area), beside).layer.merged == 1
    answer = opened().find("district of Manbij", within="SY")
    assert [c.place.id for c in answer.candidates] == ["ocha:SY0299"]
    assert answer.candidates[0].place.also == (embedded.place.id,)
    assert "no border" in embedded.place.note
    assert not answer.candidates[0].place.note  # it has borders now


@pytest.mark.parametrize("first", ["borders", "position"])
def test_one_district_of_two_sources_has_both_ids_and_holds_the_villages_of_both(
    tmp_path: Path, opened: Callable[[], Gazetteer], first: str
) -> None:
    area = shapely.box(36.6, 35.5, 36.9, 35.8)
    ocha = Place(
        "ocha:SY0799", "Zirnab", Point(36.75, 35.65), "admin2", "district", "SY",
        names=(Name("Zirnab", "en"),), source="ocha", admin2="SY0799",
    )  # fmt: skip
    point = replace(
        ocha, id="whosonfirst:77", name="Zurnab", point=Point(36.8, 35.7), source="whosonfirst",
        names=(Name("Zurnab"),), admin2="whosonfirst:77",
    )  # fmt: skip
    of_ocha = village("1", "Qasr Zirnab", NEW, admin2="SY0799")
    of_wof = village("2", "Tall Zurnab", Point(36.7, 35.6), admin2="whosonfirst:77")
    added = {
        "borders": [Entry(ocha, 2, "SY07", area), of_ocha],
        "position": [Entry(point, 2, "", code="whosonfirst:77"), of_wof],
    }
    for name in (first, *(other for other in added if other != first)):
        put(
            tmp_path,
            *added[name],
            name=name,
            info=replace(INFO, id="ocha" if name == "borders" else "whosonfirst"),
        )
    gazetteer = opened()
    (unit,) = {u.id: u for u in map(gazetteer.unit, ("SY0799", "whosonfirst:77")) if u}.values()
    assert (unit.id, unit.also) == ("ocha:SY0799", ("whosonfirst:77",))
    for code in ("SY0799", "whosonfirst:77"):
        for wanted in ("Qasr Zirnab", "Tall Zurnab"):
            answer = gazetteer.find(wanted, within=code)
            assert answer.best is not None, (code, answer.reason)
            assert answer.best.place.name == wanted


def test_a_province_of_another_source_is_ours(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    ours = opened().boundary("SY-ID")
    assert ours is not None
    centre = ours.representative_point()
    place = Place(
        "ocha:SY07", "Idleb", Point(centre.x, centre.y), "admin1", "province", "SY",
        names=(Name("Idleb", "en"), Name("Zirnabistan", "en")), source="ocha",
    )  # fmt: skip
    put(tmp_path, Entry(place, 2, "", ours.buffer(0.01)))
    gazetteer = opened()
    unit = gazetteer.unit("SY-ID")
    assert unit is not None
    assert "ocha:SY07" in unit.also
    assert gazetteer.codes("Zirnabistan") == ("SY-ID",)
    assert gazetteer.codes("SY07") == ("SY-ID",)
    assert len([u for u in gazetteer.units("SY") if u.admin1 == "SY-ID"]) == 1


def test_rules_for_names_that_changed_index_an_addition_anew(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    put(tmp_path, village("1", "Et-Teh", TAH, "التح", "Tahville"))
    path = tmp_path / added(tmp_path)[0].file
    with sqlite3.connect(path) as db:
        db.execute("UPDATE meta SET value = 'older rules' WHERE key = 'keys'")
        db.execute("DELETE FROM spelling")
    assert opened().find("Tahville", within="Idlib").best is not None
    index = Index(path)
    assert index.meta("keys") != "older rules"
    assert index.links()
    index.close()


def test_an_addition_of_an_older_layout_is_indexed_anew(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    put(tmp_path, village("1", "Et-Teh", TAH, "التح", "Tahville"))
    path = tmp_path / added(tmp_path)[0].file
    with sqlite3.connect(path) as db:
        db.execute("UPDATE meta SET value = 9 WHERE key = 'schema'")
        db.execute("DROP TABLE sound")
        db.execute("DELETE FROM meta WHERE key = 'sound_filter'")
    with pytest.raises(IndexFileError, match="another version"):
        Index(path)
    gazetteer = opened()
    assert gazetteer.find("Tahville", within="Idlib").best is not None
    assert {c.matched for c in gazetteer.find("Tohvil", within="Idlib").candidates} & {"Tahville"}
    Index(path).close()


def test_a_damaged_addition_is_named_and_left_out(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    put(tmp_path, village("2", "Dayr Qamun", NEW), name="my places", digest="d2")
    (tmp_path / added(tmp_path)[1].file).write_text("no database", encoding="utf-8")
    with pytest.warns(GazetteerWarning, match=r"“my places” cannot be read.*gazetteer remove “my places”"):
        gazetteer = opened()
    assert gazetteer.find("Qasr Zirnab", within="Idlib").best is not None
    with pytest.warns(GazetteerWarning):
        assert put(tmp_path, village("2", "Dayr Qamun", NEW), name="other", digest="d2").changed
    (tmp_path / "catalogue.sqlite").write_text("no database", encoding="utf-8")
    with pytest.raises(IndexFileError, match="EVENT_MAPPER_DATA"):
        added(tmp_path)


def test_the_same_file_under_another_name_is_there_already(tmp_path: Path) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    again = put(tmp_path, village("1", "Qasr Zirnab", NEW), name="copy")
    assert (again.changed, again.layer.name) == (False, "mine")


def test_a_place_of_two_files_is_listed_once(tmp_path: Path, opened: Callable[[], Gazetteer]) -> None:
    put(tmp_path, village("1", "al-Tah", TAH, "التح"))
    gazetteer = opened()
    for candidates in (
        gazetteer.find("al-Tah", within="SY", limit=20).candidates,
        gazetteer.find("Al Taah", within="SY", limit=20).candidates,
    ):
        ids = [c.place.id for c in candidates]
        assert len(ids) == len(set(ids))
    towns = [p.id for p in gazetteer.towns((36.6, 35.4, 36.9, 35.7), 50)]
    assert len(towns) == len(set(towns))


def test_a_city_stays_one_where_a_list_of_villages_names_it(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    before = opened().find("Aleppo", within="SY").best
    assert before is not None
    entry = village("C1", "Halab", before.place.point, "حلب")
    entry = replace(entry, place=replace(entry.place, id="ocha:C1", source="ocha"))
    put(tmp_path, entry, info=replace(INFO, id="ocha"))
    after = opened().find("Aleppo", within="SY").best
    assert after is not None
    assert (after.place.kind, after.place.name) == (before.place.kind, before.place.name)
    assert after.place.uncertainty_km == before.place.uncertainty_km
    assert "ocha:C1" in (after.place.id, *after.place.also)


def test_a_link_to_an_id_that_means_another_place_now_is_not_followed(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    osm = village("9", "Qasr Zirnab", Point(NEW.lon + 0.005, NEW.lat))
    osm = replace(osm, place=replace(osm.place, id="osm:node/9", source="osm"))
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    put(tmp_path, osm, name="osm", info=replace(INFO, id="osm"))
    put(tmp_path, village("1", "Dayr Qamun", Point(40.0, 34.5)), digest="d2")
    place = opened().get("osm:node/9")
    assert place is not None
    assert (place.name, place.also) == ("Qasr Zirnab", ())


def test_a_country_without_a_code_is_found_by_its_position(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    place = Place(
        "whosonfirst:1", "Syria", Point(38.5, 35.0), "country", "country", "",
        names=(Name("Syria", "en"), Name("Zirnabia")), source="whosonfirst",
    )  # fmt: skip
    put(tmp_path, Entry(place, 2), info=replace(INFO, id="whosonfirst"))
    gazetteer = opened()
    assert gazetteer.codes("Syria") == ("SY",)
    assert gazetteer.codes("Zirnabia") == ("SY",)
    assert gazetteer.find("Homs, Syria").best is not None


def test_an_addition_young_enough_to_be_under_way_is_not_swept(tmp_path: Path) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    fresh, old = tmp_path / "layer-1-x.sqlite", tmp_path / ".layer-2-x.sqlite.7.tmp.sounds"
    for path in (fresh, old):
        path.write_text("x", encoding="utf-8")
    os.utime(old, (time.time() - 200_000,) * 2)
    put(tmp_path, village("1", "Qasr Zirnab", NEW), digest="d2")
    assert fresh.exists()
    assert not old.exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from gazetteer.build import written
from gazetteer.storage.spool import Spool
with written(Path(sys.argv[1])) as temporary:
    temporary.write_bytes(b"x")
    Spool(temporary.with_name(temporary.name + ".spellings"))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not computer(), reason="this computer has no name to tell its files by")
def test_what_a_killed_process_of_this_computer_left_is_deleted_at_once(tmp_path: Path) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "layer-1-x.sqlite")], check=False)
    left = sorted(tmp_path.glob(".layer-1-x.sqlite.*"))
    assert len(left) == 2
    elsewhere = tmp_path / left[0].name.replace(computer(), "0123abcd")
    elsewhere.write_bytes(b"x")
    with written(tmp_path / "layer-2-x.sqlite") as under_way:
        under_way.write_bytes(b"x")
        put(tmp_path, village("1", "Qasr Zirnab", NEW), digest="d2")
        assert [path.exists() for path in (*left, elsewhere, under_way)] == [False, False, True, True]


@pytest.mark.parametrize("fault", [{"population": -9}, {"population": 10**23}, {"names": (Name("\ud800"),)}])
def test_an_impossible_row_is_refused_and_the_rest_goes_in(tmp_path: Path, fault: dict[str, Any]) -> None:
    bad = village("1", "Qasr Zirnab", NEW)
    bad = replace(bad, place=replace(bad.place, **fault))
    seen: list[BadRow] = []
    result = add(
        "m", [bad, village("2", "Dayr", NEW)], digest="d", info=INFO, on_bad=seen.append, folder=tmp_path
    )
    assert (len(seen), result.layer.places) == (1, 1)


def test_others_read_while_one_adds(tmp_path: Path) -> None:
    """Two processes open and ask over and over while a third adds and removes: no answer ever fails."""
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    script = (
        "import sys; from pathlib import Path; from gazetteer import Gazetteer\n"
        "for _ in range(25):\n"
        "    with Gazetteer.open(data=Path(sys.argv[1])) as g:\n"
        "        assert g.find('Qasr Zirnab', within='Idlib').best is not None\n"
    )
    readers = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) for _ in range(2)]
    for round_ in range(12):
        put(
            tmp_path,
            village("1", "Qasr Zirnab", NEW),
            village("2", f"Dayr {round_}", TAH),
            digest=f"r{round_}",
        )
    assert [reader.wait(120) for reader in readers] == [0, 0]


def test_an_addition_replaced_while_it_is_opened_is_not_missed(
    tmp_path: Path, opened: Callable[[], Gazetteer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list was read, then another process put a new file in the place of the old one."""
    put(tmp_path, village("1", "Qasr Zirnab", NEW))
    current = opening._current

    def late(catalogue: Catalogue, layer: LayerInfo) -> Path:
        monkeypatch.setattr(opening, "_current", current)
        put(tmp_path, village("1", "Qasr Zirnab", NEW), village("2", "Dayr Qamun", TAH), digest="d2")
        return current(catalogue, layer)

    monkeypatch.setattr(opening, "_current", late)
    gazetteer = opened()
    for name in ("Qasr Zirnab", "Dayr Qamun"):
        assert gazetteer.find(name, within="Idlib").best is not None


def test_a_unit_of_the_second_level_is_a_fact_to_look_in(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    west, east = shapely.box(36.6, 35.5, 36.78, 35.7), shapely.box(36.78, 35.5, 37.0, 35.7)
    units = [
        Entry(
            Place(
                f"ocha:SY079{n}", name, Point(*area.centroid.coords[0]), "admin2", "district", "SY",
                names=(Name(name, "en"),), source="ocha", admin2=f"SY079{n}",
            ),
            n, "SY07", area,
        )
        for n, (name, area) in enumerate((("Zirnab West", west), ("Zirnab East", east)))
    ]  # fmt: skip
    pair = [village("1", "Qasr Zirnab", Point(36.70, 35.6)), village("2", "Qasr Zirnab", Point(36.90, 35.6))]
    put(tmp_path, *units, *pair)
    gazetteer = opened()
    assert gazetteer.find("Qasr Zirnab", within="SY-ID").best is None
    for within, key in (("SY0790", "table:mine/1"), ("Zirnab East", "table:mine/2")):
        answer = gazetteer.find("Qasr Zirnab", within=within)
        assert answer.best is not None, within
        assert answer.best.place.id == key
        assert answer.best.place.admin2_name in ("Zirnab West", "Zirnab East")


def test_a_place_of_several_files_is_no_namesake_of_itself(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    here = village("1", "Qasr Zirnab", NEW)
    osm = replace(here, place=replace(here.place, id="osm:node/9", source="osm"))
    ocha = replace(here, place=replace(here.place, id="ocha:C9", source="ocha"))
    put(tmp_path, here)
    alone = opened().find("Qasr Zirnab", within="Idlib")
    put(tmp_path, osm, name="osm-idlib", info=replace(INFO, id="osm"))
    put(tmp_path, ocha, name="ocha-idlib", info=replace(INFO, id="ocha"))
    answer = opened().find("Qasr Zirnab", within="Idlib")
    assert answer.best is not None
    assert len(answer.best.place.also) == 2
    assert answer.confidence > alone.confidence - 0.01


def test_a_district_known_by_its_position_holds_villages_that_state_a_code_nobody_has(
    tmp_path: Path, opened: Callable[[], Gazetteer]
) -> None:
    spot = Entry(
        Place(
            "ocha:SY0790", "Zirnabad", Point(NEW.lon + 0.02, NEW.lat), "admin2", "district", "SY",
            admin1="SY-ID", names=(Name("Zirnabad", "en"),), source="ocha", uncertainty_km=25,
            admin2="SY0790",
        ),
        1, "Idlib", None,
    )  # fmt: skip
    stating = village("1", "Qasr Zirnab", NEW)
    put(tmp_path, replace(stating, place=replace(stating.place, admin2="SY0799")))
    put(tmp_path, spot, name="my_districts", info=replace(INFO, id="ocha"))
    assert opened().find("Qasr Zirnab", within="Zirnabad district").best is not None


def test_a_list_that_cannot_be_written_is_not_to_be_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, village("1", "Qasr Zirnab", NEW))

    def refused(*_: Any, **__: Any) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(sqlite3, "connect", refused)
    with pytest.raises(IndexFileError, match=r"set EVENT_MAPPER_DATA to another folder\.$"):
        remove("mine", tmp_path)


def test_a_damaged_list_may_be_deleted(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"no database, though as long as the head of one" * 20)
    with pytest.raises(IndexFileError, match="or delete it and add your places again"):
        remove("mine", tmp_path)
