"""Truces that end or are broken, sieges that go on, who swaps prisoners; what only names them is none."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Event


def told(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return mapper.extract(text, gazetteer=gazetteer).events


@pytest.mark.parametrize(
    ("text", "sub_type", "status"),
    [
        ("The truce in Yemen expired on Sunday without an extension.", "Other", "asserted"),
        ("Colombia's government suspended its ceasefire with the ELN in Cauca.", "Other", "asserted"),
        ("The two sides broke the truce in Goma within hours.", "Armed clash", "asserted"),
        (
            "The ceasefire in Gaza collapsed as Israeli air strikes killed 400 people.",
            "Air/drone strike",
            "asserted",
        ),
        ("The two sides struck a truce deal in Doha.", "Agreement", "asserted"),
        ("JNIM fighters blockaded the town of Nioro, Mali.", "Other", "asserted"),
        ("The RSF has besieged El Fasher since May 2024.", "Other", "ongoing"),
        ("El Fasher remains under siege by the RSF.", "Other", "ongoing"),
        ("The fuel blockade of Bamako imposed by militants continued for a second week.", "Other", "ongoing"),
        ("The army ended a two-month siege of Pibor.", "Other", "asserted"),
        ("The truce that had held in Al-Buraij since Monday expired on Saturday.", "Other", "asserted"),
        ("A truce between the rebels and the army in Malakal collapsed on Friday.", "Other", "asserted"),
        ("Elders arranged an exchange of 12 captives in Las Anod, Somalia.", "Agreement", "asserted"),
        ("The army broke the RSF's siege of El Obeid on Sunday.", "Armed clash", "asserted"),
    ],
)
def test_truces_and_sieges(text: str, sub_type: str, status: str, gazetteer: Gazetteer) -> None:
    (event,) = told(text, gazetteer)
    assert (event.sub_type, event.status) == (sub_type, status)


@pytest.mark.parametrize(
    "text",
    [
        "The landlord and the tenants of the block in Bronx struck a deal on rent.",
        "A car struck a van at an intersection in Las Vegas, injuring two.",
        "Attacks have risen since they ended a truce in Yemen in 2022.",
        "Fatah and Islamist fighters accused each other of breaking a ceasefire in Ain al-Hilweh.",
        "Talks in Doha ended on Tuesday without a ceasefire.",
    ],
)
def test_what_tells_of_none(text: str, gazetteer: Gazetteer) -> None:
    assert told(text, gazetteer) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russia and Ukraine exchanged 303 prisoners each on Sunday.", ["Russia", "Ukraine"]),
        ("M23 declared a unilateral ceasefire in North Kivu.", ["March 23 Movement (M23)"]),
        ("Pakistan and Afghanistan agreed in Istanbul to maintain a ceasefire.", ["Pakistan", "Afghanistan"]),
        ("Hamas released 20 hostages and Israel freed 30 prisoners.", ["Hamas", "Israel"]),
        ("Israel breached the ceasefire four times in Khiam, Lebanon.", ["Israel"]),
        (
            "The ELN and Colombia's government extended their ceasefire by six months.",
            ["National Liberation Army (ELN)", "Colombian government"],
        ),
    ],
)
def test_who_agreed(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    (event,) = told(text, gazetteer)
    assert [a.mention.name for a in event.actors if a.role == "initiator"] == names


def test_a_siege_that_goes_on_is_no_history(gazetteer: Gazetteer) -> None:
    text = (
        "Militants killed nine in Djibo on May 12, 2025. The town has been under siege since February 2022."
    )
    assert [e.status for e in told(text, gazetteer)][-1] == "ongoing"
