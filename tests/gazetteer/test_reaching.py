"""What is filed elsewhere and may be meant in what is stated: seas, disputed places, crossings, areas."""

import pytest

from gazetteer import Gazetteer, disputed


@pytest.mark.parametrize(
    ("name", "within"),
    [("Persian Gulf", "Iran"), ("Red Sea", "Yemen"), ("Gulf of Aden", "Yemen"), ("Bab el-Mandeb", "Yemen"),
     ("Strait of Hormuz", "Iran"), ("Black Sea", "Ukraine"), ("Mount Hermon", "Lebanon"),
     ("Sahel", "Burkina Faso"), ("Kurdistan", "Turkey")],
)  # fmt: skip
def test_seas_and_regions_of_no_country_are_found_in_each_that_they_touch(
    gaz: Gazetteer, name: str, within: str
) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert (answer.best.place.level, answer.best.place.country) == ("region", "")


def test_no_sea_is_found_in_a_country_far_from_it_and_the_reason_is_a_whole_sentence(gaz: Gazetteer) -> None:
    assert gaz.find("Black Sea", within="Iraq").best is None
    answer = gaz.find("Strait of Malacca", within="MN")
    assert answer.best is None
    assert answer.reason.endswith(" lies outside it") or "closest by sound" in answer.reason
    assert gaz.find("Allenby Bridge", within="BO").reason.endswith(
        "Allenby Bridge, a crossing, lies outside it"
    )


def test_a_province_that_goes_by_the_name_of_its_sea_is_meant_in_its_country(gaz: Gazetteer) -> None:
    answer = gaz.find("Red Sea", within="SD")
    assert answer.best is not None
    assert answer.best.place.admin1 == "SD-RS"


@pytest.mark.parametrize(
    ("name", "within", "found"),
    [("Ariel", "Israel", "geonames:8199394"), ("Ariel", "West Bank", "geonames:8199394"),
     ("Ariel", "Palestine", "geonames:8199394"), ("Majdal Shams", "Israel", "geonames:167444"),
     ("Majdal Shams", "Syria", "geonames:167444"), ("Smara", "Western Sahara", "geonames:2461874"),
     ("Sevastopol", "Crimea", "geonames:694423"), ("Tiraspol", "Transnistria", "geonames:617239"),
     ("Erbil", "Kurdistan Region", "geonames:95446"), ("El Fasher", "Darfur", "geonames:379555")],
)  # fmt: skip
def test_a_disputed_place_is_found_in_each_party_and_in_what_reports_call_its_area(
    gaz: Gazetteer, name: str, within: str, found: str
) -> None:
    answer = gaz.find(name, within=within)
    assert answer.best is not None
    assert answer.best.place.id == found


def test_what_lies_in_a_country_goes_before_what_it_claims(gaz: Gazetteer) -> None:
    answer = gaz.find("Krasnoye", within="RU")
    assert all(c.place.country == "RU" for c in answer.candidates[:3])


@pytest.mark.parametrize("within", ["Afghanistan", "Pakistan"])
def test_a_crossing_is_found_on_both_sides_of_its_border(gaz: Gazetteer, within: str) -> None:
    answer = gaz.find("Torkham", within=within)
    assert answer.best is not None
    assert answer.best.place.kind == "crossing"


def test_no_unit_is_named_twice_in_a_reason(gaz: Gazetteer) -> None:
    assert "Transnistria or Transnistria" not in gaz.find("Zzyzx", within=["MD-SN", "MD-SN~2"]).reason


def test_each_unit_of_an_area_and_each_party_of_a_dispute_is_one_that_is_known(gaz: Gazetteer) -> None:
    for name in (
        "Crimea",
        "Donbas",
        "Transnistria",
        "Iraqi Kurdistan",
        "Darfur",
        "Kordofan",
        "Kivu",
        "Sinai",
    ):
        codes = gaz.codes(name)
        assert len(codes) > 1
        assert all(gaz.unit(code) is not None for code in codes)
    assert all(gaz.unit(party) is not None for area in disputed.areas() for party in area.parties)


def test_a_town_goes_before_a_larger_one_that_only_bears_its_name_beside_another(gaz: Gazetteer) -> None:
    answer = gaz.find("Ariel", within="IL")
    assert answer.best is not None
    assert answer.best.place.name == "Ariel"
    assert gaz.find("Bombay", within="IN").best.place.name == "Mumbai"  # type: ignore[union-attr]
