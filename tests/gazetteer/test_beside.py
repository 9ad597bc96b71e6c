"""Names read by a second process: the same as read here, whatever becomes of the process."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

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


class Started:
    """Counts the processes that are started, and keeps them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.processes: list[subprocess.Popen[bytes]] = []
        start = subprocess.Popen

        def started(*args: Any, **options: Any) -> "subprocess.Popen[bytes]":
            self.processes.append(start(*args, **options))
            return self.processes[-1]

        monkeypatch.setattr(subprocess, "Popen", started)


IMPORTS = "import pickle, sys; from gazetteer.storage.beside import _READY"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """A process is started for the smallest batch; which were."""
    monkeypatch.setattr(beside, "ENOUGH", 0)
    return Started(monkeypatch)


def test_the_process_says_what_is_said_here(started: Started) -> None:
    with Beside() as names:
        for filed, mains in BATCHES:
            names.give(filed, mains)
            assert same(names.take(), spelled(filed, mains))
        (process,) = started.processes
        assert process.poll() is None
    assert process.poll() is not None


def test_no_process_for_a_small_batch(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "ENOUGH", 100)
    with Beside() as names:
        names.give(*BATCHES[0])
        assert same(names.take(), spelled(*BATCHES[0]))
    assert not started.processes


@pytest.mark.parametrize(
    "command",
    [
        "pass",  # it ends at once
        "import sys; sys.stdin.buffer.read(20)",  # in the midst of what it is asked
        f"{IMPORTS}; sys.stdout.buffer.write(_READY + b'no answer')",
        f"{IMPORTS}; sys.stdout.buffer.write(_READY + pickle.dumps('no names'))",
    ],
)
def test_a_process_that_fails_is_done_without(
    started: Started, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(beside, "_COMMAND", ("-c", command))
    with Beside() as names:
        for filed, mains in BATCHES:
            names.give(filed, mains)
            assert same(names.take(), spelled(filed, mains))
    assert len(started.processes) == 1
    assert started.processes[0].poll() is not None


def test_what_another_writes_into_the_pipe_is_passed_over(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = "print('a word of a module'); from gazetteer.storage.beside import serve; serve()"
    monkeypatch.setattr(beside, "_COMMAND", ("-c", command))
    with Beside() as names:
        for filed, mains in BATCHES:
            names.give(filed, mains)
            assert same(names.take(), spelled(filed, mains))
        assert started.processes[0].poll() is None


@pytest.mark.parametrize("program", ["", "no/such/python3", "qgis-bin"])
def test_a_program_that_is_no_python_is_not_started(
    started: Started, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    with Beside() as names:
        names.give(*BATCHES[0])
        assert same(names.take(), spelled(*BATCHES[0]))
    assert not started.processes


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
