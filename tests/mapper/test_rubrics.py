"""The heading that an analyst puts before a note decides of what kind it is."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.actors.sides import sides
from mapper.lexicon import load
from mapper.words.triggerwords import classes

HEADED = (
    ("Defusal: On 3 May, soldiers found a bomb under a bridge in Maradi.", "Disrupted weapons use"),
    (
        "Property destruction: On 3 May, dozens of men torched houses in Jos.",
        "Looting/property destruction",
    ),
    ("Other: Around 3 May (week of), rebels lifted the blockade of Djibo.", "Other"),
    (
        "Non-violent transfer of territory: On 3 May, rebels left Bria after talks.",
        "Non-violent transfer of territory",
    ),
    ("Movement of forces: A column reached Kidal from Gao.", "Change to group/activity"),
    ("Agreement: Two clans made peace in Galkayo.", "Agreement"),
)


@pytest.mark.parametrize(("text", "kind"), HEADED, ids=[kind for _, kind in HEADED])
def test_a_note_is_of_the_kind_that_its_heading_says(text: str, kind: str, gazetteer: Gazetteer) -> None:
    events = mapper.extract(text, published="2023-05-03", gazetteer=gazetteer).events
    assert [event.sub_type for event in events] == [kind]
    assert "heading" in events[0].type_reason


def test_where_no_verb_tells_it_the_armed_side_named_first_did_it(gazetteer: Gazetteer) -> None:
    text = "Looting: Around 3 May (as reported), JNIM militants drove off the herds of Koro."
    event = mapper.extract(text, published="2023-05-03", gazetteer=gazetteer).events[0]
    assert sides(event)[0].code == 2


@pytest.mark.parametrize(
    "text", ["Three men were shot dead in Jos. Looting: two shops.", "Analysis: rebels attacked Djibo."]
)
def test_only_a_known_heading_at_the_head_of_a_paragraph_counts(text: str, gazetteer: Gazetteer) -> None:
    events = mapper.extract(text, published="2023-05-03", gazetteer=gazetteer).events
    assert events
    assert all("heading" not in event.type_reason for event in events)


def test_every_heading_stands_for_a_class_of_triggers_once() -> None:
    rows = load("rubrics")
    words = [word for row in rows for word in row["words"]]
    assert len(words) == len(set(words))
    assert {row["kind"] for row in rows} <= set(classes())
