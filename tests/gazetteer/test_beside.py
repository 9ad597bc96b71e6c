"""Names read by a second process: the same as read here, whatever becomes of the process."""

import sqlite3
import sys
from pathlib import Path

import numpy as np
import pytest

from gazetteer.entry import Entry
from gazetteer.place import Name, Place, Point
from gazetteer.storage import beside
from gazetteer.storage.beside import Beside
from gazetteer.storage.spelled import Spelled, spelled
from gazetteer.storage.writing import Writer

BATCHES: tuple[tuple[list[str], list[str]], ...] = (
    (["Maarrat al-Numan\nMaarat\nمعرة النعمان\tar", "Berag", ""], ["Maarrat al-Numan", "Berag", "Berag"]),
    (["Щастя\nShchastya", "Tall Rif‘at\nTell Rifaat\nTell Rifaat Town"], ["Щастя", "Tell Rifaat"]),
    ([], []),
    (["a\tb\nc", "漢字\n<script>", "\ud800"], ["a", "漢字", "\ud800"]),
)


def same(one: Spelled, other: Spelled) -> bool:
    """Whether two readings say the same, array by array."""
    arrays = zip(
        (*vars(one.forms).values(), *one[1:]), (*vars(other.forms).values(), *other[1:]), strict=True
    )
    return all(np.array_equal(a, b) for a, b in arrays)


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process is started for the smallest batch."""
    monkeypatch.setattr(beside, "ENOUGH", 0)


@pytest.mark.usefixtures("eager")
def test_the_process_says_what_is_said_here() -> None:
    with Beside() as names:
        for filed, mains in BATCHES:
            names.give(filed, mains)
            assert names.running
            assert same(names.take(), spelled(filed, mains))
    assert not names.running


def test_no_process_for_a_small_batch() -> None:
    with Beside() as names:
        names.give(*BATCHES[0])
        assert not names.running
        assert same(names.take(), spelled(*BATCHES[0]))


@pytest.mark.usefixtures("eager")
def test_a_process_that_is_killed_is_done_without() -> None:
    with Beside() as names:
        for filed, mains in BATCHES:
            names.give(filed, mains)
            if names.running:
                names.kill()
            assert same(names.take(), spelled(filed, mains))


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("program", ["", "no/such/python3", "qgis-bin"])
def test_a_program_that_is_no_python_is_not_started(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with Beside() as names:
        names.give(*BATCHES[0])
        assert not names.running
        assert same(names.take(), spelled(*BATCHES[0]))


def test_nothing_can_be_taken_twice() -> None:
    with Beside() as names:
        names.give(*BATCHES[0])
        names.take()
        with pytest.raises(ValueError, match="no names"):
            names.take()


def rows(path: Path) -> list[list[tuple[object, ...]]]:
    """All that an index file holds."""
    db = sqlite3.connect(path)
    try:
        return [
            db.execute(f"SELECT * FROM {table}").fetchall()
            for table in ("place", "spelling", "sound", "meta")
        ]
    finally:
        db.close()


def village(n: int) -> Place:
    """A village that shares its names with others."""
    names = Name(f"Village {n % 7}"), Name(f"قرية {n % 5}", "ar"), Name("Berag")
    return Place(
        f"table:{n}", names[0].text, Point(n / 100, 20.0), "settlement", "village", "XA",
        admin1=f"XA-{n % 3}", names=names, population=n, source="table",
    )  # fmt: skip


def test_an_index_is_the_same_with_and_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [Entry(village(n)) for n in range(400)]
    written = []
    for enough in (0, 1000):
        monkeypatch.setattr(beside, "ENOUGH", enough)
        path = tmp_path / f"{enough}.sqlite"
        with Writer(path) as writer:
            for begin in range(0, len(entries), 150):
                writer.add(entries[begin : begin + 150])
            writer.finish([], {}, lambda _words, _share: None)
        written.append(rows(path))
    assert written[0] == written[1]
    assert len(written[0][0]) == len(entries)
