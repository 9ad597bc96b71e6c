"""The day of a clause: days before another one, since one, in a clause about somebody, at the word "when"."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Report
from mapper.pipeline import extract


def _events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return extract(Report("r", text, published=date(2024, 5, 8), lang="en"), gazetteer).events


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "The crossing was reopened on Wednesday, three days after rockets killed four people in Sderot.",
            date(2024, 5, 5),
            date(2024, 5, 6),
        ),
        (
            "Fighting in Apure has forced 500 people to cross the border since 21 April.",
            date(2024, 4, 21),
            date(2024, 5, 9),
        ),
        (
            "Rebels admitted on Monday that they shelled Goma on 3 May.",
            date(2024, 5, 3),
            date(2024, 5, 4),
        ),
    ],
)
def test_the_day_of_a_deed(text: str, start: date, end: date, gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert event.date is not None
    assert (event.date.start, event.date.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "The junta that seized power in July has arrested four ministers in Niamey.",
        "Rebels in Papua have released a pilot whom they had held since February.",
        "The road was reopened on Monday, days after gunmen killed three drivers near Gao.",
    ],
)
def test_a_day_of_something_else_is_not_taken(text: str, gazetteer: Gazetteer) -> None:
    (event,) = _events(text, gazetteer)
    assert event.date is None


def test_when_goes_on_about_the_day_before_it(gazetteer: Gazetteer) -> None:
    text = "Rebels freed a pilot whom they had held since March 2024, when they set fire to his jet in Nduga."
    freed, fire = _events(text, gazetteer)
    assert freed.date is None
    assert fire.date is not None
    assert fire.date.start == date(2024, 3, 1)
    assert [a.mention.category for a in fire.actors if a.role == "initiator"] == ["rebel"]
