"""Common words of reports are no places by sound; asked alone, only a city that goes by exactly that name."""

from importlib.resources import files

import pytest

from gazetteer import Gazetteer
from gazetteer.spellings.common_words import is_common
from gazetteer.spellings.names import fold


@pytest.mark.parametrize(
    ("name", "within"),
    [("Crash", "Idlib"), ("فاطمة", "Idlib"), ("Killed", "IQ"), ("the army", "IQ"), ("mosque", "SY"),
     ("Houthi", "SY"), ("السوق", "IN"), ("والطريق", "IN"), ("militants", "PK")],
)  # fmt: skip
def test_no_common_word_is_a_place_by_its_sound(gaz: Gazetteer, name: str, within: str) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is None
    assert "is a common word, and no place in" in answer.reason


@pytest.mark.parametrize(
    "name", ["Hamas", "drone", "Minister", "June", "Province", "City", "صباح", "شمال", "الحكومة", "Arrest"]
)
def test_alone_a_common_word_is_no_place_that_is_called_so_beside_its_name(gaz: Gazetteer, name: str) -> None:
    answer = gaz.find(name)
    assert answer.best is None
    assert answer.reason == f"“{name}” is a common word, and no city goes by exactly that name"


@pytest.mark.parametrize(
    ("name", "country"), [("Mary", "TM"), ("Vladimir", "RU"), ("North Sea", ""), ("Middle East", "")]
)
def test_a_city_or_a_sea_that_goes_by_common_words_is_answered(
    gaz: Gazetteer, name: str, country: str
) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert (answer.best.place.name, answer.best.place.country) in {
        (name, country),
        (name, "IL"),
        (name, "JO"),
    }


@pytest.mark.parametrize(
    ("name", "within", "found"),
    [("Centre", "CM", "CM-CE"), ("Northern", "GH", "GH-NP"), ("صباح", "MY", "MY-12"),
     ("March", "GB", "GB-CAM")],
)  # fmt: skip
def test_where_a_place_is_spelled_exactly_so_in_the_country_it_is_meant(
    gaz: Gazetteer, name: str, within: str, found: str
) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert answer.best.place.admin1 == found


def test_a_word_that_says_a_kind_makes_it_a_name(gaz: Gazetteer) -> None:
    assert gaz.find("March").best is None
    assert gaz.find("March", kind="town").best is not None


def test_the_table_has_a_source_in_each_row_and_no_countries(gaz: Gazetteer) -> None:
    lines = files("gazetteer").joinpath("data/common_words.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert all(len(row) == 4 and all(row) for row in rows)
    spelled = [
        word for row in rows for word in row[2].split() if gaz.find(word, kind="country").best is not None
    ]
    named = [
        w for w in spelled if any(fold(w) == fold(u.name) for u in gaz.countries_in((-180, -90, 180, 90)))
    ]
    assert named == []


def test_no_name_with_a_word_of_its_own_is_common() -> None:
    names = ("Idlib", "Army Hill Idlib", "Homs Governorate", "the Hague", "Port Sudan", "جبل الشيخ زايد")
    assert not any(is_common(fold(name)) for name in names)
