"""Tolls as news, losses, two incidents in a sentence, days written in numbers, harm to a crowd."""

from datetime import date

import pytest

from gazetteer import Gazetteer
from mapper.model import Event, Report
from mapper.pipeline import extract

MARCH = date(2021, 3, 16)


def _events(text: str, gazetteer: Gazetteer, published: date = MARCH) -> tuple[Event, ...]:
    return extract(Report("x", text, published=published), gazetteer).events


def _killed(event: Event) -> list[tuple[int | None, str]]:
    return [(c.mention.min, c.mention.scope) for c in event.counts if c.mention.what == "killed"]


def test_a_toll_of_some_days_is_news_where_nothing_else_is_told(gazetteer: Gazetteer) -> None:
    (event,) = _events(
        "At least 40 people were killed in Kordofan in the past eight days, medics said.", gazetteer
    )
    assert _killed(event) == [(40, "total")]
    assert event.date is not None
    assert (event.date.end - event.date.start).days >= 8


def test_a_toll_beside_news_is_no_event(gazetteer: Gazetteer) -> None:
    text = "A mine killed two farmers near Marib on Monday. Mines have killed 60 in Yemen in the past month."
    (event,) = _events(text, gazetteer)
    assert (2, "event") in _killed(event)


def test_a_toll_since_a_war_began_is_no_event(gazetteer: Gazetteer) -> None:
    assert (
        _events("More than 9,000 people have been killed in Sudan since the start of the war.", gazetteer)
        == ()
    )


@pytest.mark.parametrize("words", ["in the past 24 hours", "over the last two days"])
def test_a_short_time_is_no_running_total(words: str, gazetteer: Gazetteer) -> None:
    (event,) = _events(f"Six soldiers were killed in clashes near Gao {words}.", gazetteer)
    assert _killed(event) == [(6, "event")]


def test_who_lost_people(gazetteer: Gazetteer) -> None:
    (event,) = _events(
        "The army attacked a rebel base near Kidal on Monday. It lost three soldiers.", gazetteer
    )
    assert _killed(event) == [(3, "event")]


def test_who_lost_something_else(gazetteer: Gazetteer) -> None:
    events = _events("The army attacked a rebel base near Kidal on Monday. It lost three tanks.", gazetteer)
    assert [_killed(e) for e in events] == [[]]


def test_two_incidents_in_a_sentence(gazetteer: Gazetteer) -> None:
    text = "Rebels killed two guards in Gao on Monday, and a mine killed six herders in Mopti the same day."
    events = _events(text, gazetteer)
    assert [_killed(e) for e in events] == [[(2, "event")], [(6, "event")]]
    assert [[p.mention.text for p in e.placements] for e in events] == [["Gao"], ["Mopti"]]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3/12/2021", date(2021, 3, 12)),  # not in December, half a year ahead
        ("12/03/2021", date(2021, 3, 12)),
        ("3/4/2021", date(2021, 4, 3)),
        ("2021-12-03", date(2021, 12, 3)),
    ],
)
def test_a_numeric_day_lies_about_the_publication(written: str, day: date, gazetteer: Gazetteer) -> None:
    (event,) = _events(f"Clashes broke out in Gao on {written}.", gazetteer)
    assert event.date is not None
    assert event.date.start == day


@pytest.mark.parametrize(
    ("text", "sub_type"),
    [
        (
            "Police fired tear gas at protesters in Nairobi, killing one demonstrator.",
            "Excessive force against protesters",
        ),
        ("Police fired tear gas at protesters in Nairobi.", "Protest with intervention"),
    ],
)
def test_a_crowd_that_lost_people_met_excessive_force(text: str, sub_type: str, gazetteer: Gazetteer) -> None:
    assert [e.sub_type for e in _events(text, gazetteer)] == [sub_type]


def test_arrests_in_arabic(gazetteer: Gazetteer) -> None:
    (event,) = _events("أعلنت الشرطة القبض على ستة مهربين في البصرة.", gazetteer)
    assert event.sub_type == "Arrests"
    assert [(c.mention.what, c.mention.min) for c in event.counts] == [("captured", 6)]
