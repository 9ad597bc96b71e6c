"""Where results are to go, looked at before anything is read."""

from pathlib import Path

import pytest

from mapper.errors import UsageError
from mapper.files import outputs


def test_a_folder_that_the_run_makes_need_not_be_there(tmp_path: Path) -> None:
    outputs.check({"png": tmp_path / "out" / "m.png"}, tmp_path / "out" / "week")
    with pytest.raises(UsageError, match="does not exist"):
        outputs.check({"png": tmp_path / "other" / "m.png"}, tmp_path / "out" / "week")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can write")
def test_a_folder_above_the_one_that_is_made_is_looked_at() -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        outputs.check({"png": Path("/proc/m.png")}, Path("/proc/out/week"))


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--png and --errors name the same file"):
        outputs.check({"png": tmp_path / "m.png", "errors": tmp_path / "m.png"})


def test_no_file_is_written_over_one_that_is_given(tmp_path: Path) -> None:
    report, link = tmp_path / "story.html", tmp_path / "link.html"
    report.write_text("A report.")
    link.symlink_to(report)
    for given in (report, link, tmp_path / "o" / ".." / "story.html", str(report)):
        (tmp_path / "o").mkdir(exist_ok=True)
        with pytest.raises(UsageError, match=r"story\.html would be written over the report given: .* -o"):
            outputs.keep({"report": [given]}, {"-o": [tmp_path / "o.html", report]})
    with pytest.raises(UsageError, match=r"link\.html would be written over the routes given: .* --gpkg\."):
        outputs.keep({"routes": [report]}, {"--gpkg": [link]})


def test_a_file_beside_those_given_is_written(tmp_path: Path) -> None:
    report = tmp_path / "story.html"
    report.write_text("A report.")
    (tmp_path / "map.html").write_text("An earlier map.")
    outputs.keep({"report": [report, tmp_path / "gone.txt", ""]}, {"-o": [tmp_path / "map.html"]})
    outputs.keep({"report": [tmp_path / "new.html"]}, {"-o": [tmp_path / "new.html"]})
