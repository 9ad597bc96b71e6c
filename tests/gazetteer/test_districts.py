"""Districts: what the compiled file holds, and what a question within one finds."""

import gzip
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from gazetteer.errors import SourceError
from gazetteer.sources import districts


def test_every_district_has_a_name_a_position_and_a_reach() -> None:
    found = list(districts.read())
    assert len({place.id for place in found}) == len(found) > 20_000
    for place in found:
        assert place.level == "admin2"
        assert len(place.names) in (1, 2, 3)
        assert -180 <= place.point.lon <= 180
        assert -90 <= place.point.lat <= 90
        assert 10 <= place.uncertainty_km <= 300


def test_a_district_that_may_lie_anywhere_in_its_province_has_no_code_of_its_own() -> None:
    for place in districts.read():
        assert bool(place.admin2) == (place.note == districts.BY_TOWNS)


# The content is packed within the test: gzip writes the second of packing, and what differs from process
# to process must not be part of a test's name.
@pytest.mark.parametrize("content", [b"too\tfew\n", b"\xff\n"], ids=["columns", "encoding"])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "districts.tsv.gz"
    path.write_bytes(gzip.compress(content))
    with pytest.raises(SourceError, match=r"districts\.tsv\.gz cannot be read"):
        list(districts.read(path))


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "districts.tsv.gz"
    path.write_bytes(b"no gzip")
    with pytest.raises(SourceError, match=r"districts\.tsv\.gz cannot be read"):
        list(districts.read(path))


def test_a_town_within_reach_lies_in_a_district_without_border(gaz: Gazetteer) -> None:
    (code,) = gaz.codes("Noakhali district")
    district = gaz.unit(code)
    assert district is not None
    assert district.level == "admin2"
    assert gaz.find("Dhaka", within=code).best is None
    assert gaz.find("Bera", within=gaz.codes("Pabna district")).best is not None
