"""Airports that are not listed, districts of which little is known, units that share their town's name."""

import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer, cli


@pytest.mark.parametrize(
    ("name", "town"), [("Idlib Airport", "Idlib"), ("Tulkarm Airport", "Ţūlkarm"), ("Sumy Airport", "Sumy")]
)
def test_an_airport_that_is_not_listed_is_no_more_than_near_its_town(
    gaz: Gazetteer, name: str, town: str
) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert (answer.best.place.name, answer.best.place.level) == (town, "settlement")
    assert answer.confidence <= 0.7
    assert answer.best.place.uncertainty_km >= 12
    assert f"it lies near {town}" in answer.reason


def test_an_airport_is_at_the_town_and_not_anywhere_in_its_province(gaz: Gazetteer) -> None:
    answer = gaz.find("Kherson airport", within="UA")
    assert answer.best is not None
    assert answer.best.place.level == "settlement"


def test_one_that_is_listed_is_answered_as_it_is(gaz: Gazetteer) -> None:
    answer = gaz.find("Damascus International Airport", within="SY")
    assert answer.best is not None
    assert (answer.best.place.level, answer.confidence > 0.7) == ("point", True)
    assert "near" not in answer.reason


def test_the_table_says_how_far_from_its_position_a_place_may_lie() -> None:
    said = CliRunner().invoke(cli.cli, ["find", "Kamaran", "--in", "YE-HU", "--kind", "district"]).stdout
    assert "± km" in said
    assert "where it lies is known to some 120 km only" in " ".join(said.split())
    assert (
        "± km"
        not in CliRunner().invoke(cli.cli, ["find", "Kafr Nabl", "--in", "SY-ID", "--limit", "1"]).stdout
    )
    for as_large_as_known in ("Idlib", "Cairo"):
        assert "known to some" not in CliRunner().invoke(cli.cli, ["find", as_large_as_known]).stdout


@pytest.mark.parametrize(
    ("name", "within", "found"), [("Gori", "Georgia", "GE-SK"), ("Tombouctou", "Mali", "ML-6")]
)
def test_the_unit_of_a_town_is_no_namesake_that_makes_it_doubtful(
    gaz: Gazetteer, name: str, within: str, found: str
) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert (answer.best.place.level, answer.best.place.admin1) == ("settlement", found)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Hodeidah port", "YE"), ("port of Hodeidah", "YE"), ("ميناء الحديدة", "YE"), ("Odesa port", "UA"),
     ("port of Berbera", "SO"), ("مرفأ بيروت", "LB"), ("Latakia harbour", "SY"), ("Port Sudan", "SD")],
)  # fmt: skip
def test_a_port_is_at_the_town_of_its_name(gaz: Gazetteer, name: str, country: str) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert (best.place.level, best.place.country) == ("settlement", country)


def test_the_port_of_no_town_is_nowhere(gaz: Gazetteer) -> None:
    assert gaz.find("Brumbelfax port").best is None
    assert gaz.find("port of Brumbelfax").best is None


def test_a_place_of_another_kind_than_the_words_say_is_not_said_to_be_of_it(gaz: Gazetteer) -> None:
    camp, village = gaz.find("Makhmour camp"), gaz.find("Djibo town")
    assert "is a village, which “camp” may mean" in camp.reason
    assert "as the words say" not in camp.reason
    assert "as the words say" not in gaz.find("port of Aden").reason
    assert village.best is not None
