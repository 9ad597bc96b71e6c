"""Reports read by several processes: what one would find, in order, and every end of it in one sentence."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from mapper.cli import main
from mapper.commands.jobs import AHEAD, Job, extracted
from mapper.errors import UsageError
from mapper.model import Report
from mapper.proposals.model import RULES
from mapper.settings import Settings

pytestmark = pytest.mark.usefixtures("gazetteer")
ROOT = Path(__file__).parents[2]
TOWNS = ("Saraqib", "Homs", "Kharkiv", "Goma", "Peshawar", "Maiduguri")


def hear_interrupts() -> None:
    """In a child process: take SIGINT as usual, also where a background shell has it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def command(*arguments: object) -> list[str]:
    """`python -m mapper`, whose own file each process loads again."""
    return [sys.executable, "-m", "mapper", *map(str, arguments)]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Reports of several towns, one of them long, so that the next are done before it; one is no report."""
    path = tmp_path / "many.jsonl"
    told = [f"{n} people were killed when shells hit {town} on Monday." for n, town in enumerate(TOWNS, 2)]
    told[1] += " Rebels attacked the town. It was shelled by the army." * 60
    rows = [{"id": f"r{n}", "text": text, "published": "2024-05-16"} for n, text in enumerate(told)]
    rows.insert(3, {"id": "empty"})
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_two_processes_find_what_one_finds(many: Path) -> None:
    def run(*options: str) -> subprocess.CompletedProcess[str]:
        told = command("extract", many, "--format", "jsonl", *options)
        return subprocess.run(told, capture_output=True, text=True, cwd=ROOT, check=False)

    one, two = run(), run("--jobs", "2")
    assert [json.loads(line)["id"] for line in two.stdout.splitlines()] == [f"r{n}" for n in range(6)]
    assert two.stdout == one.stdout
    assert (two.returncode, two.stderr) == (one.returncode, one.stderr)
    assert one.returncode == 1  # the report without words is told of


def test_no_more_is_fetched_ahead_than_some_for_each_process() -> None:
    fetched = 0

    def jobs() -> Iterator[Job]:
        nonlocal fetched
        for n in range(100):
            fetched += 1
            yield Job(Report(f"r{n}", "Five people were killed in Homs."), (), RULES)

    found = extracted(jobs(), Settings(jobs=2))
    assert next(found).report.id == "r0"
    assert fetched <= 2 * AHEAD + 1
    found.close()


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    def jobs() -> Iterator[Job]:
        for n in range(100):
            yield Job(Report(f"r{n}", "Five people were killed in Homs."), (), RULES)
            if n == 20:
                for child in active_children():
                    child.kill()

    with pytest.raises(UsageError, match=r"One of the 2 processes .* give --jobs a smaller number"):
        list(extracted(jobs(), Settings(jobs=2)))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--jobs", "2", "--online"], "--online asks one name at a time: leave out --jobs."),
        (["--jobs", "0"], "0 is not in the range 1<=x<=61"),
        (["--jobs", "many"], "'many' is not a valid integer"),
    ],
)
def test_a_number_that_cannot_be_is_one_sentence(
    many: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["extract", str(many), *options])
    assert stop.value.code == 2
    (line,) = [
        one for one in capsys.readouterr().err.splitlines() if "empty" not in one and "line 4" not in one
    ]
    assert said in line


@pytest.mark.parametrize("when", ["loading", "reading"])
def test_an_interrupt_ends_all_of_them_in_one_sentence(tmp_path: Path, when: str) -> None:
    path = tmp_path / "many.jsonl"
    text = "Five people were killed when shells hit Homs on Monday. " * 200
    path.write_text("".join(f"{json.dumps({'id': n, 'text': text})}\n" for n in range(400)), "utf-8")
    process = subprocess.Popen(
        command("extract", path, "--format", "jsonl", "--jobs", "2"), cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hear_interrupts,
    )  # fmt: skip
    assert process.stdout
    assert process.stderr
    if when == "reading":
        assert process.stdout.readline().startswith("{")
    started = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(started.read_text().split()) < 2:  # one that reads, and Python's own beside it
        time.sleep(0.01)
    group = os.getpgid(process.pid)
    os.killpg(group, signal.SIGINT)  # as a terminal sends it: to each of them
    process.stdout.close()
    assert process.wait(timeout=60) == 130
    assert process.stderr.read().strip() == "Stopped by Ctrl-C."
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("a process that reads lives on")
