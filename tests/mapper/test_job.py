"""One report of several: a fault of the program in it is told, and costs no other."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from mapper.cli import main
from mapper.commands import job
from mapper.errors import UsageError
from mapper.model import Report
from mapper.proposals.model import RULES

pytestmark = pytest.mark.usefixtures("gazetteer")
WELL = "Five people were killed when shells hit Homs on Monday."


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that fails at every text with "mines" in it."""
    sound = job.extract

    def extract(report: Report, *given: Any) -> Any:
        if "mines" in report.text:
            raise IndexError("tuple index out of range")
        return sound(report, *given)

    monkeypatch.setattr(job, "extract", extract)


def run(arguments: Sequence[object]) -> int:
    try:
        main([str(one) for one in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


@pytest.mark.usefixtures("faulty")
def test_a_fault_costs_no_other_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.jsonl"
    rows = [{"id": "a", "text": WELL}, {"id": "b", "text": "Two mines went off."}, {"id": "c", "text": WELL}]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    assert run(["extract", path, "--format", "jsonl"]) == 1
    told = capsys.readouterr()
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["a", "c"]
    assert told.err.startswith(
        "mapper: b is not read, by a fault of this program (IndexError in test_job.py, line "
    )
    assert "Traceback" not in told.err


@pytest.mark.usefixtures("faulty")
def test_where_only_faults_come_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "r.txt").write_text("Two mines went off.", "utf-8")
    assert run(["map", tmp_path / "r.txt", "-o", tmp_path / "out"]) == 2
    assert "a fault of this program" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("faulty")
def test_a_fault_amid_labels_costs_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = [{"id": n, "text": text, "events": []} for n, text in (("a", "Two mines went off."), ("b", WELL))]
    (tmp_path / "g.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in gold), "utf-8")
    assert run(["evaluate", tmp_path / "g.jsonl", "--format", "json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["reports"]["all"] == 1
    assert "a is not read, by a fault of this program" in told.err


def test_what_the_caller_did_wrong_is_no_fault(gazetteer: Gazetteer) -> None:
    with pytest.raises(UsageError):
        job.read(job.Job(Report("r", WELL, about=("Nowhereland",)), (), RULES), gazetteer)
