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
