"""Finding countries and units: beside towns of their name, by everyday names, younger than the boundaries."""

import pytest

from gazetteer import Gazetteer, Point

TAH, SAMAKA, SAMKEH = Point(36.727, 35.541), Point(36.909, 35.697), Point(36.009, 34.785)


@pytest.mark.parametrize("name", ["Idlib", "Kharkiv", "Zaporizhzhia", "Homs", "Kandahar"])
def test_town_and_province_are_both_shown(gaz: Gazetteer, name: str) -> None:
    for limit in (2, 5):
        found = gaz.find(name, limit=limit).candidates
        assert found[0].place.level == "settlement"
        assert any(c.place.level == "admin1" and c.place.admin1 == found[0].place.admin1 for c in found)
        assert len(found) <= limit


def test_the_context_decides_between_a_town_and_a_province_elsewhere(gaz: Gazetteer) -> None:
    beni = gaz.find("Beni", context=("CD",)).best
    assert beni is not None
    assert beni.place.country == "CD"


@pytest.mark.parametrize(
    ("code", "name"),
    [("TR", "Turkey"), ("MM", "Myanmar"), ("PS", "Palestine"), ("CI", "Ivory Coast"),
     ("CD", "Democratic Republic of the Congo"), ("BA", "Bosnia and Herzegovina")],
)  # fmt: skip
def test_countries_bear_their_everyday_names(gaz: Gazetteer, code: str, name: str) -> None:
    country = gaz.unit(code)
    assert country is not None
    assert country.name == name
    for written in (name, "Türkiye" if code == "TR" else name):
        found = gaz.find(written).best
        assert found is not None
        assert found.place.country == code


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Greater Pibor", "SS"),
        ("Mymensingh Division", "BD"),
        ("Bicol Region", "PH"),
    ],
)
def test_a_unit_younger_than_the_boundaries_is_a_region(gaz: Gazetteer, name: str, country: str) -> None:
    best = gaz.find(name, within=country).best
    assert best is not None
    assert (best.place.level, best.place.country) == ("region", country)


@pytest.mark.parametrize(
    ("name", "code"), [("Chukotka", "RU-CHU"), ("Yakutia", "RU-SA"), ("West Darfur", "SD-DW")]
)
def test_a_name_that_the_source_gives_to_another_unit_is_put_right(
    gaz: Gazetteer, name: str, code: str
) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert best.place.admin1 == code
    assert "Soudan" not in best.place.name


@pytest.mark.parametrize(
    ("name", "within", "kind", "expected"),
    [
        ("Red Sea", (), None, "water"),
        ("البحر الأحمر", (), None, "water"),
        ("Red Sea", ("SD",), None, "SD-RS"),
        ("Red Sea", ("EG",), None, "EG-BA"),
        ("Red Sea", ("SD",), "province", "SD-RS"),
    ],
)
def test_a_sea_is_water_unless_its_country_is_said(
    gazetteer: Gazetteer, name: str, within: tuple[str, ...], kind: str | None, expected: str
) -> None:
    best = gazetteer.find(name, within=within, kind=kind).best
    assert best is not None
    assert expected in (best.place.kind, best.place.admin1)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Lebanon", ("LB",)),
        ("LY", ("LY",)),
        ("SDN", ("SD",)),
        ("Idlib, Syria", ("SY-ID",)),
        ("Helmand province", ("AF-HEL",)),
        ("Harem District", ("SY-ID",)),
        ("Kurdistan Region", ("IQ-AR", "IQ-DA", "IQ-SU")),
        ("Kivu, DR Congo", ("CD-NK", "CD-SK")),
        ("gouvernorat d'Alep", ("SY-HL",)),
        ("Darfur", ("SD-DE", "SD-DN", "SD-DS", "SD-DS~2", "SD-DW")),
        ("Darfur, Chad", ()),
        ("Atlantis", ()),
        ("Nigria", ()),
        ("Sahel", ()),
        ("", ()),
    ],
)
def test_units_by_their_very_names(gaz: Gazetteer, words: str, codes: tuple[str, ...]) -> None:
    assert gaz.unit_codes(words) == codes


def test_the_units_that_are_spelled_most_like_a_word(gaz: Gazetteer) -> None:
    assert gaz.nearest_units("Nigria", 1)[0].id == "unit:NG"
    assert [place.name for place in gaz.nearest_units("Lebanan", 2)] == ["Lebanon", "Mount Lebanon"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Niger", {"NE"}),  # and a state of Nigeria
        ("Luxembourg", {"LU"}),  # and a province of Belgium
        ("Georgia", {"GE", "US-GA"}),
        ("Congo", {"CD", "CG"}),
        ("Punjab", {"IN-PB", "PK-PB"}),
    ],
)
def test_the_name_of_a_country_is_that_of_a_province_elsewhere_only_where_as_many_people_live_there(
    gaz: Gazetteer, name: str, found: set[str]
) -> None:
    assert set(gaz.codes(name)) == set(gaz.unit_codes(name)) == found


def test_a_place_of_a_country_is_not_left_open_by_one_in_a_province_of_that_name_elsewhere(
    gaz: Gazetteer,
) -> None:
    best = gaz.find("Bosso", within="Niger").best
    assert best is not None
    assert best.place.country == "NE"


@pytest.mark.parametrize("within", ["", "  ", ["", "Syria"], None])
def test_a_blank_cell_states_nothing(gazetteer: Gazetteer, within: str | list[str] | None) -> None:
    best = gazetteer.find("Hama", within=within).best
    assert best is not None
    assert best.place.id == "geonames:170017"


def test_a_province_that_nobody_knows_is_no_blank(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Hama", within="Nowhereland").best is None
