"""Quarters and markets lie in or beside a town of their report; "the X province of Y" is Y."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import PlaceMention


def places(text: str, gazetteer: Gazetteer) -> dict[str, PlaceMention]:
    found = mapper.extract(text, published="2026-11-25", gazetteer=gazetteer).mentions
    return {m.text: m for m in found if isinstance(m, PlaceMention)}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Drones struck El Obeid on Monday. Two shells hit the Karima neighbourhood on Tuesday.", "Karima"),
        ("Jets bombed the town of El Geneina. Gunmen looted the Al-Wihda market on Friday.", "Al-Wihda"),
    ],
)
def test_a_quarter_far_from_every_town_of_the_report_is_no_place(
    text: str, part: str, gazetteer: Gazetteer
) -> None:
    mention = places(text, gazetteer)[part]
    assert mention.place is None
    assert "in or beside the towns" in mention.reason


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Rockets struck Aleppo on Monday. A bomb went off in the Salah al-Din neighbourhood.",
            "Salah al-Din",
        ),
        ("Shells fell on the Mezzeh neighbourhood on Monday, residents of Damascus said.", "Mezzeh"),
        ("Shells fell on the Al-Kalakla neighbourhood on Monday.", "Al-Kalakla"),
        ("Jets struck Latakia port on Monday. Tanks moved to Qatana, 25 km from Damascus.", "Latakia"),
    ],
)
def test_a_quarter_of_a_town_of_the_report_stays_there(text: str, part: str, gazetteer: Gazetteer) -> None:
    assert places(text, gazetteer)[part].place is not None


@pytest.mark.parametrize(
    ("text", "place", "land"),
    [
        ("Gunmen abducted two teachers in the Amazon province of Orellana, Ecuador.", "Orellana", "Amazon"),
        ("Shelling hit the Donbas city of Kramatorsk on Monday, killing two.", "Kramatorsk", "Donbas"),
    ],
)
def test_what_the_words_say_is_the_name_behind_of(
    text: str, place: str, land: str, gazetteer: Gazetteer
) -> None:
    found = places(text, gazetteer)
    assert found[place].role == "at"
    assert found[land].role == "within"


def test_a_suburb_of_a_city_is_still_the_part(gazetteer: Gazetteer) -> None:
    found = places("Troops shelled the Baba Amr district of Homs on Monday.", gazetteer)
    assert (found["Baba Amr"].role, found["Homs"].role) == ("at", "within")


def test_a_region_is_named_as_its_town_is_too(gazetteer: Gazetteer) -> None:
    mention = places("Armed men attacked a village in the Timbuktu region of Mali.", gazetteer)["Timbuktu"]
    assert mention.place is not None
    assert mention.place.admin1 == "ML-6"
    assert mention.level == "admin1"


def test_villages_beside_a_lake_are_near_it(gazetteer: Gazetteer) -> None:
    mention = places("The army retook villages south of Lake Chad on Monday.", gazetteer)["Lake Chad"]
    assert mention.place is not None


@pytest.mark.parametrize("behind", ["", ", Syria,"])
def test_a_side_of_a_river_in_a_province_is_a_side_of_the_province(behind: str, gazetteer: Gazetteer) -> None:
    text = f"Forces raided a house east of the Euphrates in Deir ez-Zor{behind} on Monday."
    found = places(text, gazetteer)
    assert (found["east of the Euphrates"].level, found["Deir ez-Zor"].level) == ("admin1", "admin1")
    side = found["east of the Euphrates"].place
    assert side is not None
    assert side.admin1 == "SY-DY"
