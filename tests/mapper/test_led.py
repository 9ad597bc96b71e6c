"""Words that lead to places: "left X for Y", names of countries in other languages, "City of X", offices."""

import pytest

from gazetteer import Gazetteer
from mapper.model import Extraction, PlaceMention, Report
from mapper.pipeline import extract


def _read(text: str, gazetteer: Gazetteer) -> Extraction:
    return extract(Report("x", text, lang="en"), gazetteer)


def _place(found: Extraction, name: str) -> PlaceMention:
    return next(m for m in found.mentions if isinstance(m, PlaceMention) and m.text == name)


def test_who_leaves_one_place_for_another(gazetteer: Gazetteer) -> None:
    found = _read("Troops left Gao for Kidal on Monday.", gazetteer)
    assert (_place(found, "Gao").role, _place(found, "Kidal").role) == ("from", "toward")


def test_a_corridor_by_which_people_left_one_place_for_another(gazetteer: Gazetteer) -> None:
    text = "Some 900 civilians left Sumy for Poltava through a humanitarian corridor on Tuesday."
    (corridor,) = _read(text, gazetteer).corridors
    assert (corridor.origin, corridor.to) == ("Sumy", "Poltava")


def test_what_is_left_for_a_reason_leads_nowhere(gazetteer: Gazetteer) -> None:
    found = _read("He left the Bank of Lagos for good.", gazetteer)
    assert [m.text for m in found.mentions if isinstance(m, PlaceMention)] == []


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two soldiers were killed near Argelia in Cauca department, Colombia.", "Argelia", "CO"),
        ("Two soldiers were killed in Algeria.", "Algeria", "DZ"),
        ("Clashes broke out in eastern Congo on Monday.", "Congo", "CD"),
        ("A shell hit a house in the Old City of Homs in Syria.", "Homs", "SY"),
    ],
)
def test_which_country_is_meant(text: str, name: str, country: str, gazetteer: Gazetteer) -> None:
    place = _place(_read(text, gazetteer), name).place
    assert place is not None
    assert place.country == country


def test_an_office_of_a_place_lends_its_province(gazetteer: Gazetteer) -> None:
    event = _read("Kano Mayor Yusuf Danladi said four people were killed in a blast.", gazetteer).events[0]
    (placement,) = event.placements
    assert (placement.inherited, placement.role, placement.mention.level) == (True, "within", "admin1")


def test_a_word_that_one_country_uses_keeps_the_name_from_places_of_others(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Lalpur").candidates  # of India
    mention = _place(_read("A trader was shot dead in Lalpur upazila on Friday.", gazetteer), "Lalpur")
    assert mention.place is None


@pytest.mark.parametrize(
    "text", ["Troops fired across the Line of Control.", "A rally was held in the Capital."]
)
def test_a_common_noun_with_a_capital_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert [m.text for m in _read(text, gazetteer).mentions if isinstance(m, PlaceMention)] == []
