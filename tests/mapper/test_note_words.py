"""Wordings of analysts' notes that a single note would not show to be general."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.actors.sides import sides
from mapper.model import Event

MINE, TAKEN = "Remote explosive/landmine/IED", "Abduction/forced disappearance"


def _events(text: str, gazetteer: Gazetteer, day: str = "2023-05-03") -> list[Event]:
    found = mapper.extract(text, published=day, gazetteer=gazetteer)
    return [event for event in found.events if event.status in ("asserted", "ongoing")]


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        ("Five soldiers were killed by a mine that Boko Haram laid.", MINE),
        ("An angry mob set ablaze a suspected thief in Lagos.", "Mob violence"),
        ("A mob set fire to a villa in Halba.", "Mob violence"),
        ("Demonstrators stormed the UN base in Butembo; two of them were killed.", "Violent demonstration"),
        ("Nurses have been striking for a week over unpaid wages in Juba.", "Peaceful protest"),
        ("The army engaged rebels in a firefight near Kutum.", "Armed clash"),
        ("Gunmen raided a college in Dapchi and made off with 30 schoolgirls.", TAKEN),
        ("Police baton-charged students who were marching in Dhaka.", "Protest with intervention"),
    ],
)  # fmt: skip
def test_what_a_note_tells_of(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert [event.sub_type for event in _events(text, gazetteer)] == [sub_type]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Police arrested 18 BNP activists in Sylhet.", [1, 7]),
        ("Four men fired at a family in Pattani, killing one.", [3, 7]),
        ("Farmers and herders clashed near Pala.", [4, 4]),
        ("Two militants were killed in a gunfight with members of the police in Dhaka.", [1, 3]),
        ("Air force jets chasing bandits bombed a village near Maru.", [1, 0]),
        ("Villagers beat a suspected thief to death in Alwar.", [5, 7]),
        ("BLA (Majeed Brigade) fighters attacked soldiers near Nushki.", [2, 1]),
        ("Clan militia killed two herders near Guriceel.", [4, 7]),
        ("Rebels captured Taqad village after the army withdrew.", [2, 1]),
    ],
)
def test_who_faces_whom(text: str, codes: list[int], gazetteer: Gazetteer) -> None:
    assert sorted(side.code for side in sides(_events(text, gazetteer)[0])) == sorted(codes)


def test_a_bracket_gives_the_unit_behind_a_district_that_nothing_knows(gazetteer: Gazetteer) -> None:
    event = _events("Fighters attacked the camp of Bamba (Bourem, Gao).", gazetteer)[0]
    assert {p.mention.place.admin1 for p in event.placements if p.mention.place} == {"ML-7"}


def test_a_toll_of_things_burned_belongs_to_what_was_told(gazetteer: Gazetteer) -> None:
    text = "Bandits attacked a village near Pala. 12 people were killed, 40 houses burned."
    assert len(_events(text, gazetteer)) == 1


def test_some_of_the_dead_are_counted_once(gazetteer: Gazetteer) -> None:
    counts = _events("58 prisoners were killed in Altamira, 16 of them decapitated.", gazetteer)[0].counts
    assert [c.mention.max for c in counts if c.mention.scope == "event"] == [58]


def test_a_shortened_word_ends_no_sentence(gazetteer: Gazetteer) -> None:
    counts = _events("Three people incl. two reporters died when a bomb went off in Jos.", gazetteer)[
        0
    ].counts
    assert [c.mention.max for c in counts if c.mention.scope == "event"] == [3]


def test_where_an_analyst_puts_a_note_serves_a_place_that_nothing_knows(gazetteer: Gazetteer) -> None:
    text = (
        "A man was killed in a clash at Dakir Para village. Geo-coordinates are for Faridpur Sadar upazila."
    )
    event = _events(text, gazetteer, "2015-02-02")[0]
    assert [p.mention.text for p in event.placements if p.mention.place] == ["Faridpur Sadar"]
