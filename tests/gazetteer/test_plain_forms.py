"""Plain forms of names in other languages: words for kinds, adjectives of towns, names that were missing."""

import pytest

from gazetteer import Gazetteer
from gazetteer.spellings.names import fold, split_generic

NAMES = [
    ("gouvernorat d'Alep", "unit:SY-HL"),
    ("Бахмутский район", "districts:UA.05.1402"),
    ("Бахмутський район", "districts:UA.05.1402"),
    ("Obwód doniecki", "unit:UA-14"),
    ("Сектор Газа", "unit:PS-GZZ"),
    ("רצועת עזה", "unit:PS-GZZ"),
    ("ریف حلب", "unit:SY-HL"),
    ("ريف دمشق", "unit:SY-RD"),
    ("Novaya Kakhovka", "geonames:699839"),
    ("Kibbutz Be'eri", "geonames:295538"),
    ("Luhansk People's Republic", "unit:UA-09"),
    ("Донецкая Народная Республика", "unit:UA-14"),
    ("Kamaran Island", "checked:Kamaran_Island@15.35,42.58"),
    ("Lake Tana", "checked:Lake_Tana@12.00,37.30"),
    ("Dead Sea", "curated:Dead_Sea@31.50,35.48"),
]


@pytest.mark.parametrize(("name", "found"), NAMES)
def test_it_is_found(gaz: Gazetteer, name: str, found: str) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert answer.best.place.id == found


@pytest.mark.parametrize(
    ("name", "within", "found"),
    [("Эль-Кусейр", "Syria", "geonames:173322"), ("Эль-Кусейр", "Egypt", "geonames:360531"),
     ("Kukawa Local Government Area", "Nigeria", "geonames:2333563")],
)  # fmt: skip
def test_it_is_found_in_its_country(gaz: Gazetteer, name: str, within: str, found: str) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert answer.best.place.id == found


def test_units_may_be_stated_so_too(gaz: Gazetteer) -> None:
    assert gaz.codes("gouvernorat d'Alep") == gaz.codes("ريف حلب") == ("SY-HL",)
    assert gaz.codes("Сектор Газа") == ("PS-GZZ",)


def test_a_district_called_by_a_man_is_not_that_of_a_town_of_his(gaz: Gazetteer) -> None:
    answer = gaz.find("Ленинский район")
    assert answer.best is None or "Ленинский" in [n.text for n in answer.best.place.names]


def test_a_word_for_a_kind_may_be_several() -> None:
    assert split_generic("kukawa local government area") == ("kukawa", "district")
    assert split_generic("local government area of kukawa") == ("kukawa", "district")
    assert split_generic(fold("Rif Dimashq"))[1] is None


def test_damascus_countryside_is_not_called_damascus(gaz: Gazetteer) -> None:
    unit = gaz.unit("SY-RD")
    assert unit is not None
    assert "دمشق" not in [n.text for n in unit.names]


@pytest.mark.parametrize(
    ("name", "lon", "lat"),
    [
        ("Guerguerat", -16.95, 21.42),
        ("الكركرات", -16.95, 21.42),
        ("Diaoyu Islands", 123.8, 25.8),
        ("Dongsha Islands", 116.72, 20.7),
        ("Varosha", 33.95, 35.11),
        ("Evros", 26.2, 41.1),
        ("Villa El Salvador", -76.94, -12.21),  # and not the town of Argentina
        ("Har Dov", 35.71, 33.29),
        ("NYC", -74.01, 40.71),
    ],
)
def test_names_of_the_news_that_were_missing_are_found(
    gaz: Gazetteer, name: str, lon: float, lat: float
) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert best.place.point == pytest.approx((lon, lat), abs=0.02)
