"""What a command line sets for its process: and that no library does, by being imported."""

import gc
import subprocess
import sys

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
