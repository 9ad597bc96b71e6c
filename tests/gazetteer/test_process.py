"""What a command line sets for its process: and that no library does, by being imported."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

LIBRARY = "import gc; before = gc.get_threshold(); import mapper; print(gc.get_threshold() == before)"
COMMAND = """
import gc
from gazetteer.process import BETWEEN_SEARCHES, set_up_command
set_up_command()
print(gc.get_threshold() == BETWEEN_SEARCHES, "\\u0641 \\ud800")
"""


def said(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONIOENCODING": "ascii"}
    )
    return done.stdout.decode("utf-8").strip()


def test_an_import_leaves_the_process_as_it_is() -> None:
    assert gc.isenabled()
    assert said(LIBRARY) == "True"


def test_a_command_searches_less_often_and_writes_utf8() -> None:
    assert said(COMMAND) == "True ف ?"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["sources", "find Sarmin", "find Sarmin --format jsonl", "where 36,35"])
def test_who_does_not_take_the_answer_is_told_in_one_sentence(arguments: str) -> None:
    command = f'"{sys.executable}" -m gazetteer {arguments}'

    def run(rest: str) -> tuple[int, str]:
        shell = ["bash", "-c", f"{command} {rest}"]
        done = subprocess.run(shell, cwd=ROOT, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    full = "The results cannot be written (no space left on device): check the disk.\n"
    assert run("> /dev/full") == (2, full)
    assert run(">&-") == (0, "")
    assert run("| head -0; exit ${PIPESTATUS[0]}") == (0, "")
