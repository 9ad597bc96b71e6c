"""Names asked with nothing around them: sure of the city of the name, open where a namesake is a city too."""

import pytest

from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "country"),
    [("Rome", "IT"), ("Paris", "FR"), ("London", "GB"), ("Cairo", "EG"), ("Moscow", "RU"), ("Homs", "SY"),
     ("حلب", "SY"), ("Saraqib", "SY"), ("Syria", "SY"), ("Darfur", "SD")],
)  # fmt: skip
def test_a_well_known_place_whose_namesakes_are_small_is_sure(
    gaz: Gazetteer, name: str, country: str
) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert answer.best.place.country == country
    assert answer.confidence >= 0.9


@pytest.mark.parametrize(
    ("name", "among"),
    [("Tripoli", {"LY", "LB"}), ("طرابلس", {"LY", "LB"}), ("San José", {"CR", "US"}), ("Springfield", {"US"}),
     ("Hyderabad", {"IN", "PK"}), ("Odessa", {"US", "UA"})],
)  # fmt: skip
def test_namesakes_that_are_both_well_known_leave_it_open(gaz: Gazetteer, name: str, among: set[str]) -> None:
    answer = gaz.find(name)
    assert answer.best is None
    assert answer.reason.startswith("ambiguous")
    assert among <= {c.place.country for c in answer.candidates}


@pytest.mark.parametrize(("name", "within", "country"), [("Tripoli", "LB", "LB"), ("Odessa", "UA", "UA")])
def test_a_country_closes_it(gaz: Gazetteer, name: str, within: str, country: str) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert answer.best.place.country == country


def test_a_name_of_several_cities_is_doubtful_where_one_is_far_larger(gaz: Gazetteer) -> None:
    sure, doubtful = gaz.find("Melbourne"), gaz.find("Manchester")
    assert sure.confidence > 0.9 > 0.8 > doubtful.confidence > 0.5
