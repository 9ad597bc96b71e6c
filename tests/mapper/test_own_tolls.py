"""Tolls that are an event's own, those of something else, and those of an earlier deed."""

import pytest

from gazetteer import Gazetteer
from tests.mapper.plainly import cast, lowest, read

BLAST, SHELLING = "A bomb exploded in Goma on Friday. ", "قصف الجيش بلدة الدريهمي. "


@pytest.mark.parametrize(
    "text",
    [
        BLAST + "The cholera death toll rose to 120.",
        BLAST + "The death toll from floods in the region rose to 120.",
        BLAST + "The country's death toll from jihadist violence rose to 600.",
        BLAST + "The toll of road deaths rose to 340.",
        BLAST + "The toll rose to 340 this year.",
        BLAST + "The number of dead this year, doctors said, rose to 340.",
        SHELLING + "وارتفع عدد ضحايا الكوليرا إلى 120.",
    ],
)
def test_a_toll_of_something_else_is_no_events_own(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    assert (len(found.events), lowest(found, "killed")) == (1, [])


def test_an_earlier_strike_is_another_one(gazetteer: Gazetteer) -> None:
    text = "A drone strike killed 9 people in El Fasher on Monday. An earlier strike there killed 17 people."
    assert lowest(read(text, gazetteer), "killed") == [9, 17]


@pytest.mark.parametrize(
    "before",
    [
        "An earlier toll of six was given by police.",
        "Officials had earlier put the toll at six.",
        "Police had earlier said that at least six people were killed.",
        "Initial reports said six people had died.",
        "Six had initially been reported dead.",
    ],
)
def test_a_toll_that_another_replaced_is_none_beside_it(before: str, gazetteer: Gazetteer) -> None:
    text = f"A bomb went off in Goma on Wednesday, killing nine people, officials said. {before}"
    found = read(text, gazetteer)
    [event] = found.events
    assert lowest(found, "killed") == [9]
    assert not cast(event, "initiator")


def test_a_first_toll_is_the_events_where_no_other_is_told(gazetteer: Gazetteer) -> None:
    text = "A blast rocked Goma on Wednesday. Initial reports said six people had died."
    assert lowest(read(text, gazetteer), "killed") == [6]


def test_of_a_toll_that_rose_the_last_figure_counts(gazetteer: Gazetteer) -> None:
    text = (
        "The death toll from a blast in Goma on Wednesday has risen from 36 to at least 41, officials said."
    )
    assert lowest(read(text, gazetteer), "killed") == [41]
