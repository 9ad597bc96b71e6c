"""What a protest is about, and what somebody was arrested for, are told apart from what happened."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Report
from mapper.pipeline import extract


def _events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return extract(Report("r", text, published=date(2023, 6, 15), lang="en"), gazetteer).events


def _killed(events: tuple[Event, ...]) -> list[int | None]:
    told = [e for e in events if e.status in ("asserted", "ongoing")]
    return [c.mention.min for e in told for c in e.counts if c.mention.what == "killed"]


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Lima protested after a shopkeeper was murdered.",
        "After a shopkeeper was murdered, residents of Lima held a protest.",
        "Nurses in Lima staged a sit-in demanding the arrest of the men who attacked and killed a colleague.",
        "Students marched in Lima following a collapse in which two of their classmates were killed.",
        "Relatives of a man killed last year held a rally in Lima.",
        "Hundreds blocked a road in Lima in protest of the death of a miner.",
        "Demanding justice for a girl who was killed in April, women marched in Lima.",
        "The killing of a teacher on a bus led to protests in Lima.",
        "Protesters clashed with police in Lima, seeking justice for two boys killed in custody.",
        "Farmers rallied in Lima on Monday. They demanded justice for two men who were shot dead by guards.",
        "A rally in Lima accused the mayor of negligence over a fire that left nine people dead.",
    ],
)
def test_the_dead_whom_a_protest_is_about_are_not_its_own(text: str, gazetteer: Gazetteer) -> None:
    events = _events(text, gazetteer)
    assert events[0].type in ("Protests", "Riots")
    assert _killed(events) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Residents of Lima protested against a mine on Monday and police shot dead two of them.", [2]),
        ("Residents of Lima protested after police shot dead two men in Cusco on Sunday.", [2]),
        ("A rally in Lima was broken up by police, who killed three protesters.", [3]),
        ("Villagers protested after a man was killed. Police fired on them, killing two.", [2]),
    ],
)
def test_who_was_killed_at_a_protest_or_elsewhere_on_a_day_is_told(
    text: str, killed: list[int | None], gazetteer: Gazetteer
) -> None:
    assert _killed(_events(text, gazetteer)) == killed


@pytest.mark.parametrize(
    "text",
    [
        "Police in Kano arrested four men on Tuesday accused of killing a priest.",
        "Three people were arrested in Dhaka on Tuesday in connection with a blast that left five dead.",
        "Police in Lima detained a man on Tuesday over the murder of two shopkeepers.",
    ],
)
def test_what_somebody_was_arrested_for_is_not_the_news(text: str, gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert event.sub_type == "Arrests"
    assert _killed((event,)) == []


def test_deaths_in_an_accident_are_no_event(gazetteer: Gazetteer) -> None:
    assert _events("Four people were killed in a road accident near Lima on Monday.", gazetteer) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Two people died after a crash involving a bus and a van near Lima on Monday.",
        "Ten people were killed in Lima on Monday when a lorry rammed into a bus.",
        "At least 40 people were crushed to death in a stampede in Lima on Monday.",
        "A woman was killed by a leopard near Pune on Monday.",
        "Six people were hurt when a gas cylinder exploded in Lima on Monday.",
        "Eight people were killed near Lima on Monday when their bus was hit by a pickup truck.",
        "A man died near Lima when a tree fell on his van as Storm Darragh battered Peru.",
        "Turnout was low. Mr Ruiz, whose campaign exploded onto the scene, captured Lima. Voters wept.",
        "Nine people died when a boiler exploded at a mill in Lima on Monday. The blast shattered windows.",
        "The crowd exploded with joy in Lima on Monday.",
        "A ferry capsized near Lima on Monday. Rescuers found 12 bodies. Nine people died.",
        "The Democrats seized Lima from the Conservatives, who lost 12 seats.",
        "Reed pointed a handgun at a teller in Lima on Monday and fled with the cash.",
    ],
)
def test_misfortunes_and_votes_are_no_events(text: str, gazetteer: Gazetteer) -> None:
    assert _events(text, gazetteer) == ()


@pytest.mark.parametrize(
    "text",
    [
        "A car rammed into a crowd of soldiers near Lima on Monday, killing two.",
        "A helicopter crashed near Goma on Monday after rebels fired on it, killing four soldiers.",
        "A bus was hit by a truck bomb near Lima on Monday, killing ten people.",
        "A car bomb exploded at a petrol station in Mosul on Monday, killing four people.",
        "A building collapsed in Gaza on Monday after an air strike, killing nine people.",
    ],
)
def test_what_is_like_an_accident_and_was_meant_is_an_event(text: str, gazetteer: Gazetteer) -> None:
    assert len(_events(text, gazetteer)) == 1


def test_who_was_attacked_and_strikes_back_is_in_the_same_fight(gazetteer: Gazetteer) -> None:
    text = (
        "Militants attacked a post in Bannu on Monday, killing two soldiers. The army killed three militants."
    )
    (event,) = _events(text, gazetteer)
    assert _killed((event,)) == [2, 3]


def test_a_day_of_what_is_to_be_held_is_not_the_day_of_the_deed(gazetteer: Gazetteer) -> None:
    text = "Four people were shot dead in clashes in Lima, where a vote is scheduled for 20 August."
    (event,) = _events(text, gazetteer)
    assert (event.status, event.date) == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Rebels burned a school near Goma on Monday in retaliation for the killing of three men.",
            [],
        ),
        ("In retaliation for the killing of three rebels, fighters shot dead five villagers in Goma.", [5]),
        (
            "The army continued its strikes on Goma, killing eight men. Jets struck Goma and killed eight.",
            [8],
        ),
    ],
)
def test_what_was_avenged_or_told_again_is_not_counted(
    text: str, killed: list[int | None], gazetteer: Gazetteer
) -> None:
    assert set(_killed(_events(text, gazetteer))) == set(killed)


def test_one_more_wounded_is_no_other_event(gazetteer: Gazetteer) -> None:
    text = "Three men were killed in Goma on Monday. The three men died on the spot and another was wounded."
    assert len(_events(text, gazetteer)) == 1
