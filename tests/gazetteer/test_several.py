"""Two names of one village in one cell: each half is a name, but for one that another village bears."""

from pathlib import Path

import pytest

from gazetteer.sources.several import halves
from tests.gazetteer.small_files import UNITS, VILLAGE, as_csv, read


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Karmat - Upper Dulab", "كرمة_دولاب فوقاني"], ["Karmat", "Upper Dulab", "كرمة", "دولاب فوقاني"]),
        (["Karmat - Dulab", "كرمة- دولاب"], []),
        (["Karmat - Dulab - Zuhur", "كرمة_دولاب_زهور"], []),
        (["Karmat 4 - B", "كرمة 4_ب"], ["Karmat 4", "كرمة 4"]),
        (["Karmat", "كرمة"], []),
    ],
)
def test_an_underscore_parts_two_names(names: list[str], found: list[str]) -> None:
    assert [text for text, _ in halves((name, "") for name in names)] == found


def test_a_half_that_another_village_bears_is_no_name(tmp_path: Path) -> None:
    both = VILLAGE | UNITS | {"NAME_EN": "Karmat - Dulab", "NAME_AR": "كرمة_دولاب", "PCODE": "C1"}
    other = VILLAGE | UNITS | {"NAME_EN": "Dulab", "NAME_AR": "الدولاب", "PCODE": "C2"}
    at = {"LATITUDE_Y": "35.7", "LONGITUDE_X": "36.6"}
    entries, bad = read("ocha", as_csv(tmp_path / "pp.csv", [both | at, other | at]))
    assert bad == []
    named = {e.place.id: {n.text for n in e.place.names} for e in entries}
    assert "Karmat" in named["ocha:C1"]
    assert "Dulab" not in named["ocha:C1"]
