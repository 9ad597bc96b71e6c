"""Bare forces are not of the nation that they fight: "the air force shot down Russian drones"."""

import pytest

import mapper
from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The air force shot down 20 Russian drones over Odesa on Friday.", "air force"),
        ("The air force said it had downed 20 Russian drones over Odesa on Friday.", "air force"),
        ("The army killed 20 Russian soldiers near Kupiansk on Friday.", "army"),
        ("The army said Russian soldiers had killed ten people in Sumy on Friday.", "Russian army"),
        ("Troops killed two Palestinians in Jenin on Friday, the Israeli army said.", "Israeli army"),
    ],
)
def test_who_fought_whom(text: str, doer: str, gazetteer: Gazetteer) -> None:
    (event,) = mapper.extract(text, published="2025-03-16", gazetteer=gazetteer).events
    assert [a.mention.name for a in event.actors if a.role == "initiator"] == [doer]
