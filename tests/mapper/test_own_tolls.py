"""Tolls that are an event's own, those of something else, and those of an earlier deed."""

import pytest

from gazetteer import Gazetteer
from tests.mapper.plainly import lowest, read

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
