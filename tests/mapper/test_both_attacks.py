"""Who did it, told behind several deeds or behind what the attackers did; the day and the town of a part."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Event

_TWO = "A bomb killed five people in Jos on Monday. Another blast in Bama on Tuesday killed two."
_ONE = "Gunmen killed five people in Jos on Monday."


def _told(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return mapper.extract(text, published="2025-02-13", gazetteer=gazetteer).events


def _by(text: str, gazetteer: Gazetteer) -> list[list[str]]:
    return [
        [actor.mention.name for actor in event.actors if actor.role == "initiator"]
        for event in _told(text, gazetteer)
    ]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (f"{_TWO} Islamic State claimed responsibility for both attacks.", [True, True]),
        (f"{_TWO} Islamic State said in an online statement that it was behind both attacks.", [True, True]),
        (f"{_TWO} Islamic State claimed responsibility for the attack.", [False, True]),
        (
            f"Troops shot five bandits in Zaria. {_TWO} Islamic State said it was behind both.",
            [False, True, True],
        ),
        (f"{_ONE} Witnesses identified the attackers as members of Islamic State.", [True]),
        (f"{_ONE} Residents said the attackers came at dawn. They belonged to a choir.", [False]),
        (
            f"{_ONE} Survivors said the attackers arrived at dawn. The Islamic State group is suspected.",
            [True],
        ),
        (f"{_ONE} Residents said the attackers belonged to Islamic State.", [True]),
    ],
)
def test_who_did_it_is_told_behind(text: str, by: list[bool], gazetteer: Gazetteer) -> None:
    assert ["Islamic State (IS)" in names for names in _by(text, gazetteer)] == by


def test_a_part_of_a_raid_has_its_night(gazetteer: Gazetteer) -> None:
    text = (
        "Russia launched 57 drones at Kyiv and Poltava on the night of February 11 to 12. "
        "A drone hit a house in Sumy, killing two civilians."
    )
    days = [event.date and str(event.date.start) for event in _told(text, gazetteer)]
    assert days == ["2025-02-11", "2025-02-11"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Following the attack on Jos, 6,000 people fled to Bauchi, where they live in schools.", {"Jos"}),
        ("Gunmen fled to Bauchi, where they burned three houses.", {"Bauchi"}),
    ],
)
def test_where_people_fled_to_is_not_where_it_was(text: str, there: set[str], gazetteer: Gazetteer) -> None:
    (event,) = _told(text, gazetteer)
    assert {p.mention.text for p in event.placements if p.role == "at"} == there


def test_the_flight_from_an_attack_is_of_it_though_the_attackers_came(gazetteer: Gazetteer) -> None:
    text = (
        "Gunmen killed nine people in Jos on 2 February. Survivors said the attackers arrived at dawn.\n\n"
        "Following the attack on Jos, an estimated 6,000 people fled to Bauchi, where they live in schools."
    )
    assert len(_told(text, gazetteer)) == 1
