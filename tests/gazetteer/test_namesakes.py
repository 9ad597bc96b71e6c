"""Adding the borders of districts must not turn the towns they are named after into districts."""

from dataclasses import replace
from pathlib import Path

import shapely

from gazetteer import Gazetteer, Name, Place, Point
from gazetteer.additions.adding import Added, add
from gazetteer.entry import Entry
from tests.gazetteer.test_adding import INFO

#: Around Khān Shaykhūn and Jisr ash-Shughūr, which are embedded.
KHAN, JISR = (36.651, 35.442), (36.32, 35.814)


def district(key: str, name: str, middle: tuple[float, float]) -> Entry:
    place = Place(
        f"table:units/{key}", name, Point(*middle), "admin3", "subdistrict", "SY",
        names=(Name(name, "en"),), source="table", uncertainty_km=9.0,
    )  # fmt: skip
    x, y = middle
    return Entry(place, 2, area=shapely.box(x - 0.05, y - 0.05, x + 0.05, y + 0.05), code=key)


def put(folder: Path, *entries: Entry) -> Added:
    return add("our_units", entries, digest="d", info=INFO, folder=folder)


def test_a_town_stays_the_town_when_its_district_is_added_in_another_spelling(tmp_path: Path) -> None:
    result = put(tmp_path, district("X1", "Khan Shaykun", KHAN), district("X2", "Jisr-Ash-Shugur", JISR))
    assert (result.layer.places, result.layer.names, result.layer.merged) == (2, 2, 0)
    with Gazetteer.open(data=tmp_path) as gazetteer:
        for name in ("Khan Shaykun", "Jisr-Ash-Shugur"):
            best = gazetteer.find(name, within="Syria").best
            assert best is not None
            assert (best.place.level, best.place.source) == ("settlement", "geonames")
            unit = gazetteer.find(f"{name} subdistrict", within="Syria").best
            assert unit is not None
            assert unit.place.id.startswith("table:units/")


def test_a_long_district_has_its_town_at_one_end(tmp_path: Path) -> None:
    long = district("X1", "Khan Shaykun", (KHAN[0] + 0.45, KHAN[1]))
    x, y = KHAN
    put(tmp_path, replace(long, area=shapely.box(x - 0.02, y - 0.02, x + 0.92, y + 0.02)))
    with Gazetteer.open(data=tmp_path) as gazetteer:
        best = gazetteer.find("Khan Shaykun", within="Syria").best
        assert best is not None
        assert best.place.level == "settlement"


def test_a_district_named_after_no_town_in_it_stays_alone(tmp_path: Path) -> None:
    put(tmp_path, district("X1", "Zirqanabad", KHAN))
    with Gazetteer.open(data=tmp_path) as gazetteer:
        best = gazetteer.find("Zirqanabad", within="Syria").best
        assert best is not None
        assert best.place.level == "admin3"
