"""Who did it and to whom, where the words tell it by whose fire, post or country it is."""

import pytest

from gazetteer import Gazetteer
from mapper.model import Event
from tests.mapper.plainly import only, where


def parts(event: Event, role: str) -> list[str]:
    """The names of those who have a part, in the order in which they are told."""
    told = sorted((a for a in event.actors if a.role == role), key=lambda a: a.mention.start)
    return [a.mention.name for a in told]


@pytest.mark.parametrize(
    ("text", "did", "met", "at"),
    [
        ("The army of India shelled Sialkot.", ["Indian army"], [], "Sialkot"),
        (
            "Troops from India and Pakistan exchanged fire in Salotri.",
            ["Indian army"],
            ["Pakistani army"],
            "Salotri",
        ),
        (
            "The armies of India and Pakistan exchanged fire in Poonch.",
            ["Indian army"],
            ["Pakistani army"],
            "Poonch",
        ),
        ("Soldiers from Rwanda attacked Goma.", ["Rwandan army"], [], "Goma"),
        ("Turkish security forces shelled Tal Rifaat.", ["Turkish security forces"], [], "Tal Rifaat"),
        (
            "Indian border security forces resorted to heavy shelling of villages in Sialkot.",
            ["Indian border guards"],
            [],
            "Sialkot",
        ),
        (
            "A 13-year-old girl was killed after Indian fire across the border in Poonch.",
            ["Indian army"],
            ["people"],
            "Poonch",
        ),
        (
            "A senator and his family narrowly escaped when a rocket hit his house in Peshawar.",
            [],
            ["politicians and judges"],
            "Peshawar",
        ),
        (
            "Clashes erupted in Srinagar between youths protesting against arrests and government forces.",
            ["protesters"],
            ["government forces"],
            "Srinagar",
        ),
        (
            "Police used batons and tear gas against villagers protesting against power cuts in Kulgam.",
            ["police"],
            ["protesters"],
            "Kulgam",
        ),
    ],
)
def test_each_has_its_part(text: str, did: list[str], met: list[str], at: str, gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert (parts(event, "initiator"), parts(event, "target"), where(event)) == (did, met, [at])


def test_troops_pulled_from_a_country_are_not_its_own(gazetteer: Gazetteer) -> None:
    event = only("Kenya pulled its troops from Somalia.", gazetteer)
    assert "Somali army" not in [a.mention.name for a in event.actors]
    assert [p.mention.text for p in event.placements] == ["Somalia"]


def test_a_police_station_outside_which_people_gather_did_nothing(gazetteer: Gazetteer) -> None:
    text = (
        "Dozens gathered in front of the police station in Phagwara to demand the release of students "
        "arrested at a protest earlier."
    )
    event = only(text, gazetteer)
    assert (event.sub_type, parts(event, "initiator")) == ("Peaceful protest", ["protesters"])


def test_a_release_that_was_secured_is_no_abduction(gazetteer: Gazetteer) -> None:
    event = only("Police secured the release of three men kidnapped in Kaduna.", gazetteer)
    assert (event.type, parts(event, "initiator")) == ("Strategic developments", ["police"])


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "A missile launched by the Houthis was intercepted by Israel over Eilat.",
            ["Houthis (Ansar Allah)"],
        ),
        ("Rockets fired by Hezbollah were shot down over Haifa.", ["Hezbollah"]),
    ],
)
def test_who_launched_what_was_stopped_is_met(text: str, met: list[str], gazetteer: Gazetteer) -> None:
    event = only(text, gazetteer)
    assert (event.sub_type, parts(event, "target")) == ("Disrupted weapons use", met)


def test_what_was_fired_and_then_stopped_was_fired(gazetteer: Gazetteer) -> None:
    event = only("Rockets were fired at Haifa and were intercepted.", gazetteer)
    assert event.type == "Explosions/Remote violence"
