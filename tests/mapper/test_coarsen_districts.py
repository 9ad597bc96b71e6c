"""A district whose borders a user added, on a map to publish: no name and no code of its own."""

from dataclasses import fields
from pathlib import Path

import shapely

from gazetteer import Gazetteer, Name, Place, Point, SourceInfo
from gazetteer.additions.adding import add
from gazetteer.entry import Entry
from mapper import maps
from mapper.coarsening.coarsen import Coarsener
from mapper.layers.columns import CorridorRow
from mapper.model import Report
from mapper.pipeline import extract
from mapper.settings import Coarse, Settings

NAME, CODE = "Testistan", "SD0101"


def added(folder: Path) -> Gazetteer:
    """The gazetteer with a district that a user added."""
    info = SourceInfo("ocha", "Districts", "adm2.shp", "1", "CC BY-IGO", "OCHA")
    area = shapely.box(24.5, 13.0, 26.0, 14.2)
    place = Place(
        f"ocha:{CODE}", NAME, Point(25.25, 13.6), "admin2", "district", "SD", names=(Name(NAME),),
        source="ocha", uncertainty_km=100.0, admin2=CODE,
    )  # fmt: skip
    add("mine", [Entry(place, 2, "North Darfur", area, CODE)], digest="d", info=info, folder=folder)
    return Gazetteer.open(data=folder)


def test_a_district_with_borders_has_neither_name_nor_code(tmp_path: Path) -> None:
    text = "Gunmen killed 4 people in Testistan district, North Darfur, Sudan, on 3 March 2025."
    with added(tmp_path) as gazetteer:
        found = extract(Report("r", text), gazetteer)
        plain = maps.gather([found], gazetteer, Settings()).events.iloc[0]
        assert (plain["place_names"], plain["unit_codes"]) == (NAME, CODE)
        for how in (Coarse(10), Coarse(None)):
            row = maps.gather([found], gazetteer, Settings(coarsen=how)).events.iloc[0]
            assert (row["place_names"], row["unit_codes"]) == ("North Darfur", "SD-DN")
            assert not any(NAME in str(cell) or CODE in str(cell) for cell in row)


def test_a_corridor_between_districts_has_no_code_of_theirs(tmp_path: Path) -> None:
    text = "A humanitarian corridor was opened in Testistan district, North Darfur, Sudan, on 3 March 2025."
    with added(tmp_path) as gazetteer:
        found = extract(Report("r", text), gazetteer)
        plain = maps.gather([found], gazetteer, Settings()).corridors.iloc[0]
        assert (plain["unit_codes"], plain["drawn_as"]) == (f"{CODE};SD-DN", "area symbol")
        given = CorridorRow(**{field.name: plain[field.name] for field in fields(CorridorRow)})
        (row,), _ = Coarsener(10, gazetteer).corridors([given], [plain["geometry"]], [True])
        assert row.unit_codes == "SD-DN"
