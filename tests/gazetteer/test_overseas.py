"""Places whose ISO code is not that of the country in which the boundaries have their ground."""

from pathlib import Path

import pytest

from gazetteer import Gazetteer
from gazetteer.additions.inputs import Words, opened
from gazetteer.entry import Entry
from gazetteer.overseas import UNITS

TOWNS = """
Mamoudzou	Mayotte	FR-YT
Mamoudzou	YT	FR-YT
Mamoudzou	MYT	FR-YT
Cayenne	French Guiana	FR-GF
Pointe-à-Pitre	Guadeloupe	FR-GP
Fort-de-France	Martinique, France	FR-MQ
Saint-Denis	Réunion	FR-RE
Kralendijk	Bonaire	NL-BQ1
Kralendijk	BQ	NL-BQ1
Longyearbyen	Svalbard	NO-21
Longyearbyen	Norway	NO-21
"""


@pytest.mark.parametrize("row", TOWNS.strip().splitlines(), ids=lambda row: row.replace("\t", "-"))
def test_a_town_overseas_is_found_in_its_unit(gazetteer: Gazetteer, row: str) -> None:
    name, within, unit = row.split("\t")
    best = gazetteer.find(name, within=within).best
    assert best is not None
    assert (best.place.country, best.place.admin1) == (unit[:2], unit)


def test_each_code_stands_for_units_that_there_are(gazetteer: Gazetteer) -> None:
    for code, units in UNITS.items():
        assert gazetteer.unit(code) is None  # else it is a country of its own here
        assert all(gazetteer.unit(unit) is not None for unit in units)
        assert gazetteer.unit_codes(code) == units


def test_a_country_of_its_own_stays_one(gazetteer: Gazetteer) -> None:
    best = gazetteer.find("Noumea", within="New Caledonia").best
    assert best is not None
    assert best.place.country == "NC"


def test_what_is_added_is_filed_alike(tmp_path: Path) -> None:
    table = tmp_path / "sites.csv"
    rows = "name,lat,lon,country\nKawéni,-12.77,45.23,YT\nSarmada,36.19,36.72,SY\n"
    table.write_text(rows, encoding="utf-8")
    with opened(Words("table", str(table)), "sites", lambda _: None) as given:
        found = [e.place.country for e in given.entries() if isinstance(e, Entry)]
    assert found == ["FR", "SY"]


def test_a_row_for_the_whole_is_a_unit_of_its_country(tmp_path: Path) -> None:
    cells = ["3381670", "French Guiana", "French Guiana", "", "4", "-53", "A", "PCLD", "GF", "", "00"]
    cells += [""] * 8
    dump = tmp_path / "GF.txt"
    dump.write_text("\t".join(cells) + "\n", encoding="utf-8")
    with opened(Words("geonames", str(dump)), "geonames-GF", lambda _: None) as given:
        (entry,) = given.entries()
    assert isinstance(entry, Entry)
    assert (entry.place.country, entry.place.level) == ("FR", "admin1")
