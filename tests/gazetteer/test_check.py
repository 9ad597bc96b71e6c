"""The checks of places, each with a place that is wrong in that way and one that is right."""

from dataclasses import replace
from pathlib import Path

import pytest
from shapely import Polygon

from gazetteer import Gazetteer, Name, Place, Point
from gazetteer.additions.check import CHECKS, Finding, check
from gazetteer.entry import BadRow, Entry
from tests.gazetteer.small_files import UNITS, as_layer, read

#: In Idlib, in Hama, in Homs.
IDLIB, HAMA, HOMS = Point(36.63, 35.93), Point(36.75, 35.13), Point(36.72, 34.73)


class Units:
    """A gazetteer as the checks ask it."""

    def __init__(self, gaz: Gazetteer) -> None:
        self.unit_at, self.codes, self.boundary, self._gaz = gaz.unit_at, gaz.codes, gaz.boundary, gaz

    def label(self, code: str) -> str:
        unit = self._gaz.unit(code)
        return unit.name if unit else code


def entry(
    line: int, point: Point = IDLIB, name: str = "", stated: str = "Idlib", country: str = "SY", **more: str
) -> Entry:
    name = name or f"Kafr {chr(64 + line % 26)}{'aeiou'[line % 5]}mat"
    place = Place(
        more.get("id", f"table:x/{line}"), name, point, "settlement", "village", country, names=(Name(name),)
    )
    return Entry(
        replace(place, names=tuple(Name(n) for n in more.get("names", name).split("|"))), line, stated
    )


def found(gaz: Gazetteer, *entries: Entry | BadRow) -> list[Finding]:
    return list(check(entries, Units(gaz)))


def test_a_sound_place_raises_nothing(gaz: Gazetteer) -> None:
    assert (
        found(gaz, entry(2), entry(3, HAMA, stated="Hama"), entry(4, stated="Idleb"), entry(5, stated=""))
        == []
    )


@pytest.mark.parametrize(
    ("given", "name", "words"),
    [
        (entry(2, HAMA), "outside its province", "km outside Idlib, in Hama"),
        (entry(2, Point(IDLIB.lat, IDLIB.lon)), "swapped", "outside Syria, but inside with"),
        (entry(2, Point(2.35, 48.85)), "outside its country", "outside Syria, in France"),
        (entry(2, Point(0.0, 0.0), country=""), "no position", "longitude 0, latitude 0"),
        (entry(2, Point(36.0, 35.0), stated=""), "no position", "whole degrees"),
        (entry(2, names="…"), "no usable key", "a letter that can be looked up"),
        (entry(2, stated="Atlantis Deep"), "province not known", "Atlantis"),
    ],
)
def test_each_check_finds_what_it_is_for(gaz: Gazetteer, given: Entry, name: str, words: str) -> None:
    findings = found(gaz, given)
    assert [f.check for f in findings] == [name]
    assert words in findings[0].what
    assert findings[0].line == 2
    assert findings[0].todo.endswith(".")


def test_a_place_just_over_the_border_is_not_held_against_it(gaz: Gazetteer) -> None:
    border = Point(36.60, 35.42)  # less than 3 km from Idlib and Hama
    assert found(gaz, entry(2, border, stated="Hama"), entry(3, border, stated="Idlib", name="Other")) == []


def test_doubles_by_id_and_by_name_nearby(gaz: Gazetteer) -> None:
    near = Point(IDLIB.lon + 0.004, IDLIB.lat)
    far = Point(IDLIB.lon + 0.1, IDLIB.lat)
    findings = found(
        gaz,
        entry(2, name="Kafr Rumah"),
        entry(3, near, name="Kafr Rūmah"),
        entry(4, far, name="Kafr Rumah"),
        entry(5, far, name="Another", id="table:x/2"),
    )
    assert [(f.line, f.check) for f in findings] == [(3, "duplicate"), (5, "duplicate")]
    assert "line 2" in findings[0].what
    assert "0.4 km" in findings[0].what
    assert "its id stands in line 2" in findings[1].what


def test_a_province_under_another_name_is_known_by_where_its_places_lie(gaz: Gazetteer) -> None:
    spread = [Point(IDLIB.lon + i / 100, IDLIB.lat) for i in range(8)]
    ours = [entry(i + 2, p, stated="SY.12") for i, p in enumerate(spread)]
    findings = found(gaz, *ours, entry(20, HOMS, stated="SY.12"))
    assert [(f.line, f.check) for f in findings] == [(20, "outside its province")]
    assert "SY.12 (Idlib)" in findings[0].what


def test_an_unknown_province_is_said_once(gaz: Gazetteer) -> None:
    places = (IDLIB, HAMA, HOMS)
    findings = found(gaz, *(entry(i, p, stated="Qwertland Xyz") for i, p in enumerate(places, 2)))
    assert [(f.check, f.line) for f in findings] == [("province not known", 2)]
    assert "in 3 rows" in findings[0].what


def test_rows_that_cannot_be_used_are_findings(gaz: Gazetteer) -> None:
    (finding,) = found(gaz, BadRow(7, "it has no name"))
    assert (finding.line, finding.check, finding.what) == (7, "unusable row", "it has no name")


def test_the_table_of_checks_says_what_to_do() -> None:
    assert len({name for name, _, _ in CHECKS}) == len(CHECKS) >= 5
    assert all(function.__doc__ and todo.endswith(".") for _, function, todo in CHECKS)


def test_an_outline_that_crosses_itself_is_mended_told_and_found(gaz: Gazetteer, tmp_path: Path) -> None:
    bow = Polygon([(36.9, 35.6), (37.0, 35.7), (37.0, 35.6), (36.9, 35.7)])
    rows = [UNITS | {"ADM2_PCODE": code} for code in ("SY0703", "SY0704")]
    shapes = [bow, Polygon([(36.5, 35.6), (36.8, 35.6), (36.8, 35.9)])]
    path = as_layer(
        tmp_path / "adm2.geojson", [{k: v for k, v in r.items() if k[3] <= "2"} for r in rows], shapes
    )
    said: list[str] = []
    (broken, sound), bad = read("ocha", path, say=said.append)
    assert bad == []
    assert broken.area is not None
    assert broken.area.is_valid
    assert next(words for words in said if "mended" in words).startswith("adm2.geojson: 1 outline(s)")
    findings = found(gaz, broken, sound)
    assert [(f.check, f.line) for f in findings if f.check == "damaged outline"] == [("damaged outline", 1)]


def test_an_outline_that_encloses_nothing_cannot_be_used(tmp_path: Path) -> None:
    line = Polygon([(36.9, 35.6), (37.0, 35.7), (36.9, 35.6), (36.9, 35.6)])
    path = as_layer(tmp_path / "adm2.geojson", [{k: v for k, v in UNITS.items() if k[3] <= "2"}], [line])
    assert "encloses nothing" in read("ocha", path)[1][0].reason
