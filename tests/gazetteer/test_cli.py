"""The command line and the geopy geocoder."""

import json
import subprocess
import sys

import pytest
from geopy.exc import GeocoderQueryError

from gazetteer import Gazetteer, Point
from gazetteer.measure import distance_km


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gazetteer.cli", *arguments]
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)


def test_find_prints_a_table_and_json_lines() -> None:
    table = run("find", "al-Tah", "--in", "Idlib")
    assert table.returncode == 0
    assert "Idlib" in table.stdout
    assert "spelled" in table.stdout
    row = json.loads(run("find", "سمكة", "--in", "Idlib", "--near", "36.7,35.5", "--format", "jsonl").stdout)
    assert row["query"] == {"name": "سمكة", "in": ["Idlib"], "near": [[36.7, 35.5]], "kind": None}
    assert set(row["best"]) >= {
        "id", "also", "name", "lon", "lat", "level", "country", "admin1", "confidence", "uncertainty_km",
        "score", "matched", "reasons",
    }  # fmt: skip
    assert row["candidates"][0]["id"] == row["best"]["id"]


def test_not_found_is_an_answer() -> None:
    done = run("find", "Qwertyville", "--format", "jsonl")
    assert done.returncode == 0
    row = json.loads(done.stdout)
    assert row["best"] is None
    assert row["reason"]


def test_lines_are_answered_one_each_and_bad_ones_named() -> None:
    lines = [
        '{"name": "al-Tah", "in": "Idlib"}',
        "no json",
        '{"in": "SY"}',
        '{"name": "Tah", "near": [36.7, 35.5]}',
    ]
    lines.append('{"name": "Aleppo", "kind": "province", "near": "37.1,36.2"}')
    done = run("find", "-", given="\n".join(lines) + "\n")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == 5
    assert [bool(r["best"]) for r in rows] == [True, False, False, True, True]
    assert "line 2" in rows[1]["reason"]
    assert rows[4]["best"]["level"] == "admin1"
    assert done.returncode == 2
    assert "2, 3" in done.stderr


@pytest.mark.parametrize("near", ["abc", "1,2,3", "200,10", "1"])
def test_a_bad_position_is_one_sentence(near: str) -> None:
    done = run("find", "x", "--near", near)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("words", [("foo",), ("find",), ("find", "x", "--limit", "0")])
def test_a_wrong_command_is_one_sentence(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr.rstrip().endswith("see gazetteer --help.")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--kind", "spaceship"), ("“spaceship”", "village", "province", "airport")),
        (("--in", "ZZ"), ("--in “ZZ”", "ISO code")),
        (("--in", "SY", "--in", "Qwertyville"), ("--in “Qwertyville”",)),
        (("--geocoder", "nominatim"), ("--geocoder", "--online")),
        (("--geocoder-option", "timeout=2"), ("--geocoder-option", "--online")),
    ],
)
def test_a_word_that_an_option_does_not_know_is_an_error_that_names_what_it_takes(
    words: tuple[str, ...], named: tuple[str, ...]
) -> None:
    for name in ("Aleppo", "-"):
        done = run("find", name, *words, given='{"name": "Aleppo"}\n')
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.strip().splitlines()) == 1
        assert all(word in done.stderr for word in named)


@pytest.mark.parametrize("kind", ["province", "Governorates", "oblast", "область"])
def test_a_kind_may_be_said_in_the_plural_and_in_other_languages(kind: str) -> None:
    row = json.loads(run("find", "Aleppo", "--kind", kind, "--format", "jsonl").stdout)
    assert row["best"]["level"] == "admin1"


def test_options_hold_for_the_lines_that_do_not_say_them() -> None:
    lines = [
        '{"name": "Paris"}',
        '{"name": "Paris", "in": "Texas"}',
        '{"name": "Paris", "kind": "spaceship"}',
    ]
    done = run("find", "-", "--in", "France", "--kind", "city", given="\n".join(lines))
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["best"] and row["best"]["admin1"] for row in rows] == ["FR-75", "US-TX", None]
    assert "spaceship" in rows[2]["reason"]
    assert done.returncode == 2


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("gazetteer, version")


def test_where_nothing_is_found_stands_no_empty_table() -> None:
    assert run("find", "123456").stdout.strip().count("\n") == 0


def test_info_names_licences() -> None:
    rows = [json.loads(line) for line in run("info", "--format", "jsonl").stdout.splitlines()]
    assert {"units", "curated", "geonames", "districts"} == {r["id"] for r in rows}
    assert all(r["licence"] for r in rows)
    assert "CC BY 4.0" in run("info").stdout


def test_geocoder(gaz: Gazetteer) -> None:
    geocoder = gaz.geocoder()
    found = geocoder.geocode("al-Samaka, Idlib, Syria")
    assert (found.latitude, found.longitude) == pytest.approx((35.697, 36.909))
    assert found.raw["reasons"]
    assert "Syria" in found.address
    assert geocoder.geocode("Qwertyville") is None
    assert geocoder.geocode("Qwertyville", exactly_one=False, within="SY") is None
    many = geocoder.geocode("Springfield", exactly_one=False, limit=3)
    assert len(many) == 3


def test_reverse_takes_latitude_first(gaz: Gazetteer) -> None:
    geocoder = gaz.geocoder()
    found = geocoder.reverse((35.541, 36.727))
    assert distance_km(Point(found.longitude, found.latitude), Point(36.727, 35.541)) < 2
    assert len(geocoder.reverse("35.541, 36.727", exactly_one=False, limit=4)) == 4
    assert geocoder.reverse((-60.0, -150.0)) is None
    with pytest.raises(GeocoderQueryError):
        geocoder.reverse("nowhere")
