"""The rows that ``gazetteer add`` could not use, in the file that ``--rejects`` names."""

import csv
import io
from pathlib import Path

import pytest

from tests.gazetteer.command_line import Run


def test_a_row_that_is_no_record_is_written_as_it_stands(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sites.csv"
    same = "Qasr Zirnab,SY,35.6,36.6"
    path.write_text(f"name,country,lat,lon\n{same}\nKafr,SY,1,2,3,4\n{same}\n")
    run("add", "table", str(path), "--rejects", "bad.csv")
    assert (tmp_path / "bad.csv").read_text("utf-8-sig").splitlines() == [
        "line,reason,name,country,lat,lon",
        "3,it has 6 cells under 4 columns,Kafr,SY,1,2,3,4",
        "4,it repeats line 2,Qasr Zirnab,SY,35.6,36.6",
    ]


@pytest.mark.parametrize(("file", "mark"), [("bad.csv", ","), ("bad.tsv", "\t")])
def test_no_cell_of_the_rejects_ends_its_row_or_runs_in_a_spreadsheet(
    run: Run, tmp_path: Path, file: str, mark: str
) -> None:
    path = tmp_path / "sites.csv"
    path.write_text(
        'name,country,lat,lon,note\n"Kafr\r=1+1",SY,95,-36.6,"@SUM(A1)"\n=cmd|x,SY,96,36.6,- 5\n', newline=""
    )
    run("add", "table", str(path), "--rejects", file)
    with (tmp_path / file).open(encoding="utf-8-sig", newline="") as opened:
        written = opened.read()
    assert written.replace('"Kafr\r=1+1"', "").count("\r") == 0  # in quotes it ends no row
    _, *table = csv.reader(io.StringIO(written, newline=""), delimiter=mark)
    assert [row[2:] for row in table] == [
        ["Kafr\r=1+1", "SY", "95", "-36.6", "'@SUM(A1)"],
        ["'=cmd|x", "SY", "96", "36.6", "'- 5"],
    ]


def test_rejects_are_written_over_no_file_that_is_given(run: Run, tmp_path: Path) -> None:
    table = "name,lat,lon\nQasr Zirnab,35.6,36.6\nLost,,\n"
    (tmp_path / "sites.csv").write_text(table)
    done = run("add", "table", "sites.csv", "--rejects", str(tmp_path / "sites.csv"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "sites.csv would be written over the file given: name another with --rejects." in done.stderr
    assert (tmp_path / "sites.csv").read_text() == table
    assert "was added yet" in run("check").stdout
