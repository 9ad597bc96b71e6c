"""One table for many reports."""

import sys
from pathlib import Path

import pytest
from rich.console import Console

from mapper.cli import tell
from mapper.commands.overview import MOST, overview
from mapper.model import Extraction

sys.path.insert(0, str(Path(__file__).parent))
import factory as make  # importlib mode puts no folder of tests on the path


def told(number: int) -> list[Extraction]:
    """So many reports with a battle each at al-Tah; every third tells of a planned protest nowhere too."""
    protest = make.event((make.at(None, reason="none"),), id="p", type="Protests", status="planned")
    battle = make.event((make.at(make.TAH),), id="b", type="Battles")
    return [make.extraction(battle, *([protest] if n % 3 == 0 else [])) for n in range(number)]


def test_a_row_a_type_with_what_happened_and_what_has_no_place() -> None:
    console = Console(width=80, record=True)
    console.print(overview([*told(1_200), make.extraction()]))
    lines = [line.rstrip() for line in console.export_text().splitlines()]
    assert lines[0] == "1,201 reports, 1 of them without an event"
    assert [line.split() for line in lines[2:5]] == [
        ["Battles", "1,200", "1,200", "0"],
        ["Protests", "400", "0", "400"],
        ["All", "1,600", "1,200", "400"],
    ]
    assert lines[5] == "The events of each report: mapper extract."


@pytest.mark.parametrize(("number", "tables"), [(MOST, MOST), (MOST + 1, 0)])
def test_few_reports_have_a_table_each(capsys: pytest.CaptureFixture[str], number: int, tables: int) -> None:
    tell(told(number), ["Map: m.html"])
    out = capsys.readouterr().out
    assert out.count("Conf.") == tables
    assert out.endswith("Map: m.html\n")
