"""Parts of cities that the list has as towns: told by numbers, spellings and what lies beside them."""

from gazetteer import Gazetteer, Point
from gazetteer.sources.quarters import PEOPLE, Listed, parts

CITY = Listed(700_000, "UA.05", "City", 230_000, 50, Point(37.5, 47.1))


def _part(number: int = 13_500_000, unit: str = "UA.05", people: int = 350_000, spellings: int = 4) -> Listed:
    return Listed(number, unit, "Quarter", people, spellings, Point(37.55, 47.12))


def test_a_young_entry_beside_a_known_city_is_its_part() -> None:
    part = _part()
    assert parts([CITY, part]) == {part.number: "City"}


def test_an_old_entry_a_small_one_one_of_another_unit_and_one_often_spelled_are_towns() -> None:
    towns = [_part(number=690_000), _part(people=PEOPLE), _part(unit="UA.06"), _part(spellings=40)]
    assert [parts([CITY, town]) for town in towns] == [{}, {}, {}, {}]


def test_no_quarter_is_among_the_largest_towns(gazetteer: Gazetteer) -> None:
    around = gazetteer.towns((37.3, 46.9, 37.8, 47.2), 1)
    assert [town.name for town in around] == ["Mariupol"]
    quarter = gazetteer.find("Pravyi Bereh", within="UA").best
    assert quarter is not None
    assert quarter.place.kind == "neighbourhood"
    assert quarter.place.note.endswith("a part of Mariupol")
