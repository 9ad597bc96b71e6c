"""Capitals without their names: "the Guatemalan capital" is the city, of every country that has one."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.lexicon import load

ROWS = {code: row for code, row in load("demonyms").items() if row.get("capital") or row.get("seat")}


def _towns(text: str, gazetteer: Gazetteer) -> list[str]:
    """The countries of the towns at which a sentence puts its event."""
    found = mapper.extract(text, published="2024-05-03", gazetteer=gazetteer)
    here = (p.mention for e in found.events for p in e.placements if p.role == "at")
    return [m.place.country for m in here if m.place is not None and m.level == "settlement"]


@pytest.mark.parametrize("code", ROWS)
def test_the_capital_of_a_nation_is_a_town_of_its_country(code: str, gazetteer: Gazetteer) -> None:
    row = ROWS[code]
    whose = f"the {row['adjective']}" if "adjective" in row else f"{row['name']}'s"
    assert _towns(f"A bomb exploded in {whose} capital on Friday, killing two.", gazetteer) == [code]


def test_a_capital_that_is_named_is_told_by_its_name(gazetteer: Gazetteer) -> None:
    told = mapper.extract("A bomb exploded in Sudan's capital, Khartoum, on Friday.", gazetteer=gazetteer)
    assert "Khartoum" in [p.mention.text for p in told.events[0].placements if p.role == "at"]


@pytest.mark.parametrize("text", ["Foreign capital left Nigeria.", "He faces capital punishment in Iran."])
def test_capital_of_another_kind_is_no_place(text: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(text, gazetteer=gazetteer)
    assert not any(m.text.endswith("capital") for m in found.mentions)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("انفجار في العاصمة التونسية", "TN"),
        ("اشتباكات وسط العاصمة الليبية", "LY"),
        ("قصف الطيران العاصمة السودانية", "SD"),
        ("انفجار بالعاصمة الصومالية مقديشو", "SO"),
        ("قصف جوي على تاجوراء شرقي العاصمة الليبية", "LY"),
    ],
)
def test_an_arabic_capital_without_a_name(text: str, country: str, gazetteer: Gazetteer) -> None:
    assert _towns(text, gazetteer) == [country]
