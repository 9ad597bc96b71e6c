"""Units that a report names: in capitals or small, in the country that the words put them in."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import PlaceMention
from mapper.reading import Reading


def places(text: str) -> list[PlaceMention]:
    """The mentions of places in a text."""
    return [m for m in mapper.extract(text).mentions if isinstance(m, PlaceMention)]


@pytest.mark.parametrize("word", ["province", "Province", "region", "Region", "state", "State"])
@pytest.mark.parametrize(
    "code",
    ["MM-01", "ET-OR", "UA-14", "SD-DN", "CD-NK", "NE-2", "AF-KAN", "SO-BK", "MX-SIN", "PE-AYA", "EG-SIN"],
)
def test_a_unit_is_found_whichever_word_for_units_follows(gazetteer: Gazetteer, code: str, word: str) -> None:
    unit = gazetteer.unit(code)
    assert unit is not None
    (place,) = places(f"Gunmen attacked a village in {unit.name} {word} on Monday, killing four people.")
    assert place.place is not None
    assert (place.place.admin1, place.level) == (code, "admin1")


def test_a_province_lies_in_the_country_that_the_words_put_it_in() -> None:
    unit, country = places("Clashes in Al Bayda governorate, Yemen, went on.")
    assert unit.place is not None
    assert (unit.place.admin1, country.level) == ("YE-BA", "country")


def test_a_province_that_the_country_named_does_not_have_is_no_namesake_elsewhere() -> None:
    unit, _ = places("Clashes in Northern Province, Sri Lanka, went on.")
    assert unit.place is None
    assert unit.reason == "no “Northern Province” is known in Sri Lanka, where the words put it"


def test_a_place_of_the_headline_does_not_lie_in_the_town_of_the_dateline() -> None:
    text = (
        "23 civilians killed in Djibo attack\n\nOuagadougou, 5 May 2024 - Militants stormed a base in Djibo."
    )
    headline = places(text)[0]
    assert headline.place is not None
    assert headline.place.name == "Djibo"


@pytest.mark.parametrize("behind", [", Mali", ", in northern Mali", ", northern Mali"])
def test_a_name_that_is_given_with_its_country_is_the_town(behind: str) -> None:
    town = places(f"Four people were killed in an attack in Kidal{behind}, officials said.")[0]
    assert town.level == "settlement"
    assert "a town is given with its country" in town.reasons


def test_a_bare_name_of_a_town_and_its_province_is_the_province() -> None:
    (place,) = places("Four people were killed in an attack in Kidal, officials said.")
    assert place.level == "admin1"


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("Ituri province, Democratic Republic of Congo", "Ituri"),
        ("Ituri, eastern Democratic Republic of the Congo", "Ituri"),
        ("Karamoja, Uganda", "Karamoja"),
        ("Mindanao, the Philippines", "Mindanao"),
        ("Galmudug, Somalia", "Galmudug"),
    ],
)
def test_a_region_of_one_country_is_finer_than_the_country(where: str, name: str) -> None:
    text = f"Nine people were killed in an attack by armed men in {where}, on Monday."
    (event,) = mapper.extract(text).events
    told = {p.role: p.mention.place and p.mention.place.name for p in event.placements}
    assert told["at"] == name
    assert "within" in told


def test_a_word_said_in_one_country_alone_says_where_a_place_lies() -> None:
    """A village of that name is known in India only, and a town of the district's name in both."""
    report = mapper.extract(
        "A man was beaten to death in Sahapur village in Faridganj upazila in Chandpur district on Sunday.",
        published="2025-10-12",
    )
    found = {m.text: m.place for m in report.mentions if isinstance(m, PlaceMention)}
    assert found["Sahapur"] is None
    assert found["Chandpur"] is not None
    assert found["Chandpur"].country == "BD"


def test_what_happened_in_a_province_is_not_looked_for_in_another() -> None:
    """Towns of that name are known in two provinces; the sentence opens with one of them."""
    for opening, unit in (("In Mai-Ndombe", "CD-MN"), ("In Haut-Uele", "CD-HU")):
        found = places(
            f"{opening}, gunmen abducted six villagers near Dungu on Friday, DR Congo's army said."
        )
        place = next(m.place for m in found if m.text == "Dungu")
        assert place is not None
        assert place.admin1 == unit


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Kisumu", "settlement"),
        ("Kisumu County", "admin1"),
        ("Garissa", "settlement"),
        ("Garissa county", "admin1"),
    ],
)
def test_a_county_is_called_one(words: str, level: str) -> None:
    (place,) = (
        p for p in places(f"Police killed two protesters in {words} on Monday.") if p.place is not None
    )
    assert place.place is not None
    assert (place.place.country, place.level) == ("KE", level)


def test_the_word_for_a_kind_is_not_said_of_what_stands_in_brackets_behind_it() -> None:
    found = places("ELN rebels blew up the pipeline in Saravena municipality (Arauca) on 14 February 2022.")
    assert [(m.text, m.level, m.words) for m in found] == [
        ("Saravena", "settlement", "municipality"),
        ("Arauca", "admin1", ""),
    ]


def test_what_a_sentence_says_is_looked_for_in_that_sentence_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the report takes twice the looks, not four times: no mention is held against all others."""
    looks: list[int] = []
    known = Reading.sentence_at
    monkeypatch.setattr(Reading, "sentence_at", lambda self, at: looks.append(at) or known(self, at))
    text = "Gunmen killed two people in Kitgan upazila of Chandpur district near Maru. "
    counts = []
    for times in (20, 40):
        looks.clear()
        mapper.extract(text * times, published="2024-01-02")
        counts.append(len(looks))
    assert counts[1] < 2.5 * counts[0]


def test_a_list_of_towns_ends_where_something_else_is_told() -> None:
    told = "Gunmen blocked roads in Culiacán, Sinaloa, on Monday after police held a man of Mayo, Ireland."
    sinaloa = next(m for m in places(told) if m.text == "Sinaloa")
    assert sinaloa.place is not None
    assert sinaloa.place.admin1 == "MX-SIN"
