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


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Palmyra", "SY"),
        ("Petra", "JO"),
        ("Carthage", "TN"),
        ("Ur", "IQ"),
        ("Whitehall", "GB"),
        ("Lombardy", "IT"),
    ],
)
def test_what_the_tables_say_reports_mean_goes_before_small_namesakes(
    gaz: Gazetteer, name: str, country: str
) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert (answer.best.place.name, answer.best.place.country) == (name, country)
    assert answer.confidence >= 0.7


@pytest.mark.parametrize("name", ["Troy", "Gourma"])
def test_what_the_tables_say_is_not_enough_beside_a_larger_namesake(gaz: Gazetteer, name: str) -> None:
    assert gaz.find(name).best is None


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("Saporischschja", "UA", "settlement"),
        ("Kufra", "LY", "settlement"),
        ("Fergana Valley", "UZ", "region"),
    ],
)
def test_a_town_that_the_tables_call_by_the_name_of_its_province_is_the_town(
    gaz: Gazetteer, name: str, country: str, level: str
) -> None:
    best = gaz.find(name, within=country).best
    assert best is not None
    assert best.place.level == level


@pytest.mark.parametrize("name", ["Rampur", "Shahjahanpur", "Ghazipur"])
def test_in_a_stated_country_a_city_is_meant_rather_than_a_village(gaz: Gazetteer, name: str) -> None:
    answer = gaz.find(name, within="IN")
    assert answer.best is not None
    assert answer.best.place.admin1 == "IN-UP"


@pytest.mark.parametrize(
    ("name", "among"),
    [
        ("Baga", {"IN", "ES"}),
        ("Berea", {"LS", "US"}),
        ("Saint George", {"US", "SL"}),
        ("Julfa", {"AE", "AZ"}),
    ],
)
def test_a_place_of_little_belief_is_no_answer_however_small_its_namesakes(
    gaz: Gazetteer, name: str, among: set[str]
) -> None:
    answer = gaz.find(name)
    assert answer.best is None
    assert answer.reason.startswith("ambiguous")
    assert among <= {c.place.country for c in gaz.find(name, limit=20).candidates}


@pytest.mark.parametrize(
    ("name", "country"),
    [("Mansoura", "EG"), ("Derna", "LY"), ("Jenin", "PS"), ("سنجار", "IQ"), ("Oicha", "CD"),
     ("Lamitan", "PH"),
     ("D.I. Khan", "PK"), ("DI Khan", "PK"), ("မန္တလေး", "MM"), ("پکتیکا", "AF"), ("هلمند", "AF")],
)  # fmt: skip
def test_names_of_the_news_are_sure(gaz: Gazetteer, name: str, country: str) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert answer.best.place.country == country
    assert answer.confidence >= 0.8


@pytest.mark.parametrize(
    ("name", "place"), [("מטולה", "Metula"), ("בחיפה", "Haifa"), ("لبنان", "Lebanon"), ("بحمص", "Homs")]
)
def test_letters_of_a_name_are_no_word_joined_to_another(gaz: Gazetteer, name: str, place: str) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert answer.best.place.name == place


def test_the_province_and_the_river_of_one_name_in_another_script(gaz: Gazetteer) -> None:
    levels = [gaz.find(name).best for name in ("Helmand", "هلمند", "Helmand river", "الفرات")]
    assert [best and best.place.level for best in levels] == ["admin1", "admin1", "region", "region"]


def test_a_name_recorded_beside_a_citys_own_is_less_sure_where_a_town_goes_by_it(gaz: Gazetteer) -> None:
    alone, known = gaz.find("Mambasa"), gaz.find("Mombassa")  # the town of Ituri; no town is called so
    assert alone.confidence <= 0.7 < 0.9 < known.confidence
    assert "CD" in {c.place.country for c in alone.candidates}
    for asked in ({"within": "CD"}, {"context": "CD"}):
        best = gaz.find("Mambasa", **asked).best
        assert best is not None
        assert (best.place.name, best.place.admin1) == ("Mambasa", "CD-IT")


@pytest.mark.parametrize(
    ("name", "unit"), [("El Alto", "BO-L"), ("Umlazi", "ZA-NL"), ("Akobo", "SS-JG"), ("Nakhl", "EG-SIN")]
)
def test_a_town_of_our_table_is_a_town_though_no_number_of_its_people_is_recorded(
    gaz: Gazetteer, name: str, unit: str
) -> None:
    answer = gaz.find(name)
    assert answer.best is not None
    assert (answer.best.place.level, answer.best.place.admin1) == ("settlement", unit)
    assert answer.best.place.population == 0


def test_a_place_of_the_tables_that_bears_the_name_too_comes_behind_a_town_that_goes_by_it(
    gaz: Gazetteer,
) -> None:
    answer = gaz.find("Tamana")  # of al-Tamanah too
    assert answer.best is not None
    assert answer.best.place.country == "JP"
    assert answer.confidence > 0.8


def test_where_a_name_is_left_open_no_country_is_named_that_is_none(gaz: Gazetteer) -> None:
    reason = gaz.find("Dongsha").reason  # a town of Zhejiang, and islands that two countries claim
    assert "Zhejiang, China" in reason
    assert "Pratas Island)" in reason
