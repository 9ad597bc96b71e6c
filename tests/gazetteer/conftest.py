"""For all tests of this folder: one built gazetteer (built once a machine, into the user's cache), and the
command line."""

import sys
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from gazetteer.cli import main
from tests.gazetteer.command_line import Done, Run


@pytest.fixture(scope="session")
def gaz() -> Gazetteer:
    return Gazetteer.open()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line in this process, in a folder and with data of its own."""

    def call(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["gazetteer", *arguments])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    (tmp_path / "data").mkdir()
    monkeypatch.setenv("EVENT_MAPPER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.chdir(tmp_path)
    return call
