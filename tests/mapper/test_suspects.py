"""Whom a report takes for the doer: in a sentence of its own, and beside unnamed gunmen."""

import pytest

import mapper
from gazetteer import Gazetteer

TOLD = "Gunmen killed four farmers near Gao. "
SUSPECTED = (
    "ISGS is suspected.",
    "ISGS militants are believed to be responsible.",
    "The attack was attributed to ISGS.",
    "The killing was blamed on ISGS.",
    "The perpetrators are believed to be ISGS militants.",
    "No group claimed responsibility but ISGS is suspected to be behind it.",
)


def _doers(text: str, gazetteer: Gazetteer) -> list[str]:
    found = mapper.extract(text, published="2023-05-03", gazetteer=gazetteer)
    assert len(found.events) == 1
    return [a.mention.name for a in found.events[0].actors if a.role == "initiator"]


@pytest.mark.parametrize("sentence", SUSPECTED)
def test_a_sentence_of_its_own_names_the_doer(sentence: str, gazetteer: Gazetteer) -> None:
    assert _doers(TOLD + sentence, gazetteer)[0] == "Islamic State Sahel Province"


@pytest.mark.parametrize(
    "sentence", ["ISGS is suspected of stealing oil in Libya.", "The army said ISGS had left the area."]
)
def test_who_is_suspected_of_another_thing_is_no_doer(sentence: str, gazetteer: Gazetteer) -> None:
    found = mapper.extract(TOLD + sentence, published="2023-05-03", gazetteer=gazetteer)
    assert [a.mention.name for a in found.events[0].actors if a.role == "initiator"] == [
        "unnamed armed group"
    ]


@pytest.mark.parametrize("said", [", likely JNIM,", " (suspected JNIM militants)", ", believed to be JNIM,"])
def test_unnamed_gunmen_are_whom_they_are_taken_for(said: str, gazetteer: Gazetteer) -> None:
    text = f"VDP volunteers clashed with an unidentified armed group{said} near Djibo."
    event = mapper.extract(text, published="2023-05-03", gazetteer=gazetteer).events[0]
    assert next(a.mention.text for a in event.actors if a.role == "target").startswith("JNIM")
