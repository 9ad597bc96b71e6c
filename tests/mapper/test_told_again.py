"""What a report tells at its head and again farther down: one event; and two that only look like one."""

import pytest

import mapper
from gazetteer import Gazetteer
from mapper.model import Event

_LONG = (
    "Aid workers met officials on Friday. They spoke about permits. The talks went well. More are planned. "
    "Prices of flour rose again. Rain is expected."
)
_DAY = "2025-05-20"


def _told(text: str, gazetteer: Gazetteer, published: str = _DAY) -> list[Event]:
    found = mapper.extract(text, published=published, gazetteer=gazetteer)
    return [event for event in found.events if event.status in ("asserted", "ongoing")]


@pytest.mark.parametrize(
    "text",
    [
        # a list of highlights, and what it sums up
        "HIGHLIGHTS\n• Shelling of El Fasher killed at least 23 civilians on 18 May.\n• Prices rose.\n\n"
        f"{_LONG}\n\nOn 18 May, the RSF shelled El Fasher. Twenty-three people were killed in the shelling.",
        "Key Takeaways:\n• Russian forces struck Dnipro with a missile on May 19.\n\n"
        f"{_LONG}\n\nRussian forces launched a ballistic missile at Dnipro on the morning of May 19.",
        "Key Takeaways:\n• Russian forces advanced near Kupyansk.\n• Prices rose.\n\n"
        f"{_LONG}\n\nRussian forces advanced northwest of Kupyansk.",
        # as many dead at the same town, in posts of a live blog
        "16:30 In Jabalia, an Israeli drone killed five children, medics said.\n\n"
        f"12:10 {_LONG}\n\n"
        "11:20 Five children were killed in a drone strike in Jabalia this morning, the civil defence says.",
        # a toll above, and the deed that it is of
        "18:45\nDeath toll from Nuseirat school strike rises to 22\n\n"
        f"16:30\n{_LONG}\nA strike on a school in Nuseirat killed at least 20 people this afternoon.",
    ],
)
def test_what_the_head_tells_is_told_again_below(text: str, gazetteer: Gazetteer) -> None:
    assert len(_told(text, gazetteer)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # another day, other dead, another town, other people
        "HIGHLIGHTS\n• Shelling of El Fasher killed 23 civilians on 18 May.\n• Prices of flour rose.\n\n"
        f"{_LONG}\n\nOn 16 May, the RSF shelled El Fasher. Seven people were killed in the shelling.",
        "HIGHLIGHTS\n• Shelling of El Fasher killed 23 civilians on 18 May.\n• Prices of flour rose.\n\n"
        f"{_LONG}\n\nOn 18 May, the RSF shelled Mellit, killing seven people.",
        f"Gunmen killed 11 people in a bar in Irapuato on Saturday.\n\n{_LONG}\n\n"
        "On Saturday, soldiers shot dead 11 gunmen in Navolato.",
        f"A bomb killed two soldiers in Mogadishu on Monday.\n\n{_LONG}\n\n"
        "Gunmen killed two traders in Mogadishu on Monday.",
    ],
)
def test_what_only_looks_like_it_stays_apart(text: str, gazetteer: Gazetteer) -> None:
    assert len(_told(text, gazetteer)) == 2


def test_an_hour_in_a_line_of_its_own_gives_its_day_to_what_stands_below(gazetteer: Gazetteer) -> None:
    text = (
        "18:10\nDrone hits base near Binyamina\nA drone from Lebanon has struck a base near Binyamina, "
        "wounding 60 people.\n\n14:05 GMT\nTanks fired at a gate in Ramyah, southern Lebanon. On Friday, two "
        "peacekeepers were wounded when a tank fired at a tower in Naqoura.\n\n09:00\nGood morning."
    )
    days = {
        event.placements[0].mention.text: str(event.date.start)
        for event in _told(text, gazetteer, "2024-10-13")
        if event.date is not None
    }
    assert days == {"Binyamina": "2024-10-13", "Ramyah": "2024-10-13", "Naqoura": "2024-10-11"}


def test_the_part_of_a_land_that_a_town_lies_in_is_not_where_the_next_deed_was(gazetteer: Gazetteer) -> None:
    text = (
        "Tanks fired at a gate in Ramyah, southern Lebanon. "
        "A drone wounded two peacekeepers in Naqoura, the force said."
    )
    assert len(_told(text, gazetteer)) == 2
