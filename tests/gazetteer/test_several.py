"""Several names in one cell of a table."""

from gazetteer.sources.several import parts


def test_both_names_of_a_village_are_names() -> None:
    assert parts([("Zarqa - Upper Zarqa", "en")], ["Homs"]) == [("Zarqa", "en"), ("Upper Zarqa", "en")]


def test_the_name_of_the_district_is_no_name_of_the_village() -> None:
    assert parts([("Zarqa - Talkalakh", "en"), ("Wuquf Talkalakh", "en")], ["Talkalakh"]) == [
        ("Zarqa", "en"),
        ("Wuquf", "en"),
    ]


def test_a_generic_word_a_letter_and_the_unit_alone_are_no_names() -> None:
    assert parts([("Kherbet Talkalakh", "en"), ("Camp - B", "en"), ("Talkalakh", "en")], ["Talkalakh"]) == [
        ("Camp", "en")
    ]


def test_a_list_of_what_an_area_holds_and_a_hyphen_are_left_whole() -> None:
    assert parts([("A1a - B2b - C3c - D4d", "en"), ("Deir-ez-Zor", "en")], []) == []
