"""Rows of cells in plain text; the suburb told next; what is recalled; whose dead, of two deeds."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Event


def _told(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return mapper.extract(text, published="2024-12-06", gazetteer=gazetteer).events


def _there(event: Event) -> set[str]:
    return {p.mention.text for p in event.placements if p.role == "at"}


def _dead(event: Event) -> set[int | None]:
    return {c.mention.min for c in event.counts if c.mention.what == "killed"}


def test_a_name_alone_in_a_cell_is_a_place(gazetteer: Gazetteer) -> None:
    text = (
        "Date | Location | Region | Description\n"
        "19/08/2024 | Nassougou | Est | A bomb hit an army escort. Two soldiers were killed.\n"
        "20/08/2024 | Djibo | Sahel | Rebels fired mortar shells at the army camp, killing three soldiers."
    )
    found = [
        (min(_there(event) - {"Est", "Sahel"}), str(event.date and event.date.start))
        for event in _told(text, gazetteer)
    ]
    assert found == [("Nassougou", "2024-08-19"), ("Djibo", "2024-08-20")]


def test_the_word_for_a_column_is_no_place(gazetteer: Gazetteer) -> None:
    text = (
        "Date: 19/08/2024; Location: Nassougou; Description: A bomb hit an army escort.\n"
        "Date: 20/08/2024; Location: Djibo; Description: Rebels fired mortar shells at the army camp."
    )
    assert [_there(event) for event in _told(text, gazetteer)] == [{"Nassougou"}, {"Djibo"}]


def test_what_may_be_recalled_is_past(gazetteer: Gazetteer) -> None:
    text = (
        "Gunmen shot dead a teacher in Bannu on Friday. "
        "It may be recalled that on 21 November 40 people were killed in an ambush in Kurram District."
    )
    assert [str(event.date and event.date.start) for event in _told(text, gazetteer)] == [
        "2024-12-06",
        "2024-11-21",
    ]
    (event,) = _told("The army may attack Bannu on 21 December.", gazetteer) or (None,)
    assert event is None or event.status in ("planned", "hypothetical")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Gangs attacked a neighbourhood above Haiti's capital on Wednesday, killing nine people.\n\n"
            "The assault on Petion-Ville began at dawn. Police said six civilians had died in the attack.",
            1,
        ),
        (
            "Gangs attacked a neighbourhood above Haiti's capital on Wednesday, killing nine people.\n\n"
            "Gangs also attacked the town of Mirebalais, killing six people.",
            2,
        ),
    ],
)
def test_the_suburb_that_was_attacked_is_named_next(text: str, number: int, gazetteer: Gazetteer) -> None:
    assert len(_told(text, gazetteer)) == number


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "The air raids on Mandalay came two days after rebels seized an outpost in Monywa. Seven "
            "soldiers were killed in that battle.",
            {"Monywa": {7}},
        ),
        (
            "Rebels shelled Jos on Monday, a day after they seized Bama. Six people died.",
            {"Jos": {6}},
        ),
        (
            "Drones struck Jos on Monday, a day after a drone hit Bama. Six people died in the strike.",
            {"Jos": {6}},
        ),
    ],
)
def test_the_dead_are_of_the_deed_that_is_named(
    text: str, dead: dict[str, set[int]], gazetteer: Gazetteer
) -> None:
    found = {place: _dead(event) for event in _told(text, gazetteer) for place in _there(event)}
    assert {place: n for place, n in found.items() if n} == dead


def test_the_lines_of_a_letterhead_part_no_operation_from_what_came_of_it(gazetteer: Gazetteer) -> None:
    text = (
        "Rawalpindi, 6 December 2024\nNo. PR-311/2024\n\n"
        "On night 4/5 December 2024, security forces conducted an operation in Miranshah, North Waziristan. "
        "During the operation, own troops engaged the location, and as a result eight khwarij were killed."
    )
    (event,) = _told(text, gazetteer)
    assert (_there(event), str(event.date and event.date.start)) == ({"Miranshah"}, "2024-12-04")
