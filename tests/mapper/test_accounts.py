"""Which clauses are accounts of an event, and rules that few reports need."""

import pytest

import mapper
from gazetteer import Gazetteer

MENTIONED = (
    "Zambia battle Senegal in the final in Lusaka on Saturday.",
    "The senator complained of a verbal attack in Abuja.",
    "Gunmen frequently kidnap farmers near Gusau.",
    "Critics rejected the law as an excuse to kill farmers in Kaduna.",
    "The ministry denies bombing civilians.",
    "The president visited wounded soldiers in Gao.",
    "The wave came like an explosion, a fisherman in Beira said.",
)


@pytest.mark.parametrize("text", MENTIONED, ids=[text[:30] for text in MENTIONED])
def test_what_is_only_mentioned_is_no_event(text: str, gazetteer: Gazetteer) -> None:
    assert not mapper.extract(text, published="2024-05-05", gazetteer=gazetteer).events


def test_what_nobody_in_arms_is_said_to_have_done_does_not_type_what_they_did(gazetteer: Gazetteer) -> None:
    text = (
        "Israeli soldiers shot dead a boy in Jenin. The army said youths had thrown stones and burned tyres."
    )
    (event,) = mapper.extract(text, published="2024-05-05", gazetteer=gazetteer).events
    assert event.sub_type == "Attack"


def test_armed_men_told_next_at_a_place_of_their_own_are_not_the_group_before(gazetteer: Gazetteer) -> None:
    text = "The FDLR rebels attacked an army post, killing two soldiers. Armed men shot a priest in Goma."
    found = mapper.extract(text, published="2024-05-05", gazetteer=gazetteer)
    assert [event.sub_type for event in found.events] == ["Armed clash", "Attack"]


def test_two_days_that_nothing_resolves_are_two_events(gazetteer: Gazetteer) -> None:
    text = "Gunmen killed five people in Goma on Thursday.\n\nGunmen killed three people in Goma on Friday."
    assert len(mapper.extract(text, gazetteer=gazetteer).events) == 2


def test_the_present_of_spoken_arabic_is_a_verb(gazetteer: Gazetteer) -> None:
    (event,) = mapper.extract(
        "بيقصفوا مدينة سراقب بالمدفعية.", published="2024-05-05", gazetteer=gazetteer
    ).events
    assert event.sub_type == "Shelling/artillery/missile attack"
