"""A name that is one town's own and another's old one; districts and the towns that they are named after."""

import pytest

from gazetteer import Gazetteer
from gazetteer.place import Name, Place, Point
from gazetteer.sources.merge import people_of_districts

OWN = [
    ("Stavropol", "RU", "RU-STA"),  # Tolyatti was called so until 1964
    ("Hardoi", "IN", "IN-UP"),
    ("Dersim", "TR", "TR-62"),  # Hozat was called so, too
    ("Sertãozinho", "BR", "BR-SP"),
    ("Patos", "BR", "BR-PB"),
    ("Corvallis", "US", "US-OR"),
]
#: Asked alone: towns whose name larger ones bear besides their own (Tirana, Jakarta, Paris, Juba …).
ASKED_ALONE = [
    ("Trnava", "SK"),
    ("Sakata", "JP"),
    ("Pāli", "IN"),
    ("Goba", "ET"),
    ("Kudus", "ID"),
    ("Alessandria", "IT"),
    ("Tank", "PK"),
    ("Pyinmana", "MM"),
]
#: … but what spells a large place otherwise, or is a part of its name, is that place.
STILL = [
    ("Hama", "SY"),
    ("Kiev", "UA"),
    ("Mansoura", "EG"),
    ("Raqqa", "SY"),
    ("Khartoum", "SD"),
]
DISTRICTS = [
    ("municipality of Salamanca", "MX", "MX-GUA"),
    ("municipality of Matamoros", "MX", "MX-TAM"),
    ("Klimovsky District", "RU", "RU-BRY"),
    ("Sudzhansky District", "RU", "RU-KRS"),
    ("Faridpur Sadar", "BD", "BD-C"),
    ("Faridpur Sadar upazila", "BD", "BD-C"),
]


def test_a_town_across_a_line_from_its_district_is_meant_before_it(gazetteer: Gazetteer) -> None:
    best = gazetteer.find("Famagusta").best
    assert best is not None
    assert best.place.level == "settlement"


@pytest.mark.parametrize(
    ("name", "country", "unit", "level"),
    [*((*row, "settlement") for row in OWN), *((*row, "admin2") for row in DISTRICTS)],
)
def test_a_name_is_first_that_of_the_town_or_district_whose_own_it_is(
    gazetteer: Gazetteer, name: str, country: str, unit: str, level: str
) -> None:
    best = gazetteer.find(name, within=country).best
    assert best is not None
    assert (best.place.level, best.place.admin1) == (level, unit)


@pytest.mark.parametrize(("name", "country"), [*ASKED_ALONE, *STILL])
def test_a_town_that_bears_the_name_as_its_own_is_meant(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    first = gazetteer.find(name).candidates[0]
    assert first.place.country == country


@pytest.mark.parametrize("name", ["Trnava", "Sakata", "Kudus"])
def test_a_borrowed_name_says_so(gazetteer: Gazetteer, name: str) -> None:
    told = [reason for c in gazetteer.find(name).candidates for reason in c.reasons]
    assert "another town bears the name as its own" in told


def _place(name: str, level: str, admin1: str, lon: float, people: int = 0, admin2: str = "") -> Place:
    spot = Point(lon, 20.0)
    return Place(
        id=f"test:{name}", name=name, point=spot, level=level, kind="town", country="MX",  # type: ignore[arg-type]
        admin1=admin1, admin2=admin2, names=(Name(name),), population=people, source="test",
    )  # fmt: skip


def test_a_district_has_the_people_of_the_town_of_its_name() -> None:
    towns = [
        _place("Salamanca", "settlement", "MX-GUA", -101.0, 160_000),
        _place("Salamanca", "settlement", "MX-ROO", -88.0, 900),
        _place("Tyler", "settlement", "US-TX", -95.3, 105_000),
    ]
    named = _place("Salamanca", "admin2", "MX-GUA", -101.3, admin2="MX.11.027")
    another = _place("Smith", "admin2", "US-TX", -95.3, admin2="US.TX.423")
    found = people_of_districts([named, another], towns)
    assert [place.population for place in found] == [160_000, 0]


def test_a_unit_is_not_meant_where_its_namesake_towns_are_too_far_away(gazetteer: Gazetteer) -> None:
    # Bor is a small town of several countries and, in Serbia, a unit too; of Sudan it is nothing
    assert gazetteer.find("Bor", context="SD").best is None
    serbian = gazetteer.find("Bor", context="RS").best
    assert serbian is not None
    assert serbian.place.country == "RS"
