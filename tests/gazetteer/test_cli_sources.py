"""The commands add, remove, sources and check, as a user gives them."""

import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.gazetteer.command_line import Run
from tests.gazetteer.loopback import drop, server, status

DUMP = "".join(
    "\t".join(
        [
            str(i),
            f"Qasr Zirnab {i}",
            f"Qasr Zirnab {i}",
            "قصر زرناب",
            f"35.{i}",
            "36.6",
            "P",
            "PPL",
            "SY",
            "",
            "12",
            "",
            "",
            "",
            "0",
            "",
            "300",
            "Asia/Damascus",
            "2020-01-01",
        ]
    )
    + "\n"
    for i in range(50, 53)
)


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_table_is_added_found_listed_and_taken_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "my places.csv"
    path.write_text(
        "name;name_ar;lat;lon\nQasr Zirnab;قصر زرناب;35,60;36,60\nLost;;;\nHigh;;95;36\n", encoding="utf-8"
    )
    done = run("add", "table", str(path), "--country", "SY", "--rejects", "bad.tsv")
    assert done.returncode == 1, done.stderr
    assert "Added “my_places”: 1 place with 2 names" in done.stdout
    assert "took the place" not in done.stdout
    assert "2 rows could not be used" in done.stdout
    assert "line 3: it has no position" in done.stderr
    assert "line 4: latitude 95" in done.stderr
    assert "lat=lat, lon=lon" in done.stderr
    assert (tmp_path / "bad.tsv").read_text("utf-8").splitlines()[:2] == [
        "line\treason\tname\tname_ar\tlat\tlon",
        "3\tit has no position\tLost\t\t\t",
    ]
    found = rows(run("find", "Kasr Zernab", "--in", "Idlib", "--format", "jsonl").stdout)[0]
    assert isinstance(found["best"], dict)
    assert found["best"]["id"] == "table:my_places/Qasr_Zirnab@35.60000,36.60000"
    again = run("add", "table", str(path), "--country", "SY", "--rejects", "bad.tsv")
    assert (again.returncode, "nothing was changed" in again.stdout) == (0, True)
    assert "3\tit has no position" in (tmp_path / "bad.tsv").read_text("utf-8")
    lost = run("add", "table", str(path), "--country", "SY", "--name", "lost", "--rejects", "none/bad.tsv")
    assert (lost.returncode, "Traceback" in lost.stderr) == (2, False)
    assert "none/bad.tsv cannot be written" in lost.stderr
    assert "lost" not in run("sources").stdout
    other = run("add", "table", str(path), "--country", "TR")
    assert "Added" in other.stdout
    assert "It took the place of “my_places”: 1 place of my places.csv" in other.stdout
    listed = run("sources").stdout
    assert "my_places" in listed
    assert "whosonfirst" in listed
    (layer,) = [r for r in rows(run("sources", "--format", "jsonl").stdout) if r["state"] == "added"]
    assert (layer["name"], layer["origin"], layer["places"], layer["bad"]) == (
        "my_places",
        "my places.csv",
        1,
        2,
    )
    assert str(layer["version"]).startswith("SHA-256 ")
    assert "Removed “my_places”: 1 place" in run("remove", "my_places").stdout
    gone = run("remove", "my_places")
    assert (gone.returncode, gone.stdout) == (2, "")
    assert "my_places" in gone.stderr
    assert rows(run("find", "Kasr Zernab", "--in", "Idlib", "--format", "jsonl").stdout)[0]["best"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("add", "nosuch", "x.csv"), "choose one of"),
        (("add", "table", "missing.csv"), "There is no file"),
        (("add", "geonames", "missing.txt"), "allCountries"),
        (("add", "table", "t.csv", "--columns", "lat"), "no pair"),
        (("add", "table", "t.csv", "--columns", "lat=Q"), "no column “Q”"),
        (("add", "ocha", "t.csv", "--columns", "lat=y"), "is for “table”"),
        (("add", "table", "t.csv", "--country", "Mordor"), "no country"),
        (("add", "table", "t.csv", "--names", "n.txt"), "goes with “geonames”"),
        (("add", "table", "t.csv", "--encoding", "klingon"), "no encoding"),
        (("add", "table", "t.csv", "--name", "../x"), "cannot be the name"),
        (("add", "table", "bad.csv"), "can be used"),
        (("remove", "mine"), "nothing was added"),
        (("check", "mine"), "SOURCE FILE"),
        (("check", "a", "b", "c"), "or nothing"),
    ],
)
def test_misuse_is_one_sentence_and_changes_nothing(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    (tmp_path / "t.csv").write_text("name,y,x\nA place,35.5,36.7\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("name,lat,lon\nA,x,36.7\n", encoding="utf-8")
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "data").glob("layer-*"))


def test_geonames_by_code_from_a_mirror(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, names = tmp_path / "SY.zip", tmp_path / "names.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("readme.txt", "read me")
        opened.writestr("SY.txt", DUMP)
    with zipfile.ZipFile(names, "w") as opened:
        opened.writestr("SY.txt", "1\t50\tfr\tChâteau Zirnab\t\t\t\t\t\t\n")
    content = {"archive": archive.read_bytes(), "names": names.read_bytes()}
    archive.unlink()
    with server() as site:
        site.body = content["archive"]
        site.steps = [drop(100)]
        monkeypatch.setenv("EVENT_MAPPER_GEONAMES", f"{site.url}/dump")
        done = run("add", "geonames", "SY")
        assert done.returncode == 0, done.stderr
        assert "Added “geonames-SY”: 3 places" in done.stdout
        assert "SHA-256" in done.stderr
        assert site.asked[0]["path"] == "/dump/SY.zip"
        assert "nothing was changed" in run("add", "geonames", "sy").stdout
        site.tag, site.body = '"n"', content["names"]
        archive.write_bytes(content["archive"])
        with_names = run("add", "geonames", "SY.zip", "--names", "SY")
        assert "Added “geonames-SY”" in with_names.stdout, with_names.stderr
        site.steps = [status(404)]
        missing = run("add", "geonames", "XQ")
        assert (missing.returncode, "XQ.zip does not exist (404)" in missing.stderr) == (2, True)
    assert "Château" in run("find", "Château Zirnab", "--in", "SY").stdout
    offline = run("add", "geonames", "IQ")
    assert offline.returncode == 2
    assert "no network?" in offline.stderr
    assert "gazetteer add geonames IQ.zip" in offline.stderr


def test_check_a_file_and_what_was_added(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "name,lat,lon,province,country\nRight,35.93,36.63,Idlib,SY\nTurned,36.63,35.93,Idlib,SY\n"
        "Elsewhere,34.73,36.72,Idlib,SY\nBroken,,,Idlib,SY\n",
        encoding="utf-8",
    )
    table = run("check", "table", str(path))
    assert table.returncode == 1
    assert "swapped" in table.stdout
    assert "Exchange latitude" in table.stdout
    assert "3 found" in table.stdout
    lines = rows(run("check", "table", str(path), "--format", "jsonl").stdout)
    assert [(r["line"], r["check"]) for r in lines] == [
        (3, "swapped"),
        (4, "outside its province"),
        (5, "unusable row"),
    ]
    assert "Nothing was added yet" in run("check").stdout
    assert run("add", "table", str(path), "--name", "mine").returncode == 1
    for arguments in (("check",), ("check", "mine")):
        again = rows(run(*arguments, "--format", "jsonl").stdout)
        assert [(r["line"], r["check"]) for r in again] == [(3, "swapped"), (4, "outside its province")]
        assert again[0]["added"] == "mine"
    path.write_text("name,lat,lon\nRight,35.93,36.63\n", encoding="utf-8")
    sound = run("check", "table", str(path))
    assert (sound.returncode, sound.stdout) == (0, "Nothing doubtful.\n")


def test_rows_of_a_table_that_look_wrong_are_counted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sites.csv"
    path.write_text(
        "name,country,lat,lon\nQasr Zirnab,SY,35.6,36.6\nKafr Zirnab,SY,0,0\nTell Zirnab,SY,36.6,35.6001\n"
    )
    done = run("add", "table", str(path))
    assert done.returncode == 0, done.stderr
    found = rows(run("check", "sites", "--format", "jsonl").stdout)
    assert {row["check"] for row in found} >= {"no position"}
    looks = "1 row looks" if len(found) == 1 else f"{len(found)} rows look"
    assert f"{looks} wrong: run gazetteer check sites" in done.stdout


def test_what_a_process_left_that_was_ended_is_deleted_at_the_next_removal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("name,lat,lon\nQasr Zirnab,35.6,36.6\n", encoding="utf-8")
    assert run("add", "table", str(path)).returncode == 0
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    data, two_hours_ago = tmp_path / "data", time.time() - 7200
    names = {pid: f".layer-20260101T000000000000-abcd.sqlite.{pid}.tmp" for pid in (ended.pid, os.getpid())}
    left = [data / names[ended.pid], data / f"{names[ended.pid]}.spellings"]
    kept = [data / names[os.getpid()], data / f"{names[ended.pid]}.new"]
    for file in (*left, *kept):
        file.write_bytes(b"x")
        os.utime(file, (two_hours_ago, two_hours_ago))
    kept[1].touch()
    run("remove", "p")
    assert [file.exists() for file in (*left, *kept)] == [False, False, True, True]


@pytest.mark.parametrize("name", ["units", "geonames", "Curated"])
def test_an_addition_is_not_called_as_what_is_inside(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "sites.csv").write_text("name,lat,lon\nQasr Zirnab,35.6,36.6\n")
    done = run("add", "table", "sites.csv", "--name", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"“{name}” is the name of what is inside already: give another with --name.\n"
    assert "was added yet" in run("check").stdout


def test_a_unit_of_a_table_does_not_become_the_town_of_its_name(run: Run, tmp_path: Path) -> None:
    lines = (
        "name,name_ar,lat,lon",
        "Saraqib nahiyah,سراقب,35.863558,36.799534",
        "Sarmin,سرمين,35.9003,36.7161",
    )
    (tmp_path / "units.csv").write_text("\n".join(lines), encoding="utf-8")
    assert run("add", "table", "units.csv", "--name", "mixed", "--country", "SY").returncode == 0
    for asked in ("Saraqib", "سراقب"):
        (answer,) = rows(run("find", asked, "--in", "Syria", "--format", "jsonl").stdout)
        assert (answer["best"]["name"], answer["best"]["level"]) == ("Saraqib", "settlement")
    (unit,) = rows(run("find", "Saraqib nahiyah", "--format", "jsonl").stdout)
    assert (unit["best"]["name"], unit["best"]["level"]) == ("Saraqib nahiyah", "admin3")
