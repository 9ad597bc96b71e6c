"""What a word of denial, or of what may be, reaches: deeds that were done stay told."""

import pytest

from mapper.clauses.negation import SPARED
from tests.mapper.test_status import status_of

#: A deed that was done, with a word before it that denies or supposes something else.
DONE = [
    "Soldiers without insignia attacked a checkpoint near Sloviansk.",
    "A nurse of Doctors Without Borders was shot dead in Bria.",
    "Gunmen with no known affiliation killed a judge in Culiacan.",
    "A man with no criminal record was shot dead in Recife.",
    "Farmers who did not pay the levy were abducted in Kaduna.",
    "Villagers who refused to pay taxes were killed near Shinkafi.",
    "Drivers unable to reach Goma were attacked near Sake.",
    "There was no warning before rockets struck a hospital in Kharkiv.",
    "No police were present when gunmen killed six people in Durban.",
    "It was not clear who fired the rockets at Erbil.",
    "The army did not comment on the air strike in Mogadishu.",
    "He did not survive a raid on his house in Guayaquil.",
    "There was no end to the shelling in Nikopol.",
    "Not a day passes without shelling in Nikopol.",
    "Two farmers crossing no-man's land were shot near Donetsk.",
    "A potential witness was shot in Medellin.",
    "The man who may run for governor was shot in Celaya.",
    "A bishop who had urged calm was abducted in Bogo.",
    "Activists who demanded reforms were arrested in Baku.",
    "Men planning to testify were attacked near Wad Madani.",
    "Traders who could not pay were beaten in Mandalay.",
    "Men who had been expected to testify had been abducted in Tijuana.",
]

#: A deed that was not done, or may not have been.
NOT_DONE = [
    ("The army did not attack the hospital in Goma.", "negated"),
    ("The army did not carry out the attack on the hospital.", "negated"),
    ("None of the rebels attacked the town.", "negated"),
    ("No group attacked the convoy near Gao.", "negated"),
    ("Nor did the militia attack the village.", "negated"),
    ("The convoy reached Kalma without being attacked.", "negated"),
    ("There is no evidence that soldiers attacked the market.", "negated"),
    ("Two days passed with no shelling in Donetsk.", "negated"),
    ("The base has never been attacked.", "negated"),
    ("Rebels may have attacked the base.", "hypothetical"),
    ("The base could be attacked.", "hypothetical"),
    ("Drones could hit the port.", "hypothetical"),
    ("If rebels attacked the base, it would fall.", "hypothetical"),
    ("Residents fear that rebels attacked the base.", "hypothetical"),
    ("Rebels are to attack the base.", "planned"),
]


@pytest.mark.parametrize("text", DONE)
def test_a_deed_that_was_done_is_told_whatever_else_is_denied(text: str) -> None:
    assert status_of(text) == "asserted"


@pytest.mark.parametrize(("text", "wanted"), NOT_DONE)
def test_a_deed_that_is_denied_or_supposed_is_not_told_as_done(text: str, wanted: str) -> None:
    assert status_of(text) == wanted


def test_every_rule_says_why() -> None:
    assert all(why for _, why in SPARED)
