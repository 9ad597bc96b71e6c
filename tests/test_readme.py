"""What the README and the pages of docs/ tell the reader to type is typed here."""

import doctest
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("gazetteer")
ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "examples" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"<!-- run -->\n```sh\n(.*?)```", re.DOTALL)
#: A command in a table's cell, such as those of examples/README.md.
CELL = re.compile(r"`(mapper map [^`]+)`")
MODULES = {"mapper": "mapper.cli", "gazetteer": "gazetteer.cli"}


def commands() -> list[tuple[str, str]]:
    """Every command that a page says can be run, with the page's name."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        lines = [line for block in BLOCK.findall(text) for line in block.splitlines() if line.strip()]
        cells = CELL.findall(text) if page.parent.name == "examples" else []
        found += [(str(page.relative_to(ROOT)), line) for line in (*lines, *cells)]
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the root of the repository to a command, and is thrown away."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_is_something_to_run() -> None:
    shown = [line.split()[:2] for _, line in commands()]
    for command in ("mapper map", "mapper extract", "gazetteer find", "gazetteer where", "gazetteer sources"):
        assert command.split() in shown


@pytest.mark.parametrize(("page", "line"), commands())
def test_a_command_of_a_page_runs(folder: Path, page: str, line: str) -> None:
    name, *arguments = shlex.split(line)
    command = [sys.executable, "-m", MODULES[name], *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), page
    assert done.stdout.strip()
    if "jsonl" in arguments:
        assert all(json.loads(row)["text"] for row in done.stdout.splitlines())
    if arguments[0] == "map":
        (drawn,) = (p for p in (folder / "outputs").glob("*.html") if not p.stem.endswith("-summary"))
        assert drawn.with_suffix(".geojson").exists()


@pytest.mark.parametrize(
    "page", [page for page in PAGES if ">>> " in page.read_text(encoding="utf-8")], ids=str
)
def test_python_of_a_page_runs(folder: Path, page: Path) -> None:
    assert folder
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried
    assert not failed


def test_the_readme_names_the_two_commands_and_the_pip_lines() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("map", "test"):
        assert f"make {target}" in text
        assert re.search(rf"^{target}:", make, re.MULTILINE)
    assert len(re.findall(r"pip install", text)) >= 2
    assert text.index("outputs/example.png") < text.index("## ")
