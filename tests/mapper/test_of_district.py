"""A district whose name only a town bears is drawn around that town."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import PlaceMention
from mapper.places.of_district import REACH_KM


def _mention(text: str, name: str) -> PlaceMention:
    report = mapper.extract(text, published="2025-10-12")
    return next(m for m in report.mentions if isinstance(m, PlaceMention) and m.text == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed three people in Djugu territory, Ituri, DR Congo, on Monday.", "Djugu"),
        ("Militants killed two in Baidoa district, Somalia, on Monday.", "Baidoa"),
    ],
)
def test_the_words_say_the_district(text: str, name: str) -> None:
    mention = _mention(text, name)
    assert mention.place is not None
    assert mention.level == "admin2"
    assert mention.uncertainty_km >= REACH_KM


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Strikes killed ten in the Rimal district of Gaza City on Monday.", "Rimal"),
        ("Militants killed two in Baidoa, Somalia, on Monday.", "Baidoa"),
        ("Gunmen killed three people in Kitui town, Kenya, on Monday.", "Kitui"),
    ],
)
def test_a_quarter_and_a_town_are_places(text: str, name: str) -> None:
    assert _mention(text, name).level == "settlement"


def test_the_unit_holds_its_district() -> None:
    report = mapper.extract(
        "Shelling killed two in Bakhmut district, Donetsk region, Ukraine, on Monday.", published="2025-10-12"
    )
    (event,) = report.events
    assert [(p.mention.text, p.role) for p in event.placements][:2] == [
        ("Bakhmut", "at"),
        ("Donetsk", "within"),
    ]


@pytest.mark.parametrize(
    ("text", "district", "town", "unit"),
    [
        ("Gunmen killed three people in Manbij district, Aleppo, Syria.", "Manbij", "Aleppo", "SY-HL"),
        ("Gunmen killed three people in Hawija district of Kirkuk, Iraq.", "Hawija", "Kirkuk", "IQ-TS"),
        ("Gunmen killed three people in Safana LGA of Katsina, Nigeria.", "Safana LGA", "Katsina", "NG-KT"),
        ("Gunmen killed three people in Masisi territory, Goma.", "Masisi", "Goma", "CD-NK"),
        ("In Taiz, Yemen, a mine hurt two children in Maqbanah district.", "Maqbanah", "Taiz", "YE-TA"),
        ("وفي تعز، أصيب طفلان بانفجار لغم أرضي في مديرية مقبنة غرب المحافظة.", "مقبنة", "تعز", "YE-TA"),
    ],
)
def test_a_town_beside_a_district_of_its_unit_is_the_unit(
    text: str, district: str, town: str, unit: str, gazetteer: Gazetteer
) -> None:
    found = {m.text: m for m in mapper.extract(text, gazetteer=gazetteer).mentions if m.kind == "place"}
    assert found[district].level == "admin2"
    place = found[town].place
    assert (found[town].level, found[town].role, place and place.admin1) == ("admin1", "within", unit)


@pytest.mark.parametrize(
    "name", ["Kukawa Local Government Area", "Tabayin Township", "Demoso township", "Bosso department, Diffa"]
)
def test_words_for_second_level_units_say_no_town(name: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(f"Gunmen killed three people in {name}.", gazetteer=gazetteer)
    first = next(m for m in found.mentions if m.kind == "place")
    assert first.level == "admin2"
    assert first.uncertainty_km >= 10


def test_a_city_stays_one_beside_its_own_district(gazetteer: Gazetteer) -> None:
    text = "In Kandahar, gunmen killed three people on Sunday. In Panjwai district a mine hurt two."
    found = mapper.extract(text, gazetteer=gazetteer)
    assert next(m.level for m in found.mentions if m.text == "Kandahar") == "settlement"
