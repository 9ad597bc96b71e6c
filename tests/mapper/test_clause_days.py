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


def test_what_was_so_many_days_before_is_an_event_of_that_day(gazetteer: Gazetteer) -> None:
    text = "Jets bombed a depot in Hodeidah on Saturday, a day after a drone hit Tel Aviv and killed one man."
    later, earlier = _events(text, gazetteer)
    assert later.date is not None
    assert earlier.date is not None
    assert (later.date.start, earlier.date.start) == (date(2024, 5, 4), date(2024, 5, 3))


def test_a_toll_behind_it_is_of_the_later_deed(gazetteer: Gazetteer) -> None:
    text = (
        "Jets bombed a depot in Hodeidah on Saturday, a day after a drone hit Tel Aviv and killed one man. "
        "Six people were killed and 80 wounded, medics said."
    )
    later, earlier = _events(text, gazetteer)
    assert [c.mention.min for c in later.counts] == [6, 80]
    assert [c.mention.min for c in earlier.counts] == [1]


def test_a_phrase_in_front_gives_place_and_day(gazetteer: Gazetteer) -> None:
    text = "In a separate incident in Katsina state on Tuesday, soldiers fended off an attack."
    (event,) = _events(text, gazetteer)
    assert event.date is not None
    assert event.date.start == date(2024, 5, 7)
    assert [p.mention.text for p in event.placements] == ["Katsina"]


def test_a_claim_told_with_its_day_joins_the_deed(gazetteer: Gazetteer) -> None:
    text = (
        "Soldiers were killed when jihadists overran a camp at Mondoro, local sources said Wednesday.\n\n"
        "JNIM claimed responsibility for Saturday's assault, saying it had killed 60 soldiers."
    )
    (event,) = _events(text, gazetteer)
    assert event.date is not None
    assert event.date.start == date(2024, 5, 4)


def test_when_goes_on_about_the_day_before_it(gazetteer: Gazetteer) -> None:
    text = "Rebels freed a pilot whom they had held since March 2024, when they set fire to his jet in Nduga."
    freed, fire = _events(text, gazetteer)
    assert freed.date is None
    assert fire.date is not None
    assert fire.date.start == date(2024, 3, 1)
    assert [a.mention.category for a in fire.actors if a.role == "initiator"] == ["rebel"]


def _days(text: str, gazetteer: Gazetteer) -> list[tuple[date, date] | None]:
    return [event.date and (event.date.start, event.date.end) for event in _events(text, gazetteer)]


@pytest.mark.parametrize(
    "text",
    [
        "Log\n\nMonday 29 April. Troops raided Pauk.\n\nTuesday 30 April. Gunmen killed two men in Goma.",
        "Log\n\n29 April\nTroops raided Pauk.\n\n30 April\nA mayor spoke. Gunmen killed two men in Goma.",
        "Log\n\n**29 April** \nTroops raided Pauk.\n\n**30 April**\nGunmen killed two men in Goma.",
        "Log\n\n• 29 April 2024. Troops raided Pauk.\n• 30 April 2024. Gunmen killed two men in Goma.",
    ],
)
def test_the_day_that_opens_an_entry_of_a_log_is_that_of_its_deeds(text: str, gazetteer: Gazetteer) -> None:
    april, may = date(2024, 4, 29), date(2024, 5, 1)
    assert _days(text, gazetteer) == [(april, date(2024, 4, 30)), (date(2024, 4, 30), may)]


def test_an_entry_of_several_days_has_them_all(gazetteer: Gazetteer) -> None:
    text = "Thursday 25 to Saturday 27 April. Troops shelled Pauk.\n\nSunday 28 April. Gunmen raided Goma."
    assert _days(text, gazetteer)[0] == (date(2024, 4, 25), date(2024, 4, 28))


def test_a_deed_with_an_hour_alone_is_of_the_day_told_before(gazetteer: Gazetteer) -> None:
    text = (
        "Gunmen killed two men in Goma on Monday.\n\nA bomb went off in Sake around 8:30pm, wounding three."
    )
    monday = (date(2024, 5, 6), date(2024, 5, 7))
    assert _days(text, gazetteer) == [monday, monday]


def test_a_deed_without_an_hour_is_not(gazetteer: Gazetteer) -> None:
    text = "Gunmen killed two men in Goma on Monday.\n\nA bomb went off in Sake, wounding three."
    assert _days(text, gazetteer)[1] is None


def test_entries_of_a_log_tell_of_other_things(gazetteer: Gazetteer) -> None:
    text = (
        "Friday 26 April. Militiamen shot dead an official in Goma.\n\n"
        "Saturday 27 April. Jets bombed a school in Sake, already left after the attack of 16 September 2022 "
        "that killed 11 children.\n\n"
        "Sunday 28 April. Rebels say they have taken a post in Bunagana after four hours of fighting."
    )
    told = _days(text, gazetteer)
    days = [date(2024, 4, 26), date(2024, 4, 27), date(2022, 9, 16), date(2024, 4, 28)]
    assert [span and span[0] for span in told] == days
